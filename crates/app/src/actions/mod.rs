//! What is to be done about what was found (åtgärder): who sees to it, by when, and how far it has come.
//!
//! Conclusions are not the plan: an action is followed up after its round is closed too, and what is still open comes
//! along to the round that is made of this one. They are drawn from everybody's answers, so a reader from whom something
//! is withheld sees none.

mod list;
mod remove;
mod save;
mod shapes;

pub(crate) use list::list;
pub(crate) use remove::remove;
pub(crate) use save::{save, seen_whole};
pub use shapes::*;
