//! What the key commands ask for and show.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A key file to add.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddKey {
    /// The whole file.
    pub json: String,
}

/// The keys of the store.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyList {
    /// Each version of each key.
    pub keys: Vec<KeyHead>,
}

/// A key in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyHead {
    /// Its code.
    pub id: String,
    /// Its version.
    pub version: u32,
    /// What it is called.
    pub name: String,
    /// How many questions it has.
    pub questions: u32,
}
