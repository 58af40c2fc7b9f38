//! Answers per member, told per subject.

use domain::key::RollUp;

use crate::cell::{Cell, Nothing};

/// One cell for the subject from the cells of its members, as the question declares.
///
/// Members to whom the question does not apply or who were not asked are left out; when nobody is left, the
/// subject is *not applicable* if any member was, else *not asked* (also when it concerns no such member).
/// Then, in this order:
///
/// - [`RollUp::Any`]: the first option of the scale when any member has it;
/// - *no agreement* when any member has it, *not answered* when any member is, *not reviewed* when any is: the
///   subject cannot be told before every member can;
/// - what every member has, when they are the same (*not shown* too); else *mixed*.
pub fn roll_up(how: RollUp, members: &[Cell]) -> Cell {
    let left: Vec<Cell> = members
        .iter()
        .copied()
        .filter(|cell| !matches!(cell, Cell::Outside(Nothing::NotApplicable | Nothing::NotAsked)))
        .collect();
    let Some(first) = left.first().copied() else {
        let not_applicable = members.contains(&Cell::Outside(Nothing::NotApplicable));
        return Cell::Outside(if not_applicable { Nothing::NotApplicable } else { Nothing::NotAsked });
    };
    if how == RollUp::Any && left.contains(&Cell::Single(0)) {
        return Cell::Single(0);
    }
    for kind in [Nothing::NoAgreement, Nothing::NotAnswered, Nothing::NotReviewed] {
        if left.contains(&Cell::Outside(kind)) {
            return Cell::Outside(kind);
        }
    }
    if left.iter().all(|cell| *cell == first) { first } else { Cell::Mixed }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Cell::{Mixed, NotShown, Outside, Single};
    use Nothing::{NoAgreement, NotAnswered, NotApplicable, NotAsked, NotReviewed};

    const YES: Cell = Single(0);
    const NO: Cell = Single(1);

    #[test]
    fn every_child_is_one_answer_only_when_all_children_have_it() {
        let cases: &[(&[Cell], Cell)] = &[
            (&[YES], YES),
            (&[YES, YES], YES),
            (&[NO, NO], NO),
            (&[YES, NO], Mixed),
            (&[YES, NotShown], Mixed),
            (&[NotShown, NotShown], NotShown),
            (&[YES, Outside(NotApplicable)], YES),
            (&[NO, Outside(NotAsked)], NO),
            (&[YES, Outside(NotAnswered)], Outside(NotAnswered)),
            (&[NO, Outside(NoAgreement), Outside(NotAnswered)], Outside(NoAgreement)),
            (&[Outside(NotReviewed), Outside(NotReviewed)], Outside(NotReviewed)),
            (&[Outside(NotApplicable), Outside(NotAsked)], Outside(NotApplicable)),
            (&[Outside(NotAsked)], Outside(NotAsked)),
            (&[], Outside(NotAsked)),
        ];
        for (members, told) in cases {
            assert_eq!(roll_up(RollUp::Every, members), *told, "{members:?}");
        }
    }

    #[test]
    fn any_child_is_enough_for_the_first_option_and_for_nothing_else() {
        let cases: &[(&[Cell], Cell)] = &[
            (&[NO, YES], YES),
            (&[YES, Outside(NotAnswered)], YES),
            (&[YES, Outside(NoAgreement)], YES),
            (&[NO, Outside(NotAnswered)], Outside(NotAnswered)),
            (&[NO, NotShown], Mixed),
            (&[NO, NO], NO),
            (&[Outside(NotApplicable)], Outside(NotApplicable)),
        ];
        for (members, told) in cases {
            assert_eq!(roll_up(RollUp::Any, members), *told, "{members:?}");
        }
    }
}
