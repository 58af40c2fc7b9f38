//! Those who get in: each with a passphrase of their own, and the recovery key. Whoever changes the ways in says again
//! who they are, with what opened the store: an open window is no proof.

mod add;
mod change_passphrase;
mod remove;
mod renew_recovery;
mod shapes;
mod show;

pub(crate) use add::add;
pub(crate) use change_passphrase::change_passphrase;
pub(crate) use remove::remove;
pub(crate) use renew_recovery::renew_recovery;
pub use shapes::*;
pub(crate) use show::show;

use store::{Passphrase, RecoveryKey};

use crate::failure::Failure;
use crate::open::Open;

/// That `proof` is what the one who opened the store can open it with: their passphrase, or the recovery key.
fn confirm(open: &Open, proof: &str) -> Result<(), Failure> {
    match open.store.user() {
        Some(user) => {
            let passphrase = Passphrase::new(proof);
            Ok(open.store.confirm(store::Unlock::Passphrase { user: Some(user), passphrase: &passphrase })?)
        }
        None => Ok(open.store.confirm(store::Unlock::Recovery(&RecoveryKey::parse(proof)?))?),
    }
}

/// The name without spaces around it.
fn name(typed: &str) -> Result<&str, Failure> {
    let name = typed.trim();
    if name.is_empty() { Err(Failure::NoName) } else { Ok(name) }
}
