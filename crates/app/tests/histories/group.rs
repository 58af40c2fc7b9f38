//! Seven desktops of one group, each with a folder of its own, and whoever carries files between the folders: a cloud client that
//! takes them in any order, any number of times, torn and then whole.

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

/// A desktop: where its store is, its clock and its chance, which go on when the program ends.
struct Desk {
    app: Option<App>,
    clock: Arc<AtomicI64>,
    chance: Arc<AtomicU64>,
}

/// The group as it is played with.
pub(crate) struct Group {
    /// Where the folders lie, which the stores remember: they stay, and what is in them is laid anew for each history.
    place: TempDir,
    /// The files of each desktop when the group has just come together and nobody reads anything, and for each number of desktops
    /// when those who are at them read.
    beginnings: TempDir,
    desks: Vec<Desk>,
    /// Whose person each desktop is, as the group has it.
    persons: BTreeMap<String, String>,
}

impl Group {
    /// A group that has come together, with a round that nobody reads in yet.
    pub(crate) fn new() -> Self {
        let place = folder();
        let mut group = Self { place, beginnings: folder(), desks: Vec::new(), persons: BTreeMap::new() };
        for (desk, number) in DESKS.iter().zip(0..) {
            group.desks.push(Desk {
                app: None,
                clock: Arc::new(AtomicI64::new(NOON)),
                // No two desktops ever draw the same.
                chance: Arc::new(AtomicU64::new(number << 32)),
            });
            let at = group.desks.len() - 1;
            fs::create_dir(group.folder(at)).expect("a folder");
            group.starts(at);
            group.does(at, "start.create", &json!({ "name": desk.0, "user": desk.0, "passphrase": PASSPHRASE }));
        }
        group.begins();
        group.keeps_beginning(0);
        group
    }

    fn begins(&mut self) {
        self.prepares();
        let shared = self.folder(0);
        self.does(0, "exchange.begin", &json!({ "folder": shared, "name": "Gruppen", "label": "Kontoret" }));
        for (desk, (name, role, reviewer)) in DESKS.iter().copied().enumerate().skip(1) {
            let invite = match self.persons.get(name) {
                Some(person) => json!({ "person": person }),
                None => json!({ "name": name, "roles": [role], "reviewer": reviewer }),
            };
            let words = self.does(0, "exchange.invite", &invite)["words"].clone();
            let words: Vec<&str> = words.as_array().expect("words").iter().filter_map(Value::as_str).collect();
            self.carries_everything();
            let folder = self.folder(desk);
            self.does(desk, "exchange.join", &json!({ "folder": folder, "words": words.join(" "), "label": "Bärbar" }));
            self.carries_everything();
            self.exchanges(0);
            let page = self.does(0, "exchange.show", &Value::Null);
            for member in page["members"].as_array().expect("members") {
                let text = |field: &str| member[field].as_str().expect("a text").to_string();
                self.persons.insert(text("name"), text("id"));
            }
        }
        self.rests(&(0..DESKS.len()).collect::<Vec<_>>());
    }

    /// The round: three investigations of a family, and the reviewers.
    fn prepares(&mut self) {
        self.does(0, "plans.create", &json!({ "id": "r", "name": "Prov", "keys": { "child-investigation": 2 } }));
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
        self.does(0, "plans.edit", &json!({ "round": "r", "changes": changes }));
    }

    fn keeps_beginning(&mut self, desks: usize) {
        for desk in &mut self.desks {
            desk.app = None;
        }
        copy(self.place.path(), &self.beginnings.path().join(desks.to_string()));
    }

    /// Everything is as when the first `desks` of all had just heard what they are to read.
    pub(crate) fn begins_again(&mut self, desks: usize) {
        if self.lays_beginning(desks) {
            return;
        }
        assert!(self.lays_beginning(0), "it was kept when the group came together");
        let here: Vec<usize> = (0..desks).collect();
        let readers: BTreeSet<&str> = here.iter().filter_map(|desk| DESKS[*desk].2).collect();
        let reads: Vec<Value> = readings("reads", |reader| readers.contains(reader));
        self.does(0, "plans.edit", &json!({ "round": "r", "changes": reads }));
        self.rests(&here);
        self.keeps_beginning(desks);
    }

