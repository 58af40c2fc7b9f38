//! Passphrases, recovery keys and the store's own key. None of them prints itself.

use std::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

use crate::error::StoreError;

/// What it costs to try one passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// Memory, in MiB.
    pub mib: u32,
    /// How many times the memory is gone through.
    pub passes: u32,
}

impl Cost {
    /// What a real store uses.
    pub const STANDARD: Self = Self { mib: 64, passes: 3 };
    /// For tests and the demo round, which hold nothing secret.
    pub const SMALL: Self = Self { mib: 1, passes: 1 };
    /// The most that is accepted from a file, which may have been made to exhaust the machine.
    pub(crate) const LARGEST: Self = Self { mib: 1024, passes: 16 };
}

/// A passphrase; cleared from memory when dropped.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// The passphrase as typed. Line ends that a file or a terminal added are the caller's to take away.
    pub fn new(text: impl Into<String>) -> Self {
        Self(Zeroizing::new(text.into()))
    }

    /// The key that wraps the store's key, by Argon2id (RFC 9106, one lane).
    pub(crate) fn wrapping_key(&self, salt: &[u8; 16], cost: Cost) -> Option<Secret> {
        let memory = cost.mib.checked_mul(1024)?;
        let params = Params::new(memory, cost.passes, 1, Some(32)).ok()?;
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(self.0.as_bytes(), salt, key.as_mut_slice())
            .ok()?;
        Some(Secret(key))
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(..)")
    }
}

/// 256 secret bits.
pub(crate) struct Secret(pub(crate) Zeroizing<[u8; 32]>);

impl Secret {
    pub(crate) fn random() -> Result<Self, StoreError> {
        random().map(|bytes| Self(Zeroizing::new(bytes)))
    }
}

/// `N` random bytes from the operating system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| StoreError::NoChance)?;
    Ok(bytes)
}

/// The key that is printed once and opens the store when every passphrase is forgotten: 160 random bits.
pub struct RecoveryKey(Zeroizing<[u8; 20]>);

/// Crockford's base 32: no letter that looks like a digit, and no U.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

impl RecoveryKey {
    pub(crate) fn random() -> Result<Self, StoreError> {
        random().map(|bytes| Self(Zeroizing::new(bytes)))
    }

    /// The key as it is printed: nine groups of four letters and digits, the last one a check against misreading.
    pub fn groups(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(44));
        for (place, number) in fives(self.0.as_slice()).into_iter().chain(fives(&self.check())).enumerate() {
            if place > 0 && place % 4 == 0 {
                text.push(' ');
            }
            text.push(LETTERS[usize::from(number)].into());
        }
        text
    }

    /// The key read from paper: case, spaces and hyphens do not matter; O is read as 0, I and L as 1. What is not a
    /// whole key, or has a mistake in it, is [`StoreError::NotARecoveryKey`].
    pub fn parse(text: &str) -> Result<Self, StoreError> {
        let mut numbers = Zeroizing::new(Vec::with_capacity(36));
        for letter in text.chars().filter(|c| !c.is_whitespace() && *c != '-' && *c != '–') {
            let letter = match letter.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let place = LETTERS.iter().position(|one| char::from(*one) == letter);
            let number = place.and_then(|place| u8::try_from(place).ok()).ok_or(StoreError::NotARecoveryKey)?;
            numbers.push(number);
        }
        let [numbers @ .., a, b, c, d] = numbers.as_slice() else { return Err(StoreError::NotARecoveryKey) };
        if numbers.len() != 32 {
            return Err(StoreError::NotARecoveryKey);
        }
        let mut key = Self(Zeroizing::new([0; 20]));
        for (place, number) in numbers.iter().enumerate() {
            let bit = place * 5;
            let pair = u16::from(*number) << (11 - bit % 8);
            let [high, low] = pair.to_be_bytes();
            key.0[bit / 8] |= high;
            if low != 0 {
                key.0[bit / 8 + 1] |= low;
            }
        }
        if fives(&key.check())[..4] == [*a, *b, *c, *d] { Ok(key) } else { Err(StoreError::NotARecoveryKey) }
    }

    /// The key that wraps the store's key. 160 random bits need no slow hash.
    pub(crate) fn wrapping_key(&self, salt: &[u8; 16]) -> Secret {
        let mut hash = blake3::Hasher::new_derive_key("aktsam 2026 recovery key");
        hash.update(salt).update(self.0.as_slice());
        Secret(Zeroizing::new(hash.finalize().into()))
    }

    /// A secret made of the key for one use alone, told by `context`: whoever has the key on paper can make it again.
    pub fn derive(&self, context: &str) -> [u8; 32] {
        let mut hash = blake3::Hasher::new_derive_key("aktsam 2026 recovery key for another use");
        hash.update(context.as_bytes()).update(self.0.as_slice());
        hash.finalize().into()
    }

    /// 20 bits that tell a mistyped key from a foreign one.
    fn check(&self) -> [u8; 3] {
        let hash =
            blake3::Hasher::new_derive_key("aktsam 2026 recovery key check").update(self.0.as_slice()).finalize();
        let [a, b, c, ..] = *hash.as_bytes();
        [a, b, c & 0xf0]
    }
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey(..)")
    }
}

/// The bits of `bytes` five by five; what is left over at the end is not told.
fn fives(bytes: &[u8]) -> Vec<u8> {
    (0..bytes.len() * 8 / 5)
        .map(|place| {
            let bit = place * 5;
            let next = bytes.get(bit / 8 + 1).copied().unwrap_or_default();
            let pair = u16::from_be_bytes([bytes[bit / 8], next]);
            let mut number = (pair >> (11 - bit % 8)).to_be_bytes();
            let five = number[1] & 31;
            number.zeroize();
            five
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recovery_key_survives_paper_and_sloppy_typing() {
        for seed in 0_u64..50 {
            let hash = blake3::hash(&seed.to_le_bytes());
            let key = RecoveryKey(Zeroizing::new(*hash.as_bytes().first_chunk().unwrap()));
            let printed = key.groups();
            assert_eq!(printed.len(), 44, "nine groups of four");
            for typed in [
                printed.to_string(),
                printed.to_lowercase(),
                printed.replace(' ', "-"),
                printed.replace(' ', ""),
                printed.replace('0', "o").replace('1', "l"),
                format!("  {}\n", *printed),
            ] {
                assert_eq!(RecoveryKey::parse(&typed).unwrap().0, key.0, "typed: {typed}");
            }
        }
    }

    #[test]
    fn a_mistake_in_a_recovery_key_is_told_as_a_mistake() {
        let key = RecoveryKey(Zeroizing::new([7; 20])).groups();
        let mut swapped = key.to_string();
        swapped.replace_range(0..1, if key.starts_with('2') { "3" } else { "2" });
        for typed in ["", "ABCD", &key[..39], &format!("{} 2", *key), &swapped, &key.replace(' ', "u"), "å"] {
            assert_eq!(RecoveryKey::parse(typed).unwrap_err(), StoreError::NotARecoveryKey, "typed: {typed}");
        }
    }

    #[test]
    fn secrets_do_not_print_themselves() {
        assert_eq!(format!("{:?}", Passphrase::new("hemligt")), "Passphrase(..)");
        assert_eq!(format!("{:?}", RecoveryKey(Zeroizing::new([1; 20]))), "RecoveryKey(..)");
    }
}
