//! Takes a store off the list of those that can be opened here. Its folder is not touched, wherever it is.

use std::path::Path;

use super::{ForgetStore, Start, show};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn forget(app: &mut App, ask: ForgetStore) -> Result<Start, Failure> {
    app.preferences.forget(Path::new(&ask.folder));
    app.keep_preferences()?;
    show(app, ())
}
