//! A long exchange is done in pieces, and what comes with a later one is waited for.

use domain::{DeviceId, PersonId};
use exchange::{Found, GroupFolder, Place};
use serde_json::json;

use crate::exchange::{Group, KEY, done, opened};
use crate::world::{review, yes};

/// One exchange to its end, in pieces of this many; gives how many pieces there were.
fn in_pieces(group: &mut Group, desk: usize, most: u32) -> usize {
    for pieces in 1..100 {
        if group.desks[desk].does("exchange.run", json!({ "most": most }))["more"] == false {
            return pieces;
        }
    }
    panic!("it goes on for ever");
}

#[test]
fn an_exchange_ends_though_more_than_a_piece_of_what_lies_there_cannot_be_taken_in() {
    let mut group = Group::of_three();
    let folder = GroupFolder::at(group.shared.path());
    let place = Place { person: PersonId::from_bytes([7; 16]), device: DeviceId::new("d".repeat(32)).unwrap() };
    for sequence in 1..=25 {
        let found = Found { place: place.clone(), sequence, hash: [9; 32] };
        folder.publish(&found, b"whatever").unwrap();
    }
    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    group.exchange(1);
    assert!(in_pieces(&mut group, 0, 10) < 10);
    assert_eq!(group.page(0)["sealed"], 1, "and the rest has come");
    assert_eq!(group.page(0)["aside"].as_array().unwrap().len(), 25, "each is told");
}

#[test]
fn a_review_is_not_released_in_the_middle_of_an_exchange_that_brings_one_more_reader() {
    let mut group = Group::of_three();
    let cia = group.joins("Cia", json!({ "roles": ["reviewer"], "reviewer": "cia" }));
    let eva = group.joins("Eva", json!({ "roles": ["developer"] }));
    group.settle();
    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    group.exchange(1);
    done(&mut group.desks[2], "bo", &yes(), "Bos ord.");
    group.exchange(2);
    // Eva has published much before she says that Cia reads it too: to Anna it comes last.
    for label in 1..=12 {
        let to = json!({ "id": "f1", "label": format!("Familj {label}"), "order": 1 });
        group.desks[eva].does("plans.edit", json!({ "round": "r", "changes": [{ "change": "family", "to": to }] }));
        group.exchange(eva);
    }
    let changes = json!([
        { "change": "reviewer", "to": { "id": "cia", "name": "Cia", "role": "granskare" } },
        { "change": "reads", "to": { "subject": { "document": "child" }, "reviewer": "cia" } },
    ]);
    group.desks[eva].does("plans.edit", json!({ "round": "r", "changes": changes }));
    group.exchange(eva);
    assert!(in_pieces(&mut group, 1, 2) > 3);
    group.exchange(cia);
    group.settle();
    let hers = review(KEY, "child", Some("anna"));
    assert!(!opened(&mut group.desks[cia], &hers).contains("Annas ord."));
    assert_eq!(group.page(cia)["aside"], json!([]));
    assert_eq!(group.page(cia)["sealed"], 1, "Bo released his before anybody said that she reads it");
}
