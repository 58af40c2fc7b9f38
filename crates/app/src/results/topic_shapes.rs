//! What the pages per question and per family show.

use serde::Serialize;
use ts_rs::TS;

use super::{AreaHead, Block, CellAnswer, FamilyHead, FigureView};
use crate::shapes::RoundHead;

/// A round question by question, across the keys.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TopicsResult {
    /// The round.
    pub round: RoundHead,
    /// That not all is counted for the reader who sits here, in words, when that is so.
    pub withheld: Option<String>,
    /// The areas that can be filtered on.
    pub areas: Vec<AreaHead>,
    /// The area filtered on.
    pub area: Option<String>,
    /// What is counted, in words: "LSS: alla tre barnutredningar är granskade".
    pub counted: Vec<String>,
    /// What is asked, in the order of the first key that asks.
    pub topics: Vec<TopicView>,
}

/// One thing asked.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TopicView {
    /// Unique on the page.
    pub id: String,
    /// What is asked.
    pub text: String,
    /// The types of document beside each other, where several of them count it.
    pub figure: Option<FigureView>,
    /// One for each key that asks.
    pub asked: Vec<TypedBlock>,
}

/// One question of one key put together.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TypedBlock {
    /// The key's code.
    pub key: String,
    /// "Barnutredning".
    pub name: String,
    /// The question put together.
    pub block: Block,
}

/// The families against what is asked with a scale.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FamiliesResult {
    /// The round.
    pub round: RoundHead,
    /// The columns.
    pub families: Vec<FamilyHead>,
    /// That not all is counted for the reader who sits here, in words, when that is so.
    pub withheld: Option<String>,
    /// The groups of rows.
    pub topics: Vec<GridTopic>,
}

/// One thing asked, with a row for each key that asks.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GridTopic {
    /// What is asked.
    pub text: String,
    /// In how many families the documents differ, in words; absent when none can be compared.
    pub finding: Option<String>,
    /// The answers that occur, for the legend.
    pub legend: Vec<CellAnswer>,
    /// One for each key that asks.
    pub rows: Vec<GridLine>,
    /// One for each family: true when its documents differ, absent when they cannot be compared.
    pub differs: Vec<Option<bool>>,
}

/// What the documents read with one key say.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GridLine {
    /// "Barnutredning".
    pub name: String,
    /// One for each family: an answer for each of its documents; none where it has no such document.
    pub cells: Vec<Vec<CellAnswer>>,
}
