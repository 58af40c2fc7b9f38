//! A round in progress is moved to a new version of its key, and back: no answer is lost.

use app::Failure;
use serde_json::{Value, json};

use crate::world::{PASSPHRASE, World, parts, review};

const EXTENT: [&str; 3] = ["yes", "partly", "no"];

fn text(words: &str) -> Value {
    json!({ "sv": words })
}

fn scale(codes: &[&str]) -> Value {
    let options: Vec<Value> = codes.iter().map(|code| json!({ "code": code, "label": text(code) })).collect();
    json!({ "order": "nominal", "options": options })
}

fn question(id: &str, words: &str, scale: &str) -> Value {
    json!({ "id": id, "text": text(words), "answer": { "type": "single", "scale": scale } })
}

/// The key in two versions: one question reworded, one with another meaning, one on a scale that its answers are carried
/// over to and one on a scale that they are not, one gone and one new; one of each child and one on a condition stay.
pub(crate) fn key(version: u32) -> String {
    let per_child = json!({
        "id": "per-child", "text": text("Har barnet hörts?"), "per": "child", "roll_up": "every",
        "answer": { "type": "single", "scale": "two" },
    });
    let mut on_condition = question("on-condition", "Följdes det upp?", "two");
    on_condition["visible_if"] = json!({ "equals": { "question": "plain", "value": "yes" } });
    let plain = question("plain", "Hölls ett samråd?", "two");
    let mut questions = vec![plain, per_child, on_condition];
    let mut key = json!({
        "id": "k", "version": version, "life": "published", "name": text("Prov"), "subject": "document",
        "scales": { "two": scale(&["yes", "no"]) },
    });
    if version == 1 {
        key["scales"]["three"] = scale(&EXTENT);
        questions.extend([
            question("reworded", "Finns plan?", "two"),
            question("meaning", "Var planen känd?", "two"),
            question("mapped", "Beskrevs behovet?", "three"),
            question("unmapped", "Beskrevs målet?", "three"),
            question("gone", "Fanns en bilaga?", "two"),
        ]);
    } else {
        key["scales"]["four"] = scale(&["all", "most", "some", "none"]);
        questions.extend([
            question("reworded", "Finns en plan?", "two"),
            question("meaning", "Var planen känd för barnet?", "two"),
            question("mapped", "Beskrevs behovet?", "two"),
            question("unmapped", "Beskrevs målet?", "four"),
            question("new", "Fick barnet planen?", "two"),
        ]);
        let change = |class: &str| json!({ "class": class, "reason": text("Så.") });
        let mut mapped = change("scale_changed");
        mapped["options"] = json!({ "partly": "yes" });
        key["previous"] = json!({ "version": 1, "changes": {
            "reworded": change("editorial"), "meaning": change("changed_meaning"), "mapped": mapped,
            "unmapped": change("scale_changed"), "gone": change("gone"), "new": change("new"),
        } });
    }
    key["sections"] = json!([{ "id": "s", "title": text("Del"), "questions": questions }]);
    key.to_string()
}

fn single(code: &str) -> Value {
    json!({ "is": "single", "code": code })
}

fn of(document: &str, who: Option<&str>) -> Value {
    review("k", document, who)
}

/// Anna and Bo have both read one document and are done, and the group has agreed on one answer; Anna is at another.
fn in_progress() -> World {
    let mut world = World::empty();
    world.does("start.create", json!({ "name": "Prov", "user": "Prov", "passphrase": PASSPHRASE }));
    world.does("keys.add", json!({ "json": key(1) }));
    world.does("plans.create", json!({ "id": "r", "name": "Prov 2021", "keys": { "k": 1 } }));
    let member = |id: &str, role: &str, order: u32| {
        let to = json!({ "id": id, "family": "f1", "label": id, "order": order, "role": role, "gender": "female" });
        json!({ "change": "member", "to": to })
    };
    let document = |id: &str, order: u32| {
        let to = json!({
            "id": id, "family": "f1", "order": order, "kind": "investigation", "side": "child", "members": ["b1", "b2", "v1"],
        });
        json!({ "change": "document", "to": to })
    };
    let reviewer = |id: &str| json!({ "change": "reviewer", "to": { "id": id, "name": id, "role": "granskare" } });
    let reads = |document: &str, who: &str| json!({ "change": "reads", "to": { "subject": { "document": document }, "reviewer": who } });
    let changes = json!([
        reviewer("anna"), reviewer("bo"),
        { "change": "family", "to": { "id": "f1", "label": "Familj 1", "order": 1 } },
        member("b1", "child", 1), member("b2", "child", 2), member("v1", "adult", 3),
        document("d1", 1), document("d2", 2),
        reads("d1", "anna"), reads("d1", "bo"), reads("d2", "anna"),
    ]);
    world.does("plans.edit", json!({ "round": "r", "changes": changes }));
    for who in ["anna", "bo"] {
        let own = of("d1", Some(who));
        for (question, code) in [
            ("plain", "yes"),
            ("on-condition", "no"),
            ("reworded", "yes"),
            ("meaning", "yes"),
            ("mapped", "partly"),
            ("unmapped", "partly"),
            ("gone", "no"),
        ] {
            world.answers(&own, question, &[], &single(code));
        }
        world.answers(&own, "per-child", &["b1", "b2"], &single("yes"));
        world.does(
            "reviews.comment",
            json!({ "review": own, "slot": { "question": "meaning" }, "body": format!("Planen, enligt {who}.") }),
        );
        world.does("reviews.submit", json!({ "review": own }));
    }
    let group = of("d1", None);
    world.answers(&group, "meaning", &[], &single("no"));
    world.does("reviews.submit", json!({ "review": group }));
    let open = of("d2", Some("anna"));
    world.answers(&open, "plain", &[], &single("no"));
    world.answers(&open, "gone", &[], &json!({ "is": "notApplicable", "reason": "Ingen bilaga behövdes." }));
    let noted = json!({ "review": open, "slot": { "question": "gone" }, "evidence": [{ "page": "4" }] });
    world.does("reviews.evidence", noted);
    world.answers(&open, "meaning", &[], &json!({ "is": "notShown" }));
    world.does("keys.add", json!({ "json": key(2) }));
    world
}

