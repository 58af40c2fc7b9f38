//! A cut of a sheet: one question, some of the subjects, counted.

use std::collections::BTreeSet;
use std::ops::Range;

use domain::key::{AnswerType, Per, Question};
use domain::plan::Role;
use domain::{FamilyId, MemberId, OptionCode, QuestionId, Subject, SubjectKind, TermCode};

use crate::cell::{Cell, Code, Nothing};
use crate::sheet::{Beside, Cells, Column, Sheet};
use crate::tally::{Numbers, Outside, Part, Tally, Unit, Values};

/// What is counted: each subject once, or each member in each subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Level {
    /// Each subject once.
    Subjects,
    /// Each member in each subject.
    Members,
}

/// Which subjects are counted; what is absent does not restrict.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Filter {
    /// Only this family.
    pub family: Option<FamilyId>,
    /// Only documents of this area.
    pub area: Option<TermCode>,
    /// Only these families, as when rounds are compared by the families that they share.
    pub among: Option<BTreeSet<FamilyId>>,
}

/// One question, counted at one level over some of the subjects.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Cut {
    /// The question.
    pub question: QuestionId,
    /// What is counted.
    pub level: Level,
    /// Over which subjects.
    pub filter: Filter,
}

/// Where one counted answer stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The subject.
    pub subject: Subject,
    /// The member, where members are counted.
    pub member: Option<MemberId>,
}

impl Sheet {
    /// The count of `cut`; `None` when the key has no such question, or it is not told at that level.
    pub fn tally(&self, cut: &Cut) -> Option<Tally> {
        let chosen = self.chosen(cut)?;
        let mut counts = [0_u32; Code::COUNT];
        match (&cut.filter.area, &cut.filter.among) {
            (None, None) => {
                chosen.cells.codes[chosen.span.clone()].iter().for_each(|code| counts[usize::from(*code)] += 1);
            }
            (_, _) => self.places(&chosen, cut).for_each(|at| counts[usize::from(chosen.cells.codes[at])] += 1),
        }
        let mut outside = Outside::default();
        for kind in Nothing::ALL {
            outside.add(kind, counts[usize::from(Code::outside(kind).0)]);
        }
        let values = self.values(&chosen, cut, &counts);
        let not_shown = counts[usize::from(Code::NOT_SHOWN.0)];
        Some(Tally::new(self.unit(chosen.question, cut.level), values, not_shown, outside))
    }

    /// Where the answers behind one part of the tally of `cut` stand, in the order of the families. As many as
    /// the part counts.
    pub fn behind(&self, cut: &Cut, part: &Part) -> Vec<Place> {
        let Some(chosen) = self.chosen(cut) else { return Vec::new() };
        let is_here = self.is_in(chosen.question, part);
        let place = |at: usize| match chosen.per {
            None => Place { subject: self.rows()[at].subject.clone(), member: None },
            Some(per) => {
                let (row, member) = &self.people(per).places[at];
                Place { subject: self.rows()[*row].subject.clone(), member: Some(member.clone()) }
            }
        };
        self.places(&chosen, cut).filter(|at| is_here(chosen.cells.get(*at))).map(place).collect()
    }

    /// How many answers are in any of several parts of the tally of `cut`. Of several options each, one answer can be
    /// in several parts, and is counted once.
    pub fn count(&self, cut: &Cut, parts: &[Part]) -> u32 {
        let Some(chosen) = self.chosen(cut) else { return 0 };
        let is_in: Vec<_> = parts.iter().map(|part| self.is_in(chosen.question, part)).collect();
        let is_here = |at: &usize| is_in.iter().any(|is_in| is_in(chosen.cells.get(*at)));
        u32::try_from(self.places(&chosen, cut).filter(is_here).count()).unwrap_or(u32::MAX)
    }

