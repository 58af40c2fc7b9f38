//! Trials of keys: what people answered counts once a family is gone through, and only then.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path as File;

use domain::key::Key;
use domain::key::check::check;
use domain::key::paths::Goal;
use domain::key::trial::{Trial, Tried};
use proptest::prelude::*;

const KEYS: [&str; 5] =
    ["adult-assignment", "adult-investigation", "child-assignment", "child-investigation", "journal"];

fn key(at: usize) -> Key {
    let folder = File::new(env!("CARGO_MANIFEST_DIR")).join("../../review-keys");
    check(&fs::read(folder.join(format!("{}.json", KEYS[at]))).unwrap()).unwrap()
}

/// A trial whose families are answered as the program would, as far as `until` says: how many answers of each.
fn trial(key: &Key, until: &[usize]) -> Trial {
    let mut trial = Trial::new("now".into());
    for ((at, path), until) in (0..).zip(&key.paths().paths).zip(until) {
        let mut tried = Tried::new(path);
        tried.review.answers.extend(path.review.answers.clone().into_iter().take(*until));
        trial.tried.insert(at, tried);
    }
    trial
}

#[test]
fn everything_is_reached_when_every_family_is_answered_as_it_was_made() {
    for at in 0..KEYS.len() {
        let key = key(at);
        let paths = key.paths().paths;
        let whole = trial(&key, &vec![usize::MAX; paths.len()]);
        let coverage = key.coverage(&whole.reached(&key, &paths));
        assert_eq!((coverage.reached, coverage.left), (key.goals(), vec![]), "{}", key.id);
        let back: Trial = serde_json::from_str(&serde_json::to_string(&whole).unwrap()).unwrap();
        assert!(back == whole, "what is kept is what comes back");
    }
}

#[test]
fn a_family_that_is_only_begun_reaches_nothing() {
    let key = key(1);
    let paths = key.paths().paths;
    let begun = trial(&key, &[1]);
    assert_eq!(begun.reached(&key, &paths), BTreeSet::new(), "what has not been come to is not passed over");
    assert_eq!(begun.gone_through(&key, &paths).count(), 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn what_is_reached_and_what_is_left_are_the_goals_each_once(
        at in 0..KEYS.len(), until in prop::collection::vec(0_usize..40, 0..12),
    ) {
        let key = key(at);
        let paths = key.paths().paths;
        let trial = trial(&key, &until);
        let reached = trial.reached(&key, &paths);
        let coverage = key.coverage(&reached);
        let both: BTreeSet<Goal> = coverage.reached.iter().chain(&coverage.left).cloned().collect();
        prop_assert_eq!(coverage.reached.len() + coverage.left.len(), key.goals().len());
        prop_assert_eq!(both, key.goals().into_iter().collect());
        let by_hand: BTreeSet<Goal> = trial.gone_through(&key, &paths).flat_map(|(path, _)| path.reaches.clone()).collect();
        prop_assert_eq!(reached, by_hand, "a family answered as it was made reaches what it was made for");
    }
}
