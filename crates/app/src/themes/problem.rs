//! What can be wrong with a change of the codebook.

use domain::{Codebook, Theme, ThemeId};
use serde::Serialize;
use ts_rs::TS;

use crate::failure::Failure;
use crate::plans::same;

/// Something that is wrong with a change of the codebook; nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ThemeProblem {
    /// A theme needs a name.
    NoName,
    /// Another theme that is offered is called the same.
    NameTaken {
        /// What it is called.
        name: String,
    },
    /// The theme has parts that are in use: a theme with parts is no part itself, and they must be taken care of before it
    /// is split or retired.
    HasParts {
        /// What it is called.
        name: String,
    },
    /// A theme can only be a part of a main theme that is offered, and not of itself.
    NoMainTheme {
        /// What the other is called.
        name: String,
    },
    /// The theme is not offered any more.
    NotOffered {
        /// What it is called.
        name: String,
    },
    /// A theme does not go into itself.
    IntoItself,
    /// A split needs two themes at least.
    SplitInOne,
    /// The theme stands on comments, or did, so that it cannot be taken away; it can be retired.
    Used {
        /// On how many comments.
        comments: u32,
    },
}

impl From<ThemeProblem> for Failure {
    fn from(problem: ThemeProblem) -> Self {
        Self::BadTheme { problem }
    }
}

/// The theme with this code.
pub(super) fn find<'a>(codebook: &'a Codebook, id: &ThemeId) -> Result<&'a Theme, Failure> {
    codebook.themes.get(id).ok_or_else(|| Failure::not_found("theme", id.as_str()))
}

/// The theme with this code, when it is offered.
pub(super) fn find_live<'a>(codebook: &'a Codebook, id: &ThemeId) -> Result<&'a Theme, Failure> {
    let theme = find(codebook, id)?;
    if theme.standing.is_live() { Ok(theme) } else { Err(ThemeProblem::NotOffered { name: theme.name.clone() }.into()) }
}

/// The name without what stands around it, when no other theme that is offered is called the same.
pub(super) fn free_name(codebook: &Codebook, name: &str, own: Option<&ThemeId>) -> Result<String, Failure> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(ThemeProblem::NoName.into());
    }
    let others = codebook.themes.values().filter(|one| one.standing.is_live() && Some(&one.id) != own);
    match others.into_iter().find(|one| same(&one.name) == same(&name)) {
        Some(other) => Err(ThemeProblem::NameTaken { name: other.name.clone() }.into()),
        None => Ok(name),
    }
}

/// The parts of a theme that are offered.
pub(super) fn live_parts<'a>(codebook: &'a Codebook, id: &ThemeId) -> Vec<&'a Theme> {
    codebook.parts_of(id).into_iter().filter(|part| part.standing.is_live()).collect()
}

/// Fails when the theme has parts that are offered.
pub(super) fn has_no_parts(codebook: &Codebook, theme: &Theme) -> Result<(), Failure> {
    if live_parts(codebook, &theme.id).is_empty() {
        Ok(())
    } else {
        Err(ThemeProblem::HasParts { name: theme.name.clone() }.into())
    }
}
