//! The reader's desk: the task list of a round, and who sits at it.

mod jump;
mod shapes;
mod show;
mod sit_down;

pub(crate) use jump::jump;
pub use shapes::*;
pub(crate) use show::show;
pub(crate) use sit_down::sit_down;
