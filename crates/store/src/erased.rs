//! The texts that were erased for good: ids that stay, so that a text that comes later is never put.

use domain::TextId;
use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::error::{Part, StoreError};
use crate::text::time;
use crate::travel::Origin;

/// That a text was erased for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasure {
    /// The text.
    pub text: TextId,
    /// By whom.
    pub by: String,
    /// When, to the millisecond.
    pub at: Timestamp,
}

/// Whether others are to be told that something was erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Travels {
    /// It was made here, and they do not know.
    NotYet,
    /// It was made here, and they do.
    Sent,
    /// It came from them, and is theirs to tell of.
    Came,
}

impl From<Origin> for Travels {
    /// Of one that is read where others read it too.
    fn from(origin: Origin) -> Self {
        match origin {
            Origin::Elsewhere => Self::Came,
            Origin::Here => Self::Sent,
        }
    }
}

impl Travels {
    /// How it stands in a row.
    pub(crate) fn code(self) -> i64 {
        match self {
            Self::NotYet => 0,
            Self::Sent => 1,
            Self::Came => 2,
        }
    }
}

/// Notes that a text is erased. What is noted already stands as it was.
pub(crate) fn note(connection: &Connection, erasure: &Erasure, travels: Travels) -> Result<(), StoreError> {
    connection
        .prepare_cached("INSERT OR IGNORE INTO erased (text, at, author, sent) VALUES (?, ?, ?, ?)")?
        .execute(params![erasure.text.as_str(), erasure.at.as_millisecond(), erasure.by, travels.code()])?;
    Ok(())
}

/// Takes back what was noted of a text.
pub(crate) fn forgive(connection: &Connection, text: &TextId) -> Result<(), StoreError> {
    connection.prepare_cached("DELETE FROM erased WHERE text = ?")?.execute([text.as_str()])?;
    Ok(())
}

/// Those that were made here and that nobody else has been told of, by id.
pub(crate) fn outgoing(connection: &Connection) -> Result<Vec<Erasure>, StoreError> {
    select(connection, "SELECT text, author, at FROM erased WHERE sent = 0 ORDER BY text")
}

fn select(connection: &Connection, sql: &str) -> Result<Vec<Erasure>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut erasures = Vec::new();
    while let Some(row) = rows.next()? {
        let text = TextId::try_from(row.get::<_, String>(0)?).map_err(|_| StoreError::corrupt(Part::Row))?;
        erasures.push(Erasure { text, by: row.get(1)?, at: time(row.get(2)?)? });
    }
    Ok(erasures)
}

/// Every one of them, by id.
pub(crate) fn list(connection: &Connection) -> Result<Vec<Erasure>, StoreError> {
    select(connection, "SELECT text, author, at FROM erased ORDER BY text")
}

/// Whether a text is one of them.
pub(crate) fn is_noted(connection: &Connection, text: &TextId) -> Result<bool, StoreError> {
    Ok(connection.prepare_cached("SELECT 1 FROM erased WHERE text = ?")?.exists([text.as_str()])?)
}

/// Marks them as known to the others.
pub(crate) fn sent(connection: &Connection, erasures: &[Erasure]) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached("UPDATE erased SET sent = 1 WHERE text = ?")?;
    erasures.iter().try_for_each(|one| Ok(statement.execute([one.text.as_str()]).map(drop)?))
}
