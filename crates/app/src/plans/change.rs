//! One change of a plan, as the window asks for it. A thing without a code is new and is given one; with a code it
//! is made or changed, and what is not told of it is as if it had none.

use domain::plan::{Gender, Period, Role, Side, TermList};
use domain::{CandidateId, DocumentId, FamilyId, KeyId, MemberId, ReviewerId, Subject, TermCode};
use jiff::civil::Date;
use serde::Deserialize;
use ts_rs::TS;

/// One change of a plan.
#[derive(Clone, Deserialize, TS)]
#[serde(tag = "change", content = "to", rename_all = "snake_case")]
pub enum PlanChange {
    /// What the round is called, when it is read, and with which keys.
    Round(RoundChange),
    /// A word of a list, new or changed.
    Term(TermChange),
    /// A word of a list that nothing uses is taken away.
    NoTerm(TermRef),
    /// A member of the reference group, new or changed.
    Reviewer(ReviewerChange),
    /// A reviewer is taken away, and with them what they were to read.
    NoReviewer(ReviewerRef),
    /// A family, new or changed.
    Family(FamilyChange),
    /// A family is taken away, with its members, its documents and who reads them.
    NoFamily(FamilyRef),
    /// A family is put at another place among the families.
    MoveFamily(MoveFamily),
    /// A family member, new or changed.
    Member(MemberChange),
    /// A family member is taken away, also from the documents that concern them.
    NoMember(MemberRef),
    /// A document, new or changed. Whether it could be reviewed is a change of its own.
    Document(DocumentChange),
    /// A document is taken away, and with it who reads it.
    NoDocument(DocumentRef),
    /// A document is put at another place in its family.
    MoveDocument(MoveDocument),
    /// A document that could not be reviewed, and why.
    CouldNotBeReviewed(CouldNotBeReviewed),
    /// That a reviewer reads a subject.
    Reads(ReadingRef),
    /// That a reviewer does not read a subject after all.
    ReadsNot(ReadingRef),
    /// That a reviewer handles a family themselves (jäv): they read nothing of it any more.
    Handles(ConflictRef),
    /// That a reviewer does not handle a family after all.
    HandlesNot(ConflictRef),
    /// A family that was considered and left out, new or changed.
    LeftOut(LeftOutChange),
    /// A family that was left out is taken out of the sampling log.
    NotLeftOut(CandidateRef),
    /// What a reviewer saw in the round as a whole.
    Reflection(ReflectionChange),
    /// The unit's own routine for an acute concern.
    Routine(RoutineChange),
}

/// What the round is called, when it is read, and with which keys.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RoundChange {
    /// What it is called.
    pub name: String,
    /// First day of reading, as `2021-09-06`.
    #[serde(default)]
    #[ts(optional = nullable, as = "Option<String>")]
    pub begins: Option<Date>,
    /// Last day of reading.
    #[serde(default)]
    #[ts(optional = nullable, as = "Option<String>")]
    pub ends: Option<Date>,
    /// The version of each published key that it uses.
    #[ts(type = "Record<string, number>")]
    pub keys: std::collections::BTreeMap<KeyId, u32>,
}

/// A word of a list.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TermChange {
    /// The list.
    #[ts(as = "ListName")]
    pub list: TermList,
    /// The word's code.
    #[serde(default)]
    #[ts(optional = nullable, as = "Option<String>")]
    pub code: Option<TermCode>,
    /// The word.
    pub term: Word,
}

/// The name of a list.
#[derive(TS)]
#[ts(rename_all = "snake_case")]
#[allow(dead_code, reason = "the window's name for domain::plan::TermList")]
pub enum ListName {
    /// Areas.
    Area,
    /// Services that are ordered.
    Service,
    /// Kinds of document.
    DocumentKind,
    /// Steps of the process.
    Step,
    /// Age bands.
    AgeBand,
    /// Units of the service.
    Unit,
    /// Kinds of event.
    EventKind,
}

/// The word itself.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Word {
    /// In each language; Swedish is required.
    #[ts(type = "{ sv: string; en?: string | null }")]
    pub name: domain::Text,
    /// Its place in the list; last, or where it was, when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub order: Option<u32>,
}

/// A word of a list, by its code.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TermRef {
    /// The list.
    #[ts(as = "ListName")]
    pub list: TermList,
    /// The word's code.
    #[ts(type = "string")]
    pub code: TermCode,
}

/// A member of the reference group.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReviewerChange {
    /// Their code.
    #[serde(default)]
    #[ts(optional = nullable, as = "Option<String>")]
    pub id: Option<ReviewerId>,
    /// How the group calls them.
    pub name: String,
    /// What they see the file as: "familjebehandlare".
    pub role: String,
}

/// A reviewer, by their code.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReviewerRef {
    /// Their code.
    #[ts(type = "string")]
    pub id: ReviewerId,
}

