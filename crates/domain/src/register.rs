//! Plans and reviews as flat registers: name → string.
//!
//! The change log keeps each thing as string registers in the root of one small document, because nested maps
//! made on two machines hide each other's values. A review has, for each slot, `<question>[/<member>]/v` (state),
//! `/c` (comment id), `/e` (evidence ids) and `/o` (what the state was carried over from), `!<rating>` for each
//! judgement the reader set, `@<sighting>` for each event found, `concern`, `status` and `version`; what is set aside of a
//! version of the key stands as `~<version>/` and the register that it stood in. A plan has one register for each of its
//! things, `family/<id>` and so on, with the thing as JSON; so have the codebook, `theme/<id>`, and the conclusions of a
//! round, `action/<id>` and `wording/<id>`, a draft of a key, `question/<id>` and so on, and a group, `member/<id>` and so on. A coding has `theme/<theme>/<comment>` and `quote/<comment>` with the id of the
//! comment's text as it read then. Registers are never removed: clearing writes
//! [`CLEARED`], so that a clearing and an edit made apart are seen as a conflict.

mod aside;
mod codebook;
mod coding;
mod conclusions;
mod draft;
mod group;
mod plan;
mod review;

use serde::Serialize;
use serde::de::DeserializeOwned;

pub use aside::{AsideEdit, place_of};
pub use codebook::{CodebookEdit, codebook_from_registers};
pub use coding::{CodingEdit, coding_from_registers};
pub use conclusions::{ConclusionsEdit, conclusions_from_registers};
pub use draft::{DraftEdit, draft_from_registers};
pub use group::{GroupEdit, group_from_registers};
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

/// A thing as JSON, or the cleared value.
fn or_cleared<T: Serialize>(thing: Option<&T>) -> String {
    thing.map_or_else(|| CLEARED.into(), json)
}

fn json<T: Serialize>(thing: &T) -> String {
    serde_json::to_string(thing).expect("what is stored is made of maps with string keys, which JSON can hold")
}

fn parse<T: DeserializeOwned>(value: &str) -> Option<T> {
    serde_json::from_str(value).ok()
}

/// What a register that may be cleared holds: nothing, for a cleared one.
fn parse_or_cleared<T: DeserializeOwned>(value: &str) -> serde_json::Result<Option<T>> {
    if value == CLEARED { Ok(None) } else { serde_json::from_str(value).map(Some) }
}

/// Puts the thing under its id, or takes away what stands there.
fn put<K: Ord, V>(map: &mut std::collections::BTreeMap<K, V>, id: K, thing: Option<V>) {
    match thing {
        Some(thing) => drop(map.insert(id, thing)),
        None => drop(map.remove(&id)),
    }
}
