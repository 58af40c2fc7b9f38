//! A long row of things to save in one review, in an order that two processes agree on, and what stands afterwards.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// A place in a review that is answered by choosing one option.
pub struct Place {
    pub(crate) slot: Value,
    options: Vec<String>,
}

/// One thing to save.
pub struct Save {
    /// The command of the app.
    pub command: &'static str,
    /// Which register of the review it sets, and to what.
    pub sets: (String, String),
    slot: Value,
}

/// The places of an opened review, in the order of its key.
pub fn places(page: &Value) -> Vec<Place> {
    let questions =
        page["sections"].as_array().into_iter().flatten().filter_map(|section| section["questions"].as_array());
    let mut places = Vec::new();
    for question in questions.flatten().filter(|question| question["answer"]["type"] == "single") {
        let options = question["answer"]["options"].as_array().into_iter().flatten();
        let options: Vec<String> = options.filter_map(|option| option["code"].as_str()).map(str::to_owned).collect();
        for slot in question["slots"].as_array().into_iter().flatten() {
            places.push(Place { slot: slot_of(question, slot), options: options.clone() });
        }
    }
    assert!(places.len() > 3, "the review has several questions to answer");
    places
}

/// The thing with this number: an answer or, every other time, a comment on the same place.
pub fn save(places: &[Place], number: u64) -> Save {
    let round = usize::try_from(number / 2).expect("fewer saves than memory");
    let place = &places[round % places.len()];
    let slot = place.slot.clone();
    if number.is_multiple_of(2) {
        let option = place.options[(round / places.len()) % place.options.len()].clone();
        Save { command: "reviews.answer", sets: (format!("{slot} answer"), option), slot }
    } else {
        Save { command: "reviews.comment", sets: (format!("{slot} comment"), format!("Kommentar {number}")), slot }
    }
}

impl Save {
    /// The command's argument, for `review`.
    pub fn argument(&self, review: &Value) -> Value {
        let (review, slot, value) = (review, &self.slot, &self.sets.1);
        match self.command {
            "reviews.answer" => json!({ "review": review, "slot": slot, "state": { "is": "single", "code": value } }),
            _ => json!({ "review": review, "slot": slot, "body": value }),
        }
    }
}

/// What stands in an opened review: the option and the comment of each place.
pub fn standing(page: &Value) -> BTreeMap<String, String> {
    let mut standing = BTreeMap::new();
    let questions =
        page["sections"].as_array().into_iter().flatten().filter_map(|section| section["questions"].as_array());
    for question in questions.flatten() {
        for slot in question["slots"].as_array().into_iter().flatten() {
            let name = slot_of(question, slot);
            for (register, value) in [("answer", &slot["state"]["code"]), ("comment", &slot["comment"])] {
                if let Some(value) = value.as_str().filter(|value| !value.is_empty()) {
                    standing.insert(format!("{name} {register}"), value.to_owned());
                }
            }
        }
    }
    standing
}

fn slot_of(question: &Value, slot: &Value) -> Value {
    match slot["member"]["id"].as_str() {
        Some(member) => json!({ "question": question["id"], "member": member }),
        None => json!({ "question": question["id"] }),
    }
}
