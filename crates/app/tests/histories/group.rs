//! Seven desktops of one group, each with a folder of its own that a [`Carrier`] fills.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use app::{App, Failure, Setting, dispatch};
use jiff::Timestamp;
use serde_json::{Value, json};
use store::{Passphrase, Store, Unlock, Verify};
use tempfile::TempDir;

use crate::carrier::{Carrier, place_alike};

const PASSPHRASE: &str = "en lång mening";
/// In the middle of a day, so that a store that is opened again is not copied again.
const NOON: i64 = 1_633_003_200;
const DAY: i64 = 24 * 60 * 60;

/// Who sits at each desktop: the name, the roles, and which reviewer they are. Anna has two.
pub(crate) const DESKS: [(&str, &str, Option<&str>); 7] = [
    ("Maria", "owner", None),
    ("Anna", "reviewer", Some("anna")),
    ("Bo", "reviewer", Some("bo")),
    ("Eva", "developer", None),
    ("Cia", "reviewer", Some("cia")),
    ("Dan", "reviewer", Some("dan")),
    ("Anna", "reviewer", Some("anna")),
];

/// The documents of each round.
pub(crate) const DOCUMENTS: [&str; 3] = ["d1", "d2", "d3"];

/// Who may read what: each document has readers who are blind for each other.
pub(crate) const READERS: [(&str, &[&str]); 4] =
    [("anna", &["d1", "d2"]), ("bo", &["d1", "d3"]), ("cia", &["d2", "d3"]), ("dan", &["d1", "d3"])];

/// What is asked.
pub(crate) const QUESTIONS: [&str; 2] = ["met", "planned"];
/// What may be answered.
pub(crate) const ANSWERS: [&str; 2] = ["yes", "no"];

/// How many rounds there are: each history of a group has one of its own.
pub(crate) const ROUNDS: usize = 20;

/// The code of a round.
pub(crate) fn round(number: usize) -> String {
    format!("r{number}")
}

/// A desktop: where its store is, its clock and its chance, which go on when the program ends.
struct Desk {
    app: Option<App>,
    store: PathBuf,
    clock: Arc<AtomicI64>,
    chance: Arc<AtomicU64>,
}

/// The group as it is played with.
pub(crate) struct Group {
    /// Where everything lies, which the stores remember: it stays, and what is in it is laid anew.
    place: TempDir,
    /// The files of all desktops when the group has just come together with nothing to read, and for each number of desktops
    /// when those who are at them have heard what they are to read.
    beginnings: TempDir,
    carriers: BTreeMap<usize, Carrier>,
    pub(crate) carrier: Carrier,
    desks: Vec<Desk>,
    /// How many desktops take part: the first of them all.
    pub(crate) playing: usize,
    /// Whose person each desktop is, as the group has it.
    persons: BTreeMap<String, String>,
}

impl Group {
    /// A group that has come together, in one folder; each desktop then gets a copy of its own.
    pub(crate) fn new() -> Self {
        let mut group = Self {
            place: folder(),
            beginnings: folder(),
            carriers: BTreeMap::new(),
            carrier: Carrier::new(Vec::new(), Vec::new()),
            desks: Vec::new(),
            playing: DESKS.len(),
            persons: BTreeMap::new(),
        };
        for ((name, ..), number) in DESKS.iter().zip(0..) {
            group.desks.push(Desk {
                app: None,
                store: PathBuf::new(),
                clock: Arc::new(AtomicI64::new(NOON)),
                // No two desktops ever draw the same.
                chance: Arc::new(AtomicU64::new(number << 32)),
            });
            let desk = group.desks.len() - 1;
            group.starts(desk);
            let made =
                group.does(desk, "start.create", &json!({ "name": name, "user": name, "passphrase": PASSPHRASE }));
            group.desks[desk].store = made["store"]["folder"].as_str().expect("where it is").into();
        }
        let common = group.place.path().join("common");
        fs::create_dir(&common).expect("there is room");
        group.comes_together(&common);
        group.parts(&common);
        group.keeps_beginning(0);
        group
    }

