//! What the fills of a picture mean, with their counts where the picture has one row.

use crate::canvas::Frame;
use crate::fill::Look;
use crate::paint::Paint;
use crate::sign::Sign;
use crate::svg::{Anchor, Area, Drawing, Role};

/// How an entry is drawn.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Swatch {
    Look(Look),
    Sign(Sign),
}

/// An entry of a legend.
#[derive(Debug, Clone)]
pub(crate) struct Item<'i> {
    pub(crate) swatch: Swatch,
    pub(crate) label: &'i str,
    /// The count, as it is printed.
    pub(crate) count: Option<String>,
}

/// Draws `items` in lines of at most `room`; returns where the picture may go on.
pub(crate) fn legend(
    drawing: &mut Drawing<'_>,
    frame: &Frame<'_>,
    (x, top): (f64, f64),
    room: f64,
    items: &[Item<'_>],
) -> f64 {
    let (text, strong) = (frame.text(), frame.strong());
    let (side, gap, between) = (text.size, text.size * 0.5, text.size * 1.6);
    let (mut left, mut top, mut below) = (x, top, top);
    for item in items {
        let count = item.count.as_deref();
        let counted = count.map_or(0.0, |count| strong.width(count) + gap);
        let label_room = (room - side - gap - counted).max(text.size);
        let lines = text.wrap(item.label, label_room);
        let width = side + gap + text.widest(&lines) + counted;
        if left > x && left + width > x + room {
            (left, top) = (x, below);
        }
        let swatch = Area { x: left, y: top + text.size * 0.16, width: side, height: side };
        match item.swatch {
            Swatch::Look(look) => drawing.unit(swatch, look),
            Swatch::Sign(sign) => sign.draw(drawing, swatch),
        }
        let beside = left + side + gap;
        let foot = drawing.lines((beside, top), &lines, text, Anchor::Start, Paint::Ink);
        if let Some(count) = count {
            let last = lines.last().map_or(0.0, |line| text.width(line) + gap);
            let at = (beside + last, foot.max(top + text.line()) - text.line() + text.ascent());
            drawing.text(at, count, strong, Anchor::Start, (Role::Count, Paint::Ink));
        }
        below = below.max(foot.max(top + text.line()) + text.size * 0.2);
        left += width + between;
    }
    below
}
