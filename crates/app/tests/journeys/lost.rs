//! A desktop of a group that is lost: what was read on it is read again on another.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use std::fs;
use std::path::PathBuf;

use app::Failure;
use app::exchange::GroupProblem;
use exchange::GroupFolder;
use serde_json::{Value, json};
use tempfile::TempDir;

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

/// A copy of the store of a desktop, to be set back to.
struct Copy {
    kept: TempDir,
    store: PathBuf,
}

impl Copy {
    fn of(group: &mut Group, desk: usize) -> Self {
        let world = &mut group.desks[desk];
        world.does("start.lock", Value::Null);
        let store = files(world.folder.path()).into_iter().find(|file| file.ends_with("store.db")).unwrap();
        let kept = tempfile::tempdir().unwrap();
        fs::copy(&store, kept.path().join("store.db")).unwrap();
        let copy = Self { kept, store };
        copy.unlocks(group, desk);
        copy
    }

    fn set_back(&self, group: &mut Group, desk: usize) {
        group.desks[desk].does("start.lock", Value::Null);
        fs::copy(self.kept.path().join("store.db"), &self.store).unwrap();
        self.unlocks(group, desk);
    }

    fn unlocks(&self, group: &mut Group, desk: usize) {
        let folder = self.store.parent().unwrap();
        group.desks[desk].does("start.unlock", json!({ "folder": folder, "passphrase": PASSPHRASE }));
    }
}

fn commented(group: &mut Group, desk: usize, question: &str, body: &str) {
    let hers = review(KEY, "child", Some("anna"));
    let comment = json!({ "review": hers, "slot": { "question": question }, "body": body });
    group.desks[desk].does("reviews.comment", comment);
}

/// Anna and Bo are done, and everybody reads all of hers.
fn everybody_reads(group: &mut Group, words: &[&str]) {
    let hers = review(KEY, "child", Some("anna"));
    group.desks[1].does("reviews.submit", json!({ "review": hers, "gaps": "Prov" }));
    done(&mut group.desks[2], "bo", &yes(), "Bos ord.");
    group.settle();
    for desk in 0..3 {
        let page = opened(&mut group.desks[desk], &hers);
        assert!(words.iter().all(|words| page.contains(words)), "at desk {desk}: {page}");
        assert_eq!(group.page(desk)["sealed"], 0);
    }
}

#[test]
fn a_store_that_was_set_back_and_wrote_on_without_the_folder_loses_nothing_of_either() {
    let mut group = Group::of_three();
    let copy = Copy::of(&mut group, 1);
    commented(&mut group, 1, "consultation", "Skrivet före.");
    group.settle();
    copy.set_back(&mut group, 1);
    // It gives numbers that it has given before.
    let away = group.shared.path().with_extension("away");
    fs::rename(group.shared.path(), &away).unwrap();
    commented(&mut group, 1, "joint-meeting", "Skrivet efter.");
    assert_eq!(group.desks[1].does("exchange.run", json!({ "most": 100 }))["trouble"], "away");
    fs::rename(&away, group.shared.path()).unwrap();
    group.settle();
    everybody_reads(&mut group, &["Skrivet före.", "Skrivet efter."]);
}

#[test]
fn what_a_store_that_was_set_back_has_read_in_its_own_bundles_it_can_publish_again() {
    let mut group = Group::of_three();
    let copy = Copy::of(&mut group, 1);
    let folder = GroupFolder::at(group.shared.path());
    let before = folder.list().unwrap().bundles;
    commented(&mut group, 1, "consultation", "Skrivet före.");
    group.exchange(1);
    copy.set_back(&mut group, 1);
    group.exchange(1);
    // Before anybody else has taken it in it is gone from the folder.
    for found in folder.list().unwrap().bundles.iter().filter(|found| !before.contains(found)) {
        fs::remove_file(group.shared.path().join(format!("{}/{}.akt", found.place, found.stem()))).unwrap();
    }
    group.desks[1].does("exchange.again", Value::Null);
    group.settle();
    everybody_reads(&mut group, &["Skrivet före."]);
}
