//! A round file read piece by piece, so that one bad piece does not hide the next.

use std::collections::{BTreeMap, BTreeSet};

use domain::key::Key;
use domain::key::check::check;
use domain::{
    Action, Conflict, Document, Family, LeftOut, Member, Reading, Review, Reviewer, Round, Slot, TextId, Theme, Wording,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::form::{CodingRow, FIELDS, FORMAT, LATER, LinkRow, ReflectionRow, TermRow, TextRow, VERSION};
use super::problem::{Fault, Problem};
use super::source::pointer;

/// The pieces of a file, each with its path. Pieces that could not be read are missing, and told as problems.
#[derive(Default)]
pub(super) struct Pieces {
    pub(super) round: Option<Round>,
    pub(super) keys: Vec<(String, Key)>,
    pub(super) terms: Vec<(String, TermRow)>,
    pub(super) reviewers: Vec<(String, Reviewer)>,
    pub(super) families: Vec<(String, Family)>,
    pub(super) members: Vec<(String, Member)>,
    pub(super) documents: Vec<(String, Document)>,
    pub(super) readings: Vec<(String, Reading)>,
    pub(super) conflicts: Vec<(String, Conflict)>,
    pub(super) left_out: Vec<(String, LeftOut)>,
    pub(super) reflections: Vec<(String, ReflectionRow)>,
    pub(super) routine: Option<TextId>,
    pub(super) links: Vec<(String, LinkRow)>,
    pub(super) reviews: Vec<(String, Review)>,
    pub(super) actions: Vec<(String, Action)>,
    pub(super) wordings: Vec<(String, Wording)>,
    pub(super) themes: Vec<(String, Theme)>,
    pub(super) coding: Vec<(String, CodingRow)>,
    /// The slots of each of them, in the order that their answers stand in the file.
    pub(super) answered: Vec<Vec<Slot>>,
    pub(super) texts: Vec<(String, TextRow)>,
    pub(super) erased: Vec<(String, TextId)>,
    /// The lists that lack a piece: what is not found there may stand in the piece that could not be read.
    pub(super) leaky: BTreeSet<&'static str>,
}

/// The pieces of `file`, with every problem of their form; or the one reason why it is no round file.
pub(super) fn read(file: &Value, twice: Vec<Problem>) -> Result<(Pieces, Vec<Problem>), Problem> {
    let Some(fields) = file.as_object().filter(|fields| fields.get("format").is_some_and(|it| it == FORMAT)) else {
        return Err(Problem::of_file(Fault::NotARound));
    };
    match fields.get("version").and_then(Value::as_u64) {
        Some(VERSION) => {}
        Some(found) if found > VERSION => {
            return Err(Problem::at("/version", Fault::Newer { found, known: VERSION }));
        }
        Some(_) | None => return Err(Problem::of_file(Fault::NotARound)),
    }
    let mut reader = Reader { fields, problems: twice, leaky: BTreeSet::new() };
    reader.check_names();
    let (reviews, answered) = reader.reviews();
    let mut pieces = Pieces {
        round: fields.get("round").and_then(|round| reader.piece("/round", round)),
        keys: reader.keys(),
        terms: reader.list("terms"),
        reviewers: reader.list("reviewers"),
        families: reader.list("families"),
        members: reader.list("members"),
        documents: reader.list("documents"),
        readings: reader.list("readings"),
        conflicts: reader.list("conflicts"),
        left_out: reader.list("left_out"),
        reflections: reader.list("reflections"),
        routine: reader.routine(),
        links: reader.list("links"),
        reviews,
        answered,
        actions: reader.list("actions"),
        wordings: reader.list("wordings"),
        themes: reader.list("themes"),
        coding: reader.list("coding"),
        texts: reader.list("texts"),
        erased: reader.list("erased"),
        leaky: BTreeSet::new(),
    };
    pieces.leaky = reader.leaky;
    Ok((pieces, reader.problems))
}

struct Reader<'a> {
    fields: &'a Map<String, Value>,
    problems: Vec<Problem>,
    leaky: BTreeSet<&'static str>,
}

