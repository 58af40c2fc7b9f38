//! The findings that a round is told by on one page, ranked by a fixed rule.

use domain::Plan;
use domain::key::{AnswerType, Question};

use crate::cell::Nothing;
use crate::cross::Asked;
use crate::cut::{Cut, Filter, Level};
use crate::disagreement::{Disagreement, disagreements};
use crate::sheet::Sheet;
use crate::tally::Tally;

/// How many findings a round is told by.
const FINDINGS: usize = 5;

/// So many must lack an answer for a question to be told for it.
const MISSING: u32 = 2;

/// How many of them are told for the families' documents saying different things.
const DIFFERING: usize = 2;

/// A finding, and why it is among the first.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// The families' documents say different things about it.
    Differs(Disagreement),
    /// It has changed since the round before.
    Changed(Asked),
    /// It is what is most often missing: not shown in the file, not answered, or not agreed on.
    Missing(Asked),
    /// It is next in the keys' order.
    Next(Asked),
}

/// At most five findings: the two topics that most families' documents differ about, what has `changed` most since the
/// round before (the caller ranks, the first is taken), what is most often missing (twice at least), and then the questions in the order
/// of the keys, one from each key in turn. Ties stand in the order of the keys. Nothing is told twice, and a question
/// answered in words or with a day is not told for its place.
pub fn found(sheets: &[Sheet], plan: &Plan, changed: &[Asked]) -> Vec<Found> {
    let mut differing = disagreements(sheets, plan);
    differing.retain(|one| !one.differing.is_empty());
    differing.sort_by_key(|one| std::cmp::Reverse(one.differing.len()));
    differing.truncate(DIFFERING);
    let mut told: Vec<Asked> = differing.iter().flat_map(|one| one.topic.asked.clone()).collect();
    let mut found: Vec<Found> = differing.into_iter().map(Found::Differs).collect();
    if let Some(first) = changed.iter().find(|asked| !told.contains(asked)) {
        told.push(first.clone());
        found.push(Found::Changed(first.clone()));
    }
    if let Some(first) = most_missing(sheets, &told) {
        told.push(first.clone());
        found.push(Found::Missing(first));
    }
    let mut left: Vec<Vec<Asked>> = (0..sheets.len()).map(|at| in_order(&sheets[at], at, &told)).collect();
    while found.len() < FINDINGS && left.iter().any(|asked| !asked.is_empty()) {
        let turn = left.iter_mut().filter(|asked| !asked.is_empty()).map(|asked| asked.remove(0));
        let more: Vec<Found> = turn.take(FINDINGS - found.len()).map(Found::Next).collect();
        found.extend(more);
    }
    found
}

fn most_missing(sheets: &[Sheet], told: &[Asked]) -> Option<Asked> {
    let mut most: Option<(u32, Asked)> = None;
    for (at, sheet) in sheets.iter().enumerate() {
        for question in sheet.key().questions() {
            let asked = (at, question.id.clone());
            let missing = tally(sheet, question).map_or(0, |tally| missing(&tally));
            if missing > most.as_ref().map_or(0, |(n, _)| *n) && !told.contains(&asked) {
                most = Some((missing, asked));
            }
        }
    }
    most.filter(|(n, _)| *n >= MISSING).map(|(_, asked)| asked)
}

/// How many have no answer though they were reviewed and asked.
fn missing(tally: &Tally) -> u32 {
    tally.not_shown() + tally.outside().count(Nothing::NotAnswered) + tally.outside().count(Nothing::NoAgreement)
}

/// The questions of a key that count something, in its order.
fn in_order(sheet: &Sheet, at: usize, told: &[Asked]) -> Vec<Asked> {
    let counts = |question: &&Question| match question.answer {
        AnswerType::Single { .. }
        | AnswerType::Multiple { .. }
        | AnswerType::Checklist { .. }
        | AnswerType::Count { .. }
        | AnswerType::Number { .. } => tally(sheet, question).is_some_and(|tally| tally.of() > 0),
        AnswerType::Date {} | AnswerType::Text {} => false,
    };
    let asked = sheet.key().questions().filter(counts).map(|question| (at, question.id.clone()));
    asked.filter(|one| !told.contains(one)).collect()
}

/// The count of a question per subject, or per member where it is told so only.
fn tally(sheet: &Sheet, question: &Question) -> Option<Tally> {
    let at = |level| sheet.tally(&Cut { question: question.id.clone(), level, filter: Filter::default() });
    at(Level::Subjects).or_else(|| at(Level::Members))
}
