//! A document is erased for good: all that was reviewed of it is gone, on every desktop, and nothing of it comes back.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use app::exchange::GroupProblem;
use app::plans::PlanFault;
use app::{Failure, dispatch};
use serde_json::{Value, json};

use crate::exchange::{Group, KEY, done, exchange, files};
use crate::world::{World, no, review, yes};

/// The child investigation, which Anna and Bo read.
fn child() -> Value {
    json!({ "round": "r", "document": "child" })
}

/// What a desktop finds of what was said of it.
fn found(world: &mut World, words: &str) -> usize {
    world.does("search.find", json!({ "words": words }))["hits"].as_array().unwrap().len()
}

/// Nothing of it is at this desktop, and the rest of the round is.
fn is_gone(world: &mut World) {
    for words in ["Annas", "Bos", "enades"] {
        assert_eq!(found(world, words), 0, "{words}");
    }
    let result = world.does("results.family", json!({ "round": "r", "family": "f1" })).to_string();
    assert!(!result.contains("ord om barnet"), "{result}");
    for who in [Some("anna"), Some("bo"), None] {
        let opened = dispatch(&mut world.app, "reviews.open", json!({ "review": review(KEY, "child", who) }));
        assert!(matches!(opened, Err(Failure::NotFound { .. })), "{who:?}: {opened:?}");
    }
    assert_eq!(world.does("plans.view", json!({ "round": "r" }))["families"].as_array().unwrap().len(), 1);
}

fn both_are_done(group: &mut Group) {
    done(&mut group.desks[1], "anna", &yes(), "Annas ord om barnet.");
    done(&mut group.desks[2], "bo", &no(), "Bos ord om barnet.");
    group.settle();
}

/// The group agrees on the document too, and Anna signs it.
fn is_agreed(group: &mut Group) {
    let agreed = review(KEY, "child", None);
    let slot = json!({ "question": "consultation" });
    group.desks[1].answers(&agreed, "consultation", &[], &yes());
    group.desks[1].does("reviews.comment", json!({ "review": agreed, "slot": slot, "body": "Vi enades om barnet." }));
    group.desks[1].does("reviews.submit", json!({ "review": agreed, "gaps": "Prov" }));
    group.desks[1].does("exchange.sign", json!({ "review": agreed }));
    group.settle();
}

#[test]
fn what_goes_is_told_before_and_nothing_of_it_is_left() {
    let mut world = World::round();
    world.sits(Some("anna"));
    done(&mut world, "anna", &yes(), "Ett ord.");
    let slot = json!({ "question": "consultation" });
    let own = review(KEY, "child", Some("anna"));
    world.does("reviews.reopen", json!({ "review": own, "reason": "Läst om." }));
    world.does("reviews.comment", json!({ "review": own, "slot": slot, "body": "Annas ord om barnet." }));
    let erasing = world.does("plans.erasing", child());
    assert_eq!((&erasing["reviews"], &erasing["submitted"], &erasing["answers"]), (&json!(1), &json!(0), &json!(1)));
    assert_eq!((&erasing["texts"], &erasing["shared"]), (&json!(4), &json!(false)), "gaps and reason too: {erasing}");
    let erased = world.does("plans.erase_document", child());
    assert_eq!(erased["inBackupsUntil"], Value::Null, "it was written after the last backup");
    world.sits(None);
    is_gone(&mut world);
    assert!(matches!(world.fails("plans.erase_document", child()), Failure::NotFound { .. }), "once");
    let log = world.does("users.show", Value::Null)["log"][0].clone();
    assert_eq!((&log["what"], &log["detail"]), (&json!("subjectErased"), &json!("r")));
}

#[test]
fn its_code_is_never_anothers() {
    let mut world = World::round();
    world.does("plans.erase_document", child());
    let document = |id: Option<&str>| {
        let to = json!({
            "id": id, "family": "f1", "kind": "investigation", "side": "child", "members": ["b1"],
        });
        json!({ "round": "r", "changes": [{ "change": "document", "to": to }] })
    };
    match world.fails("plans.edit", document(Some("child"))) {
        Failure::BadPlan { problems } => assert_eq!(problems[0].fault, PlanFault::Erased),
        other => panic!("{other:?}"),
    }
    let made = world.does("plans.edit", document(None))["made"][0].clone();
    let again = json!({ "round": "r", "document": made });
    world.does("plans.erase_document", again);
    let next = world.does("plans.edit", document(None))["made"][0].clone();
    assert_ne!(made, next);
    // What was erased before the plan heard of it cannot be answered, and nothing else is hindered.
    world.sits(Some("anna"));
    let answer = json!({
        "review": review(KEY, "child", Some("anna")), "slot": { "question": "consultation" }, "state": yes(),
    });
    assert!(matches!(world.fails("reviews.answer", answer), Failure::NotFound { .. }));
}

