//! Review keys of a store: the shipped ones, adding one, listing them.

mod add;
mod list;
mod problem;
mod shapes;
mod shipped;

pub(crate) use add::add;
pub(crate) use list::list;
pub use shapes::*;
pub use shipped::shipped;
