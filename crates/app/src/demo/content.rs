//! The made-up rounds as files: `demo/2021/round.json`, and one file for each family; those of the year before in
//! `demo/2020`, with the older versions of two keys that it was read with; and in `demo/2021-spring` what was asked about four of
//! the families, their children and adults, and of parents and employees, before their files were read. What stands on the
//! comments of 2021 is in [`themes`](super::themes).
//!
//! A family has members and documents in their order, a document the reviews of it in the order they were made. A
//! review is written as shortly as can be:
//!
//! - `by`: a reviewer's code, or `consensus` for what the group agreed on. `day`: when. `like`: an earlier
//!   review of the same document whose answers and events this one starts from; its comments and evidence stay behind.
//! - `answers`, by question. For one option its code, for several a list of codes, for a count or number the
//!   number, for a day `2021-02-24`, for a text the text. `"not shown"` and `{ "not applicable": "reason" }` are
//!   the other two answers; both names have a space, so no code can be one of them. For a question asked per member one answer
//!   holds for everyone it is asked about; `{ "f4-barn-1": …, "f4-barn-2": … }` tells them apart.
//! - `comments` and `evidence`, by question, with the member after a slash where it is asked per member:
//!   `met-child/f4-barn-1`.
//! - `events`: what is noted of the family's events: `kind`, `when` (a day, or the first and last of several), `units`, `note`. `as` is
//!   a name that no other event has, and `same` that of an event in another document which the group says is the same one. A review
//!   that has its own `events` takes none from the one it is `like`.
//! - `gaps`: why it was marked as done with questions unanswered. `unfinished`: it was never marked as done.
//!
//! Reviews of a family or a member stand with it, by key: `"reviews": { "mandatory-stops": [ … ] }`. What respondents answered stands
//! in `round.json`, by key, one review for each of them; they are numbered in the order they were taken in.
//!
//! A document that could not be reviewed has no reviews, but `unreviewable` with the reason, and as `readers` those who were to read
//! it.

use std::collections::BTreeMap;

use domain::key::Key;
use domain::key::check::check;
use domain::plan::{Conflict, Gender, Period, Role, Side};
use domain::{CandidateId, DocumentId, FamilyId, KeyId, MemberId, QuestionId, ReviewerId, RoundId, Slot, TermCode};
use jiff::civil::Date;
use serde::Deserialize;

use super::themes::ThemesFile;
use crate::keys::shipped;

/// The answer that the file does not show it.
pub(super) const NOT_SHOWN: &str = "not shown";

/// The whole of a made-up round.
pub(super) struct Content {
    /// The key files that it brings with it, since they no longer ship.
    pub(super) keys: Vec<&'static str>,
    pub(super) round: RoundFile,
    pub(super) families: Vec<FamilyFile>,
    pub(super) themes: ThemesFile,
}

/// `round.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RoundFile {
    pub(super) id: RoundId,
    pub(super) name: String,
    /// The round that it is made of.
    #[serde(default)]
    pub(super) copied_from: Option<CopiedEntry>,
    pub(super) begins: Date,
    pub(super) ends: Date,
    /// The version of each key.
    pub(super) keys: BTreeMap<KeyId, u32>,
    /// The day it was closed.
    pub(super) closed: Option<Date>,
    pub(super) reviewers: Vec<ReviewerEntry>,
    /// Who handles which family themselves.
    pub(super) conflicts: Vec<Conflict>,
    /// The unit's own routine for an acute concern.
    #[serde(default)]
    pub(super) routine: Option<String>,
    /// What is to be done about what was found.
    #[serde(default)]
    pub(super) actions: Vec<ActionEntry>,
    /// Findings in the author's own words.
    #[serde(default)]
    pub(super) wordings: Vec<WordingEntry>,
    /// The families that were considered and left out.
    pub(super) left_out: Vec<LeftOutEntry>,
    /// What respondents answered, by key.
    #[serde(default)]
    pub(super) respondents: BTreeMap<KeyId, Vec<ReviewEntry>>,
}

/// A round that the next is made of.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CopiedEntry {
    pub(super) round: RoundId,
    /// Who was in the reference group and is no more.
    pub(super) left: Vec<ReviewerId>,
}

