//! Whether a condition can hold: every combination of answers is tried.
//!
//! Of each question that matters only the answers that some test tells apart are tried, and having no answer is
//! one of them. A question asked of several members, seen from outside, may have any set of answers, since each
//! member may answer differently. The combinations tried are at least those that can happen, so that *cannot hold*
//! is always true when it is said. Where there are too many to try, in one condition or in a whole file, nothing is
//! said: a file made to keep the check busy does not.

use std::cell::Cell;

use super::parts::Parts;
use crate::code::{OptionCode, QuestionId};
use crate::key::{AnswerType, Condition, Operand, Per};
use crate::plan::Role;

/// More combinations than this are not tried for one condition.
const MOST_WORLDS: usize = 1 << 14;

/// More tests than this, each counted for every combination, are not tried in one file.
const MOST_WORK: usize = 1 << 21;

/// Whether the conditions of the questions that are asked about count too.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Follow {
    /// They do not: every question is taken to be asked.
    Nothing,
    /// They do, and theirs in turn.
    Chains,
}

/// Whether the conditions of a key can hold.
pub(super) struct Reach<'a> {
    parts: &'a Parts,
    /// How much work may still be done.
    left: Cell<usize>,
}

impl<'a> Reach<'a> {
    pub(super) fn of(parts: &'a Parts) -> Self {
        Self { parts, left: Cell::new(MOST_WORK) }
    }

    /// False when no answers at all make every one of `holding` hold and none of `failing`, seen from a member of
    /// whom a question is asked or from the whole subject. Every question that the conditions ask about must exist,
    /// and chains must be without rings.
    pub(super) fn can_hold(
        &self,
        asked_of: Option<Per>,
        holding: &[&'a Condition],
        failing: &[&'a Condition],
        follow: Follow,
    ) -> bool {
        let stands: &[Stand] = match asked_of {
            None => &[Stand::Whole],
            Some(Per::Child) => &[Stand::Member(Role::Child)],
            Some(Per::Adult) => &[Stand::Member(Role::Adult)],
            Some(Per::Member) => &[Stand::Member(Role::Child), Stand::Member(Role::Adult)],
        };
        let view = |stand: &Stand| View { parts: self.parts, left: &self.left, stand: *stand };
        stands.iter().any(|stand| view(stand).can_hold(holding, failing, follow))
    }
}

/// The conditions of a key as they are seen from one stand.
struct View<'a> {
    parts: &'a Parts,
    left: &'a Cell<usize>,
    stand: Stand,
}

/// From where a condition is seen.
#[derive(Clone, Copy, PartialEq)]
enum Stand {
    /// From the whole subject.
    Whole,
    /// From the member of whom a question is asked that has the condition.
    Member(Role),
    /// From some other member: what is asked of members may be answered in any way there.
    Other,
}

/// How the answers to a question look from where they are asked about.
#[derive(Clone, Copy, PartialEq)]
enum Seen {
    /// One answer: the question is asked once, or of the member from whom it is seen.
    One,
    /// The answers of all members: a test holds when it holds for any of them.
    Any,
}

/// A question whose answers are tried.
struct Variable<'a> {
    place: usize,
    seen: Seen,
    samples: Vec<Sample<'a>>,
    /// Whether several of the samples can be answers at the same time.
    several: bool,
}

/// An answer that is tried for many that pass the same tests.
#[derive(Clone, Copy, PartialEq)]
enum Sample<'a> {
    Option(&'a OptionCode, usize),
    Number(f64),
}

/// A test of one question.
enum Ask<'a> {
    Same(&'a [Operand]),
    AtLeast(&'a Operand),
}

/// One combination: for each variable the samples that are answers, as bits.
struct World<'a> {
    variables: &'a [Variable<'a>],
    answers: Vec<u32>,
    follow: Follow,
}

impl<'a> View<'a> {
    fn can_hold(&self, holding: &[&'a Condition], failing: &[&'a Condition], follow: Follow) -> bool {
        let conditions: Vec<&Condition> = holding.iter().chain(failing).copied().collect();
        let tests = conditions.iter().map(|condition| condition.questions().len()).sum();
        if !self.may_work(tests) {
            return true;
        }
        let Some(variables) = self.variables(&conditions, follow) else { return true };
        let mut answers = vec![0; variables.len()];
        loop {
            let world = World { variables: &variables, answers, follow };
            if holding.iter().all(|one| self.holds(one, self.stand, &world))
                && !failing.iter().any(|one| self.holds(one, self.stand, &world))
            {
                return true;
            }
            answers = world.answers;
            if !self.may_work(tests) {
                return true;
            }
            if !next(&variables, &mut answers) {
                return false;
            }
        }
    }

    /// False when there is not as much work left to do.
    fn may_work(&self, amount: usize) -> bool {
        let left = self.left.get().checked_sub(amount);
        self.left.set(left.unwrap_or_default());
        left.is_some()
    }

