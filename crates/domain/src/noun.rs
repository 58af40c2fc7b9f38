//! A word of a list as it stands in sentences.

use serde::{Deserialize, Serialize};

use crate::text::Lang;

/// Grammatical gender; Swedish counts *en handling* but *ett uppdrag*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Genus {
    /// En; also every word of a language without genders.
    #[default]
    Common,
    /// Ett.
    Neuter,
}

/// The forms of a noun in one language, as they stand inside a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Noun {
    /// Its gender.
    #[serde(default)]
    pub genus: Genus,
    /// After *en* or *ett*: "utredning".
    pub one: String,
    /// "utredningen", "the investigation".
    pub the: String,
    /// After a number: "utredningar".
    pub many: String,
    /// "utredningarna", "the investigations".
    pub the_many: String,
}

/// The forms of a word in each language that has them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forms {
    /// Swedish.
    pub sv: Noun,
    /// English; without it an English sentence takes a more general word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<Noun>,
}

impl Forms {
    /// The forms in `lang`; never those of another language, which would not inflect in its sentences. `None` also
    /// where one of them is blank: a sentence with a hole in it says less than one with a general word.
    pub fn in_lang(&self, lang: Lang) -> Option<&Noun> {
        let noun = match lang {
            Lang::Sv => Some(&self.sv),
            Lang::En => self.en.as_ref(),
        };
        noun.filter(|noun| {
            [&noun.one, &noun.the, &noun.many, &noun.the_many].into_iter().all(|form| !form.trim().is_empty())
        })
    }
}
