//! What holds of every tally, whatever the round: nothing is lost between the answers and the figures.

mod cross;
mod disagreement;
mod found;
mod round;
mod worked;
mod years;

use std::collections::BTreeSet;
use std::sync::Arc;

use analysis::{Cell, Cut, Filter, Level, Nothing, Part, Place, Sheet, Tally, Values};
use domain::key::Key;
use domain::{By, Plan, Review, State, Subject, TermCode, Value};
use proptest::prelude::*;

fn sheet(plan: &Plan, reviews: &[Review]) -> Sheet {
    sheet_of(round::key(), plan, reviews)
}

fn sheet_of(key: Arc<Key>, plan: &Plan, reviews: &[Review]) -> Sheet {
    let mut sheet = Sheet::new(key, plan, &[]);
    for document in plan.documents.keys() {
        let subject = Subject::Document(document.clone());
        let own: Vec<Review> = reviews.iter().filter(|one| one.id.subject == subject).cloned().collect();
        assert!(sheet.take(plan, &subject, &own), "every document of the plan has a row");
    }
    sheet
}

/// Every cut of the sheet there is: each question, both levels, each filter.
fn cuts(plan: &Plan, sheet: &Sheet) -> Vec<(Cut, Tally)> {
    let areas = ["lss", "addiction", "nowhere"].map(|code| TermCode::new(code).expect("a code"));
    let families = plan.families.keys().cloned().map(Some).chain([None]);
    let filters: Vec<Filter> = families
        .flat_map(|family| {
            let areas = areas.iter().cloned().map(Some).chain([None]);
            areas.map(move |area| Filter { family: family.clone(), area, among: None })
        })
        .collect();
    let mut cuts = Vec::new();
    for question in sheet.key().questions() {
        for level in [Level::Subjects, Level::Members] {
            for filter in &filters {
                let cut = Cut { question: question.id.clone(), level, filter: filter.clone() };
                cuts.extend(sheet.tally(&cut).map(|tally| (cut, tally)));
            }
        }
    }
    cuts
}

/// How many subjects, or members in subjects, a cut is over, counted from the plan alone.
fn subjects(plan: &Plan, cut: &Cut) -> usize {
    let passes = |document: &&domain::Document| {
        cut.filter.family.as_ref().is_none_or(|family| family == &document.family)
            && (cut.filter.area.is_none() || cut.filter.area == document.area)
    };
    let children = |document: &domain::Document| {
        let subject = Subject::Document(document.id.clone());
        plan.concerned(&subject).iter().filter(|member| member.role == domain::plan::Role::Child).count()
    };
    let documents = plan.documents.values().filter(passes);
    match cut.level {
        Level::Subjects => documents.count(),
        Level::Members => documents.map(children).sum(),
    }
}

