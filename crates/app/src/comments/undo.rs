//! Takes back the last thing that was put on a comment of a round, or does it again: read from the log, as in a review.

use std::collections::HashMap;

use domain::RoundId;
use domain::register::{CLEARED, CodingEdit};
use store::{HistoryEntry, Op};

use super::mark::Here;
use super::{CommentRef, CommentUndone};
use crate::app::App;
use crate::failure::Failure;
use crate::plans::RoundOf;

pub(crate) fn undo(app: &mut App, ask: RoundOf) -> Result<CommentUndone, Failure> {
    step(app, &ask.round, Op::Undo, |steps| {
        let step = steps.back.pop()?;
        Some(step.into_iter().map(|change| (change.name, change.before)).collect())
    })
}

pub(crate) fn redo(app: &mut App, ask: RoundOf) -> Result<CommentUndone, Failure> {
    step(app, &ask.round, Op::Redo, |steps| {
        let step = steps.again.pop()?;
        Some(step.into_iter().map(|change| (change.name, change.after)).collect())
    })
}

fn step(
    app: &mut App,
    round: &RoundId,
    op: Op,
    choose: impl Fn(&mut Steps) -> Option<Vec<(String, String)>>,
) -> Result<CommentUndone, Failure> {
    let at = app.now();
    let open = app.open()?;
    let mut steps = Steps::of(open.store.coding_history(round)?, open.user());
    let Some(registers) = choose(&mut steps) else { return Ok(CommentUndone { marked: None }) };
    let read = |(name, value): &(String, String)| CodingEdit::from_register(name, value).ok();
    let edits: Vec<CodingEdit> = registers.iter().filter_map(read).collect();
    let Some(first) = edits.first() else { return Ok(CommentUndone { marked: None }) };
    let here = Here::find(open, &CommentRef::of(first.at(), round))?;
    Ok(CommentUndone { marked: Some(here.write(open, op, at, &edits)?) })
}

/// One register before and after a change.
struct Change {
    name: String,
    before: String,
    after: String,
}

/// Where somebody is among their own steps, the next to take last in each.
#[derive(Default)]
struct Steps {
    /// Those that can be taken back.
    back: Vec<Vec<Change>>,
    /// Those that were taken back and can be done again.
    again: Vec<Vec<Change>>,
}

impl Steps {
    /// The steps of `user` in a log, the oldest change first. What somebody else has changed since is theirs, and what
    /// came from a file is nobody's step.
    fn of(log: Vec<HistoryEntry<CodingEdit>>, user: &str) -> Self {
        let mut steps = Self::default();
        let mut standing: HashMap<String, String> = HashMap::new();
        for entry in log {
            let changes = entry.edits.iter().filter_map(|edit| {
                let (name, after) = edit.register();
                let before = standing.insert(name.clone(), after.clone()).unwrap_or_else(|| CLEARED.into());
                (before != after).then_some(Change { name, before, after })
            });
            let step: Vec<Change> = changes.collect();
            if step.is_empty() {
                continue;
            }
            if entry.by != user || entry.op == Op::Import {
                let is_apart =
                    |own: &Vec<Change>| !own.iter().any(|one| step.iter().any(|other| one.name == other.name));
                steps.back.retain(is_apart);
                steps.again.retain(is_apart);
            } else if entry.op == Op::Undo {
                steps.again.extend(steps.back.pop());
            } else if entry.op == Op::Redo {
                steps.back.extend(steps.again.pop());
            } else {
                steps.again.clear();
                steps.back.push(step);
            }
        }
        steps
    }
}
