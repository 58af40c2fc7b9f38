//! What the open store runs on, and where it and its backups lie.

use store::Engine;

use super::{About, BackupHead};
use crate::app::App;
use crate::failure::Failure;
use crate::keys;

pub(crate) fn about(app: &mut App, (): ()) -> Result<About, Failure> {
    let keys = keys::list(app, ())?.keys;
    let open = app.open()?;
    let Engine { sqlite, sqlcipher, format } = open.store.engine()?;
    let head = |backup: &store::Backup| BackupHead {
        day: backup.day.to_string(),
        folder: backup.folder.display().to_string(),
    };
    Ok(About {
        version: env!("CARGO_PKG_VERSION").into(),
        sqlite,
        sqlcipher,
        format,
        folder: open.head().folder,
        backups: open.store.backups()?.iter().rev().map(head).collect(),
        keys,
    })
}
