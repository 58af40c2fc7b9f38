//! Tables from spreadsheets: families, members, documents and readers, checked row by row before anything is
//! written.
//!
//! A row gives a family, perhaps a member of it, perhaps a document; rows repeat the family. What each column is, is
//! guessed and then chosen by the user. Every problem is told by its row, and nothing is taken in until all rows are
//! right or the user chooses the right ones.

mod check;
mod entry;
mod guess;
mod lookup;
mod problem;
mod read;
mod shapes;
mod sorted;
mod source;
mod take;
mod words;

pub(crate) use check::check;
pub use problem::TableFault;
pub(crate) use read::read;
pub use shapes::*;
pub(crate) use take::take;
