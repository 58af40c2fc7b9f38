//! Stacked bars as long as their counts, from a common left edge; squares where there are ten or fewer.

use crate::canvas::{Frame, Words};
use crate::figure::{Figure, Table, TableCell, TableRow};
use crate::fill::{Entry, Look};
use crate::lane::{Wish, placed};
use crate::legend::{Item, Swatch, legend};
use crate::paint::Paint;
use crate::svg::{Anchor, Area, Drawing, Role};

/// Up to so many, each document is a square.
const SQUARES: u32 = 10;

/// Narrower than this, labels stand over their rows, in points.
const SIDE_BY_SIDE: f64 = 280.0;

/// Counts in rows that share their parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bars {
    /// The parts, in the order of the scale; *mixed* and *not shown* after them.
    pub parts: Vec<Entry>,
    /// The rows.
    pub rows: Vec<Bar>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What is counted: "Barnutredningar". Empty where the picture stands beside what says it.
    pub label: String,
    /// One count for each part, in their order; their sum is the denominator. Counts that are not given are none.
    pub counts: Vec<u32>,
    /// What is outside the denominator, in words: "1 ej tillämpligt". Empty when nothing is.
    pub beside: String,
}

impl Bar {
    fn count(&self, part: usize) -> u32 {
        self.counts.get(part).copied().unwrap_or_default()
    }

    fn of(&self, parts: usize) -> u32 {
        (0..parts).fold(0, |sum, part| sum.saturating_add(self.count(part)))
    }
}

/// Draws `bars`. Where the picture has one row its counts stand in the legend, else in their segments or over them.
pub fn bars(frame: &Frame<'_>, words: &Words<'_>, bars: &Bars) -> Figure {
    let looks = Look::of_all(&bars.parts);
    let plan = Plan::of(frame, words, bars);
    let mut drawing = Drawing::new(frame);
    let mut top = 0.0;
    for (at, row) in bars.rows.iter().enumerate() {
        if at > 0 {
            top += frame.em() * 0.9;
        }
        drawing.open_row();
        top = plan.row(&mut drawing, &looks, row, top);
        drawing.close_row();
    }
    if let Numbers::InSegments(_) = plan.numbers {
        let occurs = |at: usize| bars.rows.iter().any(|row| row.count(at) > 0);
        let items = bars.parts.iter().zip(&looks).enumerate().filter(|(at, _)| occurs(*at));
        let items =
            items.map(|(_, (part, look))| Item { swatch: Swatch::Look(*look), label: &part.label, count: None });
        top = legend(&mut drawing, frame, (0.0, top + frame.em() * 1.2), frame.width(), &items.collect::<Vec<_>>());
    }
    drawing.finished(top, table(words, bars))
}

fn table(words: &Words<'_>, bars: &Bars) -> Table {
    let parts = bars.parts.len();
    let has_beside = bars.rows.iter().any(|row| !row.beside.is_empty());
    let heads = [words.row.to_owned()].into_iter().chain(bars.parts.iter().map(|part| part.label.clone()));
    let heads = heads.chain([words.whole.to_owned()]).chain(has_beside.then(|| words.beside.to_owned()));
    let rows = bars.rows.iter().map(|row| {
        let counts = (0..parts).map(|part| row.count(part)).map(|n| TableCell::count(n, (words.digits)(n)));
        let cells = counts.chain([TableCell::words((words.of)(row.of(parts)))]);
        let cells = cells.chain(has_beside.then(|| TableCell::words(row.beside.clone())));
        TableRow { head: row.label.clone(), cells: cells.collect() }
    });
    Table { head: heads.collect(), rows: rows.collect() }
}

/// Where the counts are printed.
#[derive(Debug, Clone, PartialEq)]
enum Numbers {
    /// In a legend under each row.
    InLegend,
    /// In the segments, or over them where they are narrow; whether some are.
    InSegments(Over),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Over {
    Some,
    None,
}

/// What every row is drawn by.
struct Plan<'p> {
    frame: &'p Frame<'p>,
    words: &'p Words<'p>,
    bars: &'p Bars,
    /// Where the bars begin.
    left: f64,
    /// How wide one is.
    unit: f64,
    squares: bool,
    numbers: Numbers,
}

