//! Stores full of made-up rounds, for measurements. They are kept: making one takes minutes.

use std::fs;
use std::path::{Path, PathBuf};

use domain::{Review, ReviewId, RoundId, State, TextId, Value};
use jiff::Timestamp;
use serde_json::json;
use store::{Cost, NewStore, Op, Passphrase, Purpose, Store, StoreError, TextKind, Tx};

use crate::stress::{READER, Stress};

/// What opens them.
pub const PASSPHRASE: &str = "mäta är att veta";

/// The families of a real round.
pub const FAMILIES: u32 = 9;

/// How the answers lie.
#[derive(Clone, Copy)]
pub enum Shape {
    /// In rounds of the size that a group really reads.
    RealRounds,
    /// All in one round, which no group could read.
    OneRound,
}

/// A store that was made.
pub struct Made {
    /// Where it is.
    pub folder: PathBuf,
    /// How many rounds.
    pub rounds: u64,
    /// How many reviews.
    pub reviews: u64,
    /// How many answers.
    pub answers: u64,
}

/// How many families' answers make `answers`.
pub fn families(answers: usize) -> u32 {
    u32::try_from(answers.div_ceil(Stress::new("one", 1).answers())).expect("fewer families than answers")
}

/// The store in `parent` with at least `answers` answers, made if it is not there.
pub fn made(parent: &Path, shape: Shape, answers: usize) -> Made {
    let name = match shape {
        Shape::RealRounds => format!("rounds-{answers}"),
        Shape::OneRound => format!("one-round-{answers}"),
    };
    let (folder, counts) = (parent.join(format!("{name}.aktsam")), parent.join(format!("{name}.json")));
    if !counts.is_file() {
        if folder.exists() {
            fs::remove_dir_all(&folder).expect("a store half made can be taken away");
        }
        let (rounds, reviews, answers) = make(&folder, shape, answers);
        let told = json!({ "rounds": rounds, "reviews": reviews, "answers": answers });
        fs::write(&counts, told.to_string()).expect("there is room for three numbers");
    }
    let told: serde_json::Value =
        serde_json::from_slice(&fs::read(&counts).expect("it was written")).expect("it is JSON");
    let count = |name: &str| told[name].as_u64().expect("it is a count");
    Made { folder, rounds: count("rounds"), reviews: count("reviews"), answers: count("answers") }
}

fn make(folder: &Path, shape: Shape, wanted: usize) -> (usize, usize, usize) {
    let (passphrase, at) = (Passphrase::new(PASSPHRASE), Timestamp::now());
    let (name, purpose, cost) = ("Mätning", Purpose::Work, Cost::STANDARD);
    let new = NewStore { name, purpose, user: READER, passphrase: &passphrase, cost, at };
    let (mut store, _) = Store::create(folder, &new).expect("the folder is free");
    let (mut rounds, mut reviews, mut answers) = (0, 0, 0);
    while answers < wanted {
        let round = match shape {
            Shape::RealRounds => Stress::new(&format!("r{rounds:05}"), FAMILIES),
            Shape::OneRound => Stress::new("stress", families(wanted)),
        };
        let written = store.write(Op::Import, READER, at, |tx| put(tx, &round));
        written.expect("a made-up round can be stored");
        rounds += 1;
        reviews += round.reviews.len();
        answers += round.answers();
    }
    (rounds, reviews, answers)
}

/// Writes a made-up round: its keys, its plan, its reviews and their texts.
pub fn put(tx: &mut Tx<'_>, round: &Stress) -> Result<(), StoreError> {
    round.keys.iter().try_for_each(|key| tx.add_key(key))?;
    tx.edit_plan(&round.plan.round.id, &round.plan.edits())?;
    for review in &round.reviews {
        put_texts(tx, review)?;
        tx.edit_review(&review.id, &review.edits())?;
    }
    Ok(())
}

fn put_texts(tx: &mut Tx<'_>, review: &Review) -> Result<(), StoreError> {
    let ReviewId { round, .. } = &review.id;
    for answer in review.answers.values() {
        if let Some(comment) = &answer.comment {
            put_text(tx, round, TextKind::Comment, comment)?;
        }
        match &answer.state {
            Some(State::NotApplicable { reason }) => put_text(tx, round, TextKind::Reason, reason)?,
            Some(State::Value(Value::Text(id))) => put_text(tx, round, TextKind::Answer, id)?,
            Some(State::Value(_) | State::NotShown) | None => {}
        }
    }
    Ok(())
}

fn put_text(tx: &mut Tx<'_>, round: &RoundId, kind: TextKind, id: &TextId) -> Result<(), StoreError> {
    let body = format!("Det framgår av anteckningen efter mötet hemma hos familjen, nummer {}.", id.as_str());
    tx.put_text(id, kind, round, &body)
}
