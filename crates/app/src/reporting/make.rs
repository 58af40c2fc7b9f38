//! Writes the report of a round to a file.

use std::path::Path;

use domain::RoundId;
use store::{Access, Which};

use super::{MakeReport, ReportFormat, ReportMade};
use crate::app::App;
use crate::failure::Failure;
use crate::file;
use crate::protect::{Leaving, look_through};
use crate::results::Gathered;
use crate::results::years::beside_earlier;

/// What others than the group may read of a round, in every form, with how the name of its file ends.
pub(crate) fn summary(
    app: &mut App,
    round: &RoundId,
    leaving: Leaving,
) -> Result<[(&'static str, Vec<u8>); 3], Failure> {
    let (lang, made) = (app.lang(), app.today());
    let open = app.open()?;
    look_through(open, round, Which::Submitted, leaving, lang)?;
    let gathered = Gathered::of(open, round)?;
    beside_earlier(open, round, &gathered, lang, |told, earlier| {
        Ok([
            ("pdf", reports::summary_as_pdf(told, earlier, made).map_err(fault)?),
            ("docx", reports::summary_as_docx(told, earlier, made).map_err(fault)?),
            ("html", reports::summary(told, earlier, made).into_bytes()),
        ])
    })?
}

pub(crate) fn make(app: &mut App, ask: MakeReport) -> Result<ReportMade, Failure> {
    let (at, lang, made) = (app.now(), app.lang(), app.today());
    let open = app.open()?;
    look_through(open, &ask.round, Which::Submitted, ask.leaving, lang)?;
    let gathered = Gathered::of(open, &ask.round)?;
    let bytes = beside_earlier(open, &ask.round, &gathered, lang, |told, earlier| match ask.format {
        ReportFormat::Html => Ok(reports::html(told, earlier, made).into_bytes()),
        ReportFormat::Pdf => reports::pdf(told, earlier, made).map_err(fault),
        ReportFormat::Docx => reports::docx(told, earlier, made).map_err(fault),
    })??;
    // Noted before it is done: an access that nobody knows of would be worse than one that came to nothing.
    let user = open.user().to_string();
    open.store.note_access(Access::Exported, ask.round.as_str(), &user, at)?;
    file::write(Path::new(&ask.path), &bytes)?;
    Ok(ReportMade { path: ask.path, bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX) })
}

fn fault(fault: impl std::fmt::Display) -> Failure {
    Failure::Fault { what: fault.to_string() }
}
