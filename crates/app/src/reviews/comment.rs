//! Saves a version of a comment.

use domain::register::ReviewEdit;
use store::{DraftPart, Op, TextKind};

use super::{Loaded, Saved, WriteComment};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn comment(app: &mut App, ask: WriteComment) -> Result<Saved, Failure> {
    let (at, text) = (app.now(), app.text_id());
    let mut loaded = Loaded::find(app.open()?, &ask.review)?;
    loaded.is_open()?;
    let (_, slot) = loaded.slot(&ask.slot)?;
    let standing = loaded.review.answers.get(&slot).and_then(|answer| answer.comment.clone());
    let bodies = app.open()?.store.texts(standing.as_slice())?;
    let is_new = standing.as_ref().and_then(|id| bodies.get(id)).map_or("", String::as_str) != ask.body;
    let is_blank = ask.body.trim().is_empty();
    // The same words again are no new version.
    let edits = match (is_new, is_blank) {
        (false, _) => Vec::new(),
        (true, true) => vec![ReviewEdit::Comment(slot.clone(), None)],
        (true, false) => vec![ReviewEdit::Comment(slot.clone(), Some(text.clone()))],
    };
    let (id, round) = (loaded.review.id.clone(), ask.review.round);
    loaded.write(app.open()?, Op::Comment, at, edits, |tx| {
        if is_new && !is_blank {
            tx.put_text(&text, TextKind::Comment, &round, &ask.body)?;
        }
        Ok(tx.save_draft(&id, &slot, DraftPart::Comment, None)?)
    })?;
    loaded.saved(app, at)
}
