//! The things of a round by the names that a spreadsheet has for them.

use std::collections::HashMap;

use domain::plan::TermList;
use domain::scan::Names;
use domain::{DocumentId, FamilyId, Lang, Member, MemberId, Plan, ReviewerId, TermCode, Text};
use strsim::osa_distance;

use crate::plans::same;

/// The longest a word is that is compared with the names there are, in letters.
const LONGEST_WORD: usize = 64;

/// The things of a round by the names that a spreadsheet has for them.
pub(super) struct Lookup<'a> {
    pub(super) plan: &'a Plan,
    /// The names to avoid.
    pub(super) names: &'a Names,
    /// The language that words of lists are told in.
    lang: Lang,
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
    pub(super) fn of(plan: &'a Plan, names: &'a Names, lang: Lang) -> Self {
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
            lang,
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

    /// The word of a list that `word` seems to mean, in either language.
    pub(super) fn near_term(&self, list: TermList, word: &str) -> Option<String> {
        let terms = self.plan.terms.get(&list).into_iter().flat_map(|terms| terms.values());
        let name = |text: &'a Text| (text.in_lang(self.lang), [Some(text.sv.as_str()), text.en.as_deref()]);
        nearest(terms.map(|term| name(&term.name)), word)
    }

    /// The words of a list, in their order.
    pub(super) fn words(&self, list: TermList) -> Vec<String> {
        let mut terms: Vec<_> = self.plan.terms.get(&list).into_iter().flatten().collect();
        terms.sort_by_key(|(code, term)| (term.order, *code));
        terms.into_iter().map(|(_, term)| term.name.in_lang(self.lang).into()).collect()
    }

    pub(super) fn reviewer(&self, name: &str) -> Option<&'a ReviewerId> {
        self.reviewers.get(&same(name)).copied()
    }

    /// The reviewer whom `name` seems to mean.
    pub(super) fn near_reviewer(&self, name: &str) -> Option<String> {
        nearest(self.plan.reviewers.values().map(|one| (one.name.as_str(), [Some(one.name.as_str()), None])), name)
    }

    /// Everyone in the reference group, by name.
    pub(super) fn everyone(&self) -> Vec<String> {
        let mut names: Vec<String> = self.plan.reviewers.values().map(|one| one.name.clone()).collect();
        names.sort_by_key(|name| name.to_lowercase());
        names
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

/// The one of those `known` that `word` is most like, when it seems to be meant: few letters differ from one of its
/// names (Damerau 1964), and nothing else is as near.
fn nearest<'b>(known: impl Iterator<Item = (&'b str, [Option<&'b str>; 2])>, word: &str) -> Option<String> {
    let word = same(word);
    let letters = word.chars().count();
    // A word of a list is short; what is long is like none of them.
    if letters > LONGEST_WORD {
        return None;
    }
    let most = letters.max(3) / 3;
    let far = |names: [Option<&str>; 2]| {
        // "Barnavård (BBIC)" is written without what stands in brackets, too.
        let names = names.into_iter().flatten().flat_map(|name| [Some(name), name.split(" (").next()]);
        names.flatten().map(|name| osa_distance(&same(name), &word)).min().filter(|far| *far <= most)
    };
    let mut near: Vec<(usize, &str)> = known.filter_map(|(told, names)| Some((far(names)?, told))).collect();
    near.sort_unstable();
    match near.as_slice() {
        [(first, _), (second, _), ..] if first == second => None,
        [(_, told), ..] => Some((*told).into()),
        [] => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_taken_for_another_only_when_few_letters_differ_and_one_is_nearest() {
        let known = [
            ("Journal", [Some("Journal"), Some("Journal")]),
            ("Utredning", [Some("Utredning"), Some("Investigation")]),
            ("LSS", [Some("LSS"), Some("LSS")]),
            ("Barnavård (BBIC)", [Some("Barnavård (BBIC)"), None]),
            ("Mor", [Some("Mor"), None]),
            ("Far", [Some("Far"), None]),
        ];
        for (word, near) in [
            ("utrening", Some("Utredning")),
            ("Utrednig", Some("Utredning")),
            ("investigaton", Some("Utredning")),
            ("Barnavård", Some("Barnavård (BBIC)")),
            ("barnvård", Some("Barnavård (BBIC)")),
            ("jounral", Some("Journal")),
            ("LS", Some("LSS")),
            ("Mar", None),
            ("Familjebehandling", None),
            ("x", None),
        ] {
            assert_eq!(nearest(known.into_iter(), word).as_deref(), near, "{word}");
        }
        let long = "utredning".repeat(20);
        assert_eq!(
            nearest([(long.as_str(), [Some(long.as_str()), None])].into_iter(), &long),
            None,
            "what is long is not compared"
        );
    }
}
