//! The answers that count to one key, as columns.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::Arc;

use domain::key::{AnswerType, Key, Per, Question, Scale};
use domain::{
    Document, Family, FamilyId, Member, MemberId, Plan, Review, Slot, State, Subject, SubjectKind, TermCode, Value,
};
use jiff::civil::Date;

use crate::cell::{Cell, Code, Nothing};
use crate::counted::{Reading, Stands, counted};
use crate::roll_up::roll_up;
use crate::tally::number_of;

/// The answers that count to one key in a round: a row for each subject, a column for each question, and for
/// questions asked per member a second column with a row for each member of each subject.
///
/// Rows stand in the plan's order of families, so that a family is a range of rows.
pub struct Sheet {
    pub(crate) key: Arc<Key>,
    rows: Vec<Row>,
    by_subject: HashMap<Subject, usize>,
    by_family: BTreeMap<FamilyId, Range<usize>>,
    people: [People; 3],
    columns: Vec<Column>,
}

/// One subject.
#[derive(Debug, Clone)]
pub struct Row {
    /// What was reviewed.
    pub subject: Subject,
    /// Its family; none for a respondent.
    pub family: Option<FamilyId>,
    /// Its area; none for anything but a document.
    pub area: Option<TermCode>,
    /// True when a review of it counts.
    pub reviewed: bool,
}

/// The members of the subjects in one role: row and member, in the order of the rows.
#[derive(Default)]
pub(crate) struct People {
    pub(crate) places: Vec<(usize, MemberId)>,
    /// Where the members of each row begin; one more than there are rows.
    starts: Vec<usize>,
}

impl People {
    pub(crate) fn of_rows(&self, rows: &Range<usize>) -> Range<usize> {
        self.starts[rows.start]..self.starts[rows.end]
    }
}

/// One question.
pub struct Column {
    /// Its place in the key, from 0.
    pub(crate) number: usize,
    pub(crate) subjects: Option<Cells>,
    pub(crate) members: Option<Cells>,
}

/// Cells of a column: one byte each, and what the byte cannot hold beside it.
pub(crate) struct Cells {
    pub(crate) codes: Vec<u8>,
    pub(crate) beside: Beside,
}

/// Values of questions without a scale, or with several options; meaningful where the code is a value.
pub(crate) enum Beside {
    Nothing,
    Several(Vec<u64>),
    Numbers(Vec<f64>),
    Dates(Vec<Date>),
}

impl Cells {
    fn new(answer: &AnswerType, len: usize) -> Self {
        let beside = match answer {
            AnswerType::Single { .. } | AnswerType::Text {} => Beside::Nothing,
            AnswerType::Multiple { .. } | AnswerType::Checklist { .. } => Beside::Several(vec![0; len]),
            AnswerType::Count { .. } | AnswerType::Number { .. } => Beside::Numbers(vec![0.0; len]),
            AnswerType::Date {} => Beside::Dates(vec![Date::ZERO; len]),
        };
        Self { codes: vec![Code::outside(Nothing::NotReviewed).0; len], beside }
    }

    fn set(&mut self, place: usize, cell: Cell) {
        self.codes[place] = Code::from(cell).0;
        match (&mut self.beside, cell) {
            (Beside::Several(bits), Cell::Several(value)) => bits[place] = value,
            (Beside::Numbers(numbers), Cell::Number(value)) => numbers[place] = value,
            (Beside::Dates(dates), Cell::Date(value)) => dates[place] = value,
            (Beside::Nothing | Beside::Several(_) | Beside::Numbers(_) | Beside::Dates(_), _) => {}
        }
    }

    pub(crate) fn get(&self, place: usize) -> Cell {
        let code = Code(self.codes[place]);
        if let Some(position) = code.position() {
            return Cell::Single(position);
        }
        if code == Code::VALUE {
            return match &self.beside {
                Beside::Nothing => Cell::Text,
                Beside::Several(bits) => Cell::Several(bits[place]),
                Beside::Numbers(numbers) => Cell::Number(numbers[place]),
                Beside::Dates(dates) => Cell::Date(dates[place]),
            };
        }
        if code == Code::NOT_SHOWN {
            return Cell::NotShown;
        }
        if code == Code::MIXED {
            return Cell::Mixed;
        }
        let kind = Nothing::ALL.into_iter().find(|kind| Code::outside(*kind) == code);
        Cell::Outside(kind.expect("every other code is a kind of nothing"))
    }
}

