//! A family: who they are, and their documents side by side.

use analysis::{Differs, GridCell, GridRow, family_grid};
use domain::key::{AnswerType, Question};
use domain::{Family, MemberId, Subject};
use serde::Serialize;

use super::block::{CommentLine, Kind};
use super::{EventsPart, GapLine, MissingLine, Place};
use crate::told::Told;

/// One family.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct FamilyPage {
    pub(crate) label: String,
    pub(crate) members: Vec<MemberLine>,
    pub(crate) columns: Vec<Place>,
    pub(crate) rows: Vec<Row>,
    /// Where the documents differ.
    pub(crate) differences: Option<DifferencesPart>,
    /// Answers in words, which no grid has room for.
    pub(crate) in_words: Vec<InWords>,
    pub(crate) events: Option<EventsPart>,
    pub(crate) judgements: Vec<JudgementLine>,
    pub(crate) comments: Vec<QuestionComments>,
    pub(crate) missing: Vec<MissingLine>,
    pub(crate) gaps: Vec<GapLine>,
}

/// A member.
#[derive(Serialize)]
pub(crate) struct MemberLine {
    pub(crate) label: String,
    pub(crate) about: String,
}

/// Where the documents differ: the heading, and each question.
#[derive(Serialize)]
pub(crate) struct DifferencesPart {
    pub(crate) finding: String,
    pub(crate) lines: Vec<String>,
}

/// One thing asked, across the documents.
#[derive(Serialize)]
pub(crate) struct Row {
    pub(crate) text: String,
    pub(crate) differs: bool,
    pub(crate) cells: Vec<Option<Cell>>,
}

impl Row {
    /// True when only one document is asked: a grid would leave such a row mostly empty.
    pub(crate) fn is_asked_once(&self) -> bool {
        self.cells.iter().flatten().count() == 1
    }
}

/// What one document says.
#[derive(Serialize)]
pub(crate) struct Cell {
    pub(crate) answers: Vec<AnswerLine>,
}

/// An answer in a cell.
#[derive(Serialize)]
pub(crate) struct AnswerLine {
    pub(crate) member: Option<String>,
    pub(crate) label: String,
    pub(crate) step: u32,
    pub(crate) kind: Kind,
}

/// The answers in words to one question.
#[derive(Serialize)]
pub(crate) struct InWords {
    pub(crate) text: String,
    pub(crate) answers: Vec<WordsLine>,
}

/// An answer in words.
#[derive(Serialize)]
pub(crate) struct WordsLine {
    pub(crate) place: Place,
    pub(crate) body: String,
}

/// A computed judgement.
#[derive(Serialize)]
pub(crate) struct JudgementLine {
    pub(crate) place: Place,
    pub(crate) name: String,
    pub(crate) level: Option<String>,
    pub(crate) because: Option<String>,
}

/// The comments on one thing asked.
#[derive(Serialize)]
pub(crate) struct QuestionComments {
    pub(crate) text: String,
    pub(crate) comments: Vec<CommentLine>,
}

/// Every family in its order.
pub(super) fn families(told: &Told<'_>) -> Vec<FamilyPage> {
    told.material().plan.families_in_order().into_iter().map(|family| page(told, family)).collect()
}

fn page(told: &Told<'_>, family: &Family) -> FamilyPage {
    let material = told.material();
    let grid = family_grid(material.sheets, material.plan, &family.id);
    let mut page = FamilyPage {
        label: family.label.clone(),
        members: Vec::new(),
        columns: grid.columns.iter().map(|(at, subject)| Place::new(told, key_of(told, *at), subject, None)).collect(),
        rows: Vec::new(),
        differences: told.differences(&grid).map(|one| DifferencesPart { finding: one.finding, lines: one.lines }),
        in_words: Vec::new(),
        events: EventsPart::of(told, &family.id),
        judgements: judgements(told, &grid.columns),
        comments: Vec::new(),
        missing: Vec::new(),
        gaps: Vec::new(),
    };
    for member in material.plan.members_of(&family.id) {
        page.members.push(MemberLine { label: member.label.clone(), about: told.member_about(member) });
    }
    for row in &grid.rows {
        let Some(first) = material.sheets[row.first.0].key().question(&row.first.1) else { continue };
        let text = told.row_topic(&grid, row);
        match first.answer {
            AnswerType::Text {} => page.in_words.extend(in_words(told, &text, row, &grid.columns)),
            AnswerType::Single { .. }
            | AnswerType::Multiple { .. }
            | AnswerType::Checklist { .. }
            | AnswerType::Count { .. }
            | AnswerType::Number { .. }
            | AnswerType::Date {} => {
                page.rows.push(Row {
                    text: text.clone(),
                    differs: row.differs == Differs::Documents,
                    cells: cells(told, row, &grid.columns),
                });
            }
        }
        page.comments.extend(comments(told, text, row, &grid.columns));
    }
    let of_family = |subject: &Subject| material.plan.family_of(subject) == Some(&family.id);
    for missing in told.missing().into_iter().filter(|missing| of_family(&missing.subject)) {
        page.missing
            .push(MissingLine { place: Place::new(told, &missing.key, &missing.subject, None), why: missing.why });
    }
    for gap in told.gaps().into_iter().filter(|gap| of_family(&gap.subject)) {
        let place = Place::new(told, &gap.key, &gap.subject, gap.member.as_ref());
        page.gaps.push(GapLine { place, question: gap.text, reason: gap.reason });
    }
    page
}

