//! Versions of a key in the store.

use std::sync::Arc;

use domain::KeyId;
use domain::key::Key;

use crate::app::App;
use crate::failure::Failure;

/// The newest version of a key in the store.
pub fn stored(app: &mut App, id: &KeyId) -> Result<Arc<Key>, Failure> {
    let keys = app.open()?.store.keys()?;
    let newest = keys.into_iter().filter(|key| &key.id == id).max_by_key(|key| key.version);
    newest.ok_or_else(|| Failure::not_found("key", id.as_str()))
}

/// One version of a key in the store.
pub fn stored_version(app: &mut App, id: &KeyId, version: u32) -> Result<Arc<Key>, Failure> {
    let keys = app.open()?.store.keys()?;
    let found = keys.into_iter().find(|key| &key.id == id && key.version == version);
    found.ok_or_else(|| Failure::not_found("key", &format!("{id}@{version}")))
}

/// The versions in the store between two of a key, the oldest first.
pub fn stored_between(app: &mut App, older: &Key, newer: &Key) -> Result<Vec<Arc<Key>>, Failure> {
    let mut keys = app.open()?.store.keys()?;
    keys.retain(|key| key.id == newer.id && older.version < key.version && key.version < newer.version);
    keys.sort_by_key(|key| key.version);
    Ok(keys)
}
