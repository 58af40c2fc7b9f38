//! What a member with a program of their own, or a stranger with the folder, could lay there: refused, told, and everything else
//! still arrives.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use std::fs::{self, File};
use std::path::PathBuf;

use domain::{By, DocumentId, GroupId, KeyId, Occasion, PersonId, ReviewId, ReviewerId, RoundId, Subject, TextId};
use exchange::bundle::{self, Kind, Link};
use exchange::{Agreed, Audience, EpochKeys, GroupFolder, Identity, Part, Ring, What, Written};
use serde::Deserialize;
use serde_json::{Value, json};
use store::{Passphrase, Store, Thing, Unlock};

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
        .map(|id| What::Erased { text: TextId::from_bytes(id.to_be_bytes()), by: "Chefen".into(), at: 0 })
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
    let told = group.desks[1].does("exchange.run", json!({ "most": 1000 }));
    assert_eq!(told["trouble"], "missing", "she is told herself");
    group.exchange(0);
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

/// The texts of a reader's review, as they stand in the reader's own store.
fn texts_of(group: &mut Group, desk: usize, reader: &str) -> Vec<TextId> {
    let review = json!({ "round": "r", "key": KEY, "subject": { "document": "child" }, "by": { "reviewer": reader } });
    let thing = Thing::Review(serde_json::from_value(review).unwrap());
    let reads = group.desks[desk].app.reads().unwrap();
    reads.texts_named_by(&thing).unwrap().into_iter().map(|text| text.id).collect()
}

#[test]
fn nobody_erases_what_another_wrote_sealed_or_open_or_on_its_way() {
    let mut group = Group::of_three();
    let his = review(KEY, "child", Some("bo"));
    let words = |body: &str| json!({ "review": his, "slot": { "question": "consultation" }, "body": body });
    group.desks[2].answers(&his, "consultation", &[], &yes());
    group.desks[2].does("reviews.comment", words("Bos första ord."));
    let on_its_way = texts_of(&mut group, 2, "bo");
    let anna = secrets(&mut group, 1);
    let erases = |group: &mut Group, number: u64, texts: &[TextId]| {
        let what = |text: &TextId| What::Erased { text: text.clone(), by: "Bo".into(), at: 0 };
        let parts: Vec<Part> = texts.iter().map(|text| part(what(text), b"")).collect();
        let written = anna.seal(anna.next + number, &anna.group, For::Workers, &parts);
        GroupFolder::at(group.shared.path()).publish(&written.found, &written.bytes).unwrap();
    };
    // It comes to Maria before the text does.
    erases(&mut group, 40, &on_its_way);
    group.exchange(0);
    group.settle();
    let sealed = texts_of(&mut group, 2, "bo");
    assert_eq!(sealed.len(), 1, "his own desktop lets nobody else erase");
    erases(&mut group, 41, &sealed);
    group.settle();
    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    group.desks[2].does("reviews.comment", words("Bos andra ord."));
    done(&mut group.desks[2], "bo", &yes(), "Bos ord.");
    group.settle();
    let open = texts_of(&mut group, 2, "bo");
    erases(&mut group, 42, &open);
    group.settle();
    for desk in [0, 2] {
        let history = json!({ "review": his, "slot": { "question": "consultation" } });
        let history = group.desks[desk].does("reviews.history", history).to_string();
        for body in ["Bos första ord.", "Bos andra ord.", "Bos ord."] {
            assert!(history.contains(body), "{body} at desk {desk}: {history}");
        }
    }
    let why = group.page(2)["aside"].clone();
    assert_eq!(why.as_array().unwrap().len(), 3, "{why}");
}

#[test]
fn whoever_was_removed_can_write_nothing_under_a_number_that_counts_nor_make_more_of_them_count() {
    let mut group = Group::of_three();
    group.desks[2].answers(&review(KEY, "child", Some("bo")), "consultation", &[], &yes());
    group.settle();
    let bo = secrets(&mut group, 2);
    let members = group.page(0)["members"].clone();
    let person = members.as_array().unwrap().iter().find(|one| one["name"] == "Bo").unwrap()["id"].clone();
    let heard = What::Heard { device: bo.identity.card().device(), sequence: 1_000_000 };
    let lays = |group: &Group, number: u64, parts: &[Part]| {
        let written = bo.seal(number, &bo.group, For::Workers, parts);
        GroupFolder::at(group.shared.path()).publish(&written.found, &written.bytes).unwrap();
    };
    // While he is in the group he says how far he is to count; when he is not, he writes under a number that did.
    lays(&group, bo.next, &[part(heard.clone(), b"")]);
    group.exchange(0);
    group.desks[0].does("exchange.remove", json!({ "person": person }));
    group.exchange(0);
    group.exchange(1);
    let anna = review(KEY, "child", Some("anna"));
    let what = What::Progress {
        review: serde_json::from_value(json!({
            "round": "r", "key": KEY, "subject": { "document": "child" }, "by": { "reviewer": "bo" }
        }))
        .unwrap(),
        submitted: true,
    };
    lays(&group, 1, &[part(what.clone(), b"")]);
    lays(&group, 900, &[part(what, b"")]);
    group.desks[1].answers(&anna, "consultation", &[], &yes());
    for _ in 0..3 {
        group.exchange(0);
        group.exchange(1);
    }
    for desk in [0, 1] {
        let aside = group.page(desk)["aside"].clone();
        let of = |one: &Value| (one["number"].as_u64().unwrap(), one["why"].as_str().unwrap().to_string());
        let mut why: Vec<(u64, String)> = aside.as_array().unwrap().iter().map(of).collect();
        why.sort_unstable();
        // Anna heard of the removal before she came to what he had said of himself.
        let of_himself = ["notTheirs", "removed"][desk];
        let expected = [(1, "removed"), (bo.next, of_himself), (900, "removed")];
        assert_eq!(why, expected.map(|(number, why)| (number, why.into())), "at desk {desk}");
    }
}

#[test]
fn a_desktop_whose_bundles_do_not_hang_together_is_told() {
    let mut group = Group::of_three();
    let anna = secrets(&mut group, 1);
    // Numbered on after hers, and standing on none of them.
    let written = anna.seal(anna.next, &anna.group, For::Workers, &[]);
    GroupFolder::at(group.shared.path()).publish(&written.found, &written.bytes).unwrap();
    group.exchange(0);
    let page = group.page(0);
    let device = |name: &str| {
        page["members"].as_array().unwrap().iter().find(|one| one["name"] == name).unwrap()["devices"][0].clone()
    };
    assert_eq!((&device("Anna")["parted"], &device("Bo")["parted"]), (&json!(true), &json!(false)));
}

#[test]
fn a_reviewer_cannot_erase_a_document_with_a_program_of_their_own() {
    let mut group = Group::of_three();
    let what = What::ErasedSubject {
        round: RoundId::new("r").unwrap(),
        subject: Subject::Document(DocumentId::new("child").unwrap()),
        by: "Maria".into(),
        at: 1_700_000_000_000,
    };
    secrets(&mut group, 1).lays(&group, For::Workers, &[part(what, b"")]);
    assert_eq!(refused(&mut group), ["notTheirs"]);
    assert_eq!(group.page(0)["erased"], json!([]));
}
