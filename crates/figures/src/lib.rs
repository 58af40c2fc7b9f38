//! Results as pictures: numbers and words in, one SVG out, with the same counts as a table and as a description.
//!
//! | picture | for |
//! |---|---|
//! | [`bars`] | how the answers lie, one row for each kind of document, family or round: stacked bars as long as their counts, a square for each document where there are ten or fewer |
//! | [`overlap`] | options of which a document may have several: a row for each, against the whole |
//! | [`grid`] | what every family's documents say on several questions |
//! | [`changes`] | two rounds beside each other: from 2 of 5 to 4 of 5, with a break where the meaning changed |
//! | [`flow`] | how answers to one question go together with those to another, ribbon by ribbon |
//!
//! Each takes a [`Frame`] (the picture's id, its title, how large it is), the caller's [`Words`], and its own counts:
//!
//! ```
//! use figures::{Bar, Bars, Canvas, Entry, Fill, Frame, Words, bars};
//!
//! let words = Words {
//!     digits: &|n| n.to_string(),
//!     of: &|of| format!("av {of}"),
//!     share: &|n, of| format!("{n} av {of}"),
//!     row: "Handling",
//!     count: "Antal",
//!     whole: "Av",
//!     beside: "Utanför",
//!     none: "–",
//! };
//! let frame = Frame { id: "met", title: "Barnet träffades i sju av nio utredningar", lang: domain::Lang::Sv, canvas: Canvas::WINDOW };
//! let entry = |label: &str, fill| Entry { label: label.into(), fill };
//! let figure = bars(
//!     &frame,
//!     &words,
//!     &Bars {
//!         parts: vec![entry("Ja", Fill::tone(4)), entry("Nej", Fill::tone(1)), entry("Framgår ej", Fill::NotShown)],
//!         rows: vec![Bar { label: "Barnutredningar".into(), counts: vec![7, 1, 1], beside: String::new() }],
//!     },
//! );
//! assert!(figure.svg.starts_with("<svg"));
//! assert_eq!(figure.description, "Barnutredningar: Ja 7, Nej 1, Framgår ej 1, av 9.");
//! ```
//!
//! Invariants, each with a test: picture, table and description tell the same counts; a denominator is the sum of what is
//! drawn, never given; no label overlaps another or leaves its picture, measured in the font that it is set in; no text is
//! smaller than 8 points; every colour is a plain hex value, and neighbouring steps differ in lightness, so that a print in
//! grey can be read; what people wrote is escaped; ids begin with the picture's own, so that several pictures share a page.
//!
//! A picture is drawn once, in print colours. Each of its shapes has a class too (`figure-fill-tone-4`), by which a window
//! gives it the colours of its reader.
//!
//! Words come from the caller. Nothing here reads a file or a clock.

mod bars;
mod canvas;
mod changes;
mod figure;
mod fill;
mod flow;
pub mod font;
mod grid;
mod lane;
mod legend;
mod overlap;
mod paint;
mod sign;
mod svg;
mod wrap;

#[cfg(test)]
mod tests;

pub use bars::{Bar, Bars, bars};
pub use canvas::{Canvas, Frame, Words};
pub use changes::{Change, Changes, Point, Since, changes};
pub use figure::{Figure, Table, TableCell, TableRow};
pub use fill::{Entry, Fill, Tone};
pub use flow::{Flow, flow};
pub use grid::{Grid, GridLine, Mark, grid};
pub use overlap::{Overlap, OverlapRow, overlap};
pub use sign::Sign;
