//! What can be wrong with a key file: tagged kinds with facts. The words for people stand in the locales.

use serde::Serialize;

use crate::code::{OptionCode, QuestionId, ScaleId};
use crate::key::compare::Aspect;
use crate::key::{AnswerType, ChangeClass};

/// Something wrong at a place of a key file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Problem {
    /// Where, as a JSON pointer (RFC 6901); empty for the file as a whole.
    pub path: String,
    /// The line, from 1.
    pub line: u32,
    /// The character in the line, from 1.
    pub column: u32,
    /// What.
    #[serde(flatten)]
    pub kind: ProblemKind,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ProblemKind {
    /// The file is larger than any key; it was not read.
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// The largest that is read.
        limit: usize,
    },
    /// The file begins with a byte order mark: save it as UTF-8 without one.
    ByteOrderMark,
    /// The file is not UTF-8; the place is the first of them.
    NotUtf8 {
        /// In how many places.
        places: usize,
    },
    /// Lists and objects stand deeper inside each other than any key needs.
    TooDeep {
        /// The deepest that is read.
        limit: usize,
    },
    /// The text ends in the middle.
    CutShort,
    /// The text is not JSON from here on.
    NotJson,
    /// It has the right shape and still cannot be read: the schema and the types disagree, which is our fault.
    Unreadable,

    /// The same name stands twice in one object.
    DuplicateName {
        /// The name.
        name: String,
    },
    /// The format has no such field here.
    UnknownField {
        /// The field.
        name: String,
        /// The fields there are.
        allowed: Vec<String>,
    },
    /// A field that must be there is not.
    MissingField {
        /// The field.
        name: String,
    },
    /// A text has no Swedish.
    MissingSwedish,
    /// A text with no words in it.
    EmptyText,
    /// Another type of value is expected.
    WrongType {
        /// The types that fit.
        expected: Vec<JsonType>,
        /// The type that stands there.
        found: JsonType,
    },
    /// A number outside what the field can hold.
    OutOfRange {
        /// The least that fits.
        least: i64,
        /// The greatest that fits.
        most: i64,
    },
    /// Not a code: a to z, digits, `-` and `_`, at most 64 of them, the first a letter or a digit.
    NotACode {
        /// What stands there.
        text: String,
    },
    /// Not one of the words that can stand here.
    UnknownWord {
        /// What stands there.
        word: String,
        /// The words there are.
        allowed: Vec<String>,
    },
    /// Exactly one of some fields must be there.
    NeedsOneOf {
        /// Those that are there.
        found: Vec<String>,
        /// Those of which one must be.
        allowed: Vec<String>,
    },
    /// A list with too little in it; a scale with one step is no scale.
    TooFew {
        /// The least that is needed.
        least: u64,
        /// How many there are.
        found: usize,
    },
    /// A list with too much in it.
    TooMany {
        /// The most there can be.
        most: u64,
        /// How many there are.
        found: usize,
    },

    /// The same id stands twice.
    DuplicateId {
        /// The id.
        id: String,
        /// Where it stands the first time, as a JSON pointer.
        first: String,
    },
    /// No such scale in the key.
    NoSuchScale {
        /// The scale that is asked for.
        scale: ScaleId,
    },
    /// No such option in the scale.
    NoSuchOption {
        /// The option that is asked for.
        option: OptionCode,
        /// The scale.
        scale: ScaleId,
    },
    /// No question uses the scale.
    UnusedScale {
        /// The scale.
        scale: ScaleId,
    },
    /// No such question in the key.
    NoSuchQuestion {
        /// The question that is asked for.
        question: QuestionId,
    },
    /// A question asked of each member does not say how its answers are told per document.
    MissingRollUp,
    /// A roll-up on a question that is asked once.
    RollUpWithoutPer,
    /// `any` is for single choice: other answers have no first option to look for.
    RollUpMisfit {
        /// How the question is answered.
        answer: AnswerKind,
    },
    /// The least value is greater than the greatest, so no answer can be right.
    MinOverMax {
        /// The least value.
        min: f64,
        /// The greatest value.
        max: f64,
    },
    /// The version before is not before this one.
    NotAfterPrevious {
        /// This version.
        version: u32,
        /// The version that is said to come before.
        previous: u32,
    },
    /// A change of a question that the key does not have.
    ChangeOfNothing {
        /// The question.
        question: QuestionId,
        /// What is said about it.
        class: ChangeClass,
    },
    /// A question is said to be gone and is still there.
    GoneButThere {
        /// The question.
        question: QuestionId,
    },

    /// The key is a later version and does not say of which.
    PreviousNotNamed {
        /// The latest version before it.
        version: u32,
    },
    /// A question is new or gone, and the key does not say so.
    ChangeNotTold {
        /// The question.
        question: QuestionId,
        /// What it is.
        class: ChangeClass,
    },
    /// A question is not as it was, and the key says nothing about it.
    DifferenceNotTold {
        /// The question.
        question: QuestionId,
        /// What can be proposed.
        class: ChangeClass,
        /// What differs.
        differs: Vec<Aspect>,
    },
    /// A change is called less than it is.
    ChangeTooSmall {
        /// The question.
        question: QuestionId,
        /// What it is called.
        class: ChangeClass,
        /// The least that it is.
        least: ChangeClass,
        /// What differs.
        differs: Vec<Aspect>,
    },
    /// A question is said to be new and was asked before.
    NewButAsked {
        /// The question.
        question: QuestionId,
        /// The version before.
        version: u32,
    },
    /// A question is said to have changed and was not asked before.
    ChangeOfNew {
        /// The question.
        question: QuestionId,
        /// What it is called.
        class: ChangeClass,
        /// The version before.
        version: u32,
    },
    /// A question is said to be gone and was not asked before.
    GoneButNeverAsked {
        /// The question.
        question: QuestionId,
        /// The version before.
        version: u32,
    },
    /// Options are said to have become others of a change that is none of scale.
    OptionsOfNoScaleChange {
        /// The question.
        question: QuestionId,
        /// What the change is called.
        class: ChangeClass,
    },
    /// Options are said to have become others where one of the versions has none.
    OptionsWithoutScale {
        /// The question.
        question: QuestionId,
    },
    /// The version before had no such option.
    NoSuchOldOption {
        /// The option.
        option: OptionCode,
        /// The question.
        question: QuestionId,
        /// The version before.
        version: u32,
    },
    /// Some options are said to have become others, and of this one nothing is said.
    OptionGoesNowhere {
        /// The option.
        option: OptionCode,
        /// The question.
        question: QuestionId,
    },
    /// Several options became one of a question that takes several: whoever had both would count twice.
    OptionsMerged {
        /// The question.
        question: QuestionId,
        /// The options.
        options: Vec<OptionCode>,
        /// What they became.
        option: OptionCode,
    },

    /// A condition of a question asks about the question itself.
    RefersToItself,
    /// A condition asks about a question that comes later, or about each other in a ring.
    RefersToLater {
        /// The later question.
        question: QuestionId,
    },
    /// Too many questions hang on each other in a row.
    ChainTooLong {
        /// The longest chain there can be.
        limit: usize,
    },
    /// What the answer is held against is not an answer of that question: a number for a choice, an option for a
    /// count.
    OperandMisfit {
        /// The question that is asked about.
        question: QuestionId,
        /// How it is answered.
        answer: AnswerKind,
    },
    /// Such a test cannot be made of that question: dates and texts are not tested, several options have no order.
    Untestable {
        /// The question that is asked about.
        question: QuestionId,
        /// How it is answered.
        answer: AnswerKind,
    },
    /// `at_least` of a scale whose options are not steps.
    NotOrdinal {
        /// The question that is asked about.
        question: QuestionId,
        /// Its scale.
        scale: ScaleId,
    },
    /// A condition that no answers fulfil.
    NeverHolds,
    /// A condition that all answers fulfil, also none: leave it out.
    AlwaysHolds,
    /// A question that is never asked, since those it hangs on are not asked with those answers.
    NeverAsked {
        /// The questions it hangs on.
        hangs_on: Vec<QuestionId>,
    },
    /// A rule that is never reached, since the rules above it take all answers.
    RuleNeverReached,
}

