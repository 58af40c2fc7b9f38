//! A process that saves is put to sleep where it stands, over and over, as a computer is whose lid is closed. While it
//! sleeps its files are what the disk holds should the battery run out; when it wakes it goes on, and saves nothing twice.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use app::App;
use serde_json::{Value, json};

use crate::chance::Chance;
use crate::desktop::{app_in, demo, reopen_a_review, review_page, unlock};
use crate::kills::{a_moment, also_stands};
use crate::saved::{self, Place};

const FIRST: u64 = 1_000;

/// How a row of sleeps went.
pub struct Slept {
    /// How many saves had been promised. Every one of them stood, once.
    pub kept: u64,
}

/// Stops `program` (`save_until_killed`) `sleeps` times on a demo store in `data`, and lets it go on. Panics when a promise
/// was broken, or something was saved twice.
pub fn survive(program: &Path, data: &Path, sleeps: usize) -> Slept {
    let mut app = app_in(data.to_owned());
    let (store, passphrase) = demo(&mut app).expect("the demo round can be made");
    let (review, page) = reopen_a_review(&mut app, &store, &passphrase).expect("a submitted review opens again");
    drop(app);

    let places = saved::places(&page);
    let before = saved::standing(&page);
    let words = [data.to_str().expect("a plain name"), &store, &passphrase, &review.to_string(), &FIRST.to_string()];
    let mut saver = Saver::start(Command::new(program).args(words), data.join("promises"));
    let mut chance = Chance::new(1974);
    for sleep in 0..sleeps {
        saver.saves(chance.below(5) + 1);
        a_moment(&mut chance);
        saver.falls_asleep();
        let (promised, next) = promised(&before, &places, &saver.promises());

        let elsewhere = data.join("battery-out");
        copy(Path::new(&store), &elsewhere.join("store")).expect("files that nobody writes to can be copied");
        let mut app = app_in(elsewhere.clone());
        let folder = elsewhere.join("store");
        unlock(&mut app, folder.to_str().expect("a plain name"), &passphrase).expect("the store opens");
        stands(&mut app, &review, promised, &places, next, &format!("in sleep {sleep}"));
        drop(app);
        fs::remove_dir_all(&elsewhere).expect("a folder of our own");
        saver.wakes();
    }
    saver.saves(5);
    saver.falls_asleep();
    let numbers = saver.promises();
    drop(saver);

    let mut app = app_in(data.to_owned());
    unlock(&mut app, &store, &passphrase).expect("the store opens at last");
    let (promised, next) = promised(&before, &places, &numbers);
    stands(&mut app, &review, promised, &places, next, "at last");
    each_comment_is_one_version(&mut app, &review, &places, next);
    Slept { kept: next - FIRST }
}

/// What stands by the promises with these `numbers`, and the number after them.
fn promised(before: &BTreeMap<String, String>, places: &[Place], numbers: &[u64]) -> (BTreeMap<String, String>, u64) {
    let mut promised = before.clone();
    promised.extend(numbers.iter().map(|number| saved::save(places, *number).sets));
    (promised, numbers.last().map_or(FIRST, |last| last + 1))
}

/// Panics unless all that was promised stands in the review, and at most the save that was on its way besides.
fn stands(
    app: &mut App,
    review: &Value,
    mut promised: BTreeMap<String, String>,
    places: &[Place],
    next: u64,
    when: &str,
) {
    let page = review_page(app, review).expect("the review is there");
    let stands = saved::standing(&page);
    also_stands(&stands, &mut promised, saved::save(places, next));
    assert_eq!(stands, promised, "{when}, before number {next}");
}

/// Panics when a comment that was saved before number `next` is not exactly one version in the history of its place.
fn each_comment_is_one_version(app: &mut App, review: &Value, places: &[Place], next: u64) {
    let mut versions: BTreeMap<String, usize> = BTreeMap::new();
    for place in places {
        let asked = json!({ "review": review, "slot": place.slot });
        let history = app::dispatch(app, "reviews.history", asked).expect("an answer has a history");
        let entries = history["entries"].as_array().into_iter().flatten();
        for change in entries.flat_map(|entry| entry["changes"].as_array().into_iter().flatten()) {
            if let (Some("comment"), Some(body)) = (change["part"].as_str(), change["after"].as_str()) {
                *versions.entry(body.to_owned()).or_default() += 1;
            }
        }
    }
    for number in (FIRST..next).filter(|number| !number.is_multiple_of(2)) {
        let body = format!("Kommentar {number}");
        assert_eq!(versions.get(&body), Some(&1), "versions of “{body}”");
    }
}

/// The process that saves. It tells its promises in a file, so that those of a process which sleeps can be read.
struct Saver {
    process: Child,
    promises: PathBuf,
    /// How many lines it is known to have told.
    told: usize,
}

impl Saver {
    fn start(command: &mut Command, promises: PathBuf) -> Self {
        let file = File::create(&promises).expect("the data folder can be written");
        let process = command.stdout(Stdio::from(file)).spawn().expect("the program was built with the tests");
        Self { process, promises, told: 0 }
    }

    /// Waits until it has told `more` lines.
    fn saves(&mut self, more: usize) {
        let wanted = self.told + more;
        self.until(&format!("{wanted} lines are told"), |saver| {
            saver.told = saver.lines().len();
            saver.told >= wanted
        });
    }

    /// Stops it where it is, and waits until it stands still.
    fn falls_asleep(&mut self) {
        self.signal("-STOP");
        let status = PathBuf::from(format!("/proc/{}/status", self.process.id()));
        self.until("it sleeps", |_| {
            fs::read_to_string(&status).is_ok_and(|status| status.lines().any(|line| line.starts_with("State:\tT")))
        });
        self.told = self.lines().len();
    }

    fn wakes(&self) {
        self.signal("-CONT");
    }

    /// The numbers of what it has promised to be saved, in order.
    fn promises(&self) -> Vec<u64> {
        let saved = |line: &Value| line["saved"].as_u64().expect("every line but the first tells what was saved");
        self.lines().iter().skip(1).map(saved).collect()
    }

    /// Each whole line that it has told.
    fn lines(&self) -> Vec<Value> {
        let told = fs::read_to_string(&self.promises).expect("what is told is text");
        let whole = told.rfind('\n').map_or("", |end| &told[..end]);
        whole.lines().map(|line| serde_json::from_str(line).expect("a whole line is JSON")).collect()
    }

    fn signal(&self, signal: &str) {
        let sent = Command::new("kill").args([signal, &self.process.id().to_string()]).status();
        assert!(sent.expect("every Linux has kill").success(), "the process takes {signal}");
    }

    fn until(&mut self, what: &str, is: impl Fn(&mut Self) -> bool) {
        let limit = Instant::now() + Duration::from_mins(1);
        while !is(self) {
            assert!(Instant::now() < limit, "waited in vain until {what}");
            let ended = self.process.try_wait().expect("a child can be asked");
            assert!(ended.is_none(), "the process failed by itself: {ended:?}");
            std::thread::yield_now();
        }
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        // It may have ended by itself, which has been told then.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
