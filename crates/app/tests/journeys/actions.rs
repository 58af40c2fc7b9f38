//! What is to be done about what was found: decided, followed up, and carried to the next round.

use app::Failure;
use app::actions::ActionProblem;
use serde_json::{Value, json};

use crate::world::{PASSPHRASE, World, review, yes};

const KEY: &str = "child-investigation";

fn cut(question: &str) -> Value {
    json!({ "round": "r", "key": KEY, "question": question, "level": "subjects" })
}

fn action(to: Value) -> Value {
    let mut all = json!({
        "round": "r", "what": "Läsa varandras utredningar före kommuniceringen.", "owner": "enhetschef vuxen",
        "due": "1 mars 2022", "status": "planned",
    });
    all.as_object_mut().expect("fields").extend(to.as_object().expect("fields").clone());
    all
}

fn saved(world: &mut World, to: Value) -> (String, Value) {
    let page = world.does("actions.save", action(to));
    let id = page["saved"].as_str().expect("a code").to_string();
    let one = page["actions"].as_array().expect("actions").iter().find(|one| one["id"] == id.as_str());
    (id, one.expect("it is told").clone())
}

/// What is to be done in a round, with how far it has come.
fn told(world: &mut World, round: &str) -> Vec<(String, String)> {
    let page = world.does("actions.list", json!({ "round": round }));
    let told = |one: &Value, name: &str| one[name].as_str().expect("words").to_string();
    page["actions"].as_array().expect("actions").iter().map(|one| (told(one, "what"), told(one, "status"))).collect()
}

/// A round where one document is read and marked as done.
fn read() -> World {
    let mut world = World::round();
    let anna = review(KEY, "child", Some("anna"));
    world.answers(&anna, "consultation", &[], &yes());
    world.does("reviews.submit", json!({ "review": anna, "gaps": "Prov" }));
    world
}

#[test]
fn an_action_is_drawn_from_a_finding_followed_up_and_given_up_with_a_reason() {
    let mut world = read();
    let (id, one) = saved(&mut world, json!({ "from": cut("consultation") }));
    assert_eq!(
        (&one["due"], &one["status"], &one["overdue"]),
        (&json!("2022-03-01"), &json!("planned"), &json!(false))
    );
    assert_eq!(one["from"]["cut"]["question"], "consultation");
    assert!(one["from"]["finding"].as_str().expect("a finding").starts_with("Ja i"), "{one}");
    let (_, one) = saved(&mut world, json!({ "id": id, "status": "begun", "due": "2021-09-01" }));
    assert_eq!((&one["status"], &one["overdue"]), (&json!("begun"), &json!(true)), "it was due yesterday");
    assert_eq!(one["from"]["cut"]["question"], "consultation", "it goes on coming from where it came");
    let lacking = world.fails("actions.save", action(json!({ "id": id, "status": "dropped" })));
    assert_eq!(lacking, Failure::BadAction { problems: vec![ActionProblem::NoWhy] });
    let (_, one) = saved(&mut world, json!({ "id": id, "status": "dropped", "why": "Görs av en annan nämnd." }));
    assert_eq!((&one["why"], &one["overdue"]), (&json!("Görs av en annan nämnd."), &json!(false)));
    let found = world.does("search.find", json!({ "words": "kommuniceringen" }));
    assert_eq!(found["hits"][0]["kind"], "action");
}

#[test]
fn everything_that_is_wrong_is_told_at_once_and_who_sees_to_it_is_a_role() {
    let mut world = read();
    let wrong = action(json!({ "what": " ", "owner": "", "due": "i vår", "status": "dropped" }));
    let problems = vec![
        ActionProblem::NoWhat,
        ActionProblem::NoOwner,
        ActionProblem::DueNotADay { typed: "i vår".into() },
        ActionProblem::NoWhy,
    ];
    assert_eq!(world.fails("actions.save", wrong), Failure::BadAction { problems });
    world.does("protect.set_names", json!({ "round": "r", "names": ["Vargsten"] }));
    for somebody in ["Anna", "enhetschef bo", "Vargstens enhet", "20190101-2391", "ring 070-174 06 05"] {
        let failed = world.fails("actions.save", action(json!({ "owner": somebody })));
        assert_eq!(failed, Failure::BadAction { problems: vec![ActionProblem::OwnerIsSomebody] }, "{somebody}");
    }
    assert_eq!(told(&mut world, "r"), []);
    let page = world.does("actions.list", json!({ "round": "r" }));
    assert_eq!(page["roles"], json!(["granskare"]), "the roles of the group are there to choose among");
}

