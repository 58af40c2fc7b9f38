//! Taking back, doing again, and reading what stood before.

use app::Failure;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::world::{PASSPHRASE, World, no, review, yes};

/// What a reader sees of a review, without when it was saved.
fn seen(page: &Value) -> Value {
    json!([page["status"], page["progress"], page["sections"], page["ratings"]])
}

fn opened(world: &mut World, review: &Value) -> Value {
    seen(&world.does("reviews.open", json!({ "review": review })))
}

fn restarts(world: &mut World) {
    let folder = world.does("start.show", Value::Null)["open"]["folder"].clone();
    world.does("start.lock", Value::Null);
    world.does("start.unlock", json!({ "folder": folder, "passphrase": PASSPHRASE }));
}

fn history(world: &mut World, review: &Value, question: &str) -> Vec<Value> {
    let past = world.does("reviews.history", json!({ "review": review, "slot": { "question": question } }));
    past["entries"].as_array().expect("entries").clone()
}

/// Something that a reader does.
#[derive(Debug, Clone)]
enum Deed {
    Answer(usize, u8),
    Comment(usize, bool),
    Evidence(usize, bool),
    Judge(bool),
    Undo,
    Redo,
    Restart,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => (0..3_usize, 0..5_u8).prop_map(|(at, what)| Deed::Answer(at, what)),
        2 => (0..3_usize, any::<bool>()).prop_map(|(at, written)| Deed::Comment(at, written)),
        2 => (0..3_usize, any::<bool>()).prop_map(|(at, written)| Deed::Evidence(at, written)),
        1 => any::<bool>().prop_map(Deed::Judge),
        3 => Just(Deed::Undo),
        2 => Just(Deed::Redo),
        1 => Just(Deed::Restart),
    ]
}

