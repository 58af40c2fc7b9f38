//! From answers to results: counts that cannot be told without their denominator.
//!
//! [`Sheet`] holds the answers that count to one key, as columns of small integers; a [`Cut`] of it gives a
//! [`Tally`], and the way back from each of its numbers to the answers behind it. Nothing here reads a file or a
//! clock.
//!
//! Invariants, each with a test: the parts of a tally and what is outside it add up to its subjects; a share
//! comes with its denominator; *not shown* is inside the denominator, and not applicable, not answered, not
//! asked, not reviewed and no agreement are outside it, each counted by itself.

mod cell;
mod counted;
mod cross;
mod cut;
mod disagreement;
mod events;
mod family;
mod found;
mod missing;
mod roll_up;
mod sheet;
mod tally;
mod themes;
mod topic;
pub mod worked;
mod years;

pub use cell::{Cell, Nothing};
pub use counted::{Reading, counted};
pub use cross::{Asked, Cross, Matched, cross};
pub use cut::{Cut, Filter, Level, Place};
pub use disagreement::{Disagreement, disagreements};
pub use events::{ColumnCount, EventCell, EventColumn, EventGrid, EventRow, KindCount, Seen, Standing, event_grid};
pub use family::{Differs, FamilyGrid, GridCell, GridRow, family_grid};
pub use found::{Found, found};
pub use missing::{Gap, Unread, WhyUnread, gaps, unread};
pub use roll_up::roll_up;
pub use sheet::{Column, Row, Sheet};
pub use tally::{Numbers, Outside, Part, Share, Tally, Unit, Values};
pub use themes::{Heard, Said, ThemeLine, ThemeMatrix, theme_matrix};
pub use topic::{Topic, topics};
pub use years::{Distance, Families, Point, Trend, compare, families};
