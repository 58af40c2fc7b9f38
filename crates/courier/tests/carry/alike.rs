use std::fs;

use tempfile::TempDir;

use crate::group::{self, held};
use crate::program::{Running, command, run};
use crate::server::{BOTH, Server, Speaks};

#[test]
fn what_one_side_lacks_is_carried_to_it_and_never_again() {
    for speaks in BOTH {
        let (folder, server) = (TempDir::new().unwrap(), Server::start(speaks));
        let lacking = group::on_both_sides(folder.path(), &server.group());

        let first = run(folder.path(), &server);
        assert_eq!((first.code, first.errors.as_str()), (Some(0), ""), "{speaks:?}");
        assert_eq!(first.carried(), (lacking.0, lacking.1), "{speaks:?}");
        assert_eq!(held(folder.path()), held(&server.group()), "{speaks:?}");
        assert_eq!(held(folder.path()).len(), 18);

        server.on_request(|_, _| {});
        let second = run(folder.path(), &server);
        assert_eq!((second.code, second.carried()), (Some(0), (0, 0)), "{speaks:?}");
        assert_eq!(server.count(&["PUT", "DELETE", "MKCOL"]), 0, "{speaks:?}: nothing is written twice");
    }
}

#[test]
fn only_the_first_file_to_a_new_sub_folder_makes_it() {
    let (folder, server) = (TempDir::new().unwrap(), Server::start(Speaks::WebDav));
    for sequence in 1..=20 {
        group::bundle(folder.path(), 1, sequence, 100);
    }
    assert_eq!(run(folder.path(), &server).carried(), (20, 0));
    // From the device's folder up to the first that can be made, and down again: once. Some servers refuse a second that comes
    // at the same time as the first with an answer that looks like one about rights.
    assert_eq!(server.count(&["MKCOL"]), 5);
}

#[test]
fn a_withdrawn_bundle_is_gone_on_both_sides_whichever_side_told_of_it() {
    for speaks in BOTH {
        let (folder, server) = (TempDir::new().unwrap(), Server::start(speaks));
        let group = server.group();
        let here = group::bundle(folder.path(), 1, 1, 500);
        let there = group::bundle(&group, 2, 1, 500);
        let kept = group::bundle(&group, 2, 2, 500);
        assert_eq!(run(folder.path(), &server).code, Some(0));

        let gone = |path: &str| path.replace(".akt", ".gone");
        group::put(folder.path(), &gone(&there), b"");
        group::put(&group, &gone(&here), b"");
        let ran = run(folder.path(), &server);
        assert_eq!((ran.code, ran.told["withdrawn"].as_u64()), (Some(0), Some(2)), "{speaks:?}: {}", ran.errors);
        for side in [folder.path(), &group] {
            let mut expected = vec![gone(&here), gone(&there), kept.clone()];
            expected.sort();
            assert_eq!(held(side).into_keys().collect::<Vec<_>>(), expected, "{speaks:?}");
        }

        // Somebody who had it still puts it back: it goes again.
        group::bundle(&group, 2, 1, 500);
        assert_eq!(run(folder.path(), &server).told["withdrawn"].as_u64(), Some(1), "{speaks:?}");
        assert!(!group.join(&there).exists() && !folder.path().join(&there).exists(), "{speaks:?}");
    }
}

