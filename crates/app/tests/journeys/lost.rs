//! A desktop of a group that is lost: what was read on it is read again on another.

use app::Failure;
use app::exchange::GroupProblem;
use serde_json::json;

use crate::exchange::{Group, KEY, done, opened};
use crate::world::{PASSPHRASE, review, yes};

#[test]
fn a_desktop_that_died_takes_nothing_with_it() {
    let mut group = Group::of_three();
    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    group.settle();
    // Her computer dies before Bo is done, so that nobody has the key of her review.
    let page = group.page(0);
    let anna = page["members"].as_array().unwrap().iter().find(|one| one["name"] == "Anna").unwrap().clone();
    let words_on_paper = group.recovery[1].clone();
    group.desks[0].does("exchange.lose", json!({ "device": anna["devices"][0]["id"] }));
    let dead = group.desks.remove(1);
    group.recovery.remove(1);
    drop(dead);
    let again = group.joins("Anna", json!({ "person": anna["id"] }));
    group.settle();
    let hers = review(KEY, "child", Some("anna"));
    assert!(!opened(&mut group.desks[again], &hers).contains("Annas ord."));
    let wrong = group.recovery[again].clone();
    let problem = Failure::Group { problem: GroupProblem::NothingToRecover };
    assert_eq!(group.desks[again].fails("exchange.recover", json!({ "recovery": wrong })), problem);
    let recovered = group.desks[again].does("exchange.recover", json!({ "recovery": words_on_paper }));
    assert_eq!(recovered["reviews"], 1);
    assert!(opened(&mut group.desks[again], &hers).contains("Annas ord."), "she reads on");
    done(&mut group.desks[1], "bo", &yes(), "Bos ord.");
    group.settle();
    for desk in 0..group.desks.len() {
        assert!(group.result(desk).to_string().contains("Annas ord."), "desk {desk}");
    }
}

#[test]
fn a_recovery_key_that_is_made_known_later_or_renewed_opens_ones_reviews_too() {
    let mut group = Group::of_three();
    let wrong = group.desks[1].fails("exchange.keep_paper", json!({ "recovery": "ABCD" }));
    assert_eq!(wrong, Failure::WrongRecoveryKey);
    let foreign = group.recovery[2].clone();
    assert_eq!(group.desks[1].fails("exchange.keep_paper", json!({ "recovery": foreign })), Failure::WrongRecoveryKey);
    let renewed = group.desks[1].does("users.renew_recovery", json!({ "passphrase": PASSPHRASE }));
    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    group.settle();
    let page = group.page(0);
    let anna = page["members"].as_array().unwrap().iter().find(|one| one["name"] == "Anna").unwrap().clone();
    // The first is dead: it gives the new one nothing by itself.
    let again = group.joins("Anna", json!({ "person": anna["id"] }));
    group.exchange(0);
    group.exchange(again);
    let recovered = group.desks[again].does("exchange.recover", json!({ "recovery": renewed["recoveryKey"] }));
    assert_eq!(recovered["reviews"], 1);
    let own = group.recovery[again].clone();
    assert_eq!(group.desks[again].does("exchange.keep_paper", json!({ "recovery": own }))["paper"], true);
}
