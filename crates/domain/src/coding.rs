//! Which themes stand on the comments of a round, and which comments are quoted in its report.
//!
//! A theme is put on the *place* of a comment, and remembers which version of the comment was read then: so it is still
//! there when a word is corrected, and it can be told that the comment has changed since.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::code::{KeyId, RoundId, ThemeId};
use crate::review::{By, ReviewId, Slot};
use crate::subject::{Occasion, Subject};
use crate::text::TextId;

/// Where a comment of a round stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CommentAt {
    /// The key that is answered.
    pub key: KeyId,
    /// What is reviewed.
    pub subject: Subject,
    /// When within the round.
    #[serde(default)]
    pub occasion: Occasion,
    /// By whom.
    pub by: By,
    /// The question, and whom it is about.
    pub slot: Slot,
}

impl CommentAt {
    /// The place of the comment to `slot` in `review`.
    pub fn new(review: &ReviewId, slot: Slot) -> Self {
        let ReviewId { round: _, key, subject, occasion, by } = review.clone();
        Self { key, subject, occasion, by, slot }
    }

    /// The review that it stands in.
    pub fn review(&self, round: &RoundId) -> ReviewId {
        let Self { key, subject, occasion, by, slot: _ } = self.clone();
        ReviewId { round: round.clone(), key, subject, occasion, by }
    }
}

/// What was said of the comments of a round.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Coding {
    /// The comments that something was said of.
    pub comments: BTreeMap<CommentAt, Coded>,
}

/// What was said of one comment.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Coded {
    /// The themes that stand on it, each with the text that was read when it was put there.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub themes: BTreeMap<ThemeId, TextId>,
    /// The text that was read when it was marked to be quoted in the report; absent for one that is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<TextId>,
}

impl Coded {
    /// True when nothing is said of the comment any more.
    pub fn is_blank(&self) -> bool {
        self.themes.is_empty() && self.quote.is_none()
    }
}
