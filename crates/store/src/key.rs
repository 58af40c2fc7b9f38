//! Stored keys: rows that never change.

use domain::KeyId;
use domain::key::Key;
use rusqlite::{Connection, OptionalExtension, params};

use crate::error::{Part, StoreError};

/// What became of a key.
pub(crate) enum Added {
    New,
    Already,
}

/// Stores `key`; the same content again changes nothing.
pub(crate) fn add(connection: &Connection, key: &Key) -> Result<Added, StoreError> {
    // Where an editor finds the schema says nothing about the key.
    let body = Key { schema: None, ..key.clone() };
    let body = serde_json::to_string(&body).expect("a key came from JSON, so it has a JSON form");
    let hash = hash(&body);
    let standing: Option<Vec<u8>> = connection
        .prepare_cached("SELECT hash FROM key WHERE id = ? AND version = ?")?
        .query_row(params![key.id.as_str(), key.version], |row| row.get(0))
        .optional()?;
    match standing {
        Some(standing) if standing == hash => Ok(Added::Already),
        Some(_) => Err(StoreError::KeyDiffers { key: key.id.clone(), version: key.version }),
        None => {
            connection
                .prepare_cached("INSERT INTO key (id, version, hash, body) VALUES (?, ?, ?, ?)")?
                .execute(params![key.id.as_str(), key.version, hash, body])?;
            Ok(Added::New)
        }
    }
}

/// The key, if it is stored.
pub(crate) fn read(connection: &Connection, id: &KeyId, version: u32) -> Result<Option<Key>, StoreError> {
    let row: Option<(Vec<u8>, String)> = connection
        .prepare_cached("SELECT hash, body FROM key WHERE id = ? AND version = ?")?
        .query_row(params![id.as_str(), version], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    row.map(|(standing, body)| {
        parse(&standing, &body).ok_or_else(|| StoreError::corrupt(Part::Key { key: id.as_str().into(), version }))
    })
    .transpose()
}

/// Id and version of every stored key.
pub(crate) fn list(connection: &Connection) -> Result<Vec<(String, u32)>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT id, version FROM key ORDER BY id, version")?;
    Ok(statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

fn parse(standing: &[u8], body: &str) -> Option<Key> {
    if hash(body) == standing { serde_json::from_str(body).ok() } else { None }
}

fn hash(body: &str) -> [u8; 32] {
    *blake3::hash(body.as_bytes()).as_bytes()
}
