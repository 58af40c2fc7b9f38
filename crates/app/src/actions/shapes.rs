//! What actions ask for and give back.

use domain::{ActionId, ActionStatus, RoundId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::results::CutRef;
use crate::shapes::RoundHead;

/// The actions of a round.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActionsPage {
    /// The round.
    pub round: RoundHead,
    /// What is open first, by the day it is due; then what is done and what was given up.
    pub actions: Vec<ActionView>,
    /// The roles of the reference group and those that see to something already, to choose among.
    pub roles: Vec<String>,
    /// Why none is told, in words, when something of the round is withheld from the reader who sits here.
    pub withheld: Option<String>,
    /// The action that was just saved.
    pub saved: Option<String>,
}

/// An action.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActionView {
    /// Its code.
    pub id: String,
    /// What is to be done; empty when the text was erased.
    pub what: String,
    /// Who sees to it: a role.
    pub owner: String,
    /// The day it is due, as `2021-02-11`.
    pub due: Option<String>,
    /// How far it has come.
    #[ts(type = "\"planned\" | \"begun\" | \"done\" | \"dropped\"")]
    pub status: ActionStatus,
    /// Why it was given up; empty when it was not.
    pub why: String,
    /// True when it is open and was due before today.
    pub overdue: bool,
    /// When what is to be done was written, as RFC 3339; absent when the text was erased.
    pub noted: Option<String>,
    /// The finding that it came from.
    pub from: Option<ActionFrom>,
    /// The round that it was decided in, when it came along from there.
    pub carried: Option<RoundHead>,
}

/// The finding that an action came from, as it reads now.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActionFrom {
    /// Where it was counted.
    pub cut: CutRef,
    /// The key's name: "Barnutredning".
    pub document: String,
    /// The number of the question.
    pub number: u32,
    /// The question.
    pub text: String,
    /// What the answers say now; absent when the round does not ask it.
    pub finding: Option<String>,
}

/// An action to save, new or changed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveAction {
    /// The round.
    #[ts(type = "string")]
    pub round: RoundId,
    /// What to change; absent for a new one.
    #[serde(default)]
    #[ts(optional = nullable, as = "Option<String>")]
    pub id: Option<ActionId>,
    /// What is to be done.
    pub what: String,
    /// Who sees to it: a role, never a name.
    pub owner: String,
    /// The day it is due, as it is typed; absent or empty for none.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub due: Option<String>,
    /// How far it has come.
    #[ts(type = "\"planned\" | \"begun\" | \"done\" | \"dropped\"")]
    pub status: ActionStatus,
    /// Why it was given up; needed then.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub why: Option<String>,
    /// The finding that a new one comes from. A changed one keeps its own.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub from: Option<CutRef>,
}

/// An action of a round.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ActionOf {
    /// The round.
    #[ts(type = "string")]
    pub round: RoundId,
    /// Which.
    #[ts(type = "string")]
    pub id: ActionId,
}

/// What is wrong with an action; nothing was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ActionProblem {
    /// It does not say what is to be done.
    NoWhat,
    /// It does not say who sees to it.
    NoOwner,
    /// Who sees to it looks like a person and not a role.
    OwnerIsSomebody,
    /// The day it is due cannot be read as one.
    DueNotADay {
        /// What was typed.
        typed: String,
    },
    /// It does not say why it was given up.
    NoWhy,
}
