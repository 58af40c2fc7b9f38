//! A simulated city: 14 districts of 20 desktops that read 50 documents each. What they write is real changes of a store, sealed
//! and signed as a desktop does it and laid in a folder for each district; whoever comes new to a district lists its folder and
//! opens everything. Told for 1, 2, 4, 8 and 14 districts, so that the growth is seen.

use std::fs;
use std::path::Path;
use std::time::Instant;

use domain::{DeviceId, GroupId, PersonId, ReviewId};
use exchange::bundle::{self, Kind, Link};
use exchange::{Audience, EpochKeys, Found, GroupFolder, Identity, Part, Ring, What};
use jiff::Timestamp;
use store::{Cost, NewStore, Op, Outgoing, Passphrase, Purpose, Store, Thing};
use tests::chance::Chance;
use tests::group_round::{GroupRound, reader};
use tests::measured::{argument, milliseconds, processor, ratio, row, time};

/// After how many districts it is told what they cost together.
const TOLD: [usize; 5] = [1, 2, 4, 8, 14];
/// How often a desktop exchanges while one document is read.
const EXCHANGES: usize = 6;

/// What districts cost together.
#[derive(Default, Clone)]
struct Sum {
    files: usize,
    bytes: u64,
    sealed: f64,
    listed: f64,
    opened: f64,
}

fn main() {
    let number = |name: &str, other: usize| argument(name).map_or(other, |one| one.parse().expect("a number"));
    let (districts, desktops, documents) = (number("districts", 14), number("desktops", 20), number("documents", 50));
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("the target folder can be written");
    let documents = written(&folder.path().join("Reader.aktsam"), documents);
    let (mut sum, mut first) = (Sum::default(), None);
    let before = processor();
    for district in 1..=districts {
        let shared = folder.path().join(format!("district-{district}"));
        district_works(&shared, desktops, &documents, &mut sum);
        fs::remove_dir_all(&shared).expect("it was made here");
        if TOLD.contains(&district) {
            // What a desktop does. How long a disk takes to keep the files is the disk's growth, and told beside it.
            let number = f64::from(u32::try_from(district).expect("a few"));
            let each = (sum.sealed + sum.listed + sum.opened) / number;
            let worked = (processor() - before) / number;
            let first = *first.get_or_insert(each);
            #[allow(clippy::cast_precision_loss)]
            let megabytes = sum.bytes as f64 / 1e6;
            row(
                &format!("City of {district} districts, {desktops} desktops and {} documents each", documents.len()),
                &format!(
                    "{} files, {megabytes:.0} MB; sealed in {}, listed in {}, opened by a newcomer in {}",
                    sum.files,
                    time(sum.sealed),
                    time(sum.listed),
                    time(sum.opened)
                ),
                &format!(
                    "{} for a district; peak RSS {:.0} MB; the processor worked {} for it, with the files laid and removed",
                    time(each),
                    peak(),
                    time(worked)
                ),
                &ratio(each, first),
                "1×: a district costs the same",
            );
        }
    }
}

/// The changes of each document that a reader read, in a store of its own.
fn written(folder: &Path, documents: usize) -> Vec<(ReviewId, Vec<Outgoing>)> {
    let round = GroupRound::new(1, documents);
    let (passphrase, at) = (Passphrase::new("mätning mätning"), Timestamp::now());
    let new =
        NewStore { name: "City", purpose: Purpose::Work, user: "r1", passphrase: &passphrase, cost: Cost::SMALL, at };
    let (mut store, _) = Store::create(folder, &new).expect("the folder is new");
    store.write(Op::Import, "r1", at, |tx| round.put(tx)).expect("there is room");
    let mut chance = Chance::new(14);
    (0..documents).for_each(|document| round.read(&mut store, &reader(1), document, &mut chance));
    let all = store.write(Op::Exchange, "r1", at, |tx| tx.outgoing(usize::MAX));
    let mut of_documents: Vec<(ReviewId, Vec<Outgoing>)> = Vec::new();
    for one in all.expect("the store is sound").output {
        let Thing::Review(review) = one.change.thing.clone() else { continue };
        match of_documents.last_mut() {
            Some((last, changes)) if *last == review => changes.push(one),
            Some(_) | None => of_documents.push((review, vec![one])),
        }
    }
    of_documents
}

