//! What was answered, commented and noted in one place, by whom and when.

use std::collections::HashMap;

use domain::register::ReviewEdit;
use domain::{State, TextId};
use store::{HistoryEntry, Op};

use super::steps::replay;
use super::{HistoryOf, PastChange, PastHow, PastValue, SlotHistory};
use crate::app::App;
use crate::failure::Failure;
use crate::reviews::page::{answer_form, read_evidence};
use crate::reviews::{AnswerForm, Loaded, forms};
use crate::steps::{Change, Step};

/// Every change in a place of a review, the latest first.
pub(crate) fn history(app: &mut App, ask: HistoryOf) -> Result<SlotHistory, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let loaded = Loaded::find(open, &ask.review)?;
    let (_, slot) = loaded.slot(&ask.slot)?;
    let here = |change: &Change<ReviewEdit>| match &change.after {
        ReviewEdit::State(at, _) | ReviewEdit::Comment(at, _) | ReviewEdit::Evidence(at, _) => *at == slot,
        ReviewEdit::Version(_)
        | ReviewEdit::Status(_)
        | ReviewEdit::Override(..)
        | ReviewEdit::Sighting(..)
        | ReviewEdit::Given(..)
        | ReviewEdit::Concern(_)
        | ReviewEdit::Aside(..) => false,
    };
    let mut past: Vec<Past> = Vec::new();
    let mut version = None;
    for (entry, mut step) in replay(open.store.history(&loaded.review.id)?) {
        let before = version;
        version = entry.edits.iter().find_map(version_of).or(version);
        step.changes.retain(here);
        past.push(Past { entry, step, before, after: version });
    }
    past.retain(|one| !one.step.changes.is_empty());
    let changes = || past.iter().flat_map(|one| &one.step.changes);
    let named: Vec<TextId> =
        changes().flat_map(|one| one.before.texts().into_iter().chain(one.after.texts())).cloned().collect();
    let bodies = open.store.texts(&named)?;
    // Options are called what they were called in the version that was answered.
    let asked = |version: Option<u32>| -> Result<Option<AnswerForm>, Failure> {
        let Some(version) = version.filter(|version| *version != loaded.review.key_version) else { return Ok(None) };
        let key = open.key(&loaded.review.id.key, version)?;
        Ok(key.question(&slot.question).map(|question| answer_form(&key, question, lang)))
    };
    let mut entries = Vec::new();
    for one in past.iter().rev() {
        let mut changes = Vec::new();
        for change in &one.step.changes {
            changes.extend(value(change, &bodies, || Ok((asked(one.before)?, asked(one.after)?)))?);
        }
        entries.push(PastChange {
            at: one.entry.at.to_string(),
            who: one.entry.by.clone(),
            how: how(one.entry.op),
            version: one.after.filter(|_| one.entry.op == Op::MoveKey),
            changes,
        });
    }
    Ok(SlotHistory { entries })
}

/// A change of the log, and the version of the key before and after it.
struct Past {
    entry: HistoryEntry,
    step: Step<ReviewEdit>,
    before: Option<u32>,
    after: Option<u32>,
}

/// The version of the key that an edit puts a review in.
fn version_of(edit: &ReviewEdit) -> Option<u32> {
    match edit {
        ReviewEdit::Version(version) => Some(*version),
        ReviewEdit::Status(_)
        | ReviewEdit::State(..)
        | ReviewEdit::Comment(..)
        | ReviewEdit::Evidence(..)
        | ReviewEdit::Given(..)
        | ReviewEdit::Override(..)
        | ReviewEdit::Sighting(..)
        | ReviewEdit::Concern(_)
        | ReviewEdit::Aside(..) => None,
    }
}

fn how(op: Op) -> PastHow {
    if op == Op::Undo {
        PastHow::Undone
    } else if op == Op::Redo {
        PastHow::Redone
    } else if op == Op::Import {
        PastHow::Imported
    } else if op == Op::MoveKey {
        PastHow::Moved
    } else {
        PastHow::Written
    }
}

/// The forms of the question before a change and after it.
type Asked = (Option<AnswerForm>, Option<AnswerForm>);

fn value(
    change: &Change<ReviewEdit>,
    bodies: &HashMap<TextId, String>,
    asked: impl Fn() -> Result<Asked, Failure>,
) -> Result<Option<PastValue>, Failure> {
    let body = |id: &TextId| bodies.get(id).cloned().unwrap_or_default();
    let form = |state: &State| forms::form(state, body);
    let noted = |ids: &[TextId]| ids.iter().map(|id| read_evidence(&body(id))).collect();
    if let (ReviewEdit::State(_, before), ReviewEdit::State(_, after)) = (&change.before, &change.after) {
        let (asked_before, asked_after) = asked()?;
        let (before, after) = (before.as_ref().map(form), after.as_ref().map(form));
        return Ok(Some(PastValue::Answer { before, after, asked_before, asked_after }));
    }
    if let (ReviewEdit::Comment(_, before), ReviewEdit::Comment(_, after)) = (&change.before, &change.after) {
        return Ok(Some(PastValue::Comment { before: before.as_ref().map(body), after: after.as_ref().map(body) }));
    }
    if let (ReviewEdit::Evidence(_, before), ReviewEdit::Evidence(_, after)) = (&change.before, &change.after) {
        return Ok(Some(PastValue::Evidence { before: noted(before), after: noted(after) }));
    }
    Ok(None)
}
