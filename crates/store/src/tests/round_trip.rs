//! What was written is there, and only that.

use crate::{Changed, DraftPart, Op, StoreError, TextKind, Verify, Which};
use domain::Status;
use domain::register::{PlanEdit, ReviewEdit};

use super::world::{
    BY, World, answer, at, found, review, review_id, round, round_id, slot, start, text_id, value, write,
};

#[test]
fn a_review_is_there_after_the_process_went_away() {
    let (world, mut store) = World::new();
    start(&mut store, 1);
    answer(&mut store, 1, 2, "no");
    let before = review(&store, 1);
    drop(store);
    let mut store = world.open();
    assert_eq!(review(&store, 1), before, "reopening changes nothing");
    assert_eq!(before.state(&slot(2)), Some(&value("no")));
    answer(&mut store, 1, 3, "partly");
    drop(store);
    let store = world.open();
    assert_eq!(review(&store, 1).answers.len(), 3, "a document that was loaded again takes new answers");
    assert_eq!(store.rounds().unwrap(), [round()]);
}

#[test]
fn a_write_tells_what_changed_and_nothing_when_nothing_did() {
    let (_world, mut store) = World::new();
    start(&mut store, 1);
    let edits = [ReviewEdit::State(slot(1), Some(value("yes"))), ReviewEdit::State(slot(9), None)];
    let same = store.write(Op::AnswerQuestion, BY, at(0, 2), |tx| tx.edit_review(&review_id(1), &edits)).unwrap();
    assert_eq!(same.changed, [], "the same answer again is not written again, nor the clearing of nothing");
    let text = text_id(1);
    let both = store
        .write(Op::Comment, BY, at(0, 3), |tx| {
            tx.put_text(&text, TextKind::Comment, &round_id(), "Barnets röst syns.")?;
            tx.edit_review(&review_id(1), &[ReviewEdit::Comment(slot(1), Some(text.clone()))])?;
            tx.edit_review(&review_id(1), &[ReviewEdit::State(slot(1), None)])
        })
        .unwrap();
    assert_eq!(both.changed, [Changed::Texts, Changed::Review(review_id(1))]);
}

#[test]
fn a_closure_that_fails_leaves_nothing() {
    let (_world, mut store) = World::new();
    start(&mut store, 1);
    let before = review(&store, 1);
    let failed = store.write(Op::Import, BY, at(0, 2), |tx| {
        tx.edit_review(&review_id(1), &[ReviewEdit::State(slot(1), Some(value("no")))])?;
        tx.edit_review(&review_id(2), &[ReviewEdit::Version(1)])?;
        tx.put_text(&text_id(1), TextKind::Comment, &round_id(), "borta")?;
        assert!(tx.review(&review_id(2))?.is_some(), "a write reads what it wrote");
        Err::<(), _>(StoreError::NoChance)
    });
    assert_eq!(failed.unwrap_err(), StoreError::NoChance, "the closure's own error comes out");
    assert_eq!(review(&store, 1), before);
    assert_eq!(store.review(&review_id(2)).unwrap(), None);
    assert!(store.text(&text_id(1)).unwrap().is_none());
    assert_eq!(found(&store, "borta"), []);
    answer(&mut store, 1, 1, "no");
    assert_eq!(store.history(&review_id(1)).unwrap().len(), 2, "the write after it goes on from what was kept");
    assert_eq!(store.verify(Verify::Check).unwrap().problems, []);
}

#[test]
fn a_thing_must_begin_with_what_it_is() {
    let (_world, mut store) = World::new();
    let edit = ReviewEdit::State(slot(1), Some(value("yes")));
    let write =
        store.write(Op::AnswerQuestion, BY, at(0, 2), |tx| tx.edit_review(&review_id(7), std::slice::from_ref(&edit)));
    assert_eq!(write.unwrap_err(), StoreError::UnknownReview { review: Box::new(review_id(7)) });
    let nothing = store.write(Op::AnswerQuestion, BY, at(0, 2), |tx| tx.edit_review(&review_id(7), &[]));
    assert!(nothing.is_err(), "a review of nothing is not begun either");
    let other = "r2022".parse().unwrap();
    let edit = PlanEdit::Reviewer(BY.parse().unwrap(), None);
    let write = store.write(Op::EditPlan, BY, at(0, 2), |tx| tx.edit_plan(&other, std::slice::from_ref(&edit)));
    assert_eq!(write.unwrap_err(), StoreError::UnknownRound { round: other });
    assert_eq!(store.verify(Verify::Check).unwrap().documents, 1, "only the round of the world is there");
}

