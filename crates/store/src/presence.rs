//! Whether the files that an open store writes to are still those that stand at its paths.
//!
//! A file that was moved or taken away can still be written to through an open handle: what is told as saved would then
//! lie in a file that nobody finds again.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::connection;
use crate::error::StoreError;

/// The files of an open store, as they stood when it was opened.
pub(crate) struct Presence {
    folder: PathBuf,
    database: Seen,
    journal: Seen,
}

struct Seen {
    path: PathBuf,
    /// `None` for a file that was not there.
    identity: Option<Identity>,
}

impl Presence {
    /// What stands in `folder` now, when the store is open.
    pub(crate) fn of(folder: &Path) -> Result<Self, StoreError> {
        let seen = |file: &str| {
            let path = folder.join(file);
            let identity = identity(&path).map_err(|error| StoreError::io(&path, &error))?;
            Ok::<Seen, StoreError>(Seen { path, identity })
        };
        Ok(Self { folder: folder.into(), database: seen(connection::FILE)?, journal: seen(connection::JOURNAL)? })
    }

    /// [`StoreError::Gone`] when a file that is written to no longer stands where it stood. A file that is put back, the
    /// same one, is there again; a copy of it is another file, which must be opened.
    pub(crate) fn check(&self, connection: &Connection) -> Result<(), StoreError> {
        if !self.database.stands() {
            return Err(StoreError::Gone { folder: self.folder.clone() });
        }
        if !self.journal.stands() {
            // What the lost journal holds is moved into the database, which stands: nothing that was told as saved goes
            // with it. That it cannot be done changes nothing.
            let _ = connection::checkpoint(connection);
            return Err(StoreError::Gone { folder: self.folder.clone() });
        }
        Ok(())
    }
}

impl Seen {
    fn stands(&self) -> bool {
        // Of a file that cannot even be looked at, nothing can be promised.
        identity(&self.path).is_ok_and(|now| now == self.identity)
    }
}

/// What tells a file from every other on the machine.
#[cfg(unix)]
type Identity = (u64, u64);

/// Windows lets nobody move or remove a file that is open; that it is there says enough.
#[cfg(not(unix))]
type Identity = ();

fn identity(path: &Path) -> io::Result<Option<Identity>> {
    match fs::metadata(path) {
        Ok(found) => Ok(Some(identity_of(&found))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(unix)]
fn identity_of(found: &fs::Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt;
    (found.dev(), found.ino())
}

#[cfg(not(unix))]
fn identity_of(_: &fs::Metadata) -> Identity {}
