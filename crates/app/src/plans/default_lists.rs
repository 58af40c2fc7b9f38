//! The lists that a new round begins with, from `review-keys/lists.json`.

use std::collections::BTreeMap;

use domain::plan::{Term, TermList};
use domain::register::PlanEdit;
use domain::{Forms, TermCode, Text};
use serde::Deserialize;

const FILE: &str = include_str!("../../../../review-keys/lists.json");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Word {
    code: TermCode,
    sv: String,
    en: String,
    /// How it is inflected; the kinds of document are counted in sentences.
    #[serde(default)]
    forms: Option<Forms>,
}

/// The words of the lists in their order.
pub(crate) fn default_lists() -> Vec<PlanEdit> {
    let lists: BTreeMap<TermList, Vec<Word>> = serde_json::from_str(FILE).expect("a test reads the file that ships");
    let of_list = |(list, words): (TermList, Vec<Word>)| {
        words.into_iter().zip(0..).map(move |(word, order)| {
            let name = Text { sv: word.sv, en: Some(word.en) };
            PlanEdit::Term(list, word.code, Some(Term { name, order, forms: word.forms }))
        })
    };
    lists.into_iter().flat_map(of_list).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::keys::shipped;

    #[test]
    fn every_list_has_words_and_no_code_or_name_stands_twice() {
        let mut seen: BTreeMap<TermList, (BTreeSet<String>, BTreeSet<String>)> = BTreeMap::new();
        for edit in default_lists() {
            let PlanEdit::Term(list, code, Some(term)) = edit else { panic!("a list has words only") };
            let (codes, names) = seen.entry(list).or_default();
            assert!(codes.insert(code.to_string()) && names.insert(term.name.sv), "{list:?} {code}");
        }
        assert_eq!(seen.len(), 7, "one for each list");
    }

    #[test]
    fn the_shipped_keys_apply_to_kinds_and_areas_of_the_lists() {
        let codes = |wanted: TermList| {
            let of_list = default_lists().into_iter().filter_map(move |edit| match edit {
                PlanEdit::Term(list, code, _) if list == wanted => Some(code),
                _ => None,
            });
            of_list.collect::<BTreeSet<_>>()
        };
        let (kinds, areas) = (codes(TermList::DocumentKind), codes(TermList::Area));
        for key in shipped() {
            assert!(key.applies_to.kinds.iter().all(|kind| kinds.contains(kind)), "{}", key.id);
            assert!(key.applies_to.areas.iter().all(|area| areas.contains(area)), "{}", key.id);
        }
    }
}
