//! What the pages where keys are written show and ask for.

use std::collections::BTreeMap;

use domain::key::draft::{DraftId, Head, Outline, SectionHead};
use domain::key::{Change, Life, Question, Rating, Scale};
use domain::register::DraftEdit;
use domain::{KeyId, QuestionId, RatingId, ScaleId, SectionId, SubjectKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::keys::{KeyComparison, KeyRemark};
use crate::reviews::{RatingView, StateForm};
use crate::shapes::{MemberHead, SlotRef};

/// What a draft begins as.
#[derive(Deserialize, TS)]
#[serde(tag = "from", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum BeginDraft {
    /// A key that nobody has written before: one section with one question.
    Nothing {
        /// What it is called.
        name: String,
        /// What it is applied to.
        subject: SubjectKind,
    },
    /// The next version of a key. A draft of it that there is already is gone on with.
    Version {
        /// The key.
        #[ts(type = "string")]
        key: KeyId,
    },
    /// A key of its own that begins as a copy.
    Copy {
        /// The key that is copied.
        #[ts(type = "string")]
        key: KeyId,
        /// Which version of it.
        version: u32,
        /// What the copy is called.
        name: String,
    },
}

/// A draft in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftListed {
    /// Which.
    pub draft: DraftId,
    /// What it is called.
    pub name: String,
    /// Being written, or on trial.
    pub life: Life,
    /// How many questions it has.
    pub questions: u32,
}

/// A version of a key that new rounds are no longer offered.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyRetired {
    /// Which.
    pub draft: DraftId,
    /// Why.
    pub reason: String,
}

/// A draft, part by part.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftPage {
    /// Which.
    pub draft: DraftId,
    /// Being written, or on trial.
    pub life: Life,
    /// The version that it follows, if any.
    pub previous: Option<u32>,
    /// What it is called and for.
    pub head: Head,
    /// Where everything stands.
    pub outline: Outline,
    /// The sections.
    pub sections: BTreeMap<SectionId, SectionHead>,
    /// The questions.
    pub questions: BTreeMap<QuestionId, Question>,
    /// The scales there are to use.
    pub scales: BTreeMap<ScaleId, Scale>,
    /// The judgements.
    pub ratings: BTreeMap<RatingId, Rating>,
    /// What the author says of changes.
    pub changes: BTreeMap<QuestionId, Change>,
    /// Why remarks are let stand.
    pub dismissed: BTreeMap<String, String>,
    /// When it was last written in, as RFC 3339.
    pub saved: Option<String>,
    /// Which steps there are to take.
    pub steps: DraftSteps,
    /// The kinds of document that a key can be made for.
    pub kinds: Vec<DraftChoice>,
    /// The areas that a key can be made for.
    pub areas: Vec<DraftChoice>,
    /// What questions of the store's keys are about: a question about the same is told together with them.
    pub concepts: Vec<DraftChoice>,
}

/// A word to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftChoice {
    /// Its code.
    pub value: String,
    /// The word.
    pub label: String,
}

/// Whether whoever is signed in has a step to take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftSteps {
    /// Something can be taken back.
    pub back: bool,
    /// Something that was taken back can be done again.
    pub again: bool,
}

/// Changes of a draft.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeDraft {
    /// Which draft.
    pub draft: DraftId,
    /// What changes.
    pub edits: Vec<DraftEdit>,
    /// How.
    pub manner: DraftManner,
}

/// How a draft is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DraftManner {
    /// In the middle of typing: what is typed in one go is taken back in one step.
    Typed,
    /// By a choice: a step of its own.
    Chosen,
}

/// A change that is on disk.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftSaved {
    /// When, as RFC 3339.
    pub at: String,
    /// What changed.
    pub edits: Vec<DraftEdit>,
}

/// A step in a draft that was taken back, or done again.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftStepped {
    /// What changed; `None` when there was no step to take.
    pub saved: Option<DraftSaved>,
    /// Which steps there are now.
    pub steps: DraftSteps,
}

/// Something new in a draft.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddToDraft {
    /// Which draft.
    pub draft: DraftId,
    /// What.
    pub what: NewPart,
}

/// A new part of a draft. Each gets a code of its words.
#[derive(Deserialize, TS)]
#[serde(tag = "part", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum NewPart {
    /// A section, last in the key.
    Section {
        /// Its heading.
        title: String,
    },
    /// A question, last in its section, with the scale of the one before it.
    Question {
        /// What is asked.
        text: String,
        /// The section that it stands in.
        #[ts(type = "string")]
        section: SectionId,
    },
    /// A scale for the library of the draft.
    Scale {
        /// Its options; two empty ones when there are none.
        labels: Vec<String>,
    },
    /// A scale of another key, or of the library, with its codes.
    SameScale {
        /// What it is called here, if that is free.
        #[ts(type = "string")]
        id: ScaleId,
        /// The scale.
        scale: Scale,
    },
    /// An option of a scale, last in it.
    Option {
        /// Which scale.
        #[ts(type = "string")]
        scale: ScaleId,
        /// What it says.
        label: String,
    },
    /// A judgement.
    Rating {
        /// What it is called.
        name: String,
    },
}