fn round() -> impl Strategy<Value = (Plan, Vec<Review>)> {
    round::plan().prop_flat_map(|plan| {
        let reviews = round::reviews(&plan);
        (Just(plan), reviews)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn parts_and_what_is_outside_add_up_to_the_subjects((plan, reviews) in round()) {
        let sheet = sheet(&plan, &reviews);
        for (cut, tally) in cuts(&plan, &sheet) {
            let outside: u32 = Nothing::ALL.iter().map(|kind| tally.outside().count(*kind)).sum();
            prop_assert_eq!(tally.of() + outside, tally.subjects(), "{:?}", cut);
            prop_assert_eq!(tally.subjects() as usize, subjects(&plan, &cut), "{:?}", cut);
            let inside: u32 = tally.inside().iter().map(|(_, n)| n).sum();
            match tally.values() {
                Values::Several { answered, options } => {
                    prop_assert!(options.iter().all(|(_, n)| n <= answered), "no option has more than all answers");
                }
                Values::Single { .. } | Values::Numbers(_) | Values::Dates { .. } | Values::Text { .. } => {
                    prop_assert_eq!(inside, tally.of(), "{:?}", cut);
                }
            }
        }
    }

    #[test]
    fn every_number_leads_back_to_as_many_places_each_once((plan, reviews) in round()) {
        let sheet = sheet(&plan, &reviews);
        for (cut, tally) in cuts(&plan, &sheet) {
            let outside = Nothing::ALL.map(|kind| (Part::Outside(kind), tally.outside().count(kind)));
            for (part, n) in tally.inside().into_iter().chain(outside) {
                let places = sheet.behind(&cut, &part);
                let distinct: BTreeSet<&Place> = places.iter().collect();
                prop_assert_eq!(distinct.len(), places.len(), "no place twice");
                prop_assert_eq!(places.len(), n as usize, "{:?} of {:?}", part, cut);
                prop_assert_eq!(tally.share(&part).count(), n, "a share tells the same number");
            }
        }
    }

    #[test]
    fn a_share_outside_is_of_all_subjects_and_one_inside_of_the_denominator((plan, reviews) in round()) {
        let sheet = sheet(&plan, &reviews);
        for (_, tally) in cuts(&plan, &sheet) {
            for (part, _) in tally.inside() {
                prop_assert_eq!(tally.share(&part).of(), tally.of());
            }
            let outside = tally.share(&Part::Outside(Nothing::NotReviewed));
            prop_assert_eq!(outside.of(), tally.subjects());
        }
    }

    #[test]
    fn a_question_asked_once_counts_as_the_rule_says((plan, reviews) in round()) {
        let sheet = sheet(&plan, &reviews);
        let column = sheet.column(&"once".parse().expect("a code")).expect("the question is in the key");
        for document in plan.documents.keys() {
            let subject = Subject::Document(document.clone());
            let counted = sheet.cell(column, &subject, None).expect("told per document");
            prop_assert_eq!(counted, by_hand(&reviews, &subject), "{}", document);
        }
    }

    #[test]
    fn taking_reviews_in_again_changes_nothing((plan, reviews) in round()) {
        let mut again = sheet(&plan, &reviews);
        let before: Vec<Tally> = cuts(&plan, &again).into_iter().map(|(_, tally)| tally).collect();
        for document in plan.documents.keys() {
            let subject = Subject::Document(document.clone());
            // Gone for a moment, as when a review is opened again …
            again.take(&plan, &subject, &[]);
            let own: Vec<Review> = reviews.iter().filter(|one| one.id.subject == subject).cloned().collect();
            again.take(&plan, &subject, &own);
        }
        let after: Vec<Tally> = cuts(&plan, &again).into_iter().map(|(_, tally)| tally).collect();
        prop_assert_eq!(before, after);
    }

    #[test]
    fn reviews_that_are_not_submitted_never_count((plan, mut reviews) in round()) {
        for review in &mut reviews {
            review.status = domain::Status::Open { again: None };
        }
        let sheet = sheet(&plan, &reviews);
        for (cut, tally) in cuts(&plan, &sheet) {
            prop_assert_eq!(tally.of(), 0, "{:?}", cut);
            prop_assert_eq!(tally.outside().count(Nothing::NotReviewed) , not_reviewed(&tally), "{:?}", cut);
        }
    }
}

/// With nothing submitted, all there is outside is *not reviewed*.
fn not_reviewed(tally: &Tally) -> u32 {
    tally.subjects()
}

/// DOMAIN's rule for a question asked once, written out again as plainly as possible.
fn by_hand(reviews: &[Review], subject: &Subject) -> Cell {
    let slot = domain::Slot { question: "once".parse().expect("a code"), member: None };
    let submitted: Vec<&Review> =
        reviews.iter().filter(|one| &one.id.subject == subject && one.status.is_submitted()).collect();
    let state = |review: &Review| review.state(&slot).cloned();
    let cell = |state: Option<State>| match state {
        None => Cell::Outside(Nothing::NotAnswered),
        Some(State::NotShown) => Cell::NotShown,
        Some(State::NotApplicable { .. }) => Cell::Outside(Nothing::NotApplicable),
        Some(State::Value(Value::Single(code))) => Cell::Single(u8::from(code.as_str() == "no")),
        Some(State::Value(other)) => unreachable!("a question with one option was answered with {other}"),
    };
    if let Some(agreed) = submitted.iter().find(|one| one.id.by == By::Consensus).and_then(|one| state(one)) {
        return cell(Some(agreed));
    }
    let own: Vec<Option<State>> =
        submitted.iter().filter(|one| one.id.by != By::Consensus).map(|one| state(one)).collect();
    match own.as_slice() {
        [] if submitted.is_empty() => Cell::Outside(Nothing::NotReviewed),
        [] => Cell::Outside(Nothing::NotAnswered),
        [first, rest @ ..] if rest.iter().all(|other| other == first) => cell(first.clone()),
        [..] => Cell::Outside(Nothing::NoAgreement),
    }
}

#[test]
fn a_question_under_its_condition_is_not_asked_and_what_was_answered_before_does_not_count() {
    let plan = serde_json::json!({
        "round": { "id": "r", "name": "R", "keys": { "made-up": 1 } },
        "terms": {}, "reviewers": {}, "readings": [], "reflections": {},
        "conflicts": [], "left_out": {}, "links": {},
        "families": { "f": { "id": "f", "label": "F", "order": 0 } }, "members": {},
        "documents": { "d": { "id": "d", "family": "f", "order": 0, "kind": "investigation", "side": "child" } },
    });
    let plan: Plan = serde_json::from_value(plan).expect("a plan");
    let review = serde_json::json!({
        "id": { "round": "r", "key": "made-up", "subject": { "document": "d" }, "by": { "reviewer": "anna" } },
        "key_version": 1,
        "status": { "submitted": { "at": "2021-10-04T08:00:00Z" } },
        "answers": [
            { "question": "once", "state": { "value": { "single": "no" } } },
            { "question": "asked-if", "state": { "value": { "single": "yes" } } },
        ],
    });
    let review: Review = serde_json::from_value(review).expect("a review");
    let sheet = sheet(&plan, &[review]);
    let cut = |question: &str| Cut {
        question: question.parse().expect("a code"),
        level: Level::Subjects,
        filter: Filter::default(),
    };
    let tally = sheet.tally(&cut("asked-if")).expect("told per document");
    assert_eq!((tally.of(), tally.outside().count(Nothing::NotAsked)), (0, 1), "hidden by its condition");
    let every = sheet.tally(&cut("every")).expect("rolls up");
    assert_eq!(every.outside().count(Nothing::NotAsked), 1, "no child, so nobody to ask about");
}
