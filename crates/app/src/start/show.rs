//! What there is before anything is opened.

use std::fs;
use std::path::{Path, PathBuf};

use store::{Purpose, Store};

use super::{DEMO_PASSPHRASE, KnownStore, Start};
use crate::app::App;
use crate::failure::Failure;
use crate::open::Open;

#[expect(clippy::unnecessary_wraps, reason = "every command may fail")]
pub(crate) fn show(app: &mut App, (): ()) -> Result<Start, Failure> {
    Ok(Start {
        language: app.preferences.language,
        stores: known(app),
        open: app.opened().map(Open::head),
        folder: app.setting().data.display().to_string(),
        version: env!("CARGO_PKG_VERSION").into(),
    })
}

/// The stores opened here before and those in the data folder, each once.
fn known(app: &App) -> Vec<KnownStore> {
    let mut folders: Vec<PathBuf> = app.preferences.stores.clone();
    for found in in_folder(&app.setting().data) {
        if !folders.contains(&found) {
            folders.push(found);
        }
    }
    folders.iter().map(|folder| head(folder)).collect()
}

fn in_folder(data: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(data)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "aktsam"))
        .collect();
    found.sort();
    found
}

/// The store, or what stands where it was and why that cannot be opened.
fn head(folder: &Path) -> KnownStore {
    peek(folder).unwrap_or_else(|problem| KnownStore {
        folder: folder.display().to_string(),
        name: folder.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
        users: Vec::new(),
        demo_passphrase: None,
        problem: Some(problem),
    })
}

/// What can be known of the store in `folder` without opening it.
pub fn peek(folder: &Path) -> Result<KnownStore, Failure> {
    let peek = Store::peek(folder)?;
    let demo_passphrase = match peek.purpose {
        Purpose::Demo => Some(DEMO_PASSPHRASE.into()),
        Purpose::Work => None,
    };
    let folder = folder.display().to_string();
    Ok(KnownStore { folder, name: peek.name, users: peek.users, demo_passphrase, problem: None })
}
