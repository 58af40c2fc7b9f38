//! Answers that lead to a goal, found by trying and taking back.

use std::collections::{BTreeMap, BTreeSet};

use super::Goal;
use crate::code::OptionCode;
use crate::key::{AnswerType, Condition, Key, Operand, Per, Question, Rating};
use crate::plan::Member;
use crate::review::Slot;
use crate::value::Value;

/// What must be answered where; `None` is *not shown*. Everything else may be answered in any way.
pub(super) type Given = BTreeMap<Slot, Option<Value>>;

/// More steps than this are not taken towards one goal with one family.
const MOST_STEPS: usize = 20_000;

/// More steps than this are not taken for one key: a file made to keep the search busy does not.
pub(super) const MOST_WORK: usize = 1 << 21;

/// More options of a question that takes several than this are not combined.
const MOST_COMBINED: usize = 5;

/// What a search came to.
pub(super) enum Found {
    /// Answers that lead to the goal.
    Way(Given),
    /// Everything was tried, and nothing leads there.
    NoWay,
    /// There was more to try than is tried.
    GaveUp,
}

/// Answers of a family with which `goal` is reached. The steps that it takes to find them are taken from `left`.
pub(super) fn towards(key: &Key, members: &[Member], goal: &Goal, left: &mut usize) -> Found {
    let search = Search { key, members };
    let starts: Vec<(Vec<Want<'_>>, Given)> = match goal {
        Goal::Asked(id) => {
            search.each_slot(id, |question, slot| (vec![Want::asked(question, slot, Truth::Is)], Given::new()))
        }
        Goal::PassedOver(id) => {
            search.each_slot(id, |question, slot| (vec![Want::asked(question, slot, Truth::IsNot)], Given::new()))
        }
        Goal::Given(id, option) => search.each_slot(id, |question, slot| {
            let given = Given::from([(slot.clone(), Some(with_option(question, option)))]);
            (vec![Want::asked(question, slot, Truth::Is)], given)
        }),
        Goal::Decided(id, rule) => {
            let rating = key.ratings.iter().find(|rating| &rating.id == id);
            rating.and_then(|rating| decided(rating, *rule)).map(|wants| (wants, Given::new())).into_iter().collect()
        }
    };
    let allowed = MOST_STEPS.min(*left);
    let mut steps = allowed;
    let found = starts.into_iter().find_map(|(wants, given)| search.towards(wants, given, &mut steps));
    *left -= allowed - steps;
    match found {
        Some(given) => Found::Way(given),
        None if steps == 0 => Found::GaveUp,
        None => Found::NoWay,
    }
}

/// The option as an answer, alone where several can be given.
fn with_option(question: &Question, option: &OptionCode) -> Value {
    match question.answer {
        AnswerType::Multiple { .. } | AnswerType::Checklist { .. } => Value::Several(BTreeSet::from([option.clone()])),
        AnswerType::Single { .. }
        | AnswerType::Count { .. }
        | AnswerType::Number { .. }
        | AnswerType::Date {}
        | AnswerType::Text {} => Value::Single(option.clone()),
    }
}

/// That a rule decides: it holds, and none above it. A rule below one without a condition never does.
fn decided(rating: &Rating, rule: usize) -> Option<Vec<Want<'_>>> {
    let above = rating.rules[..rule].iter().map(|above| above.when.as_ref());
    let mut wants = above
        .map(|when| when.map(|when| Want::Condition { condition: when, from: None, truth: Truth::IsNot }))
        .collect::<Option<Vec<_>>>()?;
    let own = rating.rules[rule].when.as_ref();
    wants.extend(own.map(|when| Want::Condition { condition: when, from: None, truth: Truth::Is }));
    Some(wants)
}

/// Whether something is to hold.
#[derive(Clone, Copy, PartialEq)]
enum Truth {
    Is,
    IsNot,
}

impl Truth {
    fn turned(self) -> Self {
        match self {
            Self::Is => Self::IsNot,
            Self::IsNot => Self::Is,
        }
    }
}

/// Something that is still to be brought about.
#[derive(Clone)]
enum Want<'k> {
    /// A condition holds or not, seen from a slot's member or from the whole.
    Condition { condition: &'k Condition, from: Option<Slot>, truth: Truth },
    /// A question is asked or not in a slot.
    Asked { question: &'k Question, slot: Slot, truth: Truth },
    /// The answer in a slot passes a test or not.
    Passes { test: &'k Condition, question: &'k Question, slot: Slot, truth: Truth },
}

impl<'k> Want<'k> {
    fn asked(question: &'k Question, slot: Slot, truth: Truth) -> Self {
        Self::Asked { question, slot, truth }
    }
}

struct Search<'k> {
    key: &'k Key,
    members: &'k [Member],
}

