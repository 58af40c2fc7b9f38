//! Review keys: a versioned set of sections and questions for one kind of subject.
//!
//! The types here are the file format of `review-keys/*.json`; [`check`] reads such a file and tells everything
//! that is wrong with it. A [`Key`] that came out of [`check`] is sound: every reference in it has a target.

pub mod check;
pub mod compare;
mod condition;
pub mod draft;
pub mod lint;
mod minutes;
pub mod paths;
mod question;
mod rating;
mod scale;
mod since;
pub mod trial;
mod version;

pub use condition::{Answers, Condition, Operand, Test};
pub use question::{AnswerType, Per, Question, RollUp};
pub use rating::{Rated, Rating, Rule};
pub use scale::{Choice, Order, Scale};
pub use since::{Since, since};
pub use version::{Change, ChangeClass, Life, Previous};

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::code::{KeyId, OptionCode, QuestionId, ScaleId, SectionId, TermCode};
use crate::plan::{Document, Member, Plan, Role, Side};
use crate::subject::{Subject, SubjectKind};
use crate::text::Text;
use crate::value::Value;

/// A review key (granskningsnyckel).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Key {
    /// Where an editor finds the schema of this format; means nothing to the product.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The same for every version.
    pub id: KeyId,
    /// Counted from 1.
    #[schemars(range(min = 1, max = u32::MAX))]
    pub version: u32,
    /// How far the key has come; only a published key enters a round.
    pub life: Life,
    /// What changed since the version before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<Previous>,
    /// What it is called, in the singular: "Barnutredning".
    pub name: Text,
    /// What the reader should know before the first question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Text>,
    /// What it is applied to.
    pub subject: SubjectKind,
    /// Which documents or members it is made for, among all of the kind that it is applied to.
    #[serde(default, skip_serializing_if = "AppliesTo::is_any")]
    pub applies_to: AppliesTo,
    /// The scales its questions use, by id.
    #[serde(default)]
    pub scales: BTreeMap<ScaleId, Scale>,
    /// The questions, in the order they are asked.
    #[schemars(length(min = 1))]
    pub sections: Vec<Section>,
    /// Judgements computed from the answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ratings: Vec<Rating>,
}

/// One page of a key.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Unique in the key.
    pub id: SectionId,
    /// The heading.
    pub title: Text,
    /// A line under the heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Text>,
    /// The questions.
    #[schemars(length(min = 1))]
    pub questions: Vec<Question>,
}

/// Which documents or members a key is made for. An empty list means any; kinds, sides and areas matter only for keys
/// about documents, roles only for keys about members.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AppliesTo {
    /// Kinds of document, such as `investigation`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "typescript", ts(as = "Option<Vec<TermCode>>", optional))]
    pub kinds: Vec<TermCode>,
    /// Whose side of the family.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "typescript", ts(as = "Option<Vec<Side>>", optional))]
    pub sides: Vec<Side>,
    /// Areas, such as `psychiatry`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "typescript", ts(as = "Option<Vec<TermCode>>", optional))]
    pub areas: Vec<TermCode>,
    /// Children, adults.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "typescript", ts(as = "Option<Vec<Role>>", optional))]
    pub roles: Vec<Role>,
}

impl AppliesTo {
    /// True when nothing is excluded.
    pub fn is_any(&self) -> bool {
        self.kinds.is_empty() && self.sides.is_empty() && self.areas.is_empty() && self.roles.is_empty()
    }

    /// True when a member in this role is one that the key is made for.
    pub fn takes_role(&self, role: Role) -> bool {
        self.roles.is_empty() || self.roles.contains(&role)
    }
}

impl Key {
    /// True when the key is about documents and made for this one.
    pub fn takes_document(&self, document: &Document) -> bool {
        let AppliesTo { kinds, sides, areas, roles: _ } = &self.applies_to;
        self.subject == SubjectKind::Document
            && (kinds.is_empty() || kinds.contains(&document.kind))
            && (sides.is_empty() || sides.contains(&document.side))
            && (areas.is_empty() || document.area.as_ref().is_some_and(|area| areas.contains(area)))
    }

    /// True when the key is about members and made for this one.
    pub fn takes_member(&self, member: &Member) -> bool {
        self.subject == SubjectKind::Member && self.applies_to.takes_role(member.role)
    }

    /// True when the key is made for `subject`, which is in the plan. Respondents are in no plan.
    pub fn is_for(&self, plan: &Plan, subject: &Subject) -> bool {
        match subject {
            Subject::Document(id) => plan.documents.get(id).is_some_and(|document| self.takes_document(document)),
            Subject::Family(id) => self.subject == SubjectKind::Family && plan.families.contains_key(id),
            Subject::Member(id) => plan.members.get(id).is_some_and(|member| self.takes_member(member)),
            Subject::Respondent(_) => self.subject == SubjectKind::Respondent,
        }
    }

    /// Every question in the order it is asked.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| &section.questions)
    }

    /// The question with this id.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions().find(|question| &question.id == id)
    }

    /// True when `value` is one that `question` can be answered with.
    pub fn takes(&self, question: &Question, value: &Value) -> bool {
        let has = |code: &OptionCode| self.scale(question).is_some_and(|scale| scale.choice(code).is_some());
        match (&question.answer, value) {
            (AnswerType::Single { .. }, Value::Single(code)) => has(code),
            (AnswerType::Multiple { .. }, Value::Several(codes)) => !codes.is_empty() && codes.iter().all(has),
            (AnswerType::Checklist { .. }, Value::Several(codes)) => codes.iter().all(has),
            (AnswerType::Number { min, max, .. }, Value::Number(x)) => {
                x.is_finite() && min.is_none_or(|min| *x >= min) && max.is_none_or(|max| *x <= max)
            }
            (AnswerType::Count { .. }, Value::Count(_))
            | (AnswerType::Date {}, Value::Date(_))
            | (AnswerType::Text {}, Value::Text(_)) => true,
            (
                AnswerType::Single { .. }
                | AnswerType::Multiple { .. }
                | AnswerType::Checklist { .. }
                | AnswerType::Count { .. }
                | AnswerType::Number { .. }
                | AnswerType::Date {}
                | AnswerType::Text {},
                _,
            ) => false,
        }
    }

    /// The scale of a question answered by choosing; `None` for counts, numbers, dates and texts.
    pub fn scale(&self, question: &Question) -> Option<&Scale> {
        self.scales.get(question.answer.scale()?)
    }
}
