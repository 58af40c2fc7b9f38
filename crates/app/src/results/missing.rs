//! What no result counts, and what the readers saw beside the questions, in the shape that pages show.

use domain::Subject;
use reports::told::Told;

use super::{Gap, MissingDocument, ReflectionView};

/// The documents that no result counts, of the subjects that are `wanted`.
pub(super) fn missing(told: &Told<'_>, wanted: impl Fn(&Subject) -> bool) -> Vec<MissingDocument> {
    let missing = told.missing().into_iter().filter(|one| wanted(&one.subject)).map(|one| MissingDocument {
        family: told.family_label(&one.subject),
        document: told.read_with(&one.key, &one.subject),
        member: told.whom(&one.subject, None),
        why: one.why,
    });
    missing.collect()
}

/// The questions left unanswered in reviews marked as done.
pub(super) fn gaps(told: &Told<'_>) -> Vec<Gap> {
    let gaps = told.gaps().into_iter().map(|one| Gap {
        family: told.family_label(&one.subject),
        document: told.read_with(&one.key, &one.subject),
        text: one.text,
        member: told.whom(&one.subject, one.member.as_ref()),
        reason: one.reason,
    });
    gaps.collect()
}

/// What each role saw.
pub(super) fn reflections(told: &Told<'_>) -> Vec<ReflectionView> {
    told.reflections().into_iter().map(|one| ReflectionView { role: one.role, body: one.body }).collect()
}
