//! A search among 100,000 comments, where they stand now, beside the full-text search of a bare database: the same
//! bodies unencrypted, ranked by FTS5 itself, with nobody to withhold anything from.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::Path;

use domain::register::{PlanEdit, ReviewEdit};
use domain::{By, KeyId, Occasion, ReviewId, Round, RoundId, Slot, Subject, TextId};
use jiff::Timestamp;
use rusqlite::Connection;
use store::{Cost, Counted, NewStore, Op, Passphrase, Purpose, Query, Store, TextKind, Thing};
use tests::chance::Chance;
use tests::measured::{Times, argument, ratio, row, time};

const RUNS: usize = 15;
/// What a page shows.
const TOLD: usize = 50;
/// Comments of one review.
const A_REVIEW: u32 = 8;

const SYLLABLES: [&str; 24] = [
    "ba", "rn", "sam", "råd", "för", "äl", "der", "ut", "red", "ning", "in", "sats", "be", "hov", "röst", "möte",
    "vår", "dag", "plan", "hem", "skola", "stöd", "oro", "lig",
];
/// What half of all texts have.
const COMMON: [&str; 6] = ["och", "att", "barnet", "det", "inte", "som"];

/// What is looked for, in words and as it is typed, and in which reviews.
type Sought<'a> = (&'a str, String, &'a dyn Fn(&Thing) -> bool);

fn main() {
    let count: u32 = argument("comments").map_or(100_000, |number| number.parse().expect("--comments NUMBER"));
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("the target folder can be written");
    let mut chance = Chance::new(2021);
    let words = vocabulary(&mut chance);
    let bodies: Vec<String> = (0..count).map(|_| body(&words, &mut chance)).collect();
    let store = filled(&folder.path().join("Search.aktsam"), &bodies);
    let bare = bare(&folder.path().join("bare.db"), &bodies);

    let everywhere = |_: &Thing| true;
    let in_some = |thing: &Thing| matches!(thing, Thing::Review(id) if matches!(id.subject, Subject::Respondent(n) if n % 100 == 0));
    let searches: [Sought<'_>; 7] = [
        ("a rare word", words[15_000].clone(), &everywhere),
        ("a word of some texts", words[300].clone(), &everywhere),
        ("a word of half of them", "barnet".to_owned(), &everywhere),
        ("the beginning of a word, two letters", "ba".to_owned(), &everywhere),
        ("two common words", "barnet inte".to_owned(), &everywhere),
        ("a phrase of common words", "\"att barnet\"".to_owned(), &everywhere),
        ("a word of half of them, in one review of a hundred", "barnet".to_owned(), &in_some),
    ];
    for (what, typed, within) in searches {
        let query = Query::parse(&typed).expect("it has a word");
        let found = store.find(&query, TOLD, within, |_, _, _| true).expect("the store is sound");
        let all = match found.counted {
            Counted::Every => format!("{}", found.all),
            Counted::Enough => format!("{} or more", found.all),
        };
        let ours = Times::of(RUNS, || drop(black_box(store.find(&query, TOLD, within, |_, _, _| true))));
        let theirs = Times::of(RUNS, || assert!(black_box(search(&bare, &typed)) > 0));
        let (ours, theirs) = ((ours.median(), ours.p95()), theirs.median());
        let what = format!("Search among {count} comments: {what}, in {all} of them");
        let told = format!("{} (p95 {})", time(ours.0), time(ours.1));
        row(&what, &told, &format!("bare FTS5: {}", time(theirs)), &ratio(ours.0, theirs), "≤ 50 ms");
    }
}

/// Words of two to four syllables: the further down, the rarer.
fn vocabulary(chance: &mut Chance) -> Vec<String> {
    let made =
        (0..20_000).map(|_| (0..2 + chance.below(3)).map(|_| SYLLABLES[chance.below(SYLLABLES.len())]).collect());
    COMMON.iter().map(ToString::to_string).chain(made).collect()
}

