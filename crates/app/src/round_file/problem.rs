//! What can be wrong with a round file: tagged kinds with facts, and their words.

use domain::Lang;
use domain::key::check::ProblemKind;
use reports::words::Words;
use serde::Serialize;

use crate::failure::{Failure, FileProblem};
use crate::keys::kind_in_words;
use crate::problem_words;

/// Something wrong at a place of a round file.
#[derive(Debug, PartialEq)]
pub(super) struct Problem {
    /// Where, as a JSON pointer; empty for the file as a whole.
    pub(super) path: String,
    /// The line, from 1; 0 where only the path is known.
    pub(super) line: u32,
    /// What.
    pub(super) fault: Fault,
}

/// What is wrong.
#[derive(Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub(super) enum Fault {
    /// Larger than any round; it was not read.
    TooLarge { bytes: usize, limit: usize },
    /// Not UTF-8.
    NotUtf8,
    /// Nested deeper than any round.
    TooDeep,
    /// Ends in the middle.
    CutShort,
    /// Not JSON from here on.
    NotJson,
    /// Sealed, and no passphrase was given.
    Sealed,
    /// The seal is damaged, or cut short.
    BadSeal,
    /// The passphrase is another one, or the seal is damaged.
    WrongPassphrase,
    /// JSON, but no round file.
    NotARound,
    /// Written by a newer version.
    Newer { found: u64, known: u64 },
    /// The same name stands twice in one object.
    DuplicateName { name: String },
    /// The format has no such field here.
    UnknownField { name: String },
    /// A field that must be there is not.
    MissingField { name: String },
    /// Not of the form that stands here; `what` is for whoever wrote the file.
    BadForm { what: String },
    /// The same thing stands twice in a list of different ones.
    Repeated,
    /// The same id stands twice.
    DuplicateId { id: String },
    /// Something wrong with a key.
    #[serde(skip)]
    Key(Box<ProblemKind>),
    /// Only a published key enters a round.
    KeyNotPublished { key: String },
    /// No such version of a key in the file.
    NoSuchKey { key: String, version: u32 },
    /// The round uses another version of the key than the review answers.
    OtherVersion { key: String, version: u32 },
    /// The round does not use the key.
    KeyNotOfRound { key: String },
    /// Nothing in the file uses the key.
    UnusedKey { key: String, version: u32 },
    /// No such family in the file.
    NoSuchFamily { family: String },
    /// No such member in the file.
    NoSuchMember { member: String },
    /// The member belongs to another family.
    OtherFamily { member: String },
    /// No such document in the file.
    NoSuchDocument { document: String },
    /// No such reviewer in the file.
    NoSuchReviewer { reviewer: String },
    /// The reviewer handles the family themselves, and reads nothing of it.
    Handles { reviewer: String },
    /// Belongs to another round.
    OtherRound { round: String },
    /// The key is made for another kind of subject.
    WrongSubject { key: String },
    /// No such question in the key.
    NoSuchQuestion { question: String },
    /// The key does not ask the question there: of nobody in particular, or of that member.
    NoSuchSlot { question: String },
    /// No such option for the question.
    NoSuchOption { option: String, question: String },
    /// The value does not fit how the question is answered.
    BadValue { question: String },
    /// Nothing is answered, commented or noted.
    BlankAnswer { question: String },
    /// No such text in the file, and it is not told as erased.
    NoSuchText { text: String },
    /// The text is of another kind than what it is used as.
    OtherKind { text: String },
    /// Not a kind of text.
    NoSuchKind { text: String },
    /// The text of evidence is not in the form of evidence.
    BadEvidence { text: String },
    /// Nothing in the file names the text.
    UnusedText { text: String },
    /// Told as erased, and there all the same.
    ErasedAndThere { text: String },
    /// The last day comes before the first.
    BackwardDays,
    /// No such sighting in the file.
    NoSuchSighting { sighting: String },
    /// Sightings of different families are said to be one event.
    LinkedApart { sighting: String },
    /// No such review in the file.
    NoSuchReview { key: String },
    /// No such theme in the file.
    NoSuchTheme { theme: String },
    /// The store has a round of that id with other content.
    RoundDiffers { round: String },
    /// The store has that version of the key with other content.
    KeyDiffers { key: String, version: u32 },
    /// The store has a text of that id with other content.
    TextDiffers { text: String },
    /// The store has a theme of that code with other content.
    ThemeDiffers { theme: String },
}

impl Problem {
    pub(super) fn at(path: impl Into<String>, fault: Fault) -> Self {
        Self { path: path.into(), line: 0, fault }
    }

    pub(super) fn of_file(fault: Fault) -> Self {
        Self::at("", fault)
    }

    fn worded(&self, words: &Words) -> FileProblem {
        let told = match &self.fault {
            Fault::Key(kind) => kind_in_words(kind, words),
            fault => problem_words::worded("round-file", fault, words, |_| None),
        };
        FileProblem { path: self.path.clone(), line: self.line, what: told.what, advice: told.advice }
    }
}

