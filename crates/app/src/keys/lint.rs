//! What could be better in a key, in words.

use domain::key::Key;
use domain::key::lint::{Place, Remark, lint as remarks};
use domain::{Lang, OptionCode, ScaleId};
use reports::words::Words;

use super::{KeyHead, KeyRemark, KeyRemarks, KeyVersion, stored_version};
use crate::app::App;
use crate::failure::Failure;
use crate::problem_words;

pub(crate) fn lint(app: &mut App, ask: KeyVersion) -> Result<KeyRemarks, Failure> {
    let lang = app.lang();
    let key = stored_version(app, &ask.id, ask.version)?;
    Ok(remarked(&key, lang))
}

/// The remarks on a key in the words of `lang`.
pub fn remarked(key: &Key, lang: Lang) -> KeyRemarks {
    let words = Words::new(lang);
    let shown = |remark: &Remark| {
        let told = problem_words::worded("lint", &remark.what, &words, |_| None);
        KeyRemark {
            id: remark.id(),
            rule: remark.what.code().into(),
            example: words.say(&format!("lint-example-{}", remark.what.code())),
            place: place(key, &remark.place, &words),
            path: remark.place.pointer(key),
            what: told.what,
            advice: told.advice,
        }
    };
    KeyRemarks {
        key: KeyHead::of(key, lang),
        minutes: key.minutes(),
        remarks: remarks(key).iter().map(shown).collect(),
    }
}

/// Where a remark stands, in the words of the key.
fn place(key: &Key, place: &Place, words: &Words) -> String {
    let lang = words.lang();
    let option = |scale: &ScaleId, option: &OptionCode| {
        let choice = key.scales.get(scale).and_then(|scale| scale.choice(option));
        choice.map(|choice| choice.label.in_lang(lang).to_owned())
    };
    let question = |id| key.question(id).map(|question| question.text.in_lang(lang).to_owned());
    let (id, name) = match place {
        Place::Key => ("lint-at-key", None),
        Place::About => ("lint-at-about", None),
        Place::Section(id) => {
            let section = key.sections.iter().find(|section| &section.id == id);
            ("lint-at-section", section.map(|section| section.title.in_lang(lang).to_owned()))
        }
        Place::Question(id) => ("lint-at-question", question(id)),
        Place::Guidance(id) => ("lint-at-guidance", question(id)),
        Place::Scale(id) => ("lint-at-scale", Some(id.to_string())),
        Place::Choice(scale, code) => ("lint-at-choice", option(scale, code)),
        Place::Level(rating, code) => {
            let rating = key.ratings.iter().find(|one| &one.id == rating);
            ("lint-at-level", rating.and_then(|rating| option(&rating.scale, code)))
        }
    };
    words.tell(id, &[("name", name.unwrap_or_default().into())])
}

#[cfg(test)]
mod tests {
    use domain::key::lint::Rule;

    use super::*;

    /// A sample of every rule. Each names the one that follows it, so that a new rule does not compile until it has a
    /// place here.
    fn samples() -> Vec<Rule> {
        use Rule as R;
        let words = || vec!["ett".to_string(), "två".to_string()];
        let label = || "Ja".to_string();
        let after = |rule: &R| match rule {
            R::TwoQuestions { .. } => Some(R::LongSentence { count: 30, limit: 25, begins: "Var".into() }),
            R::LongSentence { .. } => Some(R::VagueWord { words: words() }),
            R::VagueWord { .. } => Some(R::VagueAmount { words: words() }),
            R::VagueAmount { .. } => Some(R::Negation { words: words() }),
            R::Negation { .. } => Some(R::DoubleNegation { words: words() }),
            R::DoubleNegation { .. } => Some(R::LeadingWord { words: words() }),
            R::LeadingWord { .. } => Some(R::Abbreviation { words: words() }),
            R::Abbreviation { .. } => Some(R::NoTime),
            R::NoTime => Some(R::NoGuidance),
            R::NoGuidance => Some(R::NoWhere),
            R::NoWhere => Some(R::LabelsAlike { label: label() }),
            R::LabelsAlike { .. } => Some(R::ScalesAlike { scale: "skala".parse().unwrap() }),
            R::ScalesAlike { .. } => Some(R::NothingAsOption { label: label() }),
            R::NothingAsOption { .. } => Some(R::AskedOfNobody),
            R::AskedOfNobody => Some(R::NeverReached),
            R::NeverReached => Some(R::LevelNeverGiven { label: label() }),
            R::LevelNeverGiven { .. } => Some(R::TooLong { minutes: 40, limit: 30 }),
            R::TooLong { .. } => None,
        };
        std::iter::successors(Some(R::TwoQuestions { words: words() }), after).collect()
    }

    #[test]
    fn every_rule_has_an_explanation_and_an_example_in_both_languages() {
        for lang in [Lang::Sv, Lang::En] {
            let words = Words::new(lang);
            for rule in samples() {
                let told = problem_words::worded("lint", &rule, &words, |_| None);
                let example = words.say(&format!("lint-example-{}", rule.code()));
                for text in [told.what, told.advice, example] {
                    let is_whole = !text.is_empty() && !text.contains("lint-") && !text.contains('{');
                    assert!(is_whole, "{lang:?} {rule:?}: {text}");
                }
            }
        }
    }

    #[test]
    fn every_remark_on_a_shipped_key_stands_somewhere_that_has_a_name() {
        for key in crate::keys::shipped() {
            let file = serde_json::to_value(&key).unwrap();
            for remark in remarked(&key, Lang::Sv).remarks {
                assert!(file.pointer(&remark.path).is_some(), "{}", remark.path);
                assert!(!remark.place.contains("””"), "{}", remark.place);
            }
        }
    }
}