/// What was added.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Added {
    /// Its code.
    pub id: String,
    /// What changed.
    pub saved: DraftSaved,
}

/// Questions to copy into a draft.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CopyQuestions {
    /// The draft that they come into.
    pub draft: DraftId,
    /// Where they stand: a version of a key, or a draft; the draft itself to have them once more.
    pub from: DraftId,
    /// Which of them.
    #[ts(type = "Array<string>")]
    pub questions: Vec<QuestionId>,
    /// The section that they come into.
    #[ts(type = "string")]
    pub section: SectionId,
    /// The question that they come after; last in the section when absent.
    #[serde(default)]
    #[ts(type = "string", optional)]
    pub after: Option<QuestionId>,
}

/// What was copied.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestionsCopied {
    /// The copies.
    #[ts(type = "Array<string>")]
    pub questions: Vec<QuestionId>,
    /// Those that are always asked now, since what their condition asks about did not come along.
    #[ts(type = "Array<string>")]
    pub without_condition: Vec<QuestionId>,
    /// What changed.
    pub saved: DraftSaved,
}

/// Scales to use.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScaleLibrary {
    /// Every scale of the keys of the store, each once, the most used first.
    pub scales: Vec<LibraryScale>,
}

/// A scale of other keys.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LibraryScale {
    /// What it is called there.
    pub id: ScaleId,
    /// The scale.
    pub scale: Scale,
    /// The keys that use it, by name.
    pub keys: Vec<String>,
}

/// What is found in a draft as it stands.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftLook {
    /// What stops it from being published.
    pub problems: Vec<DraftProblem>,
    /// What could be better.
    pub remarks: Vec<DraftRemark>,
    /// What is not written in English.
    pub untranslated: Vec<DraftSpot>,
    /// About how long it takes to answer for one subject, in minutes, besides reading.
    pub minutes: u32,
    /// When each question that has a condition is asked, in words.
    pub conditions: BTreeMap<QuestionId, String>,
    /// When each rule of each judgement holds, in words; empty for one that always does.
    pub rules: BTreeMap<RatingId, Vec<String>>,
}

/// Where something stands in a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftSpot {
    /// What it stands in.
    pub thing: DraftThing,
    /// The code of that; absent for the key as a whole.
    pub id: Option<String>,
    /// Which field of it, as files call it: `text`, `guidance`, `visible_if`; absent for the whole thing.
    pub field: Option<String>,
    /// Where, in the words of the key: "Fråga 7: Har barnet träffats?".
    pub label: String,
}

/// A thing of a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DraftThing {
    /// The key itself.
    Key,
    /// A section.
    Section,
    /// A question.
    Question,
    /// A scale.
    Scale,
    /// A judgement.
    Rating,
    /// What is said of the change of a question.
    Change,
}

/// Something that stops a draft from being published.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftProblem {
    /// Where.
    pub at: DraftSpot,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub advice: String,
}

/// Something that could be better in a draft.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftRemark {
    /// Where.
    pub at: DraftSpot,
    /// What.
    pub remark: KeyRemark,
    /// Why it is let stand, when somebody said so.
    pub dismissed: Option<String>,
}

/// Answers to try a draft with.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewAnswers {
    /// Which draft.
    pub draft: DraftId,
    /// The answers, as far as they are given.
    pub answers: Vec<PreviewAnswer>,
}

/// An answer that is tried.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewAnswer {
    /// Where.
    pub slot: SlotRef,
    /// What.
    pub state: StateForm,
}

/// How a made-up family meets a draft. It is kept nowhere.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftPreview {
    /// Every place to answer, in the order it is asked.
    pub slots: Vec<PreviewSlot>,
    /// The judgements of the answers.
    pub ratings: Vec<RatingView>,
}

/// A place to answer.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PreviewSlot {
    /// The question.
    pub question: QuestionId,
    /// The made-up member, for a question that is asked of each.
    pub member: Option<MemberHead>,
    /// Whether it is asked, with the answers as they are.
    pub asked: bool,
}

/// What publishing a draft would do.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Publishing {
    /// Which draft.
    pub draft: DraftId,
    /// What it is called.
    pub name: String,
    /// What stops it; what is not yet said of changes is not here but with the question.
    pub problems: Vec<DraftProblem>,
    /// How many remarks nobody has answered.
    pub remarks: u32,
    /// The version that it follows against it; absent for the first version of a key.
    pub comparison: Option<KeyComparison>,
    /// What is to be said of each question that is not the same.
    pub changes: Vec<ChangeToTell>,
    /// The rounds that are being read with an earlier version: they keep it.
    pub rounds: Vec<String>,
}

/// A question that is not the same as before.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangeToTell {
    /// The question.
    pub question: QuestionId,
    /// What the author has said, if anything.
    pub said: Option<Change>,
    /// What is wrong with that.
    pub problems: Vec<DraftProblem>,
    /// The answers that there are to it, in words: "14 svar i 6 familjer"; absent when there are none.
    pub answers: Option<String>,
    /// The rounds with answers to it.
    pub rounds: Vec<String>,
}

/// A version of a key to retire.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RetireKey {
    /// Which.
    pub key: DraftId,
    /// Why.
    pub reason: String,
}
