//! One desk of a sitting: its store, what has been promised there, and the processes that are killed on it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use app::App;
use serde_json::{Value, json};

use super::says::{Place, Sitter, Slot, Standing, text};
use crate::chance::Chance;
use crate::desktop::{app_in, unlock};

/// What opens every store of the sitting.
pub(super) const PASSPHRASE: &str = "en lång mening";

/// How many lines a process may tell before the moment comes when it is killed.
const LINES: usize = 12;

/// How long that moment is at most, in microseconds.
const MOMENT: usize = 80_000;

/// What a process is to do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Errand {
    /// Say one thing after the other, and exchange.
    Read,
    /// Mark the review as done, and exchange.
    Finish,
}

/// A desk.
pub(super) struct Desk {
    pub(super) sitter: &'static Sitter,
    /// Its data folder.
    pub(super) data: PathBuf,
    /// The folder of its store.
    pub(super) store: String,
    /// The words on paper that open it.
    pub(super) recovery: String,
    /// What has been promised to stand.
    pub(super) promised: Standing,
    /// How many promises were kept.
    pub(super) kept: u64,
    /// How many bundles its processes told that they had taken in and laid.
    pub(super) bundles: u64,
    /// What stood when everything had last gone out, and what has been said since.
    gone_out: Standing,
    since: BTreeMap<Place, BTreeSet<String>>,
    slots: Vec<(Slot, Vec<String>)>,
    next: usize,
    is_done: bool,
}

impl Desk {
    /// A desk with an empty store, and the app that made it.
    pub(super) fn new(sitter: &'static Sitter, data: &Path) -> (Self, App) {
        let mut app = app_in(data.to_owned());
        let new = json!({ "name": sitter.name, "user": sitter.name, "passphrase": PASSPHRASE });
        let made = does(&mut app, "start.create", new);
        let desk = Self {
            sitter,
            data: data.to_owned(),
            store: text(&made["store"]["folder"]),
            recovery: text(&made["recoveryKey"]),
            promised: Standing::new(),
            kept: 0,
            bundles: 0,
            gone_out: Standing::new(),
            since: BTreeMap::new(),
            slots: Vec::new(),
            next: 1,
            is_done: false,
        };
        (desk, app)
    }

    /// The app with the store open.
    pub(super) fn open(&self) -> App {
        let mut app = app_in(self.data.clone());
        unlock(&mut app, &self.store, PASSPHRASE).expect("the store opens");
        app
    }

    /// What there is to answer is known, now that the plan is here.
    pub(super) fn looks(&mut self, app: &mut App) {
        self.slots = self.sitter.slots(app).expect("one's own review can be read");
    }

    /// Goes on where another desk of the same person was lost. All that had gone out from there stands here; of what was said
    /// since, any of it may.
    pub(super) fn goes_on_from(&mut self, lost: &Self, app: &mut App) {
        self.looks(app);
        (self.next, self.kept, self.bundles) = (lost.next, lost.kept, lost.bundles);
        self.promised = self.sitter.standing(app).expect("one's own review can be read");
        for (place, value) in &lost.gone_out {
            let stands = self.promised.get(place);
            let is_later = |since: &BTreeSet<String>| stands.is_none_or(|stands| since.contains(stands));
            let is_fine = stands == Some(value) || lost.since.get(place).is_some_and(is_later);
            assert!(is_fine, "{place:?} went out as {value}, and is {stands:?} on the new desktop");
        }
        self.is_out();
    }

    /// Starts `program` and kills it, `kills` times. Panics when a promise was broken.
    pub(super) fn is_killed(&mut self, program: &Path, errand: Errand, kills: usize, chance: &mut Chance) {
        for _ in 0..kills {
            let lines = self.lives(program, errand, chance);
            // Killed before the store was open: nothing was promised.
            let Some(first) = lines.first() else { continue };
            let stands = serde_json::from_value::<Vec<(Place, String)>>(first["stands"].clone());
            self.stands(&stands.expect("the first line tells what stands").into_iter().collect());
            assert!(!self.is_done || first["done"] == true, "a review that was marked as done is done");
            lines[1..].iter().for_each(|line| self.promises(line));
        }
    }

