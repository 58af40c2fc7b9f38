//! One answer as it counts: a value, a finding that there is none to see, or one of the kinds of nothing.

use jiff::civil::Date;

/// Why there is nothing to count. The kinds are never mixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Nothing {
    /// The subject could not be reviewed, or has not been.
    NotReviewed,
    /// Hidden by its condition.
    NotAsked,
    /// Left unanswered in a review that was submitted.
    NotAnswered,
    /// Does not apply to the subject.
    NotApplicable,
    /// Readers differ and the group has not agreed.
    NoAgreement,
}

impl Nothing {
    /// Every kind.
    pub const ALL: [Self; 5] =
        [Self::NotReviewed, Self::NotAsked, Self::NotAnswered, Self::NotApplicable, Self::NoAgreement];
}

/// One answer as it counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell {
    /// Outside the denominator.
    Outside(Nothing),
    /// The file does not show it.
    NotShown,
    /// Members of one subject differ, told per subject.
    Mixed,
    /// The option at this position of the scale.
    Single(u8),
    /// The options at these positions, one bit each.
    Several(u64),
    /// A count or a number.
    Number(f64),
    /// A day.
    Date(Date),
    /// Words; what they say is not counted.
    Text,
}

/// A cell as one byte, with the value of a question without a scale kept beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Code(pub(crate) u8);

impl Code {
    pub(crate) const NOT_SHOWN: Self = Self(5);
    pub(crate) const MIXED: Self = Self(6);
    pub(crate) const VALUE: Self = Self(7);
    const FIRST_OPTION: u8 = 8;
    /// One more than the greatest code: 64 options at most.
    pub(crate) const COUNT: usize = 8 + 64;

    pub(crate) const fn outside(kind: Nothing) -> Self {
        Self(kind as u8)
    }

    pub(crate) const fn option(position: u8) -> Self {
        Self(Self::FIRST_OPTION + position)
    }

    /// The position of the option, for a code of one.
    pub(crate) const fn position(self) -> Option<u8> {
        self.0.checked_sub(Self::FIRST_OPTION)
    }
}

impl From<Cell> for Code {
    fn from(cell: Cell) -> Self {
        match cell {
            Cell::Outside(kind) => Self::outside(kind),
            Cell::NotShown => Self::NOT_SHOWN,
            Cell::Mixed => Self::MIXED,
            Cell::Single(position) => Self::option(position),
            Cell::Several(_) | Cell::Number(_) | Cell::Date(_) | Cell::Text => Self::VALUE,
        }
    }
}
