//! Codes: the short, stable names that files, registers and results refer to.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A string that is not a code, with the string itself so that a message can show it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a code: {0:?}")]
pub struct NotACode(pub String);

/// The longest code, in bytes.
pub const LONGEST: usize = 64;

/// The pattern of a code as a regular expression, for the schema and for messages.
pub const PATTERN: &str = "^[a-z0-9][a-z0-9_-]{0,63}$";

fn is_code(text: &str) -> bool {
    let part_of_code = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_';
    text.len() <= LONGEST
        && text.bytes().all(part_of_code)
        && text.bytes().next().is_some_and(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Box<str>);

        impl $name {
            /// The code read from `text`, or [`NotACode`] when it has a character that no code has.
            pub fn new(text: impl Into<String>) -> Result<Self, NotACode> {
                let text = text.into();
                if is_code(&text) { Ok(Self(text.into_boxed_str())) } else { Err(NotACode(text)) }
            }

            /// The code as it is written in files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotACode;
            fn try_from(text: String) -> Result<Self, NotACode> {
                Self::new(text)
            }
        }

        impl From<$name> for String {
            fn from(code: $name) -> String {
                code.0.into_string()
            }
        }

        impl std::str::FromStr for $name {
            type Err = NotACode;
            fn from_str(text: &str) -> Result<Self, NotACode> {
                Self::new(text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": PATTERN })
            }
        }
    )*};
}

codes! {
    /// A family that was considered for a round and left out of it.
    CandidateId;
    /// What a question is about, shared between keys.
    ConceptId;
    /// A document of a family.
    DocumentId;
    /// A focus family.
    FamilyId;
    /// A review key; its versions share it.
    KeyId;
    /// A child or an adult of a family.
    MemberId;
    /// A named occasion within a round, such as `start` or a dated decision.
    OccasionId;
    /// One option of a scale.
    OptionCode;
    /// A question; the same across the versions of a key.
    QuestionId;
    /// A rating of a key.
    RatingId;
    /// A member of the reference group, as author of reviews.
    ReviewerId;
    /// A review effort.
    RoundId;
    /// A scale of a key.
    ScaleId;
    /// A section of a key.
    SectionId;
    /// What one reader noted about one event in one document.
    SightingId;
    /// A word of a configurable list: an area, a service, a document kind, a process step.
    TermCode;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_short_lower_case_and_safe_in_a_register_name() {
        for good in ["a", "9", "met-child", "family_4", &"x".repeat(LONGEST)] {
            assert!(QuestionId::new(good).is_ok(), "{good} should be a code");
        }
        for bad in ["", "-a", "_a", "Met", "åtgärd", "a/b", "a b", &"x".repeat(LONGEST + 1)] {
            assert_eq!(QuestionId::new(bad), Err(NotACode(bad.into())), "{bad} should be refused");
        }
    }
}
