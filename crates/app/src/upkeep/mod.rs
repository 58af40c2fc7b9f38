//! Looking after a store.

mod shapes;
mod verify;

pub use shapes::*;
pub(crate) use verify::{thing_name, verify};
