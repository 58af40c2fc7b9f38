//! A disk without room.

use std::fs;

use domain::register::ReviewEdit;

use super::world::{BY, World, answer, at, review, review_id, slot, start, value};
use crate::connection::pragma;
use crate::{Disk, Op, Store, StoreError, TextKind, Verify};

/// Lets the file grow by `pages` more pages and no further.
fn leave_room(store: &Store, pages: u32) {
    let now: u32 = store.connection.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    pragma(&store.connection, &format!("max_page_count = {}", now + pages)).unwrap();
}

fn long_text(store: &mut Store) -> Result<crate::Written<()>, StoreError> {
    let body = "ord ".repeat(20_000);
    store.write(Op::Comment, BY, at(0, 9), |tx| {
        tx.edit_review(&review_id(1), &[ReviewEdit::State(slot(1), Some(value("no")))])?;
        tx.put_text(&super::world::text_id(1), TextKind::Comment, &super::world::round_id(), &body)
    })
}

#[test]
fn a_full_disk_leaves_nothing_half_done_and_gives_up_the_ballast() {
    let (world, mut store) = World::new();
    start(&mut store, 1);
    let before = review(&store, 1);
    let ballast = world.folder.join("ballast");
    assert!(ballast.exists(), "every store has one");
    leave_room(&store, 1);
    assert_eq!(long_text(&mut store).unwrap_err(), StoreError::DiskFull);
    assert!(!ballast.exists(), "it was given up for the second try");
    assert_eq!(review(&store, 1), before);
    assert_eq!(super::world::found(&store, "ord"), []);
    assert_eq!(store.verify(Verify::Check).unwrap().problems, []);
    leave_room(&store, 100_000);
    assert_eq!(long_text(&mut store).unwrap().disk, Disk::Fine, "with room again it goes on");
    answer(&mut store, 1, 2, "yes");
    assert_eq!(review(&store, 1).answers.len(), 2);
    drop(store);
    drop(world.open());
    assert!(ballast.exists(), "it is laid again when the store is opened");
}

#[test]
fn a_write_that_needed_the_ballast_tells_so() {
    let (world, mut store) = World::new();
    start(&mut store, 1);
    let ballast = world.folder.join("ballast");
    let mut tries = 0;
    // The room that the released file gives is given here by the second try itself.
    let written = store.write(Op::AnswerQuestion, BY, at(0, 9), |tx| {
        tries += 1;
        if tries == 1 {
            pragma(&tx.connection, "max_page_count = 1")?;
        } else {
            pragma(&tx.connection, "max_page_count = 1000000")?;
        }
        tx.put_text(&super::world::text_id(1), TextKind::Comment, &super::world::round_id(), &"ord ".repeat(9_000))
    });
    assert_eq!((written.unwrap().disk, tries), (Disk::BallastReleased, 2));
    assert!(!ballast.exists());
    assert!(fs::exists(&world.folder).unwrap());
}
