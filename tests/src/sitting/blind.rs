//! What a desktop can be asked, and what lies on its disk: nothing there tells what is sealed for whoever sits at it.

use std::fs;
use std::path::{Path, PathBuf};

use app::App;
use app::shapes::Language;
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use serde_json::{Value, json};
use store::{Passphrase, Store, Unlock};

use super::desk::{Desk, PASSPHRASE, does};
use super::says::{ROUND, SITTERS, Sitter};
use crate::bare;
use crate::desktop::unlock;

/// Asks a desktop everything there is to ask about a round: no answer has a word of those who are `sealed`.
pub(super) fn is_told_nothing(desk: &Desk, sealed: &[&Sitter]) {
    let mut app = desk.open();
    let round = || json!({ "round": ROUND });
    let mut told: Vec<String> = Vec::new();
    for command in [
        "results.round",
        "results.overview",
        "results.topics",
        "results.families",
        "results.children",
        "results.cross",
        "results.changes",
        "comments.list",
        "themes.show",
        "themes.matrix",
        "actions.list",
        "concern.unsettled",
        "plans.show",
    ] {
        told.push(does(&mut app, command, round()).to_string());
    }
    told.push(does(&mut app, "results.family", json!({ "round": ROUND, "family": "f1" })).to_string());
    told.push(does(&mut app, "desk.show", json!({})).to_string());
    told.push(does(&mut app, "exchange.show", Value::Null).to_string());
    let report = desk.data.join("report.html");
    let make = json!({ "round": ROUND, "format": "html", "path": report, "leaving": "anyway" });
    does(&mut app, "reporting.make", make);
    told.push(taken(&report));
    for other in sealed {
        let found = does(&mut app, "search.find", json!({ "words": other.word }));
        assert_eq!(
            (&found["all"], &found["hits"]),
            (&json!(0), &json!([])),
            "{} finds {}",
            desk.sitter.name,
            other.name
        );
        let review = other.review();
        // Refused or empty: either way nothing of it.
        for command in ["reviews.open", "events.of_review", "concern.show"] {
            told.extend(app::dispatch(&mut app, command, json!({ "review": review })).map(|answer| answer.to_string()));
        }
        let slot = json!({ "question": "consultation" });
        let history = app::dispatch(&mut app, "reviews.history", json!({ "review": review, "slot": slot }));
        told.extend(history.map(|answer| answer.to_string()));
    }
    if let Some(review) = desk.sitter.review() {
        let alike = json!({ "review": review, "kind": "joint-meeting", "when": { "first": "2021-03-01" } });
        told.push(does(&mut app, "events.alike", alike).to_string());
    }
    drop(app);

    // The command line, where nobody in particular sits and everything that is in the store is written out.
    let mut app = App::in_passing(Language::Sv);
    unlock(&mut app, &desk.store, PASSPHRASE).expect("the store opens");
    let file = desk.data.join("round.json");
    does(&mut app, "round_file.export", json!({ "round": ROUND, "path": file, "leaving": "anyway" }));
    told.push(taken(&file));
    for other in sealed {
        let (reviewer, _) = other.reads.expect("they read");
        for answer in &told {
            assert!(!answer.contains(other.word), "{} is told what {} wrote: {answer}", desk.sitter.name, other.name);
        }
        assert!(told.last().is_some_and(|round| !round.contains(&format!("\"by\":\"{reviewer}\""))));
    }
}

/// What stands in a file, which is then taken away: it is open for anybody to read.
fn taken(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("it was written");
    fs::remove_file(path).expect("it was written");
    text
}

/// Opens the database without the program and looks at every row: no word of those who are `sealed`, and no change of theirs.
pub(super) fn holds_nothing(desk: &Desk, sealed: &[&Sitter]) {
    let database = bare::open(Path::new(&desk.store), PASSPHRASE);
    assert_eq!(in_rows(&database, sealed), None, "at the desk of {}", desk.sitter.name);
    let mut documents =
        database.prepare("SELECT identity FROM document WHERE kind = 'review'").expect("the log is there");
    let documents = documents.query_map([], |row| row.get::<_, String>(0)).expect("identities can be read");
    for identity in documents.map(|identity| identity.expect("an identity is text")) {
        for (reviewer, _) in sealed.iter().filter_map(|other| other.reads) {
            assert!(!identity.contains(&format!("\"{reviewer}\"")), "{identity} in the log of {}", desk.sitter.name);
        }
    }
}

