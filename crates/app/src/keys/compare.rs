//! Two versions of a key against each other, in words.

use domain::key::compare::{Asked, Compared, Difference, Run, Wording, compare as questions, word_difference};
use domain::key::{ChangeClass, Key, Order, Per, Question, RollUp, since};
use domain::{Lang, OptionCode};
use reports::words::Words;
use serde::Serialize;
use serde_json::Value;

use super::{
    Carried, ClassCount, CompareVersions, DifferenceShown, KeyComparison, KeyHead, QuestionCompared, TextRun,
    stored_between, stored_version,
};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn compare(app: &mut App, ask: CompareVersions) -> Result<KeyComparison, Failure> {
    let lang = app.lang();
    let (older, newer) = (stored_version(app, &ask.id, ask.older)?, stored_version(app, &ask.id, ask.newer)?);
    let between = stored_between(app, &older, &newer)?;
    let between: Vec<&Key> = between.iter().map(AsRef::as_ref).collect();
    Ok(compared(&older, &between, &newer, lang))
}

/// A version of a key against a later one, in the words of `lang`. `between` are the versions between them, as far as
/// they are known, the oldest first: what they say of a change on the way counts too.
pub fn compared(older: &Key, between: &[&Key], newer: &Key, lang: Lang) -> KeyComparison {
    let words = Words::new(lang);
    let versions: Vec<&Key> = std::iter::once(older).chain(between.iter().copied()).chain([newer]).collect();
    let told = Told { versions: &versions, older, newer, words: &words };
    let questions: Vec<QuestionCompared> = questions(older, newer).iter().map(|one| told.question(one)).collect();
    let count = |class: ChangeClass| {
        let n = u32::try_from(questions.iter().filter(|one| one.class == class.into()).count()).unwrap_or(u32::MAX);
        let label = words.tell(&format!("change-count-{}", name(&class)), &[("n", n.into())]);
        ClassCount { class: class.into(), n, label }
    };
    KeyComparison {
        older: KeyHead::of(older, lang),
        newer: KeyHead::of(newer, lang),
        counts: ChangeClass::ALL.iter().copied().map(count).filter(|count| count.n > 0).collect(),
        questions,
    }
}

/// How files call a word of a vocabulary.
fn name(word: &impl Serialize) -> String {
    match serde_json::to_value(word) {
        Ok(Value::String(name)) => name,
        other => unreachable!("words of vocabularies are strings, not {other:?}"),
    }
}

/// Versions with the words to tell about them.
struct Told<'a> {
    versions: &'a [&'a Key],
    older: &'a Key,
    newer: &'a Key,
    words: &'a Words,
}

