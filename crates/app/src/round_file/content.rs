//! A whole round in memory: what a round file holds.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use domain::key::Key;
use domain::{
    Action, Answer, By, Codebook, Coding, Conclusions, KeyId, Plan, Review, ReviewId, RoundId, SightingId, Slot, State,
    Status, Subject, TextId, Value,
};
use store::{Reads, TextKind, Which};

use super::answers;
use super::problem::Fault;
use crate::failure::Failure;

/// A whole round.
#[derive(PartialEq)]
pub(super) struct Content {
    pub(super) plan: Plan,
    /// Every version of a key that the round or one of its reviews uses.
    pub(super) keys: BTreeMap<(KeyId, u32), Key>,
    pub(super) reviews: BTreeMap<ReviewId, Review>,
    pub(super) conclusions: Conclusions,
    /// What stands on the comments of those reviews.
    pub(super) coding: Coding,
    /// The themes that stand there, with what they need to be read.
    pub(super) codebook: Codebook,
    pub(super) texts: BTreeMap<TextId, Body>,
    /// Texts that something names and that were erased.
    pub(super) erased: BTreeSet<TextId>,
}

/// A text. Its words are about people, so it does not print itself.
#[derive(Clone, PartialEq)]
pub(super) struct Body {
    pub(super) kind: TextKind,
    pub(super) body: String,
}

/// Something that names a text: where, which, and as what.
pub(super) struct Named {
    pub(super) id: TextId,
    pub(super) kind: TextKind,
}

impl Content {
    /// The round as it stands in the store; `None` when there is none.
    pub(super) fn of(store: &Reads, round: &RoundId) -> Result<Option<Self>, Failure> {
        let Some(mut plan) = store.plan(round)? else { return Ok(None) };
        let mut reviews = BTreeMap::new();
        store.each_review(round, Which::All, |review| {
            if is_of(&plan, &review.id) {
                reviews.insert(review.id.clone(), review);
            }
        })?;
        plan.links = plan.links_among(&sightings(reviews.values()));
        let mut keys = BTreeMap::new();
        for (id, versions) in versions_used(&plan, reviews.values()) {
            for version in versions.clone() {
                match store.key(&id, version)? {
                    Some(key) => drop(keys.insert((id.clone(), version), key.as_ref().clone())),
                    None if version == *versions.start() || version == *versions.end() => {
                        return Err(Failure::not_found("key", id.as_str()));
                    }
                    None => {}
                }
            }
        }
        for review in reviews.values_mut() {
            let (key, version, subject) = (&review.id.key, review.key_version, &review.id.subject);
            // What was answered about a member who was taken out, or is no child any more, stays behind too.
            let is_astray = |fault| matches!(fault, Fault::NoSuchMember { .. } | Fault::NoSuchSlot { .. });
            let stays = |version: u32, slot: &Slot, answer: &mut Answer| {
                let Some(key) = keys.get(&(key.clone(), version)) else { return true };
                !answers::check(key, &plan, subject, slot, answer).into_iter().any(is_astray)
            };
            review.answers.retain(|slot, answer| stays(version, slot, answer));
            for (version, aside) in &mut review.set_aside {
                aside.answers.retain(|slot, answer| stays(*version, slot, answer));
            }
            review.set_aside.retain(|_, aside| !aside.is_empty());
        }
        let mut coding = store.coding(round)?;
        coding.comments.retain(|at, _| reviews.contains_key(&at.review(round)));
        let used = coding.comments.values().flat_map(|coded| coded.themes.keys().cloned());
        let codebook = store.codebook()?.among(used);
        let (mut texts, mut erased) = (BTreeMap::new(), BTreeSet::new());
        let conclusions = store.conclusions(round)?;
        let others = named_by_plan(&plan).into_iter().chain(named_by_codebook(&codebook));
        let others = others.chain(named_by_conclusions(&conclusions));
        for named in others.chain(reviews.values().flat_map(named_by_review)) {
            match store.text(&named.id)? {
                Some(text) => drop(texts.insert(named.id, Body { kind: text.kind, body: text.body })),
                None => drop(erased.insert(named.id)),
            }
        }
        Ok(Some(Self { plan, keys, reviews, conclusions, coding, codebook, texts, erased }))
    }
}

/// The versions of each key that a round uses: that of the plan, every one that a review was answered in, and those
/// between, which say what an answer in one is in another.
pub(super) fn versions_used<'a>(
    plan: &Plan,
    reviews: impl Iterator<Item = &'a Review>,
) -> BTreeMap<KeyId, RangeInclusive<u32>> {
    let mut used: BTreeMap<KeyId, RangeInclusive<u32>> =
        plan.round.keys.iter().map(|(id, version)| (id.clone(), *version..=*version)).collect();
    for review in reviews {
        for version in review.versions() {
            let one = used.entry(review.id.key.clone()).or_insert(version..=version);
            *one = version.min(*one.start())..=version.max(*one.end());
        }
    }
    used
}

