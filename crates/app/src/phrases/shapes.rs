//! What is told of phrases.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The phrases of whoever opened the store, in their own order.
#[derive(Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Phrases {
    /// Each of them.
    pub phrases: Vec<String>,
}
