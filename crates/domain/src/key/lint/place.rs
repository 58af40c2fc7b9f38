//! Where in a key a remark stands.

use std::fmt;

use crate::code::{OptionCode, QuestionId, RatingId, ScaleId, SectionId};
use crate::key::Key;

/// A place of a key, named by codes: it is the same when the key is rearranged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The whole key.
    Key,
    /// What the reader should know before the first question.
    About,
    /// A section's heading or the line under it.
    Section(SectionId),
    /// A question.
    Question(QuestionId),
    /// The guidance of a question.
    Guidance(QuestionId),
    /// A scale.
    Scale(ScaleId),
    /// An option of a scale.
    Choice(ScaleId, OptionCode),
    /// A level of a rating.
    Level(RatingId, OptionCode),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key => f.write_str("key"),
            Self::About => f.write_str("about"),
            Self::Section(section) => write!(f, "section/{section}"),
            Self::Question(question) => write!(f, "question/{question}"),
            Self::Guidance(question) => write!(f, "question/{question}/guidance"),
            Self::Scale(scale) => write!(f, "scale/{scale}"),
            Self::Choice(scale, option) => write!(f, "scale/{scale}/{option}"),
            Self::Level(rating, option) => write!(f, "rating/{rating}/{option}"),
        }
    }
}

impl Place {
    /// Where it stands in the file of `key`, as a JSON pointer; of what the key does not have, the whole key.
    pub fn pointer(&self, key: &Key) -> String {
        self.found(key).unwrap_or_default()
    }

    fn found(&self, key: &Key) -> Option<String> {
        let option = |scale: &ScaleId, option: &OptionCode| {
            let at = key.scales.get(scale)?.position(option)?;
            Some(format!("/scales/{scale}/options/{at}"))
        };
        match self {
            Self::Key => Some(String::new()),
            Self::About => Some("/about".into()),
            Self::Section(section) => {
                let at = key.sections.iter().position(|one| &one.id == section)?;
                Some(format!("/sections/{at}"))
            }
            Self::Question(question) => question_at(key, question),
            Self::Guidance(question) => Some(question_at(key, question)? + "/guidance"),
            Self::Scale(scale) => Some(format!("/scales/{scale}")),
            Self::Choice(scale, code) => option(scale, code),
            Self::Level(rating, code) => {
                let rating = key.ratings.iter().find(|one| &one.id == rating)?;
                option(&rating.scale, code)
            }
        }
    }

    /// What its remarks are sorted by: the key itself, its scales, its questions as they are asked, its ratings.
    pub(super) fn order(&self, key: &Key) -> (u8, usize, usize) {
        let scale = |scale: &ScaleId| key.scales.keys().position(|one| one == scale).unwrap_or_default();
        let position = |scale: &ScaleId, option: &OptionCode| {
            key.scales.get(scale).and_then(|scale| scale.position(option)).unwrap_or_default() + 1
        };
        // A section comes before its first question.
        let question = |id: &QuestionId| key.questions().position(|one| &one.id == id).unwrap_or_default();
        match self {
            Self::Key => (0, 0, 0),
            Self::About => (0, 1, 0),
            Self::Scale(id) => (1, scale(id), 0),
            Self::Choice(id, option) => (1, scale(id), position(id, option)),
            Self::Section(section) => {
                let sections = key.sections.iter().take_while(|one| &one.id != section);
                (2, sections.map(|one| one.questions.len()).sum(), 0)
            }
            Self::Question(id) => (2, question(id), 1),
            Self::Guidance(id) => (2, question(id), 2),
            Self::Level(rating, option) => {
                let at = key.ratings.iter().position(|one| &one.id == rating).unwrap_or_default();
                (3, at, key.ratings.get(at).map_or(0, |rating| position(&rating.scale, option)))
            }
        }
    }
}

fn question_at(key: &Key, question: &QuestionId) -> Option<String> {
    key.sections.iter().enumerate().find_map(|(section, one)| {
        let at = one.questions.iter().position(|one| &one.id == question)?;
        Some(format!("/sections/{section}/questions/{at}"))
    })
}
