//! `slots.json`: who can open the store. Each slot holds the store's key, wrapped with a passphrase or the recovery key.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

use crate::error::{Part, StoreError};
use crate::secret::{Cost, Passphrase, RecoveryKey, Secret, random};

/// The name of the file.
pub(crate) const FILE: &str = "slots.json";
/// The newest format that this program knows.
const FORMAT: u32 = 1;

/// What a store is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Purpose {
    /// Real case files.
    Work,
    /// The demo round: everything in it is invented.
    Demo,
}

/// What can be known about a store without opening it. Nothing here is secret or can be trusted: the file is only
/// authenticated slot by slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Peek {
    /// What the store is called.
    pub name: String,
    /// Those who have a passphrase.
    pub users: Vec<String>,
    /// The format of the file.
    pub format: u32,
    /// What it is for.
    pub purpose: Purpose,
}

/// The whole file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Slots {
    format: u32,
    name: String,
    purpose: Purpose,
    /// Random; ties the slots to this store.
    store: String,
    #[serde(rename = "slots")]
    ways_in: Vec<Slot>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Slot {
    opens_with: OpensWith,
    salt: Hex<16>,
    nonce: Hex<24>,
    /// The store's key, wrapped: 32 bytes and the tag.
    key: Hex<48>,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
enum OpensWith {
    Passphrase { user: String, cost: Cost },
    Recovery,
}

impl Slots {
    pub(crate) fn new(name: &str, purpose: Purpose) -> Result<Self, StoreError> {
        let store = Hex(random::<16>()?).into();
        Ok(Self { format: FORMAT, name: name.into(), purpose, store, ways_in: Vec::new() })
    }

    /// The file of `folder`. The format is looked at before anything else, so that a newer file is told as such.
    pub(crate) fn read(folder: &Path) -> Result<Self, StoreError> {
        #[derive(Deserialize)]
        struct Format {
            format: u32,
        }
        let path = folder.join(FILE);
        let text = std::fs::read(&path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => StoreError::NotAStore { folder: folder.into(), file: FILE },
            _ => StoreError::io(&path, &error),
        })?;
        let damaged = |_| StoreError::corrupt(Part::Slots);
        let Format { format } = serde_json::from_slice(&text).map_err(damaged)?;
        if format > FORMAT {
            return Err(StoreError::NewerFormat { found: format, known: FORMAT });
        }
        serde_json::from_slice(&text).map_err(damaged)
    }

    /// Writes the file so that a crash leaves either the old one or the new one, whole.
    pub(crate) fn write(&self, folder: &Path) -> Result<(), StoreError> {
        let path = folder.join(FILE);
        let next = folder.join("slots.json.next");
        let text = serde_json::to_string_pretty(self).expect("slots are strings and numbers, which JSON can hold");
        let write = || -> io::Result<()> {
            let mut file = File::create(&next)?;
            file.write_all(text.as_bytes())?;
            file.write_all(b"\n")?;
            file.sync_all()?;
            drop(file);
            std::fs::rename(&next, &path)?;
            sync_folder(folder)
        };
        write().map_err(|error| StoreError::io(&path, &error))
    }

    pub(crate) fn peek(&self) -> Peek {
        Peek { name: self.name.clone(), users: self.users(), format: self.format, purpose: self.purpose }
    }

    pub(crate) fn users(&self) -> Vec<String> {
        self.ways_in.iter().filter_map(|slot| slot.opens_with.user()).map(String::from).collect()
    }

    /// Gives `user` a way in.
    pub(crate) fn add_user(
        &mut self,
        user: &str,
        passphrase: &Passphrase,
        cost: Cost,
        secret: &Secret,
    ) -> Result<(), StoreError> {
        if self.users().iter().any(|one| one == user) {
            return Err(StoreError::UserExists { user: user.into() });
        }
        let salt = random()?;
        let key = passphrase.wrapping_key(&salt, cost).ok_or(StoreError::corrupt(Part::Slots))?;
        let opens_with = OpensWith::Passphrase { user: user.into(), cost };
        let slot = self.wrap(opens_with, salt, &key, secret)?;
        self.ways_in.push(slot);
        Ok(())
    }

    /// Takes the way in of `user` away. Whoever copied the file before can still open that copy.
    pub(crate) fn remove_user(&mut self, user: &str) -> Result<(), StoreError> {
        let users = self.users();
        if !users.iter().any(|one| one == user) {
            return Err(StoreError::UnknownUser { user: user.into(), users });
        }
        if users.len() == 1 {
            return Err(StoreError::LastUser);
        }
        self.ways_in.retain(|slot| slot.opens_with.user() != Some(user));
        Ok(())
    }

    /// Sets the passphrase of a user who has one.
    pub(crate) fn change_passphrase(
        &mut self,
        user: &str,
        passphrase: &Passphrase,
        cost: Cost,
        secret: &Secret,
    ) -> Result<(), StoreError> {
        let users = self.users();
        let Some(place) = self.ways_in.iter().position(|slot| slot.opens_with.user() == Some(user)) else {
            return Err(StoreError::UnknownUser { user: user.into(), users });
        };
        let before = self.ways_in.remove(place);
        if let Err(error) = self.add_user(user, passphrase, cost, secret) {
            self.ways_in.insert(place, before);
            return Err(error);
        }
        Ok(())
    }

    /// Sets a new recovery key; the one before opens nothing any more.
    pub(crate) fn set_recovery_key(&mut self, recovery: &RecoveryKey, secret: &Secret) -> Result<(), StoreError> {
        let salt = random()?;
        let slot = self.wrap(OpensWith::Recovery, salt, &recovery.wrapping_key(&salt), secret)?;
        self.ways_in.retain(|slot| slot.opens_with.user().is_some());
        self.ways_in.push(slot);
        Ok(())
    }

    /// The store's key and whose slot it came from, when `passphrase` opens the slot of `user`, or any slot.
    pub(crate) fn unlock(&self, user: Option<&str>, passphrase: &Passphrase) -> Result<(Secret, String), StoreError> {
        let mut tried = false;
        for slot in &self.ways_in {
            let OpensWith::Passphrase { user: owner, cost } = &slot.opens_with else { continue };
            if user.is_some_and(|user| user != owner) {
                continue;
            }
            tried = true;
            if cost.mib > Cost::LARGEST.mib || cost.passes > Cost::LARGEST.passes {
                return Err(StoreError::corrupt(Part::Slots));
            }
            let key = passphrase.wrapping_key(&slot.salt.0, *cost).ok_or(StoreError::corrupt(Part::Slots))?;
            if let Some(secret) = self.unwrap_key(slot, &key) {
                return Ok((secret, owner.clone()));
            }
        }
        match user {
            Some(user) if !tried => Err(StoreError::UnknownUser { user: user.into(), users: self.users() }),
            Some(_) | None => Err(StoreError::WrongPassphrase),
        }
    }

    /// The store's key, when `recovery` is the store's recovery key.
    pub(crate) fn recover(&self, recovery: &RecoveryKey) -> Result<Secret, StoreError> {
        let mut slots = self.ways_in.iter().filter(|slot| slot.opens_with.user().is_none());
        slots
            .find_map(|slot| self.unwrap_key(slot, &recovery.wrapping_key(&slot.salt.0)))
            .ok_or(StoreError::WrongRecoveryKey)
    }

    fn wrap(&self, opens_with: OpensWith, salt: [u8; 16], key: &Secret, secret: &Secret) -> Result<Slot, StoreError> {
        let nonce = random::<24>()?;
        let aad = self.associated(&opens_with);
        let payload = Payload { msg: secret.0.as_slice(), aad: aad.as_bytes() };
        let wrapped = XChaCha20Poly1305::new(key.0.as_slice().try_into().expect("a key is 32 bytes"))
            .encrypt(&XNonce::from(nonce), payload)
            .expect("32 bytes are within what the cipher takes");
        let key = Hex(wrapped.try_into().expect("32 bytes and a tag of 16"));
        Ok(Slot { opens_with, salt: Hex(salt), nonce: Hex(nonce), key })
    }

    fn unwrap_key(&self, slot: &Slot, key: &Secret) -> Option<Secret> {
        let aad = self.associated(&slot.opens_with);
        let payload = Payload { msg: &slot.key.0, aad: aad.as_bytes() };
        let cipher = XChaCha20Poly1305::new(key.0.as_slice().try_into().ok()?);
        let mut opened = Zeroizing::new(cipher.decrypt(&XNonce::from(slot.nonce.0), payload).ok()?);
        let secret = Secret(Zeroizing::new(opened.as_slice().try_into().ok()?));
        opened.zeroize();
        Some(secret)
    }

    /// What a slot's tag vouches for besides the key: that it belongs to this store, this user and this cost.
    fn associated(&self, opens_with: &OpensWith) -> String {
        let opens_with = serde_json::to_string(opens_with).expect("strings and numbers have a JSON form");
        format!("aktsam slot {FORMAT}\n{}\n{opens_with}", self.store)
    }
}

impl OpensWith {
    fn user(&self) -> Option<&str> {
        match self {
            Self::Passphrase { user, .. } => Some(user),
            Self::Recovery => None,
        }
    }
}

/// Makes a rename in `folder` last. Windows has no such call and needs none.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Bytes as hexadecimal digits.
#[derive(Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[derive(Clone)]
struct Hex<const N: usize>([u8; N]);

impl<const N: usize> From<Hex<N>> for String {
    fn from(hex: Hex<N>) -> String {
        use std::fmt::Write;
        hex.0.iter().fold(String::with_capacity(2 * N), |mut text, byte| {
            write!(text, "{byte:02x}").expect("a string takes whatever is written to it");
            text
        })
    }
}

impl<const N: usize> TryFrom<String> for Hex<N> {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let digits = |pair: &[u8]| {
            let pair = std::str::from_utf8(pair).ok().filter(|pair| pair.bytes().all(|b| b.is_ascii_hexdigit()))?;
            u8::from_str_radix(pair, 16).ok()
        };
        let bytes: Option<Vec<u8>> = text.as_bytes().chunks(2).map(digits).collect();
        bytes.and_then(|bytes| bytes.try_into().ok()).map(Self).ok_or("not hexadecimal digits of the right length")
    }
}
