//! An acute concern is noted beside the answers, follows the unit's own routine, and is never part of results.

use app::Failure;
use app::concern::ConcernProblem;
use app::readout::{By, ReadOut, figures, text};
use serde_json::{Value, json};

use crate::world::{PASSPHRASE, World, review, yes};

const KEY: &str = "child-investigation";
const ROUTINE: &str = "Ring mottagningen. Kvällar och helger: socialjouren.";

fn anna() -> Value {
    review(KEY, "child", Some("anna"))
}

fn shown(world: &mut World) -> Value {
    world.does("concern.show", json!({ "review": anna() }))
}

fn note(world: &mut World, raised: &str, done: &str, settled: &str) -> Value {
    let concern = json!({ "raised": raised, "done": done, "settled": settled });
    world.does("concern.note", json!({ "review": anna(), "concern": concern }))
}

fn writes_routine(world: &mut World, body: &str) {
    let changes = json!([{ "change": "routine", "to": { "body": body } }]);
    world.does("plans.edit", json!({ "round": "r", "changes": changes }));
}

/// The rows of the task list, each with its concern.
fn rows(world: &mut World) -> Vec<Value> {
    let desk = world.does("desk.show", json!({ "round": "r" }));
    let families = desk["families"].as_array().expect("families").clone();
    families.iter().flat_map(|family| family["tasks"].as_array().expect("tasks").clone()).collect()
}

#[test]
fn the_units_own_routine_is_shown_and_comes_along_to_next_years_round() {
    let mut world = World::round();
    assert_eq!(shown(&mut world)["routine"], Value::Null, "nobody has written it");
    writes_routine(&mut world, ROUTINE);
    assert_eq!(shown(&mut world)["routine"], ROUTINE);
    assert_eq!(world.does("plans.view", json!({ "round": "r" }))["routine"], ROUTINE);
    let copied = world.does("plans.copy", json!({ "from": "r", "name": "Prov 2022", "families": "left" }));
    writes_routine(&mut world, "");
    assert_eq!(shown(&mut world)["routine"], Value::Null, "it was taken away");
    let next = world.does("plans.view", json!({ "round": copied["round"] }));
    assert_eq!(next["routine"], ROUTINE, "the copy has a text of its own");
}

#[test]
fn a_concern_is_noted_settled_taken_back_and_taken_away() {
    let mut world = World::round();
    let page = note(&mut world, "2021-09-30", "", "");
    assert_eq!(page["noted"], json!({ "raised": "2021-09-30", "done": "", "settled": null }));
    assert!(page["at"].is_string(), "it is on disk");
    note(&mut world, "29 september 2021", "Ringde mottagningen.", "2021-09-30");
    let noted = json!({ "raised": "2021-09-29", "done": "Ringde mottagningen.", "settled": "2021-09-30" });
    assert_eq!(shown(&mut world)["noted"], noted);
    assert_eq!(world.does("reviews.open", json!({ "review": anna() }))["concern"], noted, "and on the review");

    let undone = world.does("reviews.undo", json!({ "review": anna() }));
    assert_eq!(undone["did"]["of"]["what"], "concern");
    assert_eq!(undone["page"]["concern"]["raised"], "2021-09-30");
    world.does("reviews.redo", json!({ "review": anna() }));
    assert_eq!(shown(&mut world)["noted"], noted);
    world.does("concern.note", json!({ "review": anna(), "concern": null }));
    assert_eq!(shown(&mut world)["noted"], Value::Null);
    world.does("reviews.undo", json!({ "review": anna() }));
    assert_eq!(shown(&mut world)["noted"], noted, "what was taken away comes back");
}

#[test]
fn everything_that_is_wrong_with_the_days_is_told_at_once_and_nothing_is_saved() {
    let mut world = World::round();
    let refused = |world: &mut World, raised: &str, settled: &str| {
        let concern = json!({ "raised": raised, "settled": settled });
        match world.fails("concern.note", json!({ "review": anna(), "concern": concern })) {
            Failure::BadConcern { problems } => problems,
            other => panic!("{other:?}"),
        }
    };
    let typed = |typed: &str| typed.to_string();
    assert_eq!(
        refused(&mut world, "i våras", "september 2021"),
        [
            ConcernProblem::RaisedNotADay { typed: typed("i våras") },
            ConcernProblem::SettledNotADay { typed: typed("september 2021") }
        ]
    );
    let later = [ConcernProblem::RaisedLater, ConcernProblem::SettledLater];
    assert_eq!(refused(&mut world, "2021-10-01", "2021-10-02"), later, "it is the last of September");
    assert_eq!(refused(&mut world, "2021-09-30", "2021-09-29"), [ConcernProblem::SettledBefore]);
    assert_eq!(shown(&mut world)["noted"], Value::Null);
}

