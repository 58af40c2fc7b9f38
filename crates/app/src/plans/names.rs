//! What the things of a plan are called, to find two that are called the same.

use std::collections::HashMap;

use domain::plan::TermList;
use domain::{FamilyId, Plan};
use unicode_normalization::UnicodeNormalization;

/// Where a name is unique.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) enum Among {
    /// The focus families and the families that were left out.
    Families,
    /// The members of a family.
    Members(FamilyId),
    /// The reference group.
    Reviewers,
    /// The words of a list.
    Terms(TermList),
}

/// The names of a plan, each with the code of the thing that has it.
pub(super) struct Names(HashMap<(Among, String), String>);

impl Names {
    pub(super) fn of(plan: &Plan) -> Self {
        let mut names = Self(HashMap::new());
        for one in plan.families.values() {
            names.take(Among::Families, &one.label, one.id.as_str());
        }
        for one in plan.left_out.values() {
            names.take(Among::Families, &one.label, one.id.as_str());
        }
        for one in plan.members.values() {
            names.take(Among::Members(one.family.clone()), &one.label, one.id.as_str());
        }
        for one in plan.reviewers.values() {
            names.take(Among::Reviewers, &one.name, one.id.as_str());
        }
        for (list, terms) in &plan.terms {
            for (code, term) in terms {
                names.take(Among::Terms(*list), &term.name.sv, code.as_str());
            }
        }
        names
    }

    /// True when something else than `code` has the name.
    pub(super) fn is_taken(&self, among: &Among, name: &str, code: Option<&str>) -> bool {
        let held = self.0.get(&(among.clone(), same(name)));
        held.is_some_and(|holder| Some(holder.as_str()) != code)
    }

    /// Gives the name to `code`.
    pub(super) fn take(&mut self, among: Among, name: &str, code: &str) {
        self.0.insert((among, same(name)), code.into());
    }

    /// The name is free again.
    pub(super) fn free(&mut self, among: Among, name: &str) {
        self.0.remove(&(among, same(name)));
    }
}

/// The form of a name that two names share when people would read them as the same.
pub(crate) fn same(name: &str) -> String {
    let composed: String = name.nfc().flat_map(char::to_lowercase).collect();
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}
