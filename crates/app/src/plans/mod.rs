//! Preparing a round: its families, members, documents, readers and who reads what.

mod change;
mod close;
mod copy;
mod create;
mod default_lists;
mod edit;
mod effect;
mod heads;
mod known;
mod list;
mod names;
mod planned;
mod problem;
mod proposal;
mod shapes;
mod show;
mod spread;
mod uses;
mod view;

pub use change::*;
pub(crate) use close::{close, reopen};
pub(crate) use copy::copy;
pub use copy::{CopiedFamilies, CopyRound};
pub(crate) use create::create;
pub(crate) use edit::{edit, is_open};
pub(crate) use effect::effect;
pub use effect::{Effect, EffectKind, Effects};
pub use heads::*;
pub(crate) use list::list;
pub use planned::*;
pub use problem::*;
pub use shapes::*;
pub(crate) use show::show;
pub(crate) use spread::spread;
pub use spread::{Lacking, LackingWhy, Load, Proposed, ProposedReading, SpreadReadings, SpreadWhich};
pub(crate) use view::view;
