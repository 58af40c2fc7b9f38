//! What preparing a round asks for.

use domain::{KeyId, ReviewerId, RoundId, Subject};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A round to make.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewRound {
    /// Its code, unique in the store.
    #[ts(type = "string")]
    pub id: RoundId,
    /// What it is called.
    pub name: String,
    /// First day of reading, as `2021-09-06`.
    #[ts(optional, type = "string")]
    pub begins: Option<jiff::civil::Date>,
    /// Last day of reading.
    #[ts(optional, type = "string")]
    pub ends: Option<jiff::civil::Date>,
    /// The version of each published key that it uses.
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
    #[ts(type = "Array<unknown>")]
    pub changes: Vec<PlanChange>,
}

/// One change of a plan.
#[derive(Deserialize)]
#[serde(tag = "change", content = "to", rename_all = "snake_case")]
pub enum PlanChange {
    /// A word of a list, new or changed.
    Term {
        /// The list.
        list: domain::plan::TermList,
        /// The word's code.
        code: domain::TermCode,
        /// The word.
        term: domain::plan::Term,
    },
    /// A member of the reference group, new or changed.
    Reviewer(domain::Reviewer),
    /// A family, new or changed.
    Family(domain::Family),
    /// A family member, new or changed.
    Member(domain::Member),
    /// A document, new or changed. Whether it could be reviewed is a change of its own.
    Document(domain::Document),
    /// A document that could not be reviewed, and why.
    CouldNotBeReviewed {
        /// The document.
        document: domain::DocumentId,
        /// Why; empty when it could be reviewed after all.
        reason: String,
    },
    /// That a reviewer reads a subject.
    Reads {
        /// What.
        subject: Subject,
        /// Who.
        reviewer: ReviewerId,
    },
    /// What a reviewer saw in the round as a whole.
    Reflection {
        /// Who.
        reviewer: ReviewerId,
        /// What they saw; empty clears it.
        body: String,
    },
}

/// A plan as it stands after a change.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanSaved {
    /// When, as RFC 3339.
    pub at: String,
}
