//! A migration that has shipped is never edited: a store in someone's hands has already run it.

use std::collections::BTreeMap;

use crate::checkout::{files, none, root, shown, text};

const FOLDER: &str = "crates/store/migrations";

#[test]
fn shipped_migrations_are_as_they_were() {
    let listed = root().join(FOLDER).join("HASHES");
    let listed: BTreeMap<String, String> = text(&listed)
        .lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(hash, file)| (file.to_owned(), hash.to_owned()))
        .collect();
    let found: BTreeMap<String, String> = files(FOLDER, &[".sql"])
        .into_iter()
        .map(|path| {
            (path.file_name().unwrap().to_string_lossy().into_owned(), blake3::hash(text(&path).as_bytes()).to_string())
        })
        .collect();
    assert!(!found.is_empty(), "{FOLDER} has migrations");

    let mut faults = Vec::new();
    for (file, hash) in &found {
        match listed.get(file) {
            Some(shipped) if shipped == hash => {}
            Some(_) => faults.push(format!("{file} was edited: put it back, and write the change as a new migration")),
            None => faults.push(format!("{file} is new: freeze it with this line in HASHES:\n    {hash}  {file}")),
        }
    }
    faults.extend(listed.keys().filter(|file| !found.contains_key(*file)).map(|file| format!("{file} is gone")));
    none(
        &format!("{} lists every migration with its BLAKE3 hash", shown(&root().join(FOLDER).join("HASHES"))),
        &faults,
    );
}
