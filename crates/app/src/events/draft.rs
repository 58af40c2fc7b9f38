//! Keeps an event as it is typed.

use store::Op;

use super::KeepEvent;
use crate::app::App;
use crate::failure::Failure;
use crate::plans::is_open;
use crate::reviews::Loaded;

/// Keeps what is typed, or forgets it. It starts no review, and what is wrong with it is told when it is noted.
pub(crate) fn draft(app: &mut App, ask: KeepEvent) -> Result<(), Failure> {
    let at = app.now();
    let loaded = Loaded::find(app.open()?, &ask.review)?;
    loaded.is_open()?;
    is_open(&loaded.plan)?;
    let body = ask.draft.map(|draft| serde_json::to_string(&draft).expect("fields are strings"));
    let id = &loaded.review.id;
    app.open()?.write(Op::SaveDraft, at, |tx| Ok(tx.save_event_draft(id, body.as_deref())?))
}
