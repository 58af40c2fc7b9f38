//! What can be wrong with a change of a plan.

use reports::words::Words;
use serde::Serialize;
use ts_rs::TS;

use crate::problem_words;

/// Something wrong with one of the changes that were asked for.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanProblem {
    /// Which of them, from 0.
    pub change: u32,
    /// What.
    #[serde(flatten)]
    #[ts(flatten)]
    pub fault: PlanFault,
}

impl PlanProblem {
    /// The problem in words, with what to do.
    pub fn in_words(&self, words: &Words) -> String {
        problem_words::in_a_message("plan", &self.fault, words)
    }
}

/// What is wrong with a change of a plan.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PlanFault {
    /// A name, a label or a reason is empty.
    Empty,
    /// Something else is called the same.
    NameTaken {
        /// The name.
        name: String,
    },
    /// The plan has no such thing.
    Unknown {
        /// Which kind: family, member, document, reviewer, leftOut, key, or the name of a list.
        thing: String,
        /// Its code.
        code: String,
    },
    /// Who handles a family themselves reads nothing of it (jäv).
    Handles {
        /// The reviewer.
        reviewer: String,
        /// The family.
        family: String,
    },
    /// A round takes published keys only.
    KeyNotPublished {
        /// The key.
        key: String,
    },
    /// Reviews have been started with another version of the key.
    KeyInUse {
        /// The key.
        key: String,
        /// How many reviews.
        reviews: u32,
    },
    /// Something in the round uses the word.
    TermInUse {
        /// The word.
        name: String,
        /// How many things.
        uses: u32,
    },
    /// The last day comes before the first.
    DatesReversed,
    /// A member or a document stays in the family it was entered in.
    OtherFamily {
        /// What was to be moved.
        name: String,
    },
    /// The document with that code is erased for good, and the code is never used again.
    Erased,
    /// A label has a personal identity number in it.
    PersonalNumber,
    /// A label has something in it that looks like a personal identity number, a name to avoid, or other personal
    /// data. It is saved all the same.
    LooksPersonal,
}

#[cfg(test)]
mod tests {
    use domain::Lang;

    use super::*;

    /// A sample of every kind; each names the next, so that a new kind does not compile until it has a place here.
    fn samples() -> Vec<PlanFault> {
        use PlanFault as F;
        let name = || "Familj 1".to_string();
        let after = |fault: &F| match fault {
            F::Empty => Some(F::NameTaken { name: name() }),
            F::NameTaken { .. } => Some(F::Unknown { thing: "family".into(), code: name() }),
            F::Unknown { .. } => Some(F::Handles { reviewer: name(), family: name() }),
            F::Handles { .. } => Some(F::KeyNotPublished { key: name() }),
            F::KeyNotPublished { .. } => Some(F::KeyInUse { key: name(), reviews: 2 }),
            F::KeyInUse { .. } => Some(F::TermInUse { name: name(), uses: 2 }),
            F::TermInUse { .. } => Some(F::DatesReversed),
            F::DatesReversed => Some(F::OtherFamily { name: name() }),
            F::OtherFamily { .. } => Some(F::Erased),
            F::Erased => Some(F::PersonalNumber),
            F::PersonalNumber => Some(F::LooksPersonal),
            F::LooksPersonal => None,
        };
        std::iter::successors(Some(F::Empty), after).collect()
    }

    #[test]
    fn every_kind_has_words_in_both_languages() {
        for words in [Words::new(Lang::Sv), Words::new(Lang::En)] {
            for fault in samples() {
                let told = PlanProblem { change: 0, fault }.in_words(&words);
                let is_whole = told.ends_with('.') && !told.contains("plan-") && !told.contains('{');
                assert!(is_whole, "{:?}: {told}", words.lang());
            }
        }
    }
}
