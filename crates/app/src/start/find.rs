//! Puts a store that lies somewhere else among those that can be opened here.

use std::path::Path;

use super::{FindStore, Start, peek, show};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn find(app: &mut App, ask: FindStore) -> Result<Start, Failure> {
    let folder = Path::new(&ask.folder);
    peek(folder)?;
    app.preferences.remember(folder);
    app.keep_preferences()?;
    show(app, ())
}
