//! Damage to the log is found, whatever it is.

use domain::register::ReviewEdit;
use proptest::prelude::*;
use rusqlite::params;

use super::world::{World, answer, review_id, slot, start, value, write};
use crate::{Problem, Store, Thing, Verify};

fn problems(store: &mut Store) -> Vec<Problem> {
    store.verify(Verify::Check).unwrap().problems
}

/// A store with a review of three changes, and the bytes of the second.
fn with_three_changes() -> (World, Store, i64, Vec<u8>) {
    let (world, mut store) = World::new();
    start(&mut store, 1);
    answer(&mut store, 1, 2, "no");
    answer(&mut store, 1, 3, "partly");
    let (document, bytes) = store
        .connection
        .query_row("SELECT document, bytes FROM change WHERE seq = 2", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    (world, store, document, bytes)
}

fn set_bytes(store: &Store, document: i64, bytes: &[u8]) {
    let sql = "UPDATE change SET bytes = ? WHERE document = ? AND seq = 2";
    assert_eq!(store.connection.execute(sql, params![bytes, document]).unwrap(), 1);
}

#[test]
fn every_truncation_of_a_change_is_found() {
    let (_world, mut store, document, bytes) = with_three_changes();
    let expected = [Problem::Change { thing: Some(Thing::Review(review_id(1))), seq: 2 }];
    for length in 0..bytes.len() {
        set_bytes(&store, document, &bytes[..length]);
        assert_eq!(problems(&mut store), expected, "cut off after {length} of {} bytes", bytes.len());
    }
    set_bytes(&store, document, &bytes);
    assert_eq!(problems(&mut store), [], "the whole change is sound again");
}

#[test]
fn every_flipped_byte_of_a_change_is_found() {
    let (_world, mut store, document, bytes) = with_three_changes();
    let expected = [Problem::Change { thing: Some(Thing::Review(review_id(1))), seq: 2 }];
    for place in 0..bytes.len() {
        let mut bytes = bytes.clone();
        bytes[place] ^= 0x10;
        set_bytes(&store, document, &bytes);
        assert_eq!(problems(&mut store), expected, "byte {place}");
    }
}

#[test]
fn damage_beside_the_bytes_is_found() {
    let review = || Some(Thing::Review(review_id(1)));
    for (what, sql, expected) in [
        (
            "another author",
            "UPDATE change SET author = 'bo' WHERE seq = 2",
            Problem::Change { thing: review(), seq: 2 },
        ),
        ("another time", "UPDATE change SET at = at + 1 WHERE seq = 2", Problem::Change { thing: review(), seq: 2 }),
        ("a change in the middle gone", "DELETE FROM change WHERE seq = 2", Problem::Log { thing: review() }),
        ("the last change gone", "DELETE FROM change WHERE seq = 3", Problem::Log { thing: review() }),
        (
            "the last change gone, and its count",
            "DELETE FROM change WHERE seq = 3; UPDATE document SET changes = 2 WHERE changes = 3",
            Problem::Log { thing: review() },
        ),
        ("heads cut off", "UPDATE document SET heads = x'00' WHERE changes = 3", Problem::Log { thing: review() }),
        (
            "another identity",
            r#"UPDATE document SET identity = '"r2022"', kind = 'plan' WHERE changes = 3"#,
            Problem::Log { thing: None },
        ),
        (
            "an answer that nobody gave",
            "UPDATE review SET registers = replace(registers, 'partly', 'yes')",
            Problem::Projection { thing: Thing::Review(review_id(1)) },
        ),
        (
            "a row of the projection gone",
            "DELETE FROM review",
            Problem::Projection { thing: Thing::Review(review_id(1)) },
        ),
    ] {
        let (_world, mut store, _, _) = with_three_changes();
        store.connection.execute_batch(sql).unwrap();
        assert_eq!(problems(&mut store), std::slice::from_ref(&expected), "{what}");
        let report = store.verify(Verify::Rebuild).unwrap();
        assert_eq!(report.rebuilt, expected.is_mended_by_rebuild(), "{what}");
        let left = problems(&mut store);
        assert_eq!(left.is_empty(), report.rebuilt, "{what}: what a rebuild mends is mended, the rest is still told");
    }
}

#[test]
fn a_damaged_document_is_not_written_to() {
    let (world, store, document, bytes) = with_three_changes();
    set_bytes(&store, document, &bytes[1..]);
    drop(store);
    let mut store = world.open();
    let edits = [ReviewEdit::State(slot(1), Some(value("no")))];
    let failed = store
        .write(crate::Op::AnswerQuestion, "anna", super::world::at(1, 0), |tx| tx.edit_review(&review_id(1), &edits));
    let part = crate::Part::Change { document, seq: 2 };
    assert_eq!(failed.unwrap_err(), crate::StoreError::Corrupt { part });
    assert!(store.review(&review_id(1)).unwrap().is_some(), "what was read before can still be read");
    write(&mut store, |tx| tx.edit_review(&review_id(2), &[ReviewEdit::Version(1)]));
}

#[test]
fn a_file_cut_off_anywhere_never_passes() {
    let (world, mut store) = World::new();
    start(&mut store, 1);
    crate::connection::checkpoint(&store.connection).unwrap();
    drop(store);
    let path = world.folder.join("store.db");
    let whole = std::fs::read(&path).unwrap();
    // In the middle of each page, and between pages.
    for length in (0..whole.len()).step_by(2048) {
        std::fs::write(&path, &whole[..length]).unwrap();
        let found = match world.try_open() {
            Err(error) => matches!(error, crate::StoreError::Corrupt { .. }),
            Ok(mut store) => match store.verify(Verify::Check) {
                Ok(report) => !report.problems.is_empty(),
                Err(error) => matches!(error, crate::StoreError::Corrupt { .. }),
            },
        };
        assert!(found, "cut off after {length} of {} bytes", whole.len());
        // What the failed opening left beside the file belongs to the damaged one.
        let _ = std::fs::remove_file(world.folder.join("store.db-wal"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Damage to the file itself: either it is refused at the door, or told by the check, or a read fails as damage.
    #[test]
    fn a_flipped_byte_in_the_file_never_passes(place in 0.0..1.0f64, bit in 0u8..8) {
        let (world, mut store) = World::new();
        start(&mut store, 1);
        crate::connection::checkpoint(&store.connection).unwrap();
        drop(store);
        let path = world.folder.join("store.db");
        let mut bytes = std::fs::read(&path).unwrap();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a place in a small file")]
        let place = (place * bytes.len() as f64) as usize;
        bytes[place] ^= 1 << bit;
        std::fs::write(&path, bytes).unwrap();
        let found = match world.try_open() {
            Err(crate::StoreError::Corrupt { .. }) => true,
            Err(_) => false,
            Ok(mut store) => match store.verify(Verify::Check) {
                Ok(report) => !report.problems.is_empty(),
                Err(error) => matches!(error, crate::StoreError::Corrupt { .. }),
            },
        };
        prop_assert!(found, "byte {place}");
    }
}
