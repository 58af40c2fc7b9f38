//! The font that pictures are set in, and how wide it sets a text.

use std::sync::LazyLock;

use ttf_parser::Face;

/// Source Sans 3, upright.
pub static REGULAR: &[u8] = include_bytes!("../fonts/SourceSans3-Regular.otf");
/// Source Sans 3, slanted.
pub static ITALIC: &[u8] = include_bytes!("../fonts/SourceSans3-It.otf");
/// Source Sans 3, half bold.
pub static SEMIBOLD: &[u8] = include_bytes!("../fonts/SourceSans3-Semibold.otf");

/// The families a picture asks for, in order.
pub(crate) const FAMILIES: &str = "'Source Sans 3', 'Segoe UI', Arial, sans-serif";

/// A weight of the font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Semibold,
}

impl Weight {
    pub(crate) fn number(self) -> u32 {
        match self {
            Self::Regular => 400,
            Self::Semibold => 600,
        }
    }
}

/// The letters of Latin scripts, which most texts are made of, are looked up once.
const KNOWN: usize = 0x250;

/// One weight's widths, in parts of the size.
struct Widths {
    face: Face<'static>,
    known: Vec<f64>,
}

impl Widths {
    fn of(file: &'static [u8]) -> Self {
        let face = Face::parse(file, 0).expect("the font that we ship is whole");
        let known = (0..u32::try_from(KNOWN).expect("a small number"))
            .map(|sign| char::from_u32(sign).map_or(1.0, |sign| advance(&face, sign)));
        Self { known: known.collect(), face }
    }

    fn of_sign(&self, sign: char) -> f64 {
        let at = usize::try_from(u32::from(sign)).unwrap_or(usize::MAX);
        self.known.get(at).copied().unwrap_or_else(|| advance(&self.face, sign))
    }
}

/// A sign that the font lacks is set in another: an em at most.
fn advance(face: &Face<'_>, sign: char) -> f64 {
    let glyph = face.glyph_index(sign).and_then(|glyph| face.glyph_hor_advance(glyph));
    glyph.map_or(1.0, |advance| f64::from(advance) / f64::from(face.units_per_em()))
}

static REGULAR_WIDTHS: LazyLock<Widths> = LazyLock::new(|| Widths::of(REGULAR));
static SEMIBOLD_WIDTHS: LazyLock<Widths> = LazyLock::new(|| Widths::of(SEMIBOLD));

/// How wide `text` is set, in the unit of `size`. Kerning, which mostly draws letters together, is left out.
pub(crate) fn width(text: &str, size: f64, weight: Weight) -> f64 {
    let widths = match weight {
        Weight::Regular => &REGULAR_WIDTHS,
        Weight::Semibold => &SEMIBOLD_WIDTHS,
    };
    text.chars().map(|sign| widths.of_sign(sign)).sum::<f64>() * size
}
