//! Which answers count.

use domain::key::Key;
use domain::{By, Member, Review, Slot, State, Value};

/// A review that counts, with which of its questions are asked.
pub struct Reading<'a> {
    review: &'a Review,
    key: &'a Key,
    members: &'a [&'a Member],
}

impl<'a> Reading<'a> {
    /// The reading of `review`, if it counts: a submitted one of this version of the key, since answers to another version
    /// are answers to other questions. `members` are those its subject concerns.
    pub fn new(key: &'a Key, review: &'a Review, members: &'a [&'a Member]) -> Option<Self> {
        let counts = review.status.is_submitted() && review.key_version == key.version;
        counts.then_some(Self { review, key, members })
    }

    /// The review behind it.
    pub fn review(&self) -> &'a Review {
        self.review
    }

    fn at(&self, question: &domain::key::Question, slot: &Slot) -> Stands<'a> {
        if !self.key.answers(self.review, self.members).is_asked(question, slot) {
            return Stands::NotAsked;
        }
        self.review.state(slot).map_or(Stands::NotAnswered, Stands::Answered)
    }
}

/// What stands in one slot of the readings of a subject.
#[derive(Debug, Clone, Copy)]
pub enum Stands<'a> {
    /// Nobody's submitted review covers the subject.
    NotReviewed,
    /// Hidden by the question's condition.
    NotAsked,
    /// Asked and left unanswered.
    NotAnswered,
    /// Readers differ and the group has not agreed.
    NoAgreement,
    /// Answered.
    Answered(&'a State),
}

/// What counts in `slot`: the consensus where there is one; else the only submitted review; else what all
/// submitted reviews agree on; else no agreement yet. Reviews not submitted never count.
///
/// A consensus that says nothing about the slot leaves the readers' own answers in force. Two *not applicable*
/// agree though their reasons differ in wording, and so do two answers in words, since words are not counted.
pub fn counted<'a>(readings: &[Reading<'a>], question: &domain::key::Question, slot: &Slot) -> Stands<'a> {
    let of_group = readings.iter().find(|reading| reading.review.id.by == By::Consensus);
    if let Some(consensus) = of_group {
        match consensus.at(question, slot) {
            Stands::NotAnswered => {}
            stands @ (Stands::Answered(_) | Stands::NotAsked | Stands::NotReviewed | Stands::NoAgreement) => {
                return stands;
            }
        }
    }
    let mut own = readings
        .iter()
        .filter(|reading| reading.review.id.by != By::Consensus)
        .map(|reading| reading.at(question, slot));
    let Some(first) = own.next() else {
        return if of_group.is_some() { Stands::NotAnswered } else { Stands::NotReviewed };
    };
    if own.all(|other| agree(first, other)) { first } else { Stands::NoAgreement }
}

fn agree(one: Stands<'_>, other: Stands<'_>) -> bool {
    match (one, other) {
        (Stands::Answered(one), Stands::Answered(other)) => same(one, other),
        (Stands::NotAsked, Stands::NotAsked)
        | (Stands::NotAnswered, Stands::NotAnswered)
        | (Stands::NotReviewed, Stands::NotReviewed) => true,
        (
            Stands::Answered(_) | Stands::NotAsked | Stands::NotAnswered | Stands::NotReviewed | Stands::NoAgreement,
            _,
        ) => false,
    }
}

/// True when two answers say the same. Two *not applicable* do though their reasons differ in wording, and so do two
/// answers in words, since words are not counted.
pub(crate) fn same(one: &State, other: &State) -> bool {
    match (one, other) {
        (State::NotApplicable { .. }, State::NotApplicable { .. })
        | (State::Value(Value::Text(_)), State::Value(Value::Text(_))) => true,
        (
            State::Value(_) | State::NotShown | State::NotApplicable { .. },
            State::Value(_) | State::NotShown | State::NotApplicable { .. },
        ) => one == other,
    }
}
