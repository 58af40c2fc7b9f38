//! 256 secret bits, and what is made of them.

use std::fmt;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::hex;

/// The operating system gave no random bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no random bytes")]
pub struct NoChance;

/// `N` random bytes from the operating system.
pub fn random<const N: usize>() -> Result<[u8; N], NoChance> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| NoChance)?;
    Ok(bytes)
}

/// A key of 256 bits; cleared from memory when dropped, and never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<[u8; 32]>);

impl Secret {
    /// A new one.
    pub fn random() -> Result<Self, NoChance> {
        random().map(Self::from_bytes)
    }

    /// The one with these bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// Its bytes, for those it is wrapped to.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Another one, made of this one for one use alone.
    pub(crate) fn derive(&self, context: &str, detail: &[u8]) -> Self {
        let mut hash = blake3::Hasher::new_derive_key(context);
        hash.update(self.0.as_slice()).update(detail);
        Self::from_bytes(hash.finalize().into())
    }

    /// The nonce and `plain` encrypted with XChaCha20-Poly1305; the tag vouches for `beside` too. The nonce is random: it is
    /// so long that none comes twice.
    pub(crate) fn encrypt(&self, plain: &[u8], beside: &[u8]) -> Result<Vec<u8>, NoChance> {
        let nonce = random::<NONCE>()?;
        let body = self.cipher().encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: beside });
        let mut sealed = nonce.to_vec();
        sealed.extend(body.expect("what is in memory is shorter than what the cipher takes"));
        Ok(sealed)
    }

    /// What [`Secret::encrypt`] made; `None` when it is not of this key, or anything of it has changed.
    pub(crate) fn decrypt(&self, sealed: &[u8], beside: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (nonce, body) = sealed.split_first_chunk::<NONCE>()?;
        let plain = self.cipher().decrypt(&XNonce::from(*nonce), Payload { msg: body, aad: beside });
        plain.ok().map(Zeroizing::new)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(self.0.as_slice().try_into().expect("a key is 32 bytes"))
    }
}

/// How long a nonce is, in bytes.
const NONCE: usize = 24;

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// As its digits, for the places where secrets are kept.
impl serde::Serialize for Secret {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&Zeroizing::new(hex::digits(self.0.as_slice())))
    }
}

impl<'de> serde::Deserialize<'de> for Secret {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = Zeroizing::new(String::deserialize(from)?);
        hex::bytes(&text).map(Self::from_bytes).ok_or_else(|| serde::de::Error::custom("not a key"))
    }
}
