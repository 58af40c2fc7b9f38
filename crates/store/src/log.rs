//! The append-only log of changes: each row framed with its own hash, each change loaded one by one.
//!
//! Automerge's incremental load accepts truncated input without a word, so nothing reaches it unchecked.

use std::collections::HashMap;

use automerge::legacy::{Key, ObjectId, OpType};
use automerge::{Change, ChangeHash, ExpandedChange, ScalarValue};
use domain::register::Register;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use crate::error::{Part, StoreError};
use crate::op::Op;
use crate::thing::{DocumentId, Thing};
use crate::travel::Origin;

/// Who did what, when: stands with each change.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stamp<'a> {
    pub(crate) op: Op,
    pub(crate) by: &'a str,
    pub(crate) at: Timestamp,
}

impl Stamp<'_> {
    /// The words that stand in the change itself.
    pub(crate) fn message(&self) -> String {
        format!("{} {}", self.op.code(), self.by)
    }
}

/// Where a change was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Made {
    Here,
    Elsewhere,
}

/// A document's row: where its changes are, and what they must add up to.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) number: i64,
    pub(crate) changes: u32,
    pub(crate) heads: Vec<ChangeHash>,
}

/// One row of the log.
pub(crate) struct Chunk {
    pub(crate) seq: u32,
    pub(crate) hash: Vec<u8>,
    pub(crate) op: String,
    pub(crate) by: String,
    pub(crate) at: i64,
    pub(crate) bytes: Vec<u8>,
    pub(crate) made: Made,
}

impl Chunk {
    /// The change in it, when its hash holds and its bytes are one whole change.
    pub(crate) fn change(&self, document: i64) -> Result<Change, StoreError> {
        let damaged = || StoreError::corrupt(Part::Change { document, seq: self.seq });
        if frame(document, self.seq, &self.op, &self.by, self.at, &self.bytes).as_slice() != self.hash {
            return Err(damaged());
        }
        Change::try_from(self.bytes.as_slice()).map_err(|_| damaged())
    }
}

/// What a change writes: a string in each register of the root, the last where it writes several. `None` for a change that
/// does anything else.
pub(crate) fn registers(change: &ExpandedChange) -> Option<Vec<Register>> {
    let mut registers: Vec<Register> = Vec::with_capacity(change.operations.len());
    let mut places: HashMap<&str, usize> = HashMap::new();
    for operation in &change.operations {
        let (ObjectId::Root, Key::Map(name), OpType::Put(ScalarValue::Str(value)), false) =
            (&operation.obj, &operation.key, &operation.action, operation.insert)
        else {
            return None;
        };
        let place = *places.entry(name).or_insert(registers.len());
        match registers.get_mut(place) {
            Some((_, before)) => *before = value.to_string(),
            None => registers.push((name.to_string(), value.to_string())),
        }
    }
    Some(registers)
}

/// The hash of a row: of the change and of everything that is told beside it.
fn frame(document: i64, seq: u32, op: &str, by: &str, at: i64, bytes: &[u8]) -> [u8; 32] {
    let mut hash = blake3::Hasher::new_derive_key("aktsam 2026 change");
    hash.update(&document.to_le_bytes()).update(&seq.to_le_bytes()).update(&at.to_le_bytes());
    for part in [op.as_bytes(), by.as_bytes(), bytes] {
        hash.update(&(part.len() as u64).to_le_bytes()).update(part);
    }
    hash.finalize().into()
}

/// The row of the document with this id, if it has one.
pub(crate) fn find(connection: &Connection, id: DocumentId) -> Result<Option<Entry>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT number, changes, heads FROM document WHERE id = ?")?;
    let row =
        statement.query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, Vec<u8>>(2)?))).optional()?;
    row.map(|(number, changes, heads)| Ok(Entry { number, changes, heads: read_heads(&heads, number)? })).transpose()
}

/// Makes the row of a new document.
pub(crate) fn begin(connection: &Connection, thing: &Thing) -> Result<Entry, StoreError> {
    connection
        .prepare_cached("INSERT INTO document (id, kind, identity, changes, heads) VALUES (?, ?, ?, 0, x'')")?
        .execute(params![thing.id().0, thing.kind(), thing.identity()])?;
    Ok(Entry { number: connection.last_insert_rowid(), changes: 0, heads: Vec::new() })
}

