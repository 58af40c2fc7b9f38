//! The keys that ship, their schema, and what the check does with files that are nearly keys.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use domain::key::check::{ProblemKind, check, schema_text};
use domain::key::{Key, Life};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

/// The folder of the keys that ship.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../review-keys")
}

/// The bytes of each key that ships, by the name of its file.
static FILES: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
    let paths = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let is_other = |path: &PathBuf| ["key.schema.json", "lists.json"].iter().any(|name| path.ends_with(name));
    let is_key = |path: &PathBuf| path.extension().is_some_and(|end| end == "json") && !is_other(path);
    let mut files: Vec<_> = paths
        .filter(is_key)
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_string(), fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files
});

fn shipped() -> Vec<(String, Key)> {
    let read = |(name, bytes): &(String, Vec<u8>)| {
        (name.clone(), check(bytes).unwrap_or_else(|problems| panic!("{name}: {problems:#?}")))
    };
    FILES.iter().map(read).collect()
}

#[test]
fn the_keys_that_ship_are_sound_and_published_under_the_name_of_their_file() {
    let keys = shipped();
    let names: Vec<&str> = keys.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "adult-assignment",
            "adult-investigation",
            "child-assignment",
            "child-consequence-analysis",
            "child-investigation",
            "employee-survey",
            "journal",
            "mandatory-stops",
            "parent-survey",
            "selection-inventory",
            "step-measure",
        ]
    );
    for (name, key) in &keys {
        assert_eq!((key.id.as_str(), key.life), (name.as_str(), Life::Published));
    }
}

#[test]
fn every_text_that_ships_is_in_both_languages() {
    fn look(path: &str, value: &Value) {
        match value {
            Value::Object(fields) => {
                assert!(!fields.contains_key("sv") || fields.contains_key("en"), "{path} has no English");
                fields.iter().for_each(|(name, field)| look(&format!("{path}/{name}"), field));
            }
            Value::Array(items) => items.iter().enumerate().for_each(|(at, item)| look(&format!("{path}/{at}"), item)),
            Value::String(_) | Value::Number(_) | Value::Bool(_) | Value::Null => {}
        }
    }
    for (name, bytes) in FILES.iter() {
        look(name, &serde_json::from_slice(bytes).unwrap());
    }
}

#[test]
fn every_question_that_ships_is_short_single_and_guided() {
    for (name, key) in shipped() {
        for question in key.questions() {
            let place = format!("{name}, {}", question.id);
            let english = question.text.en.as_deref().unwrap();
            for text in [question.text.sv.as_str(), english] {
                assert!(text.split_whitespace().count() < 25, "{place}: {text}");
                assert!(text.ends_with('?'), "{place} is no question: {text}");
                assert!(!text.contains("och/eller") && !text.contains("and/or"), "{place} asks two things: {text}");
            }
            let guidance = question.guidance.as_ref().unwrap_or_else(|| panic!("{place} has no guidance"));
            let sentences = guidance.sv.split_inclusive(['.', '?']).filter(|one| one.trim().len() > 1).count();
            assert!((1..=5).contains(&sentences), "{place}: {sentences} sentences of guidance");
        }
    }
}

#[test]
fn questions_that_share_a_concept_can_be_compared() {
    let keys = shipped();
    let mut scales = std::collections::BTreeMap::new();
    for (name, key) in &keys {
        for question in key.questions() {
            if let (Some(concept), Some(scale)) = (&question.concept, key.scale(question)) {
                let (first, other) = scales.entry(concept.clone()).or_insert((name, scale));
                assert!(scale.compares_with(other), "{concept} has other options in {name} than in {first}");
            }
        }
    }
}

#[test]
fn the_same_words_are_used_for_the_same_scale() {
    let mut first = std::collections::BTreeMap::new();
    for (name, key) in shipped() {
        for (id, scale) in key.scales {
            let known = first.entry(id.clone()).or_insert_with(|| scale.clone());
            assert_eq!(known, &scale, "{id} in {name}");
        }
    }
}

