//! Why a question is worth looking at, in words.

use analysis::worked::{Fared, Look, Worked};
use domain::key::Key;
use domain::{OptionCode, QuestionId, State, Value};
use reports::words::{Fact, Words};

use super::Reason;

/// A reason in words, with what to think of.
pub(super) fn told(key: &Key, worked: &Worked, look: &Look, words: &Words) -> Reason {
    let digits = |n: u32| words.digits(f64::from(n));
    let (code, facts): (&str, Vec<Fact<'_>>) = match look {
        Look::NeverAsked(times) => ("never-asked", vec![("of", digits(times.of()).into())]),
        Look::Often(fared, times) => {
            (often(*fared), vec![("n", digits(times.count()).into()), ("of", digits(times.of()).into())])
        }
        Look::Slow { pace, usual } => {
            let facts =
                [("time", time(pace.seconds(), words)), ("usual", time(*usual, words)), ("of", digits(pace.of()))];
            ("slow", facts.map(|(name, fact)| (name, fact.into())).into())
        }
        Look::Alike { state, count } => {
            let answer = answer(key, worked.question(), state, words);
            ("alike", vec![("n", digits(*count).into()), ("answer", answer.into())])
        }
    };
    Reason {
        reason: code.into(),
        what: words.tell(&format!("worked-look-{code}"), &facts),
        advice: words.say(&format!("worked-advice-{code}")),
    }
}

fn often(fared: Fared) -> &'static str {
    match fared {
        Fared::NotAsked => "not-asked",
        Fared::NotAnswered => "not-answered",
        Fared::NotApplicable => "not-applicable",
        Fared::NotShown => "not-shown",
        Fared::Value => "value",
        Fared::Commented => "commented",
        Fared::Changed => "changed",
        Fared::Differed => "differed",
    }
}

/// A number of seconds as people say it: "45 s", "2 min", "2 min 5 s".
pub(crate) fn time(seconds: u32, words: &Words) -> String {
    let facts = [("minutes", (seconds / 60).to_string().into()), ("seconds", (seconds % 60).to_string().into())];
    let id = match (seconds / 60, seconds % 60) {
        (0, _) => "worked-seconds",
        (_, 0) => "worked-minutes",
        (_, _) => "worked-minutes-seconds",
    };
    words.tell(id, &facts)
}

/// An answer in words of the key. What somebody wrote themselves is not told.
pub(crate) fn answer(key: &Key, question: &QuestionId, state: &State, words: &Words) -> String {
    let scale = key.question(question).and_then(|question| key.scale(question));
    let label = |code: &OptionCode| {
        let choice = scale.and_then(|scale| scale.choice(code));
        choice.map_or_else(|| code.to_string(), |choice| choice.label.in_lang(words.lang()).to_owned())
    };
    match state {
        State::NotShown => words.say("told-part-not-shown"),
        State::NotApplicable { .. } | State::Value(Value::Text(_)) => String::new(),
        State::Value(Value::Single(code)) => label(code),
        State::Value(Value::Several(codes)) if codes.is_empty() => words.say("worked-nothing-ticked"),
        State::Value(Value::Several(codes)) => words.list(&codes.iter().map(label).collect::<Vec<_>>()),
        State::Value(Value::Count(n)) => words.digits(f64::from(*n)),
        State::Value(Value::Number(x)) => words.digits(*x),
        State::Value(Value::Date(day)) => words.date(*day),
    }
}

#[cfg(test)]
mod tests {
    use analysis::worked::LIMITS;
    use domain::Lang;

    use super::*;

    #[test]
    fn every_reason_is_worded_in_both_languages() {
        let named = LIMITS.iter().map(|(fared, _)| often(*fared)).chain(["never-asked", "slow", "alike"]);
        for (lang, code) in
            [Lang::Sv, Lang::En].into_iter().flat_map(|lang| named.clone().map(move |code| (lang, code)))
        {
            let words = Words::new(lang);
            for id in [format!("worked-look-{code}"), format!("worked-advice-{code}")] {
                assert_ne!(words.say(&id), id, "{lang:?}");
            }
        }
    }

    #[test]
    fn time_is_told_in_minutes_from_one_on() {
        let words = Words::new(Lang::Sv);
        let told = [45, 60, 125].map(|seconds| time(seconds, &words));
        assert_eq!(told, ["45 s", "1 min", "2 min 5 s"]);
    }
}