/// Everything that the pages of the round's reviews show, and its result.
fn everything(world: &mut World) -> Vec<Value> {
    let reviews = [of("d1", Some("anna")), of("d1", Some("bo")), of("d1", None), of("d2", Some("anna"))];
    let mut all: Vec<Value> = reviews.iter().map(|one| world.does("reviews.open", json!({ "review": one }))).collect();
    for page in &mut all {
        page["saved"] = Value::Null;
    }
    all.push(world.does("results.round", json!({ "round": "r" })));
    all.push(world.does("desk.show", json!({ "round": "r" })));
    all
}

fn moves(world: &mut World, version: u32) -> Value {
    world.does("plans.move_key", json!({ "round": "r", "key": "k", "version": version }))
}

fn slot_of<'a>(page: &'a Value, question: &str) -> &'a Value {
    let mut questions = page["sections"][0]["questions"].as_array().expect("questions").iter();
    &questions.find(|one| one["id"] == question).unwrap_or_else(|| panic!("{question} is asked"))["slots"][0]
}

/// A round with one document that Anna reads to the first version of the key.
pub(crate) fn old_round(world: &mut World) {
    world.does("keys.add", json!({ "json": key(1) }));
    let old = json!({ "id": "old", "name": "Prov 2020", "keys": { "k": 1 } });
    world.does("plans.create", old);
    let document =
        json!({ "id": "d", "family": "f", "order": 1, "kind": "investigation", "side": "child", "members": [] });
    let changes = json!([
        { "change": "reviewer", "to": { "id": "anna", "name": "Anna", "role": "granskare" } },
        { "change": "family", "to": { "id": "f", "label": "Familj 1", "order": 1 } },
        { "change": "document", "to": document },
        { "change": "reads", "to": { "subject": { "document": "d" }, "reviewer": "anna" } },
    ]);
    world.does("plans.edit", json!({ "round": "old", "changes": changes }));
}

