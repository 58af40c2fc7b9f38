//! Changes one's own passphrase, or anybody's with the recovery key. Copies made before still open with the old one.

use store::StoreError;

use super::{ChangePassphrase, Users, confirm, name, show};
use crate::app::App;
use crate::failure::Failure;
use crate::start::strong;

pub(crate) fn change_passphrase(app: &mut App, ask: ChangePassphrase) -> Result<Users, Failure> {
    let (cost, at) = (app.setting().cost, app.now());
    let open = app.open()?;
    let own = open.store.user().map(String::from);
    let whose = match (own, &ask.name) {
        // Another's passphrase is set with the recovery key only: whoever knows one passphrase is not everybody.
        (Some(own), None) => own,
        (Some(own), Some(asked)) if own == *asked => own,
        (Some(_), Some(_)) => return Err(Failure::WrongPassphrase),
        (None, asked) => name(asked.as_deref().unwrap_or_default())?.to_string(),
    };
    let passphrase = strong(&ask.new)?;
    confirm(open, &ask.old)?;
    let by = open.user().to_string();
    match open.store.change_passphrase(&whose, &passphrase, cost, &by, at) {
        Err(StoreError::UnknownUser { user, .. }) => Err(Failure::not_found("user", &user)),
        changed => Ok(changed?),
    }?;
    show(app, ())
}
