//! How the questions of a key worked in a round: read from the reviews and their logs, for those who may see them.

use app::Failure;
use serde_json::{Value, json};

use crate::world::{World, no, review, yes};

const KEY: &str = "child-investigation";

fn worked(world: &mut World) -> Value {
    world.does("keys.worked", json!({ "id": KEY, "version": 2, "round": "r" }))["told"].clone()
}

fn of<'v>(told: &'v Value, question: &str) -> &'v Value {
    let questions = told["questions"].as_array().expect("questions");
    questions.iter().find(|one| one["question"]["id"] == question).expect("a question of the key")
}

fn times(n: u64, of: u64) -> Value {
    json!({ "n": n, "of": of })
}

#[test]
fn what_became_of_each_question_is_told_with_its_denominator() {
    let mut world = World::round();
    let anna = review(KEY, "child", Some("anna"));
    world.answers(&anna, "both-current", &[], &yes());
    world.answers(&anna, "consultation", &[], &no());
    world.answers(&anna, "met-child", &["b1"], &yes());
    world.answers(&anna, "met-child", &["b2"], &json!({ "is": "notShown" }));
    let comment =
        json!({ "review": anna, "slot": { "question": "consultation" }, "body": "Ett möte, men inget samråd." });
    world.does("reviews.comment", comment);
    world.answers(&anna, "both-current", &[], &no());
    assert_eq!(worked(&mut world)["reviews"], 0, "what is not done does not count");
    world.does("reviews.submit", json!({ "review": anna, "gaps": "Prov" }));

    let told = worked(&mut world);
    assert_eq!((&told["reviews"], &told["withoutPast"]), (&json!(1), &json!(0)));
    assert_eq!(of(&told, "consultation")["asked"], times(1, 1));
    assert_eq!(of(&told, "consultation")["commented"], times(1, 1));
    assert_eq!(of(&told, "consultation")["changed"], times(0, 1));
    assert_eq!(of(&told, "both-current")["changed"], times(1, 1), "after other questions");
    assert_eq!(of(&told, "consultation-count")["asked"], times(0, 1), "no consultation, so not asked");
    assert_eq!(of(&told, "met-child")["notShown"], times(1, 2), "once for each child");
    assert_eq!(of(&told, "could-express")["notAnswered"], times(2, 2));
    assert_eq!(of(&told, "could-express")["differed"], times(0, 0), "one reader does not differ");
    assert!(of(&told, "met-child")["took"]["seconds"].is_u64(), "{}", of(&told, "met-child"));
    let looked_at: Vec<&Value> =
        told["look"].as_array().expect("questions").iter().map(|one| &one["question"]["id"]).collect();
    assert!(looked_at.contains(&&json!("could-express")), "{looked_at:?}");
}

#[test]
fn two_readers_are_compared_once_both_may_be_seen() {
    let mut world = World::round();
    for (who, state) in [("anna", yes()), ("bo", no())] {
        let own = review(KEY, "child", Some(who));
        world.answers(&own, "consultation", &[], &state);
        world.answers(&own, "joint-meeting", &[], &yes());
        if who == "anna" {
            world.does("reviews.submit", json!({ "review": own, "gaps": "Prov" }));
            world.sits(Some("bo"));
            let told = worked(&mut world);
            assert_eq!((&told["reviews"], of(&told, "consultation")["asked"].clone()), (&json!(0), times(0, 0)));
            assert!(told["withheld"].is_string(), "it is told that something is withheld");
        } else {
            world.does("reviews.submit", json!({ "review": own, "gaps": "Prov" }));
        }
    }
    let told = worked(&mut world);
    assert_eq!((&told["reviews"], &told["withheld"]), (&json!(2), &Value::Null));
    assert_eq!(of(&told, "consultation")["differed"], times(1, 1));
    assert_eq!(of(&told, "joint-meeting")["differed"], times(0, 1));

    let group = review(KEY, "child", None);
    world.answers(&group, "consultation", &[], &no());
    world.does("reviews.submit", json!({ "review": group, "gaps": "Prov" }));
    assert_eq!(worked(&mut world)["reviews"], 2, "what the group agreed on is no reading");
}

#[test]
fn an_answer_that_is_changed_after_it_was_done_is_changed_afterwards() {
    let mut world = World::round();
    let anna = review(KEY, "child", Some("anna"));
    world.answers(&anna, "consultation", &[], &yes());
    world.does("reviews.submit", json!({ "review": anna, "gaps": "Prov" }));
    assert_eq!(of(&worked(&mut world), "consultation")["changed"], times(0, 1));
    world.does("reviews.reopen", json!({ "review": anna, "reason": "Prov" }));
    world.answers(&anna, "consultation", &[], &no());
    world.does("reviews.submit", json!({ "review": anna, "gaps": "Prov" }));
    assert_eq!(of(&worked(&mut world), "consultation")["changed"], times(1, 1));
}

#[test]
fn reviews_from_a_file_have_answers_but_no_past() {
    let mut world = World::round();
    let anna = review(KEY, "child", Some("anna"));
    world.answers(&anna, "consultation", &[], &yes());
    world.does("reviews.submit", json!({ "review": anna, "gaps": "Prov" }));
    let path = world.folder.path().join("round.json");
    world.does("round_file.export", json!({ "round": "r", "path": path, "leaving": "anyway" }));
    let mut other = World::empty();
    other.does("start.create", json!({ "name": "Annat", "user": "Prov", "passphrase": "en annan mening" }));
    other.does("round_file.import", json!({ "path": path }));
    let told = worked(&mut other);
    assert_eq!((&told["reviews"], &told["withoutPast"]), (&json!(1), &json!(1)));
    assert_eq!(of(&told, "consultation")["asked"], times(1, 1));
    assert_eq!(of(&told, "consultation")["changed"], times(0, 0), "nobody knows");
    assert_eq!(of(&told, "consultation")["took"], Value::Null);
}

#[test]
fn a_version_tells_the_rounds_that_use_it_the_latest_first() {
    let mut world = World::demo();
    let page = world.does("keys.worked", json!({ "id": KEY, "version": 2 }));
    let rounds: Vec<&Value> = page["rounds"].as_array().expect("rounds").iter().map(|round| &round["id"]).collect();
    assert_eq!((rounds[0], &page["told"]["round"]["id"]), (&json!("2021"), &json!("2021")));
    for one in page["told"]["questions"].as_array().expect("questions") {
        let n = |part: &str| one[part]["n"].as_u64().expect("a number");
        assert!(n("notAnswered") + n("notApplicable") + n("notShown") <= one["asked"]["n"].as_u64().expect("a number"));
        assert_eq!(one["notShown"]["of"], one["asked"]["n"], "{one}");
    }
    let unused = world.does("keys.worked", json!({ "id": KEY, "version": 1 }));
    let rounds = unused["rounds"].as_array().expect("rounds").len();
    assert_eq!(unused["told"].is_null(), rounds == 0);
    let elsewhere = world.fails("keys.worked", json!({ "id": KEY, "version": 2, "round": "nowhere" }));
    assert!(matches!(elsewhere, Failure::NotFound { .. }));
}