    fn comes_together(&mut self, common: &Path) {
        self.does(0, "keys.add", &json!({ "json": key() }));
        self.does(0, "exchange.begin", &json!({ "folder": common, "name": "Gruppen", "label": "Kontoret" }));
        for (desk, (name, role, reviewer)) in DESKS.iter().copied().enumerate().skip(1) {
            let invite = match self.persons.get(name) {
                Some(person) => json!({ "person": person }),
                None => json!({ "name": name, "roles": [role], "reviewer": reviewer }),
            };
            let words = self.does(0, "exchange.invite", &invite)["words"].clone();
            let words: Vec<&str> = words.as_array().expect("words").iter().filter_map(Value::as_str).collect();
            let join = json!({ "folder": common, "words": words.join(" "), "label": "Bärbar" });
            self.does(desk, "exchange.join", &join);
            self.exchanges(0);
            let page = self.does(0, "exchange.show", &Value::Null);
            for member in list(&page["members"]) {
                self.persons.insert(text(&member["name"]), text(&member["id"]));
            }
        }
        while (0..DESKS.len()).map(|desk| self.exchanges(desk)).sum::<u64>() > 0 {}
    }

    /// Each desktop goes on with a folder of its own.
    fn parts(&mut self, common: &Path) {
        let mut places = Vec::new();
        for desk in 0..DESKS.len() {
            let folder = self.folder(desk);
            copy(common, &folder);
            let page = self.does(desk, "exchange.set_folder", &json!({ "folder": folder }));
            let mut devices = list(&page["members"]).iter().flat_map(|member| list(&member["devices"]));
            let device = devices.find(|device| device["here"] == true).expect("it is in the group");
            places.push(format!("{}-{}", text(&page["person"]), text(&device["id"])));
        }
        let folders = (0..DESKS.len()).map(|desk| self.folder(desk)).collect();
        self.carrier = Carrier::new(folders, places);
    }

    /// The rounds, each with three investigations of a family, that those at the first `desks` read.
    fn prepares(&mut self, desks: usize) {
        let here: BTreeSet<&str> = DESKS[..desks].iter().filter_map(|(.., reviewer)| *reviewer).collect();
        let mut changes = vec![json!({ "change": "family", "to": { "id": "f1", "label": "Familj 1", "order": 1 } })];
        let child =
            json!({ "id": "b1", "family": "f1", "label": "b1", "order": 1, "role": "child", "gender": "female" });
        changes.push(json!({ "change": "member", "to": child }));
        for (reviewer, _) in READERS {
            changes
                .push(json!({ "change": "reviewer", "to": { "id": reviewer, "name": reviewer, "role": "granskare" } }));
        }
        for (document, order) in DOCUMENTS.iter().zip(1..) {
            let to = json!({
                "id": document, "family": "f1", "order": order, "kind": "investigation", "side": "child", "members": ["b1"],
            });
            changes.push(json!({ "change": "document", "to": to }));
        }
        changes.extend(readings("reads", |reader| here.contains(reader)));
        for number in 0..ROUNDS {
            self.does(0, "plans.create", &json!({ "id": round(number), "name": "Prov", "keys": { "k": 1 } }));
            self.does(0, "plans.edit", &json!({ "round": round(number), "changes": changes }));
        }
        self.rests(&(0..desks).collect::<Vec<_>>());
    }

    fn keeps_beginning(&mut self, desks: usize) {
        for desk in &mut self.desks {
            desk.app = None;
        }
        copy(self.place.path(), &self.beginnings.path().join(desks.to_string()));
        self.carriers.insert(desks, self.carrier.clone());
    }

    /// Everything is as when the first `desks` of all had just heard what they are to read.
    pub(crate) fn begins_again(&mut self, desks: usize) {
        if !self.carriers.contains_key(&desks) {
            self.lays_beginning(0);
            self.playing = desks;
            self.prepares(desks);
            self.keeps_beginning(desks);
        }
        self.lays_beginning(desks);
    }

    fn lays_beginning(&mut self, desks: usize) {
        for desk in &mut self.desks {
            desk.app = None;
            desk.clock.store(NOON, Ordering::Relaxed);
        }
        for entry in fs::read_dir(self.place.path()).expect("the folders").flatten() {
            fs::remove_dir_all(entry.path()).expect("nobody has it open");
        }
        copy(&self.beginnings.path().join(desks.to_string()), self.place.path());
        self.carrier = self.carriers[&desks].clone();
        self.playing = desks;
    }

