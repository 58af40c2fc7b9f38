//! What a member with a program of their own, or a stranger with the folder, could lay there: refused, told, and everything else
//! still arrives.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use std::fs::{self, File};
use std::path::PathBuf;

use domain::{By, DocumentId, GroupId, KeyId, Occasion, PersonId, ReviewId, ReviewerId, RoundId, Subject};
use exchange::bundle::{self, Kind, Link};
use exchange::{Agreed, Audience, EpochKeys, GroupFolder, Identity, Part, Ring, What, Written};
use serde::Deserialize;
use serde_json::{Value, json};
use store::{Passphrase, Store, Unlock};

use crate::exchange::{Group, KEY, done, files, opened};
use crate::world::{PASSPHRASE, review, yes};

/// What a desktop keeps of itself in its store.
#[derive(Deserialize)]
struct Own {
    group: GroupId,
    person: PersonId,
    identity: Identity,
    ring: Ring,
    next: u64,
}

/// The secrets of a desktop, out of its own store: what its owner could do with another program.
fn secrets(group: &mut Group, desk: usize) -> Own {
    let world = &mut group.desks[desk];
    world.does("start.lock", Value::Null);
    let database = files(world.folder.path()).into_iter().find(|file| file.ends_with("store.db")).unwrap();
    let folder = database.parent().unwrap().to_path_buf();
    let passphrase = Passphrase::new(PASSPHRASE);
    let unlock = Unlock::Passphrase { user: None, passphrase: &passphrase };
    let store = Store::open(&folder, unlock, jiff::Timestamp::now()).unwrap();
    let own = serde_json::from_slice(&store.exchanged("own", "").unwrap().unwrap()).unwrap();
    drop(store);
    group.desks[desk].does("start.unlock", json!({ "folder": folder, "passphrase": PASSPHRASE }));
    own
}

/// For whom something is sealed.
#[derive(Clone, Copy)]
enum For {
    Workers,
    Everyone,
}

impl Own {
    /// A bundle with `parts`, signed as it should be.
    fn seal(&self, sequence: u64, group: &GroupId, audience: For, parts: &[Part]) -> Written {
        let link = Link { group: group.clone(), sequence, previous: None };
        let audience = match audience {
            For::Workers => Audience::Work(&self.ring),
            For::Everyone => Audience::Everyone(&self.ring),
        };
        bundle::seal(&self.identity, &self.person, &link, (Kind::Changes, audience), parts).unwrap()
    }

    /// Lays such a bundle in the folder, with a number far on.
    fn lays(&self, group: &Group, audience: For, parts: &[Part]) {
        let written = self.seal(self.next + 40, &self.group, audience, parts);
        GroupFolder::at(group.shared.path()).publish(&written.found, &written.bytes).unwrap();
    }
}

fn part(what: What, body: &[u8]) -> Part {
    Part { what, body: body.into() }
}

/// Why Maria's desktop has put aside what came from Anna's, after everybody has exchanged; the round goes on all the same.
fn refused(group: &mut Group) -> Vec<String> {
    group.settle();
    let aside = group.page(0)["aside"].clone();
    let why: Vec<String> = aside.as_array().unwrap().iter().map(|one| one["why"].as_str().unwrap().into()).collect();
    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    done(&mut group.desks[2], "bo", &yes(), "Bos ord.");
    group.settle();
    for desk in 0..3 {
        assert!(group.result(desk).to_string().contains("Annas ord."), "everything else arrives");
    }
    why
}

#[test]
fn a_bundle_of_a_newer_version_is_kept_aside_and_named() {
    let mut group = Group::of_three();
    let what = What::Change {
        kind: "plan".into(),
        identity: "\"r\"".into(),
        op: "foresee".into(),
        by: "Anna".into(),
        at: 1_700_000_000_000,
    };
    secrets(&mut group, 1).lays(&group, For::Workers, &[part(what, b"")]);
    assert_eq!(refused(&mut group), ["newer"]);
}

#[test]
fn a_member_cannot_hand_out_keys_of_their_own() {
    let mut group = Group::of_three();
    let keys = serde_json::to_vec(&[EpochKeys::random(99).unwrap()]).unwrap();
    secrets(&mut group, 1).lays(&group, For::Everyone, &[part(What::Ring, &keys)]);
    assert_eq!(refused(&mut group), ["notTheirs"]);
}

#[test]
fn a_reviewer_cannot_add_a_key_or_release_anothers_review() {
    let mut group = Group::of_three();
    let anna = secrets(&mut group, 1);
    let bo = secrets(&mut group, 2);
    let what = What::Key { key: "child-investigation".parse().unwrap(), version: 9 };
    anna.lays(&group, For::Workers, &[part(what, b"{}")]);
    let his = json!({ "round": "r", "key": KEY, "subject": { "document": "child" }, "by": { "reviewer": "bo" } });
    let his = serde_json::from_value(his).unwrap();
    let what = What::Released { review: his, device: bo.identity.card().device() };
    let written = anna.seal(anna.next + 41, &anna.group, For::Workers, &[part(what, &[7; 32])]);
    GroupFolder::at(group.shared.path()).publish(&written.found, &written.bytes).unwrap();
    assert_eq!(refused(&mut group), ["notTheirs", "notTheirs"]);
}

