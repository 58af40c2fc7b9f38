//! Each kind of problem is told once, where it is; the larger properties stand in `tests/key_files.rs`.

mod changes;

use serde_json::{Value, json};

use super::{DEEPEST, LARGEST, LONGEST_CHAIN, Problem, check, shape};

/// A sound key with something of each kind in it.
fn sound() -> Value {
    let text = |sv: &str| json!({ "sv": sv });
    json!({
        "id": "example", "version": 2, "life": "draft", "name": text("Exempel"), "subject": "document",
        "previous": { "version": 1, "changes": { "met": { "class": "editorial", "reason": text("Kortare.") } } },
        "scales": {
            "yes-no": { "order": "nominal", "options": [
                { "code": "yes", "label": text("Ja") }, { "code": "no", "label": text("Nej") }
            ] },
            "extent": { "order": "ordinal", "options": [
                { "code": "not", "label": text("Inte") }, { "code": "partly", "label": text("Delvis") },
                { "code": "fully", "label": text("Helt") }
            ] }
        },
        "sections": [{ "id": "all", "title": text("Allt"), "questions": [
            { "id": "met", "text": text("Träffades de?"), "per": "child", "roll_up": "every",
              "answer": { "type": "single", "scale": "yes-no" } },
            { "id": "extent", "text": text("Hur väl?"), "answer": { "type": "single", "scale": "extent" } },
            { "id": "times", "text": text("Hur ofta?"), "answer": { "type": "count" },
              "visible_if": { "at_least": { "question": "extent", "value": "partly" } } },
            { "id": "ticked", "text": text("Vilka?"), "answer": { "type": "checklist", "scale": "yes-no" } },
            { "id": "hours", "text": text("Hur länge?"), "answer": { "type": "number", "min": 0, "max": 744 },
              "visible_if": { "all": [
                { "at_least": { "question": "times", "value": 2 } },
                { "in": { "question": "ticked", "value": ["yes", "no"] } }
              ] } },
            { "id": "day", "text": text("Vilken dag?"), "answer": { "type": "date" },
              "visible_if": { "not": { "equals": { "question": "met", "value": "no" } } } },
            { "id": "words", "text": text("Vad sades?"), "answer": { "type": "text" } }
        ] }],
        "ratings": [{ "id": "whole", "name": text("Helhet"), "scale": "extent", "rules": [
            { "when": { "equals": { "question": "met", "value": "yes" } }, "gives": "fully", "because": text("Alla.") },
            { "gives": "not", "because": text("Annars.") }
        ] }]
    })
}

/// What the check tells, as `path kind`, in order.
fn told(bytes: &[u8]) -> Vec<String> {
    check(bytes)
        .err()
        .unwrap_or_default()
        .iter()
        .map(|problem| format!("{} {}", problem.path, kind_of(problem)))
        .collect()
}

fn kind_of(problem: &Problem) -> String {
    let problem = serde_json::to_value(problem).expect("problems are JSON");
    problem["kind"].as_str().expect("a kind is a word").into()
}

/// The sound key with the value at a pointer replaced, added or (by `null`) taken away.
fn with(changes: &[(&str, Value)]) -> Vec<u8> {
    let mut key = sound();
    for (pointer, new) in changes {
        let (parent, last) = pointer.rsplit_once('/').expect("a pointer into the key");
        match key.pointer_mut(parent).unwrap_or_else(|| panic!("no {parent}")) {
            Value::Object(fields) if new.is_null() => drop(fields.remove(last)),
            Value::Object(fields) => drop(fields.insert(last.into(), new.clone())),
            Value::Array(items) if last == "-" => items.push(new.clone()),
            Value::Array(items) => items[last.parse::<usize>().expect("a place in a list")] = new.clone(),
            other => panic!("{pointer} points into {other}"),
        }
    }
    serde_json::to_vec_pretty(&key).expect("a key is JSON")
}

const Q: &str = "/sections/0/questions";

