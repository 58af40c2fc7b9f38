//! The codebook: the themes (teman) that are put on comments, in two levels. One for every round, since themes live over
//! the years.
//!
//! A theme is never taken away from the comments it stands on. One that is merged is read as the one it went into, one
//! that was split or retired is still told where it stands; only those that live are offered.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::code::ThemeId;
use crate::coding::Coded;
use crate::text::TextId;

/// Every theme there is or was.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Codebook {
    /// The themes by their codes.
    pub themes: BTreeMap<ThemeId, Theme>,
}

/// A theme (tema): what comments are about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Theme {
    /// Stays the same when it is called something else.
    pub id: ThemeId,
    /// What it is called.
    pub name: String,
    /// The theme that it is a part of; absent for a main theme. A part has no parts: see [`Codebook::main_of`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<ThemeId>,
    /// What it is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub definition: String,
    /// When it is put on a comment.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub include: String,
    /// When it is not, though one might think so.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub exclude: String,
    /// An example, which may quote a comment and so can be erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<TextId>,
    /// Its place among its like.
    pub order: u32,
    /// Whether it is in use.
    #[serde(default, skip_serializing_if = "Standing::is_live")]
    pub standing: Standing,
}

/// Whether a theme is in use.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It is offered.
    #[default]
    Live,
    /// It went into another: where it stands, that one is read.
    Merged {
        /// Which.
        into: ThemeId,
    },
    /// Others took its place: the comments it stands on are to be gone through.
    Split {
        /// Which.
        into: Vec<ThemeId>,
    },
    /// It is still told where it stands, and is not offered any more.
    Retired,
}

impl Standing {
    /// True for a theme that is offered.
    pub fn is_live(&self) -> bool {
        match self {
            Self::Live => true,
            Self::Merged { .. } | Self::Split { .. } | Self::Retired => false,
        }
    }
}

impl Codebook {
    /// The theme that `theme` is read as: itself, or the one it was merged into, however many times. Of a ring, which two
    /// desktops may make of it, the least stands for all.
    pub fn read_as<'a>(&'a self, theme: &'a ThemeId) -> &'a ThemeId {
        self.end(theme, |one| match &one.standing {
            Standing::Merged { into } => Some(into),
            Standing::Live | Standing::Split { .. } | Standing::Retired => None,
        })
    }

    /// The themes that stand on a comment, as they are read now.
    pub fn on(&self, coded: Option<&Coded>) -> BTreeSet<ThemeId> {
        let themes = coded.into_iter().flat_map(|coded| coded.themes.keys());
        themes.map(|theme| self.read_as(theme).clone()).collect()
    }

    /// A theme with its parts, as they are read now. What went into another main theme is read there.
    pub fn with_parts(&self, theme: &ThemeId) -> BTreeSet<ThemeId> {
        let parts = self.parts_of(theme).into_iter().map(|part| &part.id);
        let read = parts.chain([theme]).map(|one| self.read_as(one));
        read.filter(|one| self.main_of(one) == self.main_of(theme)).cloned().collect()
    }

    /// The main theme of `theme`: itself when it is one. A part that two desktops hung under another part belongs to
    /// that one's main theme, so there are never more than two levels.
    pub fn main_of<'a>(&'a self, theme: &'a ThemeId) -> &'a ThemeId {
        self.end(theme, |one| one.parent.as_ref().filter(|parent| self.themes.contains_key(*parent)))
    }

    /// Main themes in their order, those of the same place by code.
    pub fn mains(&self) -> Vec<&Theme> {
        self.in_order(|one| self.main_of(&one.id) == &one.id)
    }

    /// The parts of a main theme in their order.
    pub fn parts_of(&self, main: &ThemeId) -> Vec<&Theme> {
        self.in_order(|one| &one.id != main && self.main_of(&one.id) == main)
    }

    /// Those of its themes that `used` need to be read: themselves, their main themes, and what took their place.
    #[must_use]
    pub fn among(&self, used: impl IntoIterator<Item = ThemeId>) -> Self {
        let mut needed: Vec<ThemeId> = used.into_iter().collect();
        let mut themes = BTreeMap::new();
        while let Some(id) = needed.pop() {
            let Some(theme) = self.themes.get(&id).filter(|_| !themes.contains_key(&id)) else { continue };
            match &theme.standing {
                Standing::Merged { into } => needed.push(into.clone()),
                Standing::Split { into } => needed.extend(into.iter().cloned()),
                Standing::Live | Standing::Retired => {}
            }
            needed.extend(theme.parent.clone());
            themes.insert(id, theme.clone());
        }
        Self { themes }
    }

    /// What a theme is called; its code, when it is of a codebook that is not here.
    pub fn name<'a>(&'a self, theme: &'a ThemeId) -> &'a str {
        self.themes.get(theme).map_or(theme.as_str(), |one| &one.name)
    }

    /// Every text that it names.
    pub fn texts(&self) -> impl Iterator<Item = &TextId> {
        self.themes.values().filter_map(|one| one.example.as_ref())
    }

    fn in_order(&self, is_one: impl Fn(&&Theme) -> bool) -> Vec<&Theme> {
        let mut themes: Vec<&Theme> = self.themes.values().filter(is_one).collect();
        themes.sort_by_key(|one| (one.order, &one.id));
        themes
    }

    /// Where a path of themes ends; of a ring, the least of it.
    fn end<'a>(&'a self, theme: &'a ThemeId, next: impl Fn(&'a Theme) -> Option<&'a ThemeId>) -> &'a ThemeId {
        let mut path = vec![theme];
        let mut here = theme;
        while let Some(there) = self.themes.get(here).and_then(&next) {
            if let Some(at) = path.iter().position(|one| *one == there) {
                return path[at..].iter().min().copied().unwrap_or(here);
            }
            path.push(there);
            here = there;
        }
        here
    }
}
