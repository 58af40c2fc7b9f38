//! A text that is erased for good is gone from wherever it was, and what still holds it is told.

use serde_json::{Value, json};

use crate::exchange::{Group, done};
use crate::world::{World, review, yes};

const KEY: &str = "child-investigation";
const WORDS: &str = "Vargstensgatan";

fn slot() -> Value {
    json!({ "question": "consultation" })
}

/// Anna's review with two versions of a comment, some evidence, and a draft.
fn written() -> (World, Value) {
    let mut world = World::round();
    let anna = review(KEY, "child", Some("anna"));
    for body in [format!("{WORDS} först."), format!("{WORDS} sedan.")] {
        world.does("reviews.comment", json!({ "review": anna, "slot": slot(), "body": body }));
    }
    let evidence = json!([{ "quote": format!("{WORDS} i citat.") }]);
    world.does("reviews.evidence", json!({ "review": anna, "slot": slot(), "evidence": evidence }));
    let draft = json!({ "review": anna, "slot": slot(), "part": "comment", "body": format!("{WORDS} till.") });
    world.does("reviews.draft", draft);
    (world, anna)
}

fn found(world: &mut World) -> usize {
    world.does("search.find", json!({ "words": WORDS }))["hits"].as_array().expect("hits").len()
}

#[test]
fn every_version_goes_with_its_draft_and_its_steps_back() {
    let (mut world, anna) = written();
    world.answers(&anna, "joint-meeting", &[], &yes());
    assert_eq!(found(&mut world), 2);
    let erase = |part: &str| json!({ "review": anna, "slot": slot(), "part": part });
    let erased = world.does("reviews.erase_text", erase("comment"));
    assert_eq!((&erased["versions"], found(&mut world)), (&json!(2), 1), "the evidence is left");
    world.does("reviews.erase_text", erase("evidence"));
    assert_eq!(found(&mut world), 0);
    for (command, argument) in
        [("reviews.open", json!({ "review": anna })), ("reviews.history", json!({ "review": anna, "slot": slot() }))]
    {
        assert!(!world.does(command, argument).to_string().contains(WORDS), "{command}");
    }
    let undone = world.does("reviews.undo", json!({ "review": anna }));
    assert!(undone["did"].to_string().contains("joint-meeting"), "what was not erased can still be taken back");
    let nothing = world.does("reviews.undo", json!({ "review": anna }));
    assert_eq!(nothing["did"], Value::Null, "what was erased cannot");
    let log = world.does("users.show", Value::Null)["log"].as_array().expect("a log").clone();
    assert_eq!(log.iter().filter(|line| line["what"] == "erased").count(), 3, "each version is written down");
}

#[test]
fn a_review_that_is_done_is_erased_from_without_being_opened_again() {
    let (mut world, anna) = written();
    world.does("reviews.submit", json!({ "review": anna, "gaps": "Prov" }));
    world.does("reviews.erase_text", json!({ "review": anna, "slot": slot(), "part": "comment" }));
    let page = world.does("reviews.open", json!({ "review": anna }));
    assert_eq!(page["status"]["is"], "submitted");
    assert_eq!(found(&mut world), 1, "the evidence alone");
}

#[test]
fn an_answer_in_words_is_not_answered_and_a_reason_leaves_the_answer() {
    let (mut world, anna) = written();
    let na = json!({ "is": "notApplicable", "reason": format!("{WORDS} igen.") });
    world.answers(&anna, "consultation", &[], &na);
    let erased = world.does("reviews.erase_text", json!({ "review": anna, "slot": slot(), "part": "reason" }));
    assert_eq!((&erased["versions"], &erased["saved"]["progress"]["answered"]), (&json!(1), &json!(1)));
    let nothing = world.does("reviews.erase_text", json!({ "review": anna, "slot": slot(), "part": "answer" }));
    assert_eq!((&nothing["versions"], &nothing["inBackupsUntil"]), (&json!(0), &Value::Null));
}

#[test]
fn the_day_when_the_last_copy_of_it_goes_is_told() {
    let (mut world, anna) = written();
    let ask = json!({ "review": anna, "slot": slot(), "part": "comment" });
    let start = world.does("start.show", Value::Null);
    let unlock = json!({ "folder": start["open"]["folder"], "passphrase": crate::world::PASSPHRASE });
    // The first opening of a day makes the day's copy.
    world.does("start.unlock", unlock);
    let until = world.does("reviews.erase_text", ask)["inBackupsUntil"].clone();
    let until = until.as_str().expect("one copy holds it");
    assert!(until > "2021-10-07" && until < "2021-11-15", "after seven days at least, and within five weeks: {until}");
}

/// Anna's review with an event whose note has had two versions, and its code.
fn noted() -> (World, Value, Value) {
    let mut world = World::round();
    let anna = review(KEY, "child", Some("anna"));
    let mut ask = json!({ "review": anna, "kind": "consultation", "note": format!("{WORDS} först.") });
    let sighting = world.does("events.note", ask.clone())["saved"].clone();
    ask["sighting"] = sighting.clone();
    ask["note"] = json!(format!("{WORDS} sedan."));
    world.does("events.note", ask);
    (world, anna, sighting)
}

