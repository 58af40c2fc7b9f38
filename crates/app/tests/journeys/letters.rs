//! Invitations and answers that could not be laid at once: they lie in the store until they can be.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use std::fs;
use std::path::Path;

use app::Failure;
use app::exchange::GroupProblem;
use jiff::Timestamp;
use serde_json::{Value, json};
use store::{Op, Passphrase, Store, Unlock};

use crate::exchange::Group;
use crate::world::PASSPHRASE;

pub(crate) fn spoken(words: &Value) -> String {
    let words: Vec<&str> = words.as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect();
    words.join(" ")
}

#[test]
fn an_invitation_made_while_the_folder_is_away_is_laid_when_it_is_back() {
    let mut group = Group::begun();
    let anna = group.desktop("Anna");
    let away = group.shared.path().with_extension("away");
    fs::rename(group.shared.path(), &away).unwrap();
    let invite = json!({ "name": "Anna", "roles": ["reviewer"], "reviewer": "anna" });
    let made = group.desks[0].does("exchange.invite", invite);
    assert_eq!(made["laid"], false);
    let waiting = group.page(0)["invitations"][0].clone();
    assert_eq!((&waiting["laid"], &waiting["words"]), (&json!(false), &made["words"]), "the words can be read again");

    fs::rename(&away, group.shared.path()).unwrap();
    let look = json!({ "folder": group.folder(), "words": spoken(&made["words"]) });
    let early = group.desks[anna].fails("exchange.look", look.clone());
    assert!(matches!(early, Failure::Group { problem: GroupProblem::NoInvitation }), "{early:?}");
    group.exchange(0);
    assert_eq!(group.page(0)["invitations"][0]["laid"], true);
    assert_eq!(group.desks[anna].does("exchange.look", look)["name"], "Anna");
}

#[test]
fn an_invitation_taken_back_while_the_folder_is_away_is_never_laid() {
    let mut group = Group::begun();
    let away = group.shared.path().with_extension("away");
    fs::rename(group.shared.path(), &away).unwrap();
    let invite = json!({ "name": "Anna", "roles": ["reviewer"], "reviewer": "anna" });
    let made = group.desks[0].does("exchange.invite", invite);
    group.desks[0].does("exchange.withdraw_invitation", json!({ "invitation": made["id"] }));
    fs::rename(&away, group.shared.path()).unwrap();
    group.exchange(0);
    let laid = group.shared.path().join(format!("invitations/{}.akt", made["id"].as_str().unwrap()));
    assert!(!laid.exists());
}

#[test]
fn an_invitation_taken_back_while_the_folder_is_away_opens_nothing_once_it_is_back() {
    let mut group = Group::begun();
    let anna = group.desktop("Anna");
    let invite = json!({ "name": "Anna", "roles": ["reviewer"], "reviewer": "anna" });
    let made = group.desks[0].does("exchange.invite", invite);
    let look = json!({ "folder": group.folder(), "words": spoken(&made["words"]) });
    assert_eq!(group.desks[anna].does("exchange.look", look.clone())["name"], "Anna");
    let away = group.shared.path().with_extension("away");
    fs::rename(group.shared.path(), &away).unwrap();
    group.desks[0].does("exchange.withdraw_invitation", json!({ "invitation": made["id"] }));
    fs::rename(&away, group.shared.path()).unwrap();
    group.exchange(0);
    let late = group.desks[anna].fails("exchange.look", look);
    assert!(matches!(late, Failure::Group { problem: GroupProblem::NoInvitation }), "{late:?}");
}

/// The store of a desktop that is locked meanwhile.
pub(crate) fn with_store(group: &mut Group, desk: usize, work: impl FnOnce(&mut Store)) {
    group.desks[desk].does("start.lock", Value::Null);
    let start = group.desks[desk].does("start.show", Value::Null);
    let folder = start["stores"][0]["folder"].as_str().unwrap();
    let passphrase = Passphrase::new(PASSPHRASE);
    let unlock = Unlock::Passphrase { user: None, passphrase: &passphrase };
    work(&mut Store::open(Path::new(folder), unlock, Timestamp::now()).unwrap());
    group.desks[desk].does("start.unlock", json!({ "folder": folder, "passphrase": PASSPHRASE }));
}

#[test]
fn an_answer_that_was_written_and_not_laid_when_the_program_died_is_laid_the_next_time() {
    let mut group = Group::begun();
    let anna = group.desktop("Anna");
    let invite = json!({ "name": "Anna", "roles": ["reviewer"], "reviewer": "anna" });
    let made = group.desks[0].does("exchange.invite", invite);
    let words = spoken(&made["words"]);
    let join = json!({ "folder": group.folder(), "words": words, "label": "Bärbar", "recovery": null });
    group.desks[anna].does("exchange.join", join);

    // The store as it is between the two: the answer stands in it and lies nowhere.
    let id = made["id"].as_str().unwrap();
    let laid = group.shared.path().join(format!("answers/{id}.akt"));
    let answer = fs::read(&laid).unwrap();
    fs::remove_file(&laid).unwrap();
    with_store(&mut group, anna, |store| {
        let row = format!("answer/{id}");
        store
            .write(Op::Exchange, "Anna", Timestamp::now(), |tx| tx.set_exchanged("letter", &row, Some(&answer)))
            .unwrap();
    });
    assert_eq!(group.page(anna)["state"], "answered");

    group.exchange(anna);
    assert_eq!(fs::read(&laid).unwrap(), answer);
    assert_eq!(group.exchange(0)["letIn"], json!(["Anna"]));
    group.exchange(anna);
    assert_eq!(group.page(anna)["state"], "in");
}

#[test]
fn an_answer_that_cannot_be_laid_leaves_the_store_alone_and_the_words_good() {
    let mut group = Group::begun();
    let anna = group.desktop("Anna");
    let invite = json!({ "name": "Anna", "roles": ["reviewer"], "reviewer": "anna" });
    let words = spoken(&group.desks[0].does("exchange.invite", invite)["words"]);
    let answers = group.shared.path().join("answers");
    let _ = fs::remove_dir(&answers);
    fs::write(&answers, b"in the way").unwrap();
    let join = json!({ "folder": group.folder(), "words": words, "label": "Bärbar", "recovery": null });
    group.desks[anna].fails("exchange.join", join.clone());
    assert_eq!(group.page(anna)["state"], "alone");
    fs::remove_file(&answers).unwrap();
    assert_eq!(group.desks[anna].does("exchange.join", join)["state"], "answered");
}

#[test]
fn an_invitation_that_cannot_be_laid_stops_nothing_else() {
    let mut group = Group::of_three();
    let invitations = group.shared.path().join("invitations");
    fs::remove_dir_all(&invitations).unwrap();
    fs::write(&invitations, b"A file of somebody's.").unwrap();
    let invite = json!({ "name": "Cia", "roles": ["developer"] });
    group.desks[0].does("exchange.invite", invite);
    let family = json!({ "change": "family", "to": { "id": "f2", "label": "Familj 2", "order": 2 } });
    group.desks[0].does("plans.edit", json!({ "round": "r", "changes": [family] }));
    let told = group.desks[0].does("exchange.run", json!({ "most": 100 }));
    assert_ne!(told["trouble"], Value::Null);
    group.exchange(1);
    let plan = group.desks[1].does("plans.show", json!({ "round": "r" })).to_string();
    assert!(plan.contains("Familj 2"), "{plan}");
}
