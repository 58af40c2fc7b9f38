//! Every value of a key file against the schema that is generated from the types of a key.
//!
//! A walk of our own and not a validator from a library: of a choice between several shapes (how a question is
//! answered, what a condition says) a validator can tell that none fits, while this follows the shape that is
//! meant and tells what is wrong in it. It knows the words that our schema uses and no others; a test holds it to
//! that, and another holds its verdict to that of a full validator.

use std::sync::LazyLock;

use serde_json::{Map, Value};

use super::problem::{Found, JsonType, ProblemKind};
use super::tree::{Tree, within};
use crate::code::{PATTERN, QuestionId};
use crate::key::Key;

/// The JSON Schema (2020-12) of a key file.
pub(super) fn schema() -> &'static Value {
    static SCHEMA: LazyLock<Value> = LazyLock::new(|| schemars::schema_for!(Key).to_value());
    &SCHEMA
}

/// Every value of `tree` that has the wrong shape.
pub(super) fn check(tree: &Tree) -> Vec<Found> {
    let mut walk = Walk { found: Vec::new(), path: String::new() };
    walk.value(schema(), tree.value());
    walk.found
}

struct Walk {
    found: Vec<Found>,
    path: String,
}

/// How the branches of a choice are told apart.
enum Choice<'a> {
    /// Each branch is a word.
    Words(Vec<&'a str>),
    /// Each branch has this field, with a word of its own in it.
    Tagged(&'a str),
    /// Each branch has one field, with a name of its own.
    Named(Vec<&'a str>),
}

impl Walk {
    fn tell(&mut self, kind: ProblemKind) {
        self.found.push(Found::at(self.path.clone(), kind));
    }

    fn within(&mut self, part: &str, work: impl FnOnce(&mut Self)) {
        let mut path = std::mem::take(&mut self.path);
        within(&mut path, part, |path| {
            std::mem::swap(&mut self.path, path);
            work(self);
            std::mem::swap(&mut self.path, path);
        });
        self.path = path;
    }

    fn value(&mut self, schema: &Value, value: &Value) {
        let schema = target(schema);
        if let Some(branches) = schema["anyOf"].as_array() {
            return self.either(branches, value);
        }
        if let Some(branches) = schema["oneOf"].as_array() {
            return self.choice(branches, value);
        }
        let expected = types(schema);
        if !expected.iter().any(|expected| fits(*expected, value)) {
            return self.tell(ProblemKind::WrongType { expected, found: type_of(value) });
        }
        match value {
            Value::String(text) => self.text(schema, text),
            Value::Number(_) => self.number(schema, value),
            Value::Array(items) => self.list(schema, items),
            Value::Object(fields) => self.object(schema, fields),
            Value::Null | Value::Bool(_) => {}
        }
    }

    /// Branches of different types: something or nothing, an option or a number.
    fn either(&mut self, branches: &[Value], value: &Value) {
        let meant: Vec<&Value> = branches.iter().filter(|one| types(target(one)) != [JsonType::Null]).collect();
        let fitting = branches.iter().find(|branch| types(target(branch)).iter().any(|one| fits(*one, value)));
        // Where a thing may be left out and what stands there is neither, the thing is what was meant.
        let only = if let [one] = meant[..] { Some(one) } else { None };
        if let Some(branch) = fitting.or(only) {
            self.value(branch, value);
        } else {
            let expected = branches.iter().flat_map(|branch| types(target(branch))).collect();
            self.tell(ProblemKind::WrongType { expected, found: type_of(value) });
        }
    }

    fn choice(&mut self, branches: &[Value], value: &Value) {
        match (choice(branches), value) {
            (Choice::Words(words), Value::String(word)) => {
                if !words.contains(&word.as_str()) {
                    self.tell(unknown_word(word, &words));
                }
            }
            (Choice::Words(_), _) => {
                self.tell(ProblemKind::WrongType { expected: vec![JsonType::String], found: type_of(value) });
            }
            (Choice::Tagged(tag), Value::Object(fields)) => self.tagged(tag, branches, fields, value),
            (Choice::Named(names), Value::Object(fields)) => self.named(&names, branches, fields, value),
            (Choice::Tagged(_) | Choice::Named(_), _) => {
                self.tell(ProblemKind::WrongType { expected: vec![JsonType::Object], found: type_of(value) });
            }
        }
    }

    fn tagged(&mut self, tag: &str, branches: &[Value], fields: &Map<String, Value>, value: &Value) {
        let words: Vec<&str> =
            branches.iter().filter_map(|branch| branch["properties"][tag]["const"].as_str()).collect();
        match fields.get(tag) {
            None => self.tell(ProblemKind::MissingField { name: tag.into() }),
            Some(Value::String(word)) => match words.iter().position(|one| one == word) {
                Some(at) => self.value(&branches[at], value),
                None => self.within(tag, |walk| walk.tell(unknown_word(word, &words))),
            },
            Some(other) => {
                let found = type_of(other);
                self.within(tag, |walk| walk.tell(ProblemKind::WrongType { expected: vec![JsonType::String], found }));
            }
        }
    }

    fn named(&mut self, names: &[&str], branches: &[Value], fields: &Map<String, Value>, value: &Value) {
        let mut known = names.iter().enumerate().filter(|(_, name)| fields.contains_key(**name));
        match (known.next(), known.next()) {
            (Some((at, _)), None) => self.value(&branches[at], value),
            (None, _) | (Some(_), Some(_)) => self.tell(ProblemKind::NeedsOneOf {
                found: fields.keys().cloned().collect(),
                allowed: names.iter().map(ToString::to_string).collect(),
            }),
        }
    }

    fn text(&mut self, schema: &Value, text: &str) {
        if !schema["minLength"].is_null() && text.trim().is_empty() {
            self.tell(ProblemKind::EmptyText);
        }
        if schema["pattern"] == PATTERN && !is_code(text) {
            self.tell(ProblemKind::NotACode { text: text.into() });
        }
    }

    fn number(&mut self, schema: &Value, value: &Value) {
        let (Some(least), Some(most)) = (schema["minimum"].as_i64(), schema["maximum"].as_i64()) else { return };
        if !value.as_i64().is_some_and(|number| (least..=most).contains(&number)) {
            self.tell(ProblemKind::OutOfRange { least, most });
        }
    }

    fn list(&mut self, schema: &Value, items: &[Value]) {
        if let Some(least) = schema["minItems"].as_u64()
            && (items.len() as u64) < least
        {
            self.tell(ProblemKind::TooFew { least, found: items.len() });
        }
        if let Some(most) = schema["maxItems"].as_u64()
            && (items.len() as u64) > most
        {
            self.tell(ProblemKind::TooMany { most, found: items.len() });
        }
        for (at, item) in items.iter().enumerate() {
            self.within(&at.to_string(), |walk| walk.value(&schema["items"], item));
        }
    }

    fn object(&mut self, schema: &Value, fields: &Map<String, Value>) {
        for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !fields.contains_key(name) {
                self.tell(match name {
                    "sv" => ProblemKind::MissingSwedish,
                    name => ProblemKind::MissingField { name: name.into() },
                });
            }
        }
        let of_any_code = schema["patternProperties"].get(PATTERN);
        for (name, value) in fields {
            self.within(name, |walk| match (schema["properties"].get(name), of_any_code) {
                (Some(schema), _) => walk.value(schema, value),
                (None, Some(schema)) => {
                    if !is_code(name) {
                        walk.tell(ProblemKind::NotACode { text: name.clone() });
                    }
                    walk.value(schema, value);
                }
                (None, None) => {
                    let allowed = schema["properties"].as_object().map(|all| all.keys().cloned().collect());
                    walk.tell(ProblemKind::UnknownField { name: name.clone(), allowed: allowed.unwrap_or_default() });
                }
            });
        }
    }
}

fn target(schema: &Value) -> &Value {
    let definition = schema["$ref"].as_str().and_then(|at| at.strip_prefix("#"));
    definition.map_or(schema, |pointer| self::schema().pointer(pointer).expect("the schema defines what it refers to"))
}

fn choice(branches: &[Value]) -> Choice<'_> {
    let words: Vec<&str> = branches.iter().filter_map(|branch| branch["const"].as_str()).collect();
    if words.len() == branches.len() {
        return Choice::Words(words);
    }
    let tag = branches[0]["properties"]
        .as_object()
        .and_then(|fields| fields.iter().find(|(_, field)| !field["const"].is_null()))
        .map(|(name, _)| name.as_str());
    tag.map_or_else(
        || Choice::Named(branches.iter().filter_map(|branch| branch["required"][0].as_str()).collect()),
        Choice::Tagged,
    )
}