#[test]
fn the_note_of_an_event_goes_with_its_versions_and_the_event_stands() {
    let (mut world, anna, sighting) = noted();
    let typed = json!({ "sighting": sighting, "kind": "", "first": "", "last": "", "units": [], "note": WORDS });
    world.does("events.draft", json!({ "review": anna, "draft": typed }));
    assert_eq!(found(&mut world), 1);
    let ask = json!({ "review": anna, "sighting": sighting });
    let erased = world.does("events.erase_note", ask.clone());
    assert_eq!((&erased["versions"], &erased["inBackupsUntil"]), (&json!(2), &Value::Null));
    let one = &erased["events"]["noted"][0];
    assert_eq!(
        (&one["kind"]["code"], &one["note"], &one["erasable"]),
        (&json!("consultation"), &json!(""), &json!(false))
    );
    assert_eq!((found(&mut world), &erased["events"]["draft"]), (0, &Value::Null), "nor is it typed any more");
    let undone = world.does("reviews.undo", json!({ "review": anna }));
    assert_eq!(undone["did"], Value::Null, "no step brings it back");
    assert_eq!(world.does("events.erase_note", ask)["versions"], 0, "erasing what is gone is fine");
}

#[test]
fn a_note_that_was_changed_away_can_still_be_erased_and_so_can_that_of_a_review_that_is_done() {
    let (mut world, anna, sighting) = noted();
    let emptied = json!({ "review": anna, "sighting": sighting, "kind": "consultation" });
    assert_eq!(world.does("events.note", emptied)["noted"][0]["erasable"], true, "its versions are here");
    world.does("reviews.submit", json!({ "review": anna, "gaps": "Prov" }));
    let erased = world.does("events.erase_note", json!({ "review": anna, "sighting": sighting }));
    assert_eq!((&erased["versions"], &erased["events"]["noted"][0]["erasable"]), (&json!(2), &json!(false)));
}

#[test]
fn why_a_judgement_was_set_is_erased_and_the_judgement_stands() {
    let mut world = World::round();
    let anna = review(KEY, "child", Some("anna"));
    let own = |reason: String| json!({ "review": anna, "rating": "child-participation", "own": { "code": "strong", "reason": reason } });
    world.does("reviews.judge", own(format!("{WORDS} först.")));
    world.does("reviews.judge", own(format!("{WORDS} sedan.")));
    assert_eq!(found(&mut world), 1);
    let erased = world.does("reviews.erase_reason", json!({ "review": anna, "rating": "child-participation" }));
    assert_eq!((&erased["versions"], found(&mut world)), (&json!(2), 0));
    let standing = &erased["saved"]["ratings"][0]["own"];
    assert_eq!((&standing["code"], &standing["reason"]), (&json!("strong"), &json!("")));
}

#[test]
fn a_copy_that_holds_a_half_typed_event_is_told_as_one_that_may_hold_its_note() {
    let (mut world, anna, sighting) = noted();
    let ask = json!({ "review": anna, "sighting": sighting });
    let typed = json!({ "sighting": null, "kind": "", "first": "", "last": "", "units": [], "note": format!("{WORDS} tredje.") });
    world.does("events.erase_note", ask.clone());
    world.does("events.draft", json!({ "review": anna, "draft": typed }));
    let start = world.does("start.show", Value::Null);
    let unlock = json!({ "folder": start["open"]["folder"], "passphrase": crate::world::PASSPHRASE });
    // The first opening of a day makes the day's copy.
    world.does("start.unlock", unlock);
    let note =
        json!({ "review": anna, "sighting": sighting, "kind": "consultation", "note": format!("{WORDS} tredje.") });
    world.does("events.note", note);
    let erased = world.does("events.erase_note", ask);
    assert_eq!(erased["versions"], 1);
    assert!(erased["inBackupsUntil"].is_string(), "the copy has what was typed");
}

#[test]
fn in_a_group_only_its_reader_and_who_leads_erase_from_a_review() {
    let mut group = Group::of_three();
    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    done(&mut group.desks[2], "bo", &yes(), "Bos ord.");
    group.settle();
    let anna = review(KEY, "child", Some("anna"));
    let erase = json!({ "review": anna, "slot": slot(), "part": "comment" });
    let problem = app::exchange::GroupProblem::NotTheirs;
    let erases = |group: &mut Group, desk: usize| {
        group.desks[desk].does("reviews.open", json!({ "review": anna }))["erases"].clone()
    };
    assert_eq!([0, 1, 2].map(|desk| erases(&mut group, desk)), [json!(true), json!(true), json!(false)]);
    assert_eq!(group.desks[2].fails("reviews.erase_text", erase.clone()), app::Failure::Group { problem });
    group.settle();
    assert!(group.result(0).to_string().contains("Annas ord."));
    group.desks[0].does("reviews.erase_text", erase);
    group.settle();
    for desk in 0..3 {
        assert!(!group.result(desk).to_string().contains("Annas ord."), "at desk {desk}");
    }
}

#[test]
fn whoever_publishes_again_does_not_tell_of_what_others_erased() {
    let mut group = Group::of_three();
    let anna = review(KEY, "child", Some("anna"));
    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    done(&mut group.desks[2], "bo", &yes(), "Bos ord.");
    group.settle();
    let erase = json!({ "review": anna, "slot": slot(), "part": "comment" });
    group.desks[1].does("reviews.erase_text", erase);
    group.exchange(1);
    group.exchange(2);
    // Maria has not heard of it when Bo publishes everything anew.
    group.desks[2].does("exchange.again", Value::Null);
    group.exchange(2);
    group.settle();
    for desk in 0..3 {
        assert_eq!(group.page(desk)["aside"], json!([]), "at desk {desk}");
        let told = group.result(desk).to_string();
        assert!(!told.contains("Annas ord.") && told.contains("Bos ord."), "at desk {desk}");
    }
}
