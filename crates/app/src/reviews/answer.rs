//! Saves or clears an answer.

use domain::register::ReviewEdit;
use store::{DraftPart, Op};

use super::{GiveAnswer, Loaded, Saved, forms};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn answer(app: &mut App, ask: GiveAnswer) -> Result<Saved, Failure> {
    let at = app.now();
    let mut loaded = Loaded::find(app.open()?, &ask.review)?;
    loaded.is_open()?;
    let (question, slot) = loaded.slot(&ask.slot)?;
    let given = ask.state.map(|form| forms::state(&loaded.key, question, form, || app.text_id())).transpose()?;
    let (state, text) = given.map_or((None, None), |(state, text)| (Some(state), text));
    let (id, round) = (loaded.review.id.clone(), ask.review.round);
    let edits = vec![ReviewEdit::State(slot.clone(), state)];
    loaded.write(app.open()?, Op::AnswerQuestion, at, edits, |tx| {
        if let Some(text) = &text {
            tx.put_text(&text.id, text.kind, &round, &text.body)?;
        }
        tx.save_draft(&id, &slot, DraftPart::Reason, None)?;
        Ok(tx.save_draft(&id, &slot, DraftPart::Answer, None)?)
    })?;
    loaded.saved(app, at)
}
