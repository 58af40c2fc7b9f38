//! What version 1 of the form wrote, kept as files: a folder lies on a share for years, and every later version of the program must
//! read what lies there.
//!
//! The files in `frozen/` were written once, each with the bytes that [`work`], [`keys`], [`invitation`] or [`answer`] below gave: the
//! secrets are always the same, and only nonces differ from one time to the next. They are never written anew: a form that cannot
//! read them is another version, beside this one.

use std::fmt::Write;

use domain::{DeviceId, KeyId, RoundId, TextId};
use exchange::bundle::{self, Bundle, Header, Kind, Link};
use exchange::invitation::{self, Answer, Invitation, Leader};
use exchange::{
    Agreed, Audience, Code, CodeKey, EpochKeys, Found, Identity, Paper, Part, Refusal, Ring, Secret, What, Written,
    sealed_box,
};
use serde_json::json;

use crate::desk::{Desk, group, review};

const WORK: &[u8] = include_bytes!("frozen/work.akt");
const KEYS: &[u8] = include_bytes!("frozen/keys.akt");
const INVITATION: &[u8] = include_bytes!("frozen/invitation.akt");
const ANSWER: &[u8] = include_bytes!("frozen/answer.akt");

/// What the words of the invitation were.
const WORDS: &str = "album anka april ask atlas axel backe banan hår";

/// How many of [`kinds`] there were when the files were written.
const FROZEN: usize = 16;

/// What the box with a desktop's seed is said to hold.
const ABOUT: &[u8] = b"aktsam 2026 seed of reviews, for paper";

/// A desktop whose secret is always the same.
fn fixed(person: u8) -> Desk {
    let mut ring = Ring::default();
    let [work, everyone] = [3, 4].map(|byte| Secret::from_bytes([byte; 32]));
    assert!(ring.take(EpochKeys { number: 3, work: Some(work), everyone }));
    let identity: Identity = serde_json::from_value(json!(format!("{person:02x}").repeat(32))).unwrap();
    Desk { identity, ..Desk::new(person, &ring) }
}

fn paper() -> Paper {
    Paper::of(&Secret::from_bytes([9; 32]))
}

/// One of every kind of part, and both forms of one that has two. A new kind stands last.
fn kinds() -> Vec<What> {
    let text = || TextId::from_bytes([5; 16]);
    let round = || RoundId::new("r2021").unwrap();
    let at = 1_620_000_000_000;
    let device = || DeviceId::new("d".repeat(32)).unwrap();
    vec![
        What::Change {
            kind: "plan".into(),
            identity: "\"r2021\"".into(),
            op: "edit-plan".into(),
            by: "Maria".into(),
            at,
        },
        What::Text { text: text(), round: round(), kind: "comment".into(), by: "Åsa".into(), at },
        What::Key { key: KeyId::new("child-investigation").unwrap(), version: 2 },
        What::Erased { text: text(), by: "Maria".into(), at },
        What::Receipt,
        What::Sealed { review: review("anna"), text: None },
        What::Sealed { review: review("anna"), text: Some(text()) },
        What::Progress { review: review("anna"), submitted: true },
        What::Released { review: review("anna"), device: device() },
        What::Escrow,
        What::Ring,
        What::Withdrawn { sequence: 5 },
        What::Heard { device: device(), sequence: 6 },
        What::Signed { review: review("anna"), at },
        What::Unsigned { review: review("anna") },
        What::Summary { round: round(), name: "Granskning 2021.html".into(), at },
        What::Seed { device: device() },
        What::ErasedSubject { round: round(), subject: review("anna").subject, by: "Maria".into(), at },
        What::SubjectReceipt { round: round(), subject: review("anna").subject },
        What::Confirmed { device: device(), sequence: 7 },
    ]
}

/// Where a kind stands in [`kinds`]: a new one stops the compiler here, and is to be added there.
fn place(what: &What) -> usize {
    match what {
        What::Change { .. } => 0,
        What::Text { .. } => 1,
        What::Key { .. } => 2,
        What::Erased { .. } => 3,
        What::Receipt => 4,
        What::Sealed { text: None, .. } => 5,
        What::Sealed { text: Some(_), .. } => 6,
        What::Progress { .. } => 7,
        What::Released { .. } => 8,
        What::Escrow => 9,
        What::Ring => 10,
        What::Withdrawn { .. } => 11,
        What::Heard { .. } => 12,
        What::Signed { .. } => 13,
        What::Unsigned { .. } => 14,
        What::Summary { .. } => 15,
        What::Seed { .. } => 16,
        What::ErasedSubject { .. } => 17,
        What::SubjectReceipt { .. } => 18,
        What::Confirmed { .. } => 19,
    }
}

/// A part with a body of the form that its kind has.
fn part(what: What) -> Part {
    let maria = fixed(1).identity;
    let body = match &what {
        What::Sealed { review, text } => {
            let sealed = Part { what: kinds().swap_remove(usize::from(text.is_some())), body: b"Barn 1".into() };
            maria.review_key(review).seal(review, &sealed).unwrap()
        }
        What::Escrow => sealed_box::seal(&paper().public(), maria.review_seed().bytes(), ABOUT).unwrap(),
        What::Seed { .. } => maria.seed_for(&fixed(2).card()).unwrap(),
        What::Ring => serde_json::to_vec(fixed(1).ring.epochs()).unwrap(),
        What::Released { review, .. } => maria.review_key(review).bytes().to_vec(),
        What::Signed { review, .. } => Agreed::sign(&maria, &group(), review, [7; 32]).bytes(),
        What::Change { .. }
        | What::Text { .. }
        | What::Key { .. }
        | What::Erased { .. }
        | What::Receipt
        | What::Progress { .. }
        | What::Withdrawn { .. }
        | What::Heard { .. }
        | What::Unsigned { .. }
        | What::Summary { .. }
        | What::ErasedSubject { .. }
        | What::Confirmed { .. }
        | What::SubjectReceipt { .. } => "Åsa såg båda barnen.".into(),
    };
    Part { what, body }
}

