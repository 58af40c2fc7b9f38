//! What holds of the findings that are told first.

use analysis::{Asked, Found, disagreements, found};
use proptest::prelude::*;

use super::sheet;

fn asked(question: &str) -> Asked {
    (0, question.parse().expect("a code"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn at_most_five_are_told_none_twice_and_the_most_differing_first((plan, reviews) in super::round()) {
        let sheets = [sheet(&plan, &reviews)];
        let findings = found(&sheets, &plan, &[asked("count"), asked("once")]);
        prop_assert!(findings.len() <= 5);
        let mut told: Vec<Asked> = Vec::new();
        for one in &findings {
            match one {
                Found::Differs(one) => told.extend(one.topic.asked.clone()),
                Found::Changed(asked) | Found::Missing(asked) | Found::Next(asked) => told.push(asked.clone()),
            }
        }
        let all = told.len();
        told.sort();
        told.dedup();
        prop_assert_eq!(told.len(), all, "nothing is told twice");
        let most = disagreements(&sheets, &plan).iter().map(|one| one.differing.len()).max().unwrap_or(0);
        match findings.first() {
            Some(Found::Differs(first)) => prop_assert_eq!(first.differing.len(), most),
            Some(Found::Changed(_) | Found::Missing(_) | Found::Next(_)) | None => prop_assert_eq!(most, 0),
        }
    }
}

#[test]
fn what_has_changed_is_told_for_it_and_days_and_words_are_never_told_for_their_place() {
    let plan = super::round::plan().new_tree(&mut proptest::test_runner::TestRunner::deterministic());
    let plan = proptest::strategy::ValueTree::current(&plan.expect("a plan can be made up"));
    let sheets = [sheet(&plan, &[])];
    assert_eq!(found(&sheets, &plan, &[asked("words")]), [Found::Changed(asked("words"))], "nothing counts yet");
}
