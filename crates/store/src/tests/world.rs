//! A store in a temporary folder, and short ways to say what is in it.

use std::path::{Path, PathBuf};

use crate::{Cost, NewStore, Op, Passphrase, Purpose, Query, RecoveryKey, Store, StoreError, Tx, Unlock};
use domain::register::{PlanEdit, ReviewEdit};
use domain::{
    By, DocumentId, Occasion, OptionCode, Review, ReviewId, Round, RoundId, Slot, State, Subject, TextId, Value,
};
use jiff::Timestamp;
use tempfile::TempDir;

pub(crate) const BY: &str = "anna";

pub(crate) struct World {
    // Kept: the folder is removed when it is dropped.
    _home: TempDir,
    pub(crate) folder: PathBuf,
    pub(crate) recovery: RecoveryKey,
}

pub(crate) fn passphrase() -> Passphrase {
    Passphrase::new("lätt att minnas")
}

/// Noon on a day of 2026, and some seconds.
pub(crate) fn at(day: i64, second: i64) -> Timestamp {
    let noon: Timestamp = "2026-01-01T12:00:00Z".parse().unwrap();
    Timestamp::from_second(noon.as_second() + day * 86_400 + second).unwrap()
}

pub(crate) fn new(passphrase: &Passphrase) -> NewStore<'_> {
    let cost = Cost::SMALL;
    NewStore { name: "Granskning", purpose: Purpose::Work, user: BY, passphrase, cost, at: at(0, 0) }
}

impl World {
    /// A new store with an empty round.
    pub(crate) fn new() -> (Self, Store) {
        let (world, mut store) = Self::empty();
        write(&mut store, |tx| tx.edit_plan(&round_id(), &[PlanEdit::Round(round())]));
        (world, store)
    }

    /// A new store with nothing in it, as one that is to join a group.
    pub(crate) fn empty() -> (Self, Store) {
        let home = TempDir::new().unwrap();
        let folder = home.path().join("Granskning.aktsam");
        let (store, recovery) = Store::create(&folder, &new(&passphrase())).unwrap();
        (Self { _home: home, folder, recovery }, store)
    }

    pub(crate) fn open(&self) -> Store {
        self.try_open().unwrap_or_else(|error| panic!("should open: {error:?}"))
    }

    pub(crate) fn try_open(&self) -> Result<Store, StoreError> {
        open(&self.folder)
    }
}

pub(crate) fn open(folder: &Path) -> Result<Store, StoreError> {
    Store::open(folder, Unlock::Passphrase { user: None, passphrase: &passphrase() }, at(0, 60))
}

pub(crate) fn write(store: &mut Store, work: impl FnMut(&mut Tx<'_>) -> Result<(), StoreError>) {
    store.write(Op::AnswerQuestion, BY, at(0, 1), work).unwrap();
}

pub(crate) fn round_id() -> RoundId {
    RoundId::new("r2021").unwrap()
}

pub(crate) fn round() -> Round {
    Round { id: round_id(), name: "Aktgranskning 2021".into(), begins: None, ends: None, closed: None, keys: [].into() }
}

pub(crate) fn review_id(number: u32) -> ReviewId {
    ReviewId {
        round: round_id(),
        key: "child-investigation".parse().unwrap(),
        subject: Subject::Document(DocumentId::new(format!("d{number}")).unwrap()),
        occasion: Occasion::Round,
        by: By::Reviewer(BY.parse().unwrap()),
    }
}

pub(crate) fn slot(question: u32) -> Slot {
    Slot { question: format!("q{question}").parse().unwrap(), member: None }
}

pub(crate) fn value(option: &str) -> State {
    State::Value(Value::Single(OptionCode::new(option).unwrap()))
}

pub(crate) fn text_id(number: u8) -> TextId {
    TextId::from_bytes([number; 16])
}

/// Starts a review and answers its first question with yes.
pub(crate) fn start(store: &mut Store, number: u32) {
    let edits = [ReviewEdit::Version(1), ReviewEdit::State(slot(1), Some(value("yes")))];
    write(store, |tx| tx.edit_review(&review_id(number), &edits));
}

pub(crate) fn answer(store: &mut Store, number: u32, question: u32, option: &str) {
    write(store, |tx| tx.edit_review(&review_id(number), &[ReviewEdit::State(slot(question), Some(value(option)))]));
}

pub(crate) fn review(store: &Store, number: u32) -> Review {
    store.review(&review_id(number)).unwrap().expect("the review was started")
}

/// The texts that are found, the best first.
pub(crate) fn found(store: &Store, typed: &str) -> Vec<TextId> {
    let Some(query) = Query::parse(typed) else { return Vec::new() };
    let found = store.find(&query, 9, |_| true, |_, _, _| true).unwrap();
    found.hits.into_iter().map(|hit| hit.text).collect()
}
