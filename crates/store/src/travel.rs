//! What was made here and has not travelled to other desktops yet.

use domain::TextId;
use domain::register::Register;
use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::error::{Part, StoreError};
use crate::foreign::Foreign;
use crate::op::Op;
use crate::text::{self, StoredText};
use crate::thing::Thing;
use crate::{history, log, text_place};

/// One change as it travels between desktops. It names texts and never holds one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TravelChange {
    /// What was changed.
    pub thing: Thing,
    /// What was done.
    pub op: Op,
    /// By whom.
    pub by: String,
    /// When, to the millisecond.
    pub at: Timestamp,
    /// The change itself, which only the store reads.
    pub bytes: Vec<u8>,
}

impl TravelChange {
    /// The change with what was done as it is written in the log, or [`StoreError::ForeignUnknown`] for what only a newer
    /// version of the program does.
    pub fn read(thing: Thing, op: &str, by: String, at: Timestamp, bytes: Vec<u8>) -> Result<Self, StoreError> {
        match Op::from_code(op) {
            Some(op) => Ok(Self { thing, op, by, at, bytes }),
            None => {
                Err(StoreError::ForeignUnknown { thing: Box::new(thing), register: None, op: StoreError::as_code(op) })
            }
        }
    }

    /// What it writes, so that whoever takes it in can ask whether its author may. Fails as [`Tx::merge`](crate::Tx::merge)
    /// does for what is damaged or unknown.
    pub fn registers(&self) -> Result<Vec<Register>, StoreError> {
        Foreign::read(self).map(|foreign| foreign.registers)
    }
}

/// A change that was made here and has not travelled.
#[derive(Clone)]
pub struct Outgoing {
    /// The change.
    pub change: TravelChange,
    /// The texts that it names, those that are still here, each once.
    pub texts: Vec<StoredText>,
    /// Its place among the changes of its thing on this desktop.
    pub seq: u32,
}

/// Where what comes to a store was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// On another desktop, which sends it again when it must be.
    Elsewhere,
    /// On this one, before its store was set back to a copy: it is this one's to send again, and to undo.
    Here,
}

impl Outgoing {
    fn size(&self) -> usize {
        self.change.bytes.len() + self.texts.iter().map(|text| text.body.len()).sum::<usize>()
    }
}

/// The changes that were made here and have not travelled, in the order of documents and of their changes, as long as they
/// and their texts are at most `most` bytes; one, if there is one, however large.
pub(crate) fn outgoing(connection: &Connection, most: usize) -> Result<Vec<Outgoing>, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT number, kind, identity FROM document WHERE sent < changes ORDER BY number")?;
    let mut rows = statement.query([])?;
    let (mut all, mut size) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        let (number, kind, identity): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let thing = Thing::read(&kind, &identity).ok_or(StoreError::corrupt(Part::Log { document: number }))?;
        for chunk in log::unsent(connection, number)? {
            let one = read(connection, number, &thing, &chunk)?;
            size += one.size();
            if size > most && !all.is_empty() {
                return Ok(all);
            }
            all.push(one);
        }
    }
    Ok(all)
}

/// Every change of a thing, wherever it was made, those that stand on others after them.
pub(crate) fn changes_of(connection: &Connection, thing: &Thing) -> Result<Vec<TravelChange>, StoreError> {
    let Some(entry) = log::find(connection, thing.id())? else { return Ok(Vec::new()) };
    let chunks = log::chunks(connection, entry.number)?;
    chunks.iter().map(|chunk| Ok(read(connection, entry.number, thing, chunk)?.change)).collect()
}

fn read(connection: &Connection, document: i64, thing: &Thing, chunk: &log::Chunk) -> Result<Outgoing, StoreError> {
    let damaged = || StoreError::corrupt(Part::Change { document, seq: chunk.seq });
    let change = chunk.change(document)?;
    let registers = log::registers(&change.decode()).ok_or_else(damaged)?;
    let change = TravelChange {
        thing: thing.clone(),
        op: Op::from_code(&chunk.op).ok_or_else(damaged)?,
        by: chunk.by.clone(),
        at: text::time(chunk.at)?,
        // Not the compressed form: what travels is compressed as a whole.
        bytes: change.raw_bytes().to_vec(),
    };
    Ok(Outgoing { change, texts: texts(connection, thing, &registers)?, seq: chunk.seq })
}

/// Marks what was given by [`outgoing`] as travelled.
pub(crate) fn sent(connection: &Connection, all: &[Outgoing]) -> Result<(), StoreError> {
    // Up to the next that was made here, so that what came from elsewhere is not looked at again.
    let mut statement = connection.prepare_cached(
        "UPDATE document SET sent = coalesce(
             (SELECT min(seq) - 1 FROM change WHERE document = number AND seq > ?2 AND came = 0), changes)
         WHERE id = ?1 AND sent < ?2",
    )?;
    all.iter().try_for_each(|one| Ok(statement.execute(params![one.change.thing.id().0, one.seq]).map(drop)?))
}

/// Makes everything that was made here travel once more.
pub(crate) fn send_again(connection: &Connection) -> Result<(), StoreError> {
    Ok(connection.execute_batch(
        "UPDATE document SET sent = 0; UPDATE erased SET sent = 0 WHERE sent = 1;
         UPDATE erased_subject SET sent = 0 WHERE sent = 1;",
    )?)
}

/// How many changes have not travelled.
pub(crate) fn count(connection: &Connection) -> Result<u32, StoreError> {
    let sql = "SELECT count(*) FROM change JOIN document ON document = number
               WHERE sent < changes AND seq > sent AND came = 0";
    Ok(connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// Every text that any change of a thing ever named, those that are still here, each once.
pub(crate) fn texts_named_by(connection: &Connection, thing: &Thing) -> Result<Vec<StoredText>, StoreError> {
    let registers: Vec<Register> =
        history::changes(connection, thing)?.into_iter().flat_map(|change| change.registers).collect();
    texts(connection, thing, &registers)
}

fn texts(connection: &Connection, thing: &Thing, registers: &[Register]) -> Result<Vec<StoredText>, StoreError> {
    let mut named: Vec<TextId> = Vec::new();
    for (name, value) in registers {
        named.extend(text_place::texts(thing, name, value)?);
    }
    named.sort_unstable();
    named.dedup();
    named.iter().filter_map(|id| text::read(connection, id).transpose()).collect()
}
