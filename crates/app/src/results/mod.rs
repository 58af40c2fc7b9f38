//! Results: answers put together per question, document type, area and family, and what is behind each number.

mod behind;
mod block;
mod event_shapes;
mod events;
mod family;
mod gathered;
mod round;
mod shapes;
mod year_shapes;
pub(crate) mod years;

pub(crate) use behind::behind;
pub use event_shapes::*;
pub(crate) use family::family;
pub(crate) use gathered::Gathered;
pub(crate) use round::round;
pub use shapes::*;
pub use year_shapes::*;
pub(crate) use years::{changes, compare};
