//! One answer: its state, its comment and its evidence.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::text::TextId;
use crate::value::Value;

/// What stands as the answer. Absent means *not answered yet*; a question that is hidden by its condition is
/// *not asked*, which is worked out and never stored here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// A value.
    Value(Value),
    /// The question does not apply to this subject, for the reason told; outside every denominator.
    NotApplicable {
        /// Why, as free text.
        reason: TextId,
    },
    /// The file does not show it: a finding, inside the denominator.
    NotShown,
}

impl State {
    /// The text that it names: an answer in words, or why the question does not apply.
    pub fn text(&self) -> Option<&TextId> {
        match self {
            Self::NotApplicable { reason } => Some(reason),
            Self::Value(Value::Text(id)) => Some(id),
            Self::Value(_) | Self::NotShown => None,
        }
    }
}

/// The answer to one question (for one member, where it is asked per member).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Answer {
    /// What was answered, if anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// The comment as it stands now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<TextId>,
    /// Ids of the evidence, in the order it was noted; each text is an [`Evidence`] as JSON.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<TextId>,
    /// What was answered in another version of the key, where the state is that answer carried over. It says nothing
    /// any more once the reader has answered anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given: Option<Given>,
}

/// An answer as it was given in another version of the key.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Given {
    /// The version.
    pub version: u32,
    /// What was answered.
    pub state: State,
}

impl Answer {
    /// Every text that the answer names.
    pub fn texts(&self) -> impl Iterator<Item = &TextId> {
        let of_state = self.state.as_ref().and_then(State::text);
        let of_given = self.given.as_ref().and_then(|given| given.state.text());
        of_state.into_iter().chain(&self.comment).chain(&self.evidence).chain(of_given)
    }

    /// True when nothing at all has been written.
    pub fn is_blank(&self) -> bool {
        self.state.is_none() && self.comment.is_none() && self.evidence.is_empty() && self.given.is_none()
    }
}

/// Where in the file it stands. Kept as one erasable text, since a quote is about people.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The page, as the file numbers it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// The heading or section of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The date of the journal note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// A short pseudonymised quote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
}

impl Evidence {
    /// True when it points nowhere.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}
