//! Checking everything that is stored, and working the projection out again.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::document::{Document, Registers};
use crate::error::{Part, StoreError};
use crate::log::{Entry, read_heads};
use crate::thing::Thing;
use crate::{conflict, connection, key, log, projection, text_place};

/// What to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verify {
    /// Look and tell.
    Check,
    /// Check, and work the projection and the search index out again from the log. Leaves everything as it was when
    /// the log has a problem, since what it would make is not what was there.
    Rebuild,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifyReport {
    /// How many changes were read.
    pub changes: u64,
    /// How many plans, reviews and other things they make.
    pub documents: u64,
    /// How many keys were read.
    pub keys: u64,
    /// True when the projection was worked out again.
    pub rebuilt: bool,
    /// Everything that is wrong, in the order it was found.
    pub problems: Vec<Problem>,
}

/// Something that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// A page of the file does not decrypt to what was written; `note` is SQLCipher's own line.
    Page {
        /// SQLCipher's line.
        note: String,
    },
    /// The tables do not hang together; `note` is SQLite's own line.
    Structure {
        /// SQLite's line.
        note: String,
    },
    /// A change is not what was written.
    Change {
        /// Which thing, when that can be told.
        thing: Option<Thing>,
        /// Which of its changes.
        seq: u32,
    },
    /// Changes are missing, or there are some too many.
    Log {
        /// Which thing, when that can be told.
        thing: Option<Thing>,
    },
    /// A register that cannot be read.
    Register {
        /// Which thing, when that can be told.
        thing: Option<Thing>,
        /// The name of the register.
        name: String,
    },
    /// The projection says something else than the log. A rebuild mends it.
    Projection {
        /// Which thing.
        thing: Thing,
    },
    /// A row of the projection without a log. A rebuild mends it.
    Stray {
        /// How many.
        rows: u32,
    },
    /// A stored key is not what was written.
    Key {
        /// Its id.
        key: String,
        /// Its version.
        version: u32,
    },
    /// The search index does not match the texts. A rebuild mends it.
    Search,
}

impl Problem {
    /// True when working the projection out again mends it.
    pub fn is_mended_by_rebuild(&self) -> bool {
        match self {
            Self::Projection { .. } | Self::Stray { .. } | Self::Search => true,
            Self::Page { .. }
            | Self::Structure { .. }
            | Self::Change { .. }
            | Self::Log { .. }
            | Self::Register { .. }
            | Self::Key { .. } => false,
        }
    }
}

pub(crate) fn verify(connection: &Connection, how: Verify) -> Result<VerifyReport, StoreError> {
    let mut report = VerifyReport { changes: 0, documents: 0, keys: 0, rebuilt: false, problems: Vec::new() };
    let checked = check(connection, &mut report);
    match checked {
        Ok(()) => {}
        // The file is so damaged that the rest of it cannot be read, which has been told page by page.
        Err(StoreError::Corrupt { .. }) if !report.problems.is_empty() => return Ok(report),
        Err(error) => return Err(error),
    }
    if how == Verify::Rebuild && report.problems.iter().all(Problem::is_mended_by_rebuild) {
        rebuild(connection)?;
        report.rebuilt = true;
    }
    Ok(report)
}

fn check(connection: &Connection, report: &mut VerifyReport) -> Result<(), StoreError> {
    check_file(connection, report)?;
    check_keys(connection, report)?;
    check_documents(connection, report)?;
    check_search(connection, report);
    Ok(())
}

fn check_file(connection: &Connection, report: &mut VerifyReport) -> Result<(), StoreError> {
    // The check of the pages reads the file itself, past the write-ahead log.
    connection::checkpoint(connection)?;
    for note in lines(connection, "PRAGMA cipher_integrity_check")? {
        report.problems.push(Problem::Page { note });
    }
    for note in lines(connection, "PRAGMA integrity_check")?.into_iter().filter(|line| line != "ok") {
        report.problems.push(Problem::Structure { note });
    }
    for note in lines(connection, "PRAGMA foreign_key_check")? {
        report.problems.push(Problem::Structure { note });
    }
    Ok(())
}

