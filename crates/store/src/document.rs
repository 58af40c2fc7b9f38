//! The things of the log as Automerge documents with flat string registers in the root.

use std::collections::{HashMap, HashSet};

use automerge::transaction::{CommitOptions, Transactable};
use automerge::{ActorId, AutoCommit, ChangeHash, ROOT, ReadDoc, ScalarValueRef, ValueRef};
use domain::register::{CLEARED, Register};
use rusqlite::Connection;

use crate::conflict;
use crate::error::{Part, StoreError};
use crate::log::{self, Entry, Stamp};
use crate::thing::{DocumentId, Thing};

/// The most documents kept in memory; a reviewer works in one, an import runs through thousands.
const KEPT: usize = 64;

/// The documents of this session, as the log has them.
pub(crate) struct Documents {
    actor: ActorId,
    open: HashMap<DocumentId, Document>,
    /// Those that were asked for since the last COMMIT.
    touched: HashSet<DocumentId>,
}

/// A document and its place in the log.
pub(crate) struct Document {
    pub(crate) entry: Entry,
    pub(crate) content: AutoCommit,
}

impl Documents {
    /// An empty cache that writes as `actor`, which must be new for each session: one that is used again after a
    /// backup was restored breaks merging.
    pub(crate) fn new(actor: ActorId) -> Self {
        Self { actor, open: HashMap::new(), touched: HashSet::new() }
    }

    /// The same writer with nothing cached.
    pub(crate) fn emptied(&self) -> Self {
        Self::new(self.actor.clone())
    }

    /// What was touched is as the log has it: it was written.
    pub(crate) fn keep(&mut self) {
        self.touched.clear();
    }

    /// What was touched may be otherwise than the log has it: it is read again when it is next asked for.
    pub(crate) fn drop_touched(&mut self) {
        for id in self.touched.drain() {
            self.open.remove(&id);
        }
    }

    /// What was `thing` is no more.
    pub(crate) fn forget(&mut self, thing: &Thing) {
        self.open.remove(&thing.id());
    }

    /// The document of `thing`: cached, loaded from the log, or made.
    pub(crate) fn open(&mut self, connection: &Connection, thing: &Thing) -> Result<&mut Document, StoreError> {
        let id = thing.id();
        self.touched.insert(id);
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

    /// Writes the registers whose value differs, as one change in the log. False when nothing differed. A register that held
    /// several values holds one afterwards.
    pub(crate) fn write(
        &mut self,
        connection: &Connection,
        registers: &[Register],
        stamp: Stamp<'_>,
    ) -> Result<bool, StoreError> {
        let lost = |number| StoreError::corrupt(Part::Log { document: number });
        let number = self.entry.number;
        for (name, value) in registers {
            let stands = self.stands(name, value)?;
            let mut put = |value: &str| self.content.put(ROOT, name.as_str(), value).map_err(|_| lost(number));
            match stands {
                Stands::Same => {}
                Stands::Otherwise => put(value)?,
                Stands::Torn { loses } => {
                    // Of the value that is read already the engine would write no more than that the others are gone, and
                    // the log would not tell what was chosen. So another is put first, and stands for no moment.
                    loses.as_deref().map_or(Ok(()), &mut put)?;
                    put(value)?;
                    conflict::settled(connection, number, name)?;
                }
            }
        }
        let options = CommitOptions::default().with_time(stamp.at.as_second()).with_message(stamp.message());
        if self.content.commit_with(options).is_none() {
            return Ok(false);
        }
        let mut change = self.content.get_last_local_change().ok_or_else(|| lost(number))?;
        let heads = self.content.get_heads();
        log::append(connection, &mut self.entry, stamp, &change.bytes(), heads)?;
        Ok(true)
    }

    /// How what stands in a register is to `value`, which is to be written there.
    fn stands(&self, name: &str, value: &str) -> Result<Stands, StoreError> {
        let standing = self.content.get_all(ROOT, name).map_err(|_| unreadable(name))?;
        let is_same = |(one, _): &(automerge::Value<'_>, _)| one.as_str() == Some(value);
        Ok(match standing.as_slice() {
            [] if value == CLEARED => Stands::Same,
            all if !all.is_empty() && all.iter().all(is_same) => Stands::Same,
            [] | [_] => Stands::Otherwise,
            [.., read] if !is_same(read) => Stands::Torn { loses: None },
            several => {
                let loses = several.iter().find(|one| !is_same(one)).and_then(|(other, _)| other.as_str());
                Stands::Torn { loses: loses.map(Into::into) }
            }
        })
    }

    /// Every value that stands in a register with the change that wrote it; the last is the one that is read. None for a
    /// register that was never written.
    pub(crate) fn standing(&self, name: &str) -> Result<Vec<(String, Option<ChangeHash>)>, StoreError> {
        let standing = self.content.get_all(ROOT, name).map_err(|_| unreadable(name))?;
        let value = |(value, id): (automerge::Value<'_>, _)| {
            let text = value.as_str().ok_or_else(|| unreadable(name))?.to_owned();
            Ok((text, self.content.hash_for_opid(&id)))
        };
        standing.into_iter().map(value).collect()
    }

    /// What is read in a register: [`CLEARED`] in one that was cleared or never written.
    pub(crate) fn value(&self, name: &str) -> Result<String, StoreError> {
        match self.content.get(ROOT, name).map_err(|_| unreadable(name))? {
            Some((value, _)) => Ok(value.as_str().ok_or_else(|| unreadable(name))?.to_owned()),
            None => Ok(CLEARED.into()),
        }
    }

    /// True when different values that were written apart stand in a register.
    pub(crate) fn is_torn(&self, name: &str) -> Result<bool, StoreError> {
        let standing = self.content.get_all(ROOT, name).map_err(|_| unreadable(name))?;
        Ok(standing.windows(2).any(|two| two[0].0.as_str() != two[1].0.as_str()))
    }

    /// The registers that are torn, in the order of their names.
    pub(crate) fn torn(&self) -> Result<Vec<String>, StoreError> {
        let mut torn = Vec::new();
        for item in self.content.map_range(ROOT, ..).filter(|item| item.conflict) {
            if self.is_torn(&item.key)? {
                torn.push(item.key.to_string());
            }
        }
        Ok(torn)
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

/// How what stands in a register is to a value that is to be written there.
enum Stands {
    /// It is that value.
    Same,
    /// It is another, or nothing.
    Otherwise,
    /// It is several that were written apart. When it is the one that is read, another of them.
    Torn { loses: Option<String> },
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
