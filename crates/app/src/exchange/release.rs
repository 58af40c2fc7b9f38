//! When the key of a review that counts is released: when its author has marked it as done, and so has everybody else who is to
//! read the same. Until then no other desktop can open it.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashSet};

use domain::{By, DeviceId, Plan, ReviewId, RoundId};
use exchange::{ReviewKey, Secret};
use store::{Reads, StoreError};

use super::own::Own;
use super::rows::{self, Progress, kind};

/// A key to release.
pub(super) struct Due {
    pub(super) review: ReviewId,
    /// The desktop that wrote the review: this one, or one whose seed was brought along to this one.
    pub(super) device: DeviceId,
    pub(super) key: ReviewKey,
}

/// The keys to release now.
pub(super) fn due(reads: &Reads, own: &Own) -> Result<Vec<Due>, StoreError> {
    let mut seeds: Vec<(DeviceId, Secret)> = vec![(own.device(), own.identity.review_seed())];
    for (device, seed) in rows::all::<Secret>(reads, kind::SEED)? {
        seeds.extend(DeviceId::new(device).ok().map(|device| (device, seed)));
    }
    // Nearly always there is nothing: then the rest is not read.
    let released: HashSet<String> = reads.exchanged_names(kind::RELEASED)?.into_iter().collect();
    let is_made_here = |name: &String| seeds.iter().any(|(device, _)| name.ends_with(device.as_str()));
    if reads
        .exchanged_names(kind::PROGRESS)?
        .iter()
        .filter(|name| is_made_here(name))
        .all(|name| released.contains(name))
    {
        return Ok(Vec::new());
    }
    let progress: Vec<(String, Progress)> = rows::all(reads, kind::PROGRESS)?;
    let done: HashSet<&ReviewId> =
        progress.iter().filter(|(_, one)| one.submitted).map(|(_, one)| &one.review).collect();
    let is_done = |review: &ReviewId| done.contains(review);
    let mut plans: BTreeMap<&RoundId, Option<Plan>> = BTreeMap::new();
    let mut due = Vec::new();
    for (device, seed) in &seeds {
        let here = format!("/{device}");
        for (name, Progress { review, submitted, .. }) in &progress {
            // What a desktop that is no more had not finished may have been finished here.
            let is_submitted = *submitted || is_done(review);
            if !name.ends_with(&here) || !is_submitted || released.contains(name) {
                continue;
            }
            let plan = match plans.entry(&review.round) {
                Entry::Occupied(plan) => plan.into_mut(),
                Entry::Vacant(place) => place.insert(reads.plan(&review.round)?),
            };
            let Some(plan) = plan else { continue };
            // What was taken out of the plan has no readers, and may come back with those it had: what does not count is not released.
            if plan.counts(review) && others(plan, review).iter().all(is_done) {
                due.push(Due { review: review.clone(), device: device.clone(), key: ReviewKey::of(seed, review) });
            }
        }
    }
    Ok(due)
}

/// The reviews of the same subject to the same key by those who are to read it too.
fn others(plan: &Plan, review: &ReviewId) -> Vec<ReviewId> {
    let readers = plan.readings.iter().filter(|reading| reading.subject == review.subject);
    let by = readers.map(|reading| By::Reviewer(reading.reviewer.clone())).filter(|by| *by != review.by);
    by.map(|by| ReviewId { by, ..review.clone() }).collect()
}
