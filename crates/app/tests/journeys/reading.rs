//! One reader with one document.

use app::Failure;
use serde_json::{Value, json};

use crate::world::{World, no, parts, review, yes};

#[test]
fn a_review_is_never_an_error_before_it_is_marked_as_done_and_then_everything_missing_is_told() {
    let mut world = World::round();
    let review = review("child-investigation", "child", Some("anna"));
    let page = world.does("reviews.open", json!({ "review": review }));
    let asked = page["progress"]["asked"].as_u64().expect("a number");
    world.answers(&review, "both-current", &[], &yes());
    let Failure::Incomplete { missing } = world.fails("reviews.submit", json!({ "review": review })) else {
        panic!("a review with gaps wants a reason");
    };
    assert_eq!(missing.len() as u64, asked - 1, "every place that is asked and has no answer, once");
    assert!(missing.iter().any(|one| one.member.as_deref() == Some("b2")), "for each child");
    let blank = world.fails("reviews.submit", json!({ "review": review, "gaps": "  " }));
    assert!(matches!(blank, Failure::Incomplete { .. }), "spaces are no reason");
    let done = world.does("reviews.submit", json!({ "review": review, "gaps": "Akten var utlånad." }));
    assert_eq!(done["status"]["gaps"], "Akten var utlånad.");
    assert_eq!(world.fails("reviews.submit", json!({ "review": review })), Failure::Submitted);
}

#[test]
fn what_is_marked_as_done_cannot_be_changed_until_it_is_opened_again_with_a_reason() {
    let mut world = World::round();
    let review = review("child-investigation", "child", Some("anna"));
    world.answers(&review, "consultation", &[], &yes());
    world.does("reviews.submit", json!({ "review": review, "gaps": "Prov" }));
    let slot = json!({ "question": "consultation" });
    for (command, rest) in [
        ("reviews.answer", json!({ "slot": slot, "state": no() })),
        ("reviews.comment", json!({ "slot": slot, "body": "x" })),
        ("reviews.draft", json!({ "slot": slot, "part": "comment", "body": "x" })),
        ("reviews.evidence", json!({ "slot": slot, "evidence": [] })),
        ("reviews.judge", json!({ "rating": "child-participation" })),
    ] {
        let mut argument = rest;
        argument["review"] = review.clone();
        assert_eq!(world.fails(command, argument), Failure::Submitted, "{command}");
    }
    assert_eq!(parts(&world.block("child-investigation", "consultation")["documents"]), [("yes".into(), 1)]);
    assert_eq!(world.fails("reviews.reopen", json!({ "review": review, "reason": " " })), Failure::ReasonNeeded);
    let page = world.does("reviews.reopen", json!({ "review": review, "reason": "Fel barn" }));
    assert_eq!(page["status"], json!({ "is": "open", "again": "Fel barn" }));
    let counted = parts(&world.block("child-investigation", "consultation")["documents"]);
    assert_eq!(counted, [("notReviewed".into(), 1)], "an open review is progress, not a result");
    world.answers(&review, "consultation", &[], &no());
    world.does("reviews.submit", json!({ "review": review, "gaps": "Prov" }));
    assert_eq!(parts(&world.block("child-investigation", "consultation")["documents"]), [("no".into(), 1)]);
}

#[test]
fn a_question_hidden_by_its_condition_keeps_its_answer_and_leaves_every_count() {
    let mut world = World::round();
    let review = review("child-investigation", "child", Some("anna"));
    world.answers(&review, "consultation", &[], &yes());
    world.answers(&review, "consultation-count", &[], &json!({ "is": "count", "n": 3 }));
    let slot = json!({ "question": "consultation" });
    let saved = world.does("reviews.answer", json!({ "review": review, "slot": slot, "state": no() }));
    let hidden = saved["hidden"].as_array().expect("places");
    assert!(hidden.contains(&json!({ "question": "consultation-count" })), "{hidden:?}");
    world.does("reviews.submit", json!({ "review": review, "gaps": "Prov" }));
    let counted = parts(&world.block("child-investigation", "consultation-count")["documents"]);
    assert_eq!(counted, [("notAsked".into(), 1)]);

    world.does("reviews.reopen", json!({ "review": review, "reason": "Prov" }));
    world.answers(&review, "consultation", &[], &yes());
    world.does("reviews.submit", json!({ "review": review, "gaps": "Prov" }));
    let counted = parts(&world.block("child-investigation", "consultation-count")["documents"]);
    assert_eq!(counted, [("value".into(), 1)], "what was answered before it was hidden is still there");
}

