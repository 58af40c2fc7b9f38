//! What this desktop remembers of the exchange with others: rows by kind and name, whatever the caller keeps in them.

use rusqlite::{Connection, OptionalExtension, params};

use crate::error::StoreError;

pub(crate) fn read(connection: &Connection, kind: &str, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
    let body = connection
        .prepare_cached("SELECT body FROM exchange WHERE kind = ? AND name = ?")?
        .query_row([kind, name], |row| row.get(0))
        .optional()?;
    Ok(body)
}

/// Every row of a kind, in the order of the names.
pub(crate) fn all(connection: &Connection, kind: &str) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT name, body FROM exchange WHERE kind = ? ORDER BY name")?;
    Ok(statement.query_map([kind], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// The names of the rows of a kind, in order.
pub(crate) fn names(connection: &Connection, kind: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT name FROM exchange WHERE kind = ? ORDER BY name")?;
    Ok(statement.query_map([kind], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// The rows of a kind whose names begin so, in the order of the names.
pub(crate) fn under(connection: &Connection, kind: &str, begins: &str) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT name, body FROM exchange WHERE kind = ? AND name >= ? AND name < ? ORDER BY name")?;
    let past = format!("{begins}\u{10ffff}");
    Ok(statement.query_map([kind, begins, &past], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

pub(crate) fn write(connection: &Connection, kind: &str, name: &str, body: Option<&[u8]>) -> Result<(), StoreError> {
    match body {
        Some(body) => connection
            .prepare_cached("INSERT OR REPLACE INTO exchange (kind, name, body) VALUES (?, ?, ?)")?
            .execute(params![kind, name, body])?,
        None => connection.prepare_cached("DELETE FROM exchange WHERE kind = ? AND name = ?")?.execute([kind, name])?,
    };
    Ok(())
}
