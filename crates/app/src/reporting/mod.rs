//! Making the report of a round.

mod make;
mod shapes;

pub(crate) use make::{html_to_leave, make};
pub use shapes::*;
