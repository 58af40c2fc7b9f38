//! A folder, or a part of it, that may not be read or written.
//!
//! Whoever runs tests as root is stopped by no rights: the test then runs itself once more as somebody who is.
#![cfg(target_os = "linux")]

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use exchange::{FolderError, GroupFolder};
use tempfile::TempDir;

use crate::desk::{Desk, change, ring};

/// Where the test that runs as somebody else finds its folder.
const FOLDER: &str = "AKTSAM_TEST_FOLDER";
/// Nobody in particular.
const NOBODY: u32 = 65_534;

#[test]
fn what_may_not_be_read_or_written_is_told_as_that_and_hides_nothing_else() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        return stopped_by_rights(Path::new(&folder));
    }
    let root = TempDir::new().unwrap();
    if fs::metadata("/proc/self").unwrap().uid() != 0 {
        return stopped_by_rights(root.path());
    }
    // What the program lies among may itself be closed to others: it is run from a copy.
    fs::set_permissions(root.path(), Permissions::from_mode(0o777)).unwrap();
    let program = root.path().join(".program");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    let name = std::thread::current().name().unwrap().to_owned();
    let mut again = Command::new(&program);
    again.args(["--exact", &name]).env(FOLDER, root.path()).current_dir(root.path()).uid(NOBODY).gid(NOBODY);
    let ran = again.output().unwrap();
    let said = String::from_utf8_lossy(&ran.stdout);
    assert!(ran.status.success() && said.contains("1 passed"), "{said}");
}

fn stopped_by_rights(place: &Path) {
    let root = &place.join("shared");
    fs::create_dir(root).unwrap();
    let folder = GroupFolder::at(root);
    let desks = [1, 2, 3].map(|number| Desk::new(number, &ring()));
    let [anna, bo, cia] = desks.each_ref().map(|desk| desk.work(1, &[change(b"x")]));
    for written in [&anna, &bo] {
        folder.publish(&written.found, &written.bytes).unwrap();
    }
    let place = root.join(anna.found.place.to_string());
    let file = place.join(format!("{}.akt", anna.found.stem()));
    let with = |path: &Path, mode: u32| fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();

    with(&file, 0o000);
    assert!(matches!(folder.read(&anna.found), Err(FolderError::Shut { .. })), "a file that may not be read");
    assert_eq!(folder.list().unwrap().bundles.len(), 2);
    with(&file, 0o644);

    with(&place, 0o000);
    let listing = folder.list().unwrap();
    assert_eq!(
        (listing.bundles.as_slice(), listing.unread.as_slice()),
        ([bo.found].as_slice(), [anna.found.place.clone()].as_slice())
    );
    assert_eq!(folder.is_a_group(), Ok(true));
    with(&place, 0o555);
    let second = desks[0].work(2, &[change(b"y")]);
    assert_eq!(folder.publish(&second.found, &second.bytes), Err(FolderError::ReadOnly));
    assert_eq!(folder.read(&anna.found).unwrap(), anna.bytes, "it can be read all the same");
    with(&place, 0o755);

    with(root, 0o333);
    assert!(matches!(folder.list(), Err(FolderError::Shut { .. })), "a folder that may not be listed");
    with(root, 0o555);
    assert_eq!(folder.publish(&cia.found, &cia.bytes), Err(FolderError::ReadOnly));
    with(root, 0o755);
    folder.publish(&cia.found, &cia.bytes).unwrap();
}
