//! What two wrote apart in a draft of a key, in what is concluded, and in what the group agreed on: listed in words, and settled by one
//! click on one of the desktops.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use serde_json::{Value, json};

use crate::exchange::{Group, KEY, done};
use crate::world::{World, no, review, yes};

/// Everybody sees the one conflict, told in words that end so. One of the desks lets the value stand that was not shown, and all is settled
/// everywhere. Gives what stands now, as it was told.
fn settled_by_one_click(group: &mut Group, at: usize, about: &str, told: [&str; 2]) -> String {
    group.settle();
    let conflicts = group.page(at)["conflicts"].clone();
    for desk in 0..group.desks.len() {
        let mut seen = group.page(desk)["conflicts"].clone();
        seen[0]["mayChoose"] = conflicts[0]["mayChoose"].clone();
        assert_eq!(seen, conflicts, "desk {desk}");
    }
    assert_eq!(conflicts.as_array().unwrap().len(), 1, "{conflicts}");
    let conflict = &conflicts[0];
    assert!(conflict["about"].as_str().unwrap().ends_with(about), "{conflict}");
    assert_eq!(conflict["mayChoose"], true);
    let values = conflict["values"].as_array().unwrap();
    let mut words: Vec<&str> = values.iter().map(|value| value["told"].as_str().unwrap()).collect();
    words.sort_unstable();
    assert_eq!(words, told);
    let other = values.iter().find(|value| value["shown"] == false).unwrap();
    let pick = json!({
        "kind": conflict["kind"], "identity": conflict["identity"], "register": conflict["register"],
        "value": other["value"],
    });
    group.desks[at].does("exchange.settle", pick);
    group.settle();
    for desk in 0..group.desks.len() {
        assert_eq!(group.page(desk)["conflicts"], json!([]), "desk {desk}");
    }
    other["told"].as_str().unwrap().into()
}

#[test]
fn a_question_of_a_draft_that_two_worded_apart_is_listed_and_settled() {
    let mut group = Group::begun();
    group.joins("Eva", json!({ "roles": ["developer"] }));
    let draft = group.desks[0].does("drafts.begin", json!({ "from": "version", "key": KEY }))["draft"].clone();
    group.settle();
    let asks = |world: &mut World, text: &str| {
        let mut question = world.does("drafts.show", draft.clone())["questions"]["consultation"].clone();
        question["text"]["sv"] = text.into();
        let edits = json!([{ "question": ["consultation", question] }]);
        world.does("drafts.change", json!({ "draft": draft, "edits": edits, "manner": "typed" }));
    };
    asks(&mut group.desks[0], "Har handläggarna samrått?");
    asks(&mut group.desks[1], "Har samråd hållits?");
    let told = ["Har handläggarna samrått?", "Har samråd hållits?"];
    let stands = settled_by_one_click(&mut group, 1, "i utkastet till Barnutredning, version 3: text", told);
    for desk in 0..2 {
        let page = group.desks[desk].does("drafts.show", draft.clone());
        assert_eq!(page["questions"]["consultation"]["text"]["sv"], stands.as_str(), "desk {desk}");
    }
}

/// Three who have read, and everything is open to everybody.
fn read() -> Group {
    let mut group = Group::of_three();
    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    done(&mut group.desks[2], "bo", &no(), "Bos ord.");
    group.settle();
    group
}

#[test]
fn what_two_say_apart_is_to_be_done_is_listed_and_settled() {
    let mut group = read();
    let save = |world: &mut World, id: &Value, what: &str| {
        let mut action = json!({
            "round": "r", "what": what, "owner": "enhetschef vuxen", "due": "1 mars 2022", "status": "planned",
        });
        if id.is_string() {
            action["id"] = id.clone();
        }
        world.does("actions.save", action)["saved"].clone()
    };
    let id = save(&mut group.desks[1], &Value::Null, "Läsa varandras utredningar.");
    group.settle();
    save(&mut group.desks[1], &id, "Läsa varandras utredningar före beslut.");
    save(&mut group.desks[2], &id, "Hålla samråd före beslut.");
    let told = ["Hålla samråd före beslut.", "Läsa varandras utredningar före beslut."];
    let stands = settled_by_one_click(&mut group, 2, "före beslut.”: vad som ska göras", told);
    for desk in 0..3 {
        let page = group.desks[desk].does("actions.list", json!({ "round": "r" }));
        assert_eq!(page["actions"][0]["what"], stands.as_str(), "desk {desk}");
    }
}

#[test]
fn a_finding_that_two_worded_apart_is_listed_and_settled() {
    let mut group = read();
    let cut = json!({ "round": "r", "key": KEY, "question": "consultation", "level": "subjects" });
    for (desk, text) in [(1, "Vi läste olika."), (2, "Vi såg inte samma sak.")] {
        group.desks[desk].does("findings.reword", json!({ "cut": cut, "text": text }));
    }
    let stands = settled_by_one_click(
        &mut group,
        1,
        "Mening i egna ord: Barnutredning · fråga 8: text",
        ["Vi läste olika.", "Vi såg inte samma sak."],
    );
    for desk in 0..3 {
        let page = group.desks[desk].does("results.round", json!({ "round": "r" }));
        assert!(page.to_string().contains(&stands), "desk {desk}");
    }
}

#[test]
fn what_two_entered_apart_as_agreed_on_is_listed_and_settled() {
    let mut group = read();
    let agreed = review(KEY, "child", None);
    group.desks[1].answers(&agreed, "consultation", &[], &yes());
    group.desks[2].answers(&agreed, "consultation", &[], &no());
    let stands = settled_by_one_click(
        &mut group,
        1,
        "Familj 1 · Barnutredning · b1, b2, v1 · Gemensam bedömning · fråga 8: svar",
        ["Ja", "Nej"],
    );
    group.desks[2].does("reviews.submit", json!({ "review": agreed, "gaps": "Prov" }));
    group.settle();
    let code = if stands == "Ja" { "yes" } else { "no" };
    for desk in 0..3 {
        let block = group.desks[desk].block(KEY, "consultation");
        assert_eq!(crate::world::parts(&block["documents"]), [(code.to_string(), 1)], "desk {desk}");
    }
}
