//! Results: answers put together per question, document type, area and family, and what is behind each number.

mod shapes;

pub use shapes::*;
#[rustfmt::skip] pub(crate) fn round(_: &mut crate::App, _: RoundResultOf) -> Result<RoundResult, crate::Failure> { todo!() }
#[rustfmt::skip] pub(crate) fn family(_: &mut crate::App, _: FamilyResultOf) -> Result<FamilyResult, crate::Failure> { todo!() }
#[rustfmt::skip] pub(crate) fn behind(_: &mut crate::App, _: BehindOf) -> Result<Behind, crate::Failure> { todo!() }
