//! `exchange`: two stores and a folder, by the program alone.

use crate::ran::{Folder, PASSPHRASE, demo, ran_with};

/// The environment of a desktop.
fn as_user<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [("AKTSAM_PASSPHRASE", PASSPHRASE)].into_iter().chain(more.iter().copied()).collect()
}

#[test]
fn a_newcomer_is_let_in_by_words_alone_and_gets_the_rounds() {
    let (lead, folder) = (demo(), Folder::new());
    let (first, second) = (lead.arg("Demo.aktsam"), folder.arg("Anna.aktsam"));
    let shared = folder.arg("Gemensam");
    std::fs::create_dir(&shared).unwrap();
    let alone = ran_with(&["--store", &first, "exchange", "status"], &[]).ok();
    assert!(alone.contains("inte med i någon grupp"), "{alone}");
    ran_with(&["--store", &first, "exchange", "init", &shared, "--name", "Gruppen", "--label", "Kontoret"], &[]).ok();
    let invite = ["--store", &first, "exchange", "invite", "--name", "Anna", "--role", "developer", "--json"];
    let invited = ran_with(&invite, &[]).json();
    let words: Vec<&str> = invited["words"].as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect();
    let words = words.join(" ");

    let made = ["store", "create", &second, "--name", "Anna", "--user", "Anna"];
    ran_with(&made, &as_user(&[])).ok();
    let join = ["--store", &second, "exchange", "join", &shared, "--label", "Bärbar"];
    let none = ran_with(&join, &as_user(&[])).failed(2);
    assert!(none.contains("AKTSAM_INVITATION"), "{none}");
    let wrong = ran_with(&join, &as_user(&[("AKTSAM_INVITATION", "hus qwerty")])).failed(2);
    assert!(wrong.contains("qwerty"), "{wrong}");
    ran_with(&join, &as_user(&[("AKTSAM_INVITATION", &words)])).ok();

    let let_in = ran_with(&["--store", &first, "exchange", "publish"], &[]).ok();
    assert!(let_in.contains("Anna är med i gruppen"), "{let_in}");
    let fetched = ran_with(&["--store", &second, "exchange", "fetch", "--json"], &as_user(&[])).json();
    assert!(fetched["fetched"].as_u64().unwrap() > 0 && fetched["left"] == 0, "{fetched}");
    let results = |store: &str, more: &[(&str, &str)]| {
        ran_with(&["--store", store, "results", "--round", "2021", "--json"], more).json()
    };
    assert_eq!(results(&first, &[]), results(&second, &as_user(&[])), "every figure and word is the same");
    let list = ran_with(&["--store", &second, "round", "list"], &as_user(&[])).ok();
    assert!(list.contains("Granskningar: 45, varav klara: 45"), "the one that is not done is sealed: {list}");
    let status = ran_with(&["--store", &second, "exchange", "status"], &as_user(&[])).ok();
    assert!(status.contains("Kontoret") && status.contains("Inte hämtat: 0"), "{status}");
    assert!(status.contains("Senast hört av Kontoret: 20"), "{status}");
    let newest = bundles(std::path::Path::new(&shared)).pop().unwrap();
    let (kept, theirs) = (std::fs::read(&newest).unwrap(), newest.parent().unwrap().to_owned());
    std::fs::remove_file(&newest).unwrap();
    let here = [(&first, Vec::new()), (&second, as_user(&[]))].map(|(store, more)| {
        ran_with(&["--store", store, "exchange", "status"], &more).ok().contains("ligger inte kvar i mappen")
    });
    assert_eq!(here.iter().filter(|told| **told).count(), 1, "whoever laid it in {} is told", theirs.display());
    std::fs::write(&newest, kept).unwrap();

    let sound = ran_with(&["--store", &second, "exchange", "verify", "--json"], &as_user(&[])).json();
    assert_eq!(sound["problems"], serde_json::json!([]));
    let bundle = bundles(std::path::Path::new(&shared)).pop().unwrap();
    std::fs::write(&bundle, b"rubbish").unwrap();
    let told = ran_with(&["--store", &second, "exchange", "verify"], &as_user(&[])).told(1);
    assert!(told.contains("skadat eller på väg"), "{told}");
    std::fs::remove_dir_all(&shared).unwrap();
    let away = ran_with(&["--store", &second, "exchange", "fetch"], &as_user(&[])).told(1);
    assert!(away.contains("Mappen nås inte"), "{away}");
}

fn bundles(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<_> = entries.flat_map(|path| if path.is_dir() { bundles(&path) } else { vec![path] }).collect();
    found.retain(|path| path.extension().is_some_and(|ending| ending == "akt"));
    found.sort();
    found
}
