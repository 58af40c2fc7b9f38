//! What the key commands ask for and show.

use domain::key::compare::Run;
use domain::{KeyId, SubjectKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::drafts::{DraftListed, KeyRetired};
use crate::results::ChangeStanding;
use crate::shapes::Language;

/// A key file to add.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddKey {
    /// The whole file.
    pub json: String,
}

/// The keys of the store.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyList {
    /// Each version of each key.
    pub keys: Vec<KeyHead>,
    /// The drafts that are being written, the one begun last first.
    pub drafts: Vec<DraftListed>,
    /// The versions that new rounds are no longer offered.
    pub retired: Vec<KeyRetired>,
}

/// A key in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyHead {
    /// Its code.
    pub id: String,
    /// Its version.
    pub version: u32,
    /// What it is called.
    pub name: String,
    /// What it is applied to.
    #[ts(type = "\"document\" | \"family\" | \"member\" | \"respondent\"")]
    pub subject: SubjectKind,
    /// How many questions it has.
    pub questions: u32,
}

/// A version of a key of the store.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeyVersion {
    /// The key.
    #[ts(type = "string")]
    pub id: KeyId,
    /// Which version of it.
    pub version: u32,
}

/// A version of a key as it is read.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyPage {
    /// The key.
    pub key: KeyHead,
    /// What it is for.
    pub about: Option<String>,
    /// About how long it takes to answer for one subject, in minutes, besides reading.
    pub minutes: u32,
    /// The versions that the store has, the oldest first.
    pub versions: Vec<u32>,
    /// The version before this one, when the store has one.
    pub before: Option<u32>,
    /// What it asks.
    pub sections: Vec<KeySection>,
    /// What could be better, in the order of their places in the key.
    pub remarks: Vec<KeyRemark>,
}

/// A section of a key.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeySection {
    /// Its heading.
    pub title: String,
    /// What stands under it.
    pub about: Option<String>,
    /// Its questions.
    pub questions: Vec<KeyAsked>,
}

/// A question of a key, told.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyAsked {
    /// Its code.
    pub id: String,
    /// Its place in the key, from 1.
    pub number: u32,
    /// What is asked.
    pub text: String,
    /// What counts as yes, and where to look.
    pub guidance: Option<String>,
    /// When it is asked; absent for one that always is.
    pub condition: Option<String>,
    /// How it is answered; absent for a number, a date or a text.
    pub how: Option<String>,
    /// For whom it is asked, when that is each of several: "för varje barn".
    pub each: Option<String>,
    /// What there is to choose from.
    pub options: Vec<String>,
    /// What is counted or measured, or the form of a date.
    pub unit: Option<String>,
    /// Whether it is asked where in the file the answer stands.
    pub evidence: bool,
}

/// What could be better in a key.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyRemarks {
    /// The key.
    pub key: KeyHead,
    /// About how long it takes to answer for one subject, in minutes, besides reading.
    pub minutes: u32,
    /// In the order of their places in the key.
    pub remarks: Vec<KeyRemark>,
}

/// Something that could be better, in words.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyRemark {
    /// The name of the remark: the same for the same rule at the same place, also when the key is rearranged.
    pub id: String,
    /// The rule.
    pub rule: String,
    /// Where, in the words of the key.
    pub place: String,
    /// Where in the file, as a JSON pointer.
    pub path: String,
    /// What was noticed.
    pub what: String,
    /// Why it matters, and what to do.
    pub advice: String,
    /// How it can be done.
    pub example: String,
}

/// Two versions of a key of the store.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CompareVersions {
    /// The key.
    #[ts(type = "string")]
    pub id: KeyId,
    /// The older version.
    pub older: u32,
    /// The newer version.
    pub newer: u32,
}

/// A version of a key against a later one.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyComparison {
    /// The older version.
    pub older: KeyHead,
    /// The newer version.
    pub newer: KeyHead,
    /// How many questions of each class there are; none without any.
    pub counts: Vec<ClassCount>,
    /// Every question of both, once: those of the newer in its order, then those that are gone.
    pub questions: Vec<QuestionCompared>,
}

/// How many questions something has happened to.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClassCount {
    /// What has happened.
    pub class: ChangeStanding,
    /// To how many.
    pub n: u32,
    /// Both in words.
    pub label: String,
}

/// A question of two versions.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestionCompared {
    /// The question.
    pub question: String,
    /// As it is asked now, or was when it no longer is.
    pub text: String,
    /// What happened to it, as results take it.
    pub class: ChangeStanding,
    /// That in words.
    pub label: String,
    /// What the newer version says about it; absent when it is not the one that follows the older.
    pub said: Option<ChangeStanding>,
    /// What can be proposed from what differs.
    pub proposed: ChangeStanding,
    /// That in words.
    pub proposed_label: String,
    /// Why it changed, in the words of the key.
    pub reasons: Vec<String>,
    /// False when its figures over time are broken off here.
    pub is_compared: bool,
    /// True when it is asked of each member, so that it has figures for them too.
    pub per_member: bool,
    /// Everything that differs.
    pub differences: Vec<DifferenceShown>,
    /// Where older options can be taken to have gone, where there are others now.
    pub options: Vec<Carried>,
}

/// Something that differs between two versions of a question.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DifferenceShown {
    /// What differs, as a code.
    pub aspect: String,
    /// That in words.
    pub label: String,
    /// The language of what differs, when it is a text of the key.
    pub lang: Option<Language>,
    /// Before and now laid over each other.
    pub runs: Vec<TextRun>,
}

/// A part of two texts laid over each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "run", content = "text", rename_all = "camelCase")]
pub enum TextRun {
    /// Stands in both.
    Kept(String),
    /// Stood in the older only.
    Out(String),
    /// Stands in the newer only.
    In(String),
}

impl From<Run> for TextRun {
    fn from(run: Run) -> Self {
        match run {
            Run::Kept(text) => Self::Kept(text),
            Run::Out(text) => Self::Out(text),
            Run::In(text) => Self::In(text),
        }
    }
}

/// Where an option of an older scale can be taken to have gone.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Carried {
    /// The older option.
    pub from: String,
    /// What it was called.
    pub from_label: String,
    /// The newer option; absent when there is none to take for it.
    pub to: Option<String>,
    /// What that is called.
    pub to_label: Option<String>,
}
