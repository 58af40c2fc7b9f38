//! Chooses the language of the product on this desktop.

use super::{SetLanguage, Start, show};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn language(app: &mut App, chosen: SetLanguage) -> Result<Start, Failure> {
    app.preferences.language = chosen.language;
    app.keep_preferences()?;
    show(app, ())
}
