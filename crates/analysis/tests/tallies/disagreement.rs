//! What holds of where families' documents differ.

use analysis::{Differs, disagreements, family_grid, topics};
use proptest::prelude::*;

use super::{round, sheet};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_family_differs_agrees_or_cannot_be_compared((plan, reviews) in super::round()) {
        let sheets = [sheet(&plan, &reviews)];
        for one in disagreements(&sheets, &plan) {
            let share = one.share();
            prop_assert_eq!((share.of() + share.outside()) as usize, plan.families.len());
            for family in &one.differing {
                let grid = family_grid(&sheets, &plan, family);
                let row = grid.rows.iter().find(|row| row.first == *one.topic.first()).expect("the family has the row");
                prop_assert!(row.differs == Differs::Documents && grid.is_compared(row));
            }
            for family in &one.agreeing {
                let grid = family_grid(&sheets, &plan, family);
                let row = grid.rows.iter().find(|row| row.first == *one.topic.first()).expect("the family has the row");
                prop_assert!(row.differs == Differs::Not && grid.is_compared(row));
            }
        }
    }
}

#[test]
fn each_question_is_in_one_topic() {
    let plan = round::plan().new_tree(&mut proptest::test_runner::TestRunner::deterministic());
    let plan = proptest::strategy::ValueTree::current(&plan.expect("a plan can be made up"));
    let sheets = [sheet(&plan, &[]), sheet(&plan, &[])];
    let topics = topics(&sheets, |_| true);
    let mut asked: Vec<_> = topics.iter().flat_map(|topic| &topic.asked).collect();
    let all = asked.len();
    asked.sort();
    asked.dedup();
    assert_eq!((all, asked.len()), (14, 14), "seven questions in each of two sheets, none twice");
}
