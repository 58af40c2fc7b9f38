//! Takes somebody's passphrase away.

use store::StoreError;

use super::{RemoveUser, Users, confirm, show};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn remove(app: &mut App, ask: RemoveUser) -> Result<Users, Failure> {
    let at = app.now();
    let open = app.open()?;
    if open.store.users()? == [ask.name.as_str()] {
        return Err(Failure::LastUser);
    }
    if open.store.user() == Some(ask.name.as_str()) {
        return Err(Failure::OwnWayIn);
    }
    confirm(open, &ask.own)?;
    let by = open.user().to_string();
    match open.store.remove_user(&ask.name, &by, at) {
        Err(StoreError::UnknownUser { user, .. }) => Err(Failure::not_found("user", &user)),
        removed => Ok(removed?),
    }?;
    show(app, ())
}
