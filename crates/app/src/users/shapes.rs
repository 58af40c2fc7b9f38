//! What the page about those who get in shows and asks for.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Those who get in, and what they did.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Users {
    /// Everybody with a passphrase, in the order they got it.
    pub users: Vec<UserLine>,
    /// True when the store was opened with the recovery key: then nobody is "you", and any passphrase can be set.
    pub by_recovery: bool,
    /// When the recovery key that holds now was made, as RFC 3339.
    pub recovery_made_at: Option<String>,
    /// The log of access, the newest first.
    pub log: Vec<AccessLine>,
}

/// Somebody with a passphrase.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UserLine {
    /// Their name.
    pub name: String,
    /// True for the one who opened the store.
    pub you: bool,
}

/// A line of the log of access.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccessLine {
    /// When, as RFC 3339.
    pub at: String,
    /// By whom; empty after the recovery key.
    pub who: String,
    /// What was done.
    pub what: AccessOf,
    /// To what: the name of a user, the code of a round. Empty where there is nothing to tell.
    pub detail: String,
}

/// A kind of access.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum AccessOf {
    /// The store was made.
    Created,
    /// It was opened with a passphrase.
    Opened,
    /// It was opened with the recovery key.
    Recovered,
    /// Something left it as a file.
    Exported,
    /// A text was erased for good.
    Erased,
    /// All that was reviewed of a subject was erased for good.
    SubjectErased,
    /// Somebody was given a passphrase.
    UserAdded,
    /// A passphrase was changed.
    PassphraseChanged,
    /// Somebody's passphrase was taken away.
    UserRemoved,
    /// There is a new recovery key.
    RecoveryRenewed,
    /// One of these four, by an earlier version that did not tell them apart.
    SlotsChanged,
}

impl From<store::Access> for AccessOf {
    fn from(access: store::Access) -> Self {
        match access {
            store::Access::Created => Self::Created,
            store::Access::Opened => Self::Opened,
            store::Access::Recovered => Self::Recovered,
            store::Access::Exported => Self::Exported,
            store::Access::Erased => Self::Erased,
            store::Access::SubjectErased => Self::SubjectErased,
            store::Access::UserAdded => Self::UserAdded,
            store::Access::PassphraseChanged => Self::PassphraseChanged,
            store::Access::UserRemoved => Self::UserRemoved,
            store::Access::RecoveryRenewed => Self::RecoveryRenewed,
            store::Access::SlotsChanged => Self::SlotsChanged,
        }
    }
}

/// Somebody who is to get in.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddUser {
    /// Their name.
    pub name: String,
    /// Their passphrase.
    pub passphrase: String,
    /// The passphrase of the one who opened the store; the recovery key when that opened it.
    pub own: String,
}

/// A passphrase to change.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangePassphrase {
    /// One's own passphrase as it is; the recovery key when that opened the store.
    pub old: String,
    /// The new one.
    pub new: String,
    /// Whose, when the store was opened with the recovery key; one's own when absent.
    #[ts(optional = nullable)]
    pub name: Option<String>,
}

/// Somebody who is not to get in any more. They keep what they have seen and copied, and their passphrase still opens
/// copies of the store that were made before, the backups among them.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RemoveUser {
    /// Their name.
    pub name: String,
    /// The passphrase of the one who opened the store; the recovery key when that opened it.
    pub own: String,
}

/// A recovery key to make anew.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RenewRecovery {
    /// The passphrase of the one who opened the store; the recovery key when that opened it.
    pub passphrase: String,
}

/// A recovery key just made.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryRenewed {
    /// The key in groups, shown this once.
    pub recovery_key: String,
}
