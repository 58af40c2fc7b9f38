//! Where in a draft something is found that a file tells by a JSON pointer.

use domain::key::Key;
use domain::key::check::{Problem, ProblemKind, check_among};
use reports::words::Words;
use serde_json::Value;

use super::{DraftProblem, DraftSpot, DraftThing};
use crate::keys::kind_in_words;

/// Everything that stops `key` from being published, each at its place in the draft. `before` is the version that it
/// follows, as far as it is known.
pub(crate) fn problems(key: &Key, before: Option<&Key>, words: &Words) -> Vec<DraftProblem> {
    let file = serde_json::to_vec(key).expect("a key can be written as JSON");
    let known: Vec<&Key> = before.into_iter().collect();
    let found = check_among(&file, &known).err().unwrap_or_default();
    let told = |problem: &Problem| {
        let told = kind_in_words(&problem.kind, words);
        let at = match &problem.kind {
            ProblemKind::ChangeNotTold { question, .. } | ProblemKind::DifferenceNotTold { question, .. } => {
                spot(key, &format!("/previous/changes/{question}"), words)
            }
            _ => spot(key, &problem.path, words),
        };
        DraftProblem { at, what: told.what, advice: told.advice }
    };
    found.iter().map(told).collect()
}

/// Every text that has no English, in the order of the key.
pub(super) fn untranslated(key: &Key, words: &Words) -> Vec<DraftSpot> {
    let file = serde_json::to_value(key).expect("a key can be written as JSON");
    let mut found = Vec::new();
    collect_untranslated(&file, &mut String::new(), &mut found);
    found.iter().map(|pointer| spot(key, pointer, words)).collect()
}

fn collect_untranslated(value: &Value, at: &mut String, found: &mut Vec<String>) {
    let end = at.len();
    match value {
        Value::Object(fields) => {
            let swedish = fields.get("sv").and_then(Value::as_str);
            if swedish.is_some_and(|words| !words.is_empty()) && !fields.contains_key("en") {
                found.push(at.clone());
            }
            for (name, value) in fields {
                at.push('/');
                at.push_str(&name.replace('~', "~0").replace('/', "~1"));
                collect_untranslated(value, at, found);
                at.truncate(end);
            }
        }
        Value::Array(values) => {
            for (n, value) in values.iter().enumerate() {
                at.push('/');
                at.push_str(&n.to_string());
                collect_untranslated(value, at, found);
                at.truncate(end);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The place of a draft that `pointer` leads to in the file of its key.
pub(super) fn spot(key: &Key, pointer: &str, words: &Words) -> DraftSpot {
    let steps: Vec<&str> = pointer.split('/').skip(1).collect();
    let at = |step: &str| step.parse::<usize>().ok();
    let lang = words.lang();
    let (thing, id, name, rest): (DraftThing, Option<String>, String, &[&str]) = match steps.as_slice() {
        ["sections", section, "questions", question, rest @ ..] => {
            let section = at(section).and_then(|n| key.sections.get(n));
            let found = section.zip(at(question)).and_then(|(section, n)| section.questions.get(n));
            let name = found.map_or("", |question| question.text.in_lang(lang));
            let number = found.and_then(|found| key.questions().position(|one| one.id == found.id));
            let number = number.map_or_else(String::new, |n| (n + 1).to_string());
            let told = words.tell("draft-at-question", &[("n", number.into()), ("name", name.into())]);
            (DraftThing::Question, found.map(|question| question.id.to_string()), told, rest)
        }
        ["sections", section, rest @ ..] => {
            let found = at(section).and_then(|n| key.sections.get(n));
            let name = found.map_or("", |section| section.title.in_lang(lang));
            let told = words.tell("draft-at-section", &[("name", name.into())]);
            (DraftThing::Section, found.map(|section| section.id.to_string()), told, rest)
        }
        ["scales", scale, rest @ ..] => {
            let scale = key.scales.iter().find(|(id, _)| id.as_str() == *scale);
            let labels = scale.into_iter().flat_map(|(_, scale)| &scale.options);
            let labels: Vec<&str> = labels.map(|option| option.label.in_lang(lang)).collect();
            let told = words.tell("draft-at-scale", &[("name", labels.join(" · ").into())]);
            (DraftThing::Scale, scale.map(|(id, _)| id.to_string()), told, rest)
        }
        ["ratings", rating, rest @ ..] => {
            let found = at(rating).and_then(|n| key.ratings.get(n));
            let name = found.map_or("", |rating| rating.name.in_lang(lang));
            let told = words.tell("draft-at-rating", &[("name", name.into())]);
            (DraftThing::Rating, found.map(|rating| rating.id.to_string()), told, rest)
        }
        ["previous", "changes", question, rest @ ..] => {
            let found = key.questions().find(|one| one.id.as_str() == *question);
            let name = found.map_or(*question, |question| question.text.in_lang(lang));
            let told = words.tell("draft-at-change", &[("name", name.into())]);
            (DraftThing::Change, Some((*question).to_owned()), told, rest)
        }
        rest => (DraftThing::Key, None, words.say("draft-at-key"), rest),
    };
    DraftSpot { thing, id, field: rest.first().map(|field| (*field).to_owned()), label: name }
}
