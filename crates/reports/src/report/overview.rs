//! The same question asked of several kinds of document, side by side.

use analysis::{Cut, Filter, Level, Sheet, Topic};
use domain::key::Question;
use figures::{Canvas, Figure};
use serde::Serialize;

use super::Reach;
use crate::told::Told;
use crate::words::inside;

/// Concepts as rows, keys as columns.
#[derive(Serialize)]
pub(crate) struct Overview {
    pub(crate) columns: Vec<String>,
    pub(crate) rows: Vec<Row>,
    /// Every family on the same questions; `None` outside the group.
    pub(crate) families: Option<Figure>,
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
    pub(crate) fn new(told: &Told<'_>, canvas: Canvas, reach: Reach) -> Option<Self> {
        let sheets = told.material().sheets;
        let has_rows = |at: usize| !sheets[at].rows().is_empty();
        let columns: Vec<usize> = (0..sheets.len()).filter(|at| has_rows(*at)).collect();
        let row = |topic: &Topic| Row {
            text: told.topic_of(topic),
            cells: columns
                .iter()
                .map(|at| {
                    let (_, id) = topic.asked.iter().find(|(of, _)| of == at)?;
                    cell(told, &sheets[*at], sheets[*at].key().question(id)?)
                })
                .collect(),
        };
        let rows: Vec<Row> = told.shared().iter().map(row).collect();
        let families = match reach {
            Reach::Group => told.families_picture("families", canvas),
            Reach::Outside => None,
        };
        let columns = columns.iter().map(|at| sheets[*at].key().name.in_lang(told.lang()).to_owned()).collect();
        (!rows.is_empty()).then_some(Self { columns, rows, families })
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
