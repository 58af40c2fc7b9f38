//! Erases a text for good: every version of it, its drafts, and the steps that could bring it back.

use domain::register::ReviewEdit;
use domain::{Slot, State, TextId, Value};
use store::{DraftPart, Op, Spot, TextKind};

use super::{EraseText, Erased, ErasedPart, Loaded};
use crate::app::App;
use crate::failure::Failure;
use crate::open::Open;

/// A review that is marked as done, or whose round is closed, is erased from as well: it goes on naming a text that is
/// gone. In one that is open the place is emptied too. Why a question does not apply is the exception: that it does
/// not is still the answer.
pub(crate) fn erase_text(app: &mut App, ask: EraseText) -> Result<Erased, Failure> {
    let at = app.now();
    let mut loaded = Loaded::find(app.open()?, &ask.review)?;
    let slot = Slot::from(ask.slot.clone());
    let open = app.open()?;
    let texts = versions(open, &loaded, &slot, ask.part)?;
    let id = loaded.review.id.clone();
    // The copies are asked before there is nothing left to ask for.
    let holding = open.store.backups_with(&texts, &id, Some(&slot))?;
    let until = open.store.backups_gone(&holding, at)?;
    let can_be_emptied = loaded.is_open().is_ok() && loaded.plan.round.closed.is_none();
    let edits: Vec<ReviewEdit> =
        if can_be_emptied { emptied(&loaded, &slot, ask.part) } else { None }.into_iter().collect();
    let draft = match ask.part {
        ErasedPart::Comment => DraftPart::Comment,
        ErasedPart::Evidence => DraftPart::Evidence,
        ErasedPart::Answer => DraftPart::Answer,
        ErasedPart::Reason => DraftPart::Reason,
    };
    open.write(Op::Erase, at, |tx| {
        texts.iter().try_for_each(|text| tx.erase_text(text))?;
        tx.save_draft(&id, &slot, draft, None)?;
        if edits.is_empty() { Ok(()) } else { Ok(tx.edit_review(&id, &edits)?) }
    })?;
    for edit in edits {
        loaded.review.apply(edit);
    }
    let versions = u32::try_from(texts.len()).unwrap_or(u32::MAX);
    Ok(Erased { versions, in_backups_until: until.map(|day| day.to_string()), saved: loaded.saved(app, at)? })
}

/// Every version of the text that is still here.
fn versions(open: &Open, loaded: &Loaded, slot: &Slot, part: ErasedPart) -> Result<Vec<TextId>, Failure> {
    let (place, kind) = match part {
        ErasedPart::Comment => (Spot::Comment(slot.clone()), TextKind::Comment),
        ErasedPart::Evidence => (Spot::Evidence(slot.clone()), TextKind::Evidence),
        ErasedPart::Answer => (Spot::Answer(slot.clone()), TextKind::Answer),
        ErasedPart::Reason => (Spot::Answer(slot.clone()), TextKind::Reason),
    };
    let mut versions = Vec::new();
    for id in open.store.versions(&loaded.review.id, &place)? {
        if open.store.text(&id)?.is_some_and(|text| text.kind == kind) {
            versions.push(id);
        }
    }
    Ok(versions)
}

/// The edit that empties the place, where there is something in it.
fn emptied(loaded: &Loaded, slot: &Slot, part: ErasedPart) -> Option<ReviewEdit> {
    let answer = loaded.review.answers.get(slot)?;
    match part {
        ErasedPart::Comment => answer.comment.is_some().then(|| ReviewEdit::Comment(slot.clone(), None)),
        ErasedPart::Evidence => (!answer.evidence.is_empty()).then(|| ReviewEdit::Evidence(slot.clone(), Vec::new())),
        ErasedPart::Answer => match answer.state {
            Some(State::Value(Value::Text(_))) => Some(ReviewEdit::State(slot.clone(), None)),
            Some(State::Value(_) | State::NotApplicable { .. } | State::NotShown) | None => None,
        },
        ErasedPart::Reason => None,
    }
}
