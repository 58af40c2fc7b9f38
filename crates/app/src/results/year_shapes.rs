//! What the comparison of rounds shows and asks for.

use domain::RoundId;
use domain::key::ChangeClass;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CutRef, FigureView, NumberView, PartRef, TallyView};
use crate::shapes::RoundHead;

/// Rounds to lay side by side.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CompareRounds {
    /// Which, in any order. One alone is compared with the latest round before it that has a key in common with it.
    #[ts(type = "Array<string>")]
    pub rounds: Vec<RoundId>,
    /// Over which families.
    #[serde(default)]
    #[ts(optional = nullable, as = "Option<Among>")]
    pub among: Among,
}

/// Over which families rounds are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Among {
    /// All families of each round.
    #[default]
    All,
    /// Only those that are in every round.
    Same,
}

/// Rounds side by side.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// The rounds, the earliest first. One alone when there is no other to compare with.
    pub rounds: Vec<RoundHead>,
    /// Every earlier round that could be compared with the last of them, the latest first.
    pub earlier: Vec<RoundHead>,
    /// Which families are in both, new and gone; in words.
    pub families: Vec<String>,
    /// How many families are in every round.
    pub same: u32,
    /// Over which families it is counted.
    pub among: Among,
    /// That not all is counted for the reader who sits here, in words, when that is so.
    pub withheld: Vec<String>,
    /// One for each key of the rounds.
    pub types: Vec<TypeChanges>,
}

/// The answers to one key in several rounds.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TypeChanges {
    /// The key's code.
    pub key: String,
    /// "Barnutredning".
    pub name: String,
    /// That only one of the rounds uses the key, in words; there are no changes then.
    pub only: Option<String>,
    /// One for each question that some round asks.
    pub changes: Vec<ChangeView>,
}

/// What changed in the answers to a question.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangeView {
    /// The key's code.
    pub key: String,
    /// What the key is called: "Vuxenutredning".
    pub name: String,
    /// The question's code.
    pub question: String,
    /// What is asked, in the words of the last round that asks.
    pub text: String,
    /// What happened to the question.
    pub standing: ChangeStanding,
    /// True when the counts of two rounds stand side by side.
    pub is_compared: bool,
    /// What changed, as a sentence.
    pub finding: Vec<ChangePiece>,
    /// What must be known to read it.
    pub notes: Vec<String>,
    /// Why the question changed, in the words of the key.
    pub reasons: Vec<String>,
    /// What is counted: "utredningar".
    pub unit: String,
    /// Two rounds as a picture; absent where they cannot be compared, and for more than two.
    pub figure: Option<FigureView>,
    /// The parts inside the denominator on one scale, one cell for each round.
    pub inside: Vec<ChangeRow>,
    /// The parts outside that are not zero in every round.
    pub outside: Vec<ChangeRow>,
    /// One for each round; absent where it is not asked.
    pub points: Vec<Option<PointView>>,
}

/// What happened to a question between rounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ChangeStanding {
    /// Nothing.
    Same,
    /// It has other words and asks for the same.
    Editorial,
    /// It means something else.
    ChangedMeaning,
    /// It is answered on another scale.
    ScaleChanged,
    /// It was not asked before.
    New,
    /// It is no longer asked.
    Gone,
}

impl From<ChangeClass> for ChangeStanding {
    fn from(class: ChangeClass) -> Self {
        match class {
            ChangeClass::Same => Self::Same,
            ChangeClass::Editorial => Self::Editorial,
            ChangeClass::ChangedMeaning => Self::ChangedMeaning,
            ChangeClass::ScaleChanged => Self::ScaleChanged,
            ChangeClass::New => Self::New,
            ChangeClass::Gone => Self::Gone,
        }
    }
}

/// A piece of a sentence that says what changed.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangePiece {
    /// How it reads.
    pub text: String,
    /// What it counts, when it is a number that has answers behind it.
    pub number: Option<ChangeNumber>,
}

/// What a number in such a sentence counts.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangeNumber {
    /// Where it was counted: in which of the rounds.
    pub cut: CutRef,
    /// What it counts there.
    pub number: NumberView,
}

/// One part of the answers in several rounds.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangeRow {
    /// What it says.
    pub label: String,
    /// How dark it is drawn, as in [`super::PartView::step`].
    pub step: u32,
    /// Which part, on the scale of the newest version.
    pub part: PartRef,
    /// One for each round; absent where the round cannot be compared.
    pub cells: Vec<Option<ChangeCell>>,
}

/// How many, in one round.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangeCell {
    /// How many.
    pub n: u32,
    /// Of how many.
    pub of: u32,
    /// The parts of the round's own scale that it counts.
    pub parts: Vec<PartRef>,
}

/// What a question was, and was answered, in one round.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PointView {
    /// What was asked.
    pub text: String,
    /// The guidance beside it.
    pub guidance: Option<String>,
    /// The answers, on the round's own scale.
    pub tally: TallyView,
}

/// What changed most since the round before.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SinceLast {
    /// The round before; absent when there is none with a key in common.
    pub earlier: Option<RoundHead>,
    /// What changed, the most first.
    pub changes: Vec<ChangeView>,
}
