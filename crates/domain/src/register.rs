//! Plans and reviews as flat registers: name → string.
//!
//! The change log keeps each thing as string registers in the root of one small document, because nested maps
//! made on two machines hide each other's values. A review has, for each slot, `<question>[/<member>]/v` (state),
//! `/c` (comment id) and `/e` (evidence ids), `!<rating>` for each
//! judgement the reader set, `@<sighting>` for each event found, `status` and `version`. A plan has one register for each of its
//! things, `family/<id>` and so on, with the thing as JSON. Registers are never removed: clearing writes
//! [`CLEARED`], so that a clearing and an edit made apart are seen as a conflict.

mod plan;
mod review;

pub use plan::{PlanEdit, plan_from_registers};
pub use review::{ReviewEdit, review_from_registers};

/// What a cleared register holds.
pub const CLEARED: &str = "";

/// A register to write: its name and its new value.
pub type Register = (String, String);

/// A register that cannot be read; the log is damaged or from a newer version.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("register {name} cannot be read")]
pub struct BadRegister {
    /// The register's name. Its value is left out, since it may be about people.
    pub name: String,
}
