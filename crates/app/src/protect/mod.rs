//! Protecting people in free text: what is found while it is written, what is let stand, the names to avoid, and the
//! look through everything before it leaves.
//!
//! It warns and never blocks, and nothing here says that a text is free from what points at people. Invariants: the
//! names to avoid leave the store in no file; of what was let stand only a fingerprint is kept that thousands of
//! others share (see [`standing`]); a failure tells where something stands, never what.

mod leaving;
mod names;
mod place;
mod replacement;
mod scan;
mod shapes;
mod standing;

pub(crate) use leaving::look_through;
pub(crate) use names::{names, set_names};
pub(crate) use scan::scan;
pub use shapes::*;
pub(crate) use standing::{let_stand, let_stand_in};
