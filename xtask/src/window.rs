//! The window's own build: `ui/dist`, which the shell carries inside it and the test bridge serves.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::place::Place;
use crate::step::{self, Stop, heading, run};

/// Builds `ui/dist` unless it is newer than everything it is made from; a new `ui/dist` makes the shell build again.
pub(crate) fn build(place: &Place) -> Result<(), Stop> {
    heading("Window");
    let ui = place.ui();
    let made_from = [ui.clone(), place.root().join("locales")];
    let newest = made_from.iter().filter_map(|folder| newest_in(folder)).max();
    let built = fs::metadata(ui.join("dist/index.html")).and_then(|index| index.modified()).ok();
    if built.is_some() && built > newest {
        println!("ui/dist is up to date");
        return Ok(());
    }
    run(step::node("npm").current_dir(&ui).args(["run", "build"]))
}

fn newest_in(folder: &Path) -> Option<SystemTime> {
    let entries = fs::read_dir(folder).ok()?.filter_map(Result::ok);
    entries
        .filter(|entry| !["node_modules", "dist"].map(OsStr::new).contains(&entry.file_name().as_os_str()))
        .filter_map(|entry| match entry.file_type() {
            Ok(kind) if kind.is_dir() => newest_in(&entry.path()),
            Ok(_) => entry.metadata().and_then(|file| file.modified()).ok(),
            Err(_) => None,
        })
        .max()
}
