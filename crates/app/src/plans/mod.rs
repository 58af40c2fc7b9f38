//! Preparing a round: its families, members, documents, readers and who reads what.

mod create;
mod edit;
mod heads;
mod list;
mod shapes;
mod show;

pub(crate) use create::create;
pub(crate) use edit::edit;
pub use heads::*;
pub(crate) use list::list;
pub use shapes::*;
pub(crate) use show::show;
