//! Takes back the last thing that was put on a comment of a round, or does it again: read from the log, as in a review.

use domain::RoundId;
use domain::register::{CLEARED, CodingEdit};
use store::{HistoryEntry, Op};

use super::mark::Here;
use super::{CommentRef, CommentUndone};
use crate::app::App;
use crate::failure::Failure;
use crate::plans::RoundOf;
use crate::steps::{Standing, Steps};

pub(crate) fn undo(app: &mut App, ask: RoundOf) -> Result<CommentUndone, Failure> {
    step(app, &ask.round, Op::Undo, |steps| {
        let step = steps.back.pop()?;
        Some(step.changes.into_iter().map(|change| change.before).collect())
    })
}

pub(crate) fn redo(app: &mut App, ask: RoundOf) -> Result<CommentUndone, Failure> {
    step(app, &ask.round, Op::Redo, |steps| {
        let step = steps.again.pop()?;
        Some(step.changes.into_iter().map(|change| change.after).collect())
    })
}

fn step(
    app: &mut App,
    round: &RoundId,
    op: Op,
    choose: impl Fn(&mut Steps<CodingEdit>) -> Option<Vec<CodingEdit>>,
) -> Result<CommentUndone, Failure> {
    let at = app.now();
    let open = app.open()?;
    let mut steps = steps_of(open.store.coding_history(round)?, open.user());
    let edits = choose(&mut steps).unwrap_or_default();
    let Some(first) = edits.first() else { return Ok(CommentUndone { marked: None }) };
    let here = Here::find(open, &CommentRef::of(first.at(), round))?;
    Ok(CommentUndone { marked: Some(here.write(open, op, at, &edits)?) })
}

/// The steps of `user` in a log, the oldest change first. What somebody else has changed since is theirs, as is what came
/// from another desktop; what came from a file, or was chosen among what was put apart, is nobody's step.
fn steps_of(log: Vec<HistoryEntry<CodingEdit>>, user: &str) -> Steps<CodingEdit> {
    let empty = |name: &str| CodingEdit::from_register(name, CLEARED).expect("what can be written can be cleared");
    let (mut steps, mut standing) = (Steps::none(), Standing::new());
    for entry in log {
        let step = standing.step(entry.stands.iter().map(|edit| (edit.register().0, edit)), empty);
        if entry.by != user || !entry.here || entry.op == Op::Import || entry.op == Op::SettleConflict {
            steps.lose(entry.edits.iter().map(|edit| edit.register().0));
        } else if !step.changes.is_empty() {
            steps.take(entry.op, step);
        }
    }
    steps
}
