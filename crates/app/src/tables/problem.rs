//! What can be wrong with a table and with its rows.

use reports::words::Words;
use serde::Serialize;
use ts_rs::TS;

use super::CellProblem;
use crate::problem_words;

/// Why a table cannot be read or taken in.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum TableFault {
    /// Nothing stands in it.
    Empty,
    /// The file is a PDF.
    Pdf,
    /// The file is an Excel workbook in the old format, or locked with a password.
    OldExcel,
    /// The file is no table.
    NotATable,
    /// The workbook is damaged.
    Damaged,
    /// The workbook has no such sheet.
    NoSuchSheet {
        /// The sheet.
        sheet: String,
    },
    /// The table is larger than any of a round.
    TooLarge,
    /// It has too many rows.
    TooManyRows {
        /// The most.
        most: u32,
    },
    /// It has too many columns.
    TooManyColumns {
        /// The most.
        most: u32,
    },
    /// A quotation mark is opened and never closed.
    OpenQuote {
        /// The row.
        row: u32,
    },
    /// No column is said to hold the family.
    NoFamilyColumn,
    /// Two columns are said to hold the same.
    UsedTwice {
        /// The first of them, from 0.
        first: u32,
        /// The other.
        second: u32,
    },
    /// Some rows are not right, and all were to be taken in.
    BadRows {
        /// How many.
        n: u32,
    },
}

impl TableFault {
    /// The fault in words, with what to do.
    pub fn in_words(&self, words: &Words) -> String {
        problem_words::in_a_message("table", self, words)
    }
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub(super) enum CellFault {
    /// The row names no family.
    NoFamily,
    /// Something is told of a member who is not named.
    NoMemberLabel,
    /// It cannot be told whether the member is a child or an adult.
    NoRole { name: String },
    /// Something is told of a document whose kind is not.
    NoKind,
    /// It cannot be told whose file the document is.
    NoSide,
    /// A list of the round lacks the word, and has one that is like it.
    UnknownWord { word: String, near: String },
    /// A list of the round lacks the word, and has none that is like it.
    NotInList { word: String, known: Vec<String> },
    /// A list of the round has no words at all.
    EmptyList { word: String },
    /// Neither child nor adult.
    NotARole { word: String },
    /// No gender.
    NotAGender { word: String },
    /// Neither yes nor no.
    NotYesOrNo { word: String },
    /// No day.
    NotADay { word: String },
    /// There is a last day and no first.
    NoFirstDay,
    /// The last day comes before the first.
    DaysReversed,
    /// The family has no such member.
    UnknownMember { name: String },
    /// The reference group has nobody of that name, but of one that is like it.
    UnknownReader { name: String, near: String },
    /// The reference group has nobody of that name or one like it.
    NotAReader { name: String, readers: Vec<String> },
    /// Nobody is in the reference group yet.
    NoReaders { name: String },
    /// The reader handles the family themselves.
    Handles { name: String },
    /// Another row tells something else of the member.
    Differs { name: String, row: u32 },
    /// The round has something else of the member.
    DiffersFromRound { name: String },
    /// Another row has the same document.
    SameAsRow { row: u32 },
    /// The round has the same document.
    IsThere,
    /// The family was considered and left out of the round.
    WasLeftOut { name: String },
    /// The cell holds more than any such thing does.
    TooLong { most: usize },
    /// A label has a personal identity number in it.
    PersonalNumber,
    /// A label has something in it that looks like personal data.
    LooksPersonal,
}

/// Something wrong, and where.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    pub(super) column: Option<usize>,
    pub(super) value: String,
    pub(super) fault: CellFault,
}

impl Found {
    pub(super) fn worded(&self, words: &Words) -> CellProblem {
        let told = problem_words::worded("row", &self.fault, words, |_| None);
        let facts = serde_json::to_value(&self.fault).expect("kinds are plain values");
        CellProblem {
            column: self.column.and_then(|column| u32::try_from(column).ok()),
            kind: facts["kind"].as_str().unwrap_or_default().into(),
            value: shortened(&self.value),
            what: told.what,
            advice: told.advice,
        }
    }
}

/// How much of a cell is shown.
const SHOWN: usize = 120;

