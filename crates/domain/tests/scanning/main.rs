//! What is found in a text, and what is left alone: tables of texts in which what is to be found stands between ⟦ and ⟧.
//!
//! The personal identity numbers and coordination numbers are among those that the Swedish Tax Agency publishes for
//! tests (Testpersonnummer, Testsamordningsnummer; CC0), which nobody has; wrong ones are made of them by another last
//! digit. The telephone numbers are those that the Post and Telecom Authority sets aside for books and films.
#![allow(clippy::unwrap_used, reason = "an unwrap in a test is an assertion")]

mod names;
mod numbers;
mod places;
mod whatever;

use domain::scan::{Certainty, Finding, Kind, Names, scan};

/// Checks that exactly what is marked is found.
fn check(marked: &str, names: &[&str], expected: &[(Kind, Certainty)]) {
    let (mut text, mut places, mut at) = (String::new(), Vec::new(), 0);
    for c in marked.chars() {
        match c {
            '⟦' => places.push((at, 0)),
            '⟧' => places.last_mut().unwrap().1 = at,
            other => {
                text.push(other);
                at += 1;
            }
        }
    }
    assert_eq!(places.len(), expected.len(), "as many kinds as marks: {marked:?}");
    let expected: Vec<Finding> = places
        .into_iter()
        .zip(expected)
        .map(|((start, end), (kind, certainty))| Finding { kind: *kind, certainty: *certainty, start, end })
        .collect();
    assert_eq!(scan(&text, &Names::new(names)), expected, "{marked:?}");
}

/// Checks many texts with one finding each.
fn all(kind: Kind, certainty: Certainty, marked: &[&str]) {
    for one in marked {
        check(one, &[], &[(kind, certainty)]);
    }
}

/// Checks texts in which there is nothing.
fn none(texts: &[&str]) {
    for one in texts {
        check(one, &[], &[]);
    }
}
