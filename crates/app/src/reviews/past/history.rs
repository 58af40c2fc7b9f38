//! What was answered, commented and noted in one place, by whom and when.

use std::collections::HashMap;

use domain::register::ReviewEdit;
use domain::{State, TextId};
use store::Op;

use super::steps::replay;
use super::{HistoryOf, PastChange, PastHow, PastValue, SlotHistory};
use crate::app::App;
use crate::failure::Failure;
use crate::reviews::page::read_evidence;
use crate::reviews::{Loaded, forms};
use crate::steps::Change;

/// Every change in a place of a review, the latest first.
pub(crate) fn history(app: &mut App, ask: HistoryOf) -> Result<SlotHistory, Failure> {
    let open = app.open()?;
    let loaded = Loaded::find(open, &ask.review)?;
    let (_, slot) = loaded.slot(&ask.slot)?;
    let here = |change: &Change<ReviewEdit>| match &change.after {
        ReviewEdit::State(at, _) | ReviewEdit::Comment(at, _) | ReviewEdit::Evidence(at, _) => *at == slot,
        ReviewEdit::Version(_)
        | ReviewEdit::Status(_)
        | ReviewEdit::Override(..)
        | ReviewEdit::Sighting(..)
        | ReviewEdit::Concern(_) => false,
    };
    let mut past: Vec<_> = replay(open.store.history(&loaded.review.id)?).collect();
    for (_, step) in &mut past {
        step.changes.retain(here);
    }
    past.retain(|(_, step)| !step.changes.is_empty());
    let changes = || past.iter().flat_map(|(_, step)| &step.changes);
    let named: Vec<TextId> =
        changes().flat_map(|one| one.before.texts().into_iter().chain(one.after.texts())).cloned().collect();
    let bodies = open.store.texts(&named)?;
    let entries = past.iter().rev().map(|(entry, step)| PastChange {
        at: entry.at.to_string(),
        who: entry.by.clone(),
        how: how(entry.op),
        changes: step.changes.iter().filter_map(|change| value(change, &bodies)).collect(),
    });
    Ok(SlotHistory { entries: entries.collect() })
}

fn how(op: Op) -> PastHow {
    if op == Op::Undo {
        PastHow::Undone
    } else if op == Op::Redo {
        PastHow::Redone
    } else if op == Op::Import {
        PastHow::Imported
    } else {
        PastHow::Written
    }
}

fn value(change: &Change<ReviewEdit>, bodies: &HashMap<TextId, String>) -> Option<PastValue> {
    let body = |id: &TextId| bodies.get(id).cloned().unwrap_or_default();
    let form = |state: &State| forms::form(state, body);
    let noted = |ids: &[TextId]| ids.iter().map(|id| read_evidence(&body(id))).collect();
    if let (ReviewEdit::State(_, before), ReviewEdit::State(_, after)) = (&change.before, &change.after) {
        return Some(PastValue::Answer { before: before.as_ref().map(form), after: after.as_ref().map(form) });
    }
    if let (ReviewEdit::Comment(_, before), ReviewEdit::Comment(_, after)) = (&change.before, &change.after) {
        return Some(PastValue::Comment { before: before.as_ref().map(body), after: after.as_ref().map(body) });
    }
    if let (ReviewEdit::Evidence(_, before), ReviewEdit::Evidence(_, after)) = (&change.before, &change.after) {
        return Some(PastValue::Evidence { before: noted(before), after: noted(after) });
    }
    None
}