    fn data(&self, desk: usize) -> PathBuf {
        self.place.path().join(format!("desk-{desk}"))
    }

    /// The folder that a desktop exchanges through.
    fn folder(&self, desk: usize) -> PathBuf {
        self.place.path().join(format!("folder-{desk}"))
    }

    fn starts(&mut self, desk: usize) {
        let data = self.data(desk);
        let Desk { app, clock, chance, .. } = &mut self.desks[desk];
        let (clock, chance) = (Arc::clone(clock), Arc::clone(chance));
        *app = Some(App::new(Setting {
            data,
            clock: Box::new(move || Timestamp::from_second(clock.fetch_add(1, Ordering::Relaxed)).expect("a time")),
            chance: Box::new(move || u128::from(chance.fetch_add(1, Ordering::Relaxed)).to_be_bytes()),
            zone: jiff::tz::TimeZone::UTC,
            cost: store::Cost::SMALL,
        }));
    }

    /// The product at a desktop, which is started when it is not running.
    pub(crate) fn app(&mut self, desk: usize) -> &mut App {
        if self.desks[desk].app.is_none() {
            self.starts(desk);
            let unlock = json!({ "folder": self.desks[desk].store, "passphrase": PASSPHRASE });
            self.does(desk, "start.unlock", &unlock);
        }
        self.desks[desk].app.as_mut().expect("it was started if it was not running")
    }

    /// Gives a command at a desktop.
    pub(crate) fn tries(&mut self, desk: usize, command: &str, argument: &Value) -> Result<Value, Failure> {
        dispatch(self.app(desk), command, argument.clone())
    }

    /// Gives a command that must succeed.
    pub(crate) fn does(&mut self, desk: usize, command: &str, argument: &Value) -> Value {
        self.tries(desk, command, argument)
            .unwrap_or_else(|failure| panic!("{command} failed at desk {desk}: {failure:?}"))
    }

    /// The program at a desktop is gone, at once.
    pub(crate) fn dies(&mut self, desk: usize) {
        self.desks[desk].app = None;
    }

    /// The clock of a desktop is set forwards or back.
    pub(crate) fn jumps(&self, desk: usize, days: i64) {
        self.desks[desk].clock.fetch_add(days * DAY, Ordering::Relaxed);
    }

    /// A copy of the store is put aside.
    pub(crate) fn copies(&mut self, desk: usize) {
        let kept = self.kept(desk);
        self.copies_to(desk, &kept);
    }

    /// The store is what it was when it was last copied. False when it never was.
    pub(crate) fn restores(&mut self, desk: usize) -> bool {
        let kept = self.kept(desk);
        let is_there = kept.is_file();
        if is_there {
            self.restores_from(desk, &kept);
        }
        is_there
    }

    fn kept(&self, desk: usize) -> PathBuf {
        self.data(desk).join("kept")
    }

    fn copies_to(&mut self, desk: usize, copy: &Path) {
        self.dies(desk);
        fs::copy(self.desks[desk].store.join("store.db"), copy).expect("there is room");
    }

    fn restores_from(&mut self, desk: usize, copy: &Path) {
        self.dies(desk);
        let store = &self.desks[desk].store;
        for beside in ["store.db-wal", "store.db-shm"] {
            let _ = fs::remove_file(store.join(beside));
        }
        fs::copy(copy, store.join("store.db")).expect("there is room");
    }

    /// What was made lies sealed in the store, and the program dies before any of it is laid in the folder.
    pub(crate) fn seals_and_dies(&mut self, desk: usize) {
        let (folder, away) = (self.folder(desk), self.folder(desk).with_extension("away"));
        fs::rename(&folder, &away).expect("nobody holds it");
        let done = self.does(desk, "exchange.run", &json!({ "most": 100 }));
        assert_eq!(done["trouble"], "away");
        self.dies(desk);
        fs::rename(&away, &folder).expect("nobody holds it");
    }

    /// What was made is laid in the folder, and the program dies before the store knows that it is.
    pub(crate) fn lays_and_dies(&mut self, desk: usize) {
        self.seals_and_dies(desk);
        let sealed = self.data(desk).join("sealed");
        self.copies_to(desk, &sealed);
        self.does(desk, "exchange.run", &json!({ "most": 100, "onlyOut": true }));
        self.restores_from(desk, &sealed);
    }

