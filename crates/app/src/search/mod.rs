//! Finding what was written, and what is asked. What is withheld from the reader who sits here is never found, and not
//! counted either.

mod find;
mod questions;
mod scope;
mod shapes;

pub(crate) use find::find;
pub use shapes::*;