impl Sheet {
    /// A sheet with a row for every subject that `key` is made for in `plan`, none of them reviewed yet.
    /// Respondents are not in a plan: they get their rows from `respondents` (their numbers).
    pub fn new(key: Arc<Key>, plan: &Plan, respondents: &[u32]) -> Self {
        let mut rows = Vec::new();
        let mut by_family = BTreeMap::new();
        let documents = plan.documents_by_family();
        for family in plan.families_in_order() {
            let start = rows.len();
            let own = documents.get(&family.id).map_or(&[][..], Vec::as_slice);
            rows.extend(subjects_of(&key, plan, family, own));
            by_family.insert(family.id.clone(), start..rows.len());
        }
        if key.subject == SubjectKind::Respondent {
            let respondent =
                |number: &u32| Row { subject: Subject::Respondent(*number), family: None, area: None, reviewed: false };
            rows.extend(respondents.iter().map(respondent));
        }
        let by_subject = rows.iter().enumerate().map(|(at, row)| (row.subject.clone(), at)).collect();
        let people = [Per::Child, Per::Adult, Per::Member].map(|per| people(per, &rows, plan));
        let columns = (0..).zip(key.questions()).map(|(number, question)| Column {
            number,
            subjects: is_told_per_subject(question).then(|| Cells::new(&question.answer, rows.len())),
            members: question.per.map(|per| Cells::new(&question.answer, people[place_of(per)].places.len())),
        });
        let columns = columns.collect();
        Self { key, rows, by_subject, by_family, people, columns }
    }

    /// Takes in every review there is of `subject` to this key; called again whenever one of them changes.
    /// A subject that the sheet has no row for is left alone and told by `false`.
    pub fn take(&mut self, plan: &Plan, subject: &Subject, reviews: &[Review]) -> bool {
        let Some(&row) = self.by_subject.get(subject) else { return false };
        let key = Arc::clone(&self.key);
        let members = plan.concerned(subject);
        let readings: Vec<Reading<'_>> =
            reviews.iter().filter_map(|review| Reading::new(&key, review, &members)).collect();
        self.rows[row].reviewed = !readings.is_empty();
        for (column, question) in self.columns.iter_mut().zip(key.questions()) {
            let scale = key.scale(question);
            let cell_of = |member: Option<MemberId>| {
                let slot = Slot { question: question.id.clone(), member };
                cell(counted(&readings, question, &slot), scale)
            };
            let Some(per) = question.per else {
                if let Some(cells) = &mut column.subjects {
                    cells.set(row, cell_of(None));
                }
                continue;
            };
            let people = &self.people[place_of(per)];
            let places = people.of_rows(&(row..row + 1));
            let own: Vec<Cell> =
                people.places[places.clone()].iter().map(|(_, member)| cell_of(Some(member.clone()))).collect();
            if let (Some(cells), Some(how)) = (&mut column.subjects, question.roll_up) {
                let told = if readings.is_empty() { Cell::Outside(Nothing::NotReviewed) } else { roll_up(how, &own) };
                cells.set(row, told);
            }
            if let Some(cells) = &mut column.members {
                places.zip(own).for_each(|(place, cell)| cells.set(place, cell));
            }
        }
        true
    }

    /// The key whose answers these are.
    pub fn key(&self) -> &Arc<Key> {
        &self.key
    }

    /// The subjects.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// True when it has a row for `subject`.
    pub fn has(&self, subject: &Subject) -> bool {
        self.by_subject.contains_key(subject)
    }

    /// The column of a question.
    pub fn column(&self, question: &domain::QuestionId) -> Option<&Column> {
        self.columns.iter().find(|column| self.question(column).id == *question)
    }

    /// The columns in the order of the key.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The question of a column.
    pub fn question(&self, column: &Column) -> &Question {
        self.key.questions().nth(column.number).expect("a column is made for each question of the key")
    }

