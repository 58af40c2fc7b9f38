//! Every number that a page shows leads back to the answers behind it.

use serde_json::{Value, json};

use crate::world::World;

/// Every tally anywhere in `value`.
fn tallies<'a>(value: &'a Value, found: &mut Vec<&'a Value>) {
    match value {
        Value::Object(fields) if fields.contains_key("cut") => found.push(value),
        Value::Object(fields) => fields.values().for_each(|field| tallies(field, found)),
        Value::Array(parts) => parts.iter().for_each(|part| tallies(part, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn each_number_of_the_demo_round_opens_as_many_answers() {
    let mut world = World::demo();
    let (mut opened, mut told) = (0, 0);
    for area in [None, Some("lss"), Some("psychiatry")] {
        let result = world.does("results.round", json!({ "round": "2021", "area": area }));
        let mut found = Vec::new();
        tallies(&result, &mut found);
        for tally in found {
            let outside = tally["outside"].as_array().expect("parts");
            let inside = tally["inside"].as_array().expect("parts");
            for part in inside.iter().chain(outside) {
                let behind = world.does("results.behind", json!({ "cut": tally["cut"], "parts": [part["part"]] }));
                let answers = behind["answers"].as_array().expect("answers");
                assert_eq!(Some(answers.len() as u64), part["n"].as_u64(), "{part} of {}", tally["cut"]);
                opened += answers.len();
            }
            for part in ["said", "aside"] {
                let pieces = tally["finding"][part].as_array().expect("pieces");
                for number in pieces.iter().map(|piece| &piece["number"]).filter(|number| !number.is_null()) {
                    let behind = world.does("results.behind", json!({ "cut": tally["cut"], "parts": number["parts"] }));
                    let answers = behind["answers"].as_array().expect("answers");
                    assert_eq!(Some(answers.len() as u64), number["n"].as_u64(), "{number} of {}", tally["cut"]);
                    assert_eq!(behind["label"], number["label"], "the same words");
                    told += 1;
                }
            }
            let sum = |parts: &[Value]| parts.iter().filter_map(|part| part["n"].as_u64()).sum::<u64>();
            if tally["several"] == false {
                assert_eq!(Some(sum(inside)), tally["of"].as_u64(), "{tally}");
                assert_eq!(Some(sum(inside) + sum(outside)), tally["subjects"].as_u64(), "{tally}");
            }
        }
    }
    assert!(told > 100, "the sentences have numbers to open: {told}");
    assert!(opened > 500, "the round has answers to open: {opened}");
}
