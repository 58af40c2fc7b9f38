//! The reader's desk: the task list of a round, and who sits at it.

mod shapes;

pub use shapes::*;
#[rustfmt::skip] pub(crate) fn show(_: &mut crate::App, _: DeskOf) -> Result<Desk, crate::Failure> { todo!() }
#[rustfmt::skip] pub(crate) fn sit_down(_: &mut crate::App, _: SitDown) -> Result<Desk, crate::Failure> { todo!() }
