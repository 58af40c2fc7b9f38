use std::sync::mpsc;
use std::time::Duration;

use tempfile::TempDir;

use crate::group::{self, held, is_half_written, torn};
use crate::program::{Running, command, run};
use crate::server::{BOTH, Server};

/// Longer than any request waits.
const A_WHILE: Duration = Duration::from_mins(1);

#[test]
fn killed_anywhere_it_leaves_nothing_torn_in_the_folder_and_the_next_run_does_the_rest() {
    for speaks in BOTH {
        let (folder, server) = (TempDir::new().unwrap(), Server::start(speaks));
        // In one sub-folder and by turns, so that both ways are under way at a time.
        for sequence in 1..=50 {
            group::bundle(folder.path(), 1, 2 * sequence, 100_000);
            group::bundle(&server.group(), 1, 2 * sequence + 1, 100_000);
        }
        // Killed as each of these requests arrives, in the middle of what goes either way.
        for (method, nth) in [("PUT", 1), ("GET", 4), ("PUT", 2), ("GET", 7), ("PUT", 5), ("GET", 3)] {
            let (bell, rings) = mpsc::channel();
            server.on_request(move |of, count| {
                if (of, count) == (method, nth) {
                    let _ = bell.send(());
                }
            });
            let mut running = Running::start(&mut command(folder.path(), &server, server.address));
            rings.recv_timeout(A_WHILE).expect("there is enough left to carry");
            running.child.kill().unwrap();
            assert!(!running.child.wait().unwrap().success(), "{speaks:?}: it was over before it was killed");
            assert_eq!(torn(folder.path()), Vec::<String>::new(), "{speaks:?}, {method} {nth}");
        }
        server.on_request(|_, _| {});
        let ran = run(folder.path(), &server);
        assert_eq!(ran.code, Some(0), "{speaks:?}: {}", ran.errors);
        let mut here = held(folder.path());
        // What it was writing when it was killed: a later courier takes it away, a day later.
        here.retain(|path, _| !is_half_written(path));
        assert_eq!(here, held(&server.group()), "{speaks:?}");
        assert_eq!((here.len(), torn(&server.group()).len()), (100, 0), "{speaks:?}");
        assert_eq!(run(folder.path(), &server).carried(), (0, 0), "{speaks:?}");
    }
}

#[test]
fn two_at_once_on_one_folder_and_one_store_do_no_harm() {
    for speaks in BOTH {
        let (folder, server) = (TempDir::new().unwrap(), Server::start(speaks));
        for sequence in 1..=30 {
            group::bundle(folder.path(), sequence % 3, sequence, 20_000);
            group::bundle(&server.group(), sequence % 3, 100 + sequence, 20_000);
        }
        let start = || Running::start(&mut command(folder.path(), &server, server.address));
        for mut courier in [start(), start()] {
            // Either may have seen the other in the middle of something, and have said so.
            assert!(courier.child.wait().unwrap().code().is_some_and(|code| code < 2), "{speaks:?}");
        }
        assert_eq!(torn(folder.path()), Vec::<String>::new(), "{speaks:?}");
        assert_eq!(run(folder.path(), &server).code, Some(0), "{speaks:?}");
        assert_eq!(held(folder.path()), held(&server.group()), "{speaks:?}");
        assert_eq!(held(folder.path()).len(), 60, "{speaks:?}");
    }
}
