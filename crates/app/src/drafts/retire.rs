//! Retires a version of a key, so that new rounds are not offered it, or takes it into use again.

use domain::key::Life;
use domain::key::draft::{DraftId, Stage};
use domain::register::DraftEdit;
use store::Op;

use super::RetireKey;
use crate::app::App;
use crate::failure::Failure;
use crate::keys::{KeyList, list};

/// Retires a version. Rounds that use it go on using it.
pub(crate) fn retire(app: &mut App, ask: RetireKey) -> Result<KeyList, Failure> {
    if ask.reason.trim().is_empty() {
        return Err(Failure::ReasonNeeded);
    }
    stage(app, &ask.key, Life::Retired, Some(ask.reason.trim().into()))
}

/// Takes a retired version into use again.
pub(crate) fn restore(app: &mut App, key: DraftId) -> Result<KeyList, Failure> {
    stage(app, &key, Life::Published, None)
}

fn stage(app: &mut App, id: &DraftId, life: Life, reason: Option<String>) -> Result<KeyList, Failure> {
    let at = app.now();
    let open = app.open()?;
    let key = open.key(&id.key, id.version)?;
    let previous = key.previous.as_ref().map(|previous| previous.version);
    let edit = DraftEdit::Stage(Some(Stage { life, previous, reason }));
    open.write(Op::RetireKey, at, |tx| Ok(tx.edit_draft(id, std::slice::from_ref(&edit))?))?;
    list(app, ())
}
