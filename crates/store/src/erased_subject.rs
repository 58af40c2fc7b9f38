//! The subjects whose reviews were erased for good. Which they are stays, so that what comes of them later is never taken in.

use std::collections::BTreeSet;

use domain::{By, Occasion, ReviewId, RoundId, Subject, TextId};
use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::access::{self, Access};
use crate::document::Registers;
use crate::erased::Travels;
use crate::error::{Part, StoreError};
use crate::log;
use crate::text::time;
use crate::thing::Thing;
use crate::{draft, history, projection, text_place};

/// That everything that was reviewed of a subject was erased for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubjectErasure {
    /// The round.
    pub round: RoundId,
    /// The subject.
    pub subject: Subject,
    /// By whom.
    pub by: String,
    /// When, to the millisecond.
    pub at: Timestamp,
}

impl SubjectErasure {
    /// Whether a review is of the subject.
    pub(crate) fn holds(&self, review: &ReviewId) -> bool {
        review.round == self.round && review.subject == self.subject
    }

    /// The subject in the form that its row has.
    fn code(&self) -> String {
        code(&self.subject)
    }
}

fn code(subject: &Subject) -> String {
    serde_json::to_string(subject).expect("codes and numbers have a JSON form")
}

/// Notes that a subject is erased. What is noted already stands as it was. The log of access tells when it was carried out here,
/// which is `now`.
pub(crate) fn note(
    connection: &Connection,
    erasure: &SubjectErasure,
    travels: Travels,
    now: Timestamp,
) -> Result<(), StoreError> {
    let at = erasure.at.as_millisecond();
    let rows = connection
        .prepare_cached(
            "INSERT OR IGNORE INTO erased_subject (round, subject, at, author, sent) VALUES (?, ?, ?, ?, ?)",
        )?
        .execute(params![erasure.round.as_str(), erasure.code(), at, erasure.by, travels.code()])?;
    if rows == 1 {
        access::note(connection, Access::SubjectErased, erasure.round.as_str(), &erasure.by, now)?;
    }
    Ok(())
}

/// Whether a subject is one of them.
pub(crate) fn is_noted(connection: &Connection, round: &RoundId, subject: &Subject) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached("SELECT 1 FROM erased_subject WHERE round = ? AND subject = ?")?;
    Ok(statement.exists(params![round.as_str(), code(subject)])?)
}

/// Every one of them, by round and subject.
pub(crate) fn list(connection: &Connection) -> Result<Vec<SubjectErasure>, StoreError> {
    select(connection, "SELECT round, subject, author, at FROM erased_subject ORDER BY round, subject")
}

/// Those that were made here and that nobody else has been told of.
pub(crate) fn outgoing(connection: &Connection) -> Result<Vec<SubjectErasure>, StoreError> {
    select(connection, "SELECT round, subject, author, at FROM erased_subject WHERE sent = 0 ORDER BY round, subject")
}

fn select(connection: &Connection, sql: &str) -> Result<Vec<SubjectErasure>, StoreError> {
    let corrupt = || StoreError::corrupt(Part::Row);
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut erasures = Vec::new();
    while let Some(row) = rows.next()? {
        let round = RoundId::new(row.get::<_, String>(0)?).map_err(|_| corrupt())?;
        let subject = serde_json::from_str(&row.get::<_, String>(1)?).map_err(|_| corrupt())?;
        erasures.push(SubjectErasure { round, subject, by: row.get(2)?, at: time(row.get(3)?)? });
    }
    Ok(erasures)
}

/// Marks them as known to the others.
pub(crate) fn sent(connection: &Connection, erasures: &[SubjectErasure]) -> Result<(), StoreError> {
    let mut statement =
        connection.prepare_cached("UPDATE erased_subject SET sent = 1 WHERE round = ? AND subject = ?")?;
    erasures.iter().try_for_each(|one| Ok(statement.execute(params![one.round.as_str(), one.code()]).map(drop)?))
}

