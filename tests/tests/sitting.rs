//! Five real processes on one folder: nothing is lost, blind stays blind, and all end alike, however often they are killed.

#![allow(clippy::unwrap_used, reason = "an unwrap in a test is an assertion")]

use std::path::Path;

use tests::sitting;

/// How many times they are killed in the suite. `AKTSAM_KILLS` asks for another number.
const KILLS: usize = 200;

#[test]
fn five_who_read_and_exchange_while_they_are_killed_have_one_round_in_the_end() {
    let asked = std::env::var("AKTSAM_KILLS").ok().map(|number| number.parse().expect("a number of kills"));
    let place = tempfile::tempdir().unwrap();
    let program = Path::new(env!("CARGO_BIN_EXE_sit_until_killed"));
    let survived = sitting::survive(program, place.path(), asked.unwrap_or(KILLS));
    assert!(survived.kept > survived.kills as u64, "the processes had time to save: {}", survived.kept);
    assert!(survived.bundles > survived.kills as u64, "and to exchange: {} bundles", survived.bundles);
}
