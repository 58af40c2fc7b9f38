//! `cargo xtask test`: every test there is, from single functions to the real app on a display of its own.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::place::Place;
use crate::setup::{self, For};
use crate::step::{self, Stop, cargo, heading, run, run_tests};
use crate::tally::Tally;
use crate::window;

const RUNNER: [&str; 2] = ["--test", "--test-reporter=spec"];

/// Runs all tests and adds what the runners told to `tally`; stops at the first runner that fails.
pub(crate) fn test(place: &Place, tally: &mut Tally) -> Result<(), Stop> {
    setup::setup(place, For::Testing)?;
    window::build(place)?;
    every_runner(place, tally)
}

/// The runners, once the tools and `ui/dist` are there.
pub(crate) fn every_runner(place: &Place, tally: &mut Tally) -> Result<(), Stop> {
    heading("Window: types, markup and style");
    run(step::node("npm").current_dir(place.ui()).args(["run", "check"]))?;

    heading("Window: tests");
    run_tests(step::node("npm").current_dir(place.ui()).env("NO_COLOR", "1").args(["test"]), tally)?;

    heading("Rust: tests");
    run_tests(cargo(place).args(["test", "--workspace", "--no-fail-fast"]), tally)?;

    // Not left to `cargo test`, which builds a program only for the tests of its own package.
    heading("Rust: programs");
    run(cargo(place).args(["build", "--workspace", "--bins"]))?;

    heading("Browser: the built window before the real Rust, in Chromium");
    // A browser and a bridge for each file: more than two at a time would only wait for each other.
    run_tests(
        e2e(place, "node", "debug").args(RUNNER).arg("--test-concurrency=2").args(files(place, "browser")?),
        tally,
    )?;

    heading("Desktop: the real app on a display of its own");
    run_tests(on_a_display(place, "debug").args(files(place, "desktop")?), tally)
}

/// The runner of tests for the real app as `profile` built it, on a display of its own.
pub(crate) fn on_a_display(place: &Place, profile: &str) -> Command {
    let mut command = e2e(place, "xvfb-run", profile);
    command.args(["-a", "--server-args=-screen 0 1280x900x24", "node"]).args(RUNNER).arg("--test-concurrency=1");
    command
}

/// The files of one folder of tests: Node 20 and 22 understand a folder's name differently, and a file's name alike.
fn files(place: &Place, folder: &str) -> Result<Vec<PathBuf>, Stop> {
    let folder = place.e2e().join(folder);
    let unreadable = |error| Stop::because(format!("{} could not be read: {error}", folder.display()));
    let entries = fs::read_dir(&folder).map_err(unreadable)?.collect::<Result<Vec<_>, _>>().map_err(unreadable)?;
    let mut files: Vec<_> = entries.iter().map(fs::DirEntry::path).collect();
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    if files.is_empty() { Err(Stop::because(format!("{} has no tests", folder.display()))) } else { Ok(files) }
}

fn e2e(place: &Place, program: &str, profile: &str) -> Command {
    let mut command = Command::new(program);
    let programs = place.target().join(profile);
    command.current_dir(place.e2e()).env("AKTSAM_PROGRAMS", programs).env("NO_COLOR", "1");
    command
}
