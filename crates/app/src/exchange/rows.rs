//! What this desktop remembers of the exchange: rows of the store that are in no log and never leave it.

use std::collections::{BTreeSet, HashMap};

use domain::{DeviceId, InvitationId, PersonId, ReviewId, RoundId, Subject, TextId};
use exchange::{Found, Place};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use store::{Reads, StoreError, Tx};

/// The kinds of rows.
pub(super) mod kind {
    /// This desktop in its group: one row.
    pub(in crate::exchange) const OWN: &str = "own";
    /// Bundles on their way to the folder, by name.
    pub(in crate::exchange) const OUTBOX: &str = "outbox";
    /// Bundles that were dealt with, by name: [`Dealt`](super::Dealt).
    pub(in crate::exchange) const BUNDLE: &str = "bundle";
    /// Parts of reviews whose key is not here, by review, desktop and place; several in a row, each [framed](super::frame).
    pub(in crate::exchange) const SEALED: &str = "sealed";
    /// The review that parts in such rows are of, by review.
    pub(in crate::exchange) const SEALED_OF: &str = "sealed-of";
    /// Keys of reviews that were released, by review and desktop.
    pub(in crate::exchange) const REVIEW_KEY: &str = "review-key";
    /// Seeds of the review keys of other desktops of whoever sits here, by desktop.
    pub(in crate::exchange) const SEED: &str = "seed";
    /// The other desktops of whoever sits here that the seed of this one went out to.
    pub(in crate::exchange) const SEEDED: &str = "seeded";
    /// How far reviews have come, by review and desktop: [`Progress`](super::Progress).
    pub(in crate::exchange) const PROGRESS: &str = "progress";
    /// Reviews whose key was released from here.
    pub(in crate::exchange) const RELEASED: &str = "released";
    /// Texts that went out: [`Sent`](super::Sent).
    pub(in crate::exchange) const TEXT: &str = "text";
    /// The review that a text is sealed with, by text and review.
    pub(in crate::exchange) const TEXT_OF: &str = "text-of";
    /// That a desktop erased a text before it was known here whose it is, by text and desktop.
    pub(in crate::exchange) const ERASED_UNSEEN: &str = "erased-unseen";
    /// Keys that went out, by id and version.
    pub(in crate::exchange) const KEY: &str = "key";
    /// Texts whose erasure here is to be acknowledged.
    pub(in crate::exchange) const TO_ACKNOWLEDGE: &str = "to-acknowledge";
    /// That all that was reviewed of a subject is gone from a desktop, by subject and desktop.
    pub(in crate::exchange) const SUBJECT_RECEIPT: &str = "subject-receipt";
    /// That a text is gone from a desktop, by text and desktop.
    pub(in crate::exchange) const RECEIPT: &str = "receipt";
    /// Bundles of one's own that are to be taken out of the folder, by name.
    pub(in crate::exchange) const WITHDRAW: &str = "withdraw";
    /// That a desktop has said itself that a bundle of its own was withdrawn, by place and number.
    pub(in crate::exchange) const WITHDRAWN: &str = "withdrawn";
    /// Bundles of others that are taken back and whose desktops wait to hear that whoever leads knows, by place and number.
    pub(in crate::exchange) const TO_CONFIRM: &str = "to-confirm";
    /// Bundles of one's own that whoever leads knows to be taken back, by place and number.
    pub(in crate::exchange) const CONFIRMED: &str = "confirmed";
    /// The boxes with the seed of a desktop's review keys, by desktop and number of the bundle.
    pub(in crate::exchange) const ESCROW: &str = "escrow";
    /// Invitations and answers on their way to the folder, by [`Letter`](super::Letter).
    pub(in crate::exchange) const LETTER: &str = "letter";
    /// The words of invitations that wait for an answer, by invitation.
    pub(in crate::exchange) const INVITATION: &str = "invitation";
    /// Summaries that were sent to the group, by round and name: [`Kept`](super::super::summaries::Kept).
    pub(in crate::exchange) const SUMMARY: &str = "summary";
    /// The files of those.
    pub(in crate::exchange) const SUMMARY_FILE: &str = "summary-file";
    /// That keys came which those who were let in here may lack: one row.
    pub(in crate::exchange) const PASS_ON: &str = "pass-on";
    /// Signatures under reviews that the group agreed on, by review and desktop: [`Signed`](super::super::agreed::Signed).
    pub(in crate::exchange) const SIGNED: &str = "signed";
    /// How far anybody had taken in the bundles of a desktop before they heard that it was removed, by desktop.
    pub(in crate::exchange) const HEARD: &str = "heard";
    /// What was last heard of a desktop: [`Contact`](super::Contact).
    pub(in crate::exchange) const CONTACT: &str = "contact";
}

