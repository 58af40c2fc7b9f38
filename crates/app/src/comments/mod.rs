//! Reading the comments of a round: the ones that count, with what stands on them, and putting themes and quotes there.
//!
//! What a reader may not see yet is not among them. A theme stands on the place of a comment; what it was read as then
//! is remembered, so that a change since can be told.

mod list;
mod mark;
mod shapes;
mod undo;
mod view;

pub(crate) use list::{list, question_head};
pub(crate) use mark::{put, quote, take, unquote};
pub use shapes::*;
pub(crate) use undo::{redo, undo};
pub(crate) use view::theme_head;
