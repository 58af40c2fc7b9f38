//! What is said at the desks of a sitting: a long row of things to save, in an order that two processes agree on, and what
//! stands of them afterwards.

use std::collections::BTreeMap;

use app::{App, Failure};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The round.
pub(super) const ROUND: &str = "r";

/// The key that is read with.
pub(super) const KEY: &str = "child-investigation";

/// How many places of a review are answered: few, so that each is written over many times.
const SLOTS: usize = 10;

/// How many events each notes.
const EVENTS: usize = 3;

/// The families whose names are changed by whoever leads.
pub(super) const FAMILIES: [&str; 3] = ["f2", "f3", "f4"];

/// Somebody who sits at a desk.
pub struct Sitter {
    /// Their name.
    pub name: &'static str,
    /// What they read; nothing, for whoever leads the group and changes the plan.
    pub reads: Option<(&'static str, &'static str)>,
    /// A word that stands in everything they write, and that nobody else writes.
    pub word: &'static str,
}

/// Five people. Anna and Bo read the same, each for themselves.
pub const SITTERS: [Sitter; 5] = [
    Sitter { name: "Maria", reads: None, word: "renfana" },
    Sitter { name: "Anna", reads: Some(("anna", "both")), word: "kantarell" },
    Sitter { name: "Bo", reads: Some(("bo", "both")), word: "tallkotte" },
    Sitter { name: "Cia", reads: Some(("cia", "open")), word: "hasselnot" },
    Sitter { name: "Dan", reads: Some(("dan", "alone")), word: "lingonris" },
];

/// Who writes nothing and reads nothing but summaries.
pub(super) const MANAGER: Sitter = Sitter { name: "Chefen", reads: None, word: "aspblad" };

/// A place where something is said.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Place {
    /// The answer to a question.
    Answer(Slot),
    /// The comment on it.
    Comment(Slot),
    /// Where it stands in the document: the quote.
    Evidence(Slot),
    /// The note of the event of a day.
    Event(String),
    /// What a family is called.
    Family(String),
}

/// A question, asked of everybody or of one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Slot {
    question: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    member: Option<String>,
}

/// What stands where.
pub type Standing = BTreeMap<Place, String>;

impl Sitter {
    /// Their review; `None` for whoever reads nothing.
    pub fn review(&self) -> Option<Value> {
        let (reviewer, document) = self.reads?;
        Some(json!({ "round": ROUND, "key": KEY, "subject": { "document": document }, "reviewer": reviewer }))
    }

    /// The thing to say with this number.
    pub fn says(&self, slots: &[(Slot, Vec<String>)], number: usize) -> (Place, String) {
        let words = format!("{} {number}", self.word);
        if self.reads.is_none() {
            return (Place::Family(FAMILIES[number % FAMILIES.len()].into()), words);
        }
        let round = number / 5;
        let (slot, options) = &slots[round % slots.len()];
        match number % 5 {
            0 => (Place::Answer(slot.clone()), options[(round / slots.len()) % options.len()].clone()),
            1 => (Place::Comment(slot.clone()), words),
            2 => (Place::Evidence(slot.clone()), words),
            3 => (Place::Event(self.day(round % EVENTS)), words),
            _ => {
                // The same question once more, with another answer.
                (Place::Answer(slot.clone()), options[(round / slots.len() + 1) % options.len()].clone())
            }
        }
    }

    /// The day of one of their events: no two of a sitting fall on the same, so that nothing is in the order of random ids.
    fn day(&self, event: usize) -> String {
        let seat = SITTERS.iter().position(|one| one.name == self.name).unwrap_or_default();
        format!("2021-03-{:02}", 1 + event * SITTERS.len() + seat)
    }

