//! Erases the example of a theme for good, every version of it.

use domain::Theme;
use domain::register::CodebookEdit;
use store::{Op, Spot, Thing};

use super::problem::find;
use super::{ExampleErased, ThemeOf};
use crate::app::App;
use crate::exchange::erase_text;
use crate::failure::Failure;

pub(crate) fn erase_example(app: &mut App, ask: ThemeOf) -> Result<ExampleErased, Failure> {
    let at = app.now();
    let open = app.open()?;
    let codebook = open.store.codebook()?;
    let theme = find(&codebook, &ask.theme)?;
    let spot = Spot::Example(ask.theme.clone());
    let mut texts = open.store.versions(&Thing::Codebook, &spot)?;
    let standing = open.store.texts(&texts)?;
    texts.retain(|text| standing.contains_key(text));
    // The copies are asked before there is nothing left to ask for.
    let holding = open.store.backups_with(&texts, &Thing::Codebook, &spot)?;
    let until = open.store.backups_gone(&holding, at)?;
    let emptied = Theme { example: None, ..theme.clone() };
    let edit = CodebookEdit::Theme(ask.theme, Some(emptied));
    open.write(Op::Erase, at, |tx| {
        texts.iter().try_for_each(|text| erase_text(tx, text))?;
        Ok(tx.edit_codebook(std::slice::from_ref(&edit))?)
    })?;
    Ok(ExampleErased {
        versions: u32::try_from(texts.len()).unwrap_or(u32::MAX),
        in_backups_until: until.map(|day| day.to_string()),
    })
}
