//! Excel workbooks (XLSX).

use std::collections::BTreeMap;
use std::io::{Cursor, Read, sink};

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};
use zip::ZipArchive;

use crate::table::{BadTable, Kind, MOST_BYTES, MOST_COLUMNS, MOST_ROWS, Merged, Row, Table, tidied};

/// The most files in a workbook.
const MOST_FILES: usize = 1_000;

/// The table in a sheet of a workbook: the one called `sheet`, else the first with something in it.
pub(crate) fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Table, BadTable> {
    weigh(bytes)?;
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(|error| bad(&error))?;
    let sheets = workbook.sheet_names();
    let chosen = match sheet {
        Some(name) if sheets.iter().any(|one| one == name) => vec![name.to_string()],
        Some(name) => return Err(BadTable::NoSuchSheet(name.into())),
        None => sheets.clone(),
    };
    for name in &chosen {
        let rows = rows(&mut workbook, name)?;
        if rows.iter().all(|row| row.cells.iter().all(String::is_empty)) {
            continue;
        }
        let merged = workbook.merge_cells_by_sheet_name(name).map_err(|error| bad(&error))?;
        let table = Table {
            sheets,
            sheet: Some(name.clone()),
            encoding: None,
            separator: None,
            rows: Vec::new(),
            empty_rows: 0,
            merged: merged.iter().map(merged_cells).collect(),
            decomposed: Vec::new(),
        };
        return tidied(rows, table);
    }
    Err(BadTable::Empty)
}

/// Fails when the workbook unpacks to more than any table has: a small file can hold petabytes of nothing.
fn weigh(bytes: &[u8]) -> Result<(), BadTable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| BadTable::Damaged)?;
    if archive.len() > MOST_FILES {
        return Err(BadTable::TooLarge);
    }
    let mut left = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX);
    for at in 0..archive.len() {
        let file = archive.by_index(at).map_err(|_| BadTable::Damaged)?;
        let read = std::io::copy(&mut file.take(left + 1), &mut sink()).map_err(|_| BadTable::Damaged)?;
        left = left.checked_sub(read).ok_or(BadTable::TooLarge)?;
    }
    if archive.index_for_name("xl/workbook.xml").is_none() {
        return Err(BadTable::NotATable(Kind::Zip));
    }
    Ok(())
}

fn bad(error: &XlsxError) -> BadTable {
    match error {
        XlsxError::Password => BadTable::NotATable(Kind::OldExcel),
        _ => BadTable::Damaged,
    }
}

/// The rows of a sheet, cell by cell: a sheet that says it is as large as can be takes no more room than it has cells.
fn rows(workbook: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<Vec<Row>, BadTable> {
    let mut cells = workbook.worksheet_cells_reader(sheet).map_err(|error| bad(&error))?;
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    let mut size = 0;
    while let Some(cell) = cells.next_cell().map_err(|error| bad(&error))? {
        let (row, column) = cell.get_position();
        let told = told(cell.get_value());
        if told.trim().is_empty() {
            continue;
        }
        size += told.len();
        if size > MOST_BYTES {
            return Err(BadTable::TooLarge);
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if column >= MOST_COLUMNS {
            return Err(BadTable::TooManyColumns { most: MOST_COLUMNS });
        }
        if rows.len() > MOST_ROWS {
            return Err(BadTable::TooManyRows { most: MOST_ROWS });
        }
        let cells = rows.entry(row).or_default();
        cells.resize(cells.len().max(column + 1), String::new());
        cells[column] = told;
    }
    let numbered = |(row, cells): (u32, Vec<String>)| Row { number: row.saturating_add(1), cells };
    Ok(rows.into_iter().map(numbered).collect())
}

/// What a cell shows: a formula its last value, a date as `2021-09-06`.
fn told(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::Int(n) => n.to_string(),
        DataRef::Float(x) => x.to_string(),
        DataRef::String(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_string(),
        DataRef::Bool(is) => if *is { "TRUE" } else { "FALSE" }.to_string(),
        DataRef::DateTime(time) => day(time),
        DataRef::DateTimeIso(text) => text.split('T').next().unwrap_or(text).to_string(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

fn day(time: &ExcelDateTime) -> String {
    if time.is_datetime() && time.as_f64() >= 1.0 {
        let (year, month, day, ..) = time.to_ymd_hms_milli();
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        time.as_f64().to_string()
    }
}

fn merged_cells(of: &calamine::Dimensions) -> Merged {
    Merged {
        first_row: of.start.0.saturating_add(1),
        last_row: of.end.0.saturating_add(1),
        first_column: of.start.1,
        last_column: of.end.1,
    }
}
