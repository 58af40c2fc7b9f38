//! The look through everything before it leaves the app.

use std::collections::BTreeMap;

use domain::scan::{self, Names};
use domain::{
    Action, Answer, By, Codebook, Conclusions, Evidence, Lang, Review, RoundId, State, Status, TextId, Theme, Wording,
};
use store::Which;

use super::place::{Part, Places};
use super::standing::Standing;
use super::{Leaving, PersonalText};
use crate::failure::Failure;
use crate::naming::Naming;
use crate::open::Open;
use crate::shapes::{ReviewRef, SlotRef};

/// Fails with [`Failure::LooksPersonal`] when a text of the round looks as if it points at a person and the user has
/// not been asked. `which` tells whose texts leave; those of the plan and the conclusions always do, those of the codebook
/// with a whole round.
pub(crate) fn look_through(
    open: &mut Open,
    round: &RoundId,
    which: Which,
    leaving: Leaving,
    lang: Lang,
) -> Result<(), Failure> {
    match leaving {
        Leaving::Anyway => return Ok(()),
        Leaving::Ask => {}
    }
    let plan = open.plan(round)?;
    let mut reviews = match which {
        Which::Submitted => open.reviews(round, which)?,
        // A whole round leaves with what is withheld on the screen.
        Which::All => {
            let mut reviews = Vec::new();
            open.store.each_review(round, which, |review| reviews.push(review))?;
            reviews
        }
    };
    let mut keys = BTreeMap::new();
    for review in &reviews {
        let version = (review.id.key.clone(), review.key_version);
        if !keys.contains_key(&version) {
            keys.insert(version.clone(), open.key(&version.0, version.1)?);
        }
    }
    let codebook = match which {
        Which::Submitted => Codebook::default(),
        Which::All => open.store.codebook()?,
    };
    let conclusions = open.store.conclusions(round)?;
    let of_reviews = reviews.iter().flat_map(Review::texts);
    let others = plan.texts().chain(codebook.texts()).chain(conclusions.texts());
    let ids: Vec<TextId> = others.chain(of_reviews).cloned().collect();
    let look = Look {
        names: Names::new(open.store.watched_names(round)?),
        standing: Standing::read(&open.store, round)?,
        texts: open.store.texts(&ids)?.into_iter().collect(),
    };
    let naming = Naming::of(open, &plan, lang)?;
    let places = Places::new(&plan, naming, Names::new(open.store.watched_names(round)?), lang);
    let mut found = of_plan(&look, &plan, &places);
    of_codebook(&look, &codebook, &places, &mut found);
    of_conclusions(&look, &conclusions, &places, &mut found);
    match which {
        // What is about the unit's routine, and what is set aside, leave with the whole round only.
        Which::Submitted => reviews.iter_mut().for_each(|review| {
            review.concern = None;
            review.set_aside.clear();
        }),
        Which::All => {
            let place = || places.words.say("protect-part-routine");
            plan.routine.iter().for_each(|id| look.text(id, place, &Here::default(), &mut found));
        }
    }
    for review in &reviews {
        let key = &keys[&(review.id.key.clone(), review.key_version)];
        for (slot, part, id) in texts_of(review) {
            let place = || places.in_review(review, key, slot, part);
            let here = Here { review: Some(reference(review)), slot: slot.cloned().map(SlotRef::from) };
            match part {
                Part::Evidence => look.evidence(id, place, &here, &mut found),
                Part::Comment
                | Part::Answer
                | Part::NotApplicable
                | Part::Event
                | Part::Judgement
                | Part::Reopened
                | Part::Gaps
                | Part::Concern => look.text(id, place, &here, &mut found),
            }
        }
    }
    if found.is_empty() { Ok(()) } else { Err(Failure::LooksPersonal { findings: found }) }
}

/// What is looked for, and the texts it is looked for in.
struct Look {
    names: Names,
    standing: Standing,
    texts: BTreeMap<TextId, String>,
}

/// Where to go to see it.
#[derive(Default)]
struct Here {
    review: Option<ReviewRef>,
    slot: Option<SlotRef>,
}

impl Look {
    fn text(&self, id: &TextId, place: impl Fn() -> String, here: &Here, found: &mut Vec<PersonalText>) {
        if let Some(body) = self.texts.get(id) {
            self.body(body, place, here, found);
        }
    }

    /// Evidence is kept as JSON; its fields are what people wrote.
    fn evidence(&self, id: &TextId, place: impl Fn() -> String, here: &Here, found: &mut Vec<PersonalText>) {
        let evidence = self.texts.get(id).and_then(|body| serde_json::from_str::<Evidence>(body).ok());
        let Evidence { page, section, quote, date: _ } = evidence.unwrap_or_default();
        for body in [page, section, quote].into_iter().flatten() {
            self.body(&body, &place, here, found);
        }
    }

    fn body(&self, body: &str, place: impl Fn() -> String, here: &Here, found: &mut Vec<PersonalText>) {
        for finding in scan::scan(body, &self.names) {
            let said = scan::slice(body, finding.start, finding.end);
            if !self.standing.has(finding.kind, finding.certainty, &said) {
                found.push(PersonalText {
                    place: place(),
                    kind: finding.kind.into(),
                    certainty: finding.certainty.into(),
                    review: here.review.clone(),
                    slot: here.slot.clone(),
                });
            }
        }
    }
}

