//! What a group makes of the findings of a round: what is to be done, and the author's own words for a finding.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::code::{ActionId, KeyId, QuestionId, RoundId, TermCode, WordingId};
use crate::text::{Lang, TextId};

/// The conclusions of a round.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Conclusions {
    /// What is to be done.
    pub actions: BTreeMap<ActionId, Action>,
    /// Findings in the author's own words.
    pub wordings: BTreeMap<WordingId, Wording>,
}

/// Something that is to be done (åtgärd).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// Unique in the round.
    pub id: ActionId,
    /// What.
    pub what: TextId,
    /// Who sees to it: a role, not a name.
    pub owner: String,
    /// When it should be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// How far it has come.
    pub status: ActionStatus,
    /// Why it was given up, when it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<TextId>,
    /// The finding that it came from; absent for what the group decided on besides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<FindingAt>,
    /// The action of the round before that it goes on with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried: Option<Carried>,
}

/// Where a finding was counted: one question, over the round or one of its areas.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FindingAt {
    /// The key.
    pub key: KeyId,
    /// The question.
    pub question: QuestionId,
    /// What is counted.
    pub level: AtLevel,
    /// Only documents of this area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<TermCode>,
}

/// What a finding counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AtLevel {
    /// Each subject once.
    Subjects,
    /// Each member in each subject.
    Members,
}

/// An action of another round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// The round that it was decided in.
    pub round: RoundId,
    /// The action there.
    pub action: ActionId,
}

/// How far an action has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ActionStatus {
    /// Decided on.
    Planned,
    /// Begun.
    Begun,
    /// Done.
    Done,
    /// Given up.
    Dropped,
}

impl ActionStatus {
    /// True while something is left to do.
    pub fn is_open(self) -> bool {
        match self {
            Self::Planned | Self::Begun => true,
            Self::Done | Self::Dropped => false,
        }
    }
}

/// A finding in the author's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// Unique in the round; the same on every desktop for the same finding and language.
    pub id: WordingId,
    /// Which finding.
    pub at: FindingAt,
    /// The language that the words are in: they stand in the place of that language's sentence only.
    pub lang: Lang,
    /// The words.
    pub text: TextId,
    /// How many each part counted when the words were written, by the part's name.
    pub figures: BTreeMap<String, u32>,
    /// The sentence that the figures gave then.
    pub sentence: String,
}

impl Action {
    /// Every text that it names.
    pub fn texts(&self) -> impl Iterator<Item = &TextId> {
        std::iter::once(&self.what).chain(&self.why)
    }
}

impl Conclusions {
    /// Every text that they name.
    pub fn texts(&self) -> impl Iterator<Item = &TextId> {
        let actions = self.actions.values().flat_map(Action::texts);
        actions.chain(self.wordings.values().map(|one| &one.text))
    }
}
