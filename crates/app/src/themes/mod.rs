//! The codebook: themes in two levels, added, renamed, merged, split and retired, and how they are spread over the
//! families and questions of a round.
//!
//! Nothing here moves what stands on a comment: one that is merged is read as the theme it went into, and the log keeps
//! who put what where.

mod change;
mod erase_example;
mod history;
mod lifecycle;
mod matrix;
mod problem;
mod shapes;
mod show;

pub(crate) use change::{change, remove};
pub(crate) use erase_example::erase_example;
pub(crate) use history::history;
pub(crate) use lifecycle::{merge, restore, retire, split};
pub(crate) use matrix::matrix;
pub use problem::ThemeProblem;
pub use shapes::*;
pub(crate) use show::show;
