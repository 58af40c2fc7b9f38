//! The names that must not stand in the texts of a round. They are of real people: rows that go for good, in no log.

use domain::RoundId;
use rusqlite::{Connection, params};

use crate::error::StoreError;

/// Whether a name was taken away: the write-ahead log still holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gone {
    None,
    Some,
}

/// The names of a round, each once, in the order of their letters' code points.
pub(crate) fn read(connection: &Connection, round: &RoundId) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT name FROM watched_name WHERE round = ? ORDER BY name")?;
    Ok(statement.query_map([round.as_str()], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Makes `names` those of the round: takes away the others, and leaves alone those that stand.
pub(crate) fn set(connection: &Connection, round: &RoundId, names: &[String]) -> Result<Gone, StoreError> {
    let standing = read(connection, round)?;
    let mut gone = Gone::None;
    for name in standing.iter().filter(|name| !names.contains(name)) {
        connection
            .prepare_cached("DELETE FROM watched_name WHERE round = ? AND name = ?")?
            .execute(params![round.as_str(), name])?;
        gone = Gone::Some;
    }
    for name in names {
        connection
            .prepare_cached("INSERT OR IGNORE INTO watched_name (round, name) VALUES (?, ?)")?
            .execute(params![round.as_str(), name])?;
    }
    Ok(gone)
}
