//! Preparing a round: its families, members, documents, readers and who reads what.

mod create;
mod edit;
mod shapes;

pub(crate) use create::create;
pub(crate) use edit::edit;
pub use shapes::*;
