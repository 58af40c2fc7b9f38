//! What this desktop remembers in the store: who reads here, and where they stopped.

use rusqlite::{Connection, OptionalExtension, params};

use crate::error::StoreError;

pub(crate) fn read(connection: &Connection, name: &str) -> Result<Option<String>, StoreError> {
    let body = connection
        .prepare_cached("SELECT body FROM local WHERE name = ?")?
        .query_row([name], |row| row.get(0))
        .optional()?;
    Ok(body)
}

pub(crate) fn write(connection: &Connection, name: &str, body: Option<&str>) -> Result<(), StoreError> {
    match body {
        Some(body) => connection
            .prepare_cached("INSERT OR REPLACE INTO local (name, body) VALUES (?, ?)")?
            .execute(params![name, body])?,
        None => connection.prepare_cached("DELETE FROM local WHERE name = ?")?.execute([name])?,
    };
    Ok(())
}