#[test]
fn move_a_round_in_progress_to_a_new_version_and_lose_no_answer() {
    let mut world = in_progress();
    let before = everything(&mut world);
    let effect = world.does("plans.move_effect", json!({ "round": "r", "key": "k", "version": 2 }));
    assert_eq!(everything(&mut world), before, "telling what would happen changes nothing");
    let told: Vec<&str> =
        effect["totals"].as_array().expect("totals").iter().map(|one| one["told"].as_str().expect("words")).collect();
    assert_eq!(
        told,
        [
            "6 svar i 1 familj frågas om igen",
            "3 frågor i 1 familj tillkommer",
            "3 svar i 1 familj läggs åt sidan",
            "2 svar i 1 familj förs över till den andra skalan",
            "11 svar i 1 familj behålls",
        ]
    );
    assert_eq!((&effect["opens"], &effect["withheld"]), (&json!(3), &json!(0)));
    let of_bo = &effect["reviews"][1];
    assert_eq!((of_bo["reader"].as_str(), of_bo["told"]["status"].as_str()), (Some("bo (granskare)"), Some("opens")));

    let moved = moves(&mut world, 2);
    assert_eq!((&moved["reviews"], &moved["opened"]), (&json!(4), &json!(3)));
    let page = world.does("reviews.open", json!({ "review": of("d1", Some("anna")) }));
    let reason = "Omgången använder nu version 2 av nyckeln, och 3 frågor ska besvaras.";
    assert_eq!(page["status"], json!({ "is": "open", "again": reason }));
    for (question, state, earlier) in [
        ("plain", single("yes"), None),
        ("on-condition", single("no"), None),
        ("reworded", single("yes"), None),
        ("meaning", Value::Null, Some(("yes", "Planen, enligt anna."))),
        ("mapped", single("yes"), Some(("partly", ""))),
        ("unmapped", Value::Null, Some(("partly", ""))),
        ("new", Value::Null, None),
    ] {
        let slot = slot_of(&page, question);
        assert_eq!(slot["state"], state, "{question}");
        let shown = slot["earlier"].as_array().expect("a list").first();
        let shown = shown
            .map(|one| (one["state"]["code"].as_str().expect("a code"), one["comment"].as_str().unwrap_or_default()));
        assert_eq!(shown, earlier, "{question}");
    }
    assert_eq!(page["setAside"][0]["text"], "Fanns en bilaga?");
    assert_eq!(page["setAside"][0]["answer"]["options"][1]["label"], "no", "as that version called it");

    let back = world.does("plans.move_effect", json!({ "round": "r", "key": "k", "version": 1 }));
    assert_eq!(back["reviews"][0]["told"]["status"], "doneAgain");
    moves(&mut world, 1);
    let after = everything(&mut world);
    for (was, is) in before.iter().zip(&after) {
        assert_eq!(is, was, "all is as it was: answers, comments, evidence, status, results");
    }
    assert_eq!(world.does("upkeep.verify", json!({ "how": "check" }))["problems"], json!([]));
}

#[test]
fn results_reckon_with_the_version_moved_to() {
    let mut world = in_progress();
    moves(&mut world, 2);
    for who in ["anna", "bo"] {
        let own = of("d1", Some(who));
        for (question, code) in [("meaning", "no"), ("unmapped", "most"), ("new", "yes")] {
            world.answers(&own, question, &[], &single(code));
        }
        world.does("reviews.submit", json!({ "review": own }));
    }
    for (question, told) in [("mapped", "yes"), ("unmapped", "most"), ("meaning", "no"), ("new", "yes")] {
        let block = world.block("k", question);
        assert_eq!(parts(&block["documents"]), [(told.into(), 1), ("notReviewed".into(), 1)], "{question}");
    }
    let table = world.does("comments.list", json!({ "round": "r" }));
    assert_eq!(table["all"], 0, "a comment that is set aside is not among those of the round");
}

#[test]
fn what_is_answered_meanwhile_is_kept_where_it_fits_and_set_aside_where_it_does_not() {
    let mut world = in_progress();
    let open = of("d2", Some("anna"));
    moves(&mut world, 2);
    world.answers(&open, "new", &[], &single("yes"));
    world.answers(&open, "meaning", &[], &single("no"));
    world.answers(&open, "reworded", &[], &single("no"));
    world.does(
        "reviews.comment",
        json!({ "review": open, "slot": { "question": "new" }, "body": "Överlämnad vid mötet." }),
    );
    let newer = world.does("reviews.open", json!({ "review": open }));
    moves(&mut world, 1);
    let page = world.does("reviews.open", json!({ "review": open }));
    assert_eq!(slot_of(&page, "meaning")["state"], json!({ "is": "notShown" }), "what was answered in version 1");
    assert_eq!(slot_of(&page, "meaning")["earlier"][0]["state"], single("no"), "and what was answered in version 2");
    assert_eq!(slot_of(&page, "reworded")["state"], single("no"), "the same question");
    assert_eq!(page["setAside"][0]["comment"], "Överlämnad vid mötet.");
    moves(&mut world, 2);
    let again = world.does("reviews.open", json!({ "review": open }));
    assert_eq!(again["sections"], newer["sections"]);
}

#[test]
fn a_review_that_was_worked_on_since_is_not_marked_as_done_for_its_reader() {
    let mut world = in_progress();
    moves(&mut world, 2);
    world.answers(&of("d1", Some("anna")), "plain", &[], &single("no"));
    moves(&mut world, 1);
    let status = |world: &mut World, who| {
        world.does("reviews.open", json!({ "review": of("d1", Some(who)) }))["status"]["is"].clone()
    };
    assert_eq!((status(&mut world, "anna"), status(&mut world, "bo")), (json!("open"), json!("submitted")));
}

#[test]
fn a_move_is_no_step_to_take_back_and_its_history_tells_it() {
    let mut world = in_progress();
    let open = of("d2", Some("anna"));
    moves(&mut world, 2);
    assert_eq!(world.does("reviews.undo", json!({ "review": open }))["did"], Value::Null, "moving back is the way");
    let history = json!({ "review": of("d1", Some("anna")), "slot": { "question": "mapped" } });
    let past = world.does("reviews.history", history);
    let latest = &past["entries"][0];
    assert_eq!((&latest["how"], &latest["version"]), (&json!("moved"), &json!(2)));
    let change = &latest["changes"][0];
    assert_eq!((&change["before"], &change["after"]), (&single("partly"), &single("yes")));
    let labels = change["askedBefore"]["options"].as_array().expect("the options then");
    assert_eq!(labels.len(), EXTENT.len(), "told in the words of the version it was answered in");
}

