//! What a bundle keeps, and that nothing else than it is ever taken for one.

use std::panic::catch_unwind;

use crate::desk::{Desk, change, group, review, ring};
use exchange::bundle::{self, CannotSeal, Kind, Link};
use exchange::{Audience, EpochKeys, Found, Refusal, Ring, What, Written};
use proptest::prelude::*;

#[test]
fn what_is_sealed_is_opened_by_those_with_the_key_and_read_by_nobody_else() {
    let ring = ring();
    let [anna, karin] = [1, 2].map(|person| Desk::new(person, &ring));
    let parts = [change(b"Barn 1 blev lyssnat till"), change(b"")];
    let written = anna.work(1, &parts);
    assert!(karin.open(&written, &anna.card()).is_ok_and(|opened| opened == parts));
    assert!(!written.bytes.windows(6).any(|window| window == b"Barn 1"), "nothing of it can be read in the file");
    for word in [b"r2021".as_slice(), b"Anna", b"changes", group().as_str().as_bytes()] {
        assert!(!written.bytes.windows(word.len()).any(|window| window == word), "nor what it is about");
    }
    let outsider = Desk::new(3, &crate::desk::ring());
    assert_eq!(outsider.open(&written, &anna.card()).err(), Some(Refusal::NoKey));
}

#[test]
fn a_file_tells_no_more_of_its_length_than_a_size_class() {
    let anna = Desk::new(1, &ring());
    let sizes = |length: u32| {
        // Bytes that cannot be compressed.
        let body: Vec<u8> = (0..length).map(blake3_byte).collect();
        anna.work(1, &[change(&body)]).bytes.len()
    };
    assert_eq!(sizes(1), sizes(200));
    assert_eq!(sizes(2_100), sizes(3_000));
    assert!(sizes(3_000) < sizes(9_000));
}

fn blake3_byte(number: u32) -> u8 {
    let mixed = number.wrapping_mul(2_654_435_761).rotate_left(13) ^ number.wrapping_mul(40_503);
    (mixed >> 11).to_le_bytes()[0] ^ (mixed >> 24).to_le_bytes()[0]
}

#[test]
fn every_flipped_byte_and_every_beginning_of_a_bundle_is_refused() {
    let ring = ring();
    let [anna, karin] = [1, 2].map(|person| Desk::new(person, &ring));
    for written in
        [anna.work(7, &[change(b"Barn 1")]), anna.seal(8, Audience::Cards(&[karin.card()]), &[change(b"Barn 1")])]
    {
        assert!(karin.open(&written, &anna.card()).is_ok());
        for at in 0..written.bytes.len() {
            let mut bytes = written.bytes.clone();
            bytes[at] ^= 1 << (at % 8);
            refused(&karin, &anna, &written, bytes, &format!("byte {at}"));
        }
        for end in 0..written.bytes.len() {
            refused(&karin, &anna, &written, written.bytes[..end].into(), &format!("the first {end} bytes"));
        }
    }
}

/// Refused under the name that it had, and under the name that fits what it has become.
fn refused(reader: &Desk, author: &Desk, written: &Written, bytes: Vec<u8>, how: &str) {
    let renamed = Found { hash: hash(&bytes), ..written.found.clone() };
    let card = author.card();
    for (found, expected) in [(written.found.clone(), Some(Refusal::Changed)), (renamed, None)] {
        let changed = Written { found, bytes: bytes.clone() };
        let told = catch_unwind(std::panic::AssertUnwindSafe(|| reader.open(&changed, &card).err()));
        let told = told.unwrap_or_else(|_| panic!("{how}: a panic")).unwrap_or_else(|| panic!("{how}: taken in"));
        if let Some(expected) = expected {
            assert_eq!(told, expected, "{how}");
        }
    }
}

fn hash(bytes: &[u8]) -> [u8; 32] {
    blake3::hash(bytes).into()
}

#[test]
fn nobody_writes_in_anothers_name() {
    let ring = ring();
    let [anna, karin, eva] = [1, 2, 3].map(|person| Desk::new(person, &ring));
    let written = eva.work(1, &[change(b"x")]);
    let as_annas = Found { place: anna.work(1, &[]).found.place, ..written.found.clone() };
    let forged = Written { found: as_annas, bytes: written.bytes.clone() };
    assert_eq!(karin.open(&forged, &anna.card()).err(), Some(Refusal::Forged), "laid in Anna's folder");
    assert_eq!(karin.open(&written, &anna.card()).err(), Some(Refusal::Forged), "told to be Anna's");
    let mut place = written.found.place.clone();
    place.person = anna.person.clone();
    let moved = Written { found: Found { place, ..written.found.clone() }, bytes: written.bytes };
    assert_eq!(karin.open(&moved, &eva.card()).err(), Some(Refusal::Forged), "in the name of Anna on Eva's desktop");
}

