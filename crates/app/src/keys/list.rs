//! The keys of the store.

use super::{KeyHead, KeyList};
use crate::app::App;
use crate::drafts;
use crate::failure::Failure;

pub(crate) fn list(app: &mut App, (): ()) -> Result<KeyList, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let keys = open.store.keys()?;
    let keys = keys.iter().map(|key| KeyHead::of(key, lang)).collect();
    Ok(KeyList { keys, drafts: drafts::listed(app)?, retired: drafts::retired(app)? })
}
