//! `cargo xtask check`: what must hold before a change is taken in.

use crate::place::Place;
use crate::setup::{self, For};
use crate::step::{Stop, cargo, heading, run, run_tests};
use crate::tally::Tally;
use crate::{test, window};

/// How many histories are played: unoptimised they would take an hour.
const HISTORIES: &str = "10000";

/// Formatting, lints, every test, an optimised build of the app, and with that ten thousand histories of a group; stops at the
/// first that fails.
pub(crate) fn check(place: &Place, tally: &mut Tally) -> Result<(), Stop> {
    setup::setup(place, For::Testing)?;

    heading("Rust: formatting");
    run(cargo(place).args(["fmt", "--all", "--check"]))?;

    window::build(place)?;

    heading("Rust: lints");
    run(cargo(place).args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;

    test::every_runner(place, tally)?;

    heading("App, optimised");
    run(cargo(place).args(["build", "--package", "aktsam-desktop", "--profile", "check-release"]))?;

    heading("Histories of a group, optimised");
    // With the app's package, so that what both stand on is built once.
    let play = [
        "test",
        "--package",
        "aktsam-desktop",
        "--package",
        "app",
        "--profile",
        "check-release",
        "--test",
        "histories",
    ];
    run_tests(cargo(place).args(play).env("AKTSAM_HISTORIES", HISTORIES), tally)
}
