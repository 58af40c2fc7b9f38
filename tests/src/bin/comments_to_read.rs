//! A data folder with the store of the demo round and two rounds more in it, one with a thousand comments and one with a
//! few, and nine themes to put on them. Argument: the folder. For measurements in the window.

use std::path::PathBuf;

use jiff::Timestamp;
use serde_json::json;
use store::{Op, Passphrase, Store, Unlock};
use tests::desktop::{app_in, demo, unlock};
use tests::stress::Stress;
use tests::stress_store::put;

/// Families whose documents have a thousand comments, the reasons of what does not apply among them.
const MANY: u32 = 124;

fn main() {
    let data = std::env::args().nth(1).expect("the folder to make it in");
    let mut app = app_in(PathBuf::from(data));
    let (folder, passphrase) = demo(&mut app).expect("the demo round can be made");
    let typed = Passphrase::new(&passphrase);
    let unlocked = Unlock::Passphrase { user: None, passphrase: &typed };
    let mut store = Store::open(&PathBuf::from(&folder), unlocked, Timestamp::now()).expect("the passphrase opens it");
    for round in [Stress::new("many", MANY), Stress::new("few", 1)] {
        store.write(Op::Import, "mätning", Timestamp::now(), |tx| put(tx, &round)).expect("there is room on the disk");
    }
    drop(store);
    unlock(&mut app, &folder, &passphrase).expect("the passphrase opens it");
    for number in 1..=9 {
        let theme = json!({ "round": "many", "name": format!("Tema {number}") });
        app::dispatch(&mut app, "themes.change", theme).expect("no theme is called so");
    }
    app::dispatch(&mut app, "start.lock", json!(null)).expect("what is open can be locked");
}
