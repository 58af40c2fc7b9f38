//! Conditions: when a question is asked and when a rule of a rating fires.
//!
//! A condition is data, not an expression language, so that it can be edited by buttons and checked for dead
//! ends. A test of a question that is not answered, not applicable, not shown or itself not asked is false.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::scale::{Order, Scale};
use super::{Key, Per, Question};
use crate::answer::State;
use crate::code::{MemberId, OptionCode, QuestionId};
use crate::plan::{Member, Role};
use crate::review::{Review, Slot};
use crate::value::Value;

/// A condition on the answers of the same review.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Condition {
    /// Every part holds.
    All(#[schemars(length(min = 1))] Vec<Condition>),
    /// At least one part holds.
    Any(#[schemars(length(min = 1))] Vec<Condition>),
    /// The part does not hold.
    Not(Box<Condition>),
    /// The answer is this; for several options: contains this.
    Equals(Test<Operand>),
    /// The answer is one of these; for several options: contains one of these.
    In(Test<Vec<Operand>>),
    /// The answer is this step of an ordinal scale or a higher one, or this count or number or a greater one.
    AtLeast(Test<Operand>),
}

/// What a condition asks of one question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ConditionTest"))]
pub struct Test<T> {
    /// The question whose answer is looked at.
    pub question: QuestionId,
    /// What it is held against.
    pub value: T,
}

/// What an answer is held against.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Operand {
    /// An option of the question's scale.
    Option(OptionCode),
    /// A count or a number.
    Number(f64),
}

impl Condition {
    /// Every question that is asked about, each time it is.
    pub fn questions(&self) -> Vec<&QuestionId> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::questions).collect(),
            Self::Not(part) => part.questions(),
            Self::Equals(test) | Self::AtLeast(test) => vec![&test.question],
            Self::In(test) => vec![&test.question],
        }
    }

    /// The same condition, asking of what `name` says for each question.
    #[must_use]
    pub fn asking_of(&self, name: &impl Fn(&QuestionId) -> QuestionId) -> Self {
        let each = |parts: &[Self]| parts.iter().map(|part| part.asking_of(name)).collect();
        match self {
            Self::All(parts) => Self::All(each(parts)),
            Self::Any(parts) => Self::Any(each(parts)),
            Self::Not(part) => Self::Not(Box::new(part.asking_of(name))),
            Self::Equals(test) => Self::Equals(test.asking_of(name)),
            Self::In(test) => Self::In(test.asking_of(name)),
            Self::AtLeast(test) => Self::AtLeast(test.asking_of(name)),
        }
    }
}

impl<T: Clone> Test<T> {
    fn asking_of(&self, name: &impl Fn(&QuestionId) -> QuestionId) -> Self {
        Self { question: name(&self.question), value: self.value.clone() }
    }
}

/// The answers that conditions are held against: one review, its key, and the members that its subject concerns.
#[derive(Clone, Copy)]
pub struct Answers<'a> {
    key: &'a Key,
    review: &'a Review,
    members: &'a [&'a Member],
}

impl Key {
    /// The answers of `review` as conditions of this key see them. `members` are those the subject concerns.
    pub fn answers<'a>(&'a self, review: &'a Review, members: &'a [&'a Member]) -> Answers<'a> {
        Answers { key: self, review, members }
    }

    /// Every slot that the key has for a subject that concerns `members`, in the order it is asked: one for a
    /// question asked once, one for each member in the right role otherwise.
    pub fn slots<'a>(&'a self, members: &'a [&'a Member]) -> impl Iterator<Item = (&'a Question, Slot)> {
        self.questions().flat_map(move |question| {
            let once = question.per.is_none().then(|| Slot { question: question.id.clone(), member: None });
            let each = question.per.into_iter().flat_map(move |per| {
                members
                    .iter()
                    .filter(move |member| per.takes(member.role))
                    .map(move |member| Slot { question: question.id.clone(), member: Some(member.id.clone()) })
            });
            once.into_iter().chain(each).map(move |slot| (question, slot))
        })
    }
}

