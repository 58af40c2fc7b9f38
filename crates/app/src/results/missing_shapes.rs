//! What pages show of what no result counts, and of what the readers saw beside the questions.

use serde::Serialize;
use ts_rs::TS;

/// Something that no result counts: a document, a family, a member, a respondent.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MissingDocument {
    /// "Familj 8"; "Svarande 3", who is of no family.
    pub family: String,
    /// What it is read with.
    pub document: String,
    /// The member that it is about, where it is about one.
    pub member: Option<String>,
    /// Why: "Kunde inte granskas: …", "Inte klar", "Inte påbörjad".
    pub why: String,
}

/// A question left unanswered in a review marked as done.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Gap {
    /// "Familj 5".
    pub family: String,
    /// What it is read with.
    pub document: String,
    /// The question.
    pub text: String,
    /// The member, where it is asked per member.
    pub member: Option<String>,
    /// The reason given.
    pub reason: Option<String>,
}

/// What one role saw.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReflectionView {
    /// The role.
    pub role: String,
    /// What they wrote.
    pub body: String,
}
