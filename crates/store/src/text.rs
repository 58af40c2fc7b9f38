//! Free text about people: rows that can be erased for good.

use std::collections::HashMap;

use domain::register::place_of;
use domain::{RoundId, TextId};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use crate::draft;
use crate::error::{Part, StoreError};
use crate::log::Stamp;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)*) => {
        /// What a text is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum TextKind { $($(#[$doc])* $name,)* }

        impl TextKind {
            /// Every one of them.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The stable name.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }
        }
    };
}

kinds! {
    /// A comment to an answer.
    Comment = "comment",
    /// Where in the file it stands, as the JSON of a [`domain::Evidence`].
    Evidence = "evidence",
    /// Why something is not applicable, unreviewable, opened again or submitted with gaps.
    Reason = "reason",
    /// An answer in free text.
    Answer = "answer",
    /// What a reader saw in the round as a whole.
    Reflection = "reflection",
    /// What a reader says of an event.
    Event = "event",
    /// An example of a theme.
    Example = "example",
    /// What is to be done.
    Action = "action",
    /// A finding in the author's own words.
    Wording = "wording",
    /// What was done about an acute concern.
    Concern = "concern",
    /// The unit's own routine for an acute concern.
    Routine = "routine",
}

impl TextKind {
    /// The one with this stable name; any other is [`StoreError::Corrupt`].
    pub fn from_code(code: &str) -> Result<Self, StoreError> {
        Self::ALL.iter().copied().find(|kind| kind.code() == code).ok_or(StoreError::corrupt(Part::Row))
    }
}

/// A text with what is known about it.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredText {
    /// Its id.
    pub id: TextId,
    /// What it is.
    pub kind: TextKind,
    /// The round it belongs to.
    pub round: RoundId,
    /// Who wrote it.
    pub by: String,
    /// When, to the millisecond.
    pub at: Timestamp,
    /// The text.
    pub body: String,
}

/// What became of a text that was to be put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Put {
    New,
    Already,
    /// It was erased for good, and is not put again.
    Erased,
}

pub(crate) fn put(
    connection: &Connection,
    id: &TextId,
    kind: TextKind,
    round: &RoundId,
    body: &str,
    stamp: Stamp<'_>,
) -> Result<Put, StoreError> {
    if let Some(standing) = read(connection, id)? {
        let same = standing.kind == kind && &standing.round == round && standing.body == body;
        return if same { Ok(Put::Already) } else { Err(StoreError::TextDiffers { text: id.clone() }) };
    }
    let rows = connection
        .prepare_cached(
            "INSERT INTO text (id, round, kind, author, at, body) SELECT ?1, ?2, ?3, ?4, ?5, ?6
             WHERE NOT EXISTS (SELECT 1 FROM erased WHERE text = ?1 UNION ALL SELECT 1 FROM gone_with_subject WHERE text = ?1)",
        )?
        .execute(params![id.as_str(), round.as_str(), kind.code(), stamp.by, stamp.at.as_millisecond(), body])?;
    if rows == 0 {
        return Ok(Put::Erased);
    }
    connection
        .prepare_cached("INSERT INTO text_search (rowid, body) SELECT number, body FROM text_words WHERE number = ?")?
        .execute([connection.last_insert_rowid()])?;
    Ok(Put::New)
}

pub(crate) fn read(connection: &Connection, id: &TextId) -> Result<Option<StoredText>, StoreError> {
    let row = connection
        .prepare_cached("SELECT kind, round, author, at, body FROM text WHERE id = ?")?
        .query_row([id.as_str()], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
        })
        .optional()?;
    row.map(|(kind, round, by, at, body)| {
        Ok(StoredText {
            id: id.clone(),
            kind: TextKind::from_code(&kind)?,
            round: code(round)?,
            by,
            at: time(at)?,
            body,
        })
    })
    .transpose()
}

/// The bodies of those of `ids` that are there.
pub(crate) fn bodies(connection: &Connection, ids: &[TextId]) -> Result<HashMap<TextId, String>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT body FROM text WHERE id = ?")?;
    let mut bodies = HashMap::with_capacity(ids.len());
    for id in ids {
        if let Some(body) = statement.query_row([id.as_str()], |row| row.get(0)).optional()? {
            bodies.insert(id.clone(), body);
        }
    }
    Ok(bodies)
}

/// Erases the text, its words in the index, drafts with the same body and the drafts of every slot where it stands. False when it
/// is not here.
pub(crate) fn erase(connection: &Connection, id: &TextId) -> Result<bool, StoreError> {
    let row: Option<(i64, String)> = connection
        .prepare_cached("SELECT number, body FROM text WHERE id = ?")?
        .query_row([id.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((number, body)) = row else { return Ok(false) };
    let mut places = connection
        .prepare_cached("SELECT id, register FROM text_place JOIN document ON number = document WHERE text = ?")?;
    let places = places.query_map([number], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let places: Vec<([u8; 32], String)> = places.collect::<Result<_, _>>()?;
    for (review, register) in places {
        if let Some((slot, _)) = place_of(&register).0.rsplit_once('/') {
            draft::drop_slot(connection, review, slot)?;
        }
    }
    connection.prepare_cached("DELETE FROM draft WHERE body = ?")?.execute([body])?;
    connection.prepare_cached("DELETE FROM text_place WHERE text = ?")?.execute([number])?;
    connection
        .prepare_cached(
            "INSERT INTO text_search (text_search, rowid, body) SELECT 'delete', number, body FROM text_words
             WHERE number = ?",
        )?
        .execute([number])?;
    connection.prepare_cached("DELETE FROM text WHERE number = ?")?.execute([number])?;
    Ok(true)
}

pub(crate) fn time(at: i64) -> Result<Timestamp, StoreError> {
    Timestamp::from_millisecond(at).map_err(|_| StoreError::corrupt(Part::Row))
}

pub(crate) fn code(round: String) -> Result<RoundId, StoreError> {
    RoundId::new(round).map_err(|_| StoreError::corrupt(Part::Row))
}
