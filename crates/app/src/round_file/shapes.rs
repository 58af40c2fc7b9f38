//! What the round file commands ask for and give.

use domain::RoundId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::protect::Leaving;

/// A round to write to a file.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportRound {
    /// The round.
    #[ts(type = "string")]
    pub round: RoundId,
    /// The file to write; it may exist.
    pub path: String,
    /// Seals the file; without one the file is open for anyone to read.
    #[serde(default)]
    #[ts(optional)]
    pub passphrase: Option<String>,
    /// Whether texts that look as if they point at people have been told.
    #[serde(default)]
    #[ts(optional, as = "Option<Leaving>")]
    pub leaving: Leaving,
}

/// A round that was written to a file.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoundExported {
    /// The file.
    pub path: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// How many reviews are in it.
    pub reviews: u32,
    /// How many texts are in it.
    pub texts: u32,
}

/// A round file to read into the store.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImportRound {
    /// The file.
    pub path: String,
    /// Opens a sealed file.
    #[serde(default)]
    #[ts(optional)]
    pub passphrase: Option<String>,
}

/// A round that was read from a file.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoundImported {
    /// Its code.
    pub round: String,
    /// What it is called.
    pub name: String,
    /// How many reviews it has.
    pub reviews: u32,
    /// How many texts it has.
    pub texts: u32,
    /// False when the same round was there already, and nothing was written.
    pub written: bool,
}
