//! How answers to one question go together with answers to another: ordered bands from left to right, as thick as their
//! counts, with the counts on them.

use crate::canvas::{Frame, Words};
use crate::figure::{Figure, Table, TableCell, TableRow};
use crate::fill::{Entry, Look};
use crate::paint::Paint;
use crate::svg::{Anchor, Area, Drawing, Role, p};

/// So many parts a side may have: more bands than that nobody can follow.
const MOST: usize = 4;

/// Two questions and how their answers meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flow {
    heads: [String; 2],
    from: Vec<Entry>,
    to: Vec<Entry>,
    counts: Vec<Vec<u32>>,
}

impl Flow {
    /// `counts[from][to]` of those that have both answers. `None` when a side has no parts or more than four, or the counts
    /// are not as many as the parts ask for.
    pub fn new(heads: [String; 2], from: Vec<Entry>, to: Vec<Entry>, counts: Vec<Vec<u32>>) -> Option<Self> {
        let is_small = [from.len(), to.len()].iter().all(|parts| (1..=MOST).contains(parts));
        let is_whole = counts.len() == from.len() && counts.iter().all(|row| row.len() == to.len());
        (is_small && is_whole).then_some(Self { heads, from, to, counts })
    }

    fn sum_from(&self, from: usize) -> u32 {
        self.counts[from].iter().fold(0, |sum, n| sum.saturating_add(*n))
    }

    fn sum_to(&self, to: usize) -> u32 {
        self.counts.iter().fold(0, |sum, row| sum.saturating_add(row[to]))
    }

    fn sum(&self) -> u32 {
        (0..self.from.len()).fold(0, |sum, from| sum.saturating_add(self.sum_from(from)))
    }
}

/// Draws `flow`.
pub fn flow(frame: &Frame<'_>, words: &Words<'_>, flow: &Flow) -> Figure {
    let plan = Plan::of(frame, words, flow);
    let mut drawing = Drawing::new(frame);
    let top = plan.heads(&mut drawing);
    let foot = plan.bands(&mut drawing, top);
    let of = (words.of)(flow.sum());
    let text = frame.text();
    let foot = drawing.lines(
        (0.0, foot + frame.em() * 0.6),
        &text.wrap(&of, frame.width()),
        text,
        Anchor::Start,
        Paint::Quiet,
    );
    drawing.finished(foot, table(words, flow))
}

fn table(words: &Words<'_>, flow: &Flow) -> Table {
    let cell = |n: u32| TableCell::count(n, (words.digits)(n));
    let head = [words.row.to_owned()].into_iter().chain(flow.to.iter().map(|to| to.label.clone()));
    let rows = flow.from.iter().enumerate().map(|(at, from)| TableRow {
        head: from.label.clone(),
        cells: flow.counts[at].iter().copied().chain([flow.sum_from(at)]).map(cell).collect(),
    });
    let sums = (0..flow.to.len()).map(|to| cell(flow.sum_to(to))).chain([TableCell::words((words.of)(flow.sum()))]);
    let last = TableRow { head: words.whole.to_owned(), cells: sums.collect() };
    Table { head: head.chain([words.whole.to_owned()]).collect(), rows: rows.chain([last]).collect() }
}

struct Plan<'p> {
    frame: &'p Frame<'p>,
    words: &'p Words<'p>,
    flow: &'p Flow,
    /// How wide the columns of labels are, with the gaps beside them.
    labels: [f64; 2],
    /// How thick one is.
    unit: f64,
}

/// Where a part stands.
#[derive(Debug, Clone, Copy)]
enum Side {
    From,
    To,
}

/// A part of a side where it is drawn.
struct Stratum {
    top: f64,
    height: f64,
}

