//! What could be better in a sound key: remarks that an author may dismiss, never faults that stop anything.
//!
//! Every rule is deterministic: it knows words, lengths and references, not what a text means. A remark is named by its
//! rule and its place ([`Remark::id`]), both in codes that survive when questions move and texts change, so that what was
//! dismissed stays dismissed. What can never happen in a key (a question that is never asked, a condition that always
//! holds) the [check](super::check) refuses already; here is what only whoever answers would notice.

mod lexicon;
mod options;
mod place;
mod questions;
mod sentences;
mod wording;

#[cfg(test)]
mod tests;

pub use place::Place;

use serde::Serialize;

use super::Key;
use crate::code::ScaleId;
use crate::text::{Lang, Text};

/// The most words of a sentence.
pub const MOST_WORDS: usize = 25;

/// The longest that a key should take to answer for one subject, in minutes.
pub const MOST_MINUTES: u32 = 30;

/// Something that could be better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Where.
    pub place: Place,
    /// What.
    pub what: Rule,
}

impl Remark {
    /// The name of the remark: the same for the same rule at the same place, whatever else changes in the key.
    pub fn id(&self) -> String {
        format!("{}:{}", self.what.code(), self.place)
    }
}

/// A rule, with what it was broken by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Rule {
    /// Asks two things at once.
    TwoQuestions {
        /// The words that join them.
        words: Vec<String>,
    },
    /// A sentence that is too long to keep in mind.
    LongSentence {
        /// How many words the longest has.
        count: usize,
        /// The most there should be.
        limit: usize,
        /// How the longest begins.
        begins: String,
    },
    /// A word that each reader weighs in their own way, and no guidance says how.
    VagueWord {
        /// The words.
        words: Vec<String>,
    },
    /// An amount without a number, and no guidance says how much it is.
    VagueAmount {
        /// The words.
        words: Vec<String>,
    },
    /// A question in the negative: it is hard to say what yes means.
    Negation {
        /// The word.
        words: Vec<String>,
    },
    /// Two negatives in one question.
    DoubleNegation {
        /// The words.
        words: Vec<String>,
    },
    /// A word that says which answer is expected.
    LeadingWord {
        /// The words.
        words: Vec<String>,
    },
    /// An abbreviation that the key never writes out.
    Abbreviation {
        /// The abbreviations.
        words: Vec<String>,
    },
    /// A question that does not say which time it is about.
    NoTime,
    /// A question without guidance.
    NoGuidance,
    /// Evidence is asked for, and the guidance does not say where to look.
    NoWhere,
    /// Two options that differ in capitals only.
    LabelsAlike {
        /// What they are called.
        label: String,
    },
    /// Two scales that differ in capitals only.
    ScalesAlike {
        /// The other scale.
        scale: ScaleId,
    },
    /// An option for what every question can be answered with anyway: not shown, not applicable.
    NothingAsOption {
        /// What it is called.
        label: String,
    },
    /// A question that is asked of nobody: its subjects have no such members, or it hangs on one that is asked of nobody.
    AskedOfNobody,
    /// A question that none of the [made-up families](super::paths) comes to, whatever they answer.
    NeverReached,
    /// A level of a rating that no rule gives.
    LevelNeverGiven {
        /// What it is called.
        label: String,
    },
    /// The key takes long to answer.
    TooLong {
        /// How long, by [`Key::minutes`].
        minutes: u32,
        /// The longest there should be.
        limit: u32,
    },
}

impl Rule {
    /// What files and dismissals call the rule.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TwoQuestions { .. } => "two-questions",
            Self::LongSentence { .. } => "long-sentence",
            Self::VagueWord { .. } => "vague-word",
            Self::VagueAmount { .. } => "vague-amount",
            Self::Negation { .. } => "negation",
            Self::DoubleNegation { .. } => "double-negation",
            Self::LeadingWord { .. } => "leading-word",
            Self::Abbreviation { .. } => "abbreviation",
            Self::NoTime => "no-time",
            Self::NoGuidance => "no-guidance",
            Self::NoWhere => "no-where",
            Self::LabelsAlike { .. } => "labels-alike",
            Self::ScalesAlike { .. } => "scales-alike",
            Self::NothingAsOption { .. } => "nothing-as-option",
            Self::AskedOfNobody => "asked-of-nobody",
            Self::NeverReached => "never-reached",
            Self::LevelNeverGiven { .. } => "level-never-given",
            Self::TooLong { .. } => "too-long",
        }
    }
}

/// Every remark about a key, in the order of their places in it.
pub fn lint(key: &Key) -> Vec<Remark> {
    let mut remarks = wording::check(key);
    remarks.extend(questions::check(key));
    remarks.extend(options::check(key));
    let minutes = key.minutes();
    if minutes > MOST_MINUTES {
        remarks.push(Remark { place: Place::Key, what: Rule::TooLong { minutes, limit: MOST_MINUTES } });
    }
    // The sort is stable: at one place the rules stand in the order they were looked for.
    remarks.sort_by_key(|remark| remark.place.order(key));
    remarks
}

/// A text in each language it is written in.
fn languages(text: &Text) -> impl Iterator<Item = (Lang, &str)> {
    let english = text.en.as_deref().map(|en| (Lang::En, en));
    std::iter::once((Lang::Sv, text.sv.as_str())).chain(english)
}
