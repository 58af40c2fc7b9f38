//! The life of a key, and what changed between two versions.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::code::{OptionCode, QuestionId};
use crate::text::Text;

/// How far a key has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Life {
    /// Being written.
    Draft,
    /// Tried on made-up families; its answers never enter a round.
    Trial,
    /// In use; never changes again.
    Published,
    /// No longer offered to new rounds.
    Retired,
}

/// What changed since the version before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Previous {
    /// The version that this one follows.
    #[schemars(range(min = 1, max = u32::MAX))]
    pub version: u32,
    /// The change of each question that is not the same as before, by the question's id.
    #[serde(default)]
    pub changes: BTreeMap<QuestionId, Change>,
}

/// How one question changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "KeyChange"))]
pub struct Change {
    /// What the change does to comparison over time.
    pub class: ChangeClass,
    /// Why it was made.
    pub reason: Text,
    /// Old option to new option, where the scale changed and answers can be carried over.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "typescript", ts(as = "Option<BTreeMap<OptionCode, OptionCode>>", optional))]
    pub options: BTreeMap<OptionCode, OptionCode>,
}

/// What a change does to comparison over time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum ChangeClass {
    /// Nothing changed.
    Same,
    /// Only the wording; comparable.
    Editorial,
    /// Another question under the same id; breaks the trend.
    ChangedMeaning,
    /// Other options; comparable only through the mapping of options.
    ScaleChanged,
    /// Not asked before.
    New,
    /// No longer asked.
    Gone,
}

impl ChangeClass {
    /// Every one of them, those that do least to comparison first.
    pub const ALL: &[Self] =
        &[Self::Same, Self::Editorial, Self::ScaleChanged, Self::ChangedMeaning, Self::New, Self::Gone];

    /// Which of two does more to comparison; new and gone are past comparing.
    #[must_use]
    pub fn strictest(self, other: Self) -> Self {
        let rank = |class: Self| match class {
            Self::Same => 0,
            Self::Editorial => 1,
            Self::ScaleChanged => 2,
            Self::ChangedMeaning => 3,
            Self::New | Self::Gone => 4,
        };
        if rank(other) > rank(self) { other } else { self }
    }
}
