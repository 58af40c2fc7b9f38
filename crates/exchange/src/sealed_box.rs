//! A key wrapped to one reader: HPKE (RFC 9180) in base mode, X25519 with HKDF-SHA256 and ChaCha20-Poly1305.
//!
//! A box tells nobody for whom it is: a reader tries those that there are.

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable, single_shot_open, single_shot_seal};
use zeroize::Zeroizing;

use crate::secret::Secret;

/// How much longer a box is than what is in it: the sender's half of the agreement and a tag.
pub const LONGER: usize = ENCAPSULATED + 16;

const ENCAPSULATED: usize = 32;
const INFO: &[u8] = b"aktsam 2026 box";

/// What opens boxes; its public half is on a card, or on paper.
pub struct Reader(<X25519HkdfSha256 as Kem>::PrivateKey);

impl Reader {
    pub(crate) fn of(secret: &Secret) -> Self {
        Self(X25519HkdfSha256::derive_keypair(secret.bytes()).0)
    }

    /// The key that it is written to with.
    pub fn public(&self) -> [u8; 32] {
        X25519HkdfSha256::sk_to_pk(&self.0).to_bytes().into()
    }
}

/// `plain` in a box for whoever has the other half of `public`; `about` must be told again to open it. `None` when `public` is
/// no key that can be agreed with.
pub fn seal(public: &[u8; 32], plain: &[u8], about: &[u8]) -> Option<Vec<u8>> {
    let public = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(public).ok()?;
    let (key, body) =
        single_shot_seal::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(&OpModeS::Base, &public, INFO, plain, about)
            .ok()?;
    Some([key.to_bytes().as_slice(), &body].concat())
}

/// What a box holds; `None` when it is for somebody else, or damaged.
pub fn open(reader: &Reader, sealed: &[u8], about: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (key, body) = sealed.split_first_chunk::<ENCAPSULATED>()?;
    let key = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(key).ok()?;
    single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &reader.0,
        &key,
        INFO,
        body,
        about,
    )
    .ok()
    .map(Zeroizing::new)
}
