//! What a desktop laid in the folder and lies there no more is told on that desktop, and comes back by one click.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use exchange::{Found, GroupFolder};
use serde_json::{Value, json};

use crate::exchange::{Group, done, exchange};
use crate::world::{World, yes};

fn bundles(group: &Group) -> Vec<Found> {
    GroupFolder::at(group.shared.path()).list().unwrap().bundles
}

/// How the desktop tells of its own bundles: what is the matter, and the numbers that are missing.
fn told(world: &mut World) -> (Value, Value) {
    let page = world.does("exchange.show", Value::Null);
    let devices = page["members"].as_array().unwrap().iter().flat_map(|member| member["devices"].as_array().unwrap());
    let here = devices.into_iter().find(|device| device["here"] == true).unwrap()["missing"].clone();
    (page["trouble"].clone(), here)
}

#[test]
fn the_last_bundle_that_vanishes_before_anybody_took_it_is_told_where_it_was_made_and_published_again() {
    let mut group = Group::of_three();
    done(&mut group.desks[2], "bo", &yes(), "Bos ord.");
    group.settle();
    let before = bundles(&group);
    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    exchange(&mut group.desks[1]);
    assert_eq!(told(&mut group.desks[1]), (Value::Null, json!([])));
    // The share is set back to a copy of yesterday.
    let hers: Vec<Found> = bundles(&group).into_iter().filter(|found| !before.contains(found)).collect();
    assert!(!hers.is_empty());
    for found in &hers {
        let name = format!("{}/{}.akt", found.place, found.stem());
        std::fs::remove_file(group.shared.path().join(name)).unwrap();
    }
    let missing: Vec<u64> = hers.iter().map(|found| found.sequence).collect();
    assert_eq!(told(&mut group.desks[1]), (json!("missing"), json!(missing)));
    let run = group.desks[1].does("exchange.run", json!({ "most": 1000 }));
    assert_eq!(run["trouble"], "missing", "also to whoever never opens the page");
    group.desks[1].does("exchange.again", Value::Null);
    group.settle();
    for desk in 0..3 {
        assert!(group.result(desk).to_string().contains("Annas ord."), "at desk {desk}");
        let page = group.page(desk);
        for device in page["members"].as_array().unwrap().iter().flat_map(|one| one["devices"].as_array().unwrap()) {
            assert_eq!(device["missing"], json!([]), "nobody is asked for them any more");
        }
    }
}

#[test]
fn a_group_whose_folder_is_gone_goes_on_in_an_empty_one() {
    let mut group = Group::of_three();
    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    done(&mut group.desks[2], "bo", &yes(), "Bos ord.");
    group.settle();
    let other = tempfile::tempdir().unwrap();
    for desk in 0..3 {
        let moved = group.desks[desk].does("exchange.set_folder", json!({ "folder": other.path() }));
        assert_eq!(moved["trouble"], "missing");
        group.desks[desk].does("exchange.again", Value::Null);
        exchange(&mut group.desks[desk]);
    }
    group.shared = other;
    group.settle();
    // Somebody who comes now finds all of it there.
    let cia = group.joins("Cia", json!({ "roles": ["reviewer"], "reviewer": "cia" }));
    group.settle();
    assert!(group.result(cia).to_string().contains("Annas ord."));
    let anothers = Group::of_three();
    let taken = json!({ "folder": anothers.folder() });
    let problem = app::exchange::GroupProblem::FolderTaken;
    assert_eq!(group.desks[0].fails("exchange.set_folder", taken), app::Failure::Group { problem });
}
