//! That somebody was there when a group agreed on a review: the signature of their desktop under what it says.

use domain::{GroupId, ReviewId};

use crate::identity::{Card, Identity, SIGNATURE};

/// What a review said that a group agreed on, signed by a desktop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreed {
    /// The digest of what it said.
    digest: [u8; 32],
    /// The signature under it.
    signature: [u8; SIGNATURE],
}

impl Agreed {
    /// Signs that `review` says what has this digest.
    pub fn sign(identity: &Identity, group: &GroupId, review: &ReviewId, digest: [u8; 32]) -> Self {
        Self { digest, signature: identity.sign(&message(group, review, &digest)) }
    }

    /// Whether the desktop with this card has signed it, of this review in this group.
    pub fn is_signed_by(&self, card: &Card, group: &GroupId, review: &ReviewId) -> bool {
        card.has_signed(&message(group, review, &self.digest), &self.signature)
    }

    /// The digest of what the review said.
    pub fn digest(&self) -> &[u8; 32] {
        &self.digest
    }

    /// The digest and the signature, one after the other: 96 bytes.
    pub fn bytes(&self) -> Vec<u8> {
        [self.digest.as_slice(), &self.signature].concat()
    }

    /// What [`Agreed::bytes`] gave; `None` for anything of another length.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let (digest, signature) = bytes.split_first_chunk()?;
        Some(Self { digest: *digest, signature: signature.try_into().ok()? })
    }
}

/// What is signed: the words that say what it is, and the group, the review and the digest, each after its length.
fn message(group: &GroupId, review: &ReviewId, digest: &[u8; 32]) -> Vec<u8> {
    let review = serde_json::to_vec(review).expect("codes have a JSON form");
    let mut message = b"aktsam 2026 agreed on a review".to_vec();
    for part in [group.as_str().as_bytes(), &review, digest] {
        message.extend_from_slice(&u32::try_from(part.len()).expect("codes are short").to_le_bytes());
        message.extend_from_slice(part);
    }
    message
}
