//! The conditions of questions and of rules: what they refer to, and whether they can hold.

use super::LONGEST_CHAIN;
use super::parts::Parts;
use super::problem::{AnswerKind, Found, ProblemKind};
use super::reach::{Follow, Reach};
use super::references::existing_option;
use super::tree::within;
use crate::code::QuestionId;
use crate::key::{AnswerType, Condition, Operand, Order, Question, Rating};

/// Everything wrong with the conditions of a key.
pub(super) fn check(parts: &Parts) -> Vec<Found> {
    let mut found = Vec::new();
    let reach = Reach::of(parts);
    let chains = questions(parts, &reach, &mut found);
    for part in &parts.ratings {
        if let Some(rating) = &part.thing {
            self::rating(parts, &reach, &part.path, rating, &chains, &mut found);
        }
    }
    found
}

/// The length of the chain that ends in each question, or `None` where something in the chain is wrong already, so
/// that nothing is concluded from it.
type Chains = Vec<Option<usize>>;

fn questions<'a>(parts: &'a Parts, reach: &Reach<'a>, found: &mut Vec<Found>) -> Chains {
    let mut chains: Chains = Vec::with_capacity(parts.questions.len());
    for (place, part) in parts.questions.iter().enumerate() {
        let Some(question) = &part.thing else {
            chains.push(None);
            continue;
        };
        let Some(condition) = &question.visible_if else {
            chains.push(is_answerable(parts, question).then_some(0));
            continue;
        };
        let path = format!("{}/visible_if", part.path);
        let before = found.len();
        look(parts, condition, &mut path.clone(), Some(place), found);
        let chain = if found.len() == before { chain_of(parts, condition, &chains) } else { None };
        chains.push(chain.filter(|length| *length <= LONGEST_CHAIN && is_answerable(parts, question)));
        match chain {
            Some(length) if length > LONGEST_CHAIN => {
                found.push(Found::at(path, ProblemKind::ChainTooLong { limit: LONGEST_CHAIN }));
            }
            Some(_) => {
                let kind = if !reach.can_hold(question.per, &[condition], &[], Follow::Nothing) {
                    ProblemKind::NeverHolds
                } else if !reach.can_hold(question.per, &[condition], &[], Follow::Chains) {
                    ProblemKind::NeverAsked { hangs_on: questions_in(condition) }
                } else if !reach.can_hold(question.per, &[], &[condition], Follow::Chains) {
                    ProblemKind::AlwaysHolds
                } else {
                    continue;
                };
                found.push(Found::at(path, kind));
            }
            None => {}
        }
    }
    chains
}

fn rating<'a>(
    parts: &'a Parts,
    reach: &Reach<'a>,
    path: &str,
    rating: &'a Rating,
    chains: &Chains,
    found: &mut Vec<Found>,
) {
    let can_hold =
        |holding: &[&'a Condition], failing: &[&'a Condition]| reach.can_hold(None, holding, failing, Follow::Chains);
    // The conditions of the rules above that can be reached.
    let mut above: Vec<&Condition> = Vec::new();
    let mut all_taken = false;
    for (at, rule) in rating.rules.iter().enumerate() {
        let rule_path = format!("{path}/rules/{at}");
        if all_taken {
            found.push(Found::at(&rule_path, ProblemKind::RuleNeverReached));
        }
        let Some(condition) = &rule.when else {
            if !all_taken && !above.is_empty() && !can_hold(&[], &above) {
                found.push(Found::at(&rule_path, ProblemKind::RuleNeverReached));
            }
            all_taken = true;
            continue;
        };
        let when_path = format!("{rule_path}/when");
        let before = found.len();
        look(parts, condition, &mut when_path.clone(), None, found);
        if found.len() > before || all_taken || chain_of(parts, condition, chains).is_none() {
            continue;
        }
        if !can_hold(&[condition], &[]) {
            found.push(Found::at(when_path, ProblemKind::NeverHolds));
            continue;
        }
        if !can_hold(&[condition], &above) {
            found.push(Found::at(&rule_path, ProblemKind::RuleNeverReached));
            continue;
        }
        if !can_hold(&[], &[condition]) {
            found.push(Found::at(when_path, ProblemKind::AlwaysHolds));
            all_taken = true;
        }
        above.push(condition);
    }
}

/// True when the question has answers to choose among; where it has none, that has been told.
fn is_answerable(parts: &Parts, question: &Question) -> bool {
    match &question.answer {
        AnswerType::Single { .. } | AnswerType::Multiple { .. } | AnswerType::Checklist { .. } => {
            parts.scale_of(question).is_some()
        }
        AnswerType::Number { min: Some(min), max: Some(max), .. } => min <= max,
        AnswerType::Number { .. } | AnswerType::Count { .. } | AnswerType::Date {} | AnswerType::Text {} => true,
    }
}