    fn lays_beginning(&mut self, desks: usize) -> bool {
        let kept = self.beginnings.path().join(desks.to_string());
        if !kept.is_dir() {
            return false;
        }
        for desk in &mut self.desks {
            desk.app = None;
            desk.clock.store(NOON, Ordering::Relaxed);
        }
        for entry in fs::read_dir(self.place.path()).expect("the folders").flatten() {
            fs::remove_dir_all(entry.path()).expect("nobody has it open");
        }
        copy(&kept, self.place.path());
        true
    }

    fn data(&self, desk: usize) -> PathBuf {
        self.place.path().join(format!("desk-{desk}"))
    }

    /// The folder that a desktop exchanges through.
    pub(crate) fn folder(&self, desk: usize) -> PathBuf {
        self.place.path().join(format!("folder-{desk}"))
    }

    fn starts(&mut self, desk: usize) {
        let data = self.data(desk);
        let Desk { app, clock, chance } = &mut self.desks[desk];
        let (clock, chance) = (Arc::clone(clock), Arc::clone(chance));
        *app = Some(App::new(Setting {
            data,
            clock: Box::new(move || Timestamp::from_second(clock.fetch_add(1, Ordering::Relaxed)).expect("a time")),
            chance: Box::new(move || u128::from(chance.fetch_add(1, Ordering::Relaxed)).to_be_bytes()),
            zone: jiff::tz::TimeZone::UTC,
            cost: store::Cost::SMALL,
        }));
    }

    /// Gives a command at a desktop, which is started when it is not running.
    pub(crate) fn tries(&mut self, desk: usize, command: &str, argument: &Value) -> Result<Value, Failure> {
        if self.desks[desk].app.is_none() {
            self.starts(desk);
            let unlock = json!({ "folder": self.store(desk), "passphrase": PASSPHRASE });
            self.does(desk, "start.unlock", &unlock);
        }
        let app = self.desks[desk].app.as_mut().expect("it was started if it was not running");
        dispatch(app, command, argument.clone())
    }

    /// Gives a command that must succeed.
    pub(crate) fn does(&mut self, desk: usize, command: &str, argument: &Value) -> Value {
        self.tries(desk, command, argument)
            .unwrap_or_else(|failure| panic!("{command} failed at desk {desk}: {failure:?}"))
    }

