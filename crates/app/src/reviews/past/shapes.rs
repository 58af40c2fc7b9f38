//! What the window is told about the past of a review.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::reviews::{AnswerForm, EvidenceForm, ReviewPage, StateForm};
use crate::shapes::{ReviewRef, SlotRef};

/// A review where the last step is taken back, or done again.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UndoIn {
    /// Which.
    pub review: ReviewRef,
}

/// A review after a step in its past.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Undone {
    /// The review as it stands now.
    pub page: ReviewPage,
    /// The step; absent when there was none to take.
    pub did: Option<Step>,
}

/// A step that was taken back, or done again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// What it changed, and where.
    pub of: StepOf,
    /// True when it names a text that has been erased: the place comes back, the text does not.
    pub erased: bool,
}

/// What a step changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "what", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum StepOf {
    /// An answer.
    Answer {
        /// Where.
        place: StepPlace,
    },
    /// A comment.
    Comment {
        /// Where.
        place: StepPlace,
    },
    /// Evidence.
    Evidence {
        /// Where.
        place: StepPlace,
    },
    /// A judgement that the reader set.
    Judgement {
        /// What is judged.
        name: String,
    },
    /// An event that the reader noted.
    Event,
    /// The acute concern that the reader raised.
    Concern,
}

/// Where in a review a step was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StepPlace {
    /// The place.
    pub slot: SlotRef,
    /// The number of the question in the key, from 1.
    pub number: u32,
    /// The question.
    pub text: String,
    /// The member it is about, where it is asked per member.
    pub member: Option<String>,
}

/// A place whose past is asked for.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HistoryOf {
    /// The review.
    pub review: ReviewRef,
    /// The place in it.
    pub slot: SlotRef,
}

/// What was done in one place.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SlotHistory {
    /// Every change, the latest first.
    pub entries: Vec<PastChange>,
}

/// One change in a place.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PastChange {
    /// When, as RFC 3339.
    pub at: String,
    /// Who did it.
    pub who: String,
    /// How it came about.
    pub how: PastHow,
    /// The version of the key that the review was moved to, when it was.
    pub version: Option<u32>,
    /// What it changed.
    pub changes: Vec<PastValue>,
}

/// How a change came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PastHow {
    /// It was written.
    Written,
    /// Something was taken back.
    Undone,
    /// What had been taken back was done again.
    Redone,
    /// It came with a file.
    Imported,
    /// The round was moved to another version of the key.
    Moved,
}

/// What stood before a change and after it. A text that has been erased is empty.
#[derive(Serialize, TS)]
#[serde(tag = "part", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PastValue {
    /// The answer; absent where there was none.
    Answer {
        /// Before.
        before: Option<StateForm>,
        /// After.
        after: Option<StateForm>,
        /// How the question was answered in the version of the key before; absent where it is the review's own.
        asked_before: Option<AnswerForm>,
        /// How it was answered in the version after.
        asked_after: Option<AnswerForm>,
    },
    /// The comment; absent where there was none.
    Comment {
        /// Before.
        before: Option<String>,
        /// After.
        after: Option<String>,
    },
    /// The evidence.
    Evidence {
        /// Before.
        before: Vec<EvidenceForm>,
        /// After.
        after: Vec<EvidenceForm>,
    },
}