/// One more than the longest chain among the questions that `condition` asks about; `None` where something in it is
/// wrong already. That a list is empty has been told by its shape.
fn chain_of(parts: &Parts, condition: &Condition, chains: &Chains) -> Option<usize> {
    if has_empty_list(condition) {
        return None;
    }
    let lengths = questions_in(condition).into_iter().map(|id| *chains.get(parts.place(&id)?)?);
    lengths.collect::<Option<Vec<usize>>>().map(|lengths| lengths.into_iter().max().unwrap_or_default() + 1)
}

fn has_empty_list(condition: &Condition) -> bool {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.is_empty() || parts.iter().any(has_empty_list),
        Condition::Not(part) => has_empty_list(part),
        Condition::Equals(_) | Condition::In(_) | Condition::AtLeast(_) => false,
    }
}

fn questions_in(condition: &Condition) -> Vec<QuestionId> {
    let mut ids: Vec<QuestionId> = condition.questions().into_iter().cloned().collect();
    ids.sort();
    ids.dedup();
    ids
}

/// Looks at each test of a condition. `place` is that of the question that has the condition; a rule has none and
/// may ask about every question.
fn look(parts: &Parts, condition: &Condition, path: &mut String, place: Option<usize>, found: &mut Vec<Found>) {
    match condition {
        Condition::All(all) => list(parts, all, "all", path, place, found),
        Condition::Any(any) => list(parts, any, "any", path, place, found),
        Condition::Not(part) => within(path, "not", |path| look(parts, part, path, place, found)),
        Condition::Equals(test) => within(path, "equals", |path| {
            let operands = [(format!("{path}/value"), &test.value)];
            self::test(parts, &test.question, Wants::Same, &operands, path, place, found);
        }),
        Condition::In(test) => within(path, "in", |path| {
            let operands: Vec<_> =
                test.value.iter().enumerate().map(|(at, one)| (format!("{path}/value/{at}"), one)).collect();
            self::test(parts, &test.question, Wants::Same, &operands, path, place, found);
        }),
        Condition::AtLeast(test) => within(path, "at_least", |path| {
            let operands = [(format!("{path}/value"), &test.value)];
            self::test(parts, &test.question, Wants::Order, &operands, path, place, found);
        }),
    }
}

fn list(
    parts: &Parts,
    conditions: &[Condition],
    name: &str,
    path: &mut String,
    place: Option<usize>,
    found: &mut Vec<Found>,
) {
    within(path, name, |path| {
        for (at, condition) in conditions.iter().enumerate() {
            within(path, &at.to_string(), |path| look(parts, condition, path, place, found));
        }
    });
}

/// What a test needs of the answers it looks at.
#[derive(Clone, Copy, PartialEq)]
enum Wants {
    /// That they can be the same.
    Same,
    /// That one can come after another.
    Order,
}

fn test(
    parts: &Parts,
    id: &QuestionId,
    wants: Wants,
    operands: &[(String, &Operand)],
    path: &str,
    place: Option<usize>,
    found: &mut Vec<Found>,
) {
    let at_question = format!("{path}/question");
    let Some(target) = parts.place(id) else {
        found.push(Found::at(at_question, ProblemKind::NoSuchQuestion { question: id.clone() }));
        return;
    };
    if place == Some(target) {
        found.push(Found::at(at_question, ProblemKind::RefersToItself));
        return;
    }
    if place.is_some_and(|place| target > place) {
        found.push(Found::at(&at_question, ProblemKind::RefersToLater { question: id.clone() }));
    }
    let Some(question) = parts.question(target) else { return };
    let answer = AnswerKind::from(&question.answer);
    let untestable = || Found::at(path, ProblemKind::Untestable { question: id.clone(), answer });
    match (&question.answer, wants) {
        (AnswerType::Single { scale }, wants) => {
            let not_steps = parts.scale_of(question).is_some_and(|scale| scale.order == Order::Nominal);
            if wants == Wants::Order && not_steps {
                let kind = ProblemKind::NotOrdinal { question: id.clone(), scale: scale.clone() };
                found.push(Found::at(path, kind));
            }
        }
        (AnswerType::Multiple { .. } | AnswerType::Checklist { .. }, Wants::Order)
        | (AnswerType::Date {} | AnswerType::Text {}, _) => return found.push(untestable()),
        (AnswerType::Multiple { .. } | AnswerType::Checklist { .. }, Wants::Same)
        | (AnswerType::Count { .. } | AnswerType::Number { .. }, _) => {}
    }
    for (path, operand) in operands {
        match (operand, question.answer.scale()) {
            (Operand::Option(option), Some(scale)) => existing_option(parts, scale, option, || path.clone(), found),
            (Operand::Number(_), None) => {}
            (Operand::Option(_), None) | (Operand::Number(_), Some(_)) => {
                found.push(Found::at(path, ProblemKind::OperandMisfit { question: id.clone(), answer }));
            }
        }
    }
}
