//! Gives somebody a passphrase of their own.

use super::{AddUser, Users, confirm, name, show};
use crate::app::App;
use crate::failure::Failure;
use crate::start::strong;

pub(crate) fn add(app: &mut App, ask: AddUser) -> Result<Users, Failure> {
    let (cost, at) = (app.setting().cost, app.now());
    let open = app.open()?;
    let name = name(&ask.name)?;
    let passphrase = strong(&ask.passphrase)?;
    confirm(open, &ask.own)?;
    let by = open.user().to_string();
    open.store.add_user(name, &passphrase, cost, &by, at)?;
    show(app, ())
}
