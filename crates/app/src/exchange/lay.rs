//! From the outbox into the folder: each bundle is laid, read back, and only then forgotten.

use exchange::FolderError;
use jiff::Timestamp;
use store::Op;

use super::own::Own;
use super::rows::{self, Letter, kind};
use crate::failure::Failure;
use crate::open::Open;

/// How many bundles were laid, and what stopped it if something did: what is left lies in the outbox still.
pub(super) struct Laid {
    pub(super) bundles: u32,
    pub(super) stopped: Option<FolderError>,
}

/// Lays the invitations and answers that are on their way. Gives what stopped it, if something did.
pub(super) fn letters(open: &mut Open, at: Timestamp) -> Result<Option<FolderError>, Failure> {
    let folder = Own::read(&open.store)?.group_folder();
    for (name, file) in open.store.exchanged_all(kind::LETTER)? {
        let Some(letter) = Letter::read(&name) else { continue };
        let laid = match &letter {
            Letter::Invitation(id) => folder.lay_invitation(id, &file),
            Letter::Answer(id) => folder.lay_answer(id, &file),
        };
        if let Err(error) = laid {
            return Ok(Some(error));
        }
        open.write(Op::Exchange, at, |tx| Ok(letter.forget(tx)?))?;
    }
    Ok(None)
}

/// Lays the letters and at most `most` bundles, the oldest first, and takes those away that are to be withdrawn, once somebody
/// who leads has heard of it, if it is not only whoever sits here: until then nobody knows that what else was in them has gone out anew
/// in a bundle that counts.
pub(super) fn lay(open: &mut Open, at: Timestamp, most: u32) -> Result<Laid, Failure> {
    let own = Own::read(&open.store)?;
    let folder = own.group_folder();
    // A letter that cannot be laid stops no bundle, and is told when they are.
    let mut laid = Laid { bundles: 0, stopped: letters(open, at)? };
    for name in open.store.exchanged_names(kind::OUTBOX)? {
        if laid.bundles == most {
            return Ok(laid);
        }
        let Some(found) = rows::read_bundle(&name) else { continue };
        let Some(bytes) = open.store.exchanged(kind::OUTBOX, &name)? else { continue };
        if let Err(error) = folder.publish(&found, &bytes) {
            laid.stopped = Some(error);
            return Ok(laid);
        }
        open.write(Op::Exchange, at, |tx| Ok(rows::drop_row(tx, kind::OUTBOX, &name)?))?;
        laid.bundles += 1;
    }
    let is_known = open.store.group()?.is_some_and(|group| own.leads_alone(&group));
    for name in open.store.exchanged_names(kind::WITHDRAW)? {
        let Some(found) = rows::read_bundle(&name) else { continue };
        let known = rows::withdrawn(&found.place, found.sequence);
        if !is_known && open.store.exchanged(kind::CONFIRMED, &known)?.is_none() {
            continue;
        }
        if let Err(error) = folder.withdraw(&found) {
            laid.stopped = Some(error);
            return Ok(laid);
        }
        open.write(Op::Exchange, at, |tx| Ok(rows::drop_row(tx, kind::WITHDRAW, &name)?))?;
    }
    Ok(laid)
}
