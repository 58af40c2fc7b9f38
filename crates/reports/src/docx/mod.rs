//! The report of a round as a Word file, to go on writing in. The same content as on paper and as HTML,
//! with Word's own headings and lists, tables whose first row heads them, and pictures with their counts in words.

mod body;
mod content;
mod family;
mod package;
mod raster;
mod since;
mod themes;

use figures::Canvas;
use jiff::civil::Date;

use crate::report::{Reach, Report};
use crate::told::{Earlier, Told};

/// That a Word file could not be made: a fault of the program, with what went wrong for a developer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct DocxFault(pub String);

/// The report of a round as a Word file. `earlier` is the round before it, when there is one; `made` is the day that stands
/// on it.
pub fn docx(told: &Told<'_>, earlier: Option<Earlier<'_>>, made: Date) -> Result<Vec<u8>, DocxFault> {
    laid_out(&Report::new(told, earlier, made, Canvas::PAPER))
}

/// What others than the group may read of a round, as a Word file; see [`summary`](crate::summary).
pub fn summary_as_docx(told: &Told<'_>, earlier: Option<Earlier<'_>>, made: Date) -> Result<Vec<u8>, DocxFault> {
    laid_out(&Report::reaching(Reach::Outside, told, earlier, made, Canvas::PAPER))
}

fn laid_out(report: &Report) -> Result<Vec<u8>, DocxFault> {
    package::packed(report, &content::body(report)?)
}
