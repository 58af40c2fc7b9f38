//! Where a search looks: the rounds, and in each of them what the reader who sits here may see.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use domain::{By, FamilyId, KeyId, Plan, ReviewId, ReviewerId, RoundId, Subject};
use store::{Spot, TextKind, Thing};

use super::Search;
use crate::failure::Failure;
use crate::open::{Open, about, withheld};

/// The rounds that are looked in.
pub(super) struct Scope {
    rounds: BTreeMap<RoundId, InRound>,
}

/// What may be seen of a round.
struct InRound {
    plan: Arc<Plan>,
    /// Who sits here: what is theirs is always theirs to see.
    own: Option<By>,
    withheld: HashSet<(KeyId, Subject)>,
}

impl Scope {
    /// The round that is asked for, or every round.
    pub(super) fn of(open: &mut Open, round: Option<&RoundId>) -> Result<Self, Failure> {
        let ids = match round {
            Some(round) => vec![round.clone()],
            None => open.store.rounds()?.into_iter().map(|round| round.id).collect(),
        };
        let mut rounds = BTreeMap::new();
        for id in ids {
            let plan = open.plan(&id)?;
            let reader = open.reader(&id)?;
            // Nobody in particular sees everything: then it need not be worked out who has submitted what.
            let heads = if reader.is_some() { open.store.reviews(&id)? } else { Vec::new() };
            let submitted = heads.iter().map(|head| (&head.id, head.status.is_submitted()));
            let keys = if reader.is_some() { open.keys_in_order(&plan)? } else { Vec::new() };
            let withheld = withheld(&keys, &plan, reader.as_ref(), submitted);
            rounds.insert(id, InRound { plan, own: reader.map(By::Reviewer), withheld });
        }
        Ok(Self { rounds })
    }

    /// The plan of a round that is looked in.
    pub(super) fn plan(&self, round: &RoundId) -> Option<&Plan> {
        self.rounds.get(round).map(|one| &*one.plan)
    }

    /// Whether `thing` may be seen, and is not filtered away as a whole.
    pub(super) fn has(&self, thing: &Thing, ask: &Search) -> bool {
        match thing {
            Thing::Plan(round) => self.rounds.contains_key(round) && ask.key.is_none() && ask.question.is_none(),
            Thing::Codebook => is_of_all(ask),
            Thing::Coding(_) | Thing::KeyDraft(_) | Thing::Group => false,
            // They are drawn from everybody's answers.
            Thing::Conclusions(round) => {
                self.rounds.get(round).is_some_and(|round| round.withheld.is_empty()) && is_of_all(ask)
            }
            Thing::Review(id) => {
                self.rounds.get(&id.round).is_some_and(|round| round.shows(id) && round.is_asked(id, ask))
            }
        }
    }

    /// Whether a text that stands `at` in `thing` is not filtered away.
    pub(super) fn has_spot(&self, thing: &Thing, at: &Spot, kind: TextKind, ask: &Search) -> bool {
        let of_nobody = ask.reviewer.is_none();
        let is_there = match at {
            Spot::Answer(slot) | Spot::Comment(slot) | Spot::Evidence(slot) => {
                ask.question.as_ref().is_none_or(|question| *question == slot.question)
            }
            Spot::Judgement(_) | Spot::Event(_) | Spot::Status | Spot::Concern => ask.question.is_none(),
            Spot::Unreviewable(document) => {
                let subject = Subject::Document(document.clone());
                of_nobody && is_about(thing.round().and_then(|round| self.plan(round)), &subject, ask.family.as_ref())
            }
            Spot::Reflection(reader) => ask.family.is_none() && ask.reviewer.as_ref().is_none_or(|one| one == reader),
            Spot::LeftOut(_) | Spot::Routine => of_nobody && ask.family.is_none(),
            Spot::Example(_) | Spot::Action(_) | Spot::Wording(_) => true,
        };
        is_there && ask.is_for(kind.into())
    }
}

impl InRound {
    fn shows(&self, review: &ReviewId) -> bool {
        self.own.as_ref() == Some(&review.by) || !self.withheld.contains(&about(review))
    }

    fn is_asked(&self, review: &ReviewId, ask: &Search) -> bool {
        let is_by = |reader: &ReviewerId| review.by == By::Reviewer(reader.clone());
        ask.key.as_ref().is_none_or(|key| *key == review.key)
            && ask.reviewer.as_ref().is_none_or(is_by)
            && is_about(Some(&self.plan), &review.subject, ask.family.as_ref())
    }
}

/// Whether the search asks for nothing that belongs to one family, key, question or reader.
fn is_of_all(ask: &Search) -> bool {
    ask.family.is_none() && ask.key.is_none() && ask.question.is_none() && ask.reviewer.is_none()
}

/// Whether `subject` is of the family that is asked for, if one is.
fn is_about(plan: Option<&Plan>, subject: &Subject, family: Option<&FamilyId>) -> bool {
    family.is_none_or(|family| plan.is_some_and(|plan| plan.family_of(subject) == Some(family)))
}