#[test]
fn it_is_gone_on_every_desktop_at_its_next_exchange_with_a_receipt() {
    let mut group = Group::of_three();
    both_are_done(&mut group);
    is_agreed(&mut group);
    for desk in 0..3 {
        assert_eq!(found(&mut group.desks[desk], "barnet"), 3, "desk {desk}");
    }
    let of = group.desks[0].does("plans.erasing", child());
    assert_eq!((&of["reviews"], &of["elsewhere"], &of["shared"]), (&json!(3), &json!(0), &json!(true)));
    let texts = files(group.shared.path()).len();
    group.desks[0].does("plans.erase_document", child());
    is_gone(&mut group.desks[0]);
    group.settle();
    for desk in 0..3 {
        is_gone(&mut group.desks[desk]);
        let page = group.page(desk);
        assert_eq!(page["agreed"], json!([]), "nor is it agreed on: desk {desk}");
        assert_eq!((&page["sealed"], &page["aside"]), (&json!(0), &json!([])), "desk {desk}");
        let erased = &page["erased"][0];
        assert_eq!((&erased["what"], &erased["by"]), (&json!("document"), &json!("Maria")));
        assert_eq!((&erased["gone"], &erased["of"]), (&json!(3), &json!(3)), "with a receipt: desk {desk}");
    }
    let gone =
        files(group.shared.path()).iter().filter(|file| file.extension().is_some_and(|end| end == "gone")).count();
    assert!(gone >= 3, "the bundles with Anna's texts, Bo's and the group's are taken back: {gone} of {texts}");
    // Somebody who comes later never had it, and lacks nothing else.
    let eva = group.joins("Eva", json!({ "roles": ["developer"] }));
    group.settle();
    is_gone(&mut group.desks[eva]);
    assert_eq!(group.page(0)["erased"][0]["gone"], 4);
    same_on_all(&mut group);
}

/// It is gone on all desktops of three, with receipts, and all have the same.
fn gone_on_all(group: &mut Group) {
    for desk in 0..3 {
        is_gone(&mut group.desks[desk]);
        assert_eq!(group.page(desk)["erased"][0]["gone"], 3, "desk {desk}");
    }
    same_on_all(group);
}

fn same_on_all(group: &mut Group) {
    let digests: Vec<[u8; 32]> =
        group.desks.iter_mut().map(|world| world.app.reads().unwrap().digest().unwrap()).collect();
    assert!(digests.iter().all(|digest| *digest == digests[0]), "all have the same");
}

#[test]
fn what_lies_sealed_of_it_goes_unread_and_its_author_is_not_waited_for() {
    let mut group = Group::of_three();
    done(&mut group.desks[1], "anna", &yes(), "Annas ord om barnet.");
    group.settle();
    assert_eq!(group.page(2)["sealed"], 1);
    let of = group.desks[0].does("plans.erasing", child());
    assert_eq!((&of["reviews"], &of["elsewhere"]), (&json!(0), &json!(1)), "that she has begun is known");
    group.desks[0].does("plans.erase_document", child());
    assert_eq!(group.page(0)["sealed"], 0);
    group.settle();
    for desk in 0..3 {
        is_gone(&mut group.desks[desk]);
        assert_eq!(group.page(desk)["sealed"], 0, "desk {desk}");
    }
    same_on_all(&mut group);
}

