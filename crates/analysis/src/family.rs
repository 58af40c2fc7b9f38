//! A family's documents, and what is asked about it and its members, side by side, question by question. Never a single score.

use domain::{ConceptId, FamilyId, MemberId, Plan, QuestionId, Subject};

use crate::cell::Cell;
use crate::sheet::Sheet;
use crate::topic::topics;

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
    /// Between what its answers differ.
    pub differs: Differs,
}

/// Between what the answers of a row differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Differs {
    /// Documents that can be compared do not say the same of the family or its members.
    Documents,
    /// The only document that gives a value does not say the same of all its members.
    Members,
    /// Nothing does.
    Not,
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
        of_documents(&self.columns, &row.cells).filter(|cell| cell.told.is_some_and(is_value)).count() > 1
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
/// Each topic of the family's keys has a row: see [`topics`]; each subject of them a column. Documents differ in a row when several give a value and it is
/// not the same, or is *mixed* in one of them.
pub fn family_grid(sheets: &[Sheet], plan: &Plan, family: &FamilyId) -> FamilyGrid {
    let columns: Vec<(usize, Subject)> = sheets
        .iter()
        .enumerate()
        .flat_map(|(at, sheet)| sheet.rows()[sheet.rows_of(family)].iter().map(move |row| (at, row.subject.clone())))
        .collect();
    let has_column = |at: usize| columns.iter().any(|(of, _)| *of == at);
    let mut rows = Vec::new();
    for topic in topics(sheets, has_column) {
        let mut cells = vec![None; columns.len()];
        for (at, id) in &topic.asked {
            let sheet = &sheets[*at];
            let column = sheet.column(id).expect("a topic is made of the questions of the sheets");
            for (place, (_, subject)) in columns.iter().enumerate().filter(|(_, (of, _))| of == at) {
                let members = plan.concerned(subject);
                let members = members
                    .iter()
                    .filter_map(|member| Some((member.id.clone(), sheet.cell(column, subject, Some(&member.id))?)));
                cells[place] = Some(GridCell {
                    question: id.clone(),
                    told: sheet.cell(column, subject, None),
                    members: members.collect(),
                });
            }
        }
        let differs = differs(of_documents(&columns, &cells));
        rows.push(GridRow { concept: topic.concept.clone(), first: topic.first().clone(), cells, differs });
    }
    FamilyGrid { columns, rows }
}

/// The cells of documents. What is asked about the family or its members is not the record of a unit: it stands beside the
/// documents, and cannot contradict them or itself.
fn of_documents<'a>(
    columns: &'a [(usize, Subject)],
    cells: &'a [Option<GridCell>],
) -> impl Iterator<Item = &'a GridCell> {
    let is_document = |subject: &Subject| match subject {
        Subject::Document(_) => true,
        Subject::Family(_) | Subject::Member(_) | Subject::Respondent(_) => false,
    };
    let asked = columns.iter().zip(cells).filter(move |((_, subject), _)| is_document(subject));
    asked.filter_map(|(_, cell)| cell.as_ref())
}

fn differs<'a>(cells: impl Iterator<Item = &'a GridCell>) -> Differs {
    let told: Vec<Cell> = cells.filter_map(|cell| cell.told).filter(|cell| is_value(*cell)).collect();
    let is_mixed = told.contains(&Cell::Mixed);
    if told.len() > 1 && (is_mixed || told.windows(2).any(|pair| pair[0] != pair[1])) {
        Differs::Documents
    } else if is_mixed {
        Differs::Members
    } else {
        Differs::Not
    }
}

fn is_value(cell: Cell) -> bool {
    match cell {
        Cell::Mixed | Cell::Single(_) | Cell::Several(_) | Cell::Number(_) | Cell::Date(_) => true,
        Cell::NotShown | Cell::Text | Cell::Outside(_) => false,
    }
}
