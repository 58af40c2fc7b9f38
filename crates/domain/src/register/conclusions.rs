//! The conclusions of a round as registers.

use super::{BadRegister, Register, or_cleared, parse_or_cleared, put};
use crate::code::{ActionId, WordingId};
use crate::conclusions::{Action, Conclusions, Wording};
use crate::text::TextId;

/// One change of the conclusions of a round. `None` takes the thing away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConclusionsEdit {
    /// Something that is to be done.
    Action(ActionId, Option<Action>),
    /// A finding in the author's own words.
    Wording(WordingId, Option<Wording>),
}

impl ConclusionsEdit {
    /// The register that carries the change.
    pub fn register(&self) -> Register {
        match self {
            Self::Action(id, one) => (format!("action/{id}"), or_cleared(one.as_ref())),
            Self::Wording(id, one) => (format!("wording/{id}"), or_cleared(one.as_ref())),
        }
    }

    /// The change that a register carries: what [`ConclusionsEdit::register`] wrote.
    pub fn from_register(name: &str, value: &str) -> Result<Self, BadRegister> {
        read(name, value).ok_or_else(|| BadRegister { name: name.into() })
    }

    /// Every text that the change names.
    pub fn texts(&self) -> Vec<&TextId> {
        match self {
            Self::Action(_, one) => one.iter().flat_map(Action::texts).collect(),
            Self::Wording(_, one) => one.iter().map(|one| &one.text).collect(),
        }
    }
}

impl Conclusions {
    /// Carries out one change.
    pub fn apply(&mut self, edit: ConclusionsEdit) {
        match edit {
            ConclusionsEdit::Action(id, one) => put(&mut self.actions, id, one),
            ConclusionsEdit::Wording(id, one) => put(&mut self.wordings, id, one),
        }
    }

    /// The changes that make these conclusions from nothing.
    pub fn edits(&self) -> Vec<ConclusionsEdit> {
        let actions = self.actions.iter().map(|(id, one)| ConclusionsEdit::Action(id.clone(), Some(one.clone())));
        let wordings = self.wordings.iter().map(|(id, one)| ConclusionsEdit::Wording(id.clone(), Some(one.clone())));
        actions.chain(wordings).collect()
    }
}

/// The conclusions that `registers` (name and value, in any order) hold.
pub fn conclusions_from_registers<'a>(
    registers: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<Conclusions, BadRegister> {
    let mut conclusions = Conclusions::default();
    for (name, value) in registers {
        conclusions.apply(ConclusionsEdit::from_register(name, value)?);
    }
    Ok(conclusions)
}

fn read(name: &str, value: &str) -> Option<ConclusionsEdit> {
    match name.split_once('/')? {
        ("action", id) => Some(ConclusionsEdit::Action(id.parse().ok()?, parse_or_cleared(value).ok()?)),
        ("wording", id) => Some(ConclusionsEdit::Wording(id.parse().ok()?, parse_or_cleared(value).ok()?)),
        _ => None,
    }
}
