//! Ratings: judgements computed from answers by a table of rules.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::condition::{Answers, Condition};
use crate::code::{OptionCode, RatingId, ScaleId};
use crate::text::Text;

/// A judgement computed from the answers of one review; the first rule that holds decides.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Rating {
    /// Unique in the key.
    pub id: RatingId,
    /// What it is called.
    pub name: Text,
    /// The scale of its levels.
    pub scale: ScaleId,
    /// Tried in order.
    #[schemars(length(min = 1))]
    pub rules: Vec<Rule>,
}

/// One row of the table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "RatingRule", optional_fields))]
pub struct Rule {
    /// When it fires; a rule without a condition always does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// The level it gives.
    pub gives: OptionCode,
    /// The rule in words, shown beside the level.
    pub because: Text,
}

/// A computed judgement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rated<'a> {
    /// The level.
    pub level: &'a OptionCode,
    /// The rule that fired.
    pub rule: &'a Rule,
}

impl Rating {
    /// The judgement of `answers`; `None` when no rule holds, which is told as "no judgement", never as a level.
    pub fn rate(&self, answers: &Answers<'_>) -> Option<Rated<'_>> {
        let rule = self.rules.iter().find(|rule| rule.when.as_ref().is_none_or(|when| answers.holds(when, None)))?;
        Some(Rated { level: &rule.gives, rule })
    }
}
