//! Makes a store with the made-up round, or opens the one there is.

use std::path::Path;

use store::{Cost, Op, Passphrase, Purpose, Store};

use super::create::add_shipped;
use super::{DEMO_PASSPHRASE, OpenStore, Unlock, opened, unlock};
use crate::app::App;
use crate::demo::play;
use crate::failure::Failure;

/// What the demo store is called, and who reads in it.
const NAME: &str = "Aktsam demo";
const USER: &str = "Demo";

/// What the store remembers when all of the round is in it.
const WHOLE: &str = "demo/whole";

pub(crate) fn demo(app: &mut App, (): ()) -> Result<OpenStore, Failure> {
    let folder = app.setting().data.join(format!("{NAME}.aktsam"));
    if folder.exists() {
        let ask = Unlock { folder: folder.display().to_string(), passphrase: DEMO_PASSPHRASE.into() };
        let opened = unlock(app, ask)?;
        if app.open()?.store.local(WHOLE)?.is_some() {
            return Ok(opened);
        }
        // The making of it was cut off. Nobody has written anything in it, so it is made again.
        app.put(None);
        std::fs::remove_dir_all(&folder).map_err(Failure::disk)?;
    }
    make_demo(app, &folder)
}

/// Makes a store with the made-up round in `folder`, which ends in `.aktsam` and is not there, and opens it.
pub fn make_demo(app: &mut App, folder: &Path) -> Result<OpenStore, Failure> {
    let new = store::NewStore {
        name: NAME,
        purpose: Purpose::Demo,
        user: USER,
        passphrase: &Passphrase::new(DEMO_PASSPHRASE),
        cost: Cost::SMALL,
        at: app.now(),
    };
    let parent = folder.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(parent).map_err(Failure::disk)?;
    let (store, _) = Store::create(folder, &new)?;
    opened(app, store, folder, NAME, Purpose::Demo)?;
    add_shipped(app)?;
    play(app)?;
    let at = app.now();
    app.open()?.write(Op::CreateRound, at, |tx| Ok(tx.set_local(WHOLE, Some(""))?))?;
    Ok(app.open()?.head())
}
