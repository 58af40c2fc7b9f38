//! What another version of the program laid in the folder, or put aside.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use exchange::{Found, GroupFolder};
use jiff::Timestamp;
use serde_json::{Value, json};
use store::Op;

use crate::exchange::{Group, done};
use crate::folder_trouble::annas;
use crate::letters::with_store;
use crate::world::{no, yes};

#[test]
fn a_bundle_of_a_newer_version_lies_as_it_lay_and_is_told_and_everything_else_arrives() {
    let mut group = Group::of_three();
    let folder = GroupFolder::at(group.shared.path());
    let hers = annas(&mut group);
    let bundles = folder.list().unwrap().bundles;
    let last = bundles.iter().rfind(|found| hers.ends_with(found.place.to_string())).unwrap();
    let mut bytes = folder.read(last).unwrap();
    // The version of the form, after the eight bytes that say what the file is.
    bytes[8] += 1;
    let newer = Found { sequence: last.sequence + 40, hash: blake3::hash(&bytes).into(), place: last.place.clone() };
    folder.publish(&newer, &bytes).unwrap();

    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    done(&mut group.desks[2], "bo", &no(), "Bos ord.");
    group.settle();
    for desk in 0..3 {
        let result = group.result(desk).to_string();
        assert!(result.contains("Annas ord.") && result.contains("Bos ord."), "desk {desk}");
        let page = group.page(desk);
        let told = json!([{ "name": "Anna", "label": "Bärbar", "number": newer.sequence, "why": "newer" }]);
        assert_eq!((&page["aside"], &page["unfetched"]), (&told, &json!(0)), "desk {desk}");
    }
    assert_eq!(folder.read(&newer).unwrap(), bytes, "a program that knows the version can read it later");
}

/// What Anna published with her review has been put aside at Maria's desktop, as a program of `version` would have.
fn put_aside_by(version: &str) -> Group {
    let mut group = Group::of_three();
    let folder = GroupFolder::at(group.shared.path());
    let before = folder.list().unwrap().bundles;
    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    done(&mut group.desks[2], "bo", &no(), "Bos ord.");
    group.exchange(1);
    let new: Vec<Found> = folder.list().unwrap().bundles.into_iter().filter(|one| !before.contains(one)).collect();
    let aside = json!({ "aside": { "why": "newer", "by": version } }).to_string();
    with_store(&mut group, 0, |store| {
        for found in &new {
            let row = format!("{}/{}", found.place, found.stem());
            let puts = |tx: &mut store::Tx<'_>| tx.set_exchanged("bundle", &row, Some(aside.as_bytes()));
            store.write(Op::Exchange, "Maria", Timestamp::now(), puts).unwrap();
        }
    });
    assert_eq!(why(&mut group), vec![json!("newer"); new.len()]);
    group
}

/// Why bundles are aside at Maria's desktop.
fn why(group: &mut Group) -> Vec<Value> {
    group.page(0)["aside"].as_array().unwrap().iter().map(|one| one["why"].clone()).collect()
}

#[test]
fn what_an_older_version_put_aside_is_looked_at_again_and_taken_in() {
    let mut group = put_aside_by("0.0.1");
    group.settle();
    assert_eq!(why(&mut group), Vec::<Value>::new());
    for desk in 0..3 {
        assert!(group.result(desk).to_string().contains("Annas ord."), "desk {desk}");
    }
}

#[test]
fn what_this_version_put_aside_waits_for_the_next() {
    let mut group = put_aside_by(env!("CARGO_PKG_VERSION"));
    let aside = why(&mut group);
    group.settle();
    assert_eq!(why(&mut group), aside);
    assert!(!group.result(0).to_string().contains("Annas ord."));
    assert!(group.result(2).to_string().contains("Annas ord."), "Bo has it");
}
