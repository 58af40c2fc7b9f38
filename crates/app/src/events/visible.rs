//! The sightings of a family that somebody may see.

use std::collections::BTreeSet;

use domain::plan::TermList;
use domain::{By, FamilyId, Plan, Review, ReviewId, Sighting, SightingId, Subject, TermCode};
use reports::words::Words;

use super::{DaysView, TermView};
use crate::failure::Failure;
use crate::open::{Open, about, withheld};

/// A sighting with where it was noted.
pub(super) struct Visible {
    pub(super) id: SightingId,
    pub(super) review: ReviewId,
    pub(super) sighting: Sighting,
}

/// The sightings of `family` that whoever writes as `by` may see at this desk: their own, and those of others that
/// are submitted and withheld neither from them nor from the reader who sits here.
pub(super) fn visible(open: &mut Open, plan: &Plan, family: &FamilyId, by: &By) -> Result<Vec<Visible>, Failure> {
    let seated = open.reader(&plan.round.id)?;
    let writer = match by {
        By::Reviewer(id) => Some(id.clone()),
        By::Consensus => None,
    };
    let mut reviews: Vec<Review> = Vec::new();
    let keys = open.keys_in_order(plan)?;
    for key in &keys {
        for document in plan.documents_of(family).into_iter().filter(|document| key.takes_document(document)) {
            reviews.extend(open.reviews_about(plan, &key.id, &Subject::Document(document.id.clone()))?);
        }
    }
    let heads = || reviews.iter().map(|review| (&review.id, review.status.is_submitted()));
    let hidden = [seated, writer].map(|reader| withheld(&keys, plan, reader.as_ref(), heads()));
    let is_seen = |review: &Review| {
        let is_hidden = hidden.iter().any(|hidden| hidden.contains(&about(&review.id)));
        &review.id.by == by || review.status.is_submitted() && !is_hidden
    };
    reviews.retain(is_seen);
    // As in every count: where the group has noted what a document records, that stands for its readers'.
    let of_group: BTreeSet<Subject> = reviews
        .iter()
        .filter(|review| review.id.by == By::Consensus && &review.id.by != by && !review.sightings.is_empty())
        .map(|review| review.id.subject.clone())
        .collect();
    reviews.retain(|review| {
        let is_of_group = review.id.by == By::Consensus;
        is_of_group || &review.id.by == by || !of_group.contains(&review.id.subject)
    });
    let of_review = |review: Review| {
        let Review { id: of, sightings, .. } = review;
        sightings.into_iter().map(move |(id, sighting)| Visible { id, review: of.clone(), sighting })
    };
    Ok(reviews.into_iter().flat_map(of_review).collect())
}

/// What the documents of a round are called where events are told.
pub(super) fn document_name(
    open: &Open,
    plan: &Plan,
    subject: &Subject,
    lang: domain::Lang,
) -> Result<String, Failure> {
    let Subject::Document(id) = subject else { return Ok(String::new()) };
    let Some(document) = plan.documents.get(id) else { return Ok(id.to_string()) };
    let keys = open.keys_in_order(plan)?;
    let name_of = |one: &domain::Document| {
        let key = keys.iter().find(|key| key.takes_document(one));
        let kind = || plan.term(TermList::DocumentKind, &one.kind).map(|word| word.in_lang(lang).to_owned());
        key.map(|key| key.name.in_lang(lang).to_owned()).or_else(kind).unwrap_or_else(|| one.kind.to_string())
    };
    let name = name_of(document);
    let of_same_name = plan.documents_of(&document.family).into_iter().filter(|one| name_of(one) == name).count();
    let area = document.area.as_ref().and_then(|area| plan.term(TermList::Area, area));
    Ok(match area {
        Some(area) if of_same_name > 1 => format!("{name}, {}", area.in_lang(lang)),
        Some(_) | None => name,
    })
}

/// The words of a list in their order.
pub(super) fn terms(plan: &Plan, list: TermList, lang: domain::Lang) -> Vec<TermView> {
    let Some(words) = plan.terms.get(&list) else { return Vec::new() };
    let mut words: Vec<_> = words.iter().collect();
    words.sort_by_key(|(code, term)| (term.order, *code));
    let view = |(code, term): (&TermCode, &domain::plan::Term)| TermView {
        code: code.to_string(),
        label: term.name.in_lang(lang).into(),
    };
    words.into_iter().map(view).collect()
}

/// One word of a list; its code when the list does not have it.
pub(super) fn term(plan: &Plan, list: TermList, code: &TermCode, lang: domain::Lang) -> TermView {
    let label = plan.term(list, code).map_or_else(|| code.to_string(), |word| word.in_lang(lang).into());
    TermView { code: code.to_string(), label }
}

/// Days in the shape that pages show.
pub(super) fn days_view(days: domain::Days, words: &Words) -> DaysView {
    DaysView { first: days.first.to_string(), last: days.last.map(|last| last.to_string()), told: words.days(days) }
}
