//! The same question asked of several kinds of document, side by side.

use analysis::{Cut, Filter, Level, Sheet};
use domain::key::Question;
use serde::Serialize;

use crate::told::Told;
use crate::words::inside;

/// Concepts as rows, keys as columns.
#[derive(Serialize)]
pub(crate) struct Overview {
    pub(crate) columns: Vec<String>,
    pub(crate) rows: Vec<Row>,
}

/// One thing asked.
#[derive(Serialize)]
pub(crate) struct Row {
    /// What it is about.
    pub(crate) text: String,
    /// The counts of each key, one line for each part that occurs; `None` where the key does not ask.
    pub(crate) cells: Vec<Option<Vec<String>>>,
}

impl Overview {
    /// Every concept that two or more keys ask about with comparable scales, per document; `None` when there
    /// is no such concept.
    pub(crate) fn new(told: &Told<'_>) -> Option<Self> {
        let sheets: Vec<&Sheet> = told.material().sheets.iter().filter(|sheet| !sheet.rows().is_empty()).collect();
        let mut rows: Vec<Row> = Vec::new();
        let mut taken = Vec::new();
        for (at, sheet) in sheets.iter().enumerate() {
            for question in sheet.columns().iter().map(|column| sheet.question(column)) {
                let Some(concept) = question.concept.as_ref().filter(|_| !taken.contains(&(at, &question.id))) else {
                    continue;
                };
                let same: Vec<Option<&Question>> = sheets
                    .iter()
                    .enumerate()
                    .map(|(other_at, other)| {
                        let of_concept = other
                            .columns()
                            .iter()
                            .map(|column| other.question(column))
                            .find(|one| one.concept.as_ref() == Some(concept));
                        of_concept.filter(|one| other_at >= at && compares(sheet, question, other, one))
                    })
                    .collect();
                if same.iter().flatten().count() < 2 {
                    continue;
                }
                taken.extend(same.iter().enumerate().filter_map(|(at, one)| Some((at, &(*one)?.id))));
                let cells = sheets.iter().zip(&same).map(|(sheet, one)| one.and_then(|one| cell(told, sheet, one)));
                rows.push(Row { text: told.topic(question), cells: cells.collect() });
            }
        }
        let columns = sheets.iter().map(|sheet| sheet.key().name.in_lang(told.lang()).to_owned()).collect();
        (!rows.is_empty()).then_some(Self { columns, rows })
    }
}

fn compares(one: &Sheet, question: &Question, other: &Sheet, other_question: &Question) -> bool {
    match (one.key().scale(question), other.key().scale(other_question)) {
        (Some(scale), Some(other_scale)) => scale.compares_with(other_scale),
        (None, _) | (_, None) => false,
    }
}

/// "6 ja", "2 nej", "av 9".
fn cell(told: &Told<'_>, sheet: &Sheet, question: &Question) -> Option<Vec<String>> {
    let cut = Cut { question: question.id.clone(), level: Level::Subjects, filter: Filter::default() };
    let tally = sheet.tally(&cut)?;
    let parts = tally.inside().into_iter().filter(|(_, n)| *n > 0);
    let lines = parts.map(|(part, n)| format!("{n} {}", inside(&told.part_label(sheet, question, &part))));
    let of = told.words().tell("report-of", &[("of", tally.of().to_string().into())]);
    Some(lines.chain([of]).collect())
}
