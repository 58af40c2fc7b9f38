//! Versions of keys against each other: what must hold of any two, and of those that ship.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use domain::QuestionId;
use domain::key::check::{check, check_among};
use domain::key::compare::{Asked, Difference, Run, Wording, compare};
use domain::key::{ChangeClass, Key, since};
use proptest::prelude::*;
use serde_json::{Value, json};

const PAIRS: [&str; 2] = ["adult-investigation", "child-investigation"];

fn file(path: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)).unwrap()
}

/// Both versions of a key that ships in two.
fn versions(name: &str) -> (Key, Key) {
    let read = |folder: &str| check(&file(&format!("{folder}/{name}.json"))).unwrap();
    (read("crates/app/demo/2020/keys"), read("review-keys"))
}

#[test]
fn what_is_proposed_never_calls_the_same_what_a_shipped_key_calls_changed() {
    for name in PAIRS {
        let (older, newer) = versions(name);
        let said = &newer.previous.as_ref().unwrap().changes;
        for compared in compare(&older, &newer) {
            let question = &compared.question().id;
            let class = said.get(question).map_or(ChangeClass::Same, |change| change.class);
            let proposed = compared.proposed();
            assert_eq!(proposed.strictest(class), proposed, "{name}, {question}: proposed {proposed:?}, is {class:?}");
            assert_eq!(proposed == ChangeClass::Same, class == ChangeClass::Same, "{name}, {question}");
        }
    }
}

#[test]
fn what_the_shipped_keys_say_about_the_version_before_holds() {
    for name in PAIRS {
        let (older, _) = versions(name);
        assert_eq!(check_among(&file(&format!("review-keys/{name}.json")), &[&older]).map(|_| ()), Ok(()), "{name}");
    }
}

fn text(words: &str) -> Value {
    json!({ "sv": words })
}

/// A question in one of the forms it can have in a version.
#[derive(Debug, Clone)]
struct Form {
    words: u8,
    guidance: Option<u8>,
    scale: u8,
    multiple: bool,
    per: Option<bool>,
    hangs: bool,
}

fn forms() -> impl Strategy<Value = Vec<Option<Form>>> {
    let parts = (
        0_u8..3,
        proptest::option::of(0_u8..2),
        0_u8..4,
        any::<bool>(),
        proptest::option::of(any::<bool>()),
        any::<bool>(),
    );
    let form = parts.prop_map(|(words, guidance, scale, multiple, per, hangs)| Form {
        words,
        guidance,
        scale,
        multiple,
        per,
        hangs,
    });
    proptest::collection::vec(proptest::option::weighted(0.8, form), 6)
}

fn scales() -> Value {
    let scale = |order: &str, codes: &[&str]| {
        let options: Vec<_> = codes.iter().map(|code| json!({ "code": code, "label": text(code) })).collect();
        json!({ "order": order, "options": options })
    };
    json!({
        "s0": scale("nominal", &["yes", "no"]), "s1": scale("nominal", &["no", "yes"]),
        "s2": scale("ordinal", &["yes", "no"]), "s3": scale("nominal", &["yes", "partly", "no"]),
    })
}

/// A version with a question of each form, and a first one that others may hang on.
fn version(number: u32, forms: &[Option<Form>]) -> Value {
    let mut questions =
        vec![json!({ "id": "first", "text": text("Först?"), "answer": { "type": "single", "scale": "s0" } })];
    for (at, form) in forms.iter().enumerate() {
        let Some(form) = form else { continue };
        let kind = if form.multiple { "multiple" } else { "single" };
        let words = ["Hölls ett möte?", "Hölls mötet?", "hölls ett möte"][usize::from(form.words)];
        let mut one = json!({ "id": format!("q{at}"), "text": text(words), "answer": { "type": kind, "scale": format!("s{}", form.scale) } });
        if let Some(guidance) = form.guidance {
            one["guidance"] = text(["Titta överst.", "Titta nederst."][usize::from(guidance)]);
        }
        if let Some(child) = form.per {
            one["per"] = json!(if child { "child" } else { "adult" });
            one["roll_up"] = json!("every");
        }
        if form.hangs {
            one["visible_if"] = json!({ "equals": { "question": "first", "value": "yes" } });
        }
        questions.push(one);
    }
    let named: BTreeSet<&str> = questions.iter().filter_map(|one| one["answer"]["scale"].as_str()).collect();
    let mut scales = scales();
    scales.as_object_mut().unwrap().retain(|name, _| named.contains(name.as_str()));
    let mut key = json!({
        "id": "k", "version": number, "life": "draft", "name": text("K"), "subject": "document", "scales": scales,
        "sections": [{ "id": "s", "title": text("S"), "questions": questions }],
    });
    if number > 1 {
        key["previous"] = json!({ "version": number - 1 });
    }
    key
}

fn key(file: &Value) -> Key {
    check(&serde_json::to_vec(file).unwrap()).unwrap()
}

