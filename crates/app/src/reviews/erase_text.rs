//! Erases a text for good: every version of it, its drafts, and the steps that could bring it back.

use domain::register::ReviewEdit;
use domain::{Slot, State, TextId, Value};
use jiff::Timestamp;
use store::{DraftPart, Op, Spot, TextKind, Thing, Tx};

use super::{EraseReason, EraseText, Erased, ErasedPart, Loaded};
use crate::app::App;
use crate::exchange::{self, GroupProblem, may_erase};
use crate::failure::Failure;
use crate::open::Open;

/// A review that is marked as done, or whose round is closed, is erased from as well: it goes on naming a text that is
/// gone. In one that is open the place is emptied too. Why a question does not apply is the exception: that it does
/// not is still the answer.
pub(crate) fn erase_text(app: &mut App, ask: EraseText) -> Result<Erased, Failure> {
    let at = app.now();
    let mut loaded = Loaded::find(app.open()?, &ask.review)?;
    let slot = Slot::from(ask.slot.clone());
    let (place, kind, draft) = match ask.part {
        ErasedPart::Comment => (Spot::Comment(slot.clone()), TextKind::Comment, DraftPart::Comment),
        ErasedPart::Evidence => (Spot::Evidence(slot.clone()), TextKind::Evidence, DraftPart::Evidence),
        ErasedPart::Answer => (Spot::Answer(slot.clone()), TextKind::Answer, DraftPart::Answer),
        ErasedPart::Reason => (Spot::Answer(slot.clone()), TextKind::Reason, DraftPart::Reason),
    };
    let emptied = emptied(&loaded, &slot, ask.part);
    let id = loaded.review.id.clone();
    let gone =
        erase(app.open()?, &mut loaded, at, (&place, kind), emptied, |tx| Ok(tx.save_draft(&id, &slot, draft, None)?))?;
    Ok(gone.told(loaded.saved(app, at)?))
}

/// Erases why a judgement was set. The judgement stands, without its reason.
pub(crate) fn erase_reason(app: &mut App, ask: EraseReason) -> Result<Erased, Failure> {
    let at = app.now();
    let mut loaded = Loaded::find(app.open()?, &ask.review)?;
    let spot = Spot::Judgement(ask.rating);
    let gone = erase(app.open()?, &mut loaded, at, (&spot, TextKind::Reason), None, |_| Ok(()))?;
    Ok(gone.told(loaded.saved(app, at)?))
}

/// What was erased, and where it still is.
pub(crate) struct Gone {
    /// How many versions there were.
    pub(crate) versions: u32,
    /// The day when the last backup that holds it goes.
    pub(crate) in_backups_until: Option<String>,
}

impl Gone {
    fn told(self, saved: super::Saved) -> Erased {
        Erased { versions: self.versions, in_backups_until: self.in_backups_until, saved }
    }
}

/// Erases every version of the texts of a kind at a spot of a review, with what `drop_draft` takes away. Where the
/// review can be changed, `emptied` is what the spot becomes.
pub(crate) fn erase(
    open: &mut Open,
    loaded: &mut Loaded,
    at: Timestamp,
    (spot, kind): (&Spot, TextKind),
    emptied: Option<ReviewEdit>,
    drop_draft: impl Fn(&mut Tx<'_>) -> Result<(), Failure>,
) -> Result<Gone, Failure> {
    let id = loaded.review.id.clone();
    if !may_erase(&open.store, &id)? {
        return Err(GroupProblem::NotTheirs.into());
    }
    let texts = versions(open, loaded, spot, kind)?;
    // The copies are asked before there is nothing left to ask for.
    let holding = open.store.backups_with(&texts, &Thing::Review(id.clone()), spot)?;
    let until = open.store.backups_gone(&holding, at)?;
    let can_be_emptied = loaded.is_open().is_ok() && loaded.plan.round.closed.is_none();
    let edits: Vec<ReviewEdit> = emptied.filter(|_| can_be_emptied).into_iter().collect();
    open.write(Op::Erase, at, |tx| {
        texts.iter().try_for_each(|text| exchange::erase_text(tx, text))?;
        drop_draft(tx)?;
        if edits.is_empty() { Ok(()) } else { Ok(tx.edit_review(&id, &edits)?) }
    })?;
    for edit in edits {
        loaded.review.apply(edit);
    }
    Ok(Gone {
        versions: u32::try_from(texts.len()).unwrap_or(u32::MAX),
        in_backups_until: until.map(|day| day.to_string()),
    })
}

/// Every version of the texts of a kind at a spot that is still here.
pub(crate) fn versions(open: &Open, loaded: &Loaded, spot: &Spot, kind: TextKind) -> Result<Vec<TextId>, Failure> {
    let mut versions = Vec::new();
    for id in open.store.versions(&Thing::Review(loaded.review.id.clone()), spot)? {
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
