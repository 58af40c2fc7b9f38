//! Nothing that was told to be saved is lost, however the program ends: a process that saves is killed 200 times, at moments
//! that cannot be foreseen, and each time everything it had promised stands, and nothing else.

#![allow(clippy::unwrap_used, reason = "an unwrap in a test is an assertion")]

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tests::chance::Chance;
use tests::desktop::{app_in, demo, unlock};
use tests::saved;

const KILLS: usize = 200;

#[test]
fn what_was_promised_stands_after_two_hundred_kills() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    let mut app = app_in(data.to_owned());
    let (store, passphrase) = demo(&mut app).unwrap();
    let (review, page) = open_for_writing(&mut app, &store, &passphrase);
    drop(app);

    let places = saved::places(&page);
    let mut promised = saved::standing(&page);
    let mut number = 1_000;
    let mut chance = Chance::new(2021);
    for kill in 0..KILLS {
        let lines = killed_while_saving(
            &[data.to_str().unwrap(), &store, &passphrase, &review.to_string(), &number.to_string()],
            &mut chance,
        );
        // Killed before the store was open: nothing was promised.
        let Some(stands) = lines.first() else { continue };
        let stands: BTreeMap<String, String> = serde_json::from_value(stands["stands"].clone()).unwrap();
        // At most the one thing that was on its way when the last process died may stand besides what it had promised.
        let (register, value) = saved::save(&places, number).sets;
        if stands.get(&register) == Some(&value) {
            promised.insert(register, value);
            number += 1;
        }
        assert_eq!(stands, promised, "before kill {kill}, from number {number}");

        for line in &lines[1..] {
            let saved = line["saved"].as_u64().unwrap();
            let (register, value) = saved::save(&places, saved).sets;
            promised.insert(register, value);
            number = saved + 1;
        }
    }
    assert!(number > 1_000 + KILLS as u64, "the processes had time to save: {number}");
}

fn open_for_writing(app: &mut app::App, store: &str, passphrase: &str) -> (Value, Value) {
    unlock(app, store, passphrase).unwrap();
    let desk = app::dispatch(app, "desk.show", json!({})).unwrap();
    let tasks = desk["families"].as_array().unwrap().iter().flat_map(|family| family["tasks"].as_array().unwrap());
    let review = tasks.filter(|task| task["state"]["is"] == "done").map(|task| task["review"].clone()).next().unwrap();
    let again = json!({ "review": review, "reason": "Läses om" });
    app::dispatch(app, "reviews.reopen", again).unwrap();
    let page = app::dispatch(app, "reviews.open", json!({ "review": review })).unwrap();
    (review, page)
}

/// Starts the process, kills it after a number of promises and a moment more, and returns every line it had told.
fn killed_while_saving(words: &[&str], chance: &mut Chance) -> Vec<Value> {
    let mut child =
        Command::new(env!("CARGO_BIN_EXE_save_until_killed")).args(words).stdout(Stdio::piped()).spawn().unwrap();
    let mut told = BufReader::new(child.stdout.take().unwrap());
    let mut lines = Vec::new();
    for _ in 0..chance.below(9) {
        let mut line = String::new();
        if told.read_line(&mut line).unwrap() == 0 {
            break;
        }
        lines.push(serde_json::from_str(&line).unwrap());
    }
    // A save takes a few milliseconds: the kill falls anywhere in the next one, or the one after.
    let moment = Instant::now() + Duration::from_micros(u64::try_from(chance.below(12_000)).unwrap());
    while Instant::now() < moment {
        std::hint::spin_loop();
    }
    child.kill().unwrap();
    let ended = child.wait().unwrap();
    assert_ne!(ended.code(), Some(101), "the process was killed, it did not fail by itself");
    // What was told before the kill but not yet read is a promise too. A line cut off in the middle is none.
    for line in told.lines().map(Result::unwrap) {
        lines.extend(serde_json::from_str::<Value>(&line));
    }
    lines
}