/// One part of a row as it is drawn.
struct Segment {
    look: Look,
    n: u32,
    area: Area,
    number: String,
}

impl<'p> Plan<'p> {
    fn of(frame: &'p Frame<'p>, words: &'p Words<'p>, bars: &'p Bars) -> Self {
        let (text, em, width) = (frame.text(), frame.em(), frame.width());
        let label_width = label_room(frame, bars.rows.iter().map(|row| row.label.as_str()));
        let left = if label_width > 0.0 { label_width + em } else { 0.0 };
        let parts = bars.parts.len();
        let most = bars.rows.iter().map(|row| row.of(parts)).max().unwrap_or_default().max(1);
        let of_width = bars.rows.iter().map(|row| text.width(&(words.of)(row.of(parts)))).fold(0.0, f64::max);
        let track = (width - left - of_width - em).max(em * 2.0);
        let squares = most <= SQUARES;
        let widest = if squares { em * 2.1 } else { track };
        let mut plan = Self {
            frame,
            words,
            bars,
            left,
            unit: (track / f64::from(most)).min(widest),
            squares,
            numbers: Numbers::InLegend,
        };
        if bars.rows.len() > 1 {
            plan.numbers = plan.in_segments();
        }
        plan
    }

    /// Whether every count has room in its segment or over it.
    fn in_segments(&self) -> Numbers {
        let looks = Look::of_all(&self.bars.parts);
        let mut over = if self.squares { Over::Some } else { Over::None };
        for row in &self.bars.rows {
            let segments = self.segments(&looks, row, 0.0);
            let wishes: Vec<Wish> =
                segments.iter().filter(|one| !self.has_room(one)).map(|one| self.wish(one)).collect();
            if !wishes.is_empty() {
                over = Over::Some;
            }
            if placed(&wishes, self.left, self.frame.width(), self.gap()).is_none() {
                return Numbers::InLegend;
            }
        }
        Numbers::InSegments(over)
    }

    fn height(&self) -> f64 {
        self.frame.em() * 1.8
    }

    fn gap(&self) -> f64 {
        self.frame.em() * 0.45
    }

    fn segments(&self, looks: &[Look], row: &Bar, y: f64) -> Vec<Segment> {
        let mut x = self.left;
        let mut segments = Vec::new();
        for (at, look) in looks.iter().enumerate() {
            let n = row.count(at);
            if n > 0 {
                let width = f64::from(n) * self.unit;
                let area = Area { x, y, width, height: self.height() };
                segments.push(Segment { look: *look, n, area, number: (self.words.digits)(n) });
                x += width;
            }
        }
        segments
    }

    fn has_room(&self, segment: &Segment) -> bool {
        !self.squares && self.frame.strong().width(&segment.number) + self.frame.em() * 0.6 <= segment.area.width
    }

    /// Over squares the number stands over the first of them, over a bar over its middle.
    fn wish(&self, segment: &Segment) -> Wish {
        let width = if self.squares { self.unit } else { segment.area.width };
        Wish { middle: segment.area.x + width / 2.0, width: self.frame.strong().width(&segment.number) }
    }

