//! Disks that are full and folders that may be read only, as they really are: mounted for the test, by whoever may mount.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use app::Failure;
use serde_json::json;

use crate::exchange::{Group, KEY, done, files, opened};
use crate::folder_trouble::published_in_spite_of;
use crate::letters::with_store;
use crate::world::{PASSPHRASE, no, parts, review, yes};

/// A mount that is taken away when the test is over, however it ends.
struct Mounted(PathBuf);

impl Mounted {
    /// A small disk at `place`; `None` where it may not be mounted.
    fn small(place: &Path, size: &str) -> Option<Self> {
        Self::with(&["-t", "tmpfs", "-o", size, "tmpfs"], place)
    }

    /// The folder at `place`, which can be read and not written.
    fn read_only(place: &Path) -> Option<Self> {
        let bound = Self::with(&["--bind", place.to_str()?], place)?;
        let only = Command::new("mount").args(["-o", "remount,ro,bind"]).arg(place).status();
        only.is_ok_and(|status| status.success()).then_some(bound)
    }

    fn with(words: &[&str], place: &Path) -> Option<Self> {
        let mounted = Command::new("mount").args(words).arg(place).status();
        mounted.is_ok_and(|status| status.success()).then(|| Self(place.to_owned()))
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let taken = Command::new("umount").arg("--lazy").arg(&self.0).status();
        assert!(taken.is_ok_and(|status| status.success()), "what was mounted can be taken away");
    }
}

/// True where disks may be mounted; else says that nothing was tried. Fails on the build machine: whoever takes a change in trusts that
/// everything was tried.
#[expect(clippy::print_stderr, reason = "where no small disk may be mounted, that nothing was tried must be seen")]
fn may_mount() -> bool {
    let probe = tempfile::tempdir().unwrap();
    let may = Mounted::small(probe.path(), "size=4k").is_some();
    if !may {
        eprintln!("not tried: only whoever may mount a small disk can fill one");
    }
    may
}

#[test]
fn a_full_disk_stops_what_goes_out_and_loses_nothing() {
    if !may_mount() {
        return;
    }
    let fills = |place: &Path| {
        fs::create_dir(place).unwrap();
        let disk = Mounted::small(place, "size=4k").unwrap();
        fs::write(place.join(".filler"), [1; 4096]).unwrap();
        disk
    };
    published_in_spite_of("full", fills, |place, disk| {
        drop(disk);
        fs::remove_dir(place).unwrap();
    });
}

#[test]
fn what_the_others_wrote_comes_in_though_the_folder_is_read_only_and_ones_own_goes_out_afterwards() {
    if !may_mount() {
        return;
    }
    let mut group = Group::of_three();
    done(&mut group.desks[2], "bo", &no(), "Bos ord.");
    group.exchange(2);
    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    let read_only = Mounted::read_only(group.shared.path()).unwrap();
    let told = group.desks[1].does("exchange.run", json!({ "most": 100 }));
    assert_eq!((&told["trouble"], &told["published"]), (&json!("readOnly"), &json!(0)));
    assert!(told["fetched"].as_u64().unwrap() > 0, "what lies there is read");
    assert_eq!(group.page(1)["sealed"], 1, "Bo's review, until Bo has heard of hers");
    assert!(group.page(1)["unpublished"].as_u64().unwrap() > 0);
    drop(read_only);
    group.settle();
    for desk in 0..3 {
        assert!(group.result(desk).to_string().contains("Annas ord."), "desk {desk}");
    }
}

#[test]
fn a_disk_that_fills_while_it_is_fetched_to_loses_nothing_and_what_had_come_is_followed() {
    if !may_mount() {
        return;
    }
    let (mut group, anna, hers) = Group::with_an_old_round();
    // First a plan that Anna's desktop is to follow, then more than there is room for.
    group.moves_the_old_round();
    group.exchange(0);
    let long = long_words(200_000);
    let together = review(KEY, "child", None);
    let slot = json!({ "question": "consultation" });
    group.desks[0].does("reviews.comment", json!({ "review": together, "slot": slot, "body": long }));
    group.exchange(0);

    let (disk, folder) = moved_to_a_small_disk(&mut group, anna);
    let filler = folder.join("filler");
    fill(&filler, &folder.join("ballast"));
    let full = group.desks[anna].fails("exchange.run", json!({ "most": 1000 }));
    assert_eq!(full, Failure::DiskFull);
    assert!(group.page(anna)["unfetched"].as_u64().unwrap() > 0, "what there was no room for is told");

    fs::remove_file(&filler).unwrap();
    group.settle();
    group.desks[anna].does("reviews.submit", json!({ "review": hers, "gaps": "Prov" }));
    group.settle();
    let result = group.desks[0].does("results.round", json!({ "round": "old" }));
    let blocks = result["types"][0]["blocks"].as_array().unwrap();
    assert_eq!(
        parts(&blocks.iter().find(|one| one["question"] == "plain").unwrap()["documents"]),
        [("yes".into(), 1)],
        "her answer moved after the plan"
    );
    assert_eq!(group.page(anna)["unfetched"], 0, "and what there was no room for is here");
    group.desks[anna].does("start.lock", serde_json::Value::Null);
    drop(disk);
}

