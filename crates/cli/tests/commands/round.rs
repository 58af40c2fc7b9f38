//! `round`.

use serde_json::{Value, json};

use crate::ran::{Folder, PASSPHRASE, demo, ran, ran_with};

#[test]
fn rounds_are_listed_and_shown() {
    let folder = demo();
    insta::assert_json_snapshot!("rounds", folder.ran(&["round", "list", "--json"]).json());
    let shown = folder.ran(&["round", "show", "2021", "--json"]).json();
    assert_eq!(shown["families"].as_array().unwrap().len(), 9, "nine families");
    let mut first = shown.clone();
    first["families"].as_array_mut().unwrap().truncate(1);
    insta::assert_json_snapshot!("round", first);
    assert!(folder.ran(&["round", "show", "2021"]).ok().contains("Familj 9 (family-9)"));
}

#[test]
fn a_plain_round_survives_another_store_byte_for_byte() {
    let folder = demo();
    let (first, second) = (folder.arg("1.json"), folder.arg("2.json"));
    folder.ran(&["round", "export", "--round", "2021", "--plain", "--out", &first]).ok();
    let store = folder.arg("Ny.aktsam");
    let secret = folder.write("secret", PASSPHRASE);
    let there = ["--store", &store, "--passphrase-file", &secret];
    ran(&[&there[2..], &["store", "create", &store, "--name", "Ny", "--user", "Anna"]].concat()).ok();
    let imported = ran(&[&there[..], &["round", "import", &first, "--json"]].concat()).json();
    assert!(imported["texts"].as_u64().unwrap() > 200, "hundreds of texts");
    let imported = imported
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, value)| (name, if name == "texts" { "…".into() } else { value.clone() }));
    insta::assert_json_snapshot!("imported", imported.collect::<std::collections::BTreeMap<_, Value>>());
    ran(&[&there[..], &["round", "export", "--round", "2021", "--plain", "--out", &second]].concat()).ok();
    assert!(std::fs::read(first).unwrap() == std::fs::read(second).unwrap(), "the same bytes");
}

/// The version of the journal key after the one that ships, with another meaning of one question; in the store.
fn next_journal(folder: &Folder) -> String {
    let shipped = folder.ran(&["key", "show", "journal", "--format", "json"]).ok();
    let mut key: Value = serde_json::from_str(&shipped).unwrap();
    let question = key["sections"][0]["questions"][0]["id"].as_str().unwrap().to_string();
    key["version"] = json!(2);
    key["sections"][0]["questions"][0]["text"] = json!({ "sv": "Står det barnet självt har sagt?" });
    let change = json!({ "class": "changed_meaning", "reason": { "sv": "Bara barnets egna ord räknas." } });
    key["previous"] = json!({ "version": 1, "changes": { question: change } });
    let added = folder.write("add.json", json!({ "json": key.to_string() }).to_string());
    folder.ran(&["run", "keys.add", &added]).ok();
    "journal@2".into()
}

#[test]
fn a_round_is_moved_to_a_version_and_back_and_a_dry_run_only_tells() {
    let folder = demo();
    let next = next_journal(&folder);
    let results = || folder.ran(&["results", "--round", "2021", "--json"]).json();
    let before = results();
    let told = folder.ran(&["round", "move-key", "--round", "2021", &next, "--dry-run"]).ok();
    assert!(told.contains("14 svar i 9 familjer frågas om igen") && told.contains("öppnas igen"), "{told}");
    assert!(results() == before, "nothing was written");
    let moved = folder.ran(&["round", "move-key", "--round", "2021", &next, "--json"]).json();
    assert_eq!((&moved["to"], &moved["opened"]), (&json!(2), &json!(9)), "one of the ten is being read");
    assert!(results() != before);
    folder.ran(&["round", "move-key", "--round", "2021", "journal@1"]).ok();
    assert!(results() == before, "as it was");
    assert!(folder.ran(&["round", "move-key", "--round", "2021", "journal"]).failed(2).contains("journal@2"));
    folder.ran(&["round", "move-key", "--round", "2021", "journal@9"]).failed(2);
}

#[test]
fn a_file_is_encrypted_unless_asked_otherwise() {
    let folder = demo();
    let out = folder.arg("round.aktsam-round");
    let export = ["round", "export", "--round", "2021", "--out", &out];
    assert!(folder.ran(&export).failed(2).contains("AKTSAM_FILE_PASSPHRASE"), "never open by mistake");
    assert!(!folder.path("round.aktsam-round").exists());
    let secret = folder.write("secret", PASSPHRASE);
    folder.ran(&[&export[..], &["--file-passphrase-file", &secret]].concat()).ok();
    assert!(std::fs::read(&out).unwrap().starts_with(b"AKTSAM\r\n"));
    let import = ["--store", &folder.arg("Demo.aktsam"), "round", "import", &out];
    ran_with(&import, &[("AKTSAM_FILE_PASSPHRASE", PASSPHRASE)]).ok();
    assert!(ran(&import).failed(2).contains("Filen är krypterad"));
    assert!(ran_with(&import, &[("AKTSAM_FILE_PASSPHRASE", "fel")]).failed(2).contains("öppnar inte filen"));
}

#[test]
fn a_bad_file_changes_nothing_and_tells_everything_at_once() {
    let folder = demo();
    let file = folder.arg("round.json");
    folder.ran(&["round", "export", "--round", "2021", "--plain", "--out", &file]).ok();
    let mut round: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    round["members"][0]["family"] = "family-99".into();
    round["reviews"][0]["answers"][0]["question"] = "no-such".into();
    folder.write("round.json", serde_json::to_vec(&round).unwrap());
    let told = folder.ran(&["round", "import", &file, "--lang", "en"]).failed(2);
    for part in ["/members/0/family: The family family-99", "/reviews/0/answers/0: The key has no question no-such"] {
        assert!(told.contains(part), "{part} in {told}");
    }
    let empty = Folder::new();
    for (name, bytes) in [("empty", &b""[..]), ("garbage", b"\x00\x01"), ("cut", b"{\"format\": \"akts")] {
        let path = empty.write(name, bytes);
        assert!(folder.ran(&["round", "import", &path]).failed(2).starts_with(&path), "{name}");
    }
}
