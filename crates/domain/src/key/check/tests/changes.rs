//! What a key says about the version before it, held against that version.

use serde_json::{Value, json};

use super::super::check_among;
use super::{Q, kind_of, with};
use crate::key::Key;

/// What the sound key tells with changes made to it, when the sound key of version 1 is known; `before` makes that one
/// another than the sound one.
fn told_after(before: &[(&str, Value)], now: &[(&str, Value)]) -> Vec<String> {
    let first = [("/version", json!(1)), ("/previous", Value::Null)];
    let before: Vec<_> = first.into_iter().chain(before.iter().cloned()).collect();
    let older: Key = serde_json::from_slice(&with(&before)).expect("the version before is a key");
    let problems = check_among(&with(now), &[&older]).err().unwrap_or_default();
    problems.iter().map(|one| format!("{} {}", one.path, kind_of(one))).collect()
}

type Changes = Vec<(String, Value)>;

fn borrowed(changes: &Changes) -> Vec<(&str, Value)> {
    changes.iter().map(|(at, value)| (at.as_str(), value.clone())).collect()
}

#[test]
fn each_thing_that_is_not_as_it_was_is_told_once_and_where_it_is() {
    let q = |at: usize, rest: &str| format!("{Q}/{at}{rest}");
    let met = "/previous/changes/met";
    let change = |class: &str| json!({ "class": class, "reason": { "sv": "x" } });
    let scale = |options: Value| json!({ "class": "scale_changed", "reason": { "sv": "x" }, "options": options });
    let three = json!({ "order": "nominal", "options": [
        { "code": "yes", "label": { "sv": "Ja" } }, { "code": "partly", "label": { "sv": "Delvis" } },
        { "code": "no", "label": { "sv": "Nej" } }
    ] });
    let question = |at: usize| q(at, "");
    let ticked = q(3, "/answer/scale");
    let (q0, q4) = (question(0), question(4));
    let cases: Vec<(Changes, Changes, Vec<String>)> = vec![
        (vec![], vec![], vec![]),
        // said to be editorial, which nothing contradicts
        (vec![(q(0, "/text/sv"), json!("Sågs de?"))], vec![], vec![]),
        (vec![], vec![("/previous".into(), Value::Null)], vec!["/version previousNotNamed".into()]),
        (
            vec![(q(0, "/text/sv"), json!("Sågs de?"))],
            vec![(met.into(), Value::Null)],
            vec![format!("{q0} differenceNotTold")],
        ),
        (
            vec![(q(0, "/text/sv"), json!("Sågs de?"))],
            vec![(format!("{met}/class"), json!("same"))],
            vec![format!("{met}/class changeTooSmall")],
        ),
        (vec![(q(0, "/per"), json!("adult"))], vec![], vec![format!("{met}/class changeTooSmall")]),
        (vec![(q(0, "/per"), json!("adult"))], vec![(format!("{met}/class"), json!("changed_meaning"))], vec![]),
        (
            vec![(q(6, "/id"), json!("other"))],
            vec![],
            vec!["/previous/changes changeNotTold".into(), format!("{} changeNotTold", question(6))],
        ),
        (
            vec![(q(6, "/id"), json!("other"))],
            vec![
                ("/previous/changes/words".into(), change("editorial")),
                ("/previous/changes/other".into(), change("gone")),
            ],
            vec!["/previous/changes/words/class changeOfNew".into()],
        ),
        (
            vec![(q(6, "/id"), json!("other"))],
            vec![("/previous/changes/words".into(), change("new")), ("/previous/changes/other".into(), change("gone"))],
            vec![],
        ),
        (
            vec![],
            vec![("/previous/changes/day".into(), change("new"))],
            vec!["/previous/changes/day/class newButAsked".into()],
        ),
        (
            vec![],
            vec![("/previous/changes/ghost".into(), change("gone"))],
            vec!["/previous/changes/ghost goneButNeverAsked".into()],
        ),
        // options
        (
            vec![],
            vec![(format!("{met}/options"), json!({ "yes": "no" }))],
            vec![format!("{met}/options optionsOfNoScaleChange")],
        ),
        (
            vec![],
            vec![("/previous/changes/hours".into(), scale(json!({ "1": "2" })))],
            vec!["/previous/changes/hours/options optionsWithoutScale".into()],
        ),
        (
            vec![],
            vec![(met.into(), scale(json!({ "maybe": "no" })))],
            vec![format!("{met}/options/maybe noSuchOldOption")],
        ),
        (
            vec![("/scales/third".into(), three.clone()), (q(0, "/answer/scale"), json!("third"))],
            vec![(met.into(), scale(json!({ "yes": "yes" })))],
            vec![format!("{met}/options optionGoesNowhere")],
        ),
        (
            vec![("/scales/third".into(), three.clone()), (q(0, "/answer/scale"), json!("third"))],
            vec![(met.into(), scale(json!({ "partly": "no" })))],
            vec![],
        ),
        (
            vec![("/scales/third".into(), three), (ticked, json!("third"))],
            vec![("/previous/changes/ticked".into(), scale(json!({ "partly": "no" })))],
            vec!["/previous/changes/ticked/options optionsMerged".into()],
        ),
        // a fault of another kind hides nothing
        (
            vec![(q(4, "/text/sv"), json!("Hur många timmar?"))],
            vec![("/colour".into(), json!(1))],
            vec!["/colour unknownField".into(), format!("{q4} differenceNotTold")],
        ),
    ];
    for (before, now, expected) in cases {
        let (mut told, mut expected) = (told_after(&borrowed(&before), &borrowed(&now)), expected);
        told.sort();
        expected.sort();
        assert_eq!(told, expected, "after {before:?} and {now:?}");
    }
}

#[test]
fn of_a_version_before_that_is_not_known_nothing_is_said() {
    let other: Key =
        serde_json::from_slice(&with(&[("/id", json!("other")), ("/version", json!(1)), ("/previous", Value::Null)]))
            .expect("a key");
    let later: Key = serde_json::from_slice(&with(&[("/version", json!(3))])).expect("a key");
    assert_eq!(check_among(&with(&[]), &[&other, &later]).map(|_| ()), Ok(()));
}
