//! `cargo xtask audit`: known vulnerabilities, asked of the public databases. Not part of `check`, which needs no network.

use crate::place::Place;
use crate::step::{self, Stop, answer, cargo, heading, run};

/// Asks cargo-deny about the crates and npm about the packages.
pub(crate) fn audit(place: &Place) -> Result<(), Stop> {
    heading("Crates");
    if answer(cargo(place).args(["deny", "--version"])).is_none() {
        return Err(Stop::because(
            "cargo-deny is missing. Run this line, then the same command again:\n\n  cargo install --locked cargo-deny",
        ));
    }
    run(cargo(place).args(["deny", "--workspace", "check", "advisories"]))?;

    for folder in [place.ui(), place.e2e()] {
        heading(&format!("npm packages of {}", folder.display()));
        run(step::node("npm").current_dir(folder).arg("audit"))?;
    }
    Ok(())
}
