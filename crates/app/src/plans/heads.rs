//! What lists show of a round.

use domain::RoundId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::keys::KeyHead;
use crate::shapes::MemberHead;

/// The rounds of the store.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoundList {
    /// Each round, the newest first.
    pub rounds: Vec<RoundLine>,
}

/// A round in a line.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoundLine {
    /// Its code.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// First day of reading, as `2021-09-06`.
    pub begins: Option<String>,
    /// Last day of reading.
    pub ends: Option<String>,
    /// The day it was closed, when it is.
    pub closed: Option<String>,
    /// How many focus families it has.
    pub families: u32,
    /// How many documents it has.
    pub documents: u32,
    /// How many of them could not be reviewed.
    pub unreviewable: u32,
    /// How many reviews were started, the group's own among them.
    pub reviews: u32,
    /// How many of them are marked as done.
    pub submitted: u32,
}

/// A round to show.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RoundOf {
    /// The round.
    #[ts(type = "string")]
    pub round: RoundId,
}

/// What a round has in it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoundShown {
    /// The round.
    pub round: RoundLine,
    /// The keys it uses.
    pub keys: Vec<KeyHead>,
    /// The reference group: "Anna (familjebehandlare)".
    pub reviewers: Vec<String>,
    /// Its families.
    pub families: Vec<FamilyShown>,
}

/// A family of a round.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FamilyShown {
    /// Its code.
    pub id: String,
    /// "Familj 1".
    pub label: String,
    /// Its members.
    pub members: Vec<MemberHead>,
    /// Its documents.
    pub documents: Vec<DocumentShown>,
}

/// A document of a family.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentShown {
    /// Its code.
    pub id: String,
    /// What it is: "Barnutredning", with area, service and whom it concerns.
    pub name: String,
    /// True when it could not be reviewed.
    pub unreviewable: bool,
    /// How many reviews of it were started.
    pub reviews: u32,
    /// How many of them are marked as done.
    pub submitted: u32,
}
