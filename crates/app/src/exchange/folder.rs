//! The group folder lies somewhere else: another letter for the share, another stick.

use std::path::PathBuf;

use exchange::GroupFolder;
use store::Op;

use super::fetch::Session;
use super::own::Own;
use super::{GroupPage, GroupProblem, SetFolder, show};
use crate::app::App;
use crate::failure::Failure;

/// Looks for the group at another place from now on, which must be the same group's folder or an empty one.
pub(crate) fn set_folder(app: &mut App, ask: SetFolder) -> Result<GroupPage, Failure> {
    let at = app.now();
    let open = app.open()?;
    let own = Own::read(&open.store)?;
    let folder = PathBuf::from(&ask.folder);
    let listing = GroupFolder::at(&folder).list().map_err(Failure::folder)?;
    let group = open.store.group()?;
    let is_known = |found: &exchange::Found| own.card_of(group.as_ref(), &found.place).is_some();
    if !listing.bundles.is_empty() && !listing.bundles.iter().any(is_known) {
        return Err(GroupProblem::FolderTaken.into());
    }
    let own = Own { folder, ..own };
    open.write(Op::Exchange, at, |tx| Ok(own.write(tx)?))?;
    open.exchange = Session::default();
    show(app, ())
}
