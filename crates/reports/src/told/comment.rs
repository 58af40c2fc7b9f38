//! Comments, beside the figure they explain.

use analysis::{Filter, Sheet};
use domain::key::Question;
use domain::{Answer, By, CommentAt, Evidence, MemberId, QuestionId, Review, Slot, State, Subject, TextId};

use super::answer::Quoting;
use super::{Told, passes};

/// A comment with where it stands. Who wrote it is not told.
#[derive(Clone)]
pub struct Comment {
    /// Where it stands.
    pub at: CommentAt,
    /// Which version of it is told; absent where there is only evidence.
    pub text: Option<TextId>,
    /// Whether it stands as a quote under its finding.
    pub quoted: Quoted,
    /// What it is about.
    pub subject: Subject,
    /// The member, where the question is asked per member.
    pub member: Option<MemberId>,
    /// What was answered there, in words.
    pub answer: String,
    /// The comment; the reason, of an answer that says *not applicable* and nothing more. Empty when there is
    /// only evidence.
    pub body: String,
    /// Where in the file it stands. Quotes about protected members are left out.
    pub evidence: Vec<Evidence>,
}

/// Whether a comment is quoted in the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quoted {
    /// It is.
    Yes,
    /// It is not.
    No,
    /// It never is: it is about a member with protected personal data.
    Never,
}

/// A comment with the question that it is on.
pub struct OnQuestion<'a> {
    /// The answers of its key.
    pub sheet: &'a Sheet,
    /// The number of the question in the key, from 1.
    pub number: u32,
    /// The question.
    pub question: &'a Question,
    /// The comment.
    pub comment: Comment,
}

impl<'a> Told<'a> {
    /// Every comment there are words of, family by family, document by document, question by question.
    pub fn every_comment(&self) -> Vec<OnQuestion<'a>> {
        let mut all = Vec::new();
        for (place, sheet) in self.material().sheets.iter().enumerate() {
            for (number, question) in (1..).zip(sheet.key().questions()) {
                let said = self.comments(sheet, &question.id, &Filter::default()).into_iter();
                let there = said.filter(|one| one.text.as_ref().is_some_and(|id| self.is_there(id)));
                all.extend(there.map(|comment| {
                    let order = (self.order(&comment.subject), place, comment.subject.clone(), number);
                    (order, OnQuestion { sheet, number, question, comment })
                }));
            }
        }
        all.sort_by(|(one, _), (other, _)| one.cmp(other));
        all.into_iter().map(|(_, comment)| comment).collect()
    }

    /// Where a subject stands: by its family, what has none last, and there by its place among the documents.
    fn order(&self, subject: &Subject) -> impl Ord + use<'a> {
        let family = self.plan().family_of(subject).and_then(|id| self.plan().families.get(id));
        let document = match subject {
            Subject::Document(id) => self.plan().documents.get(id).map(|one| (one.order, &one.id)),
            Subject::Family(_) | Subject::Member(_) | Subject::Respondent(_) => None,
        };
        (family.is_none(), family.map(|one| (one.order, &one.id)), document)
    }
}

/// An answer that something is said about, and the row of its subject.
pub(super) struct Said<'a> {
    row: usize,
    review: &'a Review,
    pub(super) slot: &'a Slot,
    answer: &'a Answer,
}

impl<'a> Said<'a> {
    /// What is said in a review about the subject of `row`.
    pub(super) fn in_review(row: usize, review: &'a Review) -> impl Iterator<Item = Self> {
        let says =
            |answer: &Answer| answer.comment.is_some() || !answer.evidence.is_empty() || reason_of(answer).is_some();
        let said = review.answers.iter().filter(move |(_, answer)| says(answer));
        said.map(move |(slot, answer)| Self { row, review, slot, answer })
    }
}

/// Why an answer does not apply.
fn reason_of(answer: &Answer) -> Option<&TextId> {
    match &answer.state {
        Some(State::NotApplicable { reason }) => Some(reason),
        Some(State::Value(_) | State::NotShown) | None => None,
    }
}