/// The reviews of a subject that the log holds.
pub(crate) fn reviews(connection: &Connection, round: &RoundId, subject: &Subject) -> Result<Vec<Thing>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT identity FROM document WHERE kind = 'review'")?;
    let mut rows = statement.query([])?;
    let mut reviews = Vec::new();
    while let Some(row) = rows.next()? {
        let identity = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
        let review: ReviewId = serde_json::from_str(identity).map_err(|_| StoreError::corrupt(Part::Row))?;
        if review.round == *round && review.subject == *subject {
            reviews.push(Thing::Review(review));
        }
    }
    Ok(reviews)
}

/// The texts that reviews name or ever named and that stand in nothing else.
pub(crate) fn texts(connection: &Connection, reviews: &[Thing]) -> Result<BTreeSet<TextId>, StoreError> {
    let mut texts = BTreeSet::new();
    for review in reviews {
        for change in history::changes(connection, review)? {
            for (register, value) in &change.registers {
                texts.extend(text_place::texts(review, register, value)?);
            }
        }
    }
    let mut own = BTreeSet::new();
    for text in texts {
        if text_place::of_text(connection, &text)?.iter().all(|(thing, _)| reviews.contains(thing)) {
            own.insert(text);
        }
    }
    Ok(own)
}

/// Drops the log of a review and all that is worked out from it. Gives the number of its document.
pub(crate) fn drop_review(connection: &Connection, review: &Thing) -> Result<Option<i64>, StoreError> {
    let Some(entry) = log::find(connection, review.id())? else { return Ok(None) };
    for table in ["text_place", "conflict", "review", "change"] {
        connection.prepare_cached(&format!("DELETE FROM {table} WHERE document = ?"))?.execute([entry.number])?;
    }
    connection.prepare_cached("DELETE FROM document WHERE number = ?")?.execute([entry.number])?;
    Ok(Some(entry.number))
}

/// Drops what is being typed in the reviews of a subject, also in those that have not been begun: by whoever the plan says.
pub(crate) fn drop_drafts(connection: &Connection, round: &RoundId, subject: &Subject) -> Result<(), StoreError> {
    let thing = Thing::Plan(round.clone());
    let Some(entry) = log::find(connection, thing.id())? else { return Ok(()) };
    let registers = projection::read(connection, entry.number, &thing)?.unwrap_or_default();
    let plan = domain::register::plan_from_registers(Registers::iter(&registers.0))?;
    let readers: Vec<By> = plan.reviewers.into_keys().map(By::Reviewer).chain([By::Consensus]).collect();
    for key in plan.round.keys.keys() {
        for by in &readers {
            let (round, key, subject, by) = (round.clone(), key.clone(), subject.clone(), by.clone());
            let review = ReviewId { round, key, subject, occasion: Occasion::Round, by };
            draft::drop_all(connection, Thing::Review(review).id())?;
        }
    }
    Ok(())
}

/// Notes that a text went with its subject.
pub(crate) fn note_text(connection: &Connection, text: &TextId) -> Result<(), StoreError> {
    connection.prepare_cached("INSERT OR IGNORE INTO gone_with_subject (text) VALUES (?)")?.execute([text.as_str()])?;
    Ok(())
}

/// Takes back that a text went with its subject.
pub(crate) fn keep_text(connection: &Connection, text: &TextId) -> Result<(), StoreError> {
    connection.prepare_cached("DELETE FROM gone_with_subject WHERE text = ?")?.execute([text.as_str()])?;
    Ok(())
}

/// The texts that went with their subjects, by id.
pub(crate) fn gone(connection: &Connection) -> Result<Vec<TextId>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT text FROM gone_with_subject ORDER BY text")?;
    let mut rows = statement.query([])?;
    let mut texts = Vec::new();
    while let Some(row) = rows.next()? {
        texts.push(TextId::try_from(row.get::<_, String>(0)?).map_err(|_| StoreError::corrupt(Part::Row))?);
    }
    Ok(texts)
}
