use tempfile::TempDir;

use crate::group::{self, held, torn};
use crate::program::{run, run_over};
use crate::server::{BOTH, CutLine, Server};

#[test]
fn over_a_line_that_is_cut_all_the_time_everything_arrives_whole_and_once() {
    for speaks in BOTH {
        let (folder, server) = (TempDir::new().unwrap(), Server::start(speaks));
        for sequence in 1..=12 {
            group::bundle(folder.path(), 1, sequence, 150_000);
            group::bundle(&server.group(), 2, sequence, 150_000);
        }
        let line = CutLine::to(&server, 400_000);
        let (mut to_store, mut to_folder, mut done) = (0, 0, false);
        // A file that lost its line each time it was tried is carried by the next run.
        for _ in 0..5 {
            let ran = run_over(folder.path(), &server, line.address);
            assert_eq!(torn(folder.path()), Vec::<String>::new(), "{speaks:?}");
            let (up, down) = ran.carried();
            (to_store, to_folder) = (to_store + up, to_folder + down);
            done = ran.code == Some(0);
            if done {
                break;
            }
        }
        assert!(done, "{speaks:?}: five runs did not carry it all");
        assert!(line.cuts() >= 5, "{speaks:?}: the line was cut only {} times", line.cuts());
        assert_eq!(to_folder, 12, "{speaks:?}: each was carried once");
        // What came through although its answer was lost is found there and not counted as carried.
        assert!(to_store <= 12, "{speaks:?}: {to_store} carried");
        assert_eq!(held(folder.path()), held(&server.group()), "{speaks:?}");
        assert_eq!(run(folder.path(), &server).carried(), (0, 0), "{speaks:?}");
    }
}
