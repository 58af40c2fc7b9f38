//! Makes a store and opens it.

use std::fs;
use std::path::{Path, PathBuf};

use store::{Op, Purpose, Store};

use super::{Created, NewStore, opened, strong};
use crate::app::App;
use crate::failure::Failure;
use crate::keys::shipped;

pub(crate) fn create(app: &mut App, new: NewStore) -> Result<Created, Failure> {
    let folder = folder(app, &new)?;
    make_store(app, &folder, &new)
}

/// Makes a store in `folder`, which ends in `.aktsam` and is not there, and opens it. The parent of `new` is not
/// asked.
pub fn make_store(app: &mut App, folder: &Path, new: &NewStore) -> Result<Created, Failure> {
    let passphrase = strong(&new.passphrase)?;
    let (store, recovery_key) = Store::create(
        folder,
        &store::NewStore {
            name: new.name.trim(),
            purpose: Purpose::Work,
            user: new.user.trim(),
            passphrase: &passphrase,
            cost: app.setting().cost,
            at: app.now(),
        },
    )?;
    let store = opened(app, store, folder, new.name.trim(), Purpose::Work)?;
    add_shipped(app)?;
    Ok(Created { store, recovery_key: recovery_key.groups().to_string() })
}

/// A store begins with the keys that ship.
pub(super) fn add_shipped(app: &mut App) -> Result<(), Failure> {
    let at = app.now();
    app.open()?.write(Op::AddKey, at, |tx| shipped().iter().try_for_each(|key| Ok(tx.add_key(key)?)))
}

/// The folder of the new store: its name in the parent that was chosen, or in the desktop's own data folder.
fn folder(app: &App, new: &NewStore) -> Result<PathBuf, Failure> {
    let name = new.name.trim();
    let bad = || Failure::BadFolder { folder: name.into() };
    let forbidden = |c: char| c.is_control() || "/\\:*?\"<>|".contains(c);
    if name.is_empty() || name.starts_with('.') || name.contains(forbidden) || new.user.trim().is_empty() {
        return Err(bad());
    }
    let parent = new.parent.as_ref().map_or_else(|| app.setting().data.clone(), PathBuf::from);
    fs::create_dir_all(&parent).map_err(Failure::disk)?;
    Ok(parent.join(format!("{name}.aktsam")))
}
