//! Who a desktop is: a secret that signs and is written to, and the card that the others know it by.

use std::sync::OnceLock;

use domain::{DeviceId, ReviewId};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::hex;
use crate::review_key::ReviewKey;
use crate::sealed_box::{self, Reader};
use crate::secret::{NoChance, Secret};

/// The secret of one person's one desktop. It is made when the desktop enters a group, and never leaves its store.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Identity {
    seed: Secret,
    /// Worked out once: it is asked for with every bundle.
    #[serde(skip)]
    card: OnceLock<Card>,
}

impl Identity {
    /// A new one.
    pub fn random() -> Result<Self, NoChance> {
        Secret::random().map(|seed| Self { seed, card: OnceLock::new() })
    }

    /// What the others know of it.
    pub fn card(&self) -> Card {
        let card = || Card { signs: self.signing().verifying_key().to_bytes(), agrees: self.reader().public() };
        *self.card.get_or_init(card)
    }

    /// The key of one review that is written here.
    pub fn review_key(&self, review: &ReviewId) -> ReviewKey {
        ReviewKey::of(&self.review_seed(), review)
    }

    /// What the keys of all reviews that are written here are made of: it opens those reviews and signs nothing.
    pub fn review_seed(&self) -> Secret {
        self.seed.derive("aktsam 2026 seed of reviews", b"")
    }

    /// The seed of the review keys in a box for the desktop of this card, another of the same person's. `None` when it is no key
    /// that can be agreed with.
    pub fn seed_for(&self, card: &Card) -> Option<Vec<u8>> {
        sealed_box::seal(&card.agrees, self.review_seed().bytes(), SEED)
    }

    /// The seed of the review keys of another desktop, out of a box for this one; `None` when it is not.
    pub fn seed_from(&self, sealed: &[u8]) -> Option<Secret> {
        let seed = sealed_box::open(&self.reader(), sealed, SEED)?;
        Some(Secret::from_bytes(seed.as_slice().try_into().ok()?))
    }

    /// What opens boxes that are addressed to the card.
    pub fn reader(&self) -> Reader {
        Reader::of(&self.seed.derive("aktsam 2026 agreement", b""))
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; SIGNATURE] {
        self.signing().sign(message).to_bytes()
    }

    fn signing(&self) -> SigningKey {
        SigningKey::from_bytes(self.seed.derive("aktsam 2026 signature", b"").bytes())
    }
}

/// What a box with a seed is said to hold.
const SEED: &[u8] = b"aktsam 2026 seed of reviews, for a desktop";

/// How long a signature is, in bytes.
pub(crate) const SIGNATURE: usize = 64;

/// The public keys of a desktop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "CardText", into = "CardText")]
pub struct Card {
    /// The key that its signatures are checked with (Ed25519).
    signs: [u8; 32],
    /// The key that it is written to with (X25519).
    agrees: [u8; 32],
}

/// A card as it stands in records: 64 hexadecimal digits for each key.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CardText {
    signs: String,
    agrees: String,
}

impl Card {
    /// The card with these keys, each 64 hexadecimal digits; `None` for anything else.
    pub fn new(signs: &str, agrees: &str) -> Option<Self> {
        Some(Self { signs: hex::bytes(signs)?, agrees: hex::bytes(agrees)? })
    }

    /// The key that its signatures are checked with, in digits.
    pub fn signs(&self) -> String {
        hex::digits(&self.signs)
    }

    /// The key that it is written to with, in digits.
    pub fn agrees(&self) -> String {
        hex::digits(&self.agrees)
    }

    /// The id of the desktop: a hash of its keys, so that no other desktop can have it.
    pub fn device(&self) -> DeviceId {
        let hash = self.hash("aktsam 2026 device");
        DeviceId::new(hex::digits(&hash[..16])).expect("sixteen bytes are 32 digits")
    }

    /// Eight words and a check by which two people see that they have the same card before them.
    pub fn words(&self) -> Vec<&'static str> {
        crate::words::words(&self.hash("aktsam 2026 words of a card")[..8])
    }

    pub(crate) fn agreement(&self) -> &[u8; 32] {
        &self.agrees
    }

    /// Whether `signature` is that of the desktop under `message`. Strict: a signature has one form.
    pub(crate) fn has_signed(&self, message: &[u8], signature: &[u8; SIGNATURE]) -> bool {
        VerifyingKey::from_bytes(&self.signs)
            .and_then(|key| key.verify_strict(message, &Signature::from_bytes(signature)))
            .is_ok()
    }

    fn hash(&self, context: &str) -> [u8; 32] {
        blake3::Hasher::new_derive_key(context).update(&self.signs).update(&self.agrees).finalize().into()
    }
}

impl TryFrom<CardText> for Card {
    type Error = &'static str;
    fn try_from(text: CardText) -> Result<Self, &'static str> {
        Self::new(&text.signs, &text.agrees).ok_or("not the keys of a desktop")
    }
}

impl From<Card> for CardText {
    fn from(card: Card) -> Self {
        Self { signs: card.signs(), agrees: card.agrees() }
    }
}

/// The reader that somebody has on paper: the key to their store, with which what only their lost desktop could read is
/// read again.
pub struct Paper(Reader);

impl Paper {
    /// The one that is made of the secret on the paper.
    pub fn of(secret: &Secret) -> Self {
        Self(Reader::of(&secret.derive("aktsam 2026 paper", b"")))
    }

    /// The public key that it is written to with.
    pub fn public(&self) -> [u8; 32] {
        self.0.public()
    }

    /// What a box holds that was addressed to it.
    pub fn open(&self, sealed: &[u8], about: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        sealed_box::open(&self.0, sealed, about)
    }
}
