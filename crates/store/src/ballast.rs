//! A file that takes up room until the disk is full, so that there is room for the last words.

use std::fs;
use std::path::Path;

use crate::error::StoreError;

const FILE: &str = "ballast";
/// Room for some thousand answers.
const SIZE: usize = 4 * 1024 * 1024;

/// Makes the file where it is missing. A disk without room for it gets none.
pub(crate) fn lay(folder: &Path) -> Result<(), StoreError> {
    let path = folder.join(FILE);
    if path.exists() {
        return Ok(());
    }
    // Not zeros: a file system that compresses would give no room back.
    let mut bytes = vec![0; SIZE];
    blake3::Hasher::new_derive_key("aktsam 2026 ballast").finalize_xof().fill(&mut bytes);
    match fs::write(&path, bytes).map_err(|error| StoreError::io(&path, &error)) {
        Err(StoreError::DiskFull) => {
            // A half file is of no use; that it cannot be removed changes nothing.
            let _ = fs::remove_file(&path);
            Ok(())
        }
        other => other,
    }
}

/// Gives the room back. False when there was nothing to give.
pub(crate) fn release(folder: &Path) -> bool {
    fs::remove_file(folder.join(FILE)).is_ok()
}
