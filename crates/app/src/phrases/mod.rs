//! A reader's own phrases: sentences they write often. They stay on this desktop, with its user, and never leave it.

mod save;
mod shapes;
mod show;

pub(crate) use save::save;
pub use shapes::*;
pub(crate) use show::show;

/// Where the phrases of `user` are kept.
fn name(user: &str) -> String {
    format!("phrases/{user}")
}
