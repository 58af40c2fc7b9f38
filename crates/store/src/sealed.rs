//! Files that leave a store: encrypted with a passphrase of their own.
//!
//! A sealed file is a header of 60 bytes and what it seals. The header is `AKTSAM\r\n` (whose line end tells a file
//! that was carried as text), the version of the form, the cost in MiB and passes (each four bytes, the least
//! significant first), the salt of Argon2id (16 bytes) and the nonce of XChaCha20-Poly1305 (24 bytes). The tag vouches
//! for the header too.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::error::StoreError;
use crate::secret::{Cost, Passphrase, Secret, random};

const MAGIC: &[u8; 8] = b"AKTSAM\r\n";
const VERSION: u32 = 1;
const HEADER: usize = 60;
const TAG: usize = 16;

/// Why a sealed file does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// It is not a sealed file.
    #[error("not a sealed file")]
    NotSealed,
    /// It was sealed by a newer version.
    #[error("sealed form {found} is newer than {known}")]
    Newer {
        /// The version of the form.
        found: u32,
        /// The newest that this program knows.
        known: u32,
    },
    /// It ends before what every sealed file has.
    #[error("cut short")]
    CutShort,
    /// Its cost is none that this program would have written.
    #[error("damaged header")]
    BadHeader,
    /// The passphrase is another one, or the file is damaged: the two cannot be told apart.
    #[error("wrong passphrase or damaged")]
    WrongPassphrase,
}

/// True when `bytes` begin as a sealed file does.
pub fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// `plain`, sealed with `passphrase`. Never the same twice, since salt and nonce are random.
pub fn seal(plain: &[u8], passphrase: &Passphrase, cost: Cost) -> Result<Vec<u8>, StoreError> {
    let (salt, nonce) = (random::<16>()?, random::<24>()?);
    let mut sealed = Vec::with_capacity(HEADER + plain.len() + TAG);
    sealed.extend_from_slice(MAGIC);
    for number in [VERSION, cost.mib, cost.passes] {
        sealed.extend_from_slice(&number.to_le_bytes());
    }
    sealed.extend_from_slice(&salt);
    sealed.extend_from_slice(&nonce);
    let key = passphrase.wrapping_key(&salt, cost).expect("our own costs are within what Argon2id takes");
    let body = cipher(&key)
        .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: &sealed })
        .expect("a file in memory is shorter than what the cipher takes");
    sealed.extend_from_slice(&body);
    Ok(sealed)
}

/// What `sealed` holds.
pub fn unseal(sealed: &[u8], passphrase: &Passphrase) -> Result<Zeroizing<Vec<u8>>, SealError> {
    if !is_sealed(sealed) {
        return Err(SealError::NotSealed);
    }
    let number = |at: usize| -> Result<u32, SealError> {
        let bytes = sealed.get(at..at + 4).and_then(|four| four.try_into().ok()).ok_or(SealError::CutShort)?;
        Ok(u32::from_le_bytes(bytes))
    };
    let version = number(8)?;
    if version > VERSION {
        return Err(SealError::Newer { found: version, known: VERSION });
    }
    let cost = Cost { mib: number(12)?, passes: number(16)? };
    if sealed.len() < HEADER + TAG {
        return Err(SealError::CutShort);
    }
    if version == 0 || cost.mib > Cost::LARGEST.mib || cost.passes > Cost::LARGEST.passes {
        return Err(SealError::BadHeader);
    }
    let (header, body) = sealed.split_at(HEADER);
    let salt: [u8; 16] = header[20..36].try_into().expect("sixteen bytes of the header");
    let nonce: [u8; 24] = header[36..HEADER].try_into().expect("twenty-four bytes of the header");
    let key = passphrase.wrapping_key(&salt, cost).ok_or(SealError::BadHeader)?;
    let plain = cipher(&key).decrypt(&XNonce::from(nonce), Payload { msg: body, aad: header });
    plain.map(Zeroizing::new).map_err(|_| SealError::WrongPassphrase)
}

fn cipher(key: &Secret) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.0.as_slice().try_into().expect("a key is 32 bytes"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed() -> Vec<u8> {
        seal("Barn 1 säger: hej".as_bytes(), &Passphrase::new("en lång lösenfras"), Cost::SMALL).unwrap()
    }

    #[test]
    fn what_is_sealed_opens_with_its_passphrase_alone() {
        let sealed = sealed();
        let right = unseal(&sealed, &Passphrase::new("en lång lösenfras")).unwrap();
        assert_eq!(right.as_slice(), "Barn 1 säger: hej".as_bytes());
        let wrong = unseal(&sealed, &Passphrase::new("en annan lösenfras"));
        assert_eq!(wrong.unwrap_err(), SealError::WrongPassphrase);
        assert!(!sealed.windows(4).any(|part| part == b"Barn"), "nothing of it can be read without");
    }

    #[test]
    fn no_byte_of_a_sealed_file_can_change_unnoticed() {
        let whole = sealed();
        for at in 0..whole.len() {
            let mut changed = whole.clone();
            changed[at] ^= 1;
            // A flipped bit of the cost may only make it dearer or cheaper, and the tag then tells.
            assert!(unseal(&changed, &Passphrase::new("en lång lösenfras")).is_err(), "byte {at}");
        }
    }

    #[test]
    fn every_beginning_of_a_sealed_file_is_refused() {
        let whole = sealed();
        for end in 0..whole.len() {
            let told = unseal(&whole[..end], &Passphrase::new("en lång lösenfras")).unwrap_err();
            let expected = match end {
                ..8 => SealError::NotSealed,
                8..76 => SealError::CutShort,
                _ => SealError::WrongPassphrase,
            };
            assert_eq!(told, expected, "the first {end} bytes");
        }
    }

    #[test]
    fn a_header_that_would_exhaust_the_machine_is_refused_before_it_is_obeyed() {
        let mut dear = sealed();
        dear[12..16].copy_from_slice(&u32::MAX.to_le_bytes());
        assert_eq!(unseal(&dear, &Passphrase::new("x")).unwrap_err(), SealError::BadHeader);
        let mut newer = sealed();
        newer[8..12].copy_from_slice(&7_u32.to_le_bytes());
        assert_eq!(unseal(&newer, &Passphrase::new("x")).unwrap_err(), SealError::Newer { found: 7, known: 1 });
    }
}
