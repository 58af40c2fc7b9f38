//! A process that saves is killed, over and over, at moments that cannot be foreseen; each time everything it had
//! promised must stand, and nothing else.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::chance::Chance;
use crate::desktop::{app_in, demo, reopen_a_review, review_page, unlock};
use crate::saved::{self, Save};

/// How a row of kills went.
pub struct Survived {
    /// How many times a process was killed.
    pub kills: usize,
    /// How many saves had been promised. Every one of them stood.
    pub kept: u64,
}

/// Kills `program` (`save_until_killed`) `kills` times on a demo store in `data`. Panics when a promise was broken.
pub fn survive(program: &Path, data: &Path, kills: usize) -> Survived {
    let mut app = app_in(data.to_owned());
    let (store, passphrase) = demo(&mut app).expect("the demo round can be made");
    let (review, page) = reopen_a_review(&mut app, &store, &passphrase).expect("a submitted review opens again");
    drop(app);

    let places = saved::places(&page);
    let mut promised = saved::standing(&page);
    let mut kept = 0;
    let mut number = 1_000;
    let mut chance = Chance::new(2021);
    let data = data.to_str().expect("a temporary folder has a plain name");
    for kill in 0..kills {
        let words = [data, &store, &passphrase, &review.to_string(), &number.to_string()];
        let lines = killed_while_saving(Command::new(program).args(words), &mut chance);
        // Killed before the store was open: nothing was promised.
        let Some(stands) = lines.first() else { continue };
        let stands: BTreeMap<String, String> =
            serde_json::from_value(stands["stands"].clone()).expect("the first line tells what stands");
        number += also_stands(&stands, &mut promised, saved::save(&places, number));
        assert_eq!(stands, promised, "before kill {kill}, from number {number}");

        for line in &lines[1..] {
            let saved = line["saved"].as_u64().expect("every other line tells what was saved");
            let (register, value) = saved::save(&places, saved).sets;
            promised.insert(register, value);
            kept += 1;
            number = saved + 1;
        }
    }

    let mut app = app_in(data.into());
    unlock(&mut app, &store, &passphrase).expect("the store opens after the last kill");
    let page = review_page(&mut app, &review).expect("the review is there");
    let stands = saved::standing(&page);
    also_stands(&stands, &mut promised, saved::save(&places, number));
    assert_eq!(stands, promised, "after the last kill");
    Survived { kills, kept }
}

/// At most the one save that was on its way when the process died may stand besides what it had promised: it is added
/// to what is `promised`, and counted.
pub(crate) fn also_stands(
    stands: &BTreeMap<String, String>,
    promised: &mut BTreeMap<String, String>,
    next: Save,
) -> u64 {
    let (register, value) = next.sets;
    if stands.get(&register) != Some(&value) {
        return 0;
    }
    promised.insert(register, value);
    1
}

/// Starts the process, kills it after a number of promises and a moment more, and returns every line it had told.
fn killed_while_saving(command: &mut Command, chance: &mut Chance) -> Vec<Value> {
    let mut child = command.stdout(Stdio::piped()).spawn().expect("the program was built with the tests");
    let mut told = BufReader::new(child.stdout.take().expect("it was asked to be piped"));
    let mut lines = Vec::new();
    for _ in 0..chance.below(9) {
        let mut line = String::new();
        if told.read_line(&mut line).expect("what is told is text") == 0 {
            break;
        }
        lines.push(serde_json::from_str(&line).expect("a whole line is JSON"));
    }
    a_moment(chance);
    child.kill().expect("it may have ended, which is no error");
    let ended = child.wait().expect("a child can be waited for");
    assert_ne!(ended.code(), Some(101), "the process was killed, it did not fail by itself");
    // What was told before the kill but not yet read is a promise too. A line cut off in the middle is none.
    for line in told.lines() {
        lines.extend(serde_json::from_str::<Value>(&line.expect("what is told is text")));
    }
    lines
}

/// Lets a moment pass. A save takes a few milliseconds: what comes after it falls anywhere in the next one, or the one after.
pub(crate) fn a_moment(chance: &mut Chance) {
    let moment = Instant::now() + Duration::from_micros(u64::try_from(chance.below(12_000)).expect("a small number"));
    while Instant::now() < moment {
        std::hint::spin_loop();
    }
}
