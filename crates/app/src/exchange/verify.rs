//! Reads every bundle in the folder and says what is wrong with it. Nothing is changed, in the folder or in the store.

use exchange::{FolderError, Refusal, bundle};

use super::own::Own;
use super::{AsideView, AsideWhy, FolderChecked};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn verify(app: &mut App, (): ()) -> Result<FolderChecked, Failure> {
    let open = app.open()?;
    let own = Own::read(&open.store)?;
    let group = open.store.group()?;
    let folder = own.group_folder();
    let listing = folder.list().map_err(Failure::folder)?;
    let mut checked = FolderChecked { sound: 0, closed: 0, bytes: 0, problems: Vec::new(), strange: listing.strange };
    for found in &listing.bundles {
        let why = match (folder.read(found), own.card_of(group.as_ref(), &found.place)) {
            (Err(FolderError::TooLarge { .. }), _) => Some(AsideWhy::TooLarge),
            // It was withdrawn while this was read.
            (Err(FolderError::NoFile { .. }), _) => continue,
            (Err(error @ FolderError::Away), _) => return Err(Failure::folder(error)),
            (Err(_), _) => Some(AsideWhy::Unread),
            (Ok(_), None) => Some(AsideWhy::Unknown),
            (Ok(bytes), Some(card)) => {
                checked.bytes += bytes.len() as u64;
                match bundle::open(found, &bytes, &card, &own.ring, &own.identity) {
                    Ok(_) => {
                        checked.sound += 1;
                        None
                    }
                    Err(Refusal::NoKey | Refusal::ForOthers) => {
                        checked.closed += 1;
                        None
                    }
                    Err(Refusal::Changed) => Some(AsideWhy::Torn),
                    Err(Refusal::Newer) => Some(AsideWhy::Newer),
                    Err(Refusal::Forged | Refusal::Misplaced) => Some(AsideWhy::Forged),
                    Err(Refusal::NotABundle | Refusal::Damaged) => Some(AsideWhy::Damaged),
                }
            }
        };
        if let Some(why) = why {
            checked.problems.push(AsideView::of(group.as_ref(), &found.place, found.sequence, why));
        }
    }
    Ok(checked)
}
