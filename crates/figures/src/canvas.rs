//! What every picture is made in: its size, its name, and the caller's words.

use std::fmt::Write as _;

use domain::Lang;

use crate::font::Weight;
use crate::wrap::Type;

/// How large a picture is and how large its text, in points. A picture is as high as it needs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Canvas {
    width: f64,
    text: f64,
    slack: f64,
}

impl Canvas {
    /// No text is smaller, in points.
    pub const LEAST_TEXT: f64 = 8.0;

    /// Narrower than this, no picture has room for its words, in points.
    const LEAST_WIDTH: f64 = 180.0;

    /// Our own font is where the picture is shown.
    const OUR_FONT: f64 = 1.01;

    /// The picture may be shown in the reader's own font, which may be wider (Arial is by a tenth).
    const ANY_FONT: f64 = 1.15;

    /// A figure in the window, that has room in the narrowest one too: 16 pixels are 12 points.
    pub const WINDOW: Self = Self::new(216.0, 10.5);

    /// A figure across a page of the window.
    pub const WIDE_WINDOW: Self = Self::new(640.0, 10.5);

    /// A figure across the measure of a printed page.
    pub const PAPER: Self = Self::new(450.0, 9.0);

    /// A figure in a file that is opened where our font may not be.
    pub const FILE: Self = Self { slack: Self::ANY_FONT, ..Self::new(450.0, 10.5) };

    /// A canvas `width` points wide, whose text is set in `text` points; never less than what can be read.
    pub const fn new(width: f64, text: f64) -> Self {
        Self { width: width.max(Self::LEAST_WIDTH), text: text.max(Self::LEAST_TEXT), slack: Self::OUR_FONT }
    }

    /// Its width in points.
    pub fn width(self) -> f64 {
        self.width
    }
}

/// The frame of one picture.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// What its ids begin with; its own on the page it stands on.
    pub id: &'a str,
    /// What it shows: the finding.
    pub title: &'a str,
    /// The language of its words.
    pub lang: Lang,
    /// Its size.
    pub canvas: Canvas,
}

impl Frame<'_> {
    pub(crate) fn width(&self) -> f64 {
        self.canvas.width
    }

    /// The size of its text, which measures everything else in the picture.
    pub(crate) fn em(&self) -> f64 {
        self.canvas.text
    }

    pub(crate) fn text(&self) -> Type {
        self.set(Weight::Regular)
    }

    pub(crate) fn strong(&self) -> Type {
        self.set(Weight::Semibold)
    }

    fn set(&self, weight: Weight) -> Type {
        Type { size: self.canvas.text, weight, slack: self.canvas.slack, lang: self.lang }
    }

    /// The id as a name that an address can have: letters and digits as they are, everything else by its number, so that
    /// different ids stay different.
    pub(crate) fn name(&self) -> String {
        let mut name = String::from("figure-");
        for sign in self.id.chars() {
            if sign.is_ascii_alphanumeric() || sign == '-' {
                name.push(sign);
            } else {
                let _ = write!(name, "_{:x}_", u32::from(sign));
            }
        }
        name
    }
}

/// The caller's words for what pictures print of themselves.
#[derive(Clone, Copy)]
pub struct Words<'w> {
    /// A number in digits: "12 400".
    pub digits: &'w dyn Fn(u32) -> String,
    /// A denominator: "av 9".
    pub of: &'w dyn Fn(u32) -> String,
    /// So many of so many: "2 av 5".
    pub share: &'w dyn Fn(u32, u32) -> String,
    /// The head of the table's first column: what a row is.
    pub row: &'w str,
    /// The head of a column of counts: "Antal".
    pub count: &'w str,
    /// The head of the column of denominators.
    pub whole: &'w str,
    /// The head of the column of what is outside the denominators.
    pub beside: &'w str,
    /// What stands where there is nothing to tell: "–".
    pub none: &'w str,
}
