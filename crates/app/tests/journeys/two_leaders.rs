//! Two who lead a group, and who do not hear of each other at once.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use std::fs;

use exchange::{Found, GroupFolder};
use serde_json::{Value, json};

use crate::exchange::{Group, exchange};

/// Maria and Eva lead; Anna and Bo read.
fn led_by_two() -> (Group, usize) {
    let mut group = Group::of_three();
    let eva = group.joins("Eva", json!({ "roles": ["owner"] }));
    group.settle();
    (group, eva)
}

fn person(group: &mut Group, name: &str) -> Value {
    let page = group.page(0);
    page["members"].as_array().unwrap().iter().find(|one| one["name"] == name).unwrap()["id"].clone()
}

#[test]
fn whoever_one_lets_in_while_the_other_removes_somebody_gets_the_new_keys_too() {
    let (mut group, eva) = led_by_two();
    let carl = group.desktop("Carl");
    let invite = json!({ "name": "Carl", "roles": ["developer"] });
    let words = group.desks[eva].does("exchange.invite", invite)["words"].clone();
    let words: Vec<&str> = words.as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect();
    let join = json!({ "folder": group.folder(), "words": words.join(" "), "label": "Bärbar", "recovery": null });
    group.desks[carl].does("exchange.join", join);
    // Maria has not heard of Carl.
    let bo = person(&mut group, "Bo");
    group.desks[0].does("exchange.remove", json!({ "person": bo }));
    group.exchange(0);
    let mut bos = group.desks.remove(2);
    let (eva, carl) = (eva - 1, carl - 1);
    // Eva lets Carl in before she has heard of the new keys.
    let out = json!({ "most": 1000, "onlyOut": true });
    assert_eq!(group.desks[eva].does("exchange.run", out)["letIn"], json!(["Carl"]));
    group.settle();
    let family = json!({ "change": "family", "to": { "id": "f2", "label": "Familj under nya nycklar", "order": 2 } });
    group.desks[0].does("plans.edit", json!({ "round": "r", "changes": [family] }));
    group.settle();
    let plan = group.desks[carl].does("plans.show", json!({ "round": "r" })).to_string();
    assert!(plan.contains("Familj under nya nycklar"), "Carl reads what is written since");
    exchange(&mut bos);
    let plan = bos.does("plans.show", json!({ "round": "r" })).to_string();
    assert!(!plan.contains("Familj under nya nycklar"), "and Bo does not");
}

#[test]
fn whom_two_removed_apart_read_nothing_once_the_two_have_heard_of_each_other() {
    let (mut group, eva) = led_by_two();
    let (anna, bo) = (person(&mut group, "Anna"), person(&mut group, "Bo"));
    group.desks[0].does("exchange.remove", json!({ "person": bo }));
    group.desks[eva].does("exchange.remove", json!({ "person": anna }));
    let mut bos = group.desks.remove(2);
    let mut annas = group.desks.remove(1);
    let eva = eva - 2;
    group.settle();
    group.settle();
    for (desk, label) in [(0, "Familj från Maria"), (eva, "Familj från Eva")] {
        let to = json!({ "id": format!("f{}", desk + 2), "label": label, "order": 2 });
        let edit = json!({ "round": "r", "changes": [{ "change": "family", "to": to }] });
        group.desks[desk].does("plans.edit", edit);
    }
    group.settle();
    for desk in [0, eva] {
        let plan = group.desks[desk].does("plans.show", json!({ "round": "r" })).to_string();
        assert!(plan.contains("Familj från Maria") && plan.contains("Familj från Eva"), "desk {desk}: {plan}");
    }
    for world in [&mut annas, &mut bos] {
        exchange(world);
        let plan = world.does("plans.show", json!({ "round": "r" })).to_string();
        assert!(!plan.contains("Familj från"), "{plan}");
    }
}

#[test]
fn keys_come_with_the_word_of_who_was_removed_so_that_nobody_passes_them_on_to_them() {
    let (mut group, eva) = led_by_two();
    let bo = person(&mut group, "Bo");
    let folder = GroupFolder::at(group.shared.path());
    let before = folder.list().unwrap().bundles;
    group.desks[0].does("exchange.remove", json!({ "person": bo }));
    group.exchange(0);
    let mut bos = group.desks.remove(2);
    let eva = eva - 1;
    // Of what Maria laid Eva's carrier brings the first alone, and the rest later.
    let mut laid: Vec<Found> = folder.list().unwrap().bundles.into_iter().filter(|one| !before.contains(one)).collect();
    laid.sort_by_key(|one| one.sequence);
    assert!(laid.len() > 1, "the keys come first, and then the change of the group");
    let late: Vec<(Found, Vec<u8>)> =
        laid.drain(1..).map(|found| (found.clone(), folder.read(&found).unwrap())).collect();
    for (found, _) in &late {
        fs::remove_file(group.shared.path().join(format!("{}/{}.akt", found.place, found.stem()))).unwrap();
    }
    exchange(&mut group.desks[eva]);
    for (found, bytes) in &late {
        folder.publish(found, bytes).unwrap();
    }
    group.settle();
    let family = json!({ "change": "family", "to": { "id": "f2", "label": "Familj under nya nycklar", "order": 2 } });
    group.desks[0].does("plans.edit", json!({ "round": "r", "changes": [family] }));
    group.settle();
    exchange(&mut bos);
    let plan = bos.does("plans.show", json!({ "round": "r" })).to_string();
    assert!(!plan.contains("Familj under nya nycklar"), "{plan}");
}

#[test]
fn whom_one_removed_apart_reads_nothing_though_the_other_removed_two() {
    let mut group = Group::of_three();
    group.joins("Carl", json!({ "roles": ["developer"] }));
    let eva = group.joins("Eva", json!({ "roles": ["owner"] }));
    group.settle();
    let [anna, bo, carl] = ["Anna", "Bo", "Carl"].map(|name| person(&mut group, name));
    group.desks[0].does("exchange.remove", json!({ "person": bo }));
    group.desks[eva].does("exchange.remove", json!({ "person": anna }));
    group.desks[eva].does("exchange.remove", json!({ "person": carl }));
    let mut gone: Vec<_> = group.desks.drain(1..eva).collect();
    group.settle();
    group.settle();
    for desk in [0, 1] {
        let to = json!({ "id": format!("f{}", desk + 2), "label": format!("Familj från {desk}"), "order": 2 });
        let edit = json!({ "round": "r", "changes": [{ "change": "family", "to": to }] });
        group.desks[desk].does("plans.edit", edit);
    }
    group.settle();
    for world in &mut gone {
        exchange(world);
        let plan = world.does("plans.show", json!({ "round": "r" })).to_string();
        assert!(!plan.contains("Familj från"), "{plan}");
    }
    let plan = group.desks[0].does("plans.show", json!({ "round": "r" })).to_string();
    assert!(plan.contains("Familj från 1"), "those who are left read on: {plan}");
}
