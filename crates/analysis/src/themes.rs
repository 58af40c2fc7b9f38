//! Themes against families and questions: on how many comments a theme stands, and in how many families.

use std::collections::BTreeSet;

use domain::{FamilyId, ThemeId};

/// A comment as it is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said<C> {
    /// The column that it belongs to: its family, or its question.
    pub column: C,
    /// The family that it is about; absent for what is about none.
    pub family: Option<FamilyId>,
    /// The themes that stand on it, as they are read now.
    pub themes: BTreeSet<ThemeId>,
}

/// What a line of a matrix counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ThemeLine {
    /// The comments that one of these stands on: a theme alone, or a main theme with its parts.
    Any(BTreeSet<ThemeId>),
    /// The comments that no theme stands on.
    Without,
}

impl ThemeLine {
    /// True when a comment with `themes` is counted on the line.
    pub fn has(&self, themes: &BTreeSet<ThemeId>) -> bool {
        match self {
            Self::Any(own) => !own.is_disjoint(themes),
            Self::Without => themes.is_empty(),
        }
    }
}

/// A number of comments, and of the families that they are about. A comment about no family is counted in no family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Heard {
    /// How many comments.
    pub comments: u32,
    /// How many families.
    pub families: u32,
}

/// Themes against columns. A comment is in one column; it is on as many lines as it has themes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeMatrix {
    /// What every number is of.
    pub all: Heard,
    /// What the numbers of a column are of: `columns[c]`.
    pub columns: Vec<Heard>,
    /// What is counted on a line in all: `lines[l]`.
    pub lines: Vec<Heard>,
    /// What is counted on a line in a column: `cells[l][c]`.
    pub cells: Vec<Vec<Heard>>,
}

/// Counts `comments` on `lines`, in `columns`. A comment of a column that is not there is not counted at all.
pub fn theme_matrix<C: PartialEq>(comments: &[Said<C>], columns: &[C], lines: &[ThemeLine]) -> ThemeMatrix {
    let among: Vec<&Said<C>> = comments.iter().filter(|one| columns.contains(&one.column)).collect();
    let heard = |is_counted: &dyn Fn(&Said<C>) -> bool| {
        let counted: Vec<&Said<C>> = among.iter().copied().filter(|one| is_counted(one)).collect();
        let families: BTreeSet<&FamilyId> = counted.iter().filter_map(|one| one.family.as_ref()).collect();
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Heard { comments: count(counted.len()), families: count(families.len()) }
    };
    let cell = |line: &ThemeLine, column: &C| heard(&|one| one.column == *column && line.has(&one.themes));
    ThemeMatrix {
        all: heard(&|_| true),
        columns: columns.iter().map(|column| heard(&|one| one.column == *column)).collect(),
        lines: lines.iter().map(|line| heard(&|one| line.has(&one.themes))).collect(),
        cells: lines.iter().map(|line| columns.iter().map(|column| cell(line, column)).collect()).collect(),
    }
}
