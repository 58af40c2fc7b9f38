//! Finding what was written: where it stands, through every filter, and never what is withheld.

use serde_json::{Value, json};

use crate::world::{World, review, yes};

const CHILD: &str = "child-investigation";
const ADULT: &str = "adult-investigation";

/// Anna has read both documents and Bo the child's; every text is written and one of each kind is there.
fn written() -> World {
    let mut world = World::round();
    let own = |who| review(CHILD, "child", Some(who));
    let slot = json!({ "question": "consultation" });
    let evidence = json!([{ "page": "12", "quote": "Vi talades vid\nom oron" }]);
    world.does("reviews.comment", json!({ "review": own("anna"), "slot": slot, "body": "Samrådet syns i Annas ord." }));
    world.does("reviews.evidence", json!({ "review": own("anna"), "slot": slot, "evidence": evidence }));
    world.does("reviews.comment", json!({ "review": own("bo"), "slot": slot, "body": "Samrådet syns i Bos ord." }));
    let adult = review(ADULT, "adult", Some("anna"));
    let reason = json!({ "is": "notApplicable", "reason": "Samrådet hölls senare." });
    world.does("reviews.answer", json!({ "review": adult, "slot": slot, "state": reason }));
    world
}

/// The excerpts that are found, with what was looked for between brackets.
fn found(world: &mut World, ask: Value) -> Vec<String> {
    excerpts(&world.does("search.find", ask)["hits"])
}

fn excerpts(found: &Value) -> Vec<String> {
    let told = |part: &Value| match (part["hit"].as_bool(), part["text"].as_str()) {
        (Some(true), Some(text)) => format!("[{text}]"),
        (_, text) => text.expect("a text").to_string(),
    };
    let all = found.as_array().expect("a list").iter();
    all.map(|one| one["excerpt"].as_array().expect("parts").iter().map(told).collect()).collect()
}

#[test]
fn a_text_is_told_with_the_place_where_it_stands() {
    let mut world = written();
    let answer = world.does("search.find", json!({ "words": "annas" }));
    let hit = &answer["hits"][0];
    let anna = review(CHILD, "child", Some("anna"));
    assert_eq!(excerpts(&answer["hits"]), ["Samrådet syns i [Annas] ord."]);
    assert_eq!(hit["link"], json!({ "review": anna, "slot": { "question": "consultation" } }));
    world.does("reviews.open", json!({ "review": hit["link"]["review"] }));
    assert_eq!(hit["question"]["text"], "Hölls samråd mellan handläggarna under utredningen?");
    let page = world.does("reviews.open", json!({ "review": anna }));
    let questions = page["sections"].as_array().expect("sections").iter().filter_map(|one| one["questions"].as_array());
    let number = questions.flatten().find(|one| one["id"] == "consultation").expect("asked")["number"].clone();
    assert_eq!(hit["question"]["number"], number, "the number that the review page shows");
    for (field, expected) in [
        ("kind", "comment"),
        ("family", "Familj 1"),
        ("familyId", "f1"),
        ("reviewer", "anna (granskare)"),
        ("round", "r"),
    ] {
        assert_eq!(hit[field], expected, "{field}");
    }
    assert_eq!((answer["all"].as_u64(), hit["document"].clone()), (Some(1), page["document"].clone()));
}

#[test]
fn an_excerpt_is_one_line_and_of_evidence_only_words() {
    let mut world = written();
    assert_eq!(found(&mut world, json!({ "words": "oron" })), ["Vi talades vid om [oron] · 12"]);
    assert_eq!(found(&mut world, json!({ "words": "quote" })), [""; 0]);
}

