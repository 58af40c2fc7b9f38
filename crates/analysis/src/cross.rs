//! Two questions against each other: how many have each pair of answers.

use std::collections::BTreeMap;

use domain::key::{AnswerType, AppliesTo, Per, Question, RollUp};
use domain::plan::{Role, Side};
use domain::{FamilyId, MemberId, Plan, QuestionId, Subject, SubjectKind, TermCode};

use crate::cell::Cell;
use crate::cut::Place;
use crate::roll_up::roll_up;
use crate::sheet::{Column, Sheet};
use crate::tally::{Outside, Part, Share, Unit};

/// A question of one of the sheets: the sheet's place and the question's id.
pub type Asked = (usize, QuestionId);

/// Two questions counted against each other.
///
/// What is counted is what both questions are asked about: of one key its documents (or children in documents, where
/// one of them is told per child only); of two keys the children, or the adults, that both are about, and else the
/// families. Where several documents of one key are about the same person or family, their answers are one when they
/// are the same, and *mixed* when they are not: the rule of [`roll_up`] with *every*.
#[derive(Debug, Clone, PartialEq)]
pub struct Cross {
    unit: Unit,
    rows: Vec<Part>,
    columns: Vec<Part>,
    matched: Vec<Matched>,
    /// How many have each pair of answers, row by row.
    counts: Vec<Vec<u32>>,
    of: u32,
    unmatched: u32,
}

/// One thing counted, and where its two answers stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Matched {
    /// Where the answers of the rows' question stand.
    pub rows: Vec<Place>,
    /// Where the answers of the columns' question stand.
    pub columns: Vec<Place>,
    row: Cell,
    column: Cell,
    parts: Option<(Part, Part)>,
}

impl Cross {
    /// What is counted.
    pub fn unit(&self) -> Unit {
        self.unit
    }

    /// The answers of the first question that are inside: the scale's steps, *mixed* where it occurs, *not shown* last.
    pub fn rows(&self) -> &[Part] {
        &self.rows
    }

    /// The answers of the second question that are inside.
    pub fn columns(&self) -> &[Part] {
        &self.columns
    }

    /// How many have both answers, of those where both questions have one inside the denominator.
    pub fn share(&self, row: &Part, column: &Part) -> Share {
        let at = self.rows.iter().position(|one| one == row).zip(self.columns.iter().position(|one| one == column));
        self.share_of(at.map_or(0, |(row, column)| self.counts[row][column]))
    }

    /// How many have an answer to the first question, whatever the second.
    pub fn row_sum(&self, row: &Part) -> Share {
        let at = self.rows.iter().position(|one| one == row);
        self.share_of(at.map_or(0, |row| self.counts[row].iter().sum()))
    }

    /// How many have an answer to the second question, whatever the first.
    pub fn column_sum(&self, column: &Part) -> Share {
        let at = self.columns.iter().position(|one| one == column);
        self.share_of(at.map_or(0, |column| self.counts.iter().map(|row| row[column]).sum()))
    }

    /// What has both answers, in the order of the families; as many as [`Cross::share`] says.
    pub fn behind(&self, row: &Part, column: &Part) -> impl Iterator<Item = &Matched> {
        let is_here = move |one: &&Matched| one.parts.as_ref().is_some_and(|(r, c)| r == row && c == column);
        self.matched.iter().filter(is_here)
    }

    /// How many have both answers inside: the denominator of every share.
    pub fn of(&self) -> u32 {
        self.of
    }

    /// Everything matched, inside and outside.
    pub fn subjects(&self) -> u32 {
        number(self.matched.len())
    }

    /// Those whose answer to the first question is outside, by kind; then, of the rest, those whose answer to the second is.
    pub fn outside(&self) -> [Outside; 2] {
        let mut outside = [Outside::default(), Outside::default()];
        for one in &self.matched {
            match (one.row, one.column) {
                (Cell::Outside(kind), _) => outside[0].add(kind, 1),
                (_, Cell::Outside(kind)) => outside[1].add(kind, 1),
                (_, _) => {}
            }
        }
        outside
    }

    /// How many only one of the two questions is about: a child with an investigation and no assignment.
    pub fn unmatched(&self) -> u32 {
        self.unmatched
    }

    fn share_of(&self, count: u32) -> Share {
        Share::new(count, self.of, self.subjects() - self.of, self.unit)
    }
}