impl Told<'_> {
    /// The comments on a question, in the order of the families: from submitted reviews and the consensus only.
    /// An answer with evidence but no comment is one too, and so is the reason of *not applicable*.
    pub fn comments(&self, sheet: &Sheet, question: &QuestionId, filter: &Filter) -> Vec<Comment> {
        let said = self.said.get(&sheet.key().id).and_then(|of_key| of_key.get(question));
        let said = said.into_iter().flatten().filter(|one| passes(&sheet.rows()[one.row], filter));
        self.in_order(sheet, said)
    }

    /// The words that were chosen to be quoted among the comments on a question. Those that were changed since are left out:
    /// nobody has chosen what they say now.
    pub(crate) fn quotes(&self, sheet: &Sheet, question: &QuestionId) -> Vec<String> {
        let comments = self.comments(sheet, question, &Filter::default());
        let chosen = comments.into_iter().filter(|one| one.quoted == Quoted::Yes).filter_map(|one| {
            let quote = self.material.themed.coding.comments.get(&one.at)?.quote.as_ref()?;
            (one.text.as_ref() == Some(quote)).then(|| self.material.texts.get(quote).cloned())?
        });
        chosen.collect()
    }

    /// The comments on a question about one subject.
    pub fn comments_on(&self, sheet: &Sheet, subject: &Subject, question: &QuestionId) -> Vec<Comment> {
        let reviews = self.submitted(sheet.key(), subject).iter();
        let said: Vec<Said<'_>> = reviews.flat_map(|review| Said::in_review(0, review)).collect();
        self.in_order(sheet, said.iter().filter(|one| &one.slot.question == question))
    }

    /// Comments in the order of the rows, and about one subject of the members.
    fn in_order<'s>(&self, sheet: &Sheet, said: impl Iterator<Item = &'s Said<'s>>) -> Vec<Comment> {
        let mut comments: Vec<((usize, u32), Comment)> = Vec::new();
        for one in said {
            let member = one.slot.member.as_ref().and_then(|member| self.plan().members.get(member));
            let order = (one.row, member.map_or(0, |member| member.order));
            comments.extend(self.of_answer(sheet, one.review, one.slot, one.answer).map(|comment| (order, comment)));
        }
        comments.sort_by_key(|(order, _)| *order);
        comments.into_iter().map(|(_, comment)| comment).collect()
    }

    fn of_answer(&self, sheet: &Sheet, review: &Review, slot: &Slot, answer: &Answer) -> Option<Comment> {
        let reason = reason_of(answer);
        let text = answer.comment.as_ref().or(reason);
        let bodies: Vec<_> = reason.into_iter().chain(&answer.comment).map(|id| self.text(id)).collect();
        if bodies.is_empty() && answer.evidence.is_empty() {
            return None;
        }
        let member = slot.member.as_ref();
        let at = CommentAt::new(&review.id, slot.clone());
        let coded = self.material.themed.coding.comments.get(&at);
        let quoted = match self.quoting(&review.id.subject, member) {
            Quoting::Protected => Quoted::Never,
            Quoting::Allowed if coded.is_some_and(|coded| coded.quote.is_some()) => Quoted::Yes,
            Quoting::Allowed => Quoted::No,
        };
        Some(Comment {
            at,
            text: text.cloned(),
            quoted,
            subject: review.id.subject.clone(),
            member: slot.member.clone(),
            answer: self.answered(sheet, review, slot),
            body: bodies.join("\n"),
            evidence: answer.evidence.iter().map(|id| self.evidence(id, &review.id.subject, member)).collect(),
        })
    }

    /// What this review answered in the slot; the group's or the other reader's answer may differ.
    fn answered(&self, sheet: &Sheet, review: &Review, slot: &Slot) -> String {
        let Some(question) = sheet.key().question(&slot.question) else { return String::new() };
        let subject = &review.id.subject;
        match review.state(slot) {
            None => self.words.say("told-part-not-answered"),
            Some(state) => self.state(sheet, question, state, self.quoting(subject, slot.member.as_ref())),
        }
    }

    fn evidence(&self, id: &domain::TextId, subject: &Subject, member: Option<&MemberId>) -> Evidence {
        let mut evidence = match self.material.texts.get(id).map(|json| serde_json::from_str::<Evidence>(json)) {
            Some(Ok(evidence)) => evidence,
            // Erased, or written by a newer version: that there was evidence is still told.
            Some(Err(_)) | None => Evidence { section: Some(self.words.say("told-erased")), ..Evidence::default() },
        };
        if evidence.quote.is_some() && self.quoting(subject, member) == Quoting::Protected {
            evidence.quote = Some(self.words.say("told-not-quoted"));
        }
        evidence
    }

    /// True when the group has put answers together for `subject`.
    pub fn has_consensus(&self, sheet: &Sheet, subject: &Subject) -> bool {
        self.submitted(sheet.key(), subject).first().is_some_and(|review| review.id.by == By::Consensus)
    }
}
