//! What a search asks for and finds.

use domain::{FamilyId, KeyId, QuestionId, ReviewerId, RoundId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::shapes::{ReviewRef, SlotRef};

/// What to look for, and where. A filter that is absent lets everything through.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Search {
    /// What was typed: each word is the beginning of a word, words in quotation marks are a phrase. Whatever it is, it is
    /// valid; without a letter or a digit it finds nothing.
    pub words: String,
    /// In this round only.
    #[ts(type = "string", optional = nullable)]
    pub round: Option<RoundId>,
    /// About this family.
    #[ts(type = "string", optional = nullable)]
    pub family: Option<FamilyId>,
    /// In answers to this key.
    #[ts(type = "string", optional = nullable)]
    pub key: Option<KeyId>,
    /// In answers to the question with this code.
    #[ts(type = "string", optional = nullable)]
    pub question: Option<QuestionId>,
    /// Written by this reader.
    #[ts(type = "string", optional = nullable)]
    pub reviewer: Option<ReviewerId>,
    /// Only these kinds; all of them when absent or empty.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub kinds: Vec<Findable>,
}

/// A kind of thing that can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Findable {
    /// A comment.
    Comment,
    /// Evidence: a quote, and where it stands.
    Evidence,
    /// A reason: why something does not apply, could not be reviewed, was opened again.
    Reason,
    /// An answer in words.
    Answer,
    /// What a reader saw in the round as a whole.
    Reflection,
    /// The note of an event.
    Event,
    /// An example of a theme.
    Example,
    /// What is to be done.
    Action,
    /// A finding in the author's own words.
    Wording,
    /// What was done about an acute concern.
    Concern,
    /// The unit's own routine for an acute concern.
    Routine,
    /// A question of a key.
    Question,
}

/// How far texts were counted.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Counted {
    /// To the end: there are so many.
    Every,
    /// Until it was enough: there are at least so many.
    Enough,
}

/// What was found.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Findings {
    /// What was written, the best first.
    pub hits: Vec<FoundText>,
    /// How many texts were found, those that are told too.
    pub all: u32,
    /// Whether that is every one.
    pub counted: Counted,
    /// Questions, in the order of their keys.
    pub questions: Vec<FoundQuestion>,
}

/// A text that was found, and where it stands.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FoundText {
    /// What it is.
    pub kind: Findable,
    /// The words around what was found.
    pub excerpt: Vec<ExcerptPart>,
    /// The round's code; absent for what belongs to every round.
    pub round: Option<String>,
    /// What the round is called.
    pub round_name: Option<String>,
    /// "Familj 3"; absent for what is about no family.
    pub family: Option<String>,
    /// The family's code.
    pub family_id: Option<String>,
    /// What the text is about, beside the family: "Barnutredning", or the theme that it is an example of.
    pub document: Option<String>,
    /// Area, service and whom it concerns.
    pub detail: Option<String>,
    /// The question, where the text belongs to one.
    pub question: Option<QuestionHead>,
    /// "Barn 1", where the question is asked per member.
    pub member: Option<String>,
    /// Who reads, or reflects; "Gemensam bedömning" for the consensus.
    pub reviewer: Option<String>,
    /// The version of the key that it was written in, when it is set aside: it is kept, and does not count.
    pub aside: Option<u32>,
    /// When it was written, as RFC 3339.
    pub at: String,
    /// Where to open it.
    pub link: Option<FoundIn>,
}

/// The review in which a text stands.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FoundIn {
    /// Which.
    pub review: ReviewRef,
    /// The question's place in it; absent for a text of the review as a whole, or of an event.
    pub slot: Option<SlotRef>,
}

/// A question, as it is named elsewhere than on its own page.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestionHead {
    /// Its code.
    pub id: String,
    /// Its number in the key, from 1.
    pub number: u32,
    /// What is asked.
    pub text: String,
}

/// A question that was found.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FoundQuestion {
    /// The key's code.
    pub key: String,
    /// The key's version.
    pub version: u32,
    /// The key's name.
    pub key_name: String,
    /// The question's code.
    pub id: String,
    /// Its number in the key, from 1.
    pub number: u32,
    /// What is asked, or where in the guidance the words stand when they do not stand in the question.
    pub excerpt: Vec<ExcerptPart>,
}

/// A piece of a text that was found. It holds no line breaks and no other control characters.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExcerptPart {
    /// The words.
    pub text: String,
    /// True for what was looked for.
    pub hit: bool,
}

impl From<store::Piece> for ExcerptPart {
    fn from(piece: store::Piece) -> Self {
        let hit = match piece.mark {
            store::Mark::Found => true,
            store::Mark::Around => false,
        };
        Self { text: piece.text, hit }
    }
}

impl From<store::TextKind> for Findable {
    fn from(kind: store::TextKind) -> Self {
        match kind {
            store::TextKind::Comment => Self::Comment,
            store::TextKind::Evidence => Self::Evidence,
            store::TextKind::Reason => Self::Reason,
            store::TextKind::Answer => Self::Answer,
            store::TextKind::Reflection => Self::Reflection,
            store::TextKind::Event => Self::Event,
            store::TextKind::Example => Self::Example,
            store::TextKind::Action => Self::Action,
            store::TextKind::Wording => Self::Wording,
            store::TextKind::Concern => Self::Concern,
            store::TextKind::Routine => Self::Routine,
        }
    }
}

impl Search {
    /// Whether things of this kind are looked for.
    pub(super) fn is_for(&self, kind: Findable) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind)
    }
}
