//! A trial (provkörning) of a key: what somebody answered for its made-up families, and what they said of its questions.
//!
//! A trial is nobody's review. It is kept beside the rounds, and no result, search or file knows of it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Key;
use super::paths::{Goal, Path};
use crate::code::QuestionId;
use crate::plan::Member;
use crate::review::Review;
use crate::text::TextId;

/// What one tester has done. It holds free text, so it does not print itself.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Trial {
    /// Tells the content of the key that was tried from any other.
    pub of: String,
    /// The families that were begun, by their place among the paths of the key, from 0.
    #[serde(default)]
    pub tried: BTreeMap<u32, Tried>,
    /// What the tester says of the questions themselves.
    #[serde(default)]
    pub remarks: BTreeMap<QuestionId, String>,
}

/// What one tester answered for one made-up family.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Tried {
    /// The answers. It is a review of no round.
    pub review: Review,
    /// The texts that the answers name.
    #[serde(default)]
    pub words: BTreeMap<TextId, String>,
    /// How long each question was the one at hand, in milliseconds.
    #[serde(default)]
    pub spent: BTreeMap<QuestionId, u32>,
}

/// Which goals of a key have been reached, in the order of the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// Those that have.
    pub reached: Vec<Goal>,
    /// Those that have not.
    pub left: Vec<Goal>,
}

impl Trial {
    /// A trial in which nothing has been done.
    pub fn new(of: String) -> Self {
        Self { of, tried: BTreeMap::new(), remarks: BTreeMap::new() }
    }

    /// The families that were gone through to the end, with their paths.
    pub fn gone_through<'a>(&'a self, key: &'a Key, paths: &'a [Path]) -> impl Iterator<Item = (&'a Path, &'a Tried)> {
        let family = |(at, tried): (&u32, &'a Tried)| Some((paths.get(usize::try_from(*at).ok()?)?, tried));
        self.tried.iter().filter_map(family).filter(|(path, tried)| tried.is_gone_through(key, path))
    }

    /// The goals that the families gone through to the end reach. One that is not would seem to pass over whatever its
    /// tester has not come to.
    pub fn reached(&self, key: &Key, paths: &[Path]) -> BTreeSet<Goal> {
        self.gone_through(key, paths).flat_map(|(path, tried)| key.reached(&tried.review, &members(path))).collect()
    }
}

impl Tried {
    /// A family that nobody has answered for yet.
    pub fn new(path: &Path) -> Self {
        let review = Review::new(path.review.id.clone(), path.review.key_version);
        Self { review, words: BTreeMap::new(), spent: BTreeMap::new() }
    }

    /// True when everything that is asked has an answer, of whatever kind.
    pub fn is_gone_through(&self, key: &Key, path: &Path) -> bool {
        let members = members(path);
        let answers = key.answers(&self.review, &members);
        let mut asked = key.slots(&members).filter(|(question, slot)| answers.is_asked(question, slot)).peekable();
        asked.peek().is_some() && asked.all(|(_, slot)| self.review.state(&slot).is_some())
    }
}

impl Key {
    /// The goals of this key, parted by whether they are among those `reached`.
    pub fn coverage(&self, reached: &BTreeSet<Goal>) -> Coverage {
        let (reached, left) = self.goals().into_iter().partition(|goal| reached.contains(goal));
        Coverage { reached, left }
    }
}

fn members(path: &Path) -> Vec<&Member> {
    path.members.iter().collect()
}
