//! Getting in and out: which stores there are, making one, opening it, locking it.

mod about;
mod create;
mod demo;
mod find;
mod forget;
mod language;
mod lock;
mod shapes;
mod show;
mod unlock;

pub(crate) use about::about;
pub(crate) use create::create;
pub use create::make_store;
pub(crate) use demo::demo;
pub use demo::make_demo;
pub(crate) use find::find;
pub(crate) use forget::forget;
pub(crate) use language::language;
pub(crate) use lock::lock;
pub use shapes::*;
pub use show::peek;
pub(crate) use show::show;
pub(crate) use unlock::unlock;

use store::{Passphrase, Purpose, Store};

use crate::app::App;
use crate::failure::Failure;
use crate::open::Open;

/// The fewest characters of a passphrase.
const LEAST: usize = 12;

/// The passphrase of a demo store. It protects nothing: the round is made up.
pub(crate) const DEMO_PASSPHRASE: &str = "prova aktsam";

/// The passphrase, when it is long enough to protect what people wrote.
pub(crate) fn strong(passphrase: &str) -> Result<Passphrase, Failure> {
    if passphrase.chars().count() < LEAST {
        return Err(Failure::WeakPassphrase { least: u32::try_from(LEAST).expect("a small number") });
    }
    Ok(Passphrase::new(passphrase))
}

/// Makes `store` the open one and remembers where it is.
fn opened(
    app: &mut App,
    store: Store,
    folder: &std::path::Path,
    name: &str,
    purpose: Purpose,
) -> Result<OpenStore, Failure> {
    let demo = match purpose {
        Purpose::Demo => true,
        Purpose::Work => false,
    };
    app.put(Some(Open::new(store, folder.to_path_buf(), name.to_string(), demo, app.seat())));
    app.preferences.remember(folder);
    app.keep_preferences()?;
    Ok(app.opened().expect("it was put there just now").head())
}
