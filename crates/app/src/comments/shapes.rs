//! What the page of comments shows and asks for.

use domain::{By, CommentAt, FamilyId, KeyId, QuestionId, RoundId, ThemeId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::results::FamilyHead;
use crate::reviews::EvidenceForm;
use crate::search::QuestionHead;
use crate::shapes::{ReviewRef, RoundHead, SlotRef};

/// Which comments of a round to show. A filter that is absent lets everything through.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CommentsOf {
    /// The round.
    #[ts(type = "string")]
    pub round: RoundId,
    /// About this family.
    #[serde(default)]
    #[ts(optional = nullable, as = "Option<String>")]
    pub family: Option<FamilyId>,
    /// In answers to this key.
    #[serde(default)]
    #[ts(optional = nullable, as = "Option<String>")]
    pub key: Option<KeyId>,
    /// In answers to this question.
    #[serde(default)]
    #[ts(optional = nullable, as = "Option<String>")]
    pub question: Option<QuestionId>,
    /// With this theme, or a part of it.
    #[serde(default)]
    #[ts(optional = nullable, as = "Option<String>")]
    pub theme: Option<ThemeId>,
    /// With this said of them.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub standing: Option<CommentStanding>,
    /// With these words: each is the beginning of a word, words in quotation marks are a phrase.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub words: Option<String>,
}

/// What is said of a comment, to filter on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CommentStanding {
    /// No theme stands on it.
    WithoutTheme,
    /// It is quoted in the report.
    Quoted,
    /// It has changed since a theme was put there, or since it was quoted.
    Changed,
}

/// The comments that were asked for.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CommentList {
    /// The round.
    pub round: RoundHead,
    /// True when the round is closed, so that nothing can be put on its comments.
    pub closed: bool,
    /// How many comments there are in all.
    pub all: u32,
    /// Those that were asked for: family by family, document by document, question by question.
    pub comments: Vec<ReadComment>,
    /// The themes that can be put, and those that stand on some comment of the round; main themes with their parts
    /// after them.
    pub themes: Vec<ThemeHead>,
    /// The families that there are comments about.
    pub families: Vec<FamilyHead>,
    /// The keys with the questions that there are comments on.
    pub keys: Vec<CommentedKey>,
}

/// A key with the questions that there are comments on.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CommentedKey {
    /// The key's code.
    pub id: String,
    /// "Barnutredning".
    pub name: String,
    /// The questions, in their order.
    pub questions: Vec<QuestionHead>,
}

/// A theme, as lists show it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ThemeHead {
    /// Its code.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What its main theme is called; absent for a main theme.
    pub main: Option<String>,
    /// What it is.
    pub definition: String,
    /// True when it can be put on comments.
    pub live: bool,
}

/// Where a comment stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CommentRef {
    /// The review.
    pub review: ReviewRef,
    /// The place in it.
    pub slot: SlotRef,
}

impl CommentRef {
    pub(super) fn of(at: &CommentAt, round: &RoundId) -> Self {
        let reviewer = match &at.by {
            By::Reviewer(id) => Some(id.clone()),
            By::Consensus => None,
        };
        let review = ReviewRef { round: round.clone(), key: at.key.clone(), subject: at.subject.clone(), reviewer };
        Self { review, slot: at.slot.clone().into() }
    }
}

/// A comment to read. Who wrote it is not told.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadComment {
    /// Where it stands.
    pub at: CommentRef,
    /// "Familj 3".
    pub family: String,
    /// "Barnutredning".
    pub document: String,
    /// Area, service and whom it concerns.
    pub detail: String,
    /// The question.
    pub question: QuestionHead,
    /// "Barn 1", where the question is asked per member.
    pub member: Option<String>,
    /// What was answered, in words.
    pub answer: String,
    /// The comment.
    pub body: String,
    /// Where in the file it stands.
    pub evidence: Vec<EvidenceForm>,
    /// What stands on it.
    pub marks: Marks,
}

/// What stands on a comment.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Marks {
    /// The themes, in the order of the codebook.
    pub themes: Vec<ThemeOn>,
    /// Whether it is quoted in the report.
    pub quote: QuoteMark,
}

/// A theme on a comment.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ThemeOn {
    /// The theme's code; of one that was merged, that of the one it is read as.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// True when the comment has changed since it was put there.
    pub changed: bool,
    /// False for a theme that is not offered any more.
    pub live: bool,
}

/// Whether a comment is quoted in the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum QuoteMark {
    /// It is.
    Quoted,
    /// It is, and has changed since it was marked.
    QuotedAndChanged,
    /// It is not.
    Not,
    /// It cannot be: it is about somebody with protected personal data.
    Never,
}

/// A theme and a comment.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ThemeAt {
    /// The comment.
    pub comment: CommentRef,
    /// The theme.
    #[ts(type = "string")]
    pub theme: ThemeId,
}

/// A comment.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneComment {
    /// Which.
    pub comment: CommentRef,
}

/// What stands on a comment after a change.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Marked {
    /// When it was saved, as RFC 3339.
    pub at: String,
    /// The comment.
    pub comment: CommentRef,
    /// What stands on it now.
    pub marks: Marks,
}

/// What was taken back or done again.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CommentUndone {
    /// The comment as it stands now; absent when there was nothing to take back.
    pub marked: Option<Marked>,
}
