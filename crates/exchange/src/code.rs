//! The words with which somebody is let into a group: told to them on the telephone or on paper, once.

use std::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use domain::InvitationId;
use zeroize::Zeroizing;

use crate::hex;
use crate::secret::{NoChance, Secret, random};
use crate::words::{self, NotWords};

/// 64 random bits as eight words and a check. Each guess at them costs 64 MiB and three passes.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(Zeroizing<[u8; 8]>);

/// What the words of a code open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeKey {
    /// The invitation, under which name it lies in the folder.
    pub id: InvitationId,
    pub(crate) key: Secret,
}

impl Code {
    /// A new one.
    pub fn random() -> Result<Self, NoChance> {
        random().map(|bytes| Self(Zeroizing::new(bytes)))
    }

    /// The one that was typed.
    pub fn read(typed: &str) -> Result<Self, NotWords> {
        words::read(typed).map(|bytes| Self(Zeroizing::new(bytes)))
    }

    /// Its words.
    pub fn words(&self) -> Vec<&'static str> {
        words::words(self.0.as_slice())
    }

    /// Which invitation it belongs to, and what opens it. Takes some tenths of a second (Argon2id, RFC 9106).
    pub fn key(&self) -> CodeKey {
        let params = Params::new(64 * 1024, 3, 1, Some(48)).expect("the cost is one that Argon2id takes");
        let mut made = Zeroizing::new([0; 48]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(self.0.as_slice(), b"aktsam 2026 invitation", made.as_mut_slice())
            .expect("lengths and cost are ones that Argon2id takes");
        let (id, key) = made.split_at(16);
        CodeKey {
            id: InvitationId::new(hex::digits(id)).expect("sixteen bytes are 32 digits"),
            key: Secret::from_bytes(key.try_into().expect("48 bytes less 16")),
        }
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(..)")
    }
}
