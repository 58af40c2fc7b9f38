//! What holds of every two questions against each other.

use std::collections::BTreeSet;

use analysis::{Asked, Cross, Cut, Filter, Level, Nothing, Part, Sheet, Unit, cross};
use domain::{MemberId, Plan, Review};
use proptest::prelude::*;

use super::{round, sheet};

const SINGLE: [&str; 4] = ["once", "asked-if", "every", "any"];

fn asked(sheet: usize, question: &str) -> Asked {
    (sheet, question.parse().expect("a code"))
}

/// Each two questions of one sheet, and of that sheet and another like it.
fn crosses(sheets: &[Sheet], plan: &Plan) -> Vec<(Asked, Asked, Cross)> {
    let mut all = Vec::new();
    for other in [0, 1] {
        for one in SINGLE {
            for two in SINGLE {
                let (rows, columns) = (asked(0, one), asked(other, two));
                let counted = cross(sheets, plan, &rows, &columns, None).expect("both are answered by one option");
                all.push((rows, columns, counted));
            }
        }
    }
    all
}

fn sum(cross: &Cross) -> u32 {
    let pairs = cross.rows().iter().flat_map(|row| cross.columns().iter().map(move |column| (row, column)));
    pairs.map(|(row, column)| cross.share(row, column).count()).sum()
}

fn sheets(plan: &Plan, reviews: &[Review]) -> Vec<Sheet> {
    vec![sheet(plan, reviews), sheet(plan, reviews)]
}

fn made_up() -> impl Strategy<Value = (Plan, Vec<Review>)> {
    round::plan().prop_flat_map(|plan| {
        let reviews = round::reviews(&plan);
        (Just(plan), reviews)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn cells_sums_and_what_is_outside_add_up((plan, reviews) in made_up()) {
        for (rows, columns, cross) in crosses(&sheets(&plan, &reviews), &plan) {
            prop_assert_eq!(sum(&cross), cross.of(), "{:?} × {:?}", rows, columns);
            let outside: u32 = cross.outside().iter().map(analysis::Outside::sum).sum();
            prop_assert_eq!(cross.of() + outside, cross.subjects());
            for row in cross.rows() {
                let cells: u32 = cross.columns().iter().map(|column| cross.share(row, column).count()).sum();
                prop_assert_eq!(cells, cross.row_sum(row).count());
            }
            for column in cross.columns() {
                let cells: u32 = cross.rows().iter().map(|row| cross.share(row, column).count()).sum();
                prop_assert_eq!(cells, cross.column_sum(column).count());
            }
        }
    }

    #[test]
    fn the_other_way_round_tells_the_same((plan, reviews) in made_up()) {
        let sheets = sheets(&plan, &reviews);
        for (rows, columns, cross) in crosses(&sheets, &plan) {
            let turned = analysis::cross(&sheets, &plan, &columns, &rows, None).expect("it was told the other way");
            prop_assert_eq!((cross.of(), cross.subjects(), cross.unmatched()), (turned.of(), turned.subjects(), turned.unmatched()));
            for row in cross.rows() {
                for column in cross.columns() {
                    prop_assert_eq!(cross.share(row, column).count(), turned.share(column, row).count());
                }
            }
        }
    }

    #[test]
    fn a_question_against_itself_is_its_tally((plan, reviews) in made_up()) {
        let sheets = sheets(&plan, &reviews);
        for question in SINGLE {
            let once = asked(0, question);
            let cross = cross(&sheets, &plan, &once, &once, None).expect("answered by one option");
            let cut = Cut { question: once.1, level: Level::Subjects, filter: Filter::default() };
            let tally = sheets[0].tally(&cut).expect("told per document");
            prop_assert_eq!((cross.of(), cross.subjects(), cross.unmatched()), (tally.of(), tally.subjects(), 0));
            for (part, n) in tally.inside() {
                prop_assert_eq!(cross.row_sum(&part).count(), n);
                if n > 0 {
                    prop_assert_eq!(cross.share(&part, &part).count(), n, "nothing has two answers");
                }
            }
            for kind in Nothing::ALL {
                prop_assert_eq!(cross.outside()[0].count(kind), tally.outside().count(kind));
            }
        }
    }

    #[test]
    fn a_child_with_several_documents_is_counted_once((plan, reviews) in made_up()) {
        let sheets = sheets(&plan, &reviews);
        let cross = cross(&sheets, &plan, &asked(0, "every"), &asked(1, "any"), None).expect("asked of each child");
        let children: BTreeSet<&MemberId> = plan
            .documents
            .values()
            .flat_map(|document| &document.members)
            .filter(|id| plan.members[*id].role == domain::plan::Role::Child)
            .collect();
        prop_assert_eq!(cross.unit(), Unit::Children);
        prop_assert_eq!(cross.subjects() as usize, children.len());
    }
}

#[test]
fn what_is_not_answered_by_one_option_is_not_crossed() {
    let plan = round::plan().new_tree(&mut proptest::test_runner::TestRunner::deterministic());
    let plan = proptest::strategy::ValueTree::current(&plan.expect("a plan can be made up"));
    let sheets = sheets(&plan, &[]);
    assert!(cross(&sheets, &plan, &asked(0, "once"), &asked(0, "several"), None).is_none());
    assert!(cross(&sheets, &plan, &asked(0, "words"), &asked(0, "once"), None).is_none());
    let none = cross(&sheets, &plan, &asked(0, "once"), &asked(0, "any"), None).expect("answered by one option");
    assert_eq!((none.of(), none.rows().last()), (0, Some(&Part::NotShown)), "nothing is reviewed yet");
}
