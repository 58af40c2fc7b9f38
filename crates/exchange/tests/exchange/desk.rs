//! A group of made-up desktops for the tests.

use domain::{By, DocumentId, GroupId, KeyId, Occasion, PersonId, ReviewId, ReviewerId, RoundId, Subject};
use exchange::bundle::{self, Kind, Link};
use exchange::{Audience, Card, EpochKeys, Identity, Part, Ring, What, Written};

/// One desktop with its keys.
pub(crate) struct Desk {
    pub(crate) identity: Identity,
    pub(crate) person: PersonId,
    pub(crate) ring: Ring,
}

impl Desk {
    pub(crate) fn new(person: u8, ring: &Ring) -> Self {
        let person = PersonId::new(format!("{person:032x}")).unwrap();
        Self { identity: Identity::random().unwrap(), person, ring: ring.clone() }
    }

    pub(crate) fn card(&self) -> Card {
        self.identity.card()
    }

    pub(crate) fn seal(&self, sequence: u64, audience: Audience<'_>, parts: &[Part]) -> Written {
        let link = Link { group: group(), sequence, previous: None };
        bundle::seal(&self.identity, &self.person, &link, (Kind::Changes, audience), parts).unwrap()
    }

    pub(crate) fn work(&self, sequence: u64, parts: &[Part]) -> Written {
        self.seal(sequence, Audience::Work(&self.ring), parts)
    }

    pub(crate) fn open(&self, written: &Written, card: &Card) -> Result<Vec<Part>, exchange::Refusal> {
        bundle::open(&written.found, &written.bytes, card, &self.ring, &self.identity).map(|bundle| bundle.parts)
    }
}

pub(crate) fn group() -> GroupId {
    GroupId::new("0123456789abcdef0123456789abcdef").unwrap()
}

pub(crate) fn ring() -> Ring {
    let mut ring = Ring::default();
    assert!(ring.take(EpochKeys::random(1).unwrap()));
    ring
}

pub(crate) fn review(reader: &str) -> ReviewId {
    ReviewId {
        round: RoundId::new("r2021").unwrap(),
        key: KeyId::new("child-investigation").unwrap(),
        subject: Subject::Document(DocumentId::new("f1-child").unwrap()),
        occasion: Occasion::Round,
        by: By::Reviewer(ReviewerId::new(reader).unwrap()),
    }
}

pub(crate) fn change(body: &[u8]) -> Part {
    let what = What::Change {
        kind: "plan".into(),
        identity: "\"r2021\"".into(),
        op: "edit-plan".into(),
        by: "Anna".into(),
        at: 1_620_000_000_000,
    };
    Part { what, body: body.into() }
}
