//! The reader's desk: the task list of a round, and who sits at it.

mod shapes;
mod show;
mod sit_down;

pub use shapes::*;
pub(crate) use show::show;
pub(crate) use sit_down::sit_down;