#[test]
fn the_schema_in_the_folder_is_the_one_of_the_types() {
    // As values: the order of names depends on what else is built along with this.
    let value = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    assert!(
        value(&fs::read_to_string(folder().join("key.schema.json")).unwrap()) == value(&schema_text()),
        "the types have changed; write the schema anew: cargo run -p domain --example key_schema > review-keys/key.schema.json"
    );
}

#[test]
fn a_key_survives_being_written() {
    for (name, key) in shipped() {
        let written = serde_json::to_vec_pretty(&key).unwrap();
        assert_eq!(check(&written).unwrap(), key, "{name}");
    }
}

/// A small change of a JSON value, as an editor's slip would make it.
#[derive(Debug, Clone)]
enum Slip {
    /// A field or item is lost.
    Drop,
    /// An item stands twice, or a field once more under another name.
    Double,
    /// Something else stands there.
    Become(Value),
    /// A field has another name.
    Rename(String),
}

fn slips() -> impl Strategy<Value = Slip> {
    prop_oneof![
        Just(Slip::Drop),
        Just(Slip::Double),
        prop_oneof![
            Just(Value::Null),
            Just(json!(true)),
            Just(json!(-1)),
            Just(json!(0.5)),
            Just(json!(1e300)),
            Just(json!("")),
            Just(json!("yes")),
            Just(json!("met-child")),
            Just(json!("no such thing")),
            Just(json!([])),
            Just(json!({})),
            Just(json!(["yes"])),
            Just(json!({ "sv": "Hej" })),
            Just(json!({ "all": [] })),
            Just(json!(4_294_967_296_u64)),
        ]
        .prop_map(Slip::Become),
        prop_oneof![Just("id"), Just("sv"), Just("SV"), Just("a/b~c"), Just("")]
            .prop_map(|name| Slip::Rename(name.into())),
    ]
}

/// The pointers of every field and item.
fn pointers(path: &str, value: &Value, into: &mut Vec<String>) {
    let parts: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(name, field)| (name.clone(), field)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(at, item)| (at.to_string(), item)).collect(),
        Value::String(_) | Value::Number(_) | Value::Bool(_) | Value::Null => Vec::new(),
    };
    for (part, value) in parts {
        let path = format!("{path}/{}", part.replace('~', "~0").replace('/', "~1"));
        into.push(path.clone());
        pointers(&path, value, into);
    }
}

fn slip(key: &mut Value, at: Index, slip: Slip) {
    let mut all = Vec::new();
    pointers("", key, &mut all);
    let (parent, last) = all[at.index(all.len())].rsplit_once('/').unwrap();
    let parent = key.pointer_mut(parent).unwrap();
    // A pointer escapes what a name may hold (RFC 6901); the name itself does not.
    let last = last.replace("~1", "/").replace("~0", "~");
    match (parent, slip) {
        (Value::Object(fields), Slip::Drop) => drop(fields.remove(&last)),
        (Value::Object(fields), Slip::Double) => {
            let twin = fields.get(&last).unwrap().clone();
            fields.insert(format!("{last}-2"), twin);
        }
        (Value::Object(fields), Slip::Become(other)) => drop(fields.insert(last, other)),
        (Value::Object(fields), Slip::Rename(name)) => {
            let moved = fields.remove(&last).unwrap();
            fields.insert(name, moved);
        }
        (Value::Array(items), Slip::Drop) => drop(items.remove(last.parse().unwrap())),
        (Value::Array(items), Slip::Double | Slip::Rename(_)) => {
            let twin = items[last.parse::<usize>().unwrap()].clone();
            items.push(twin);
        }
        (Value::Array(items), Slip::Become(other)) => items[last.parse::<usize>().unwrap()] = other,
        (other, _) => panic!("a pointer into {other}"),
    }
}

