//! What the log of a review tells of its questions.

use analysis::worked::{Act, Did, Past};
use domain::Slot;
use domain::register::ReviewEdit;
use store::{HistoryEntry, Op};

/// The past of a review; `None` of one that was read in from a file, whose acts are not here.
pub(super) fn past(log: Vec<HistoryEntry>) -> Option<Past> {
    if log.iter().any(|entry| entry.op == Op::Import) {
        return None;
    }
    Some(Past::of(log.into_iter().flat_map(acts)))
}

/// What a change of the log did. A reader does one thing at a time: what changes several questions at once, erases, or
/// carries answers over to another version of the key is no act of theirs at any of them.
fn acts(entry: HistoryEntry) -> Vec<Act> {
    let HistoryEntry { at, op, edits, .. } = entry;
    let is_submitted = edits.iter().any(|edit| matches!(edit, ReviewEdit::Status(status) if status.is_submitted()));
    let mut did: Vec<(Slot, Did)> = edits.into_iter().filter_map(touch).collect();
    did.dedup_by(|one, other| one.0 == other.0);
    let did = match (did.pop(), did.is_empty()) {
        _ if is_submitted => vec![Did::Submitted],
        (Some((_, one)), true) if op != Op::Erase && op != Op::MoveKey => vec![one],
        (Some(last), _) => did.into_iter().chain([last]).map(|(slot, _)| Did::Lost(slot)).collect(),
        (None, _) => vec![Did::Elsewhere],
    };
    did.into_iter().map(|did| Act { at, did }).collect()
}

/// The question that a change is about, and what was done at it.
fn touch(edit: ReviewEdit) -> Option<(Slot, Did)> {
    match edit {
        ReviewEdit::State(slot, state) => Some((slot.clone(), Did::Answered(slot, state))),
        ReviewEdit::Comment(slot, _) | ReviewEdit::Evidence(slot, _) => Some((slot.clone(), Did::Noted(slot))),
        ReviewEdit::Version(_)
        | ReviewEdit::Status(_)
        | ReviewEdit::Given(..)
        | ReviewEdit::Override(..)
        | ReviewEdit::Sighting(..)
        | ReviewEdit::Concern(_)
        | ReviewEdit::Aside(..) => None,
    }
}

#[cfg(test)]
mod tests {
    use domain::{OptionCode, QuestionId, State, Status, TextId};
    use jiff::Timestamp;

    use super::*;

    fn slot(question: &str) -> Slot {
        Slot { question: QuestionId::new(question).expect("a code"), member: None }
    }

    fn did(op: Op, edits: Vec<ReviewEdit>) -> Vec<Did> {
        let entry =
            HistoryEntry { at: Timestamp::UNIX_EPOCH, by: "anna".into(), op, here: true, edits, stands: Vec::new() };
        acts(entry).into_iter().map(|act| act.did).collect()
    }

    #[test]
    fn a_change_is_one_act_of_its_reader_or_none_at_several_places() {
        let yes = || Some(State::Value(domain::Value::Single(OptionCode::new("yes").expect("a code"))));
        let answered = |question: &str| ReviewEdit::State(slot(question), yes());
        let text = || TextId::from_bytes([1; 16]);
        let commented = ReviewEdit::Comment(slot("a"), Some(text()));
        let cases = [
            (
                "the first answer begins the review",
                Op::AnswerQuestion,
                vec![ReviewEdit::Version(1), answered("a")],
                vec![Did::Answered(slot("a"), yes())],
            ),
            ("a comment", Op::Comment, vec![commented.clone()], vec![Did::Noted(slot("a"))]),
            ("taken back", Op::Undo, vec![ReviewEdit::State(slot("a"), None)], vec![Did::Answered(slot("a"), None)]),
            ("erased", Op::Erase, vec![commented], vec![Did::Lost(slot("a"))]),
            (
                "several at once",
                Op::EditPlan,
                vec![answered("a"), answered("b")],
                vec![Did::Lost(slot("a")), Did::Lost(slot("b"))],
            ),
            (
                "marked as done",
                Op::SubmitReview,
                vec![ReviewEdit::Status(Status::Submitted { at: Timestamp::UNIX_EPOCH, gaps: Some(text()) })],
                vec![Did::Submitted],
            ),
            (
                "opened again",
                Op::ReopenReview,
                vec![ReviewEdit::Status(Status::Open { again: Some(text()) })],
                vec![Did::Elsewhere],
            ),
        ];
        for (name, op, edits, expected) in cases {
            assert_eq!(did(op, edits), expected, "{name}");
        }
    }

    #[test]
    fn a_review_from_a_file_has_no_past() {
        let entry = |op| HistoryEntry {
            at: Timestamp::UNIX_EPOCH,
            by: "anna".into(),
            op,
            here: true,
            edits: Vec::new(),
            stands: Vec::new(),
        };
        assert_eq!(past(vec![entry(Op::Import), entry(Op::ReopenReview)]), None);
        assert!(past(vec![entry(Op::AnswerQuestion)]).is_some());
    }
}
