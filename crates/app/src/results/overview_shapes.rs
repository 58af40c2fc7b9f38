//! What the overview of a round shows.

use serde::Serialize;
use ts_rs::TS;

use super::{Block, ChangeView, FamilyHead, Gap, MissingDocument, ReflectionView, SinceLast};
use crate::shapes::RoundHead;

/// A round on one page.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Overview {
    /// The round.
    pub round: RoundHead,
    /// What was looked at, in words.
    pub looked_at: Vec<String>,
    /// At most five, ranked by the rule in `docs/resultattext.md`.
    pub findings: Vec<FoundView>,
    /// What else changed since the round before, the most first.
    pub since: SinceLast,
    /// What is missing.
    pub missing: Vec<MissingDocument>,
    /// Questions unanswered in reviews marked as done.
    pub gaps: Vec<Gap>,
    /// What each role saw.
    pub reflections: Vec<ReflectionView>,
    /// The families, to go on to.
    pub families: Vec<FamilyHead>,
}

/// A finding among the first.
#[derive(Serialize, TS)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum FoundView {
    /// The families' documents say different things.
    Differs {
        /// The sentence.
        text: String,
        /// The families that it is so in.
        families: Vec<FamilyHead>,
    },
    /// What changed most since the round before.
    Changed {
        /// The change.
        change: Box<ChangeView>,
    },
    /// What the answers to a question say.
    Counted {
        /// Why it is among the first.
        why: WhyFound,
        /// The key's code.
        key: String,
        /// "Barnutredning".
        name: String,
        /// The question put together.
        block: Box<Block>,
    },
}

/// Why a count is among the first findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum WhyFound {
    /// It is most often missing.
    Missing,
    /// It is next in the keys' order.
    Next,
}
