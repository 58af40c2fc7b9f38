//! Remembers where the reader is.

use domain::RoundId;
use serde::{Deserialize, Serialize};
use store::Op;

use super::{Loaded, StopAt};
use crate::app::App;
use crate::failure::Failure;
use crate::open::Open;
use crate::shapes::{ReviewRef, SlotRef};

/// A place in a review.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Place {
    pub(crate) review: ReviewRef,
    pub(crate) slot: SlotRef,
}

pub(crate) fn stop_at(app: &mut App, ask: StopAt) -> Result<(), Failure> {
    let at = app.now();
    let open = app.open()?;
    let loaded = Loaded::find(open, &ask.review)?;
    loaded.slot(&ask.slot)?;
    let round = ask.review.round.clone();
    let place = serde_json::to_string(&Place { review: ask.review, slot: ask.slot }).expect("codes are strings");
    open.write(Op::StopAt, at, |tx| Ok(tx.set_local(&name(&round), Some(&place))?))
}

/// Where the reader of a round stopped, if anywhere; a place that cannot be read any more is none.
pub(crate) fn place(open: &Open, round: &RoundId) -> Result<Option<Place>, Failure> {
    Ok(open.store.local(&name(round))?.and_then(|text| serde_json::from_str(&text).ok()))
}

fn name(round: &RoundId) -> String {
    format!("place/{round}")
}