#[test]
fn the_task_list_tells_it_to_those_who_may_see_the_review() {
    let mut world = World::round();
    note(&mut world, "2021-09-28", "Ringde.", "2021-09-30");
    world.sits(Some("anna"));
    let concerns = |world: &mut World| -> Vec<Value> { rows(world).iter().map(|row| row["concern"].clone()).collect() };
    let noted = json!({ "raised": "2021-09-28", "settled": "2021-09-30" });
    assert_eq!(concerns(&mut world), [noted.clone(), Value::Null], "on that row, without what was written");
    world.sits(Some("bo"));
    assert_eq!(concerns(&mut world), [Value::Null], "Bo reads the same document and has not submitted");
    assert_eq!(world.fails("concern.show", json!({ "review": anna() })), Failure::Blind);
    let found = world.does("search.find", json!({ "words": "Ringde" }));
    assert_eq!((&found["all"], &found["hits"]), (&json!(0), &json!([])), "nor is it found");
    world.sits(None);
    assert_eq!(concerns(&mut world).iter().filter(|one| **one == noted).count(), 1);
    let found = world.does("search.find", json!({ "words": "Ringde" }));
    assert_eq!(found["hits"][0]["kind"], "concern");
    let found = world.does("search.find", json!({ "words": "Ringde", "kinds": ["comment"] }));
    assert_eq!(found["all"], 0, "it is no comment");
}

#[test]
fn a_review_that_is_done_takes_a_concern_and_a_closed_round_takes_none() {
    let mut world = World::round();
    world.does("reviews.submit", json!({ "review": anna(), "gaps": "Prov" }));
    note(&mut world, "2021-09-30", "Ringde.", "");
    world.does("plans.close", json!({ "round": "r" }));
    let again = json!({ "review": anna(), "concern": { "raised": "2021-09-30" } });
    assert_eq!(world.fails("concern.note", again), Failure::RoundClosed);
    assert_eq!(shown(&mut world)["noted"]["done"], "Ringde.", "what is noted stands");
    let erased = world.does("concern.erase", json!({ "review": anna() }));
    assert_eq!((&erased["versions"], &erased["page"]["noted"]["done"]), (&json!(1), &json!("")), "and can be erased");
}

#[test]
fn what_was_done_is_erased_for_good_and_that_it_was_raised_stands() {
    let mut world = World::round();
    for body in ["Vargsten först.", "Vargsten sedan."] {
        note(&mut world, "2021-09-30", body, "");
    }
    assert_eq!(shown(&mut world)["erasable"], true);
    let erased = world.does("concern.erase", json!({ "review": anna() }));
    assert_eq!((&erased["versions"], &erased["page"]["erasable"]), (&json!(2), &json!(false)));
    assert_eq!(erased["page"]["noted"], json!({ "raised": "2021-09-30", "done": "", "settled": null }));
    assert_eq!(world.does("search.find", json!({ "words": "Vargsten" }))["all"], 0);
    assert_eq!(world.does("reviews.undo", json!({ "review": anna() }))["did"], Value::Null, "it cannot come back");
}

/// Everything that is told of the round to somebody who asks for results.
fn results(world: &mut World) -> Vec<String> {
    let round: domain::RoundId = "r".parse().expect("a code");
    let mut told = Vec::new();
    for (command, argument) in
        [("results.round", json!({ "round": "r" })), ("results.family", json!({ "round": "r", "family": "f1" }))]
    {
        told.push(world.does(command, argument).to_string());
    }
    let path = world.folder.path().join("report.html");
    world.does("reporting.make", json!({ "round": "r", "format": "html", "path": path, "leaving": "ask" }));
    told.push(std::fs::read_to_string(path).expect("the report was written"));
    for by in [By::Question, By::Family, By::DocumentType, By::Area] {
        let ask = || ReadOut { round: round.clone(), by, family: None };
        told.push(text(&mut world.app, &ask()).expect("a text"));
        let figures = figures(&mut world.app, &ask()).expect("figures");
        told.push(serde_json::to_string(&figures).expect("figures are plain values"));
    }
    told
}

