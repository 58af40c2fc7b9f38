//! Registers that hold two values or more, since they were written apart. A projection of the log.

use std::collections::HashMap;

use automerge::ChangeHash;
use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::document::Document;
use crate::error::{Part, StoreError};
use crate::log::{self, Chunk};
use crate::op::Op;
use crate::text::time;
use crate::thing::Thing;

/// A register with values that were written apart. No value is lost until one of them is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Where.
    pub thing: Thing,
    /// In which register of it.
    pub register: String,
    /// What stands there, two values or more; the last is the one that is read meanwhile.
    pub standing: Vec<Standing>,
}

/// One value of several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The value, which may name texts; empty for one that was cleared.
    pub value: String,
    /// Who wrote it.
    pub by: String,
    /// When, to the millisecond.
    pub at: Timestamp,
    /// What they did.
    pub op: Op,
    /// True for the one that is read until somebody chooses: the same on every desktop.
    pub wins: bool,
}

/// Makes the row of a register say whether `document` holds several values there.
pub(crate) fn put(connection: &Connection, document: &Document, register: &str) -> Result<(), StoreError> {
    if document.is_torn(register)? {
        connection
            .prepare_cached("INSERT OR IGNORE INTO conflict (document, register) VALUES (?, ?)")?
            .execute(params![document.entry.number, register])?;
        return Ok(());
    }
    settled(connection, document.entry.number, register)
}

/// Takes away the row of a register that holds one value again.
pub(crate) fn settled(connection: &Connection, document: i64, register: &str) -> Result<(), StoreError> {
    connection
        .prepare_cached("DELETE FROM conflict WHERE document = ? AND register = ?")?
        .execute(params![document, register])?;
    Ok(())
}

/// Writes the rows of a document that has none.
pub(crate) fn fill(connection: &Connection, document: i64, registers: &[String]) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached("INSERT INTO conflict (document, register) VALUES (?, ?)")?;
    registers.iter().try_for_each(|register| Ok(statement.execute(params![document, register]).map(drop)?))
}

/// The registers of a document that have a row, in the order of their names.
pub(crate) fn read(connection: &Connection, document: i64) -> Result<Vec<String>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT register FROM conflict WHERE document = ? ORDER BY register")?;
    Ok(statement.query_map([document], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Every conflict, in the order of documents and registers.
pub(crate) fn list(connection: &Connection) -> Result<Vec<Conflict>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT kind, identity FROM document WHERE number IN (SELECT document FROM conflict) ORDER BY number",
    )?;
    let mut rows = statement.query([])?;
    let mut conflicts = Vec::new();
    while let Some(row) = rows.next()? {
        let (kind, identity): (String, String) = (row.get(0)?, row.get(1)?);
        let thing = Thing::read(&kind, &identity).ok_or(StoreError::corrupt(Part::Row))?;
        conflicts.extend(of(connection, &thing)?);
    }
    Ok(conflicts)
}

/// The conflicts of one thing, in the order of its registers.
pub(crate) fn of(connection: &Connection, thing: &Thing) -> Result<Vec<Conflict>, StoreError> {
    let Some(entry) = log::find(connection, thing.id())? else { return Ok(Vec::new()) };
    let number = entry.number;
    let registers = read(connection, number)?;
    if registers.is_empty() {
        return Ok(Vec::new());
    }
    let document = Document::load(connection, entry)?;
    let mut written: HashMap<ChangeHash, Chunk> = HashMap::new();
    for chunk in log::chunks(connection, number)? {
        written.insert(chunk.change(number)?.hash(), chunk);
    }
    let conflict = |register: String| {
        let damaged = || StoreError::corrupt(Part::Register { name: register.clone() });
        let values = document.standing(&register)?;
        let last = values.len();
        let standing = values.into_iter().zip(1..).map(|((value, change), place)| {
            let chunk = change.and_then(|change| written.get(&change)).ok_or_else(damaged)?;
            let op = Op::from_code(&chunk.op).ok_or_else(damaged)?;
            Ok(Standing { value, by: chunk.by.clone(), at: time(chunk.at)?, op, wins: place == last })
        });
        let standing = standing.collect::<Result<_, StoreError>>()?;
        Ok(Conflict { thing: thing.clone(), register, standing })
    };
    registers.into_iter().map(conflict).collect()
}
