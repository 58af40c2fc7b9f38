//! Reads a table and guesses what its columns hold.

use std::collections::BTreeSet;

use formats::Merged;

use super::guess::guess;
use super::problem::shortened;
use super::source::HeadedTable;
use super::{ReadTable, TableNote, TableNoteKind, TableRead};
use crate::app::App;
use crate::failure::Failure;
use crate::plans::same;

/// How many rows are shown.
const SHOWN: usize = 20;

pub(crate) fn read(app: &mut App, ask: ReadTable) -> Result<TableRead, Failure> {
    app.open()?;
    let sheet = HeadedTable::read(&ask.source)?;
    let shown = sheet.rows.iter().take(SHOWN).map(|row| row.cells.iter().map(|cell| shortened(cell)).collect());
    Ok(TableRead {
        rows: shown.collect(),
        count: number(sheet.rows.len()),
        mapping: guess(&sheet.header, &sheet.rows),
        notes: notes(&sheet),
        delimiter: sheet.separator.map(String::from),
        header: sheet.header.iter().map(|cell| shortened(cell)).collect(),
        header_row: sheet.header_row,
        sheets: sheet.sheets,
        sheet: sheet.sheet,
        encoding: sheet.encoding,
    })
}

fn notes(sheet: &HeadedTable) -> Vec<TableNote> {
    let (over_header, others): (Vec<&Merged>, Vec<&Merged>) =
        sheet.merged.iter().partition(|one| one.first_row <= sheet.header_row && sheet.header_row <= one.last_row);
    let beneath: Vec<u32> =
        others.iter().filter(|one| one.first_row > sheet.header_row).map(|one| one.first_row).collect();
    let mut seen = BTreeSet::new();
    let headings = || sheet.header.iter().filter(|heading| !heading.is_empty());
    let repeated = headings().filter(|heading| !seen.insert(same(heading))).count();
    let without = sheet.header.len() - headings().count();
    // A heading that was merged over several columns is a heading of each.
    let merged = over_header.iter().filter_map(|one| usize::try_from(one.last_column).ok()).map(|last| last + 1).max();
    let headings_end = sheet.headings.max(merged.unwrap_or(0));
    let long: Vec<u32> = sheet.rows.iter().filter(|row| row.cells.len() > headings_end).map(|row| row.number).collect();
    let first = |rows: &[u32]| rows.iter().min().copied().unwrap_or(0);
    let notes = [
        (TableNoteKind::MergedHeader, over_header.len(), sheet.header_row),
        (TableNoteKind::MergedCells, beneath.len(), first(&beneath)),
        (TableNoteKind::EmptyHeader, without, sheet.header_row),
        (TableNoteKind::DuplicateHeader, repeated, sheet.header_row),
        (TableNoteKind::TitleRows, sheet.above, 1),
        (TableNoteKind::EmptyRows, sheet.empty_rows, 0),
        (TableNoteKind::LongRows, long.len(), first(&long)),
        (TableNoteKind::DecomposedLetters, sheet.decomposed.len(), first(&sheet.decomposed)),
    ];
    let notes = notes.into_iter().filter(|(_, n, _)| *n > 0);
    notes.map(|(kind, n, at)| TableNote { kind, n: number(n), at }).collect()
}

pub(super) fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
