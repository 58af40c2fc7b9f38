//! Links: which sightings are one event.
//!
//! A link names the sighting that stands for the event. Two desktops may have linked the same sightings in different
//! ways, so links are followed to their end, and a ring of them is one event too.

use std::collections::{BTreeMap, BTreeSet};

use crate::code::SightingId;
use crate::plan::Plan;
use crate::register::PlanEdit;

impl Plan {
    /// The event that a sighting belongs to, by the sighting that stands for it.
    pub fn event_of<'a>(&'a self, sighting: &'a SightingId) -> &'a SightingId {
        let mut path = vec![sighting];
        let mut here = sighting;
        while let Some(next) = self.links.get(here) {
            if let Some(at) = path.iter().position(|one| *one == next) {
                // A ring, linked from two sides at once: the least of it stands for it all.
                return path[at..].iter().min().copied().unwrap_or(here);
            }
            path.push(next);
            here = next;
        }
        here
    }

    /// What says that `sighting`, and every sighting it is linked with, is the event that `event` belongs to. Empty
    /// when it is that already.
    pub fn linking(&self, sighting: &SightingId, event: &SightingId) -> Vec<PlanEdit> {
        let stands = self.event_of(event);
        if self.event_of(sighting) == stands {
            return Vec::new();
        }
        self.gathering(&(&self.together(sighting) | &self.together(event)), stands)
    }

    /// What says that `sighting` is an event of its own; those it was linked with stay together. Empty when it is
    /// that already.
    pub fn unlinking(&self, sighting: &SightingId) -> Vec<PlanEdit> {
        let mut rest = self.together(sighting);
        rest.remove(sighting);
        let stood = self.event_of(sighting);
        let stands = if stood == sighting { rest.iter().next() } else { Some(stood) };
        let mut edits = stands.map_or_else(Vec::new, |stands| self.gathering(&rest, stands));
        edits.extend(self.links.contains_key(sighting).then(|| PlanEdit::Link(sighting.clone(), None)));
        edits
    }

    /// The links between sightings that are `there`: what is gone is left out, and those that it held together stay
    /// together.
    pub fn links_among(&self, there: &BTreeSet<SightingId>) -> BTreeMap<SightingId, SightingId> {
        let mut stands: BTreeMap<&SightingId, &SightingId> = BTreeMap::new();
        for sighting in there {
            let event = self.event_of(sighting);
            let first = if there.contains(event) { event } else { sighting };
            stands.entry(event).or_insert(first);
        }
        let pairs = there.iter().map(|sighting| (sighting, stands[self.event_of(sighting)]));
        pairs.filter(|(one, event)| one != event).map(|(one, event)| (one.clone(), event.clone())).collect()
    }

    /// Every sighting that is the same event as `sighting`, itself among them.
    fn together(&self, sighting: &SightingId) -> BTreeSet<SightingId> {
        let event = self.event_of(sighting);
        let linked = self.links.iter().flat_map(|(one, other)| [one, other]);
        linked.chain([sighting]).filter(|one| self.event_of(one) == event).cloned().collect()
    }

    /// What makes each of `sightings` name `stands`, and `stands` nobody.
    fn gathering(&self, sightings: &BTreeSet<SightingId>, stands: &SightingId) -> Vec<PlanEdit> {
        let named = |one: &SightingId| (one != stands).then(|| stands.clone());
        let changes = sightings.iter().filter(|one| self.links.get(*one) != named(one).as_ref());
        changes.map(|one| PlanEdit::Link(one.clone(), named(one))).collect()
    }
}
