//! Moves a round to another version of a key, with every review that was begun. Nothing that was answered is lost.

use domain::register::{PlanEdit, ReviewEdit};
use domain::{KeyId, ReviewId, Round, RoundId, TextId};
use jiff::Timestamp;
use store::{Op, TextKind, Tx};

use super::list::number;
use super::moves::Moves;
use super::{KeyMoved, MoveKey, MoveStatus};
use crate::app::App;
use crate::exchange::is_moved_here;
use crate::failure::Failure;

/// All in one write: the plan and its reviews are in the same version, or nothing has happened.
pub(crate) fn move_key(app: &mut App, ask: MoveKey) -> Result<KeyMoved, Failure> {
    let at = app.now();
    let moves = Moves::of(app.open()?, &ask)?;
    let Written { writes, opened } = writes(app, &moves)?;
    let mut keys = moves.plan.round.keys.clone();
    keys.insert(ask.key.clone(), ask.version);
    let round = PlanEdit::Round(Round { keys, ..moves.plan.round.clone() });
    app.open()?.write(Op::MoveKey, at, |tx| {
        tx.edit_plan(&ask.round, std::slice::from_ref(&round))?;
        write(tx, &ask.round, &writes)
    })?;
    Ok(KeyMoved {
        at: at.to_string(),
        from: moves.from,
        to: ask.version,
        reviews: number(writes.len()),
        opened: number(opened),
    })
}

/// Moves the reviews of this desktop after a round that was moved on another.
pub(crate) fn follow_move(
    app: &mut App,
    round: &RoundId,
    key: &KeyId,
    version: u32,
    at: Timestamp,
) -> Result<(), Failure> {
    let ask = MoveKey { round: round.clone(), key: key.clone(), version };
    let moves = Moves::of(app.open()?, &ask)?;
    let Written { writes, .. } = writes(app, &moves)?;
    app.open()?.write(Op::MoveKey, at, |tx| write(tx, round, &writes))
}

/// What is written of a review that is moved: its edits, and why it was opened again when it was.
type Write<'a> = (&'a ReviewId, Vec<ReviewEdit>, Option<(TextId, String)>);

/// The reviews that are moved from this desktop, and how many of them are opened again.
struct Written<'a> {
    writes: Vec<Write<'a>>,
    opened: usize,
}

fn writes<'a>(app: &mut App, moves: &'a Moves) -> Result<Written<'a>, Failure> {
    let lang = app.lang();
    let (mut writes, mut opened) = (Vec::new(), 0);
    for one in &moves.reviews {
        if !is_moved_here(&app.open()?.store, &one.before.id)? {
            continue;
        }
        let text = app.text_id();
        let reason = match one.status {
            MoveStatus::Opens => Some(one.reason(&moves.to, lang)),
            MoveStatus::Open | MoveStatus::Done | MoveStatus::DoneAgain => None,
        };
        opened += usize::from(reason.is_some());
        let edits = one.edits(&text);
        if !edits.is_empty() {
            writes.push((&one.before.id, edits, reason.map(|reason| (text, reason))));
        }
    }
    Ok(Written { writes, opened })
}

fn write(tx: &mut Tx<'_>, round: &RoundId, writes: &[Write<'_>]) -> Result<(), Failure> {
    for (review, edits, reason) in writes {
        if let Some((text, reason)) = reason {
            tx.put_text(text, TextKind::Reason, round, reason)?;
        }
        tx.edit_review(review, edits)?;
    }
    Ok(())
}