#[test]
fn a_bundle_stands_in_its_own_place_only() {
    let ring = ring();
    let [anna, karin] = [1, 2].map(|person| Desk::new(person, &ring));
    let [first, second] = [1, 2].map(|sequence| anna.work(sequence, &[change(b"x")]));
    let swapped = Written { found: Found { sequence: 2, ..first.found.clone() }, bytes: first.bytes.clone() };
    assert_eq!(karin.open(&swapped, &anna.card()).err(), Some(Refusal::Forged), "under another number");
    let swapped = Written { found: second.found, bytes: first.bytes };
    assert_eq!(karin.open(&swapped, &anna.card()).err(), Some(Refusal::Changed), "under another's name");
}

#[test]
fn whoever_was_removed_reads_nothing_of_the_next_epoch() {
    let mut ring = ring();
    let removed = Desk::new(2, &ring);
    assert!(ring.take(EpochKeys::random(2).unwrap()));
    let anna = Desk::new(1, &ring);
    let written = anna.work(1, &[change(b"x")]);
    assert_eq!(removed.open(&written, &anna.card()).err(), Some(Refusal::NoKey));
    assert!(anna.open(&Desk::new(3, &ring).work(1, &[]), &removed.card()).is_err());
}

#[test]
fn a_manager_opens_what_is_for_everyone_and_nothing_else() {
    let ring = ring();
    let anna = Desk::new(1, &ring);
    let mut for_managers = Ring::default();
    for_managers.take(ring.latest().unwrap().for_managers());
    let manager = Desk::new(2, &for_managers);
    let for_all = anna.seal(1, Audience::Everyone(&anna.ring), &[change(b"x")]);
    assert!(manager.open(&for_all, &anna.card()).is_ok());
    assert_eq!(manager.open(&anna.work(2, &[]), &anna.card()).err(), Some(Refusal::NoKey));
    let link = Link { group: group(), sequence: 1, previous: None };
    let sealed =
        bundle::seal(&manager.identity, &manager.person, &link, (Kind::Changes, Audience::Work(&manager.ring)), &[]);
    assert_eq!(sealed.err(), Some(CannotSeal::NoKey), "nor writes it");
}

#[test]
fn what_is_addressed_to_cards_is_opened_by_those_alone() {
    let anna = Desk::new(1, &ring());
    let [eva, olle, karin] = [2, 3, 4].map(|person| Desk::new(person, &Ring::default()));
    let written = anna.seal(1, Audience::Cards(&[eva.card(), olle.card()]), &[change(b"x")]);
    for reader in [&eva, &olle] {
        assert!(reader.open(&written, &anna.card()).is_ok());
    }
    assert_eq!(karin.open(&written, &anna.card()).err(), Some(Refusal::ForOthers));
}

#[test]
fn a_review_is_unreadable_until_its_key_is_released() {
    let ring = ring();
    let [anna, karin] = [1, 2].map(|person| Desk::new(person, &ring));
    let (hers, other) = (review("anna"), review("karin"));
    let part = change(b"met");
    let sealed = anna.identity.review_key(&hers).seal(&hers, &part).unwrap();
    assert!(!sealed.windows(3).any(|window| window == b"met"));
    assert!(
        karin.identity.review_key(&hers).open(&hers, &sealed).is_none(),
        "another desktop's key of the same review"
    );
    assert!(anna.identity.review_key(&other).open(&other, &sealed).is_none(), "her own key of another review");
    let released = exchange::ReviewKey::from_bytes(*anna.identity.review_key(&hers).bytes());
    assert!(released.open(&hers, &sealed).is_some_and(|opened| opened == part));
    assert!(released.open(&other, &sealed).is_none(), "a part is not moved to another review");
}

#[test]
fn a_part_of_a_newer_version_is_told_as_that_and_not_as_damage() {
    let newer = r#"{"what":"hologram","x":1}"#;
    assert!(serde_json::from_str::<What>(newer).is_err(), "an unknown kind is not read as another");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_parts_come_out_as_they_went_in(
        bodies in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..3_000), 0..20),
        sequence in 1_u64..1_000_000_000_000,
    ) {
        let anna = Desk::new(1, &ring());
        let parts: Vec<_> = bodies.iter().map(|body| change(body)).collect();
        let written = anna.work(sequence, &parts);
        prop_assert!(anna.open(&written, &anna.card()).is_ok_and(|opened| opened == parts));
        prop_assert_eq!(Found::read(&written.found.place, &written.found.stem()), Some(written.found));
    }

    #[test]
    fn rubbish_under_a_name_that_fits_it_is_refused(bytes in prop::collection::vec(any::<u8>(), 0..2_000), magic: bool) {
        let anna = Desk::new(1, &ring());
        let bytes = if magic { [b"AKTPAK\r\n\x01\0\0\0".as_slice(), &bytes].concat() } else { bytes };
        let found = Found { hash: hash(&bytes), ..anna.work(1, &[]).found };
        let written = Written { found, bytes };
        prop_assert!(anna.open(&written, &anna.card()).is_err());
    }
}
