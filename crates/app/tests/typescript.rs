//! The window's types are those of the commands as they are now.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

fn files(folder: &Path) -> BTreeMap<String, String> {
    let entries =
        fs::read_dir(folder).expect("the folder of the generated types").map(|entry| entry.expect("an entry"));
    let read = |path: &Path| fs::read_to_string(path).expect("a text file");
    entries.map(|entry| (entry.file_name().to_string_lossy().into_owned(), read(&entry.path()))).collect()
}

#[test]
fn the_generated_types_are_current_and_none_is_left_over() {
    let fresh = tempfile::tempdir().expect("a temporary folder");
    app::write_typescript(fresh.path()).expect("types can be written");
    let standing = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/backend/generated");
    let (fresh, standing) = (files(fresh.path()), files(&standing));
    let names = |files: &BTreeMap<String, String>| files.keys().cloned().collect::<Vec<_>>();
    let advice = "run `cargo run -p app --example typescript` after emptying ui/src/backend/generated";
    assert_eq!(names(&standing), names(&fresh), "{advice}");
    for (name, text) in &fresh {
        assert_eq!(&standing[name], text, "{name} is not current: {advice}");
    }
}