/// Four to seventy words, the common ones as often as in Swedish: the n-th word about 1/n of the times.
fn body(words: &[String], chance: &mut Chance) -> String {
    let count = 4 + chance.below(67);
    let mut one = || {
        // A random number of halvings of the range.
        let range = words.len() >> chance.below(15);
        words[chance.below(range.max(1))].as_str()
    };
    (0..count).map(|_| one()).collect::<Vec<_>>().join(" ")
}

fn filled(folder: &Path, bodies: &[String]) -> Store {
    let passphrase = Passphrase::new("mätning mätning");
    let (name, user, at) = ("Search", "anna", Timestamp::UNIX_EPOCH);
    let new = NewStore { name, purpose: Purpose::Demo, user, passphrase: &passphrase, cost: Cost::SMALL, at };
    let (mut store, _) = Store::create(folder, &new).expect("the folder is new");
    let round: RoundId = "r".parse().expect("a code");
    let plan =
        Round { id: round.clone(), name: "R".into(), begins: None, ends: None, closed: None, keys: BTreeMap::new() };
    let key: KeyId = "child-investigation".parse().expect("a code");
    let made = store.write(Op::Import, user, at, |tx| tx.edit_plan(&round, &[PlanEdit::Round(plan.clone())]));
    made.expect("there is room");
    for (number, comments) in (0_u32..).zip(bodies.chunks(A_REVIEW as usize * 100)) {
        let written = store.write(Op::Import, user, at, |tx| {
            for (place, comments) in (0_u32..).zip(comments.chunks(A_REVIEW as usize)) {
                let subject = Subject::Respondent(number * 100 + place);
                let by = By::Reviewer("anna".parse().expect("a code"));
                let id = ReviewId { round: round.clone(), key: key.clone(), subject, occasion: Occasion::Round, by };
                let mut edits = vec![ReviewEdit::Version(1)];
                for (question, body) in (0_u128..).zip(comments) {
                    let of = u128::from(number * 100 + place) * 100 + question;
                    let text = TextId::from_bytes(of.to_be_bytes());
                    tx.put_text(&text, TextKind::Comment, &round, body)?;
                    let slot = Slot { question: format!("question-{question}").parse().expect("a code"), member: None };
                    edits.push(ReviewEdit::Comment(slot, Some(text)));
                }
                tx.edit_review(&id, &edits)?;
            }
            Ok::<_, store::StoreError>(())
        });
        written.expect("there is room");
    }
    store
}

fn bare(path: &Path, bodies: &[String]) -> Connection {
    let mut database = Connection::open(path).expect("the folder is there");
    let tables = "CREATE TABLE text (number INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
        CREATE VIRTUAL TABLE text_search USING fts5 (body, content = 'text', content_rowid = 'number',
            tokenize = 'unicode61 remove_diacritics 0');";
    database.execute_batch(tables).expect("the database is new");
    let transaction = database.transaction().expect("nobody else has it open");
    for body in bodies {
        let mut insert = transaction.prepare_cached("INSERT INTO text (body) VALUES (?)").expect("a table");
        insert.execute([body]).expect("there is room");
    }
    transaction.execute("INSERT INTO text_search (text_search) VALUES ('rebuild')", []).expect("an index");
    transaction.commit().expect("there is room");
    database
}

fn search(database: &Connection, typed: &str) -> usize {
    let expression = match typed.strip_prefix('"') {
        Some(_) => typed.to_owned(),
        None => typed.split(' ').map(|word| format!("\"{word}\"*")).collect::<Vec<_>>().join(" "),
    };
    let sql = "SELECT snippet(text_search, 0, '[', ']', '…', 12) FROM text_search WHERE text_search MATCH ?
               ORDER BY rank LIMIT 50";
    let mut statement = database.prepare_cached(sql).expect("an index");
    let rows = statement.query_map([expression], |row| row.get::<_, String>(0)).expect("a query");
    rows.map(|row| row.expect("a row").len()).sum()
}
