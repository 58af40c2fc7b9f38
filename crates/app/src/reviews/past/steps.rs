//! The steps of a review that can be taken back, and those that can be done again: read from its log, so that they
//! are the same after a restart.

use std::collections::HashMap;

use domain::register::{CLEARED, ReviewEdit};
use store::{HistoryEntry, Op};

/// One register before and after a change.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Change {
    /// What it held.
    pub(super) before: ReviewEdit,
    /// What it holds since.
    pub(super) after: ReviewEdit,
}

impl Change {
    fn register(&self) -> String {
        self.after.register().0
    }
}

/// What one change of the log changed, and how.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Step {
    pub(super) changes: Vec<Change>,
}

impl Step {
    fn meets(&self, other: &Self) -> bool {
        self.changes.iter().any(|one| other.changes.iter().any(|two| one.register() == two.register()))
    }
}

/// Where somebody is among their own steps, the next to take last in each.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Steps {
    /// Those that can be taken back.
    pub(super) back: Vec<Step>,
    /// Those that were taken back and can be done again.
    pub(super) again: Vec<Step>,
}

impl Steps {
    /// The steps of `user` in a log, the oldest change first. Whoever marks a review as done, or opens it again, can
    /// take back nothing from before. What somebody else has changed since is theirs, and what was erased is gone.
    pub(super) fn of(log: Vec<HistoryEntry>, user: &str) -> Self {
        let mut steps = Self::default();
        for (entry, step) in replay(log) {
            if entry.edits.iter().any(|edit| matches!(edit, ReviewEdit::Status(_))) {
                steps = Self::default();
            } else if step.changes.is_empty() {
                // It settled a conflict, or started the review: there is nothing to see of it.
            } else if entry.by != user || entry.op == Op::Erase {
                // What was erased for good has no step that brings it back.
                steps.back.retain(|own| !own.meets(&step));
                steps.again.retain(|own| !own.meets(&step));
            } else if entry.op == Op::Undo {
                steps.again.extend(steps.back.pop());
            } else if entry.op == Op::Redo {
                steps.back.extend(steps.again.pop());
            } else {
                steps.again.clear();
                steps.back.push(step);
            }
        }
        steps
    }
}

/// Each change of a log with what it changed of answers, judgements and events.
pub(super) fn replay(log: Vec<HistoryEntry>) -> impl Iterator<Item = (HistoryEntry, Step)> {
    let mut standing: HashMap<String, ReviewEdit> = HashMap::new();
    log.into_iter().map(move |entry| {
        let changes = entry.edits.iter().filter_map(|after| {
            match after {
                ReviewEdit::Version(_) | ReviewEdit::Status(_) => return None,
                ReviewEdit::State(..)
                | ReviewEdit::Comment(..)
                | ReviewEdit::Evidence(..)
                | ReviewEdit::Override(..)
                | ReviewEdit::Sighting(..)
                | ReviewEdit::Concern(_) => {}
            }
            let (name, _) = after.register();
            let empty = || ReviewEdit::from_register(&name, CLEARED).expect("what can be written can be cleared");
            let before = standing.insert(name.clone(), after.clone()).unwrap_or_else(empty);
            (before != *after).then(|| Change { before, after: after.clone() })
        });
        let step = Step { changes: changes.collect() };
        (entry, step)
    })
}

#[cfg(test)]
mod tests {
    use domain::{OptionCode, QuestionId, Slot, State, Value};
    use jiff::Timestamp;

    use super::*;

    fn answered(question: &str, option: &str) -> ReviewEdit {
        let slot = Slot { question: QuestionId::new(question).expect("a code"), member: None };
        ReviewEdit::State(slot, Some(State::Value(Value::Single(OptionCode::new(option).expect("a code")))))
    }

    fn entry(by: &str, edit: ReviewEdit) -> HistoryEntry {
        HistoryEntry { at: Timestamp::UNIX_EPOCH, by: by.into(), op: Op::AnswerQuestion, edits: vec![edit] }
    }

    #[test]
    fn what_somebody_else_has_changed_since_is_not_taken_back() {
        let log = vec![
            entry("anna", answered("a", "yes")),
            entry("anna", answered("b", "yes")),
            entry("bo", answered("a", "no")),
        ];
        let steps = Steps::of(log.clone(), "anna");
        assert_eq!(steps.back.len(), 1, "Anna's answer to b is still as she left it; a is Bo's now");
        assert_eq!(steps.back[0].changes[0].after, answered("b", "yes"));
        assert_eq!(Steps::of(log, "bo").back[0].changes[0].before, answered("a", "yes"), "Bo goes back to hers");
    }
}