/// The key of a column.
fn key_of<'a>(told: &'a Told<'_>, sheet: usize) -> &'a domain::KeyId {
    &told.material().sheets[sheet].key().id
}

/// The cells of a row, each with its column.
fn asked<'g>(
    row: &'g GridRow,
    columns: &'g [(usize, Subject)],
) -> impl Iterator<Item = (usize, &'g Subject, &'g GridCell)> {
    let cells = row.cells.iter().zip(columns);
    cells.filter_map(|(cell, (sheet, subject))| cell.as_ref().map(|cell| (*sheet, subject, cell)))
}

fn cells(told: &Told<'_>, row: &GridRow, columns: &[(usize, Subject)]) -> Vec<Option<Cell>> {
    let cells = row.cells.iter().zip(columns);
    cells
        .map(|(cell, (at, subject))| {
            let (cell, sheet) = (cell.as_ref()?, &told.material().sheets[*at]);
            let question = sheet.key().question(&cell.question)?;
            Some(Cell { answers: answers(told, sheet, question, subject, cell) })
        })
        .collect()
}

/// One answer for the document, or, where members are asked about one by one, one for each of them.
fn answers(
    told: &Told<'_>,
    sheet: &analysis::Sheet,
    question: &Question,
    subject: &Subject,
    cell: &GridCell,
) -> Vec<AnswerLine> {
    let line = |member: Option<&MemberId>, value: analysis::Cell| {
        let part = told.part_of(sheet, question, value);
        AnswerLine {
            member: member.map(|member| told.member_label(member)),
            label: told.answer(sheet, question, subject, member).unwrap_or_default(),
            step: told.part_step(sheet, question, &part),
            kind: Kind::of(&part),
        }
    };
    if cell.members.is_empty() {
        return cell.told.map(|value| line(None, value)).into_iter().collect();
    }
    cell.members.iter().map(|(member, value)| line(Some(member), *value)).collect()
}

fn in_words(told: &Told<'_>, text: &str, row: &GridRow, columns: &[(usize, Subject)]) -> Option<InWords> {
    let mut lines = Vec::new();
    for (at, subject, cell) in asked(row, columns) {
        let sheet = &told.material().sheets[at];
        let Some(question) = sheet.key().question(&cell.question) else { continue };
        let places: Vec<Option<&MemberId>> = if cell.members.is_empty() {
            vec![None]
        } else {
            cell.members.iter().map(|(member, _)| Some(member)).collect()
        };
        for member in places {
            let Some(body) = told.answer(sheet, question, subject, member) else { continue };
            lines.push(WordsLine { place: Place::new(told, &sheet.key().id, subject, member), body });
        }
    }
    (!lines.is_empty()).then(|| InWords { text: text.to_owned(), answers: lines })
}

fn judgements(told: &Told<'_>, columns: &[(usize, Subject)]) -> Vec<JudgementLine> {
    let mut lines = Vec::new();
    for (at, subject) in columns {
        for judgement in told.judgements(&told.material().sheets[*at], subject) {
            lines.push(JudgementLine {
                place: Place::new(told, key_of(told, *at), subject, None),
                name: judgement.name,
                level: judgement.level,
                because: judgement.because,
            });
        }
    }
    lines
}

fn comments(told: &Told<'_>, text: String, row: &GridRow, columns: &[(usize, Subject)]) -> Option<QuestionComments> {
    let comments: Vec<_> = asked(row, columns)
        .flat_map(|(at, subject, cell)| told.comments_on(&told.material().sheets[at], subject, &cell.question))
        .map(|comment| CommentLine::new(told, comment))
        .collect();
    (!comments.is_empty()).then_some(QuestionComments { text, comments })
}
