//! `cargo xtask release`: the packages and programs that are given out.

use crate::place::Place;
use crate::setup::{self, For};
use crate::step::{self, Stop, cargo, heading, run};
use crate::window;

const TAURI_CLI: &str = "@tauri-apps/cli@2.12.5";

/// The packages of the programs without a window: `aktsam`, `aktsam-courier`.
const WITHOUT_A_WINDOW: [&str; 2] = ["cli", "courier"];

/// Builds the app's packages and the programs without a window, with the full release profile and an OpenSSL of their own.
pub(crate) fn release(place: &Place) -> Result<(), Stop> {
    setup::setup(place, For::Building)?;
    window::build(place)?;

    heading("Packages");
    let mut bundle = step::node("npx");
    // "0" overrides .cargo/config.toml: what is given out must not lean on the OpenSSL of the machine that built it.
    bundle.env("OPENSSL_NO_VENDOR", "0").env("CARGO_TARGET_DIR", place.target());
    run(bundle.current_dir(place.root().join("src-tauri")).args(["--yes", TAURI_CLI, "build", "--ci"]))?;

    heading("Programs without a window");
    for package in WITHOUT_A_WINDOW {
        // Each by itself: built together, the courier's parts would lend their features, and their sockets, to the other.
        run(cargo(place).env("OPENSSL_NO_VENDOR", "0").args(["build", "--release", "--package", package]))?;
    }
    println!("\nThe programs aktsam and aktsam-courier lie in {}", place.target().join("release").display());
    println!("The packages lie in {}", place.target().join("release/bundle").display());
    Ok(())
}
