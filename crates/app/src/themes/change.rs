//! Adds and changes themes, and takes away one that was never used.

use std::collections::BTreeSet;

use domain::code::code_of;
use domain::codebook::Standing;
use domain::register::{CodebookEdit, CodingEdit};
use domain::{Codebook, CommentAt, Theme, ThemeId};
use store::{Op, TextKind};

use super::problem::{ThemeProblem, find, free_name, has_no_parts};
use super::{ChangeTheme, CodebookSaved, ThemeOf};
use crate::app::App;
use crate::exchange::erase_text;
use crate::failure::Failure;
use crate::open::Open;

/// Adds a theme, or changes one.
pub(crate) fn change(app: &mut App, ask: ChangeTheme) -> Result<CodebookSaved, Failure> {
    let (at, text) = (app.now(), app.text_id());
    let open = app.open()?;
    open.plan(&ask.round)?;
    let codebook = open.store.codebook()?;
    let standing = ask.id.as_ref().map(|id| find(&codebook, id)).transpose()?;
    let name = free_name(&codebook, &ask.name, ask.id.as_ref())?;
    under(&codebook, standing, ask.parent.as_ref())?;
    let id = standing.map_or_else(|| new_id(&codebook, &name), |theme| theme.id.clone());
    let example = ask.example.trim();
    let before = standing.and_then(|theme| theme.example.clone());
    let stands = before.as_ref().map(|id| open.store.text(id)).transpose()?.flatten();
    let is_same = stands.is_some_and(|stands| stands.body == example);
    let is_new = !example.is_empty() && !is_same;
    let is_moved = standing.is_none_or(|theme| theme.parent != ask.parent);
    let theme = Theme {
        id: id.clone(),
        name,
        definition: ask.definition.trim().into(),
        include: ask.include.trim().into(),
        exclude: ask.exclude.trim().into(),
        example: if is_new { Some(text.clone()) } else { before.filter(|_| !example.is_empty()) },
        order: match standing {
            Some(theme) if !is_moved => theme.order,
            Some(_) | None => last(&codebook, ask.parent.as_ref()),
        },
        standing: standing.map_or(Standing::Live, |theme| theme.standing.clone()),
        parent: ask.parent,
    };
    let edit = CodebookEdit::Theme(id.clone(), Some(theme));
    open.write(Op::EditTheme, at, |tx| {
        if is_new {
            tx.put_text(&text, TextKind::Example, &ask.round, example)?;
        }
        Ok(tx.edit_codebook(std::slice::from_ref(&edit))?)
    })?;
    Ok(CodebookSaved { at: at.to_string(), themes: vec![id.to_string()] })
}

/// Takes a theme away that stands on no comment and never did.
pub(crate) fn remove(app: &mut App, ask: ThemeOf) -> Result<CodebookSaved, Failure> {
    let at = app.now();
    let open = app.open()?;
    let codebook = open.store.codebook()?;
    let theme = find(&codebook, &ask.theme)?;
    if !codebook.parts_of(&theme.id).is_empty() {
        return Err(ThemeProblem::HasParts { name: theme.name.clone() }.into());
    }
    let stood = stood_on(open, &theme.id)?;
    if stood > 0 {
        return Err(ThemeProblem::Used { comments: stood }.into());
    }
    let example = theme.example.clone();
    let edit = CodebookEdit::Theme(ask.theme.clone(), None);
    open.write(Op::EditTheme, at, |tx| {
        example.iter().try_for_each(|text| erase_text(tx, text))?;
        Ok(tx.edit_codebook(std::slice::from_ref(&edit))?)
    })?;
    Ok(CodebookSaved { at: at.to_string(), themes: vec![ask.theme.to_string()] })
}

/// On how many comments of any round a theme stands, or stood.
fn stood_on(open: &Open, theme: &ThemeId) -> Result<u32, Failure> {
    let mut stood = 0;
    for round in open.store.rounds()? {
        let history = open.store.coding_history(&round.id)?;
        let comments: BTreeSet<&CommentAt> = history
            .iter()
            .flat_map(|entry| &entry.edits)
            .filter_map(|edit| match edit {
                CodingEdit::Theme(at, one, _) => (one == theme).then_some(at),
                CodingEdit::Quote(..) => None,
            })
            .collect();
        stood += u32::try_from(comments.len()).unwrap_or(u32::MAX);
    }
    Ok(stood)
}

/// Fails unless `parent` can have the theme as a part.
fn under(codebook: &Codebook, theme: Option<&Theme>, parent: Option<&ThemeId>) -> Result<(), Failure> {
    let Some(parent) = parent else { return Ok(()) };
    let main = find(codebook, parent)?;
    let is_itself = theme.is_some_and(|theme| &theme.id == parent);
    if is_itself || !main.standing.is_live() || codebook.main_of(parent) != parent {
        return Err(ThemeProblem::NoMainTheme { name: main.name.clone() }.into());
    }
    theme.map_or(Ok(()), |theme| has_no_parts(codebook, theme))
}

/// A code for a theme with this name that no theme has.
pub(super) fn new_id(codebook: &Codebook, name: &str) -> ThemeId {
    let code = code_of(name, "tema", |code| ThemeId::new(code).is_ok_and(|id| codebook.themes.contains_key(&id)));
    ThemeId::new(code).expect("it was made to be a code")
}

/// The place after the last of the parts of `parent`, or of the main themes.
pub(super) fn last(codebook: &Codebook, parent: Option<&ThemeId>) -> u32 {
    let siblings = parent.map_or_else(|| codebook.mains(), |parent| codebook.parts_of(parent));
    siblings.iter().map(|theme| theme.order).max().map_or(0, |order| order.saturating_add(1))
}
