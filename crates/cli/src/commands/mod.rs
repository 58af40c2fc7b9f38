//! The commands, a file each.

mod demo;
mod exchange;
mod key;
mod key_compare;
mod key_lint;
mod key_paths;
mod key_text;
mod key_worked;
mod report;
mod results;
mod round;
mod run_command;
mod scan;
mod store;
mod verify;

use std::fs::File;
use std::io;
use std::path::Path;

use crate::Desk;
use crate::arguments::Command;
use crate::trouble::Trouble;

pub(crate) fn run(command: Command, desk: &mut Desk) -> Result<(), Trouble> {
    match command {
        Command::Demo(demo) => demo::demo(desk, &demo),
        Command::Store(command) => store::store(desk, command),
        Command::Key(command) => key::key(desk, command),
        Command::Round(command) => round::round(desk, command),
        Command::Results(results) => results::results(desk, &results),
        Command::Report(report) => report::report(desk, &report),
        Command::Scan(ask) => scan::scan(desk, &ask),
        Command::Exchange(command) => exchange::exchange(desk, command),
        Command::Verify(verify) => verify::verify(desk, &verify),
        Command::Run(run) => run_command::run_command(desk, &run),
    }
}

/// Fails before any work is done when `file` cannot be read.
fn readable(file: &Path) -> Result<(), Trouble> {
    let is_folder = |found: &std::fs::Metadata| found.is_dir();
    let found = File::open(file).and_then(|opened| opened.metadata());
    match found {
        Ok(found) if is_folder(&found) => Err(Trouble::unreadable(file, &io::ErrorKind::IsADirectory.into())),
        Ok(_) => Ok(()),
        Err(error) => Err(Trouble::unreadable(file, &error)),
    }
}

/// Fails before any work is done when `file` has no folder to be written in, or is one.
fn writable(file: &Path) -> Result<(), Trouble> {
    let parent = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if file.is_dir() {
        return Err(Trouble::unwritable(file, &io::ErrorKind::IsADirectory.into()));
    }
    match std::fs::metadata(parent) {
        Ok(found) if found.is_dir() => Ok(()),
        Ok(_) => Err(Trouble::unwritable(file, &io::ErrorKind::NotADirectory.into())),
        Err(error) => Err(Trouble::unwritable(file, &error)),
    }
}