/// A manager's database, opened without the program: no row has a word that anybody wrote, and no review was ever begun in it.
pub(super) fn manages_alone(desk: &Desk) {
    holds_nothing(desk, &SITTERS.each_ref());
    let database = bare::open(Path::new(&desk.store), PASSPHRASE);
    let logs =
        database.query_row("SELECT count(*) FROM document WHERE kind <> 'group'", [], |row| row.get::<_, u32>(0));
    assert_eq!(logs, Ok(0), "nothing but the group");
}

/// Whether the database of a desk holds the words of all.
pub(super) fn holds_all(desk: &Desk) -> bool {
    let database = bare::open(Path::new(&desk.store), PASSPHRASE);
    SITTERS.iter().all(|one| in_rows(&database, &[one]).is_some())
}

/// The first table that has a row with a word of one of them.
fn in_rows(database: &Connection, of: &[&Sitter]) -> Option<String> {
    let words: Vec<&[u8]> = of.iter().map(|other| other.word.as_bytes()).collect();
    let mut names =
        database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").expect("a database has tables");
    let names = names.query_map([], |row| row.get::<_, String>(0)).expect("names can be read");
    let mut names = names.map(|name| name.expect("a name is text"));
    names.find(|table| {
        let mut rows = database.prepare(&format!("SELECT * FROM \"{table}\"")).expect("a table can be read");
        let columns = rows.column_count();
        let mut rows = rows.query([]).expect("a table can be read");
        while let Some(row) = rows.next().expect("a row can be read") {
            for column in 0..columns {
                let value = row.get_ref(column).expect("there are as many columns");
                if let ValueRef::Text(bytes) | ValueRef::Blob(bytes) = value
                    && held(bytes, &words).is_some()
                {
                    return true;
                }
            }
        }
        false
    })
}

/// No file below a folder holds a word that anybody wrote, in UTF-8 or UTF-16.
pub(super) fn files_hold_nothing(folder: &Path) {
    let wide = |word: &str| -> Vec<u8> { word.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let words: Vec<Vec<u8>> = SITTERS.iter().flat_map(|one| [one.word.as_bytes().to_vec(), wide(one.word)]).collect();
    let words: Vec<&[u8]> = words.iter().map(Vec::as_slice).collect();
    for file in files(folder) {
        let bytes = fs::read(&file).expect("it was listed");
        assert_eq!(held(&bytes, &words), None, "in {}", file.display());
    }
}

/// What the store of a desk adds up to.
pub(super) fn digest(desk: &Desk) -> [u8; 32] {
    let passphrase = Passphrase::new(PASSPHRASE);
    let unlock = Unlock::Passphrase { user: None, passphrase: &passphrase };
    let store = Store::open(Path::new(&desk.store), unlock, jiff::Timestamp::now()).expect("the store opens");
    store.digest().expect("the store can be read")
}

/// The first of `words` that `bytes` hold.
pub(super) fn held<'a>(bytes: &[u8], words: &[&'a [u8]]) -> Option<&'a [u8]> {
    let mut begins = [false; 256];
    words.iter().filter_map(|word| word.first()).for_each(|byte| begins[usize::from(*byte)] = true);
    let mut starts = bytes.iter().enumerate().filter(|(_, byte)| begins[usize::from(**byte)]).map(|(at, _)| at);
    starts.find_map(|at| words.iter().find(|word| bytes[at..].starts_with(word)).copied())
}

/// Every file below a folder, hidden ones too. The ballast of a store is the same in all of them.
pub(super) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if entry.file_name() != "ballast" {
            found.push(path);
        }
    }
    found
}
