//! One step at a time: a heading, a command, and a stop when it fails.

use std::fmt;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::place::Place;
use crate::tally::Tally;

/// Why a task did not go on, in words for the one who started it.
pub(crate) struct Stop(String);

impl Stop {
    /// A stop with its reason.
    pub(crate) fn because(reason: impl Into<String>) -> Self {
        Self(reason.into())
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Prints a heading.
pub(crate) fn heading(text: &str) {
    println!("\n── {text} {}", "─".repeat(76_usize.saturating_sub(text.chars().count())));
}

/// Cargo in the checkout, building into the right folder.
pub(crate) fn cargo(place: &Place) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(place.root()).env("CARGO_TARGET_DIR", place.target());
    if std::env::var_os("CI").is_some() {
        // Incremental files are of no use to a clone that is built once, and they grow.
        command.env("CARGO_INCREMENTAL", "0");
    }
    command
}

/// A Node program (npm, node) by name.
pub(crate) fn node(name: &str) -> Command {
    Command::new(if cfg!(windows) && name != "node" { format!("{name}.cmd") } else { name.to_owned() })
}

/// Runs `command` to its end, its output going straight to the terminal.
pub(crate) fn run(command: &mut Command) -> Result<(), Stop> {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if status.success() { Ok(()) } else { Err(failed(command, status)) }
}

/// Runs a test runner to its end: its closing counts are added to `tally`.
pub(crate) fn run_tests(command: &mut Command, tally: &mut Tally) -> Result<(), Stop> {
    run_and_read(command, |line| tally.read(line))
}

/// Runs `command` to its end: its output is passed on line by line, and handed to `read`.
pub(crate) fn run_and_read(command: &mut Command, mut read: impl FnMut(&str)) -> Result<(), Stop> {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| not_started(command, &error))?;
    let output = child.stdout.take().expect("it was asked to be piped");
    for line in BufReader::new(output).split(b'\n') {
        let line =
            line.map_err(|error| Stop::because(format!("the output of {command:?} could not be read: {error}")))?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        read(&line);
    }
    let status = child.wait().map_err(|error| not_started(command, &error))?;
    if status.success() { Ok(()) } else { Err(failed(command, status)) }
}

/// What `command` prints, without the last line break; `None` when it cannot be started or fails.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim_end().to_owned())
}

fn not_started(command: &Command, error: &std::io::Error) -> Stop {
    Stop::because(format!("{} could not be started: {error}", command.get_program().to_string_lossy()))
}

fn failed(command: &Command, status: std::process::ExitStatus) -> Stop {
    let words: Vec<_> =
        std::iter::once(command.get_program()).chain(command.get_args()).map(|word| word.to_string_lossy()).collect();
    Stop::because(format!("`{}` failed ({status})", words.join(" ")))
}
