//! Preparing a round: its families, members, documents, readers and who reads what.

mod change;
mod create;
mod default_lists;
mod edit;
mod heads;
mod known;
mod list;
mod names;
mod planned;
mod problem;
mod proposal;
mod shapes;
mod show;
mod uses;
mod view;

pub use change::*;
pub(crate) use create::create;
pub(crate) use edit::{edit, is_open};
pub use heads::*;
pub(crate) use list::list;
pub use planned::*;
pub use problem::*;
pub use shapes::*;
pub(crate) use show::show;
pub(crate) use view::view;
