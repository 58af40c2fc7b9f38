//! Two versions of a key against each other, question by question.
//!
//! What a change *is* to comparison, its author says in the key file ([`Previous`](super::Previous)). What is found here
//! is the difference, and from it the class that is *proposed*: the strictest of what each difference does
//! ([`Difference::class`]). A question is the same as another when they have the same id.

mod difference;
mod words;

#[cfg(test)]
mod tests;

pub use difference::{Aspect, Difference, Wording};
pub use words::{Run, word_difference};

use std::collections::BTreeMap;

use super::{ChangeClass, Key, Question, Scale};
use crate::code::{OptionCode, QuestionId};

/// One question of two versions of a key.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared<'a> {
    /// In which of the two it is asked.
    pub asked: Asked<'a>,
    /// Everything that differs between the two; empty for a question that only one of them asks.
    pub differences: Vec<Difference>,
    /// Where each option of the older scale can be taken to have gone: to the same code, else to the new option that is
    /// called the same. Empty where there is no scale on both sides.
    pub options: BTreeMap<OptionCode, Option<OptionCode>>,
}

/// In which of two versions a question is asked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Asked<'a> {
    /// In the older only.
    Before(&'a Question),
    /// In the newer only.
    Now(&'a Question),
    /// In both.
    Both {
        /// As it is in the older.
        was: &'a Question,
        /// As it is in the newer.
        is: &'a Question,
    },
}

impl<'a> Compared<'a> {
    /// The question as it is asked now, or was when it no longer is.
    pub fn question(&self) -> &'a Question {
        match self.asked {
            Asked::Before(question) | Asked::Now(question) | Asked::Both { is: question, .. } => question,
        }
    }

    /// What can be proposed to the author: the strictest of what the differences do.
    pub fn proposed(&self) -> ChangeClass {
        self.strictest(Difference::class)
    }

    /// The least that the change can truly be called.
    pub fn least(&self) -> ChangeClass {
        self.strictest(Difference::least_class)
    }

    /// What differs, each once.
    pub fn aspects(&self) -> Vec<Aspect> {
        let mut aspects: Vec<Aspect> = self.differences.iter().map(Difference::aspect).collect();
        aspects.sort_unstable();
        aspects.dedup();
        aspects
    }

    fn strictest(&self, class: impl Fn(&Difference) -> ChangeClass) -> ChangeClass {
        match self.asked {
            Asked::Before(_) => ChangeClass::Gone,
            Asked::Now(_) => ChangeClass::New,
            Asked::Both { .. } => self.differences.iter().map(class).fold(ChangeClass::Same, ChangeClass::strictest),
        }
    }
}

/// Every question of both versions, once: those of the newer in its order, then those that are no longer asked in the
/// order of the older.
pub fn compare<'a>(older: &'a Key, newer: &'a Key) -> Vec<Compared<'a>> {
    let before: BTreeMap<&QuestionId, &Question> = older.questions().map(|question| (&question.id, question)).collect();
    let now: BTreeMap<&QuestionId, &Question> = newer.questions().map(|question| (&question.id, question)).collect();
    let asked_now = newer.questions().map(|is| match before.get(&is.id) {
        Some(was) => both(older, was, newer, is),
        None => in_one(Asked::Now(is)),
    });
    let gone = older.questions().filter(|was| !now.contains_key(&was.id)).map(|was| in_one(Asked::Before(was)));
    asked_now.chain(gone).collect()
}

fn in_one(asked: Asked<'_>) -> Compared<'_> {
    Compared { asked, differences: Vec::new(), options: BTreeMap::new() }
}

fn both<'a>(older: &'a Key, was: &'a Question, newer: &'a Key, is: &'a Question) -> Compared<'a> {
    let options = match (older.scale(was), newer.scale(is)) {
        (Some(was), Some(is)) => proposed_options(was, is),
        (Some(_) | None, None) | (None, Some(_)) => BTreeMap::new(),
    };
    Compared { asked: Asked::Both { was, is }, differences: difference::between(older, was, newer, is), options }
}

fn proposed_options(was: &Scale, is: &Scale) -> BTreeMap<OptionCode, Option<OptionCode>> {
    let called_the_same = |label: &str| {
        let mut new = is.options.iter().filter(|option| was.choice(&option.code).is_none());
        new.find(|option| words::reads_the_same(&option.label.sv, label)).map(|option| option.code.clone())
    };
    let goes = |code: &OptionCode, label: &str| {
        is.choice(code).map(|kept| kept.code.clone()).or_else(|| called_the_same(label))
    };
    was.options.iter().map(|option| (option.code.clone(), goes(&option.code, &option.label.sv))).collect()
}