/// The other way round.
fn turned(class: ChangeClass) -> ChangeClass {
    match class {
        ChangeClass::New => ChangeClass::Gone,
        ChangeClass::Gone => ChangeClass::New,
        ChangeClass::Same | ChangeClass::Editorial | ChangeClass::ChangedMeaning | ChangeClass::ScaleChanged => class,
    }
}

fn classes(older: &Key, newer: &Key) -> BTreeMap<QuestionId, ChangeClass> {
    compare(older, newer).iter().map(|one| (one.question().id.clone(), one.proposed())).collect()
}

proptest! {
    #[test]
    fn a_key_against_itself_is_all_the_same(forms in forms()) {
        let one = key(&version(1, &forms));
        prop_assert!(compare(&one, &one).iter().all(|one| one.proposed() == ChangeClass::Same && one.differences.is_empty()));
    }

    #[test]
    fn every_question_of_both_versions_is_classed_once(before in forms(), now in forms()) {
        let (older, newer) = (key(&version(1, &before)), key(&version(2, &now)));
        let compared = compare(&older, &newer);
        let all: BTreeSet<&QuestionId> = older.questions().chain(newer.questions()).map(|one| &one.id).collect();
        prop_assert_eq!(compared.len(), all.len());
        prop_assert_eq!(compared.iter().map(|one| &one.question().id).collect::<BTreeSet<_>>(), all);
        for one in &compared {
            match one.asked {
                Asked::Before(was) => prop_assert!(newer.question(&was.id).is_none() && one.proposed() == ChangeClass::Gone),
                Asked::Now(is) => prop_assert!(older.question(&is.id).is_none() && one.proposed() == ChangeClass::New),
                Asked::Both { was, is } => prop_assert_eq!(&was.id, &is.id),
            }
        }
    }

    #[test]
    fn there_and_back_keeps_every_question_and_turns_each_class(before in forms(), now in forms()) {
        let (older, newer) = (key(&version(1, &before)), key(&version(2, &now)));
        let back: BTreeMap<_, _> = classes(&newer, &older).into_iter().map(|(id, class)| (id, turned(class))).collect();
        prop_assert_eq!(classes(&older, &newer), back);
        for (there, back) in compare(&older, &newer).iter().filter_map(|there| {
            let back = compare(&newer, &older).into_iter().find(|back| back.question().id == there.question().id);
            back.map(|back| (there.clone(), back))
        }) {
            for (old, new) in there.options.iter().filter_map(|(old, new)| Some((old, new.as_ref()?))) {
                prop_assert_eq!(back.options[new].as_ref(), Some(old), "an option that went somewhere comes back");
            }
        }
    }

    #[test]
    fn differing_words_put_together_give_both_questions_back(before in forms(), now in forms()) {
        let (older, newer) = (key(&version(1, &before)), key(&version(2, &now)));
        for one in compare(&older, &newer) {
            let Asked::Both { was, is } = one.asked else { continue };
            for difference in &one.differences {
                let Difference::Words { of: Wording::Question, runs, .. } = difference else { continue };
                let side = |left_out: fn(&Run) -> bool| -> String {
                    let runs = runs.iter().filter(|run| !left_out(run));
                    runs.map(|run| match run { Run::Kept(text) | Run::Out(text) | Run::In(text) => text.as_str() }).collect()
                };
                prop_assert_eq!(side(|run| matches!(run, Run::In(_))), was.text.sv.clone());
                prop_assert_eq!(side(|run| matches!(run, Run::Out(_))), is.text.sv.clone());
            }
        }
    }

    #[test]
    fn the_least_class_is_what_results_hold_it_to(before in forms(), now in forms()) {
        let (older, newer) = (key(&version(1, &before)), key(&version(2, &now)));
        for one in compare(&older, &newer) {
            let told = since(&[&older, &newer], &one.question().id).unwrap();
            let least = match one.least() {
                // What the key does not tell is taken to be the same, as far as it is answered alike.
                ChangeClass::Editorial => ChangeClass::Same,
                least => least,
            };
            prop_assert_eq!(told.class, least, "{}", one.question().id);
        }
    }

    #[test]
    fn a_file_that_says_what_is_proposed_passes_and_one_that_says_nothing_tells_every_change(
        before in forms(), now in forms(),
    ) {
        let older = key(&version(1, &before));
        let mut silent = version(2, &now);
        let classes = classes(&older, &key(&silent));
        let problems = check_among(&serde_json::to_vec(&silent).unwrap(), &[&older]).err().unwrap_or_default();
        let changed = classes.values().filter(|class| **class != ChangeClass::Same).count();
        prop_assert_eq!(problems.len(), changed, "{:?}", problems);
        let change = |class: &ChangeClass| json!({ "class": class, "reason": text("Så.") });
        silent["previous"]["changes"] = classes.iter().map(|(id, class)| (id.to_string(), change(class))).collect();
        prop_assert_eq!(check_among(&serde_json::to_vec(&silent).unwrap(), &[&older]).map(|_| ()), Ok(()));
    }
}
