//! A draft of a key as registers.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{BadRegister, CLEARED, Register, or_cleared, parse_or_cleared, put};
use crate::code::{QuestionId, RatingId, ScaleId, SectionId};
use crate::key::draft::{Draft, DraftId, Head, Outline, SectionHead, Stage};
use crate::key::{Change, Question, Rating, Scale};

/// One change of a draft. `None` takes the thing away.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum DraftEdit {
    /// How far it has come.
    #[serde(skip)]
    Stage(Option<Stage>),
    /// What it is called and for.
    Head(Option<Head>),
    /// Where everything stands.
    Outline(Outline),
    /// What stands over a section.
    Section(SectionId, Option<SectionHead>),
    /// A question.
    Question(QuestionId, Option<Question>),
    /// A scale.
    Scale(ScaleId, Option<Scale>),
    /// A judgement.
    Rating(RatingId, Option<Rating>),
    /// What the author says of the change of a question.
    Change(QuestionId, Option<Change>),
    /// Why a remark is let stand.
    Dismissed(String, Option<String>),
}

impl DraftEdit {
    /// The register that carries the change.
    pub fn register(&self) -> Register {
        match self {
            Self::Stage(stage) => ("stage".into(), or_cleared(stage.as_ref())),
            Self::Head(head) => ("head".into(), or_cleared(head.as_ref())),
            Self::Outline(outline) => {
                ("outline".into(), or_cleared((*outline != Outline::default()).then_some(outline)))
            }
            Self::Section(id, one) => (format!("section/{id}"), or_cleared(one.as_ref())),
            Self::Question(id, one) => (format!("question/{id}"), or_cleared(one.as_ref())),
            Self::Scale(id, one) => (format!("scale/{id}"), or_cleared(one.as_ref())),
            Self::Rating(id, one) => (format!("rating/{id}"), or_cleared(one.as_ref())),
            Self::Change(id, one) => (format!("change/{id}"), or_cleared(one.as_ref())),
            Self::Dismissed(id, one) => (format!("dismissed/{id}"), or_cleared(one.as_ref())),
        }
    }

    /// The change that a register carries: what [`DraftEdit::register`] wrote.
    pub fn from_register(name: &str, value: &str) -> Result<Self, BadRegister> {
        read(name, value).ok_or_else(|| BadRegister { name: name.into() })
    }
}

impl Draft {
    /// Carries out one change.
    pub fn apply(&mut self, edit: DraftEdit) {
        match edit {
            DraftEdit::Stage(stage) => self.stage = stage,
            DraftEdit::Head(head) => self.head = head,
            DraftEdit::Outline(outline) => self.outline = outline,
            DraftEdit::Section(id, one) => put(&mut self.sections, id, one),
            DraftEdit::Question(id, one) => put(&mut self.questions, id, one),
            DraftEdit::Scale(id, one) => put(&mut self.scales, id, one),
            DraftEdit::Rating(id, one) => put(&mut self.ratings, id, one),
            DraftEdit::Change(id, one) => put(&mut self.changes, id, one),
            DraftEdit::Dismissed(id, one) => put(&mut self.dismissed, id, one),
        }
    }

    /// The changes that make this draft from nothing.
    pub fn edits(&self) -> Vec<DraftEdit> {
        let stage = self.stage.clone().map(|stage| DraftEdit::Stage(Some(stage)));
        let head = self.head.clone().map(|head| DraftEdit::Head(Some(head)));
        let outline = (self.outline != Outline::default()).then(|| DraftEdit::Outline(self.outline.clone()));
        let sections = self.sections.iter().map(|(id, one)| DraftEdit::Section(id.clone(), Some(one.clone())));
        let questions = self.questions.iter().map(|(id, one)| DraftEdit::Question(id.clone(), Some(one.clone())));
        let scales = self.scales.iter().map(|(id, one)| DraftEdit::Scale(id.clone(), Some(one.clone())));
        let ratings = self.ratings.iter().map(|(id, one)| DraftEdit::Rating(id.clone(), Some(one.clone())));
        let changes = self.changes.iter().map(|(id, one)| DraftEdit::Change(id.clone(), Some(one.clone())));
        let dismissed = self.dismissed.iter().map(|(id, one)| DraftEdit::Dismissed(id.clone(), Some(one.clone())));
        let heads = stage.into_iter().chain(head).chain(outline);
        heads.chain(sections).chain(questions).chain(scales).chain(ratings).chain(changes).chain(dismissed).collect()
    }

    /// The changes that make this draft of `before`.
    pub fn edits_since(&self, before: &Self) -> Vec<DraftEdit> {
        let registers = |draft: &Self| draft.edits().iter().map(DraftEdit::register).collect::<BTreeMap<_, _>>();
        let (was, is) = (registers(before), registers(self));
        let cleared = was.keys().filter(|name| !is.contains_key(*name)).map(|name| (name.as_str(), CLEARED));
        let written = is.iter().filter(|(name, value)| was.get(*name) != Some(value));
        let all = cleared.chain(written.map(|(name, value)| (name.as_str(), value.as_str())));
        all.map(|(name, value)| read(name, value).expect("what was written as a register can be read as one")).collect()
    }
}

/// The draft that `registers` (name and value, in any order) hold.
pub fn draft_from_registers<'a>(
    id: DraftId,
    registers: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<Draft, BadRegister> {
    let mut draft = Draft::new(id);
    for (name, value) in registers {
        draft.apply(DraftEdit::from_register(name, value)?);
    }
    Ok(draft)
}

fn read(name: &str, value: &str) -> Option<DraftEdit> {
    let Some((thing, id)) = name.split_once('/') else {
        return match name {
            "stage" => Some(DraftEdit::Stage(parse_or_cleared(value).ok()?)),
            "head" => Some(DraftEdit::Head(parse_or_cleared(value).ok()?)),
            "outline" => Some(DraftEdit::Outline(parse_or_cleared(value).ok()?.unwrap_or_default())),
            _ => None,
        };
    };
    match thing {
        "section" => Some(DraftEdit::Section(id.parse().ok()?, parse_or_cleared(value).ok()?)),
        "question" => Some(DraftEdit::Question(id.parse().ok()?, parse_or_cleared(value).ok()?)),
        "scale" => Some(DraftEdit::Scale(id.parse().ok()?, parse_or_cleared(value).ok()?)),
        "rating" => Some(DraftEdit::Rating(id.parse().ok()?, parse_or_cleared(value).ok()?)),
        "change" => Some(DraftEdit::Change(id.parse().ok()?, parse_or_cleared(value).ok()?)),
        "dismissed" => Some(DraftEdit::Dismissed(id.into(), parse_or_cleared(value).ok()?)),
        _ => None,
    }
}
