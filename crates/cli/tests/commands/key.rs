//! `key`.

use serde_json::Value;

use crate::ran::{Folder, demo, ran};

const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../review-keys/journal.json");

#[test]
fn a_sound_key_passes() {
    let told = ran(&["key", "check", SHIPPED, "--json"]).json();
    assert_eq!(
        (&told["files"][0]["key"]["id"], &told["files"][0]["problems"]),
        (&"journal".into(), &Value::Array(vec![]))
    );
}

#[test]
fn every_problem_is_told_with_file_line_path_words_and_advice() {
    let folder = Folder::new();
    let key = std::fs::read_to_string(SHIPPED).unwrap();
    let mut changed: Value = serde_json::from_str(&key).unwrap();
    changed["colour"] = "blue".into();
    changed["name"] = serde_json::json!({ "en": "Journal" });
    let file = folder.write("key.json", serde_json::to_string_pretty(&changed).unwrap());
    let told = ran(&["key", "check", SHIPPED, &file]).told(2);
    assert!(told.contains("inga fel"), "the sound one too: {told}");
    for part in [&*format!("{file}:"), "/colour: ", "/name: ", "Lägg till fältet ”sv”."] {
        assert!(told.contains(part), "{part} in {told}");
    }
    let told = ran(&["key", "check", &file, "--json", "--lang", "en"]).told(2);
    let mut told: Value = serde_json::from_str(&told).unwrap();
    told["files"][0]["file"] = "key.json".into();
    insta::assert_json_snapshot!(told);
}

#[test]
fn no_file_makes_the_check_fall_over() {
    let folder = Folder::new();
    let deep = "[".repeat(10_000);
    let files = [
        folder.write("empty", ""),
        folder.write("deep", &deep),
        folder.write("utf8", b"{ \"id\": \"\xff\" }"),
        folder.write("huge", vec![b' '; 50 * 1024 * 1024]),
        folder.arg("missing"),
        folder.path("").to_str().unwrap().to_string(),
    ];
    let arguments: Vec<&str> = ["key", "check", "--json"].into_iter().chain(files.iter().map(String::as_str)).collect();
    let told: Value = serde_json::from_str(&ran(&arguments).told(2)).unwrap();
    let kinds: Vec<&str> =
        told["files"].as_array().unwrap().iter().map(|file| file["problems"][0]["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["cutShort", "tooDeep", "notUtf8", "tooLarge", "unreadable", "unreadable"]);
}

#[test]
fn keys_are_listed_and_shown_from_what_ships_from_a_store_and_from_a_file() {
    let folder = demo();
    insta::assert_json_snapshot!("keys", ran(&["key", "list", "--json"]).json());
    assert_eq!(
        folder.ran(&["key", "list", "--json"]).json()["keys"].as_array().unwrap().len(),
        13,
        "two of them in two versions"
    );
    for shown in
        [ran(&["key", "show", "journal"]), folder.ran(&["key", "show", "journal"]), ran(&["key", "show", SHIPPED])]
    {
        assert!(shown.ok().contains("[cooperation]"), "each question with its code");
    }
    let json = ran(&["key", "show", "journal", "--format", "json"]).json();
    let file: Value = serde_json::from_str(&std::fs::read_to_string(SHIPPED).unwrap()).unwrap();
    assert_eq!(json["sections"], file["sections"], "the key itself");
}

#[test]
fn a_key_on_paper_is_a_pdf_in_a_file() {
    let folder = Folder::new();
    let out = folder.arg("key.pdf");
    assert!(ran(&["key", "show", "journal", "--format", "pdf"]).failed(2).contains("--out"));
    ran(&["key", "show", "journal", "--format", "pdf", "--out", &out]).ok();
    assert!(std::fs::read(out).unwrap().starts_with(b"%PDF-"));
}

const OLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../app/demo/2020/keys/adult-investigation.json");

#[test]
fn remarks_are_told_with_place_reason_and_example_and_are_no_fault() {
    let told = ran(&["key", "lint", SHIPPED]).ok();
    for part in ["Journal: 1 anmärkning", "[long-sentence:question/own-voice/guidance]", "26 ord", "Korta meningen"] {
        assert!(told.contains(part), "{part} in {told}");
    }
    let json = ran(&["key", "lint", "child-investigation", "--json", "--lang", "en"]).json();
    insta::assert_json_snapshot!("remarks", json);
    let folder = Folder::new();
    assert!(ran(&["key", "lint", &folder.write("key.json", "{")]).failed(2).contains("key.json:1"));
}

#[test]
fn two_versions_are_compared_from_files_and_from_a_store() {
    let told = ran(&["key", "compare", OLDER, "adult-investigation"]).ok();
    insta::assert_snapshot!("compared", told);
    let json = ran(&["key", "compare", OLDER, "adult-investigation", "--json"]).json();
    let changed = json["questions"].as_array().unwrap().iter().filter(|one| one["class"] != "same");
    insta::assert_json_snapshot!("compared-fields", changed.collect::<Vec<_>>());
    let folder = demo();
    let stored = folder.ran(&["key", "compare", "adult-investigation@1", "adult-investigation"]).ok();
    assert_eq!(stored, told, "the same two versions");
    let run = folder.ran(&[
        "run",
        "keys.compare",
        &folder.write("ask.json", r#"{ "id": "adult-investigation", "older": 1, "newer": 2 }"#),
    ]);
    assert_eq!(run.json(), json, "what the window is told");
}

#[test]
fn what_is_not_an_older_and_a_newer_version_of_one_key_is_not_compared() {
    for (older, newer) in [("adult-investigation", OLDER), ("journal", "adult-investigation"), ("journal", "journal")] {
        assert!(ran(&["key", "compare", older, newer]).failed(2).contains("äldre"), "{older}, {newer}");
    }
    assert!(ran(&["key", "compare", "journal@7", "journal"]).failed(2).contains("journal"));
}

#[test]
fn how_the_keys_of_a_round_worked_is_told_of_the_questions() {
    let folder = demo();
    let store = folder.arg("Demo.aktsam");
    let told = ran(&["--store", &store, "key", "worked", "--round", "2021", "adult-investigation", "--json"]).json();
    assert_eq!((&told["keys"][0]["key"]["id"], &told["keys"][1]), (&"adult-investigation".into(), &Value::Null));
    let words = ran(&["--store", &store, "key", "worked", "--round", "2021", "adult-investigation"]).ok();
    for part in ["6 granskningar är klara.", "Titta på de här", "Alla 6 svar är desamma: Ja.", "olika svar 1 av 3"]
    {
        assert!(words.contains(part), "{part} in {words}");
    }
    let all = ran(&["--store", &store, "key", "worked", "--round", "2021", "--json"]).json();
    assert_eq!(all["keys"].as_array().unwrap().len(), 5, "every key of the round");
    for name in ["Agneta", "Jonas"] {
        assert!(!all.to_string().contains(name), "nobody who read is named");
    }
    ran(&["--store", &store, "key", "worked", "--round", "2021", "nowhere"]).told(2);
}

#[test]
fn the_families_that_a_key_is_tried_on_are_told_with_what_they_reach() {
    let told = ran(&["key", "paths", "adult-investigation"]).ok();
    for part in ["Familj A: ett barn, en vuxen", "Akten visar: Fråga 3: Ja", "fråga 4 hoppas över"] {
        assert!(told.contains(part), "{part} in {told}");
    }
    let told = ran(&["key", "paths", SHIPPED, "--json"]).json();
    assert_eq!((&told["reached"], &told["leftOut"]), (&told["goals"], &Value::Array(vec![])));
}
