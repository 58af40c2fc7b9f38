//! Findings in the author's own words. The sentence that the figures give is always at hand; when the figures change after
//! the words were written, the words are never shown as if they were right.

mod place;
mod reword;
mod shapes;

pub(crate) use place::place;
pub(crate) use reword::reword;
pub use shapes::*;
