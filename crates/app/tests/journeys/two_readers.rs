//! Two readers of the same document: blind until both are done, then compared, then agreed.

use app::Failure;
use serde_json::json;

use crate::world::{World, no, parts, review, yes};

const KEY: &str = "child-investigation";

#[test]
fn a_reader_sees_nothing_of_the_other_before_their_own_is_marked_as_done() {
    let mut world = World::round();
    let (anna, bo) = (review(KEY, "child", Some("anna")), review(KEY, "child", Some("bo")));
    let slot = json!({ "question": "consultation" });
    world.answers(&anna, "consultation", &[], &yes());
    world.does("reviews.comment", json!({ "review": anna, "slot": slot, "body": "Annas ord." }));
    world.does("reviews.submit", json!({ "review": anna, "gaps": "Prov" }));

    world.sits(Some("bo"));
    assert_eq!(world.fails("reviews.open", json!({ "review": anna })), Failure::Blind);
    assert_eq!(world.fails("reviews.open", json!({ "review": review(KEY, "child", None) })), Failure::Blind);
    let block = world.block(KEY, "consultation");
    assert_eq!(parts(&block["documents"]), [("notReviewed".into(), 1)], "not in the figures");
    for (command, argument) in [
        ("results.round", json!({ "round": "r" })),
        ("results.family", json!({ "round": "r", "family": "f1" })),
        ("results.behind", json!({ "cut": block["documents"]["cut"], "parts": [{ "is": "option", "code": "yes" }] })),
    ] {
        let told = world.does(command, argument).to_string();
        assert!(!told.contains("Annas ord."), "not in the words either: {command}");
    }

    world.answers(&bo, "consultation", &[], &yes());
    world.does("reviews.submit", json!({ "review": bo, "gaps": "Prov" }));
    world.does("reviews.open", json!({ "review": anna }));
    let block = world.block(KEY, "consultation");
    assert_eq!(parts(&block["documents"]), [("yes".into(), 1)], "both say the same");
    assert_eq!(block["comments"][0]["body"], "Annas ord.");

    world.does("reviews.reopen", json!({ "review": bo, "reason": "Prov" }));
    assert_eq!(world.fails("reviews.open", json!({ "review": anna })), Failure::Blind, "blind again");
}

#[test]
fn what_readers_differ_on_is_no_agreement_until_the_group_agrees() {
    let mut world = World::round();
    for (who, state) in [("anna", yes()), ("bo", no())] {
        let own = review(KEY, "child", Some(who));
        world.answers(&own, "consultation", &[], &state);
        world.answers(&own, "joint-meeting", &[], &yes());
        world.does("reviews.submit", json!({ "review": own, "gaps": "Prov" }));
    }
    assert_eq!(parts(&world.block(KEY, "consultation")["documents"]), [("noAgreement".into(), 1)]);
    assert_eq!(parts(&world.block(KEY, "joint-meeting")["documents"]), [("yes".into(), 1)]);

    let group = review(KEY, "child", None);
    world.answers(&group, "consultation", &[], &no());
    assert_eq!(parts(&world.block(KEY, "consultation")["documents"]), [("noAgreement".into(), 1)], "not submitted yet");
    world.does("reviews.submit", json!({ "review": group }));
    assert_eq!(parts(&world.block(KEY, "consultation")["documents"]), [("no".into(), 1)]);
    let untouched = parts(&world.block(KEY, "joint-meeting")["documents"]);
    assert_eq!(untouched, [("yes".into(), 1)], "what the group says nothing about stands");
}
