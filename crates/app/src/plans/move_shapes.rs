//! What moving a round to another version of a key asks for and tells.

use domain::moving::Fate;
use domain::{KeyId, RoundId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::shapes::ReviewRef;

/// A round and the version of a key that it is to use, with every review that was begun.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MoveKey {
    /// The round.
    #[ts(type = "string")]
    pub round: RoundId,
    /// One of its keys.
    #[ts(type = "string")]
    pub key: KeyId,
    /// A published version of it, newer or older.
    pub version: u32,
}

/// What moving would do, review by review. Nothing is written.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoveEffect {
    /// What the round is called.
    pub round: String,
    /// What the key is called.
    pub key: String,
    /// The version that the round uses now.
    pub from: u32,
    /// The version it would use.
    pub to: u32,
    /// The reviews that count, by family and document.
    pub reviews: Vec<ReviewMoved>,
    /// What would happen to all of them together, in words: those that the reader who sits here may see.
    pub totals: Vec<MoveTotal>,
    /// How many reviews would be opened again, of those that may be seen.
    pub opens: u32,
    /// How many reviews are of others and withheld from the reader who sits here. They are moved too.
    pub withheld: u32,
}

/// What would happen to one review.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewMoved {
    /// Which.
    pub review: ReviewRef,
    /// "Familj 3"; absent for a respondent.
    pub family: Option<String>,
    /// "Barnutredning · LSS · Barn 1".
    pub subject: String,
    /// Who reads; "Gemensam bedömning" for the consensus.
    pub reader: String,
    /// What would happen to it. Absent for one that is withheld: that somebody has answered is known, but not what.
    pub told: Option<MoveTold>,
}

/// What would happen to a review that may be seen.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoveTold {
    /// What becomes of its status.
    pub status: MoveStatus,
    /// False for a subject that the version is not made for: the review is kept, and does not count while the round uses
    /// that version.
    pub is_made_for: bool,
    /// How many places have each fate, none of them 0.
    pub counts: Vec<FateCount>,
    /// Every place that does not stay as it is, in the order of the questions.
    pub places: Vec<PlaceMoved>,
}

/// What becomes of a review's status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum MoveStatus {
    /// It is being read.
    Open,
    /// It is marked as done, and stays so.
    Done,
    /// It is marked as done, and is opened again.
    Opens,
    /// It was opened by a move and nothing was done with it since: it is marked as done again.
    DoneAgain,
}

/// How many places have a fate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FateCount {
    /// Which.
    pub fate: PlaceFate,
    /// How many.
    pub n: u32,
    /// "3 svar frågas om igen".
    pub told: String,
}

/// What would happen to all reviews together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoveTotal {
    /// Which fate.
    pub fate: PlaceFate,
    /// How many places.
    pub n: u32,
    /// In how many families.
    pub families: u32,
    /// "14 svar i 6 familjer frågas om igen".
    pub told: String,
}

/// A place of a review that does not stay as it is.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlaceMoved {
    /// What becomes of it.
    pub fate: PlaceFate,
    /// That in words: "frågas om igen".
    pub told: String,
    /// The number of the question in the version moved to; absent where that version does not ask it.
    pub number: Option<u32>,
    /// The question, as it is asked there, or was.
    pub text: String,
    /// "Barn 1", where it is asked per member.
    pub member: Option<String>,
}

/// What becomes of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PlaceFate {
    /// The answer stands as it is.
    Kept,
    /// The answer stands as the option that its own became.
    Carried,
    /// The answer is set aside, and the question is asked again.
    Again,
    /// The answer is set aside, and what was answered in the other version stands again.
    Exchanged,
    /// The answer is set aside, and nothing is asked in its place.
    SetAside,
    /// What was set aside stands again.
    Back,
    /// The question is to be answered, and was not before.
    New,
}

impl From<Fate> for PlaceFate {
    fn from(fate: Fate) -> Self {
        match fate {
            Fate::Kept => Self::Kept,
            Fate::Carried => Self::Carried,
            Fate::Again => Self::Again,
            Fate::Exchanged => Self::Exchanged,
            Fate::SetAside => Self::SetAside,
            Fate::Back => Self::Back,
            Fate::New => Self::New,
        }
    }
}

/// A round that was moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyMoved {
    /// When, as RFC 3339.
    pub at: String,
    /// The version that the round used.
    pub from: u32,
    /// The version it uses.
    pub to: u32,
    /// How many reviews were moved with it.
    pub reviews: u32,
    /// How many of them were opened again.
    pub opened: u32,
}
