//! Each difference is seen and classed; the larger properties stand in `tests/key_versions.rs`.

use serde_json::{Value, json};

use super::*;
use crate::text::Lang;

fn base() -> Value {
    let text = |sv: &str| json!({ "sv": sv, "en": sv });
    json!({
        "id": "k", "version": 1, "life": "published", "name": text("K"), "subject": "document",
        "scales": {
            "held": { "order": "ordinal", "options": [
                { "code": "no", "label": text("Nej") }, { "code": "yes", "label": text("Ja"), "score": 1 }
            ] },
            "more": { "order": "ordinal", "options": [
                { "code": "no", "label": text("Nej") }, { "code": "some", "label": text("Delvis") },
                { "code": "wholly", "label": text("Ja") }
            ] }
        },
        "sections": [{ "id": "s", "title": text("S"), "questions": [
            { "id": "first", "text": text("Först?"), "answer": { "type": "single", "scale": "held" } },
            { "id": "held", "text": text("Hölls det?"), "per": "child", "roll_up": "every",
              "answer": { "type": "single", "scale": "held" } },
            { "id": "hours", "text": text("Hur länge?"), "answer": { "type": "number", "unit": text("timmar"), "max": 9 } }
        ] }]
    })
}

/// The newer version: the base with the value at each pointer replaced, added or (by `null`) taken away.
fn with(changes: &[(&str, Value)]) -> Key {
    let mut key = base();
    for (pointer, value) in changes {
        let (object, name) = pointer.rsplit_once('/').unwrap();
        let object = key.pointer_mut(object).unwrap();
        match (object, value) {
            (Value::Object(fields), Value::Null) => drop(fields.remove(name)),
            (Value::Object(fields), value) => drop(fields.insert(name.into(), value.clone())),
            (Value::Array(items), value) => items[name.parse::<usize>().unwrap()] = value.clone(),
            (other, _) => panic!("{pointer} is in {other}"),
        }
    }
    serde_json::from_value(key).unwrap()
}

