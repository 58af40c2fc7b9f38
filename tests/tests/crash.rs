//! Nothing that was told to be saved is lost, however the program ends.

#![allow(clippy::unwrap_used, reason = "an unwrap in a test is an assertion")]

use std::path::Path;

use tests::kills;

const KILLS: usize = 200;

#[test]
fn what_was_promised_stands_after_two_hundred_kills() {
    let data = tempfile::tempdir().unwrap();
    let survived = kills::survive(Path::new(env!("CARGO_BIN_EXE_save_until_killed")), data.path(), KILLS);
    assert!(survived.kept > KILLS as u64, "the processes had time to save: {}", survived.kept);
}
