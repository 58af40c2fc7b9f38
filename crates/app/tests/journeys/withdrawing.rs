//! A bundle is taken out of the folder when whoever leads has heard that it is taken back, and not before.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use serde_json::{Value, json};

use crate::exchange::{Group, KEY, done, exchange, files};
use crate::world::{no, review, yes};

/// How many bundles are taken out of the folder.
fn taken_out(group: &Group) -> usize {
    let is_gone = |end: &std::ffi::OsStr| end == "gone";
    let found = files(group.shared.path()).into_iter().filter(|file| file.extension().is_some_and(is_gone));
    // Those of letters are named by one id.
    found.filter(|file| file.file_stem().unwrap().to_string_lossy().contains('-')).count()
}

/// Anna has written two texts, which lie in one bundle, and erases one of them.
fn erases_one_of_two(group: &mut Group) -> Value {
    done(&mut group.desks[1], "anna", &yes(), "Annas ord om barnet.");
    let annas = review(KEY, "child", Some("anna"));
    exchange(&mut group.desks[1]);
    json!({ "review": annas, "slot": { "question": "consultation" }, "part": "comment" })
}

#[test]
fn it_lies_there_until_whoever_leads_has_heard() {
    let mut group = Group::of_three();
    let erase = erases_one_of_two(&mut group);
    done(&mut group.desks[2], "bo", &no(), "Bos ord.");
    group.settle();
    group.desks[1].does("reviews.erase_text", erase);
    exchange(&mut group.desks[1]);
    exchange(&mut group.desks[2]);
    exchange(&mut group.desks[1]);
    assert_eq!(taken_out(&group), 0, "Bo knows, and he does not lead");
    group.exchange(0);
    assert_eq!(taken_out(&group), 0, "it is hers to take out");
    exchange(&mut group.desks[1]);
    assert_eq!(taken_out(&group), 1);
    group.settle();
    assert_eq!(taken_out(&group), 1);
}

#[test]
fn whoever_leads_takes_out_their_own_at_once() {
    let mut group = Group::of_three();
    let reflection = json!({ "change": "reflection", "to": { "reviewer": "anna", "body": "Det var svårt." } });
    group.desks[0].does("plans.edit", json!({ "round": "r", "changes": [reflection] }));
    let anna = json!({ "round": "r", "document": "child" });
    let why = json!({ "change": "could_not_be_reviewed", "to": { "document": "child", "reason": "Den saknas." } });
    group.desks[0].does("plans.edit", json!({ "round": "r", "changes": [why] }));
    group.exchange(0);
    group.desks[0].does("plans.erase_document", anna);
    group.exchange(0);
    assert_eq!(taken_out(&group), 1);
    let eva = group.joins("Eva", json!({ "roles": ["developer"] }));
    group.settle();
    let shown = group.desks[eva].does("results.overview", json!({ "round": "r" })).to_string();
    assert!(
        shown.contains("Det var svårt.") && !shown.contains("Den saknas."),
        "what else was in it came anew: {shown}"
    );
}

#[test]
fn a_desktop_that_was_removed_and_has_not_noticed_takes_nothing_out() {
    let mut group = Group::of_three();
    let erase = erases_one_of_two(&mut group);
    done(&mut group.desks[2], "bo", &no(), "Bos ord.");
    group.settle();
    let page = group.page(0);
    let is_anna = |member: &&Value| member["name"] == "Anna";
    let person = page["members"].as_array().unwrap().iter().find(is_anna).unwrap()["id"].clone();
    group.desks[0].does("exchange.remove", json!({ "person": person }));
    let mut annas = group.desks.remove(1);
    group.recovery.remove(1);
    for command in ["reviews.erase_text", "exchange.again"] {
        let argument = if command == "exchange.again" { Value::Null } else { erase.clone() };
        annas.does(command, argument);
        annas.does("exchange.run", json!({ "most": 1000, "onlyOut": true }));
        group.settle();
        annas.does("exchange.run", json!({ "most": 1000 }));
    }
    assert_eq!(taken_out(&group), 0);
    // Somebody who comes later has all that counts of hers.
    let eva = group.joins("Eva", json!({ "roles": ["developer"] }));
    group.settle();
    assert!(group.result(eva).to_string().contains("Annas ord om barnet."));
    assert_eq!(group.result(eva), group.result(0));
}

#[test]
fn where_several_lead_another_has_heard_before_a_leader_takes_out_their_own() {
    let mut group = Group::of_three();
    let eva = group.joins("Eva", json!({ "roles": ["owner"] }));
    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    done(&mut group.desks[2], "bo", &no(), "Bos ord.");
    group.settle();
    let agreed = review(KEY, "child", None);
    let slot = json!({ "question": "consultation" });
    group.desks[0].does("reviews.comment", json!({ "review": agreed, "slot": slot, "body": "Vi enades." }));
    group.exchange(0);
    group.desks[0].does("reviews.erase_text", json!({ "review": agreed, "slot": slot, "part": "comment" }));
    for desk in [0, 1, 2, 0] {
        group.exchange(desk);
    }
    assert_eq!(taken_out(&group), 0, "nobody else who leads has heard");
    group.exchange(eva);
    group.exchange(0);
    assert_eq!(taken_out(&group), 1);
}

#[test]
fn the_word_that_it_is_taken_back_is_told_again_with_the_rest() {
    let mut group = Group::of_three();
    let erase = erases_one_of_two(&mut group);
    group.settle();
    let before = files(group.shared.path());
    group.desks[1].does("reviews.erase_text", erase);
    exchange(&mut group.desks[1]);
    // What told it is gone before anybody has fetched it.
    for file in files(group.shared.path()).into_iter().filter(|file| !before.contains(file)) {
        std::fs::remove_file(file).unwrap();
    }
    group.desks[1].does("exchange.again", Value::Null);
    group.settle();
    assert!(taken_out(&group) > 0);
    assert_eq!(group.page(0)["erased"][0]["gone"], 3);
}
