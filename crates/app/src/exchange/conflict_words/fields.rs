//! Things whose fields differ: those that do, by name, with what each of them says.

use std::collections::BTreeSet;

use domain::plan::{Period, TermList};
use domain::{KeyId, MemberId, TermCode, TextId};
use jiff::civil::Date;
use serde_json::Value;

use super::Telling;
use crate::failure::Failure;

/// Values of one register in words.
pub(super) struct Things {
    /// The one field in which they differ, when there is only one.
    pub(super) field: Option<String>,
    /// What each says.
    pub(super) values: Vec<String>,
}

impl Telling<'_> {
    /// Each of the values in words: of things with fields, only where they differ.
    pub(super) fn things(&self, values: &[Value]) -> Result<Things, Failure> {
        let objects = || values.iter().filter_map(Value::as_object);
        let names: BTreeSet<&String> = objects().flat_map(|fields| fields.keys()).collect();
        let differs = |name: &&String| {
            let mut found = objects().map(|fields| fields.get(*name));
            let first = found.next();
            found.any(|one| Some(one) != first)
        };
        let differing: Vec<&String> = names.into_iter().filter(differs).collect();
        let only = match differing.as_slice() {
            [only] if objects().count() == values.len() => Some(*only),
            _ => None,
        };
        let told = |value: &Value| match value {
            Value::Object(fields) => {
                let nothing = Value::Null;
                if let Some(only) = only {
                    return self.field(only, fields.get(only).unwrap_or(&nothing));
                }
                // One that was cleared beside one that stands: its name is enough to know it by.
                let shown = if differing.is_empty() {
                    vec!["name", "label", "text"]
                } else {
                    differing.iter().map(|one| one.as_str()).collect()
                };
                let mut lines = Vec::new();
                for name in shown {
                    if let Some(value) = fields.get(name) {
                        let facts =
                            [("field", self.words.say(named(name)).into()), ("value", self.field(name, value)?.into())];
                        lines.push(self.words.tell("conflict-line", &facts));
                    }
                }
                Ok(lines.join("\n"))
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
                self.field("", value)
            }
        };
        Ok(Things {
            field: only.map(|name| self.words.say(named(name))),
            values: values.iter().map(told).collect::<Result<_, Failure>>()?,
        })
    }

    /// What a field says: a text, a day, a word of one of the round's lists, somebody's name.
    fn field(&self, name: &str, value: &Value) -> Result<String, Failure> {
        Ok(match value {
            Value::Null => String::new(),
            Value::Bool(is) => self.words.say(if *is { "conflict-yes" } else { "conflict-no" }),
            Value::Number(number) => number.as_f64().map_or_else(String::new, |x| self.words.digits(x)),
            Value::String(text) => self.string(name, text)?,
            Value::Array(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| self.field(name, part)).collect::<Result<_, _>>()?;
                parts.join(", ")
            }
            Value::Object(_) => self.object(name, value),
        })
    }

    fn string(&self, name: &str, text: &str) -> Result<String, Failure> {
        if let Ok(id) = TextId::try_from(text.to_string()) {
            return self.text(&id);
        }
        if let Ok(day) = text.parse::<Date>() {
            return Ok(self.words.date(day));
        }
        if let Some(word) = word(name, text) {
            return Ok(self.words.say(word));
        }
        let of_list = list(name).zip(TermCode::new(text).ok()).zip(self.plan);
        if let Some(((list, code), plan)) = of_list {
            return Ok(plan
                .term(list, &code)
                .map_or_else(|| text.into(), |term| term.in_lang(self.words.lang()).into()));
        }
        let member = self.plan.filter(|_| name == "members").zip(MemberId::new(text).ok());
        let label = member.and_then(|(plan, id)| plan.members.get(&id)).map(|one| one.label.clone());
        Ok(label.unwrap_or_else(|| text.into()))
    }

    fn object(&self, name: &str, value: &Value) -> String {
        if let Ok(text) = serde_json::from_value::<domain::Text>(value.clone()) {
            return text.in_lang(self.words.lang()).into();
        }
        if let Ok(period) = serde_json::from_value::<Period>(value.clone()) {
            return self.words.days(domain::Days { first: period.from, last: period.to });
        }
        let versions = value.as_object().filter(|_| name == "keys").into_iter().flatten();
        let versions: Vec<String> = versions.map(|(key, version)| self.version(key, version)).collect();
        if versions.is_empty() { self.words.say("conflict-changed") } else { versions.join(", ") }
    }

    fn version(&self, key: &str, version: &Value) -> String {
        let number = version.as_u64().and_then(|number| u32::try_from(number).ok()).unwrap_or_default();
        let found = KeyId::new(key).ok().and_then(|id| self.open.key(&id, number).ok());
        let name = found.map_or_else(|| key.to_string(), |key| key.name.in_lang(self.words.lang()).to_string());
        self.words.tell("conflict-key", &[("name", name.into()), ("version", number.to_string().into())])
    }
}