    /// What counts for `subject` in one slot of `column`; `None` where the question is not told that way.
    pub fn cell(&self, column: &Column, subject: &Subject, member: Option<&MemberId>) -> Option<Cell> {
        let row = *self.by_subject.get(subject)?;
        match member {
            None => column.subjects.as_ref().map(|cells| cells.get(row)),
            Some(member) => {
                let people = self.people(self.question(column).per?);
                let place = people.of_rows(&(row..row + 1)).find(|place| &people.places[*place].1 == member)?;
                column.members.as_ref().map(|cells| cells.get(place))
            }
        }
    }

    pub(crate) fn people(&self, per: Per) -> &People {
        &self.people[place_of(per)]
    }

    /// The rows of a family; no rows when it has none.
    pub(crate) fn rows_of(&self, family: &FamilyId) -> Range<usize> {
        self.by_family.get(family).cloned().unwrap_or(0..0)
    }
}

/// A question is told per subject when it is asked once, or when one option per member rolls up.
fn is_told_per_subject(question: &Question) -> bool {
    let rolls_up = question.roll_up.is_some() && matches!(question.answer, AnswerType::Single { .. });
    question.per.is_none() || rolls_up
}

fn place_of(per: Per) -> usize {
    match per {
        Per::Child => 0,
        Per::Adult => 1,
        Per::Member => 2,
    }
}

fn subjects_of(key: &Key, plan: &Plan, family: &Family, documents: &[&Document]) -> Vec<Row> {
    let row = |subject, area| Row { subject, family: Some(family.id.clone()), area, reviewed: false };
    match key.subject {
        SubjectKind::Document => documents
            .iter()
            .filter(|document| key.takes_document(document))
            .map(|document| row(Subject::Document(document.id.clone()), document.area.clone()))
            .collect(),
        SubjectKind::Family => vec![row(Subject::Family(family.id.clone()), None)],
        SubjectKind::Member => {
            let taken = plan.members_of(&family.id).into_iter().filter(|member| key.takes_member(member));
            taken.map(|member| row(Subject::Member(member.id.clone()), None)).collect()
        }
        SubjectKind::Respondent => Vec::new(),
    }
}

fn people(per: Per, rows: &[Row], plan: &Plan) -> People {
    let mut people = People::default();
    for (at, row) in rows.iter().enumerate() {
        people.starts.push(people.places.len());
        let concerned: Vec<&Member> = plan.concerned(&row.subject);
        let taken = concerned.iter().filter(|member| per.takes(member.role));
        people.places.extend(taken.map(|member| (at, member.id.clone())));
    }
    people.starts.push(people.places.len());
    people
}

/// The cell of what stands. An option that the scale does not have, or a value that does not fit the question,
/// cannot be counted; it stands as not answered, and `verify` tells it.
fn cell(stands: Stands<'_>, scale: Option<&Scale>) -> Cell {
    let not_answered = Cell::Outside(Nothing::NotAnswered);
    let position = |code| scale.and_then(|scale| scale.position(code)).and_then(|at| u8::try_from(at).ok());
    match stands {
        Stands::NotReviewed => Cell::Outside(Nothing::NotReviewed),
        Stands::NotAsked => Cell::Outside(Nothing::NotAsked),
        Stands::NotAnswered => not_answered,
        Stands::NoAgreement => Cell::Outside(Nothing::NoAgreement),
        Stands::Answered(State::NotApplicable { .. }) => Cell::Outside(Nothing::NotApplicable),
        Stands::Answered(State::NotShown) => Cell::NotShown,
        Stands::Answered(State::Value(value)) => match value {
            Value::Single(code) => position(code).map_or(not_answered, Cell::Single),
            Value::Several(codes) => codes
                .iter()
                .map(|code| position(code).map(|at| 1_u64 << at))
                .try_fold(0, |bits, bit| bit.map(|bit| bits | bit))
                .map_or(not_answered, Cell::Several),
            Value::Count(_) | Value::Number(_) => number_of(value).map_or(not_answered, Cell::Number),
            Value::Date(day) => Cell::Date(*day),
            Value::Text(_) => Cell::Text,
        },
    }
}
