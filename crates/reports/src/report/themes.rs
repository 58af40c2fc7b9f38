//! How the themes are spread over the families and questions.

use analysis::Heard;
use domain::FamilyId;
use serde::Serialize;

use super::Reach;
use crate::told::{ThemeAbout, ThemeTable, ThemeTold, Told};

/// A page has room for so many columns of counts beside the themes and what they count in all.
const MOST_COLUMNS: usize = 10;

/// The themes of the comments.
#[derive(Serialize)]
pub(crate) struct ThemesPart {
    /// How many comments there are, in how many families.
    pub(crate) told: String,
    pub(crate) tables: Vec<ThemeMatrix>,
}

/// Themes against the families, or against the questions of a key.
#[derive(Serialize)]
pub(crate) struct ThemeMatrix {
    pub(crate) heading: String,
    /// What the numbers of the columns stand for: the questions.
    pub(crate) questions: Vec<String>,
    /// The columns, as many at a time as a page has room for.
    pub(crate) slices: Vec<ThemeSlice>,
}

/// Some columns of a table, with all of its lines.
#[derive(Serialize)]
pub(crate) struct ThemeSlice {
    pub(crate) columns: Vec<String>,
    pub(crate) lines: Vec<ThemeLine>,
    /// How many comments there are: one for each column.
    pub(crate) of: Vec<u32>,
}

/// A theme.
#[derive(Serialize)]
pub(crate) struct ThemeLine {
    pub(crate) name: String,
    /// Whether it is a part of the main theme above it.
    pub(crate) part: bool,
    pub(crate) cells: Vec<u32>,
    /// "3 av 41"
    pub(crate) comments: String,
    /// In how many families: "2 av 9".
    pub(crate) families: String,
    /// The same in words: "3 av 41 kommentarer, i två av nio familjer".
    pub(crate) told: String,
}

impl ThemesPart {
    /// `None` when there is no theme to tell of: no comment, or no codebook.
    pub(crate) fn new(told: &Told<'_>, reach: Reach) -> Option<Self> {
        let words = told.words();
        let themes = told.themes();
        let has_theme = themes.families.lines.iter().any(|line| line.about.theme().is_some());
        if themes.families.all.comments == 0 || !has_theme {
            return None;
        }
        let families = match reach {
            Reach::Group => Some(by_family(told, &themes.families)),
            Reach::Outside => None,
        };
        let keys = themes.keys.iter().map(|one| {
            let key = told.material().sheets[one.sheet].key();
            let name = key.name.in_lang(told.lang()).to_owned();
            let heads: Vec<String> = one
                .numbers
                .iter()
                .map(|n| words.tell("report-themes-question", &[("n", n.to_string().into())]))
                .collect();
            let questions = one.numbers.iter().zip(&one.table.columns).filter_map(|(number, ((_, id), _))| {
                Some(format!("{number}. {}", key.question(id)?.text.in_lang(told.lang())))
            });
            ThemeMatrix {
                heading: words.tell("report-themes-questions", &[("document", name.into())]),
                questions: questions.collect(),
                slices: slices(told, &one.table, &heads),
            }
        });
        let tables = families.into_iter().chain(keys).collect();
        Some(Self { told: themes.told, tables })
    }
}

/// The themes against the families.
fn by_family(told: &Told<'_>, families: &ThemeTable<Option<FamilyId>>) -> ThemeMatrix {
    let words = told.words();
    let name = |family: &Option<FamilyId>| {
        family.as_ref().map_or_else(|| words.say("report-themes-no-family"), |id| told.family_name(id))
    };
    let heads: Vec<String> = families.columns.iter().map(|(one, _)| name(one)).collect();
    ThemeMatrix {
        heading: words.say("report-themes-families"),
        questions: Vec::new(),
        slices: slices(told, families, &heads),
    }
}

fn slices<C>(told: &Told<'_>, table: &ThemeTable<C>, heads: &[String]) -> Vec<ThemeSlice> {
    let codebook = &told.material().themed.codebook;
    let line = |one: &ThemeTold, columns: std::ops::Range<usize>| ThemeLine {
        name: one
            .about
            .theme()
            .map_or_else(|| told.words().say("report-theme-without"), |id| codebook.name(id).to_owned()),
        part: matches!(one.about, ThemeAbout::Part(_)),
        cells: one.cells[columns].to_vec(),
        comments: share(told, one.heard.comments, table.all.comments),
        families: share(told, one.heard.families, table.all.families),
        told: one.told.clone(),
    };
    let of: Vec<u32> = table.columns.iter().map(|(_, Heard { comments, .. })| *comments).collect();
    // Of twelve columns, six and six: ten and two would look as if something were left over.
    let each = heads.len().div_ceil(heads.len().div_ceil(MOST_COLUMNS).max(1)).max(1);
    let slice = |from: usize| {
        let columns = from..(from + each).min(heads.len());
        ThemeSlice {
            columns: heads[columns.clone()].to_vec(),
            lines: table.lines.iter().map(|one| line(one, columns.clone())).collect(),
            of: of[columns].to_vec(),
        }
    };
    (0..heads.len()).step_by(each).map(slice).collect()
}

/// "3 av 41"
pub(crate) fn share(told: &Told<'_>, n: u32, of: u32) -> String {
    let words = told.words();
    let of = words.tell("report-of", &[("of", words.digits(of.into()).into())]);
    format!("{} {of}", words.digits(n.into()))
}