/// What the plan says in free text, and what things are called in it.
fn of_plan(look: &Look, plan: &domain::Plan, places: &Places<'_>) -> Vec<PersonalText> {
    let mut found = Vec::new();
    let nowhere = Here::default();
    for document in plan.documents.values() {
        let subject = domain::Subject::Document(document.id.clone());
        let place = || places.of(vec![places.subject(&subject)], "protect-part-unreviewable");
        document.unreviewable.iter().for_each(|id| look.text(id, place, &nowhere, &mut found));
    }
    for (reviewer, id) in &plan.reflections {
        let name = plan.reviewers.get(reviewer).map(|one| one.name.clone()).unwrap_or_default();
        look.text(id, || places.of(vec![name.clone()], "protect-part-reflection"), &nowhere, &mut found);
    }
    // What a thing is called may be what was found: it is told by its place instead.
    let nth = |at: usize| (at + 1).to_string();
    let told = |id: &str, at: usize| places.words.tell_named(id, &[("n".to_string(), nth(at))]);
    for (at, one) in plan.left_out.values().enumerate() {
        look.body(&one.label, || told("protect-left-out-label", at), &nowhere, &mut found);
        look.text(&one.reason, || told("protect-left-out-reason", at), &nowhere, &mut found);
    }
    for (at, family) in plan.families_in_order().into_iter().enumerate() {
        look.body(&family.label, || told("protect-family-label", at), &nowhere, &mut found);
        for member in plan.members_of(&family.id) {
            look.body(&member.label, || told("protect-member-label", at), &nowhere, &mut found);
        }
    }
    look.body(&plan.round.name, || places.words.say("protect-round-name"), &nowhere, &mut found);
    found
}

/// What the codebook says of themes, and its examples.
fn of_codebook(look: &Look, codebook: &Codebook, places: &Places<'_>, found: &mut Vec<PersonalText>) {
    let nowhere = Here::default();
    for Theme { name, definition, include, exclude, example, .. } in codebook.themes.values() {
        for body in [name, definition, include, exclude] {
            look.body(body, || places.named(name, "protect-part-theme"), &nowhere, found);
        }
        if let Some(id) = example {
            look.text(id, || places.named(name, "protect-part-example"), &nowhere, found);
        }
    }
}

/// What is to be done, who sees to it, and findings in the author's own words.
fn of_conclusions(look: &Look, conclusions: &Conclusions, places: &Places<'_>, found: &mut Vec<PersonalText>) {
    let nowhere = Here::default();
    for Action { what, owner, why, .. } in conclusions.actions.values() {
        let place = || places.words.say("protect-part-action");
        look.text(what, place, &nowhere, found);
        if let Some(id) = why {
            look.text(id, place, &nowhere, found);
        }
        look.body(owner, place, &nowhere, found);
    }
    for Wording { text, .. } in conclusions.wordings.values() {
        look.text(text, || places.words.say("protect-part-wording"), &nowhere, found);
    }
}

/// Every text of a review: where, as what, and which.
fn texts_of(review: &Review) -> Vec<(Option<&domain::Slot>, Part, &TextId)> {
    let of_status = match &review.status {
        Status::Open { again } => again.as_ref().map(|id| (None, Part::Reopened, id)),
        Status::Submitted { gaps, .. } => gaps.as_ref().map(|id| (None, Part::Gaps, id)),
    };
    let aside = review.set_aside.values().flat_map(|aside| &aside.answers);
    let of_answers = review.answers.iter().chain(aside).flat_map(|(slot, answer)| {
        let Answer { state, comment, evidence, given: _ } = answer;
        let part = match state {
            Some(State::NotApplicable { .. }) => Part::NotApplicable,
            Some(State::Value(_) | State::NotShown) | None => Part::Answer,
        };
        let of_state = state.as_ref().and_then(State::text).map(|id| (Some(slot), part, id));
        let comment = comment.iter().map(move |id| (Some(slot), Part::Comment, id));
        let evidence = evidence.iter().map(move |id| (Some(slot), Part::Evidence, id));
        of_state.into_iter().chain(comment).chain(evidence)
    });
    let aside = review.set_aside.values().flat_map(|aside| aside.overrides.values());
    let of_overrides = review.overrides.values().chain(aside).map(|one| (None, Part::Judgement, &one.reason));
    let of_sightings = review.sightings.values().filter_map(|one| one.note.as_ref()).map(|id| (None, Part::Event, id));
    let of_concern = review.concern.iter().filter_map(|one| one.done.as_ref()).map(|id| (None, Part::Concern, id));
    of_status.into_iter().chain(of_answers).chain(of_overrides).chain(of_sightings).chain(of_concern).collect()
}

fn reference(review: &Review) -> ReviewRef {
    let reviewer = match &review.id.by {
        By::Reviewer(id) => Some(id.clone()),
        By::Consensus => None,
    };
    ReviewRef {
        round: review.id.round.clone(),
        key: review.id.key.clone(),
        subject: review.id.subject.clone(),
        reviewer,
    }
}