type Sees = Box<dyn Fn(&Difference) -> bool>;

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn each_difference_is_seen_and_proposed_as_what_it_does() {
    let held = "/sections/0/questions/1";
    let at = |field: &str| format!("{held}/{field}");
    let words = |of, lang| move |one: &Difference| matches!(one, Difference::Words { of: o, lang: l, .. } if (o, *l) == (&of, lang));
    let cases: Vec<(&str, String, Value, ChangeClass, Sees)> = vec![
        (
            "held",
            at("text/sv"),
            json!("Hölls mötet?"),
            ChangeClass::ChangedMeaning,
            Box::new(words(Wording::Question, Lang::Sv)),
        ),
        (
            "held",
            at("text/sv"),
            json!("Hölls  det"),
            ChangeClass::Editorial,
            Box::new(words(Wording::Question, Lang::Sv)),
        ),
        (
            "held",
            at("text/en"),
            json!("Was it held?"),
            ChangeClass::Editorial,
            Box::new(words(Wording::Question, Lang::En)),
        ),
        (
            "held",
            at("guidance"),
            json!({ "sv": "Svara ja om …" }),
            ChangeClass::ChangedMeaning,
            Box::new(words(Wording::Guidance, Lang::Sv)),
        ),
        (
            "hours",
            "/sections/0/questions/2/answer/unit/sv".into(),
            json!("dagar"),
            ChangeClass::ChangedMeaning,
            Box::new(words(Wording::Unit, Lang::Sv)),
        ),
        (
            "hours",
            "/sections/0/questions/2/answer/max".into(),
            json!(24),
            ChangeClass::Editorial,
            Box::new(|one| matches!(one, Difference::Limits { .. })),
        ),
        (
            "hours",
            "/sections/0/questions/2/answer".into(),
            json!({ "type": "count" }),
            ChangeClass::ScaleChanged,
            Box::new(|one| matches!(one, Difference::Answer { .. })),
        ),
        (
            "held",
            at("per"),
            json!("adult"),
            ChangeClass::ChangedMeaning,
            Box::new(|one| matches!(one, Difference::AskedOf { .. })),
        ),
        (
            "held",
            at("roll_up"),
            json!("any"),
            ChangeClass::ChangedMeaning,
            Box::new(|one| matches!(one, Difference::RollUp { .. })),
        ),
        (
            "held",
            at("visible_if"),
            json!({ "equals": { "question": "first", "value": "yes" } }),
            ChangeClass::ChangedMeaning,
            Box::new(|one| matches!(one, Difference::AskedWhen { .. })),
        ),
        (
            "held",
            at("concept"),
            json!("held"),
            ChangeClass::Editorial,
            Box::new(|one| matches!(one, Difference::Concept { .. })),
        ),
        (
            "held",
            at("evidence"),
            json!(true),
            ChangeClass::Editorial,
            Box::new(|one| matches!(one, Difference::Evidence { is: true })),
        ),
        (
            "held",
            at("answer/scale"),
            json!("more"),
            ChangeClass::ScaleChanged,
            Box::new(|one| matches!(one, Difference::Options { .. })),
        ),
        (
            "held",
            "/scales/held/order".into(),
            json!("nominal"),
            ChangeClass::ScaleChanged,
            Box::new(|one| matches!(one, Difference::Order { .. })),
        ),
        (
            "held",
            "/scales/held/options/1/score".into(),
            json!(2),
            ChangeClass::ScaleChanged,
            Box::new(|one| matches!(one, Difference::Score { .. })),
        ),
        (
            "held",
            "/scales/held/options/1/label/sv".into(),
            json!("Jo"),
            ChangeClass::ScaleChanged,
            Box::new(words(Wording::Option("yes".parse().unwrap()), Lang::Sv)),
        ),
    ];
    let older = with(&[]);
    for (question, pointer, value, class, sees) in cases {
        let newer = with(&[(&pointer, value)]);
        let all = compare(&older, &newer);
        let compared = all.iter().find(|one| one.question().id.as_str() == question).unwrap();
        assert_eq!(compared.differences.len(), 1, "{pointer}: {:?}", compared.differences);
        assert!(sees(&compared.differences[0]), "{pointer}: {:?}", compared.differences);
        assert_eq!(compared.proposed(), class, "{pointer}");
        assert_eq!(compared.aspects(), [compared.differences[0].aspect()], "{pointer}");
    }
}

#[test]
fn where_a_question_stands_and_what_its_scale_is_called_are_no_part_of_it() {
    let mut moved = base();
    let questions = moved["sections"][0]["questions"].as_array_mut().unwrap();
    questions.rotate_left(1);
    moved["sections"][0]["title"]["sv"] = json!("Annat");
    moved["scales"]["renamed"] = moved["scales"]["held"].clone();
    moved["sections"][0]["questions"][0]["answer"]["scale"] = json!("renamed");
    let (older, newer) = (with(&[]), serde_json::from_value::<Key>(moved).unwrap());
    assert!(compare(&older, &newer).iter().all(|one| one.proposed() == ChangeClass::Same));
}

#[test]
fn an_option_goes_to_its_code_else_to_what_is_called_the_same() {
    let (older, newer) = (with(&[]), with(&[("/sections/0/questions/1/answer/scale", json!("more"))]));
    let gone_to = |older: &Key, newer: &Key| -> Vec<(String, Option<String>)> {
        let all = compare(older, newer);
        let held = all.iter().find(|one| one.question().id.as_str() == "held").unwrap();
        held.options.iter().map(|(old, new)| (old.to_string(), new.as_ref().map(ToString::to_string))).collect()
    };
    let to = |old: &str, new: Option<&str>| (old.to_string(), new.map(String::from));
    assert_eq!(gone_to(&older, &newer), [to("no", Some("no")), to("yes", Some("wholly"))]);
    assert_eq!(gone_to(&newer, &older), [to("no", Some("no")), to("some", None), to("wholly", Some("yes"))]);
}
