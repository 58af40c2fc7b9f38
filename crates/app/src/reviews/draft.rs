//! Keeps a text as it is typed.

use store::{DraftPart, Op};

use super::{Draft, DraftOf, Loaded, Saved};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn draft(app: &mut App, ask: Draft) -> Result<Saved, Failure> {
    let at = app.now();
    let mut loaded = Loaded::find(app.open()?, &ask.review)?;
    loaded.is_open()?;
    let (_, slot) = loaded.slot(&ask.slot)?;
    let part = match ask.part {
        DraftOf::Comment => DraftPart::Comment,
        DraftOf::Answer => DraftPart::Answer,
        DraftOf::Reason => DraftPart::Reason,
    };
    let id = loaded.review.id.clone();
    loaded.write(app.open()?, Op::SaveDraft, at, Vec::new(), |tx| {
        Ok(tx.save_draft(&id, &slot, part, Some(&ask.body))?)
    })?;
    loaded.saved(app, at)
}