#[test]
fn a_value_that_does_not_fit_is_refused_and_changes_nothing() {
    let mut world = World::round();
    let review = review("child-investigation", "child", Some("anna"));
    world.answers(&review, "consultation", &[], &yes());
    let before = world.does("reviews.open", json!({ "review": review }));
    let cases = [
        ("consultation", json!({ "is": "single", "code": "maybe" })),
        ("consultation", json!({ "is": "single", "code": "Ja!" })),
        ("consultation", json!({ "is": "count", "n": 1 })),
        ("consultation-who", json!({ "is": "several", "codes": [] })),
        ("consultation-who", json!({ "is": "several", "codes": ["nobody"] })),
        ("joint-meeting-date", json!({ "is": "date", "day": "2021-02-30" })),
        ("joint-meeting-date", json!({ "is": "text", "body": "i våras" })),
    ];
    for (question, state) in cases {
        let argument = json!({ "review": review, "slot": { "question": question }, "state": state });
        let failure = world.fails("reviews.answer", argument);
        assert_eq!(failure, Failure::BadValue { question: question.into() }, "{state}");
    }
    let no_reason = json!({ "is": "notApplicable", "reason": "" });
    let argument = json!({ "review": review, "slot": { "question": "consultation" }, "state": no_reason });
    assert_eq!(world.fails("reviews.answer", argument), Failure::ReasonNeeded);
    for slot in [
        json!({ "question": "nothing" }),
        json!({ "question": "met-child" }),
        json!({ "question": "met-child", "member": "v1" }),
    ] {
        let failure = world.fails("reviews.answer", json!({ "review": review, "slot": slot, "state": yes() }));
        assert!(matches!(failure, Failure::NotFound { .. }), "{slot}: {failure:?}");
    }
    assert_eq!(world.does("reviews.open", json!({ "review": review })), before);
}

#[test]
fn what_is_being_typed_is_there_after_the_store_was_closed() {
    let mut world = World::round();
    let review = review("child-investigation", "child", Some("anna"));
    let slot = json!({ "question": "consultation" });
    let comment = |world: &mut World| {
        let page = world.does("reviews.open", json!({ "review": review }));
        let questions = page["sections"]
            .as_array()
            .expect("sections")
            .iter()
            .flat_map(|section| section["questions"].as_array().expect("questions").clone());
        let found = questions.into_iter().find(|question| question["id"] == "consultation").expect("the question");
        let slot = &found["slots"][0];
        let text = |one: &Value| one.as_str().map(str::to_string);
        (text(&slot["comment"]).expect("a comment"), text(&slot["unsaved"]["comment"]))
    };
    world.does("reviews.comment", json!({ "review": review, "slot": slot, "body": "Ett samråd." }));
    world
        .does("reviews.draft", json!({ "review": review, "slot": slot, "part": "comment", "body": "Ett samråd. Och" }));
    let folder = world.does("start.show", Value::Null)["open"]["folder"].clone();
    world.does("start.lock", Value::Null);
    world.does("start.unlock", json!({ "folder": folder, "passphrase": crate::world::PASSPHRASE }));
    assert_eq!(comment(&mut world), ("Ett samråd.".into(), Some("Ett samråd. Och".into())));
    world.does("reviews.comment", json!({ "review": review, "slot": slot, "body": "Ett samråd. Och ett till." }));
    assert_eq!(comment(&mut world), ("Ett samråd. Och ett till.".into(), None));
    world.does("reviews.comment", json!({ "review": review, "slot": slot, "body": "" }));
    assert_eq!(comment(&mut world), (String::new(), None));
}

#[test]
fn a_judgement_can_be_set_by_the_reader_and_left_to_the_rules_again() {
    let mut world = World::round();
    let review = review("child-investigation", "child", Some("anna"));
    world.answers(&review, "met-child", &["b1", "b2"], &no());
    let judge = |own: Value| json!({ "review": review, "rating": "child-participation", "own": own });
    let computed = world.does("reviews.judge", judge(Value::Null))["ratings"][0].clone();
    assert_eq!(computed["own"], Value::Null);
    let own = json!({ "code": "strong", "reason": "Mötena står i journalen." });
    let set = world.does("reviews.judge", judge(own))["ratings"][0].clone();
    assert_eq!((&set["own"]["code"], &set["level"]), (&json!("strong"), &computed["level"]), "the rules' level stays");
    let no_reason = world.fails("reviews.judge", judge(json!({ "code": "strong", "reason": "" })));
    assert_eq!(no_reason, Failure::ReasonNeeded);
    let no_level = world.fails("reviews.judge", judge(json!({ "code": "superb", "reason": "x" })));
    assert!(matches!(no_level, Failure::NotFound { .. }), "{no_level:?}");
    world.does("reviews.submit", json!({ "review": review, "gaps": "Prov" }));
    let family = world.does("results.family", json!({ "round": "r", "family": "f1" }));
    let because = family["ratings"][0]["because"].as_str().expect("a reason");
    assert!(because.contains("Mötena står i journalen."), "{because}");
}

#[test]
fn the_desk_goes_on_where_the_reader_stopped() {
    let mut world = World::round();
    world.sits(Some("anna"));
    let review = review("adult-investigation", "adult", Some("anna"));
    world.answers(&review, "both-current", &[], &yes());
    world.does("reviews.stop_at", json!({ "review": review, "slot": { "question": "child-voice", "member": "b2" } }));
    let desk = world.does("desk.show", json!({ "round": "r" }));
    assert_eq!((&desk["resume"]["question"], &desk["resume"]["slot"]["member"]), (&json!(3), &json!("b2")), "{desk}");
    assert_eq!((&desk["done"], &desk["all"]), (&json!(0), &json!(2)), "Anna reads two documents");
    world.sits(Some("bo"));
    let desk = world.does("desk.show", json!({ "round": "r" }));
    assert_eq!((&desk["resume"], &desk["all"]), (&Value::Null, &json!(1)), "Bo stopped nowhere");
}
