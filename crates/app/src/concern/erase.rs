//! Erases what was done about a concern for good.

use domain::Concern;
use domain::register::ReviewEdit;
use store::{Spot, TextKind};

use super::show::shown;
use super::{ConcernErased, ConcernOf};
use crate::app::App;
use crate::failure::Failure;
use crate::reviews::{Loaded, erase as erase_at};

/// That a concern was raised, and when, stands; the text goes, every version of it.
pub(crate) fn erase(app: &mut App, ask: ConcernOf) -> Result<ConcernErased, Failure> {
    let at = app.now();
    let open = app.open()?;
    let mut loaded = Loaded::find(open, &ask.review)?;
    let standing = loaded.review.concern.clone().filter(|one| one.done.is_some());
    let emptied = standing.map(|one| ReviewEdit::Concern(Some(Concern { done: None, ..one })));
    let gone = erase_at(open, &mut loaded, at, (&Spot::Concern, TextKind::Concern), emptied, |_| Ok(()))?;
    Ok(ConcernErased { versions: gone.versions, in_backups_until: gone.in_backups_until, page: shown(app, &loaded)? })
}