impl Told<'_> {
    fn question(&self, compared: &Compared<'_>) -> QuestionCompared {
        let (lang, question) = (self.words.lang(), compared.question());
        let since = since(self.versions, &question.id).expect("the question stands in one of the two");
        let previous = self.newer.previous.as_ref().filter(|previous| previous.version == self.older.version);
        let said = previous.and_then(|previous| previous.changes.get(&question.id));
        let said = said.map_or(previous.map(|_| ChangeClass::Same), |change| Some(change.class));
        QuestionCompared {
            question: question.id.to_string(),
            text: question.text.in_lang(lang).into(),
            class: since.class.into(),
            label: self.class(since.class),
            said: said.map(Into::into),
            proposed: compared.proposed().into(),
            proposed_label: self.class(compared.proposed()),
            reasons: since.reasons.iter().map(|reason| reason.in_lang(lang).into()).collect(),
            is_compared: since.is_comparable(),
            per_member: question.per.is_some(),
            differences: compared.differences.iter().map(|one| self.difference(compared, one)).collect(),
            options: self.options(compared),
        }
    }

    fn class(&self, class: ChangeClass) -> String {
        self.words.say(&format!("key-class-{}", name(&class)))
    }

    /// A difference as the text that describes what differs, before and now laid over each other.
    fn difference(&self, compared: &Compared<'_>, difference: &Difference) -> DifferenceShown {
        let aspect = name(&difference.aspect());
        let say = |id: &str| self.words.say(id);
        let laid = |was: String, is: String| word_difference(&was, &is);
        let mut label = say(&format!("key-aspect-{aspect}"));
        let mut lang = None;
        let runs = match difference {
            Difference::Words { of, lang: written, runs, .. } => {
                lang = Some((*written).into());
                label = self.wording(of, *written);
                runs.clone()
            }
            Difference::Answer { was, is } => {
                laid(say(&format!("key-answer-{}", name(was))), say(&format!("key-answer-{}", name(is))))
            }
            Difference::Options { .. } => self.laid_of(compared, Self::labels),
            Difference::Order { was, is } if was == is => self.laid_of(compared, Self::labels),
            Difference::Order { was, is } => laid(self.order(*was), self.order(*is)),
            Difference::Score { option, was, is } => {
                label = format!("{label}: {option}");
                let score = |score: Option<i32>| score.map(|n| n.to_string()).unwrap_or_default();
                laid(score(*was), score(*is))
            }
            Difference::Limits { was, is } => laid(self.limits(*was), self.limits(*is)),
            Difference::AskedOf { was, is } => laid(self.asked_of(*was), self.asked_of(*is)),
            Difference::RollUp { was, is } => laid(self.roll_up(*was), self.roll_up(*is)),
            Difference::AskedWhen { .. } => self.laid_of(compared, Self::asked_when),
            Difference::Concept { was, is } => {
                let concept =
                    |one: &Option<domain::ConceptId>| one.as_ref().map(ToString::to_string).unwrap_or_default();
                laid(concept(was), concept(is))
            }
            Difference::Evidence { is } => {
                let asked = |is| say(if is { "change-asked" } else { "change-not-asked" });
                laid(asked(!is), asked(*is))
            }
        };
        DifferenceShown { aspect, label, lang, runs: runs.into_iter().map(TextRun::from).collect() }
    }

    fn wording(&self, of: &Wording, lang: Lang) -> String {
        let label = match of {
            Wording::Question => self.words.say("key-aspect-question"),
            Wording::Guidance => self.words.say("key-aspect-guidance"),
            Wording::Unit => self.words.say("key-aspect-unit"),
            Wording::Option(code) => self.words.tell("change-option", &[("option", code.to_string().into())]),
        };
        match lang {
            Lang::Sv => label,
            Lang::En => format!("{label} ({})", self.words.say("change-translation")),
        }
    }

    /// What is told of a question, before and now.
    fn laid_of(&self, compared: &Compared<'_>, tell: fn(&Self, &Key, &Question) -> String) -> Vec<Run> {
        match compared.asked {
            Asked::Both { was, is } => word_difference(&tell(self, self.older, was), &tell(self, self.newer, is)),
            Asked::Before(_) | Asked::Now(_) => Vec::new(),
        }
    }

    fn labels(&self, key: &Key, question: &Question) -> String {
        let options = key.scale(question).into_iter().flat_map(|scale| &scale.options);
        options.map(|option| option.label.in_lang(self.words.lang())).collect::<Vec<_>>().join(" / ")
    }

    fn asked_when(&self, key: &Key, question: &Question) -> String {
        let told = |condition| reports::condition_in_words(key, condition, self.words);
        question.visible_if.as_ref().map_or_else(|| self.words.say("change-always"), told)
    }

    fn order(&self, order: Order) -> String {
        self.words.say(match order {
            Order::Nominal => "change-nominal",
            Order::Ordinal => "change-ordinal",
        })
    }

    fn limits(&self, (min, max): (Option<f64>, Option<f64>)) -> String {
        let digits = |limit: Option<f64>| limit.map(|x| self.words.digits(x)).unwrap_or_default();
        format!("{}–{}", digits(min), digits(max))
    }

    fn asked_of(&self, per: Option<Per>) -> String {
        self.words.say(match per {
            None => "change-once",
            Some(Per::Child) => "change-each-child",
            Some(Per::Adult) => "change-each-adult",
            Some(Per::Member) => "change-each-member",
        })
    }

    fn roll_up(&self, roll_up: Option<RollUp>) -> String {
        self.words.say(match roll_up {
            None => "change-once",
            Some(RollUp::Every) => "change-every",
            Some(RollUp::Any) => "change-any",
        })
    }

    /// Where the older options can be taken to have gone, where the options are not the same.
    fn options(&self, compared: &Compared<'_>) -> Vec<Carried> {
        let other = compared.differences.iter().any(|one| matches!(one, Difference::Options { .. }));
        let Asked::Both { was, is } = compared.asked else { return Vec::new() };
        let label = |key: &Key, question: &Question, code: &OptionCode| {
            let choice = key.scale(question).and_then(|scale| scale.choice(code));
            choice.map_or_else(|| code.to_string(), |choice| choice.label.in_lang(self.words.lang()).into())
        };
        let carried = |(from, to): (&OptionCode, &Option<OptionCode>)| Carried {
            from: from.to_string(),
            from_label: label(self.older, was, from),
            to: to.as_ref().map(ToString::to_string),
            to_label: to.as_ref().map(|to| label(self.newer, is, to)),
        };
        if other { compared.options.iter().map(carried).collect() } else { Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use domain::key::check::check;

    use super::*;
    use crate::keys::shipped;

    #[test]
    fn a_key_against_itself_differs_in_nothing() {
        for key in shipped() {
            let told = compared(&key, &[], &key, Lang::Sv);
            assert_eq!(told.counts.len(), 1, "all of one class");
            assert!(told.questions.iter().all(|one| one.differences.is_empty() && one.is_compared), "{}", key.id);
        }
    }

    #[test]
    fn every_difference_has_words_in_both_languages() {
        let older = check(include_bytes!("../../demo/2020/keys/adult-investigation.json")).unwrap();
        let newest = shipped().into_iter().find(|key| key.id == older.id).unwrap();
        let mut newer = newest;
        let scales = newer.scales.clone();
        for question in newer.sections.iter_mut().flat_map(|section| &mut section.questions) {
            let others = scales.keys().find(|scale| Some(*scale) != question.answer.scale());
            if let (domain::key::AnswerType::Single { scale }, Some(other)) = (&mut question.answer, others) {
                *scale = other.clone();
            }
            question.evidence = !question.evidence;
            question.concept = None;
            question.per = if question.per.is_some() { None } else { Some(Per::Adult) };
            question.roll_up = question.per.map(|_| RollUp::Every);
            question.visible_if = None;
        }
        for lang in [Lang::Sv, Lang::En] {
            let told = compared(&older, &[], &newer, lang);
            for one in told.questions.iter().flat_map(|one| &one.differences) {
                assert!(!one.label.contains("key-") && !one.label.contains('{'), "{}", one.label);
                assert!(one.runs.iter().any(|run| !matches!(run, TextRun::Kept(_))), "{}: {:?}", one.label, one.runs);
                let unworded = |run: &TextRun| match run {
                    TextRun::Kept(text) | TextRun::Out(text) | TextRun::In(text) => text.contains("change-"),
                };
                assert!(!one.runs.iter().any(unworded), "{:?}", one.runs);
            }
        }
    }
}