#[test]
fn a_manager_erases_nothing() {
    let mut group = Group::of_three();
    let chef = group.joins("Chefen", json!({ "roles": ["manager"] }));
    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    done(&mut group.desks[2], "bo", &yes(), "Bos ord.");
    group.settle();
    let anna = review(KEY, "child", Some("anna"));
    let page = opened(&mut group.desks[0], &anna);
    let manager = secrets(&mut group, chef);
    let texts: Vec<Part> = (0..40_u128)
        .flat_map(|number| [number, (2_u128 << 64) + number])
        .map(|id| What::Erased { text: domain::TextId::from_bytes(id.to_be_bytes()), by: "Chefen".into(), at: 0 })
        .map(|what| part(what, b""))
        .collect();
    manager.lays(&group, For::Everyone, &texts);
    group.settle();
    let aside = group.page(0)["aside"].clone();
    assert_eq!(aside[0]["why"], "notTheirs", "{aside}");
    assert_eq!(opened(&mut group.desks[0], &anna), page, "nothing is gone");
}

#[test]
fn a_bundle_under_anothers_name_number_or_group_is_refused() {
    let mut group = Group::of_three();
    let anna = secrets(&mut group, 1);
    let bo = secrets(&mut group, 2);
    let folder = GroupFolder::at(group.shared.path());
    let listed = folder.list().unwrap().bundles;
    let hers = listed.iter().find(|found| found.place.person == anna.person).unwrap();
    let bytes = folder.read(hers).unwrap();
    let mut as_his = hers.clone();
    as_his.place = bo.seal(1, &bo.group, For::Everyone, &[]).found.place;
    as_his.sequence = 800;
    folder.publish(&as_his, &bytes).unwrap();
    let mut renumbered = hers.clone();
    renumbered.sequence = 900;
    folder.publish(&renumbered, &bytes).unwrap();
    let other = GroupId::from_bytes([9; 16]);
    let elsewhere = anna.seal(anna.next + 40, &other, For::Everyone, &[]);
    folder.publish(&elsewhere.found, &elsewhere.bytes).unwrap();
    let mut why = refused(&mut group);
    why.sort();
    assert_eq!(why, ["forged", "forged", "otherGroup"]);
}

#[test]
fn a_file_of_ten_gigabytes_with_the_name_of_a_bundle_is_told_and_not_read() {
    let mut group = Group::of_three();
    let anna = secrets(&mut group, 1);
    let written = anna.seal(anna.next + 40, &anna.group, For::Everyone, &[]);
    let name = format!("{}.akt", written.found.stem());
    let path: PathBuf = group.shared.path().join(written.found.place.to_string()).join(name);
    // Sparse: it has the size and takes no room.
    File::create(&path).unwrap().set_len(10 << 30).unwrap();
    assert_eq!(refused(&mut group), ["tooLarge"]);
    fs::remove_file(path).unwrap();
}

#[test]
fn a_bundle_that_a_stranger_took_away_is_told_as_missing_whatever_mark_they_left() {
    let mut group = Group::of_three();
    let folder = GroupFolder::at(group.shared.path());
    let before = folder.list().unwrap().bundles;
    let hers = review(KEY, "child", Some("anna"));
    group.desks[1].answers(&hers, "consultation", &[], &yes());
    group.exchange(1);
    let taken = folder.list().unwrap().bundles.into_iter().find(|found| !before.contains(found)).unwrap();
    folder.withdraw(&taken).unwrap();
    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    group.settle();
    let page = group.page(0);
    let anna = page["members"].as_array().unwrap().iter().find(|one| one["name"] == "Anna").unwrap();
    assert_eq!(anna["devices"][0]["missing"], json!([taken.sequence]), "only its author takes a bundle back");
}

#[test]
fn a_member_cannot_sign_for_another_or_under_another_review() {
    let mut group = Group::of_three();
    let (anna, bo) = (secrets(&mut group, 1), secrets(&mut group, 2));
    let id = |document: &str, by: By| ReviewId {
        round: RoundId::new("r").unwrap(),
        key: KeyId::new(KEY).unwrap(),
        subject: Subject::Document(DocumentId::new(document).unwrap()),
        occasion: Occasion::Round,
        by,
    };
    let (agreed, other) = (id("child", By::Consensus), id("other", By::Consensus));
    let own = id("child", By::Reviewer(ReviewerId::new("bo").unwrap()));
    let signs = |who: &Own, under: &ReviewId| Agreed::sign(&who.identity, &who.group, under, [7; 32]).bytes();
    for (number, (told, body)) in [
        (&agreed, signs(&bo, &agreed)),
        (&agreed, signs(&anna, &other)),
        (&own, signs(&anna, &own)),
        (&agreed, b"Anna".to_vec()),
    ]
    .into_iter()
    .enumerate()
    {
        let what = What::Signed { review: told.clone(), at: 1_700_000_000_000 };
        let written = anna.seal(anna.next + 40 + number as u64, &anna.group, For::Workers, &[part(what, &body)]);
        GroupFolder::at(group.shared.path()).publish(&written.found, &written.bytes).unwrap();
    }
    assert_eq!(refused(&mut group), ["damaged"; 4]);
}
