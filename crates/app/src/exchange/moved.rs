//! A round that was moved to another version of a key on another desktop: each moves the reviews that are written on it.

use domain::{By, ReviewId};
use jiff::Timestamp;
use store::Reads;

use super::own::{self, Own};
use crate::app::App;
use crate::failure::Failure;
use crate::plans;

/// Whether a review is moved from this desktop when its round is: every one in a store that is in no group; in a group those of
/// whoever sits here, and on a desktop that leads it the agreed ones and those of readers who have no desktop of their own.
pub(crate) fn is_moved_here(reads: &Reads, review: &ReviewId) -> Result<bool, Failure> {
    let (Some(own), Some(group)) = (Own::find(reads)?, reads.group()?) else { return Ok(true) };
    let mine = own::member(&group, &own.device()).and_then(|member| member.reviewer.as_ref());
    Ok(match &review.by {
        By::Reviewer(reader) => mine == Some(reader) || own.leads(Some(&group)) && !group.is_bound(reader),
        By::Consensus => own.leads(Some(&group)),
    })
}

/// Moves the reviews of this desktop that are in another version than their rounds, after plans have come.
pub(super) fn follow(app: &mut App, at: Timestamp) -> Result<(), Failure> {
    for round in app.open()?.store.rounds()? {
        let open = app.open()?;
        let mut behind = Vec::new();
        for head in open.store.reviews(&round.id)? {
            let version = round.keys.get(&head.id.key).copied();
            if let Some(version) = version.filter(|version| *version != head.key_version)
                && is_moved_here(&open.store, &head.id)?
            {
                behind.push((head.id.key.clone(), version));
            }
        }
        behind.sort();
        behind.dedup();
        for (key, version) in behind {
            // A closed round, or a key that has not come: they stay as they are, and are tried again at the next exchange.
            let _ = plans::follow_move(app, &round.id, &key, version, at);
        }
    }
    Ok(())
}
