//! Keys that change: what a new version has to tell before it is taken in.

use app::Failure;
use serde_json::{Value, json};

use crate::world::World;

const SHIPPED: &str = include_str!("../../../../review-keys/child-investigation.json");

/// The version after the shipped one: a question reworded, one on another scale, one new and one gone.
fn next_version(changes: &Value) -> String {
    let mut key: Value = serde_json::from_str(SHIPPED).expect("a key is JSON");
    key["version"] = json!(3);
    key["previous"] = json!({ "version": 2, "changes": changes });
    let questions = key["sections"][0]["questions"].as_array_mut().expect("questions");
    questions[0]["text"]["sv"] =
        json!("Var både barnet och en förälder aktuella hos socialtjänsten när utredningen gjordes?");
    questions[1]["answer"]["scale"] = json!("extent");
    questions[2]["id"] = json!("heard-assessment");
    // The rating follows: it asks about the question that is gone and about the options that are.
    let key = key.to_string().replace("\"question\":\"told-assessment\"", "\"question\":\"heard-assessment\"");
    let key =
        key.replace("\"question\":\"met-child\",\"value\":\"yes\"", "\"question\":\"met-child\",\"value\":\"fully\"");
    key.replace("\"question\":\"met-child\",\"value\":\"no\"", "\"question\":\"met-child\",\"value\":\"not\"")
}

#[test]
fn a_version_that_does_not_tell_its_changes_is_refused_with_all_of_them_at_once() {
    let mut world = World::round();
    let silent = next_version(&json!({ "met-child": { "class": "editorial", "reason": { "sv": "Tre steg." } } }));
    let Failure::BadFile { problems } = world.fails("keys.add", json!({ "json": silent })) else {
        panic!("the file is bad");
    };
    let told: Vec<(&str, bool)> =
        problems.iter().map(|one| (one.path.as_str(), one.what.contains("told-assessment"))).collect();
    assert_eq!(
        told,
        [
            ("/previous/changes", true),
            ("/previous/changes/met-child/class", false),
            ("/sections/0/questions/0", false),
            ("/sections/0/questions/2", false),
        ],
        "{problems:#?}"
    );
    let words: Vec<&str> = problems.iter().flat_map(|one| [one.what.as_str(), &one.advice]).collect();
    let words = words.join("\n");
    for part in
        ["”both-current”", "frågans ordalydelse", "minst ändrad i skala", "”heard-assessment” är ny", "är borttagen"]
    {
        assert!(words.contains(part), "{part} in {words}");
    }
    let keys = world.does("keys.list", Value::Null);
    let versions = keys["keys"].as_array().expect("keys").iter().filter(|key| key["id"] == "child-investigation");
    assert_eq!(versions.count(), 1, "nothing was added");
}

#[test]
fn a_version_that_tells_its_changes_is_taken_in_beside_the_one_before() {
    let mut world = World::round();
    let change = |class: &str| json!({ "class": class, "reason": { "sv": "Så här." } });
    let told = next_version(&json!({
        "both-current": change("editorial"), "met-child": change("scale_changed"),
        "told-assessment": change("gone"), "heard-assessment": change("new"),
    }));
    let head = world.does("keys.add", json!({ "json": told }));
    assert_eq!((&head["id"], &head["version"]), (&json!("child-investigation"), &json!(3)));
    let again = world.does("keys.add", json!({ "json": told }));
    assert_eq!(again["version"], 3, "the same file again is fine");
}

#[test]
fn a_key_is_read_with_how_each_question_is_asked_and_the_version_before_it() {
    let mut world = World::demo();
    let version = |version: u32| json!({ "id": "adult-investigation", "version": version });
    let page = world.does("keys.view", version(2));
    assert_eq!((&page["versions"], &page["before"]), (&json!([1, 2]), &json!(1)));
    let sections = page["sections"].as_array().expect("sections");
    let questions: Vec<&Value> =
        sections.iter().flat_map(|section| section["questions"].as_array().expect("questions")).collect();
    assert_eq!(json!(questions.len()), page["key"]["questions"]);
    let numbers: Vec<Value> = (1..=questions.len()).map(|n| json!(n)).collect();
    assert_eq!(questions.iter().map(|one| one["number"].clone()).collect::<Vec<_>>(), numbers, "one after the other");
    let question = |id: &str| *questions.iter().find(|one| one["id"] == id).expect("it is asked");
    assert_eq!(question("child-voice")["each"], "för varje barn");
    assert_eq!(question("made-jointly")["condition"], "Besvaras om svaret på fråga 3 är ja");
    assert_eq!(question("child-consequence-analysis")["options"], json!(["Ja", "Nej"]));
    assert_eq!(page["remarks"], world.does("keys.lint", version(2))["remarks"]);
    assert_eq!(world.does("keys.view", version(1))["before"], Value::Null);
    assert!(matches!(world.fails("keys.view", version(9)), Failure::NotFound { .. }));
}
