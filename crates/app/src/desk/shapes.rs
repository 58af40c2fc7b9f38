//! What the task list shows and asks for.

use domain::{ReviewerId, RoundId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::shapes::{Progress, ReviewRef, RoundHead, SlotRef};

/// The task list to show; the last used round when absent.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeskOf {
    /// The round.
    #[ts(type = "string", optional)]
    pub round: Option<RoundId>,
}

/// The task list of a round.
#[derive(Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Desk {
    /// Every round of the store, the newest first.
    pub rounds: Vec<RoundHead>,
    /// The round shown; absent in an empty store.
    pub round: Option<RoundHead>,
    /// The reference group.
    pub reviewers: Vec<ReviewerHead>,
    /// Who reads at this desktop; absent until chosen.
    pub me: Option<String>,
    /// Where the reader stopped.
    pub resume: Option<Resume>,
    /// The families with what the reader has to read; everyone's when nobody is chosen.
    pub families: Vec<FamilyTasks>,
    /// The surveys of the round with what the reader has taken in; what everyone has when nobody is chosen.
    pub surveys: Vec<SurveyTasks>,
    /// What the reader should know about the store.
    pub warnings: Vec<Warning>,
    /// The group that the store is in; absent when it is in none.
    pub group: Option<DeskGroup>,
    /// How many of the reader's reviews are marked as done.
    pub done: u32,
    /// How many reviews the reader has in all.
    pub all: u32,
}

/// The group that the store is in, as far as it is met outside its own page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeskGroup {
    /// Those who prepare rounds and write keys and themes, when whoever sits here does not; absent when they do.
    pub prepared_by: Option<Vec<String>>,
    /// True when the group says who reads here, so that nobody is chosen.
    pub bound: bool,
    /// The codes of the reviewers who have a desktop of their own: nobody else reads for them here.
    pub elsewhere: Vec<String>,
}

/// What threatens the store, though nothing is lost yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Warning {
    /// The folder looks like one that a cloud client or a roaming profile carries elsewhere.
    Carried {
        /// The part of its path that tells so.
        by: String,
    },
    /// Today's backup could not be made.
    NoBackup,
    /// The disk was full; the reserve was released to save what was written. The next save may fail.
    DiskFull,
}

/// A member of the reference group.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewerHead {
    /// Their code.
    pub id: String,
    /// What the group calls them.
    pub name: String,
    /// What they see the file as.
    pub role: String,
}

/// Where the reader stopped.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Resume {
    /// The review.
    pub review: ReviewRef,
    /// The place in it.
    pub slot: SlotRef,
    /// "Familj 3".
    pub family: String,
    /// "Barnutredning".
    pub document: String,
    /// The number of the question, from 1.
    pub question: u32,
    /// How many questions are asked.
    pub of: u32,
}

/// A family and what there is to read about it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FamilyTasks {
    /// Its code.
    pub id: String,
    /// "Familj 3".
    pub label: String,
    /// "Barn 1, Barn 2, Förälder 1".
    pub members: String,
    /// What to read.
    pub tasks: Vec<Task>,
}

/// A survey, whose respondents are known by a running number and nothing else.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SurveyTasks {
    /// The key.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// What has been taken in, by number.
    pub tasks: Vec<Task>,
    /// Where the next respondent's answers go; absent when nobody is chosen, or the round is closed.
    pub next: Option<ReviewRef>,
}

/// One review to make.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Task {
    /// The review.
    pub review: ReviewRef,
    /// The key's name: "Barnutredning".
    pub document: String,
    /// Area, service, and whom it concerns: "Barnavårdsutredning · Barn 1, Barn 2".
    pub detail: String,
    /// Who reads it.
    pub reader: String,
    /// How far it has come.
    pub state: TaskState,
    /// The acute concern that its reader raised, if they did.
    pub concern: Option<TaskConcern>,
}

/// An acute concern as a list shows it: that it was raised, never what was written.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaskConcern {
    /// The day it was raised, as `2021-02-11`.
    pub raised: String,
    /// The day it was handed over or dealt with; absent until it is.
    pub settled: Option<String>,
}

/// How far a task has come.
#[derive(Serialize, TS)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum TaskState {
    /// Not opened.
    NotStarted,
    /// Being read.
    Open {
        /// How far.
        progress: Progress,
    },
    /// Marked as done.
    Done,
    /// The document could not be reviewed.
    CouldNot {
        /// Why.
        reason: String,
    },
}

/// Who reads at this desktop in a round.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SitDown {
    /// The round.
    #[ts(type = "string")]
    pub round: RoundId,
    /// The reader; nobody when absent.
    #[ts(type = "string", optional)]
    pub reviewer: Option<ReviewerId>,
}

/// Where in a round one can go straight to.
#[derive(Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Jump {
    /// Every family.
    pub families: Vec<JumpFamily>,
    /// What the reader who sits here has to read; what everybody has when nobody is chosen.
    pub tasks: Vec<JumpTask>,
    /// Every question of the round's keys.
    pub questions: Vec<JumpQuestion>,
}

/// A family to go to.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JumpFamily {
    /// Its code.
    pub id: String,
    /// "Familj 3".
    pub label: String,
}

/// A review to go to.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JumpTask {
    /// The review.
    pub review: ReviewRef,
    /// "Familj 3".
    pub family: String,
    /// "Barnutredning".
    pub document: String,
    /// Area, service, and whom it concerns.
    pub detail: String,
    /// Who reads it.
    pub reader: String,
}

/// A question whose result one can go to.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JumpQuestion {
    /// The key.
    pub key: String,
    /// The key's name: "Barnutredning".
    pub document: String,
    /// The question.
    pub question: String,
    /// Its number in the key, from 1.
    pub number: u32,
    /// What is asked.
    pub text: String,
}
