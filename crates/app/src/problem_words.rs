//! Problems of files in words: a tagged kind becomes the messages that are called after it.

use reports::words::Words;
use serde::Serialize;
use serde_json::Value;

/// The words of a kind tagged `kind`, where they are one message: `<family>-problem-<kind>` with the kind's facts.
pub(crate) fn in_a_message(family: &str, kind: &impl Serialize, words: &Words) -> String {
    let facts = serde_json::to_value(kind).expect("kinds are plain values");
    let tag = kebab(facts["kind"].as_str().expect("a kind is tagged by its name"));
    let told: Vec<_> = told(&facts, words, |_| None);
    words.tell_named(&format!("{family}-problem-{tag}"), &told)
}

/// What is wrong and what to do, in words.
pub(crate) struct Worded {
    pub(crate) what: String,
    pub(crate) advice: String,
}

/// The words of a kind tagged `kind`: the messages `<family>-problem-<kind>` and `<family>-advice-<kind>`, with the
/// kind's facts. `vocabulary` gives the message of a fact that is itself a word (a type, a class); other facts are
/// told as they stand.
pub(crate) fn worded(
    family: &str,
    kind: &impl Serialize,
    words: &Words,
    vocabulary: impl Fn(&str) -> Option<&'static str>,
) -> Worded {
    let facts = serde_json::to_value(kind).expect("kinds are plain values");
    let tag = kebab(facts["kind"].as_str().expect("a kind is tagged by its name"));
    let told = told(&facts, words, vocabulary);
    Worded {
        what: words.tell_named(&format!("{family}-problem-{tag}"), &told),
        advice: words.tell_named(&format!("{family}-advice-{tag}"), &told),
    }
}

/// The facts of a kind in words, by name.
fn told(facts: &Value, words: &Words, vocabulary: impl Fn(&str) -> Option<&'static str>) -> Vec<(String, String)> {
    let facts = facts.as_object().into_iter().flatten();
    facts.map(|(name, fact)| (name.clone(), in_words(fact, words, vocabulary(name)))).collect()
}

fn in_words(fact: &Value, words: &Words, vocabulary: Option<&str>) -> String {
    match (fact, vocabulary) {
        (Value::String(word), Some(vocabulary)) => words.say(&format!("{vocabulary}-{word}")),
        (Value::String(text), None) => text.clone(),
        (Value::Number(number), _) => number.as_f64().map_or_else(String::new, |x| words.digits(x)),
        (Value::Array(parts), _) => {
            words.list(&parts.iter().map(|part| in_words(part, words, vocabulary)).collect::<Vec<_>>())
        }
        (Value::Bool(_) | Value::Object(_) | Value::Null, _) => fact.to_string(),
    }
}

/// `notUtf8` as messages are named: `not-utf8`.
fn kebab(name: &str) -> String {
    name.chars().flat_map(|c| c.is_uppercase().then_some('-').into_iter().chain(c.to_lowercase())).collect()
}
