//! What a group makes of the findings of a round: what is to be done, and the author's own words for a finding.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::code::{ActionId, WordingId};
use crate::text::TextId;

/// The conclusions of a round.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Conclusions {
    /// What is to be done.
    pub actions: BTreeMap<ActionId, Action>,
    /// Findings in the author's own words.
    pub wordings: BTreeMap<WordingId, Wording>,
}

/// Something that is to be done (åtgärd).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// Unique in the round.
    pub id: ActionId,
    /// What.
    pub what: TextId,
    /// Who sees to it: a role, not a name.
    pub owner: String,
    /// When it should be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// How far it has come.
    pub status: ActionStatus,
}

/// How far an action has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ActionStatus {
    /// Decided on.
    Planned,
    /// Begun.
    Begun,
    /// Done.
    Done,
    /// Given up.
    Dropped,
}

/// A finding in the author's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// Which finding.
    pub id: WordingId,
    /// The words.
    pub text: TextId,
}

impl Conclusions {
    /// Every text that they name.
    pub fn texts(&self) -> impl Iterator<Item = &TextId> {
        let actions = self.actions.values().map(|one| &one.what);
        actions.chain(self.wordings.values().map(|one| &one.text))
    }
}
