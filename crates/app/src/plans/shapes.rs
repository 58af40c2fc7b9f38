//! What preparing a round asks for.

use domain::{KeyId, RoundId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PlanChange, PlanProblem};

/// A round to make. It begins with the lists that ship with the product.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewRound {
    /// Its code, unique in the store; made of the name where it is not given.
    #[serde(default)]
    #[ts(optional, type = "string")]
    pub id: Option<RoundId>,
    /// What it is called.
    pub name: String,
    /// First day of reading, as `2021-09-06`.
    #[serde(default)]
    #[ts(optional, type = "string")]
    pub begins: Option<jiff::civil::Date>,
    /// Last day of reading.
    #[serde(default)]
    #[ts(optional, type = "string")]
    pub ends: Option<jiff::civil::Date>,
    /// The version of each published key that it uses.
    #[serde(default)]
    #[ts(type = "Record<string, number>")]
    pub keys: std::collections::BTreeMap<KeyId, u32>,
}

/// Changes of a round's plan, all or none.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EditPlan {
    /// The round.
    #[ts(type = "string")]
    pub round: RoundId,
    /// The changes, in order.
    pub changes: Vec<PlanChange>,
}

/// A plan as it stands after a change.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanSaved {
    /// When, as RFC 3339.
    pub at: String,
    /// The round.
    pub round: String,
    /// The codes that were made for things without one, in the order of the changes.
    pub made: Vec<String>,
    /// What was saved all the same, and is worth a second look.
    pub warnings: Vec<PlanProblem>,
}
