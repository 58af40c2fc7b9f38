//! Reports and keys as PDF: tagged, with a title and a language (PDF/UA-1), and the same bytes every time.

pub(crate) mod glyphs;
pub(crate) mod press;

use domain::Lang;
use domain::key::Key;
use figures::Canvas;
use jiff::civil::Date;

use crate::report::{Reach, Report};
use crate::told::{Earlier, Told};

pub use press::PdfFault;

/// The report of a round as PDF. `earlier` is the round before it, when there is one; `made` is the day that stands
/// on it.
pub fn pdf(told: &Told<'_>, earlier: Option<Earlier<'_>>, made: Date) -> Result<Vec<u8>, PdfFault> {
    press::print(press::Page::Round, &Report::new(told, earlier, made, Canvas::PAPER))
}

/// What others than the group may read of a round, as PDF; see [`summary`](crate::summary).
pub fn summary_as_pdf(told: &Told<'_>, earlier: Option<Earlier<'_>>, made: Date) -> Result<Vec<u8>, PdfFault> {
    press::print(press::Page::Round, &Report::reaching(Reach::Outside, told, earlier, made, Canvas::PAPER))
}

/// A key on paper, to fill in by hand.
pub fn key_on_paper(key: &Key, lang: Lang) -> Result<Vec<u8>, PdfFault> {
    press::print(press::Page::Key, &crate::form::Form::new(key, lang))
}
