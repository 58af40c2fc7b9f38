//! People in free text: told while it is written, let stand once for all, avoided by name, and looked for in all that
//! leaves.

use app::Failure;
use serde_json::{Value, json};

use crate::world::{World, review};

/// Published for tests by the Swedish Tax Agency; see `crates/domain/tests/scanning`.
const NUMBER: &str = "190101-2391";
/// The same with another check digit.
const ALMOST: &str = "190101-2392";
const KEY: &str = "child-investigation";

/// What is found in a text about the child investigation.
fn found(world: &mut World, text: &str) -> Vec<Value> {
    let ask = json!({ "round": "r", "text": text, "subject": { "document": "child" }, "member": "b2" });
    world.does("protect.scan", ask)["findings"].as_array().expect("findings").clone()
}

fn lets_stand(world: &mut World, kind: &str, text: &str) {
    world.does("protect.let_stand", json!({ "round": "r", "kind": kind, "certainty": "is", "text": text }));
}

fn names(world: &mut World, names: &[&str]) -> Value {
    world.does("protect.set_names", json!({ "round": "r", "names": names }))["names"].clone()
}

/// Everything in the round's file, and what was told before it was written.
fn exported(world: &mut World) -> String {
    let path = world.folder.path().join("round.json");
    world.does("round_file.export", json!({ "round": "r", "path": path, "leaving": "anyway" }));
    std::fs::read_to_string(path).expect("it was written")
}

#[test]
fn a_number_is_told_with_its_place_and_the_members_it_can_be_changed_to() {
    let mut world = World::round();
    let told = found(&mut world, &format!("🙂 Barnet {NUMBER} bor här."));
    assert_eq!(
        told,
        [json!({
            "kind": "personalIdentityNumber", "certainty": "is", "start": 9, "end": 20,
            "replacements": ["b2", "b1", "v1"],
        })],
        "the member that is asked about comes first"
    );
    assert_eq!(found(&mut world, "Ring 070-174 06 05")[0]["replacements"], json!(["[telefonnummer]"]));
    let nowhere = world.does("protect.scan", json!({ "round": "r", "text": NUMBER }));
    assert_eq!(nowhere["findings"][0]["replacements"], json!(["[personnummer]"]));
}

#[test]
fn what_is_let_stand_is_not_told_again_also_not_when_it_leaves_or_after_a_restart() {
    let mut world = World::round();
    world.does(
        "reviews.comment",
        json!({
            "review": review(KEY, "child", Some("anna")), "slot": { "question": "consultation" },
            "body": format!("Se {NUMBER}."),
        }),
    );
    lets_stand(&mut world, "personalIdentityNumber", NUMBER);
    let folder = world.does("start.lock", Value::Null)["stores"][0]["folder"].clone();
    world.does("start.unlock", json!({ "folder": folder, "passphrase": crate::world::PASSPHRASE }));
    assert!(found(&mut world, "Barnet 20190101–2391").is_empty(), "the same number, written otherwise");
    assert_eq!(found(&mut world, "Barnet 190119-2391").len(), 1, "another is told");
    let path = world.folder.path().join("round.json");
    world.does("round_file.export", json!({ "round": "r", "path": path }));
}

#[test]
fn the_names_to_avoid_are_looked_for_and_leave_in_no_file() {
    let mut world = World::round();
    let listed = names(&mut world, &["Örjan", " Anna  Karlsson ", "", "Åsa", "Örjan"]);
    assert_eq!(listed, json!(["Anna Karlsson", "Åsa", "Örjan"]), "tidied, each once, as in the alphabet");
    assert_eq!(world.does("protect.names", json!({ "round": "r" }))["names"], listed);
    let told = found(&mut world, "Örjans pappa");
    assert_eq!((&told[0]["kind"], &told[0]["replacements"][2]), (&json!("name"), &json!("v1:s")));
    let file = exported(&mut world);
    assert!(!file.contains("Karlsson") && !file.contains("rjan"), "{file}");
    lets_stand(&mut world, "personalIdentityNumber", NUMBER);
    world.does("plans.close", json!({ "round": "r" }));
    assert_eq!(world.fails("protect.set_names", json!({ "round": "r", "names": ["Åsa"] })), Failure::RoundClosed);
    world.does("plans.reopen", json!({ "round": "r" }));
    assert!(found(&mut world, "Örjans pappa").is_empty(), "emptied when the round was closed");
    assert_eq!(found(&mut world, NUMBER).len(), 1, "and so is what was let stand");
}