/// `rows` against `columns`, over the documents of `area` when one is given; `None` when one of them is not answered by
/// one option of a scale, or is not told of what the two have in common.
pub fn cross(sheets: &[Sheet], plan: &Plan, rows: &Asked, columns: &Asked, area: Option<&TermCode>) -> Option<Cross> {
    let (one, two) = (Asking::new(sheets, plan, rows, area)?, Asking::new(sheets, plan, columns, area)?);
    let by = matching(rows, &one, columns, &two);
    let first = one.gathered(by)?;
    let mut second: BTreeMap<Who, Told> = two.gathered(by)?.into_iter().collect();
    let mut matched = Vec::new();
    let mut unmatched = 0;
    for (who, rows) in first {
        let Some(columns) = second.remove(&who) else {
            unmatched += 1;
            continue;
        };
        let (row, column) = (rows.cell(), columns.cell());
        let parts = one.part(row).zip(two.part(column));
        matched.push(Matched { rows: rows.places, columns: columns.places, row, column, parts });
    }
    unmatched += number(second.len());
    let is_mixed = |of: fn(&(Part, Part)) -> &Part| {
        matched.iter().filter_map(|one| one.parts.as_ref()).any(|parts| *of(parts) == Part::Mixed)
    };
    let (mixed_rows, mixed_columns) = (is_mixed(|parts| &parts.0), is_mixed(|parts| &parts.1));
    let (rows, columns) = (one.parts(mixed_rows), two.parts(mixed_columns));
    let (counts, of) = counts(&rows, &columns, &matched);
    Some(Cross { unit: by.unit(&one), rows, columns, matched, counts, of, unmatched })
}

/// How many have each pair of answers, row by row, and how many have any.
fn counts(rows: &[Part], columns: &[Part], matched: &[Matched]) -> (Vec<Vec<u32>>, u32) {
    let mut counts = vec![vec![0; columns.len()]; rows.len()];
    let mut of = 0;
    for (row, column) in matched.iter().filter_map(|one| one.parts.as_ref()) {
        let at = |parts: &[Part], part| parts.iter().position(|one| one == part).expect("each part inside is listed");
        counts[at(rows, row)][at(columns, column)] += 1;
        of += 1;
    }
    (counts, of)
}

/// What the two questions are matched by.
#[derive(Clone, Copy)]
enum By {
    Subject,
    MemberOfSubject(Per),
    Person(Role),
    Family,
}

impl By {
    fn unit(self, asking: &Asking<'_>) -> Unit {
        match (self, asking.sheet.key().subject) {
            (Self::Subject, _) => asking.sheet.unit_of_subjects(),
            (Self::Family, _) => Unit::Families,
            (Self::MemberOfSubject(Per::Child), SubjectKind::Document) => Unit::ChildrenInDocuments,
            (
                Self::MemberOfSubject(Per::Child),
                SubjectKind::Family | SubjectKind::Member | SubjectKind::Respondent,
            )
            | (Self::Person(Role::Child), _) => Unit::Children,
            (
                Self::MemberOfSubject(Per::Adult),
                SubjectKind::Family | SubjectKind::Member | SubjectKind::Respondent,
            ) => Unit::Adults,
            (Self::MemberOfSubject(Per::Adult | Per::Member) | Self::Person(Role::Adult), _) => Unit::Persons,
        }
    }
}

fn matching(rows: &Asked, one: &Asking<'_>, columns: &Asked, two: &Asking<'_>) -> By {
    if rows.0 == columns.0 {
        let told_per_member = |asking: &Asking<'_>| asking.question.per.filter(|_| asking.column.subjects.is_none());
        return told_per_member(one).or(told_per_member(two)).map_or(By::Subject, By::MemberOfSubject);
    }
    match (one.role(), two.role()) {
        (Some(role), Some(other)) if role == other => By::Person(role),
        (_, _) => By::Family,
    }
}

/// Whom or what an answer is about.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Who {
    Subject(Subject),
    MemberOfSubject(Subject, MemberId),
    Person(MemberId),
    Family(FamilyId),
}

/// The answers about one of them.
struct Told {
    places: Vec<Place>,
    cells: Vec<Cell>,
}

impl Told {
    fn cell(&self) -> Cell {
        roll_up(RollUp::Every, &self.cells)
    }
}

/// One of the two questions.
struct Asking<'a> {
    sheet: &'a Sheet,
    plan: &'a Plan,
    column: &'a Column,
    question: &'a Question,
    area: Option<&'a TermCode>,
}

