//! `demo`.

use crate::ran::{Folder, ran};

#[test]
fn the_demo_store_is_made_once_and_tells_its_passphrase() {
    let folder = Folder::new();
    let store = folder.arg("Prov.aktsam");
    let made = ran(&["demo", "--out", &store, "--json"]).json();
    assert_eq!(made["folder"], store.as_str());
    assert_eq!(made["passphrase"], "prova aktsam");
    let again = ran(&["demo", "--out", &store]).failed(2);
    assert!(again.contains("Prov.aktsam"), "what is there is left alone: {again}");
    assert!(ran(&["store", "unlock-test", &store]).ok().contains("Demo"), "a demo store needs no passphrase");
}

#[test]
fn nothing_is_remembered_on_the_desktop() {
    let folder = Folder::new();
    ran(&["demo", "--out", &folder.arg("in")]).ok();
    let files: Vec<_> = std::fs::read_dir(folder.path("in")).unwrap().map(|one| one.unwrap().file_name()).collect();
    assert_eq!(files, ["Demo.aktsam"], "one store and no preferences");
}