#[test]
fn what_is_open_comes_along_to_the_next_round_and_a_closed_round_is_followed_up() {
    let mut world = read();
    saved(&mut world, json!({ "from": cut("consultation") }));
    saved(&mut world, json!({ "what": "Bildstöd i varje ärende.", "status": "done", "due": "" }));
    world.does("plans.close", json!({ "round": "r" }));
    let (id, _) = saved(&mut world, json!({ "what": "Barnkonsekvensanalys på ärendemötet.", "due": null }));
    let copied = world.does("plans.copy", json!({ "from": "r", "name": "Prov 2022", "families": "left" }));
    let next = copied["round"].as_str().expect("a code").to_string();
    let page = world.does("actions.list", json!({ "round": next }));
    let carried = page["actions"].as_array().expect("actions");
    assert_eq!(carried.len(), 2, "what is done stays behind: {carried:?}");
    assert!(carried.iter().all(|one| one["carried"] == json!({ "id": "r", "name": "Prov 2021" })));
    let done =
        action(json!({ "round": next, "id": id, "what": "Barnkonsekvensanalys på ärendemötet.", "status": "done" }));
    world.does("actions.save", done);
    let here = ("Barnkonsekvensanalys på ärendemötet.".to_string(), "planned".to_string());
    assert!(told(&mut world, "r").contains(&here), "the one in the round before is as it was left");
}

#[test]
fn an_action_that_is_erased_is_gone_with_its_texts() {
    let mut world = read();
    let (id, _) = saved(&mut world, json!({ "what": "Vargsten först." }));
    saved(&mut world, json!({ "id": id, "what": "Vargsten sedan." }));
    world.does("actions.remove", json!({ "round": "r", "id": id }));
    assert_eq!(told(&mut world, "r"), []);
    assert_eq!(world.does("search.find", json!({ "words": "Vargsten" }))["all"], 0);
    let log = world.does("users.show", Value::Null)["log"].as_array().expect("a log").clone();
    assert_eq!(log.iter().filter(|line| line["what"] == "erased").count(), 2, "both versions");
}

#[test]
fn a_reader_from_whom_something_is_withheld_sees_no_conclusions() {
    let mut world = read();
    saved(&mut world, json!({}));
    world.sits(Some("bo"));
    let page = world.does("actions.list", json!({ "round": "r" }));
    assert_eq!(page["actions"], json!([]));
    assert!(page["withheld"].is_string(), "and is told why");
    assert_eq!(world.fails("actions.save", action(json!({}))), Failure::Blind);
    let reworded = world.fails("findings.reword", json!({ "cut": cut("consultation"), "text": "Nästan alla." }));
    assert_eq!(reworded, Failure::Blind);
}

#[test]
fn reports_and_round_files_carry_what_is_concluded() {
    let mut world = read();
    saved(&mut world, json!({ "from": cut("consultation") }));
    world.does("findings.reword", json!({ "cut": cut("consultation"), "text": "Vi talas vid i det vi har läst." }));
    let path = world.folder.path().join("report.html");
    world.does("reporting.make", json!({ "round": "r", "format": "html", "path": path }));
    let report = std::fs::read_to_string(path).expect("the report was written");
    for told in [
        "Det här ska göras",
        "Läsa varandras utredningar",
        "Ansvarig: enhetschef vuxen · klart senast 1 mars 2022",
        "Vi talas vid i det vi har läst.",
        "Aktsams mening: Ja i",
    ] {
        assert!(report.contains(told), "{told}");
    }
    let [first, second] = ["first.json", "second.json"].map(|name| world.folder.path().join(name));
    world.does("round_file.export", json!({ "round": "r", "path": first }));
    let mut other = World::empty();
    other.does("start.create", json!({ "name": "Annat", "user": "Prov", "passphrase": PASSPHRASE }));
    other.does("round_file.import", json!({ "path": first }));
    assert_eq!(told(&mut other, "r"), told(&mut world, "r"));
    other.does("round_file.export", json!({ "round": "r", "path": second }));
    let bytes = |path: &std::path::Path| std::fs::read(path).expect("the file is there");
    assert!(bytes(&first) == bytes(&second), "the same byte for byte");
}
