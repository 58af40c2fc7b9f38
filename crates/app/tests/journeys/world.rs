//! A product with its own clock and chance, and a small round in it.

use std::sync::atomic::{AtomicI64, Ordering};

use app::{App, Failure, Setting, dispatch};
use jiff::Timestamp;
use serde_json::{Value, json};
use tempfile::TempDir;

pub(crate) const PASSPHRASE: &str = "en lång mening";

/// A running product in a folder of its own.
pub(crate) struct World {
    pub(crate) app: App,
    pub(crate) folder: TempDir,
}

fn setting(folder: &TempDir, desktop: u64) -> Setting {
    let seconds = AtomicI64::new(1_633_000_000);
    // No two desktops ever draw the same.
    let mut ids = u128::from(desktop) << 64;
    Setting {
        data: folder.path().to_path_buf(),
        clock: Box::new(move || Timestamp::from_second(seconds.fetch_add(1, Ordering::Relaxed)).expect("a time")),
        chance: Box::new(move || {
            ids += 1;
            ids.to_be_bytes()
        }),
        zone: jiff::tz::TimeZone::UTC,
        cost: store::Cost::SMALL,
    }
}

impl World {
    /// Nothing has been made yet.
    pub(crate) fn empty() -> Self {
        Self::desktop(0)
    }

    /// One of several desktops, with nothing made on it yet.
    pub(crate) fn desktop(number: u64) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        Self { app: App::new(setting(&folder, number)), folder }
    }

    /// The demo round is open.
    pub(crate) fn demo() -> Self {
        let mut world = Self::empty();
        world.does("start.demo", Value::Null);
        world
    }

    /// A round with one family: two children, a parent, a child investigation that Anna and Bo read, and an adult
    /// investigation that Anna reads.
    pub(crate) fn round() -> Self {
        let mut world = Self::empty();
        world.does("start.create", json!({ "name": "Prov", "user": "Prov", "passphrase": PASSPHRASE }));
        world.plans_round();
        world
    }

    /// Makes the small round in the open store.
    pub(crate) fn plans_round(&mut self) {
        let keys = json!({ "child-investigation": 2, "adult-investigation": 2 });
        self.does("plans.create", json!({ "id": "r", "name": "Prov 2021", "keys": keys }));
        let member = |id: &str, role: &str, order: u32| {
            let to = json!({ "id": id, "family": "f1", "label": id, "order": order, "role": role, "gender": "female" });
            json!({ "change": "member", "to": to })
        };
        let document = |id: &str, side: &str, order: u32| {
            let to = json!({
                "id": id, "family": "f1", "order": order, "kind": "investigation", "side": side,
                "members": ["b1", "b2", "v1"],
            });
            json!({ "change": "document", "to": to })
        };
        let reviewer = |id: &str| json!({ "change": "reviewer", "to": { "id": id, "name": id, "role": "granskare" } });
        let reads = |document: &str, who: &str| json!({ "change": "reads", "to": { "subject": { "document": document }, "reviewer": who } });
        let changes = json!([
            reviewer("anna"),
            reviewer("bo"),
            { "change": "family", "to": { "id": "f1", "label": "Familj 1", "order": 1 } },
            member("b1", "child", 1),
            member("b2", "child", 2),
            member("v1", "adult", 3),
            document("child", "child", 1),
            document("adult", "adult", 2),
            reads("child", "anna"),
            reads("child", "bo"),
            reads("adult", "anna"),
        ]);
        self.does("plans.edit", json!({ "round": "r", "changes": changes }));
    }

    /// Gives a command that must succeed.
    pub(crate) fn does(&mut self, command: &str, argument: Value) -> Value {
        dispatch(&mut self.app, command, argument).unwrap_or_else(|failure| panic!("{command} failed: {failure:?}"))
    }

    /// Gives a command that must fail.
    pub(crate) fn fails(&mut self, command: &str, argument: Value) -> Failure {
        dispatch(&mut self.app, command, argument).map_or_else(|failure| failure, |_| panic!("{command} succeeded"))
    }

    /// Somebody sits down at the desk; nobody in particular when `None`.
    pub(crate) fn sits(&mut self, who: Option<&str>) {
        self.does("desk.sit_down", json!({ "round": "r", "reviewer": who }));
    }

    /// Answers a question of a review, about everybody it is asked of.
    pub(crate) fn answers(&mut self, review: &Value, question: &str, members: &[&str], state: &Value) {
        let slots = match members {
            [] => vec![json!({ "question": question })],
            members => members.iter().map(|member| json!({ "question": question, "member": member })).collect(),
        };
        for slot in slots {
            self.does("reviews.answer", json!({ "review": review, "slot": slot, "state": state }));
        }
    }

    /// The block of a question in the round's result.
    pub(crate) fn block(&mut self, key: &str, question: &str) -> Value {
        let result = self.does("results.round", json!({ "round": "r" }));
        let of_key = result["types"].as_array().expect("types").iter().find(|one| one["key"] == key).expect("the key");
        let mut blocks = of_key["blocks"].as_array().expect("blocks").iter();
        blocks.find(|block| block["question"] == question).expect("the question").clone()
    }
}

/// A review of a document of the small round; `None` for the group's consensus.
pub(crate) fn review(key: &str, document: &str, who: Option<&str>) -> Value {
    let mut review = json!({ "round": "r", "key": key, "subject": { "document": document } });
    if let Some(who) = who {
        review["reviewer"] = who.into();
    }
    review
}

pub(crate) fn yes() -> Value {
    json!({ "is": "single", "code": "yes" })
}

pub(crate) fn no() -> Value {
    json!({ "is": "single", "code": "no" })
}

/// How many a tally tells for each part, inside and outside: `[("yes", 1), ("notReviewed", 1)]` without zeros.
pub(crate) fn parts(tally: &Value) -> Vec<(String, u64)> {
    let all = ["inside", "outside"].into_iter().flat_map(|side| tally[side].as_array().expect("parts").clone());
    let name = |part: &Value| match part["part"]["code"].as_str() {
        Some(code) => code.to_string(),
        None => part["part"]["is"].as_str().expect("a part").to_string(),
    };
    all.map(|part| (name(&part), part["n"].as_u64().expect("a number"))).filter(|(_, n)| *n > 0).collect()
}
