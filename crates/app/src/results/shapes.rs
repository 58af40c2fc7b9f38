//! What the results pages show and ask for.

use std::collections::BTreeSet;

use analysis::Differs;
use domain::{FamilyId, KeyId, QuestionId, RoundId, TermCode};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{FigureView, MissingDocument};
use crate::reviews::EvidenceForm;
use crate::shapes::{MemberHead, ReviewRef, RoundHead};

/// The result of a round to show.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RoundResultOf {
    /// The round.
    #[ts(type = "string")]
    pub round: RoundId,
    /// Only documents of this area.
    #[ts(type = "string", optional)]
    pub area: Option<TermCode>,
}

/// The result of a round.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoundResult {
    /// The round.
    pub round: RoundHead,
    /// That not all is counted for the reader who sits here, in words, when that is so.
    pub withheld: Option<String>,
    /// The areas that can be filtered on.
    pub areas: Vec<AreaHead>,
    /// The area filtered on.
    pub area: Option<String>,
    /// One for each key of the round, in order.
    pub types: Vec<TypeResult>,
}

/// An area.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AreaHead {
    /// Its code.
    pub code: String,
    /// Its word.
    pub label: String,
}

/// A family.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FamilyHead {
    /// Its code.
    pub id: String,
    /// "Familj 3".
    pub label: String,
}

/// The answers to one key.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TypeResult {
    /// The key's code.
    pub key: String,
    /// The version of it that the round uses.
    pub version: u32,
    /// "Barnutredning".
    pub name: String,
    /// What it is applied to.
    #[ts(type = "\"document\" | \"family\" | \"member\" | \"respondent\"")]
    pub subject: domain::SubjectKind,
    /// How many documents there are and how many count, in words.
    pub counted: String,
    /// One for each question.
    pub blocks: Vec<Block>,
}

/// One question put together.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Block {
    /// The question's code.
    pub question: String,
    /// Its number in the key.
    pub number: u32,
    /// What was asked.
    pub text: String,
    /// What is outside the denominator and why, in words; empty when nothing is.
    pub unknown: Vec<String>,
    /// Per document; absent for a question that is told per member only.
    pub documents: Option<TallyView>,
    /// Per child (or adult) in documents; absent for a question asked once.
    pub members: Option<TallyView>,
    /// Every comment on it.
    pub comments: Vec<CommentView>,
}

/// A count with its denominator.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TallyView {
    /// Where it was counted, to ask for what is behind a part.
    pub cut: CutRef,
    /// What it says.
    pub finding: FindingView,
    /// What is counted: "utredningar", "barn i utredningarna".
    pub unit: String,
    /// How many the parts inside add up to.
    pub of: u32,
    /// How many subjects there are in all.
    pub subjects: u32,
    /// The parts inside the denominator, in order of the scale; "not shown" last.
    pub inside: Vec<PartView>,
    /// The parts outside the denominator that are not zero.
    pub outside: Vec<PartView>,
    /// True when a subject can be in several parts, so that they do not add up to the denominator.
    pub several: bool,
    /// Least, median and greatest of counts and numbers, worded; first and last of dates.
    pub summary: Option<String>,
    /// The same as a picture, without a table of its own; absent where nothing is inside the denominator.
    pub figure: Option<FigureView>,
}

/// A sentence that says what was counted, piece by piece: "Ja i", "sju av nio", "utredningar".
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FindingView {
    /// What it says of those who count.
    pub said: Vec<PieceView>,
    /// The rest of the sentence, about those who do not; empty when there are none.
    pub aside: Vec<PieceView>,
    /// The author's own words for it, if they wrote any.
    pub own: Option<OwnWordsView>,
}

/// A finding in the author's own words.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnWordsView {
    /// The words.
    pub text: String,
    /// The sentence that the figures gave when the words were written, when they are others now: the words may be wrong.
    pub then: Option<String>,
    /// The numbers in the words that the figures do not have, as they are written.
    pub doubtful: Vec<String>,
}

/// A piece of a sentence that says what was counted.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PieceView {
    /// How it reads.
    pub text: String,
    /// What it counts, when it is a number that has answers behind it.
    pub number: Option<NumberView>,
}

/// What a number in a sentence counts.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NumberView {
    /// The parts of the tally that it counts.
    pub parts: Vec<PartRef>,
    /// What they say.
    pub label: String,
    /// How many answers are behind it.
    pub n: u32,
}

/// One part of a tally.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartView {
    /// Which part.
    pub part: PartRef,
    /// What it says.
    pub label: String,
    /// How many.
    pub n: u32,
    /// How dark it is drawn, 0 (lightest) to 4; the same step means the same lightness in every picture.
    pub step: u32,
}

/// Which part of a tally.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum PartRef {
    /// An option of the scale.
    Option {
        /// Its code.
        code: String,
    },
    /// Any value, where the question has no options.
    Value,
    /// Members of one document differ.
    Mixed,
    /// The file does not show it.
    NotShown,
    /// Does not apply.
    NotApplicable,
    /// Not answered in a review marked as done.
    NotAnswered,
    /// Hidden by its condition.
    NotAsked,
    /// Not reviewed, or not yet.
    NotReviewed,
    /// Readers differ and have not agreed.
    NoAgreement,
}