/// Appends one change and moves the document's heads.
pub(crate) fn append(
    connection: &Connection,
    entry: &mut Entry,
    stamp: Stamp<'_>,
    bytes: &[u8],
    heads: Vec<ChangeHash>,
) -> Result<(), StoreError> {
    let (number, seq, at) = (entry.number, entry.changes + 1, stamp.at.as_millisecond());
    let hash = frame(number, seq, stamp.op.code(), stamp.by, at, bytes);
    connection
        .prepare_cached("INSERT INTO change (document, seq, hash, op, author, at, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)")?
        .execute(params![number, seq, hash, stamp.op.code(), stamp.by, at, bytes])?;
    connection.prepare_cached("UPDATE document SET changes = ?, heads = ? WHERE number = ?")?.execute(params![
        seq,
        write_heads(&heads),
        number
    ])?;
    entry.changes = seq;
    entry.heads = heads;
    Ok(())
}

/// Appends changes that come from a bundle, those that stand on others after them, and moves the document's heads.
pub(crate) fn take_in(
    connection: &Connection,
    entry: &mut Entry,
    (changes, origin): (&[(Stamp<'_>, Vec<u8>)], Origin),
    heads: Vec<ChangeHash>,
) -> Result<(), StoreError> {
    let number = entry.number;
    let mut statement = connection.prepare_cached(
        "INSERT INTO change (document, seq, hash, op, author, at, bytes, came) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    )?;
    let came = match origin {
        Origin::Elsewhere => 1,
        Origin::Here => 0,
    };
    for (stamp, bytes) in changes {
        let (seq, at) = (entry.changes + 1, stamp.at.as_millisecond());
        let hash = frame(number, seq, stamp.op.code(), stamp.by, at, bytes);
        statement.execute(params![number, seq, hash, stamp.op.code(), stamp.by, at, bytes, came])?;
        entry.changes = seq;
    }
    // What came is not sent on: where nothing waited to be sent, nothing does.
    connection
        .prepare_cached(
            "UPDATE document SET sent = iif(sent = changes, ?1, sent), changes = ?1, heads = ?2 WHERE number = ?3",
        )?
        .execute(params![entry.changes, write_heads(&heads), number])?;
    entry.heads = heads;
    Ok(())
}

/// Every row of a document's log, in order.
pub(crate) fn chunks(connection: &Connection, document: i64) -> Result<Vec<Chunk>, StoreError> {
    read(
        connection,
        "SELECT seq, hash, op, author, at, bytes, came FROM change WHERE document = ? ORDER BY seq",
        document,
    )
}

/// The rows of a document's log that were made here and have not been sent, in order.
pub(crate) fn unsent(connection: &Connection, document: i64) -> Result<Vec<Chunk>, StoreError> {
    let sql = "SELECT seq, hash, op, author, at, bytes, came FROM change
               WHERE document = ?1 AND seq > (SELECT sent FROM document WHERE number = ?1) AND came = 0 ORDER BY seq";
    read(connection, sql, document)
}

fn read(connection: &Connection, sql: &str, document: i64) -> Result<Vec<Chunk>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([document], |row| {
        Ok(Chunk {
            seq: row.get(0)?,
            hash: row.get(1)?,
            op: row.get(2)?,
            by: row.get(3)?,
            at: row.get(4)?,
            bytes: row.get(5)?,
            made: if row.get(6)? { Made::Elsewhere } else { Made::Here },
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn write_heads(heads: &[ChangeHash]) -> Vec<u8> {
    heads.iter().flat_map(|head| head.0).collect()
}

pub(crate) fn read_heads(bytes: &[u8], document: i64) -> Result<Vec<ChangeHash>, StoreError> {
    let (heads, rest) = bytes.as_chunks::<32>();
    if rest.is_empty() {
        Ok(heads.iter().copied().map(ChangeHash).collect())
    } else {
        Err(StoreError::corrupt(Part::Log { document }))
    }
}
