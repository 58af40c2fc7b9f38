//! Making the report of a round.

mod make;
mod shapes;

pub(crate) use make::{make, summary};
pub use shapes::*;