impl Answers<'_> {
    /// True when the question of `slot` is asked there: it has no condition, or the condition holds.
    pub fn is_asked(&self, question: &Question, slot: &Slot) -> bool {
        question.visible_if.as_ref().is_none_or(|condition| self.holds(condition, slot.member.as_ref()))
    }

    /// True when `condition` holds, seen from `member` (or from the whole subject). A test of a question asked
    /// per member is, seen from a member it is asked about, that member's; otherwise it holds when it holds for
    /// any member.
    pub fn holds(&self, condition: &Condition, member: Option<&MemberId>) -> bool {
        match condition {
            Condition::All(parts) => parts.iter().all(|part| self.holds(part, member)),
            Condition::Any(parts) => parts.iter().any(|part| self.holds(part, member)),
            Condition::Not(part) => !self.holds(part, member),
            Condition::Equals(test) | Condition::AtLeast(test) => self.passes(&test.question, member, condition),
            Condition::In(test) => self.passes(&test.question, member, condition),
        }
    }

    fn passes(&self, id: &QuestionId, member: Option<&MemberId>, test: &Condition) -> bool {
        let Some(question) = self.key.question(id) else { return false };
        let in_slot = |member: Option<MemberId>| {
            let slot = Slot { question: id.clone(), member };
            match self.review.state(&slot) {
                Some(State::Value(value)) => self.is_asked(question, &slot) && self.key.passes(test, question, value),
                Some(State::NotApplicable { .. } | State::NotShown) | None => false,
            }
        };
        match (question.per, member) {
            (None, _) => in_slot(None),
            (Some(per), Some(member)) if self.is_about(per, member) => in_slot(Some(member.clone())),
            (Some(per), _) => {
                self.members.iter().filter(|one| per.takes(one.role)).any(|one| in_slot(Some(one.id.clone())))
            }
        }
    }

    fn is_about(&self, per: Per, member: &MemberId) -> bool {
        let role_of = |id: &MemberId| -> Option<Role> { self.members.iter().find(|m| &m.id == id).map(|m| m.role) };
        role_of(member).is_some_and(|role| per.takes(role))
    }
}

impl Key {
    /// True when `value`, as the answer to `question`, passes `test`. What is made of several conditions is no test, and
    /// nothing passes it.
    pub(super) fn passes(&self, test: &Condition, question: &Question, value: &Value) -> bool {
        match test {
            Condition::Equals(test) => equals(value, &test.value),
            Condition::In(test) => test.value.iter().any(|one| equals(value, one)),
            Condition::AtLeast(test) => at_least(self.scale(question), value, &test.value),
            Condition::All(_) | Condition::Any(_) | Condition::Not(_) => false,
        }
    }
}

fn at_least(scale: Option<&Scale>, value: &Value, operand: &Operand) -> bool {
    match (value, operand) {
        (Value::Single(code), Operand::Option(wanted)) => scale
            .filter(|scale| scale.order == Order::Ordinal)
            .is_some_and(|scale| scale.position(code) >= scale.position(wanted)),
        (Value::Count(n), Operand::Number(wanted)) => f64::from(*n) >= *wanted,
        (Value::Number(x), Operand::Number(wanted)) => x >= wanted,
        (Value::Single(_) | Value::Several(_), Operand::Number(_))
        | (Value::Several(_) | Value::Count(_) | Value::Number(_), Operand::Option(_))
        | (Value::Date(_) | Value::Text(_), _) => false,
    }
}

#[expect(clippy::float_cmp, reason = "an operand is equal when the same number was written")]
fn equals(value: &Value, operand: &Operand) -> bool {
    match (value, operand) {
        (Value::Single(code), Operand::Option(wanted)) => code == wanted,
        (Value::Several(codes), Operand::Option(wanted)) => codes.contains(wanted),
        (Value::Count(n), Operand::Number(wanted)) => f64::from(*n) == *wanted,
        (Value::Number(x), Operand::Number(wanted)) => x == wanted,
        (Value::Single(_) | Value::Several(_), Operand::Number(_))
        | (Value::Count(_) | Value::Number(_), Operand::Option(_))
        | (Value::Date(_) | Value::Text(_), _) => false,
    }
}
