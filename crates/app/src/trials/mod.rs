//! Trials of a key on made-up families: what a method developer and their colleagues answer before it is used.
//!
//! A trial is kept on this desktop, one for each user and version of a key, beside everything that belongs to rounds:
//! no result, search, report or round file reads it.

mod answer;
mod family;
mod found;
mod goals;
mod result;
mod shapes;
mod show;

pub(crate) use answer::{answer, remark, restart, spent};
pub(crate) use family::open;
pub use goals::{FamilyInWords, PathsInWords, paths_in_words};
pub use shapes::*;
pub(crate) use show::show;
