//! A round that five reviewers read at desktops of their own, taken in from the group folder: beside only verifying and
//! decrypting the same bundles. Then the page of the group with 100,000 bundles known and lying in the folder, beside only
//! listing it.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::hint::black_box;
use std::path::{Path, PathBuf};

use app::{App, dispatch};
use domain::{DeviceId, PersonId, ReviewId};
use exchange::{Card, Found, GroupFolder, Identity, Place, ReviewKey, Ring, What, bundle};
use jiff::Timestamp;
use serde_json::{Value, json};
use store::{Op, Passphrase, Store, Unlock};
use tests::chance::Chance;
use tests::desktop::{app_in, unlock};
use tests::group_round::{GroupRound, QUESTIONS, reader};
use tests::measured::{Times, argument, ratio, row, time};

const PASSPHRASE: &str = "mäta är att veta";
const REVIEWERS: usize = 5;
const RUNS: usize = 3;
/// What a review goes out as: its version, its answers, three comments and their texts, and that it is done.
const SEALED: usize = QUESTIONS + 8;

/// One desktop: its data and the folder of its store.
struct Desk {
    data: PathBuf,
    app: App,
    store: String,
    recovery: String,
}

fn main() {
    let documents: usize = argument("documents").map_or(40, |number| number.parse().expect("--documents NUMBER"));
    let known: usize = argument("bundles").map_or(100_000, |number| number.parse().expect("--bundles NUMBER"));
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("the target folder can be written");
    let shared = folder.path().join("shared");
    fs::create_dir(&shared).expect("the folder is new");
    let mut leads = read_by_all(folder.path(), &shared, documents);

    let before: Vec<Found> = taken_in(&mut leads);
    let new: Vec<Found> = listed(&shared).into_iter().filter(|found| !before.contains(found)).collect();
    let size: u64 = new.iter().map(|found| fs::metadata(path(&shared, found)).expect("it lies there").len()).sum();
    let before_it = (leads.data.clone(), leads.store.clone());
    let mut imports = Times::default();
    for run in 0..RUNS {
        let data = folder.path().join(format!("copy-{run}"));
        // A desktop takes a bundle in once: each time it is a copy of the one that had not.
        copy(&before_it.0, &data);
        leads.app = app_in(data.clone());
        leads.store = before_it.1.replace(&before_it.0.display().to_string(), &data.display().to_string());
        unlock(&mut leads.app, &leads.store, PASSPHRASE).expect("the passphrase opens it");
        let taken = imports.take(|| exchanged(&mut leads.app, &json!({ "most": 1000, "onlyIn": true })));
        assert_eq!(taken, new.len(), "every bundle is taken in");
        if run + 1 < RUNS {
            lock(&mut leads.app);
        }
    }
    lock(&mut leads.app);
    let answers = REVIEWERS * documents * QUESTIONS;
    let read = Times::of(RUNS, || assert_eq!(read_only(&leads.store, &shared, &new), REVIEWERS * documents * SEALED));
    let (ours, theirs) = (imports.median(), read.median());
    row(
        &format!(
            "A round of {answers} answers by {REVIEWERS} reviewers taken in, {} bundles, {} kB together",
            new.len(),
            size / 1000
        ),
        &time(ours),
        &format!("the same verified and decrypted: {}", time(theirs)),
        &ratio(ours, theirs),
        "≤ 5×",
    );
    page(&mut leads, &shared, known);
}

/// The page of the group, and an exchange in which nothing is new, with `known` bundles.
fn page(leads: &mut Desk, shared: &Path, known: usize) {
    fill(&leads.store, shared, known);
    unlock(&mut leads.app, &leads.store, PASSPHRASE).expect("the passphrase opens it");
    let lists = Times::of(RUNS, || drop(black_box(listed(shared))));
    let shows = Times::of(RUNS, || drop(black_box(does(&mut leads.app, "exchange.show", Value::Null))));
    let runs = Times::of(RUNS, || assert_eq!(exchanged(&mut leads.app, &json!({ "most": 1000 })), 0));
    let beside = format!("the folder listed: {}", time(lists.median()));
    for (what, times) in [("The page of the group", shows), ("An exchange in which nothing is new", runs)] {
        let what = format!("{what}, {known} bundles known and in the folder");
        row(&what, &time(times.median()), &beside, &ratio(times.median(), lists.median()), "< 1 s");
    }
}

