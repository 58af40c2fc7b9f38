//! A review: one reader's answers to a key about a subject on an occasion of a round.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::answer::{Answer, State};
use crate::code::{KeyId, MemberId, OptionCode, QuestionId, RatingId, ReviewerId, RoundId, SightingId};
use crate::concern::Concern;
use crate::event::Sighting;
use crate::subject::{Occasion, Subject};
use crate::text::TextId;

/// Whose answers a review holds. The layers never overwrite each other.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum By {
    /// One reader's own reading.
    Reviewer(ReviewerId),
    /// What the group agreed on where two or more had read.
    Consensus,
}

/// The identity of a review: two desktops that start the same review make the same one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ReviewId {
    /// The round.
    pub round: RoundId,
    /// The key; its version stands in the review.
    pub key: KeyId,
    /// What is reviewed.
    pub subject: Subject,
    /// When within the round.
    #[serde(default)]
    pub occasion: Occasion,
    /// By whom.
    pub by: By,
}

/// Where in a review an answer stands: a question, and the member it is about where it is asked per member.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Slot {
    /// The question.
    pub question: QuestionId,
    /// The member, for a question asked once for each.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberId>,
}

/// How far a review has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Being read; counts as progress, never as a result.
    Open {
        /// Why it was opened again, when it had been submitted before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        again: Option<TextId>,
    },
    /// Marked as done; its answers count.
    Submitted {
        /// When.
        at: Timestamp,
        /// Why it was submitted with unanswered questions, when it was.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        gaps: Option<TextId>,
    },
}

impl Status {
    /// True when the answers count.
    pub fn is_submitted(&self) -> bool {
        match self {
            Self::Submitted { .. } => true,
            Self::Open { .. } => false,
        }
    }

    /// The reason that it names, if any.
    pub fn text(&self) -> Option<&TextId> {
        match self {
            Self::Open { again } => again.as_ref(),
            Self::Submitted { gaps, .. } => gaps.as_ref(),
        }
    }
}

/// One reader's answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Review {
    /// Which review.
    pub id: ReviewId,
    /// The version of the key that it answers.
    pub key_version: u32,
    /// How far it has come.
    pub status: Status,
    /// The answers by slot; a slot without an entry is not answered.
    #[serde(with = "by_slot")]
    pub answers: BTreeMap<Slot, Answer>,
    /// The judgements that the reader set themselves, in the place of the computed ones.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub overrides: BTreeMap<RatingId, Override>,
    /// The events of the family that the reader found recorded in the subject.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sightings: BTreeMap<SightingId, Sighting>,
    /// The acute concern that the reader raised; no result knows of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concern: Option<Concern>,
    /// What was answered in other versions of the key and does not fit the one that is answered now, by version. It is
    /// kept and never counted.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub set_aside: BTreeMap<u32, SetAside>,
}

/// What was set aside when a review left a version of its key.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct SetAside {
    /// The answers by slot.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", with = "by_slot")]
    pub answers: BTreeMap<Slot, Answer>,
    /// The judgements that the reader had set.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub overrides: BTreeMap<RatingId, Override>,
}

impl SetAside {
    /// True when there is nothing.
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty() && self.overrides.is_empty()
    }

    /// Every text that it names.
    pub fn texts(&self) -> impl Iterator<Item = &TextId> {
        let of_overrides = self.overrides.values().map(|one| &one.reason);
        self.answers.values().flat_map(Answer::texts).chain(of_overrides)
    }
}

/// A judgement set by the reader. The computed one stays visible beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    /// The level.
    pub level: OptionCode,
    /// Why.
    pub reason: TextId,
}

impl Review {
    /// A review just started: open, with no answers.
    pub fn new(id: ReviewId, key_version: u32) -> Self {
        Self {
            id,
            key_version,
            status: Status::Open { again: None },
            answers: BTreeMap::new(),
            overrides: BTreeMap::new(),
            sightings: BTreeMap::new(),
            concern: None,
            set_aside: BTreeMap::new(),
        }
    }

    /// The state answered in `slot`, if any.
    pub fn state(&self, slot: &Slot) -> Option<&State> {
        self.answers.get(slot)?.state.as_ref()
    }

    /// Every version of the key that something in the review was answered in.
    pub fn versions(&self) -> BTreeSet<u32> {
        let aside = self.set_aside.values().flat_map(|aside| aside.answers.values());
        let given = self.answers.values().chain(aside).filter_map(|answer| answer.given.as_ref());
        let given = given.map(|given| given.version);
        given.chain(self.set_aside.keys().copied()).chain([self.key_version]).collect()
    }

    /// What was answered in a slot in other versions of the key, and is not what stands there: by version.
    pub fn earlier(&self, slot: &Slot) -> impl Iterator<Item = (u32, &Answer)> {
        self.set_aside.iter().filter_map(move |(version, aside)| Some((*version, aside.answers.get(slot)?)))
    }

    /// Every text that the review names: comments, evidence, answers in words, reasons, notes of events and of an
    /// acute concern, and those of what is set aside.
    pub fn texts(&self) -> impl Iterator<Item = &TextId> {
        let of_status = self.status.text();
        let of_answers = self.answers.values().flat_map(Answer::texts);
        let of_overrides = self.overrides.values().map(|one| &one.reason);
        let of_sightings = self.sightings.values().filter_map(|one| one.note.as_ref());
        let of_concern = self.concern.iter().filter_map(|one| one.done.as_ref());
        let of_aside = self.set_aside.values().flat_map(SetAside::texts);
        let of_answers = of_status.into_iter().chain(of_answers).chain(of_overrides);
        of_answers.chain(of_sightings).chain(of_concern).chain(of_aside)
    }
}

/// JSON has string keys only, so answers are written as a list of `{question, member?, state?, comment?, evidence?}`.
mod by_slot {
    use std::collections::BTreeMap;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::{Answer, Slot};

    #[derive(Serialize, Deserialize)]
    struct Row {
        #[serde(flatten)]
        slot: Slot,
        #[serde(flatten)]
        answer: Answer,
    }

    pub(super) fn serialize<S: Serializer>(answers: &BTreeMap<Slot, Answer>, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(answers.iter().map(|(slot, answer)| Row { slot: slot.clone(), answer: answer.clone() }))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<BTreeMap<Slot, Answer>, D::Error> {
        let rows = Vec::<Row>::deserialize(from)?;
        let count = rows.len();
        let answers: BTreeMap<_, _> = rows.into_iter().map(|row| (row.slot, row.answer)).collect();
        if answers.len() == count {
            Ok(answers)
        } else {
            Err(serde::de::Error::custom("the same question is answered twice"))
        }
    }
}
