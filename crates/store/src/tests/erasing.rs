//! Erased text is gone: from its table, the index, the drafts, and from the bytes of the file.

use std::fs;

use domain::register::ReviewEdit;
use rusqlite::Connection;
use tempfile::TempDir;

use super::world::{BY, World, at, found, review_id, round, round_id, slot, start, text_id, write};
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
    assert_eq!(found(&store, WORD), [text_id(1)]);
    erase(&mut store);
    assert!(store.text(&text_id(1)).unwrap().is_none());
    assert_eq!(store.texts(&[text_id(1), text_id(2)]).unwrap().len(), 1, "the other text is left");
    assert_eq!(found(&store, WORD), []);
    assert_eq!(store.drafts(&review_id(1)).unwrap().len(), 0, "the draft of the slot where it stands");
    assert_eq!(store.drafts(&review_id(2)).unwrap().len(), 1, "the draft that is the same text; not another");
    let accesses = store.accesses().unwrap();
    assert_eq!((accesses[0].what, accesses[0].detail.as_str()), (Access::Erased, text_id(1).as_str()));
    assert_eq!(store.verify(Verify::Check).unwrap().problems, []);
    erase(&mut store);
    assert_eq!(store.accesses().unwrap().len(), accesses.len(), "erasing what is gone is fine and not logged again");
}

/// The same schema and settings without encryption, so that the bytes of the file can be read.
pub(super) fn readable() -> (TempDir, Store) {
    let home = TempDir::new().unwrap();
    let connection = Connection::open(home.path().join("store.db")).unwrap();
    connection::configure(&connection).unwrap();
    connection::migrate(&connection).unwrap();
    let mut store = Store::from_parts(home.path(), connection, Secret::random().unwrap(), None).unwrap();
    write(&mut store, |tx| tx.edit_plan(&round_id(), &[domain::register::PlanEdit::Round(round())]));
    (home, store)
}

/// How often `word`, in lower case, stands in the files of a readable store.
pub(super) fn traces(home: &TempDir, word: &str) -> usize {
    let files = fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().path());
    files
        .map(|path| {
            let bytes = fs::read(path).unwrap().to_ascii_lowercase();
            bytes.windows(word.len()).filter(|window| *window == word.as_bytes()).count()
        })
        .sum()
}

#[test]
fn erased_text_is_gone_from_the_bytes_of_the_file() {
    let (home, mut store) = readable();
    comment_with_draft(&mut store);
    connection::checkpoint(&store.connection).unwrap();
    assert!(traces(&home, WORD) >= 4, "the text, two drafts and the index hold it before");
    erase(&mut store);
    assert_eq!(traces(&home, WORD), 0, "after erasing, with the store still open");
}

#[test]
fn a_watched_name_is_in_no_log_and_no_index_and_goes_for_good() {
    let (home, mut store) = readable();
    let watch = |store: &mut Store, names: &[&str]| {
        let names: Vec<String> = names.iter().map(ToString::to_string).collect();
        let set = store.write(Op::WatchNames, BY, at(0, 1), |tx| tx.set_watched_names(&round_id(), &names));
        set.unwrap().changed
    };
    assert_eq!(watch(&mut store, &["Vargsten", "Ölund", "Vargsten"]), [], "nothing that a screen asks for again");
    watch(&mut store, &["Vargsten", "Ölund", "Åberg"]);
    assert_eq!(store.watched_names(&round_id()).unwrap(), ["Vargsten", "Åberg", "Ölund"], "each once");
    assert_eq!(store.watched_names(&"r2020".parse().unwrap()).unwrap(), Vec::<String>::new(), "a list a round");
    connection::checkpoint(&store.connection).unwrap();
    assert_eq!(traces(&home, "vargsten"), 1, "the row, and neither log, index nor log of access");
    watch(&mut store, &["Åberg"]);
    assert_eq!(store.watched_names(&round_id()).unwrap(), ["Åberg"]);
    assert_eq!(traces(&home, "vargsten"), 0, "with the store still open");
    assert_eq!(store.verify(Verify::Rebuild).unwrap().problems, []);
    assert_eq!(store.watched_names(&round_id()).unwrap(), ["Åberg"], "it is truth: a rebuild leaves it");
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