#[test]
fn results_and_reports_are_the_same_byte_for_byte_with_a_concern_and_without() {
    let mut world = World::round();
    world.answers(&anna(), "consultation", &[], &yes());
    world.does("reviews.submit", json!({ "review": anna(), "gaps": "Prov" }));
    let before = results(&mut world);
    // What is written in it would be stopped on its way out of the app, if it were on its way.
    note(&mut world, "2021-09-30", "Ringde om 20190101-2391.", "");
    writes_routine(&mut world, "Ring 070-174 06 05.");
    assert_eq!(results(&mut world), before);
    for told in before {
        assert!(!told.contains("oro"), "{told}");
    }
}

#[test]
fn a_round_file_carries_the_concern_the_routine_and_every_reason() {
    let mut world = World::round();
    writes_routine(&mut world, ROUTINE);
    let own = json!({ "code": "good", "reason": "Reglerna ser inte allt." });
    let page = world.does("reviews.open", json!({ "review": anna() }));
    let rating = page["ratings"][0]["id"].clone();
    let level = page["ratings"][0]["levels"][0]["code"].clone();
    world.does(
        "reviews.judge",
        json!({ "review": anna(), "rating": rating, "own": { "code": level, "reason": own["reason"] } }),
    );
    note(&mut world, "2021-09-29", "Ringde om 20190101-2391.", "2021-09-30");
    let [first, second] = ["first.json", "second.json"].map(|name| world.folder.path().join(name));
    let ask = json!({ "round": "r", "path": first });
    match world.fails("round_file.export", ask) {
        Failure::LooksPersonal { findings } => assert!(findings[0].place.ends_with("anteckning om akut oro")),
        other => panic!("{other:?}"),
    }
    world.does("round_file.export", json!({ "round": "r", "path": first, "leaving": "anyway" }));
    let mut other = World::empty();
    other.does("start.create", json!({ "name": "Annat", "user": "Prov", "passphrase": PASSPHRASE }));
    other.does("round_file.import", json!({ "path": first }));
    assert_eq!(shown(&mut other), {
        let mut here = shown(&mut world);
        here["at"] = Value::Null;
        here
    });
    let page = other.does("reviews.open", json!({ "review": anna() }));
    assert_eq!(page["ratings"][0]["own"]["reason"], "Reglerna ser inte allt.");
    other.does("round_file.export", json!({ "round": "r", "path": second, "leaving": "anyway" }));
    let bytes = |path: &std::path::Path| std::fs::read(path).expect("the file is there");
    assert!(bytes(&first) == bytes(&second), "the same byte for byte");
}

#[test]
fn what_nobody_has_taken_over_is_told_before_the_round_is_closed_to_those_who_may_see_it() {
    let mut world = World::round();
    let unsettled = |world: &mut World| world.does("concern.unsettled", json!({ "round": "r" }))["concerns"].clone();
    assert_eq!(unsettled(&mut world), json!([]), "nobody has raised one");
    note(&mut world, "2021-09-29", "Ringde mottagningen.", "");
    let told = unsettled(&mut world);
    assert_eq!(
        told,
        json!([{ "family": "Familj 1", "document": "Barnutredning", "reader": "anna (granskare)", "raised": "2021-09-29", "review": anna() }]),
        "where it was raised, and not what was written"
    );
    world.does("desk.sit_down", json!({ "round": "r", "reviewer": "bo" }));
    assert_eq!(unsettled(&mut world), json!([]), "Bo has yet to read the same document");
    world.does("desk.sit_down", json!({ "round": "r", "reviewer": "anna" }));
    assert_eq!(unsettled(&mut world), told, "one's own is always one's own to see");
    note(&mut world, "2021-09-29", "Ringde mottagningen.", "2021-09-30");
    assert_eq!(unsettled(&mut world), json!([]), "somebody has taken over");
}
