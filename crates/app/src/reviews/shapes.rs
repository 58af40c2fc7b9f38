//! What the review page shows and asks for.

use domain::Evidence;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::EarlierAnswer;
use crate::concern::ConcernView;
use crate::shapes::{MemberHead, Progress, ReviewRef, SlotRef};

/// A review to open; it is started when it does not exist.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpenReview {
    /// Which.
    pub review: ReviewRef,
}

/// A review with its key, ready to read and answer.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewPage {
    /// Which review.
    pub review: ReviewRef,
    /// "Familj 3".
    pub family: String,
    /// The family's code.
    pub family_id: String,
    /// The key's name: "Barnutredning".
    pub document: String,
    /// Area, service and whom it concerns.
    pub detail: String,
    /// Who reads; "Gemensam bedömning" for the consensus.
    pub reader: String,
    /// What the reader should know before the first question.
    pub about: Option<String>,
    /// How far it has come.
    pub status: ReviewStatus,
    /// How many questions are answered.
    pub progress: Progress,
    /// The pages.
    pub sections: Vec<SectionView>,
    /// Where the reader stopped, if the review was open before.
    pub resume: Option<SlotRef>,
    /// When the last change was saved, as RFC 3339; absent when nothing has been.
    pub saved: Option<String>,
    /// Judgements computed from the answers as they stand.
    pub ratings: Vec<RatingView>,
    /// The acute concern that the reader raised, if they did.
    pub concern: Option<ConcernView>,
    /// Whether whoever sits here may erase what is written in it for good: in a group its reader may, and who leads.
    pub erases: bool,
    /// The version of the key.
    pub version: u32,
    /// What is set aside of questions that are not asked here any more: it is kept, and does not count.
    pub set_aside: Vec<EarlierAnswer>,
}

/// How far a review has come.
#[derive(Serialize, TS)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ReviewStatus {
    /// Being read.
    Open {
        /// Why it was opened again, if it was.
        again: Option<String>,
    },
    /// Marked as done.
    Submitted {
        /// When, as RFC 3339.
        at: String,
        /// Why it was marked as done with unanswered questions, if it was.
        gaps: Option<String>,
    },
}

/// One page of the key.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SectionView {
    /// Its code.
    pub id: String,
    /// The heading.
    pub title: String,
    /// A line under the heading.
    pub about: Option<String>,
    /// The questions.
    pub questions: Vec<QuestionView>,
}

/// A question as it is asked here.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestionView {
    /// Its code.
    pub id: String,
    /// Its number in the key, from 1.
    pub number: u32,
    /// What is asked.
    pub text: String,
    /// What counts as yes, and where to look.
    pub guidance: Option<String>,
    /// How it is answered.
    pub answer: AnswerForm,
    /// True when the reader is asked to note where it stands.
    pub evidence: bool,
    /// Where it is answered: one place, or one for each member.
    pub slots: Vec<SlotView>,
}

/// How a question is answered.
#[derive(Serialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum AnswerForm {
    /// One option.
    Single {
        /// The options in order.
        options: Vec<OptionView>,
    },
    /// One or more options.
    Multiple {
        /// The options in order.
        options: Vec<OptionView>,
    },
    /// Items to tick.
    Checklist {
        /// The items in order.
        options: Vec<OptionView>,
    },
    /// A whole number.
    Count {
        /// What is counted.
        unit: Option<String>,
    },
    /// A measure.
    Number {
        /// The unit.
        unit: Option<String>,
        /// The least value that can be right.
        min: Option<f64>,
        /// The greatest value that can be right.
        max: Option<f64>,
    },
    /// A day.
    Date,
    /// Words.
    Text,
}

/// An option.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OptionView {
    /// Its code.
    pub code: String,
    /// What it says.
    pub label: String,
}

/// One place to answer.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SlotView {
    /// The member it is about, where the question is asked per member.
    pub member: Option<MemberHead>,
    /// False while the question's condition hides it. What was answered before is kept and not counted.
    pub asked: bool,
    /// The answer, if any.
    pub state: Option<StateForm>,
    /// What was typed and has not become part of the review.
    pub unsaved: Unsaved,
    /// The comment.
    pub comment: String,
    /// Where it stands in the file.
    pub evidence: Vec<EvidenceForm>,
    /// What was answered here in other versions of the key, the oldest first; also the option that the answer was
    /// carried over from.
    pub earlier: Vec<EarlierAnswer>,
}

/// What was typed in a place when the window was lost, or was left before it was whole.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Unsaved {
    /// The answer in words.
    pub answer: Option<String>,
    /// Why the question does not apply; empty when that was chosen and nothing was typed.
    pub reason: Option<String>,
    /// The comment.
    pub comment: Option<String>,
}

/// An answer: a value or one of the two that say there is none.
#[derive(Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum StateForm {
    /// One option.
    Single {
        /// Its code.
        code: String,
    },
    /// Several options, or ticked items.
    Several {
        /// Their codes.
        codes: Vec<String>,
    },
    /// A whole number.
    Count {
        /// How many.
        n: u32,
    },
    /// A measure.
    Number {
        /// How much.
        x: f64,
    },
    /// A day.
    Date {
        /// As `2021-02-11`.
        day: String,
    },
    /// Words.
    Text {
        /// What was written.
        body: String,
    },
    /// Does not apply.
    NotApplicable {
        /// Why.
        reason: String,
    },
    /// The file does not show it.
    NotShown,
}

