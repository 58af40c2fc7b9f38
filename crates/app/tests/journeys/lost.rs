//! A desktop of a group that is lost: what was read on it is read again on another.

use std::fs;

use app::Failure;
use app::exchange::GroupProblem;
use serde_json::{Value, json};

use crate::exchange::{Group, KEY, done, files, opened};
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

#[test]
fn a_store_that_was_set_back_and_wrote_on_without_the_folder_loses_nothing_of_either() {
    let mut group = Group::of_three();
    group.desks[1].does("start.lock", Value::Null);
    let store = files(group.desks[1].folder.path()).into_iter().find(|file| file.ends_with("store.db")).unwrap();
    let folder = store.parent().unwrap().to_path_buf();
    let kept = tempfile::tempdir().unwrap();
    fs::copy(&store, kept.path().join("store.db")).unwrap();
    let unlock = json!({ "folder": folder, "passphrase": PASSPHRASE });
    group.desks[1].does("start.unlock", unlock.clone());
    let hers = review(KEY, "child", Some("anna"));
    let comment =
        |question: &str, body: &str| json!({ "review": hers, "slot": { "question": question }, "body": body });
    group.desks[1].does("reviews.comment", comment("consultation", "Skrivet före."));
    group.settle();
    group.desks[1].does("start.lock", Value::Null);
    fs::copy(kept.path().join("store.db"), &store).unwrap();
    group.desks[1].does("start.unlock", unlock);
    // It gives numbers that it has given before.
    let away = group.shared.path().with_extension("away");
    fs::rename(group.shared.path(), &away).unwrap();
    group.desks[1].does("reviews.comment", comment("joint-meeting", "Skrivet efter."));
    assert_eq!(group.desks[1].does("exchange.run", json!({ "most": 100 }))["trouble"], "away");
    fs::rename(&away, group.shared.path()).unwrap();
    group.settle();
    group.desks[1].does("reviews.submit", json!({ "review": hers, "gaps": "Prov" }));
    done(&mut group.desks[2], "bo", &yes(), "Bos ord.");
    group.settle();
    for desk in 0..3 {
        let page = opened(&mut group.desks[desk], &hers);
        assert!(page.contains("Skrivet före.") && page.contains("Skrivet efter."), "at desk {desk}: {page}");
        assert_eq!(group.page(desk)["sealed"], 0);
    }
}
