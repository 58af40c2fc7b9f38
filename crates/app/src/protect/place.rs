//! Where the texts of a round stand, in words.

use domain::key::Key;
use domain::scan::{self, Names};
use domain::{Lang, Plan, Review, Slot, Subject};
use reports::words::Words;

use crate::naming::Naming;

/// What a text is, apart from where it stands.
#[derive(Clone, Copy)]
pub(super) enum Part {
    Comment,
    Answer,
    NotApplicable,
    Evidence,
    Event,
    Judgement,
    Reopened,
    Gaps,
    Concern,
}

impl Part {
    fn id(self) -> &'static str {
        match self {
            Self::Comment => "protect-part-comment",
            Self::Answer => "protect-part-answer",
            Self::NotApplicable => "protect-part-not-applicable",
            Self::Evidence => "protect-part-evidence",
            Self::Event => "protect-part-event",
            Self::Judgement => "protect-part-judgement",
            Self::Reopened => "protect-part-reopened",
            Self::Gaps => "protect-part-gaps",
            Self::Concern => "protect-part-concern",
        }
    }
}

/// The words for the places of one plan.
pub(super) struct Places<'a> {
    plan: &'a Plan,
    naming: Naming<'a>,
    names: Names,
    pub(super) words: Words,
}

impl<'a> Places<'a> {
    pub(super) fn new(plan: &'a Plan, naming: Naming<'a>, names: Names, lang: Lang) -> Self {
        Self { plan, naming, names, words: Words::new(lang) }
    }

    /// "Familj 3 · Barnutredning · LSS · Anna (familjebehandlare) · fråga 12 · Barn 1: kommentar".
    pub(super) fn in_review(&self, review: &Review, key: &Key, slot: Option<&Slot>, part: Part) -> String {
        let mut named = vec![self.subject_of(review), self.naming.reader(&review.id.by)];
        if let Some(slot) = slot {
            let mut questions = key.sections.iter().flat_map(|section| &section.questions);
            let number = questions.position(|question| question.id == slot.question).map_or(0, |at| at + 1);
            named.push(self.words.tell("protect-question", &[("n", number.to_string().into())]));
            named.extend(slot.member.as_ref().and_then(|id| self.plan.members.get(id)).map(|one| one.label.clone()));
            named.retain(|name| self.may_be_told(name));
        }
        self.of(named, part.id())
    }

    /// The family and what is read of it in a review.
    fn subject_of(&self, review: &Review) -> String {
        self.by_name(&review.id.subject, self.naming.read_with(&review.id.key, &review.id.subject))
    }

    /// The family and a document of it.
    pub(super) fn subject(&self, subject: &Subject) -> String {
        self.by_name(subject, self.naming.name(subject))
    }

    fn by_name(&self, subject: &Subject, name: String) -> String {
        let family = self.plan.family_of(subject).and_then(|id| self.plan.families.get(id));
        let detail = Some(self.naming.detail(subject));
        let named = [family.map(|family| family.label.clone()), Some(name), detail];
        named
            .into_iter()
            .flatten()
            .filter(|name| !name.is_empty() && self.may_be_told(name))
            .collect::<Vec<_>>()
            .join(" · ")
    }

    /// A label that looks as if it points at somebody is not repeated: it is told by its own place.
    fn may_be_told(&self, label: &str) -> bool {
        scan::scan(label, &self.names).is_empty()
    }

    /// A part of a thing by what the thing is called.
    pub(super) fn named(&self, name: &str, part: &str) -> String {
        let told = Some(name.to_string()).filter(|name| self.may_be_told(name));
        self.of(told.into_iter().collect(), part)
    }

    /// A place by the names of what it stands in, and what the text is.
    pub(super) fn of(&self, named: Vec<String>, part: &str) -> String {
        let part = self.words.say(part);
        let named: Vec<String> = named.into_iter().filter(|name| !name.is_empty()).collect();
        if named.is_empty() { part } else { format!("{}: {part}", named.join(" · ")) }
    }
}
