//! What other desktops changed is taken in, and every desktop has the same in the end.

use domain::register::{GroupEdit, PlanEdit, ReviewEdit};
use domain::{FamilyId, GroupHead, GroupId, PersonId};

use super::world::{
    BY, World, answer, at, found, review, review_id, round, round_id, slot, start, text_id, value, write,
};
use crate::{
    Changed, Erasure, HistoryEntry, Merged, Op, Origin, Outgoing, Problem, Store, StoreError, StoredText, TextKind,
    Thing, TravelChange, Verify, Written,
};

/// All that was made in `from` and has not been marked as sent.
pub(super) fn outgoing(from: &Store) -> Vec<Outgoing> {
    from.outgoing(usize::MAX).unwrap()
}

fn changes(from: &Store) -> Vec<TravelChange> {
    outgoing(from).into_iter().map(|one| one.change).collect()
}

pub(super) fn merge(to: &mut Store, changes: &[TravelChange]) -> Result<Written<Merged>, StoreError> {
    to.write(Op::Exchange, BY, at(0, 5), |tx| tx.merge(changes, Origin::Elsewhere))
}

fn take_texts(to: &mut Store, texts: &[StoredText]) -> Result<Written<()>, StoreError> {
    to.write(Op::Exchange, BY, at(0, 5), |tx| texts.iter().try_for_each(|text| tx.take_text(text)))
}

/// Two stores that have the same round and the same review, started in the first.
fn two() -> (World, Store, World, Store) {
    let (first_world, mut first) = World::new();
    let (second_world, mut second) = World::empty();
    start(&mut first, 1);
    merge(&mut second, &changes(&first)).unwrap();
    (first_world, first, second_world, second)
}

/// What each did since, to the other.
fn exchange(one: &mut Store, other: &mut Store) {
    let (from_one, from_other) = (changes(one), changes(other));
    merge(other, &from_one).unwrap();
    merge(one, &from_other).unwrap();
}

fn sound(store: &mut Store) {
    assert_eq!(store.verify(Verify::Check).unwrap().problems, []);
}

#[test]
fn what_was_done_on_two_desktops_is_the_same_on_both_in_the_end() {
    let (_one, mut first, _other, mut second) = two();
    answer(&mut first, 1, 2, "no");
    start(&mut second, 2);
    exchange(&mut first, &mut second);
    assert_eq!(first.digest().unwrap(), second.digest().unwrap());
    for store in [&mut first, &mut second] {
        assert_eq!(review(store, 1).answers.len(), 2);
        assert_eq!(review(store, 2).answers.len(), 1);
        assert_eq!(store.rounds().unwrap(), [round()]);
        assert_eq!(store.conflicts().unwrap(), []);
        sound(store);
    }
    let here = |store: &Store| store.history(&review_id(1)).unwrap().iter().map(|one| one.here).collect::<Vec<_>>();
    assert_eq!((here(&first), here(&second)), (vec![true, true], vec![false, false]));
}

#[test]
fn a_merge_tells_what_was_new_and_keeps_who_did_it_and_when() {
    let (_one, mut first, _other, mut second) = two();
    first
        .write(Op::Judge, "bo", at(3, 7), |tx| {
            tx.edit_review(&review_id(1), &[ReviewEdit::State(slot(2), Some(value("no")))])
        })
        .unwrap();
    let merged = merge(&mut second, &changes(&first)).unwrap();
    let thing = Thing::Review(review_id(1));
    assert_eq!(merged.output, Merged { taken: 1, known: 2, things: vec![thing.clone()], unwanted: vec![] });
    assert_eq!(merged.changed, [Changed::from(&thing)]);
    let HistoryEntry { at: when, by, op, here, edits, stands } = second.history(&review_id(1)).unwrap().pop().unwrap();
    assert_eq!((when, by.as_str(), op, here), (at(3, 7), "bo", Op::Judge, false));
    assert_eq!((edits.as_slice(), &edits), (&[ReviewEdit::State(slot(2), Some(value("no")))][..], &stands));
    let again = merge(&mut second, &changes(&first)).unwrap();
    assert_eq!((again.output, again.changed), (Merged { known: 3, ..Merged::default() }, vec![]));
}

