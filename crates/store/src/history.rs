//! Who changed what in a thing, and when.

use domain::register::{BadRegister, Register, ReviewEdit};
use jiff::Timestamp;
use rusqlite::Connection;

use crate::error::{Part, StoreError};
use crate::log::{self, Made};
use crate::op::Op;
use crate::text::time;
use crate::thing::Thing;

/// One change of a thing, of a review unless something else is said. What came from other desktops stands where it came,
/// so a register may stand otherwise than the last entry says: of what was written apart, one value wins.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryEntry<Edit = ReviewEdit> {
    /// When, to the millisecond.
    pub at: Timestamp,
    /// By whom.
    pub by: String,
    /// What was done.
    pub op: Op,
    /// True when it was made on this desktop, false when it came from another.
    pub here: bool,
    /// What it changed.
    pub edits: Vec<Edit>,
}

/// One change as the log has it.
pub(crate) struct Change {
    at: Timestamp,
    by: String,
    op: Op,
    made: Made,
    pub(crate) registers: Vec<Register>,
}

/// Every change of a thing, the oldest first, with its registers read by `read`.
pub(crate) fn read<Edit>(
    connection: &Connection,
    thing: &Thing,
    read: impl Fn(&str, &str) -> Result<Edit, BadRegister>,
) -> Result<Vec<HistoryEntry<Edit>>, StoreError> {
    let entry = |Change { at, by, op, made, registers }| {
        let edits = registers.iter().map(|(name, value)| read(name, value));
        Ok(HistoryEntry { at, by, op, here: made == Made::Here, edits: edits.collect::<Result<_, _>>()? })
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
            Ok(Change {
                at: time(chunk.at)?,
                by: chunk.by.clone(),
                op: Op::from_code(&chunk.op).ok_or_else(damaged)?,
                made: chunk.made,
                registers: log::registers(&chunk.change(entry.number)?.decode()).ok_or_else(damaged)?,
            })
        })
        .collect()
}