/// A full validator of the schema, to hold our walk against.
static VALIDATOR: LazyLock<jsonschema::Validator> =
    LazyLock::new(|| jsonschema::validator_for(&serde_json::from_str(&schema_text()).unwrap()).unwrap());

/// True for what the schema itself can say.
fn is_of_shape(kind: &ProblemKind) -> bool {
    matches!(
        kind,
        ProblemKind::UnknownField { .. }
            | ProblemKind::MissingField { .. }
            | ProblemKind::MissingSwedish
            | ProblemKind::WrongType { .. }
            | ProblemKind::NotACode { .. }
            | ProblemKind::UnknownWord { .. }
            | ProblemKind::NeedsOneOf { .. }
            | ProblemKind::TooFew { .. }
            | ProblemKind::TooMany { .. }
    )
}

proptest! {
    #[test]
    fn no_bytes_make_the_check_fall_over(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(check(&bytes).is_err(), "chance wrote a key");
    }

    #[test]
    fn no_text_that_looks_like_json_makes_the_check_fall_over(
        parts in prop::collection::vec(prop_oneof![
            Just("{"), Just("}"), Just("["), Just("]"), Just(","), Just(":"), Just("\""), Just("\\"), Just("\\u"),
            Just("d800"), Just("\"id\""), Just("\"sv\""), Just("1e9"), Just("-"), Just("null"), Just("é"), Just("\n"),
        ], 0..60)
    ) {
        prop_assert!(check(parts.concat().as_bytes()).is_err(), "chance wrote a key");
    }

    #[test]
    fn a_file_cut_or_bent_anywhere_is_told_with_a_place_inside_it(
        file in any::<Index>(), at in any::<Index>(), byte in prop::option::of(any::<u8>())
    ) {
        let mut bytes = FILES[file.index(FILES.len())].1.clone();
        let at = at.index(bytes.len());
        match byte {
            Some(byte) => bytes[at] = byte,
            None => bytes.truncate(at),
        }
        let lines = bytes.split(|byte| *byte == b'\n').count();
        for problem in check(&bytes).err().unwrap_or_default() {
            prop_assert!((1..=lines).contains(&(problem.line as usize)), "{problem:?} in {lines} lines");
            prop_assert!(problem.kind != ProblemKind::Unreadable, "the schema and the types disagree");
        }
    }

    #[test]
    fn a_slip_passes_or_is_told_where_it_is(
        file in any::<Index>(), made in prop::collection::vec((any::<Index>(), slips()), 1..4)
    ) {
        let mut key: Value = serde_json::from_slice(&FILES[file.index(FILES.len())].1).unwrap();
        for (at, one) in made {
            slip(&mut key, at, one);
        }
        let told = check(&serde_json::to_vec_pretty(&key).unwrap()).err().unwrap_or_default();

        let mut seen = BTreeSet::new();
        for problem in &told {
            prop_assert!(problem.kind != ProblemKind::Unreadable, "the schema and the types disagree");
            prop_assert!(key.pointer(&problem.path).is_some(), "{problem:?} points nowhere");
            let words = serde_json::to_string(problem).unwrap();
            prop_assert!(seen.insert(words.clone()), "told twice: {words}");
        }
        let misshapen = told.iter().any(|problem| is_of_shape(&problem.kind));
        let (valid, walk) = (VALIDATOR.is_valid(&key), !misshapen);
        prop_assert!(valid || !told.is_empty(), "a validator of the schema refuses what passes");
        prop_assert!(walk || !valid, "a validator of the schema takes what the walk refuses: {told:?}");
    }
}

#[test]
fn the_example_in_the_guide_is_a_key() {
    let guide = fs::read_to_string(folder().join("README.md")).unwrap();
    let example = guide.split("```json\n").nth(1).unwrap().split("```").next().unwrap();
    assert_eq!(check(example.as_bytes()).unwrap().id.as_str(), "home-visit");
}
