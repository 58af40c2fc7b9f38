//! The unit's routine, and what is noted of a concern.

use domain::{Concern, TextId};
use store::{Spot, TextKind};

use super::{ConcernOf, ConcernPage, ConcernView};
use crate::app::App;
use crate::exchange::may_erase;
use crate::failure::Failure;
use crate::reviews::{Loaded, versions};

pub(crate) fn show(app: &mut App, ask: ConcernOf) -> Result<ConcernPage, Failure> {
    let loaded = Loaded::find(app.open()?, &ask.review)?;
    shown(app, &loaded)
}

/// The concern of a review as it stands.
pub(super) fn shown(app: &mut App, loaded: &Loaded) -> Result<ConcernPage, Failure> {
    let today = app.today();
    let open = app.open()?;
    let named: Vec<TextId> = loaded.plan.routine.iter().chain(loaded.review.texts()).cloned().collect();
    let texts = open.store.texts(&named)?;
    let body = |id: &TextId| texts.get(id).cloned().unwrap_or_default();
    Ok(ConcernPage {
        routine: loaded.plan.routine.as_ref().map(body).filter(|routine| !routine.is_empty()),
        noted: loaded.review.concern.as_ref().map(|raised| view(raised, body)),
        erasable: may_erase(&open.store, &loaded.review.id)?
            && !versions(open, loaded, &Spot::Concern, TextKind::Concern)?.is_empty(),
        closed: loaded.plan.round.closed.is_some(),
        today: today.to_string(),
        at: None,
    })
}

/// A concern as pages show it; `body` gives the words of a text.
pub(crate) fn view(raised: &Concern, body: impl Fn(&TextId) -> String) -> ConcernView {
    ConcernView {
        raised: raised.raised.to_string(),
        done: raised.done.as_ref().map(body).unwrap_or_default(),
        settled: raised.settled.map(|day| day.to_string()),
    }
}
