//! Rounds side by side, read out.

use std::fmt::Write;

use crate::app::App;
use crate::failure::Failure;
use crate::results::years::compare;
use crate::results::{ChangeView, CompareRounds, Comparison};

/// Rounds side by side, as the window shows them.
pub fn years(app: &mut App, ask: CompareRounds) -> Result<Comparison, Failure> {
    compare(app, ask)
}

/// The same as text for a terminal: the families, then each document type with its questions, what changed and what must be
/// known to read it.
pub fn years_text(years: &Comparison) -> String {
    let mut text = String::new();
    let mut line = |indent: usize, words: &str| {
        writeln!(text, "{:indent$}{words}", "").expect("a string can be written to");
    };
    let names: Vec<&str> = years.rounds.iter().map(|round| round.name.as_str()).collect();
    line(0, &names.join(" · "));
    years.families.iter().chain(&years.withheld).for_each(|one| line(0, one));
    for of_type in &years.types {
        line(0, "");
        line(0, &of_type.name);
        of_type.only.iter().for_each(|only| line(2, only));
        for change in &of_type.changes {
            line(2, &change.text);
            line(4, &sentence(change));
            change.notes.iter().chain(&change.reasons).for_each(|note| line(6, note));
        }
    }
    text
}

fn sentence(change: &ChangeView) -> String {
    change.finding.iter().map(|piece| piece.text.as_str()).collect()
}
