//! What the page of two questions against each other shows and asks for.

use domain::{KeyId, QuestionId, RoundId, TermCode};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AreaHead, FigureView, PartRef};
use crate::shapes::RoundHead;

/// Two questions of a round to put against each other.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CrossOf {
    /// The round.
    #[ts(type = "string")]
    pub round: RoundId,
    /// The question of the rows; none to be shown what there is to choose.
    #[ts(optional)]
    pub rows: Option<AskedRef>,
    /// The question of the columns.
    #[ts(optional)]
    pub columns: Option<AskedRef>,
    /// Only documents of this area.
    #[ts(type = "string", optional)]
    pub area: Option<TermCode>,
}

/// A question of a key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskedRef {
    /// The key.
    #[ts(type = "string")]
    pub key: KeyId,
    /// The question.
    #[ts(type = "string")]
    pub question: QuestionId,
}

/// A cell of the table to open.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CrossBehindOf {
    /// The two questions.
    pub cross: CrossOf,
    /// The answer to the rows' question.
    pub row: PartRef,
    /// The answer to the columns' question.
    pub column: PartRef,
}

/// Two questions against each other.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CrossResult {
    /// The round.
    pub round: RoundHead,
    /// The areas that can be filtered on.
    pub areas: Vec<AreaHead>,
    /// What can be chosen: the questions answered by one option of a scale, by key.
    pub choices: Vec<CrossKey>,
    /// The table; absent before two questions are chosen, and when they have nothing in common to be counted by.
    pub table: Option<CrossTable>,
}

/// The questions of a key that can be chosen.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CrossKey {
    /// The key's code.
    pub key: String,
    /// "Barnutredning".
    pub name: String,
    /// Its questions.
    pub questions: Vec<CrossQuestion>,
}

/// A question that can be chosen.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CrossQuestion {
    /// Its code.
    pub question: String,
    /// Its number in the key.
    pub number: u32,
    /// What is asked.
    pub text: String,
}

/// How many have each pair of answers.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CrossTable {
    /// The most common pair, in words.
    pub finding: String,
    /// The pairs as a picture; absent when more than four answers of a question occur.
    pub figure: Option<FigureView>,
    /// What is counted: "barn".
    pub unit: String,
    /// How many have both answers inside.
    pub of: u32,
    /// How many both questions are about.
    pub subjects: u32,
    /// How many only one of the questions is about.
    pub unmatched: u32,
    /// The rows.
    pub rows: Vec<CrossHead>,
    /// The columns.
    pub columns: Vec<CrossHead>,
    /// `cells[row][column]`: how many have both.
    pub cells: Vec<Vec<u32>>,
    /// What is outside the denominator, by question and kind.
    pub outside: Vec<CrossOutside>,
}

/// An answer as the head of a row or a column.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CrossHead {
    /// Which part.
    pub part: PartRef,
    /// What it says.
    pub label: String,
    /// How dark it is drawn.
    pub step: u32,
    /// How many have it, whatever the other answer.
    pub n: u32,
}

/// Those who are outside for one kind of nothing.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CrossOutside {
    /// The question that has no answer to count.
    pub of: CrossSide,
    /// What it says.
    pub label: String,
    /// How many.
    pub n: u32,
}

/// One of the two questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CrossSide {
    /// The rows'.
    Rows,
    /// The columns'.
    Columns,
}
