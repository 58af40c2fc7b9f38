//! The things that have a document in the log, and their ids.

use domain::{ReviewId, RoundId};

/// A thing with a log of its own.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Thing {
    /// The plan of a round.
    Plan(RoundId),
    /// A review.
    Review(ReviewId),
}

/// The id of a document: the hash of its kind and identity, so that two desktops that start the same review make the
/// same document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct DocumentId(pub(crate) [u8; 32]);

impl Thing {
    /// The round that it belongs to.
    pub fn round(&self) -> &RoundId {
        match self {
            Self::Plan(round) => round,
            Self::Review(review) => &review.round,
        }
    }

    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Plan(_) => "plan",
            Self::Review(_) => "review",
        }
    }

    /// The identity as JSON with its fields in the order of the type: one thing has one form.
    pub(crate) fn identity(&self) -> String {
        match self {
            Self::Plan(round) => serde_json::to_string(round),
            Self::Review(review) => serde_json::to_string(review),
        }
        .expect("codes and numbers have a JSON form")
    }

    pub(crate) fn read(kind: &str, identity: &str) -> Option<Self> {
        match kind {
            "plan" => serde_json::from_str(identity).ok().map(Self::Plan),
            "review" => serde_json::from_str(identity).ok().map(Self::Review),
            _ => None,
        }
    }

    pub(crate) fn id(&self) -> DocumentId {
        let mut hash = blake3::Hasher::new_derive_key("aktsam 2026 document id");
        hash.update(self.kind().as_bytes()).update(b"\n").update(self.identity().as_bytes());
        DocumentId(hash.finalize().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_documents_id_never_changes_between_versions() {
        let review = r#"{"round":"r2021","key":"child","subject":{"document":"d1"},"occasion":"round","by":{"reviewer":"anna"}}"#;
        for (kind, identity, expected) in
            [("plan", r#""r2021""#, "3e6e8300a0d20653"), ("review", review, "5e86862021b367f0")]
        {
            let thing = Thing::read(kind, identity).unwrap();
            assert_eq!(thing.identity(), identity, "one thing has one form");
            let hex = blake3::Hash::from(thing.id().0).to_hex();
            assert_eq!(&hex[..16], expected, "documents made on two desktops would no longer be the same: {identity}");
        }
    }
}
