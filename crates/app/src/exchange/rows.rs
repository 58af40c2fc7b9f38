//! What this desktop remembers of the exchange: rows of the store that are in no log and never leave it.

use std::collections::BTreeSet;

use domain::{DeviceId, PersonId, ReviewId, TextId};
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
    /// Parts of reviews whose key is not here, by review, desktop and place.
    pub(in crate::exchange) const SEALED: &str = "sealed";
    /// Keys of reviews that were released, by review and desktop.
    pub(in crate::exchange) const REVIEW_KEY: &str = "review-key";
    /// Seeds of the review keys of desktops that are no more, by desktop.
    pub(in crate::exchange) const SEED: &str = "seed";
    /// How far reviews have come, by review and desktop: [`Progress`](super::Progress).
    pub(in crate::exchange) const PROGRESS: &str = "progress";
    /// Reviews whose key was released from here.
    pub(in crate::exchange) const RELEASED: &str = "released";
    /// Texts that went out: [`Sent`](super::Sent).
    pub(in crate::exchange) const TEXT: &str = "text";
    /// Keys that went out, by id and version.
    pub(in crate::exchange) const KEY: &str = "key";
    /// Texts whose erasure here is to be acknowledged.
    pub(in crate::exchange) const TO_ACKNOWLEDGE: &str = "to-acknowledge";
    /// That a text is gone from a desktop, by text and desktop.
    pub(in crate::exchange) const RECEIPT: &str = "receipt";
    /// Bundles of one's own that are to be taken out of the folder, by name.
    pub(in crate::exchange) const WITHDRAW: &str = "withdraw";
    /// The boxes with the seed of a desktop's review keys, by desktop and number of the bundle.
    pub(in crate::exchange) const ESCROW: &str = "escrow";
    /// The words of invitations that wait for an answer, by invitation.
    pub(in crate::exchange) const INVITATION: &str = "invitation";
    /// Summaries that were sent to the group, by round and name: [`Kept`](super::super::summaries::Kept).
    pub(in crate::exchange) const SUMMARY: &str = "summary";
    /// The files of those.
    pub(in crate::exchange) const SUMMARY_FILE: &str = "summary-file";
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
    let (person, device) = place.split_once('-')?;
    let place = Place { person: PersonId::new(person).ok()?, device: DeviceId::new(device).ok()? };
    Found::read(&place, stem)
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

/// The number of the bundle that the sealed part in the row called `name` came with.
pub(super) fn sealed_in(name: &str) -> Option<u64> {
    name.split('/').nth(3)?.parse().ok()
}

/// The name of the row of a sealed part: the review, the desktop, the text in it if it is one, and where it came from.
pub(super) fn sealed(review: &ReviewId, text: Option<&TextId>, found: &Found, number: usize) -> String {
    let text = text.map_or("-", TextId::as_str);
    format!("{}/{text}/{:012}/{number:06}", on(review, &found.place.device), found.sequence)
}
