//! The events noted in a review.

use std::collections::{BTreeMap, BTreeSet};

use domain::plan::TermList;
use domain::{Sighting, SightingId, TextId};
use reports::words::Words;
use store::{Spot, TextKind};

use super::visible::{days_view, document_name, term, terms, visible};
use super::{EventDraft, EventsOf, EventsOfReview, NotedEvent};
use crate::app::App;
use crate::exchange::may_erase;
use crate::failure::Failure;
use crate::open::Open;
use crate::reviews::{Loaded, versions};

pub(crate) fn of_review(app: &mut App, ask: EventsOf) -> Result<EventsOfReview, Failure> {
    let loaded = Loaded::find(app.open()?, &ask.review)?;
    shown(app, &loaded, None)
}

/// The events of a review as it stands, with what was just `saved`.
pub(super) fn shown(app: &mut App, loaded: &Loaded, saved: Option<&SightingId>) -> Result<EventsOfReview, Failure> {
    let lang = app.lang();
    let words = Words::new(lang);
    let open = app.open()?;
    let (plan, review) = (&loaded.plan, &loaded.review);
    let notes: Vec<TextId> = review.sightings.values().filter_map(|one| one.note.clone()).collect();
    let notes = open.store.texts(&notes)?;
    let at = open.store.changed_at(&review.id)?;
    let also = also_in(open, loaded, lang)?;
    let mut found: Vec<(&SightingId, &Sighting)> = review.sightings.iter().collect();
    found.sort_by_key(|(id, one)| (one.when.is_none(), one.when, *id));
    let may_erase = may_erase(&open.store, &review.id)?;
    let erasable: BTreeSet<&SightingId> = if may_erase { with_versions(open, loaded)? } else { BTreeSet::new() };
    let view = |(id, one): (&SightingId, &Sighting)| NotedEvent {
        id: id.to_string(),
        kind: term(plan, TermList::EventKind, &one.kind, lang),
        when: one.when.map(|days| days_view(days, &words)),
        units: one.units.iter().map(|unit| term(plan, TermList::Unit, unit, lang)).collect(),
        note: one.note.as_ref().and_then(|note| notes.get(note)).cloned().unwrap_or_default(),
        erasable: erasable.contains(id),
        event: plan.event_of(id).to_string(),
        also_in: also.get(plan.event_of(id)).cloned().unwrap_or_default(),
    };
    Ok(EventsOfReview {
        kinds: terms(plan, TermList::EventKind, lang),
        units: terms(plan, TermList::Unit, lang),
        noted: found.into_iter().map(view).collect(),
        saved: saved.map(ToString::to_string),
        draft: draft_of(open, loaded)?,
        at: at.map(|at| at.to_string()),
    })
}

/// What was being noted in a review; one that cannot be read any more is none.
pub(super) fn draft_of(open: &Open, loaded: &Loaded) -> Result<Option<EventDraft>, Failure> {
    if loaded.is_open().is_err() {
        return Ok(None);
    }
    let kept = open.store.event_draft(&loaded.review.id)?;
    Ok(kept.and_then(|body| serde_json::from_str(&body).ok()))
}

/// The events of which some version of the note is still here.
fn with_versions<'a>(open: &Open, loaded: &'a Loaded) -> Result<BTreeSet<&'a SightingId>, Failure> {
    let mut found = BTreeSet::new();
    for id in loaded.review.sightings.keys() {
        if !versions(open, loaded, &Spot::Event(id.clone()), TextKind::Event)?.is_empty() {
            found.insert(id);
        }
    }
    Ok(found)
}

/// The names of the family's other documents where each event stands, as far as the reader may see.
fn also_in(open: &mut Open, loaded: &Loaded, lang: domain::Lang) -> Result<BTreeMap<SightingId, Vec<String>>, Failure> {
    let (plan, own) = (&loaded.plan, &loaded.review.id);
    let Some(family) = plan.family_of(&own.subject) else { return Ok(BTreeMap::new()) };
    let mut also: BTreeMap<SightingId, Vec<String>> = BTreeMap::new();
    for seen in visible(open, plan, family, &own.by)? {
        if seen.review.subject == own.subject {
            continue;
        }
        let name = document_name(open, plan, &seen.review.subject, lang)?;
        let names = also.entry(plan.event_of(&seen.id).clone()).or_default();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Ok(also)
}
