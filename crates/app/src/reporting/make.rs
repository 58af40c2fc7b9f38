//! Writes the report of a round to a file.

use std::path::Path;

use jiff::tz::TimeZone;
use reports::told::Told;
use store::Access;

use super::{MakeReport, ReportFormat, ReportMade};
use crate::app::App;
use crate::failure::Failure;
use crate::file;
use crate::results::Gathered;

pub(crate) fn make(app: &mut App, ask: MakeReport) -> Result<ReportMade, Failure> {
    let (at, lang) = (app.now(), app.lang());
    let open = app.open()?;
    let gathered = Gathered::of(open, &ask.round)?;
    let reckoned = open.reckoned(&ask.round)?;
    let told = Told::new(gathered.material(reckoned), lang);
    let made = at.to_zoned(TimeZone::UTC).date();
    let bytes = match ask.format {
        ReportFormat::Html => reports::html(&told, made).into_bytes(),
        ReportFormat::Pdf => reports::pdf(&told, made).map_err(|fault| Failure::Fault { what: fault.to_string() })?,
    };
    file::write(Path::new(&ask.path), &bytes)?;
    let user = open.user().to_string();
    open.store.note_access(Access::Exported, ask.round.as_str(), &user, at)?;
    Ok(ReportMade { path: ask.path, bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX) })
}
