//! Review keys of a store: the shipped ones, adding one, listing them.

mod shapes;

pub use shapes::*;
#[rustfmt::skip] pub(crate) fn add(_: &mut crate::App, _: AddKey) -> Result<KeyHead, crate::Failure> { todo!() }
#[rustfmt::skip] pub(crate) fn list(_: &mut crate::App, _: ()) -> Result<KeyList, crate::Failure> { todo!() }