#[test]
fn what_is_set_aside_is_found_erased_and_carried_by_round_files() {
    let mut world = in_progress();
    moves(&mut world, 2);
    let found = |world: &mut World| world.does("search.find", json!({ "words": "enligt anna", "round": "r" }));
    let hits = found(&mut world);
    assert_eq!((&hits["all"], &hits["hits"][0]["aside"]), (&json!(1), &json!(1)));
    assert_eq!(hits["hits"][0]["question"]["text"], "Var planen känd?", "the question as it was answered");

    let file = |world: &World, name: &str| world.folder.path().join(name);
    let export = |world: &mut World, name: &str| {
        let path = file(world, name);
        world.does("round_file.export", json!({ "round": "r", "path": path, "leaving": "anyway" }));
        std::fs::read(path).expect("the file")
    };
    let written = export(&mut world, "one.json");
    assert!(String::from_utf8_lossy(&written).contains("\"set_aside\""));
    let mut other = World::empty();
    other.does("start.create", json!({ "name": "Annat", "user": "Prov", "passphrase": PASSPHRASE }));
    other.does("round_file.import", json!({ "path": file(&world, "one.json") }));
    assert_eq!(export(&mut other, "two.json"), written, "byte for byte");
    let mixed = String::from_utf8_lossy(&written).replacen("\"key_version\": 2", "\"key_version\": 1", 1);
    std::fs::write(file(&world, "mixed.json"), mixed).expect("a file");
    let Failure::BadFile { problems } = other.fails("round_file.import", json!({ "path": file(&world, "mixed.json") }))
    else {
        panic!("a review in another version than its round is refused");
    };
    assert!(problems.iter().any(|one| one.path == "/reviews/0/key_version"), "{problems:?}");
    moves(&mut other, 1);
    let page = other.does("reviews.open", json!({ "review": of("d1", Some("anna")) }));
    assert_eq!(slot_of(&page, "meaning")["state"], single("yes"), "the way back goes with the file");
    assert_eq!(page["status"]["is"], "open", "that it was marked as done stood in the log, which no file carries");

    let place = json!({ "review": of("d1", Some("anna")), "slot": { "question": "meaning" }, "part": "comment" });
    assert_eq!(world.does("reviews.erase_text", place)["versions"], 1);
    assert_eq!(found(&mut world)["all"], 0);
    assert_eq!(world.does("upkeep.verify", json!({ "how": "check" }))["problems"], json!([]));
}

#[test]
fn nothing_is_told_of_a_review_that_is_withheld_and_it_is_moved_all_the_same() {
    let mut world = in_progress();
    world.does("reviews.reopen", json!({ "review": of("d1", Some("bo")), "reason": "Prov" }));
    world.sits(Some("bo"));
    let effect = world.does("plans.move_effect", json!({ "round": "r", "key": "k", "version": 2 }));
    let told: Vec<bool> =
        effect["reviews"].as_array().expect("reviews").iter().map(|one| !one["told"].is_null()).collect();
    assert_eq!(
        told,
        [false, true, false, true],
        "Anna's and the group's of the document that Bo is reading are withheld"
    );
    assert_eq!((&effect["withheld"], &effect["opens"]), (&json!(2), &json!(0)));
    assert_eq!(moves(&mut world, 2)["reviews"], 4);
}

#[test]
fn a_round_is_moved_only_where_it_can_be() {
    let mut world = in_progress();
    let ask = |key: &str, version: u32| json!({ "round": "r", "key": key, "version": version });
    let missing = |code: &str| Failure::NotFound { thing: "key".into(), code: code.into() };
    assert_eq!(world.fails("plans.move_key", ask("k", 7)), missing("k"));
    assert_eq!(world.fails("plans.move_key", ask("journal", 1)), missing("journal"), "the round does not use it");
    let mut other: Value = serde_json::from_str(&key(2)).expect("a key is JSON");
    other["version"] = json!(3);
    other["subject"] = json!("family");
    other["previous"] = json!({ "version": 2 });
    world.does("keys.add", json!({ "json": other.to_string() }));
    assert_eq!(world.fails("plans.move_effect", ask("k", 3)), Failure::OtherSubject { key: "k".into() });
    world.does("plans.close", json!({ "round": "r" }));
    for command in ["plans.move_effect", "plans.move_key"] {
        assert_eq!(world.fails(command, ask("k", 2)), Failure::RoundClosed, "{command}");
    }
}