/// The list that a field holds words of.
fn list(name: &str) -> Option<TermList> {
    match name {
        "kind" => Some(TermList::DocumentKind),
        "area" | "case_types" => Some(TermList::Area),
        "service" => Some(TermList::Service),
        "step" => Some(TermList::Step),
        "age" => Some(TermList::AgeBand),
        _ => None,
    }
}

/// The message of a word that a field holds one of a few of.
fn word(name: &str, text: &str) -> Option<&'static str> {
    match (name, text) {
        ("role" | "side", "child") => Some("conflict-word-child"),
        ("role" | "side", "adult") => Some("conflict-word-adult"),
        ("gender", "female") => Some("conflict-word-female"),
        ("gender", "male") => Some("conflict-word-male"),
        ("gender", "other") => Some("conflict-word-other"),
        ("status", "planned") => Some("conflict-word-planned"),
        ("status", "begun") => Some("conflict-word-begun"),
        ("status", "done") => Some("conflict-word-done"),
        ("status", "dropped") => Some("conflict-word-dropped"),
        ("standing", "live") => Some("conflict-word-live"),
        ("standing", "retired") => Some("conflict-word-retired"),
        _ => None,
    }
}

/// The message that names a field.
fn named(field: &str) -> &'static str {
    match field {
        "name" | "label" | "title" => "conflict-field-name",
        "begins" => "conflict-field-begins",
        "ends" => "conflict-field-ends",
        "closed" => "conflict-field-closed",
        "keys" => "conflict-field-keys",
        "order" => "conflict-field-order",
        "role" => "conflict-field-role",
        "gender" => "conflict-field-gender",
        "age" => "conflict-field-age",
        "case_types" => "conflict-field-case-types",
        "focus" => "conflict-field-focus",
        "protected" => "conflict-field-protected",
        "kind" => "conflict-field-kind",
        "side" => "conflict-field-side",
        "area" => "conflict-field-area",
        "service" => "conflict-field-service",
        "members" => "conflict-field-members",
        "step" => "conflict-field-step",
        "period" => "conflict-field-period",
        "unreviewable" => "conflict-field-unreviewable",
        "reason" | "why" => "conflict-field-reason",
        "definition" => "conflict-field-definition",
        "include" => "conflict-field-include",
        "exclude" => "conflict-field-exclude",
        "example" => "conflict-field-example",
        "parent" => "conflict-field-parent",
        "standing" => "conflict-field-standing",
        "what" => "conflict-field-what",
        "owner" => "conflict-field-owner",
        "due" => "conflict-field-due",
        "status" => "conflict-field-status",
        "text" => "conflict-field-text",
        "guidance" => "conflict-field-guidance",
        "about" => "conflict-field-about",
        "answer" => "conflict-field-answer",
        "visible_if" => "conflict-field-condition",
        _ => "conflict-field-other",
    }
}
