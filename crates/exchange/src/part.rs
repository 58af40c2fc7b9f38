//! What is in a bundle: parts, each framed with a hash of its own, so that one that is damaged is known from the others.

use domain::{DeviceId, KeyId, ReviewId, RoundId, Subject, TextId};
use serde::{Deserialize, Serialize};

/// One thing that is carried.
#[derive(Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub what: What,
    /// Its bytes, in the form that `what` says.
    pub body: Vec<u8>,
}

/// What a part is. One of a kind that this program does not know is of a newer version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case", deny_unknown_fields)]
pub enum What {
    /// One change of a document of the log; the body is the engine's own form of it.
    Change {
        /// The kind of the document.
        kind: String,
        /// Which document, as JSON.
        identity: String,
        /// What the user did.
        op: String,
        /// Who.
        by: String,
        /// When by their clock, in milliseconds since 1970; told and never trusted.
        at: i64,
    },
    /// A free text; the body is its words.
    Text {
        /// Which.
        text: TextId,
        /// The round it belongs to.
        round: RoundId,
        /// What it is.
        kind: String,
        /// Who wrote it.
        by: String,
        /// When by their clock, in milliseconds since 1970.
        at: i64,
    },
    /// A key; the body is its JSON.
    Key {
        /// Its id.
        key: KeyId,
        /// Its version.
        version: u32,
    },
    /// That a text is erased for good; no body.
    Erased {
        /// Which.
        text: TextId,
        /// By whom.
        by: String,
        /// When by their clock, in milliseconds since 1970.
        at: i64,
    },
    /// That texts are gone from this desktop; the body is a JSON list of their ids.
    Receipt,
    /// A part that belongs to a review and is sealed with its key; the body is what [`ReviewKey::seal`](crate::ReviewKey::seal) made.
    Sealed {
        /// The review.
        review: ReviewId,
        /// The text in it, when it is one, so that it can be erased unread.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<TextId>,
    },
    /// How far a review has come, for those who may not read it yet; no body.
    Progress {
        /// The review.
        review: ReviewId,
        /// Whether it is marked as done.
        submitted: bool,
    },
    /// The key of a review, released; the body is its 32 bytes.
    Released {
        /// The review.
        review: ReviewId,
        /// The desktop that wrote it: the one that releases it, or one of the same person's that is no more.
        device: DeviceId,
    },
    /// The seed of the author's review keys in a box for their paper; the body is the box.
    Escrow,
    /// The seed of the author's review keys in a box for another desktop of theirs; the body is what
    /// [`Identity::seed_for`](crate::Identity::seed_for) made.
    Seed {
        /// That desktop.
        device: DeviceId,
    },
    /// Keys of epochs, for those that the bundle is addressed to; the body is JSON.
    Ring,
    /// That a bundle of the same desktop was taken back: a text in it was erased, a newer summary took its place, or it lies in the
    /// folder no more. No body.
    Withdrawn {
        /// Its sequence number.
        sequence: u64,
    },
    /// How far the bundles of a desktop that was removed since had been taken in here, when that is further than they count;
    /// no body.
    Heard {
        /// The desktop.
        device: DeviceId,
        /// The highest number.
        sequence: u64,
    },
    /// That whoever sits at the desktop was there when the group agreed on a review; the body is what
    /// [`Agreed::bytes`](crate::Agreed::bytes) gave.
    Signed {
        /// The review.
        review: ReviewId,
        /// When by their clock, in milliseconds since 1970.
        at: i64,
    },
    /// That a signature under a review is taken back; no body.
    Unsigned {
        /// The review.
        review: ReviewId,
    },
    /// What others than those who review may read of a round: no family is named in it; the body is a file.
    Summary {
        /// The round.
        round: RoundId,
        /// What the file is called.
        name: String,
        /// When by their clock, in milliseconds since 1970.
        at: i64,
    },
    /// That all that was reviewed of a subject is erased for good; no body.
    ErasedSubject {
        /// The round.
        round: RoundId,
        /// The subject.
        subject: Subject,
        /// By whom.
        by: String,
        /// When by their clock, in milliseconds since 1970.
        at: i64,
    },
    /// That whoever leads has heard that a bundle was taken back, so that it may be taken out of the folder: what else was in it
    /// has gone out anew, in a bundle that counts. No body.
    Confirmed {
        /// The desktop that took it back.
        device: DeviceId,
        /// The sequence number of the bundle.
        sequence: u64,
    },
    /// That all that was reviewed of a subject is gone from this desktop; no body.
    SubjectReceipt {
        /// The round.
        round: RoundId,
        /// The subject.
        subject: Subject,
    },
}