#[test]
fn a_disk_that_is_full_when_what_was_made_is_to_be_sealed_loses_nothing_and_it_goes_out_when_there_is_room() {
    if !may_mount() {
        return;
    }
    let mut group = Group::of_three();
    let long = format!("Annas ord. {} Annas sista ord.", long_words(120_000));
    done(&mut group.desks[1], "anna", &yes(), &long);
    let (disk, folder) = moved_to_a_small_disk(&mut group, 1);
    let lying = files(group.shared.path());
    let filler = folder.join("filler");
    fill(&filler, &folder.join("ballast"));
    let full = group.desks[1].fails("exchange.run", json!({ "most": 1000 }));
    assert_eq!(full, Failure::DiskFull);
    assert_eq!(files(group.shared.path()), lying, "nothing is laid that is not in the outbox");
    assert!(group.page(1)["unpublished"].as_u64().unwrap() > 0, "what is not out is told");
    let hers = review(KEY, "child", Some("anna"));
    assert!(opened(&mut group.desks[1], &hers).contains("Annas sista ord."), "and is here");

    fs::remove_file(&filler).unwrap();
    done(&mut group.desks[2], "bo", &yes(), "Bos ord.");
    group.settle();
    assert_eq!(group.page(1)["unpublished"], 0);
    for desk in [0, 2] {
        assert!(opened(&mut group.desks[desk], &hers).contains(&long), "desk {desk}");
    }
    group.desks[1].does("start.lock", serde_json::Value::Null);
    drop(disk);
}

#[test]
fn a_place_that_another_program_holds_is_told_and_taken_when_it_lets_go() {
    if !may_mount() {
        return;
    }
    let mut group = Group::of_three();
    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    // Sealed while the folder is away, so that the names of the files are known before they are laid.
    let away = group.shared.path().with_extension("away");
    fs::rename(group.shared.path(), &away).unwrap();
    group.desks[1].does("exchange.run", json!({ "most": 100 }));
    fs::rename(&away, group.shared.path()).unwrap();
    let mut waiting = Vec::new();
    with_store(&mut group, 1, |store| waiting = store.exchanged_names("outbox").unwrap());
    done(&mut group.desks[2], "bo", &yes(), "Bos ord.");
    group.exchange(2);

    // Nobody may take the place of what something is mounted on: the system says what it says of a file that is held.
    let place = group.shared.path().join(format!("{}.akt", waiting[0]));
    let other = tempfile::NamedTempFile::new().unwrap();
    fs::write(&place, b"").unwrap();
    let held = Mounted::with(&["--bind", other.path().to_str().unwrap()], &place).unwrap();
    let told = group.desks[1].does("exchange.run", json!({ "most": 100 }));
    assert_eq!((&told["trouble"], &told["published"], &told["more"]), (&json!("held"), &json!(0), &json!(false)));
    assert!(told["fetched"].as_u64().unwrap() > 0, "what the others wrote comes in");
    assert!(group.page(1)["unpublished"].as_u64().unwrap() >= waiting.len() as u64, "all of it lies in the outbox");
    drop(held);
    group.settle();
    assert_eq!(group.page(1)["unpublished"], 0);
    for desk in 0..3 {
        assert!(group.result(desk).to_string().contains("Annas ord."), "desk {desk}");
        assert_eq!(group.page(desk)["aside"], json!([]), "desk {desk}");
    }
}

/// Words that cannot be made much shorter.
fn long_words(count: u64) -> String {
    let words = (0..count).map(|number| number.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_string());
    words.collect::<Vec<_>>().join(" ")
}

/// The store of a desk lies on a disk of forty megabytes from now on. Gives the disk, and the folder of the store.
fn moved_to_a_small_disk(group: &mut Group, at: usize) -> (Mounted, PathBuf) {
    let store = files(group.desks[at].folder.path()).into_iter().find(|file| file.ends_with("store.db")).unwrap();
    let folder = store.parent().unwrap();
    group.desks[at].does("start.lock", serde_json::Value::Null);
    let kept = tempfile::tempdir().unwrap();
    for file in files(folder) {
        let to = kept.path().join(file.strip_prefix(folder).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(&file, to).unwrap();
    }
    let small = Mounted::small(folder, "size=40m").unwrap();
    for file in files(kept.path()) {
        let to = folder.join(file.strip_prefix(kept.path()).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(&file, to).unwrap();
    }
    group.desks[at].does("start.unlock", json!({ "folder": folder, "passphrase": PASSPHRASE }));
    (small, folder.to_path_buf())
}

/// Fills a disk, but for half a megabyte, after what a store keeps in reserve was used up.
fn fill(filler: &Path, ballast: &Path) {
    fs::remove_file(ballast).unwrap();
    let mut file = File::create(filler).unwrap();
    while file.write_all(&[1; 4096]).is_ok() {}
    let size = file.metadata().unwrap().len();
    file.set_len(size - 512 * 1024).unwrap();
}
