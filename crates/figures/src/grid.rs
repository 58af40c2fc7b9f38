//! What each column says of each row, as signs: the families on several questions. The picture is a table, and its table has
//! the same signs.

use crate::canvas::{Frame, Words};
use crate::figure::{Figure, Table, TableCell, TableRow};
use crate::legend::{Item, Swatch, legend};
use crate::paint::Paint;
use crate::sign::Sign;
use crate::svg::{Anchor, Area, Drawing, Role};

/// Rows, columns, and what stands where they meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// What the rows are: "Fråga".
    pub corner: String,
    /// The heads of the columns: "Familj 1".
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<GridLine>,
    /// What the signs mean, in order.
    pub legend: Vec<Mark>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridLine {
    /// Its head.
    pub label: String,
    /// What stands in each column, a sign for each document; empty where nothing is asked.
    pub cells: Vec<Vec<Mark>>,
}

/// A sign with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// What it says: "Ja".
    pub label: String,
    /// How it is drawn.
    pub sign: Sign,
}

/// Draws `grid`. Columns that have no room beside the others stand in a part of their own under them.
pub fn grid(frame: &Frame<'_>, words: &Words<'_>, grid: &Grid) -> Figure {
    let plan = Plan::of(frame, grid);
    let mut drawing = Drawing::new(frame);
    let mut top = 0.0;
    let columns: Vec<usize> = (0..grid.columns.len()).collect();
    for (at, part) in columns.chunks(plan.per_part).enumerate() {
        if at > 0 {
            top += frame.em() * 1.6;
        }
        top = plan.part(&mut drawing, words, part, top);
    }
    let items =
        grid.legend.iter().map(|mark| Item { swatch: Swatch::Sign(mark.sign), label: &mark.label, count: None });
    top = legend(&mut drawing, frame, (0.0, top + frame.em() * 0.9), frame.width(), &items.collect::<Vec<_>>());
    drawing.finished(top, table(words, grid))
}

fn table(words: &Words<'_>, grid: &Grid) -> Table {
    let rows = grid.rows.iter().map(|row| {
        let cells = (0..grid.columns.len()).map(|at| {
            let marks = row.cells.get(at).map_or(&[][..], Vec::as_slice);
            if marks.is_empty() {
                return TableCell::words(words.none);
            }
            let labels: Vec<&str> = marks.iter().map(|mark| mark.label.as_str()).collect();
            let signs = marks.iter().map(|mark| mark.sign).collect();
            TableCell { text: labels.join(" / "), count: None, signs }
        });
        TableRow { head: row.label.clone(), cells: cells.collect() }
    });
    let head = [grid.corner.clone()].into_iter().chain(grid.columns.iter().cloned());
    Table { head: head.collect(), rows: rows.collect() }
}

/// What every part is drawn by.
struct Plan<'p> {
    frame: &'p Frame<'p>,
    grid: &'p Grid,
    /// How wide the column of row heads is, with the gap after it.
    heads: f64,
    /// How wide every other column is.
    column: f64,
    per_part: usize,
}

impl<'p> Plan<'p> {
    fn of(frame: &'p Frame<'p>, grid: &'p Grid) -> Self {
        let (text, em, width) = (frame.text(), frame.em(), frame.width());
        let labels = grid.rows.iter().map(|row| text.width(&row.label)).fold(text.width(&grid.corner), f64::max);
        let heads = labels.min(width * 0.36) + em;
        let room = width - heads;
        // A head may be broken, and where it must its longest word too, but not into crumbs.
        let words = grid.columns.iter().flat_map(|column| column.split_whitespace());
        let head = words.map(|word| text.width(word)).fold(0.0, f64::max).clamp(em * 2.5, em * 5.5);
        let least = head + em * 0.5;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small number of columns")]
        let fits = ((room / least).floor().max(1.0)) as usize;
        let columns = grid.columns.len().max(1);
        let parts = columns.div_ceil(fits);
        let per_part = columns.div_ceil(parts);
        let share = room / f64::from(u32::try_from(per_part).unwrap_or(u32::MAX));
        Self { frame, grid, heads, column: share.min(em * 9.0), per_part }
    }

    fn side(&self) -> f64 {
        self.frame.em() * 1.1
    }

    /// How many signs have room beside each other.
    fn abreast(&self) -> usize {
        let pitch = self.side() + self.frame.em() * 0.25;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small number of signs")]
        let fits = ((self.column - self.frame.em() * 0.4) / pitch).floor().max(1.0) as usize;
        fits
    }

    /// Draws the columns `columns` from `top` on; returns where the picture may go on.
    fn part(&self, drawing: &mut Drawing<'_>, words: &Words<'_>, columns: &[usize], top: f64) -> f64 {
        let (text, em) = (self.frame.text(), self.frame.em());
        let room = self.column - em * 0.5;
        let heads: Vec<Vec<String>> = columns.iter().map(|at| text.wrap(&self.grid.columns[*at], room)).collect();
        let corner = text.wrap(&self.grid.corner, self.heads - em);
        let tallest = heads.iter().map(Vec::len).chain([corner.len()]).max().unwrap_or_default();
        let foot_of = |lines: usize| top + text.line() * f64::from(u32::try_from(tallest - lines).unwrap_or_default());
        drawing.lines((0.0, foot_of(corner.len())), &corner, text, Anchor::Start, Paint::Quiet);
        for (at, head) in heads.iter().enumerate() {
            drawing.lines((self.x(at), foot_of(head.len())), head, text, Anchor::Start, Paint::Ink);
        }
        let mut top = foot_of(0) + em * 0.35;
        let right = self.x(columns.len()) - em * 0.5;
        drawing.line((0.0, top), (right, top), Paint::Edge, 0.75);
        for row in &self.grid.rows {
            drawing.open_row();
            top += em * 0.4;
            let label = text.wrap(&row.label, self.heads - em);
            let mut foot = drawing.lines((0.0, top), &label, text, Anchor::Start, Paint::Ink).max(top + text.line());
            for (at, column) in columns.iter().enumerate() {
                foot = foot.max(self.cell(
                    drawing,
                    words,
                    row.cells.get(*column).map_or(&[][..], Vec::as_slice),
                    (self.x(at), top),
                ));
            }
            top = foot + em * 0.4;
            drawing.line((0.0, top), (right, top), Paint::Hair, 0.5);
            drawing.close_row();
        }
        top
    }

    /// Where a column of a part begins.
    fn x(&self, at: usize) -> f64 {
        self.heads + f64::from(u32::try_from(at).unwrap_or_default()) * self.column
    }

    fn cell(&self, drawing: &mut Drawing<'_>, words: &Words<'_>, marks: &[Mark], (x, top): (f64, f64)) -> f64 {
        let (text, em, side) = (self.frame.text(), self.frame.em(), self.side());
        if marks.is_empty() {
            let at = (x, top + text.ascent());
            drawing.text(at, words.none, text, Anchor::Start, (Role::Label, Paint::Quiet));
            return top + text.line();
        }
        let mut y = top + em * 0.08;
        for line in marks.chunks(self.abreast()) {
            let mut left = x;
            for mark in line {
                mark.sign.draw(drawing, Area { x: left, y, width: side, height: side });
                left += side + em * 0.25;
            }
            y += side + em * 0.25;
        }
        y
    }
}