#[test]
fn each_filter_lets_through_what_it_says() {
    let mut world = written();
    let of_anna = "[Samrådet] syns i Annas ord.";
    let (of_bo, reason) = ("[Samrådet] syns i Bos ord.", "[Samrådet] hölls senare.");
    for (filter, expected) in [
        (json!({}), vec![reason, of_bo, of_anna]),
        (json!({ "round": "r" }), vec![reason, of_bo, of_anna]),
        (json!({ "reviewer": "bo" }), vec![of_bo]),
        (json!({ "key": ADULT }), vec![reason]),
        (json!({ "question": "consultation", "key": CHILD }), vec![of_bo, of_anna]),
        (json!({ "question": "joint-meeting" }), vec![]),
        (json!({ "kinds": ["reason", "event"] }), vec![reason]),
        (json!({ "family": "f1", "kinds": ["comment"] }), vec![of_bo, of_anna]),
        (json!({ "family": "f2" }), vec![]),
    ] {
        let mut ask = filter.clone();
        ask["words"] = "samrådet".into();
        assert_eq!(found(&mut world, ask), expected, "{filter}");
    }
    assert_eq!(found(&mut world, json!({ "words": "samradet" })), [""; 0], "å is not a");
    assert_eq!(found(&mut world, json!({ "words": "\" * (" })), [""; 0], "whatever is typed is valid");
}

#[test]
fn what_is_withheld_from_the_reader_is_not_found_and_not_counted() {
    let mut world = written();
    world.does("reviews.submit", json!({ "review": review(CHILD, "child", Some("anna")), "gaps": "Annas skäl." }));
    world.sits(Some("bo"));
    for words in ["annas", "samrådet syns", "oron", "skäl"] {
        let answer = world.does("search.find", json!({ "words": words, "round": "r" }));
        let (told, hits) = (answer.to_string(), answer["hits"].as_array().expect("hits").len());
        assert!(!told.contains("nnas") && answer["all"] == hits, "nothing of Anna's reading: {words}");
    }
    assert_eq!(found(&mut world, json!({ "words": "bos" })), ["Samrådet syns i [Bos] ord."], "one's own is found");
    let hidden = found(&mut world, json!({ "words": "samrådet", "reviewer": "anna", "key": CHILD }));
    assert_eq!(hidden, [""; 0], "not by asking for it either");

    let bo = review(CHILD, "child", Some("bo"));
    world.answers(&bo, "consultation", &[], &yes());
    world.does("reviews.submit", json!({ "review": bo, "gaps": "Prov" }));
    assert_eq!(found(&mut world, json!({ "words": "annas" })).len(), 2, "both are done: the comment and the reason");
    world.does("reviews.reopen", json!({ "review": bo, "reason": "Prov" }));
    assert_eq!(found(&mut world, json!({ "words": "annas" })), [""; 0], "blind again");
}

#[test]
fn a_text_that_was_replaced_is_no_longer_found() {
    let mut world = written();
    let (anna, slot) = (review(CHILD, "child", Some("anna")), json!({ "question": "consultation" }));
    world.does("reviews.comment", json!({ "review": anna, "slot": slot, "body": "Omskrivet." }));
    assert_eq!(found(&mut world, json!({ "words": "annas" })), [""; 0]);
    assert_eq!(found(&mut world, json!({ "words": "omskrivet" })).len(), 1);
}

#[test]
fn questions_are_found_in_the_keys_of_the_round() {
    let mut world = written();
    let answer = world.does("search.find", json!({ "words": "hölls samråd", "round": "r", "key": CHILD }));
    let first = &answer["questions"][0];
    assert_eq!(excerpts(&answer["questions"])[0], "[Hölls] [samråd] mellan handläggarna under utredningen?");
    assert_eq!((&first["key"], &first["id"], &first["version"]), (&json!(CHILD), &json!("consultation"), &json!(2)));
    let guidance = world.does("search.find", json!({ "words": "\"ett mejl\"", "round": "r" }));
    assert!(excerpts(&guidance["questions"])[0].contains("[Ett mejl] som bara lämnar"), "by the words of the guidance");
    for filter in [json!({ "family": "f1" }), json!({ "reviewer": "anna" }), json!({ "kinds": ["comment"] })] {
        let mut ask = filter.clone();
        ask["words"] = "samråd".into();
        assert_eq!(world.does("search.find", ask)["questions"], json!([]), "{filter}");
    }
}

#[test]
fn the_whole_demo_round_is_searched() {
    let mut world = World::demo();
    let all = world.does("search.find", json!({ "words": "barn" }));
    assert_eq!(all["hits"].as_array().expect("hits").len(), 50);
    assert!(
        all["all"].as_u64() > Some(50)
            && all["counted"] == "every"
            && !all["questions"].as_array().expect("questions").is_empty()
    );
    assert!(!all.to_string().contains("\\u00"), "no control characters");
}
