//! What a key is applied to, and when.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::code::{DocumentId, FamilyId, MemberId, OccasionId};

/// The kind of subject that a key is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum SubjectKind {
    /// An investigation, an assignment, a journal.
    Document,
    /// A whole focus family.
    Family,
    /// One child or adult.
    Member,
    /// An anonymous respondent of a survey.
    Respondent,
}

/// What one review is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Subject {
    /// One document.
    Document(DocumentId),
    /// One family.
    Family(FamilyId),
    /// One member of a family.
    Member(MemberId),
    /// The respondent with this running number.
    Respondent(u32),
}

impl Subject {
    /// The kind of this subject.
    pub fn kind(&self) -> SubjectKind {
        match self {
            Self::Document(_) => SubjectKind::Document,
            Self::Family(_) => SubjectKind::Family,
            Self::Member(_) => SubjectKind::Member,
            Self::Respondent(_) => SubjectKind::Respondent,
        }
    }
}

/// When a key is applied within a round.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Occasion {
    /// Once in the round, as in a file review.
    #[default]
    Round,
    /// A named occasion: start, midway, end, or a dated decision.
    Named(OccasionId),
}
