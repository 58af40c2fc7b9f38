//! The tools that a machine must have, and how it gets them.

use std::path::Path;
use std::process::Command;

use crate::place::Place;
use crate::step::{self, Stop, heading, run};

/// How much of the tools a task needs.
#[derive(Clone, Copy)]
pub(crate) enum For {
    /// To build and start the app.
    Building,
    /// To run every test: a browser, a driver for the real app and a display of its own besides.
    Testing,
}

const TO_BUILD: &[&str] = &["libwebkit2gtk-4.1-dev", "librsvg2-dev", "libssl-dev", "pkg-config", "build-essential"];
const TO_TEST: &[&str] = &["webkit2gtk-driver", "xvfb", "xauth", "fonts-dejavu-core", "chromium"];
const OLDEST_NODE: u32 = 20;

/// Sees that everything `purpose` needs is there, and installs it or says how.
pub(crate) fn setup(place: &Place, purpose: For) -> Result<(), Stop> {
    heading("Tools");
    node()?;
    debian_packages(match purpose {
        For::Building => TO_BUILD.to_vec(),
        For::Testing => [TO_BUILD, TO_TEST].concat(),
    })?;
    npm_packages(&place.ui())?;
    match purpose {
        For::Building => Ok(()),
        For::Testing => npm_packages(&place.e2e()),
    }
}

fn node() -> Result<(), Stop> {
    let advice = format!("Node {OLDEST_NODE} or later and npm are needed: see https://nodejs.org");
    let version = step::answer(step::node("node").arg("--version")).ok_or_else(|| Stop::because(&advice))?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|number| number.parse::<u32>().ok());
    if major.is_none_or(|major| major < OLDEST_NODE) {
        return Err(Stop::because(format!("Node {version} is too old. {advice}")));
    }
    let npm = step::answer(step::node("npm").arg("--version")).ok_or_else(|| Stop::because(&advice))?;
    println!("Node {version}, npm {npm}");
    Ok(())
}

fn debian_packages(wanted: Vec<&'static str>) -> Result<(), Stop> {
    if !Path::new("/usr/bin/dpkg-query").exists() {
        println!("Not a Debian or Ubuntu system: {} are taken to be there under other names.", wanted.join(", "));
        return Ok(());
    }
    let missing: Vec<_> = wanted.into_iter().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        println!("System packages: all there");
        return Ok(());
    }
    println!("System packages missing: {}", missing.join(" "));
    if !is_root() {
        let line =
            format!("sudo apt-get update && sudo apt-get install -y --no-install-recommends {}", missing.join(" "));
        return Err(Stop::because(format!(
            "system packages are missing. Run this line, then the same command again:\n\n  {line}"
        )));
    }
    run(Command::new("apt-get").args(["update", "-q"]))?;
    let mut install = Command::new("apt-get");
    install
        .env("DEBIAN_FRONTEND", "noninteractive")
        .args(["install", "-q", "-y", "--no-install-recommends"])
        .args(missing);
    run(&mut install)
}

fn is_installed(package: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    step::answer(query.args(["-W", "-f=${db:Status-Status}", package])).is_some_and(|status| status == "installed")
}

fn is_root() -> bool {
    step::answer(Command::new("id").arg("-u")).is_some_and(|id| id == "0")
}

/// Installs a folder's npm packages when there are none, or when its lock file is not the one they were installed from.
fn npm_packages(folder: &Path) -> Result<(), Stop> {
    let unreadable =
        |error| Stop::because(format!("{} could not be read: {error}", folder.join("package-lock.json").display()));
    let lock = std::fs::read(folder.join("package-lock.json")).map_err(unreadable)?;
    let installed_from = folder.join("node_modules/.installed-from-lock");
    if std::fs::read(&installed_from).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    run(step::node("npm").current_dir(folder).args(["ci", "--no-audit", "--no-fund"]))?;
    std::fs::write(&installed_from, lock)
        .map_err(|error| Stop::because(format!("{} could not be written: {error}", installed_from.display())))
}