fn types(schema: &Value) -> Vec<JsonType> {
    let read = |word: &Value| match word.as_str()? {
        "object" => Some(JsonType::Object),
        "array" => Some(JsonType::Array),
        "string" => Some(JsonType::String),
        "number" => Some(JsonType::Number),
        "integer" => Some(JsonType::Integer),
        "boolean" => Some(JsonType::Boolean),
        "null" => Some(JsonType::Null),
        _ => None,
    };
    match &schema["type"] {
        Value::Array(words) => words.iter().filter_map(read).collect(),
        // A choice has no type of its own; its branches share one.
        Value::Null => schema["oneOf"].get(0).map(types).unwrap_or_default(),
        word => read(word).into_iter().collect(),
    }
}

fn type_of(value: &Value) -> JsonType {
    match value {
        Value::Object(_) => JsonType::Object,
        Value::Array(_) => JsonType::Array,
        Value::String(_) => JsonType::String,
        Value::Number(number) if number.is_f64() => JsonType::Number,
        Value::Number(_) => JsonType::Integer,
        Value::Bool(_) => JsonType::Boolean,
        Value::Null => JsonType::Null,
    }
}

fn fits(expected: JsonType, value: &Value) -> bool {
    let found = type_of(value);
    found == expected || (expected, found) == (JsonType::Number, JsonType::Integer)
}

fn unknown_word(word: &str, allowed: &[&str]) -> ProblemKind {
    ProblemKind::UnknownWord { word: word.into(), allowed: allowed.iter().map(ToString::to_string).collect() }
}

/// Every code has the same form, so that any kind of code can say whether a text is one.
fn is_code(text: &str) -> bool {
    QuestionId::new(text).is_ok()
}
