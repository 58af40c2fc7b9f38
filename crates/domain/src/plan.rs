//! The plan of a round: its families, members, documents, keys, reviewers and who reads what.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::code::{CandidateId, DocumentId, FamilyId, KeyId, MemberId, ReviewerId, RoundId, SightingId, TermCode};
use crate::noun::Forms;
use crate::review::{By, ReviewId};
use crate::subject::Subject;
use crate::text::{Text, TextId};

/// Everything that is decided about a round before and while it is read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// The round itself.
    pub round: Round,
    /// The lists that the round uses, by list and code.
    pub terms: BTreeMap<TermList, BTreeMap<TermCode, Term>>,
    /// The reference group.
    pub reviewers: BTreeMap<ReviewerId, Reviewer>,
    /// The focus families.
    pub families: BTreeMap<FamilyId, Family>,
    /// The members of the families.
    pub members: BTreeMap<MemberId, Member>,
    /// The documents to review.
    pub documents: BTreeMap<DocumentId, Document>,
    /// Who reads what.
    pub readings: BTreeSet<Reading>,
    /// What each reviewer, in their role, saw in the round as a whole; a part of its own in the report.
    pub reflections: BTreeMap<ReviewerId, TextId>,
    /// Who handles which family themselves, and so never reads it (jäv).
    pub conflicts: BTreeSet<Conflict>,
    /// The families that were considered and left out; with the families themselves they are the sampling log.
    pub left_out: BTreeMap<CandidateId, LeftOut>,
    /// Which sightings are the same event: each names the sighting that stands for the event. One that is not here
    /// is an event of its own.
    pub links: BTreeMap<SightingId, SightingId>,
    /// What the unit does when a reader sees that a child may be in danger, in its own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub routine: Option<TextId>,
}

/// A review effort (granskningsomgång).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Round {
    /// Unique in the store.
    pub id: RoundId,
    /// What it is called: "Aktgranskning 2021".
    pub name: String,
    /// First day of reading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begins: Option<Date>,
    /// Last day of reading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<Date>,
    /// The day it was closed, when it is: nothing in it can be changed, and its list of names to avoid is gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Date>,
    /// The version of each key that the round uses.
    pub keys: BTreeMap<KeyId, u32>,
}

/// A configurable list; its words are data that a method developer can extend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TermList {
    /// Areas (områden), such as LSS.
    Area,
    /// Services that are ordered (insatser), such as respite.
    Service,
    /// Kinds of document (handlingar).
    DocumentKind,
    /// Steps of the process.
    Step,
    /// Age bands.
    AgeBand,
    /// Units of the service (enheter), which take part in events.
    Unit,
    /// Kinds of event (händelser).
    EventKind,
}

/// A word of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The word.
    pub name: Text,
    /// Its place in the list.
    pub order: u32,
    /// How it is inflected, where somebody has said so; a word without forms is never bent by guesswork.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forms: Option<Forms>,
}

/// One of the people who read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reviewer {
    /// Unique in the round.
    pub id: ReviewerId,
    /// How the group calls them.
    pub name: String,
    /// What they see the file as: "familjebehandlare".
    pub role: String,
}

/// A focus family (fokusfamilj), under a code name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Family {
    /// Unique in the round.
    pub id: FamilyId,
    /// "Familj 1".
    pub label: String,
    /// Its place among the families.
    pub order: u32,
}

/// Whether a member is a child or an adult.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// A child (barn).
    Child,
    /// An adult (vuxen).
    Adult,
}

/// Gender, as the group records it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Gender {
    /// A girl or a woman.
    Female,
    /// A boy or a man.
    Male,
    /// Neither, or not recorded.
    Other,
}

/// A member of a family, under a code name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Unique in the round.
    pub id: MemberId,
    /// The family.
    pub family: FamilyId,
    /// "Barn 1", "Förälder 1".
    pub label: String,
    /// Their place in the family.
    pub order: u32,
    /// Child or adult.
    pub role: Role,
    /// Gender.
    pub gender: Gender,
    /// Age band, a word of [`TermList::AgeBand`]; never a date of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<TermCode>,
    /// The case types they are current in, words of [`TermList::Area`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub case_types: Vec<TermCode>,
    /// True for the persons the round is about; siblings need not be.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub focus: bool,
    /// True with protected personal data: never quoted, left out of family detail that leaves the group.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub protected: bool,
}

/// Whose side of the family a document belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Side {
    /// The child's file.
    Child,
    /// The adult's file.
    Adult,
}

/// What is reviewed (handling).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Unique in the round.
    pub id: DocumentId,
    /// The family it belongs to.
    pub family: FamilyId,
    /// Its place among the family's documents.
    pub order: u32,
    /// A word of [`TermList::DocumentKind`]: investigation, assignment, journal.
    pub kind: TermCode,
    /// Whose file it is.
    pub side: Side,
    /// A word of [`TermList::Area`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<TermCode>,
    /// A word of [`TermList::Service`], for an assignment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<TermCode>,
    /// The members it concerns; questions per child are asked about the children among them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<MemberId>,
    /// A word of [`TermList::Step`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<TermCode>,
    /// The time it covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// Why it could not be reviewed, when that is so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unreviewable: Option<TextId>,
}

/// A span of days; both ends are part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Period {
    /// First day.
    pub from: Date,
    /// Last day; open when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
}

/// That a reviewer handles a family themselves (jäv).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Conflict {
    /// The family.
    pub family: FamilyId,
    /// Who does not read it.
    pub reviewer: ReviewerId,
}

/// A family that was considered for the round and left out of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Unique in the round.
    pub id: CandidateId,
    /// A code name: "Ärende C".
    pub label: String,
    /// Its place in the log.
    pub order: u32,
    /// Why it was left out.
    pub reason: TextId,
}

