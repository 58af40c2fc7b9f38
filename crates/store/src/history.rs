//! Who changed what in a review, and when.

use automerge::ScalarValue;
use automerge::legacy::{Key, OpType};
use domain::ReviewId;
use domain::register::ReviewEdit;
use jiff::Timestamp;
use rusqlite::Connection;

use crate::error::{Part, StoreError};
use crate::log;
use crate::op::Op;
use crate::text::time;
use crate::thing::Thing;

/// One change of a review.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryEntry {
    /// When, to the millisecond.
    pub at: Timestamp,
    /// By whom.
    pub by: String,
    /// What was done.
    pub op: Op,
    /// What it changed.
    pub edits: Vec<ReviewEdit>,
}

pub(crate) fn read(connection: &Connection, review: &ReviewId) -> Result<Vec<HistoryEntry>, StoreError> {
    let Some(entry) = log::find(connection, Thing::Review(review.clone()).id())? else { return Ok(Vec::new()) };
    let chunks = log::chunks(connection, entry.number)?;
    chunks
        .iter()
        .map(|chunk| {
            let damaged = || StoreError::corrupt(Part::Change { document: entry.number, seq: chunk.seq });
            let change = chunk.change(entry.number)?.decode();
            let edits = change.operations.iter().map(|operation| match (&operation.key, &operation.action) {
                (Key::Map(name), OpType::Put(ScalarValue::Str(value))) => {
                    Ok(ReviewEdit::from_register(name.as_str(), value.as_str())?)
                }
                (Key::Map(_) | Key::Seq(_), _) => Err(damaged()),
            });
            Ok(HistoryEntry {
                at: time(chunk.at)?,
                by: chunk.by.clone(),
                op: Op::from_code(&chunk.op).ok_or_else(damaged)?,
                edits: edits.collect::<Result<_, StoreError>>()?,
            })
        })
        .collect()
}
