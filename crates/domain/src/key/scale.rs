//! Scales: the options that a question is answered with.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::code::OptionCode;
use crate::text::Text;

/// A set of options, shared by the questions of a key that name it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Scale {
    /// Whether the options are steps.
    pub order: Order,
    /// The options: of an ordinal scale from least to most, of a nominal one with the affirmative first.
    #[schemars(length(min = 2, max = 64))]
    pub options: Vec<Choice>,
}

/// Whether the options of a scale are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ScaleOrder"))]
pub enum Order {
    /// Kinds, in no order.
    Nominal,
    /// Steps, from least to most. Their mean is never taken.
    Ordinal,
}

/// One option of a scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ScaleOption", optional_fields))]
pub struct Choice {
    /// What files and results call it.
    pub code: OptionCode,
    /// What the reader sees.
    pub label: Text,
    /// A score, where the instrument has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = i32::MIN, max = i32::MAX))]
    pub score: Option<i32>,
}

impl Scale {
    /// The place of `code` among the options, from 0.
    pub fn position(&self, code: &OptionCode) -> Option<usize> {
        self.options.iter().position(|choice| &choice.code == code)
    }

    /// The option called `code`.
    pub fn choice(&self, code: &OptionCode) -> Option<&Choice> {
        self.options.iter().find(|choice| &choice.code == code)
    }

    /// True when two scales have the same order and the same codes in the same places, so that counts on them
    /// can stand side by side. Labels may differ.
    pub fn compares_with(&self, other: &Self) -> bool {
        self.order == other.order && self.options.iter().map(|c| &c.code).eq(other.options.iter().map(|c| &c.code))
    }
}
