//! What the pages of a trial ask for and show.

use domain::{KeyId, QuestionId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::drafts::DraftProblem;
use crate::keys::{AskedQuestion, KeyHead, TimesView, Took};
use crate::reviews::{SectionView, StateForm};
use crate::shapes::{Progress, SlotRef};

/// A stretch at a question that is longer than this, in milliseconds, is a pause and not counted.
pub(super) const LONGEST_STRETCH: u32 = 5 * 60 * 1000;

/// What is tried.
#[derive(Deserialize, TS)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum TrialOf {
    /// A version of a key of the store.
    Version {
        /// The key.
        #[ts(type = "string")]
        id: KeyId,
        /// Which version of it.
        version: u32,
    },
    /// A draft, as it stands. One with faults cannot be tried.
    Draft {
        /// The key.
        #[ts(type = "string")]
        id: KeyId,
        /// The version that it is to be.
        version: u32,
    },
}

/// A trial to show.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TrialAsk {
    /// Of what.
    pub of: TrialOf,
}

/// A made-up family of a trial.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TrialFamilyOf {
    /// Of what.
    pub of: TrialOf,
    /// Its number, from 1.
    pub family: u32,
}

/// An answer for a made-up family; `state` absent or null clears it.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TrialAnswer {
    /// Of what.
    pub of: TrialOf,
    /// The number of the family, from 1.
    pub family: u32,
    /// Where.
    pub slot: SlotRef,
    /// What.
    #[ts(optional = nullable)]
    pub state: Option<StateForm>,
}

/// A stretch during which a question was the one at hand.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TrialSpent {
    /// Of what.
    pub of: TrialOf,
    /// The number of the family, from 1.
    pub family: u32,
    /// The question.
    #[ts(type = "string")]
    pub question: QuestionId,
    /// How long. More than five minutes is a pause and not counted.
    pub milliseconds: u32,
}

/// What a tester says of a question itself; empty takes it away. It is free text, so it does not print itself.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TrialRemark {
    /// Of what.
    pub of: TrialOf,
    /// The question.
    #[ts(type = "string")]
    pub question: QuestionId,
    /// What is said.
    pub body: String,
}

/// The trial of a key.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrialPage {
    /// The key.
    pub key: KeyHead,
    /// What is wrong in a draft: with faults it cannot be tried, and there is nothing else to show.
    pub faults: Vec<DraftProblem>,
    /// True when one has answered for the key as it was before it changed: those answers do not count.
    pub changed: bool,
    /// The made-up families.
    pub families: Vec<TrialFamily>,
    /// What has come of it; absent for a draft with faults.
    pub result: Option<TrialResult>,
}

/// A made-up family in the list.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrialFamily {
    /// Its number, from 1.
    pub n: u32,
    /// "Familj A: ett barn, en vuxen".
    pub name: String,
    /// What its file shows, of what something else hangs on.
    pub shows: Vec<String>,
    /// What it is there to try.
    pub tries: Vec<String>,
    /// How many questions one has answered.
    pub progress: Progress,
    /// True when one has answered everything that is asked: then it counts.
    pub is_gone_through: bool,
}

/// What has come of the trials of a key, by everyone who tried it as it stands now.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrialResult {
    /// Who.
    pub testers: Vec<String>,
    /// Those who tried it as it was before it changed: what they did does not count.
    pub earlier: Vec<String>,
    /// How many families were gone through, each once for each tester.
    pub families: u32,
    /// How many goals people have reached, of all.
    pub reached: TimesView,
    /// What is left, in words.
    pub left: Vec<String>,
    /// How many are reached when the program walks every path as well.
    pub with_program: TimesView,
    /// What not even the program came to, in words.
    pub out_of_reach: Vec<String>,
    /// Every question, in the order of the key.
    pub questions: Vec<TrialQuestion>,
}

/// How a question went in the trials.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrialQuestion {
    /// The question.
    pub question: AskedQuestion,
    /// Passed over, of the times it was put.
    pub skipped: TimesView,
    /// Answered otherwise by another tester, of the families (or members) that two or more answered it about.
    pub differed: TimesView,
    /// How long it was the one at hand; absent where nothing was measured.
    pub took: Option<Took>,
    /// What is said of it.
    pub said: Vec<TrialSaid>,
}

/// What a tester says of a question.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrialSaid {
    /// Who.
    pub who: String,
    /// What.
    pub body: String,
}

/// A made-up family to answer for.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrialSheet {
    /// The key.
    pub key: KeyHead,
    /// What the reader should know before the first question.
    pub about: Option<String>,
    /// "Familj A: ett barn, en vuxen".
    pub name: String,
    /// What its file shows, of what something else hangs on.
    pub shows: Vec<String>,
    /// What it is there to try.
    pub tries: Vec<String>,
    /// How many questions are answered.
    pub progress: Progress,
    /// The pages.
    pub sections: Vec<SectionView>,
    /// What one has said of the questions.
    pub remarks: Vec<RemarkShown>,
    /// The number of the family after this one.
    pub next: Option<u32>,
}

/// What one has said of a question.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RemarkShown {
    /// The question.
    pub question: String,
    /// What is said.
    pub body: String,
}

/// An answer of a trial that was saved: it is on disk when this comes back.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrialSaved {
    /// When, as RFC 3339.
    pub at: String,
    /// How many questions are answered now.
    pub progress: Progress,
    /// The places that are not asked now.
    pub hidden: Vec<SlotRef>,
}
