//! Those who get in, and what they did.

use store::{Access, AccessEntry};

use super::{AccessLine, UserLine, Users};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn show(app: &mut App, (): ()) -> Result<Users, Failure> {
    let store = &app.open()?.store;
    let you = store.user();
    let users = store.users()?.into_iter().map(|name| UserLine { you: you == Some(name.as_str()), name });
    let log = store.accesses()?;
    let made = log.iter().find(|entry| match entry.what {
        Access::Created | Access::RecoveryRenewed => true,
        Access::Opened
        | Access::Recovered
        | Access::Exported
        | Access::Erased
        | Access::SubjectErased
        | Access::UserAdded
        | Access::PassphraseChanged
        | Access::UserRemoved
        | Access::SlotsChanged => false,
    });
    Ok(Users {
        users: users.collect(),
        by_recovery: you.is_none(),
        recovery_made_at: made.map(|entry| entry.at.to_string()),
        log: log.iter().map(line).collect(),
    })
}

fn line(entry: &AccessEntry) -> AccessLine {
    let detail = match entry.what {
        // The id of a text says nothing to anybody.
        Access::Erased => String::new(),
        Access::Created
        | Access::Opened
        | Access::Recovered
        | Access::Exported
        | Access::SubjectErased
        | Access::UserAdded
        | Access::PassphraseChanged
        | Access::UserRemoved
        | Access::RecoveryRenewed
        | Access::SlotsChanged => entry.detail.clone(),
    };
    AccessLine { at: entry.at.to_string(), who: entry.by.clone(), what: entry.what.into(), detail }
}
