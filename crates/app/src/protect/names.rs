//! The names to avoid in the texts of a round: real names, in no file and no log, gone for good when taken away.

use std::collections::BTreeSet;

use store::Op;

use super::{NamesToAvoid, SetNames};
use crate::app::App;
use crate::failure::Failure;
use crate::open::Open;
use crate::plans::RoundOf;

pub(crate) fn names(app: &mut App, ask: RoundOf) -> Result<NamesToAvoid, Failure> {
    let open = app.open()?;
    open.plan(&ask.round)?;
    listed(open, &ask)
}

pub(crate) fn set_names(app: &mut App, ask: SetNames) -> Result<NamesToAvoid, Failure> {
    let at = app.now();
    let open = app.open()?;
    if open.plan(&ask.round)?.round.closed.is_some() {
        return Err(Failure::RoundClosed);
    }
    // A name is one line, with one space between its words.
    let tidy = |name: String| name.split_whitespace().collect::<Vec<_>>().join(" ");
    let names: BTreeSet<String> = ask.names.into_iter().map(tidy).filter(|name| !name.is_empty()).collect();
    let names: Vec<String> = names.into_iter().collect();
    open.write(Op::WatchNames, at, |tx| Ok(tx.set_watched_names(&ask.round, &names)?))?;
    listed(open, &RoundOf { round: ask.round })
}

fn listed(open: &Open, of: &RoundOf) -> Result<NamesToAvoid, Failure> {
    let mut names = open.store.watched_names(&of.round)?;
    names.sort_by_cached_key(|name| alphabetical(name));
    Ok(NamesToAvoid { names })
}

/// å, ä and ö come last, in that order; other letters come as they do in Unicode.
fn alphabetical(name: &str) -> String {
    let place = |c: char| match c {
        'å' => '{',
        'ä' => '|',
        'ö' => '}',
        other => other,
    };
    name.to_lowercase().chars().map(place).collect()
}
