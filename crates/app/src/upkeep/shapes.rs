//! What looking after a store asks for and gives.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A check of the whole store.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VerifyStore {
    /// What to do.
    pub how: VerifyHow,
}

/// What a check does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum VerifyHow {
    /// Look and tell.
    Check,
    /// Check, and work everything out again from the log, when the log is whole.
    Rebuild,
}

/// What a check found.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Verified {
    /// How many changes were read.
    pub changes: u64,
    /// How many plans and reviews they make.
    pub documents: u64,
    /// How many keys were read.
    pub keys: u64,
    /// True when the tables were worked out again.
    pub rebuilt: bool,
    /// Everything that is wrong.
    pub problems: Vec<StoreProblem>,
}

/// Something that is wrong with a store.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoreProblem {
    /// What.
    pub kind: StoreProblemKind,
    /// Where, for a developer: never what people wrote.
    pub place: String,
    /// True when working the tables out again mends it.
    pub mended_by_rebuild: bool,
}

/// What can be wrong with a store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum StoreProblemKind {
    /// A page of the file is not what was written.
    Page,
    /// The tables do not hang together.
    Structure,
    /// A change is not what was written.
    Change,
    /// Changes are missing, or there are some too many.
    Log,
    /// A register cannot be read.
    Register,
    /// A table says something else than the log.
    Projection,
    /// A row without a log.
    Stray,
    /// A key is not what was written.
    Key,
    /// The search index does not match the texts.
    Search,
}
