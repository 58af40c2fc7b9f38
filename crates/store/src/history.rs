//! Who changed what in a thing, and when.

use automerge::ScalarValue;
use automerge::legacy::{Key, OpType};
use domain::register::{BadRegister, Register, ReviewEdit};
use jiff::Timestamp;
use rusqlite::Connection;

use crate::error::{Part, StoreError};
use crate::log;
use crate::op::Op;
use crate::text::time;
use crate::thing::Thing;

/// One change of a thing, of a review unless something else is said.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryEntry<Edit = ReviewEdit> {
    /// When, to the millisecond.
    pub at: Timestamp,
    /// By whom.
    pub by: String,
    /// What was done.
    pub op: Op,
    /// What it changed.
    pub edits: Vec<Edit>,
}

/// One change as the log has it.
pub(crate) struct Change {
    at: Timestamp,
    by: String,
    op: Op,
    pub(crate) registers: Vec<Register>,
}

/// Every change of a thing, the oldest first, with its registers read by `read`.
pub(crate) fn read<Edit>(
    connection: &Connection,
    thing: &Thing,
    read: impl Fn(&str, &str) -> Result<Edit, BadRegister>,
) -> Result<Vec<HistoryEntry<Edit>>, StoreError> {
    let entry = |Change { at, by, op, registers }| {
        let edits = registers.iter().map(|(name, value)| read(name, value));
        Ok(HistoryEntry { at, by, op, edits: edits.collect::<Result<_, _>>()? })
    };
    changes(connection, thing)?.into_iter().map(entry).collect()
}

/// Every change of a thing, the oldest first; none of a thing that is not here.
pub(crate) fn changes(connection: &Connection, thing: &Thing) -> Result<Vec<Change>, StoreError> {
    let Some(entry) = log::find(connection, thing.id())? else { return Ok(Vec::new()) };
    let chunks = log::chunks(connection, entry.number)?;
    chunks
        .iter()
        .map(|chunk| {
            let damaged = || StoreError::corrupt(Part::Change { document: entry.number, seq: chunk.seq });
            let change = chunk.change(entry.number)?.decode();
            let registers = change.operations.iter().map(|operation| match (&operation.key, &operation.action) {
                (Key::Map(name), OpType::Put(ScalarValue::Str(value))) => Ok((name.to_string(), value.to_string())),
                (Key::Map(_) | Key::Seq(_), _) => Err(damaged()),
            });
            Ok(Change {
                at: time(chunk.at)?,
                by: chunk.by.clone(),
                op: Op::from_code(&chunk.op).ok_or_else(damaged)?,
                registers: registers.collect::<Result<_, StoreError>>()?,
            })
        })
        .collect()
}
