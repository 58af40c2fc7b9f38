//! Merges, splits and retires themes, and takes them into use again. What stands on comments is not touched.

use domain::codebook::Standing;
use domain::register::CodebookEdit;
use domain::{Codebook, Theme};
use jiff::Timestamp;
use store::Op;

use super::change::{last, new_id};
use super::problem::{ThemeProblem, find, find_live, free_name, has_no_parts, live_parts};
use super::{CodebookSaved, MergeTheme, SplitTheme, ThemeOf};
use crate::app::App;
use crate::failure::Failure;

/// A theme goes into another, and is read as it wherever it stands. Its parts become parts of the other.
pub(crate) fn merge(app: &mut App, ask: MergeTheme) -> Result<CodebookSaved, Failure> {
    let codebook = app.open()?.store.codebook()?;
    let (theme, into) = (find_live(&codebook, &ask.theme)?, find_live(&codebook, &ask.into)?);
    if theme.id == into.id {
        return Err(ThemeProblem::IntoItself.into());
    }
    let parts = live_parts(&codebook, &theme.id);
    if !parts.is_empty() && codebook.main_of(&into.id) != &into.id {
        return Err(ThemeProblem::HasParts { name: theme.name.clone() }.into());
    }
    let place = last(&codebook, Some(&into.id));
    let moved =
        (place..).zip(parts).map(|(order, part)| Theme { parent: Some(into.id.clone()), order, ..part.clone() });
    let merged = Theme { standing: Standing::Merged { into: into.id.clone() }, ..theme.clone() };
    write(app, Op::MergeThemes, std::iter::once(merged).chain(moved).collect())
}

/// New themes take the place of one; it is told where it stands until somebody has gone through those comments.
pub(crate) fn split(app: &mut App, ask: SplitTheme) -> Result<CodebookSaved, Failure> {
    let mut codebook = app.open()?.store.codebook()?;
    let theme = find_live(&codebook, &ask.theme)?.clone();
    has_no_parts(&codebook, &theme)?;
    let names: Vec<&String> = ask.into.iter().filter(|name| !name.trim().is_empty()).collect();
    if names.len() < 2 {
        return Err(ThemeProblem::SplitInOne.into());
    }
    let mut made = Vec::new();
    for name in names {
        // One of them may be called what the theme was called.
        let name = free_name(&codebook, name, Some(&theme.id))?;
        let new = Theme {
            id: new_id(&codebook, &name),
            name,
            parent: theme.parent.clone(),
            definition: String::new(),
            include: String::new(),
            exclude: String::new(),
            example: None,
            order: last(&codebook, theme.parent.as_ref()),
            standing: Standing::Live,
        };
        codebook.themes.insert(new.id.clone(), new.clone());
        made.push(new);
    }
    let into = made.iter().map(|one| one.id.clone()).collect();
    let split = Theme { standing: Standing::Split { into }, ..theme };
    write(app, Op::SplitTheme, std::iter::once(split).chain(made).collect())
}

/// A theme is not offered any more; it is told where it stands.
pub(crate) fn retire(app: &mut App, ask: ThemeOf) -> Result<CodebookSaved, Failure> {
    let codebook = app.open()?.store.codebook()?;
    let theme = find_live(&codebook, &ask.theme)?;
    has_no_parts(&codebook, theme)?;
    write(app, Op::RetireTheme, vec![Theme { standing: Standing::Retired, ..theme.clone() }])
}

/// A theme that was merged, split or retired is offered again.
pub(crate) fn restore(app: &mut App, ask: ThemeOf) -> Result<CodebookSaved, Failure> {
    let codebook = app.open()?.store.codebook()?;
    let theme = find(&codebook, &ask.theme)?;
    free_name(&codebook, &theme.name, Some(&theme.id))?;
    write(
        app,
        Op::RetireTheme,
        vec![Theme { standing: Standing::Live, parent: offered(&codebook, theme), ..theme.clone() }],
    )
}

/// The main theme of a part, when it is offered itself; else the part becomes a main theme.
fn offered(codebook: &Codebook, theme: &Theme) -> Option<domain::ThemeId> {
    let main = codebook.main_of(&theme.id);
    let is_offered = codebook.themes.get(main).is_some_and(|one| one.standing.is_live());
    theme.parent.clone().filter(|_| main != &theme.id && is_offered)
}

fn write(app: &mut App, op: Op, themes: Vec<Theme>) -> Result<CodebookSaved, Failure> {
    let at: Timestamp = app.now();
    let told = themes.iter().map(|theme| theme.id.to_string()).collect();
    let edits: Vec<_> = themes.into_iter().map(|theme| CodebookEdit::Theme(theme.id.clone(), Some(theme))).collect();
    app.open()?.write(op, at, |tx| Ok(tx.edit_codebook(&edits)?))?;
    Ok(CodebookSaved { at: at.to_string(), themes: told })
}
