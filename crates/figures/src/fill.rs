//! What a part of a count is filled with.

use analysis::Part;

use crate::paint::Paint;

/// A step of lightness, from 0 (lightest) to 4. The same step means the same lightness in every picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tone(u8);

impl Tone {
    pub(crate) const DARKEST: u8 = 4;

    /// The step; the darkest for anything beyond it.
    pub fn new(step: u32) -> Self {
        Self(u8::try_from(step).unwrap_or(Self::DARKEST).min(Self::DARKEST))
    }

    pub(crate) fn step(self) -> u8 {
        self.0
    }
}

/// What a part inside the denominator is filled with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// A value: a step of lightness.
    Tone(Tone),
    /// Members of one document differ: half and half.
    Mixed,
    /// The file does not show it: lines at an angle, never a lighter yes.
    NotShown,
}

impl Fill {
    /// A value at a step of lightness.
    pub fn tone(step: u32) -> Self {
        Self::Tone(Tone::new(step))
    }

    /// That of a part of a tally whose step of lightness is known; `None` for what is outside the denominator, which
    /// is never drawn inside it.
    pub fn of(part: &Part, step: u32) -> Option<Self> {
        match part {
            Part::Option(_) | Part::Value => Some(Self::tone(step)),
            Part::Mixed => Some(Self::Mixed),
            Part::NotShown => Some(Self::NotShown),
            Part::Outside(_) => None,
        }
    }
}

/// A part with its word, as it stands in a legend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it says.
    pub label: String,
    /// How it is drawn.
    pub fill: Fill,
}

/// What tells parts of the same lightness apart: a scale may have more options than there are steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Texture {
    Plain,
    Dotted,
    Lined,
}

/// A fill as it is drawn among others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Look {
    pub(crate) fill: Fill,
    pub(crate) texture: Texture,
}

impl Look {
    /// How each of `parts` looks: a tone that has been used already gets a texture.
    pub(crate) fn of_all(parts: &[Entry]) -> Vec<Self> {
        let mut used = [0_usize; Tone::DARKEST as usize + 1];
        let look = |part: &Entry| {
            let texture = match part.fill {
                Fill::Tone(tone) => {
                    let times = &mut used[usize::from(tone.step())];
                    *times += 1;
                    [Texture::Plain, Texture::Dotted, Texture::Lined][(*times - 1) % 3]
                }
                Fill::Mixed | Fill::NotShown => Texture::Plain,
            };
            Self { fill: part.fill, texture }
        };
        parts.iter().map(look).collect()
    }

    pub(crate) fn plain(fill: Fill) -> Self {
        Self { fill, texture: Texture::Plain }
    }

    /// The colour of a number on it; `None` on a pattern, where a number needs a ground of its own.
    pub(crate) fn on(self) -> Option<Paint> {
        match (self.fill, self.texture) {
            (Fill::Tone(tone), Texture::Plain) => Some(Paint::On(tone.step())),
            (Fill::Tone(_), Texture::Dotted | Texture::Lined) | (Fill::Mixed | Fill::NotShown, _) => None,
        }
    }
}
