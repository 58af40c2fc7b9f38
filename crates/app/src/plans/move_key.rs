//! Moves a round to another version of a key, with every review that was begun. Nothing that was answered is lost.

use domain::Round;
use domain::register::PlanEdit;
use store::{Op, TextKind};

use super::list::number;
use super::moves::Moves;
use super::{KeyMoved, MoveKey, MoveStatus};
use crate::app::App;
use crate::failure::Failure;

/// All in one write: the plan and its reviews are in the same version, or nothing has happened.
pub(crate) fn move_key(app: &mut App, ask: MoveKey) -> Result<KeyMoved, Failure> {
    let (at, lang) = (app.now(), app.lang());
    let moves = Moves::of(app.open()?, &ask)?;
    let mut writes = Vec::new();
    let mut opened = 0;
    for one in &moves.reviews {
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
    let mut keys = moves.plan.round.keys.clone();
    keys.insert(ask.key.clone(), ask.version);
    let round = PlanEdit::Round(Round { keys, ..moves.plan.round.clone() });
    app.open()?.write(Op::MoveKey, at, |tx| {
        tx.edit_plan(&ask.round, std::slice::from_ref(&round))?;
        for (review, edits, reason) in &writes {
            if let Some((text, reason)) = reason {
                tx.put_text(text, TextKind::Reason, &ask.round, reason)?;
            }
            tx.edit_review(review, edits)?;
        }
        Ok(())
    })?;
    Ok(KeyMoved {
        at: at.to_string(),
        from: moves.from,
        to: ask.version,
        reviews: number(writes.len()),
        opened: number(opened),
    })
}
