//! Nothing that was told to be saved is lost, however the program ends or is stopped.

#![allow(clippy::unwrap_used, reason = "an unwrap in a test is an assertion")]

use std::path::Path;

use tests::kills;

const KILLS: usize = 200;
#[cfg(target_os = "linux")]
const SLEEPS: usize = 40;

#[test]
fn what_was_promised_stands_after_two_hundred_kills() {
    let data = tempfile::tempdir().unwrap();
    let survived = kills::survive(Path::new(env!("CARGO_BIN_EXE_save_until_killed")), data.path(), KILLS);
    assert!(survived.kept > KILLS as u64, "the processes had time to save: {}", survived.kept);
}

#[cfg(target_os = "linux")]
#[test]
fn what_was_promised_stands_while_the_computer_sleeps_and_nothing_is_saved_twice_when_it_wakes() {
    let data = tempfile::tempdir().unwrap();
    let slept = tests::sleeps::survive(Path::new(env!("CARGO_BIN_EXE_save_until_killed")), data.path(), SLEEPS);
    assert!(slept.kept > SLEEPS as u64, "the process had time to save: {}", slept.kept);
}