fn lines(connection: &Connection, sql: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare(sql)?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

fn check_keys(connection: &Connection, report: &mut VerifyReport) -> Result<(), StoreError> {
    for (id, version) in key::list(connection)? {
        report.keys += 1;
        let sound = match domain::KeyId::new(id.clone()) {
            Ok(id) => key::read(connection, &id, version).is_ok(),
            Err(_) => false,
        };
        if !sound {
            report.problems.push(Problem::Key { key: id, version });
        }
    }
    Ok(())
}

fn check_documents(connection: &Connection, report: &mut VerifyReport) -> Result<(), StoreError> {
    for row in documents(connection)? {
        report.documents += 1;
        report.changes += u64::from(row.changes);
        let thing = row.thing();
        match row.load(connection) {
            Ok((_, registers, torn)) => match thing {
                Some(thing)
                    if projection::read(connection, row.number, &thing)?.as_ref() == Some(&registers)
                        && conflict::read(connection, row.number)? == torn
                        && text_place::agrees(connection, row.number, &thing, &registers)? => {}
                Some(thing) => report.problems.push(Problem::Projection { thing }),
                None => report.problems.push(Problem::Log { thing: None }),
            },
            Err(error) => report.problems.push(problem(error, thing)?),
        }
    }
    let strays = projection::strays(connection)?;
    if strays > 0 {
        report.problems.push(Problem::Stray { rows: strays });
    }
    Ok(())
}

/// A damaged part as a problem of `thing`; what is not damage stays an error.
fn problem(error: StoreError, thing: Option<Thing>) -> Result<Problem, StoreError> {
    match error {
        StoreError::Corrupt { part: Part::Change { seq, .. } } => Ok(Problem::Change { thing, seq }),
        StoreError::Corrupt { part: Part::Register { name } } => Ok(Problem::Register { thing, name }),
        StoreError::Corrupt { .. } => Ok(Problem::Log { thing }),
        other => Err(other),
    }
}

fn check_search(connection: &Connection, report: &mut VerifyReport) {
    // Rank 1: compared with the texts, not only with itself.
    let check = "INSERT INTO text_search (text_search, rank) VALUES ('integrity-check', 1)";
    if connection.execute(check, []).is_err() {
        report.problems.push(Problem::Search);
    }
}

fn rebuild(connection: &Connection) -> Result<(), StoreError> {
    let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    connection.execute_batch("DELETE FROM text_place;")?;
    projection::clear(connection)?;
    for row in documents(connection)? {
        let (at, registers, torn) = row.load(connection)?;
        let thing = row.thing().ok_or(StoreError::corrupt(Part::Log { document: row.number }))?;
        projection::fill(connection, row.number, &thing, &registers, at)?;
        conflict::fill(connection, row.number, &torn)?;
        text_place::put(connection, &text_place::named(row.number, &thing, &registers)?)?;
    }
    connection.execute("INSERT INTO text_search (text_search) VALUES ('rebuild')", [])?;
    Ok(transaction.commit()?)
}

struct Row {
    number: i64,
    kind: String,
    identity: String,
    id: Vec<u8>,
    changes: u32,
    heads: Vec<u8>,
}

impl Row {
    /// The thing, when identity and id agree.
    fn thing(&self) -> Option<Thing> {
        Thing::read(&self.kind, &self.identity).filter(|thing| thing.id().0.as_slice() == self.id)
    }

    /// The time of the last change, the registers, and the names of those that hold several values.
    fn load(&self, connection: &Connection) -> Result<(i64, Registers, Vec<String>), StoreError> {
        let entry = Entry { number: self.number, changes: self.changes, heads: read_heads(&self.heads, self.number)? };
        let document = Document::load(connection, entry)?;
        let at = log::chunks(connection, self.number)?.last().map_or(0, |chunk| chunk.at);
        Ok((at, document.registers()?, document.torn()?))
    }
}

fn documents(connection: &Connection) -> Result<Vec<Row>, StoreError> {
    let mut statement =
        connection.prepare("SELECT number, kind, identity, id, changes, heads FROM document ORDER BY number")?;
    let rows = statement.query_map([], |row| {
        Ok(Row {
            number: row.get(0)?,
            kind: row.get(1)?,
            identity: row.get(2)?,
            id: row.get(3)?,
            changes: row.get(4)?,
            heads: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
