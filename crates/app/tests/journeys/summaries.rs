//! What whoever leads sends to every member of a group, managers among them: nothing in it leads back to a family, and it goes
//! when a text in it is erased.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use std::fs;

use app::Failure;
use serde_json::{Value, json};

use crate::exchange::{Group, KEY, done};
use crate::world::{review, yes};

const CHOSEN: &str = "Barnet berättade om skolan.";
const NOT_CHOSEN: &str = "Lampan i hallen var trasig.";

/// Maria, Anna, Bo and a manager, the desktop that is given. Anna's comment was chosen to be quoted, and Bo's was not.
fn read_by_both() -> (Group, usize) {
    let mut group = Group::of_three();
    let chef = group.joins("Chefen", json!({ "roles": ["manager"] }));
    done(&mut group.desks[1], "anna", &yes(), CHOSEN);
    done(&mut group.desks[2], "bo", &yes(), NOT_CHOSEN);
    group.settle();
    let comment = json!({ "review": review(KEY, "child", Some("anna")), "slot": { "question": "consultation" } });
    group.desks[0].does("comments.quote", json!({ "comment": comment }));
    (group, chef)
}

fn send(group: &mut Group) {
    group.desks[0].does("exchange.send_summary", json!({ "round": "r" }));
    group.settle();
}

/// What a desktop saves of the summary that is there.
fn saved(group: &mut Group, desk: usize) -> String {
    String::from_utf8(saved_as(group, desk, "html")).unwrap()
}

fn saved_as(group: &mut Group, desk: usize, end: &str) -> Vec<u8> {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("summary");
    let file = format!("Prov 2021.{end}");
    group.desks[desk].does("exchange.save_summary", json!({ "round": "r", "file": file, "path": path }));
    fs::read(path).unwrap()
}

fn withdrawn(group: &Group) -> usize {
    let places =
        fs::read_dir(group.shared.path()).unwrap().filter_map(|place| fs::read_dir(place.unwrap().path()).ok());
    let files = places.flatten().map(|file| file.unwrap().path());
    files
        .filter(|path| path.extension().is_some_and(|ending| ending == "gone") && path.to_string_lossy().contains('-'))
        .count()
}

#[test]
fn a_summary_tells_the_round_in_figures_and_leads_back_to_no_family() {
    let (mut group, chef) = read_by_both();
    let reflection = json!({ "change": "reflection", "to": { "reviewer": "anna", "body": "Vägen dit var krokig." } });
    group.desks[1].does("plans.edit", json!({ "round": "r", "changes": [reflection] }));
    group.settle();
    send(&mut group);
    let summary = saved(&mut group, chef);
    for said in ["Prov 2021", "Ja i den enda utredningen", "<b>1</b> av 1", "<svg", "inga enskilda familjer"] {
        assert!(summary.contains(said), "{said}: {summary}");
    }
    assert!(summary.contains(&format!("”{CHOSEN}”")), "what was chosen to be quoted: {summary}");
    for unsaid in [
        NOT_CHOSEN,
        "Familj 1",
        "lämnar inte gruppen",
        "Vägen dit var krokig.",
        "Familjerna",
        "<th scope=\"col\">Familj",
    ] {
        assert!(!summary.contains(unsaid), "{unsaid}: {summary}");
    }
}

#[test]
fn a_summary_that_quotes_what_is_erased_is_gone_from_every_desktop_and_the_folder() {
    let (mut group, chef) = read_by_both();
    send(&mut group);
    assert!(saved(&mut group, chef).contains(CHOSEN));
    let before = withdrawn(&group);
    let anna = review(KEY, "child", Some("anna"));
    let slot = json!({ "question": "consultation" });
    group.desks[1].does("reviews.erase_text", json!({ "review": anna, "slot": slot, "part": "comment" }));
    assert_eq!(group.page(1)["summaries"], json!([]), "at once where it is erased");
    group.settle();
    for desk in [0, 1, 2, chef] {
        assert_eq!(group.page(desk)["summaries"], json!([]), "desk {desk}");
    }
    assert_eq!(withdrawn(&group), before + 2, "the bundle of the text, and that of the summary");
    for end in ["html", "pdf", "docx"] {
        let ask = json!({ "round": "r", "file": format!("Prov 2021.{end}"), "path": "unwritten" });
        let gone = group.desks[chef].fails("exchange.save_summary", ask);
        assert!(matches!(gone, Failure::NotFound { .. }), "{end}: {gone:?}");
    }
    send(&mut group);
    assert!(!saved(&mut group, chef).contains(CHOSEN), "a new one does not say it");
}

#[test]
fn a_summary_stays_when_something_else_is_erased() {
    let (mut group, chef) = read_by_both();
    send(&mut group);
    let bo = review(KEY, "child", Some("bo"));
    let slot = json!({ "question": "consultation" });
    group.desks[2].does("reviews.erase_text", json!({ "review": bo, "slot": slot, "part": "comment" }));
    group.settle();
    assert!(saved(&mut group, chef).contains(CHOSEN));
}

#[test]
fn a_new_summary_takes_the_one_before_out_of_the_folder_and_what_is_published_again_arrives() {
    let (mut group, chef) = read_by_both();
    send(&mut group);
    let before = withdrawn(&group);
    send(&mut group);
    assert_eq!(withdrawn(&group), before + 1);
    group.desks[0].does("exchange.again", Value::Null);
    group.settle();
    for desk in [0, 1, 2, chef] {
        assert_eq!(group.page(desk)["summaries"].as_array().unwrap().len(), 1, "desk {desk}");
    }
    let [one] = group.page(chef)["summaries"].as_array().unwrap().clone().try_into().unwrap();
    assert_eq!(one["name"], "Prov 2021");
    assert_eq!(one["files"], json!(["Prov 2021.docx", "Prov 2021.html", "Prov 2021.pdf"]));
    assert!(saved_as(&mut group, chef, "pdf").starts_with(b"%PDF"));
    assert!(saved_as(&mut group, chef, "docx").starts_with(b"PK"));
    let renamed = json!({ "name": "Prov igen", "keys": { "child-investigation": 2, "adult-investigation": 2 } });
    let change = json!({ "round": "r", "changes": [{ "change": "round", "to": renamed }] });
    group.desks[0].does("plans.edit", change);
    send(&mut group);
    assert_eq!(
        group.page(chef)["summaries"].as_array().unwrap().len(),
        1,
        "also when the round is called something else"
    );
    assert_eq!(group.page(chef)["summaries"][0]["files"][2], "Prov igen.pdf");
    let late = group.joins("En till", json!({ "roles": ["manager"] }));
    group.settle();
    assert_eq!(group.page(late)["summaries"][0]["name"], "Prov igen", "whoever comes later gets it too");
}
