//! The tables that are worked out from the log.

use domain::register::{BadRegister, ReviewEdit, plan_from_registers, review_from_registers};
use domain::{Review, ReviewId, RoundId};
use rusqlite::{Connection, params};

use crate::document::Registers;
use crate::error::StoreError;
use crate::thing::Thing;

/// Writes the row of a document as its registers stand. `at` is the time of the last change in milliseconds.
pub(crate) fn put(
    connection: &Connection,
    document: i64,
    thing: &Thing,
    registers: &Registers,
    at: i64,
) -> Result<(), StoreError> {
    match thing {
        Thing::Plan(round) => put_plan(connection, document, round, registers),
        Thing::Review(review) => put_review(connection, document, review, registers, at),
    }
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
            "INSERT INTO review (document, round, version, status, answered, changed_at, registers)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (document) DO UPDATE
             SET version = ?3, status = ?4, answered = ?5, changed_at = ?6, registers = ?7",
        )?
        .execute(params![
            document,
            id.round.as_str(),
            review.key_version,
            ReviewEdit::Status(review.status.clone()).register().1,
            answered(&review),
            at,
            registers.0
        ])?;
    Ok(())
}

/// How many slots have an answer, of whatever state.
fn answered(review: &Review) -> u32 {
    let count = review.answers.values().filter(|answer| answer.state.is_some()).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}
