//! The things of a round by the names that a spreadsheet has for them.

use std::collections::HashMap;

use domain::plan::TermList;
use domain::scan::Names;
use domain::{DocumentId, FamilyId, Member, MemberId, Plan, ReviewerId, TermCode};

use crate::plans::same;

/// How many names are offered in the place of one that is not known.
const OFFERED: usize = 3;

/// The things of a round by the names that a spreadsheet has for them.
pub(super) struct Lookup<'a> {
    pub(super) plan: &'a Plan,
    /// The names to avoid.
    pub(super) names: &'a Names,
    families: HashMap<String, &'a FamilyId>,
    left_out: HashMap<String, &'a str>,
    members: HashMap<(&'a FamilyId, String), &'a Member>,
    terms: HashMap<(TermList, String), &'a TermCode>,
    reviewers: HashMap<String, &'a ReviewerId>,
    pub(super) documents: HashMap<DocumentSignature, &'a DocumentId>,
}

/// What makes two documents look the same: everything that a row tells of one.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct DocumentSignature {
    /// The family's name, as [`same`] makes it.
    pub(super) family: String,
    pub(super) kind: TermCode,
    pub(super) side: domain::plan::Side,
    pub(super) area: Option<TermCode>,
    pub(super) service: Option<TermCode>,
    pub(super) step: Option<TermCode>,
    pub(super) from: Option<jiff::civil::Date>,
    pub(super) to: Option<jiff::civil::Date>,
    /// The names of those it concerns, sorted, as [`same`] makes them.
    pub(super) members: Vec<String>,
}

impl<'a> Lookup<'a> {
    pub(super) fn of(plan: &'a Plan, names: &'a Names) -> Self {
        let terms = plan.terms.iter().flat_map(|(list, terms)| {
            terms.iter().flat_map(move |(code, term)| {
                let names = [Some(code.as_str()), Some(term.name.sv.as_str()), term.name.en.as_deref()];
                names.into_iter().flatten().map(move |name| ((*list, same(name)), code))
            })
        });
        let reviewers = plan.reviewers.values().flat_map(|one| {
            let whole = format!("{} ({})", one.name, one.role);
            [same(one.id.as_str()), same(&whole), same(&one.name)].map(|name| (name, &one.id))
        });
        Self {
            plan,
            names,
            families: plan.families.values().map(|one| (same(&one.label), &one.id)).collect(),
            left_out: plan.left_out.values().map(|one| (same(&one.label), one.label.as_str())).collect(),
            members: plan.members.values().map(|one| ((&one.family, same(&one.label)), one)).collect(),
            terms: terms.collect(),
            reviewers: reviewers.collect(),
            documents: plan.documents.values().map(|one| (signature(plan, one), &one.id)).collect(),
        }
    }

    pub(super) fn family(&self, name: &str) -> Option<&'a FamilyId> {
        self.families.get(name).copied()
    }

    pub(super) fn is_left_out(&self, name: &str) -> bool {
        self.left_out.contains_key(name)
    }

    pub(super) fn member(&self, family: &str, name: &str) -> Option<&'a Member> {
        self.members.get(&(self.family(family)?, name.to_string())).copied()
    }

    pub(super) fn member_id(&self, family: &str, name: &str) -> Option<&'a MemberId> {
        self.member(family, name).map(|one| &one.id)
    }

    pub(super) fn term(&self, list: TermList, word: &str) -> Option<&'a TermCode> {
        self.terms.get(&(list, same(word))).copied()
    }

    /// The words of a list that are most like `word`.
    pub(super) fn near_terms(&self, list: TermList, word: &str) -> Vec<String> {
        let terms = self.plan.terms.get(&list).into_iter().flat_map(|terms| terms.values());
        nearest(terms.map(|term| term.name.sv.as_str()), word)
    }

    pub(super) fn reviewer(&self, name: &str) -> Option<&'a ReviewerId> {
        self.reviewers.get(&same(name)).copied()
    }

    /// The reviewers whose names are most like `name`.
    pub(super) fn near_reviewers(&self, name: &str) -> Vec<String> {
        nearest(self.plan.reviewers.values().map(|one| one.name.as_str()), name)
    }
}

fn signature(plan: &Plan, document: &domain::Document) -> DocumentSignature {
    let family = plan.families.get(&document.family).map_or_else(String::new, |one| same(&one.label));
    let members = document.members.iter().filter_map(|id| plan.members.get(id));
    let mut members: Vec<String> = members.map(|one| same(&one.label)).collect();
    members.sort();
    DocumentSignature {
        family,
        kind: document.kind.clone(),
        side: document.side,
        area: document.area.clone(),
        service: document.service.clone(),
        step: document.step.clone(),
        from: document.period.map(|period| period.from),
        to: document.period.and_then(|period| period.to),
        members,
    }
}

fn nearest<'b>(names: impl Iterator<Item = &'b str>, word: &str) -> Vec<String> {
    let word = same(word);
    let mut names: Vec<(usize, &str)> = names.map(|name| (distance(&same(name), &word), name)).collect();
    names.sort_unstable();
    names.into_iter().take(OFFERED).map(|(_, name)| name.to_string()).collect()
}

/// How many letters must be put in, taken out or changed to make one word of the other (Levenshtein 1966).
fn distance(one: &str, other: &str) -> usize {
    // A word of a list is short; what is long is like none of them.
    let other: Vec<char> = other.chars().take(64).collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().take(64).enumerate() {
        let mut above_left = std::mem::replace(&mut row[0], at + 1);
        for (place, also) in other.iter().enumerate() {
            let changed = above_left + usize::from(letter != *also);
            above_left = row[place + 1];
            row[place + 1] = changed.min(above_left + 1).min(row[place] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_that_are_offered_are_those_most_like_it() {
        for (one, other, expected) in
            [("", "", 0), ("lss", "", 3), ("utredning", "utrdning", 1), ("journal", "jurnal", 1), ("åäö", "aäö", 1)]
        {
            assert_eq!((distance(one, other), distance(other, one)), (expected, expected), "{one} {other}");
        }
        let near = nearest(["Journal", "Uppdrag", "Utredning", "Anteckning"].into_iter(), "utrening");
        assert_eq!(near[0], "Utredning");
        assert_eq!(near.len(), 3);
    }
}
