//! Events: noted in one document, found missing in another, and linked by whoever says that two are one.

use app::Failure;
use app::events::EventProblem;
use serde_json::{Value, json};

use crate::world::{World, review};

const CHILD: &str = "child-investigation";
const ADULT: &str = "adult-investigation";

fn meeting(review: &Value, first: &str) -> Value {
    json!({ "review": review, "kind": "joint-meeting", "when": { "first": first } })
}

/// Notes a joint meeting and gives its code.
fn noted(world: &mut World, review: &Value, first: &str) -> String {
    let page = world.does("events.note", meeting(review, first));
    page["saved"].as_str().expect("the code of what was saved").into()
}

fn submit(world: &mut World, review: &Value) {
    world.does("reviews.submit", json!({ "review": review, "gaps": "Prov" }));
}

/// The documents and days of the events that are offered as the same.
fn offered(world: &mut World, review: &Value, first: &str) -> Vec<(String, String)> {
    let ask = json!({ "review": review, "kind": "joint-meeting", "when": { "first": first } });
    let alike = world.does("events.alike", ask);
    let told = |one: &Value, name: &str| one[name].as_str().expect("words").to_string();
    let events = alike["events"].as_array().expect("events");
    events
        .iter()
        .map(|one| (told(one, "document"), one["when"]["first"].as_str().expect("a day").to_string()))
        .collect()
}

#[test]
fn an_event_is_noted_changed_and_taken_away() {
    let mut world = World::round();
    let anna = review(CHILD, "child", Some("anna"));
    let page = world.does("events.of_review", json!({ "review": anna }));
    assert_eq!(page["kinds"][1], json!({ "code": "joint-meeting", "label": "Gemensamt möte" }));
    assert_eq!(page["units"][0], json!({ "code": "child-welfare", "label": "Barn och familj" }));
    assert_eq!(page["at"], Value::Null, "asking starts no review");

    let mut ask = meeting(&anna, "12 mars 2021");
    ask["units"] = json!(["child-welfare", "psychiatry", "child-welfare"]);
    ask["note"] = json!("Mamman kom sent.");
    let page = world.does("events.note", ask);
    let id = page["saved"].clone();
    let one = &page["noted"][0];
    assert_eq!((&one["id"], &one["when"]["told"]), (&id, &json!("12 mars 2021")));
    assert_eq!(one["units"].as_array().expect("units").len(), 2, "a unit takes part once");
    assert_eq!(one["note"], "Mamman kom sent.");
    assert!(page["at"].is_string(), "it is on disk");

    let mut change = meeting(&anna, "2021-03-01");
    change["sighting"] = id.clone();
    change["when"]["last"] = json!("5/3 2021");
    let page = world.does("events.note", change);
    assert_eq!(page["noted"].as_array().expect("events").len(), 1, "changed, not one more");
    assert_eq!(page["noted"][0]["when"]["told"], "1–5 mars 2021");
    assert_eq!(page["noted"][0]["note"], "", "what was left out is gone");

    let page = world.does("events.remove", json!({ "review": anna, "sighting": id }));
    assert_eq!(page["noted"], json!([]));
    let gone = world.fails("events.remove", json!({ "review": anna, "sighting": id }));
    assert!(matches!(gone, Failure::NotFound { .. }), "{gone:?}");
}

#[test]
fn everything_that_is_wrong_with_an_event_is_told_at_once_and_nothing_is_saved() {
    let mut world = World::round();
    let anna = review(CHILD, "child", Some("anna"));
    let wrong = json!({
        "review": anna, "kind": "party", "units": ["child-welfare", "nowhere"],
        "when": { "first": "i våras", "last": "2021-02-30" },
    });
    let typed = |typed: &str| typed.to_string();
    let problems = vec![
        EventProblem::UnknownKind { code: typed("party") },
        EventProblem::NotADay { typed: typed("i våras") },
        EventProblem::LastNotADay { typed: typed("2021-02-30") },
        EventProblem::UnknownUnit { code: typed("nowhere") },
    ];
    assert_eq!(world.fails("events.note", wrong), Failure::BadEvent { problems });
    let backwards = json!({ "review": anna, "kind": "", "when": { "first": "2021-03-12", "last": "2021-03-11" } });
    let problems = vec![EventProblem::NoKind, EventProblem::Backwards];
    assert_eq!(world.fails("events.note", backwards), Failure::BadEvent { problems });
    let page = world.does("events.of_review", json!({ "review": anna }));
    assert_eq!((&page["noted"], &page["at"]), (&json!([]), &Value::Null));
    noted(&mut world, &anna, "1987-01-01");
}

