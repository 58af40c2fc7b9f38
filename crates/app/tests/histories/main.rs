//! Histories of a group: two to seven desktops do what they like, in any order, with files that are carried by whim, late, torn, twice
//! or not at all, programs that die anywhere, stores that are restored from copies and clocks that jump. What somebody reads
//! blind is nowhere else, and in the end everybody has the same.
//!
//! A history is some steps and then rest: everything is carried everywhere, everybody is done and exchanges until nothing happens
//! any more. It is played in a round of its own, and a group goes through a whole life of histories before it begins again,
//! so that each is played upon what those before it left. It is the real product: every step is a command at its border.

use std::cell::RefCell;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;

use group::{Group, ROUNDS};
use played::Played;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use step::{Step, step};

mod carrier;
mod group;
mod played;
mod step;

/// How many short histories are played unless `AKTSAM_HISTORIES` asks for another number: each takes some tenths of a second
/// unoptimised. `cargo xtask check` plays ten thousand, optimised, and `cargo xtask bench` a hundred thousand.
const HISTORIES: usize = 200;

/// The most long ones.
const LONG: usize = 20;

/// How many are played at once, each in a group of its own.
const AT_ONCE: usize = 2;

/// The histories of one group of so many desktops.
type Life = (usize, Vec<Vec<Step>>);

#[test]
fn whatever_happens_everybody_has_the_same_in_the_end_and_nothing_that_was_told_as_saved_is_lost() {
    let histories = asked("AKTSAM_HISTORIES").map_or(HISTORIES, |number| usize::try_from(number).expect("a number"));
    // The same steps in the same order for the same number; what the desktops draw at random differs all the same.
    let seed = asked("AKTSAM_SEED").unwrap_or_else(|| RandomState::new().hash_one("histories"));
    std::thread::scope(|scope| {
        let playing: Vec<_> = (0..AT_ONCE)
            .map(|which| scope.spawn(move || play(seed.wrapping_add(which as u64), histories / AT_ONCE)))
            .collect();
        for one in playing {
            if let Err(failed) = one.join().expect("a history that fails is told, with its steps") {
                panic!("AKTSAM_SEED={seed}: {failed}");
            }
        }
    });
}

fn asked(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|number| number.parse().expect("a number"))
}

/// Plays so many short histories and a share of the long ones. One that fails is told with as few steps as it takes.
fn play(seed: u64, histories: usize) -> Result<(), String> {
    let group = RefCell::new(Group::new());
    // Most groups are small: what goes wrong between seven goes wrong between three.
    let desks = || prop_oneof![3 => Just(2usize), 5 => Just(3), 4 => Just(4), 2 => Just(5), 1 => Just(6), 1 => Just(7)];
    let short = (desks(), proptest::collection::vec(proptest::collection::vec(step(), 1..9), ROUNDS));
    let long = (2..=7usize, proptest::collection::vec(proptest::collection::vec(step(), 12..40), 1));
    lives(seed, LONG.min(histories.div_ceil(10)).div_ceil(AT_ONCE), &group, long)?;
    lives(seed, histories.div_ceil(ROUNDS), &group, short)
}

fn lives(seed: u64, many: usize, group: &RefCell<Group>, life: impl Strategy<Value = Life>) -> Result<(), String> {
    let cases = u32::try_from(many).expect("there are not so many");
    let config = Config { cases, failure_persistence: None, max_shrink_time: 300_000, ..Config::default() };
    let seeded = [seed.to_le_bytes(); 4].concat();
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &seeded));
    let played = runner.run(&life, |(desks, histories)| {
        live(&mut group.borrow_mut(), desks, &histories);
        Ok(())
    });
    played.map_err(|failed| failed.to_string())
}

fn live(group: &mut Group, desks: usize, histories: &[Vec<Step>]) {
    let mut played = Played::new(group, desks);
    for (number, steps) in histories.iter().enumerate() {
        played.history(number, steps);
    }
    // A short life is looked through on one desktop: all have the same.
    played.ends(if histories.len() > 1 { 1 } else { desks });
}
