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

/// The code that a name gives: "Aktgranskning 2026" becomes `aktgranskning-2026`. Where `is_taken` says that it is
/// taken, a number is put after it. A name without a letter or digit that codes have gives `otherwise`, which is
/// one.
pub fn code_of(name: &str, otherwise: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut plain = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        match plain_letter(letter) {
            Some(letters) => plain.push_str(letters),
            None if letter.is_ascii_alphanumeric() => plain.push(letter),
            // A mark on the letter before it, as decomposed text has them.
            None if ('\u{300}'..='\u{36f}').contains(&letter) => {}
            None if plain.ends_with('-') || plain.is_empty() => {}
            None => plain.push('-'),
        }
    }
    // There is room left for a number.
    plain.truncate(LONGEST - 8);
    let plain = plain.trim_matches('-');
    let plain = if plain.is_empty() { otherwise } else { plain };
    let numbered = (2_u32..).map(|number| format!("{plain}-{number}"));
    let mut codes = std::iter::once(plain.to_string()).chain(numbered);
    codes.find(|code| !is_taken(code)).expect("numbers do not end before codes do")
}

/// The plain letters that a letter with a mark is written with in a code.
fn plain_letter(letter: char) -> Option<&'static str> {
    Some(match letter {
        'å' | 'ä' | 'à' | 'á' | 'â' | 'ã' => "a",
        'æ' => "ae",
        'ç' => "c",
        'é' | 'è' | 'ê' | 'ë' => "e",
        'í' | 'ì' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ö' | 'ø' | 'ò' | 'ó' | 'ô' | 'õ' => "o",
        'ü' | 'ú' | 'ù' | 'û' => "u",
        _ => return None,
    })
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "string"))]
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
    /// An action (åtgärd) that a group decided on.
    ActionId;
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
    /// A theme of the codebook; the same whatever it is called.
    ThemeId;
    /// A finding that the author words themselves.
    WordingId;
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

    #[test]
    fn a_name_gives_a_code_that_can_be_read() {
        for (name, code) in [
            ("Aktgranskning 2026", "aktgranskning-2026"),
            ("  Förälder 1 (mamma) ", "foralder-1-mamma"),
            ("Fo\u{308}ra\u{308}lder", "foralder"),
            ("ÅÄÖ", "aao"),
            ("0–3 år", "0-3-ar"),
            ("家族", "round"),
            ("---", "round"),
            ("", "round"),
        ] {
            assert_eq!(code_of(name, "round", |_| false), code, "{name}");
        }
    }

    #[test]
    fn a_code_that_is_taken_gets_a_number() {
        let taken = ["familj-1", "familj-1-2"];
        assert_eq!(code_of("Familj 1", "family", |code| taken.contains(&code)), "familj-1-3");
    }

    proptest::proptest! {
        #[test]
        fn every_name_gives_a_code(name in "\\PC*", taken in 0_u32..3) {
            let first = code_of(&name, "x", |_| false);
            let second = format!("{first}-2");
            let code = code_of(&name, "x", |code| (taken > 0 && code == first) || (taken > 1 && code == second));
            proptest::prop_assert!(is_code(&code), "{code}");
        }
    }
}
