//! Preparing a round: its families, members, documents, readers and who reads what.

mod shapes;

pub use shapes::*;
#[rustfmt::skip] pub(crate) fn create(_: &mut crate::App, _: NewRound) -> Result<PlanSaved, crate::Failure> { todo!() }
#[rustfmt::skip] pub(crate) fn edit(_: &mut crate::App, _: EditPlan) -> Result<PlanSaved, crate::Failure> { todo!() }
