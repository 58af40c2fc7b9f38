//! The documents that were taken out of a plan while reviews of them stand: they can be put back, or erased for good.

use std::collections::{BTreeMap, BTreeSet};

use domain::plan::Reading;
use domain::register::PlanEdit;
use domain::{By, Document, DocumentId, Plan, ReviewId, Subject};
use store::Reads;

use super::known::Known;
use crate::exchange;
use crate::failure::Failure;

/// The reviews of each document that has some and is not in the plan, here and, as far as is known, on other desktops. What
/// is erased has none.
pub(super) fn reviews(
    reads: &Reads,
    plan: &Plan,
    known: &Known,
) -> Result<BTreeMap<DocumentId, BTreeSet<ReviewId>>, Failure> {
    let begun = exchange::begun(reads, &plan.round.id)?.unwrap_or_default();
    let mut reviews: BTreeMap<DocumentId, BTreeSet<ReviewId>> = BTreeMap::new();
    for review in known.reviews.iter().map(|head| &head.id).chain(&begun) {
        if let Subject::Document(id) = &review.subject
            && !plan.documents.contains_key(id)
            && !known.erased.contains(&review.subject)
        {
            reviews.entry(id.clone()).or_default().insert(review.clone());
        }
    }
    Ok(reviews)
}

/// The plan with documents in it as they were when they were taken out, each with its family and members. They are read by those who
/// read them then, and by whoever has begun.
pub(super) fn put_back(
    reads: &Reads,
    plan: &Plan,
    taken_out: &BTreeMap<DocumentId, BTreeSet<ReviewId>>,
) -> Result<Plan, Failure> {
    let mut past = Plan::new(plan.round.clone());
    for gone in reads.taken_from_plan(&plan.round.id)? {
        // Whoever had stopped reading a document before it was taken out does not read it.
        let documents = gone.iter().filter_map(|edit| match edit {
            PlanEdit::Document(id, _) => Some(Subject::Document(id.clone())),
            _ => None,
        });
        let documents: Vec<Subject> = documents.collect();
        past.readings.retain(|reading| !documents.contains(&reading.subject));
        for edit in gone {
            past.apply(edit);
        }
    }
    let mut whole = plan.clone();
    for (id, reviews) in taken_out {
        // What was begun on another desktop may be known before the plan that it was begun in.
        let Some(document) = past.documents.get(id) else { continue };
        insert(&mut whole, &past, document);
        let subject = Subject::Document(id.clone());
        let read = past.readings.iter().filter(|reading| reading.subject == subject).map(|reading| &reading.reviewer);
        let begun = reviews.iter().filter_map(|review| match &review.by {
            By::Reviewer(reviewer) => Some(reviewer),
            By::Consensus => None,
        });
        let readers = read.chain(begun).filter(|reviewer| plan.reviewers.contains_key(*reviewer));
        whole.readings.extend(readers.map(|one| Reading { subject: subject.clone(), reviewer: one.clone() }));
    }
    Ok(whole)
}

fn insert(whole: &mut Plan, past: &Plan, document: &Document) {
    if let Some(family) = past.families.get(&document.family) {
        whole.families.entry(family.id.clone()).or_insert_with(|| family.clone());
    }
    for member in document.members.iter().filter_map(|id| past.members.get(id)) {
        whole.members.entry(member.id.clone()).or_insert_with(|| member.clone());
    }
    whole.documents.insert(document.id.clone(), document.clone());
}