    fn store(&self, desk: usize) -> PathBuf {
        let mut folders = vec![self.data(desk)];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("a folder").flatten() {
                if entry.path().join("store.db").is_file() {
                    return entry.path();
                }
                folders.extend(Some(entry.path()).filter(|path| path.is_dir()));
            }
        }
        panic!("desk {desk} has a store")
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
        self.dies(desk);
        let copy = self.data(desk).join("kept");
        fs::copy(self.store(desk).join("store.db"), copy).expect("there is room");
    }

    /// The store is what it was when it was last copied; as it is, when it never was.
    pub(crate) fn restores(&mut self, desk: usize) {
        let copy = self.data(desk).join("kept");
        if !copy.is_file() {
            return;
        }
        self.dies(desk);
        let store = self.store(desk);
        for beside in ["store.db-wal", "store.db-shm"] {
            let _ = fs::remove_file(store.join(beside));
        }
        fs::copy(copy, store.join("store.db")).expect("there is room");
    }

    /// The folder of a desktop cannot be reached while it seals, and the program dies before it can be again.
    pub(crate) fn seals_and_dies(&mut self, desk: usize) {
        let (folder, away) = (self.folder(desk), self.folder(desk).with_extension("away"));
        fs::rename(&folder, &away).expect("nobody holds it");
        let done = self.does(desk, "exchange.run", &json!({ "most": 100 }));
        assert_eq!(done["trouble"], "away");
        self.dies(desk);
        fs::rename(&away, &folder).expect("nobody holds it");
    }

    /// Who sits at `desk` is taken out of the group by whoever leads it.
    pub(crate) fn removes(&mut self, desk: usize) -> Result<Value, Failure> {
        let person = self.persons[DESKS[desk].0].clone();
        self.tries(0, "exchange.remove", &json!({ "person": person }))
    }

    /// One desktop takes in and lays everything there is. How many bundles that were.
    pub(crate) fn exchanges(&mut self, desk: usize) -> u64 {
        let mut bundles = 0;
        loop {
            let done = self.does(desk, "exchange.run", &json!({ "most": 50 }));
            assert_eq!(done["trouble"], Value::Null);
            bundles += done["fetched"].as_u64().expect("a number") + done["published"].as_u64().expect("a number");
            if done["more"] == false {
                return bundles;
            }
        }
    }

    /// Everybody exchanges everything until nothing happens any more.
    pub(crate) fn rests(&mut self, desks: &[usize]) {
        for _ in 0..20 {
            let mut bundles = 0;
            self.carries_everything();
            for desk in desks {
                bundles += self.exchanges(*desk);
            }
            if bundles == 0 {
                return;
            }
        }
        panic!("they exchange for ever")
    }

    /// Carries everything that lies in any folder to every other, whole.
    fn carries_everything(&self) {
        for from in 0..self.desks.len() {
            // Through one of them to all the others, and from it back to all.
            self.carries((from, 0), Carry::Whole, |_| true);
        }
        for to in 1..self.desks.len() {
            self.carries((0, to), Carry::Whole, |_| true);
        }
    }

    /// Carries those files that are chosen from one desktop's folder to another's.
    pub(crate) fn carries(&self, (from, to): (usize, usize), how: Carry, mut is_chosen: impl FnMut(&str) -> bool) {
        let (from, to) = (self.folder(from), self.folder(to));
        if from == to {
            return;
        }
        for folder in fs::read_dir(&from).expect("the folder").flatten().filter(|entry| entry.path().is_dir()) {
            let there = to.join(folder.file_name());
            for file in fs::read_dir(folder.path()).expect("the folder").flatten() {
                let name = file.file_name().to_string_lossy().into_owned();
                if name.starts_with('.') || !is_chosen(&name) {
                    continue;
                }
                let lies = there.join(&name);
                if let Some(bundle) = name.strip_suffix(".gone") {
                    let _ = fs::remove_file(there.join(format!("{bundle}.akt")));
                } else if there.join(name.replace(".akt", ".gone")).exists() {
                    continue;
                }
                let length = file.metadata().expect("it was listed").len();
                // What is torn is made whole, and what is whole is never torn by what lies torn elsewhere.
                if fs::metadata(&lies).is_ok_and(|there| there.len() >= length) {
                    continue;
                }
                let bytes = fs::read(file.path()).expect("it was listed");
                fs::create_dir_all(&there).expect("there is room");
                let length = match how {
                    Carry::Whole => bytes.len(),
                    Carry::Torn => bytes.len() / 2,
                };
                fs::write(lies, &bytes[..length]).expect("there is room");
            }
        }
    }

    /// What the store of a desktop adds up to, after it was checked and found whole.
    pub(crate) fn digest(&mut self, desk: usize) -> [u8; 32] {
        self.dies(desk);
        let passphrase = Passphrase::new(PASSPHRASE);
        let unlock = Unlock::Passphrase { user: None, passphrase: &passphrase };
        let mut store = Store::open(&self.store(desk), unlock, Timestamp::from_second(NOON).expect("a time"))
            .expect("the store opens");
        let report = store.verify(Verify::Rebuild).expect("the store can be read");
        assert!(report.problems.is_empty(), "desk {desk}: {:?}", report.problems);
        store.digest().expect("the store can be read")
    }
}

/// The documents of the round.
const DOCUMENTS: [&str; 3] = ["d1", "d2", "d3"];

/// Who may read what: each document has a pair, blind for each other.
pub(crate) const READERS: [(&str, &[&str]); 4] =
    [("anna", &["d1", "d2"]), ("bo", &["d1", "d3"]), ("cia", &["d2", "d3"]), ("dan", &["d1", "d3"])];

/// Changes of the plan: each reading of those who are chosen.
pub(crate) fn readings(change: &str, is_chosen: impl Fn(&str) -> bool) -> Vec<Value> {
    let chosen = READERS.iter().filter(|(reader, _)| is_chosen(reader));
    let of = |document: &str, reader: &str| json!({ "change": change, "to": { "subject": { "document": document }, "reviewer": reader } });
    chosen.flat_map(|(reader, documents)| documents.iter().map(move |document| of(document, reader))).collect()
}

/// How a file is carried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Carry {
    Whole,
    /// Half of it: the rest comes later.
    Torn,
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
        if one.is_dir() {
            copy(&one, &other);
        } else if entry.file_name() == "ballast" && fs::hard_link(&one, &other).is_ok() {
        } else {
            fs::copy(&one, &other).expect("there is room");
        }
    }
}