/// True when everything that a review is about is in the plan. What was taken out of a round has reviews that are kept
/// in the store, and do not leave it.
fn is_of(plan: &Plan, id: &ReviewId) -> bool {
    let is_subject = match &id.subject {
        Subject::Respondent(_) => true,
        Subject::Document(_) | Subject::Family(_) | Subject::Member(_) => plan.family_of(&id.subject).is_some(),
    };
    let is_reader = match &id.by {
        By::Reviewer(reviewer) => plan.reviewers.contains_key(reviewer),
        By::Consensus => true,
    };
    is_subject && is_reader && plan.round.keys.contains_key(&id.key)
}

/// Every sighting of `reviews`.
pub(super) fn sightings<'a>(reviews: impl Iterator<Item = &'a Review>) -> BTreeSet<SightingId> {
    reviews.flat_map(|review| review.sightings.keys().cloned()).collect()
}

/// The texts that a plan names.
pub(super) fn named_by_plan(plan: &Plan) -> Vec<Named> {
    let reasons = plan.documents.values().filter_map(|document| document.unreviewable.clone());
    let reasons = reasons.map(|id| Named { id, kind: TextKind::Reason });
    let reflections = plan.reflections.values().map(|id| Named { id: id.clone(), kind: TextKind::Reflection });
    let left_out = plan.left_out.values().map(|one| Named { id: one.reason.clone(), kind: TextKind::Reason });
    let routine = plan.routine.iter().map(|id| Named { id: id.clone(), kind: TextKind::Routine });
    reasons.chain(reflections).chain(left_out).chain(routine).collect()
}

/// The texts that conclusions name.
pub(super) fn named_by_conclusions(conclusions: &Conclusions) -> Vec<Named> {
    let wordings = conclusions.wordings.values().map(|one| Named { id: one.text.clone(), kind: TextKind::Wording });
    conclusions.actions.values().flat_map(named_by_action).chain(wordings).collect()
}

/// The texts that an action names.
pub(super) fn named_by_action(action: &Action) -> Vec<Named> {
    let what = Named { id: action.what.clone(), kind: TextKind::Action };
    let why = action.why.iter().map(|id| Named { id: id.clone(), kind: TextKind::Reason });
    std::iter::once(what).chain(why).collect()
}

/// The texts that a codebook names.
fn named_by_codebook(codebook: &Codebook) -> Vec<Named> {
    codebook.texts().map(|id| Named { id: id.clone(), kind: TextKind::Example }).collect()
}

/// The texts that a review names.
pub(super) fn named_by_review(review: &Review) -> Vec<Named> {
    let reason = |id: &TextId| Named { id: id.clone(), kind: TextKind::Reason };
    let of_status = match &review.status {
        Status::Open { again } => again.as_ref().map(reason),
        Status::Submitted { gaps, .. } => gaps.as_ref().map(reason),
    };
    let aside = || review.set_aside.values();
    let of_answers = review.answers.values().chain(aside().flat_map(|aside| aside.answers.values()));
    let of_answers = of_answers.flat_map(named_by_answer);
    let notes = review.sightings.values().filter_map(|one| one.note.clone());
    let notes = notes.map(|id| Named { id, kind: TextKind::Event });
    let of_overrides = review.overrides.values().chain(aside().flat_map(|aside| aside.overrides.values()));
    let of_overrides = of_overrides.map(|one| reason(&one.reason));
    let of_concern = review.concern.iter().filter_map(|one| one.done.clone());
    let of_concern = of_concern.map(|id| Named { id, kind: TextKind::Concern });
    of_status.into_iter().chain(of_answers).chain(of_overrides).chain(notes).chain(of_concern).collect()
}

/// The texts that an answer names.
pub(super) fn named_by_answer(answer: &domain::Answer) -> Vec<Named> {
    let named = |kind: TextKind| move |id: &TextId| Named { id: id.clone(), kind };
    let of_state = |state: &State| match state {
        State::NotApplicable { reason } => Some(named(TextKind::Reason)(reason)),
        State::Value(Value::Text(id)) => Some(named(TextKind::Answer)(id)),
        State::Value(_) | State::NotShown => None,
    };
    let given = answer.given.iter().map(|given| &given.state);
    let of_state = answer.state.iter().chain(given).filter_map(of_state).collect::<Vec<_>>();
    let comment = answer.comment.as_ref().map(named(TextKind::Comment));
    of_state.into_iter().chain(comment).chain(answer.evidence.iter().map(named(TextKind::Evidence))).collect()
}
