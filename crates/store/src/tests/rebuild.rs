//! The projection is what the log says, whatever was done.

use domain::register::ReviewEdit;
use domain::{By, ReviewId, Slot, State, Status, TextId, Value};
use proptest::prelude::*;

use super::world::{BY, World, at, review_id, round_id, slot, text_id, value, write};
use crate::{Op, Problem, Query, Reads, Spot, Store, StoreError, TextKind, Verify, Which};

fn slots() -> impl Strategy<Value = Slot> {
    (0u32..4, prop::option::of(0u8..2)).prop_map(|(question, member)| {
        let member = member.map(|number| format!("barn-{number}").parse().unwrap());
        Slot { member, ..slot(question) }
    })
}

fn states() -> impl Strategy<Value = Option<State>> {
    prop_oneof![
        Just(None),
        Just(Some(State::NotShown)),
        Just(Some(value("yes"))),
        (0u8..3).prop_map(|id| Some(State::NotApplicable { reason: text_id(id) })),
        (0u32..9).prop_map(|count| Some(State::Value(Value::Count(count)))),
        Just(Some(State::Value(Value::Several(["a".parse().unwrap(), "b".parse().unwrap()].into())))),
        Just(Some(State::Value(Value::Number(-1.5)))),
    ]
}

fn edits() -> impl Strategy<Value = ReviewEdit> {
    prop_oneof![
        4 => (slots(), states()).prop_map(|(slot, state)| ReviewEdit::State(slot, state)),
        1 => (slots(), prop::option::of(0u8..3)).prop_map(|(slot, id)| ReviewEdit::Comment(slot, id.map(text_id))),
        1 => (slots(), prop::collection::vec(0u8..3, 0..3))
            .prop_map(|(slot, ids)| ReviewEdit::Evidence(slot, ids.into_iter().map(text_id).collect())),
        1 => (1u32..4).prop_map(ReviewEdit::Version),
        1 => (0i64..9).prop_map(|second| ReviewEdit::Status(Status::Submitted { at: at(0, second), gaps: None })),
    ]
}

/// One thing that happens: a write of some edits to a review that may fail at its end, or the process goes away.
#[derive(Debug, Clone)]
enum Step {
    Write(u32, Vec<ReviewEdit>),
    Fail(u32, Vec<ReviewEdit>),
    Reopen,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let review = || (0u32..3, prop::collection::vec(edits(), 1..5));
    let step = prop_oneof![
        6 => review().prop_map(|(number, edits)| Step::Write(number, edits)),
        2 => review().prop_map(|(number, edits)| Step::Fail(number, edits)),
        1 => Just(Step::Reopen),
    ];
    prop::collection::vec(step, 1..12)
}

fn id(number: u32) -> ReviewId {
    // The last one is the group's: a different identity, not only a different number.
    if number == 2 { ReviewId { by: By::Consensus, ..review_id(number) } } else { review_id(number) }
}

fn all(reads: &Reads) -> Vec<domain::Review> {
    let mut reviews = Vec::new();
    reads.each_review(&round_id(), Which::All, |review| reviews.push(review)).unwrap();
    reviews
}

/// Where every text stands.
fn places(store: &Store) -> Vec<(TextId, Spot)> {
    let query = Query::parse("ord").unwrap();
    let found = store.find(&query, usize::MAX, |_| true, |_, _, _| true).unwrap();
    let mut places: Vec<_> = found.hits.into_iter().map(|hit| (hit.text, hit.spot)).collect();
    places.sort();
    places
}

fn act(store: &mut Store, number: u32, edits: &[ReviewEdit], end: &Result<(), StoreError>) -> Result<(), StoreError> {
    let known = store.review(&id(number))?.is_some();
    let first = if known { vec![] } else { vec![ReviewEdit::Version(1)] };
    let edits = [first.as_slice(), edits].concat();
    let written = store.write(Op::AnswerQuestion, BY, at(0, 1), |tx| {
        tx.edit_review(&id(number), &edits)?;
        end.clone()
    });
    written.map(|written| written.output)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_rebuild_changes_nothing(steps in steps()) {
        let (world, mut store) = World::new();
        // Two of the three texts that the edits name are there.
        write(&mut store, |tx| (0..2).try_for_each(|id| tx.put_text(&text_id(id), TextKind::Comment, &round_id(), "ord")));
        let mut expected: Vec<domain::Review> = Vec::new();
        for step in steps {
            match step {
                Step::Write(number, edits) => {
                    act(&mut store, number, &edits, &Ok(())).unwrap();
                    let mut review = match expected.iter().position(|review| review.id == id(number)) {
                        Some(place) => expected.remove(place),
                        None => domain::Review::new(id(number), 1),
                    };
                    for edit in edits {
                        review.apply(edit);
                    }
                    expected.push(review);
                }
                Step::Fail(number, edits) => {
                    prop_assert!(act(&mut store, number, &edits, &Err(StoreError::NoChance)).is_err());
                }
                Step::Reopen => {
                    drop(store);
                    store = world.open();
                }
            }
        }
        expected.sort_by(|a, b| a.id.cmp(&b.id));
        let sorted = |reads: &Reads| {
            let mut reviews = all(reads);
            reviews.sort_by(|a, b| a.id.cmp(&b.id));
            reviews
        };
        prop_assert_eq!(sorted(&store), expected.clone(), "what was written is what is read");
        prop_assert_eq!(store.verify(Verify::Check).unwrap().problems, Vec::<Problem>::new());
        let standing = places(&store);
        store.connection.execute_batch("DELETE FROM review; DELETE FROM text_place").unwrap();
        prop_assert!(store.verify(Verify::Rebuild).unwrap().rebuilt);
        prop_assert_eq!(places(&store), standing, "the texts stand where they stood");
        prop_assert_eq!(sorted(&store), expected, "the log alone makes the same");
    }
}
