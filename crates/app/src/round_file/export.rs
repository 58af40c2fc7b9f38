//! Writes a whole round to a file.

use std::path::Path;

use store::{Access, Which, sealed};

use super::content::Content;
use super::form::print;
use super::{ExportRound, RoundExported};
use crate::app::App;
use crate::failure::Failure;
use crate::file;
use crate::protect::look_through;
use crate::start::strong;

pub(crate) fn export(app: &mut App, ask: ExportRound) -> Result<RoundExported, Failure> {
    let (at, cost, lang) = (app.now(), app.setting().cost, app.lang());
    let passphrase = ask.passphrase.as_deref().map(strong).transpose()?;
    let open = app.open()?;
    look_through(open, &ask.round, Which::All, ask.leaving, lang)?;
    let content =
        Content::of(&open.store, &ask.round)?.ok_or_else(|| Failure::not_found("round", ask.round.as_str()))?;
    let plain = print(&content);
    let bytes = match passphrase {
        Some(passphrase) => sealed::seal(&plain, &passphrase, cost)?,
        None => plain,
    };
    // Noted before it is done: an access that nobody knows of would be worse than one that came to nothing.
    let user = open.user().to_string();
    open.store.note_access(Access::Exported, ask.round.as_str(), &user, at)?;
    file::write(Path::new(&ask.path), &bytes)?;
    Ok(RoundExported {
        path: ask.path,
        bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        reviews: u32::try_from(content.reviews.len()).unwrap_or(u32::MAX),
        texts: u32::try_from(content.texts.len()).unwrap_or(u32::MAX),
    })
}
