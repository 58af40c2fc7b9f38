//! The keys that ship.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use std::fs;
use std::path::Path;

use domain::key::Key;
use domain::key::check::check;

/// Each key that ships, by the name of its file, in the order of the names.
pub(crate) fn keys() -> Vec<(String, Key)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../review-keys");
    let names = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let no_keys = ["README.md", "key.schema.json", "lists.json"];
    let mut names: Vec<String> = names.filter(|name| !no_keys.contains(&name.as_str())).collect();
    names.sort();
    let read = |name: String| {
        let key = check(&fs::read(folder.join(&name)).unwrap()).unwrap();
        (name.trim_end_matches(".json").to_owned(), key)
    };
    names.into_iter().map(read).collect()
}
