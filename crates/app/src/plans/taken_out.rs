//! The documents that were taken out of a plan while reviews of them stand: they can be put back, or erased for good.

use std::collections::{BTreeMap, BTreeSet};

use domain::plan::{Reading, TermList};
use domain::register::PlanEdit;
use domain::{By, Document, DocumentId, FamilyId, Plan, ReviewId, Subject, TermCode};
use store::Reads;

use super::known::Known;
use crate::failure::Failure;

/// The reviews of each document that has some and is not in the plan, here and, as far as is known, on other desktops. What
/// is erased has none.
pub(super) fn reviews(plan: &Plan, known: &Known) -> BTreeMap<DocumentId, BTreeSet<ReviewId>> {
    let mut reviews: BTreeMap<DocumentId, BTreeSet<ReviewId>> = BTreeMap::new();
    for review in known.reviews.iter().map(|head| &head.id).chain(&known.begun) {
        if let Subject::Document(id) = &review.subject
            && !plan.documents.contains_key(id)
            && !known.erased.contains(&review.subject)
        {
            reviews.entry(id.clone()).or_default().insert(review.clone());
        }
    }
    reviews
}

/// The families that documents were of when they were taken out.
pub(super) fn families<'a>(
    reads: &Reads,
    plan: &Plan,
    documents: impl Iterator<Item = &'a DocumentId>,
) -> Result<BTreeSet<FamilyId>, Failure> {
    let past = past(reads, plan)?;
    Ok(documents.filter_map(|id| past.documents.get(id)).map(|document| document.family.clone()).collect())
}

/// The plan with documents in it as they were when they were taken out, each with its family and members, and read by those
/// who read them then. Where nobody is known to have read one, whoever has begun does.
pub(super) fn put_back(
    reads: &Reads,
    plan: &Plan,
    taken_out: &BTreeMap<DocumentId, BTreeSet<ReviewId>>,
) -> Result<Plan, Failure> {
    let past = past(reads, plan)?;
    let mut whole = plan.clone();
    for (id, reviews) in taken_out {
        // What was begun on another desktop may be known before the plan that it was begun in.
        let Some(document) = past.documents.get(id) else { continue };
        insert(&mut whole, &past, document);
        let subject = Subject::Document(id.clone());
        let mut readers: BTreeSet<_> =
            past.readings.iter().filter(|one| one.subject == subject).map(|one| one.reviewer.clone()).collect();
        if readers.is_empty() {
            readers.extend(reviews.iter().filter_map(|review| match &review.by {
                By::Reviewer(reviewer) => Some(reviewer.clone()),
                By::Consensus => None,
            }));
        }
        readers.retain(|one| plan.reviewers.contains_key(one) && !whole.is_partial(one, &subject));
        whole.readings.extend(readers.into_iter().map(|reviewer| Reading { subject: subject.clone(), reviewer }));
    }
    Ok(whole)
}

/// The word, where the list of the plan has it still.
pub(super) fn standing<'a>(plan: &Plan, list: TermList, code: Option<&'a TermCode>) -> Option<&'a TermCode> {
    code.filter(|code| plan.term(list, code).is_some())
}

/// What was taken out of a plan, as it last stood.
fn past(reads: &Reads, plan: &Plan) -> Result<Plan, Failure> {
    let mut past = Plan::new(plan.round.clone());
    for gone in reads.taken_from_plan(&plan.round.id)? {
        // Whoever had stopped reading a document before it was taken out with its readers does not read it. One that came back by a
        // change made apart came without any, and goes without: then it is read by those that it had.
        let read: Vec<&Subject> = gone
            .iter()
            .filter_map(|edit| match edit {
                PlanEdit::Reads(one) => Some(&one.subject),
                _ => None,
            })
            .collect();
        past.readings.retain(|one| {
            let goes = gone.iter().any(
                |edit| matches!((edit, &one.subject), (PlanEdit::Document(id, _), Subject::Document(of)) if id == of),
            );
            !(goes && read.contains(&&one.subject))
        });
        for edit in gone {
            past.apply(edit);
        }
    }
    Ok(past)
}

/// Puts a document into a plan, with its family and members where the plan has them no more.
fn insert(whole: &mut Plan, past: &Plan, document: &Document) {
    if let Some(family) = past.families.get(&document.family) {
        whole.families.entry(family.id.clone()).or_insert_with(|| family.clone());
    }
    for member in document.members.iter().filter_map(|id| past.members.get(id)) {
        whole.members.entry(member.id.clone()).or_insert_with(|| member.clone());
    }
    whole.documents.insert(document.id.clone(), document.clone());
}