/// A text that is not longer than what is shown of a cell.
pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use domain::Lang;

    use super::*;

    /// A sample of every kind; each names the next, so that a new kind does not compile until it has a place here.
    fn rows() -> Vec<CellFault> {
        use CellFault as F;
        let (name, known) = (|| "Barn 1".to_string(), || vec!["LSS".to_string(), "Beroende".to_string()]);
        let after = |fault: &F| match fault {
            F::NoFamily => Some(F::NoMemberLabel),
            F::NoMemberLabel => Some(F::NoRole { name: name() }),
            F::NoRole { .. } => Some(F::NoKind),
            F::NoKind => Some(F::NoSide),
            F::NoSide => Some(F::UnknownWord { word: name(), near: name() }),
            F::UnknownWord { .. } => Some(F::NotInList { word: name(), known: known() }),
            F::NotInList { .. } => Some(F::EmptyList { word: name() }),
            F::EmptyList { .. } => Some(F::NotARole { word: name() }),
            F::NotARole { .. } => Some(F::NotAGender { word: name() }),
            F::NotAGender { .. } => Some(F::NotYesOrNo { word: name() }),
            F::NotYesOrNo { .. } => Some(F::NotADay { word: name() }),
            F::NotADay { .. } => Some(F::NoFirstDay),
            F::NoFirstDay => Some(F::DaysReversed),
            F::DaysReversed => Some(F::UnknownMember { name: name() }),
            F::UnknownMember { .. } => Some(F::UnknownReader { name: name(), near: name() }),
            F::UnknownReader { .. } => Some(F::NotAReader { name: name(), readers: known() }),
            F::NotAReader { .. } => Some(F::NoReaders { name: name() }),
            F::NoReaders { .. } => Some(F::Handles { name: name() }),
            F::Handles { .. } => Some(F::Differs { name: name(), row: 3 }),
            F::Differs { .. } => Some(F::DiffersFromRound { name: name() }),
            F::DiffersFromRound { .. } => Some(F::SameAsRow { row: 3 }),
            F::SameAsRow { .. } => Some(F::IsThere),
            F::IsThere => Some(F::WasLeftOut { name: name() }),
            F::WasLeftOut { .. } => Some(F::TooLong { most: 200 }),
            F::TooLong { .. } => Some(F::PersonalNumber),
            F::PersonalNumber => Some(F::LooksPersonal),
            F::LooksPersonal => None,
        };
        std::iter::successors(Some(F::NoFamily), after).collect()
    }

    fn tables() -> Vec<TableFault> {
        use TableFault as F;
        let after = |fault: &F| match fault {
            F::Empty => Some(F::Pdf),
            F::Pdf => Some(F::OldExcel),
            F::OldExcel => Some(F::NotATable),
            F::NotATable => Some(F::Damaged),
            F::Damaged => Some(F::NoSuchSheet { sheet: "Blad 2".into() }),
            F::NoSuchSheet { .. } => Some(F::TooLarge),
            F::TooLarge => Some(F::TooManyRows { most: 20_000 }),
            F::TooManyRows { .. } => Some(F::TooManyColumns { most: 256 }),
            F::TooManyColumns { .. } => Some(F::OpenQuote { row: 3 }),
            F::OpenQuote { .. } => Some(F::NoFamilyColumn),
            F::NoFamilyColumn => Some(F::UsedTwice { first: 0, second: 1 }),
            F::UsedTwice { .. } => Some(F::BadRows { n: 2 }),
            F::BadRows { .. } => None,
        };
        std::iter::successors(Some(F::Empty), after).collect()
    }

    #[test]
    fn every_kind_has_words_in_both_languages() {
        for words in [Words::new(Lang::Sv), Words::new(Lang::En)] {
            let of_row = |fault| Found { column: None, value: String::new(), fault }.worded(&words);
            let of_rows = rows().into_iter().map(of_row).flat_map(|one| [one.what, one.advice]);
            for told in of_rows.chain(tables().iter().map(|fault| fault.in_words(&words))) {
                let is_whole =
                    told.ends_with('.') && !told.contains("row-") && !told.contains("table-") && !told.contains('{');
                assert!(is_whole, "{:?}: {told}", words.lang());
            }
        }
    }
}