/// The author's own words for what was found of a question.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WordingEntry {
    pub(super) key: KeyId,
    pub(super) question: QuestionId,
    pub(super) text: String,
}

/// An action, and the question whose finding it comes from.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ActionEntry {
    pub(super) key: KeyId,
    pub(super) question: QuestionId,
    pub(super) what: String,
    pub(super) owner: String,
    #[serde(default)]
    pub(super) due: Option<Date>,
    pub(super) status: domain::ActionStatus,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LeftOutEntry {
    pub(super) id: CandidateId,
    pub(super) label: String,
    pub(super) reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReviewerEntry {
    pub(super) id: ReviewerId,
    pub(super) name: String,
    pub(super) role: String,
    /// What they saw in the round as a whole, when they wrote it down.
    pub(super) reflection: Option<String>,
}

/// `family-1.json` and so on.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FamilyFile {
    pub(super) id: FamilyId,
    pub(super) label: String,
    pub(super) members: Vec<MemberEntry>,
    pub(super) documents: Vec<DocumentEntry>,
    /// The reviews of the family itself, by key.
    #[serde(default)]
    pub(super) reviews: BTreeMap<KeyId, Vec<ReviewEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MemberEntry {
    pub(super) id: MemberId,
    pub(super) label: String,
    pub(super) role: Role,
    pub(super) gender: Gender,
    pub(super) age: TermCode,
    pub(super) case_types: Vec<TermCode>,
    #[serde(default)]
    pub(super) focus: bool,
    #[serde(default)]
    pub(super) protected: bool,
    /// The reviews of the member, by key.
    #[serde(default)]
    pub(super) reviews: BTreeMap<KeyId, Vec<ReviewEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DocumentEntry {
    pub(super) id: DocumentId,
    pub(super) kind: TermCode,
    pub(super) side: Side,
    pub(super) area: TermCode,
    pub(super) service: Option<TermCode>,
    pub(super) step: TermCode,
    pub(super) members: Vec<MemberId>,
    pub(super) period: Period,
    #[serde(default)]
    pub(super) readers: Vec<ReviewerId>,
    pub(super) unreviewable: Option<String>,
    #[serde(default)]
    pub(super) reviews: Vec<ReviewEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReviewEntry {
    pub(super) by: Reader,
    pub(super) day: Date,
    pub(super) like: Option<Reader>,
    #[serde(default)]
    pub(super) answers: BTreeMap<QuestionId, Given>,
    #[serde(default)]
    pub(super) comments: BTreeMap<Place, String>,
    #[serde(default)]
    pub(super) evidence: BTreeMap<Place, Vec<domain::Evidence>>,
    pub(super) events: Option<Vec<EventEntry>>,
    pub(super) gaps: Option<String>,
    #[serde(default)]
    pub(super) unfinished: bool,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EventEntry {
    #[serde(rename = "as")]
    pub(super) name: Option<String>,
    pub(super) same: Option<String>,
    pub(super) kind: TermCode,
    pub(super) when: Option<When>,
    #[serde(default)]
    pub(super) units: Vec<TermCode>,
    pub(super) note: Option<String>,
}

/// A day, or the first and the last of several.
#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub(super) enum When {
    Day(Date),
    Days(Date, Date),
}

/// Whose review it is.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) enum Reader {
    Reviewer(ReviewerId),
    Consensus,
}

impl TryFrom<String> for Reader {
    type Error = domain::NotACode;

    fn try_from(name: String) -> Result<Self, domain::NotACode> {
        if name == "consensus" { Ok(Self::Consensus) } else { ReviewerId::new(name).map(Self::Reviewer) }
    }
}

/// An answer as it is written; what it means depends on how the question is answered.
#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub(super) enum Given {
    Words(String),
    Number(serde_json::Number),
    Several(Vec<String>),
    NotApplicable(NotApplicable),
    Each(BTreeMap<MemberId, Given>),
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NotApplicable {
    #[serde(rename = "not applicable")]
    pub(super) reason: String,
}

impl Given {
    /// What is answered about `member` (about the whole subject, when none), if anything.
    pub(super) fn about(&self, member: Option<&MemberId>) -> Option<&Self> {
        match self {
            Self::Each(each) => each.get(member?),
            Self::Words(_) | Self::Number(_) | Self::Several(_) | Self::NotApplicable(_) => Some(self),
        }
    }

    /// The members that it tells apart.
    pub(super) fn members(&self) -> impl Iterator<Item = &MemberId> {
        let each = match self {
            Self::Each(each) => Some(each.keys()),
            Self::Words(_) | Self::Number(_) | Self::Several(_) | Self::NotApplicable(_) => None,
        };
        each.into_iter().flatten()
    }
}

/// Where in a review something stands: `met-child` or `met-child/f4-barn-1`.
#[derive(PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Place(pub(super) Slot);

impl TryFrom<String> for Place {
    type Error = domain::NotACode;

    fn try_from(name: String) -> Result<Self, domain::NotACode> {
        let (question, member) = name.split_once('/').map_or((name.as_str(), None), |(q, m)| (q, Some(m)));
        let member = member.map(MemberId::new).transpose()?;
        Ok(Self(Slot { question: QuestionId::new(question)?, member }))
    }
}

const ROUND_2020: &str = include_str!("../../demo/2020/round.json");

const FAMILIES_2020: [&str; 5] = [
    include_str!("../../demo/2020/family-1.json"),
    include_str!("../../demo/2020/family-3.json"),
    include_str!("../../demo/2020/family-6.json"),
    include_str!("../../demo/2020/family-8.json"),
    include_str!("../../demo/2020/family-10.json"),
];

/// The keys that have been reworded since.
const KEYS_2020: [&str; 2] = [
    include_str!("../../demo/2020/keys/child-investigation.json"),
    include_str!("../../demo/2020/keys/adult-investigation.json"),
];

const ROUND_2021: &str = include_str!("../../demo/2021/round.json");

const THEMES_2021: &str = include_str!("../../demo/2021/themes.json");

const FAMILIES_2021: [&str; 9] = [
    include_str!("../../demo/2021/family-1.json"),
    include_str!("../../demo/2021/family-2.json"),
    include_str!("../../demo/2021/family-3.json"),
    include_str!("../../demo/2021/family-4.json"),
    include_str!("../../demo/2021/family-5.json"),
    include_str!("../../demo/2021/family-6.json"),
    include_str!("../../demo/2021/family-7.json"),
    include_str!("../../demo/2021/family-8.json"),
    include_str!("../../demo/2021/family-9.json"),
];

const ROUND_SPRING: &str = include_str!("../../demo/2021-spring/round.json");

const FAMILIES_SPRING: [&str; 4] = [
    include_str!("../../demo/2021-spring/family-2.json"),
    include_str!("../../demo/2021-spring/family-5.json"),
    include_str!("../../demo/2021-spring/family-6.json"),
    include_str!("../../demo/2021-spring/family-8.json"),
];

impl Content {
    /// The round of 2020, smaller and with older words; an error when one of its files does not have the form above.
    pub(super) fn of_2020() -> Result<Self, serde_json::Error> {
        Self::read(ROUND_2020, &FAMILIES_2020, &KEYS_2020)
    }

    /// What was asked in the spring of 2021, of families, members and respondents; an error when one of its files does not
    /// have the form above.
    pub(super) fn of_spring() -> Result<Self, serde_json::Error> {
        Self::read(ROUND_SPRING, &FAMILIES_SPRING, &[])
    }

    /// The round of 2021; an error when one of its files does not have the form above.
    pub(super) fn of_2021() -> Result<Self, serde_json::Error> {
        Ok(Self { themes: serde_json::from_str(THEMES_2021)?, ..Self::read(ROUND_2021, &FAMILIES_2021, &[])? })
    }

    fn read(round: &str, families: &[&str], keys: &[&'static str]) -> Result<Self, serde_json::Error> {
        Ok(Self {
            keys: keys.to_vec(),
            themes: ThemesFile::default(),
            round: serde_json::from_str(round)?,
            families: families.iter().map(|family| serde_json::from_str(family)).collect::<Result<_, _>>()?,
        })
    }

    /// The keys it is read with: those it brings and those that ship.
    pub(super) fn keys(&self) -> Vec<Key> {
        let brought = self.keys.iter().map(|file| check(file.as_bytes()).expect("a test makes the rounds with them"));
        brought.chain(shipped()).filter(|key| self.round.keys.get(&key.id) == Some(&key.version)).collect()
    }
}
