//! Getting in and out: which stores there are, making one, opening it, locking it.

mod shapes;

pub use shapes::*;
#[rustfmt::skip] pub(crate) fn show(_: &mut crate::App, _: ()) -> Result<Start, crate::Failure> { todo!() }
#[rustfmt::skip] pub(crate) fn language(_: &mut crate::App, _: SetLanguage) -> Result<Start, crate::Failure> { todo!() }
#[rustfmt::skip] pub(crate) fn create(_: &mut crate::App, _: NewStore) -> Result<Created, crate::Failure> { todo!() }
#[rustfmt::skip] pub(crate) fn demo(_: &mut crate::App, _: ()) -> Result<OpenStore, crate::Failure> { todo!() }
#[rustfmt::skip] pub(crate) fn unlock(_: &mut crate::App, _: Unlock) -> Result<OpenStore, crate::Failure> { todo!() }
#[rustfmt::skip] pub(crate) fn lock(_: &mut crate::App, _: ()) -> Result<Start, crate::Failure> { todo!() }