/// A group whose reviewers have all read everything and exchanged it. Gives the desktop that leads, which has not fetched since
/// they began; locked.
fn read_by_all(folder: &Path, shared: &Path, documents: usize) -> Desk {
    let round = GroupRound::new(REVIEWERS, documents);
    let mut leads = desk(folder, "leder");
    with_store(&mut leads, |store| {
        store.write(Op::Import, "leder", Timestamp::now(), |tx| round.put(tx)).expect("there is room on the disk");
    });
    does(&mut leads.app, "exchange.begin", json!({ "folder": shared, "name": "Mätning", "label": "Dator" }));
    let mut readers: Vec<Desk> = (1..=REVIEWERS).map(|number| joined(folder, shared, &mut leads, number)).collect();
    exchanged(&mut leads.app, &json!({ "most": 1000 }));
    lock(&mut leads.app);
    let mut chance = Chance::new(2021);
    for desk in &mut readers {
        exchanged(&mut desk.app, &json!({ "most": 1000 }));
    }
    for document in 0..documents {
        for (desk, number) in readers.iter_mut().zip(1..) {
            with_store(desk, |store| round.read(store, &reader(number), document, &mut chance));
            exchanged(&mut desk.app, &json!({ "most": 1000, "onlyOut": true }));
        }
    }
    // Each hears that the others are done, and releases the keys of its reviews.
    for desk in &mut readers {
        exchanged(&mut desk.app, &json!({ "most": 1000 }));
    }
    leads
}

fn joined(folder: &Path, shared: &Path, leads: &mut Desk, number: usize) -> Desk {
    let name = format!("Läsare {number}");
    let mut desk = desk(folder, &format!("r{number}"));
    let invite = json!({ "name": name, "roles": ["reviewer"], "reviewer": reader(number) });
    let words = does(&mut leads.app, "exchange.invite", invite)["words"].clone();
    let words: Vec<&str> = words.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let join = json!({ "folder": shared, "words": words.join(" "), "label": "Dator", "recovery": desk.recovery });
    does(&mut desk.app, "exchange.join", join);
    exchanged(&mut leads.app, &json!({ "most": 1000 }));
    exchanged(&mut desk.app, &json!({ "most": 1000 }));
    desk
}

fn desk(folder: &Path, user: &str) -> Desk {
    let data = folder.join(user);
    let mut app = app_in(data.clone());
    let made = does(&mut app, "start.create", json!({ "name": user, "user": user, "passphrase": PASSPHRASE }));
    let recovery = made["recoveryKey"].as_str().expect("a new store has a recovery key").to_owned();
    lock(&mut app);
    let start = does(&mut app, "start.show", Value::Null);
    let store = start["stores"][0]["folder"].as_str().expect("the store was made").to_owned();
    unlock(&mut app, &store, PASSPHRASE).expect("the passphrase opens it");
    Desk { data, app, store, recovery }
}

/// Works on the store itself, with the app locked meanwhile.
fn with_store<T>(desk: &mut Desk, work: impl FnOnce(&mut Store) -> T) -> T {
    lock(&mut desk.app);
    let done = work(&mut open(&desk.store));
    unlock(&mut desk.app, &desk.store, PASSPHRASE).expect("the passphrase opens it");
    done
}

fn open(folder: &str) -> Store {
    let passphrase = Passphrase::new(PASSPHRASE);
    let unlock = Unlock::Passphrase { user: None, passphrase: &passphrase };
    Store::open(Path::new(folder), unlock, Timestamp::now()).expect("the passphrase opens it")
}

fn lock(app: &mut App) {
    does(app, "start.lock", Value::Null);
}

fn does(app: &mut App, command: &str, argument: Value) -> Value {
    dispatch(app, command, argument).unwrap_or_else(|failure| panic!("{command} failed: {failure:?}"))
}

/// Exchanges until there is no more; gives how many bundles came.
fn exchanged(app: &mut App, ask: &Value) -> usize {
    let mut fetched = 0;
    loop {
        let done = does(app, "exchange.run", ask.clone());
        assert_eq!(done["trouble"], Value::Null, "the folder is there");
        fetched += usize::try_from(done["fetched"].as_u64().expect("a count")).expect("a count");
        if done["more"] == false {
            return fetched;
        }
    }
}