#[test]
fn what_is_marked_as_done_keeps_its_events_as_they_are_but_they_can_be_linked() {
    let mut world = World::round();
    let (child, adult) = (review(CHILD, "child", Some("anna")), review(ADULT, "adult", Some("anna")));
    let one = noted(&mut world, &child, "2021-03-12");
    let other = noted(&mut world, &adult, "2021-03-14");
    submit(&mut world, &child);
    submit(&mut world, &adult);
    let mut change = meeting(&child, "2021-03-13");
    change["sighting"] = json!(one);
    assert_eq!(world.fails("events.note", change), Failure::Submitted);
    assert_eq!(world.fails("events.note", meeting(&child, "2021-03-13")), Failure::Submitted);
    assert_eq!(world.fails("events.remove", json!({ "review": child, "sighting": one })), Failure::Submitted);

    let also = |world: &mut World| {
        let page = world.does("events.of_review", json!({ "review": child }));
        page["noted"][0]["alsoIn"].clone()
    };
    assert_eq!(also(&mut world), json!([]), "nothing is merged by itself");
    world.does("events.link", json!({ "round": "r", "sighting": one, "event": other }));
    assert_eq!(also(&mut world), json!(["Vuxenutredning"]));
    world.does("events.link", json!({ "round": "r", "sighting": other, "event": null }));
    assert_eq!(also(&mut world), json!([]));
}

#[test]
fn events_of_the_same_kind_within_seven_days_are_offered_and_no_others() {
    let mut world = World::round();
    let (child, adult) = (review(CHILD, "child", Some("anna")), review(ADULT, "adult", Some("anna")));
    for day in ["2021-03-01", "2021-03-08", "2021-05-01"] {
        noted(&mut world, &child, day);
    }
    let consultation = json!({ "review": child, "kind": "consultation", "when": { "first": "2021-03-09" } });
    world.does("events.note", consultation);
    let in_child = |day: &str| ("Barnutredning".to_string(), day.to_string());
    assert_eq!(offered(&mut world, &adult, "2021-03-09"), [in_child("2021-03-08")], "eight days are too many");
    assert_eq!(offered(&mut world, &adult, "2021-03-06"), [in_child("2021-03-08"), in_child("2021-03-01")]);
    assert!(offered(&mut world, &adult, "").is_empty(), "no day is like nothing");
    assert!(offered(&mut world, &child, "2021-03-02").is_empty(), "one reader's two in one document are two");

    let own = noted(&mut world, &adult, "2021-03-07");
    let first = world.does(
        "events.alike",
        json!({ "review": adult, "sighting": own, "kind": "joint-meeting", "when": { "first": "2021-03-07" } }),
    );
    world.does("events.link", json!({ "round": "r", "sighting": own, "event": first["events"][0]["event"] }));
    let again = world.does(
        "events.alike",
        json!({ "review": adult, "sighting": own, "kind": "joint-meeting", "when": { "first": "2021-03-07" } }),
    );
    let left = again["events"].as_array().expect("events");
    assert_eq!(left.len(), 1, "what is linked is not offered again");
}

#[test]
fn a_reader_is_offered_nothing_of_the_others_before_both_are_done() {
    let mut world = World::round();
    let (anna, bo) = (review(CHILD, "child", Some("anna")), review(CHILD, "child", Some("bo")));
    let of_anna = noted(&mut world, &anna, "2021-03-12");
    submit(&mut world, &anna);
    world.sits(Some("bo"));
    let of_bo = noted(&mut world, &bo, "2021-03-12");
    assert!(offered(&mut world, &bo, "2021-03-12").is_empty(), "bo has not submitted");
    let link = json!({ "round": "r", "sighting": of_bo, "event": of_anna });
    let failure = world.fails("events.link", link.clone());
    assert!(matches!(failure, Failure::NotFound { .. }), "nor can it be guessed at: {failure:?}");
    assert_eq!(world.fails("events.of_review", json!({ "review": anna })), Failure::Blind);
    world.sits(None);
    assert!(offered(&mut world, &bo, "2021-03-12").is_empty(), "whoever sits at the desk");

    submit(&mut world, &bo);
    world.sits(Some("bo"));
    let seen: Vec<_> = offered(&mut world, &bo, "2021-03-13");
    assert_eq!(seen.len(), 1, "both are done");
    world.does("events.link", link);
}

#[test]
fn what_an_open_review_has_is_seen_by_its_own_reader_only() {
    let mut world = World::round();
    let adult = review(ADULT, "adult", Some("anna"));
    let of_anna = noted(&mut world, &adult, "2021-03-12");
    let bo = review(CHILD, "child", Some("bo"));
    assert!(offered(&mut world, &bo, "2021-03-12").is_empty(), "bo does not read the adult's, but anna is not done");
    let anna = review(CHILD, "child", Some("anna"));
    assert_eq!(offered(&mut world, &anna, "2021-03-12").len(), 1, "her own in another document");
    submit(&mut world, &adult);
    assert_eq!(offered(&mut world, &bo, "2021-03-12").len(), 1);
    let of_bo = noted(&mut world, &bo, "2021-03-12");
    world.does("events.link", json!({ "round": "r", "sighting": of_bo, "event": of_anna }));
}

