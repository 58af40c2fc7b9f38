//! A desktop that comes back after months: it missed all that happened, exchanges once, and has what the others have.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use serde_json::{Value, json};

use crate::exchange::{Group, KEY, done, exchange, files};
use crate::world::{World, no, review, yes};

/// What somebody sees of the round.
fn seen(world: &mut World) -> [Value; 3] {
    [
        world.does("results.round", json!({ "round": "r" })),
        world.does("results.family", json!({ "round": "r", "family": "f1" })),
        world.does("plans.show", json!({ "round": "r" }))["families"].clone(),
    ]
}

/// Nothing is left to take in, nothing is aside, and no number is missing.
fn lacks_nothing(page: &Value) {
    assert_eq!((&page["unfetched"], &page["shut"]), (&json!(0), &Value::Null));
    for field in ["aside", "strange", "conflicts"] {
        assert_eq!(page[field], json!([]), "{field}");
    }
    for member in page["members"].as_array().unwrap() {
        for device in member["devices"].as_array().unwrap() {
            assert_eq!((&device["missing"], &device["parted"]), (&json!([]), &json!(false)), "{}", member["name"]);
        }
    }
}

fn calls_the_family(label: &str) -> Value {
    let family = json!({ "change": "family", "to": { "id": "f1", "label": label, "order": 1 } });
    json!({ "round": "r", "changes": [family] })
}

#[test]
fn whoever_was_away_while_somebody_was_removed_words_were_erased_and_all_was_published_again_lacks_nothing() {
    let mut group = Group::of_three();
    let eva = group.joins("Eva", json!({ "roles": ["developer"] }));
    done(&mut group.desks[1], "anna", &yes(), "Pappa heter Göran.");
    done(&mut group.desks[2], "bo", &no(), "Bos ord.");
    group.settle();

    // Bo goes away, with something that he has not published.
    let mut bos = group.desks.remove(2);
    let reflection = json!({ "change": "reflection", "to": { "reviewer": "bo", "body": "Bos tankar på resan." } });
    bos.does("plans.edit", json!({ "round": "r", "changes": [reflection] }));

    // Eva prepares, and is removed; what she did before counts.
    let eva = eva - 1;
    group.desks[eva].does("plans.edit", calls_the_family("Familj Ett"));
    group.exchange(eva);
    group.exchange(0);
    let page = group.page(0);
    let member = page["members"].as_array().unwrap().iter().find(|one| one["name"] == "Eva").unwrap().clone();
    group.desks[0].does("exchange.remove", json!({ "person": member["id"] }));
    drop(group.desks.remove(eva));
    group.settle();

    // Anna erases a text, which withdraws bundles, and writes another; then everybody publishes everything again.
    let annas = review(KEY, "child", Some("anna"));
    let slot = json!({ "question": "consultation" });
    group.desks[1].does("reviews.erase_text", json!({ "review": annas, "slot": slot, "part": "comment" }));
    group.settle();
    group.desks[1].does("reviews.reopen", json!({ "review": annas, "reason": "Läst om" }));
    done(&mut group.desks[1], "anna", &no(), "Annas ord efteråt.");
    group.settle();
    for desk in 0..2 {
        group.desks[desk].does("exchange.again", Value::Null);
        group.settle();
    }
    group.desks[0].does("plans.edit", calls_the_family("Familj A"));
    group.settle();
    assert!(files(group.shared.path()).iter().any(|file| file.extension().is_some_and(|ending| ending == "gone")));

    exchange(&mut bos);
    lacks_nothing(&bos.does("exchange.show", Value::Null));
    let here = seen(&mut bos);
    let told = json!(here).to_string();
    assert!(told.contains("Annas ord efteråt.") && told.contains("Familj A"), "{told}");
    assert!(!told.contains("Göran"), "what was erased meanwhile is gone here too");
    for desk in 0..2 {
        assert_eq!(seen(&mut group.desks[desk]), here, "desk {desk}");
    }

    group.desks.push(bos);
    group.settle();
    for desk in 0..3 {
        let page = group.page(desk);
        lacks_nothing(&page);
        let erased = &page["erased"][0];
        assert_eq!((&erased["gone"], &erased["of"]), (&json!(3), &json!(3)), "with Bo's receipt: desk {desk}");
        let overview = group.desks[desk].does("results.overview", json!({ "round": "r" }));
        assert!(overview["reflections"].to_string().contains("Bos tankar på resan."), "desk {desk}");
    }
}
