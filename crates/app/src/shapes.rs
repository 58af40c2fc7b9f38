//! Small shapes that several pages share.

use domain::{Lang, MemberId, QuestionId, Subject};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A language of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Swedish.
    Sv,
    /// English.
    En,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::Sv => Self::Sv,
            Language::En => Self::En,
        }
    }
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Sv => Self::Sv,
            Lang::En => Self::En,
        }
    }
}

/// Which review: a key applied to a subject of a round, by a reader or by the group.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReviewRef {
    /// The round.
    #[ts(type = "string")]
    pub round: domain::RoundId,
    /// The key.
    #[ts(type = "string")]
    pub key: domain::KeyId,
    /// What is reviewed: `{ document: "…" }`, `{ family: "…" }`, `{ member: "…" }` or `{ respondent: 1 }`.
    #[ts(type = "{ document: string } | { family: string } | { member: string } | { respondent: number }")]
    pub subject: Subject,
    /// The reader's code; absent for the group's consensus.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(type = "string", optional)]
    pub reviewer: Option<domain::ReviewerId>,
}

/// Where an answer stands in a review.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlotRef {
    /// The question.
    #[ts(type = "string")]
    pub question: QuestionId,
    /// The member, where the question is asked per member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(type = "string", optional)]
    pub member: Option<MemberId>,
}

impl From<SlotRef> for domain::Slot {
    fn from(slot: SlotRef) -> Self {
        Self { question: slot.question, member: slot.member }
    }
}

impl From<domain::Slot> for SlotRef {
    fn from(slot: domain::Slot) -> Self {
        Self { question: slot.question, member: slot.member }
    }
}

/// How far a review has come, counted in questions that are asked (per member where so asked).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// How many are answered, in whatever way.
    pub answered: u32,
    /// How many are asked.
    pub asked: u32,
}

/// A round, as lists show it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoundHead {
    /// Its code.
    pub id: String,
    /// What it is called.
    pub name: String,
}

/// A member of a family, as pages show them.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MemberHead {
    /// Their code.
    pub id: String,
    /// "Barn 1".
    pub label: String,
}
