//! Writes the report of a round to a file.

use std::fs;
use std::io::Write;
use std::path::Path;

use jiff::tz::TimeZone;
use reports::told::Told;
use store::Access;

use super::{MakeReport, ReportFormat, ReportMade};
use crate::app::App;
use crate::failure::Failure;
use crate::results::Gathered;

pub(crate) fn make(app: &mut App, ask: MakeReport) -> Result<ReportMade, Failure> {
    let (at, lang) = (app.now(), app.lang());
    let open = app.open()?;
    let gathered = Gathered::of(open, &ask.round)?;
    let reckoned = open.reckoned(&ask.round)?;
    let told = Told::new(gathered.material(reckoned), lang);
    let made = at.to_zoned(TimeZone::UTC).date();
    let _ = (made, ReportFormat::Pdf);
    let bytes = told.looked_at().join("\n").into_bytes();
    write(Path::new(&ask.path), &bytes)?;
    let user = open.user().to_string();
    open.store.note_access(Access::Exported, ask.round.as_str(), &user, at)?;
    Ok(ReportMade { path: ask.path, bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX) })
}

/// Writes the whole file or leaves what was there.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut name = path.file_name().map(std::ffi::OsStr::to_os_string).unwrap_or_default();
    name.push(".part");
    let part = path.with_file_name(name);
    let written = fs::File::create(&part).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.and_then(|()| fs::rename(&part, path)).map_err(|error| {
        let _ = fs::remove_file(&part);
        Failure::disk(error)
    })
}
