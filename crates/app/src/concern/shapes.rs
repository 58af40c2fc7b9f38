//! What noting an acute concern asks for and gives back.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::shapes::ReviewRef;

/// The review whose concern is asked for.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConcernOf {
    /// Which.
    pub review: ReviewRef,
}

/// What there is to know before a concern is raised, and what is noted of one.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConcernPage {
    /// The unit's own routine; absent when nobody has written it.
    pub routine: Option<String>,
    /// The concern, if one is noted.
    pub noted: Option<ConcernView>,
    /// Whether there is a text that can be erased for good: one that stands, or one from before.
    pub erasable: bool,
    /// Whether the round is closed: then nothing more can be noted.
    pub closed: bool,
    /// What day it is, as `2021-02-11`: nothing was done later.
    pub today: String,
    /// When it was saved, as RFC 3339; absent when nothing was written.
    pub at: Option<String>,
}

/// A concern that is noted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConcernView {
    /// The day it was raised, as `2021-02-11`.
    pub raised: String,
    /// What was done; empty when nothing is written, or when it was erased.
    pub done: String,
    /// The day it was handed over or dealt with; absent until it is.
    pub settled: Option<String>,
}

/// A concern to note, or to take away.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NoteConcern {
    /// The review.
    pub review: ReviewRef,
    /// What to note; absent to take the note away.
    #[ts(optional = nullable)]
    pub concern: Option<ConcernForm>,
}

/// A concern as it is typed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConcernForm {
    /// The day it was raised.
    pub raised: String,
    /// What was done; empty is nothing.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub done: String,
    /// The day it was handed over or dealt with; absent or empty until it is.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub settled: Option<String>,
}

/// What is wrong with a concern; nothing was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ConcernProblem {
    /// The day it was raised cannot be read as one.
    RaisedNotADay {
        /// What was typed.
        typed: String,
    },
    /// The day it was raised has not come.
    RaisedLater,
    /// The day it was handed over cannot be read as one.
    SettledNotADay {
        /// What was typed.
        typed: String,
    },
    /// The day it was handed over has not come.
    SettledLater,
    /// It was handed over before it was raised.
    SettledBefore,
}

/// What was done about a concern, erased for good.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConcernErased {
    /// How many versions of the text there were.
    pub versions: u32,
    /// The day when the last backup that holds it goes, as `2021-02-11`, if the store is opened every day until then;
    /// later otherwise. Absent when no backup holds it.
    pub in_backups_until: Option<String>,
    /// The concern as it stands now.
    pub page: ConcernPage,
}

/// The acute concerns of a round that nobody has taken over yet.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenConcerns {
    /// In the order of the families.
    pub concerns: Vec<OpenConcern>,
}

/// An acute concern that is not handed over: where it was raised, never what was written.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenConcern {
    /// The family; empty when the review is of none.
    pub family: String,
    /// What was read: "Barnutredning".
    pub document: String,
    /// Who raised it.
    pub reader: String,
    /// The day it was raised, as `2021-02-11`.
    pub raised: String,
    /// The review.
    pub review: ReviewRef,
}
