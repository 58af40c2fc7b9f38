#![doc = "Results in words, and the reports made of them."]
//!
//! [`Told`] words a round: what was looked at, what each figure says, what is outside it and why. The window and
//! every report are made of its pieces, so that they never say different things. [`text`] lays them out for a
//! terminal.
//!
//! Invariants: a figure is worded from a [`Tally`](analysis::Tally) or one of its shares, so that a count never
//! stands without what it is a count of; the same answers give the same words; nothing here reads a clock or a
//! file; the words themselves stand in `locales/`, and all text that people wrote is data, never markup.

mod docx;
mod form;
mod html;
mod pdf;
mod report;
pub mod text;
pub mod told;
pub mod words;

#[cfg(test)]
mod tests;

pub use docx::{DocxFault, docx, summary_as_docx};
pub use form::{FormQuestion, FormSection, asked, condition_in_words};
pub use html::{holds, html, summary};
pub use pdf::{PdfFault, key_on_paper, pdf, summary_as_pdf};
pub use told::{Comment, Counted, Finding, Gap, Judgement, Material, Missing, Piece, Reflection, Told};
