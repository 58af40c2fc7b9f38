//! A store that is taken away while somebody writes in it: the failure says so, and saving goes on when it is back.

use std::fs;
use std::path::PathBuf;

use app::Failure;
use serde_json::{Value, json};

use crate::world::{World, review};

#[test]
fn what_is_written_while_the_store_is_away_is_told_as_not_saved() {
    let mut world = World::round();
    let start = world.does("start.show", Value::Null);
    let folder = PathBuf::from(start["open"]["folder"].as_str().expect("a folder"));
    let anna = review("child-investigation", "child", Some("anna"));
    let say = |body: &str| json!({ "review": anna, "slot": { "question": "consultation" }, "body": body });
    world.does("reviews.comment", say("Före."));
    let elsewhere = folder.with_extension("away");
    fs::rename(&folder, &elsewhere).expect("a folder can be moved");
    let gone = Failure::StoreGone { folder: folder.display().to_string() };
    assert_eq!(world.fails("reviews.comment", say("Under tiden.")), gone);
    let add = json!({ "name": "Bo", "passphrase": "bos egen mening", "own": crate::world::PASSPHRASE });
    assert!(matches!(world.fails("users.add", add), Failure::StoreGone { .. } | Failure::NotWhole { .. }));
    fs::rename(&elsewhere, &folder).expect("and back");
    world.does("reviews.comment", say("Efter."));
    let found = world.does("search.find", json!({ "words": "före under efter" }));
    assert_eq!(found["hits"], json!([]), "no text has all three");
    assert_eq!(world.does("search.find", json!({ "words": "efter" }))["hits"].as_array().map(Vec::len), Some(1));
}

#[test]
fn a_store_that_is_gone_is_taken_off_the_list_and_nothing_else() {
    let mut world = World::empty();
    let other = tempfile::tempdir().expect("a folder");
    let new = json!({ "name": "A", "user": "Eva", "passphrase": crate::world::PASSPHRASE, "parent": other.path() });
    let made = world.does("start.create", new);
    let folder = made["store"]["folder"].clone();
    world.does("start.lock", Value::Null);
    let path = PathBuf::from(folder.as_str().expect("a folder"));
    let left = world.does("start.forget", json!({ "folder": folder }));
    assert_eq!(left["stores"], json!([]));
    assert!(path.join("store.db").exists(), "the folder is not touched");
    assert_eq!(
        world.does("start.find", json!({ "folder": folder }))["stores"][0]["name"],
        "A",
        "it can be found again"
    );
    fs::remove_dir_all(&path).expect("it can be removed");
    let gone = world.does("start.show", Value::Null);
    assert_eq!(gone["stores"][0]["problem"]["kind"], "noStore");
    assert_eq!(world.does("start.forget", json!({ "folder": folder }))["stores"], json!([]));
}
