//! The log of access: who opened the store, what was exported, erased, unlocked.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::error::{Part, StoreError};
use crate::text::time;

macro_rules! accesses {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)*) => {
        /// A kind of access that is written down.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Access { $($(#[$doc])* $name,)* }

        impl Access {
            /// Every one of them.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The stable name.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }
        }
    };
}

accesses! {
    /// The store was made.
    Created = "created",
    /// It was opened with a passphrase.
    Opened = "opened",
    /// It was opened with the recovery key.
    Recovered = "recovered",
    /// Something left it as a file.
    Exported = "exported",
    /// A text was erased for good.
    Erased = "erased",
    /// All that was reviewed of a subject was erased for good.
    SubjectErased = "subject-erased",
    /// Somebody was given a passphrase of their own.
    UserAdded = "user-added",
    /// A passphrase was changed.
    PassphraseChanged = "passphrase-changed",
    /// Somebody's passphrase was taken away.
    UserRemoved = "user-removed",
    /// There is a new recovery key.
    RecoveryRenewed = "recovery-renewed",
    /// One of these four, as it was told before they were told apart.
    SlotsChanged = "slots-changed",
}

/// One line of the log of access.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessEntry {
    /// When, to the millisecond.
    pub at: Timestamp,
    /// By whom.
    pub by: String,
    /// What was done.
    pub what: Access,
    /// To what: a round, an id, the name of a user. Never free text.
    pub detail: String,
}

pub(crate) fn note(
    connection: &Connection,
    what: Access,
    detail: &str,
    by: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    connection
        .prepare_cached("INSERT INTO access (at, author, what, detail) VALUES (?, ?, ?, ?)")?
        .execute(params![at.as_millisecond(), by, what.code(), detail])?;
    Ok(())
}

/// Every entry, the newest first.
pub(crate) fn list(connection: &Connection) -> Result<Vec<AccessEntry>, StoreError> {
    let mut statement = connection.prepare("SELECT at, author, what, detail FROM access ORDER BY number DESC")?;
    let mut rows = statement.query([])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let code: String = row.get(2)?;
        let what = Access::ALL.iter().copied().find(|one| one.code() == code).ok_or(StoreError::corrupt(Part::Row))?;
        entries.push(AccessEntry { at: time(row.get(0)?)?, by: row.get(1)?, what, detail: row.get(3)? });
    }
    Ok(entries)
}