/// What a part says to whoever has the keys of its author, without the nonces.
fn said(part: &Part) -> (What, Vec<u8>) {
    let maria = fixed(1).identity;
    let body = if let What::Sealed { review, .. } = &part.what {
        let opened = maria.review_key(review).open(review, &part.body).expect("it is sealed with this key");
        [serde_json::to_vec(&opened.what).unwrap(), opened.body].concat()
    } else if part.what == What::Escrow {
        paper().open(&part.body, ABOUT).expect("it is for this paper").to_vec()
    } else {
        part.body.clone()
    };
    (part.what.clone(), body)
}

fn seal(sequence: u64, kind: Kind, audience: Audience<'_>) -> Written {
    let link = Link { group: group(), sequence, previous: Some("ab".repeat(32)) };
    let parts: Vec<Part> = kinds().into_iter().take(FROZEN).map(part).collect();
    let maria = fixed(1);
    bundle::seal(&maria.identity, &maria.person, &link, (kind, audience), &parts).unwrap()
}

/// A bundle for those who review.
fn work() -> Written {
    seal(7, Kind::Changes, Audience::Work(&fixed(1).ring))
}

/// A bundle that is addressed to the desktop of Bo, and to another.
fn keys() -> Written {
    seal(8, Kind::Keys, Audience::Cards(&[fixed(3).card(), fixed(2).card()]))
}

fn code() -> CodeKey {
    Code::read(WORDS).unwrap().key()
}

fn invited() -> Invitation {
    let maria = fixed(1);
    Invitation {
        group: group(),
        name: "Referensgruppen 2021".into(),
        by: "Maria".into(),
        leaders: vec![Leader { person: maria.person.clone(), card: maria.card() }],
        person: fixed(2).person,
        invited: "Åsa".into(),
    }
}

fn answered() -> Answer {
    let bo = fixed(2);
    Answer { invitation: code().id, person: bo.person.clone(), card: bo.card(), label: "Bärbar".into() }
}

fn invitation() -> Vec<u8> {
    invitation::invite(&code(), &fixed(1).identity, &invited()).unwrap()
}

fn answer() -> Vec<u8> {
    invitation::answer(&code(), &fixed(2).identity, &answered()).unwrap()
}

/// Bytes as they lie in the folder where `written` would.
fn lying(written: &Written, bytes: &[u8]) -> Found {
    Found { hash: blake3::hash(bytes).into(), ..written.found.clone() }
}

/// Bo's desktop opens what Maria's wrote.
fn opened(written: &Written, bytes: &[u8]) -> Result<Bundle, Refusal> {
    let bo = fixed(2);
    bundle::open(&lying(written, bytes), bytes, &fixed(1).card(), &bo.ring, &bo.identity)
}

#[test]
fn a_bundle_of_version_1_is_opened_and_says_what_it_said() {
    for (written, bytes, epoch, kind) in [(work(), WORK, 3, Kind::Changes), (keys(), KEYS, 0, Kind::Keys)] {
        let now = opened(&written, &written.bytes).unwrap();
        let then = opened(&written, bytes).unwrap();
        let maria = fixed(1);
        let header = Header {
            group: group(),
            epoch,
            person: maria.person.clone(),
            device: maria.card().device(),
            sequence: written.found.sequence,
            previous: Some("ab".repeat(32)),
            kind,
            parts: 16,
            length: now.header.length,
        };
        assert_eq!(then.header, header);
        let [then, now] = [then, now].map(|bundle| bundle.parts.iter().map(said).collect::<Vec<_>>());
        assert_eq!(then, now, "{kind:?}");
    }
}

#[test]
fn an_invitation_and_its_answer_of_version_1_are_read() {
    for (invitation, answer) in [(INVITATION, ANSWER), (&invitation(), &answer())] {
        assert_eq!(invitation::read_invitation(&code(), invitation), Ok(invited()));
        assert_eq!(invitation::read_answer(&code(), answer), Ok(answered()));
    }
}

#[test]
fn a_bundle_of_the_next_version_is_told_as_newer_and_not_as_damage() {
    for (written, bytes) in [(work(), WORK), (keys(), KEYS)] {
        let mut newer = bytes.to_vec();
        // The version of the form, after the eight bytes that say what the file is.
        assert_eq!(newer[8..12], [1, 0, 0, 0]);
        newer[8] += 1;
        assert_eq!(opened(&written, &newer).err(), Some(Refusal::Newer));
    }
}

#[test]
fn every_kind_of_part_is_told_as_it_always_was() {
    let kinds = kinds();
    assert_eq!(kinds.iter().map(place).collect::<Vec<_>>(), (0..kinds.len()).collect::<Vec<_>>());
    let mut told = String::new();
    for what in &kinds {
        let line = serde_json::to_string(what).unwrap();
        assert_eq!(serde_json::from_str::<What>(&line).as_ref().ok(), Some(what));
        writeln!(told, "{line}").unwrap();
    }
    insta::assert_snapshot!("kinds", told);
}
