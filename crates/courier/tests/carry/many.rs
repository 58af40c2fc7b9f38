use tempfile::TempDir;

use crate::group::{self, held};
use crate::program::run;
use crate::server::{BOTH, Server};

#[test]
fn two_thousand_files_are_carried() {
    for speaks in BOTH {
        let (folder, server) = (TempDir::new().unwrap(), Server::start(speaks));
        for sequence in 1..=100 {
            for device in 0..10 {
                group::bundle(folder.path(), device, sequence, 900);
                group::bundle(&server.group(), device + 10, sequence, 900);
            }
        }
        let ran = run(folder.path(), &server);
        assert_eq!((ran.code, ran.carried()), (Some(0), (1_000, 1_000)), "{speaks:?}: {}", ran.errors);
        assert_eq!(held(folder.path()), held(&server.group()), "{speaks:?}");
    }
}

/// The most memory that the program may have had in use at a time, in KiB: what it holds of files at a time, and itself.
#[cfg(target_os = "linux")]
const MEMORY: u64 = (64 + 32) * 1024;

#[test]
#[cfg(target_os = "linux")]
fn large_files_are_carried_with_little_memory() {
    use crate::program::{Running, command};
    use crate::server::Speaks;

    const LARGE: usize = 64 * 1024 * 1024;

    let (folder, server) = (TempDir::new().unwrap(), Server::start(Speaks::WebDav));
    for sequence in 1..=2 {
        group::bundle(folder.path(), 1, sequence, LARGE);
        group::bundle(&server.group(), 2, sequence, LARGE);
    }
    let mut words = command(folder.path(), &server, server.address);
    let mut running = Running::start(words.args(["--every", "3600"]));
    let told = running.line();
    assert!(told.contains(&format!(r#""toFolder":{{"files":2,"bytes":{}}}"#, 2 * LARGE)), "{told}");
    let status = std::fs::read_to_string(format!("/proc/{}/status", running.child.id())).unwrap();
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    let most: u64 = most.trim().trim_end_matches(" kB").parse().unwrap();
    assert!(most < MEMORY, "{most} KiB in use at a time, for files of {LARGE} bytes");
    assert_eq!(held(folder.path()), held(&server.group()));
}