    /// The questions that decide, or `None` when there are too many combinations of their answers.
    fn variables(&self, conditions: &[&'a Condition], follow: Follow) -> Option<Vec<Variable<'a>>> {
        let mut tests: Vec<(usize, Seen, Vec<Ask<'a>>)> = Vec::new();
        let mut waiting: Vec<(&'a Condition, Stand)> =
            conditions.iter().map(|condition| (*condition, self.stand)).collect();
        while let Some((condition, from)) = waiting.pop() {
            let (id, ask) = match condition {
                Condition::All(all) | Condition::Any(all) => {
                    waiting.extend(all.iter().map(|part| (part, from)));
                    continue;
                }
                Condition::Not(part) => {
                    waiting.push((part, from));
                    continue;
                }
                Condition::Equals(test) => (&test.question, Ask::Same(std::slice::from_ref(&test.value))),
                Condition::In(test) => (&test.question, Ask::Same(&test.value)),
                Condition::AtLeast(test) => (&test.question, Ask::AtLeast(&test.value)),
            };
            let Some((place, seen)) = self.look(id, from) else { continue };
            if let Some((_, _, asks)) = tests.iter_mut().find(|(p, s, _)| (*p, *s) == (place, seen)) {
                asks.push(ask);
                continue;
            }
            tests.push((place, seen, vec![ask]));
            if tests.len() > MOST_WORLDS.ilog2() as usize {
                return None;
            }
            if follow == Follow::Chains
                && let Some(condition) = self.parts.question(place).and_then(|one| one.visible_if.as_ref())
            {
                waiting.push((condition, self.stand_of(place, seen)));
            }
        }
        let variables: Vec<_> = tests.iter().map(|(place, seen, asks)| self.variable(*place, *seen, asks)).collect();
        let worlds = variables.iter().try_fold(1_usize, |all, one| all.checked_mul(one.states()?));
        worlds.filter(|worlds| *worlds <= MOST_WORLDS).map(|_| variables)
    }

    /// How a question looks from a stand; `None` where it is left open.
    fn look(&self, id: &QuestionId, from: Stand) -> Option<(usize, Seen)> {
        let place = self.parts.place(id)?;
        match (self.parts.question(place)?.per, from) {
            (None, _) => Some((place, Seen::One)),
            (Some(asked), Stand::Member(role)) if asked.takes(role) => Some((place, Seen::One)),
            (Some(_), Stand::Whole | Stand::Member(_)) => Some((place, Seen::Any)),
            (Some(_), Stand::Other) => None,
        }
    }

    /// From where the condition of a question is seen.
    fn stand_of(&self, place: usize, seen: Seen) -> Stand {
        match (self.parts.question(place).and_then(|question| question.per), seen) {
            (None, _) => Stand::Whole,
            // One answer of a member is that of the member from whom all of this is seen.
            (Some(_), Seen::One) => self.stand,
            (Some(_), Seen::Any) => Stand::Other,
        }
    }

    fn variable(&self, place: usize, seen: Seen, asks: &[Ask<'a>]) -> Variable<'a> {
        let question = self.parts.question(place).expect("a question that is looked at has been read");
        let (candidates, several) = match &question.answer {
            AnswerType::Single { .. } => (self.options(place), false),
            AnswerType::Multiple { .. } | AnswerType::Checklist { .. } => (self.options(place), true),
            AnswerType::Count { .. } => {
                let whole = numbers(asks, 0.0, f64::from(u32::MAX)).filter(|x| x.fract() == 0.0);
                (whole.map(Sample::Number).collect(), false)
            }
            AnswerType::Number { min, max, .. } => {
                let all = numbers(asks, min.unwrap_or(f64::MIN), max.unwrap_or(f64::MAX));
                (all.map(Sample::Number).collect(), false)
            }
            AnswerType::Date {} | AnswerType::Text {} => (Vec::new(), false),
        };
        // Samples that pass the same tests are one; one that passes none is the same as no answer.
        let mut kept: Vec<(Vec<bool>, Sample<'a>)> = Vec::new();
        for sample in candidates {
            let passed: Vec<bool> = asks.iter().map(|ask| self.passes(place, ask, sample)).collect();
            if passed.contains(&true) && !kept.iter().any(|(other, _)| *other == passed) {
                kept.push((passed, sample));
            }
        }
        let samples = kept.into_iter().map(|(_, sample)| sample).collect();
        Variable { place, seen, samples, several: several || seen == Seen::Any }
    }

    fn options(&self, place: usize) -> Vec<Sample<'a>> {
        let scale = self.parts.question(place).and_then(|question| self.parts.scale_of(question));
        let options = scale.into_iter().flat_map(|scale| &scale.options).enumerate();
        options.map(|(at, option)| Sample::Option(&option.code, at)).collect()
    }

    fn holds(&self, condition: &Condition, from: Stand, world: &World<'_>) -> bool {
        self.certain(condition, from, world) == Some(true)
    }

    /// Whether a condition holds in a world, or `None` when answers decide that are left open.
    fn certain(&self, condition: &Condition, from: Stand, world: &World<'_>) -> Option<bool> {
        match condition {
            Condition::All(parts) => decided(parts.iter().map(|part| self.certain(part, from, world)), false),
            Condition::Any(parts) => decided(parts.iter().map(|part| self.certain(part, from, world)), true),
            Condition::Not(part) => self.certain(part, from, world).map(|holds| !holds),
            Condition::Equals(test) => {
                self.answered(&test.question, &Ask::Same(std::slice::from_ref(&test.value)), from, world)
            }
            Condition::In(test) => self.answered(&test.question, &Ask::Same(&test.value), from, world),
            Condition::AtLeast(test) => self.answered(&test.question, &Ask::AtLeast(&test.value), from, world),
        }
    }

    fn answered(&self, id: &QuestionId, ask: &Ask<'_>, from: Stand, world: &World<'_>) -> Option<bool> {
        let (place, seen) = self.look(id, from)?;
        let at = world.variables.iter().position(|one| (one.place, one.seen) == (place, seen))?;
        let samples = world.variables[at].samples.iter().enumerate();
        let mut given = samples.filter(|(bit, _)| world.answers[at] & (1 << bit) != 0);
        let passes = given.any(|(_, sample)| self.passes(place, ask, *sample));
        Some(passes && self.may_be_asked(place, seen, world))
    }

    /// False when the question is asked nowhere in this world. What is left open may make it asked.
    fn may_be_asked(&self, place: usize, seen: Seen, world: &World<'_>) -> bool {
        let condition = self.parts.question(place).and_then(|question| question.visible_if.as_ref());
        match (world.follow, condition) {
            (Follow::Nothing, _) | (Follow::Chains, None) => true,
            (Follow::Chains, Some(condition)) => {
                self.certain(condition, self.stand_of(place, seen), world) != Some(false)
            }
        }
    }

    #[expect(clippy::float_cmp, reason = "the same comparison as when the condition is used")]
    fn passes(&self, place: usize, ask: &Ask<'_>, sample: Sample<'_>) -> bool {
        match ask {
            Ask::Same(operands) => operands.iter().any(|operand| match (sample, operand) {
                (Sample::Option(code, _), Operand::Option(wanted)) => code == wanted,
                (Sample::Number(x), Operand::Number(wanted)) => x == *wanted,
                (Sample::Option(..), Operand::Number(_)) | (Sample::Number(_), Operand::Option(_)) => false,
            }),
            Ask::AtLeast(operand) => match (sample, operand) {
                (Sample::Option(_, at), Operand::Option(wanted)) => {
                    let scale = self.parts.question(place).and_then(|question| self.parts.scale_of(question));
                    scale.and_then(|scale| scale.position(wanted)).is_some_and(|wanted| at >= wanted)
                }
                (Sample::Number(x), Operand::Number(wanted)) => x >= *wanted,
                (Sample::Option(..), Operand::Number(_)) | (Sample::Number(_), Operand::Option(_)) => false,
            },
        }
    }
}

impl Variable<'_> {
    /// How many combinations of samples it can have, none included; `None` when they do not fit in a word.
    fn states(&self) -> Option<usize> {
        match (self.several, u32::try_from(self.samples.len()).ok()?) {
            (true, samples) => 1_usize.checked_shl(samples).filter(|_| samples < 32),
            (false, samples) => (samples < 32).then_some(samples as usize + 1),
        }
    }

    /// The combination after `bits`, or `None` after the last.
    fn after(&self, bits: u32) -> Option<u32> {
        let end = 1_u32 << self.samples.len();
        let next = match (self.several, bits) {
            (true, bits) => bits + 1,
            (false, 0) => 1,
            (false, bits) => bits << 1,
        };
        (next < end).then_some(next)
    }
}

/// Counts on to the next combination; false after the last.
fn next(variables: &[Variable<'_>], answers: &mut [u32]) -> bool {
    for (variable, bits) in variables.iter().zip(answers) {
        match variable.after(*bits) {
            Some(next) => {
                *bits = next;
                return true;
            }
            None => *bits = 0,
        }
    }
    false
}

/// `decisive` as soon as one part is; else open as soon as one part is open.
fn decided(parts: impl Iterator<Item = Option<bool>>, decisive: bool) -> Option<bool> {
    let parts: Vec<Option<bool>> = parts.collect();
    if parts.contains(&Some(decisive)) {
        Some(decisive)
    } else if parts.contains(&None) {
        None
    } else {
        Some(!decisive)
    }
}

/// The numbers from `min` to `max` that the tests tell apart: what they name, and something below, between and above.
fn numbers(asks: &[Ask<'_>], min: f64, max: f64) -> impl Iterator<Item = f64> + use<> {
    let operands = asks.iter().flat_map(|ask| match ask {
        Ask::Same(operands) => operands,
        Ask::AtLeast(operand) => std::slice::from_ref(*operand),
    });
    let mut named: Vec<f64> = operands
        .filter_map(|operand| match operand {
            Operand::Number(x) => Some(*x),
            Operand::Option(_) => None,
        })
        .collect();
    named.sort_by(f64::total_cmp);
    let mut tried = vec![min, max];
    tried.extend(named.windows(2).map(|pair| f64::midpoint(pair[0], pair[1])));
    tried.extend(named.iter().flat_map(|x| [*x, x.ceil(), x.floor() + 1.0]));
    tried.into_iter().filter(move |x| (min..=max).contains(x))
}