#[test]
fn reviews_come_whole_or_as_heads() {
    let (_world, mut store) = World::new();
    for number in 1..=3 {
        start(&mut store, number);
    }
    let done = Status::Submitted { at: at(0, 5), gaps: None };
    write(&mut store, |tx| tx.edit_review(&review_id(2), &[ReviewEdit::Status(done.clone())]));
    let heads = store.reviews(&round_id()).unwrap();
    assert_eq!(heads.iter().map(|head| head.id.clone()).collect::<Vec<_>>(), [1, 2, 3].map(review_id));
    assert_eq!(heads.iter().map(|head| head.answered).collect::<Vec<_>>(), [1, 1, 1]);
    assert_eq!(heads[1].status, done);
    for (which, expected) in [(Which::All, vec![1, 2, 3]), (Which::Submitted, vec![2])] {
        let mut seen = Vec::new();
        store.each_review(&round_id(), which, |review| seen.push(review)).unwrap();
        let expected: Vec<_> = expected.into_iter().map(|number| review(&store, number)).collect();
        assert_eq!(seen, expected, "{which:?}");
    }
    let other = "r2022".parse().unwrap();
    assert_eq!(store.reviews(&other).unwrap(), [], "another round has none of them");
}

#[test]
fn history_tells_who_changed_what() {
    let (_world, mut store) = World::new();
    start(&mut store, 1);
    let clear = [ReviewEdit::State(slot(1), None)];
    store.write(Op::AnswerQuestion, "bo", at(1, 0), |tx| tx.edit_review(&review_id(1), &clear)).unwrap();
    let history = store.history(&review_id(1)).unwrap();
    assert_eq!(history.len(), 2);
    assert_eq!((history[1].by.as_str(), history[1].op, history[1].at), ("bo", Op::AnswerQuestion, at(1, 0)));
    assert_eq!(history[1].edits, clear, "a clearing is told as one");
    assert_eq!(store.history(&review_id(9)).unwrap(), []);
}

#[test]
fn keys_never_change() {
    let (_world, mut store) = World::new();
    let key = |name: &str| {
        serde_json::from_value::<domain::key::Key>(serde_json::json!({
            "id": "child-investigation", "version": 1, "life": "published", "name": {"sv": name},
            "subject": "document", "sections": []
        }))
        .unwrap()
    };
    for expected in [vec![Changed::Keys], vec![]] {
        let written = store.write(Op::AddKey, BY, at(0, 1), |tx| tx.add_key(&key("Barnutredning"))).unwrap();
        assert_eq!(written.changed, expected);
    }
    let differs = store.write(Op::AddKey, BY, at(0, 1), |tx| tx.add_key(&key("Utredning"))).unwrap_err();
    let id = key("").id;
    assert_eq!(differs, StoreError::KeyDiffers { key: id.clone(), version: 1 });
    assert_eq!(*store.key(&id, 1).unwrap().unwrap(), key("Barnutredning"));
    assert!(store.key(&id, 2).unwrap().is_none());
    assert_eq!(store.keys().unwrap().len(), 1);
}

#[test]
fn drafts_are_kept_until_they_become_versions() {
    let (world, mut store) = World::new();
    let save = |store: &mut crate::Store, body: Option<&str>| {
        write(store, |tx| tx.save_draft(&review_id(1), &slot(1), DraftPart::Comment, body));
    };
    save(&mut store, Some("Barn"));
    save(&mut store, Some("Barnet säger"));
    drop(store);
    let mut store = world.open();
    let drafts = store.drafts(&review_id(1)).unwrap();
    assert_eq!(drafts.len(), 1);
    assert!((drafts[0].part, drafts[0].body.as_str()) == (DraftPart::Comment, "Barnet säger"));
    save(&mut store, None);
    assert_eq!(store.drafts(&review_id(1)).unwrap().len(), 0);
}

#[test]
fn a_write_fails_when_one_of_its_operations_did_even_if_the_closure_goes_on() {
    let (_world, mut store) = World::new();
    start(&mut store, 1);
    let written = store.write(Op::Import, BY, at(0, 2), |tx| {
        tx.edit_review(&review_id(1), &[ReviewEdit::State(slot(1), Some(value("no")))])?;
        let _ = tx.edit_review(&review_id(2), &[ReviewEdit::State(slot(1), Some(value("no")))]);
        Ok::<_, StoreError>(())
    });
    assert_eq!(written.unwrap_err(), StoreError::UnknownReview { review: Box::new(review_id(2)) });
    assert_eq!(review(&store, 1).state(&slot(1)), Some(&value("yes")), "the rest of the write is not kept either");
    assert_eq!(store.verify(Verify::Check).unwrap().problems, []);
}

#[test]
fn a_panic_in_a_write_leaves_nothing() {
    let (_world, mut store) = World::new();
    start(&mut store, 1);
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        store.write(Op::Import, BY, at(0, 2), |tx| {
            tx.edit_review(&review_id(1), &[ReviewEdit::State(slot(1), Some(value("no")))])?;
            assert!(tx.review(&review_id(1))?.is_none(), "this is the panic that the test is about");
            Ok::<_, StoreError>(())
        })
    }));
    assert!(panicked.is_err());
    answer(&mut store, 1, 2, "no");
    assert_eq!(review(&store, 1).state(&slot(1)), Some(&value("yes")));
    assert_eq!(store.verify(Verify::Check).unwrap().problems, []);
}

#[test]
fn a_store_can_be_handed_to_another_thread() {
    let (_world, store) = World::new();
    let rounds = std::thread::spawn(move || store.rounds().unwrap().len()).join().unwrap();
    assert_eq!(rounds, 1);
}
