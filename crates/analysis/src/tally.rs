//! Counts that carry their denominator.

use std::collections::BTreeMap;

use domain::key::{Order, Scale};
use domain::{OptionCode, Value};
use jiff::civil::Date;

use crate::cell::Nothing;
use crate::years::carried;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Documents.
    Documents,
    /// Children, once for each document that concerns them.
    ChildrenInDocuments,
    /// Children, each once, whatever the number of documents.
    Children,
    /// Adults, each once.
    Adults,
    /// Families.
    Families,
    /// Persons; in documents, once for each.
    Persons,
    /// Those who have answered a survey.
    Respondents,
}

/// One part of a tally.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Part {
    /// An option of the scale.
    Option(OptionCode),
    /// Any value, of a question without options.
    Value,
    /// Members of one subject differ.
    Mixed,
    /// The file does not show it.
    NotShown,
    /// Outside the denominator.
    Outside(Nothing),
}

/// How many of how many. Made by a [`Tally`] only, so that no count stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    count: u32,
    of: u32,
    outside: u32,
    unit: Unit,
}

impl Share {
    pub(crate) fn new(count: u32, of: u32, outside: u32, unit: Unit) -> Self {
        Self { count, of, outside, unit }
    }

    /// How many.
    pub fn count(self) -> u32 {
        self.count
    }

    /// Of how many.
    pub fn of(self) -> u32 {
        self.of
    }

    /// How many subjects there are beside those it is a share of, so that nobody says *all* of some.
    pub fn outside(self) -> u32 {
        self.outside
    }

    /// Of what.
    pub fn unit(self) -> Unit {
        self.unit
    }
}

/// The values counted, by how the question is answered.
#[derive(Debug, Clone, PartialEq)]
pub enum Values {
    /// One option each.
    Single {
        /// Whether the options are steps.
        order: Order,
        /// How many have each option, in the order of the scale.
        options: Vec<(OptionCode, u32)>,
        /// Subjects whose members differ.
        mixed: u32,
    },
    /// Several options each: the counts overlap.
    Several {
        /// How many have each option, in the order of the scale.
        options: Vec<(OptionCode, u32)>,
        /// How many gave an answer.
        answered: u32,
    },
    /// Counts and numbers.
    Numbers(Numbers),
    /// Days.
    Dates {
        /// How many.
        answered: u32,
        /// First and last.
        span: Option<(Date, Date)>,
    },
    /// Words.
    Text {
        /// How many.
        answered: u32,
    },
}

/// Counts and numbers, described without a mean.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Numbers {
    /// How many.
    pub answered: u32,
    /// The least, the median (of an even number of values the mean of the middle two) and the greatest.
    pub spread: Option<(f64, f64, f64)>,
}

/// What is outside the denominator, each kind by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outside {
    counts: [u32; 5],
}

impl Outside {
    pub(crate) fn add(&mut self, kind: Nothing, count: u32) {
        self.counts[kind as usize] += count;
    }

    /// How many there are of one kind.
    pub fn count(&self, kind: Nothing) -> u32 {
        self.counts[kind as usize]
    }

    /// How many there are of all kinds.
    pub fn sum(&self) -> u32 {
        self.counts.iter().sum()
    }
}

/// The answers to one question, counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally {
    unit: Unit,
    values: Values,
    not_shown: u32,
    outside: Outside,
}

impl Tally {
    pub(crate) fn new(unit: Unit, values: Values, not_shown: u32, outside: Outside) -> Self {
        Self { unit, values, not_shown, outside }
    }

    /// What is counted.
    pub fn unit(&self) -> Unit {
        self.unit
    }

    /// The values.
    pub fn values(&self) -> &Values {
        &self.values
    }

    /// How many the file does not show it for; inside the denominator.
    pub fn not_shown(&self) -> u32 {
        self.not_shown
    }

    /// What is outside the denominator.
    pub fn outside(&self) -> &Outside {
        &self.outside
    }

