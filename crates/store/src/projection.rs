//! The tables that are worked out from the log.

use domain::register::{
    BadRegister, CLEARED, CodebookEdit, CodingEdit, ConclusionsEdit, DraftEdit, GroupEdit, Register, ReviewEdit,
    plan_from_registers, review_from_registers,
};
use domain::{Review, ReviewId, RoundId};
use rusqlite::{Connection, OptionalExtension, params};

use crate::document::{Document, Registers};
use crate::error::StoreError;
use crate::thing::Thing;

/// Writes what a document says now, after a change that wrote `written`. `at` is the time of that change in milliseconds.
pub(crate) fn put(
    connection: &Connection,
    document: &Document,
    thing: &Thing,
    written: &[Register],
    at: i64,
) -> Result<(), StoreError> {
    let number = document.entry.number;
    match thing {
        Thing::Plan(round) => put_plan(connection, number, round, &document.registers()?),
        Thing::Review(review) => put_review(connection, number, review, &document.registers()?, at),
        Thing::Codebook | Thing::Coding(_) | Thing::Conclusions(_) | Thing::KeyDraft(_) | Thing::Group => {
            written.iter().try_for_each(|(name, value)| put_register(connection, number, thing, name, value))
        }
    }
}

/// Writes the rows of a document that has none, as its registers stand. `at` is the time of its last change.
pub(crate) fn fill(
    connection: &Connection,
    document: i64,
    thing: &Thing,
    registers: &Registers,
    at: i64,
) -> Result<(), StoreError> {
    match thing {
        Thing::Plan(round) => put_plan(connection, document, round, registers),
        Thing::Review(review) => put_review(connection, document, review, registers, at),
        Thing::Codebook | Thing::Coding(_) | Thing::Conclusions(_) | Thing::KeyDraft(_) | Thing::Group => {
            Registers::iter(&registers.0)
                .try_for_each(|(name, value)| put_register(connection, document, thing, name, value))
        }
    }
}

/// Takes every projection away that is worked out from a document alone.
pub(crate) fn clear(connection: &Connection) -> Result<(), StoreError> {
    Ok(connection.execute_batch("DELETE FROM plan; DELETE FROM review; DELETE FROM register; DELETE FROM conflict;")?)
}

/// The registers of a document as its projection has them; `None` when it has none.
pub(crate) fn read(connection: &Connection, document: i64, thing: &Thing) -> Result<Option<Registers>, StoreError> {
    let sql = match thing {
        Thing::Plan(_) => "SELECT registers FROM plan WHERE document = ?",
        Thing::Review(_) => "SELECT registers FROM review WHERE document = ?",
        Thing::Codebook | Thing::Coding(_) | Thing::Conclusions(_) | Thing::KeyDraft(_) | Thing::Group => {
            return read_registers(connection, document).map(Some);
        }
    };
    let registers = connection.prepare_cached(sql)?.query_row([document], |row| row.get(0)).optional()?;
    Ok(registers.map(Registers))
}

/// How many rows of projections belong to no document.
pub(crate) fn strays(connection: &Connection) -> Result<u32, StoreError> {
    let sql = "SELECT (SELECT count(*) FROM plan WHERE document NOT IN (SELECT number FROM document))
                    + (SELECT count(*) FROM review WHERE document NOT IN (SELECT number FROM document))
                    + (SELECT count(*) FROM register WHERE document NOT IN (SELECT number FROM document))
                    + (SELECT count(*) FROM conflict WHERE document NOT IN (SELECT number FROM document))";
    Ok(connection.query_row(sql, [], |row| row.get(0))?)
}

fn put_register(
    connection: &Connection,
    document: i64,
    thing: &Thing,
    name: &str,
    value: &str,
) -> Result<(), StoreError> {
    match thing {
        Thing::Codebook => drop(CodebookEdit::from_register(name, value)?),
        Thing::Coding(_) => drop(CodingEdit::from_register(name, value)?),
        Thing::Conclusions(_) => drop(ConclusionsEdit::from_register(name, value)?),
        Thing::KeyDraft(_) => drop(DraftEdit::from_register(name, value)?),
        Thing::Group => drop(GroupEdit::from_register(name, value)?),
        Thing::Plan(_) | Thing::Review(_) => {}
    }
    if value == CLEARED {
        connection
            .prepare_cached("DELETE FROM register WHERE document = ? AND name = ?")?
            .execute(params![document, name])?;
    } else {
        connection
            .prepare_cached(
                "INSERT INTO register (document, name, value) VALUES (?1, ?2, ?3)
                 ON CONFLICT (document, name) DO UPDATE SET value = ?3",
            )?
            .execute(params![document, name, value])?;
    }
    Ok(())
}

/// The registers of a document that has a row for each, in the order of [`Document::registers`].
pub(crate) fn read_registers(connection: &Connection, document: i64) -> Result<Registers, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT name, value FROM register WHERE document = ? ORDER BY name")?;
    let mut rows = statement.query([document])?;
    let mut registers = Registers::default();
    while let Some(row) = rows.next()? {
        let text = |at| row.get_ref(at).and_then(|value| Ok(value.as_str()?));
        registers.push(text(0)?, text(1)?);
    }
    Ok(registers)
}

fn put_plan(connection: &Connection, document: i64, round: &RoundId, registers: &Registers) -> Result<(), StoreError> {
    plan_from_registers(Registers::iter(&registers.0)).map_err(|bad| match bad {
        BadRegister { name } if name == "round" => StoreError::UnknownRound { round: round.clone() },
        bad => bad.into(),
    })?;
    connection
        .prepare_cached(
            "INSERT INTO plan (document, round, registers) VALUES (?1, ?2, ?3)
             ON CONFLICT (document) DO UPDATE SET registers = ?3",
        )?
        .execute(params![document, round.as_str(), registers.0])?;
    Ok(())
}

fn put_review(
    connection: &Connection,
    document: i64,
    id: &ReviewId,
    registers: &Registers,
    at: i64,
) -> Result<(), StoreError> {
    let review = review_from_registers(id.clone(), Registers::iter(&registers.0)).map_err(|bad| match bad {
        BadRegister { name } if name == "version" => StoreError::UnknownReview { review: Box::new(id.clone()) },
        bad => bad.into(),
    })?;
    connection
        .prepare_cached(
            "INSERT INTO review (document, round, version, status, answered, changed_at, registers, concern)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (document) DO UPDATE
             SET version = ?3, status = ?4, answered = ?5, changed_at = ?6, registers = ?7, concern = ?8",
        )?
        .execute(params![
            document,
            id.round.as_str(),
            review.key_version,
            ReviewEdit::Status(review.status.clone()).register().1,
            answered(&review),
            at,
            registers.0,
            review.concern.clone().map(|raised| ReviewEdit::Concern(Some(raised)).register().1)
        ])?;
    Ok(())
}

/// How many slots have an answer, of whatever state.
fn answered(review: &Review) -> u32 {
    let count = review.answers.values().filter(|answer| answer.state.is_some()).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}