/// What became of a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Dealt {
    /// It was taken in, or made here.
    Taken,
    /// No key opened it when there were this many.
    Closed {
        /// How many keys there were.
        keys: usize,
    },
    /// It is addressed to others.
    ForOthers,
    /// It was put aside, for this reason, by this version of the program.
    Aside {
        /// Why.
        why: super::AsideWhy,
        /// The version, since a newer one may take it in.
        by: String,
    },
}

/// How far a review has come on the desktop that writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Progress {
    pub(super) review: ReviewId,
    pub(super) submitted: bool,
    /// The number of the bundle that told it: one that comes late does not take the place of what is known.
    pub(super) sequence: u64,
}

/// How a text went out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Sent {
    /// The names of the bundles that it lies in.
    pub(super) bundles: BTreeSet<String>,
    /// The review whose key it is sealed with, when it is.
    pub(super) review: Option<ReviewId>,
}

impl Sent {
    /// Remembers that a text lies in a bundle, beside those that it lies in already.
    pub(super) fn in_bundle(
        tx: &mut Tx<'_>,
        text: &TextId,
        review: Option<&ReviewId>,
        bundle: String,
    ) -> Result<(), StoreError> {
        let known: Option<Self> = read(tx, kind::TEXT, text.as_str())?;
        let mut sent = known.unwrap_or(Self { bundles: BTreeSet::new(), review: review.cloned() });
        sent.bundles.insert(bundle);
        put(tx, kind::TEXT, text.as_str(), &sent)
    }
}

/// What was last heard of a desktop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Contact {
    /// The highest number among its bundles that were taken in.
    pub(super) sequence: u64,
    /// The hash of that one, in digits.
    pub(super) hash: String,
    /// True when one came that does not stand on it: the desktop was set back, or somebody has taken bundles away and put others there.
    pub(super) parted: bool,
    /// The latest time that stands in them, by their own clock, in milliseconds since 1970.
    pub(super) at: i64,
}

/// The row called `name`, read as JSON.
pub(super) fn read<T: DeserializeOwned>(reads: &Reads, kind: &str, name: &str) -> Result<Option<T>, StoreError> {
    reads.exchanged(kind, name)?.map(|body| parse(&body)).transpose()
}

/// Every row of a kind, read as JSON, in the order of the names.
pub(super) fn all<T: DeserializeOwned>(reads: &Reads, kind: &str) -> Result<Vec<(String, T)>, StoreError> {
    reads.exchanged_all(kind)?.into_iter().map(|(name, body)| Ok((name, parse(&body)?))).collect()
}

/// What stands in every row of a kind, read as JSON.
pub(super) fn values<T: DeserializeOwned>(reads: &Reads, kind: &str) -> Result<Vec<T>, StoreError> {
    reads.exchanged_all(kind)?.into_iter().map(|(_, body)| parse(&body)).collect()
}

/// The rows of a kind whose names begin so, read as JSON, in the order of the names.
pub(super) fn under<T: DeserializeOwned>(
    reads: &Reads,
    kind: &str,
    begins: &str,
) -> Result<Vec<(String, T)>, StoreError> {
    reads.exchanged_under(kind, begins)?.into_iter().map(|(name, body)| Ok((name, parse(&body)?))).collect()
}

/// What became of every bundle that was dealt with.
pub(super) fn dealt(reads: &Reads) -> Result<HashMap<Found, Dealt>, StoreError> {
    let corrupt = || StoreError::Corrupt { part: store::Part::Row };
    let one = |(name, body): (String, Vec<u8>)| Ok((read_bundle(&name).ok_or_else(corrupt)?, parse(&body)?));
    reads.exchanged_all(kind::BUNDLE)?.into_iter().map(one).collect()
}

/// What is laid in the folder beside the bundles, since whoever it is for has no key yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Letter {
    Invitation(InvitationId),
    Answer(InvitationId),
}

impl Letter {
    /// The name of its row.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Invitation(id) => format!("invitation/{id}"),
            Self::Answer(id) => format!("answer/{id}"),
        }
    }

    /// The letter whose row has this name.
    pub(super) fn read(name: &str) -> Option<Self> {
        let (kind, id) = name.split_once('/')?;
        let id = InvitationId::new(id).ok()?;
        match kind {
            "invitation" => Some(Self::Invitation(id)),
            "answer" => Some(Self::Answer(id)),
            _ => None,
        }
    }

    /// Remembers that it is to be laid.
    pub(super) fn send(&self, tx: &mut Tx<'_>, file: &[u8]) -> Result<(), StoreError> {
        tx.set_exchanged(kind::LETTER, &self.name(), Some(file))
    }

    /// Forgets that it is to be laid.
    pub(super) fn forget(&self, tx: &mut Tx<'_>) -> Result<(), StoreError> {
        tx.set_exchanged(kind::LETTER, &self.name(), None)
    }

    /// True when it is yet to be laid.
    pub(super) fn is_on_its_way(&self, reads: &Reads) -> Result<bool, StoreError> {
        Ok(reads.exchanged(kind::LETTER, &self.name())?.is_some())
    }
}

