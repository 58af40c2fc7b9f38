//! What can be taken back of a review, and each change of its log.

use domain::register::{CLEARED, ReviewEdit};
use store::{HistoryEntry, Op};

use crate::steps::{Standing, Step, Steps};

/// The steps of `user` in a log, the oldest change first. Whoever marks a review as done, or opens it again, can take
/// back nothing from before; nor can anybody once the round was moved to another version of the key: those were steps in
/// other questions, and moving back is the way to them. What somebody else has changed since is theirs, as is what the same reader
/// changed on another desktop, which they do not see happen here; and what was erased is gone.
pub(super) fn steps_of(log: Vec<HistoryEntry>, user: &str) -> Steps<ReviewEdit> {
    let mut steps = Steps::none();
    for (entry, step) in replay(log) {
        let is_wall = entry.op == Op::MoveKey || entry.edits.iter().any(|edit| matches!(edit, ReviewEdit::Status(_)));
        if is_wall {
            steps = Steps::none();
        } else if entry.by != user || !entry.here || entry.op == Op::Erase || entry.op == Op::SettleConflict {
            // What was erased for good has no step that brings it back; nor has what stood apart until one was chosen.
            steps.lose(entry.edits.iter().map(|edit| edit.register().0));
        } else if !step.changes.is_empty() {
            // One that changed nothing started the review: there is nothing to see of it.
            steps.take(entry.op, step);
        }
    }
    steps
}

/// Each change of a log with what it changed of answers, judgements and events.
pub(super) fn replay(log: Vec<HistoryEntry>) -> impl Iterator<Item = (HistoryEntry, Step<ReviewEdit>)> {
    let mut standing = Standing::new();
    let empty = |name: &str| ReviewEdit::from_register(name, CLEARED).expect("what can be written can be cleared");
    log.into_iter().map(move |entry| {
        let edits = entry.stands.iter().filter(|edit| match edit {
            ReviewEdit::Version(_) | ReviewEdit::Status(_) | ReviewEdit::Given(..) | ReviewEdit::Aside(..) => false,
            ReviewEdit::State(..)
            | ReviewEdit::Comment(..)
            | ReviewEdit::Evidence(..)
            | ReviewEdit::Override(..)
            | ReviewEdit::Sighting(..)
            | ReviewEdit::Concern(_) => true,
        });
        let step = standing.step(edits.map(|edit| (edit.register().0, edit)), empty);
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
        let edits = vec![edit];
        let stands = edits.clone();
        HistoryEntry { at: Timestamp::UNIX_EPOCH, by: by.into(), op: Op::AnswerQuestion, here: true, edits, stands }
    }

    #[test]
    fn nothing_from_before_a_move_is_taken_back() {
        let moved = HistoryEntry { op: Op::MoveKey, ..entry("anna", answered("a", "no")) };
        let log = vec![entry("anna", answered("a", "yes")), moved, entry("anna", answered("b", "yes"))];
        let steps = steps_of(log, "anna");
        assert_eq!(steps.back.len(), 1, "only what was answered in the version moved to");
        assert_eq!(steps.back[0].changes[0].after, answered("b", "yes"));
    }

    #[test]
    fn what_somebody_else_has_changed_since_is_not_taken_back() {
        let log = vec![
            entry("anna", answered("a", "yes")),
            entry("anna", answered("b", "yes")),
            entry("bo", answered("a", "no")),
        ];
        let steps = steps_of(log.clone(), "anna");
        assert_eq!(steps.back.len(), 1, "Anna's answer to b is still as she left it; a is Bo's now");
        assert_eq!(steps.back[0].changes[0].after, answered("b", "yes"));
        assert_eq!(steps_of(log, "bo").back[0].changes[0].before, answered("a", "yes"), "Bo goes back to hers");
    }

    fn elsewhere(by: &str, edit: ReviewEdit) -> HistoryEntry {
        HistoryEntry { here: false, ..entry(by, edit) }
    }

    #[test]
    fn what_the_same_reader_did_on_another_desktop_is_not_taken_back_here() {
        let log = vec![
            entry("anna", answered("a", "yes")),
            entry("anna", answered("b", "yes")),
            elsewhere("anna", answered("a", "no")),
            elsewhere("anna", answered("c", "no")),
        ];
        let steps = steps_of(log, "anna");
        assert_eq!(steps.back.len(), 1, "a was changed elsewhere since, and c was never answered here");
        assert_eq!(steps.back[0].changes[0].after, answered("b", "yes"));
    }

    #[test]
    fn what_another_desktop_said_too_is_not_written_over() {
        let log = vec![entry("anna", answered("a", "yes")), elsewhere("anna", answered("a", "yes"))];
        assert_eq!(steps_of(log, "anna"), Steps::none());
    }

    #[test]
    fn taking_back_brings_what_was_read_before_also_when_something_else_was_written_apart() {
        let lost = HistoryEntry { stands: vec![answered("a", "yes")], ..elsewhere("anna", answered("a", "no")) };
        let log = vec![entry("anna", answered("a", "yes")), lost, entry("anna", answered("a", "partly"))];
        let steps = steps_of(log, "anna");
        assert_eq!(steps.back.len(), 1);
        assert_eq!(steps.back[0].changes[0].before, answered("a", "yes"), "not the answer that was never read");
    }

    #[test]
    fn a_choice_between_answers_that_were_given_apart_is_no_step() {
        let chosen = HistoryEntry { op: Op::SettleConflict, ..entry("anna", answered("a", "no")) };
        let log = vec![entry("anna", answered("a", "yes")), elsewhere("anna", answered("a", "no")), chosen];
        assert_eq!(steps_of(log, "anna"), Steps::none());
    }

    #[test]
    fn a_review_that_is_done_on_another_desktop_has_nothing_to_take_back() {
        let done = ReviewEdit::Status(domain::Status::Submitted { at: Timestamp::UNIX_EPOCH, gaps: None });
        let log = vec![entry("anna", answered("a", "yes")), elsewhere("anna", done)];
        assert_eq!(steps_of(log, "anna"), Steps::none());
    }
}
