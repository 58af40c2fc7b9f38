//! Folders that make trouble, and disks that are full: it is told, nothing is lost, the rest arrives, and afterwards all of it.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use serde_json::{Value, json};

use crate::exchange::{Group, KEY, done};
use crate::world::{review, yes};

/// The sub-folder of Anna's desktop, the second of the three.
pub(crate) fn annas(group: &mut Group) -> PathBuf {
    let page = group.page(1);
    let anna = page["members"].as_array().unwrap().iter().find(|one| one["name"] == "Anna").unwrap().clone();
    let id = |value: &Value| value.as_str().unwrap().to_string();
    group.shared.path().join(format!("{}-{}", id(&anna["id"]), id(&anna["devices"][0]["id"])))
}

/// Anna marks her review as done and publishes, while her sub-folder is not what it was; then it is again.
pub(crate) fn published_in_spite_of<T>(trouble: &str, spoils: impl FnOnce(&Path) -> T, mends: impl FnOnce(&Path, T)) {
    let mut group = Group::of_three();
    let place = annas(&mut group);
    let aside = place.with_extension("aside");
    fs::rename(&place, &aside).unwrap();
    let what_lies_there = spoils(&place);
    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    let told = group.desks[1].does("exchange.run", json!({ "most": 100 }));
    assert_eq!((&told["trouble"], &told["published"], &told["more"]), (&json!(trouble), &json!(0), &json!(false)));
    assert!(group.page(1)["unpublished"].as_u64().unwrap() > 0, "it lies in the outbox");
    mends(&place, what_lies_there);
    fs::rename(&aside, &place).unwrap();
    done(&mut group.desks[2], "bo", &yes(), "Bos ord.");
    group.settle();
    assert_eq!(group.page(1)["unpublished"], 0);
    assert!(group.result(0).to_string().contains("Annas ord."));
}

#[test]
fn a_file_where_the_sub_folder_should_be_stops_what_goes_out_and_loses_nothing() {
    published_in_spite_of("fault", |place| fs::write(place, b"").unwrap(), |place, ()| fs::remove_file(place).unwrap());
}

#[cfg(unix)]
#[test]
fn a_link_where_the_sub_folder_should_be_stops_what_goes_out_and_loses_nothing() {
    let elsewhere = tempfile::tempdir().unwrap();
    for to in [Path::new("/nowhere/at/all"), elsewhere.path()] {
        let links = |place: &Path| std::os::unix::fs::symlink(to, place).unwrap();
        published_in_spite_of("fault", links, |place, ()| fs::remove_file(place).unwrap());
    }
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0, "nothing was laid where nobody looks");
}

#[test]
fn a_folder_that_comes_and_goes_while_they_exchange_loses_nothing() {
    let mut group = Group::of_three();
    for (desk, who) in [(1, "anna"), (2, "bo")] {
        for number in 0..5 {
            done(&mut group.desks[desk], who, &yes(), &format!("{who} {number}."));
            // Sealed while the folder is there, so that much is to go out.
            group.desks[desk]
                .does("reviews.reopen", json!({ "review": review(KEY, "child", Some(who)), "reason": "Igen" }));
            group.exchange(desk);
        }
        done(&mut group.desks[desk], who, &yes(), &format!("{who} till sist."));
    }
    let (folder, is_over) = (group.shared.path().to_path_buf(), AtomicBool::new(false));
    let away = folder.with_extension("away");
    thread::scope(|scope| {
        scope.spawn(|| {
            while !is_over.load(Ordering::Relaxed) {
                fs::rename(&folder, &away).unwrap();
                fs::rename(&away, &folder).unwrap();
            }
        });
        for turn in 0..60 {
            group.desks[turn % 3].does("exchange.run", json!({ "most": 1 }));
        }
        is_over.store(true, Ordering::Relaxed);
    });
    group.settle();
    for desk in 0..3 {
        let result = group.result(desk).to_string();
        assert!(result.contains("anna till sist.") && result.contains("bo till sist."), "desk {desk}");
        let page = group.page(desk);
        assert_eq!((&page["unpublished"], &page["aside"]), (&json!(0), &json!([])));
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_file_under_a_bundles_name_is_told_and_the_rest_arrives() {
    use std::os::unix::fs::symlink;
    use std::process::Command;

    let mut group = Group::of_three();
    let place = annas(&mut group);
    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    group.exchange(1);
    let name = |number: u32| place.join(format!("{number:012}-{}.akt", "0".repeat(64)));
    fs::create_dir(name(700)).unwrap();
    symlink("/nowhere/at/all", name(701)).unwrap();
    assert!(Command::new("mkfifo").arg(name(702)).status().unwrap().success());
    symlink(place.join(".."), name(703).with_extension("gone")).unwrap();
    done(&mut group.desks[2], "bo", &yes(), "Bos ord.");
    group.settle();
    for desk in 0..3 {
        assert!(group.result(desk).to_string().contains("Annas ord."), "desk {desk}");
        let page = group.page(desk);
        assert_eq!(page["strange"].as_array().unwrap().len(), 4, "{}", page["strange"]);
        assert_eq!((&page["aside"], &page["unfetched"]), (&json!([]), &json!(0)));
    }
}
