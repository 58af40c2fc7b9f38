//! What is typed in a plan's fields and could not be saved, or is not yet said to be: kept on this desktop, so that it
//! stands there again after the store was locked.

use std::collections::BTreeMap;

use domain::RoundId;
use serde::{Deserialize, Serialize};
use store::Op;
use ts_rs::TS;

use super::RoundOf;
use crate::app::App;
use crate::failure::Failure;

/// What stands typed in fields, by the place of each. It is free text, so it does not print itself.
#[derive(Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Typed {
    /// The text, by place.
    pub typed: BTreeMap<String, String>,
}

/// Everything that stands typed in the fields of a round's plan, in the place of what was kept before.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeepTyped {
    /// The round.
    #[ts(type = "string")]
    pub round: RoundId,
    /// The text, by place; a place is a name that the window gives a field.
    pub typed: BTreeMap<String, String>,
}

pub(crate) fn typed(app: &mut App, ask: RoundOf) -> Result<Typed, Failure> {
    let open = app.open()?;
    open.plan(&ask.round)?;
    let kept = open.store.local(&typed_in(&ask.round))?;
    // What an older or newer version kept in another form is gone; the plan itself is not.
    let typed = kept.and_then(|body| serde_json::from_str(&body).ok()).unwrap_or_default();
    Ok(Typed { typed })
}

/// Keeps what is typed; nothing typed forgets what was kept. Fails with [`Failure::RoundClosed`] when nothing can be
/// typed in the round.
pub(crate) fn keep_typed(app: &mut App, ask: KeepTyped) -> Result<(), Failure> {
    let at = app.now();
    let open = app.open()?;
    super::edit::is_open(&*open.plan(&ask.round)?)?;
    let body = serde_json::to_string(&ask.typed).expect("texts by place are plain values");
    let body = Some(body).filter(|_| !ask.typed.is_empty());
    open.write(Op::Remember, at, |tx| Ok(tx.set_local(&typed_in(&ask.round), body.as_deref())?))
}

/// What it is kept under; forgotten when the round closes.
pub(super) fn typed_in(round: &RoundId) -> String {
    format!("typed/{round}")
}
