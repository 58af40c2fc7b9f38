//! Options of which each document may have several: a row for each, every one against the whole, since they do not add up.

use crate::bars::label_room;
use crate::canvas::{Frame, Words};
use crate::figure::{Figure, Table, TableCell, TableRow};
use crate::fill::{Fill, Look};
use crate::paint::Paint;
use crate::svg::{Anchor, Area, Drawing, Role};

/// Up to so many, each document is a square.
const SQUARES: u32 = 10;

/// Counts that overlap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlap {
    /// The rows, in the order of the scale; *not shown* last.
    pub rows: Vec<OverlapRow>,
    /// The denominator, which each of them is a part of.
    pub of: u32,
    /// What is outside it, in words. Empty when nothing is.
    pub beside: String,
}

/// One option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverlapRow {
    /// What it says.
    pub label: String,
    /// How it is drawn.
    pub fill: Fill,
    /// How many have it: never more than the whole.
    pub n: u32,
}

/// Draws `overlap`.
pub fn overlap(frame: &Frame<'_>, words: &Words<'_>, overlap: &Overlap) -> Figure {
    let (text, strong, em) = (frame.text(), frame.strong(), frame.em());
    let mut drawing = Drawing::new(frame);
    let label_width = label_room(frame, overlap.rows.iter().map(|row| row.label.as_str()));
    let left = if label_width > 0.0 { label_width + em } else { 0.0 };
    let of = overlap.of.max(overlap.rows.iter().map(|row| row.n).max().unwrap_or_default());
    let of_words = (words.of)(of);
    let number = |row: &OverlapRow| (words.digits)(row.n);
    let widest = overlap.rows.iter().map(|row| strong.width(&number(row))).fold(0.0, f64::max);
    let track = (frame.width() - left - widest - text.width(&of_words) - em * 1.2).max(em * 2.0);
    let squares = of <= SQUARES;
    let whole = if squares { (em * 1.6 * f64::from(of)).min(track) } else { track };
    let unit = whole / f64::from(of.max(1));
    let height = em * 1.3;
    let mut top = 0.0;
    for (at, row) in overlap.rows.iter().enumerate() {
        if at > 0 {
            top += em * 0.6;
        }
        drawing.open_row();
        let lines = text.wrap(&row.label, if left > 0.0 { label_width } else { frame.width() });
        let mut foot = drawing.lines((0.0, top), &lines, text, Anchor::Start, Paint::Ink);
        let y = if left > 0.0 { top } else { foot + em * 0.15 };
        foot = foot.max(y + height);
        let look = Look::plain(row.fill);
        if squares {
            let side = (unit * 0.86).min(height);
            for place in 0..of {
                let area =
                    Area { x: left + f64::from(place) * unit, y: y + (height - side) / 2.0, width: side, height: side };
                if place < row.n { drawing.unit(area, look) } else { drawing.outlined(area, Paint::Hair, "") }
            }
        } else {
            drawing.outlined(Area { x: left, y, width: whole, height }, Paint::Hair, "");
            if row.n > 0 {
                drawing.counted(Area { x: left, y, width: f64::from(row.n) * unit, height }, look);
            }
        }
        let (end, baseline) = (left + whole + em * 0.6, y + height / 2.0 + text.size * 0.35);
        let printed = number(row);
        drawing.text((end, baseline), &printed, strong, Anchor::Start, (Role::Count, Paint::Ink));
        let after = end + strong.width(&printed) + em * 0.35;
        drawing.text((after, baseline), &of_words, text, Anchor::Start, (Role::Label, Paint::Quiet));
        drawing.close_row();
        top = foot;
    }
    if !overlap.beside.is_empty() {
        let lines = text.wrap(&overlap.beside, frame.width() - left);
        top = drawing.lines((left, top + em * 0.4), &lines, text, Anchor::Start, Paint::Quiet);
    }
    let rows = overlap.rows.iter().map(|row| TableRow {
        head: row.label.clone(),
        cells: vec![TableCell::count(row.n, number(row)), TableCell::words(of_words.clone())],
    });
    let beside = (!overlap.beside.is_empty()).then(|| TableRow {
        head: words.beside.to_owned(),
        cells: vec![TableCell::words(overlap.beside.clone()), TableCell::words("")],
    });
    let head = vec![words.row.to_owned(), words.count.to_owned(), words.whole.to_owned()];
    drawing.finished(top, Table { head, rows: rows.chain(beside).collect() })
}