#[test]
fn two_values_written_apart_stand_until_one_of_them_is_chosen() {
    let (_one, mut first, other, mut second) = two();
    answer(&mut first, 1, 1, "no");
    answer(&mut second, 1, 1, "partly");
    exchange(&mut first, &mut second);
    assert_eq!(first.digest().unwrap(), second.digest().unwrap());
    let thing = Thing::Review(review_id(1));
    for store in [&mut first, &mut second] {
        let conflict = store.conflicts().unwrap().remove(0);
        let mut values: Vec<_> = conflict.standing.iter().map(|one| (one.value.as_str(), one.by.as_str())).collect();
        values.sort_unstable();
        assert_eq!((&conflict.thing, conflict.register.as_str()), (&thing, "q1/v"));
        assert_eq!(values, [("= one no", BY), ("= one partly", BY)]);
        let winner: Vec<_> = conflict.standing.iter().filter(|one| one.wins).map(|one| one.value.clone()).collect();
        let read = ReviewEdit::State(slot(1), review(store, 1).state(&slot(1)).cloned()).register().1;
        assert_eq!(winner, [read], "the one that is read until somebody chooses");
        sound(store);
    }
    assert_eq!(first.conflicts().unwrap(), second.conflicts().unwrap(), "the same one everywhere");
    drop(second);
    let mut second = other.open();

    let settle = |store: &mut Store, value: &str| {
        store.write(Op::SettleConflict, BY, at(0, 6), |tx| tx.settle(&thing, "q1/v", value))
    };
    let refused = settle(&mut first, "= one yes").unwrap_err();
    assert_eq!(refused, StoreError::NotStanding { register: "q1/v".into() }, "what stood before both");
    assert_eq!(settle(&mut second, "= one no").unwrap().changed, [Changed::Review(review_id(1))]);
    exchange(&mut first, &mut second);
    for store in [&mut first, &mut second] {
        assert_eq!(store.conflicts().unwrap(), []);
        assert_eq!(review(store, 1).state(&slot(1)), Some(&value("no")));
        sound(store);
    }
    assert_eq!(settle(&mut first, "= one no").unwrap().changed, [], "to choose what stands alone says nothing new");
    assert_eq!(first.digest().unwrap(), second.digest().unwrap());
}

#[test]
fn the_same_value_written_apart_is_no_conflict_and_an_ordinary_answer_settles_one() {
    let (_one, mut first, _other, mut second) = two();
    answer(&mut first, 1, 2, "no");
    answer(&mut second, 1, 2, "no");
    answer(&mut first, 1, 3, "no");
    answer(&mut second, 1, 3, "yes");
    exchange(&mut first, &mut second);
    let torn: Vec<String> = first.conflicts().unwrap().into_iter().map(|one| one.register).collect();
    assert_eq!(torn, ["q3/v"]);
    answer(&mut first, 1, 3, "partly");
    assert_eq!(first.conflicts().unwrap(), []);
    sound(&mut first);
    exchange(&mut first, &mut second);
    assert_eq!(second.conflicts().unwrap(), []);
    assert_eq!(first.digest().unwrap(), second.digest().unwrap());
}

#[test]
fn whichever_value_is_chosen_the_log_tells_it_and_who_chose() {
    for wins in [true, false] {
        let (_one, mut first, _other, mut second) = two();
        answer(&mut first, 1, 1, "no");
        answer(&mut second, 1, 1, "partly");
        exchange(&mut first, &mut second);
        let conflict = first.conflicts().unwrap().remove(0);
        let chosen = conflict.standing.iter().find(|one| one.wins == wins).unwrap().value.clone();
        let settle = |tx: &mut crate::Tx<'_>| tx.settle(&conflict.thing, &conflict.register, &chosen);
        first.write(Op::SettleConflict, "bo", at(1, 0), settle).unwrap();
        exchange(&mut first, &mut second);
        for store in [&mut first, &mut second] {
            let last = store.history(&review_id(1)).unwrap().pop().unwrap();
            assert_eq!((last.op, last.by.as_str()), (Op::SettleConflict, "bo"));
            assert_eq!(last.edits.iter().map(|edit| edit.register().1).collect::<Vec<_>>(), [chosen.as_str()]);
            assert_eq!(store.conflicts().unwrap(), []);
            sound(store);
        }
        assert_eq!(first.digest().unwrap(), second.digest().unwrap());
    }
}

