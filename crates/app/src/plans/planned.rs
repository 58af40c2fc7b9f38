//! A plan as the window shows it.

use domain::Subject;
use serde::Serialize;
use ts_rs::TS;

use super::change::ListName;
use crate::keys::KeyHead;

/// Everything that is prepared for a round.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanView {
    /// The round.
    pub round: RoundView,
    /// The keys it uses, in the order of the process.
    pub keys: Vec<KeyOfRound>,
    /// Every published key of the store that a round can use.
    pub published: Vec<KeyHead>,
    /// Its lists.
    pub lists: Vec<ListView>,
    /// The reference group, by name.
    pub reviewers: Vec<ReviewerView>,
    /// The families in their order.
    pub families: Vec<FamilyView>,
    /// The documents that were taken out while reviews of them stand, by family and document.
    pub taken_out: Vec<TakenOut>,
    /// The families that were considered and left out, in their order.
    pub left_out: Vec<LeftOutView>,
    /// The unit's own routine for an acute concern; empty when nobody has written it.
    pub routine: String,
    /// How many documents that can be reviewed nobody reads.
    pub unread: u32,
    /// What is left before the reading can begin; nothing when it can.
    pub ready: Vec<Left>,
    /// The families without a focus person, by code. Reading can begin all the same; what is told of the round
    /// cannot say whom it is about in them.
    pub without_focus: Vec<String>,
    /// Whether whoever sits here may erase a document for good: in a group, whoever leads it.
    pub may_erase: bool,
}

/// The round itself.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoundView {
    /// Its code.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// First day of reading, as `2021-09-06`.
    pub begins: Option<String>,
    /// Last day of reading.
    pub ends: Option<String>,
    /// The day it was closed, when it is.
    pub closed: Option<String>,
}

/// A key that the round uses.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyOfRound {
    /// Its code.
    pub id: String,
    /// The version that the round uses.
    pub version: u32,
    /// What it is called.
    pub name: String,
    /// What it is applied to.
    #[ts(type = "\"document\" | \"family\" | \"member\" | \"respondent\"")]
    pub subject: domain::SubjectKind,
    /// How many questions it has.
    pub questions: u32,
    /// The newest published version, when it is newer.
    pub newer: Option<u32>,
    /// How many reviews were started with it.
    pub reviews: u32,
    /// Another version that something of the round was answered in and is set aside or carried over from: what moving
    /// back to brings back. The newest of them.
    pub answered_in: Option<u32>,
}

/// A list of words.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListView {
    /// Which.
    #[ts(as = "ListName")]
    pub list: domain::plan::TermList,
    /// What it is called.
    pub name: String,
    /// Its words in their order.
    pub terms: Vec<TermOfList>,
}

/// A word of a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TermOfList {
    /// Its code.
    pub code: String,
    /// In Swedish.
    pub sv: String,
    /// In English, when it is translated.
    pub en: Option<String>,
    /// Its place in the list.
    pub order: u32,
    /// How many things of the round use it.
    pub uses: u32,
}

/// A member of the reference group.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewerView {
    /// Their code.
    pub id: String,
    /// How the group calls them.
    pub name: String,
    /// What they see the file as.
    pub role: String,
    /// How many documents they read, of those that can be reviewed.
    pub documents: u32,
    /// How many of those they have marked as done.
    pub done: u32,
    /// How many families and members they read, of those that a key of the round is about.
    pub others: u32,
}

/// A family with what belongs to it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FamilyView {
    /// Its code.
    pub id: String,
    /// "Familj 1".
    pub label: String,
    /// Its members in their order.
    pub members: Vec<MemberView>,
    /// Its documents in their order.
    pub documents: Vec<DocumentView>,
    /// The family itself and its members, where a key of the round is about them.
    pub others: Vec<SubjectView>,
    /// The reviewers who handle it themselves.
    pub handled_by: Vec<String>,
}

/// A member of a family.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MemberView {
    /// Their code.
    pub id: String,
    /// "Barn 1".
    pub label: String,
    /// Child or adult.
    #[ts(type = "\"child\" | \"adult\"")]
    pub role: domain::plan::Role,
    /// Gender, as the group records it.
    #[ts(type = "\"female\" | \"male\" | \"other\"")]
    pub gender: domain::plan::Gender,
    /// Age band, by code.
    pub age: Option<String>,
    /// The case types they are current in, by code.
    pub case_types: Vec<String>,
    /// True for the persons the round is about.
    pub focus: bool,
    /// True with protected personal data.
    pub protected: bool,
}

/// A document of a family.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentView {
    /// Its code.
    pub id: String,
    /// What it is: "Barnutredning · LSS · Barn 1".
    pub name: String,
    /// Its kind, by code.
    pub kind: String,
    /// Whose file it is.
    #[ts(type = "\"child\" | \"adult\"")]
    pub side: domain::plan::Side,
    /// Its area, by code.
    pub area: Option<String>,
    /// The service that it orders, by code.
    pub service: Option<String>,
    /// The members it concerns, by code.
    pub members: Vec<String>,
    /// The step of the process, by code.
    pub step: Option<String>,
    /// The time it covers.
    #[ts(type = "{ from: string; to?: string } | null")]
    pub period: Option<domain::plan::Period>,
    /// Why it could not be reviewed, when that is so; empty when the reason was erased.
    pub unreviewable: Option<String>,
    /// Who reads it, by code.
    pub readers: Vec<String>,
    /// How many reviews of it were started.
    pub reviews: u32,
    /// How many of them are marked as done.
    pub submitted: u32,
    /// The name of the key that it is reviewed with; none when no key of the round takes it.
    pub key: Option<String>,
}

/// A document that was taken out of the plan while reviews of it stand.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakenOut {
    /// The family it belongs to, by code.
    pub family: String,
    /// What it is, with its family: "Familj 3 · Barnutredning · LSS · Barn 1".
    pub place: String,
    /// The document as it last stood, with the members and words that are in the plan still, read by those who read it then.
    pub document: DocumentView,
    /// How many reviews of it are known to be begun on other desktops and cannot be read here.
    pub elsewhere: u32,
    /// Whether its family and its kind are in the plan, so that it can be put back.
    pub returns: bool,
}

/// A family, or a member of it, that a key of the round is about.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SubjectView {
    /// Which.
    #[ts(type = "{ family: string } | { member: string }")]
    pub subject: Subject,
    /// "Hela familjen", "Barn 1".
    pub name: String,
    /// The names of the keys that are about it.
    pub keys: Vec<String>,
    /// Who reads it, by code.
    pub readers: Vec<String>,
    /// How many reviews of it were started.
    pub reviews: u32,
    /// How many of them are marked as done.
    pub submitted: u32,
}

/// A family that was considered and left out.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LeftOutView {
    /// Its code.
    pub id: String,
    /// "Ärende C".
    pub label: String,
    /// Why; empty when the reason was erased.
    pub reason: String,
}

/// Something that is left to do before the reading can begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Left {
    /// What.
    pub what: LeftWhat,
    /// How many documents or keys; 0 where it is about neither.
    pub n: u32,
}

/// What is left to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LeftWhat {
    /// The round has no keys.
    NoKeys,
    /// It has no families.
    NoFamilies,
    /// It has no documents.
    NoDocuments,
    /// Nobody reads in it.
    NoReviewers,
    /// Nobody reads some of the documents.
    Unread,
    /// No key of the round takes some of the documents.
    NoKeyFor,
    /// Nobody reads any of the families or members that some of the keys are about.
    KeyUnread,
}
