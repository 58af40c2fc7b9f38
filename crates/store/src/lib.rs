//! One encrypted store on the local disk: a folder `Name.aktsam/` with `store.db`, `slots.json`, `backups/` and a
//! ballast file.
//!
//! **Truth is a log of changes**, one small Automerge document for each [`Thing`], such as a plan or a review; free text lies beside the
//! log in a table whose rows can be erased, and keys in a table whose rows never change. Everything else is a
//! projection, worked out again by [`Store::verify`]. Invariants:
//!
//! - [`Store::write`] is the only door for writes: one transaction, all of it or nothing.
//! - What is acknowledged is on disk. A failed write drops every cached document it may have touched.
//! - No error, and no `Debug`, carries free text or a secret.
//! - What comes from another desktop is taken in whole or not at all, and nothing of it that this version cannot read.
//! - One process at a time; only on a local disk; never a file from a newer version. Nobody else opens `store.db`, not
//!   even to read it: closing a file gives up every lock that the process holds on it (POSIX).

mod access;
mod backup;
mod ballast;
mod conflict;
mod connection;
mod digest;
mod document;
mod draft;
mod engine;
mod erased;
mod erased_subject;
mod error;
mod exchanged;
mod foreign;
mod history;
mod key;
mod local;
mod log;
mod merge;
mod op;
mod place;
mod presence;
mod projection;
mod query;
mod reads;
pub mod sealed;
mod search;
mod secret;
mod slots;
mod store;
#[cfg(test)]
mod tests;
mod text;
mod text_place;
mod thing;
mod travel;
mod tx;
mod verify;
mod watched;

pub use access::{Access, AccessEntry};
pub use backup::Backup;
pub use conflict::{Conflict, Standing};
pub use draft::{Draft, DraftPart};
pub use engine::Engine;
pub use erased::Erasure;
pub use erased_subject::SubjectErasure;
pub use error::{Part, StoreError};
pub use history::HistoryEntry;
pub use merge::Merged;
pub use op::{Changed, Disk, Op, Written};
pub use query::{Mark, Piece, Query};
pub use reads::{Reads, ReviewHead, Which};
pub use search::{Counted, Found, Hit};
pub use secret::{Cost, Passphrase, RecoveryKey};
pub use slots::{Peek, Purpose};
pub use store::{NewStore, Store, Unlock};
pub use text::{StoredText, TextKind};
pub use text_place::Spot;
pub use thing::Thing;
pub use travel::{Origin, Outgoing, TravelChange};
pub use tx::Tx;
pub use verify::{Problem, Verify, VerifyReport};