#[test]
fn a_clearing_and_an_edit_made_apart_are_both_seen() {
    let (_one, mut first, _other, mut second) = two();
    let family = |label: &str| {
        let id: FamilyId = "f".parse().unwrap();
        domain::Family { id, label: label.into(), order: 1 }
    };
    let put = |store: &mut Store, label: Option<&str>| {
        let edit = PlanEdit::Family("f".parse().unwrap(), label.map(family));
        write(store, |tx| tx.edit_plan(&round_id(), std::slice::from_ref(&edit)));
    };
    put(&mut first, Some("Familj 1"));
    exchange(&mut first, &mut second);
    put(&mut first, None);
    put(&mut second, Some("Familj ett"));
    exchange(&mut first, &mut second);
    let conflicts = first.conflicts().unwrap();
    let mut values: Vec<bool> = conflicts[0].standing.iter().map(|one| one.value.is_empty()).collect();
    values.sort_unstable();
    assert_eq!((conflicts[0].register.as_str(), values), ("family/f", vec![false, true]));
    assert_eq!(first.plan(&round_id()).unwrap(), second.plan(&round_id()).unwrap());
    assert_eq!(first.digest().unwrap(), second.digest().unwrap());
}

#[test]
fn changes_come_in_any_order_and_what_they_stand_on_may_not_be_missing() {
    let (_one, mut first, _other, mut second) = two();
    answer(&mut first, 1, 2, "no");
    answer(&mut first, 1, 3, "no");
    let mut all = changes(&first);
    let before = second.digest().unwrap();
    let refused = merge(&mut second, &all[all.len() - 1..]).unwrap_err();
    assert_eq!(refused, StoreError::ForeignWaits { thing: Box::new(Thing::Review(review_id(1))) });
    assert_eq!(second.digest().unwrap(), before, "nothing of it was taken");
    let (_empty, mut third) = World::empty();
    all.reverse();
    all.extend(all.clone());
    assert_eq!(merge(&mut third, &all).unwrap().output.taken, 4, "the last first, each twice");
    merge(&mut second, &all).unwrap();
    assert_eq!(third.digest().unwrap(), first.digest().unwrap());
    assert_eq!(second.digest().unwrap(), first.digest().unwrap());
    sound(&mut third);
}

#[test]
fn what_came_is_not_sent_on_and_what_was_sent_is_not_sent_again() {
    let (_one, mut first, _other, mut second) = two();
    assert_eq!(changes(&second).len(), 0, "all of it came");
    let own = outgoing(&first);
    assert_eq!(own.iter().map(|one| one.seq).collect::<Vec<_>>(), [1, 1], "the round and the review");
    first.write(Op::Exchange, BY, at(0, 6), |tx| tx.sent(&own)).unwrap();
    assert_eq!(outgoing(&first).len(), 0);
    answer(&mut second, 1, 2, "no");
    answer(&mut first, 1, 3, "no");
    merge(&mut first, &changes(&second)).unwrap();
    answer(&mut first, 1, 4, "no");
    assert_eq!(outgoing(&first).iter().map(|one| one.seq).collect::<Vec<_>>(), [2, 4], "not the one that came between");
    let one = first.outgoing(1).unwrap();
    assert_eq!(one.iter().map(|one| one.seq).collect::<Vec<_>>(), [2], "always one, however large");
    first.write(Op::Exchange, BY, at(0, 6), |tx| tx.sent(&one)).unwrap();
    let rest = outgoing(&first);
    assert_eq!(rest.iter().map(|one| one.seq).collect::<Vec<_>>(), [4]);
    first.write(Op::Exchange, BY, at(0, 6), |tx| tx.sent(&rest)).unwrap();
    merge(&mut second, &[one[0].change.clone(), rest[0].change.clone()]).unwrap();
    assert_eq!((outgoing(&first).len(), changes(&second).len()), (0, 1));
    assert_eq!(first.digest().unwrap(), second.digest().unwrap());
}

fn comment_on(store: &mut Store, id: u8, body: &str) {
    write(store, |tx| {
        tx.put_text(&text_id(id), TextKind::Comment, &round_id(), body)?;
        tx.edit_review(&review_id(1), &[ReviewEdit::Comment(slot(1), Some(text_id(id)))])
    });
}

#[test]
fn a_text_stands_where_it_is_named_whichever_came_first() {
    let (_one, mut first, _other, mut second) = two();
    comment_on(&mut first, 1, "Mötet blev av.");
    let last = outgoing(&first).pop().unwrap();
    assert!(last.texts == first.texts_named_by(&Thing::Review(review_id(1))).unwrap() && last.texts.len() == 1);
    let (_third, mut third) = World::empty();
    merge(&mut third, &changes(&first)).unwrap();
    assert_eq!(found(&third, "mötet"), [], "its words have not come");
    assert_eq!(take_texts(&mut third, &last.texts).unwrap().changed, [Changed::Texts]);
    take_texts(&mut second, &last.texts).unwrap();
    assert_eq!(found(&second, "mötet"), [], "nothing names it yet");
    merge(&mut second, &changes(&first)).unwrap();
    for store in [&mut second, &mut third] {
        assert_eq!(found(store, "mötet"), [text_id(1)]);
        assert!(store.text(&text_id(1)).unwrap() == Some(last.texts[0].clone()), "with its own author and time");
        assert_eq!(take_texts(store, &last.texts).unwrap().changed, [], "the same again");
        sound(store);
    }
    assert_eq!(first.digest().unwrap(), third.digest().unwrap());
    let other = StoredText { body: "Något annat.".into(), ..last.texts[0].clone() };
    let refused = take_texts(&mut second, std::slice::from_ref(&other)).unwrap_err();
    assert_eq!(refused, StoreError::TextDiffers { text: text_id(1) });
}