/// Where in the file it stands. A field that is empty is absent.
#[derive(Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EvidenceForm {
    /// The page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub page: Option<String>,
    /// The heading or section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub section: Option<String>,
    /// The date of the note, as `2021-02-11`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "string")]
    pub date: Option<jiff::civil::Date>,
    /// A short pseudonymised quote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub quote: Option<String>,
}

impl From<Evidence> for EvidenceForm {
    fn from(Evidence { page, section, date, quote }: Evidence) -> Self {
        Self { page, section, date, quote }
    }
}

impl From<EvidenceForm> for Evidence {
    fn from(EvidenceForm { page, section, date, quote }: EvidenceForm) -> Self {
        Self { page, section, date, quote }
    }
}

/// An answer to save; `state` absent or null clears it.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GiveAnswer {
    /// The review.
    pub review: ReviewRef,
    /// Where.
    pub slot: SlotRef,
    /// What.
    #[ts(optional = nullable)]
    pub state: Option<StateForm>,
}

/// A comment to save as a version of its own (on blur, pause or close); empty clears it.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteComment {
    /// The review.
    pub review: ReviewRef,
    /// Where.
    pub slot: SlotRef,
    /// The whole comment.
    pub body: String,
}

/// A text as it is being typed: kept on disk at once, without a version for each pause.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Draft {
    /// The review.
    pub review: ReviewRef,
    /// Where.
    pub slot: SlotRef,
    /// Which text of the place.
    pub part: DraftOf,
    /// The whole text as it stands.
    pub body: String,
}

/// Which text of a place is being typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DraftOf {
    /// The comment.
    Comment,
    /// The answer to a question answered in words.
    Answer,
    /// Why the question does not apply.
    Reason,
}

/// The evidence of an answer, replacing what was there.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NoteEvidence {
    /// The review.
    pub review: ReviewRef,
    /// Where.
    pub slot: SlotRef,
    /// All of it, in order.
    pub evidence: Vec<EvidenceForm>,
}

/// What was saved: it is on disk when this comes back.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Saved {
    /// When, as RFC 3339.
    pub at: String,
    /// How many questions are answered now.
    pub progress: Progress,
    /// Every place that is hidden by a condition now.
    pub hidden: Vec<SlotRef>,
    /// Judgements computed from the answers as they stand.
    pub ratings: Vec<RatingView>,
}

/// A judgement: the computed one, and the reader's own where they set one.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RatingView {
    /// Its code.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The computed level, if any rule fired.
    pub level: Option<String>,
    /// The rule that fired, in words.
    pub because: Option<String>,
    /// The levels there are, in order.
    pub levels: Vec<OptionView>,
    /// The reader's own, if they set one.
    pub own: Option<OwnRating>,
}

/// A judgement that the reader set.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnRating {
    /// The level's code.
    pub code: String,
    /// The level.
    pub level: String,
    /// Why.
    pub reason: String,
}

/// A judgement to set, or to leave to the rules again.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Judge {
    /// The review.
    pub review: ReviewRef,
    /// The judgement's code.
    #[ts(type = "string")]
    pub rating: domain::RatingId,
    /// What the reader sets; absent to go back to the computed level.
    #[ts(optional = nullable)]
    pub own: Option<Judgement>,
}

/// A level with its reason.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Judgement {
    /// The level's code.
    #[ts(type = "string")]
    pub code: domain::OptionCode,
    /// Why.
    pub reason: String,
}

/// Where the reader is, so that the desk can offer to go on there.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StopAt {
    /// The review.
    pub review: ReviewRef,
    /// The place.
    pub slot: SlotRef,
}

/// A review to mark as done.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Submit {
    /// The review.
    pub review: ReviewRef,
    /// Why it is marked as done though questions are unanswered.
    #[ts(optional)]
    pub gaps: Option<String>,
}

/// A question that is not answered.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Missing {
    /// Where.
    pub slot: SlotRef,
    /// The section it stands in.
    pub section: String,
    /// The number of the question.
    pub number: u32,
    /// The question.
    pub text: String,
    /// The member it is about, where it is asked per member.
    pub member: Option<String>,
}

/// A review to open again.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Reopen {
    /// The review.
    pub review: ReviewRef,
    /// Why.
    pub reason: String,
}

/// A text to erase for good, with every version of it.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EraseText {
    /// The review.
    pub review: ReviewRef,
    /// Where.
    pub slot: SlotRef,
    /// Which text of the place.
    pub part: ErasedPart,
}

/// Which text of a place is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ErasedPart {
    /// The comment.
    Comment,
    /// All of the evidence.
    Evidence,
    /// The answer in words: the question is not answered after it.
    Answer,
    /// Why the question does not apply: that it does not still stands.
    Reason,
}

/// Why a judgement was set, to erase for good with every version of it.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EraseReason {
    /// The review.
    pub review: ReviewRef,
    /// The judgement's code.
    #[ts(type = "string")]
    pub rating: domain::RatingId,
}

/// A text that is gone from the store.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Erased {
    /// How many versions of it there were.
    pub versions: u32,
    /// The day when the last backup that holds it goes, as `2021-02-11`, if the store is opened every day until then;
    /// later otherwise. Absent when no backup holds it.
    pub in_backups_until: Option<String>,
    /// The review as it stands now.
    pub saved: Saved,
}
