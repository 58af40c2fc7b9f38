//! A key while it is written: its parts, each on its own, so that each can be changed and taken back on its own.
//!
//! A draft may lack anything: texts, options, whole questions. What is missing is not told here but where every key file is
//! read ([`check`](super::check)): [`Draft::key`] puts the parts together, and what comes out is a key like any other once
//! nothing is found in it.

mod assemble;
mod take_in;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{AppliesTo, Change, Life, Question, Rating, Scale};
use crate::code::{KeyId, QuestionId, RatingId, ScaleId, SectionId};
use crate::subject::SubjectKind;
use crate::text::Text;

pub use take_in::{TakeIn, Taken};

/// Which draft: one for each version of a key, so that two desktops that begin the same version write the same draft.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DraftId {
    /// The key.
    pub key: KeyId,
    /// The version that it will be.
    pub version: u32,
}

/// A version of a key while it is written, and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Which.
    pub id: DraftId,
    /// How far it has come; `None` before it was begun.
    pub stage: Option<Stage>,
    /// What it is called and for; `None` before it was begun, and when it was thrown away.
    pub head: Option<Head>,
    /// Where everything stands.
    pub outline: Outline,
    /// The sections.
    pub sections: BTreeMap<SectionId, SectionHead>,
    /// The questions.
    pub questions: BTreeMap<QuestionId, Question>,
    /// The scales there are to use; those that nothing uses do not come into the key.
    pub scales: BTreeMap<ScaleId, Scale>,
    /// The judgements.
    pub ratings: BTreeMap<RatingId, Rating>,
    /// What the author says of the changes since the version before.
    pub changes: BTreeMap<QuestionId, Change>,
    /// Why a remark is let stand, by its [id](super::lint::Remark::id).
    pub dismissed: BTreeMap<String, String>,
}

/// How far a version of a key has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// Draft, on trial, published, retired.
    pub life: Life,
    /// The version that it follows, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<u32>,
    /// Why it was retired, when it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// What a key is called and made for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "DraftHead", optional_fields))]
pub struct Head {
    /// What it is called.
    pub name: Text,
    /// What the reader should know before the first question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Text>,
    /// What it is applied to.
    pub subject: SubjectKind,
    /// Which documents it is made for.
    #[serde(default)]
    pub applies_to: AppliesTo,
}

/// The order of what is in a key.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Outline {
    /// The sections with their questions.
    pub sections: Vec<OutlineSection>,
    /// The judgements.
    pub ratings: Vec<RatingId>,
}

/// A section and the order of its questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OutlineSection {
    /// The section.
    pub id: SectionId,
    /// Its questions.
    pub questions: Vec<QuestionId>,
}

/// What stands over a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct SectionHead {
    /// The heading.
    pub title: Text,
    /// A line under the heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Text>,
}

impl Draft {
    /// One that nothing has been written in.
    pub fn new(id: DraftId) -> Self {
        Self {
            id,
            stage: None,
            head: None,
            outline: Outline::default(),
            sections: BTreeMap::new(),
            questions: BTreeMap::new(),
            scales: BTreeMap::new(),
            ratings: BTreeMap::new(),
            changes: BTreeMap::new(),
            dismissed: BTreeMap::new(),
        }
    }

    /// True while it is being written or tried.
    pub fn is_open(&self) -> bool {
        self.head.is_some()
            && self.stage.as_ref().is_some_and(|stage| match stage.life {
                Life::Draft | Life::Trial => true,
                Life::Published | Life::Retired => false,
            })
    }
}
