//! Who changed what in a thing, and when.

use std::collections::{BTreeMap, HashMap};

use automerge::legacy::{Key, OpType};
use automerge::{ActorId, ExpandedChange, ScalarValue};
use domain::register::{BadRegister, Register, ReviewEdit};
use jiff::Timestamp;
use rusqlite::Connection;

use crate::error::{Part, StoreError};
use crate::log::{self, Made};
use crate::op::Op;
use crate::text::time;
use crate::thing::Thing;

/// One change of a thing, of a review unless something else is said. What came from other desktops stands where it came.
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
    /// What it wrote.
    pub edits: Vec<Edit>,
    /// What is read since in the registers that it wrote: the same, unless a value that was written apart wins.
    pub stands: Vec<Edit>,
}

/// One change as the log has it.
pub(crate) struct Change {
    at: Timestamp,
    by: String,
    op: Op,
    made: Made,
    pub(crate) registers: Vec<Register>,
    stands: Vec<Register>,
}

/// Every change of a thing, the oldest first, with its registers read by `read`.
pub(crate) fn read<Edit>(
    connection: &Connection,
    thing: &Thing,
    read: impl Fn(&str, &str) -> Result<Edit, BadRegister>,
) -> Result<Vec<HistoryEntry<Edit>>, StoreError> {
    let all = |registers: &[Register]| -> Result<Vec<Edit>, BadRegister> {
        registers.iter().map(|(name, value)| read(name, value)).collect()
    };
    let entry = |Change { at, by, op, made, registers, stands }| {
        let (edits, stands) = (all(&registers)?, all(&stands)?);
        Ok(HistoryEntry { at, by, op, here: made == Made::Here, edits, stands })
    };
    changes(connection, thing)?.into_iter().map(entry).collect()
}

/// Every change of a thing, the oldest first; none of a thing that is not here.
pub(crate) fn changes(connection: &Connection, thing: &Thing) -> Result<Vec<Change>, StoreError> {
    let Some(entry) = log::find(connection, thing.id())? else { return Ok(Vec::new()) };
    let chunks = log::chunks(connection, entry.number)?;
    let mut read = Readings::default();
    chunks
        .iter()
        .map(|chunk| {
            let damaged = || StoreError::corrupt(Part::Change { document: entry.number, seq: chunk.seq });
            let change = chunk.change(entry.number)?.decode();
            let registers = log::registers(&change).ok_or_else(damaged)?;
            read.go_on(&change);
            let stands = registers.iter().map(|(name, _)| Some((name.clone(), read.value(name)?.to_owned())));
            Ok(Change {
                at: time(chunk.at)?,
                by: chunk.by.clone(),
                op: Op::from_code(&chunk.op).ok_or_else(damaged)?,
                made: chunk.made,
                stands: stands.collect::<Option<_>>().ok_or_else(damaged)?,
                registers,
            })
        })
        .collect()
}

/// What is read in each register, as far as a log has been read. Every value that nothing replaced stands; the one with the
/// highest number is read, of two with the same number that of the greater actor, as the engine has it.
#[derive(Default)]
struct Readings(HashMap<String, BTreeMap<(u64, ActorId), String>>);

impl Readings {
    fn go_on(&mut self, change: &ExpandedChange) {
        for (operation, number) in change.operations.iter().zip(change.start_op.get()..) {
            if let (Key::Map(name), OpType::Put(ScalarValue::Str(value))) = (&operation.key, &operation.action) {
                let standing = self.0.entry(name.to_string()).or_default();
                for replaced in operation.pred.iter() {
                    standing.remove(&(replaced.counter(), replaced.actor().clone()));
                }
                standing.insert((number, change.actor_id.clone()), value.to_string());
            }
        }
    }

    fn value(&self, name: &str) -> Option<&str> {
        self.0.get(name)?.last_key_value().map(|(_, value)| value.as_str())
    }
}
