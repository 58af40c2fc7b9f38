//! Opens a store with a passphrase or the recovery key.

use std::path::PathBuf;

use store::{Passphrase, RecoveryKey, Store, StoreError};

use super::{OpenStore, Unlock, opened};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn unlock(app: &mut App, ask: Unlock) -> Result<OpenStore, Failure> {
    let folder = PathBuf::from(&ask.folder);
    let peek = Store::peek(&folder)?;
    // The store that is open here holds its lock: opening it again must first let it go.
    app.put(None);
    let store = open(&folder, &ask.passphrase, app)?;
    opened(app, store, &folder, &peek.name, peek.purpose)
}

/// A recovery key is told from a passphrase by its form; what has the form and opens nothing is tried as a passphrase.
fn open(folder: &std::path::Path, typed: &str, app: &App) -> Result<Store, Failure> {
    if let Ok(recovery) = RecoveryKey::parse(typed) {
        match Store::open(folder, store::Unlock::Recovery(&recovery), app.now()) {
            Err(StoreError::WrongRecoveryKey) => {}
            opened => return Ok(opened?),
        }
    }
    let passphrase = Passphrase::new(typed);
    Ok(Store::open(folder, store::Unlock::Passphrase { user: None, passphrase: &passphrase }, app.now())?)
}
