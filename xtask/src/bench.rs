//! `cargo xtask bench`: what is promised about speed, measured beside what others use, in one run on one machine.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::place::Place;
use crate::setup::{self, For};
use crate::step::{Stop, answer, cargo, heading, run, run_and_read};
use crate::{test, window};

/// What is compared with, pinned so that a table can be made again.
const ENGINES: [&str; 4] = ["duckdb==2.0.0", "polars==2.1.0", "pandas==3.1.1", "matplotlib==3.11.2"];

/// The profile in which everything is measured.
const PROFILE: &str = "measure";

/// How many histories of a group are played: one that does not end as it should stops everything.
const HISTORIES: &str = "100000";

/// Measures everything and prints one table. The stores with a million answers are kept in the target folder.
pub(crate) fn bench(place: &Place) -> Result<(), Stop> {
    let folder = place.target().join("bench");
    fs::create_dir_all(&folder).map_err(|error| Stop::because(format!("{}: {error}", folder.display())))?;
    heading("The engines to compare with");
    let python = python(&folder.join("venv"))?;

    heading("The app itself, and an empty window to hold it against");
    setup::setup(place, For::Testing)?;
    window::build(place)?;
    let programs = ["--bin", "aktsam-desktop", "--bin", "bridge", "--bin", "comments_to_read", "--example", "empty"];
    // The whole workspace, here and below: of one package alone, all that it stands on would be built a second time.
    run(cargo(place).args(["build", "--profile", PROFILE, "--workspace"]).args(programs))?;

    // What else the machine does falls on every number: it is told with them.
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let mut rows = Vec::new();
    for bench in ["start", "press", "theme", "draft"] {
        heading(bench);
        let file = place.e2e().join(format!("bench/{bench}.mjs"));
        run_and_read(test::on_a_display(place, PROFILE).arg(file), |line| gather(&mut rows, line))?;
    }
    // Crashes last: they keep the disk busy.
    let folder = folder.as_path();
    for (bench, words) in [
        ("save", vec![]),
        ("open", vec![Path::new("--folder"), folder]),
        ("matrix", vec![Path::new("--folder"), folder, Path::new("--python"), &python]),
        ("search", vec![]),
        ("figures", vec![Path::new("--folder"), folder, Path::new("--python"), &python]),
        ("report", vec![]),
        ("exchange", vec![]),
        ("city", vec![]),
        ("crash", vec![]),
    ] {
        heading(bench);
        let mut command = cargo(place);
        command.args(["bench", "--profile", PROFILE, "--workspace", "--bench", bench, "--"]).args(words);
        run_and_read(&mut command, |line| gather(&mut rows, line))?;
    }

    heading("histories");
    let begun = Instant::now();
    let play = ["test", "--profile", PROFILE, "--workspace", "--test", "histories"];
    run(cargo(place).args(play).env("AKTSAM_HISTORIES", HISTORIES))?;
    let took = begun.elapsed().as_secs() / 60;
    rows.push(format!("| {HISTORIES} histories of 2 to 7 desktops, all of which end alike | {took} min | | | |"));

    heading("The table");
    println!("Load before: {}\n", load.trim());
    println!("| measured | Aktsam | beside it | ratio | target |\n|---|---|---|---|---|");
    for row in &rows {
        println!("{row}");
    }
    Ok(())
}

/// A row of the table begins with a bar.
fn gather(rows: &mut Vec<String>, line: &str) {
    if line.starts_with("| ") {
        rows.push(line.to_owned());
    }
}

/// The Python of a venv that has the engines; made when it is not there.
fn python(venv: &Path) -> Result<PathBuf, Stop> {
    let python = venv.join("bin/python");
    if answer(Command::new(&python).args(["-c", "import duckdb, polars, pandas, matplotlib"])).is_none() {
        run(Command::new("python3").args(["-m", "venv"]).arg(venv))?;
        run(Command::new(&python).args(["-m", "pip", "install", "--quiet"]).args(ENGINES))?;
    }
    Ok(python)
}
