//! A document was taken out of the plan while reviews of it stand: they are told, put back, or erased for good.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use serde_json::{Value, json};

use crate::exchange::{Group, KEY, done};
use crate::world::{World, no, review, yes};

fn edits(world: &mut World, changes: &Value) {
    world.does("plans.edit", json!({ "round": "r", "changes": changes }));
}

fn taken_out(world: &mut World) -> Vec<Value> {
    world.does("plans.view", json!({ "round": "r" }))["takenOut"].as_array().unwrap().clone()
}

/// The child investigation leaves the plan.
fn takes_out(world: &mut World) {
    edits(world, &json!([{ "change": "no_document", "to": { "id": "child" } }]));
}

fn child() -> Value {
    json!({ "round": "r", "document": "child" })
}

/// What of the child investigation can be found.
fn found(world: &mut World) -> usize {
    world.does("search.find", json!({ "words": "barnet" }))["hits"].as_array().unwrap().len()
}

#[test]
fn it_is_told_with_its_reviews_and_those_who_read_it_and_counts_again_when_it_is_put_back() {
    let mut world = World::round();
    done(&mut world, "anna", &yes(), "Annas ord om barnet.");
    assert_eq!(taken_out(&mut world), [] as [Value; 0], "what is in the plan is not out of it");
    takes_out(&mut world);
    let told = taken_out(&mut world);
    let [one] = told.as_slice() else { panic!("{told:?}") };
    assert_eq!((&one["family"], &one["returns"], &one["elsewhere"]), (&json!("f1"), &json!(true), &json!(0)));
    let document = &one["document"];
    assert_eq!((&document["reviews"], &document["submitted"]), (&json!(1), &json!(1)));
    assert_eq!(document["readers"], json!(["anna", "bo"]), "whoever was to read it");
    assert!(one["place"].as_str().unwrap().starts_with("Familj 1 · Barnutredning"), "{one}");

    let change = json!({
        "id": "child", "family": "f1", "kind": document["kind"], "side": document["side"], "members": document["members"],
    });
    let reads = json!({ "subject": { "document": "child" }, "reviewer": "anna" });
    edits(&mut world, &json!([{ "change": "document", "to": change }, { "change": "reads", "to": reads }]));
    assert_eq!(taken_out(&mut world), [] as [Value; 0]);
    assert!(world.does("results.family", json!({ "round": "r", "family": "f1" })).to_string().contains("Annas ord"));
}

#[test]
fn one_whose_family_is_gone_too_is_told_by_its_family_and_is_not_put_back_without_it() {
    let mut world = World::round();
    done(&mut world, "anna", &yes(), "Annas ord om barnet.");
    edits(&mut world, &json!([{ "change": "no_family", "to": { "id": "f1" } }]));
    let told = taken_out(&mut world);
    assert_eq!((told.len(), &told[0]["returns"]), (1, &json!(false)));
    assert!(told[0]["place"].as_str().unwrap().starts_with("Familj 1 · Barnutredning"), "{told:?}");
    assert_eq!(told[0]["document"]["members"], json!([]), "nobody who is in the plan no more");
}

#[test]
fn one_that_nobody_reviewed_is_not_told_and_cannot_be_erased() {
    let mut world = World::round();
    takes_out(&mut world);
    assert_eq!(taken_out(&mut world), [] as [Value; 0]);
    assert!(matches!(world.fails("plans.erase_document", child()), app::Failure::NotFound { .. }));
}

#[test]
fn it_is_erased_for_good_without_being_put_back() {
    let mut world = World::round();
    done(&mut world, "anna", &yes(), "Annas ord om barnet.");
    takes_out(&mut world);
    assert_eq!(found(&mut world), 1);
    assert_eq!(world.does("plans.erasing", child())["reviews"], 1);
    world.does("plans.erase_document", child());
    assert_eq!((found(&mut world), taken_out(&mut world)), (0, Vec::new()));
    assert!(matches!(world.fails("plans.erase_document", child()), app::Failure::NotFound { .. }), "once");
}

fn reading(change: &str, who: &str) -> Value {
    json!({ "change": change, "to": { "subject": { "document": "child" }, "reviewer": who } })
}

#[test]
fn who_had_stopped_reading_it_is_not_asked_again() {
    let mut world = World::round();
    done(&mut world, "anna", &yes(), "Annas ord om barnet.");
    edits(&mut world, &json!([reading("reads_not", "anna")]));
    takes_out(&mut world);
    let document = taken_out(&mut world)[0]["document"].clone();
    assert_eq!((&document["readers"], &document["reviews"]), (&json!(["bo"]), &json!(1)));
}

#[test]
fn who_handles_the_family_by_now_does_not_read_it_again_and_who_left_is_counted() {
    let mut world = World::round();
    done(&mut world, "anna", &yes(), "Annas ord om barnet.");
    takes_out(&mut world);
    edits(&mut world, &json!([{ "change": "handles", "to": { "family": "f1", "reviewer": "anna" } }]));
    assert_eq!(taken_out(&mut world)[0]["document"]["readers"], json!(["bo"]));
    edits(&mut world, &json!([{ "change": "no_reviewer", "to": { "id": "anna" } }]));
    let document = taken_out(&mut world)[0]["document"].clone();
    assert_eq!((&document["readers"], &document["reviews"]), (&json!(["bo"]), &json!(1)));
}