/// That a reviewer reads a subject.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Reading {
    /// What is read.
    pub subject: Subject,
    /// By whom.
    pub reviewer: ReviewerId,
}

impl Plan {
    /// A plan with nothing in it but the round.
    pub fn new(round: Round) -> Self {
        Self {
            round,
            terms: BTreeMap::new(),
            reviewers: BTreeMap::new(),
            families: BTreeMap::new(),
            members: BTreeMap::new(),
            documents: BTreeMap::new(),
            readings: BTreeSet::new(),
            reflections: BTreeMap::new(),
            conflicts: BTreeSet::new(),
            left_out: BTreeMap::new(),
            links: BTreeMap::new(),
            routine: None,
        }
    }

    /// The families in their order.
    pub fn families_in_order(&self) -> Vec<&Family> {
        in_order(self.families.values(), |family| (family.order, &family.id))
    }

    /// The members of a family in their order.
    pub fn members_of(&self, family: &FamilyId) -> Vec<&Member> {
        in_order(self.members.values().filter(|one| &one.family == family), |one| (one.order, &one.id))
    }

    /// The members of every family in their order, gathered in one pass over the plan.
    pub fn members_by_family(&self) -> BTreeMap<&FamilyId, Vec<&Member>> {
        let mut gathered: BTreeMap<&FamilyId, Vec<&Member>> = BTreeMap::new();
        for member in in_order(self.members.values(), |one| (one.order, &one.id)) {
            gathered.entry(&member.family).or_default().push(member);
        }
        gathered
    }

    /// The documents of every family in their order, gathered in one pass over the plan.
    pub fn documents_by_family(&self) -> BTreeMap<&FamilyId, Vec<&Document>> {
        let mut gathered: BTreeMap<&FamilyId, Vec<&Document>> = BTreeMap::new();
        for document in in_order(self.documents.values(), |one| (one.order, &one.id)) {
            gathered.entry(&document.family).or_default().push(document);
        }
        gathered
    }

    /// The documents of a family in their order.
    pub fn documents_of(&self, family: &FamilyId) -> Vec<&Document> {
        in_order(self.documents.values().filter(|one| &one.family == family), |one| (one.order, &one.id))
    }

    /// The members that `subject` concerns, in the order of the document's own list; for a family all of its
    /// members, for a member themselves. Codes without a member are left out: the plan's check tells them.
    pub fn concerned(&self, subject: &Subject) -> Vec<&Member> {
        match subject {
            Subject::Document(id) => self.documents.get(id).map_or_else(Vec::new, |document| {
                document.members.iter().filter_map(|member| self.members.get(member)).collect()
            }),
            Subject::Family(id) => self.members_of(id),
            Subject::Member(id) => self.members.get(id).into_iter().collect(),
            Subject::Respondent(_) => Vec::new(),
        }
    }

    /// The family that `subject` belongs to; `None` for a respondent or an unknown code.
    pub fn family_of(&self, subject: &Subject) -> Option<&FamilyId> {
        match subject {
            Subject::Document(id) => self.documents.get(id).map(|document| &document.family),
            Subject::Family(id) => self.families.get(id).map(|family| &family.id),
            Subject::Member(id) => self.members.get(id).map(|member| &member.family),
            Subject::Respondent(_) => None,
        }
    }

    /// True when `reviewer` handles the family that `subject` belongs to.
    pub fn is_partial(&self, reviewer: &ReviewerId, subject: &Subject) -> bool {
        let is_own =
            |family: &FamilyId| self.conflicts.iter().any(|one| (&one.family, &one.reviewer) == (family, reviewer));
        self.family_of(subject).is_some_and(is_own)
    }

    /// True when `reviewer` is to read `subject`. Respondents are in no plan: anyone may take in what they answered.
    pub fn is_read_by(&self, reviewer: &ReviewerId, subject: &Subject) -> bool {
        match subject {
            Subject::Respondent(_) => true,
            Subject::Document(_) | Subject::Family(_) | Subject::Member(_) => {
                self.readings.contains(&Reading { subject: subject.clone(), reviewer: reviewer.clone() })
            }
        }
    }

    /// True when a review counts, as far as the plan decides: what it is about and its key are in the round, and its
    /// reader is to read it. A review that does not count is kept, and counts again when the plan says so.
    pub fn counts(&self, review: &ReviewId) -> bool {
        let is_there = match &review.subject {
            Subject::Respondent(_) => true,
            Subject::Document(_) | Subject::Family(_) | Subject::Member(_) => self.family_of(&review.subject).is_some(),
        };
        let is_readers = match &review.by {
            By::Reviewer(reader) => self.is_read_by(reader, &review.subject),
            By::Consensus => true,
        };
        is_there && is_readers && self.round.keys.contains_key(&review.key)
    }

    /// Every text that the plan names.
    pub fn texts(&self) -> impl Iterator<Item = &TextId> {
        let unreviewable = self.documents.values().filter_map(|one| one.unreviewable.as_ref());
        let left_out = self.left_out.values().map(|one| &one.reason);
        unreviewable.chain(self.reflections.values()).chain(left_out).chain(&self.routine)
    }

    /// The word of a list in every language, if the list has it.
    pub fn term(&self, list: TermList, code: &TermCode) -> Option<&Text> {
        self.terms.get(&list)?.get(code).map(|term| &term.name)
    }
}

fn in_order<'a, T, K: Ord + 'a>(things: impl Iterator<Item = &'a T>, place: impl Fn(&'a T) -> K) -> Vec<&'a T> {
    let mut things: Vec<&T> = things.collect();
    things.sort_by_key(|thing| place(thing));
    things
}
