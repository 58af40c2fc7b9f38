//! Takes back the last step in a draft, or does it again: read from its log.

use domain::key::draft::DraftId;
use domain::register::{CLEARED, DraftEdit};
use jiff::{SignedDuration, Timestamp};
use store::{HistoryEntry, Op};

use super::{DraftStepped, DraftSteps, saved};
use crate::app::App;
use crate::failure::Failure;
use crate::steps::{Standing, Step, Steps};

/// What is typed after a longer pause than this is a step of its own.
const PAUSE: SignedDuration = SignedDuration::from_secs(10);

/// Takes back the last step of whoever is signed in.
pub(crate) fn undo(app: &mut App, id: DraftId) -> Result<DraftStepped, Failure> {
    step(app, &id, Op::Undo)
}

/// Does the last step again that was taken back.
pub(crate) fn redo(app: &mut App, id: DraftId) -> Result<DraftStepped, Failure> {
    step(app, &id, Op::Redo)
}

fn step(app: &mut App, id: &DraftId, op: Op) -> Result<DraftStepped, Failure> {
    let open = app.open()?;
    if open.store.key(&id.key, id.version)?.is_some() {
        return Err(Failure::not_found("draft", &format!("{}@{}", id.key, id.version)));
    }
    let steps = steps_of(open.store.draft_history(id)?, open.user());
    let from = if op == Op::Undo { steps.back.last() } else { steps.again.last() };
    let Some(step) = from else { return Ok(DraftStepped { saved: None, steps: standing(&steps) }) };
    let chosen = step.changes.iter().map(|change| if op == Op::Undo { &change.before } else { &change.after });
    let edits = chosen.cloned().collect();
    let saved = saved(app, op, id, edits)?;
    let open = app.open()?;
    let steps = steps_of(open.store.draft_history(id)?, open.user());
    Ok(DraftStepped { saved: Some(saved), steps: standing(&steps) })
}

pub(super) fn standing(steps: &Steps<DraftEdit>) -> DraftSteps {
    DraftSteps { back: !steps.back.is_empty(), again: !steps.again.is_empty() }
}

/// Words that are being typed: the last step, as long as it is gone on with.
struct Typing {
    at: Timestamp,
    step: Step<DraftEdit>,
}

/// The steps of `user` in the log of a draft, the oldest change first. What is typed in one go in the same place is one
/// step; that the draft was begun is none, nor is what came from another desktop.
pub(super) fn steps_of(log: Vec<HistoryEntry<DraftEdit>>, user: &str) -> Steps<DraftEdit> {
    let empty = |name: &str| DraftEdit::from_register(name, CLEARED).expect("what can be written can be cleared");
    let (mut steps, mut read) = (Steps::none(), Standing::new());
    let mut typing: Option<Typing> = None;
    for entry in log {
        let step = read.step(entry.stands.iter().map(|edit| (edit.register().0, edit)), empty);
        let is_own = entry.by == user && entry.here;
        if is_own && step.changes.is_empty() {
            continue;
        }
        let before = typing.take();
        match entry.op {
            Op::TypeInKey if is_own => {
                let gone_on = before.filter(|one| entry.at.duration_since(one.at) <= PAUSE && one.step.is_at(&step));
                let whole = match gone_on {
                    Some(one) => {
                        steps.back.pop();
                        one.step.then(step)
                    }
                    None => step,
                };
                typing = Some(Typing { at: entry.at, step: whole.clone() });
                steps.take(entry.op, whole);
            }
            Op::EditKey | Op::DiscardKey | Op::Undo | Op::Redo if is_own => steps.take(entry.op, step),
            // Somebody else's; or that it was begun, tried, published: no step that is taken back.
            _ => steps.lose(entry.edits.iter().map(|edit| edit.register().0)),
        }
    }
    steps
}
