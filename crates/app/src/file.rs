//! Files that people choose: read with a limit, written whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::path::Path;

use crate::failure::Failure;

/// The bytes of a file, or, when it has more than `limit`, how many that is.
pub(crate) fn read(path: &Path, limit: usize) -> Result<Result<Vec<u8>, usize>, Failure> {
    let unreadable = |error: std::io::Error| Failure::Unreadable {
        path: path.display().to_string(),
        what: error.kind().to_string(),
    };
    let file = File::open(path).map_err(unreadable)?;
    let told = file.metadata().map_err(unreadable)?.len();
    let told = usize::try_from(told).unwrap_or(usize::MAX);
    if told > limit {
        return Ok(Err(told));
    }
    // What is no plain file may tell no size and never end.
    let mut bytes = Vec::new();
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    file.take(most).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(if bytes.len() > limit { Err(bytes.len()) } else { Ok(bytes) })
}

/// Writes the whole file or leaves what was there.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut name = path.file_name().map(std::ffi::OsStr::to_os_string).unwrap_or_default();
    name.push(".part");
    let part = path.with_file_name(name);
    let written = create(&part).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.and_then(|()| fs::rename(&part, path)).map_err(|error| {
        // A part that is left behind says nothing that the failure does not.
        let _ = fs::remove_file(&part);
        Failure::disk(error)
    })
}

/// What leaves a store is about people: on a shared machine only its owner reads it.
fn create(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
