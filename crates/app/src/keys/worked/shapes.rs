//! What is asked and told of how a key worked.

use domain::{KeyId, RoundId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::keys::KeyHead;
use crate::shapes::RoundHead;

/// A version of a key, and the round that it is told of.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WorkedOf {
    /// The key.
    #[ts(type = "string")]
    pub id: KeyId,
    /// Which version of it.
    pub version: u32,
    /// The round; the latest that uses the version when absent.
    #[serde(default)]
    #[ts(type = "string", optional)]
    pub round: Option<RoundId>,
}

/// How a version of a key worked in a round.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkedPage {
    /// The rounds that use the version, the latest first.
    pub rounds: Vec<RoundHead>,
    /// How it worked in one of them; absent when there is none.
    pub told: Option<KeyWorked>,
}

/// How a key worked in a round. It is told of its questions, never of those who read.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyWorked {
    /// The key.
    pub key: KeyHead,
    /// The round.
    pub round: RoundHead,
    /// How many reviews by readers are counted.
    pub reviews: u32,
    /// How many of them were read in from a file, so that neither changes nor times are known.
    pub without_past: u32,
    /// That something is withheld from the reader who sits here, in words.
    pub withheld: Option<String>,
    /// The questions worth looking at, in the order of the key.
    pub look: Vec<LookAt>,
    /// Every question, in the order of the key.
    pub questions: Vec<QuestionWorked>,
}

/// A question of a key, as lists show it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskedQuestion {
    /// Its code.
    pub id: String,
    /// Its place in the key, from 1.
    pub number: u32,
    /// What is asked.
    pub text: String,
}

/// A question worth looking at.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LookAt {
    /// The question.
    pub question: AskedQuestion,
    /// Why; at least one.
    pub reasons: Vec<Reason>,
}

/// Why a question is worth looking at.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Reason {
    /// The rule, as a code.
    pub reason: String,
    /// What was found.
    pub what: String,
    /// What to think of.
    pub advice: String,
}

/// How a question worked. What each number is of stands in `docs/nyckelns-fragor.md`.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestionWorked {
    /// The question.
    pub question: AskedQuestion,
    /// Asked, of the times it was put.
    pub asked: TimesView,
    /// Left unanswered, of the times it was asked; so are the next three.
    pub not_answered: TimesView,
    /// Not applicable.
    pub not_applicable: TimesView,
    /// Not shown in the file.
    pub not_shown: TimesView,
    /// Left with a comment.
    pub commented: TimesView,
    /// Given another answer afterwards, of the times that is known.
    pub changed: TimesView,
    /// Answered otherwise by another reader, of the subjects (or members) that two or more answered it about.
    pub differed: TimesView,
    /// How long it takes; absent where no time could be measured.
    pub took: Option<Took>,
    /// The answer that everyone gave, where there are five or more.
    pub alike: Option<AnsweredAlike>,
}

/// How many times of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TimesView {
    /// How many times.
    pub n: u32,
    /// Of how many.
    pub of: u32,
}

/// How long a question takes.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Took {
    /// The median, in whole seconds.
    pub seconds: u32,
    /// That in words.
    pub told: String,
    /// Of how many times that could be measured.
    pub of: u32,
}

/// An answer that everyone gave.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnsweredAlike {
    /// How many gave it: all.
    pub n: u32,
    /// The answer.
    pub answer: String,
}