    /// Whoever was killed each time before they could mark their review as done does so now.
    pub(super) fn finishes(&mut self) {
        let Some(review) = self.sitter.review() else { return };
        let mut app = self.open();
        let page = does(&mut app, "reviews.open", json!({ "review": review }));
        if page["status"]["is"] != "submitted" {
            assert!(!self.is_done, "a review that was marked as done is done");
            does(&mut app, "reviews.submit", json!({ "review": review, "gaps": "Prov" }));
        }
    }

    /// All that was promised stands, and at most the one thing more that was on its way when the process died.
    pub(super) fn stands(&mut self, stands: &Standing) {
        let (place, value) = self.sitter.says(&self.slots, self.next);
        if self.promised.get(&place) != Some(&value) && stands.get(&place) == Some(&value) {
            self.said(place, value);
        }
        assert_eq!(*stands, self.promised, "at the desk of {}, before number {}", self.sitter.name, self.next);
    }

    fn promises(&mut self, line: &Value) {
        if let Some(number) = line["saved"].as_u64() {
            self.next = usize::try_from(number).expect("fewer saves than memory");
            let (place, value) = self.sitter.says(&self.slots, self.next);
            self.said(place, value);
            self.kept += 1;
        }
        let count = |field: &str| line[field].as_u64().unwrap_or_default();
        self.bundles += count("fetched") + count("published");
        self.is_done |= line["done"] == true;
        if line["out"] == true {
            self.is_out();
        }
    }

    fn said(&mut self, place: Place, value: String) {
        self.since.entry(place.clone()).or_default().insert(value.clone());
        self.promised.insert(place, value);
        self.next += 1;
    }

    fn is_out(&mut self) {
        self.gone_out = self.promised.clone();
        self.since.clear();
    }

    /// One process: started, killed at some moment, and every line that it had told.
    fn lives(&self, program: &Path, errand: Errand, chance: &mut Chance) -> Vec<Value> {
        let goes_on = match errand {
            Errand::Read => self.next.to_string(),
            Errand::Finish => "done".to_owned(),
        };
        let mut command = Command::new(program);
        command.arg(&self.data).args([&self.store, PASSPHRASE, self.sitter.name, &goes_on]);
        let mut child = command.stdout(Stdio::piped()).spawn().expect("the program was built with the tests");
        let told = BufReader::new(child.stdout.take().expect("it was asked to be piped"));
        let (tells, hears) = mpsc::channel();
        let reads = thread::spawn(move || {
            for line in told.lines() {
                // A line that was cut off in the middle is no promise.
                let Ok(line) = serde_json::from_str::<Value>(&line.expect("what is told is text")) else { continue };
                tells.send(line).expect("whoever listens does so to the end");
            }
        });
        // After a number of promises, or none, and a moment more, which falls anywhere in a save or an exchange.
        let mut lines: Vec<Value> = hears.iter().take(chance.below(LINES)).collect();
        let dies = Instant::now() + Duration::from_micros(chance.below(MOMENT) as u64);
        while let Ok(line) = hears.recv_timeout(dies.saturating_duration_since(Instant::now())) {
            lines.push(line);
        }
        child.kill().expect("it may have ended, which is no error");
        let ended = child.wait().expect("a child can be waited for");
        assert_ne!(ended.code(), Some(101), "the process was killed, it did not fail by itself");
        reads.join().expect("what is told is text");
        // What was told before the kill but not yet heard is a promise too.
        lines.extend(hears.try_iter());
        lines
    }
}

/// Gives a command that must succeed.
pub(super) fn does(app: &mut App, command: &str, argument: Value) -> Value {
    app::dispatch(app, command, argument).unwrap_or_else(|failure| panic!("{command}: {failure:?}"))
}