impl What {
    /// The one review that it is about, when it is a change of it under its own key, or something that is told of it.
    pub fn review(&self) -> Option<&ReviewId> {
        match self {
            Self::Sealed { review, .. }
            | Self::Progress { review, .. }
            | Self::Released { review, .. }
            | Self::Signed { review, .. }
            | Self::Unsigned { review } => Some(review),
            Self::Change { .. }
            | Self::Text { .. }
            | Self::Key { .. }
            | Self::Erased { .. }
            | Self::Receipt
            | Self::Escrow
            | Self::Seed { .. }
            | Self::Ring
            | Self::Withdrawn { .. }
            | Self::Heard { .. }
            | Self::Summary { .. }
            | Self::ErasedSubject { .. }
            | Self::Confirmed { .. }
            | Self::SubjectReceipt { .. } => None,
        }
    }
}

/// Parts that cannot be read, though nobody has changed them since they were signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadPart {
    /// The parts do not fill what they should.
    #[error("the parts end in the middle")]
    CutShort,
    /// The hash of a part is not that of its bytes.
    #[error("part {number} is damaged")]
    Damaged {
        /// Which, counted from 1.
        number: u32,
    },
    /// A part is of a kind that this program does not know.
    #[error("part {number} is of a newer version")]
    Unknown {
        /// Which, counted from 1.
        number: u32,
    },
}

/// One part as bytes: what it is and its body, each after its length in four bytes (the least significant first), and a hash of
/// both.
pub(crate) fn frame(part: &Part) -> Vec<u8> {
    let what = serde_json::to_vec(&part.what).expect("codes, numbers and words have a JSON form");
    let mut framed = Vec::with_capacity(what.len() + part.body.len() + 40);
    for bytes in [&what, &part.body] {
        let length = u32::try_from(bytes.len()).expect("a part is far shorter than four gigabytes");
        framed.extend_from_slice(&length.to_le_bytes());
        framed.extend_from_slice(bytes);
    }
    let hash = hash(&framed);
    framed.extend_from_slice(&hash);
    framed
}

/// `count` parts, which are all of `bytes`.
pub(crate) fn read(bytes: &[u8], count: u32) -> Result<Vec<Part>, BadPart> {
    let mut rest = bytes;
    let mut parts = Vec::new();
    for number in 1..=count {
        let start = rest;
        let what = block(&mut rest)?;
        let body = block(&mut rest)?;
        let (standing, after) = rest.split_first_chunk::<32>().ok_or(BadPart::CutShort)?;
        if hash(&start[..start.len() - rest.len()]) != *standing {
            return Err(BadPart::Damaged { number });
        }
        rest = after;
        let what = serde_json::from_slice(what).map_err(|_| BadPart::Unknown { number })?;
        parts.push(Part { what, body: body.to_vec() });
    }
    if rest.is_empty() { Ok(parts) } else { Err(BadPart::CutShort) }
}

/// The bytes after a length, which are taken off `rest`.
pub(crate) fn block<'a>(rest: &mut &'a [u8]) -> Result<&'a [u8], BadPart> {
    let (length, after) = rest.split_first_chunk::<4>().ok_or(BadPart::CutShort)?;
    let length = usize::try_from(u32::from_le_bytes(*length)).map_err(|_| BadPart::CutShort)?;
    let (block, after) = after.split_at_checked(length).ok_or(BadPart::CutShort)?;
    *rest = after;
    Ok(block)
}

pub(crate) fn hash(framed: &[u8]) -> [u8; 32] {
    blake3::Hasher::new_derive_key("aktsam 2026 part").update(framed).finalize().into()
}