/// The bundles that a locked desktop has taken in or made.
fn taken_in(desk: &mut Desk) -> Vec<Found> {
    let rows = open(&desk.store).exchanged_all("bundle").expect("the store is sound");
    rows.iter().filter_map(|(name, _)| found(name)).collect()
}

fn found(name: &str) -> Option<Found> {
    let (place, stem) = name.split_once('/')?;
    let (person, device) = place.split_once('-')?;
    let place = Place { person: PersonId::new(person).ok()?, device: DeviceId::new(device).ok()? };
    Found::read(&place, stem)
}

fn listed(shared: &Path) -> Vec<Found> {
    GroupFolder::at(shared).list().expect("the folder is there").bundles
}

fn path(shared: &Path, found: &Found) -> PathBuf {
    shared.join(found.place.to_string()).join(found.stem() + ".akt")
}

/// Reads the bundles, verifies and decrypts all that is in them, and does nothing with it. Gives how many sealed parts there were.
fn read_only(store: &str, shared: &Path, bundles: &[Found]) -> usize {
    let (ring, identity, cards, keys) = keys(store);
    let folder = GroupFolder::at(shared);
    let mut sealed = 0;
    for found in bundles {
        let bytes = folder.read(found).expect("it lies there");
        let opened = bundle::open(found, &bytes, &cards[&found.place.device], &ring, &identity);
        for part in opened.expect("it is for those who review").parts {
            if let What::Sealed { review, .. } = &part.what {
                let key = &keys[&(review.clone(), found.place.device.clone())];
                assert!(black_box(key.open(review, &part.body)).is_some(), "its key was released");
                sealed += 1;
            }
        }
    }
    sealed
}

type Keys = (Ring, Identity, BTreeMap<DeviceId, Card>, BTreeMap<(ReviewId, DeviceId), ReviewKey>);

/// The keys that a desktop has: its own, the group's, and those of the reviews that were released.
fn keys(folder: &str) -> Keys {
    let store = open(folder);
    let own = store.exchanged("own", "").expect("the store is sound").expect("it is in a group");
    let own: Value = serde_json::from_slice(&own).expect("a row is JSON");
    let ring = serde_json::from_value(own["ring"].clone()).expect("keys of epochs");
    let identity = serde_json::from_value(own["identity"].clone()).expect("a secret");
    let group = store.group().expect("the store is sound").expect("it is in a group");
    let card = |device: &domain::group::GroupDevice| Card::new(&device.signs, &device.agrees).expect("two keys");
    let cards = group.devices.values().map(|device| (device.id.clone(), card(device))).collect();
    let rows = store.exchanged_all("review-key").expect("the store is sound");
    let released = rows.iter().map(|(name, body)| {
        let (review, key): (ReviewId, [u8; 32]) = serde_json::from_slice(body).expect("a row is JSON");
        let device = name.split_once('/').expect("a review and a desktop").1;
        ((review, DeviceId::new(device).expect("a desktop")), ReviewKey::from_bytes(key))
    });
    (ring, identity, cards, released.collect())
}

/// Lays empty files in the folder, numbered on after those that lie there, until `known` are known.
fn fill(folder: &str, shared: &Path, known: usize) {
    let mut last: BTreeMap<Place, u64> = BTreeMap::new();
    let lying = listed(shared);
    for found in &lying {
        last.insert(found.place.clone(), found.sequence);
    }
    let mut made = Vec::new();
    'all: loop {
        for (place, sequence) in &mut last {
            if lying.len() + made.len() >= known {
                break 'all;
            }
            *sequence += 1;
            let hash = blake3::hash(format!("{place} {sequence}").as_bytes()).into();
            made.push(Found { place: place.clone(), sequence: *sequence, hash });
        }
    }
    for found in &made {
        File::create(path(shared, found)).expect("there is room on the disk");
    }
    let written = open(folder).write(Op::Exchange, "leder", Timestamp::now(), |tx| {
        let name = |found: &Found| format!("{}/{}", found.place, found.stem());
        made.iter().try_for_each(|found| tx.set_exchanged("bundle", &name(found), Some(b"\"taken\"")))
    });
    written.expect("there is room on the disk");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).expect("the folder is new");
    for entry in fs::read_dir(from).expect("the folder is there").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("there is room");
        }
    }
}