    /// How many gave a value.
    pub fn answered(&self) -> u32 {
        match &self.values {
            Values::Single { options, mixed, .. } => options.iter().map(|(_, n)| n).sum::<u32>() + mixed,
            Values::Several { answered, .. } | Values::Dates { answered, .. } | Values::Text { answered } => *answered,
            Values::Numbers(numbers) => numbers.answered,
        }
    }

    /// The denominator: values and not shown.
    pub fn of(&self) -> u32 {
        self.answered() + self.not_shown
    }

    /// Everything counted, inside and outside the denominator.
    pub fn subjects(&self) -> u32 {
        self.of() + self.outside.sum()
    }

    /// How many `part` is, of how many: for a part inside, of the denominator; for one outside, of all subjects.
    pub fn share(&self, part: &Part) -> Share {
        let of = match part {
            Part::Option(_) | Part::Value | Part::Mixed | Part::NotShown => self.of(),
            Part::Outside(_) => self.subjects(),
        };
        Share { count: self.count(part), of, outside: self.subjects() - of, unit: self.unit }
    }

    /// How many have one of `codes`, of the denominator. Zero for a question without options.
    pub fn share_of_any(&self, codes: &[OptionCode]) -> Share {
        let count = match &self.values {
            Values::Single { options, .. } => {
                options.iter().filter(|(code, _)| codes.contains(code)).map(|(_, n)| n).sum()
            }
            Values::Several { .. } | Values::Numbers(_) | Values::Dates { .. } | Values::Text { .. } => 0,
        };
        Share { count, of: self.of(), outside: self.outside.sum(), unit: self.unit }
    }

    /// The parts inside the denominator: the options in the order of the scale (or one part for any value),
    /// *mixed* where it occurs, *not shown* last. Those of several options each overlap.
    pub fn inside(&self) -> Vec<(Part, u32)> {
        let mut parts: Vec<(Part, u32)> = match &self.values {
            Values::Single { options, mixed, .. } => {
                let options = options.iter().map(|(code, n)| (Part::Option(code.clone()), *n));
                options.chain((*mixed > 0).then_some((Part::Mixed, *mixed))).collect()
            }
            Values::Several { options, .. } => {
                options.iter().map(|(code, n)| (Part::Option(code.clone()), *n)).collect()
            }
            Values::Numbers(_) | Values::Dates { .. } | Values::Text { .. } => vec![(Part::Value, self.answered())],
        };
        parts.push((Part::NotShown, self.not_shown));
        parts
    }

    /// The same answers on another scale, which `options` carries every option of this one to; of a question that
    /// takes several, each to one of its own.
    pub(crate) fn carried(&self, scale: &Scale, options: &BTreeMap<OptionCode, OptionCode>) -> Self {
        let values = match &self.values {
            Values::Single { options: counts, mixed, .. } => {
                Values::Single { order: scale.order, options: carried(counts, scale, options), mixed: *mixed }
            }
            Values::Several { options: counts, answered } => {
                Values::Several { options: carried(counts, scale, options), answered: *answered }
            }
            values @ (Values::Numbers(_) | Values::Dates { .. } | Values::Text { .. }) => values.clone(),
        };
        Self { values, ..self.clone() }
    }

    fn count(&self, part: &Part) -> u32 {
        match part {
            Part::Outside(kind) => self.outside.count(*kind),
            Part::Option(_) | Part::Value | Part::Mixed | Part::NotShown => {
                self.inside().into_iter().find(|(one, _)| one == part).map_or(0, |(_, n)| n)
            }
        }
    }
}

/// The form of a value in a column: what [`crate::Sheet`] keeps beside the code.
pub(crate) fn number_of(value: &Value) -> Option<f64> {
    match value {
        Value::Count(n) => Some(f64::from(*n)),
        Value::Number(x) => Some(*x),
        Value::Single(_) | Value::Several(_) | Value::Date(_) | Value::Text(_) => None,
    }
}