#[test]
fn what_somebody_goes_on_with_before_they_have_heard_goes_too() {
    let mut group = Group::of_three();
    both_are_done(&mut group);
    let mut bos = group.desks.pop().unwrap();
    group.desks[0].does("plans.erase_document", child());
    group.settle();
    // Bo is away, and works on; what he publishes before he takes in says nothing to anybody.
    let his = review(KEY, "child", Some("bo"));
    bos.does("reviews.reopen", json!({ "review": his, "reason": "Läst om." }));
    done(&mut bos, "bo", &yes(), "Bos nya ord om barnet.");
    let agreed = review(KEY, "child", None);
    let slot = json!({ "question": "consultation" });
    bos.does("reviews.comment", json!({ "review": agreed, "slot": slot, "body": "Vi enades om barnet." }));
    bos.does("exchange.run", json!({ "most": 1000, "onlyOut": true }));
    group.settle();
    for desk in 0..2 {
        is_gone(&mut group.desks[desk]);
        assert_eq!(group.page(desk)["aside"], json!([]));
    }
    exchange(&mut bos);
    is_gone(&mut bos);
    group.desks.push(bos);
    group.settle();
    gone_on_all(&mut group);
}

#[test]
fn a_change_of_it_that_was_made_apart_brings_nothing_back_and_it_is_erased_once_more() {
    let mut group = Group::of_three();
    let eva = group.joins("Eva", json!({ "roles": ["developer"] }));
    both_are_done(&mut group);
    let mut hers = group.desks.remove(eva);
    group.desks[0].does("plans.erase_document", child());
    group.settle();
    // What was written last of the most changes stands: more than the erasure made.
    for side in ["adult", "child"].into_iter().cycle().take(9) {
        let to = json!({
            "id": "child", "family": "f1", "kind": "investigation", "side": side, "members": ["b1", "b2", "v1"],
        });
        hers.does("plans.edit", json!({ "round": "r", "changes": [{ "change": "document", "to": to }] }));
    }
    group.desks.push(hers);
    group.settle();
    let planned = |world: &mut World| {
        let family = world.does("plans.view", json!({ "round": "r" }))["families"][0].clone();
        family["documents"].as_array().unwrap().iter().any(|one| one["id"] == "child")
    };
    assert!(planned(&mut group.desks[0]), "it stands in the plan again");
    group.desks.iter_mut().for_each(is_gone);
    group.desks[0].does("plans.erase_document", child());
    group.settle();
    for desk in &mut group.desks {
        is_gone(desk);
        assert!(!planned(desk));
    }
    same_on_all(&mut group);
}

#[test]
fn publishing_again_brings_nothing_of_it_back_and_tells_of_it_once_more() {
    let mut group = Group::of_three();
    both_are_done(&mut group);
    group.desks[0].does("plans.erase_document", child());
    group.settle();
    for desk in 0..3 {
        group.desks[desk].does("exchange.again", Value::Null);
    }
    group.settle();
    gone_on_all(&mut group);
}

#[test]
fn only_whoever_leads_the_group_erases_a_document() {
    let mut group = Group::of_three();
    let eva = group.joins("Eva", json!({ "roles": ["developer"] }));
    group.settle();
    let problem = Failure::Group { problem: GroupProblem::NotTheirs };
    for desk in [1, eva] {
        assert_eq!(group.desks[desk].fails("plans.erase_document", child()), problem);
        assert_eq!(group.desks[desk].fails("plans.erasing", child()), problem);
        assert_eq!(group.desks[desk].does("plans.view", json!({ "round": "r" }))["mayErase"], false);
    }
    assert_eq!(group.desks[0].does("plans.view", json!({ "round": "r" }))["mayErase"], true);
}

#[test]
fn a_summary_that_counts_it_is_taken_back_and_a_new_one_stands() {
    let mut group = Group::of_three();
    let chef = group.joins("Chefen", json!({ "roles": ["manager"] }));
    both_are_done(&mut group);
    group.desks[0].does("exchange.send_summary", json!({ "round": "r" }));
    group.settle();
    let summaries = |group: &mut Group| -> Vec<usize> {
        (0..4).map(|desk| group.page(desk)["summaries"].as_array().unwrap().len()).collect()
    };
    assert_eq!(summaries(&mut group), [1; 4]);
    group.desks[0].does("plans.erase_document", child());
    group.settle();
    assert_eq!(summaries(&mut group), [0; 4], "the manager's too: {chef}");
    group.desks[0].does("exchange.send_summary", json!({ "round": "r" }));
    group.settle();
    assert_eq!(summaries(&mut group), [1; 4]);
}
