//! What the first pages show and ask for.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::Failure;
use crate::keys::KeyHead;
use crate::shapes::Language;

/// What the window needs to know before anything is opened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Start {
    /// The language of the product on this desktop.
    pub language: Language,
    /// The stores known on this desktop, the last used first.
    pub stores: Vec<KnownStore>,
    /// The open store, if any.
    pub open: Option<OpenStore>,
    /// Where a new store is put unless another folder is chosen.
    pub folder: String,
    /// The version of the product.
    pub version: String,
}

/// A store that can be opened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KnownStore {
    /// The store's folder.
    pub folder: String,
    /// What it is called.
    pub name: String,
    /// Whose passphrases open it.
    pub users: Vec<String>,
    /// The passphrase of a demo store, which is no secret; absent for any other.
    pub demo_passphrase: Option<String>,
    /// Why it cannot be opened, when that can be told without a passphrase.
    pub problem: Option<Failure>,
}

/// A store that lies somewhere else on this desktop.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FindStore {
    /// The store's folder.
    pub folder: String,
}

/// A store to take off the list. One that lies in the desktop's own data folder is found there again.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ForgetStore {
    /// The store's folder.
    pub folder: String,
}

/// The store that is open.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenStore {
    /// The store's folder.
    pub folder: String,
    /// What it is called.
    pub name: String,
    /// Who opened it.
    pub user: String,
    /// True for a store with the made-up round.
    pub demo: bool,
}

/// A store to make.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewStore {
    /// What it is called; its folder gets the same name.
    pub name: String,
    /// The folder it is put in; the desktop's own data folder when absent.
    #[ts(optional)]
    pub parent: Option<String>,
    /// Who makes it.
    pub user: String,
    /// Their passphrase.
    pub passphrase: String,
}

/// A store just made and opened.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Created {
    /// The store.
    pub store: OpenStore,
    /// The recovery key, shown this once.
    pub recovery_key: String,
}

/// A store to open.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Unlock {
    /// The store's folder.
    pub folder: String,
    /// A user's passphrase, or the recovery key.
    pub passphrase: String,
}

/// A language to use from now on.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetLanguage {
    /// The language.
    pub language: Language,
}

/// What the open store runs on, and where it lies.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// The version of the product.
    pub version: String,
    /// The version of SQLite.
    pub sqlite: String,
    /// The version of SQLCipher.
    pub sqlcipher: String,
    /// The format of the store's tables.
    pub format: u32,
    /// The store's folder.
    pub folder: String,
    /// Its backups, the newest first.
    pub backups: Vec<BackupHead>,
    /// The published keys in the store.
    pub keys: Vec<KeyHead>,
}

/// A backup, which can be opened as a store.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupHead {
    /// The day it was made: "2021-03-03".
    pub day: String,
    /// Its folder.
    pub folder: String,
}
