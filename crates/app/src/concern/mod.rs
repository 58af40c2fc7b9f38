//! An acute concern for a child (akut oro), raised from a review.
//!
//! Nothing is sent to anybody: the unit's own routine is shown, and that the concern was raised is noted beside the
//! answers. It is on the review and in the task list, for those who may see that review, and in the file of the whole
//! round; it is no answer, and no result, report or count knows of it.

mod erase;
mod note;
mod shapes;
mod show;
mod unsettled;

pub(crate) use erase::erase;
pub(crate) use note::note;
pub use shapes::*;
pub(crate) use show::{show, view};
pub(crate) use unsettled::unsettled;
