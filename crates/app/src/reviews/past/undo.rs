//! Takes back the last step of a review, or does again what was taken back.

use domain::register::ReviewEdit;
use domain::{Lang, Slot, TextId};
use store::{DraftPart, Op};

use super::steps::steps_of;
use super::{Step, StepOf, StepPlace, UndoIn, Undone};
use crate::app::App;
use crate::failure::Failure;
use crate::reviews::{Loaded, OpenReview, open};
use crate::steps::{self, Steps};

/// Takes back the last step that whoever sits here took.
pub(crate) fn undo(app: &mut App, ask: UndoIn) -> Result<Undone, Failure> {
    take(app, ask, Op::Undo, |steps| {
        let step = steps.back.pop()?;
        let edits = step.changes.iter().map(|change| change.before.clone()).collect();
        Some((step, edits))
    })
}

/// Does again the last step that was taken back.
pub(crate) fn redo(app: &mut App, ask: UndoIn) -> Result<Undone, Failure> {
    take(app, ask, Op::Redo, |steps| {
        let step = steps.again.pop()?;
        let edits = step.changes.iter().map(|change| change.after.clone()).collect();
        Some((step, edits))
    })
}

fn take(
    app: &mut App,
    ask: UndoIn,
    op: Op,
    choose: impl Fn(&mut Steps<ReviewEdit>) -> Option<(steps::Step<ReviewEdit>, Vec<ReviewEdit>)>,
) -> Result<Undone, Failure> {
    let (at, lang) = (app.now(), app.lang());
    let mut loaded = Loaded::find(app.open()?, &ask.review)?;
    loaded.is_open()?;
    let opened = app.open()?;
    let id = loaded.review.id.clone();
    let mut steps = steps_of(opened.store.history(&id)?, opened.user());
    let Some((step, edits)) = choose(&mut steps) else {
        return Ok(Undone { page: open(app, OpenReview { review: ask.review })?, did: None });
    };
    let named: Vec<TextId> = edits.iter().flat_map(ReviewEdit::texts).cloned().collect();
    let erased = opened.store.texts(&named)?.len() < named.len();
    let did = told(&loaded, &step, lang).map(|of| Step { of, erased });
    let drafts: Vec<(Slot, DraftPart)> = edits.iter().flat_map(drafts).collect();
    loaded.write(opened, op, at, edits, |tx| {
        // What is typed is saved before a step is taken; a draft that stayed would hide what comes back.
        drafts.iter().try_for_each(|(slot, part)| Ok(tx.save_draft(&id, slot, *part, None)?))
    })?;
    Ok(Undone { page: open(app, OpenReview { review: ask.review })?, did })
}

/// The drafts that stand for a register while it is typed.
fn drafts(edit: &ReviewEdit) -> Vec<(Slot, DraftPart)> {
    match edit {
        ReviewEdit::State(slot, _) => vec![(slot.clone(), DraftPart::Answer), (slot.clone(), DraftPart::Reason)],
        ReviewEdit::Comment(slot, _) => vec![(slot.clone(), DraftPart::Comment)],
        ReviewEdit::Evidence(slot, _) => vec![(slot.clone(), DraftPart::Evidence)],
        ReviewEdit::Version(_)
        | ReviewEdit::Status(_)
        | ReviewEdit::Given(..)
        | ReviewEdit::Override(..)
        | ReviewEdit::Sighting(..)
        | ReviewEdit::Concern(_)
        | ReviewEdit::Aside(..) => Vec::new(),
    }
}

/// What a step changed, in the words of the review. A step is one change of one place.
fn told(loaded: &Loaded, step: &steps::Step<ReviewEdit>, lang: Lang) -> Option<StepOf> {
    Some(match &step.changes.first()?.after {
        ReviewEdit::Version(_) | ReviewEdit::Status(_) | ReviewEdit::Given(..) | ReviewEdit::Aside(..) => return None,
        ReviewEdit::State(slot, _) => StepOf::Answer { place: place(loaded, slot, lang) },
        ReviewEdit::Comment(slot, _) => StepOf::Comment { place: place(loaded, slot, lang) },
        ReviewEdit::Evidence(slot, _) => StepOf::Evidence { place: place(loaded, slot, lang) },
        ReviewEdit::Override(id, _) => {
            let rating = loaded.key.ratings.iter().find(|rating| rating.id == *id);
            StepOf::Judgement { name: rating.map_or_else(String::new, |rating| rating.name.in_lang(lang).into()) }
        }
        ReviewEdit::Sighting(..) => StepOf::Event,
        ReviewEdit::Concern(_) => StepOf::Concern,
    })
}

fn place(loaded: &Loaded, slot: &Slot, lang: Lang) -> StepPlace {
    let questions = loaded.key.sections.iter().flat_map(|section| &section.questions);
    let found = questions.zip(1..).find(|(question, _)| question.id == slot.question);
    let member = slot.member.as_ref().and_then(|id| loaded.plan.members.get(id));
    StepPlace {
        slot: slot.clone().into(),
        number: found.map_or(0, |(_, number)| number),
        text: found.map_or_else(String::new, |(question, _)| question.text.in_lang(lang).into()),
        member: member.map(|member| member.label.clone()),
    }
}
