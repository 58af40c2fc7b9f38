//! Says that a sighting is an event, or one of its own.

use domain::{Plan, ReviewId, Sighting, SightingId};
use store::{Op, Which};

use super::{EventLinked, LinkEvent};
use crate::app::App;
use crate::failure::Failure;
use crate::open::Open;

/// What the reader who sits here may not see is not found.
pub(crate) fn link(app: &mut App, ask: LinkEvent) -> Result<EventLinked, Failure> {
    let at = app.now();
    let open = app.open()?;
    let plan = open.plan(&ask.round)?;
    if plan.round.closed.is_some() {
        return Err(Failure::RoundClosed);
    }
    let edits = match &ask.event {
        None => {
            find(open, &plan, |id| id == &ask.sighting)?.ok_or_else(|| missing(&ask.sighting))?;
            plan.unlinking(&ask.sighting)
        }
        Some(event) => {
            let stands = plan.event_of(event);
            let one = find(open, &plan, |id| id == &ask.sighting)?.ok_or_else(|| missing(&ask.sighting))?;
            let other = find(open, &plan, |id| plan.event_of(id) == stands)?.ok_or_else(|| missing(event))?;
            let family = |review: &ReviewId| plan.family_of(&review.subject);
            if family(&one.0) != family(&other.0) || one.1.kind != other.1.kind {
                return Err(Failure::OtherEvent);
            }
            plan.linking(&ask.sighting, event)
        }
    };
    open.write(Op::LinkEvents, at, |tx| Ok(tx.edit_plan(&ask.round, &edits)?))?;
    Ok(EventLinked { at: at.to_string() })
}

fn missing(sighting: &SightingId) -> Failure {
    Failure::not_found("sighting", sighting.as_str())
}

/// The first sighting that `wanted` picks among those that the reader who sits here may see.
fn find(
    open: &mut Open,
    plan: &Plan,
    wanted: impl Fn(&SightingId) -> bool,
) -> Result<Option<(ReviewId, Sighting)>, Failure> {
    for review in open.reviews(&plan.round.id, Which::All)? {
        if let Some((_, sighting)) = review.sightings.iter().find(|(id, _)| wanted(id)) {
            return Ok(Some((review.id.clone(), sighting.clone())));
        }
    }
    Ok(None)
}
