//! What was found and let stand, remembered without the words themselves.
//!
//! A round keeps a secret of its own and, for each kind and certainty, fingerprints of [`BITS`] bits. That few bits
//! tell the same words again, and cannot tell them apart from thousands of others: some 36 million personal identity
//! numbers have a right checksum, so nine thousand of them share each fingerprint. The price is that one in 4,096 other
//! numbers is let stand too; it is the lesser evil, and what leaves the app is read by people anyway.

use std::collections::{BTreeMap, BTreeSet};

use domain::scan::{Certainty, Kind, comparable};
use domain::{RoundId, TextId};
use serde::{Deserialize, Serialize};
use store::{Op, Reads};

use super::LetStand;
use crate::app::App;
use crate::failure::Failure;

/// How long a fingerprint is.
const BITS: u32 = 12;

pub(crate) fn let_stand(app: &mut App, ask: LetStand) -> Result<(), Failure> {
    let at = app.now();
    let secret = [app.text_id(), app.text_id()];
    let open = app.open()?;
    open.plan(&ask.round)?;
    let mut standing = Standing::read(&open.store, &ask.round)?;
    standing.add(&secret.each_ref().map(TextId::as_str).concat(), ask.kind.into(), ask.certainty.into(), &ask.text);
    let body = serde_json::to_string(&standing).expect("fingerprints are plain values");
    open.write(Op::Remember, at, |tx| Ok(tx.set_local(&let_stand_in(&ask.round), Some(&body))?))
}

/// What is let stand in a round.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Standing {
    /// Drawn when the first thing is let stand, so that fingerprints of two rounds tell nothing of each other.
    secret: String,
    /// Sorted, so that nobody sees in which order they came.
    prints: BTreeMap<String, BTreeSet<u16>>,
}

impl Standing {
    /// What this desktop remembers of the round.
    pub(super) fn read(store: &Reads, round: &RoundId) -> Result<Self, Failure> {
        let kept = store.local(&let_stand_in(round))?;
        // What cannot be read is as if nothing was let stand: it warns once more.
        Ok(kept.and_then(|body| serde_json::from_str(&body).ok()).unwrap_or_default())
    }

    /// True when `found` is let stand, as this kind and this sure.
    pub(super) fn has(&self, kind: Kind, certainty: Certainty, found: &str) -> bool {
        self.prints.get(&class(kind, certainty)).is_some_and(|prints| prints.contains(&self.print(kind, found)))
    }

    fn add(&mut self, secret: &str, kind: Kind, certainty: Certainty, found: &str) {
        if self.secret.is_empty() {
            self.secret = secret.to_string();
        }
        let print = self.print(kind, found);
        self.prints.entry(class(kind, certainty)).or_default().insert(print);
    }

    fn print(&self, kind: Kind, found: &str) -> u16 {
        let key = blake3::derive_key("aktsam: what is let stand in a round", self.secret.as_bytes());
        let hash = blake3::keyed_hash(&key, comparable(kind, found).as_bytes());
        let [first, second, ..] = hash.as_bytes();
        u16::from_be_bytes([*first, *second]) >> (u16::BITS - BITS)
    }
}

/// What this desktop remembers it under; forgotten when the round closes.
pub(crate) fn let_stand_in(round: &RoundId) -> String {
    format!("let-stand/{round}")
}

fn class(kind: Kind, certainty: Certainty) -> String {
    let plain = |value: serde_json::Result<serde_json::Value>| {
        value.ok().and_then(|value| value.as_str().map(ToString::to_string)).expect("a kind is a plain word")
    };
    format!("{}/{}", plain(serde_json::to_value(kind)), plain(serde_json::to_value(certainty)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_written_otherwise_is_let_stand_and_another_is_not() {
        let mut standing = Standing::default();
        let (kind, is) = (Kind::PersonalIdentityNumber, Certainty::Is);
        standing.add("a secret", kind, is, "20190101-2391");
        assert!(standing.has(kind, is, "190101–2391"), "without the century, with another dash");
        assert!(!standing.has(kind, is, "190119-2391"));
        assert!(!standing.has(kind, Certainty::LooksLike, "20190101-2391"), "less sure is something else");
        assert!(!standing.has(Kind::Telephone, is, "20190101-2391"), "so is another kind");
    }

    #[test]
    fn a_fingerprint_is_shared_by_thousands_and_nothing_of_the_number_is_kept() {
        let mut standing = Standing::default();
        standing.add("a secret", Kind::Telephone, Certainty::Is, "070-174 06 05");
        let kept = serde_json::to_string(&standing).unwrap_or_default();
        assert!(!kept.contains("1740605") && !kept.contains("174 06 05"));
        let print = standing.print(Kind::Telephone, "070-174 06 05");
        let sharing = (0..200_000).filter(|n| standing.print(Kind::Telephone, &n.to_string()) == print).count();
        assert!((20..90).contains(&sharing), "one in 4,096 of 200,000 is 49: {sharing}");
    }
}
