//! What stands typed in a form is there again after the store was locked, for whoever typed it and nobody else.

use serde_json::{Value, json};

use crate::world::{PASSPHRASE, World};

fn kept(world: &mut World, form: &str) -> Value {
    world.does("unfinished.show", json!({ "form": form }))["fields"].clone()
}

#[test]
fn what_stood_typed_in_a_form_is_there_after_a_lock_until_it_is_saved_or_given_up() {
    let mut world = World::round();
    assert_eq!(kept(&mut world, "action/r/new"), Value::Null);
    world.does("unfinished.keep", json!({ "form": "action/r/new", "fields": "{\"what\":\"Läs utredn\"}" }));
    let folder = world.does("start.show", Value::Null)["open"]["folder"].clone();
    let bos = "bos egen mening";
    world.does("users.add", json!({ "name": "Bo", "passphrase": bos, "own": PASSPHRASE }));
    world.does("start.lock", Value::Null);
    world.does("start.unlock", json!({ "folder": folder, "passphrase": bos }));
    assert_eq!(kept(&mut world, "action/r/new"), Value::Null, "Bo has typed nothing");
    world.does("start.lock", Value::Null);
    world.does("start.unlock", json!({ "folder": folder, "passphrase": PASSPHRASE }));
    assert_eq!(kept(&mut world, "action/r/new"), "{\"what\":\"Läs utredn\"}");
    assert_eq!(kept(&mut world, "action/r/other"), Value::Null, "another form has its own");
    world.does("unfinished.keep", json!({ "form": "action/r/new", "fields": null }));
    assert_eq!(kept(&mut world, "action/r/new"), Value::Null);
}
