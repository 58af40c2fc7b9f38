//! Pictures as the window shows them.

use figures::{Figure, Table};
use serde::Serialize;
use ts_rs::TS;

/// A picture, drawn here, that takes the window's colours by its classes.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FigureView {
    /// One `<svg>` element with a title and a description of its own.
    pub svg: String,
    /// How wide it is, in points: 12 are as wide as the page's text is high.
    pub width: f64,
    /// What it shows.
    pub title: String,
    /// The same as a table; absent where a table stands beside it anyway.
    pub table: Option<FigureTable>,
}

/// The counts of a picture as a table.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FigureTable {
    /// The heads of the columns, that of the row heads first.
    pub head: Vec<String>,
    /// The rows, each with its head first.
    pub rows: Vec<Vec<String>>,
}

impl FigureView {
    /// A picture beside which its table stands.
    pub fn beside_its_table(figure: Figure) -> Self {
        Self { svg: figure.svg, width: figure.width, title: figure.title, table: None }
    }
}

impl From<Figure> for FigureView {
    fn from(Figure { svg, width, title, table, .. }: Figure) -> Self {
        Self { svg, width, title, table: Some(table.into()) }
    }
}

impl From<Table> for FigureTable {
    fn from(Table { head, rows }: Table) -> Self {
        let rows =
            rows.into_iter().map(|row| [row.head].into_iter().chain(row.cells.into_iter().map(|cell| cell.text)));
        Self { head, rows: rows.map(Iterator::collect).collect() }
    }
}
