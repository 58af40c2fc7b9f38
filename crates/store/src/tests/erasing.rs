//! Erased text is gone: from its table, the index, the drafts, and from the bytes of the file.

use std::fs;

use domain::register::ReviewEdit;
use rusqlite::Connection;
use tempfile::TempDir;

use super::world::{BY, World, at, review_id, round, round_id, slot, start, text_id, write};
use crate::secret::Secret;
use crate::{Access, DraftPart, Op, Store, StoreError, TextKind, Verify, connection};

const BODY: &str = "Vittnesmålet om Vargstensgatan.";
/// As the index keeps it: folded to lower case.
const WORD: &str = "vargstensgatan";

fn comment_with_draft(store: &mut Store) {
    start(store, 1);
    write(store, |tx| {
        tx.put_text(&text_id(1), TextKind::Comment, &round_id(), BODY)?;
        tx.put_text(&text_id(2), TextKind::Comment, &round_id(), "Ett annat ord.")?;
        tx.edit_review(&review_id(1), &[ReviewEdit::Comment(slot(1), Some(text_id(1)))])?;
        tx.save_draft(&review_id(1), &slot(1), DraftPart::Comment, Some(&format!("{BODY} Och mer.")))?;
        tx.save_draft(&review_id(2), &slot(4), DraftPart::Comment, Some(BODY))?;
        tx.save_draft(&review_id(2), &slot(5), DraftPart::Comment, Some("annat"))
    });
}

/// Under whatever name: an import may erase too.
fn erase(store: &mut Store) {
    store.write(Op::Import, BY, at(1, 0), |tx| tx.erase_text(&text_id(1))).unwrap();
}

#[test]
fn erased_text_is_gone_from_wherever_it_was() {
    let (_world, mut store) = World::new();
    comment_with_draft(&mut store);
    assert_eq!(store.search(WORD, 9).unwrap().len(), 1);
    erase(&mut store);
    assert!(store.text(&text_id(1)).unwrap().is_none());
    assert_eq!(store.texts(&[text_id(1), text_id(2)]).unwrap().len(), 1, "the other text is left");
    assert_eq!(store.search(WORD, 9).unwrap().len(), 0);
    assert_eq!(store.drafts(&review_id(1)).unwrap().len(), 0, "the draft of the slot where it stands");
    assert_eq!(store.drafts(&review_id(2)).unwrap().len(), 1, "the draft that is the same text; not another");
    let accesses = store.accesses().unwrap();
    assert_eq!((accesses[0].what, accesses[0].detail.as_str()), (Access::Erased, text_id(1).as_str()));
    assert_eq!(store.verify(Verify::Check).unwrap().problems, []);
    erase(&mut store);
    assert_eq!(store.accesses().unwrap().len(), accesses.len(), "erasing what is gone is fine and not logged again");
}

/// The same schema and settings without encryption, so that the bytes of the file can be read.
#[test]
fn erased_text_is_gone_from_the_bytes_of_the_file() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("store.db");
    let connection = Connection::open(&path).unwrap();
    connection::configure(&connection).unwrap();
    connection::migrate(&connection).unwrap();
    let mut store = Store::from_parts(home.path(), connection, Secret::random().unwrap(), None).unwrap();
    write(&mut store, |tx| tx.edit_plan(&round_id(), &[domain::register::PlanEdit::Round(round())]));
    comment_with_draft(&mut store);
    connection::checkpoint(&store.connection).unwrap();
    let traces = || -> usize {
        let files = fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().path());
        files
            .map(|path| {
                let bytes = fs::read(path).unwrap().to_ascii_lowercase();
                bytes.windows(WORD.len()).filter(|window| *window == WORD.as_bytes()).count()
            })
            .sum()
    };
    assert!(traces() >= 4, "the text, two drafts and the index hold it before");
    erase(&mut store);
    assert_eq!(traces(), 0, "after erasing, with the store still open");
}

#[test]
fn a_text_never_changes_under_its_id() {
    let (_world, mut store) = World::new();
    let put = |store: &mut Store, body: &str| {
        store.write(Op::Comment, BY, at(0, 1), |tx| tx.put_text(&text_id(1), TextKind::Comment, &round_id(), body))
    };
    put(&mut store, "ett").unwrap();
    put(&mut store, "ett").unwrap();
    assert_eq!(put(&mut store, "två").unwrap_err(), StoreError::TextDiffers { text: text_id(1) });
}