#[test]
fn what_is_erased_is_erased_everywhere_whichever_comes_first() {
    let (_one, mut first, _other, mut second) = two();
    comment_on(&mut first, 1, "Mötet blev av.");
    let told = outgoing(&first);
    let texts = told.last().unwrap().texts.clone();
    let (_third, mut third) = World::empty();
    merge(&mut third, &changes(&first)).unwrap();
    take_texts(&mut third, &texts).unwrap();

    write(&mut first, |tx| tx.erase_text(&text_id(1)));
    let erasures = first.outgoing_erasures().unwrap();
    assert_eq!(erasures.iter().map(|one| (&one.text, one.by.as_str())).collect::<Vec<_>>(), [(&text_id(1), BY)]);
    let erase = |store: &mut Store| {
        let work = |tx: &mut crate::Tx<'_>| erasures.iter().try_for_each(|one| tx.take_erasure(one, Origin::Elsewhere));
        store.write(Op::Exchange, "bo", at(9, 0), work).unwrap();
    };
    erase(&mut second);
    merge(&mut second, &changes(&first)).unwrap();
    assert_eq!(take_texts(&mut second, &texts).unwrap().changed, [], "it is never put");
    erase(&mut third);
    let access = &third.accesses().unwrap()[0];
    assert_eq!((access.what, access.by.as_str(), access.at), (crate::Access::Erased, BY, at(9, 0)), "the receipt");
    for store in [&mut first, &mut second, &mut third] {
        assert!(store.text(&text_id(1)).unwrap().is_none());
        assert_eq!(found(store, "mötet"), []);
        write(store, |tx| tx.put_text(&text_id(1), TextKind::Comment, &round_id(), "Mötet blev av."));
        assert!(store.text(&text_id(1)).unwrap().is_none(), "nor read in again from a file");
        sound(store);
    }
    assert_eq!((third.outgoing_erasures().unwrap(), second.outgoing_erasures().unwrap()), (vec![], vec![]));
    first.write(Op::Exchange, BY, at(9, 0), |tx| tx.sent_erasures(&erasures)).unwrap();
    assert_eq!(first.outgoing_erasures().unwrap(), []);
    assert_eq!(first.digest().unwrap(), second.digest().unwrap());
    assert_eq!(first.digest().unwrap(), third.digest().unwrap());
}

#[test]
fn an_erasure_of_what_is_not_here_is_remembered_and_told_to_the_others() {
    let (_world, mut store) = World::new();
    write(&mut store, |tx| tx.erase_text(&text_id(7)));
    assert_eq!(store.outgoing_erasures().unwrap().len(), 1);
    let lines = store.accesses().unwrap().len();
    write(&mut store, |tx| tx.erase_text(&text_id(7)));
    assert_eq!((store.outgoing_erasures().unwrap().len(), store.accesses().unwrap().len()), (1, lines));
}

#[test]
fn the_group_is_a_thing_like_any_other() {
    let (_one, mut first, _other, mut second) = two();
    assert_eq!(first.group().unwrap(), None);
    let founder = PersonId::from_bytes([1; 16]);
    let head = GroupHead { id: GroupId::from_bytes([2; 16]), name: "Referensgruppen".into(), founder };
    let written =
        first.write(Op::EditGroup, BY, at(0, 2), |tx| tx.edit_group(&[GroupEdit::Head(head.clone())])).unwrap();
    assert_eq!(written.changed, [Changed::Group]);
    merge(&mut second, &changes(&first)).unwrap();
    for store in [&mut first, &mut second] {
        assert_eq!(store.group().unwrap(), Some(domain::Group::new(head.clone())));
        assert_eq!(store.group_history().unwrap()[0].edits, [GroupEdit::Head(head.clone())]);
        sound(store);
    }
}