/// The failure that tells `problems`.
pub(super) fn bad_file(problems: &[Problem], lang: Lang) -> Failure {
    let words = Words::new(lang);
    Failure::BadFile { problems: problems.iter().map(|one| one.worded(&words)).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sample of every kind; each names the next, so that a new kind does not compile until it has a place here.
    fn samples() -> Vec<Fault> {
        use Fault as F;
        let id = || "ett-id".to_string();
        let after = |fault: &F| match fault {
            F::TooLarge { .. } => Some(F::NotUtf8),
            F::NotUtf8 => Some(F::TooDeep),
            F::TooDeep => Some(F::CutShort),
            F::CutShort => Some(F::NotJson),
            F::NotJson => Some(F::Sealed),
            F::Sealed => Some(F::BadSeal),
            F::BadSeal => Some(F::WrongPassphrase),
            F::WrongPassphrase => Some(F::NotARound),
            F::NotARound => Some(F::Newer { found: 2, known: 1 }),
            F::Newer { .. } => Some(F::DuplicateName { name: id() }),
            F::DuplicateName { .. } => Some(F::UnknownField { name: id() }),
            F::UnknownField { .. } => Some(F::MissingField { name: id() }),
            F::MissingField { .. } => Some(F::BadForm { what: id() }),
            F::BadForm { .. } => Some(F::Repeated),
            F::Repeated => Some(F::DuplicateId { id: id() }),
            F::DuplicateId { .. } => Some(F::Key(Box::new(ProblemKind::MissingRollUp))),
            F::Key(_) => Some(F::KeyNotPublished { key: id() }),
            F::KeyNotPublished { .. } => Some(F::NoSuchKey { key: id(), version: 1 }),
            F::NoSuchKey { .. } => Some(F::OtherVersion { key: id(), version: 2 }),
            F::OtherVersion { .. } => Some(F::KeyNotOfRound { key: id() }),
            F::KeyNotOfRound { .. } => Some(F::UnusedKey { key: id(), version: 1 }),
            F::UnusedKey { .. } => Some(F::NoSuchFamily { family: id() }),
            F::NoSuchFamily { .. } => Some(F::NoSuchMember { member: id() }),
            F::NoSuchMember { .. } => Some(F::OtherFamily { member: id() }),
            F::OtherFamily { .. } => Some(F::NoSuchDocument { document: id() }),
            F::NoSuchDocument { .. } => Some(F::NoSuchReviewer { reviewer: id() }),
            F::NoSuchReviewer { .. } => Some(F::Handles { reviewer: id() }),
            F::Handles { .. } => Some(F::OtherRound { round: id() }),
            F::OtherRound { .. } => Some(F::WrongSubject { key: id() }),
            F::WrongSubject { .. } => Some(F::NoSuchQuestion { question: id() }),
            F::NoSuchQuestion { .. } => Some(F::NoSuchSlot { question: id() }),
            F::NoSuchSlot { .. } => Some(F::NoSuchOption { option: id(), question: id() }),
            F::NoSuchOption { .. } => Some(F::BadValue { question: id() }),
            F::BadValue { .. } => Some(F::BlankAnswer { question: id() }),
            F::BlankAnswer { .. } => Some(F::NoSuchText { text: id() }),
            F::NoSuchText { .. } => Some(F::OtherKind { text: id() }),
            F::OtherKind { .. } => Some(F::NoSuchKind { text: id() }),
            F::NoSuchKind { .. } => Some(F::BadEvidence { text: id() }),
            F::BadEvidence { .. } => Some(F::UnusedText { text: id() }),
            F::UnusedText { .. } => Some(F::ErasedAndThere { text: id() }),
            F::ErasedAndThere { .. } => Some(F::BackwardDays),
            F::BackwardDays => Some(F::NoSuchSighting { sighting: id() }),
            F::NoSuchSighting { .. } => Some(F::LinkedApart { sighting: id() }),
            F::LinkedApart { .. } => Some(F::NoSuchReview { key: id() }),
            F::NoSuchReview { .. } => Some(F::NoSuchTheme { theme: id() }),
            F::NoSuchTheme { .. } => Some(F::RoundDiffers { round: id() }),
            F::RoundDiffers { .. } => Some(F::KeyDiffers { key: id(), version: 1 }),
            F::KeyDiffers { .. } => Some(F::TextDiffers { text: id() }),
            F::TextDiffers { .. } => Some(F::ThemeDiffers { theme: id() }),
            F::ThemeDiffers { .. } => None,
        };
        std::iter::successors(Some(F::TooLarge { bytes: 300_000_000, limit: 268_435_456 }), after).collect()
    }

    #[test]
    fn every_kind_has_words_in_both_languages() {
        for words in [Words::new(Lang::Sv), Words::new(Lang::En)] {
            for fault in samples() {
                let told = Problem::of_file(fault).worded(&words);
                for text in [told.what, told.advice] {
                    let whole = text.ends_with('.') && !text.contains("round-file-") && !text.contains('{');
                    assert!(whole, "{:?}: {text}", words.lang());
                }
            }
        }
    }
}
