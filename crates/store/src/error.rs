//! What can go wrong, as kinds with facts. The words are made where they are shown.

use std::io;
use std::path::{Path, PathBuf};

use domain::{KeyId, ReviewId, RoundId, TextId};
use rusqlite::ErrorCode;

use crate::thing::Thing;

/// A kind of failure, with the facts that a message needs. Never holds free text, passphrases or register values.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The folder's name does not end in `.aktsam`.
    #[error("{} does not end in .aktsam", folder.display())]
    WrongName {
        /// The folder.
        folder: PathBuf,
    },
    /// A new store was asked for in a folder that holds something.
    #[error("{} is not empty", folder.display())]
    NotEmpty {
        /// The folder.
        folder: PathBuf,
    },
    /// There is no such folder.
    #[error("{} does not exist", folder.display())]
    Missing {
        /// The folder.
        folder: PathBuf,
    },
    /// The folder is there but lacks a file that every store has.
    #[error("{} is not a store: {file} is missing", folder.display())]
    NotAStore {
        /// The folder.
        folder: PathBuf,
        /// The file that is missing.
        file: &'static str,
    },
    /// The folder or one of its files cannot be written.
    #[error("{} cannot be written", path.display())]
    ReadOnly {
        /// What cannot be written.
        path: PathBuf,
    },
    /// The folder lies on a network drive, where locks and flushes cannot be trusted.
    #[error("{} lies on a network drive ({file_system})", folder.display())]
    OnNetwork {
        /// The folder.
        folder: PathBuf,
        /// What the drive is: `nfs`, `cifs`, `9p` …
        file_system: String,
    },
    /// Another process has the store open.
    #[error("the store is open in another process")]
    InUse,
    /// The files of the open store are no longer where they were: moved, taken away, or the disk was. Nothing can be
    /// told as saved.
    #[error("{} is no longer where it was", folder.display())]
    Gone {
        /// The folder that it lay in.
        folder: PathBuf,
    },
    /// The passphrase opens no slot (of the user that was named, or of anyone).
    #[error("the passphrase is wrong")]
    WrongPassphrase,
    /// Nobody of that name has a slot.
    #[error("no user {user:?}")]
    UnknownUser {
        /// The name.
        user: String,
        /// The names that do have one.
        users: Vec<String>,
    },
    /// Somebody of that name has a slot already.
    #[error("user {user:?} exists")]
    UserExists {
        /// The name.
        user: String,
    },
    /// The last way in with a passphrase cannot be taken away.
    #[error("the last user cannot be removed")]
    LastUser,
    /// What was typed is not a recovery key: a character is missing or mistyped.
    #[error("not a recovery key")]
    NotARecoveryKey,
    /// It is a recovery key, but of another store.
    #[error("the recovery key belongs to another store")]
    WrongRecoveryKey,
    /// Made by a newer version of the program.
    #[error("format {found} is newer than {known}")]
    NewerFormat {
        /// The format of the file.
        found: u32,
        /// The newest that this program knows.
        known: u32,
    },
    /// Damaged. The key was right, so this is not a wrong passphrase.
    #[error("damaged: {part}")]
    Corrupt {
        /// What is damaged.
        part: Part,
    },
    /// No room on the disk; nothing of the write is kept.
    #[error("the disk is full")]
    DiskFull,
    /// Another key is stored under the same id and version.
    #[error("key {key} version {version} is stored with other content")]
    KeyDiffers {
        /// The key.
        key: KeyId,
        /// Its version.
        version: u32,
    },
    /// Another text is stored under the same id.
    #[error("text {} is stored with other content", text.as_str())]
    TextDiffers {
        /// The text.
        text: TextId,
    },
    /// The first edit of a plan was not its round.
    #[error("no round {round}")]
    UnknownRound {
        /// The round.
        round: RoundId,
    },
    /// The first edits of a review did not name the version of its key, or its subject is erased for good.
    #[error("no such review")]
    UnknownReview {
        /// The review.
        review: Box<ReviewId>,
    },
    /// A change from another desktop is not what that program wrote. Nothing that came with it was taken.
    #[error("a change from another desktop is damaged")]
    ForeignDamaged {
        /// What it would have changed.
        thing: Box<Thing>,
    },
    /// A change from another desktop says something that only a newer version of the program knows. Nothing that came with
    /// it was taken.
    #[error("a change from another desktop says more than this version knows")]
    ForeignUnknown {
        /// What it would have changed.
        thing: Box<Thing>,
        /// The register that is not known, or whose value is not; `None` when its name is no code, or it is the operation.
        register: Option<String>,
        /// The operation that is not known; `None` when its name is no code, or it is a register.
        op: Option<String>,
    },
    /// A change from another desktop stands on one that has not come. Nothing that came with it was taken.
    #[error("a change from another desktop stands on one that has not come")]
    ForeignWaits {
        /// What it would have changed.
        thing: Box<Thing>,
    },
    /// A value that does not stand in the register was chosen.
    #[error("no such value stands in register {register}")]
    NotStanding {
        /// The register.
        register: String,
    },
    /// The program was built with a database engine that is too old to be safe.
    #[error("SQLite {sqlite}, SQLCipher {sqlcipher}: too old")]
    EngineTooOld {
        /// The version of SQLite.
        sqlite: String,
        /// The version of SQLCipher.
        sqlcipher: String,
    },
    /// The operating system gave no random bytes.
    #[error("no random bytes")]
    NoChance,
    /// The file system failed.
    #[error("{}: {kind}", path.display())]
    Io {
        /// Where.
        path: PathBuf,
        /// How.
        kind: io::ErrorKind,
    },
    /// The database engine failed in a way that has no kind of its own.
    #[error("database error {code}")]
    Database {
        /// SQLite's extended result code.
        code: i32,
    },
}

/// What is damaged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Part {
    /// The database file: not readable with its key.
    #[error("store.db")]
    File,
    /// `slots.json`.
    #[error("slots.json")]
    Slots,
    /// A column that holds something else than it should.
    #[error("a row")]
    Row,
    /// A change of a document.
    #[error("change {seq} of document {document}")]
    Change {
        /// The number of the document.
        document: i64,
        /// Which of its changes.
        seq: u32,
    },
    /// The log of a document lacks changes, or has some too many.
    #[error("the log of document {document}")]
    Log {
        /// The number of the document.
        document: i64,
    },
    /// A register that cannot be read.
    #[error("register {name}")]
    Register {
        /// The name of the register.
        name: String,
    },
    /// A stored key.
    #[error("key {key} version {version}")]
    Key {
        /// The id of the key.
        key: String,
        /// Its version.
        version: u32,
    },
}

impl StoreError {
    pub(crate) fn corrupt(part: Part) -> Self {
        Self::Corrupt { part }
    }

    /// A name from elsewhere, when it is made of what names are made of: whatever else it is stays out of errors.
    pub(crate) fn as_code(name: &str) -> Option<String> {
        let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_/~!@:".contains(&b);
        (name.len() <= 256 && name.bytes().all(fits)).then(|| name.into())
    }

    pub(crate) fn io(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { path: path.into() },
            kind => Self::Io { path: path.into(), kind },
        }
    }
}

impl From<domain::register::BadRegister> for StoreError {
    fn from(bad: domain::register::BadRegister) -> Self {
        Self::corrupt(Part::Register { name: bad.name })
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let Some(code) = error.sqlite_error() else { return Self::corrupt(Part::Row) };
        match code.code {
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::InUse,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::corrupt(Part::File),
            ErrorCode::ReadOnly => Self::ReadOnly { path: "store.db".into() },
            _ => Self::Database { code: code.extended_code },
        }
    }
}
