//! Reading a key file, telling everything that is wrong with it at once.
//!
//! The bytes pass through four gates. What fails at the first two cannot be read further; the last two look at
//! all that can be understood, so that one round of mending is enough:
//!
//! 1. [`source`]: size, encoding, nesting, JSON. Nothing is parsed before its depth is known.
//! 2. [`tree`]: the values with their places, and names that occur twice.
//! 3. [`shape`]: every value against the schema that is generated from the types of [`Key`].
//! 4. [`parts`]: what the shape cannot say. References ([`references`]), conditions ([`conditions`]) and what can
//!    never happen ([`reach`]). Where the version before is known, what the key says about it ([`changes`]).

mod changes;
mod conditions;
mod parts;
mod problem;
mod reach;
mod references;
mod shape;
mod source;
mod tree;

#[cfg(test)]
mod tests;

pub use problem::{AnswerKind, JsonType, Problem, ProblemKind};

use super::Key;
use parts::Parts;
use problem::Found;
use source::Source;
use tree::Tree;

/// The largest key file that is read, in bytes.
pub const LARGEST: usize = 1024 * 1024;

/// The deepest nesting of lists and objects that is read.
pub const DEEPEST: usize = 64;

/// The most problems that are told of one file, the first ones: a file with more is no key with slips in it.
pub const MOST_TOLD: usize = 1_000;

/// The longest chain of questions that hang on each other by their conditions.
pub const LONGEST_CHAIN: usize = 8;

/// The key that `bytes` hold, or every problem found in them, in the order of their places.
pub fn check(bytes: &[u8]) -> Result<Key, Vec<Problem>> {
    check_among(bytes, &[])
}

/// As [`check`]; and where the version before is among `known`, what the key says has changed is held against it.
pub fn check_among(bytes: &[u8], known: &[&Key]) -> Result<Key, Vec<Problem>> {
    let source = Source::read(bytes).map_err(|problem| vec![problem])?;
    let tree = Tree::read(&source).map_err(|problem| vec![problem])?;

    let mut found = tree.repeated_names();
    found.extend(shape::check(&tree));
    let mended = tree.mended(&found);
    let parts = Parts::read(&mended);
    found.extend(references::check(&parts));
    found.extend(conditions::check(&parts));
    if let Ok(key) = serde_json::from_value::<Key>(mended) {
        found.extend(changes::check(&parts, &key, known));
    }

    match (found.is_empty(), serde_json::from_str::<Key>(source.text())) {
        (true, Ok(key)) => Ok(key),
        (true, Err(error)) => Err(vec![source.unreadable(&error)]),
        (false, _) => Err(placed(found, &tree, &source)),
    }
}

/// The JSON Schema of a key file, as it stands in `review-keys/key.schema.json`.
pub fn schema_text() -> String {
    let schema = serde_json::to_string_pretty(shape::schema()).expect("a schema is JSON");
    schema + "\n"
}

fn placed(found: Vec<Found>, tree: &Tree, source: &Source<'_>) -> Vec<Problem> {
    let offset_of = |found: &Found| found.offset.unwrap_or_else(|| tree.offset(&found.path));
    let mut found: Vec<(usize, Found)> = found.into_iter().map(|found| (offset_of(&found), found)).collect();
    found.sort_by_key(|(offset, _)| *offset);
    found.truncate(MOST_TOLD);
    found.into_iter().map(|(offset, found)| source.problem(offset, found.path, found.kind)).collect()
}
