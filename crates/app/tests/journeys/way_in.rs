//! Getting in and out of a store.

use app::Failure;
use serde_json::{Value, json};

use crate::world::{PASSPHRASE, World};

#[test]
fn a_store_is_made_locked_and_opened_with_passphrase_and_recovery_key() {
    let mut world = World::empty();
    let created = world.does("start.create", json!({ "name": "Nämnden", "user": "Eva", "passphrase": PASSPHRASE }));
    let folder = created["store"]["folder"].clone();
    assert_eq!(world.does("keys.list", Value::Null)["keys"].as_array().map(Vec::len), Some(11), "the shipped keys");
    let start = world.does("start.lock", Value::Null);
    assert_eq!((&start["open"], &start["stores"][0]["name"]), (&Value::Null, &json!("Nämnden")));
    assert_eq!(world.fails("desk.show", json!({})), Failure::Locked);

    let wrong = world.fails("start.unlock", json!({ "folder": folder, "passphrase": "en annan mening" }));
    assert_eq!(wrong, Failure::WrongPassphrase);
    for key in [PASSPHRASE.into(), created["recoveryKey"].clone()] {
        world.does("start.unlock", json!({ "folder": folder, "passphrase": key }));
        assert_eq!(world.does("desk.show", json!({}))["rounds"], json!([]), "an empty store has a desk too");
    }
}

#[test]
fn what_cannot_become_a_store_is_refused_and_nothing_is_made() {
    let mut world = World::empty();
    let new =
        |name: &str, user: &str, passphrase: &str| json!({ "name": name, "user": user, "passphrase": passphrase });
    assert_eq!(world.fails("start.create", new("A", "Eva", "kort")), Failure::WeakPassphrase { least: 12 });
    for name in ["", "  ", "a/b", "a\\b", ".dold", "a:b", "rad\nbrytning"] {
        let failure = world.fails("start.create", new(name, "Eva", PASSPHRASE));
        assert!(matches!(failure, Failure::BadFolder { .. }), "{name:?}: {failure:?}");
    }
    let nobody = world.fails("start.create", new("A", " ", PASSPHRASE));
    assert!(matches!(nobody, Failure::BadFolder { .. }), "{nobody:?}");
    assert_eq!(world.does("start.show", Value::Null)["stores"], json!([]));

    world.does("start.create", new("A", "Eva", PASSPHRASE));
    let again = world.fails("start.create", new("A", "Eva", PASSPHRASE));
    assert!(matches!(again, Failure::BadFolder { .. }), "a store is never made over another: {again:?}");
}

#[test]
fn the_language_is_remembered_on_this_desktop() {
    let mut world = World::empty();
    world.does("start.language", json!({ "language": "en" }));
    world.does("start.demo", Value::Null);
    let desk = world.does("desk.show", json!({}));
    assert_eq!(desk["families"][0]["tasks"][0]["document"].as_str().map(str::is_ascii), Some(true), "{desk}");
    let kept = std::fs::read_to_string(world.folder.path().join("preferences.json")).expect("preferences");
    assert!(kept.contains("\"en\""), "{kept}");
}
