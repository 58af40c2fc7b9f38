//! Events of a family: noted in passing while a document is read, and linked by whoever says that two are one.

mod alike;
mod days;
mod draft;
mod erase_note;
mod link;
mod note;
mod of_review;
mod remove;
mod shapes;
mod visible;

pub(crate) use alike::alike;
pub(crate) use days::span;
pub(crate) use draft::draft;
pub(crate) use erase_note::erase_note;
pub(crate) use link::link;
pub(crate) use note::note;
pub(crate) use of_review::of_review;
pub(crate) use remove::remove;
pub use shapes::*;
