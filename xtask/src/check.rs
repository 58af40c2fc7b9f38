//! `cargo xtask check`: what must hold before a change is taken in.

use crate::place::Place;
use crate::setup::{self, For};
use crate::step::{Stop, cargo, heading, run};
use crate::tally::Tally;
use crate::{test, window};

/// Formatting, lints, every test, and an optimised build of the app; stops at the first that fails.
pub(crate) fn check(place: &Place, tally: &mut Tally) -> Result<(), Stop> {
    setup::setup(place, For::Testing)?;

    heading("Rust: formatting");
    run(cargo(place).args(["fmt", "--all", "--check"]))?;

    window::build(place)?;

    heading("Rust: lints");
    run(cargo(place).args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;

    test::every_runner(place, tally)?;

    heading("App, optimised");
    run(cargo(place).args(["build", "--package", "aktsam-desktop", "--profile", "check-release"]))
}
