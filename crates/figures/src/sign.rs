//! One answer as a sign: how dark it is says how much, its form what kind of nothing. The window draws the same signs in
//! its tables.

use analysis::{Nothing, Part};
use serde::{Serialize, Serializer};

use crate::fill::{Fill, Look};
use crate::paint::Paint;
use crate::svg::{Area, Drawing};

/// A sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Inside the denominator.
    Inside(Fill),
    /// Outside it.
    Outside(Nothing),
}

impl Sign {
    /// That of a part of a tally, whose step of lightness is known.
    pub fn of(part: &Part, step: u32) -> Self {
        match (part, Fill::of(part, step)) {
            (_, Some(fill)) => Self::Inside(fill),
            (Part::Outside(kind), None) => Self::Outside(*kind),
            (Part::Option(_) | Part::Value | Part::Mixed | Part::NotShown, None) => Self::Outside(Nothing::NotReviewed),
        }
    }

    /// Its name: "tone-4", "mixed", "not-applicable".
    pub fn name(self) -> String {
        match self {
            Self::Inside(Fill::Tone(tone)) => format!("tone-{}", tone.step()),
            Self::Inside(Fill::Mixed) => "mixed".into(),
            Self::Inside(Fill::NotShown) => "not-shown".into(),
            Self::Outside(Nothing::NotReviewed) => "not-reviewed".into(),
            Self::Outside(Nothing::NotAsked) => "not-asked".into(),
            Self::Outside(Nothing::NotAnswered) => "not-answered".into(),
            Self::Outside(Nothing::NotApplicable) => "not-applicable".into(),
            Self::Outside(Nothing::NoAgreement) => "no-agreement".into(),
        }
    }

    /// Draws it as a square in `area`.
    pub(crate) fn draw(self, drawing: &mut Drawing<'_>, area: Area) {
        let Area { x, y, width: side, .. } = area;
        let at = |dx: f64, dy: f64| (x + dx * side, y + dy * side);
        match self {
            Self::Inside(fill) => drawing.unit(area, Look::plain(fill)),
            Self::Outside(Nothing::NotApplicable) => {
                drawing.outlined(area, Paint::Hair, "");
                drawing.spot(at(0.5, 0.5), side * 0.11, Paint::Edge);
            }
            Self::Outside(Nothing::NotAsked) => drawing.outlined(area, Paint::Hair, "1.5 1.5"),
            Self::Outside(Nothing::NotAnswered) => {
                drawing.outlined(area, Paint::Edge, "");
                drawing.line(at(0.25, 0.5), at(0.75, 0.5), Paint::Edge, 1.0);
            }
            Self::Outside(Nothing::NotReviewed) => {
                drawing.outlined(area, Paint::Edge, "1.5 1.5");
                drawing.line(at(0.25, 0.5), at(0.75, 0.5), Paint::Edge, 1.0);
            }
            Self::Outside(Nothing::NoAgreement) => {
                drawing.outlined(area, Paint::Edge, "");
                drawing.line(at(0.25, 0.38), at(0.75, 0.38), Paint::Edge, 1.0);
                drawing.line(at(0.25, 0.62), at(0.75, 0.62), Paint::Edge, 1.0);
                drawing.line(at(0.66, 0.2), at(0.34, 0.8), Paint::Edge, 1.0);
            }
        }
    }
}

impl Serialize for Sign {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.name())
    }
}
