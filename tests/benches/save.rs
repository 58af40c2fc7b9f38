//! One answer saved, beside a bare INSERT of as many bytes into a database of its own: unencrypted, write-ahead log,
//! `synchronous=FULL`, in the same folder. The three take turns, so that what else the machine does falls on all of them.

use std::fs;
use std::path::Path;

use domain::register::ReviewEdit;
use domain::{OptionCode, ReviewId, Slot, State, Value};
use jiff::Timestamp;
use rusqlite::Connection;
use serde_json::{Value as Json, json};
use store::{Op, Passphrase, Store, Unlock};
use tests::bare;
use tests::desktop::{app_in, demo, reopen_a_review};
use tests::measured::{Times, argument, ratio, row, time};
use tests::saved::{Place, places, save};
use tests::stress::READER;

fn main() {
    let saves: u64 = argument("saves").map_or(600, |number| number.parse().expect("--saves NUMBER"));
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("the target folder can be written");
    let mut app = app_in(folder.path().join("app"));
    let (through_app, passphrase) = demo(&mut app).expect("the demo round can be made");
    let alone = folder.path().join("alone.aktsam");
    copy(Path::new(&through_app), &alone);
    let (review, page) = reopen_a_review(&mut app, &through_app, &passphrase).expect("a submitted review opens again");
    let (places, id) = (places(&page), id(&review));

    // Every place once, so that each save after it says something new; and the bytes that a save takes.
    let warm = 2 * u64::try_from(places.len()).expect("a key has few questions");
    let mut store = open(&alone, &passphrase);
    for number in (0..warm).map(|number| 2 * number) {
        app::dispatch(&mut app, "reviews.answer", save(&places, number).argument(&review)).expect("it is saved");
        write(&mut store, &id, edit(&places, &review, number));
    }
    drop(store);
    let bytes = bare::bytes_of_last_changes(&bare::open(&alone, &passphrase), 20);
    let bytes = bytes.iter().sum::<u32>() / 20;
    let mut store = open(&alone, &passphrase);
    let bare = bare_database(&folder.path().join("bare.db"));
    let content = vec![0xA5_u8; usize::try_from(bytes).expect("a save is small")];

    let mut times: [Times; 3] = Default::default();
    for number in (warm..warm + saves).map(|number| 2 * number) {
        let argument = save(&places, number).argument(&review);
        let edit = edit(&places, &review, number);
        let [by_app, by_store, by_bare] = &mut times;
        by_app.take(|| app::dispatch(&mut app, "reviews.answer", argument)).expect("it is saved");
        by_store.take(|| write(&mut store, &id, edit));
        by_bare.take(|| insert(&bare, &content));
    }

    let [by_app, by_store, by_bare] = times.map(|times| (times.median(), times.p95()));
    let told = |(median, p95): (f64, f64)| format!("{} (p95 {})", time(median), time(p95));
    let beside = format!("bare INSERT of {bytes} bytes: {}", told(by_bare));
    let target = "≤ 3×";
    row("Save one answer, the whole command", &told(by_app), &beside, &ratio(by_app.0, by_bare.0), target);
    row("Save one answer, the store alone", &told(by_store), &beside, &ratio(by_store.0, by_bare.0), target);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).expect("the folder is new");
    for entry in fs::read_dir(from).expect("a store is a folder").flatten().filter(|entry| entry.path().is_file()) {
        fs::copy(entry.path(), to.join(entry.file_name())).expect("there is room");
    }
}

fn open(folder: &Path, passphrase: &str) -> Store {
    let passphrase = Passphrase::new(passphrase);
    let unlock = Unlock::Passphrase { user: None, passphrase: &passphrase };
    Store::open(folder, unlock, Timestamp::now()).expect("the passphrase opens it")
}

fn id(review: &Json) -> ReviewId {
    let id = json!({ "round": review["round"], "key": review["key"], "subject": review["subject"],
                     "by": { "reviewer": review["reviewer"] } });
    serde_json::from_value(id).expect("a review that the app told")
}

/// The same save as the command makes, as the store takes it.
fn edit(places: &[Place], review: &Json, number: u64) -> ReviewEdit {
    let argument = save(places, number).argument(review);
    let slot: Slot = serde_json::from_value(argument["slot"].clone()).expect("a slot has one form");
    let code = argument["state"]["code"].as_str().expect("an option was chosen");
    ReviewEdit::State(slot, Some(State::Value(Value::Single(OptionCode::new(code).expect("an option of a key")))))
}

fn write(store: &mut Store, id: &ReviewId, edit: ReviewEdit) {
    let edits = [edit];
    let written = store.write(Op::AnswerQuestion, READER, Timestamp::now(), |tx| tx.edit_review(id, &edits));
    written.expect("there is room on the disk");
}

fn bare_database(path: &Path) -> Connection {
    let database = Connection::open(path).expect("the folder is there");
    let pragmas = "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
    let table = "CREATE TABLE change (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;";
    database.execute_batch(&format!("{pragmas} {table}")).expect("the database is new");
    database
}

fn insert(database: &Connection, content: &[u8]) {
    let sql = "INSERT INTO change (bytes) VALUES (?)";
    let inserted = database.prepare_cached(sql).and_then(|mut statement| statement.execute([content]));
    inserted.expect("there is room on the disk");
}
