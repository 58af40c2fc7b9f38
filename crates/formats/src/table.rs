//! A table as rows of cells.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::encoding::{self, Encoding};
use crate::separated;
use crate::workbook;

/// The most rows that are read.
pub(crate) const MOST_ROWS: usize = 20_000;

/// The most columns that are read.
pub(crate) const MOST_COLUMNS: usize = 256;

/// The most bytes that all cells together have, once they are unpacked.
pub(crate) const MOST_BYTES: usize = 64 * 1024 * 1024;

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The names of the workbook's sheets; none for text.
    pub sheets: Vec<String>,
    /// The sheet that was read.
    pub sheet: Option<String>,
    /// How the text was written; none for a workbook or what was pasted.
    pub encoding: Option<Encoding>,
    /// What stands between two cells; none for a workbook, or where there is one column.
    pub separator: Option<char>,
    /// The rows with something in them, in order.
    pub rows: Vec<Row>,
    /// How many empty rows stand between or before them.
    pub empty_rows: usize,
    /// Cells that were merged: only the first of them has what stands there.
    pub merged: Vec<Merged>,
    /// The rows with letters that were written as a letter and a mark ("a" and "°"); they are whole letters here.
    pub decomposed: Vec<u32>,
}

/// A row with something in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number, as the spreadsheet numbers it: from 1, empty rows counted.
    pub number: u32,
    /// What stands in its cells, without the space around it. A row may have fewer than another.
    pub cells: Vec<String>,
}

/// Cells that were merged into one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merged {
    /// The number of the first row.
    pub first_row: u32,
    /// The number of the last row.
    pub last_row: u32,
    /// The first column, from 0.
    pub first_column: u32,
    /// The last column.
    pub last_column: u32,
}

/// What a file is that holds no table that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A PDF.
    Pdf,
    /// An Excel workbook in the old format, or one that is locked with a password.
    OldExcel,
    /// Another file in a ZIP: a text document, a sheet in the open document format.
    Zip,
    /// Nothing that is known.
    Unknown,
}

/// Why there is no table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadTable {
    /// Nothing stands in it.
    #[error("nothing stands in the table")]
    Empty,
    /// The file is something else than its name says.
    #[error("not a table: {0:?}")]
    NotATable(Kind),
    /// The workbook is damaged.
    #[error("the workbook is damaged")]
    Damaged,
    /// The workbook has no such sheet.
    #[error("no sheet called {0:?}")]
    NoSuchSheet(String),
    /// It is larger than any table of a round.
    #[error("the table is too large")]
    TooLarge,
    /// It has more rows than are read.
    #[error("more than {most} rows")]
    TooManyRows {
        /// The most.
        most: usize,
    },
    /// It has more columns than are read.
    #[error("more than {most} columns")]
    TooManyColumns {
        /// The most.
        most: usize,
    },
    /// A quotation mark in this row is opened and never closed.
    #[error("a quotation mark is never closed in row {row}")]
    OpenQuote {
        /// The row.
        row: u32,
    },
}

/// The table in a file; `sheet` chooses one of a workbook's, the first that has something in it when not given.
pub fn read_file(bytes: &[u8], sheet: Option<&str>) -> Result<Table, BadTable> {
    if bytes.starts_with(b"PK\x03\x04") {
        return workbook::read(bytes, sheet);
    }
    if bytes.starts_with(b"%PDF") {
        return Err(BadTable::NotATable(Kind::Pdf));
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(BadTable::NotATable(Kind::OldExcel));
    }
    if bytes.len() > MOST_BYTES {
        return Err(BadTable::TooLarge);
    }
    let (text, encoding) = encoding::decode(bytes).ok_or(BadTable::NotATable(Kind::Unknown))?;
    Ok(Table { encoding: Some(encoding), ..read_text(&text)? })
}

/// The table in a text, such as one that was pasted.
pub fn read_text(text: &str) -> Result<Table, BadTable> {
    if text.len() > MOST_BYTES {
        return Err(BadTable::TooLarge);
    }
    let (separator, records) = separated::read(text)?;
    let blank = Table {
        sheets: Vec::new(),
        sheet: None,
        encoding: None,
        separator,
        rows: Vec::new(),
        empty_rows: 0,
        merged: Vec::new(),
        decomposed: Vec::new(),
    };
    let records = (1..).zip(records).map(|(number, cells)| Row { number, cells });
    tidied(records.collect(), blank)
}

/// `table` with `rows` in it: whole letters, no space around cells, no empty cells last, and no empty rows.
pub(crate) fn tidied(rows: Vec<Row>, mut table: Table) -> Result<Table, BadTable> {
    let mut last = 0;
    for row in rows {
        let mut cells: Vec<String> = row.cells.iter().map(|cell| tidy(cell)).collect();
        cells.truncate(cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |at| at + 1));
        if cells.is_empty() {
            continue;
        }
        if cells.len() > MOST_COLUMNS {
            return Err(BadTable::TooManyColumns { most: MOST_COLUMNS });
        }
        if row.cells.iter().any(|cell| !is_nfc(cell)) {
            table.decomposed.push(row.number);
        }
        table.empty_rows += usize::try_from(row.number - last - 1).unwrap_or(usize::MAX);
        last = row.number;
        table.rows.push(Row { number: row.number, cells });
    }
    if table.rows.is_empty() {
        return Err(BadTable::Empty);
    }
    if table.rows.len() > MOST_ROWS {
        return Err(BadTable::TooManyRows { most: MOST_ROWS });
    }
    Ok(table)
}

/// A cell in whole letters, without the space around it and without marks that cannot be seen.
fn tidy(cell: &str) -> String {
    let is_unseen = |letter: char| matches!(letter, '\u{feff}' | '\u{200b}' | '\u{ad}');
    let whole: String = cell.nfc().filter(|letter| !is_unseen(*letter)).collect();
    whole.trim().to_string()
}
