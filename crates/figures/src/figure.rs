//! A picture with what it says in other forms.

use serde::Serialize;

use crate::sign::Sign;

/// A picture, the same counts as a table, and what both say.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figure {
    /// The picture: one `<svg>` element, with a role, a title and a description of its own.
    pub svg: String,
    /// How wide it is, in points.
    pub width: f64,
    /// How high it is, in points.
    pub height: f64,
    /// The same as a table.
    pub table: Table,
    /// What it shows: the finding.
    pub title: String,
    /// Every count of the table in a row, for who does not see the picture.
    pub description: String,
}

/// The counts of a picture as a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Table {
    /// The heads of the columns, that of the row heads first.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<TableRow>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TableRow {
    /// Its head.
    pub head: String,
    /// One for each column but the first.
    pub cells: Vec<TableCell>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TableCell {
    /// How it reads.
    pub text: String,
    /// The count in it, where it is one.
    pub count: Option<u32>,
    /// The signs that stand for it in the picture of a grid.
    pub signs: Vec<Sign>,
}

impl TableCell {
    pub(crate) fn count(n: u32, text: String) -> Self {
        Self { text, count: Some(n), signs: Vec::new() }
    }

    pub(crate) fn words(text: impl Into<String>) -> Self {
        Self { text: text.into(), count: None, signs: Vec::new() }
    }
}

impl Table {
    /// The table as text: "Barnutredningar: Ja 7, Nej 1, av 9." A count is told after the head of its column; words
    /// are told by themselves, and those of a grid after the head of their column.
    pub(crate) fn told(&self) -> String {
        let rows = self.rows.iter().map(|row| {
            let cells = self.head.iter().skip(1).zip(&row.cells).filter(|(_, cell)| !cell.text.is_empty());
            let cells = cells.map(|(head, cell)| {
                let is_named = cell.count.is_some() || !cell.signs.is_empty();
                if is_named { format!("{head} {}", cell.text) } else { cell.text.clone() }
            });
            let cells = cells.collect::<Vec<_>>().join(", ");
            if row.head.is_empty() { format!("{cells}.") } else { format!("{}: {cells}.", row.head) }
        });
        rows.collect::<Vec<_>>().join(" ")
    }
}
