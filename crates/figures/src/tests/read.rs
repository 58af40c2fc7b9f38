//! A picture as a reader of SVG sees it.

use roxmltree::{Document, Node};

use crate::Figure;
use crate::font::{Weight, width};

/// A text where it stands.
#[derive(Debug, Clone)]
pub(super) struct Text {
    pub(super) words: String,
    pub(super) classes: Vec<String>,
    pub(super) size: f64,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) foot: f64,
}

impl Text {
    pub(super) fn is(&self, class: &str) -> bool {
        self.classes.iter().any(|one| one == class)
    }

    pub(super) fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.foot && other.top < self.foot
    }
}

/// The picture, which must be well-formed.
pub(super) fn parsed(figure: &Figure) -> Document<'_> {
    Document::parse(&figure.svg).unwrap_or_else(|error| panic!("{error}: {}", figure.svg))
}

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).unwrap_or_else(|| panic!("{node:?} has {name}")).parse().unwrap()
}

/// The texts of the picture or of a part of it, as the font of the picture sets them.
pub(super) fn texts(node: Node<'_, '_>) -> Vec<Text> {
    node.descendants().filter(|node| node.has_tag_name("text")).map(text).collect()
}

fn text(node: Node<'_, '_>) -> Text {
    let words = node.text().unwrap_or_default().to_owned();
    let weight = if node.attribute("font-weight") == Some("600") { Weight::Semibold } else { Weight::Regular };
    let size = number(node, "font-size");
    let (x, y, wide) = (number(node, "x"), number(node, "y"), width(&words, size, weight));
    let left = match node.attribute("text-anchor") {
        None => x,
        Some("middle") => x - wide / 2.0,
        Some("end") => x - wide,
        Some(other) => panic!("no such anchor: {other}"),
    };
    // The letters of Source Sans 3 reach 0.75 over their line and 0.22 under it, accents and tails included.
    let (top, foot) = (y - 0.75 * size, y + 0.22 * size);
    let classes = node.attribute("class").unwrap_or_default().split(' ').map(str::to_owned).collect();
    Text { words, classes, size, left, right: left + wide, top, foot }
}

/// The numbers printed in each row, in order.
pub(super) fn printed(figure: &Figure, class: &str) -> Vec<Vec<String>> {
    let document = parsed(figure);
    let rows = document.descendants().filter(|node| node.attribute("class") == Some("figure-row"));
    rows.map(|row| texts(row).into_iter().filter(|text| text.is(class)).map(|text| text.words).collect()).collect()
}

/// Every text of a class, wherever it stands.
pub(super) fn all_of(figure: &Figure, class: &str) -> Vec<String> {
    texts(parsed(figure).root()).into_iter().filter(|text| text.is(class)).map(|text| text.words).collect()
}
