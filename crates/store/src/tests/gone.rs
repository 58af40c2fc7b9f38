//! A store whose files are moved or taken away while it is open: nothing is told as saved that nobody would find.

use std::fs;

use domain::register::ReviewEdit;

use super::world::{BY, World, answer, at, open, review, review_id, slot, start, value};
use crate::{Access, Op, Store, StoreError, Verify};

fn save(store: &mut Store, option: &str) -> Result<(), StoreError> {
    let edit = [ReviewEdit::State(slot(1), Some(value(option)))];
    store.write(Op::AnswerQuestion, BY, at(0, 9), |tx| tx.edit_review(&review_id(1), &edit)).map(|_| ())
}

#[test]
fn what_is_moved_away_saves_nothing_until_it_is_back() {
    for file in ["", "store.db", "store.db-wal"] {
        let (world, mut store) = World::new();
        start(&mut store, 1);
        let path = if file.is_empty() { world.folder.clone() } else { world.folder.join(file) };
        let elsewhere = world.folder.with_extension("away");
        let gone = StoreError::Gone { folder: world.folder.clone() };
        fs::rename(&path, &elsewhere).unwrap();
        assert_eq!(save(&mut store, "no").unwrap_err(), gone, "{file}");
        assert_eq!(store.note_access(Access::Exported, "", BY, at(0, 9)).unwrap_err(), gone, "{file}");
        assert_eq!(review(&store, 1).state(&slot(1)), Some(&value("yes")), "what was saved can still be read");
        fs::rename(&elsewhere, &path).unwrap();
        save(&mut store, "no").unwrap();
        drop(store);
        let mut store = world.open();
        assert_eq!(review(&store, 1).state(&slot(1)), Some(&value("no")), "{file}");
        assert_eq!(store.verify(Verify::Check).unwrap().problems, [], "{file}");
    }
}

#[test]
fn what_is_taken_away_in_the_middle_of_a_save_is_not_told_as_saved() {
    let (world, mut store) = World::new();
    start(&mut store, 1);
    let elsewhere = world.folder.with_extension("away");
    let edit = [ReviewEdit::State(slot(1), Some(value("no")))];
    let written = store.write(Op::AnswerQuestion, BY, at(0, 9), |tx| {
        fs::rename(&world.folder, &elsewhere).unwrap();
        tx.edit_review(&review_id(1), &edit)
    });
    assert_eq!(written.unwrap_err(), StoreError::Gone { folder: world.folder.clone() });
}

#[test]
fn a_copy_that_is_put_back_is_another_file_until_it_is_opened() {
    let (world, mut store) = World::new();
    start(&mut store, 1);
    let elsewhere = world.folder.with_extension("away");
    fs::rename(&world.folder, &elsewhere).unwrap();
    fs::create_dir(&world.folder).unwrap();
    for entry in fs::read_dir(&elsewhere).unwrap().flatten().filter(|entry| entry.path().is_file()) {
        fs::copy(entry.path(), world.folder.join(entry.file_name())).unwrap();
    }
    assert!(matches!(save(&mut store, "no"), Err(StoreError::Gone { .. })));
    let mut copy = open(&world.folder).unwrap();
    answer(&mut copy, 1, 1, "no");
    assert_eq!(review(&copy, 1).state(&slot(1)), Some(&value("no")));
}

#[cfg(unix)]
#[test]
fn what_a_lost_journal_held_is_not_lost_with_it() {
    let (world, mut store) = World::new();
    start(&mut store, 1);
    save(&mut store, "no").unwrap();
    fs::remove_file(world.folder.join("store.db-wal")).unwrap();
    assert!(matches!(save(&mut store, "partly"), Err(StoreError::Gone { .. })));
    drop(store);
    assert_eq!(review(&world.open(), 1).state(&slot(1)), Some(&value("no")), "everything that was told as saved");
}