/// A type of JSON value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum JsonType {
    /// `{}`
    Object,
    /// `[]`
    Array,
    /// `""`
    String,
    /// `1.5`
    Number,
    /// `1`
    Integer,
    /// `true`, `false`
    Boolean,
    /// `null`
    Null,
}

/// How a question is answered, without the details.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum AnswerKind {
    /// One option.
    Single,
    /// Several options.
    Multiple,
    /// Items to tick.
    Checklist,
    /// A whole number of things.
    Count,
    /// A measure.
    Number,
    /// A day.
    Date,
    /// Words.
    Text,
}

impl From<&AnswerType> for AnswerKind {
    fn from(answer: &AnswerType) -> Self {
        match answer {
            AnswerType::Single { .. } => Self::Single,
            AnswerType::Multiple { .. } => Self::Multiple,
            AnswerType::Checklist { .. } => Self::Checklist,
            AnswerType::Count { .. } => Self::Count,
            AnswerType::Number { .. } => Self::Number,
            AnswerType::Date {} => Self::Date,
            AnswerType::Text {} => Self::Text,
        }
    }
}

/// A problem on its way out: its place is looked up from its path, unless it is known more closely.
#[derive(Debug, PartialEq)]
pub(super) struct Found {
    pub(super) path: String,
    pub(super) offset: Option<usize>,
    pub(super) kind: ProblemKind,
}

impl Found {
    pub(super) fn at(path: impl Into<String>, kind: ProblemKind) -> Self {
        Self { path: path.into(), offset: None, kind }
    }

    pub(super) fn at_offset(path: impl Into<String>, offset: usize, kind: ProblemKind) -> Self {
        Self { path: path.into(), offset: Some(offset), kind }
    }
}
