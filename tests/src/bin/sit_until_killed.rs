//! Sits at a desk of a group: saves what is to be said there and exchanges with the others, until it is killed. Each line it
//! prints is a promise: what it names is on disk. Arguments: the data folder, the store, its passphrase, who sits there, and the
//! number to go on from, or `done` to mark the review as done and exchange only. Its clock jumps.

#![allow(clippy::print_stdout, reason = "what is printed is what has been promised")]

use std::io::{self, Write};
use std::path::PathBuf;

use app::App;
use serde_json::{Value, json};
use tests::desktop::{app_with_a_wild_clock, unlock};
use tests::sitting::{SITTERS, Sitter};

fn main() -> io::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [data, store, passphrase, name, goes_on] = words.as_slice() else { panic!("five arguments, not {words:?}") };
    let sitter = SITTERS.iter().find(|one| one.name == name).expect("one of those who sit there");

    let mut app = app_with_a_wild_clock(PathBuf::from(data));
    unlock(&mut app, store, passphrase).expect("the store opens after any number of kills");
    let standing = sitter.standing(&mut app).expect("one's own review can be read");
    let is_done = is_done(&mut app, sitter);
    told(&json!({ "stands": standing.into_iter().collect::<Vec<_>>(), "done": is_done }))?;

    let Ok(first) = goes_on.parse() else {
        if let Some(review) = sitter.review().filter(|_| !is_done) {
            does(&mut app, "reviews.submit", json!({ "review": review, "gaps": "Prov" }));
        }
        told(&json!({ "done": true }))?;
        loop {
            exchanges(&mut app, 3)?;
        }
    };
    let slots = sitter.slots(&mut app).expect("one's own review can be read");
    for number in first.. {
        let (place, value) = sitter.says(&slots, number);
        sitter.saves(&mut app, &place, &value).expect("there is room on the disk");
        told(&json!({ "saved": number }))?;
        if number % 3 == 0 {
            exchanges(&mut app, 1 + number % 7)?;
            finds_nothing_of_the_blind(&mut app, sitter);
        }
    }
    Ok(())
}

/// One step of an exchange, which nothing stops: the folder is there, and has room.
fn exchanges(app: &mut App, most: usize) -> io::Result<()> {
    let done = does(app, "exchange.run", json!({ "most": most }));
    assert_eq!(done["trouble"], Value::Null);
    let is_out = done["published"].as_u64().is_some_and(|published| published < most as u64);
    told(&json!({ "fetched": done["fetched"], "published": done["published"], "out": is_out }))
}

/// What is sealed for whoever sits here is found by no search.
fn finds_nothing_of_the_blind(app: &mut App, sitter: &Sitter) {
    for other in tests::sitting::sealed_for(sitter) {
        let found = does(app, "search.find", json!({ "words": other.word }));
        assert_eq!((&found["all"], &found["hits"]), (&json!(0), &json!([])), "{} sees {}", sitter.name, other.name);
    }
}

fn is_done(app: &mut App, sitter: &Sitter) -> bool {
    let Some(review) = sitter.review() else { return true };
    does(app, "reviews.open", json!({ "review": review }))["status"]["is"] == "submitted"
}

fn does(app: &mut App, command: &str, argument: Value) -> Value {
    app::dispatch(app, command, argument).unwrap_or_else(|failure| panic!("{command}: {failure:?}"))
}

fn told(line: &Value) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}