    fn chosen(&self, cut: &Cut) -> Option<Chosen<'_>> {
        let column = self.column(&cut.question)?;
        let question = self.question(column);
        let rows = cut.filter.family.as_ref().map_or(0..self.rows().len(), |family| self.rows_of(family));
        let (cells, per) = level(column, question, cut.level)?;
        let span = per.map_or_else(|| rows.clone(), |per| self.people(per).of_rows(&rows));
        Some(Chosen { question, cells, per, span })
    }

    /// The places within the span that pass the rest of the filter.
    fn places<'a>(&'a self, chosen: &Chosen<'a>, cut: &'a Cut) -> impl Iterator<Item = usize> + use<'a> {
        let per = chosen.per;
        let row_of = move |at: usize| per.map_or(at, |per| self.people(per).places[at].0);
        let (area, among) = (cut.filter.area.as_ref(), cut.filter.among.as_ref());
        chosen.span.clone().filter(move |at| {
            let row = || &self.rows()[row_of(*at)];
            let is_among = |among: &BTreeSet<FamilyId>| row().family.as_ref().is_some_and(|own| among.contains(own));
            (area.is_none() || row().area.as_ref() == area) && among.is_none_or(is_among)
        })
    }

    fn values(&self, chosen: &Chosen<'_>, cut: &Cut, counts: &[u32; Code::COUNT]) -> Values {
        let answered = counts[usize::from(Code::VALUE.0)];
        let valued = || self.places(chosen, cut).filter(|at| chosen.cells.codes[*at] == Code::VALUE.0);
        match &chosen.question.answer {
            AnswerType::Single { .. } => {
                let scale = self.key.scale(chosen.question).expect("a checked key has the scales it names");
                let options = (0_u8..)
                    .zip(&scale.options)
                    .map(|(position, choice)| (choice.code.clone(), counts[usize::from(Code::option(position).0)]));
                let mixed = counts[usize::from(Code::MIXED.0)];
                Values::Single { order: scale.order, options: options.collect(), mixed }
            }
            AnswerType::Multiple { .. } | AnswerType::Checklist { .. } => {
                let mut options = self.option_counts(chosen.question);
                if let Beside::Several(bits) = &chosen.cells.beside {
                    for at in valued() {
                        for (position, (_, n)) in options.iter_mut().enumerate() {
                            *n += u32::from(bits[at] >> position & 1 == 1);
                        }
                    }
                }
                Values::Several { options, answered }
            }
            AnswerType::Count { .. } | AnswerType::Number { .. } => {
                let mut numbers: Vec<f64> = Vec::new();
                if let Beside::Numbers(all) = &chosen.cells.beside {
                    numbers.extend(valued().map(|at| all[at]));
                }
                Values::Numbers(Numbers { answered, spread: spread(numbers) })
            }
            AnswerType::Date {} => {
                let mut span = None;
                if let Beside::Dates(days) = &chosen.cells.beside {
                    for day in valued().map(|at| days[at]) {
                        let (first, last) = span.unwrap_or((day, day));
                        span = Some((first.min(day), last.max(day)));
                    }
                }
                Values::Dates { answered, span }
            }
            AnswerType::Text {} => Values::Text { answered },
        }
    }

    fn option_counts(&self, question: &Question) -> Vec<(OptionCode, u32)> {
        let scale = self.key.scale(question).expect("a checked key has the scales it names");
        scale.options.iter().map(|choice| (choice.code.clone(), 0)).collect()
    }

    /// Whether a cell is counted in `part`.
    fn is_in(&self, question: &Question, part: &Part) -> impl Fn(Cell) -> bool {
        let scale = self.key.scale(question);
        let option = match part {
            Part::Option(code) => scale.and_then(|scale| scale.position(code)).and_then(|at| u8::try_from(at).ok()),
            Part::Value | Part::Mixed | Part::NotShown | Part::Outside(_) => None,
        };
        move |cell| match (part, cell) {
            (Part::Option(_), Cell::Single(position)) => option == Some(position),
            (Part::Option(_), Cell::Several(bits)) => option.is_some_and(|position| bits >> position & 1 == 1),
            (Part::Value, Cell::Number(_) | Cell::Date(_) | Cell::Text)
            | (Part::Mixed, Cell::Mixed)
            | (Part::NotShown, Cell::NotShown) => true,
            (Part::Outside(kind), Cell::Outside(other)) => *kind == other,
            (Part::Option(_) | Part::Value | Part::Mixed | Part::NotShown | Part::Outside(_), _) => false,
        }
    }

    fn unit(&self, question: &Question, level: Level) -> Unit {
        match (level, self.key.subject, question.per) {
            (Level::Subjects, ..) => self.unit_of_subjects(),
            (Level::Members, SubjectKind::Document, Some(Per::Child)) => Unit::ChildrenInDocuments,
            (Level::Members, SubjectKind::Family | SubjectKind::Member, Some(Per::Child)) => Unit::Children,
            (Level::Members, SubjectKind::Family | SubjectKind::Member, Some(Per::Adult)) => Unit::Adults,
            (Level::Members, ..) => Unit::Persons,
        }
    }

    /// What the subjects of the key are.
    pub fn unit_of_subjects(&self) -> Unit {
        match (self.key.subject, self.key.applies_to.roles.as_slice()) {
            (SubjectKind::Document, _) => Unit::Documents,
            (SubjectKind::Family, _) => Unit::Families,
            (SubjectKind::Member, [Role::Child]) => Unit::Children,
            (SubjectKind::Member, [Role::Adult]) => Unit::Adults,
            (SubjectKind::Member, _) => Unit::Persons,
            (SubjectKind::Respondent, _) => Unit::Respondents,
        }
    }
}

struct Chosen<'a> {
    question: &'a Question,
    cells: &'a Cells,
    per: Option<Per>,
    span: Range<usize>,
}

fn level<'a>(column: &'a Column, question: &Question, level: Level) -> Option<(&'a Cells, Option<Per>)> {
    match level {
        Level::Subjects => column.subjects.as_ref().map(|cells| (cells, None)),
        Level::Members => column.members.as_ref().map(|cells| (cells, question.per)),
    }
}

fn spread(mut numbers: Vec<f64>) -> Option<(f64, f64, f64)> {
    numbers.sort_by(f64::total_cmp);
    let (least, greatest) = (*numbers.first()?, *numbers.last()?);
    let middle = numbers.len() / 2;
    let median =
        if numbers.len() % 2 == 1 { numbers[middle] } else { f64::midpoint(numbers[middle - 1], numbers[middle]) };
    Some((least, median, greatest))
}
