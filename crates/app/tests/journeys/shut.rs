//! What a desktop that was taken out of its group can tell whoever sits there.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use serde_json::{Value, json};

use crate::exchange::{Group, exchange};
use crate::world::World;

fn shut(world: &mut World) -> Value {
    world.does("exchange.show", Value::Null)["shut"].clone()
}

fn removes(group: &mut Group, name: &str) {
    let page = group.page(0);
    let member = page["members"].as_array().unwrap().iter().find(|one| one["name"] == name).unwrap().clone();
    group.desks[0].does("exchange.remove", json!({ "person": member["id"] }));
    group.exchange(0);
}

#[test]
fn whoever_is_removed_sees_that_they_cannot_read_on_and_who_to_ask() {
    let mut group = Group::of_three();
    removes(&mut group, "Bo");
    let mut bos = group.desks.pop().unwrap();
    assert_eq!(shut(&mut bos), Value::Null, "nothing is told before anything is seen");
    exchange(&mut bos);
    let told = shut(&mut bos);
    assert_eq!(told["by"], json!(["Maria"]));
    assert!(told["since"].is_string(), "{told}");
    group.settle();
    for desk in 0..group.desks.len() {
        assert_eq!(shut(&mut group.desks[desk]), Value::Null, "desk {desk} is in the group");
    }
}

#[test]
fn what_is_addressed_to_others_shuts_nobody_out() {
    let mut group = Group::of_three();
    // The keys that a newcomer gets are closed to those who have them.
    group.joins("Eva", json!({ "roles": ["developer"] }));
    let chef = group.joins("Chefen", json!({ "roles": ["manager"] }));
    group.settle();
    removes(&mut group, "Bo");
    group.desks.remove(2);
    group.settle();
    for desk in 0..group.desks.len() {
        assert_eq!(shut(&mut group.desks[desk]), Value::Null, "desk {desk}");
    }
    assert_eq!(group.desks.len(), chef, "Maria, Anna, Eva and the manager were asked");
}

#[test]
fn a_key_that_is_on_its_way_shuts_nobody_out() {
    let mut group = Group::of_three();
    let before = crate::exchange::files(group.shared.path());
    removes(&mut group, "Bo");
    // The folder is carried by something that brings the newest first.
    let mut came: Vec<_> = crate::exchange::files(group.shared.path());
    came.retain(|file| !before.contains(file) && file.extension().is_some_and(|kind| kind == "akt"));
    came.sort();
    let late = came.first().unwrap().clone();
    let bytes = std::fs::read(&late).unwrap();
    std::fs::remove_file(&late).unwrap();
    let annas = &mut group.desks[1];
    exchange(annas);
    assert_eq!(shut(annas), Value::Null);
    std::fs::write(&late, bytes).unwrap();
    exchange(annas);
    let page = annas.does("exchange.show", Value::Null);
    assert_eq!((&page["shut"], &page["unfetched"]), (&Value::Null, &json!(0)));
}
