//! The versions of a key, and what an answer in one of them is in another.

use std::collections::{BTreeMap, BTreeSet};

use crate::answer::State;
use crate::code::{OptionCode, QuestionId};
use crate::key::{ChangeClass, Key, Since, since};
use crate::value::Value;

/// Every version of one key that was published, the oldest first.
pub struct Versions<'a>(Vec<&'a Key>);

impl<'a> Versions<'a> {
    /// Of `keys`: versions of one key, in any order, each once.
    pub fn new(keys: impl IntoIterator<Item = &'a Key>) -> Self {
        let mut versions: Vec<&Key> = keys.into_iter().collect();
        versions.sort_by_key(|key| key.version);
        Self(versions)
    }

    /// The version with this number.
    pub fn get(&self, version: u32) -> Option<&'a Key> {
        self.0.binary_search_by_key(&version, |key| key.version).ok().map(|at| self.0[at])
    }

    /// Every version, the oldest first.
    pub fn iter(&self) -> impl Iterator<Item = &'a Key> {
        self.0.iter().copied()
    }

    /// What happened to a question between two versions, whichever of them is the older; `None` when one of them is
    /// unknown or neither asks it.
    pub fn since(&self, one: u32, other: u32, question: &QuestionId) -> Option<Since> {
        let at = |version: u32| self.0.binary_search_by_key(&version, |key| key.version).ok();
        let (first, last) = (at(one.min(other))?, at(one.max(other))?);
        since(&self.0[first..=last], question)
    }

    /// What was answered in the version `from` as it is answered in the version `to`, if it can be.
    pub fn carried(&self, from: u32, to: u32, question: &QuestionId, state: &State) -> Option<State> {
        if from == to {
            return Some(state.clone());
        }
        carried(&self.since(from, to, question)?, from, self.get(to)?, question, state)
    }
}

/// What was answered in the version `from` as it is answered in `to`, with `told` between the two: as it is, or as the
/// options that its own became. Back to an older version an option comes only when it is what one option became.
pub(super) fn carried(told: &Since, from: u32, to: &Key, question: &QuestionId, state: &State) -> Option<State> {
    if !told.is_comparable() {
        return None;
    }
    let value = match state {
        State::NotShown | State::NotApplicable { .. } => return Some(state.clone()),
        State::Value(value) => value,
    };
    let value = match told.class {
        ChangeClass::Same | ChangeClass::Editorial => value.clone(),
        ChangeClass::ScaleChanged if from < to.version => became(value, |code| told.options.get(code))?,
        ChangeClass::ScaleChanged => became(value, |code| only_one(&told.options, code))?,
        ChangeClass::ChangedMeaning | ChangeClass::New | ChangeClass::Gone => return None,
    };
    to.takes(to.question(question)?, &value).then_some(State::Value(value))
}

/// A value with each option as what `goes` says; `None` when one of them goes nowhere.
fn became<'a>(value: &Value, goes: impl Fn(&OptionCode) -> Option<&'a OptionCode>) -> Option<Value> {
    match value {
        Value::Single(code) => goes(code).cloned().map(Value::Single),
        Value::Several(codes) => {
            codes.iter().map(|code| goes(code).cloned()).collect::<Option<BTreeSet<_>>>().map(Value::Several)
        }
        Value::Count(_) | Value::Number(_) | Value::Date(_) | Value::Text(_) => None,
    }
}

/// The one option that became `code`.
fn only_one<'a>(options: &'a BTreeMap<OptionCode, OptionCode>, code: &OptionCode) -> Option<&'a OptionCode> {
    let mut found = options.iter().filter(|(_, new)| *new == code).map(|(old, _)| old);
    found.next().filter(|_| found.next().is_none())
}