impl<'p> Plan<'p> {
    fn of(frame: &'p Frame<'p>, words: &'p Words<'p>, flow: &'p Flow) -> Self {
        let (text, em) = (frame.text(), frame.em());
        let sum = frame.strong().width(&(words.digits)(flow.sum()));
        let side = |head: &str, parts: &[Entry]| {
            let widest = parts.iter().map(|part| text.width(&part.label)).fold(text.width(head), f64::max);
            widest.min(frame.width() * 0.28).max(sum) + em * 0.6
        };
        let labels = [side(&flow.heads[0], &flow.from), side(&flow.heads[1], &flow.to)];
        let unit = (em * 24.0 / f64::from(flow.sum().max(1))).min(em * 1.6);
        Self { frame, words, flow, labels, unit }
    }

    fn node(&self) -> f64 {
        self.frame.em() * 0.7
    }

    fn gap(&self) -> f64 {
        self.frame.em() * 0.8
    }

    fn heads(&self, drawing: &mut Drawing<'_>) -> f64 {
        let (text, em) = (self.frame.text(), self.frame.em());
        let room = (self.frame.width() - em) / 2.0;
        let [from, to] = &self.flow.heads;
        let left = drawing.lines((0.0, 0.0), &text.wrap(from, room), text, Anchor::Start, Paint::Quiet);
        let right = (self.frame.width(), 0.0);
        left.max(drawing.lines(right, &text.wrap(to, room), text, Anchor::End, Paint::Quiet)) + em * 0.6
    }

    /// How much room the left end of a band takes: its own thickness, and at least a line for its number.
    fn slot(&self, n: u32) -> f64 {
        if n == 0 { 0.0 } else { self.thickness(n).max(self.frame.em() * 1.4) }
    }

    fn thickness(&self, n: u32) -> f64 {
        f64::from(n) * self.unit
    }

    /// How much room the words of a part take: its label and its sum.
    fn words_height(&self, side: Side, label: &str) -> f64 {
        let text = self.frame.text();
        let lines = text.wrap(label, self.label_room(side)).len() + 1;
        text.line() * f64::from(u32::try_from(lines).unwrap_or(u32::MAX))
    }

    fn label_room(&self, side: Side) -> f64 {
        let [from, to] = self.labels;
        let labels = match side {
            Side::From => from,
            Side::To => to,
        };
        labels - self.frame.em() * 0.6
    }

    fn strata(&self, heights: &[f64], top: f64) -> Vec<Stratum> {
        let mut y = top;
        let place = |height: &f64| {
            let stratum = Stratum { top: y, height: *height };
            y += height + self.gap();
            stratum
        };
        heights.iter().map(place).collect()
    }

    fn bands(&self, drawing: &mut Drawing<'_>, top: f64) -> f64 {
        let Flow { from, to, counts, .. } = self.flow;
        let ends = |at: usize| counts[at].iter().map(|n| self.slot(*n)).sum::<f64>();
        let left: Vec<f64> = from
            .iter()
            .enumerate()
            .map(|(at, part)| ends(at).max(self.words_height(Side::From, &part.label)))
            .collect();
        let thick = |at: usize| self.thickness(self.flow.sum_to(at));
        let right: Vec<f64> =
            to.iter().enumerate().map(|(at, part)| thick(at).max(self.words_height(Side::To, &part.label))).collect();
        let gaps = |side: &[f64]| self.gap() * f64::from(u32::try_from(side.len() - 1).unwrap_or_default());
        let whole = |side: &[f64]| side.iter().sum::<f64>() + gaps(side);
        let tallest = whole(&left).max(whole(&right));
        let begin = |side: &[f64]| top + (tallest - whole(side)) / 2.0;
        let (left, right) = (self.strata(&left, begin(&left)), self.strata(&right, begin(&right)));
        let looks = Look::of_all(from);
        // Each band lands on its part in the order of the parts that it comes from.
        let mut landed: Vec<f64> =
            right.iter().enumerate().map(|(at, one)| one.top + (one.height - thick(at)) / 2.0).collect();
        let mut numbers = Vec::new();
        let (begins, lands) = (self.labels[0] + self.node(), self.frame.width() - self.labels[1] - self.node());
        for (at, stratum) in left.iter().enumerate() {
            let mut y = stratum.top + (stratum.height - ends(at)) / 2.0;
            for (to, n) in counts[at].iter().enumerate().filter(|(_, n)| **n > 0) {
                let (slot, thick) = (self.slot(*n), self.thickness(*n));
                let leaves = y + (slot - thick) / 2.0;
                drawing.open_row();
                drawing.counted(Area { x: self.labels[0], y: leaves, width: self.node(), height: thick }, looks[at]);
                drawing.band(&self.path(begins, leaves, lands, landed[to], thick), looks[at]);
                drawing.close_row();
                numbers.push((y + slot / 2.0, *n));
                landed[to] += thick;
                y += slot;
            }
        }
        for (at, look) in Look::of_all(to).into_iter().enumerate().filter(|(at, _)| self.flow.sum_to(*at) > 0) {
            let (x, height) = (lands, thick(at));
            let y = right[at].top + (right[at].height - height) / 2.0;
            drawing.counted(Area { x, y, width: self.node(), height }, look);
        }
        for (middle, n) in numbers {
            self.number(drawing, begins, middle, n);
        }
        for (at, part) in from.iter().enumerate() {
            self.label(drawing, Side::From, &left[at], &part.label, self.flow.sum_from(at));
        }
        for (at, part) in to.iter().enumerate() {
            self.label(drawing, Side::To, &right[at], &part.label, self.flow.sum_to(at));
        }
        top + tallest
    }