impl<'a> Asking<'a> {
    fn new(sheets: &'a [Sheet], plan: &'a Plan, asked: &Asked, area: Option<&'a TermCode>) -> Option<Self> {
        let sheet = sheets.get(asked.0)?;
        let column = sheet.column(&asked.1)?;
        let question = sheet.question(column);
        matches!(question.answer, AnswerType::Single { .. }).then_some(Self { sheet, plan, column, question, area })
    }

    /// Whose side of the family the question is about, when it is one.
    fn role(&self) -> Option<Role> {
        let AppliesTo { sides, roles, kinds: _, areas: _ } = &self.sheet.key().applies_to;
        match (self.question.per, sides.as_slice(), roles.as_slice()) {
            (Some(Per::Child), ..) => Some(Role::Child),
            (Some(Per::Adult), ..) => Some(Role::Adult),
            (None | Some(Per::Member), [Side::Child], _) | (None | Some(Per::Member), _, [Role::Child]) => {
                Some(Role::Child)
            }
            (None | Some(Per::Member), [Side::Adult], _) | (None | Some(Per::Member), _, [Role::Adult]) => {
                Some(Role::Adult)
            }
            (None | Some(Per::Member), ..) => None,
        }
    }

    /// The answers, in the order of the families; `None` when the question is not told of what they are matched by.
    fn gathered(&self, by: By) -> Option<Vec<(Who, Told)>> {
        let mut all: Vec<(Who, Told)> = Vec::new();
        let mut places: BTreeMap<Who, usize> = BTreeMap::new();
        for row in self.sheet.rows().iter().filter(|row| self.area.is_none() || row.area.as_ref() == self.area) {
            let subject = &row.subject;
            let about: Vec<(Who, Option<&MemberId>)> = match by {
                By::Subject => vec![(Who::Subject(subject.clone()), None)],
                By::Family => row.family.iter().map(|family| (Who::Family(family.clone()), None)).collect(),
                By::MemberOfSubject(per) => {
                    let who = |id: &MemberId| Who::MemberOfSubject(subject.clone(), id.clone());
                    self.members(subject, |role| per.takes(role)).map(|id| (who(id), Some(id))).collect()
                }
                By::Person(role) => {
                    let who = |id: &MemberId| Who::Person(id.clone());
                    self.members(subject, |one| one == role).map(|id| (who(id), Some(id))).collect()
                }
            };
            for (who, member) in about {
                let (place, cell) = self.answer(subject, member)?;
                let at = *places.entry(who).or_insert_with_key(|who| {
                    all.push((who.clone(), Told { places: Vec::new(), cells: Vec::new() }));
                    all.len() - 1
                });
                all[at].1.places.push(place);
                all[at].1.cells.push(cell);
            }
        }
        Some(all)
    }

    fn members(&self, subject: &Subject, takes: impl Fn(Role) -> bool) -> impl Iterator<Item = &'a MemberId> {
        let asked = self.question.per;
        self.plan
            .concerned(subject)
            .into_iter()
            .filter(move |member| takes(member.role) && asked.is_none_or(|per| per.takes(member.role)))
            .map(|member| &member.id)
    }

    /// What the document says of `member`, when the question is asked of each; else what it says as a whole.
    fn answer(&self, subject: &Subject, member: Option<&MemberId>) -> Option<(Place, Cell)> {
        let member = member.filter(|_| self.column.members.is_some());
        let cell = self.sheet.cell(self.column, subject, member)?;
        Some((Place { subject: subject.clone(), member: member.cloned() }, cell))
    }

    /// The part inside the denominator that a cell is; `None` for one outside.
    fn part(&self, cell: Cell) -> Option<Part> {
        let scale = self.sheet.key().scale(self.question)?;
        match cell {
            Cell::Single(at) => scale.options.get(usize::from(at)).map(|choice| Part::Option(choice.code.clone())),
            Cell::Mixed => Some(Part::Mixed),
            Cell::NotShown => Some(Part::NotShown),
            Cell::Outside(_) | Cell::Several(_) | Cell::Number(_) | Cell::Date(_) | Cell::Text => None,
        }
    }

    fn parts(&self, is_mixed: bool) -> Vec<Part> {
        let options = self.sheet.key().scale(self.question).map_or(&[][..], |scale| &scale.options);
        let options = options.iter().map(|choice| Part::Option(choice.code.clone()));
        options.chain(is_mixed.then_some(Part::Mixed)).chain([Part::NotShown]).collect()
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
