//! Making the report of a round.

mod shapes;

pub use shapes::*;
#[rustfmt::skip] pub(crate) fn make(_: &mut crate::App, _: MakeReport) -> Result<ReportMade, crate::Failure> { todo!() }