    /// A band: straight where its number stands, then over to where it lands.
    fn path(&self, x: f64, leaves: f64, end: f64, lands: f64, thick: f64) -> String {
        let turn = x + self.number_room().min((end - x) / 2.0);
        let middle = f64::midpoint(turn, end);
        let (x, turn, middle, end) = (p(x), p(turn), p(middle), p(end));
        let (top, foot) = (p(leaves), p(leaves + thick));
        let (land_top, land_foot) = (p(lands), p(lands + thick));
        format!(
            "M{x} {top}H{turn}C{middle} {top} {middle} {land_top} {end} {land_top}V{land_foot}C{middle} {land_foot} {middle} {foot} {turn} {foot}H{x}z"
        )
    }

    fn number_room(&self) -> f64 {
        let counts = self.flow.counts.iter().flatten();
        let widest = counts.map(|n| self.frame.strong().width(&(self.words.digits)(*n))).fold(0.0, f64::max);
        widest + self.frame.em() * 1.2
    }

    fn number(&self, drawing: &mut Drawing<'_>, begins: f64, middle: f64, n: u32) {
        let (strong, em) = (self.frame.strong(), self.frame.em());
        let told = (self.words.digits)(n);
        let (x, width, height) = (begins + em * 0.3, strong.width(&told) + em * 0.6, em * 1.2);
        drawing.ground(Area { x, y: middle - height / 2.0, width, height }, Paint::Paper);
        let at = (x + width / 2.0, middle + strong.size * 0.35);
        drawing.text(at, &told, strong, Anchor::Middle, (Role::Count, Paint::Ink));
    }

    /// The label of a part, with its sum under it, beside its node.
    fn label(&self, drawing: &mut Drawing<'_>, side: Side, stratum: &Stratum, label: &str, sum: u32) {
        let (text, strong, em) = (self.frame.text(), self.frame.strong(), self.frame.em());
        let lines = text.wrap(label, self.label_room(side));
        let top = stratum.top + (stratum.height - self.words_height(side, label)) / 2.0;
        let (x, anchor) = match side {
            Side::From => (self.labels[0] - em * 0.6, Anchor::End),
            Side::To => (self.frame.width() - self.labels[1] + em * 0.6, Anchor::Start),
        };
        let foot = drawing.lines((x, top), &lines, text, anchor, Paint::Ink);
        drawing.text((x, foot + text.ascent()), &(self.words.digits)(sum), strong, anchor, (Role::Sum, Paint::Ink));
    }
}
