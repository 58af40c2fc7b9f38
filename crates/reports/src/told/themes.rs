//! How the themes are spread over the families and questions of a round.

use analysis::{Heard, Said, Sheet, ThemeLine, theme_matrix};
use domain::{FamilyId, KeyId, QuestionId, ThemeId};

use super::{OnQuestion, Told};

/// Themes against the families, and against the questions of each key that has comments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemesTold {
    /// How many comments there are, in how many families: "41 kommentarer i nio familjer".
    pub told: String,
    /// Against the families that have comments, in their order; last what is about no family.
    pub families: ThemeTable<Option<FamilyId>>,
    /// Against the questions that have comments: one for each key that has any.
    pub keys: Vec<KeyThemes>,
}

/// Themes against the questions of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyThemes {
    /// The place of its sheet in the round.
    pub sheet: usize,
    /// The numbers of the questions in the key, from 1: one for each column.
    pub numbers: Vec<u32>,
    /// The table.
    pub table: ThemeTable<(KeyId, QuestionId)>,
}

/// Themes against columns. A comment is in one column, and on as many lines as it has themes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeTable<C> {
    /// The columns, each with what its numbers are of.
    pub columns: Vec<(C, Heard)>,
    /// Each main theme with its parts, those of its parts, and last what has no theme. One that is not offered any more
    /// and that nothing has is left out.
    pub lines: Vec<ThemeTold>,
    /// What every line is of.
    pub all: Heard,
}

/// A line of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeTold {
    /// What it is about.
    pub about: ThemeAbout,
    /// How many comments and families in all.
    pub heard: Heard,
    /// How many comments: one for each column.
    pub cells: Vec<u32>,
    /// The number with what it is of: "3 av 41 kommentarer, i två av nio familjer".
    pub told: String,
}

/// What a line is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ThemeAbout {
    /// A main theme with its parts.
    Main(ThemeId),
    /// A part of the main theme above it.
    Part(ThemeId),
    /// The comments that no theme stands on.
    Without,
}

impl ThemeAbout {
    /// The theme; `None` for what has none.
    pub fn theme(&self) -> Option<&ThemeId> {
        match self {
            Self::Main(theme) | Self::Part(theme) => Some(theme),
            Self::Without => None,
        }
    }
}

impl Told<'_> {
    /// The comments of the round as they are counted, each in the column that `column` gives it.
    pub fn said<C>(&self, column: impl Fn(&OnQuestion<'_>) -> C) -> Vec<Said<C>> {
        let themed = self.material.themed;
        let count = |one: &OnQuestion<'_>| Said {
            column: column(one),
            family: self.plan().family_of(&one.comment.subject).cloned(),
            themes: themed.codebook.on(themed.coding.comments.get(&one.comment.at)),
        };
        self.every_comment().iter().map(count).collect()
    }

    /// The themes of the round's comments.
    pub fn themes(&self) -> ThemesTold {
        let by_family = self.said(|one| self.plan().family_of(&one.comment.subject).cloned());
        let families = self.plan().families_in_order().into_iter().map(|family| Some(family.id.clone()));
        let mut families: Vec<Option<FamilyId>> = families.chain([None]).collect();
        families.retain(|family| by_family.iter().any(|one| one.column == *family));
        let by_question = self.said(|one| (one.sheet.key().id.clone(), one.question.id.clone()));
        let families = self.theme_table(&by_family, families);
        ThemesTold {
            told: self.heard_in_all(families.all),
            families,
            keys: self
                .material
                .sheets
                .iter()
                .enumerate()
                .filter_map(|(at, sheet)| self.key_themes(at, sheet, &by_question))
                .collect(),
        }
    }

    fn key_themes(&self, at: usize, sheet: &Sheet, said: &[Said<(KeyId, QuestionId)>]) -> Option<KeyThemes> {
        let key = sheet.key();
        let asked = (1..).zip(key.questions()).map(|(number, asked)| (number, (key.id.clone(), asked.id.clone())));
        let has_comments = |(_, column): &(u32, _)| said.iter().any(|one| one.column == *column);
        let (numbers, columns): (Vec<u32>, Vec<_>) = asked.filter(has_comments).unzip();
        (!numbers.is_empty()).then(|| KeyThemes { sheet: at, numbers, table: self.theme_table(said, columns) })
    }

    fn theme_table<C: PartialEq>(&self, comments: &[Said<C>], columns: Vec<C>) -> ThemeTable<C> {
        let codebook = &self.material.themed.codebook;
        let mut about = Vec::new();
        for main in codebook.mains() {
            about.push(ThemeAbout::Main(main.id.clone()));
            about.extend(codebook.parts_of(&main.id).into_iter().map(|part| ThemeAbout::Part(part.id.clone())));
        }
        about.push(ThemeAbout::Without);
        let line = |one: &ThemeAbout| match one {
            ThemeAbout::Main(id) => ThemeLine::Any(codebook.with_parts(id)),
            ThemeAbout::Part(id) => ThemeLine::Any([id.clone()].into()),
            ThemeAbout::Without => ThemeLine::Without,
        };
        let matrix = theme_matrix(comments, &columns, &about.iter().map(line).collect::<Vec<_>>());
        // One that is not offered, and that nothing has, says nothing.
        let is_told = |about: &ThemeAbout, heard: &Heard| {
            let theme = about.theme().and_then(|id| codebook.themes.get(id));
            heard.comments > 0 || theme.is_none_or(|theme| theme.standing.is_live())
        };
        let counted = about.into_iter().zip(&matrix.lines).zip(&matrix.cells);
        let lines =
            counted.filter(|((about, heard), _)| is_told(about, heard)).map(|((about, heard), cells)| ThemeTold {
                about,
                heard: *heard,
                cells: cells.iter().map(|cell| cell.comments).collect(),
                told: self.heard(*heard, matrix.all),
            });
        ThemeTable {
            lines: lines.collect(),
            columns: columns.into_iter().zip(matrix.columns).collect(),
            all: matrix.all,
        }
    }
}