#[test]
fn what_it_was_called_by_is_never_anothers_while_reviews_of_it_stand() {
    let mut group = Group::of_three();
    let made = |world: &mut World, change: &Value| {
        world.does("plans.edit", json!({ "round": "r", "changes": [change] }))["made"][0].clone()
    };
    let family = json!({ "change": "family", "to": { "label": "Familj 2" } });
    let first = made(&mut group.desks[0], &family);
    let document = |family: &Value| json!({ "change": "document", "to": { "family": family, "kind": "investigation", "side": "child", "members": [] } });
    let code = made(&mut group.desks[0], &document(&first));
    let reads = json!({ "subject": { "document": code }, "reviewer": "anna" });
    edits(&mut group.desks[0], &json!([{ "change": "reads", "to": reads }]));
    group.settle();
    group.desks[1].answers(&review(KEY, code.as_str().unwrap(), Some("anna")), "consultation", &[], &yes());
    group.settle();
    // Here it is only known that she has begun.
    edits(&mut group.desks[0], &json!([{ "change": "no_document", "to": { "id": code } }]));
    assert_ne!(made(&mut group.desks[0], &document(&first)), code);
    edits(&mut group.desks[0], &json!([{ "change": "no_family", "to": { "id": first } }]));
    assert_ne!(made(&mut group.desks[0], &family), first);
    assert_eq!(taken_out(&mut group.desks[0])[0]["returns"], false);
}

#[test]
fn who_reads_blind_is_shown_nothing_either_when_a_change_made_apart_brings_it_back_without_readers() {
    let mut group = Group::of_three();
    let eva = group.joins("Eva", json!({ "roles": ["developer"] }));
    done(&mut group.desks[1], "anna", &yes(), "Annas ord om barnet.");
    group.settle();
    let mut hers = group.desks.remove(eva);
    takes_out(&mut group.desks[0]);
    // What was written last of the most changes stands: more than taking it out made.
    for side in ["adult", "child"].into_iter().cycle().take(10) {
        let to = json!({
            "id": "child", "family": "f1", "kind": "investigation", "side": side, "members": ["b1", "b2", "v1"],
        });
        edits(&mut hers, &json!([{ "change": "document", "to": to }]));
    }
    group.desks.push(hers);
    group.settle();
    let plan = group.desks[0].does("plans.view", json!({ "round": "r" }));
    let back =
        plan["families"][0]["documents"].as_array().unwrap().iter().find(|one| one["id"] == "child").unwrap().clone();
    assert_eq!(back["readers"], json!([]));
    assert_eq!((group.page(2)["sealed"].clone(), found(&mut group.desks[2])), (json!(1), 0));
    // It goes again, and comes back with those that it had.
    takes_out(&mut group.desks[0]);
    assert_eq!(taken_out(&mut group.desks[0])[0]["document"]["readers"], json!(["anna", "bo"]));
}

#[test]
fn who_reads_blind_is_shown_nothing_while_it_is_out_of_the_plan_nor_when_it_is_put_back() {
    let mut group = Group::of_three();
    done(&mut group.desks[1], "anna", &yes(), "Annas ord om barnet.");
    group.settle();
    takes_out(&mut group.desks[0]);
    group.settle();
    let blind = |group: &mut Group, when: &str| {
        assert_eq!(group.page(2)["sealed"], 1, "{when}");
        assert_eq!(found(&mut group.desks[2]), 0, "{when}");
        assert_eq!(found(&mut group.desks[0]), 0, "{when}");
    };
    blind(&mut group, "out of the plan");
    let told = taken_out(&mut group.desks[0])[0]["document"].clone();
    let to = json!({ "id": "child", "family": "f1", "kind": told["kind"], "side": told["side"], "members": told["members"] });
    let reads = told["readers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|who| json!({ "change": "reads", "to": { "subject": { "document": "child" }, "reviewer": who } }));
    let changes: Vec<Value> = std::iter::once(json!({ "change": "document", "to": to })).chain(reads).collect();
    edits(&mut group.desks[0], &json!(changes));
    group.settle();
    blind(&mut group, "put back");
    done(&mut group.desks[2], "bo", &no(), "Bos ord om barnet.");
    group.settle();
    for desk in 0..3 {
        assert_eq!(found(&mut group.desks[desk]), 2, "desk {desk}");
    }
}

#[test]
fn it_is_erased_on_every_desktop_also_what_lies_sealed_of_it() {
    let mut group = Group::of_three();
    done(&mut group.desks[1], "anna", &yes(), "Annas ord om barnet.");
    group.settle();
    let mut bos = group.desks.pop().unwrap();
    takes_out(&mut group.desks[0]);
    group.settle();
    let told = taken_out(&mut group.desks[0]);
    assert_eq!((told.len(), &told[0]["elsewhere"], &told[0]["document"]["reviews"]), (1, &json!(1), &json!(0)));
    assert_eq!(told[0]["document"]["readers"], json!(["anna", "bo"]));
    // Bo, who has heard of nothing, reads on meanwhile.
    done(&mut bos, "bo", &no(), "Bos ord om barnet.");
    group.desks.push(bos);
    group.desks[0].does("plans.erase_document", child());
    group.settle();
    let mut digests = Vec::new();
    for (desk, world) in group.desks.iter_mut().enumerate() {
        assert_eq!((found(world), taken_out(world)), (0, Vec::new()), "desk {desk}");
        let own = json!({ "review": review(KEY, "child", Some("anna")) });
        assert!(matches!(world.fails("reviews.open", own), app::Failure::NotFound { .. }), "desk {desk}");
        let page = world.does("exchange.show", Value::Null);
        assert_eq!(page["erased"][0]["gone"], 3, "with receipts: desk {desk}");
        digests.push(world.app.reads().unwrap().digest().unwrap());
    }
    assert!(digests.iter().all(|digest| *digest == digests[0]), "all have the same");
}