    /// Draws a row from `top` on; returns where the next may begin.
    fn row(&self, drawing: &mut Drawing<'_>, looks: &[Look], row: &Bar, top: f64) -> f64 {
        let (frame, text, em) = (self.frame, self.frame.text(), self.frame.em());
        let mut y = top;
        let beside_bar = self.left > 0.0;
        if !beside_bar {
            y = drawing.lines((0.0, y), &text.wrap(&row.label, frame.width()), text, Anchor::Start, Paint::Ink);
            if !row.label.is_empty() {
                y += em * 0.25;
            }
        }
        if self.numbers == Numbers::InSegments(Over::Some) {
            y += em * 1.45;
        }
        let segments = self.segments(looks, row, y);
        let mut foot = y + self.height();
        if beside_bar {
            let lines = text.wrap(&row.label, self.left - em);
            let label_top = y + (self.height() - text.line()) / 2.0;
            foot = foot.max(drawing.lines((0.0, label_top), &lines, text, Anchor::Start, Paint::Ink));
        }
        for segment in &segments {
            self.draw(drawing, segment);
        }
        if segments.is_empty() {
            drawing.line((self.left, y), (self.left, y + self.height()), Paint::Hair, 0.75);
        }
        if let Numbers::InSegments(_) = self.numbers {
            self.numbers_of(drawing, &segments, y);
        }
        let of = row.of(self.bars.parts.len());
        let end = self.left + f64::from(of) * self.unit + em * 0.6;
        let baseline = y + self.height() / 2.0 + text.size * 0.35;
        drawing.text((end, baseline), &(self.words.of)(of), text, Anchor::Start, (Role::Label, Paint::Quiet));
        let room = frame.width() - self.left;
        if self.numbers == Numbers::InLegend {
            let items = self.bars.parts.iter().zip(looks).enumerate().filter(|(at, _)| row.count(*at) > 0);
            let items = items.map(|(at, (part, look))| Item {
                swatch: Swatch::Look(*look),
                label: &part.label,
                count: Some((self.words.digits)(row.count(at))),
            });
            foot = legend(
                drawing,
                frame,
                (self.left, foot.max(y + self.height()) + em * 0.5),
                room,
                &items.collect::<Vec<_>>(),
            );
        }
        if !row.beside.is_empty() {
            let lines = text.wrap(&row.beside, room);
            let under = if self.numbers == Numbers::InLegend { foot } else { y + self.height() + em * 0.25 };
            foot = foot.max(drawing.lines((self.left, under), &lines, text, Anchor::Start, Paint::Quiet));
        }
        foot
    }

    fn draw(&self, drawing: &mut Drawing<'_>, segment: &Segment) {
        let Segment { look, n, area, .. } = segment;
        if !self.squares {
            drawing.counted(*area, *look);
            return;
        }
        let side = (self.unit * 0.88).min(area.height);
        for at in 0..*n {
            let (x, y) = (area.x + f64::from(at) * self.unit, area.y + (area.height - side) / 2.0);
            drawing.unit(Area { x, y, width: side, height: side }, *look);
        }
    }

    fn numbers_of(&self, drawing: &mut Drawing<'_>, segments: &[Segment], y: f64) {
        let (strong, em) = (self.frame.strong(), self.frame.em());
        let narrow: Vec<&Segment> = segments.iter().filter(|one| !self.has_room(one)).collect();
        let wishes: Vec<Wish> = narrow.iter().map(|one| self.wish(one)).collect();
        let places = placed(&wishes, self.left, self.frame.width(), self.gap()).unwrap_or_default();
        let over = y - em * 0.45;
        for ((segment, wish), middle) in narrow.into_iter().zip(&wishes).zip(places) {
            if !self.squares {
                drawing.line((middle, over + em * 0.1), (wish.middle, y), Paint::Edge, 0.5);
            }
            drawing.text((middle, over), &segment.number, strong, Anchor::Middle, (Role::Count, Paint::Ink));
        }
        for segment in segments.iter().filter(|one| self.has_room(one)) {
            let Area { x, width, height, .. } = segment.area;
            let middle = x + width / 2.0;
            let paint = segment.look.on().unwrap_or_else(|| {
                let chip = strong.width(&segment.number) + em * 0.5;
                let (y, tall) = (y + height / 2.0 - em * 0.6, em * 1.2);
                drawing.ground(Area { x: middle - chip / 2.0, y, width: chip, height: tall }, Paint::Paper);
                Paint::Ink
            });
            let at = (middle, y + height / 2.0 + strong.size * 0.35);
            drawing.text(at, &segment.number, strong, Anchor::Middle, (Role::Count, paint));
        }
    }
}

/// How wide the column of labels is; 0 where there are none, or no room beside what they label.
pub(crate) fn label_room<'l>(frame: &Frame<'_>, labels: impl Iterator<Item = &'l str>) -> f64 {
    let widest = labels.map(|label| frame.text().width(label)).fold(0.0, f64::max);
    if frame.width() < SIDE_BY_SIDE { 0.0 } else { widest.min(frame.width() * 0.34) }
}
