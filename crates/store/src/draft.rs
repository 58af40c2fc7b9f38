//! Text as it is being typed, so that nothing is lost before it becomes a version.

use domain::{MemberId, QuestionId, Slot};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use crate::error::{Part, StoreError};
use crate::text::time;
use crate::thing::DocumentId;

macro_rules! parts {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)*) => {
        /// Which text of a slot is being typed.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum DraftPart { $($(#[$doc])* $name,)* }

        impl DraftPart {
            /// Every one of them.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The stable name.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }
        }
    };
}

parts! {
    /// The comment.
    Comment = "comment",
    /// The evidence, in whatever form the caller keeps it.
    Evidence = "evidence",
    /// The answer in free text.
    Answer = "answer",
    /// Why the question is not applicable.
    Reason = "reason",
}

/// The part of the one draft of a review that belongs to no slot: the event that is being noted.
const EVENT: &str = "event";

/// A text that has not become a version.
#[derive(Clone, PartialEq, Eq)]
pub struct Draft {
    /// Where in the review.
    pub slot: Slot,
    /// Which text of the slot.
    pub part: DraftPart,
    /// When it was last saved, to the millisecond.
    pub at: Timestamp,
    /// The text so far.
    pub body: String,
}

pub(crate) fn save(
    connection: &Connection,
    review: DocumentId,
    slot: &Slot,
    part: DraftPart,
    body: Option<&str>,
    at: Timestamp,
) -> Result<(), StoreError> {
    let slot = slot_name(slot);
    match body {
        Some(body) => connection
            .prepare_cached("INSERT OR REPLACE INTO draft (review, slot, part, at, body) VALUES (?, ?, ?, ?, ?)")?
            .execute(params![review.0, slot, part.code(), at.as_millisecond(), body])?,
        None => connection
            .prepare_cached("DELETE FROM draft WHERE review = ? AND slot = ? AND part = ?")?
            .execute(params![review.0, slot, part.code()])?,
    };
    Ok(())
}

pub(crate) fn list(connection: &Connection, review: DocumentId) -> Result<Vec<Draft>, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT slot, part, at, body FROM draft WHERE review = ? AND part <> ? ORDER BY slot, part")?;
    let mut rows = statement.query(params![review.0, EVENT])?;
    let mut drafts = Vec::new();
    while let Some(row) = rows.next()? {
        let (slot, part): (String, String) = (row.get(0)?, row.get(1)?);
        let read = || {
            let part = DraftPart::ALL.iter().copied().find(|one| one.code() == part)?;
            Some((read_slot(&slot)?, part))
        };
        let (slot, part) = read().ok_or(StoreError::corrupt(Part::Row))?;
        drafts.push(Draft { slot, part, at: time(row.get(2)?)?, body: row.get(3)? });
    }
    Ok(drafts)
}

/// Keeps the event that is being noted in a review, in whatever form the caller has it; `None` forgets it.
pub(crate) fn save_event(
    connection: &Connection,
    review: DocumentId,
    body: Option<&str>,
    at: Timestamp,
) -> Result<(), StoreError> {
    match body {
        Some(body) => connection
            .prepare_cached("INSERT OR REPLACE INTO draft (review, slot, part, at, body) VALUES (?, '', ?, ?, ?)")?
            .execute(params![review.0, EVENT, at.as_millisecond(), body])?,
        None => connection
            .prepare_cached("DELETE FROM draft WHERE review = ? AND part = ?")?
            .execute(params![review.0, EVENT])?,
    };
    Ok(())
}

/// The event that is being noted in a review, if one is.
pub(crate) fn event(connection: &Connection, review: DocumentId) -> Result<Option<String>, StoreError> {
    let body = connection
        .prepare_cached("SELECT body FROM draft WHERE review = ? AND part = ?")?
        .query_row(params![review.0, EVENT], |row| row.get(0))
        .optional()?;
    Ok(body)
}

/// Drops every draft of a review.
pub(crate) fn drop_all(connection: &Connection, review: DocumentId) -> Result<(), StoreError> {
    connection.prepare_cached("DELETE FROM draft WHERE review = ?")?.execute([review.0])?;
    Ok(())
}

/// Drops every draft of a slot, which is given as it stands in a register's name.
pub(crate) fn drop_slot(connection: &Connection, review: [u8; 32], slot: &str) -> Result<(), StoreError> {
    connection.prepare_cached("DELETE FROM draft WHERE review = ? AND slot = ?")?.execute(params![review, slot])?;
    Ok(())
}

/// The form that register names have: `<question>[/<member>]`.
fn slot_name(slot: &Slot) -> String {
    match &slot.member {
        Some(member) => format!("{}/{member}", slot.question),
        None => slot.question.to_string(),
    }
}

fn read_slot(name: &str) -> Option<Slot> {
    Some(match name.split_once('/') {
        Some((question, member)) => {
            Slot { question: QuestionId::new(question).ok()?, member: Some(MemberId::new(member).ok()?) }
        }
        None => Slot { question: QuestionId::new(name).ok()?, member: None },
    })
}
