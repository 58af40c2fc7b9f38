//! The things of the log as Automerge documents with flat string registers in the root.

use std::collections::HashMap;

use automerge::transaction::{CommitOptions, Transactable};
use automerge::{ActorId, AutoCommit, ROOT, ReadDoc, ScalarValueRef, ValueRef};
use domain::register::{CLEARED, Register};
use rusqlite::Connection;

use crate::error::{Part, StoreError};
use crate::log::{self, Entry, Stamp};
use crate::thing::{DocumentId, Thing};

/// The most documents kept in memory; a reviewer works in one, an import runs through thousands.
const KEPT: usize = 64;

/// The documents of this session, as the log has them.
pub(crate) struct Documents {
    actor: ActorId,
    open: HashMap<DocumentId, Document>,
}

/// A document and its place in the log.
pub(crate) struct Document {
    pub(crate) entry: Entry,
    content: AutoCommit,
}

impl Documents {
    /// An empty cache that writes as `actor`, which must be new for each session: one that is used again after a
    /// backup was restored breaks merging.
    pub(crate) fn new(actor: ActorId) -> Self {
        Self { actor, open: HashMap::new() }
    }

    /// The same writer with nothing cached.
    pub(crate) fn emptied(&self) -> Self {
        Self::new(self.actor.clone())
    }

    /// The document of `thing`: cached, loaded from the log, or made.
    pub(crate) fn open(&mut self, connection: &Connection, thing: &Thing) -> Result<&mut Document, StoreError> {
        let id = thing.id();
        if !self.open.contains_key(&id) {
            if self.open.len() >= KEPT {
                self.open.clear();
            }
            let mut document = match log::find(connection, id)? {
                Some(entry) => Document::load(connection, entry)?,
                None => Document { entry: log::begin(connection, thing)?, content: AutoCommit::new() },
            };
            document.content.set_actor(self.actor.clone());
            self.open.insert(id, document);
        }
        Ok(self.open.get_mut(&id).expect("it was put there if it was missing"))
    }
}

impl Document {
    /// The document that the log holds, with every change, dependency and head checked.
    pub(crate) fn load(connection: &Connection, entry: Entry) -> Result<Self, StoreError> {
        let lost = || StoreError::corrupt(Part::Log { document: entry.number });
        let mut changes = Vec::new();
        for (chunk, seq) in log::chunks(connection, entry.number)?.iter().zip(1..) {
            if chunk.seq != seq {
                return Err(lost());
            }
            changes.push(chunk.change(entry.number)?);
        }
        let count = changes.len();
        let mut content = AutoCommit::new();
        content.apply_changes(changes).map_err(|_| lost())?;
        let mut heads = content.get_heads();
        let mut expected = entry.heads.clone();
        heads.sort_unstable();
        expected.sort_unstable();
        // A change whose dependency is missing is held back without an error; the heads tell.
        if count != entry.changes as usize || heads != expected || !content.get_missing_deps(&expected).is_empty() {
            return Err(lost());
        }
        Ok(Self { entry, content })
    }

    /// Writes the registers whose value differs, as one change in the log. False when nothing differed.
    pub(crate) fn write(
        &mut self,
        connection: &Connection,
        registers: &[Register],
        stamp: Stamp<'_>,
    ) -> Result<bool, StoreError> {
        let lost = |number| StoreError::corrupt(Part::Log { document: number });
        let number = self.entry.number;
        for (name, value) in registers {
            if self.differs(name, value)? {
                self.content.put(ROOT, name.as_str(), value.as_str()).map_err(|_| lost(number))?;
            }
        }
        let options = CommitOptions::default().with_time(stamp.at.as_second()).with_message(format!(
            "{} {}",
            stamp.op.code(),
            stamp.by
        ));
        if self.content.commit_with(options).is_none() {
            return Ok(false);
        }
        let mut change = self.content.get_last_local_change().ok_or_else(|| lost(number))?;
        let heads = self.content.get_heads();
        log::append(connection, &mut self.entry, stamp, &change.bytes(), heads)?;
        Ok(true)
    }

    /// True when writing `value` says something new: it is another value, or it settles a conflict.
    fn differs(&self, name: &str, value: &str) -> Result<bool, StoreError> {
        let standing = self.content.get_all(ROOT, name).map_err(|_| unreadable(name))?;
        Ok(match standing.as_slice() {
            [] => value != CLEARED,
            all => all.iter().any(|(one, _)| one.as_str() != Some(value)),
        })
    }

    /// Every register as it stands, in the form of the projection: see [`Registers`].
    pub(crate) fn registers(&self) -> Result<Registers, StoreError> {
        let mut registers = Registers::default();
        for item in self.content.map_range(ROOT, ..) {
            let ValueRef::Scalar(ScalarValueRef::Str(value)) = &item.value else { return Err(unreadable(&item.key)) };
            if value != CLEARED {
                registers.push(&item.key, value);
            }
        }
        Ok(registers)
    }
}

fn unreadable(name: &str) -> StoreError {
    StoreError::corrupt(Part::Register { name: name.into() })
}

/// The registers of a document in one string: name, unit separator, value, record separator. Neither separator
/// occurs in a code, and JSON escapes both. Cleared registers are left out.
#[derive(PartialEq, Default)]
pub(crate) struct Registers(pub(crate) String);

impl Registers {
    pub(crate) fn push(&mut self, name: &str, value: &str) {
        self.0.extend([name, "\u{1f}", value, "\u{1e}"]);
    }

    pub(crate) fn iter(text: &str) -> impl Iterator<Item = (&str, &str)> {
        text.split_terminator('\u{1e}').map(|register| register.split_once('\u{1f}').unwrap_or((register, "\u{1f}")))
    }
}
