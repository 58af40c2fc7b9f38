//! What questions lack, and whom they are asked about.

use std::collections::BTreeSet;

use super::lexicon;
use super::sentences::{hits, words};
use super::{Place, Remark, Rule, languages};
use crate::code::QuestionId;
use crate::key::{Condition, Key, Question};
use crate::subject::SubjectKind;

/// Every remark about what goes with a question.
pub(super) fn check(key: &Key) -> Vec<Remark> {
    let asked_of_nobody = asked_of_nobody(key);
    let never_reached = key.never_reached();
    let of = |question: &Question| {
        let guided = guided(question);
        let nobody = if asked_of_nobody.contains(&question.id) {
            Some(Rule::AskedOfNobody)
        } else {
            never_reached.contains(&&question.id).then_some(Rule::NeverReached)
        };
        let place = Place::Question(question.id.clone());
        guided.into_iter().chain(nobody).map(move |what| Remark { place: place.clone(), what }).collect::<Vec<_>>()
    };
    key.questions().flat_map(of).collect()
}

/// That a question lacks guidance, or that its guidance lacks where to look.
fn guided(question: &Question) -> Option<Rule> {
    let says_where =
        |text| languages(text).all(|(lang, text)| !hits(&words(text), lexicon::of(lang).places, &[]).is_empty());
    match &question.guidance {
        None => Some(Rule::NoGuidance),
        Some(guidance) if question.evidence && !says_where(guidance) => Some(Rule::NoWhere),
        Some(_) => None,
    }
}

/// The questions asked of each member where a subject has none, and those that hang on such answers alone.
fn asked_of_nobody(key: &Key) -> BTreeSet<&QuestionId> {
    let has_members = match key.subject {
        SubjectKind::Document | SubjectKind::Family | SubjectKind::Member => true,
        // Nobody knows whose parent answers a survey.
        SubjectKind::Respondent => false,
    };
    let mut nobody = BTreeSet::new();
    // A condition asks about what comes before only, so once through is enough.
    for question in key.questions() {
        let hangs_on_nobody = question.visible_if.as_ref().is_some_and(|condition| !may_hold(condition, &nobody));
        if hangs_on_nobody || (question.per.is_some() && !has_members) {
            nobody.insert(&question.id);
        }
    }
    nobody
}

/// False when a condition cannot hold, since nobody answers what it asks about.
fn may_hold(condition: &Condition, nobody: &BTreeSet<&QuestionId>) -> bool {
    match condition {
        Condition::All(parts) => parts.iter().all(|part| may_hold(part, nobody)),
        Condition::Any(parts) => parts.iter().any(|part| may_hold(part, nobody)),
        Condition::Not(_) => true,
        Condition::Equals(test) | Condition::AtLeast(test) => !nobody.contains(&test.question),
        Condition::In(test) => !nobody.contains(&test.question),
    }
}
