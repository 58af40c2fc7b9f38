//! `cargo xtask release`: the packages that are given out.

use crate::place::Place;
use crate::setup::{self, For};
use crate::step::{self, Stop, heading, run};
use crate::window;

const TAURI_CLI: &str = "@tauri-apps/cli@2.12.5";

/// Builds the app and its packages with the full release profile and an OpenSSL of its own.
pub(crate) fn release(place: &Place) -> Result<(), Stop> {
    setup::setup(place, For::Building)?;
    window::build(place)?;

    heading("Packages");
    let mut bundle = step::node("npx");
    // "0" overrides .cargo/config.toml: what is given out must not lean on the OpenSSL of the machine that built it.
    bundle.env("OPENSSL_NO_VENDOR", "0").env("CARGO_TARGET_DIR", place.target());
    run(bundle.current_dir(place.root().join("src-tauri")).args(["--yes", TAURI_CLI, "build", "--ci"]))?;
    println!("\nThe packages lie in {}", place.target().join("release/bundle").display());
    Ok(())
}
