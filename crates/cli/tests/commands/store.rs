//! `store`.

use crate::ran::{Folder, PASSPHRASE, demo, ran, ran_with};

#[test]
fn a_store_is_made_with_a_passphrase_from_a_file_and_opens_with_it_or_the_recovery_key() {
    let folder = Folder::new();
    let store = folder.arg("Ny.aktsam");
    let secret = folder.write("secret", format!("{PASSPHRASE}\r\n"));
    let made =
        ran(&["store", "create", &store, "--name", "Ny", "--user", "Anna", "--passphrase-file", &secret, "--json"]);
    let made = made.json();
    let recovery = made["recoveryKey"].as_str().unwrap();
    for passphrase in [PASSPHRASE, recovery] {
        ran_with(&["store", "unlock-test", &store], &[("AKTSAM_PASSPHRASE", passphrase)]).ok();
    }
    let keys = ran(&["--store", &store, "--passphrase-file", &secret, "key", "list", "--json"]).json();
    assert_eq!(keys["keys"].as_array().unwrap().len(), 11, "it begins with the keys that ship");
    let wrong = ran_with(&["store", "unlock-test", &store], &[("AKTSAM_PASSPHRASE", "fel lösenfras")]).failed(2);
    assert!(wrong.contains("Lösenfrasen stämmer inte"), "{wrong}");
    let none = ran(&["store", "unlock-test", &store]).failed(2);
    assert!(none.contains("AKTSAM_PASSPHRASE"), "{none}");
}

#[test]
fn bad_input_is_told_and_leaves_nothing() {
    let folder = Folder::new();
    let create = |store: &str, passphrase: &str| {
        let arguments = ["store", "create", store, "--name", "Ny", "--user", "Anna", "--lang", "en"];
        ran_with(&arguments, &[("AKTSAM_PASSPHRASE", passphrase)]).failed(2)
    };
    assert!(create(&folder.arg("Ny.aktsam"), "kort").contains("too short"));
    assert!(create(&folder.arg("Ny"), PASSPHRASE).contains("Ny"), "a store ends in .aktsam");
    assert!(create(&folder.arg("Ny.aktsam"), "").contains("--passphrase-file"));
    assert!(!folder.path("Ny.aktsam").exists() && !folder.path("Ny").exists(), "nothing is left behind");
    assert!(ran(&["store", "unlock-test", &folder.arg("Ny.aktsam")]).failed(2).contains("Det finns inget arkiv"));
}

#[test]
fn a_damaged_store_is_told_as_such() {
    let folder = demo();
    std::fs::write(folder.path("Demo.aktsam/store.db"), b"no database").unwrap();
    let told = ran(&["store", "unlock-test", &folder.arg("Demo.aktsam")]).failed(1);
    assert!(told.contains("skadad"), "{told}");
}
