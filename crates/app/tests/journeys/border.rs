//! Whatever comes over the border, an answer or a failure goes back.

use std::cell::RefCell;

use app::{COMMANDS, Failure, dispatch};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::world::World;

/// Commands that write outside the test's own folder when an argument says so.
fn names_a_path(name: &str) -> bool {
    ["start.create", "start.unlock"].contains(&name) || name.starts_with("reporting.") || name.contains("port")
}

#[test]
fn nothing_but_getting_in_is_done_while_no_store_is_open() {
    let mut world = World::empty();
    for command in COMMANDS.iter().filter(|command| !command.name.starts_with("start.")) {
        let failure = dispatch(&mut world.app, command.name, Value::Null).expect_err("there is no store");
        let refused = matches!(failure, Failure::Locked | Failure::BadArgument { .. });
        assert!(refused, "{} gave {failure:?}", command.name);
    }
    assert_eq!(world.fails("no.such", Value::Null), Failure::NoSuchCommand { name: "no.such".into() });
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop::sample::select(vec![
            "2021",
            "family-1",
            "f9-journal",
            "leila",
            "journal",
            "own-voice",
            "yes",
            "",
            "å/../x"
        ])
        .prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    let name = prop::sample::select(vec![
        "round", "review", "slot", "state", "question", "member", "subject", "key", "document", "is", "cut", "part",
        "level", "body",
    ]);
    leaf.prop_recursive(4, 32, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(name.clone().prop_map(String::from), inner, 0..6)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

#[test]
fn no_argument_brings_a_command_down() {
    let mut world = World::demo();
    let before = world.does("results.round", json!({ "round": "2021" }));
    let world = RefCell::new(world);
    let names: Vec<&str> = COMMANDS.iter().map(|command| command.name).filter(|name| !names_a_path(name)).collect();
    let config = ProptestConfig::with_cases(256);
    let strategy = (prop::sample::select(names), json());
    proptest::test_runner::TestRunner::new(config)
        .run(&strategy, |(name, argument)| {
            if !["start.lock", "start.demo", "start.language", "desk.sit_down"].contains(&name) {
                let _ = dispatch(&mut world.borrow_mut().app, name, argument);
            }
            Ok(())
        })
        .expect("a command never panics");
    let after = world.borrow_mut().does("results.round", json!({ "round": "2021" }));
    assert_eq!(after, before, "and rubbish changes nothing");
}
