//! What the page per child shows.

use serde::Serialize;
use ts_rs::TS;

use super::{DocumentHead, FamilyHead, FamilyRow};
use crate::shapes::{MemberHead, RoundHead};

/// A round child by child.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChildrenResult {
    /// The round.
    pub round: RoundHead,
    /// That not all is counted for the reader who sits here, in words, when that is so.
    pub withheld: Option<String>,
    /// The children that some document is about, in the order of the families.
    pub children: Vec<ChildResult>,
}

/// What the documents say of one child.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChildResult {
    /// The family.
    pub family: FamilyHead,
    /// The child.
    pub child: MemberHead,
    /// Gender, age band, case types, focus, protected; in words.
    pub about: String,
    /// The documents that ask about each child and are about this one.
    pub documents: Vec<DocumentHead>,
    /// What is asked of each child; rows where the documents differ about this one are marked.
    pub rows: Vec<FamilyRow>,
}
