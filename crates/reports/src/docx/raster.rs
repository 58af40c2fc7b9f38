//! Pictures as PNG: Word's own SVG is not everywhere that a Word file is opened.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb::Database};

use super::DocxFault;
use crate::pdf::glyphs::printable;

/// Dots in an inch, for print; the picture counts 96.
const SHARPNESS: f32 = 220.0 / 96.0;

/// Our own font alone: a picture is the same wherever it is made.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for file in [figures::font::REGULAR, figures::font::SEMIBOLD] {
        fonts.load_font_data(file.to_vec());
    }
    Arc::new(fonts)
});

/// The picture on white, as PNG.
pub(super) fn png(svg: &str) -> Result<Vec<u8>, DocxFault> {
    let fault = |what: &dyn std::fmt::Display| DocxFault(format!("a picture could not be drawn: {what}"));
    let options = Options { fontdb: Arc::clone(&FONTS), ..Options::default() };
    let tree = Tree::from_str(&printable(svg), &options).map_err(|error| fault(&error))?;
    let size = tree.size();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a picture is a few thousand dots wide")]
    let [wide, high] = [size.width(), size.height()].map(|dots| (dots * SHARPNESS).ceil() as u32);
    let mut drawn = Pixmap::new(wide, high).ok_or_else(|| fault(&"it has no size"))?;
    drawn.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(SHARPNESS, SHARPNESS), &mut drawn.as_mut());
    drawn.encode_png().map_err(|error| fault(&error))
}
