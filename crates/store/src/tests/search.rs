//! What is found, where it stands, and in what order.

use domain::register::{PlanEdit, ReviewEdit};
use domain::{CandidateId, Evidence, LeftOut, ReviewId, TextId};

use super::world::{World, at, found, review_id, round_id, slot, start, text_id, value, write};
use crate::connection::{self, newest_format};
use crate::{Counted, Hit, Op, Problem, Query, Spot, Store, TextKind, Thing, Verify};

fn comment(store: &mut Store, review: u32, question: u32, number: u8, body: &str) {
    write(store, |tx| {
        tx.put_text(&text_id(number), TextKind::Comment, &round_id(), body)?;
        tx.edit_review(&review_id(review), &[ReviewEdit::Comment(slot(question), Some(text_id(number)))])
    });
}

fn hits(store: &Store, typed: &str) -> Vec<Hit> {
    store.find(&Query::parse(typed).unwrap(), 9, |_| true, |_, _, _| true).unwrap().hits
}

#[test]
fn search_knows_swedish_letters_and_takes_whatever_is_typed() {
    let (_world, mut store) = World::new();
    start(&mut store, 1);
    let bodies = [
        "Barnets röst syns i utredningen",
        "Samråd hölls två gånger",
        "Handlaggaren ringde; gar ej att se",
        "A\u{30a}klagaren skrev sist",
    ];
    for (body, number) in bodies.into_iter().zip(1..) {
        comment(&mut store, 1, u32::from(number), number, body);
    }
    for (query, expected) in [
        ("röst", vec![1]),
        ("ro\u{308}st", vec![1]),
        ("rost", vec![]),
        ("gånger", vec![2]),
        ("ganger", vec![]),
        ("åklagare", vec![4]),
        ("aklagare", vec![]),
        ("SAM", vec![2]),
        ("utred barn", vec![1]),
        ("s", vec![]),
        ("i", vec![1]),
        ("\"barnets röst\"", vec![1]),
        ("\"röst barnets\"", vec![]),
        ("\"", vec![]),
        ("a AND (b OR", vec![]),
        ("* ^ : - +", vec![]),
        ("NEAR(", vec![]),
    ] {
        assert_eq!(found(&store, query), expected.into_iter().map(text_id).collect::<Vec<_>>(), "query: {query}");
    }
}

#[test]
fn only_what_stands_now_is_found_and_where() {
    let (_world, mut store) = World::new();
    start(&mut store, 1);
    comment(&mut store, 1, 1, 1, "Mötet blev av.");
    comment(&mut store, 1, 1, 2, "Mötet blev inte av.");
    assert_eq!(found(&store, "mötet"), [text_id(2)], "the version before stands nowhere");
    comment(&mut store, 1, 2, 1, "Mötet blev av.");
    assert_eq!(found(&store, "mötet"), [text_id(1), text_id(2)], "put back in another slot; fewer words first");
    write(&mut store, |tx| tx.edit_review(&review_id(1), &[ReviewEdit::Comment(slot(1), None)]));
    let hit = hits(&store, "mötet").remove(0);
    assert!(hit.spot == Spot::Comment(slot(2)) && hit.thing == Thing::Review(review_id(1)));
    write(&mut store, |tx| tx.erase_text(&text_id(1)));
    assert_eq!(found(&store, "mötet"), Vec::<TextId>::new());
    assert_eq!(store.verify(Verify::Check).unwrap().problems, []);
}

#[test]
fn a_text_may_be_put_after_the_edit_that_names_it() {
    let (_world, mut store) = World::new();
    write(&mut store, |tx| {
        let edits = [ReviewEdit::Version(1), ReviewEdit::Comment(slot(1), Some(text_id(1)))];
        tx.edit_review(&review_id(1), &edits)?;
        tx.put_text(&text_id(1), TextKind::Comment, &round_id(), "Först skrivet, sedan lagt.")
    });
    assert_eq!(found(&store, "skrivet"), [text_id(1)]);
    assert_eq!(store.verify(Verify::Check).unwrap().problems, []);
}

