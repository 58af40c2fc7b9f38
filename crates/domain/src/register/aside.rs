//! What is set aside of a review, as registers: the register that it stood in, under the version it was answered in.

use super::review::{edits_of, in_slot};
use super::{BadRegister, Register, ReviewEdit};
use crate::answer::{Given, State};
use crate::code::RatingId;
use crate::review::{Override, SetAside, Slot};
use crate::text::TextId;

/// Begins the name of a register that holds what is set aside; no code begins so.
const ASIDE: char = '~';

/// One change of what is set aside of a version. `None` and an empty list clear.
#[derive(Debug, Clone, PartialEq)]
pub enum AsideEdit {
    /// What was answered in a slot.
    State(Slot, Option<State>),
    /// The comment in a slot.
    Comment(Slot, Option<TextId>),
    /// The evidence in a slot.
    Evidence(Slot, Vec<TextId>),
    /// What the state in a slot had been carried over from.
    Given(Slot, Option<Given>),
    /// A judgement that the reader had set.
    Override(RatingId, Option<Override>),
}

impl AsideEdit {
    /// The same change as one of what is set aside; `None` for a change of what never is.
    fn of(edit: ReviewEdit) -> Option<Self> {
        Some(match edit {
            ReviewEdit::State(slot, state) => Self::State(slot, state),
            ReviewEdit::Comment(slot, text) => Self::Comment(slot, text),
            ReviewEdit::Evidence(slot, texts) => Self::Evidence(slot, texts),
            ReviewEdit::Given(slot, given) => Self::Given(slot, given),
            ReviewEdit::Override(rating, set) => Self::Override(rating, set),
            ReviewEdit::Version(_)
            | ReviewEdit::Status(_)
            | ReviewEdit::Sighting(..)
            | ReviewEdit::Concern(_)
            | ReviewEdit::Aside(..) => return None,
        })
    }

    /// The register that carries the change, of what is set aside of `version`.
    pub(super) fn register(&self, version: u32) -> Register {
        let (name, value) = ReviewEdit::from(self.clone()).register();
        (format!("{ASIDE}{version}/{name}"), value)
    }

    /// Every text that the change names.
    pub fn texts(&self) -> Vec<&TextId> {
        match self {
            Self::State(_, state) => state.iter().filter_map(State::text).collect(),
            Self::Comment(_, text) => text.iter().collect(),
            Self::Evidence(_, texts) => texts.iter().collect(),
            Self::Given(_, given) => given.iter().filter_map(|given| given.state.text()).collect(),
            Self::Override(_, set) => set.iter().map(|set| &set.reason).collect(),
        }
    }
}

impl From<AsideEdit> for ReviewEdit {
    fn from(edit: AsideEdit) -> Self {
        match edit {
            AsideEdit::State(slot, state) => Self::State(slot, state),
            AsideEdit::Comment(slot, text) => Self::Comment(slot, text),
            AsideEdit::Evidence(slot, texts) => Self::Evidence(slot, texts),
            AsideEdit::Given(slot, given) => Self::Given(slot, given),
            AsideEdit::Override(rating, set) => Self::Override(rating, set),
        }
    }
}

/// The version and the register of its own that a register holds, when it holds what is set aside.
fn split(name: &str) -> Option<(&str, &str)> {
    name.strip_prefix(ASIDE)?.split_once('/')
}

/// The place in a review that a register is about: itself, or for what is set aside where it stood. With it the version
/// that it was answered in, when that is set aside.
pub fn place_of(name: &str) -> (&str, Option<u32>) {
    let aside = split(name).and_then(|(version, own)| Some((own, version.parse().ok()?)));
    aside.map_or((name, None), |(own, version)| (own, Some(version)))
}

/// The change that a register of something set aside carries; `None` for a register of another kind.
pub(super) fn read(name: &str, value: &str) -> Option<Result<ReviewEdit, BadRegister>> {
    name.strip_prefix(ASIDE)?;
    let read = || {
        let (digits, own) = split(name)?;
        let version: u32 = digits.parse().ok().filter(|version| *version > 0)?;
        // One version has one name.
        if version.to_string() != digits {
            return None;
        }
        let edit = AsideEdit::of(ReviewEdit::from_register(own, value).ok()?)?;
        Some(ReviewEdit::Aside(version, edit))
    };
    Some(read().ok_or_else(|| BadRegister { name: name.into() }))
}

impl SetAside {
    /// Carries out one change.
    pub(super) fn apply(&mut self, edit: AsideEdit) {
        match edit {
            AsideEdit::State(slot, state) => in_slot(&mut self.answers, slot, |one| one.state = state),
            AsideEdit::Comment(slot, text) => in_slot(&mut self.answers, slot, |one| one.comment = text),
            AsideEdit::Evidence(slot, texts) => {
                in_slot(&mut self.answers, slot, |one| one.evidence = texts);
            }
            AsideEdit::Given(slot, given) => in_slot(&mut self.answers, slot, |one| one.given = given),
            AsideEdit::Override(rating, set) => super::put(&mut self.overrides, rating, set),
        }
    }

    /// The changes that make it from nothing.
    pub(super) fn edits(&self) -> impl Iterator<Item = AsideEdit> {
        let answers = edits_of(&self.answers).filter_map(AsideEdit::of);
        let overrides = self.overrides.iter();
        answers.chain(overrides.map(|(rating, set)| AsideEdit::Override(rating.clone(), Some(set.clone()))))
    }
}
