//! Reading a document: opening a review, answering it, and marking it as done.

mod answer;
mod comment;
mod draft;
mod earlier;
mod erase_text;
mod evidence;
mod forms;
mod judge;
mod loaded;
mod open;
mod page;
mod past;
mod reopen;
mod saved;
mod shapes;
mod stop_at;
mod submit;

pub(crate) use answer::answer;
pub(crate) use comment::comment;
pub(crate) use draft::draft;
pub(crate) use earlier::Earlier;
pub use earlier::EarlierAnswer;
pub(crate) use erase_text::{erase, erase_reason, erase_text, versions};
pub(crate) use evidence::evidence;
pub(crate) use forms::state;
pub(crate) use judge::judge;
pub(crate) use loaded::{Loaded, may_see};
pub(crate) use open::open;
pub(crate) use page::sections;
pub use past::*;
pub(crate) use past::{history, redo, undo};
pub(crate) use reopen::reopen;
pub(crate) use saved::{judged, progress};
pub use shapes::*;
pub(crate) use stop_at::{place, stop_at};
pub(crate) use submit::submit;
