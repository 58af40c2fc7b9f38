//! `cargo xtask bench`: the same questions asked of Aktsam and of the engines that others use, in one run on one machine.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::place::Place;
use crate::step::{Stop, answer, cargo, heading, run};

/// What is compared with, pinned so that a table can be made again.
const ENGINES: [&str; 3] = ["duckdb==2.0.0", "polars==2.1.0", "pandas==3.1.1"];

/// Measures the cross-tab and one family's result, and prints what each engine took, as JSON lines.
pub(crate) fn bench(place: &Place) -> Result<(), Stop> {
    let folder = place.target().join("bench");
    fs::create_dir_all(&folder).map_err(|error| Stop::because(format!("{}: {error}", folder.display())))?;
    let answers = folder.join("answers.csv");

    heading("Aktsam");
    run(cargo(place).args(["bench", "--package", "tests", "--bench", "matrix", "--", "--csv"]).arg(&answers))?;

    heading("DuckDB, polars, pandas");
    let python = python(&folder.join("venv"))?;
    run(Command::new(python).arg(place.root().join("tests/benches/frames.py")).arg(answers).arg("f77"))
}

/// The Python of a venv that has the engines; made when it is not there.
fn python(venv: &std::path::Path) -> Result<PathBuf, Stop> {
    let python = venv.join("bin/python");
    if answer(Command::new(&python).args(["-c", "import duckdb, polars, pandas"])).is_none() {
        run(Command::new("python3").args(["-m", "venv"]).arg(venv))?;
        run(Command::new(&python).args(["-m", "pip", "install", "--quiet"]).args(ENGINES))?;
    }
    Ok(python)
}
