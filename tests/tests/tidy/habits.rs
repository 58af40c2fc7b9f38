//! Habits of the code that can be counted or searched for.

use std::path::Path;

use crate::checkout::{files, is_ours, name, none, packages, root, shown, text};

#[test]
fn every_room_opens_with_what_it_is_for() {
    let mut faults = Vec::new();
    for package in packages().iter().filter(|package| is_ours(package)) {
        let main = package["targets"]
            .as_array()
            .unwrap()
            .iter()
            .find(|target| target["kind"].as_array().unwrap().iter().any(|kind| kind == "lib" || kind == "bin"));
        let main = Path::new(main.expect("a room has a library or a program")["src_path"].as_str().unwrap()).to_owned();
        if !["#![doc = ", "//! "].iter().any(|opening| text(&main).starts_with(opening)) {
            faults.push(format!("{} does not open with a doc paragraph", shown(&main)));
        }
        let manifest = Path::new(package["manifest_path"].as_str().unwrap()).to_owned();
        if !text(&manifest).contains("[lints]\nworkspace = true") {
            faults.push(format!("{} does not take the workspace's lints", name(package)));
        }
    }
    none("a newcomer reads the first paragraph of each room", &faults);
}

#[test]
fn the_shell_stays_thin() {
    let lines: usize = files("src-tauri/src", &[".rs"]).iter().map(|path| text(path).lines().count()).sum();
    assert!(lines > 0 && lines <= 300, "the shell has {lines} lines: what is more than 300 belongs in app");
}

#[test]
fn no_file_is_asking_for_a_second_room() {
    let folders = ["crates", "src-tauri", "tests", "xtask", "ui/src"];
    let sources = folders.into_iter().flat_map(|folder| files(folder, &[".rs", ".ts", ".mjs", ".svelte", ".css"]));
    // What a program writes is as long as what it is written from.
    let written = |text: &str| text.lines().next().is_some_and(|first| first.contains("Do not edit"));
    let faults: Vec<_> = sources
        .map(|path| (text(&path), path))
        .filter(|(text, _)| !written(text))
        .map(|(text, path)| (text.lines().count(), path))
        .filter(|(lines, _)| *lines > 500)
        .map(|(lines, path)| format!("{}: {lines} lines", shown(&path)))
        .collect();
    none("some 400 lines, and never more than 500, in a file that people read", &faults);
}

#[test]
fn time_chance_and_files_are_given_to_the_pure_rooms() {
    let outside = [
        "std::fs",
        "std::env",
        "std::process",
        "std::time::SystemTime",
        "Instant::now",
        "SystemTime::now",
        "Timestamp::now",
        "Zoned::now",
        "getrandom::",
    ];
    // domain has its own readers of key files' bytes, but never opens a file itself.
    let pure = ["crates/domain/src", "crates/analysis/src", "crates/figures/src"];
    none("pure rooms do no I/O and read no clock: pass it in", &mentions(&pure, &outside));
}

#[test]
fn no_room_below_the_app_is_async() {
    let rooms =
        ["crates/domain/src", "crates/analysis/src", "crates/figures/src", "crates/store/src", "crates/reports/src"];
    none(
        "no async below app: nothing there waits for anything but the disk",
        &mentions(&rooms, &["async fn", "async move", ".await"]),
    );
}

#[test]
fn only_one_folder_of_the_window_knows_the_shell() {
    let faults: Vec<_> = files("ui/src", &[".ts", ".svelte"])
        .into_iter()
        .filter(|path| !path.starts_with(root().join("ui/src/backend")) && text(path).contains("@tauri-apps/"))
        .map(|path| shown(&path))
        .collect();
    none("@tauri-apps/* is imported in ui/src/backend/ alone", &faults);
}

fn mentions(folders: &[&str], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for path in folders.iter().flat_map(|folder| files(folder, &[".rs"])) {
        for (number, line) in text(&path).lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            found.extend(
                words
                    .iter()
                    .filter(|word| line.contains(**word))
                    .map(|word| format!("{}:{}: {word}", shown(&path), number + 1)),
            );
        }
    }
    found
}
