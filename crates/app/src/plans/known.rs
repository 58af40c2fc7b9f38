//! What the store knows of a round besides its plan: the reviews that were started, and which keys are published.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::plan::TermList;
use domain::scan::Names;
use domain::{KeyId, MemberId, ReviewId, RoundId, Subject, TermCode};
use store::{ReviewHead, Which};

use super::taken_out::OutOfPlan;
use crate::exchange;
use crate::failure::Failure;
use crate::open::Open;

/// What the store knows of a round besides its plan.
#[derive(Default)]
pub(super) struct Known {
    /// Every review that was started, also of what is in the plan no more.
    pub(super) reviews: Vec<ReviewHead>,
    /// Every review that is begun by somebody in the group, here or elsewhere, as far as is known.
    pub(super) begun: BTreeSet<ReviewId>,
    /// The documents that were taken out of the plan while reviews of them stand.
    pub(super) out: OutOfPlan,
    /// The published versions of each key.
    pub(super) published: BTreeMap<KeyId, BTreeSet<u32>>,
    /// The members that something is answered about. A code that was one's is never another's.
    pub(super) answered_about: BTreeSet<MemberId>,
    /// The newest other version of each key that something of a review was answered in.
    pub(super) answered_in: BTreeMap<KeyId, u32>,
    /// How many sightings use each word of a list.
    pub(super) sighted: HashMap<(TermList, TermCode), usize>,
    /// What is erased for good with all that was reviewed of it.
    pub(super) erased: Vec<Subject>,
    /// The names to avoid in the round.
    pub(super) names: Names,
}

impl Known {
    pub(super) fn of(open: &Open, round: &RoundId) -> Result<Self, Failure> {
        let names = Names::new(open.store.watched_names(round)?);
        let erased = open.store.subject_erasures()?.into_iter().filter(|one| one.round == *round);
        let erased = erased.map(|one| one.subject).collect();
        let begun = exchange::begun(&open.store, round)?.unwrap_or_default();
        let mut known = Self { reviews: open.store.reviews(round)?, begun, erased, names, ..Self::default() };
        if let Some(plan) = open.store.plan(round)? {
            let reviewed = known.reviews.iter().map(|head| &head.id).chain(&known.begun);
            known.out = OutOfPlan::of(&open.store, &plan, reviewed, &known.erased)?;
        }
        for key in open.offered_keys()? {
            known.published.entry(key.id.clone()).or_default().insert(key.version);
        }
        open.store.each_review(round, Which::All, |review| {
            if let Some(version) = review.versions().into_iter().rfind(|version| *version != review.key_version) {
                let newest = known.answered_in.entry(review.id.key.clone()).or_default();
                *newest = version.max(*newest);
            }
            let aside = review.set_aside.into_values().flat_map(|aside| aside.answers.into_keys());
            known.answered_about.extend(review.answers.into_keys().chain(aside).filter_map(|slot| slot.member));
            for sighting in review.sightings.into_values() {
                let units = sighting.units.into_iter().map(|code| (TermList::Unit, code));
                for used in units.chain([(TermList::EventKind, sighting.kind)]) {
                    *known.sighted.entry(used).or_default() += 1;
                }
            }
        })?;
        Ok(known)
    }

    /// What was reviewed of the round, here or elsewhere, or was until it was erased.
    pub(super) fn subjects(&self) -> impl Iterator<Item = &Subject> {
        let reviews = self.reviews.iter().map(|head| &head.id).chain(&self.begun);
        reviews.map(|review| &review.subject).chain(&self.erased)
    }

    /// How many reviews were started with a key, in any version but `version`.
    pub(super) fn of_other_version(&self, key: &KeyId, version: u32) -> usize {
        self.reviews.iter().filter(|head| &head.id.key == key && head.key_version != version).count()
    }
}

/// The codes that something of a round has, or had when it was reviewed: a code that was one's is never another's.
pub(crate) struct Taken(std::collections::HashSet<String>);

impl Taken {
    pub(crate) fn of(open: &Open, round: &RoundId) -> Result<Self, Failure> {
        let known = Known::of(open, round)?;
        let subjects = known.subjects().filter_map(|subject| match subject {
            Subject::Document(id) => Some(id.to_string()),
            Subject::Family(id) => Some(id.to_string()),
            Subject::Member(id) => Some(id.to_string()),
            Subject::Respondent(_) => None,
        });
        let families = known.out.families().map(ToString::to_string);
        let members = known.answered_about.iter().map(ToString::to_string);
        Ok(Self(subjects.chain(families).chain(members).collect()))
    }

    pub(crate) fn has(&self, code: &str) -> bool {
        self.0.contains(code)
    }
}
