//! A problem of a key file in words.

use domain::Lang;
use domain::key::check::{Problem, ProblemKind};
use reports::words::Words;

use crate::failure::FileProblem;
use crate::problem_words;

/// The problem as people read it: what is wrong, and what to do.
pub fn worded(problem: &Problem, lang: Lang) -> FileProblem {
    let told = kind_in_words(&problem.kind, &Words::new(lang));
    FileProblem { path: problem.path.clone(), line: problem.line, what: told.what, advice: told.advice }
}

/// The kind in words, for a key that stands in a file with other things.
pub(crate) fn kind_in_words(kind: &ProblemKind, words: &Words) -> problem_words::Worded {
    // `found` is a number or a list of names, except where a type was found.
    let is_of_types = matches!(kind, ProblemKind::WrongType { .. });
    problem_words::worded("key", kind, words, |fact| match fact {
        "expected" | "found" if is_of_types => Some("key-type"),
        "answer" => Some("key-answer"),
        "class" | "least" => Some("key-class"),
        "differs" => Some("key-aspect"),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use domain::key::ChangeClass;
    use domain::key::check::{AnswerKind, JsonType};
    use domain::key::compare::Aspect;
    use domain::{OptionCode, QuestionId, ScaleId};

    use super::*;

    /// A sample of every kind. Each names the one that follows it, so that a new kind does not compile until it has
    /// a place here.
    fn samples() -> Vec<ProblemKind> {
        use ProblemKind as K;
        let (name, names) = (|| "fält".to_string(), || vec!["ett".to_string(), "två".to_string()]);
        let question = || QuestionId::new("fraga").unwrap();
        let aspects = || vec![Aspect::Question, Aspect::AskedOf];
        let (scale, option) = (|| ScaleId::new("skala").unwrap(), || OptionCode::new("ja").unwrap());
        let after = |kind: &K| match kind {
            K::TooLarge { .. } => Some(K::ByteOrderMark),
            K::ByteOrderMark => Some(K::NotUtf8 { places: 2 }),
            K::NotUtf8 { .. } => Some(K::TooDeep { limit: 64 }),
            K::TooDeep { .. } => Some(K::CutShort),
            K::CutShort => Some(K::NotJson),
            K::NotJson => Some(K::Unreadable),
            K::Unreadable => Some(K::DuplicateName { name: name() }),
            K::DuplicateName { .. } => Some(K::UnknownField { name: name(), allowed: names() }),
            K::UnknownField { .. } => Some(K::MissingField { name: name() }),
            K::MissingField { .. } => Some(K::MissingSwedish),
            K::MissingSwedish => Some(K::EmptyText),
            K::EmptyText => Some(K::WrongType { expected: vec![JsonType::Object], found: JsonType::Null }),
            K::WrongType { .. } => Some(K::OutOfRange { least: 1, most: 9 }),
            K::OutOfRange { .. } => Some(K::NotACode { text: "Å".into() }),
            K::NotACode { .. } => Some(K::UnknownWord { word: name(), allowed: names() }),
            K::UnknownWord { .. } => Some(K::NeedsOneOf { found: Vec::new(), allowed: names() }),
            K::NeedsOneOf { .. } => Some(K::TooFew { least: 2, found: 1 }),
            K::TooFew { .. } => Some(K::TooMany { most: 64, found: 65 }),
            K::TooMany { .. } => Some(K::DuplicateId { id: name(), first: "/sections/0".into() }),
            K::DuplicateId { .. } => Some(K::NoSuchScale { scale: scale() }),
            K::NoSuchScale { .. } => Some(K::NoSuchOption { option: option(), scale: scale() }),
            K::NoSuchOption { .. } => Some(K::UnusedScale { scale: scale() }),
            K::UnusedScale { .. } => Some(K::NoSuchQuestion { question: question() }),
            K::NoSuchQuestion { .. } => Some(K::MissingRollUp),
            K::MissingRollUp => Some(K::RollUpWithoutPer),
            K::RollUpWithoutPer => Some(K::RollUpMisfit { answer: AnswerKind::Count }),
            K::RollUpMisfit { .. } => Some(K::MinOverMax { min: 1.5, max: 0.0 }),
            K::MinOverMax { .. } => Some(K::NotAfterPrevious { version: 1, previous: 2 }),
            K::NotAfterPrevious { .. } => {
                Some(K::ChangeOfNothing { question: question(), class: ChangeClass::ScaleChanged })
            }
            K::ChangeOfNothing { .. } => Some(K::GoneButThere { question: question() }),
            K::GoneButThere { .. } => Some(K::PreviousNotNamed { version: 1 }),
            K::PreviousNotNamed { .. } => Some(K::ChangeNotTold { question: question(), class: ChangeClass::New }),
            K::ChangeNotTold { .. } => Some(K::DifferenceNotTold {
                question: question(),
                class: ChangeClass::ChangedMeaning,
                differs: aspects(),
            }),
            K::DifferenceNotTold { .. } => Some(K::ChangeTooSmall {
                question: question(),
                class: ChangeClass::Same,
                least: ChangeClass::Editorial,
                differs: aspects(),
            }),
            K::ChangeTooSmall { .. } => Some(K::NewButAsked { question: question(), version: 1 }),
            K::NewButAsked { .. } => {
                Some(K::ChangeOfNew { question: question(), class: ChangeClass::Editorial, version: 1 })
            }
            K::ChangeOfNew { .. } => Some(K::GoneButNeverAsked { question: question(), version: 1 }),
            K::GoneButNeverAsked { .. } => {
                Some(K::OptionsOfNoScaleChange { question: question(), class: ChangeClass::Editorial })
            }
            K::OptionsOfNoScaleChange { .. } => Some(K::OptionsWithoutScale { question: question() }),
            K::OptionsWithoutScale { .. } => {
                Some(K::NoSuchOldOption { option: option(), question: question(), version: 1 })
            }
            K::NoSuchOldOption { .. } => Some(K::OptionGoesNowhere { option: option(), question: question() }),
            K::OptionGoesNowhere { .. } => {
                Some(K::OptionsMerged { question: question(), options: vec![option()], option: option() })
            }
            K::OptionsMerged { .. } => Some(K::RefersToItself),
            K::RefersToItself => Some(K::RefersToLater { question: question() }),
            K::RefersToLater { .. } => Some(K::ChainTooLong { limit: 8 }),
            K::ChainTooLong { .. } => Some(K::OperandMisfit { question: question(), answer: AnswerKind::Single }),
            K::OperandMisfit { .. } => Some(K::Untestable { question: question(), answer: AnswerKind::Text }),
            K::Untestable { .. } => Some(K::NotOrdinal { question: question(), scale: scale() }),
            K::NotOrdinal { .. } => Some(K::NeverHolds),
            K::NeverHolds => Some(K::AlwaysHolds),
            K::AlwaysHolds => Some(K::NeverAsked { hangs_on: vec![question()] }),
            K::NeverAsked { .. } => Some(K::RuleNeverReached),
            K::RuleNeverReached => None,
        };
        std::iter::successors(Some(K::TooLarge { bytes: 9_000_000, limit: 5_242_880 }), after).collect()
    }

    #[test]
    fn every_kind_has_words_in_both_languages() {
        for lang in [Lang::Sv, Lang::En] {
            for kind in samples() {
                let problem = Problem { path: String::new(), line: 1, column: 1, kind };
                let told = worded(&problem, lang);
                for text in [&told.what, &told.advice] {
                    let whole = text.ends_with('.') && !text.contains("key-") && !text.contains('{');
                    assert!(whole, "{lang:?} {:?}: {text}", problem.kind);
                }
            }
        }
    }

    #[test]
    fn every_word_of_a_fact_has_words_in_both_languages() {
        let types = ["object", "array", "string", "number", "integer", "boolean", "null"];
        let answers = ["single", "multiple", "checklist", "count", "number", "date", "text"];
        let classes = ["same", "editorial", "changed_meaning", "scale_changed", "new", "gone"];
        let aspects = [
            "question",
            "guidance",
            "translation",
            "unit",
            "labels",
            "answer",
            "options",
            "scores",
            "limits",
            "askedOf",
            "rollUp",
            "askedWhen",
            "concept",
            "evidence",
        ];
        let ids = [("type", &types[..]), ("answer", &answers[..]), ("class", &classes[..]), ("aspect", &aspects[..])];
        for words in [Words::new(Lang::Sv), Words::new(Lang::En)] {
            for (vocabulary, word) in ids.iter().flat_map(|(name, words)| words.iter().map(move |word| (name, word))) {
                let id = format!("key-{vocabulary}-{word}");
                assert_ne!(words.say(&id), id, "{:?}", words.lang());
            }
        }
    }
}