#[test]
fn what_is_remembered_of_the_exchange_is_this_desktops_alone() {
    let (world, mut store) = World::new();
    let digest = store.digest().unwrap();
    let set = |store: &mut Store, name: &str, body: Option<&[u8]>| {
        let set = store.write(Op::Exchange, BY, at(0, 2), |tx| tx.set_exchanged("taken", name, body));
        assert_eq!(set.unwrap().changed, []);
    };
    set(&mut store, "b", Some(b"2"));
    set(&mut store, "a", Some(b"1"));
    set(&mut store, "b", Some(b"3"));
    assert_eq!(store.exchanged("taken", "b").unwrap(), Some(b"3".to_vec()));
    assert_eq!(store.exchanged("outbox", "b").unwrap(), None);
    assert_eq!(store.exchanged_all("taken").unwrap(), [("a".into(), b"1".to_vec()), ("b".into(), b"3".to_vec())]);
    set(&mut store, "b", None);
    drop(store);
    let mut store = world.open();
    assert_eq!(store.exchanged_all("taken").unwrap().len(), 1);
    assert_eq!((store.digest().unwrap(), outgoing(&store).len()), (digest, 1), "the round and no more");
    sound(&mut store);
}

#[test]
fn conflicts_that_say_something_else_than_the_log_are_told_and_mended() {
    for sql in [
        "DELETE FROM conflict",
        "UPDATE conflict SET register = 'q2/v'",
        "INSERT INTO conflict SELECT document, 'version' FROM conflict",
    ] {
        let (_one, mut first, _other, mut second) = two();
        answer(&mut first, 1, 1, "no");
        answer(&mut second, 1, 1, "partly");
        exchange(&mut first, &mut second);
        first.connection.execute_batch(sql).unwrap();
        let expected = Problem::Projection { thing: Thing::Review(review_id(1)) };
        assert_eq!(first.verify(Verify::Rebuild).unwrap().problems, [expected], "{sql}");
        sound(&mut first);
        assert_eq!(first.conflicts().unwrap(), second.conflicts().unwrap());
    }
}

#[test]
fn what_was_erased_before_there_was_any_exchange_is_not_put_either() {
    let (world, mut store) = World::new();
    start(&mut store, 1);
    comment_on(&mut store, 1, "Mötet blev av.");
    let texts = outgoing(&store).pop().unwrap().texts;
    write(&mut store, |tx| tx.erase_text(&text_id(1)));
    let before = "DROP TABLE conflict; DROP TABLE erased; DROP TABLE exchange; ALTER TABLE change DROP COLUMN came;
                  ALTER TABLE document DROP COLUMN sent; DROP TABLE erased_subject; DROP TABLE gone_with_subject;
                  PRAGMA user_version = 5;";
    store.connection.execute_batch(before).unwrap();
    drop(store);
    let mut store = world.open();
    assert_eq!(store.outgoing_erasures().unwrap().len(), 1, "the others are told");
    take_texts(&mut store, &texts).unwrap();
    assert!(store.text(&text_id(1)).unwrap().is_none());
    assert_eq!(outgoing(&store).len(), 3, "all that was made before is yet to travel");
    sound(&mut store);
}

#[test]
fn what_a_store_that_was_set_back_reads_of_its_own_is_sent_again_with_the_rest_and_what_came_is_not() {
    for (origin, again) in [(Origin::Here, true), (Origin::Elsewhere, false)] {
        let (_first, mut before) = World::new();
        start(&mut before, 1);
        // Long enough for the log to keep it compressed.
        let name = "Familj ".repeat(200);
        let family = domain::Family { id: FamilyId::new("f").unwrap(), label: name, order: 1 };
        write(&mut before, |tx| {
            tx.edit_plan(&round_id(), &[PlanEdit::Family(family.id.clone(), Some(family.clone()))])
        });
        let made = changes(&before);
        let erased = Erasure { text: text_id(9), by: BY.into(), at: at(0, 1) };
        let (_second, mut after) = World::empty();
        let read = after.write(Op::Exchange, BY, at(0, 5), |tx| {
            tx.merge(&made, origin)?;
            tx.take_erasure(&erased, origin)
        });
        read.unwrap();
        assert!(changes(&after).is_empty(), "it lies in the folder");
        let told = after.write(Op::Exchange, BY, at(0, 6), |tx| {
            tx.send_again()?;
            tx.outgoing_erasures()
        });
        let (sent, told) = (changes(&after), told.unwrap().output);
        assert_eq!((sent == made, told == [erased]), (again, again), "{origin:?}");
        assert_eq!(sent.is_empty() && told.is_empty(), !again, "{origin:?}");
    }
}