#[test]
fn of_evidence_the_words_are_found_and_not_the_names_of_its_fields() {
    let (_world, mut store) = World::new();
    start(&mut store, 1);
    let evidence = Evidence {
        page: Some("12".into()),
        section: Some("Möten".into()),
        date: None,
        quote: Some("Vi \"talades\" vid".into()),
    };
    let body = serde_json::to_string(&evidence).unwrap();
    write(&mut store, |tx| {
        tx.put_text(&text_id(1), TextKind::Evidence, &round_id(), &body)?;
        tx.edit_review(&review_id(1), &[ReviewEdit::Evidence(slot(1), vec![text_id(1)])])
    });
    for typed in ["quote", "section", "page"] {
        assert_eq!(found(&store, typed), Vec::<TextId>::new(), "{typed}");
    }
    for typed in ["talades", "möten", "12"] {
        assert_eq!(found(&store, typed), [text_id(1)], "{typed}");
    }
    let excerpt: String = hits(&store, "talades").remove(0).excerpt.into_iter().map(|piece| piece.text).collect();
    assert_eq!(excerpt, "Vi \"talades\" vid · Möten · 12");
}

#[test]
fn what_is_not_to_be_looked_in_is_neither_found_nor_counted() {
    let (_world, mut store) = World::new();
    for number in 1..=3 {
        start(&mut store, number);
        comment(&mut store, number, 1, u8::try_from(number).unwrap(), &format!("Samma ord i {number}."));
    }
    let reason = LeftOut { id: CandidateId::new("c").unwrap(), label: "C".into(), order: 1, reason: text_id(9) };
    write(&mut store, |tx| {
        tx.put_text(&text_id(9), TextKind::Reason, &round_id(), "Samma skäl.")?;
        tx.edit_plan(&round_id(), &[PlanEdit::LeftOut(reason.id.clone(), Some(reason.clone()))])
    });
    let query = Query::parse("samma").unwrap();
    let find = |limit, hidden: Option<ReviewId>, kind: Option<TextKind>| {
        let in_thing = |thing: &Thing| hidden.as_ref().is_none_or(|hidden| *thing != Thing::Review(hidden.clone()));
        let found = store.find(&query, limit, in_thing, |_, _, one| kind.is_none_or(|kind| kind == one)).unwrap();
        (found.hits.into_iter().map(|hit| hit.text).collect::<Vec<_>>(), found.all)
    };
    assert_eq!(find(9, None, None), (vec![text_id(9), text_id(3), text_id(2), text_id(1)], 4), "equals: newest first");
    assert_eq!(find(2, None, None), (vec![text_id(9), text_id(3)], 4));
    assert_eq!(find(1, Some(review_id(3)), Some(TextKind::Comment)), (vec![text_id(2)], 2));
    assert_eq!(find(9, None, Some(TextKind::Reason)), (vec![text_id(9)], 1));
}

#[test]
fn what_is_common_is_counted_until_it_is_enough() {
    let (_world, mut store) = World::new();
    start(&mut store, 1);
    let write_words = |store: &mut Store, numbers: std::ops::Range<u32>| {
        write(store, |tx| {
            let mut edits = Vec::new();
            for number in numbers.clone() {
                let text = TextId::from_bytes(u128::from(number).to_be_bytes());
                tx.put_text(&text, TextKind::Comment, &round_id(), "ord")?;
                edits.push(ReviewEdit::Comment(slot(number), Some(text)));
            }
            tx.edit_review(&review_id(1), &edits)
        });
    };
    let counted = |store: &Store| {
        let found = store.find(&Query::parse("ord").unwrap(), 9, |_| true, |_, _, _| true).unwrap();
        (found.hits.len(), found.all, found.counted)
    };
    write_words(&mut store, 0..5_000);
    assert_eq!(counted(&store), (9, 5_000, Counted::Every));
    write_words(&mut store, 5_000..5_001);
    assert_eq!(counted(&store), (9, 5_000, Counted::Enough));
}

