//! What this desktop laid in the folder and nobody took back, and that lies there no more: a folder that was set back to a copy,
//! a program that carries it and lost something, somebody who took it away. Nobody else can know of the last of it.

use std::collections::{BTreeSet, HashMap};

use exchange::{Found, Listing};
use store::{Reads, StoreError};

use super::own::Own;
use super::rows::{self, Dealt, kind};

/// The bundles of this desktop that should lie in the folder and do not, by number. None of a sub-folder that cannot be read.
pub(super) fn vanished(
    reads: &Reads,
    own: &Own,
    dealt: &HashMap<Found, Dealt>,
    listing: &Listing,
) -> Result<BTreeSet<Found>, StoreError> {
    let place = own.place();
    if listing.unread.contains(&place) {
        return Ok(BTreeSet::new());
    }
    let mut vanished: BTreeSet<Found> = dealt
        .iter()
        .filter(|(found, dealt)| found.place == place && **dealt == Dealt::Taken)
        .map(|(found, _)| found.clone())
        .collect();
    // The folder lists them in order.
    vanished.retain(|found| listing.bundles.binary_search(found).is_err());
    if vanished.is_empty() {
        return Ok(vanished);
    }
    for name in [kind::OUTBOX, kind::WITHDRAW].map(|kind| reads.exchanged_names(kind)) {
        for found in name?.iter().filter_map(|name| rows::read_bundle(name)) {
            vanished.remove(&found);
        }
    }
    let withdrawn: BTreeSet<String> = reads.exchanged_names(kind::WITHDRAWN)?.into_iter().collect();
    vanished.retain(|found| !withdrawn.contains(&rows::withdrawn(&found.place, found.sequence)));
    Ok(vanished)
}