/// Writes a row as JSON.
pub(super) fn put<T: Serialize>(tx: &mut Tx<'_>, kind: &str, name: &str, body: &T) -> Result<(), StoreError> {
    let body = serde_json::to_vec(body).expect("ids, numbers and words have a JSON form");
    tx.set_exchanged(kind, name, Some(&body))
}

/// Takes a row away.
pub(super) fn drop_row(tx: &mut Tx<'_>, kind: &str, name: &str) -> Result<(), StoreError> {
    tx.set_exchanged(kind, name, None)
}

fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, StoreError> {
    serde_json::from_slice(body).map_err(|_| StoreError::Corrupt { part: store::Part::Row })
}

/// The name of a bundle's row: its sub-folder and file.
pub(super) fn bundle(found: &Found) -> String {
    format!("{}/{}", found.place, found.stem())
}

/// The bundle whose row has this name.
pub(super) fn read_bundle(name: &str) -> Option<Found> {
    let (place, stem) = name.split_once('/')?;
    Found::read(&read_place(place)?, stem)
}

/// The name of the row that says that a bundle was withdrawn.
pub(super) fn withdrawn(place: &Place, sequence: u64) -> String {
    format!("{place}/{sequence:012}")
}

/// The place and number of the bundle whose withdrawal has this name.
pub(super) fn read_withdrawn(name: &str) -> Option<(Place, u64)> {
    let (place, sequence) = name.split_once('/')?;
    Some((read_place(place)?, sequence.parse().ok()?))
}

fn read_place(name: &str) -> Option<Place> {
    let (person, device) = name.split_once('-')?;
    Some(Place { person: PersonId::new(person).ok()?, device: DeviceId::new(device).ok()? })
}

/// A review in the name of a row: short, and the same on every desktop.
pub(super) fn of_review(review: &ReviewId) -> String {
    store::Thing::Review(review.clone()).digits()
}

/// The name of a row about a review on a desktop.
pub(super) fn on(review: &ReviewId, device: &DeviceId) -> String {
    format!("{}/{device}", of_review(review))
}

/// The name of the row that says that a text is gone from a desktop.
pub(super) fn gone_from(text: &TextId, device: &DeviceId) -> String {
    format!("{}/{device}", text.as_str())
}

/// The name of the row that says that what was reviewed of a subject is gone from a desktop.
pub(super) fn subject_gone_from(round: &RoundId, subject: &Subject, device: &DeviceId) -> String {
    let subject = serde_json::to_string(&(round, subject)).expect("codes and numbers have a JSON form");
    format!("{}/{device}", blake3::hash(subject.as_bytes()).to_hex())
}

/// What the names of rows about a text begin with.
pub(super) fn of_text(text: &TextId) -> String {
    format!("{}/", text.as_str())
}

/// The number of the bundle that the sealed part in the row called `name` came with.
pub(super) fn sealed_in(name: &str) -> Option<u64> {
    name.split('/').nth(3)?.split_once('-')?.0.parse().ok()
}

/// Adds a sealed part to those of a row: its length in four bytes, the least significant first, and its bytes.
pub(super) fn frame(row: &mut Vec<u8>, sealed: &[u8]) {
    let length = u32::try_from(sealed.len()).expect("a bundle is far shorter than four gigabytes");
    row.extend_from_slice(&length.to_le_bytes());
    row.extend_from_slice(sealed);
}

/// The sealed parts of a row, in the order they were added.
pub(super) fn framed(mut row: &[u8]) -> Result<Vec<&[u8]>, StoreError> {
    let mut parts = Vec::new();
    while !row.is_empty() {
        let framed = row
            .split_first_chunk()
            .and_then(|(length, rest)| rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?));
        let (part, rest) = framed.ok_or(StoreError::Corrupt { part: store::Part::Row })?;
        parts.push(part);
        row = rest;
    }
    Ok(parts)
}

/// The name of the row of sealed parts: the review, the desktop, the text in it if it is one, and where they came from.
pub(super) fn sealed(review: &ReviewId, text: Option<&TextId>, found: &Found, number: usize) -> String {
    let text = text.map_or("-", TextId::as_str);
    // By the whole name of the bundle: a store that was set back to a copy may have given a number twice.
    format!("{}/{text}/{}/{number:06}", on(review, &found.place.device), found.stem())
}
