//! A question: what is asked, how it is answered, and of whom.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::condition::Condition;
use crate::code::{ConceptId, QuestionId, ScaleId};
use crate::plan::Role;
use crate::text::Text;

/// A question (fråga).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct Question {
    /// Stable across the versions of the key.
    pub id: QuestionId,
    /// What is asked.
    pub text: Text,
    /// What counts as yes, and where to look.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guidance: Option<Text>,
    /// What it is about, when other keys ask the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concept: Option<ConceptId>,
    /// Asked once for each such member that the document concerns; once in all when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per: Option<Per>,
    /// How answers per member are told per document; required with `per`, and only there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roll_up: Option<RollUp>,
    /// How it is answered.
    pub answer: AnswerType,
    /// True when the reader is asked to note where it stands in the file.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "typescript", ts(as = "Option<bool>", optional))]
    pub evidence: bool,
    /// Asked only when this holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visible_if: Option<Condition>,
}

/// Whom a question is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Per {
    /// Each child.
    Child,
    /// Each adult.
    Adult,
    /// Each member.
    Member,
}

impl Per {
    /// True when the question is asked about a member in this role.
    pub fn takes(self, role: Role) -> bool {
        match self {
            Self::Child => role == Role::Child,
            Self::Adult => role == Role::Adult,
            Self::Member => true,
        }
    }
}

/// How answers per member become one answer per document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum RollUp {
    /// The value that holds for every member; *mixed* where they differ.
    Every,
    /// The first option of the scale when it holds for any member; else as `every`.
    Any,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type", rename_all = "lowercase", deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub enum AnswerType {
    /// One option of a scale.
    Single {
        /// Which scale of the key.
        scale: ScaleId,
    },
    /// One or more options of a scale.
    Multiple {
        /// Which scale of the key.
        scale: ScaleId,
    },
    /// Items to tick; none ticked is an answer too, once it has been said.
    Checklist {
        /// Which scale of the key holds the items.
        scale: ScaleId,
    },
    /// A whole number of things, from 0.
    Count {
        /// What is counted, in the plural: "samtal".
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unit: Option<Text>,
    },
    /// A measure.
    Number {
        /// The unit: "månader".
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unit: Option<Text>,
        /// The least value that can be right.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        min: Option<f64>,
        /// The greatest value that can be right.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        max: Option<f64>,
    },
    /// A day.
    Date {},
    /// Words.
    Text {},
}

impl AnswerType {
    /// The scale to choose from; `None` for counts, numbers, dates and texts.
    pub fn scale(&self) -> Option<&ScaleId> {
        match self {
            Self::Single { scale } | Self::Multiple { scale } | Self::Checklist { scale } => Some(scale),
            Self::Count { .. } | Self::Number { .. } | Self::Date {} | Self::Text {} => None,
        }
    }
}
