//! Where our parts come from, and under which licences.

use crate::checkout::{is_ours, name, none, packages};

/// Licences that go together with the EUPL-1.2 in a program we give out. MPL-2.0 is per file, and named by the EUPL itself.
const LICENCES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
    // Permissive, for data: a list of authorities that a part of the courier would carry on Android alone.
    "CDLA-Permissive-2.0",
    // SQLite's words in place of a licence, and a tiny file of SQLCipher's.
    "blessing",
    "WTFPL",
];

#[test]
fn every_licence_is_one_we_can_give_out() {
    let packages = packages();
    let faults: Vec<_> = packages
        .iter()
        .filter(|package| !package["license"].as_str().is_some_and(may_be_given_out))
        .map(|package| format!("{}: {}", name(package), package["license"]))
        .collect();
    none("a licence that is not among LICENCES", &faults);
}

#[test]
fn every_part_comes_from_the_public_registry() {
    let packages = packages();
    let faults: Vec<_> = packages
        .iter()
        .filter(|package| {
            !is_ours(package) && package["source"] != "registry+https://github.com/rust-lang/crates.io-index"
        })
        .map(|package| format!("{}: {}", name(package), package["source"]))
        .collect();
    none("no git repository, no other registry, no path outside the checkout", &faults);
}

/// Whether one of an expression's choices has only licences we know: `A AND (B OR C)`; `A/B` is the old way to write `A OR B`.
fn may_be_given_out(expression: &str) -> bool {
    let expression = expression.replace('/', " OR ");
    let (holds, rest) = either(expression.trim());
    holds && rest.is_empty()
}

fn either(text: &str) -> (bool, &str) {
    let (mut holds, mut rest) = both(text);
    while let Some(next) = rest.strip_prefix("OR ") {
        let (also, after) = both(next.trim_start());
        (holds, rest) = (holds || also, after);
    }
    (holds, rest)
}

fn both(text: &str) -> (bool, &str) {
    let (mut holds, mut rest) = one(text);
    while let Some(next) = rest.strip_prefix("AND ") {
        let (also, after) = one(next.trim_start());
        (holds, rest) = (holds && also, after);
    }
    (holds, rest)
}

fn one(text: &str) -> (bool, &str) {
    if let Some(inner) = text.strip_prefix('(') {
        let (holds, rest) = either(inner);
        return (holds && rest.starts_with(')'), rest.trim_start_matches(')').trim_start());
    }
    let end = [" OR ", " AND ", ")"].iter().filter_map(|mark| text.find(mark)).min().unwrap_or(text.len());
    (LICENCES.contains(&text[..end].trim()), text[end..].trim_start())
}

#[test]
fn licence_expressions_are_read_as_they_are_meant() {
    let cases = [
        ("MIT", true),
        ("MIT/Apache-2.0", true),
        ("GPL-3.0-only", false),
        ("Apache-2.0 OR GPL-2.0-only", true),
        ("MIT AND GPL-2.0-only", false),
        ("(MIT OR GPL-2.0-only) AND Unicode-3.0", true),
        ("(GPL-2.0-only) AND MIT", false),
        ("Apache-2.0 WITH LLVM-exception OR GPL-2.0-only", true),
        ("", false),
    ];
    for (expression, expected) in cases {
        assert_eq!(may_be_given_out(expression), expected, "{expression:?}");
    }
}