    /// Who sits at `desk` is taken out of the group by whoever leads it.
    pub(crate) fn removes(&mut self, desk: usize) -> Result<Value, Failure> {
        let person = self.persons[DESKS[desk].0].clone();
        self.tries(0, "exchange.remove", &json!({ "person": person }))
    }

    /// One desktop takes in and lays everything there is. How many bundles that were.
    fn exchanges(&mut self, desk: usize) -> u64 {
        let mut bundles = 0;
        loop {
            let done = self.does(desk, "exchange.run", &json!({ "most": 50 }));
            // What was lost from every folder, after all had taken it in, is told where it was made.
            assert!(done["trouble"].is_null() || done["trouble"] == "missing", "{}", done["trouble"]);
            bundles += done["fetched"].as_u64().expect("a number") + done["published"].as_u64().expect("a number");
            if done["more"] == false {
                return bundles;
            }
        }
    }

    /// Everything is carried everywhere and everybody exchanges, until nothing happens any more.
    pub(crate) fn rests(&mut self, desks: &[usize]) {
        for _ in 0..20 {
            let mut is_any = false;
            for desk in desks {
                is_any |= self.carrier.brings_all(self.playing, *desk) > 0;
                is_any |= self.exchanges(*desk) > 0;
            }
            if !is_any {
                return;
            }
        }
        panic!("they exchange for ever")
    }

    /// What the store of a desktop adds up to.
    pub(crate) fn digest(&mut self, desk: usize) -> [u8; 32] {
        let reads = self.app(desk).reads().expect("it is open");
        reads.digest().expect("the store can be read")
    }

    /// What the store of a desktop adds up to, after it was checked, found whole and worked out anew from its log.
    pub(crate) fn rebuilt_digest(&mut self, desk: usize) -> [u8; 32] {
        self.dies(desk);
        let passphrase = Passphrase::new(PASSPHRASE);
        let unlock = Unlock::Passphrase { user: None, passphrase: &passphrase };
        let noon = Timestamp::from_second(NOON).expect("a time");
        let mut store = Store::open(&self.desks[desk].store, unlock, noon).expect("the store opens");
        let report = store.verify(Verify::Rebuild).expect("the store can be read");
        assert!(report.problems.is_empty(), "desk {desk}: {:?}", report.problems);
        store.digest().expect("the store can be read")
    }
}

/// Changes of a plan: each reading of those who are chosen.
pub(crate) fn readings(change: &str, is_chosen: impl Fn(&str) -> bool) -> Vec<Value> {
    let chosen = READERS.iter().filter(|(reader, _)| is_chosen(reader));
    let of = |document: &str, reader: &str| json!({ "change": change, "to": { "subject": { "document": document }, "reviewer": reader } });
    chosen.flat_map(|(reader, documents)| documents.iter().map(move |document| of(document, reader))).collect()
}

/// A key that asks little: how it is asked is not what is tried here.
fn key() -> String {
    let words = |words: &str| json!({ "sv": words });
    let options = ANSWERS.map(|code| json!({ "code": code, "label": words(code) }));
    let questions =
        QUESTIONS.map(|id| json!({ "id": id, "text": words(id), "answer": { "type": "single", "scale": "two" } }));
    let key = json!({
        "id": "k", "version": 1, "life": "published", "name": words("Prov"), "subject": "document",
        "scales": { "two": { "order": "nominal", "options": options } },
        "sections": [{ "id": "s", "title": words("Del"), "questions": questions }],
    });
    key.to_string()
}

/// In memory where there is such a place: a disk would be waited for at each save.
fn folder() -> TempDir {
    let in_memory = Path::new("/dev/shm");
    let made = if in_memory.is_dir() { tempfile::tempdir_in(in_memory) } else { tempfile::tempdir() };
    made.expect("a temporary folder")
}

/// Everything below a folder. What is never written in place is the same file in both.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("there is room");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let (one, other) = (entry.path(), to.join(entry.file_name()));
        let is_never_written = entry.file_name() == "ballast" || one.extension().is_some_and(|end| end == "akt");
        if one.is_dir() {
            copy(&one, &other);
        } else if is_never_written {
            place_alike(&one, &other);
        } else {
            fs::copy(&one, &other).expect("there is room");
        }
    }
}

/// The entries of a list of an answer.
pub(crate) fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_string()
}
