//! People who get in: each with a passphrase of their own.

use app::Failure;
use serde_json::{Value, json};

use crate::world::{PASSPHRASE, World};

const BOS: &str = "bos egen mening";

/// A store that Eva made, its folder and its recovery key.
fn made() -> (World, Value, Value) {
    let mut world = World::empty();
    let made = world.does("start.create", json!({ "name": "A", "user": "Eva", "passphrase": PASSPHRASE }));
    (world, made["store"]["folder"].clone(), made["recoveryKey"].clone())
}

fn unlock(world: &mut World, folder: &Value, passphrase: &Value) -> Value {
    world.does("start.unlock", json!({ "folder": folder, "passphrase": passphrase }))
}

/// What the log of access tells, the newest first.
fn log(world: &mut World, count: usize) -> Vec<(String, String, String)> {
    let shown = world.does("users.show", Value::Null);
    let text = |line: &Value, field: &str| line[field].as_str().expect("a text").to_string();
    let lines = shown["log"].as_array().expect("a log").iter();
    lines.map(|line| (text(line, "who"), text(line, "what"), text(line, "detail"))).take(count).collect()
}

#[test]
fn somebody_is_let_in_with_their_own_passphrase_and_let_out_again() {
    let (mut world, folder, _) = made();
    let added = world.does("users.add", json!({ "name": " Bo ", "passphrase": BOS, "own": PASSPHRASE }));
    assert_eq!(added["users"], json!([{ "name": "Eva", "you": true }, { "name": "Bo", "you": false }]));
    assert_eq!(unlock(&mut world, &folder, &json!(BOS))["user"], "Bo");
    let log_of_bo = log(&mut world, 2);
    assert_eq!(log_of_bo[0], ("Bo".into(), "opened".into(), String::new()));
    assert_eq!(log_of_bo[1], ("Eva".into(), "userAdded".into(), "Bo".into()));

    unlock(&mut world, &folder, &json!(PASSPHRASE));
    let left = world.does("users.remove", json!({ "name": "Bo", "own": PASSPHRASE }));
    assert_eq!(left["users"], json!([{ "name": "Eva", "you": true }]));
    assert_eq!(log(&mut world, 1)[0].1, "userRemoved");
    let ask = json!({ "folder": folder, "passphrase": BOS });
    assert_eq!(world.fails("start.unlock", ask), Failure::WrongPassphrase);
}

#[test]
fn whoever_changes_the_ways_in_is_asked_who_they_are_and_told_why_not() {
    let (mut world, _, _) = made();
    let add = |name: &str, passphrase: &str, own: &str| json!({ "name": name, "passphrase": passphrase, "own": own });
    let remove = |name: &str, own: &str| json!({ "name": name, "own": own });
    let change = |old: &str, new: &str| json!({ "old": old, "new": new });
    let of_bo = json!({ "old": PASSPHRASE, "new": "en helt ny mening", "name": "Bo" });
    world.does("users.add", add("Bo", BOS, PASSPHRASE));
    let before = world.does("users.show", Value::Null);
    for (command, argument, expected) in [
        ("users.add", add("Eva", BOS, PASSPHRASE), Failure::UserExists { user: "Eva".into() }),
        ("users.add", add("Siv", "kort", PASSPHRASE), Failure::WeakPassphrase { least: 12 }),
        ("users.add", add(" ", BOS, PASSPHRASE), Failure::NoName),
        ("users.add", add("Siv", BOS, "fel mening"), Failure::WrongPassphrase),
        ("users.add", add("Siv", BOS, BOS), Failure::WrongPassphrase),
        ("users.remove", remove("Eva", PASSPHRASE), Failure::OwnWayIn),
        ("users.remove", remove("Bo", "fel mening"), Failure::WrongPassphrase),
        ("users.remove", remove("Siv", PASSPHRASE), Failure::NotFound { thing: "user".into(), code: "Siv".into() }),
        ("users.change_passphrase", change("fel mening", "en helt ny mening"), Failure::WrongPassphrase),
        ("users.change_passphrase", change(PASSPHRASE, "kort"), Failure::WeakPassphrase { least: 12 }),
        ("users.change_passphrase", of_bo, Failure::WrongPassphrase),
        ("users.renew_recovery", json!({ "passphrase": "fel mening" }), Failure::WrongPassphrase),
    ] {
        assert_eq!(world.fails(command, argument), expected, "{command}");
    }
    assert_eq!(world.does("users.show", Value::Null), before, "nothing of it was done, or written down as done");
    world.does("users.remove", remove("Bo", PASSPHRASE));
    assert_eq!(world.fails("users.remove", remove("Eva", PASSPHRASE)), Failure::LastUser);
}

#[test]
fn a_passphrase_and_a_recovery_key_are_changed() {
    let (mut world, folder, first) = made();
    let before = world.does("users.show", Value::Null)["recoveryMadeAt"].clone();
    world.does("users.change_passphrase", json!({ "old": PASSPHRASE, "new": BOS }));
    let renewed = world.does("users.renew_recovery", json!({ "passphrase": BOS }))["recoveryKey"].clone();
    assert_ne!(world.does("users.show", Value::Null)["recoveryMadeAt"], before);
    let told: Vec<String> = log(&mut world, 2).into_iter().map(|line| line.1).collect();
    assert_eq!(told, ["recoveryRenewed", "passphraseChanged"]);
    for (opens, passphrase) in [(true, json!(BOS)), (false, json!(PASSPHRASE)), (true, renewed), (false, first)] {
        let ask = json!({ "folder": folder, "passphrase": passphrase });
        assert_eq!(app::dispatch(&mut world.app, "start.unlock", ask).is_ok(), opens);
    }
}

#[test]
fn who_forgot_their_passphrase_sets_a_new_one_with_the_recovery_key() {
    let (mut world, folder, recovery) = made();
    unlock(&mut world, &folder, &recovery);
    let shown = world.does("users.show", Value::Null);
    assert_eq!((&shown["byRecovery"], &shown["users"]), (&json!(true), &json!([{ "name": "Eva", "you": false }])));
    let change = |name: Option<&str>, old: &Value| json!({ "old": old, "new": BOS, "name": name });
    assert_eq!(world.fails("users.change_passphrase", change(None, &recovery)), Failure::NoName);
    let guess = json!(PASSPHRASE);
    assert_eq!(world.fails("users.change_passphrase", change(Some("Eva"), &guess)), Failure::WrongRecoveryKey);
    world.does("users.change_passphrase", change(Some("Eva"), &recovery));
    assert_eq!(unlock(&mut world, &folder, &json!(BOS))["user"], "Eva");
}
