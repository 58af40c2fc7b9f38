//! The values of a key file with their places.

use std::collections::{HashMap, HashSet};

use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, ast};
use serde_json::{Map, Value};

use super::problem::{Found, Problem, ProblemKind};
use super::source::Source;

/// A JSON text as values, and where each of them begins.
pub(super) struct Tree {
    value: Value,
    offsets: HashMap<String, usize>,
    repeated: Vec<(String, usize, String)>,
}

/// JSON and nothing more: no comments, no trailing commas.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

impl Tree {
    /// The values of `source`, whose depth is bounded already.
    pub(super) fn read(source: &Source<'_>) -> Result<Self, Problem> {
        let parsed = jsonc_parser::parse_to_ast(source.text(), &CollectOptions::default(), &STRICT)
            .map_err(|error| source.file_problem(error.range().start, ProblemKind::NotJson))?;
        let root = parsed.value.ok_or_else(|| source.file_problem(0, ProblemKind::CutShort))?;
        let mut tree = Self { value: Value::Null, offsets: HashMap::new(), repeated: Vec::new() };
        tree.value = tree.take(&root, &mut String::new());
        Ok(tree)
    }

    /// The root. Of a name that occurs twice the first is kept.
    pub(super) fn value(&self) -> &Value {
        &self.value
    }

    /// Where the value at `path` begins, or the nearest one around it that there is.
    pub(super) fn offset(&self, path: &str) -> usize {
        let mut path = path;
        loop {
            match (self.offsets.get(path), path.rfind('/')) {
                (Some(offset), _) => return *offset,
                (None, Some(parent)) => path = &path[..parent],
                (None, None) => return 0,
            }
        }
    }

    /// Every name that occurs a second time in its object.
    pub(super) fn repeated_names(&self) -> Vec<Found> {
        let found = |(path, offset, name): &(String, usize, String)| {
            Found::at_offset(path.clone(), *offset, ProblemKind::DuplicateName { name: name.clone() })
        };
        self.repeated.iter().map(found).collect()
    }

    /// The root without the faults that say nothing about the rest, so that the rest can be looked at too: unknown
    /// fields are left out, and a missing Swedish text is an empty one.
    pub(super) fn mended(&self, found: &[Found]) -> Value {
        let mut value = self.value.clone();
        for found in found {
            if let ProblemKind::UnknownField { name, .. } = &found.kind
                && let Some((object, _)) = found.path.rsplit_once('/')
                && let Some(object) = value.pointer_mut(object).and_then(Value::as_object_mut)
            {
                object.remove(name);
            }
            if found.kind == ProblemKind::MissingSwedish
                && let Some(text) = value.pointer_mut(&found.path).and_then(Value::as_object_mut)
            {
                text.insert("sv".into(), "".into());
            }
        }
        value
    }

    fn take(&mut self, node: &ast::Value<'_>, path: &mut String) -> Value {
        self.offsets.insert(path.clone(), node.range().start);
        match node {
            ast::Value::StringLit(text) => Value::String(text.value.clone().into_owned()),
            ast::Value::NumberLit(number) => {
                Value::Number(number.value.parse().expect("serde_json has read this number once already"))
            }
            ast::Value::BooleanLit(truth) => Value::Bool(truth.value),
            ast::Value::NullKeyword(_) => Value::Null,
            ast::Value::Array(list) => {
                let values = list.elements.iter().enumerate();
                Value::Array(
                    values.map(|(at, one)| within(path, &at.to_string(), |path| self.take(one, path))).collect(),
                )
            }
            ast::Value::Object(object) => {
                let mut names = HashSet::new();
                let mut fields = Map::new();
                for field in &object.properties {
                    let name = field.name.as_str().to_string();
                    within(path, &name, |path| {
                        if names.insert(name.clone()) {
                            fields.insert(name.clone(), self.take(&field.value, path));
                        } else {
                            self.repeated.push((path.clone(), field.range.start, name.clone()));
                        }
                    });
                }
                Value::Object(fields)
            }
        }
    }
}

/// A name as a part of a JSON pointer.
pub(super) fn escaped(part: &str) -> String {
    part.replace('~', "~0").replace('/', "~1")
}

/// Does `work` with the path of a part.
pub(super) fn within<T>(path: &mut String, part: &str, work: impl FnOnce(&mut String) -> T) -> T {
    let length = path.len();
    path.push('/');
    path.push_str(&escaped(part));
    let done = work(path);
    path.truncate(length);
    done
}
