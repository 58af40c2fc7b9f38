//! What is missing: subjects that no result counts, and questions left unanswered.

use std::collections::HashMap;

use domain::{MemberId, Plan, QuestionId, Review, Slot, Subject, TextId};

use crate::counted::Reading;
use crate::sheet::Sheet;

/// A subject that no result counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// Which.
    pub subject: Subject,
    /// Why.
    pub why: WhyUnread,
}

/// Why a subject is not counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyUnread {
    /// It could not be reviewed, for this reason.
    CouldNot(TextId),
    /// Somebody has begun.
    Begun,
    /// Nobody has begun.
    NotBegun,
}

/// A question left unanswered in a submitted review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Which subject.
    pub subject: Subject,
    /// Which question.
    pub question: QuestionId,
    /// The member, where it is asked per member.
    pub member: Option<MemberId>,
    /// The reason given when the review was submitted.
    pub reason: Option<TextId>,
}

/// The subjects of `sheet` without a submitted review among `reviews` (all of the round's), in order.
pub fn unread(sheet: &Sheet, plan: &Plan, reviews: &[Review]) -> Vec<Unread> {
    let about = by_subject(sheet, reviews);
    let mut unread = Vec::new();
    for row in sheet.rows() {
        let own = about.get(&row.subject).map_or(&[][..], Vec::as_slice);
        if own.iter().any(|review| review.status.is_submitted()) {
            continue;
        }
        unread.push(Unread { subject: row.subject.clone(), why: why_unread(plan, &row.subject, own) });
    }
    unread
}

/// The questions that are asked and left unanswered in the submitted reviews of `sheet`'s key, where nothing
/// counts for them, in the order of the subjects and the key.
pub fn gaps(sheet: &Sheet, plan: &Plan, reviews: &[Review]) -> Vec<Gap> {
    let about = by_subject(sheet, reviews);
    let mut gaps = Vec::new();
    for row in sheet.rows() {
        let members = plan.concerned(&row.subject);
        let own = about.get(&row.subject).map_or(&[][..], Vec::as_slice);
        let readings: Vec<Reading<'_>> =
            own.iter().filter_map(|review| Reading::new(sheet.key(), review, &members)).collect();
        if readings.is_empty() {
            continue;
        }
        let reason = readings.iter().find_map(|reading| match &reading.review().status {
            domain::Status::Submitted { gaps, .. } => gaps.clone(),
            domain::Status::Open { .. } => None,
        });
        for (question, Slot { question: id, member }) in sheet.key().slots(&members) {
            let slot = Slot { question: id, member };
            if matches!(crate::counted(&readings, question, &slot), crate::counted::Stands::NotAnswered) {
                gaps.push(Gap {
                    subject: row.subject.clone(),
                    question: slot.question,
                    member: slot.member,
                    reason: reason.clone(),
                });
            }
        }
    }
    gaps
}

/// The reviews of the sheet's key, by what they are about.
fn by_subject<'a>(sheet: &Sheet, reviews: &'a [Review]) -> HashMap<&'a Subject, Vec<&'a Review>> {
    let mut about: HashMap<&Subject, Vec<&Review>> = HashMap::new();
    for review in reviews.iter().filter(|review| review.id.key == sheet.key().id) {
        about.entry(&review.id.subject).or_default().push(review);
    }
    about
}

/// Why `subject` is not counted; `own` are the reviews of it, none of them submitted.
pub(crate) fn why_unread(plan: &Plan, subject: &Subject, own: &[&Review]) -> WhyUnread {
    match (reason(plan, subject), !own.is_empty()) {
        (Some(reason), _) => WhyUnread::CouldNot(reason),
        (None, true) => WhyUnread::Begun,
        (None, false) => WhyUnread::NotBegun,
    }
}

fn reason(plan: &Plan, subject: &Subject) -> Option<TextId> {
    match subject {
        Subject::Document(id) => plan.documents.get(id)?.unreviewable.clone(),
        Subject::Family(_) | Subject::Member(_) | Subject::Respondent(_) => None,
    }
}
