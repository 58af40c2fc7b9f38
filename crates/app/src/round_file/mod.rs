//! The round file: one open JSON format of a whole round, to move it, keep it and read it with other programs.
//!
//! The format is described in `docs/formats.md`. Invariants: a round has one form, so that what is exported,
//! imported into an empty store and exported again is the same byte for byte; an import validates everything before
//! it writes anything, tells every problem at once, and is one transaction; a text that was erased is named and not
//! missed.

mod answers;
mod check;
mod content;
mod export;
mod form;
mod import;
mod problem;
mod read;
mod shapes;
mod source;

pub(crate) use export::export;
pub(crate) use import::import;
pub use shapes::*;

#[cfg(test)]
mod tests;
