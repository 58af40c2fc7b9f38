//! Finds texts and questions by their words.

use domain::key::Key;
use domain::{By, DocumentId, Lang, Plan, QuestionId, ReviewId, Slot, Subject};
use store::{Hit, Query, Spot, Thing};

use super::questions::questions;
use super::scope::Scope;
use super::{Counted, Findings, FoundIn, FoundText, QuestionHead, Search};
use crate::app::App;
use crate::failure::Failure;
use crate::naming::Naming;
use crate::open::Open;
use crate::shapes::ReviewRef;

/// How many texts are told of one search.
const TOLD: usize = 50;

pub(crate) fn find(app: &mut App, ask: Search) -> Result<Findings, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let scope = Scope::of(open, ask.round.as_ref())?;
    let Some(query) = Query::parse(&ask.words) else {
        return Ok(Findings { hits: Vec::new(), all: 0, counted: Counted::Every, questions: Vec::new() });
    };
    let found = open.store.find(
        &query,
        TOLD,
        |thing| scope.has(thing, &ask),
        |thing, spot, kind| scope.has_spot(thing, spot, kind, &ask),
    )?;
    let hits = found.hits.into_iter().map(|hit| tell(open, &scope, lang, hit)).collect::<Result<_, _>>()?;
    let counted = match found.counted {
        store::Counted::Every => Counted::Every,
        store::Counted::Enough => Counted::Enough,
    };
    Ok(Findings { hits, all: found.all, counted, questions: questions(open, &query, &ask, lang)? })
}

fn tell(open: &Open, scope: &Scope, lang: Lang, hit: Hit) -> Result<FoundText, Failure> {
    let plan = hit.thing.round().and_then(|round| scope.plan(round));
    let bare = FoundText {
        kind: hit.kind.into(),
        excerpt: hit.excerpt.iter().cloned().map(Into::into).collect(),
        round: plan.map(|plan| plan.round.id.to_string()),
        round_name: plan.map(|plan| plan.round.name.clone()),
        family: None,
        family_id: None,
        document: None,
        detail: None,
        question: None,
        member: None,
        reviewer: None,
        aside: hit.aside,
        at: hit.at.to_string(),
        link: None,
    };
    match (&hit.thing, plan) {
        (Thing::Review(id), Some(plan)) => in_review(open, plan, lang, (id, &hit), bare),
        (Thing::Plan(_), Some(plan)) => in_plan(open, plan, lang, &hit.spot, bare),
        (Thing::Codebook, _) => Ok(FoundText { document: theme(open, &hit.spot)?, ..bare }),
        (
            Thing::Review(_)
            | Thing::Plan(_)
            | Thing::Coding(_)
            | Thing::Conclusions(_)
            | Thing::KeyDraft(_)
            | Thing::Group,
            _,
        ) => Ok(bare),
    }
}

/// What the theme that a text is an example of is called.
fn theme(open: &Open, spot: &Spot) -> Result<Option<String>, Failure> {
    let Spot::Example(id) = spot else { return Ok(None) };
    Ok(Some(open.store.codebook()?.name(id).to_string()))
}

/// What is known of a text in a review.
fn in_review(
    open: &Open,
    plan: &Plan,
    lang: Lang,
    (id, hit): (&ReviewId, &Hit),
    bare: FoundText,
) -> Result<FoundText, Failure> {
    // What is set aside belongs to the question as it was asked.
    let version = match hit.aside {
        Some(version) => Some(version),
        None => open.store.review(id)?.map(|review| review.key_version),
    };
    let key = match version {
        Some(version) => open.store.key(&id.key, version)?,
        None => None,
    };
    let slot = hit.spot.slot();
    let naming = Naming::of(open, plan, lang)?;
    let reviewer = match &id.by {
        By::Reviewer(reviewer) => Some(reviewer.clone()),
        By::Consensus => None,
    };
    let review = ReviewRef { round: id.round.clone(), key: id.key.clone(), subject: id.subject.clone(), reviewer };
    Ok(FoundText {
        document: key.as_deref().map(|key| key.name.in_lang(lang).to_string()),
        detail: Some(naming.detail(&id.subject)).filter(|detail| !detail.is_empty()),
        question: slot.zip(key.as_deref()).and_then(|(slot, key)| question(key, &slot.question, lang)),
        member: slot.and_then(|slot| member(plan, slot)),
        reviewer: Some(naming.reader(&id.by)),
        link: Some(FoundIn { review, slot: slot.map(|slot| slot.clone().into()) }),
        ..of_family(plan, &id.subject, bare)
    })
}

/// What is known of a text in a plan.
fn in_plan(open: &Open, plan: &Plan, lang: Lang, spot: &Spot, bare: FoundText) -> Result<FoundText, Failure> {
    let naming = Naming::of(open, plan, lang)?;
    Ok(match spot {
        Spot::Unreviewable(id) => unreviewable(plan, &naming, id, bare),
        Spot::Reflection(reader) => FoundText { reviewer: Some(naming.reader(&By::Reviewer(reader.clone()))), ..bare },
        Spot::LeftOut(id) => FoundText { document: plan.left_out.get(id).map(|one| one.label.clone()), ..bare },
        Spot::Answer(_)
        | Spot::Comment(_)
        | Spot::Evidence(_)
        | Spot::Judgement(_)
        | Spot::Event(_)
        | Spot::Status
        | Spot::Example(_)
        | Spot::Action(_)
        | Spot::Wording(_)
        | Spot::Concern
        | Spot::Routine => bare,
    })
}

fn unreviewable(plan: &Plan, naming: &Naming<'_>, id: &DocumentId, bare: FoundText) -> FoundText {
    let subject = Subject::Document(id.clone());
    FoundText {
        document: Some(naming.name(&subject)),
        detail: Some(naming.detail(&subject)).filter(|detail| !detail.is_empty()),
        ..of_family(plan, &subject, bare)
    }
}

fn of_family(plan: &Plan, subject: &Subject, bare: FoundText) -> FoundText {
    let family = plan.family_of(subject).and_then(|id| plan.families.get(id));
    FoundText {
        family: family.map(|family| family.label.clone()),
        family_id: family.map(|family| family.id.to_string()),
        ..bare
    }
}

fn member(plan: &Plan, slot: &Slot) -> Option<String> {
    plan.members.get(slot.member.as_ref()?).map(|member| member.label.clone())
}

fn question(key: &Key, id: &QuestionId, lang: Lang) -> Option<QuestionHead> {
    let (number, question) = (1..).zip(key.questions()).find(|(_, question)| question.id == *id)?;
    Some(QuestionHead { id: id.to_string(), number, text: question.text.in_lang(lang).into() })
}
