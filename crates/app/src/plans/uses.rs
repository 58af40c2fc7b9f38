//! What uses the words of a round's lists.

use std::collections::HashMap;

use domain::plan::TermList;
use domain::{Plan, TermCode};

/// How many members and documents of the plan use a word.
pub(super) fn uses(plan: &Plan, list: TermList, code: &TermCode) -> usize {
    of_plan(plan).get(&(list, code)).copied().unwrap_or_default()
}

/// How many members and documents of the plan use each word.
pub(super) fn of_plan(plan: &Plan) -> HashMap<(TermList, &TermCode), usize> {
    let of_members = plan.members.values().flat_map(|one| {
        let ages = one.age.iter().map(|code| (TermList::AgeBand, code));
        ages.chain(one.case_types.iter().map(|code| (TermList::Area, code)))
    });
    let of_documents = plan.documents.values().flat_map(|one| {
        let named = [
            (TermList::DocumentKind, Some(&one.kind)),
            (TermList::Area, one.area.as_ref()),
            (TermList::Service, one.service.as_ref()),
            (TermList::Step, one.step.as_ref()),
        ];
        named.into_iter().filter_map(|(list, code)| Some((list, code?)))
    });
    let mut uses = HashMap::new();
    for used in of_members.chain(of_documents) {
        *uses.entry(used).or_default() += 1;
    }
    uses
}