#[test]
fn a_bundle_with_a_flipped_bit_stays_where_it_is_and_is_told() {
    for speaks in BOTH {
        let (folder, server) = (TempDir::new().unwrap(), Server::start(speaks));
        let group = server.group();
        let mut damaged = Vec::new();
        for (side, device) in [(folder.path(), 1), (group.as_path(), 2)] {
            let path = group::bundle(side, device, 1, 5_000);
            let mut content = fs::read(side.join(&path)).unwrap();
            content[2_500] ^= 1;
            fs::write(side.join(&path), content).unwrap();
            group::bundle(side, device, 2, 5_000);
            damaged.push(path);
        }
        let ran = run(folder.path(), &server);
        assert_eq!((ran.code, ran.carried()), (Some(1), (1, 1)), "{speaks:?}: the rest is carried");
        assert_eq!(ran.told["faults"][0]["reason"], "damaged");
        let [here, there] = damaged.as_slice() else { panic!("two") };
        assert!(ran.errors.contains(&format!("{here}: the folder: is damaged or not yet whole")), "{}", ran.errors);
        assert!(ran.errors.contains(&format!("{there}: the store: is damaged or not yet whole")), "{}", ran.errors);
        assert!(!group.join(here).exists() && !folder.path().join(there).exists(), "{speaks:?}");
    }
}

#[test]
fn a_bundle_that_a_server_shows_half_of_is_mended() {
    for speaks in BOTH {
        let (folder, server) = (TempDir::new().unwrap(), Server::start(speaks));
        let path = group::bundle(folder.path(), 1, 1, 5_000);
        let half = &fs::read(folder.path().join(&path)).unwrap()[..2_000];
        group::put(&server.group(), &path, half);
        let ran = run(folder.path(), &server);
        assert_eq!((ran.code, ran.carried()), (Some(0), (1, 0)), "{speaks:?}: {}", ran.errors);
        assert_eq!(held(folder.path()), held(&server.group()), "{speaks:?}");
    }
}

#[test]
fn a_withdrawn_invitation_does_not_come_back_and_a_notice_in_other_words_is_let_be() {
    for speaks in BOTH {
        let (folder, server) = (TempDir::new().unwrap(), Server::start(speaks));
        let invitation = format!("invitations/{:032x}.akt", 7);
        group::put(&server.group(), &invitation, b"come");
        group::put(folder.path(), &invitation.replace(".akt", ".gone"), b"");
        group::put(folder.path(), "aktsam.txt", b"Aktsam");
        group::put(&server.group(), "aktsam.txt", b"Also Aktsam");
        let ran = run(folder.path(), &server);
        assert_eq!((ran.code, ran.carried()), (Some(0), (0, 0)), "{speaks:?}: {}", ran.errors);
        for side in [folder.path(), &server.group()] {
            let held: Vec<_> = held(side).into_keys().collect();
            assert_eq!(held, ["aktsam.txt".to_owned(), invitation.replace(".akt", ".gone")], "{speaks:?}");
        }
    }
}

#[test]
fn letters_of_one_name_that_differ_are_told_and_let_be() {
    for speaks in BOTH {
        let (folder, server) = (TempDir::new().unwrap(), Server::start(speaks));
        let letter = format!("answers/{:032x}.akt", 7);
        group::put(folder.path(), &letter, b"one");
        group::put(&server.group(), &letter, b"other");
        let ran = run(folder.path(), &server);
        assert_eq!((ran.code, ran.told["faults"][0]["reason"].as_str()), (Some(1), Some("unlike")), "{speaks:?}");
        assert_eq!(fs::read(folder.path().join(&letter)).unwrap(), b"one");
        assert_eq!(fs::read(server.group().join(&letter)).unwrap(), b"other");
    }
}

#[test]
fn what_comes_later_is_carried_on_the_next_turn() {
    for speaks in BOTH {
        let (folder, server) = (TempDir::new().unwrap(), Server::start(speaks));
        group::bundle(folder.path(), 1, 1, 100);
        let mut words = command(folder.path(), &server, server.address);
        let mut running = Running::start(words.args(["--every", "1"]));
        assert!(running.line().contains(r#""toStore":{"files":1,"bytes":100}"#), "{speaks:?}");
        group::bundle(&server.group(), 2, 1, 200);
        let carried = r#""toFolder":{"files":1,"bytes":200}"#;
        // It may have been written in the middle of a turn that found nothing.
        assert!((0..3).any(|_| running.line().contains(carried)), "{speaks:?}");
        assert_eq!(held(folder.path()), held(&server.group()), "{speaks:?}");
    }
}
