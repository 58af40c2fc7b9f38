//! Saves answers and comments, one after the other, until it is killed. Each line it prints is a promise: what it names is
//! on disk. Arguments: the data folder, the store, its passphrase, a review (as JSON) and a number to go on from. Its clock
//! jumps, as that of a computer which has slept or is set right.

#![allow(clippy::print_stdout, reason = "what is printed is what has been promised")]

use std::io::{self, Write};
use std::path::PathBuf;

use serde_json::{Value, json};
use tests::desktop::{app_with_a_wild_clock, unlock};

fn main() -> io::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [data, store, passphrase, review, first] = words.as_slice() else { panic!("five arguments, not {words:?}") };
    let review: Value = serde_json::from_str(review)?;
    let first: u64 = first.parse().expect("a number");

    let mut app = app_with_a_wild_clock(PathBuf::from(data));
    unlock(&mut app, store, passphrase).expect("the store opens after any number of kills");
    let page = app::dispatch(&mut app, "reviews.open", json!({ "review": review })).expect("the review is there");
    told(&json!({ "stands": tests::saved::standing(&page) }))?;

    let places = tests::saved::places(&page);
    for number in first.. {
        let save = tests::saved::save(&places, number);
        app::dispatch(&mut app, save.command, save.argument(&review)).expect("there is room on the disk");
        told(&json!({ "saved": number }))?;
    }
    Ok(())
}

fn told(line: &Value) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}
