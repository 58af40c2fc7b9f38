//! Which room may know which, and which room alone may name a foreign part.

use serde_json::{Value, json};

use crate::checkout::{is_ours, name, none, packages};

/// For each room, the rooms it may know. The order is that of the house: nothing knows a room below itself.
const ARROWS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("analysis", &["domain"]),
    ("figures", &["domain", "analysis"]),
    ("reports", &["domain", "analysis", "figures"]),
    ("formats", &["domain"]),
    ("store", &["domain"]),
    ("exchange", &["domain"]),
    ("app", &["domain", "analysis", "figures", "reports", "formats", "store", "exchange"]),
    ("aktsam-desktop", &["app"]),
    // It speaks to a network: nobody knows it, and it knows nobody.
    ("courier", &[]),
    // Key files are checked by `domain` itself: a command line need not go through the app to read a file.
    ("cli", &["app", "domain"]),
    ("tests", &["domain", "analysis", "figures", "reports", "store", "exchange", "app"]),
    ("xtask", &[]),
];

/// Foreign parts, and the rooms that alone may name them.
const KEPT: &[(&str, &[&str])] = &[
    // `tests` measures the store against a bare database, and asks a store's own file without the store.
    ("rusqlite", &["store", "tests"]),
    ("automerge", &["store", "exchange"]),
    ("argon2", &["store", "exchange", "tests"]),
    ("chacha20poly1305", &["store", "exchange", "tests"]),
    ("ed25519-dalek", &["exchange"]),
    ("hpke", &["exchange"]),
    ("tauri", &["aktsam-desktop"]),
    ("tauri-build", &["aktsam-desktop"]),
    ("rfd", &["aktsam-desktop"]),
    ("typst", &["reports"]),
    ("calamine", &["formats"]),
    // `reports` packs a Word file; `tests` opens it.
    ("zip", &["formats", "reports", "app"]),
    ("resvg", &["reports"]),
    // The shapes of a key are those of its file, for the window too: decision 0010.
    ("ts-rs", &["app", "domain"]),
    ("clap", &["cli", "courier"]),
    // What speaks to a network, and what waits for it.
    ("dav-server", &["courier"]),
    ("hyper", &["courier"]),
    ("hyper-util", &["courier"]),
    ("object_store", &["courier"]),
    ("reqwest", &["courier"]),
    ("rustls", &["courier"]),
    ("s3s", &["courier"]),
    ("s3s-fs", &["courier"]),
    ("tokio", &["courier"]),
    ("tokio-rustls", &["courier"]),
];

#[test]
fn no_room_knows_a_room_it_should_not() {
    none("a room knows only the rooms that ARROWS gives it", &wrong_arrows(&packages()));
}

#[test]
fn foreign_parts_are_named_only_where_they_are_kept() {
    let rule = "a foreign part stands behind one door, so that it can be changed in one place";
    none(rule, &named_elsewhere(&packages()));
}

#[test]
fn wrong_arrows_and_stray_parts_are_found() {
    let room = |name: &str, knows: &[&str]| {
        let dependencies: Vec<_> = knows.iter().map(|other| json!({ "name": other })).collect();
        json!({ "name": name, "source": null, "dependencies": dependencies })
    };
    let house = [
        room("domain", &["serde", "store"]),
        room("store", &["domain", "rusqlite"]),
        room("app", &["store", "rusqlite"]),
        room("attic", &[]),
    ];
    assert_eq!(
        wrong_arrows(&house),
        ["domain knows store", "attic has no place in the house yet: give it one in ARROWS and in ARCHITECTURE.md"]
    );
    assert_eq!(named_elsewhere(&house), ["app names rusqlite"]);
}

fn wrong_arrows(packages: &[Value]) -> Vec<String> {
    let ours: Vec<&str> = packages.iter().filter(|package| is_ours(package)).map(name).collect();
    let mut faults = Vec::new();
    for package in packages.iter().filter(|package| is_ours(package)) {
        let room = name(package);
        let Some((_, may_know)) = ARROWS.iter().find(|(known, _)| *known == room) else {
            faults.push(format!("{room} has no place in the house yet: give it one in ARROWS and in ARCHITECTURE.md"));
            continue;
        };
        let known = dependencies(package).filter(|other| ours.contains(other));
        faults.extend(known.filter(|other| !may_know.contains(other)).map(|other| format!("{room} knows {other}")));
    }
    faults
}

fn named_elsewhere(packages: &[Value]) -> Vec<String> {
    let mut faults = Vec::new();
    for package in packages.iter().filter(|package| is_ours(package)) {
        let kept = |other: &&str| KEPT.iter().any(|(part, rooms)| part == other && !rooms.contains(&name(package)));
        faults.extend(dependencies(package).filter(kept).map(|other| format!("{} names {other}", name(package))));
    }
    faults
}

fn dependencies(package: &Value) -> impl Iterator<Item = &str> {
    package["dependencies"].as_array().unwrap().iter().map(|dependency| dependency["name"].as_str().unwrap())
}
