//! What rewording a finding asks for and gives back.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::results::{CutRef, FindingView};

/// A finding to word, or to leave to the figures again.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Reword {
    /// Where it was counted: over a round, or one of its areas.
    pub cut: CutRef,
    /// The author's own words, in the language of the window; the same words again say that they hold for the figures as
    /// they are now. Absent or empty takes them away, with every version of them.
    #[ts(optional = nullable)]
    pub text: Option<String>,
}

/// A finding that was worded.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Reworded {
    /// How it reads now.
    pub finding: FindingView,
}