/// Every desktop of a district reads its documents and publishes; then somebody who is new opens all of it.
fn district_works(shared: &Path, desktops: usize, documents: &[(ReviewId, Vec<Outgoing>)], sum: &mut Sum) {
    fs::create_dir(shared).expect("the folder is new");
    let mut ring = Ring::default();
    ring.take(EpochKeys::random(1).expect("chance"));
    let people: Vec<(Identity, PersonId)> =
        (0..desktops).map(|_| (Identity::random().expect("chance"), person())).collect();
    for (identity, person) in &people {
        let mut desktop = Desktop { identity, person, ring: &ring, shared, next: 1, previous: None };
        for (review, changes) in documents {
            desktop.reads(review, changes, sum);
        }
    }
    let folder = GroupFolder::at(shared);
    let start = Instant::now();
    let listing = folder.list().expect("the folder is there");
    sum.listed += milliseconds(start);
    let start = Instant::now();
    for found in &listing.bundles {
        let author = &people.iter().find(|(_, person)| *person == found.place.person).expect("one of them").0;
        let bytes = folder.read(found).expect("it lies there");
        let opened = bundle::open(found, &bytes, &author.card(), &ring, author).expect("it was sealed just now");
        for part in opened.parts {
            if let What::Sealed { review, .. } = &part.what {
                assert!(author.review_key(review).open(review, &part.body).is_some(), "its key is known");
            }
        }
    }
    sum.opened += milliseconds(start);
}

struct Desktop<'a> {
    identity: &'a Identity,
    person: &'a PersonId,
    ring: &'a Ring,
    shared: &'a Path,
    next: u64,
    previous: Option<String>,
}

impl Desktop<'_> {
    /// One document is read: exchanged some times meanwhile, and released in the end.
    fn reads(&mut self, review: &ReviewId, changes: &[Outgoing], sum: &mut Sum) {
        for some in changes.chunks(changes.len().div_ceil(EXCHANGES)) {
            let start = Instant::now();
            let mut work: Vec<Part> = some.iter().map(|one| self.seal(review, None, change(one))).collect();
            work.push(Part { what: What::Progress { review: review.clone(), submitted: false }, body: Vec::new() });
            let texts: Vec<Part> = some.iter().flat_map(|one| self.texts(review, one)).collect();
            sum.sealed += milliseconds(start);
            self.lay(Kind::Changes, &work, sum);
            if !texts.is_empty() {
                self.lay(Kind::Texts, &texts, sum);
            }
        }
        let what = What::Released { review: review.clone(), device: self.device() };
        self.lay(Kind::Changes, &[Part { what, body: self.identity.review_key(review).bytes().to_vec() }], sum);
    }

    fn texts(&self, review: &ReviewId, one: &Outgoing) -> Vec<Part> {
        let part = |text: &store::StoredText| {
            let what = What::Text {
                text: text.id.clone(),
                round: text.round.clone(),
                kind: text.kind.code().into(),
                by: text.by.clone(),
                at: text.at.as_millisecond(),
            };
            self.seal(review, Some(&text.id), Part { what, body: text.body.clone().into_bytes() })
        };
        one.texts.iter().map(part).collect()
    }

    fn seal(&self, review: &ReviewId, text: Option<&domain::TextId>, part: Part) -> Part {
        let body = self.identity.review_key(review).seal(review, &part).expect("chance");
        Part { what: What::Sealed { review: review.clone(), text: text.cloned() }, body }
    }

    fn device(&self) -> DeviceId {
        self.identity.card().device()
    }

    /// Seals a bundle and lays it in the folder; only the sealing is counted as time, since the disk is nobody's measure.
    fn lay(&mut self, kind: Kind, parts: &[Part], sum: &mut Sum) {
        let group = GroupId::from_bytes([14; 16]);
        let link = Link { group, sequence: self.next, previous: self.previous.take() };
        let start = Instant::now();
        let written = bundle::seal(self.identity, self.person, &link, (kind, Audience::Work(self.ring)), parts);
        let written = written.expect("there are keys");
        sum.sealed += milliseconds(start);
        sum.files += 1;
        sum.bytes += written.bytes.len() as u64;
        let path = self.shared.join(written.found.place.to_string());
        fs::create_dir_all(&path).expect("there is room");
        fs::write(path.join(written.found.stem() + ".akt"), &written.bytes).expect("there is room");
        self.next += 1;
        self.previous = Some(Found::digits(&written.found));
    }
}

fn change(one: &Outgoing) -> Part {
    let change = &one.change;
    let what = What::Change {
        kind: change.thing.kind().into(),
        identity: change.thing.identity(),
        op: change.op.code().into(),
        by: change.by.clone(),
        at: change.at.as_millisecond(),
    };
    Part { what, body: change.bytes.clone() }
}

fn person() -> PersonId {
    PersonId::from_bytes(exchange::random().expect("chance"))
}

/// The most memory that this process has had, in megabytes.
fn peak() -> f64 {
    let text = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|number| number.parse::<f64>().ok()).unwrap_or_default() / 1024.0
}