#[test]
fn every_version_of_a_text_can_be_told() {
    let (_world, mut store) = World::new();
    start(&mut store, 1);
    comment(&mut store, 1, 1, 2, "ett");
    comment(&mut store, 1, 1, 1, "två");
    comment(&mut store, 1, 2, 3, "annat");
    write(&mut store, |tx| tx.erase_text(&text_id(2)));
    let versions = |spot| store.versions(&Thing::Review(review_id(1)), &spot).unwrap();
    assert_eq!(versions(Spot::Comment(slot(1))), [text_id(2), text_id(1)], "also one that is erased");
    assert_eq!(versions(Spot::Answer(slot(1))), []);
}

#[test]
fn places_that_say_something_else_than_the_log_are_told_and_mended() {
    for sql in [
        "DELETE FROM text_place",
        "UPDATE text_place SET register = 'q2/c'",
        "UPDATE text_place SET kind = 'answer'",
        "INSERT INTO text_place SELECT text, document, 'q3/c', kind FROM text_place",
    ] {
        let (_world, mut store) = World::new();
        start(&mut store, 1);
        comment(&mut store, 1, 1, 1, "Mötet blev av.");
        store.connection.execute_batch(sql).unwrap();
        let expected = Problem::Projection { thing: Thing::Review(review_id(1)) };
        assert_eq!(store.verify(Verify::Rebuild).unwrap().problems, [expected], "{sql}");
        assert_eq!(store.verify(Verify::Check).unwrap().problems, [], "{sql}");
        assert_eq!(found(&store, "mötet"), [text_id(1)]);
    }
}

#[test]
fn a_store_of_the_first_format_is_searched_like_any_other() {
    let (world, mut store) = World::new();
    start(&mut store, 1);
    comment(&mut store, 1, 1, 1, "Mötet blev av.");
    let reason = LeftOut { id: CandidateId::new("c").unwrap(), label: "C".into(), order: 1, reason: text_id(9) };
    write(&mut store, |tx| {
        tx.put_text(&text_id(9), TextKind::Reason, &round_id(), "Inget möte.")?;
        tx.edit_plan(&round_id(), &[PlanEdit::LeftOut(reason.id.clone(), Some(reason.clone()))])
    });
    let first = connection::MIGRATIONS[0].sql;
    let index = &first[first.find("CREATE VIRTUAL TABLE").unwrap()..];
    let back = "DROP TABLE text_search; DROP VIEW text_words; DROP TABLE text_place; DROP TABLE watched_name;
                DROP TABLE register; ALTER TABLE review DROP COLUMN concern; DROP TABLE conflict; DROP TABLE erased;
                DROP TABLE exchange; ALTER TABLE change DROP COLUMN came; ALTER TABLE document DROP COLUMN sent;
                DROP TABLE erased_subject; DROP TABLE gone_with_subject;";
    let fill = "INSERT INTO text_search (text_search) VALUES ('rebuild'); PRAGMA user_version = 1;";
    store.connection.execute_batch(&format!("{back} {index} {fill}")).unwrap();
    drop(store);

    let mut store = world.open();
    assert_eq!(connection::format(&store.connection).unwrap(), newest_format());
    assert_eq!(found(&store, "möte"), [text_id(9), text_id(1)]);
    assert_eq!(store.verify(Verify::Check).unwrap().problems, []);
    let kept = store.backups().unwrap().into_iter().filter_map(|backup| backup.before_leaving).collect::<Vec<_>>();
    assert_eq!(kept, [1], "a copy of what was there before");
    let again = store.write(Op::AnswerQuestion, "anna", at(0, 9), |tx| {
        tx.edit_review(&review_id(1), &[ReviewEdit::State(slot(2), Some(value("no")))])
    });
    again.unwrap();
}
