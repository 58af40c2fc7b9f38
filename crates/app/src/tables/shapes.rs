//! What the table commands ask for and give.

use domain::RoundId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a table comes from.
#[derive(Deserialize, TS)]
#[serde(untagged)]
pub enum TableSource {
    /// The clipboard.
    Paste {
        /// What was pasted.
        paste: String,
    },
    /// A file: CSV or XLSX.
    File {
        /// Its path.
        file: String,
        /// The sheet of a workbook; the first with something in it when absent.
        #[serde(default)]
        #[ts(optional = nullable)]
        sheet: Option<String>,
    },
}

/// A table to read.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReadTable {
    /// Where it comes from.
    pub source: TableSource,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ColumnUse {
    /// The family, by its code name.
    Family,
    /// The member, by their code name.
    MemberLabel,
    /// Child or adult.
    MemberRole,
    /// Gender.
    Gender,
    /// Age band.
    Age,
    /// The case types that the member is current in.
    CaseTypes,
    /// Whether the round is about the member.
    Focus,
    /// Whether the member has protected personal data.
    Protected,
    /// The kind of document.
    DocumentKind,
    /// Whose file it is.
    Side,
    /// Its area.
    Area,
    /// The service that it orders.
    Service,
    /// The step of the process.
    Step,
    /// The first day that it covers.
    PeriodFrom,
    /// The last day that it covers.
    PeriodTo,
    /// The members that it concerns.
    Concerns,
    /// Who reads it; several columns may say so.
    Reader,
    /// Why it could not be reviewed.
    Unreviewable,
    /// Nothing that is taken in.
    None,
}

/// A table as it was read.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TableRead {
    /// The sheets of the workbook; none for text.
    pub sheets: Vec<String>,
    /// The one that was read.
    pub sheet: Option<String>,
    /// How the file was written; none for a workbook or what was pasted.
    #[ts(type = "\"utf8\" | \"utf16\" | \"windows1252\" | null")]
    pub encoding: Option<&'static str>,
    /// What stands between cells: a tab, a semicolon or a comma; none for a workbook.
    pub delimiter: Option<String>,
    /// The heading of each column; empty where it has none.
    pub header: Vec<String>,
    /// The number of the row that the headings stand in.
    pub header_row: u32,
    /// The first rows beneath it, long cells shortened.
    pub rows: Vec<Vec<String>>,
    /// How many rows there are beneath it.
    pub count: u32,
    /// What each column seems to hold.
    pub mapping: Vec<ColumnUse>,
    /// What is worth knowing about the table.
    pub notes: Vec<TableNote>,
}

/// Something worth knowing about a table.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TableNote {
    /// What.
    pub kind: TableNoteKind,
    /// How many.
    pub n: u32,
    /// The number of the first row with it; 0 where it is not about rows.
    pub at: u32,
}

/// What is worth knowing about a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TableNoteKind {
    /// Headings that were merged over several columns: only the first column has one.
    MergedHeader,
    /// Cells that were merged: only the first row has what stands in them.
    MergedCells,
    /// Columns with something in them and no heading.
    EmptyHeader,
    /// Columns with the same heading as another.
    DuplicateHeader,
    /// Rows above the headings, which are not taken in.
    TitleRows,
    /// Empty rows, which are passed over.
    EmptyRows,
    /// Rows with more cells than there are headings.
    LongRows,
    /// Rows with letters written as a letter and a mark; they are read as whole letters.
    DecomposedLetters,
}

/// A table to check against a round.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CheckTable {
    /// The round.
    #[ts(type = "string")]
    pub round: RoundId,
    /// Where it comes from.
    pub source: TableSource,
    /// What each column holds.
    pub mapping: Vec<ColumnUse>,
}

/// A table as it would be taken in.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TableChecked {
    /// Each row beneath the headings.
    pub rows: Vec<RowChecked>,
    /// How many of them are right.
    pub good: u32,
    /// How many are not.
    pub bad: u32,
    /// What the right ones would add.
    pub will: Adds,
}

/// A row as it would be taken in.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RowChecked {
    /// Its number, as the spreadsheet numbers it.
    pub row: u32,
    /// What it becomes: "Familj 3 · Barn 1 · Utredning, barn, LSS".
    pub becomes: String,
    /// What is wrong with it. A row with a problem is not taken in.
    pub problems: Vec<CellProblem>,
    /// What is worth a second look.
    pub warnings: Vec<CellProblem>,
}

/// Something wrong with a row.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CellProblem {
    /// The column, from 0; none when it is about the row.
    pub column: Option<u32>,
    /// What, as a stable name.
    pub kind: String,
    /// What stands in the cell, shortened.
    pub value: String,
    /// What is wrong, worded.
    pub what: String,
    /// What to do, worded.
    pub advice: String,
}

/// What a table adds to a round.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Adds {
    /// Families.
    pub families: u32,
    /// Members.
    pub members: u32,
    /// Documents.
    pub documents: u32,
    /// Who reads what.
    pub readings: u32,
}

/// Which rows to take in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum WhichRows {
    /// Every one; refused when one of them is not right.
    All,
    /// Those that are right.
    Good,
}

/// A table to take in.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TakeTable {
    /// The round.
    #[ts(type = "string")]
    pub round: RoundId,
    /// Where it comes from.
    pub source: TableSource,
    /// What each column holds.
    pub mapping: Vec<ColumnUse>,
    /// Which rows.
    pub rows: WhichRows,
}

/// A table that was taken in.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TableTaken {
    /// How many families were added.
    pub families: u32,
    /// How many members.
    pub members: u32,
    /// How many documents.
    pub documents: u32,
    /// How many readings.
    pub readings: u32,
    /// How many rows were left out, since they were not right.
    pub left: u32,
}