/// Where a tally was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CutRef {
    /// The round.
    #[ts(type = "string")]
    pub round: RoundId,
    /// The key.
    #[ts(type = "string")]
    pub key: KeyId,
    /// The question.
    #[ts(type = "string")]
    pub question: QuestionId,
    /// Per document or per member.
    pub level: LevelRef,
    /// Only this area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(type = "string", optional)]
    pub area: Option<TermCode>,
    /// Only this family.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(type = "string", optional)]
    pub family: Option<FamilyId>,
    /// Only these families.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(type = "Array<string>", optional)]
    pub among: Option<BTreeSet<FamilyId>>,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LevelRef {
    /// Each subject once.
    Subjects,
    /// Each member in each subject.
    Members,
}

/// A number to open.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BehindOf {
    /// Where it was counted.
    pub cut: CutRef,
    /// Which parts; of several, what is behind each of them.
    pub parts: Vec<PartRef>,
}

/// The answers behind a number.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Behind {
    /// The question.
    pub text: String,
    /// What the parts say.
    pub label: String,
    /// One for each subject counted.
    pub answers: Vec<AnswerBehind>,
}

/// One answer behind a number.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnswerBehind {
    /// The review to open, if there is one.
    pub review: Option<ReviewRef>,
    /// The question that it answers.
    pub question: String,
    /// "Familj 3".
    pub family: String,
    /// "Barnutredning, LSS".
    pub document: String,
    /// The member, where counted per member.
    pub member: Option<String>,
    /// The answer in words.
    pub answer: String,
    /// Comments on it.
    pub comments: Vec<CommentView>,
}

/// A comment with where it stands.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CommentView {
    /// "Familj 3".
    pub family: String,
    /// The document.
    pub document: String,
    /// The member, where the question is asked per member.
    pub member: Option<String>,
    /// What the answer was, in words.
    pub answer: String,
    /// The comment.
    pub body: String,
    /// Its evidence.
    pub evidence: Vec<EvidenceForm>,
}

/// The result of a family to show.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FamilyResultOf {
    /// The round.
    #[ts(type = "string")]
    pub round: RoundId,
    /// The family.
    #[ts(type = "string")]
    pub family: FamilyId,
}

/// A family's documents side by side.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FamilyResult {
    /// The round.
    pub round: RoundHead,
    /// The family.
    pub family: FamilyHead,
    /// Who they are: one line for each member.
    pub members: Vec<MemberLine>,
    /// The documents, one column each.
    pub documents: Vec<DocumentHead>,
    /// Where the documents differ, in words; absent when no question has a value in two of them.
    pub differences: Option<DifferencesView>,
    /// What is asked, one row each; rows where the documents differ are marked.
    pub rows: Vec<FamilyRow>,
    /// The events, against the documents; absent when none is noted.
    pub events: Option<super::FamilyEventsView>,
    /// The computed judgements, one for each document that has any.
    pub ratings: Vec<FamilyRating>,
    /// That not all is counted for the reader who sits here, in words, when that is so.
    pub withheld: Option<String>,
    /// What is missing.
    pub missing: Vec<MissingDocument>,
    /// The families before and after, to leaf through.
    pub previous: Option<FamilyHead>,
    /// The next family.
    pub next: Option<FamilyHead>,
}

/// Where the documents of a family differ.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DifferencesView {
    /// On how many of the questions that they can be compared on.
    pub finding: String,
    /// Each of them, with the answers and the documents that give them: one for each row that differs, in their order.
    pub lines: Vec<String>,
}

/// A member in a line.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MemberLine {
    /// The member.
    pub member: MemberHead,
    /// Gender, age band, case types, focus, protected; in words.
    pub about: String,
}

/// A document as the head of a column.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentHead {
    /// Its code.
    pub id: String,
    /// "Barnutredning".
    pub name: String,
    /// Area, service, and whom it concerns.
    pub detail: String,
    /// "Granskad av Anna", "Gemensam bedömning", "Kunde inte granskas: …".
    pub reading: String,
    /// The review to open, if there is one that the reader may see.
    pub review: Option<ReviewRef>,
}

/// One thing asked, across the documents of a family.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FamilyRow {
    /// The concept or question code.
    pub id: String,
    /// What is asked, in the words of the first key that asks.
    pub text: String,
    /// Between what its answers differ.
    pub differs: RowDiffers,
    /// One for each document, in the order of the columns; absent where its key does not ask.
    pub cells: Vec<Option<FamilyCell>>,
}

/// Between what the answers of a row differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RowDiffers {
    /// Documents that both give a value do not say the same.
    Documents,
    /// The only document that gives a value does not say the same of all its members.
    Members,
    /// Nothing does.
    Not,
}

impl From<Differs> for RowDiffers {
    fn from(differs: Differs) -> Self {
        match differs {
            Differs::Documents => Self::Documents,
            Differs::Members => Self::Members,
            Differs::Not => Self::Not,
        }
    }
}

/// One document's answer.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FamilyCell {
    /// One for the document, or one for each member.
    pub answers: Vec<CellAnswer>,
    /// The comments.
    pub comments: Vec<CommentView>,
}

/// An answer in a cell.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CellAnswer {
    /// The member, where the question is asked per member.
    pub member: Option<String>,
    /// Which part it belongs to.
    pub part: PartRef,
    /// The answer in words.
    pub label: String,
    /// How dark it is drawn, as in [`PartView::step`].
    pub step: u32,
}

/// A computed judgement of a document.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FamilyRating {
    /// What it is read with.
    pub document: String,
    /// The member that it is about, where it is about one.
    pub member: Option<String>,
    /// What the judgement is called.
    pub name: String,
    /// The level.
    pub level: Option<String>,
    /// The rule, in words.
    pub because: Option<String>,
}
