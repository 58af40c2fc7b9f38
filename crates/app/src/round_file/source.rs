//! The bytes of a round file as JSON, with every name that stands twice.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::problem::{Fault, Problem};

/// The largest round file that is read, in bytes.
pub(super) const LARGEST: usize = 256 * 1024 * 1024;

/// The JSON that `bytes` hold, with a problem for each name that stands twice in its object; or the first reason why
/// they hold none.
pub(super) fn parse(bytes: &[u8]) -> Result<(Value, Vec<Problem>), Problem> {
    if bytes.len() > LARGEST {
        return Err(Problem::of_file(Fault::TooLarge { bytes: bytes.len(), limit: LARGEST }));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        Problem { line: line(before), ..Problem::of_file(Fault::NotUtf8) }
    })?;
    let mut twice = Vec::new();
    let mut json = serde_json::Deserializer::from_str(text);
    let parsed = Tree { path: String::new(), twice: &mut twice }.deserialize(&mut json);
    let parsed = parsed.and_then(|value| json.end().map(|()| value));
    parsed.map(|value| (value, twice)).map_err(|error| {
        let kind = if error.is_eof() {
            Fault::CutShort
        } else if error.to_string().starts_with("recursion limit exceeded") {
            Fault::TooDeep
        } else {
            Fault::NotJson
        };
        Problem { line: u32::try_from(error.line()).unwrap_or(u32::MAX), ..Problem::of_file(kind) }
    })
}

fn line(before: &[u8]) -> u32 {
    u32::try_from(before.iter().filter(|byte| **byte == b'\n').count() + 1).unwrap_or(u32::MAX)
}

/// A part of a path, as a JSON pointer (RFC 6901) writes it.
pub(super) fn pointer(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// Reads a value and notes names that stand twice: `serde_json` alone would keep the last one without a word.
struct Tree<'a> {
    path: String,
    twice: &'a mut Vec<Problem>,
}

impl<'de> DeserializeSeed<'de> for Tree<'_> {
    type Value = Value;
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Number::from_f64(value).map(Value::Number).ok_or_else(|| E::custom("not a number"))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) =
            items.next_element_seed(Tree { path: format!("{}/{}", self.path, list.len()), twice: self.twice })?
        {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = fields.next_key::<String>()? {
            let path = format!("{}/{}", self.path, pointer(&name));
            let value = fields.next_value_seed(Tree { path: path.clone(), twice: self.twice })?;
            if object.insert(name.clone(), value).is_some() {
                self.twice.push(Problem { path, line: 0, fault: Fault::DuplicateName { name } });
            }
        }
        Ok(Value::Object(object))
    }
}
