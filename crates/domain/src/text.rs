//! Words in the languages of the product, and ids of free text.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A language of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Swedish, which every text has.
    #[default]
    Sv,
    /// English.
    En,
}

impl Lang {
    /// The BCP 47 tag, for `lang` attributes and number formats.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
        }
    }
}

/// A text of a key or a list, with one value per language.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "KeyText", optional_fields))]
pub struct Text {
    /// Swedish; required.
    #[schemars(length(min = 1))]
    pub sv: String,
    /// English; Swedish is shown where it is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1))]
    pub en: Option<String>,
}

impl Text {
    /// The text in `lang`, or in Swedish where it is not translated.
    pub fn in_lang(&self, lang: Lang) -> &str {
        match (lang, &self.en) {
            (Lang::En, Some(en)) => en,
            (Lang::En, None) | (Lang::Sv, _) => &self.sv,
        }
    }

    /// The text without what is blank: no space around it, no translation without words.
    #[must_use]
    pub fn trimmed(&self) -> Self {
        let en = self.en.as_deref().map(str::trim).filter(|en| !en.is_empty());
        Self { sv: self.sv.trim().into(), en: en.map(Into::into) }
    }

    /// True when there are no words in any language.
    pub fn is_blank(&self) -> bool {
        self.sv.trim().is_empty() && self.en.as_deref().is_none_or(|en| en.trim().is_empty())
    }
}

/// The name of one version of a free text (a comment, a quote, a reason).
///
/// The text itself lives in the store's erasable table: whoever holds an id may find that the text is gone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TextId(Box<str>);

/// A string that is not the id of a text: ids are 32 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a text id: {0:?}")]
pub struct NotATextId(pub String);

impl TextId {
    /// The id made of 16 random bytes.
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        let digits = format!("{:032x}", u128::from_be_bytes(bytes));
        Self(digits.into_boxed_str())
    }

    /// The id as 32 hexadecimal digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for TextId {
    type Error = NotATextId;
    fn try_from(text: String) -> Result<Self, NotATextId> {
        let is_id = text.len() == 32 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        if is_id { Ok(Self(text.into_boxed_str())) } else { Err(NotATextId(text)) }
    }
}

impl From<TextId> for String {
    fn from(id: TextId) -> String {
        id.0.into_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_untranslated_text_is_shown_in_swedish() {
        let half = Text { sv: "Samråd".into(), en: None };
        let whole = Text { sv: "Samråd".into(), en: Some("Consultation".into()) };
        assert_eq!((half.in_lang(Lang::En), half.in_lang(Lang::Sv)), ("Samråd", "Samråd"));
        assert_eq!((whole.in_lang(Lang::En), whole.in_lang(Lang::Sv)), ("Consultation", "Samråd"));
    }

    #[test]
    fn a_text_id_survives_its_string_form_and_nothing_else_passes() {
        let id = TextId::from_bytes([0xab; 16]);
        assert_eq!(TextId::try_from(String::from(id.clone())), Ok(id));
        for bad in ["", "AB", "zz", &"a".repeat(31), &"A".repeat(32)] {
            assert!(TextId::try_from(bad.to_string()).is_err(), "{bad} should be refused");
        }
    }
}
