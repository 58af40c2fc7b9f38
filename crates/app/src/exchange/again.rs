//! Publishes everything that was made here once more: when a bundle in the folder is damaged or gone, the store that it came
//! from still holds all of it. Whoever has it already notices nothing.

use std::collections::BTreeSet;

use exchange::Found;
use store::{Op, Reads, StoreError};

use super::own::Own;
use super::rows::{self, Sent, kind};
use super::{GroupPage, agreed, show, summaries, vanished};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn again(app: &mut App, (): ()) -> Result<GroupPage, Failure> {
    let at = app.now();
    let open = app.open()?;
    let torn = torn(&open.store, &Own::read(&open.store)?)?;
    open.write(Op::Exchange, at, |tx| {
        let mut own = Own::read(tx)?;
        torn.iter().try_for_each(|found| rows::put(tx, kind::WITHDRAW, &rows::bundle(found), &()))?;
        own.escrow_due = own.paper.is_some();
        summaries::send_again(tx, &mut own)?;
        own.write(tx)?;
        // The texts go out in new bundles, and the old ones are taken away: each must be known that holds a text.
        let sent: Vec<(String, Sent)> = rows::all(tx, kind::TEXT)?;
        for bundle in sent.iter().flat_map(|(_, sent)| &sent.bundles) {
            rows::drop_row(tx, kind::OUTBOX, bundle)?;
            rows::put(tx, kind::WITHDRAW, bundle, &())?;
        }
        for kind in [kind::TEXT, kind::KEY, kind::RELEASED, kind::SEEDED] {
            let names = tx.exchanged_names(kind)?;
            names.iter().try_for_each(|name| rows::drop_row(tx, kind, name))?;
        }
        // That bundles are taken back is told once more too: the word may be what was lost.
        for found in tx.exchanged_names(kind::WITHDRAW)?.iter().filter_map(|name| rows::read_bundle(name)) {
            rows::drop_row(tx, kind::WITHDRAWN, &rows::withdrawn(&found.place, found.sequence))?;
        }
        let here = format!("/{}", own.device());
        let progress = tx.exchanged_names(kind::PROGRESS)?;
        for name in progress.iter().filter(|name| name.ends_with(&here)) {
            rows::drop_row(tx, kind::PROGRESS, name)?;
        }
        for name in tx.exchanged_names(kind::RECEIPT)?.iter().filter(|name| name.ends_with(&here)) {
            let text = name.strip_suffix(&here).unwrap_or(name);
            tx.set_exchanged(kind::TO_ACKNOWLEDGE, text, Some(b""))?;
        }
        for name in tx.exchanged_names(kind::SUBJECT_RECEIPT)?.iter().filter(|name| name.ends_with(&here)) {
            rows::drop_row(tx, kind::SUBJECT_RECEIPT, name)?;
        }
        // The keys of the group too, and what was confirmed: only whoever leads it has laid them.
        if own.leads(tx.group()?.as_ref()) {
            for name in tx.exchanged_names(kind::WITHDRAWN)? {
                if rows::read_withdrawn(&name).is_some_and(|(place, _)| place.person != own.person) {
                    tx.set_exchanged(kind::TO_CONFIRM, &name, Some(b""))?;
                }
            }
            tx.set_exchanged(kind::PASS_ON, "", Some(b""))?;
        }
        agreed::send_again(tx, &own)?;
        Ok(tx.send_again()?)
    })?;
    show(app, ())
}

/// The bundles of one's own that lie no more in the folder, or whose bytes there are not what their names say: they are taken back,
/// since all that was in them goes out again.
fn torn(reads: &Reads, own: &Own) -> Result<BTreeSet<Found>, StoreError> {
    let folder = own.group_folder();
    let Ok(listing) = folder.list() else { return Ok(BTreeSet::new()) };
    let mut torn = vanished::vanished(reads, own, &rows::dealt(reads)?, &listing)?;
    let is_torn = |found: &Found| folder.read(found).is_ok_and(|bytes| blake3::hash(&bytes) != found.hash);
    torn.extend(listing.bundles.into_iter().filter(|found| found.place == own.place() && is_torn(found)));
    Ok(torn)
}