/// Changes of the sound key, and all that is to be told about it then.
type Case = (Vec<(String, Value)>, Vec<String>);

#[expect(clippy::too_many_lines, reason = "a table")]
fn cases() -> Vec<Case> {
    let q = |at: usize, rest: &str| format!("{Q}/{at}{rest}");
    let equals = |question: &str, value: Value| json!({ "equals": { "question": question, "value": value } });
    let both = |a: &Value, b: &Value| json!({ "all": [a, b] });
    let option = |code: &str| json!({ "code": code, "label": { "sv": "x" } });
    let section = |id: &str, question: &str| {
        json!({ "id": id, "title": { "sv": "x" },
                "questions": [{ "id": question, "text": { "sv": "x" }, "answer": { "type": "text" } }] })
    };
    let one = |pointer: &str, new: Value, problems: &[&str]| {
        (vec![(pointer.to_string(), new)], problems.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    vec![
        // shape
        one("/colour", json!("red"), &["/colour unknownField"]),
        one("/scales/yes-no/options/0/lable", json!({}), &["/scales/yes-no/options/0/lable unknownField"]),
        one("/name", Value::Null, &[" missingField"]),
        one("/name", json!({ "en": "Example" }), &["/name missingSwedish"]),
        one("/name/sv", json!("  "), &["/name/sv emptyText"]),
        one("/name", json!("Exempel"), &["/name wrongType"]),
        one("/about", json!(1), &["/about wrongType"]),
        one("/version", json!("2"), &["/version wrongType"]),
        one("/version", json!(2.5), &["/version wrongType"]),
        one("/version", json!(0), &["/version outOfRange", "/previous/version notAfterPrevious"]),
        one("/version", json!(4_294_967_296_u64), &["/version outOfRange"]),
        one("/id", json!("Exempel å"), &["/id notACode"]),
        one("/life", json!("finished"), &["/life unknownWord"]),
        one("/life", json!([]), &["/life wrongType"]),
        one(
            "/sections",
            json!([]),
            &[
                "/sections tooFew",
                "/previous/changes/met changeOfNothing",
                "/ratings/0/rules/0/when/equals/question noSuchQuestion",
                "/scales/yes-no unusedScale",
            ],
        ),
        one(
            "/scales/yes-no/options",
            json!([option("yes")]),
            &[
                "/scales/yes-no/options tooFew",
                &q(4, "/visible_if/all/1/in/value/1 noSuchOption"),
                &q(5, "/visible_if/not/equals/value noSuchOption"),
            ],
        ),
        one(
            "/scales/extent/options",
            json!((0..65).map(|n| option(&format!("o{n}"))).collect::<Vec<_>>()),
            &[
                "/scales/extent/options tooMany",
                &q(2, "/visible_if/at_least/value noSuchOption"),
                "/ratings/0/rules/0/gives noSuchOption",
                "/ratings/0/rules/1/gives noSuchOption",
            ],
        ),
        one(&q(0, "/answer"), json!({ "type": "several", "scale": "yes-no" }), &[&q(0, "/answer/type unknownWord")]),
        one(&q(0, "/answer"), json!({ "scale": "yes-no" }), &[&q(0, "/answer missingField")]),
        one(&q(3, "/answer"), json!({ "type": "checklist" }), &[&q(3, "/answer missingField")]),
        one(&q(2, "/visible_if"), json!({ "equal": {} }), &[&q(2, "/visible_if needsOneOf")]),
        one(&q(2, "/visible_if"), json!({ "all": [], "any": [] }), &[&q(2, "/visible_if needsOneOf")]),
        one(&q(2, "/visible_if"), json!({ "all": [] }), &[&q(2, "/visible_if/all tooFew")]),
        one(&q(2, "/visible_if/at_least/value"), json!(true), &[&q(2, "/visible_if/at_least/value wrongType")]),
        // references
        one("/sections/-", section("all", "other"), &["/sections/1/id duplicateId"]),
        one("/sections/-", section("more", "met"), &["/sections/1/questions/0/id duplicateId"]),
        one("/scales/yes-no/options/-", option("no"), &["/scales/yes-no/options/2/code duplicateId"]),
        one(
            "/scales/other",
            json!({ "order": "nominal", "options": [option("a"), option("b")] }),
            &["/scales/other unusedScale"],
        ),
        one(&q(0, "/answer/scale"), json!("no-yes"), &[&q(0, "/answer/scale noSuchScale")]),
        one("/ratings/0/scale", json!("no-yes"), &["/ratings/0/scale noSuchScale"]),
        one("/ratings/0/rules/1/gives", json!("none"), &["/ratings/0/rules/1/gives noSuchOption"]),
        one("/ratings/-", sound()["ratings"][0].clone(), &["/ratings/1/id duplicateId"]),
        one(&q(0, "/roll_up"), Value::Null, &[&q(0, " missingRollUp")]),
        one(&q(1, "/roll_up"), json!("every"), &[&q(1, "/roll_up rollUpWithoutPer")]),
        one(&q(0, "/answer"), json!({ "type": "checklist", "scale": "yes-no" }), &[]),
        (
            vec![
                (q(0, "/roll_up"), json!("any")),
                (q(0, "/answer"), json!({ "type": "checklist", "scale": "yes-no" })),
            ],
            vec![q(0, "/roll_up rollUpMisfit")],
        ),
        one(&q(4, "/answer/min"), json!(745), &[&q(4, "/answer/min minOverMax")]),
        one("/previous/version", json!(2), &["/previous/version notAfterPrevious"]),
        one("/previous/changes/met/class", json!("gone"), &["/previous/changes/met goneButThere"]),
        one(
            "/previous/changes/other",
            json!({ "class": "new", "reason": { "sv": "x" } }),
            &["/previous/changes/other changeOfNothing"],
        ),
        one("/previous/changes/other", json!({ "class": "gone", "reason": { "sv": "x" } }), &[]),
        one(
            "/previous/changes/met/options",
            json!({ "ja": "maybe" }),
            &["/previous/changes/met/options/ja noSuchOption"],
        ),
        // conditions
        one(
            &q(2, "/visible_if"),
            equals("ghost", json!("yes")),
            &[&q(2, "/visible_if/equals/question noSuchQuestion")],
        ),
        one(&q(2, "/visible_if"), equals("times", json!(1)), &[&q(2, "/visible_if/equals/question refersToItself")]),
        one(
            &q(2, "/visible_if"),
            equals("ticked", json!("yes")),
            &[&q(2, "/visible_if/equals/question refersToLater")],
        ),
        one(&q(2, "/visible_if"), equals("extent", json!("mostly")), &[&q(2, "/visible_if/equals/value noSuchOption")]),
        one(&q(2, "/visible_if"), equals("extent", json!(2)), &[&q(2, "/visible_if/equals/value operandMisfit")]),
        one(&q(5, "/visible_if"), equals("times", json!("yes")), &[&q(5, "/visible_if/equals/value operandMisfit")]),
        one(&q(6, "/visible_if"), equals("day", json!("yes")), &[&q(6, "/visible_if/equals untestable")]),
        one(
            &q(5, "/visible_if"),
            json!({ "at_least": { "question": "ticked", "value": "yes" } }),
            &[&q(5, "/visible_if/at_least untestable")],
        ),
        one(
            &q(5, "/visible_if"),
            json!({ "at_least": { "question": "met", "value": "yes" } }),
            &[&q(5, "/visible_if/at_least notOrdinal")],
        ),
        // what can never happen
        one(
            &q(5, "/visible_if"),
            both(&equals("extent", json!("not")), &equals("extent", json!("fully"))),
            &[&q(5, "/visible_if neverHolds")],
        ),
        one(&q(5, "/visible_if"), both(&equals("met", json!("yes")), &equals("met", json!("no"))), &[]),
        one(&q(5, "/visible_if"), both(&equals("ticked", json!("yes")), &equals("ticked", json!("no"))), &[]),
        one(&q(5, "/visible_if"), equals("times", json!(1.5)), &[&q(5, "/visible_if neverHolds")]),
        one(&q(5, "/visible_if"), equals("hours", json!(745)), &[&q(5, "/visible_if neverHolds")]),
        one(&q(5, "/visible_if"), equals("hours", json!(744)), &[]),
        one(
            &q(5, "/visible_if"),
            json!({ "in": { "question": "times", "value": [] } }),
            &[&q(5, "/visible_if neverHolds")],
        ),
        one(
            &q(5, "/visible_if"),
            both(&equals("extent", json!("not")), &equals("times", json!(1))),
            &[&q(5, "/visible_if neverAsked")],
        ),
        one(
            &q(5, "/visible_if"),
            json!({ "not": both(&equals("extent", json!("not")), &equals("times", json!(1))) }),
            &[&q(5, "/visible_if alwaysHolds")],
        ),
        one("/ratings/0/rules/-", sound()["ratings"][0]["rules"][1].clone(), &["/ratings/0/rules/2 ruleNeverReached"]),
        one(
            "/ratings/0/rules/1/when",
            both(&equals("met", json!("yes")), &equals("met", json!("no"))),
            &["/ratings/0/rules/1 ruleNeverReached"],
        ),
        one(
            "/ratings/0/rules/0/when",
            both(&equals("extent", json!("not")), &equals("extent", json!("fully"))),
            &["/ratings/0/rules/0/when neverHolds"],
        ),
        // several at once: a fault of one part hides no fault of another
        (
            vec![
                ("/colour".into(), json!(1)),
                ("/name".into(), json!({})),
                (q(0, "/text"), json!("?")),
                (q(0, "/answer/scale"), json!("no-yes")),
                (q(5, "/visible_if"), equals("ghost", json!(1))),
            ],
            vec![
                "/colour unknownField".into(),
                "/name missingSwedish".into(),
                q(0, "/text wrongType"),
                q(5, "/visible_if/equals/question noSuchQuestion"),
            ],
        ),
    ]
}

#[test]
fn the_sound_key_is_sound() {
    assert_eq!(told(&with(&[])), Vec::<String>::new());
}

#[test]
fn each_fault_is_told_once_and_where_it_is() {
    for (changes, expected) in cases() {
        let changes: Vec<(&str, Value)> = changes.iter().map(|(at, new)| (at.as_str(), new.clone())).collect();
        let (mut told, mut expected) = (told(&with(&changes)), expected);
        told.sort();
        expected.sort();
        assert_eq!(told, expected, "after {changes:?}");
    }
}

#[test]
fn a_place_is_a_line_and_a_character_of_it() {
    let text = "{\n  \"å\": 1, \"ä\": 2\n}";
    let problems = check(text.as_bytes()).expect_err("there is no such field");
    let places: Vec<_> = problems.iter().filter(|one| one.path.len() == 3).map(|one| (one.line, one.column)).collect();
    assert_eq!(places, [(2, 8), (2, 16)], "columns count characters, not bytes");
}

#[test]
fn a_name_that_stands_twice_is_told_at_the_second() {
    let text = String::from_utf8(with(&[])).expect("JSON is UTF-8").replacen('{', "{ \"life\": \"trial\",", 1);
    assert_eq!(told(text.as_bytes()), ["/life duplicateName"]);
}

#[test]
fn what_cannot_be_read_is_told_and_nothing_more() {
    let deep = |open: &str, depth: usize| open.repeat(depth).into_bytes();
    let large = vec![b' '; LARGEST + 1];
    let cases: [(&[u8], &str); 13] = [
        (&large, " tooLarge"),
        (b"", " cutShort"),
        (b"{", " cutShort"),
        (b"{ \"id\": }", " notJson"),
        (b"{ \"id\": 1, }", " notJson"),
        (b"// a comment\n{}", " notJson"),
        (b"{} {}", " notJson"),
        (b"{\"id\": \"\\ud800\"}", " notJson"),
        (b"{\"version\": 1e999}", " notJson"),
        (b"\xef\xbb\xbf{}", " byteOrderMark"),
        (b"{ \"id\": \"\xe5\" }", " notUtf8"),
        (&deep("[", 10_000), " tooDeep"),
        (&deep("{\"a\":", 10_000), " tooDeep"),
    ];
    for (bytes, expected) in cases {
        assert_eq!(told(bytes), [expected], "for {:?}", String::from_utf8_lossy(&bytes[..bytes.len().min(40)]));
    }
}

#[test]
fn brackets_in_a_text_are_not_nesting() {
    let brackets = json!("[{".repeat(DEEPEST) + "\\\"");
    assert_eq!(told(&with(&[("/name/sv", brackets)])), Vec::<String>::new());
}

#[test]
fn the_first_byte_that_is_not_utf8_is_told_with_its_line() {
    let problems = check(b"{\n \"\xc3\xa5\xe5\xe4\": 1 }").expect_err("this is Latin-1");
    assert_eq!((problems[0].line, problems[0].column), (2, 4), "after a space, a quote and a character that is whole");
}

#[test]
fn a_chain_of_conditions_has_a_longest_length() {
    let chain = |length: usize| {
        let questions = (0..=length).map(|n| {
            let mut one = json!({ "id": format!("q{n}"), "text": { "sv": "x" }, "answer": { "type": "count" } });
            if n > 0 {
                one["visible_if"] = json!({ "at_least": { "question": format!("q{}", n - 1), "value": 1 } });
            }
            one
        });
        let mut key = sound();
        key["sections"][0]["questions"] = questions.collect();
        for other in ["previous", "ratings", "scales"] {
            key.as_object_mut().expect("a key is an object").remove(other);
        }
        serde_json::to_vec(&key).expect("a key is JSON")
    };
    assert_eq!(told(&chain(LONGEST_CHAIN)), Vec::<String>::new());
    let told = told(&chain(5_000));
    assert_eq!(
        told,
        [format!("{Q}/{}/visible_if chainTooLong", LONGEST_CHAIN + 1)],
        "told once, where it grows too long"
    );
}

#[test]
fn the_walk_knows_every_word_of_the_schema() {
    const KNOWN: [&str; 22] = [
        "$schema",
        "title",
        "description",
        "default",
        "$defs",
        "$ref",
        "type",
        "format",
        "properties",
        "required",
        "additionalProperties",
        "patternProperties",
        "items",
        "minItems",
        "maxItems",
        "minLength",
        "pattern",
        "minimum",
        "maximum",
        "const",
        "oneOf",
        "anyOf",
    ];
    fn look(schema: &Value) {
        for (word, value) in schema.as_object().into_iter().flatten() {
            assert!(KNOWN.contains(&word.as_str()), "the schema says {word}, which the walk would pass over");
            match word.as_str() {
                "properties" | "patternProperties" | "$defs" => {
                    value.as_object().into_iter().flatten().for_each(|(_, one)| look(one));
                }
                "oneOf" | "anyOf" => value.as_array().into_iter().flatten().for_each(look),
                "items" => look(value),
                "additionalProperties" => assert_eq!(value, &json!(false), "extra fields are never allowed"),
                "minLength" => assert_eq!(value, &json!(1), "only emptiness is looked at"),
                "pattern" => assert_eq!(value, crate::code::PATTERN, "only codes have a pattern"),
                "format" => {
                    let told = schema["minimum"].is_i64() && schema["maximum"].is_i64();
                    assert!(
                        value == "double" || told,
                        "a whole number has its least and its greatest, or it is not read"
                    );
                }
                _ => {}
            }
        }
    }
    look(shape::schema());
}
