//! Two rounds beside each other: for each question a ring where it was, a dot where it is, and the way between them.
//!
//! The rounds have denominators of their own, so a place on the line is a share; the words beside it are counts of how many.
//! Where a question has another meaning than before, both are drawn and nothing joins them.

use crate::bars::label_room;
use crate::canvas::{Frame, Words};
use crate::figure::{Figure, Table, TableCell, TableRow};
use crate::font::Weight;
use crate::paint::Paint;
use crate::svg::{Anchor, Area, Drawing, Role};

/// Several questions in two rounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// What the rounds are called, the earlier first.
    pub rounds: [String; 2],
    /// What the ends of the line mean: "i ingen", "i alla".
    pub ends: [String; 2],
    /// The questions.
    pub rows: Vec<Change>,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What is counted.
    pub label: String,
    /// How many in the earlier round; `None` where it was not asked, or nothing counts.
    pub before: Option<Point>,
    /// How many in the later round; `None` where it is not asked, or nothing counts.
    pub after: Option<Point>,
    /// Whether the two may be compared.
    pub since: Since,
}

/// What happened to the question between the rounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Since {
    /// It means the same.
    Same,
    /// It does not: why, in words.
    Broken(String),
}

/// How many of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    n: u32,
    of: u32,
}

impl Point {
    /// `n` of `of`; `None` where nothing counts, or where there are more than all.
    pub fn new(n: u32, of: u32) -> Option<Self> {
        (of > 0 && n <= of).then_some(Self { n, of })
    }

    /// How many.
    pub fn n(self) -> u32 {
        self.n
    }

    /// Of how many.
    pub fn of(self) -> u32 {
        self.of
    }

    fn share(self) -> f64 {
        f64::from(self.n) / f64::from(self.of)
    }
}

/// Draws `changes`.
pub fn changes(frame: &Frame<'_>, words: &Words<'_>, changes: &Changes) -> Figure {
    let plan = Plan::of(frame, words, changes);
    let mut drawing = Drawing::new(frame);
    let mut top = plan.rounds(&mut drawing);
    for row in &changes.rows {
        drawing.open_row();
        top = plan.row(&mut drawing, row, top);
        drawing.close_row();
    }
    top = plan.ends(&mut drawing, top);
    drawing.finished(top, table(words, changes))
}

fn table(words: &Words<'_>, changes: &Changes) -> Table {
    let has_break = changes.rows.iter().any(|row| row.since != Since::Same);
    let cell = |point: Option<Point>| match point {
        Some(point) => TableCell::count(point.n, (words.share)(point.n, point.of)),
        None => TableCell::words(words.none),
    };
    let rows = changes.rows.iter().map(|row| {
        let why = match &row.since {
            Since::Same => String::new(),
            Since::Broken(why) => why.clone(),
        };
        let cells = [cell(row.before), cell(row.after)].into_iter().chain(has_break.then(|| TableCell::words(why)));
        TableRow { head: row.label.clone(), cells: cells.collect() }
    });
    let head = [words.row.to_owned(), changes.rounds[0].clone(), changes.rounds[1].clone()];
    let head = head.into_iter().chain(has_break.then(|| words.beside.to_owned()));
    Table { head: head.collect(), rows: rows.collect() }
}

struct Plan<'p> {
    frame: &'p Frame<'p>,
    words: &'p Words<'p>,
    changes: &'p Changes,
    /// Where the column of lines begins: words on the left end of a line stand in it too.
    left: f64,
    /// Where the line begins and ends.
    from: f64,
    to: f64,
}

impl<'p> Plan<'p> {
    fn of(frame: &'p Frame<'p>, words: &'p Words<'p>, changes: &'p Changes) -> Self {
        let em = frame.em();
        let label_width = label_room(frame, changes.rows.iter().map(|row| row.label.as_str()));
        let left = if label_width > 0.0 { label_width + em } else { 0.0 };
        let points = changes.rows.iter().flat_map(|row| [row.before, row.after]).flatten();
        let widest = points.map(|point| frame.strong().width(&(words.share)(point.n, point.of))).fold(0.0, f64::max);
        let aside = widest + em;
        let (from, to) = (left + aside, frame.width() - aside);
        Self { frame, words, changes, left, from, to: to.max(from + em) }
    }

    fn ring(&self) -> f64 {
        self.frame.em() * 0.5
    }

    fn dot(&self) -> f64 {
        self.frame.em() * 0.36
    }

    /// Which sign is which round.
    fn rounds(&self, drawing: &mut Drawing<'_>) -> f64 {
        let (text, em) = (self.frame.text(), self.frame.em());
        let mut top = 0.0;
        for (at, round) in self.changes.rounds.iter().enumerate() {
            let middle = (self.ring() + 0.75, top + text.line() / 2.0);
            if at == 0 {
                drawing.ring(middle, self.ring(), Paint::Tone(4));
            } else {
                drawing.spot(middle, self.dot(), Paint::Tone(4));
            }
            let lines = text.wrap(round, self.frame.width() - em * 1.6);
            top = drawing.lines((em * 1.6, top), &lines, text, Anchor::Start, Paint::Ink);
        }
        top + em * 0.5
    }

