//! What every command has in common.

use std::process::{Command, Stdio};

use crate::ran::{demo, ran};

#[test]
fn a_command_that_is_not_understood_is_bad_input() {
    for arguments in [&["nonsense"][..], &["results"], &["--lang", "xx", "key", "list"], &["demo"], &[]] {
        let told = ran(arguments).failed(2);
        assert!(told.contains("--help"), "{arguments:?}: {told}");
    }
}

#[test]
fn a_command_that_needs_a_store_says_how_to_give_one() {
    for arguments in [
        &["round", "list"][..],
        &["round", "show", "2021"],
        &["results", "--round", "2021"],
        &["results", "--round", "2021", "--json"],
        &["report", "--round", "2021", "--format", "html", "--out", "never-written.html"],
        &["verify"],
    ] {
        assert!(ran(arguments).failed(2).contains("AKTSAM_STORE"), "{arguments:?}");
        let none = ran(&[&["--store", "no-such.aktsam"], arguments].concat()).failed(2);
        assert!(none.contains("no-such.aktsam"), "{arguments:?}: {none}");
    }
}

#[test]
fn a_reader_who_goes_away_is_no_failure() {
    let folder = demo();
    let mut run = Command::new(env!("CARGO_BIN_EXE_aktsam"))
        .args(["--store", &folder.arg("Demo.aktsam"), "results", "--round", "2021", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(run.stdout.take());
    let output = run.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
}
