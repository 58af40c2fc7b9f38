//! What the page of themes shows and asks for.

use domain::{RoundId, ThemeId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::search::QuestionHead;
use crate::shapes::RoundHead;

/// The codebook, with what stands on the comments of a round.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CodebookView {
    /// The round.
    pub round: RoundHead,
    /// How many comments it has.
    pub comments: u32,
    /// On how many of them no theme stands.
    pub without: u32,
    /// The main themes, in their order.
    pub themes: Vec<MainTheme>,
}

/// A main theme with its parts.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MainTheme {
    /// The theme.
    pub theme: ThemeView,
    /// Its parts, in their order.
    pub parts: Vec<ThemeView>,
}

/// A theme.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ThemeView {
    /// Its code.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub definition: String,
    /// When it is put on a comment.
    pub include: String,
    /// When it is not, though one might think so.
    pub exclude: String,
    /// An example.
    pub example: Option<String>,
    /// Whether it is in use.
    pub standing: ThemeStanding,
    /// On how many comments of the round it stands itself; a main theme's parts are told with them.
    pub comments: u32,
    /// On how many, of how many, and in how many families, in words: a main theme's parts are counted with it.
    pub told: String,
}

/// Whether a theme is in use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ThemeStanding {
    /// It is offered.
    Live,
    /// It went into another.
    Merged {
        /// What that one is called.
        into: String,
    },
    /// Others took its place.
    Split {
        /// What they are called.
        into: Vec<String>,
    },
    /// It is not offered any more.
    Retired,
}

/// A theme, new or changed. What is not told of it is as if it had none.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeTheme {
    /// The round that one stands in; its names to avoid are those of an example.
    #[ts(type = "string")]
    pub round: RoundId,
    /// The theme's code; absent for a new one.
    #[serde(default)]
    #[ts(optional = nullable, as = "Option<String>")]
    pub id: Option<ThemeId>,
    /// What it is called.
    pub name: String,
    /// The main theme that it is a part of.
    #[serde(default)]
    #[ts(optional = nullable, as = "Option<String>")]
    pub parent: Option<ThemeId>,
    /// What it is.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub definition: String,
    /// When it is put on a comment.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub include: String,
    /// When it is not.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub exclude: String,
    /// An example; empty is none.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub example: String,
}

/// A theme, by its code.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ThemeOf {
    /// Its code.
    #[ts(type = "string")]
    pub theme: ThemeId,
}

/// A theme that goes into another.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MergeTheme {
    /// Which.
    #[ts(type = "string")]
    pub theme: ThemeId,
    /// The one it goes into.
    #[ts(type = "string")]
    pub into: ThemeId,
}

/// A theme whose place others take.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SplitTheme {
    /// Which.
    #[ts(type = "string")]
    pub theme: ThemeId,
    /// What the others are called; blank ones are left out.
    pub into: Vec<String>,
}

/// A change of the codebook that is on disk.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CodebookSaved {
    /// When, as RFC 3339.
    pub at: String,
    /// The codes of the themes that were changed or made.
    pub themes: Vec<String>,
}

/// An example that is gone from the store.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExampleErased {
    /// How many versions of it there were.
    pub versions: u32,
    /// The day when the last backup that holds it goes, as `2021-02-11`, if the store is opened every day until then.
    /// Absent when no backup holds it.
    pub in_backups_until: Option<String>,
}

/// What was done with a theme, the latest first.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ThemeHistory {
    /// Each step.
    pub steps: Vec<ThemeStep>,
}

/// One thing that was done with a theme.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ThemeStep {
    /// When, as RFC 3339.
    pub at: String,
    /// By whom.
    pub by: String,
    /// What was done, each thing by itself.
    pub did: Vec<ThemeDeed>,
}

/// Something that was done with a theme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ThemeDeed {
    /// It was added.
    Added {
        /// What it was called.
        name: String,
    },
    /// It was called something else.
    Renamed {
        /// What it was called.
        from: String,
        /// What it is called since.
        to: String,
    },
    /// It became a part of a main theme.
    MovedUnder {
        /// What that one is called.
        main: String,
    },
    /// It became a main theme.
    MadeMain,
    /// What it is was written anew.
    Defined,
    /// When it is put on a comment, or not, was written anew.
    Bounded,
    /// The example was changed.
    ExampleChanged,
    /// It went into another.
    Merged {
        /// What that one is called.
        into: String,
    },
    /// Others took its place.
    Split {
        /// What they are called.
        into: Vec<String>,
    },
    /// It was retired.
    Retired,
    /// It was taken into use again.
    Restored,
    /// It was taken away.
    Removed,
}

/// How themes are spread over a round.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Matrices {
    /// The round.
    pub round: RoundHead,
    /// How many comments there are, in how many families, in words.
    pub told: String,
    /// Against the families.
    pub families: ThemeTable,
    /// Against the questions of each key that has comments.
    pub keys: Vec<KeyTable>,
}

/// Themes against the questions of a key.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyTable {
    /// The key's code.
    pub key: String,
    /// "Barnutredning".
    pub name: String,
    /// The questions, one for each column.
    pub questions: Vec<QuestionHead>,
    /// The table.
    pub table: ThemeTable,
}

/// Themes against columns. The columns of a line add up to it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ThemeTable {
    /// The columns: families, or questions by their number.
    pub columns: Vec<ThemeColumn>,
    /// The lines: each main theme with its parts, those of its parts, and last what has no theme.
    pub lines: Vec<ThemeTableLine>,
    /// How many comments there are in all.
    pub all: u32,
}

/// A column.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ThemeColumn {
    /// The code of the family or question; absent for what is about no family.
    pub id: Option<String>,
    /// "Familj 3", "3".
    pub label: String,
    /// How many comments there are in it.
    pub of: u32,
}

/// A line.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ThemeTableLine {
    /// The theme's code; absent for what has no theme.
    pub theme: Option<String>,
    /// What it is called; empty for what has no theme.
    pub name: String,
    /// Whether it is a part of the main theme above it.
    pub part: bool,
    /// How many comments, one for each column.
    pub cells: Vec<u32>,
    /// How many in all.
    pub comments: u32,
    /// In how many families.
    pub families: u32,
    /// Of how many, in words: "3 av 41 kommentarer, i två av nio familjer".
    pub told: String,
}
