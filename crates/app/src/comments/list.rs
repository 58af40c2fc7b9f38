//! The comments of a round, filtered.

use std::collections::BTreeSet;

use domain::{Codebook, Coded, Lang, ThemeId};
use reports::told::{OnQuestion, Told};
use store::Query;

use super::view::{in_order, marks};
use super::{CommentList, CommentRef, CommentStanding, CommentedKey, CommentsOf, QuoteMark, ReadComment, theme_head};
use crate::app::App;
use crate::failure::Failure;
use crate::results::{FamilyHead, Gathered};
use crate::search::QuestionHead;
use crate::shapes::RoundHead;

pub(crate) fn list(app: &mut App, ask: CommentsOf) -> Result<CommentList, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let gathered = Gathered::of(open, &ask.round)?;
    let reckoned = open.reckoned(&ask.round)?;
    let material = gathered.material(reckoned);
    let told = Told::new(material, lang);
    let (codebook, coding) = (&material.themed.codebook, &material.themed.coding);
    let every = told.every_comment();
    let coded = |one: &OnQuestion<'_>| coding.comments.get(&one.comment.at);
    let filter = Filter::new(&ask, codebook);
    let comments = every.iter().filter_map(|one| {
        let read = read(&told, codebook, coded(one), one, &ask);
        filter.lets_through(&told, one, coded(one), &read).then_some(read)
    });
    let used: BTreeSet<ThemeId> = every.iter().flat_map(|one| codebook.on(coded(one))).collect();
    let themes = in_order(codebook).into_iter().filter(|one| one.standing.is_live() || used.contains(&one.id));
    let families: BTreeSet<_> =
        every.iter().filter_map(|one| told.material().plan.family_of(&one.comment.subject)).collect();
    let plan = material.plan;
    let families = plan.families_in_order().into_iter().filter(|family| families.contains(&family.id));
    Ok(CommentList {
        round: RoundHead { id: plan.round.id.to_string(), name: plan.round.name.clone() },
        closed: plan.round.closed.is_some(),
        all: u32::try_from(every.len()).unwrap_or(u32::MAX),
        comments: comments.collect(),
        themes: themes.map(|theme| theme_head(codebook, theme)).collect(),
        families: families.map(FamilyHead::of).collect(),
        keys: keys(material.sheets, &every, lang),
    })
}

/// The keys with the questions that there are comments on, in their order.
fn keys(sheets: &[analysis::Sheet], every: &[OnQuestion<'_>], lang: Lang) -> Vec<CommentedKey> {
    let of = |sheet: &analysis::Sheet| {
        let here = every.iter().filter(|one| one.sheet.key().id == sheet.key().id);
        let asked: BTreeSet<u32> = here.map(|one| one.number).collect();
        let numbered = (1..).zip(sheet.key().questions()).filter(|(number, _)| asked.contains(number));
        CommentedKey {
            id: sheet.key().id.to_string(),
            name: sheet.key().name.in_lang(lang).into(),
            questions: numbered.map(|(number, question)| question_head(number, question, lang)).collect(),
        }
    };
    sheets.iter().map(of).filter(|key| !key.questions.is_empty()).collect()
}

pub(crate) fn question_head(number: u32, question: &domain::key::Question, lang: Lang) -> QuestionHead {
    QuestionHead { id: question.id.to_string(), number, text: question.text.in_lang(lang).into() }
}

fn read(
    told: &Told<'_>,
    codebook: &Codebook,
    coded: Option<&Coded>,
    one: &OnQuestion<'_>,
    ask: &CommentsOf,
) -> ReadComment {
    let comment = &one.comment;
    ReadComment {
        at: CommentRef::of(&comment.at, &ask.round),
        family: told.family_label(&comment.subject),
        document: told.read_with(&comment.at.key, &comment.subject),
        detail: told.subject_detail(&comment.subject),
        question: question_head(one.number, one.question, told.words().lang()),
        member: comment.member.as_ref().map(|id| told.member_label(id)),
        answer: comment.answer.clone(),
        body: comment.body.clone(),
        evidence: comment.evidence.iter().cloned().map(Into::into).collect(),
        marks: marks(codebook, coded, comment.text.as_ref(), comment.quoted),
    }
}

/// What is asked for, made ready to be compared with.
struct Filter<'a> {
    ask: &'a CommentsOf,
    codebook: &'a Codebook,
    /// The theme that is asked for, with its parts.
    themes: Option<BTreeSet<ThemeId>>,
    words: Words,
}

/// What was typed to look for.
enum Words {
    Any,
    /// Something without a letter or a digit, which nothing holds.
    Nothing,
    These(Query),
}

impl<'a> Filter<'a> {
    fn new(ask: &'a CommentsOf, codebook: &'a Codebook) -> Self {
        let with_parts = |theme: &ThemeId| {
            let parts = codebook.parts_of(theme).into_iter().map(|part| codebook.read_as(&part.id).clone());
            parts.chain([codebook.read_as(theme).clone()]).collect()
        };
        let words = match ask.words.as_deref().map(str::trim).filter(|typed| !typed.is_empty()) {
            None => Words::Any,
            Some(typed) => Query::parse(typed).map_or(Words::Nothing, Words::These),
        };
        Self { ask, codebook, themes: ask.theme.as_ref().map(with_parts), words }
    }

    fn lets_through(&self, told: &Told<'_>, one: &OnQuestion<'_>, coded: Option<&Coded>, read: &ReadComment) -> bool {
        let of_theme = |asked: &BTreeSet<ThemeId>| !asked.is_disjoint(&self.codebook.on(coded));
        let quote = read.marks.quote;
        let is_so = |standing: CommentStanding| match standing {
            CommentStanding::WithoutTheme => read.marks.themes.is_empty(),
            CommentStanding::Quoted => matches!(quote, QuoteMark::Quoted | QuoteMark::QuotedAndChanged),
            CommentStanding::Changed => {
                quote == QuoteMark::QuotedAndChanged || read.marks.themes.iter().any(|theme| theme.changed)
            }
        };
        let has_words = match &self.words {
            Words::Any => true,
            Words::Nothing => false,
            Words::These(query) => query.marks(&read.body).is_some(),
        };
        self.ask.family.as_ref().is_none_or(|asked| told.material().plan.family_of(&one.comment.subject) == Some(asked))
            && self.ask.key.as_ref().is_none_or(|asked| *asked == one.sheet.key().id)
            && self.ask.question.as_ref().is_none_or(|asked| *asked == one.question.id)
            && self.themes.as_ref().is_none_or(of_theme)
            && self.ask.standing.is_none_or(is_so)
            && has_words
    }
}
