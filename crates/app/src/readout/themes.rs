//! The themes of a round, read out.

use domain::RoundId;
use reports::text;
use reports::told::Told;

use crate::app::App;
use crate::failure::Failure;
use crate::plans::RoundOf;
use crate::results::Gathered;
use crate::themes::{Matrices, matrix};

/// The themes against families and questions, as the window shows them.
pub fn themes(app: &mut App, round: RoundId) -> Result<Matrices, Failure> {
    matrix(app, RoundOf { round })
}

/// The same as text for a terminal, in the words of the report. Empty when no comment can have a theme.
pub fn themes_text(app: &mut App, round: &RoundId) -> Result<String, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let gathered = Gathered::of(open, round)?;
    let told = Told::new(gathered.material(open.reckoned(round)?), lang);
    Ok(text::themes(&told))
}
