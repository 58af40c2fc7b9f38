//! Reading a document: opening a review, answering it, and marking it as done.

mod shapes;

pub use shapes::*;
#[rustfmt::skip] pub(crate) fn open(_: &mut crate::App, _: OpenReview) -> Result<ReviewPage, crate::Failure> { todo!() }
#[rustfmt::skip] pub(crate) fn answer(_: &mut crate::App, _: GiveAnswer) -> Result<Saved, crate::Failure> { todo!() }
#[rustfmt::skip] pub(crate) fn comment(_: &mut crate::App, _: WriteComment) -> Result<Saved, crate::Failure> { todo!() }
#[rustfmt::skip] pub(crate) fn draft(_: &mut crate::App, _: DraftComment) -> Result<Saved, crate::Failure> { todo!() }
#[rustfmt::skip] pub(crate) fn evidence(_: &mut crate::App, _: NoteEvidence) -> Result<Saved, crate::Failure> { todo!() }
#[rustfmt::skip] pub(crate) fn stop_at(_: &mut crate::App, _: StopAt) -> Result<(), crate::Failure> { todo!() }
#[rustfmt::skip] pub(crate) fn submit(_: &mut crate::App, _: Submit) -> Result<ReviewPage, crate::Failure> { todo!() }
#[rustfmt::skip] pub(crate) fn reopen(_: &mut crate::App, _: Reopen) -> Result<ReviewPage, crate::Failure> { todo!() }
