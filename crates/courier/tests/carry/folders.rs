use std::fs;

use tempfile::TempDir;

use crate::group::{self, held, is_half_written};
use crate::program::{bare, command, finish, run};
use crate::server::{BOTH, Server};

#[test]
fn a_second_folder_is_a_store_too() {
    let (one, other) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let lacking = group::on_both_sides(one.path(), other.path());
    let to = format!("file://{}", other.path().display());
    let ran = finish(bare(one.path(), &to).arg("--json"));
    assert_eq!((ran.code, ran.carried()), (Some(0), lacking), "{}", ran.errors);
    assert_eq!(held(one.path()), held(other.path()));
    let words = bare(one.path(), &to).output().unwrap();
    assert_eq!(String::from_utf8(words.stdout).unwrap(), "Nothing to carry.\n");
}

#[test]
fn a_folder_that_disappears_in_the_middle_is_told_and_not_made_anew() {
    for speaks in BOTH {
        let (outer, server) = (TempDir::new().unwrap(), Server::start(speaks));
        let folder = outer.path().join("share");
        group::bundle(&folder, 1, 1, 100);
        for sequence in 1..=40 {
            group::bundle(&server.group(), 2, sequence, 10_000);
        }
        let gone = folder.clone();
        server.on_request(move |method, count| {
            // Lists are GET in S3 and PROPFIND in WebDAV: by the eighth, files are on their way.
            if (method, count) == ("GET", 8) {
                fs::rename(&gone, gone.with_extension("unplugged")).unwrap();
            }
        });
        let ran = finish(&mut command(&folder, &server, server.address));
        assert_eq!(ran.code, Some(1), "{speaks:?}");
        let faults = ran.told["faults"].as_array().unwrap();
        assert!(faults.len() < 30, "{speaks:?}: it gives up");
        assert!(faults.iter().any(|fault| fault["reason"] == "disk" && fault["side"] == "folder"), "{}", ran.errors);
        assert!(ran.errors.contains("the folder: was left after 12 failures in a row"), "{speaks:?}: {}", ran.errors);
        assert!(!folder.exists(), "{speaks:?}: an unplugged share is not made anew on the disk beneath");

        fs::rename(folder.with_extension("unplugged"), &folder).unwrap();
        assert_eq!(run(&folder, &server).code, Some(0), "{speaks:?}");
        // What was being written as the folder went still bears its temporary name.
        assert_eq!(held(&folder).keys().filter(|path| !is_half_written(path)).count(), 41, "{speaks:?}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_folder_that_cannot_be_written_to_is_told() {
    // Not even an administrator makes a folder here, and these tests may be run by one.
    let read_only = std::path::Path::new("/proc/sys/vm");
    let server = Server::start(BOTH[0]);
    group::bundle(&server.group(), 2, 1, 100);
    let ran = run(read_only, &server);
    assert_eq!((ran.code, ran.carried()), (Some(1), (0, 0)));
    assert_eq!(ran.told["faults"][0]["reason"], "disk");
    assert!(ran.errors.contains("the folder: "), "{}", ran.errors);
    assert!(ran.told["ignored"]["folder"].as_u64().unwrap() > 5, "what lies there is none of ours");
    assert_eq!(held(&server.group()).len(), 1);
}