    fn x(&self, point: Point) -> f64 {
        self.from + point.share() * (self.to - self.from)
    }

    fn row(&self, drawing: &mut Drawing<'_>, row: &Change, top: f64) -> f64 {
        let (text, em) = (self.frame.text(), self.frame.em());
        let mut top = top + em * 0.5;
        let beside = self.left > 0.0;
        let room = if beside { self.left - em } else { self.frame.width() };
        let label_foot = drawing.lines((0.0, top), &text.wrap(&row.label, room), text, Anchor::Start, Paint::Ink);
        if !beside {
            top = label_foot;
        }
        let y = top + text.line() / 2.0;
        drawing.line((self.from, y), (self.to, y), Paint::Hair, 0.5);
        for end in [self.from, self.to] {
            drawing.line((end, y - em * 0.3), (end, y + em * 0.3), Paint::Hair, 0.5);
        }
        if let (Some(before), Some(after)) = (row.before, row.after) {
            match row.since {
                Since::Same => drawing.line((self.x(before), y), (self.x(after), y), Paint::Tone(3), 2.25),
                Since::Broken(_) => self.broken(drawing, f64::midpoint(self.x(before), self.x(after)), y),
            }
        }
        if let Some(before) = row.before {
            drawing.ring((self.x(before), y), self.ring(), Paint::Tone(4));
        }
        if let Some(after) = row.after {
            drawing.spot((self.x(after), y), self.dot(), Paint::Tone(4));
        }
        self.shares(drawing, row, y);
        let mut foot = label_foot.max(top + text.line());
        if let Since::Broken(why) = &row.since {
            let lines = text.wrap(why, self.frame.width() - self.from);
            let under = (self.from, top + text.line() + em * 0.1);
            foot = foot.max(drawing.lines(under, &lines, text, Anchor::Start, Paint::Quiet));
        }
        foot + em * 0.3
    }

    /// Two short strokes: nothing joins what stands on either side.
    fn broken(&self, drawing: &mut Drawing<'_>, x: f64, y: f64) {
        let em = self.frame.em();
        for dx in [-0.18, 0.18] {
            let (x, tall, lean) = (x + dx * em, em * 0.45, em * 0.15);
            drawing.line((x - lean, y + tall), (x + lean, y - tall), Paint::Quiet, 1.0);
        }
    }

    /// The counts, each on the outer side of its sign, so that they never meet.
    fn shares(&self, drawing: &mut Drawing<'_>, row: &Change, y: f64) {
        let (strong, em) = (self.frame.strong(), self.frame.em());
        let is_falling = match (row.before, row.after) {
            (Some(before), Some(after)) => self.x(after) < self.x(before),
            (Some(_), None) => true,
            (None, _) => false,
        };
        let baseline = y + strong.size * 0.35;
        for (point, is_left, weight) in
            [(row.before, !is_falling, Weight::Regular), (row.after, is_falling, Weight::Semibold)]
        {
            let Some(point) = point else { continue };
            let set = crate::wrap::Type { weight, ..strong };
            let told = (self.words.share)(point.n, point.of);
            let aside = self.ring() + em * 0.3;
            let (x, anchor) =
                if is_left { (self.x(point) - aside, Anchor::End) } else { (self.x(point) + aside, Anchor::Start) };
            let (width, height) = (set.width(&told) + em * 0.4, em * 1.1);
            let from = if is_left { x - width + em * 0.2 } else { x - em * 0.2 };
            drawing.ground(Area { x: from, y: y - height / 2.0, width, height }, Paint::Paper);
            drawing.text((x, baseline), &told, set, anchor, (Role::Count, Paint::Ink));
        }
    }

    /// What the ends of the line mean.
    fn ends(&self, drawing: &mut Drawing<'_>, top: f64) -> f64 {
        let (text, em) = (self.frame.text(), self.frame.em());
        let room = (self.frame.width() - self.left - em) / 2.0;
        let [none, all] = &self.changes.ends;
        let (none, all) = (text.wrap(none, room), text.wrap(all, room));
        let top = top + em * 0.2;
        // Words that have room stand right under their end.
        let begins = self.from.min(self.left + room - text.widest(&none)).max(self.left);
        let ends = self.to.max(self.frame.width() - room + text.widest(&all)).min(self.frame.width());
        let foot = drawing.lines((begins, top), &none, text, Anchor::Start, Paint::Quiet);
        foot.max(drawing.lines((ends, top), &all, text, Anchor::End, Paint::Quiet))
    }
}
