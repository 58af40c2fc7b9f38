//! The colours of pictures: plain hex values for print, each with a name by which a window may put its own in its place.

/// A colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Paint {
    /// Text.
    Ink,
    /// Text that can wait.
    Quiet,
    /// Lines that part.
    Hair,
    /// The edges of what is counted.
    Edge,
    /// The ground.
    Paper,
    /// A step of lightness, 0 (lightest) to 4.
    Tone(u8),
    /// Text on a step.
    On(u8),
}

impl Paint {
    /// Every colour.
    #[cfg(test)]
    pub(crate) const ALL: [Self; 15] = [
        Self::Ink,
        Self::Quiet,
        Self::Hair,
        Self::Edge,
        Self::Paper,
        Self::Tone(0),
        Self::Tone(1),
        Self::Tone(2),
        Self::Tone(3),
        Self::Tone(4),
        Self::On(0),
        Self::On(1),
        Self::On(2),
        Self::On(3),
        Self::On(4),
    ];

    pub(crate) fn hex(self) -> &'static str {
        match self {
            Self::Ink | Self::On(..=2) => "#17212b",
            Self::Quiet => "#5f594f",
            Self::Hair => "#bfb6a5",
            Self::Edge => "#423e37",
            Self::Paper | Self::On(3..) => "#ffffff",
            Self::Tone(0) => "#e6efeb",
            Self::Tone(1) => "#bcd8d2",
            Self::Tone(2) => "#86b5af",
            Self::Tone(3) => "#407f7c",
            Self::Tone(4..) => "#0c5a5b",
        }
    }

    /// Its name in classes.
    pub(crate) fn name(self) -> String {
        match self {
            Self::Ink => "ink".into(),
            Self::Quiet => "quiet".into(),
            Self::Hair => "hair".into(),
            Self::Edge => "edge".into(),
            Self::Paper => "paper".into(),
            Self::Tone(step) => format!("tone-{step}"),
            Self::On(step) => format!("on-{step}"),
        }
    }
}