    /// Saves one thing through the app. When this returns it is on disk.
    pub fn saves(&self, app: &mut App, place: &Place, value: &str) -> Result<(), Failure> {
        let review = self.review();
        let (command, argument) = match place {
            Place::Answer(slot) => {
                let state = json!({ "is": "single", "code": value });
                ("reviews.answer", json!({ "review": review, "slot": slot, "state": state }))
            }
            Place::Comment(slot) => ("reviews.comment", json!({ "review": review, "slot": slot, "body": value })),
            Place::Evidence(slot) => {
                let evidence = [json!({ "page": "4", "quote": value })];
                ("reviews.evidence", json!({ "review": review, "slot": slot, "evidence": evidence }))
            }
            Place::Event(day) => {
                let noted = app::dispatch(app, "events.of_review", json!({ "review": review }))?["noted"].take();
                let standing = noted.as_array().into_iter().flatten().find(|one| one["when"]["first"] == *day);
                let mut note =
                    json!({ "review": review, "kind": "joint-meeting", "when": { "first": day }, "note": value });
                if let Some(standing) = standing {
                    note["sighting"] = standing["id"].clone();
                }
                ("events.note", note)
            }
            Place::Family(family) => {
                ("plans.edit", json!({ "round": ROUND, "changes": [super::family(family, value)] }))
            }
        };
        app::dispatch(app, command, argument).map(drop)
    }

    /// What stands of all they have said, as the app shows it.
    pub fn standing(&self, app: &mut App) -> Result<Standing, Failure> {
        let mut standing = Standing::new();
        let Some(review) = self.review() else {
            let plan = app::dispatch(app, "plans.show", json!({ "round": ROUND }))?;
            for family in list(&plan["families"]) {
                let (id, label) = (text(&family["id"]), text(&family["label"]));
                if FAMILIES.contains(&id.as_str()) && label.contains(self.word) {
                    standing.insert(Place::Family(id), label);
                }
            }
            return Ok(standing);
        };
        let page = app::dispatch(app, "reviews.open", json!({ "review": review }))?;
        for (slot, view) in slots_of(&page) {
            let quote = &view["evidence"][0]["quote"];
            let answer = (Place::Answer(slot.clone()), &view["state"]["code"]);
            let comment = (Place::Comment(slot.clone()), &view["comment"]);
            for (place, value) in [answer, comment, (Place::Evidence(slot), quote)] {
                if let Some(value) = value.as_str().filter(|value| !value.is_empty()) {
                    standing.insert(place, value.into());
                }
            }
        }
        let events = app::dispatch(app, "events.of_review", json!({ "review": review }))?;
        for event in list(&events["noted"]) {
            standing.insert(Place::Event(text(&event["when"]["first"])), text(&event["note"]));
        }
        Ok(standing)
    }

    /// The places that are answered by choosing one option, and the options of each.
    pub fn slots(&self, app: &mut App) -> Result<Vec<(Slot, Vec<String>)>, Failure> {
        let Some(review) = self.review() else { return Ok(Vec::new()) };
        let page = app::dispatch(app, "reviews.open", json!({ "review": review }))?;
        let mut slots = Vec::new();
        for question in questions(&page).filter(|question| question["answer"]["type"] == "single") {
            let options: Vec<String> = list(&question["answer"]["options"]).map(|one| text(&one["code"])).collect();
            slots.extend(list(&question["slots"]).map(|view| (slot(question, view), options.clone())));
        }
        slots.truncate(SLOTS);
        Ok(slots)
    }
}

fn slots_of(page: &Value) -> impl Iterator<Item = (Slot, &Value)> {
    questions(page).flat_map(|question| list(&question["slots"]).map(move |view| (slot(question, view), view)))
}

fn questions(page: &Value) -> impl Iterator<Item = &Value> {
    list(&page["sections"]).flat_map(|section| list(&section["questions"]))
}

fn slot(question: &Value, view: &Value) -> Slot {
    Slot { question: text(&question["id"]), member: view["member"]["id"].as_str().map(str::to_owned) }
}

/// What is in a list; nothing where there is none.
pub(super) fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// A text; empty where there is none.
pub(super) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