/// Does one edit; `nth` makes its words its own.
fn edits(world: &mut World, review: &Value, deed: &Deed, nth: usize) {
    let slot = |at: usize| {
        [
            json!({ "question": "consultation" }),
            json!({ "question": "met-child", "member": "b1" }),
            json!({ "question": "both-current" }),
        ][at]
            .clone()
    };
    match deed {
        Deed::Answer(at, what) => {
            let state = match what {
                0 => yes(),
                1 => no(),
                2 => json!({ "is": "notShown" }),
                3 => json!({ "is": "notApplicable", "reason": format!("skäl {nth}") }),
                _ => Value::Null,
            };
            world.does("reviews.answer", json!({ "review": review, "slot": slot(*at), "state": state }));
        }
        Deed::Comment(at, written) => {
            let body = if *written { format!("kommentar {nth}") } else { String::new() };
            world.does("reviews.comment", json!({ "review": review, "slot": slot(*at), "body": body }));
        }
        Deed::Evidence(at, written) => {
            let evidence = if *written { json!([{ "page": nth.to_string() }, { "quote": "å" }]) } else { json!([]) };
            world.does("reviews.evidence", json!({ "review": review, "slot": slot(*at), "evidence": evidence }));
        }
        Deed::Judge(own) => {
            let own = if *own { json!({ "code": "strong", "reason": format!("skäl {nth}") }) } else { Value::Null };
            world.does("reviews.judge", json!({ "review": review, "rating": "child-participation", "own": own }));
        }
        Deed::Undo | Deed::Redo | Deed::Restart => unreachable!("these are no edits"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_can_be_taken_back_and_done_again_also_after_a_restart(
        deeds in proptest::collection::vec(deed(), 1..24),
    ) {
        let mut world = World::round();
        let review = review("child-investigation", "child", Some("anna"));
        let argument = json!({ "review": review });
        let beginning = opened(&mut world, &review);
        let (mut past, mut now, mut future) = (Vec::new(), beginning.clone(), Vec::new());
        for (nth, deed) in deeds.iter().enumerate() {
            match deed {
                Deed::Undo | Deed::Redo => {
                    let (command, from, to) = if matches!(deed, Deed::Undo) {
                        ("reviews.undo", &mut past, &mut future)
                    } else {
                        ("reviews.redo", &mut future, &mut past)
                    };
                    let told = world.does(command, argument.clone());
                    prop_assert_eq!(told["did"].is_null(), from.is_empty(), "{} tells whether there was a step", command);
                    if let Some(page) = from.pop() {
                        to.push(std::mem::replace(&mut now, page));
                    }
                    prop_assert_eq!(&seen(&told["page"]), &now);
                }
                Deed::Restart => restarts(&mut world),
                Deed::Answer(..) | Deed::Comment(..) | Deed::Evidence(..) | Deed::Judge(_) => {
                    edits(&mut world, &review, deed, nth);
                    let after = opened(&mut world, &review);
                    if after != now {
                        past.push(std::mem::replace(&mut now, after));
                        future.clear();
                    }
                }
            }
            prop_assert_eq!(&opened(&mut world, &review), &now);
        }
        let mut end = now.clone();
        for page in future.drain(..).rev() {
            world.does("reviews.redo", argument.clone());
            end = page.clone();
        }
        while !world.does("reviews.undo", argument.clone())["did"].is_null() {}
        prop_assert_eq!(&opened(&mut world, &review), &beginning, "everything taken back is the beginning");
        restarts(&mut world);
        while !world.does("reviews.redo", argument.clone())["did"].is_null() {}
        prop_assert_eq!(&opened(&mut world, &review), &end, "everything done again is the end");
    }
}

#[test]
fn a_step_is_told_with_its_place() {
    let mut world = World::round();
    let review = review("child-investigation", "child", Some("anna"));
    let argument = json!({ "review": review });
    world.answers(&review, "met-child", &["b2"], &yes());
    let own = json!({ "code": "strong", "reason": "Mötena" });
    world.does("reviews.judge", json!({ "review": review, "rating": "child-participation", "own": own }));
    let judged = world.does("reviews.undo", argument.clone());
    assert_eq!(judged["did"]["of"]["what"], "judgement", "{}", judged["did"]);
    assert!(judged["did"]["of"]["name"].as_str().is_some_and(|name| !name.is_empty()));
    let answered = world.does("reviews.undo", argument.clone());
    let place = &answered["did"]["of"]["place"];
    assert_eq!(place["slot"], json!({ "question": "met-child", "member": "b2" }));
    assert_eq!((&place["member"], &answered["did"]["erased"]), (&json!("b2"), &json!(false)));
    assert_eq!(world.does("reviews.undo", argument)["did"], Value::Null, "there is nothing before the first step");
}

#[test]
fn what_was_done_before_it_was_marked_as_done_is_not_taken_back_after() {
    let mut world = World::round();
    let review = review("child-investigation", "child", Some("anna"));
    let argument = json!({ "review": review });
    world.answers(&review, "consultation", &[], &yes());
    world.does("reviews.submit", json!({ "review": review, "gaps": "Prov" }));
    assert_eq!(world.fails("reviews.undo", argument.clone()), Failure::Submitted);
    world.does("reviews.reopen", json!({ "review": review, "reason": "Prov" }));
    assert_eq!(world.does("reviews.undo", argument.clone())["did"], Value::Null);
    world.answers(&review, "consultation", &[], &no());
    assert_eq!(world.does("reviews.undo", argument.clone())["did"]["of"]["what"], "answer");
    assert_eq!(world.does("reviews.undo", argument)["did"], Value::Null);
}

#[test]
fn what_is_being_typed_does_not_hide_what_comes_back() {
    let mut world = World::round();
    let review = review("child-investigation", "child", Some("anna"));
    let slot = json!({ "question": "consultation" });
    world.does("reviews.comment", json!({ "review": review, "slot": slot, "body": "Ett samråd." }));
    world.does("reviews.comment", json!({ "review": review, "slot": slot, "body": "Två samråd." }));
    world.does("reviews.draft", json!({ "review": review, "slot": slot, "part": "comment", "body": "Två sam" }));
    let page = world.does("reviews.undo", json!({ "review": review }))["page"].clone();
    let text = page["sections"].to_string();
    assert!(text.contains("Ett samråd.") && !text.contains("Två sam"), "{text}");
}

#[test]
fn the_past_of_an_answer_tells_who_when_and_what_stood_before() {
    let mut world = World::round();
    let review = review("child-investigation", "child", Some("anna"));
    let slot = json!({ "question": "consultation" });
    assert_eq!(history(&mut world, &review, "consultation").len(), 0);
    world.answers(&review, "consultation", &[], &yes());
    world.does("reviews.comment", json!({ "review": review, "slot": slot, "body": "Ett samråd." }));
    world.answers(&review, "both-current", &[], &yes());
    world.answers(&review, "consultation", &[], &no());
    world.does("reviews.undo", json!({ "review": review }));
    restarts(&mut world);
    let past = history(&mut world, &review, "consultation");
    let told: Vec<_> =
        past.iter().map(|one| (&one["how"], &one["changes"][0]["before"], &one["changes"][0]["after"])).collect();
    assert_eq!(
        told,
        [
            (&json!("undone"), &no(), &yes()),
            (&json!("written"), &yes(), &no()),
            (&json!("written"), &Value::Null, &json!("Ett samråd.")),
            (&json!("written"), &Value::Null, &yes()),
        ],
        "the latest first, and only this question"
    );
    assert!(past.iter().all(|one| one["who"] == "Prov" && one["at"].is_string()));
}

#[test]
fn the_past_of_another_readers_answer_is_not_shown_before_ones_own_is_done() {
    let mut world = World::round();
    let bos = review("child-investigation", "child", Some("bo"));
    world.sits(Some("bo"));
    world.answers(&bos, "consultation", &[], &yes());
    world.sits(Some("anna"));
    let argument = json!({ "review": bos, "slot": { "question": "consultation" } });
    assert_eq!(world.fails("reviews.history", argument), Failure::Blind);
    assert_eq!(world.fails("reviews.undo", json!({ "review": bos })), Failure::Blind);
}
