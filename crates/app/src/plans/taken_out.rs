//! The documents that were taken out of a plan while reviews of them stand: they can be put back, or erased for good.

use std::collections::{BTreeMap, BTreeSet};

use domain::plan::Reading;
use domain::register::PlanEdit;
use domain::{By, Document, DocumentId, FamilyId, Plan, ReviewId, Subject};
use store::Reads;

use crate::failure::Failure;

/// The documents that were taken out of a plan while reviews of them stand.
#[derive(Default)]
pub(super) struct OutOfPlan {
    /// The reviews of each, here and, as far as is known, on other desktops. What is erased has none.
    pub(super) reviews: BTreeMap<DocumentId, BTreeSet<ReviewId>>,
    /// Everything that was taken out, as it last stood; not read where no reviews stand.
    past: Option<Plan>,
}

impl OutOfPlan {
    /// Those among what is reviewed that the plan lacks.
    pub(super) fn of<'a>(
        reads: &Reads,
        plan: &Plan,
        reviewed: impl Iterator<Item = &'a ReviewId>,
        erased: &[Subject],
    ) -> Result<Self, Failure> {
        let mut reviews: BTreeMap<DocumentId, BTreeSet<ReviewId>> = BTreeMap::new();
        for review in reviewed {
            if let Subject::Document(id) = &review.subject
                && !plan.documents.contains_key(id)
                && !erased.contains(&review.subject)
            {
                reviews.entry(id.clone()).or_default().insert(review.clone());
            }
        }
        let past = if reviews.is_empty() { None } else { Some(past(reads, plan)?) };
        Ok(Self { reviews, past })
    }

    /// The families that they were of.
    pub(super) fn families(&self) -> impl Iterator<Item = &FamilyId> {
        let documents = self.past.iter().flat_map(|past| past.documents.values());
        documents.filter(|document| self.reviews.contains_key(&document.id)).map(|document| &document.family)
    }

    /// The plan with them in it as they were when they were taken out, each with its family and members, and read by those who
    /// read it then. Where nobody is known to have read one, whoever has begun does.
    pub(super) fn put_back(&self, plan: &Plan) -> Plan {
        let mut whole = plan.clone();
        let Some(past) = &self.past else { return whole };
        for (id, reviews) in &self.reviews {
            // What was begun on another desktop may be known before the plan that it was begun in.
            let Some(document) = past.documents.get(id) else { continue };
            insert(&mut whole, past, document);
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
        whole
    }
}

/// What was taken out of a plan, as it last stood.
fn past(reads: &Reads, plan: &Plan) -> Result<Plan, Failure> {
    let mut past = Plan::new(plan.round.clone());
    for gone in reads.taken_from_plan(&plan.round.id)? {
        // Whoever had stopped reading a document before it was taken out with its readers does not read it. One that came back by a
        // change made apart came without any, and goes without: then it is read by those that it had.
        let is_read = |subject: &Subject| {
            gone.iter().any(|edit| matches!(edit, PlanEdit::Reads(reading) if reading.subject == *subject))
        };
        let documents = gone.iter().filter_map(|edit| match edit {
            PlanEdit::Document(id, _) => Some(Subject::Document(id.clone())),
            _ => None,
        });
        let read: BTreeSet<Subject> = documents.filter(is_read).collect();
        past.readings.retain(|reading| !read.contains(&reading.subject));
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
