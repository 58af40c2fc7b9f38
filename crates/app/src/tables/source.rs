//! A table with its headings found.

use std::path::Path;

use formats::{BadTable, Encoding, Kind, Merged, Row, Table, read_file, read_text};

use super::{TableFault, TableSource};
use crate::failure::Failure;
use crate::file;

/// The largest file that is read, in bytes.
const LARGEST: usize = 32 * 1024 * 1024;

/// A table with its headings found.
pub(super) struct HeadedTable {
    pub(super) sheets: Vec<String>,
    pub(super) sheet: Option<String>,
    pub(super) encoding: Option<&'static str>,
    pub(super) separator: Option<char>,
    /// The heading of each column that any row has; empty where it has none.
    pub(super) header: Vec<String>,
    pub(super) header_row: u32,
    /// How many cells the row of the headings has.
    pub(super) headings: usize,
    /// How many rows stand above it.
    pub(super) above: usize,
    /// The rows beneath the headings.
    pub(super) rows: Vec<Row>,
    pub(super) empty_rows: usize,
    pub(super) merged: Vec<Merged>,
    pub(super) decomposed: Vec<u32>,
}

impl HeadedTable {
    /// The table that `source` names. Fails with [`Failure::BadTable`] when there is none.
    pub(super) fn read(source: &TableSource) -> Result<Self, Failure> {
        let table = match source {
            TableSource::Paste { paste } => read_text(paste),
            TableSource::File { file, sheet } => match file::read(Path::new(file), LARGEST)? {
                Ok(bytes) => read_file(&bytes, sheet.as_deref()),
                Err(_) => Err(BadTable::TooLarge),
            },
        };
        table.map(Self::of).map_err(|bad| Failure::BadTable { fault: fault(bad) })
    }

    fn of(table: Table) -> Self {
        let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count();
        // A title above the table stands in one cell; headings stand in several, where there are several columns.
        let above = table.rows.iter().position(|row| filled(row) > 1).unwrap_or(0);
        let mut rows = table.rows;
        let beneath = rows.split_off((above + 1).min(rows.len()));
        let header = rows.pop();
        let header_row = header.as_ref().map_or(1, |row| row.number);
        let mut header = header.map_or_else(Vec::new, |row| row.cells);
        let headings = header.len();
        let widest = beneath.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        header.resize(headings.max(widest), String::new());
        Self {
            sheets: table.sheets,
            sheet: table.sheet,
            encoding: table.encoding.map(|encoding| match encoding {
                Encoding::Utf8 => "utf8",
                Encoding::Utf16 => "utf16",
                Encoding::Windows1252 => "windows1252",
            }),
            separator: table.separator,
            header,
            header_row,
            headings,
            above,
            rows: beneath,
            empty_rows: table.empty_rows,
            merged: table.merged,
            decomposed: table.decomposed,
        }
    }
}

fn fault(bad: BadTable) -> TableFault {
    let count = |most: usize| u32::try_from(most).unwrap_or(u32::MAX);
    match bad {
        BadTable::Empty => TableFault::Empty,
        BadTable::NotATable(Kind::Pdf) => TableFault::Pdf,
        BadTable::NotATable(Kind::OldExcel) => TableFault::OldExcel,
        BadTable::NotATable(Kind::Zip | Kind::Unknown) => TableFault::NotATable,
        BadTable::Damaged => TableFault::Damaged,
        BadTable::NoSuchSheet(sheet) => TableFault::NoSuchSheet { sheet },
        BadTable::TooLarge => TableFault::TooLarge,
        BadTable::TooManyRows { most } => TableFault::TooManyRows { most: count(most) },
        BadTable::TooManyColumns { most } => TableFault::TooManyColumns { most: count(most) },
        BadTable::OpenQuote { row } => TableFault::OpenQuote { row },
    }
}
