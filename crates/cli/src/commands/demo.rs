//! `demo`: makes a store with the made-up round.

use serde_json::json;

use crate::Desk;
use crate::arguments::Demo;
use crate::store::text;
use crate::trouble::Trouble;

pub(crate) fn demo(desk: &mut Desk, ask: &Demo) -> Result<(), Trouble> {
    let is_store = ask.out.extension().is_some_and(|ending| ending == "aktsam");
    let folder = if is_store { ask.out.clone() } else { ask.out.join("Demo.aktsam") };
    desk.out.progress(&desk.words.say("cli-demo-begins"));
    let store = app::start::make_demo(&mut desk.app, &folder)?;
    let passphrase = app::start::peek(&folder)?.demo_passphrase.unwrap_or_default();
    let made = json!({ "folder": store.folder, "name": store.name, "user": store.user, "passphrase": passphrase });
    let words = &desk.words;
    desk.out.result(&made, |made| {
        words.tell(
            "cli-demo",
            &[("folder", text(made, "folder").into()), ("passphrase", text(made, "passphrase").into())],
        )
    })
}