impl Reader<'_> {
    fn check_names(&mut self) {
        for name in self.fields.keys().filter(|name| !FIELDS.contains(&name.as_str())) {
            let path = format!("/{}", pointer(name));
            self.problems.push(Problem::at(path, Fault::UnknownField { name: name.clone() }));
        }
        let needed = FIELDS.iter().filter(|name| !LATER.contains(name));
        for name in needed.filter(|name| !self.fields.contains_key(**name)) {
            self.problems.push(Problem::of_file(Fault::MissingField { name: (*name).into() }));
        }
    }

    /// The items of a list with their paths; none where the field is missing, which is told elsewhere.
    fn items(&mut self, name: &'static str) -> Vec<(String, Value)> {
        match self.fields.get(name) {
            Some(Value::Array(items)) => {
                items.iter().enumerate().map(|(at, item)| (format!("/{name}/{at}"), item.clone())).collect()
            }
            Some(_) => {
                self.leaky.insert(name);
                let what = "expected a list".into();
                self.problems.push(Problem::at(format!("/{name}"), Fault::BadForm { what }));
                Vec::new()
            }
            None if LATER.contains(&name) => Vec::new(),
            None => {
                self.leaky.insert(name);
                Vec::new()
            }
        }
    }

    fn list<T: DeserializeOwned + Serialize>(&mut self, name: &'static str) -> Vec<(String, T)> {
        let mut pieces = Vec::new();
        for (path, item) in self.items(name) {
            match self.piece(&path, &item) {
                Some(piece) => pieces.push((path, piece)),
                None => drop(self.leaky.insert(name)),
            }
        }
        pieces
    }

    /// One piece, read by its type. What the type would have passed over is a problem.
    fn piece<T: DeserializeOwned + Serialize>(&mut self, path: &str, value: &Value) -> Option<T> {
        self.piece_as(path, value, |piece| serde_json::to_value(piece).expect("what came from JSON has a JSON form"))
    }

    fn piece_as<T: DeserializeOwned>(&mut self, path: &str, value: &Value, taken: impl Fn(&T) -> Value) -> Option<T> {
        match serde_json::from_value::<T>(value.clone()) {
            Ok(piece) => {
                self.passed_over(path, value, &taken(&piece));
                Some(piece)
            }
            Err(error) => {
                self.problems.push(Problem::at(path, Fault::BadForm { what: error.to_string() }));
                None
            }
        }
    }

    fn passed_over(&mut self, path: &str, written: &Value, taken: &Value) {
        match (written, taken) {
            (Value::Object(written), Value::Object(taken)) => {
                for (name, value) in written {
                    let path = format!("{path}/{}", pointer(name));
                    match taken.get(name) {
                        Some(taken) => self.passed_over(&path, value, taken),
                        None if is_nothing(value) => {}
                        None => self.problems.push(Problem::at(path, Fault::UnknownField { name: name.clone() })),
                    }
                }
            }
            (Value::Array(written), Value::Array(taken)) if written.len() == taken.len() => {
                for (at, (written, taken)) in written.iter().zip(taken).enumerate() {
                    self.passed_over(&format!("{path}/{at}"), written, taken);
                }
            }
            // A set took the second of two equal ones for the first.
            (Value::Array(_), Value::Array(_)) => self.problems.push(Problem::at(path, Fault::Repeated)),
            (
                Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) | Value::Object(_),
                _,
            ) => {}
        }
    }

    /// The text of the routine. One that cannot be read may be named by a text that is left over.
    fn routine(&mut self) -> Option<TextId> {
        let written = self.fields.get("routine").filter(|it| !it.is_null())?;
        let read = self.piece("/routine", written);
        if read.is_none() {
            self.leaky.insert("routine");
        }
        read
    }

    fn reviews(&mut self) -> (Vec<(String, Review)>, Vec<Vec<Slot>>) {
        let items = self.items("reviews");
        let mut reviews = (Vec::new(), Vec::new());
        for (path, item) in items {
            let slots = slots(&item);
            // A file may have its answers in any order; what was taken of them is held against them in theirs.
            let taken = |review: &Review| {
                let mut taken = serde_json::to_value(review).expect("what came from JSON has a JSON form");
                in_the_order_of(&item, &mut taken);
                for (version, written) in item["set_aside"].as_object().into_iter().flatten() {
                    if let Some(taken) = taken["set_aside"].get_mut(version) {
                        in_the_order_of(written, taken);
                    }
                }
                taken
            };
            match self.piece_as(&path, &item, taken) {
                Some(review) => {
                    reviews.0.push((path, review));
                    reviews.1.push(slots);
                }
                None => drop(self.leaky.insert("reviews")),
            }
        }
        reviews
    }

    /// Keys are checked as key files are.
    fn keys(&mut self) -> Vec<(String, Key)> {
        let mut keys = Vec::new();
        for (path, item) in self.items("keys") {
            match check(&serde_json::to_vec(&item).expect("what came from JSON has a JSON form")) {
                // Where an editor finds the schema says nothing about the key, and no store keeps it.
                Ok(key) => keys.push((path, Key { schema: None, ..key })),
                Err(problems) => {
                    self.leaky.insert("keys");
                    self.problems.extend(problems.into_iter().map(|problem| {
                        Problem::at(format!("{path}{}", problem.path), Fault::Key(Box::new(problem.kind)))
                    }));
                }
            }
        }
        keys
    }
}

/// The slots of the answers of `item`, in their order.
fn slots(item: &Value) -> Vec<Slot> {
    let answers = item["answers"].as_array().into_iter().flatten();
    answers.filter_map(|answer| serde_json::from_value(answer.clone()).ok()).collect()
}

/// Puts the answers of `taken` in the order that they have where they were `written`.
fn in_the_order_of(written: &Value, taken: &mut Value) {
    let by_slot: BTreeMap<Slot, Value> =
        slots(taken).into_iter().zip(taken["answers"].as_array().into_iter().flatten().cloned()).collect();
    if !by_slot.is_empty() {
        taken["answers"] = slots(written).iter().filter_map(|slot| by_slot.get(slot).cloned()).collect();
    }
}

/// True for a value that says the same as its absence.
fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(true) | Value::Number(_) | Value::String(_) => false,
    }
}