#[test]
fn only_events_of_one_kind_can_be_the_same() {
    let mut world = World::round();
    let (child, adult) = (review(CHILD, "child", Some("anna")), review(ADULT, "adult", Some("anna")));
    let one = noted(&mut world, &child, "2021-03-12");
    let ask = json!({ "review": adult, "kind": "consultation", "when": { "first": "2021-03-12" } });
    let other = world.does("events.note", ask)["saved"].clone();
    let link = json!({ "round": "r", "sighting": one, "event": other });
    assert_eq!(world.fails("events.link", link), Failure::OtherEvent);
}

#[test]
fn the_family_page_lays_what_was_found_in_one_file_against_what_is_missing_in_the_other() {
    let mut world = World::round();
    let (anna, bo) = (review(CHILD, "child", Some("anna")), review(CHILD, "child", Some("bo")));
    let adult = review(ADULT, "adult", Some("anna"));
    let result =
        |world: &mut World| world.does("results.family", json!({ "round": "r", "family": "f1" }))["events"].clone();
    assert_eq!(result(&mut world), Value::Null);
    let days = ["2021-02-25", "2021-03-11"];
    let of_anna = days.map(|day| noted(&mut world, &anna, day));
    let of_bo = days.map(|day| noted(&mut world, &bo, day));
    submit(&mut world, &anna);
    world.sits(Some("bo"));
    assert_eq!(
        result(&mut world),
        Value::Null,
        "nothing of anna's before bo is done, and nothing of bo's before either"
    );
    submit(&mut world, &bo);
    let events = result(&mut world);
    assert_eq!(events["kinds"][0]["counts"][0], "0 av 4", "four that no two have agreed on");
    assert_eq!(events["alike"].as_array().expect("pairs").len(), 2);
    for (one, other) in of_anna.iter().zip(&of_bo) {
        world.does("events.link", json!({ "round": "r", "sighting": other, "event": one }));
    }
    let events = result(&mut world);
    assert_eq!(events["finding"], "Två gemensamma möten står i barnutredningen");
    assert_eq!(events["unknown"], json!(["Vad som står i vuxenutredningen vet vi inte. Inte påbörjad."]));
    world.sits(None);
    world.does("reviews.open", json!({ "review": adult }));
    submit(&mut world, &adult);
    let events = result(&mut world);
    assert_eq!(events["finding"], "Två gemensamma möten står i barnutredningen, inget i vuxenutredningen");
    let row = &events["kinds"][0]["rows"][0];
    assert_eq!((&row["when"], &row["cells"][0]["mark"]), (&json!("25 februari 2021"), &json!("recorded")));
    assert_eq!((&row["cells"][1]["mark"], &row["cells"][1]["label"]), (&json!("notRecorded"), &json!("Står inte")));
    assert_eq!(events["unknown"], json!([]));
}

/// What is kept of an event that is being typed.
fn typing(note: &str) -> Value {
    json!({ "sighting": null, "kind": "joint-meeting", "first": "i vå", "last": "", "units": ["psychiatry"], "note": note })
}

#[test]
fn an_event_that_is_half_typed_is_there_after_a_restart_until_it_is_noted_or_given_up() {
    let mut world = World::round();
    let anna = review(CHILD, "child", Some("anna"));
    let kept = |world: &mut World| world.does("events.of_review", json!({ "review": anna }))["draft"].clone();
    assert_eq!(kept(&mut world), Value::Null);
    world.does("events.draft", json!({ "review": anna, "draft": typing("Mamman kom") }));
    let folder = world.does("start.show", Value::Null)["open"]["folder"].clone();
    world.does("start.lock", Value::Null);
    world.does("start.unlock", json!({ "folder": folder, "passphrase": crate::world::PASSPHRASE }));
    assert_eq!(kept(&mut world), typing("Mamman kom"), "what cannot be read as a day is kept as it is typed");
    let page = world.does("reviews.open", json!({ "review": anna }));
    assert_eq!(page["saved"], Value::Null, "typing starts no review");

    noted(&mut world, &anna, "2021-03-12");
    assert_eq!(kept(&mut world), Value::Null, "it is noted");
    world.does("events.draft", json!({ "review": anna, "draft": typing("En till") }));
    world.does("events.draft", json!({ "review": anna, "draft": null }));
    assert_eq!(kept(&mut world), Value::Null, "it is given up");
    submit(&mut world, &anna);
    let ask = json!({ "review": anna, "draft": typing("För sent") });
    assert_eq!(world.fails("events.draft", ask), Failure::Submitted);
}
