//! A folder that is full, as it really is: a small disk that is mounted for the test, by whoever may mount.
#![cfg(target_os = "linux")]

use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use crate::group::{self, held, is_half_written, torn};
use crate::program::run;
use crate::server::{BOTH, Server};

/// A small disk that is taken away when the test is over, however it ends.
struct Disk(TempDir);

impl Disk {
    /// `None` where it may not be mounted.
    fn small() -> Option<Self> {
        let place = TempDir::new().unwrap();
        mounts(&["-t", "tmpfs", "-o", "size=64k", "tmpfs"], place.path()).then(|| Self(place))
    }

    fn grows(&self) {
        assert!(mounts(&["-o", "remount,size=4m"], self.0.path()));
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let taken = Command::new("umount").arg("--lazy").arg(self.0.path()).status();
        assert!(taken.is_ok_and(|status| status.success()), "what was mounted can be taken away");
    }
}

fn mounts(words: &[&str], place: &Path) -> bool {
    let mounted = Command::new("mount").args(words).arg(place).status();
    mounted.is_ok_and(|status| status.success())
}

#[test]
#[expect(clippy::print_stderr, reason = "where no small disk may be mounted, that nothing was tried must be seen")]
fn a_folder_that_is_full_is_told_and_what_there_was_no_room_for_comes_when_there_is() {
    for speaks in BOTH {
        let Some(disk) = Disk::small() else {
            eprintln!("not tried: only whoever may mount a small disk can fill one");
            return;
        };
        let (folder, server) = (disk.0.path(), Server::start(speaks));
        let own = group::bundle(folder, 1, 1, 1_000);
        for sequence in 1..=30 {
            group::bundle(&server.group(), 2, sequence, 10_000);
        }
        let ran = run(folder, &server);
        assert_eq!(ran.code, Some(1), "{speaks:?}");
        assert!(ran.errors.contains("the folder: "), "{speaks:?}: {}", ran.errors);
        let faults = ran.told["faults"].as_array().unwrap();
        let full = |fault: &&serde_json::Value| {
            fault["reason"] == "disk" && fault["side"] == "folder" && fault["detail"].to_string().contains("space")
        };
        assert!(faults.iter().any(|fault| full(&fault)), "{speaks:?}: {}", ran.errors);
        assert!(faults.len() < 30, "{speaks:?}: it gives up");
        assert!(held(&server.group()).contains_key(&own), "{speaks:?}: what goes the other way is carried");
        let here = held(folder);
        assert!((2..31).contains(&here.len()), "{speaks:?}: some of it came");
        assert_eq!(torn(folder), Vec::<String>::new(), "{speaks:?}: nothing is half there");
        assert!(!here.keys().any(|path| is_half_written(path)), "{speaks:?}: nor takes up room");
        assert_eq!(held(&server.group()).len(), 31, "{speaks:?}: the store lost nothing");

        disk.grows();
        let ran = run(folder, &server);
        assert_eq!((ran.code, ran.carried()), (Some(0), (0, 31 - here.len() as u64)), "{speaks:?}: {}", ran.errors);
        assert_eq!(held(folder), held(&server.group()), "{speaks:?}");
    }
}
