//! All that was reviewed of a subject is gone, and nothing of it comes back.

use domain::register::{PlanEdit, ReviewEdit};
use domain::{By, ReviewId, Reviewer, ReviewerId, State, Subject};

use super::erasing::{readable, traces};
use super::merging::{merge, outgoing};
use super::world::{BY, World, answer, at, found, review, review_id, round, round_id, slot, start, text_id, write};
use crate::{
    Access, DraftPart, Op, Origin, Store, StoreError, SubjectErasure, TextKind, Thing, TravelChange, Verify, connection,
};

/// A word as the index and codes keep it.
const WORD: &str = "vargstensgatan";

fn subject() -> Subject {
    review_id(1).subject
}

fn agreed() -> ReviewId {
    ReviewId { by: By::Consensus, ..review_id(1) }
}

fn comment(store: &mut Store, review: &ReviewId, text: u8, words: &str) {
    write(store, |tx| {
        tx.put_text(&text_id(text), TextKind::Comment, &round_id(), words)?;
        tx.edit_review(review, &[ReviewEdit::Version(1), ReviewEdit::Comment(slot(1), Some(text_id(text)))])
    });
}

/// A document that two read and the group agreed on, and another; the word stands in all that is said of the first.
fn reviewed(store: &mut Store) {
    let by: ReviewerId = "bo".parse().unwrap();
    let keys = [("child-investigation".parse().unwrap(), 1)].into();
    let planned = [
        PlanEdit::Round(domain::Round { keys, ..round() }),
        PlanEdit::Reviewer(by.clone(), Some(Reviewer { id: by.clone(), name: "Bo".into(), role: "granskare".into() })),
    ];
    write(store, |tx| tx.edit_plan(&round_id(), &planned));
    start(store, 1);
    start(store, 2);
    answer(store, 1, 2, WORD);
    comment(store, &review_id(1), 1, &format!("Mötet på {WORD}."));
    // In the place of the one before, which is here all the same.
    comment(store, &review_id(1), 2, &format!("Ett möte på {WORD}."));
    comment(store, &agreed(), 3, &format!("Båda såg {WORD}."));
    comment(store, &review_id(2), 4, "Om någonting annat.");
    write(store, |tx| {
        tx.save_draft(&review_id(1), &slot(3), DraftPart::Comment, Some(WORD))?;
        tx.save_event_draft(&review_id(1), Some(WORD))?;
        // One that he has not begun.
        let his = ReviewId { by: By::Reviewer(by.clone()), ..review_id(1) };
        tx.save_draft(&his, &slot(3), DraftPart::Comment, Some(WORD))
    });
}

fn erase(store: &mut Store) {
    store.write(Op::Erase, BY, at(1, 0), |tx| tx.erase_subject(&round_id(), &subject())).unwrap();
}

fn changes(store: &Store) -> Vec<TravelChange> {
    outgoing(store).into_iter().map(|one| one.change).collect()
}

#[test]
fn what_was_reviewed_of_it_is_gone_from_the_bytes_of_the_file_and_the_rest_stands() {
    let (home, mut store) = readable();
    reviewed(&mut store);
    connection::checkpoint(&store.connection).unwrap();
    assert!(traces(&home, WORD) >= 8, "the log, its projection, texts, drafts and the index hold it before");
    erase(&mut store);
    assert_eq!(traces(&home, WORD), 0, "with the store still open");
    assert_eq!(store.verify(Verify::Rebuild).unwrap().problems, []);
    assert_eq!(traces(&home, WORD), 0);
    for gone in [review_id(1), agreed()] {
        assert!(store.review(&gone).unwrap().is_none());
    }
    assert_eq!(review(&store, 2).answers.len(), 1);
    assert_eq!(found(&store, "annat"), [text_id(4)]);
}

#[test]
fn it_stands_in_the_log_of_access_once() {
    let (_world, mut store) = World::new();
    reviewed(&mut store);
    let before = store.accesses().unwrap().len();
    erase(&mut store);
    erase(&mut store);
    let accesses = store.accesses().unwrap();
    assert_eq!(
        (accesses.len(), accesses[0].what, accesses[0].detail.as_str()),
        (before + 1, Access::SubjectErased, "r2021")
    );
}

#[test]
fn nothing_is_written_of_it_again() {
    let (_world, mut store) = World::new();
    reviewed(&mut store);
    erase(&mut store);
    let unknown = Err(StoreError::UnknownReview { review: Box::new(review_id(1)) });
    let answers = [ReviewEdit::Version(1), ReviewEdit::State(slot(1), Some(State::NotShown))];
    let written = store.write(Op::AnswerQuestion, BY, at(1, 1), |tx| tx.edit_review(&review_id(1), &answers));
    assert_eq!(written.map(drop), unknown);
    let typed = store.write(Op::SaveDraft, BY, at(1, 1), |tx| {
        tx.save_draft(&review_id(1), &slot(1), DraftPart::Comment, Some("ord"))
    });
    assert_eq!(typed.map(drop), unknown);
    let noted = store.write(Op::SaveDraft, BY, at(1, 1), |tx| tx.save_event_draft(&review_id(1), Some("ord")));
    assert_eq!(noted.map(drop), unknown);
    answer(&mut store, 2, 2, "yes");
}

