//! A key of the store.

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