/// A focus family.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FamilyChange {
    /// Its code.
    #[serde(default)]
    #[ts(optional = nullable, as = "Option<String>")]
    pub id: Option<FamilyId>,
    /// "Familj 1".
    pub label: String,
    /// Its place among the families; last, or where it was, when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub order: Option<u32>,
}

/// A family, by its code.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FamilyRef {
    /// Its code.
    #[ts(type = "string")]
    pub id: FamilyId,
}

/// A family and its place.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MoveFamily {
    /// Its code.
    #[ts(type = "string")]
    pub id: FamilyId,
    /// Its place among the families, from 0; beyond the last is last.
    pub place: u32,
}

/// A family member.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MemberChange {
    /// Their code.
    #[serde(default)]
    #[ts(optional = nullable, as = "Option<String>")]
    pub id: Option<MemberId>,
    /// The family; a member stays in the family they were entered in.
    #[ts(type = "string")]
    pub family: FamilyId,
    /// "Barn 1", "Förälder 1".
    pub label: String,
    /// Their place in the family; last, or where they were, when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub order: Option<u32>,
    /// Child or adult.
    #[ts(type = "\"child\" | \"adult\"")]
    pub role: Role,
    /// Gender, as the group records it.
    #[ts(type = "\"female\" | \"male\" | \"other\"")]
    pub gender: Gender,
    /// Age band.
    #[serde(default)]
    #[ts(optional = nullable, as = "Option<String>")]
    pub age: Option<TermCode>,
    /// The case types they are current in: codes of areas.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub case_types: Vec<TermCode>,
    /// True for the persons the round is about.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub focus: bool,
    /// True with protected personal data.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub protected: bool,
}

/// A member, by their code.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MemberRef {
    /// Their code.
    #[ts(type = "string")]
    pub id: MemberId,
}

/// A document.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DocumentChange {
    /// Its code.
    #[serde(default)]
    #[ts(optional = nullable, as = "Option<String>")]
    pub id: Option<DocumentId>,
    /// The family; a document stays in the family it was entered in.
    #[ts(type = "string")]
    pub family: FamilyId,
    /// Its place among the family's documents; last, or where it was, when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub order: Option<u32>,
    /// Its kind, by code.
    #[ts(type = "string")]
    pub kind: TermCode,
    /// Whose file it is.
    #[ts(type = "\"child\" | \"adult\"")]
    pub side: Side,
    /// Its area, by code.
    #[serde(default)]
    #[ts(optional = nullable, as = "Option<String>")]
    pub area: Option<TermCode>,
    /// The service that it orders, by code.
    #[serde(default)]
    #[ts(optional = nullable, as = "Option<String>")]
    pub service: Option<TermCode>,
    /// The members it concerns.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub members: Vec<MemberId>,
    /// The step of the process, by code.
    #[serde(default)]
    #[ts(optional = nullable, as = "Option<String>")]
    pub step: Option<TermCode>,
    /// The time it covers.
    #[serde(default)]
    #[ts(optional, type = "{ from: string; to?: string | null } | null")]
    pub period: Option<Period>,
}

/// A document, by its code.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DocumentRef {
    /// Its code.
    #[ts(type = "string")]
    pub id: DocumentId,
}

/// A document and its place.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MoveDocument {
    /// Its code.
    #[ts(type = "string")]
    pub id: DocumentId,
    /// Its place in its family, from 0; beyond the last is last.
    pub place: u32,
}

/// A document that could not be reviewed.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CouldNotBeReviewed {
    /// The document.
    #[ts(type = "string")]
    pub document: DocumentId,
    /// Why; empty when it could be reviewed after all.
    pub reason: String,
}

/// Who reads what.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReadingRef {
    /// What: `{ document: "…" }`, `{ family: "…" }`, `{ member: "…" }` or `{ respondent: 1 }`.
    #[ts(type = "{ document: string } | { family: string } | { member: string } | { respondent: number }")]
    pub subject: Subject,
    /// Who.
    #[ts(type = "string")]
    pub reviewer: ReviewerId,
}

/// Who handles which family themselves.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConflictRef {
    /// The family.
    #[ts(type = "string")]
    pub family: FamilyId,
    /// Who.
    #[ts(type = "string")]
    pub reviewer: ReviewerId,
}

/// A family that was considered and left out.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LeftOutChange {
    /// Its code.
    #[serde(default)]
    #[ts(optional = nullable, as = "Option<String>")]
    pub id: Option<CandidateId>,
    /// A code name: "Ärende C".
    pub label: String,
    /// Why it was left out.
    pub reason: String,
}

/// A family that was left out, by its code.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CandidateRef {
    /// Its code.
    #[ts(type = "string")]
    pub id: CandidateId,
}

/// What a reviewer saw in the round as a whole.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReflectionChange {
    /// Who.
    #[ts(type = "string")]
    pub reviewer: ReviewerId,
    /// What they saw; empty clears it.
    pub body: String,
}

/// What the unit does when a reader sees that a child may be in danger.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RoutineChange {
    /// The routine, in the unit's own words; empty clears it.
    pub body: String,
}
