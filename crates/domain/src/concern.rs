//! An acute concern for a child (akut oro), raised while a file was read.
//!
//! It follows the unit's own routine: it is handed over by people, outside the product. What stands here only says that
//! it was, so that nobody needs to wonder. It is a flag on a review, and never part of a result.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::text::TextId;

/// That a reader raised an acute concern.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concern {
    /// The day it was raised with whomever the unit's routine says.
    pub raised: Date,
    /// What was done, in the reader's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<TextId>,
    /// The day it was handed over or dealt with; absent until it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settled: Option<Date>,
}