#[test]
fn nothing_leaves_with_what_looks_personal_before_the_user_was_asked() {
    let mut world = World::round();
    names(&mut world, &["Åsa"]);
    let slot = json!({ "question": "met-child", "member": "b1" });
    let anna = review(KEY, "child", Some("anna"));
    world.does("reviews.comment", json!({ "review": anna, "slot": slot, "body": "Åsa sa det." }));
    let quote = json!([{ "page": "4", "quote": format!("”Jag heter {NUMBER}”") }]);
    world.does("reviews.evidence", json!({ "review": anna, "slot": slot, "evidence": quote }));

    let report = world.folder.path().join("report.html");
    let ask = |leaving: Option<&str>| {
        let mut ask = json!({ "round": "r", "format": "html", "path": report });
        if let Some(leaving) = leaving {
            ask["leaving"] = leaving.into();
        }
        ask
    };
    world.does("reporting.make", ask(None));
    std::fs::remove_file(&report).expect("what is not submitted is not in the report");

    world.does("reviews.submit", json!({ "review": anna, "gaps": "Prov" }));
    let Failure::LooksPersonal { findings } = world.fails("reporting.make", ask(None)) else {
        panic!("it was not asked about")
    };
    let told = serde_json::to_value(&findings).expect("plain values");
    assert!(!report.exists(), "nothing is written before the answer");
    assert_eq!(findings.len(), 2, "{told}");
    assert_eq!((&told[0]["review"], &told[0]["slot"]), (&anna, &slot), "where to go");
    assert!(
        told[0]["place"].as_str().is_some_and(|place| place.contains("Familj 1") && place.ends_with(": kommentar"))
    );
    assert!(told[1]["place"].as_str().is_some_and(|place| place.ends_with(": belägg")));
    let debug = format!("{findings:?}");
    assert!(!debug.contains("Åsa") && !debug.contains(NUMBER), "where, never what: {debug}");
    assert_eq!(world.fails("reporting.make", ask(Some("ask"))), Failure::LooksPersonal { findings });
    world.does("reporting.make", ask(Some("anyway")));
    assert!(std::fs::read_to_string(&report).expect("a report").contains(NUMBER));
}

#[test]
fn a_whole_round_is_looked_through_with_what_is_not_submitted_and_what_things_are_called() {
    let mut world = World::round();
    let anna = review(KEY, "child", Some("anna"));
    world.does("reviews.comment", json!({ "review": anna, "slot": { "question": "consultation" }, "body": NUMBER }));
    let family = |number| json!({ "change": "family", "to": { "id": "f1", "label": format!("Familj {number}") } });
    let is_one = json!({ "round": "r", "changes": [family(NUMBER)] });
    assert!(matches!(world.fails("plans.edit", is_one), Failure::BadPlan { .. }), "a code name is no such number");
    let looks_like = world.does("plans.edit", json!({ "round": "r", "changes": [family(ALMOST)] }));
    assert_eq!(looks_like["warnings"], json!([{ "change": 0, "kind": "looksPersonal" }]), "it may be something else");
    let path = world.folder.path().join("round.json");
    let Failure::LooksPersonal { findings } = world.fails("round_file.export", json!({ "round": "r", "path": path }))
    else {
        panic!("it was not asked about")
    };
    assert!(!path.exists());
    let places: Vec<&str> = findings.iter().map(|found| found.place.as_str()).collect();
    assert_eq!(places[0], "Benämningen på fokusfamilj nummer 1", "not by the label itself");
    assert_eq!(places.len(), 2, "{places:?}");
    assert!(!places.concat().contains(ALMOST), "nor where the label would name the place: {places:?}");
    let exported = exported(&mut world);
    assert!(exported.contains(NUMBER) && exported.contains(ALMOST), "it warns, and never blocks");
}
