//! The things that have a document in the log, and their ids.

use domain::key::draft::DraftId;
use domain::{ReviewId, RoundId};

/// A thing with a log of its own.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Thing {
    /// The plan of a round.
    Plan(RoundId),
    /// A review.
    Review(ReviewId),
    /// The codebook: one for the whole store, since themes live over the years.
    Codebook,
    /// Which themes stand on the comments of a round, and which comments are quoted.
    Coding(RoundId),
    /// What is concluded from the findings of a round.
    Conclusions(RoundId),
    /// A version of a key while it is written, and what became of it.
    KeyDraft(DraftId),
    /// The group that shares the store between desktops: one for the whole store.
    Group,
}

/// The id of a document: the hash of its kind and identity, so that two desktops that start the same review make the
/// same document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct DocumentId(pub(crate) [u8; 32]);

impl Thing {
    /// The round that it belongs to; the codebook, keys and the group belong to every one.
    pub fn round(&self) -> Option<&RoundId> {
        match self {
            Self::Plan(round) | Self::Coding(round) | Self::Conclusions(round) => Some(round),
            Self::Review(review) => Some(&review.round),
            Self::Codebook | Self::KeyDraft(_) | Self::Group => None,
        }
    }

    /// The stable name of its kind.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Plan(_) => "plan",
            Self::Review(_) => "review",
            Self::Codebook => "codebook",
            Self::Coding(_) => "coding",
            Self::Conclusions(_) => "conclusions",
            Self::KeyDraft(_) => "key-draft",
            Self::Group => "group",
        }
    }

    /// The identity as JSON with its fields in the order of the type: one thing has one form.
    pub fn identity(&self) -> String {
        match self {
            Self::Plan(round) | Self::Coding(round) | Self::Conclusions(round) => serde_json::to_string(round),
            Self::Review(review) => serde_json::to_string(review),
            Self::Codebook | Self::Group => serde_json::to_string(&()),
            Self::KeyDraft(draft) => serde_json::to_string(draft),
        }
        .expect("codes and numbers have a JSON form")
    }

    /// The thing of that kind and identity, as [`Thing::kind`] and [`Thing::identity`] gave them; `None` for another form of
    /// it, or for a kind that this version does not have.
    pub fn read(kind: &str, identity: &str) -> Option<Self> {
        let thing = match kind {
            "plan" => serde_json::from_str(identity).ok().map(Self::Plan),
            "review" => serde_json::from_str(identity).ok().map(Self::Review),
            "codebook" => serde_json::from_str(identity).ok().map(|()| Self::Codebook),
            "coding" => serde_json::from_str(identity).ok().map(Self::Coding),
            "conclusions" => serde_json::from_str(identity).ok().map(Self::Conclusions),
            "key-draft" => serde_json::from_str(identity).ok().map(Self::KeyDraft),
            "group" => serde_json::from_str(identity).ok().map(|()| Self::Group),
            _ => None,
        };
        thing.filter(|thing: &Self| thing.identity() == identity)
    }

    /// The id of its document in hexadecimal digits: a name for it that says nothing, the same on every desktop.
    pub fn digits(&self) -> String {
        blake3::Hash::from(self.id().0).to_hex().to_string()
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
        for (kind, identity, expected) in [
            ("plan", r#""r2021""#, "3e6e8300a0d20653"),
            ("review", review, "5e86862021b367f0"),
            ("codebook", "null", "1b1e791fcd53675c"),
            ("coding", r#""r2021""#, "8e95f565ddb67e24"),
            ("conclusions", r#""r2021""#, "cd3fe420985959d6"),
            ("key-draft", r#"{"key":"child","version":2}"#, "10665811d2cad8bb"),
            ("group", "null", "1329c40c7bdae762"),
        ] {
            let thing = Thing::read(kind, identity).unwrap();
            assert_eq!(thing.identity(), identity, "one thing has one form");
            let hex = blake3::Hash::from(thing.id().0).to_hex();
            assert_eq!(
                &hex[..16],
                expected,
                "documents made on two desktops would no longer be the same: {kind} {identity}"
            );
        }
    }
}
