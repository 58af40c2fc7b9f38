//! `store`: makes a store, or tries to open one.

use serde_json::json;

use crate::Desk;
use crate::arguments::{Store, StoreCreate};
use crate::secret::passphrase;
use crate::store::text;
use crate::trouble::Trouble;

pub(crate) fn store(desk: &mut Desk, command: Store) -> Result<(), Trouble> {
    match command {
        Store::Create(ask) => create(desk, ask),
        Store::UnlockTest { folder } => {
            let opened = desk.open(&folder)?;
            let words = &desk.words;
            desk.out.result(&opened, |opened| {
                words.tell("cli-unlocked", &[("name", (&*opened.name).into()), ("user", (&*opened.user).into())])
            })
        }
    }
}

fn create(desk: &mut Desk, ask: StoreCreate) -> Result<(), Trouble> {
    let passphrase = passphrase(desk.passphrase_file.as_deref(), "AKTSAM_PASSPHRASE")?.ok_or(Trouble::NoPassphrase)?;
    let new = app::start::NewStore { name: ask.name, parent: None, user: ask.user, passphrase };
    let created = app::start::make_store(&mut desk.app, &ask.folder, &new)?;
    let made = json!({
        "folder": created.store.folder,
        "name": created.store.name,
        "user": created.store.user,
        "recoveryKey": created.recovery_key,
    });
    let words = &desk.words;
    desk.out.result(&made, |made| {
        let facts = [("folder", text(made, "folder").into()), ("key", text(made, "recoveryKey").into())];
        words.tell("cli-created", &facts)
    })
}
