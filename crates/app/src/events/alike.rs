//! The events that may be the one that is being noted.

use std::collections::{BTreeMap, BTreeSet};

use domain::plan::TermList;
use domain::{Sighting, SightingId};
use reports::words::Words;

use super::visible::{Visible, days_view, document_name, term, visible};
use super::{Alike, AlikeEvent, AlikeTo, days};
use crate::app::App;
use crate::failure::Failure;
use crate::reviews::Loaded;

/// One for each event, the nearest first. What the same review has found beside it is another event to its reader.
pub(crate) fn alike(app: &mut App, ask: AlikeTo) -> Result<Alike, Failure> {
    let lang = app.lang();
    let words = Words::new(lang);
    let open = app.open()?;
    let loaded = Loaded::find(open, &ask.review)?;
    let (plan, review) = (&loaded.plan, &loaded.review);
    let none = Ok(Alike { events: Vec::new() });
    let Some(family) = plan.family_of(&review.id.subject) else { return none };
    let when = days::read(ask.when.as_ref()).unwrap_or_default();
    let noted = Sighting { kind: ask.kind, when, units: Vec::new(), note: None };
    let own = review.sightings.keys().filter(|id| Some(*id) != ask.sighting.as_ref());
    let own: BTreeSet<&SightingId> = own.chain(&ask.sighting).map(|id| plan.event_of(id)).collect();

    let mut nearest: BTreeMap<SightingId, (i32, Visible)> = BTreeMap::new();
    for seen in visible(open, plan, family, &review.id.by)? {
        let event = plan.event_of(&seen.id);
        let apart = noted.when.zip(seen.sighting.when).map(|(one, other)| one.apart(other));
        let Some(apart) = apart.filter(|_| noted.may_be(&seen.sighting)) else { continue };
        if seen.review != review.id && !own.contains(event) && nearest.get(event).is_none_or(|(best, _)| apart < *best)
        {
            nearest.insert(event.clone(), (apart, seen));
        }
    }
    let mut nearest: Vec<(SightingId, (i32, Visible))> = nearest.into_iter().collect();
    nearest.sort_by(|(one, (near, _)), (other, (far, _))| (near, one).cmp(&(far, other)));
    let mut events = Vec::new();
    for (event, (_, Visible { id, review, sighting })) in nearest {
        let Some(when) = sighting.when else { continue };
        events.push(AlikeEvent {
            sighting: id.to_string(),
            event: event.to_string(),
            document: document_name(open, plan, &review.subject, lang)?,
            when: days_view(when, &words),
            units: sighting.units.iter().map(|unit| term(plan, TermList::Unit, unit, lang).label).collect(),
        });
    }
    Ok(Alike { events })
}
