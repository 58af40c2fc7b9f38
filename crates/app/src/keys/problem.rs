//! A problem of a key file in words.

use domain::Lang;
use domain::key::check::Problem;
use reports::words::Words;
use serde_json::Value;

use crate::failure::FileProblem;

/// The problem as people read it. Its messages are called after its kind: `key-problem-<kind>` says what is wrong,
/// `key-advice-<kind>` what to do; the kind's facts are theirs.
pub(crate) fn worded(problem: &Problem, lang: Lang) -> FileProblem {
    let words = Words::new(lang);
    let facts = serde_json::to_value(&problem.kind).expect("kinds are plain values");
    let kind = kebab(facts["kind"].as_str().expect("a kind is tagged by its name"));
    let told: Vec<(String, String)> = facts
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, fact)| (name.clone(), fact_in_words(fact, &words)))
        .collect();
    FileProblem {
        path: problem.path.clone(),
        line: problem.line,
        what: words.tell_named(&format!("key-problem-{kind}"), &told),
        advice: words.tell_named(&format!("key-advice-{kind}"), &told),
    }
}

fn fact_in_words(fact: &Value, words: &Words) -> String {
    match fact {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.as_f64().map_or_else(String::new, |x| words.digits(x)),
        Value::Array(parts) => words.list(&parts.iter().map(|part| fact_in_words(part, words)).collect::<Vec<_>>()),
        Value::Bool(_) | Value::Object(_) | Value::Null => fact.to_string(),
    }
}

/// `notUtf8` as messages are named: `not-utf8`.
fn kebab(name: &str) -> String {
    name.chars().flat_map(|c| c.is_uppercase().then_some('-').into_iter().chain(c.to_lowercase())).collect()
}