#[test]
fn what_comes_of_it_later_is_not_taken_in_and_its_texts_are_told() {
    let (_first, mut first) = World::new();
    reviewed(&mut first);
    let made = changes(&first);
    erase(&mut first);
    let told = first.outgoing_subject_erasures().unwrap();
    assert_eq!(told, [SubjectErasure { round: round_id(), subject: subject(), by: BY.into(), at: at(1, 0) }]);
    assert!(changes(&first).iter().all(|one| one.thing != Thing::Review(review_id(1))), "and none of it goes out");

    let (_early, mut early) = World::empty();
    let (_late, mut late) = World::empty();
    let take = |store: &mut Store| {
        let taken = store.write(Op::Exchange, BY, at(2, 0), |tx| tx.take_subject_erasure(&told[0], Origin::Elsewhere));
        taken.unwrap();
    };
    merge(&mut early, &made).unwrap();
    take(&mut early);
    take(&mut late);
    let merged = merge(&mut late, &made).unwrap().output;
    assert_eq!(merged.unwanted, [text_id(1), text_id(2), text_id(3)]);
    for store in [&mut early, &mut late] {
        assert!(store.outgoing_subject_erasures().unwrap().is_empty(), "it is hers to tell");
        assert!(store.review(&review_id(1)).unwrap().is_none());
        assert_eq!(review(store, 2).answers.len(), 1);
        assert_eq!(store.verify(Verify::Check).unwrap().problems, []);
        let texts = first.outgoing(usize::MAX).unwrap().into_iter().flat_map(|one| one.texts).collect::<Vec<_>>();
        store.write(Op::Exchange, BY, at(2, 1), |tx| texts.iter().try_for_each(|text| tx.take_text(text))).unwrap();
        assert_eq!(store.digest().unwrap(), first.digest().unwrap());
    }
}

#[test]
fn a_text_of_it_that_comes_later_is_not_put() {
    let (_world, mut store) = World::new();
    reviewed(&mut store);
    write(&mut store, |tx| tx.drop_with_subject(&text_id(9)));
    erase(&mut store);
    for text in [1, 9] {
        write(&mut store, |tx| tx.put_text(&text_id(text), TextKind::Comment, &round_id(), WORD));
        assert!(store.text(&text_id(text)).unwrap().is_none(), "text {text}");
    }
    assert_eq!(store.gone_with_subjects().unwrap(), [1, 2, 3, 9].map(text_id));
}

#[test]
fn it_is_erased_in_the_very_write_that_takes_it_in() {
    let (_first, mut first) = World::new();
    reviewed(&mut first);
    let made = outgoing(&first);
    let (_second, mut second) = World::empty();
    let both = second.write(Op::Exchange, BY, at(2, 0), |tx| {
        for one in &made {
            one.texts.iter().try_for_each(|text| tx.take_text(text))?;
            tx.merge(std::slice::from_ref(&one.change), Origin::Elsewhere)?;
        }
        tx.erase_subject(&round_id(), &subject())
    });
    both.unwrap();
    assert_eq!(found(&second, WORD), []);
    assert_eq!(second.verify(Verify::Check).unwrap().problems, []);
    erase(&mut first);
    assert_eq!(first.digest().unwrap(), second.digest().unwrap());
}

#[test]
fn an_erasure_that_a_store_set_back_reads_of_its_own_is_told_again_with_the_rest() {
    let told = SubjectErasure { round: round_id(), subject: subject(), by: BY.into(), at: at(1, 0) };
    for (origin, again) in [(Origin::Here, vec![told.clone()]), (Origin::Elsewhere, vec![])] {
        let (_world, mut store) = World::new();
        store.write(Op::Exchange, BY, at(2, 0), |tx| tx.take_subject_erasure(&told, origin)).unwrap();
        assert_eq!(store.outgoing_subject_erasures().unwrap(), []);
        let sent = store.write(Op::Exchange, BY, at(2, 1), |tx| {
            tx.send_again()?;
            tx.outgoing_subject_erasures()
        });
        assert_eq!(sent.unwrap().output, again, "{origin:?}");
        store.write(Op::Exchange, BY, at(2, 1), |tx| tx.sent_subject_erasures(&again)).unwrap();
        assert_eq!(store.outgoing_subject_erasures().unwrap(), []);
    }
}

#[test]
fn the_backups_that_hold_it_are_known() {
    let (world, mut store) = World::new();
    reviewed(&mut store);
    drop(store);
    let store = world.open();
    let holding = |subject: Subject| store.backups_with_subjects(&round_id(), &[subject]).unwrap().len();
    let made = store.backups().unwrap().len();
    assert!(made > 0, "one is made when the store is opened");
    assert_eq!((holding(subject()), holding(review_id(7).subject)), (made, 0));
}
