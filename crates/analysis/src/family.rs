//! A family's documents side by side, question by question. Never a single score.

use domain::{ConceptId, FamilyId, MemberId, Plan, QuestionId, Subject};

use crate::cell::Cell;
use crate::sheet::Sheet;

/// A family: its subjects as columns, what is asked as rows.
#[derive(Debug, Clone, PartialEq)]
pub struct FamilyGrid {
    /// The columns: a sheet (its place among those given) and a subject.
    pub columns: Vec<(usize, Subject)>,
    /// The rows, in the order of the first key that asks.
    pub rows: Vec<GridRow>,
}

/// One thing asked.
#[derive(Debug, Clone, PartialEq)]
pub struct GridRow {
    /// The concept that the questions share, where they have one.
    pub concept: Option<ConceptId>,
    /// The first question that asks, with the place of its sheet; its words head the row.
    pub first: (usize, QuestionId),
    /// One for each column; `None` where the column's key does not ask.
    pub cells: Vec<Option<GridCell>>,
    /// True when two documents give values that differ.
    pub differs: bool,
}

/// What one document says.
#[derive(Debug, Clone, PartialEq)]
pub struct GridCell {
    /// The question of this document's key.
    pub question: QuestionId,
    /// What counts for the document; `None` for a question told per member only.
    pub told: Option<Cell>,
    /// What counts for each member, for a question asked per member.
    pub members: Vec<(MemberId, Cell)>,
}

impl FamilyGrid {
    /// True when two documents or more give a value in `row`, so that they can say the same or differ.
    pub fn is_compared(&self, row: &GridRow) -> bool {
        row.cells.iter().flatten().filter(|cell| cell.told.is_some_and(is_value)).count() > 1
    }

    /// True when several keys ask about what stands in `row`.
    pub fn is_shared(&self, row: &GridRow) -> bool {
        let mut asking =
            self.columns.iter().zip(&row.cells).filter(|(_, cell)| cell.is_some()).map(|((key, _), _)| key);
        asking.next().is_some_and(|first| asking.any(|other| other != first))
    }
}

/// The grid of `family` over the sheets of a round.
///
/// Questions of different keys share a row when they have the same concept and comparable scales; every other
/// question has a row of its own in each key. Documents differ in a row when both give a value and it is not
/// the same, or when one is *mixed*.
pub fn family_grid(sheets: &[Sheet], plan: &Plan, family: &FamilyId) -> FamilyGrid {
    let columns: Vec<(usize, Subject)> = sheets
        .iter()
        .enumerate()
        .flat_map(|(at, sheet)| sheet.rows()[sheet.rows_of(family)].iter().map(move |row| (at, row.subject.clone())))
        .collect();
    let mut rows: Vec<GridRow> = Vec::new();
    for (at, sheet) in sheets.iter().enumerate() {
        if !columns.iter().any(|(of, _)| *of == at) {
            continue;
        }
        for column in sheet.columns() {
            let question = sheet.question(column);
            let shared = rows.iter().position(|row| {
                row.concept.is_some()
                    && row.concept == question.concept
                    && compares(sheets, &row.first, sheet, question)
            });
            let row = shared.unwrap_or_else(|| {
                rows.push(GridRow {
                    concept: question.concept.clone(),
                    first: (at, question.id.clone()),
                    cells: vec![None; columns.len()],
                    differs: false,
                });
                rows.len() - 1
            });
            for (place, (of, subject)) in columns.iter().enumerate() {
                if *of == at {
                    let members = plan.concerned(subject);
                    let members = members
                        .iter()
                        .filter_map(|member| Some((member.id.clone(), sheet.cell(column, subject, Some(&member.id))?)));
                    rows[row].cells[place] = Some(GridCell {
                        question: question.id.clone(),
                        told: sheet.cell(column, subject, None),
                        members: members.collect(),
                    });
                }
            }
        }
    }
    for row in &mut rows {
        row.differs = differs(&row.cells);
    }
    FamilyGrid { columns, rows }
}

fn compares(sheets: &[Sheet], first: &(usize, QuestionId), sheet: &Sheet, question: &domain::key::Question) -> bool {
    let other = &sheets[first.0];
    let Some(other_question) = other.key().question(&first.1) else { return false };
    match (other.key().scale(other_question), sheet.key().scale(question)) {
        (Some(one), Some(two)) => one.compares_with(two),
        (None, None) => other_question.answer == question.answer,
        (Some(_), None) | (None, Some(_)) => false,
    }
}

fn differs(cells: &[Option<GridCell>]) -> bool {
    let told: Vec<Cell> = cells.iter().flatten().filter_map(|cell| cell.told).filter(|cell| is_value(*cell)).collect();
    told.contains(&Cell::Mixed) || told.windows(2).any(|pair| pair[0] != pair[1])
}

fn is_value(cell: Cell) -> bool {
    match cell {
        Cell::Mixed | Cell::Single(_) | Cell::Several(_) | Cell::Number(_) | Cell::Date(_) => true,
        Cell::NotShown | Cell::Text | Cell::Outside(_) => false,
    }
}
