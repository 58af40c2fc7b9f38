//! `cargo xtask run`: from a fresh clone to the app, open on the demo round.

use std::fs;
use std::process::Command;

use crate::place::Place;
use crate::setup::{self, For};
use crate::step::{Stop, cargo, heading, run as run_command};
use crate::window;

/// Builds the app, makes the demo round if there is none, and opens the app on it.
pub(crate) fn run(place: &Place) -> Result<(), Stop> {
    setup::setup(place, For::Building)?;
    window::build(place)?;

    heading("App");
    run_command(cargo(place).args(["build", "--workspace", "--bins"]))?;

    // Everything the demo touches lies under the build folder: never in the user's own.
    let demo = place.target().join("demo");
    let whole = demo.join("whole");
    if !whole.exists() {
        heading("Demo round");
        let unwritable = |error| Stop::because(format!("{} could not be written: {error}", demo.display()));
        if demo.exists() {
            // It was left half made.
            fs::remove_dir_all(&demo).map_err(unwritable)?;
        }
        run_command(Command::new(place.program("aktsam")).args(["demo", "--out"]).arg(&demo))?;
        fs::write(&whole, "").map_err(unwritable)?;
    }

    heading("Aktsam");
    run_command(Command::new(place.program("aktsam-desktop")).arg("--data").arg(&demo))
}
