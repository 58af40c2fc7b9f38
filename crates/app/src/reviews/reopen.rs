//! Opens a review again.

use domain::Status;
use domain::register::ReviewEdit;
use store::{Op, TextKind};

use super::{Loaded, OpenReview, Reopen, ReviewPage, open};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn reopen(app: &mut App, ask: Reopen) -> Result<ReviewPage, Failure> {
    if ask.reason.trim().is_empty() {
        return Err(Failure::ReasonNeeded);
    }
    let (at, text) = (app.now(), app.text_id());
    let mut loaded = Loaded::find(app.open()?, &ask.review)?;
    match loaded.review.status {
        Status::Submitted { .. } => {}
        Status::Open { .. } => return Err(Failure::NotSubmitted),
    }
    let status = Status::Open { again: Some(text.clone()) };
    loaded.write(app.open()?, Op::ReopenReview, at, vec![ReviewEdit::Status(status)], |tx| {
        Ok(tx.put_text(&text, TextKind::Reason, &ask.review.round, &ask.reason)?)
    })?;
    open(app, OpenReview { review: ask.review })
}