impl<'k> Search<'k> {
    fn each_slot<T>(&self, id: &crate::code::QuestionId, make: impl Fn(&'k Question, Slot) -> T) -> Vec<T> {
        let Some(question) = self.key.question(id) else { return Vec::new() };
        self.slots(question).into_iter().map(|slot| make(question, slot)).collect()
    }

    fn slots(&self, question: &Question) -> Vec<Slot> {
        let slot = |member| Slot { question: question.id.clone(), member };
        match question.per {
            None => vec![slot(None)],
            Some(per) => {
                let members = self.members.iter().filter(|member| per.takes(member.role));
                members.map(|member| slot(Some(member.id.clone()))).collect()
            }
        }
    }

    /// The slots that a test looks at, seen from a slot or from the whole: the member's own, else any member's.
    fn seen(&self, question: &Question, from: Option<&Slot>) -> Vec<Slot> {
        let own = from.and_then(|slot| slot.member.as_ref()).filter(|id| {
            let is_about = |per: Per| self.members.iter().any(|member| &member.id == *id && per.takes(member.role));
            question.per.is_some_and(is_about)
        });
        match own {
            Some(member) => vec![Slot { question: question.id.clone(), member: Some(member.clone()) }],
            None => self.slots(question),
        }
    }

    /// Brings about everything that is wanted, the last first, and takes back what leads nowhere.
    fn towards(&self, mut wants: Vec<Want<'k>>, given: Given, steps: &mut usize) -> Option<Given> {
        *steps = steps.checked_sub(1)?;
        let Some(want) = wants.pop() else { return Some(given) };
        let ways: Vec<(Vec<Want<'k>>, Given)> = match want {
            Want::Condition { condition, from, truth } => {
                let ways = self.condition(condition, from.as_ref(), truth);
                ways.into_iter().map(|way| (way, given.clone())).collect()
            }
            Want::Asked { question, slot, truth } => match (&question.visible_if, truth) {
                (None, Truth::Is) => vec![(Vec::new(), given)],
                (None, Truth::IsNot) => Vec::new(),
                (Some(condition), truth) => {
                    vec![(vec![Want::Condition { condition, from: Some(slot), truth }], given)]
                }
            },
            Want::Passes { test, question, slot, truth } => self.answers(test, question, &slot, truth, &given),
        };
        ways.into_iter().find_map(|(way, given)| {
            let wants = wants.iter().cloned().chain(way).collect();
            self.towards(wants, given, steps)
        })
    }

    /// The ways to make a condition hold or not: each a list of what is wanted then.
    fn condition(&self, condition: &'k Condition, from: Option<&Slot>, truth: Truth) -> Vec<Vec<Want<'k>>> {
        let part = |condition: &'k Condition| Want::Condition { condition, from: from.cloned(), truth };
        let (id, test) = match (condition, truth) {
            (Condition::All(parts), Truth::Is) | (Condition::Any(parts), Truth::IsNot) => {
                return vec![parts.iter().map(part).collect()];
            }
            (Condition::All(parts), Truth::IsNot) | (Condition::Any(parts), Truth::Is) => {
                return parts.iter().map(|one| vec![part(one)]).collect();
            }
            (Condition::Not(inner), truth) => {
                return vec![vec![Want::Condition { condition: inner, from: from.cloned(), truth: truth.turned() }]];
            }
            (Condition::Equals(test) | Condition::AtLeast(test), _) => (&test.question, condition),
            (Condition::In(test), _) => (&test.question, condition),
        };
        let Some(question) = self.key.question(id) else { return Vec::new() };
        let passes = |slot: Slot| Want::Passes { test, question, slot, truth };
        let seen = self.seen(question, from).into_iter();
        match truth {
            Truth::Is => seen.map(|slot| vec![passes(slot)]).collect(),
            Truth::IsNot => vec![seen.map(passes).collect()],
        }
    }

    /// The ways to answer in a slot so that a test is passed or not.
    fn answers(
        &self,
        test: &Condition,
        question: &'k Question,
        slot: &Slot,
        truth: Truth,
        given: &Given,
    ) -> Vec<(Vec<Want<'k>>, Given)> {
        let passes = |value: &Value| self.key.passes(test, question, value);
        let answered = |value: Option<Value>| -> Option<Given> {
            match given.get(slot) {
                Some(there) => (*there == value).then(|| given.clone()),
                None => Some(
                    given
                        .iter()
                        .map(|(slot, value)| (slot.clone(), value.clone()))
                        .chain([(slot.clone(), value)])
                        .collect(),
                ),
            }
        };
        // An answer that is decided already is the only one to look at.
        let values = match given.get(slot) {
            Some(there) => there.iter().cloned().collect(),
            None => self.values(question),
        };
        let fitting = values.into_iter().filter(|value| passes(value) == (truth == Truth::Is));
        let ways = fitting.filter_map(|value| answered(Some(value)));
        match truth {
            Truth::Is => ways.map(|given| (vec![Want::asked(question, slot.clone(), Truth::Is)], given)).collect(),
            Truth::IsNot => {
                let not_shown = answered(None);
                let not_asked = (vec![Want::asked(question, slot.clone(), Truth::IsNot)], given.clone());
                ways.chain(not_shown).map(|given| (Vec::new(), given)).chain([not_asked]).collect()
            }
        }
    }

    /// Answers to a question that some test of the key may tell apart.
    fn values(&self, question: &Question) -> Vec<Value> {
        let codes =
            || self.key.scale(question).into_iter().flat_map(|scale| &scale.options).map(|one| one.code.clone());
        let numbers = || self.numbers(question).into_iter();
        match &question.answer {
            AnswerType::Single { .. } => codes().map(Value::Single).collect(),
            AnswerType::Multiple { .. } | AnswerType::Checklist { .. } => {
                several(&codes().collect::<Vec<_>>()).into_iter().map(Value::Several).collect()
            }
            AnswerType::Count { .. } => {
                let whole = numbers().filter(|x| x.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(x));
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and within a u32")]
                whole.map(|x| Value::Count(x as u32)).collect()
            }
            AnswerType::Number { min, max, .. } => {
                let range = min.unwrap_or(f64::MIN)..=max.unwrap_or(f64::MAX);
                numbers().filter(|x| range.contains(x)).map(Value::Number).collect()
            }
            AnswerType::Date {} | AnswerType::Text {} => Vec::new(),
        }
    }

    /// The numbers that tests of a question name, and those around and between them.
    fn numbers(&self, question: &Question) -> Vec<f64> {
        let conditions = self.key.questions().filter_map(|one| one.visible_if.as_ref());
        let rules = self.key.ratings.iter().flat_map(|rating| &rating.rules).filter_map(|rule| rule.when.as_ref());
        let mut named = Vec::new();
        conditions.chain(rules).for_each(|condition| operands(condition, question, &mut named));
        named.sort_by(f64::total_cmp);
        let between: Vec<f64> = named.windows(2).map(|pair| f64::midpoint(pair[0], pair[1])).collect();
        let mut all: Vec<f64> = named.iter().flat_map(|x| [*x, x.floor(), x.floor() - 1.0, x.floor() + 1.0]).collect();
        all.extend(between);
        all.push(0.0);
        all.sort_by(f64::total_cmp);
        all.dedup();
        all
    }
}

/// Sets of options: each by itself, all, none, and every combination of the first few.
fn several(codes: &[OptionCode]) -> BTreeSet<BTreeSet<OptionCode>> {
    let alone = codes.iter().map(|code| BTreeSet::from([code.clone()]));
    let few = &codes[..codes.len().min(MOST_COMBINED)];
    let combined = (1_usize..1 << few.len()).map(|bits| {
        let chosen = few.iter().enumerate().filter(move |(at, _)| bits & (1 << at) != 0);
        chosen.map(|(_, code)| code.clone()).collect()
    });
    alone.chain(combined).chain([codes.iter().cloned().collect()]).collect()
}

/// The numbers that a condition holds the answer to `question` against.
fn operands(condition: &Condition, question: &Question, named: &mut Vec<f64>) {
    let number = |operand: &Operand| match operand {
        Operand::Number(x) => Some(*x),
        Operand::Option(_) => None,
    };
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| operands(part, question, named)),
        Condition::Not(part) => operands(part, question, named),
        Condition::Equals(test) | Condition::AtLeast(test) if test.question == question.id => {
            named.extend(number(&test.value));
        }
        Condition::In(test) if test.question == question.id => named.extend(test.value.iter().filter_map(number)),
        Condition::Equals(_) | Condition::AtLeast(_) | Condition::In(_) => {}
    }
}
