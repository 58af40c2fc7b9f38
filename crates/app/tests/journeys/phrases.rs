//! Phrases of one's own, and going straight to things.

use serde_json::{Value, json};

use crate::world::{PASSPHRASE, World};

#[test]
fn phrases_are_kept_in_order_without_blanks_and_doubles_and_are_there_after_a_restart() {
    let mut world = World::round();
    assert_eq!(world.does("phrases.show", Value::Null), json!({ "phrases": [] }));
    let typed = json!({ "phrases": ["Står i journalen.", "  ", "Barnet har inte hörts. ", "Står i journalen."] });
    let kept = json!({ "phrases": ["Står i journalen.", "Barnet har inte hörts."] });
    assert_eq!(world.does("phrases.save", typed), kept);
    let folder = world.does("start.show", Value::Null)["open"]["folder"].clone();
    world.does("start.lock", Value::Null);
    world.does("start.unlock", json!({ "folder": folder, "passphrase": PASSPHRASE }));
    assert_eq!(world.does("phrases.show", Value::Null), kept);
}

#[test]
fn phrases_do_not_leave_with_a_round() {
    let mut world = World::round();
    world.does("phrases.save", json!({ "phrases": ["Min alldeles egna mening."] }));
    let path = world.folder.path().join("omgång.json");
    world.does("round_file.export", json!({ "round": "r", "path": path }));
    let file = std::fs::read_to_string(path).expect("the file was written");
    assert!(!file.contains("alldeles egna"), "a phrase is the reader's own");
}

#[test]
fn one_can_go_to_every_family_to_what_one_reads_and_to_every_question() {
    let mut world = World::round();
    world.sits(Some("bo"));
    let jump = world.does("desk.jump", json!({ "round": "r" }));
    assert_eq!(jump["families"], json!([{ "id": "f1", "label": "Familj 1" }]));
    let tasks = jump["tasks"].as_array().expect("tasks");
    assert_eq!(tasks.len(), 1, "Bo reads one document: {tasks:?}");
    assert_eq!(tasks[0]["review"]["reviewer"], "bo");
    let numbers = |key: &str| {
        let questions = jump["questions"].as_array().expect("questions").iter();
        questions
            .filter(|one| one["key"] == key)
            .map(|one| one["number"].as_u64().expect("a number"))
            .collect::<Vec<_>>()
    };
    let child = numbers("child-investigation");
    assert_eq!(child, (1..=child.len() as u64).collect::<Vec<_>>(), "numbered as in the key");
    assert!(!numbers("adult-investigation").is_empty());
}
