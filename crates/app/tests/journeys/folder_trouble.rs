//! A folder that cannot be written where one's own bundles are to lie: nothing is lost, and all of it goes out afterwards.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::exchange::{Group, done};
use crate::world::yes;

/// The sub-folder of Anna's desktop, the second of the three.
fn annas(group: &mut Group) -> PathBuf {
    let page = group.page(1);
    let anna = page["members"].as_array().unwrap().iter().find(|one| one["name"] == "Anna").unwrap().clone();
    let id = |value: &Value| value.as_str().unwrap().to_string();
    group.shared.path().join(format!("{}-{}", id(&anna["id"]), id(&anna["devices"][0]["id"])))
}

/// Anna marks her review as done and publishes, while her sub-folder is not what it was; then it is again.
fn published_in_spite_of(spoils: impl FnOnce(&Path), mends: impl FnOnce(&Path)) {
    let mut group = Group::of_three();
    let place = annas(&mut group);
    let aside = place.with_extension("aside");
    fs::rename(&place, &aside).unwrap();
    spoils(&place);
    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    let told = group.desks[1].does("exchange.run", json!({ "most": 100 }));
    assert_ne!(told["trouble"], Value::Null);
    assert_eq!((&told["published"], &told["more"]), (&json!(0), &json!(false)));
    assert!(group.page(1)["unpublished"].as_u64().unwrap() > 0, "it lies in the outbox");
    mends(&place);
    fs::rename(&aside, &place).unwrap();
    done(&mut group.desks[2], "bo", &yes(), "Bos ord.");
    group.settle();
    assert_eq!(group.page(1)["unpublished"], 0);
    assert!(group.result(0).to_string().contains("Annas ord."));
}

#[test]
fn a_file_where_the_sub_folder_should_be_stops_what_goes_out_and_loses_nothing() {
    published_in_spite_of(|place| fs::write(place, b"").unwrap(), |place| fs::remove_file(place).unwrap());
}

#[cfg(unix)]
#[test]
fn a_link_to_nowhere_where_the_sub_folder_should_be_stops_what_goes_out_and_loses_nothing() {
    let links = |place: &Path| std::os::unix::fs::symlink("/nowhere/at/all", place).unwrap();
    published_in_spite_of(links, |place| fs::remove_file(place).unwrap());
}

#[cfg(target_os = "linux")]
#[test]
#[expect(clippy::print_stderr, reason = "where no small disk may be mounted, that nothing was tried must be seen")]
fn a_full_disk_stops_what_goes_out_and_loses_nothing() {
    let mount = |place: &Path| {
        fs::create_dir(place).unwrap();
        Command::new("mount").args(["-t", "tmpfs", "-o", "size=4k", "tmpfs"]).arg(place).status()
    };
    let probe = tempfile::tempdir().unwrap();
    let small = probe.path().join("small");
    if !mount(&small).is_ok_and(|status| status.success()) {
        eprintln!("not tried: only whoever may mount a small disk can fill one");
        return;
    }
    let unmount = |place: &Path| assert!(Command::new("umount").arg(place).status().unwrap().success());
    unmount(&small);
    let fills = |place: &Path| {
        mount(place).unwrap();
        fs::write(place.join(".filler"), [1; 4096]).unwrap();
    };
    published_in_spite_of(fills, |place| {
        unmount(place);
        fs::remove_dir(place).unwrap();
    });
}
