//! A finding in the author's own words, and the flag when its figures change after them.

use serde_json::{Value, json};

use crate::world::{World, no, review, yes};

const KEY: &str = "child-investigation";
const WORDS: &str = "Samråden görs.";

fn cut() -> Value {
    json!({ "round": "r", "key": KEY, "question": "consultation", "level": "subjects" })
}

fn rewords(world: &mut World, text: Option<&str>) -> Value {
    world.does("findings.reword", json!({ "cut": cut(), "text": text }))["finding"].clone()
}

fn finding(world: &mut World) -> Value {
    world.block(KEY, "consultation")["documents"]["finding"].clone()
}

fn sentence(finding: &Value) -> String {
    let pieces = ["said", "aside"].into_iter().flat_map(|part| finding[part].as_array().expect("pieces").clone());
    pieces.map(|piece| piece["text"].as_str().expect("words").to_string()).collect()
}

fn anna() -> Value {
    review(KEY, "child", Some("anna"))
}

fn answers(world: &mut World, state: &Value) {
    world.answers(&anna(), "consultation", &[], state);
    world.does("reviews.submit", json!({ "review": anna(), "gaps": "Prov" }));
}

/// A round where the one investigation has a consultation.
fn read() -> World {
    let mut world = World::round();
    answers(&mut world, &yes());
    world
}

/// The answer is changed after all.
fn changes(world: &mut World, state: &Value) {
    world.does("reviews.reopen", json!({ "review": anna(), "reason": "Läste fel." }));
    answers(world, state);
}

fn report(world: &mut World) -> String {
    let path = world.folder.path().join("report.html");
    world.does("reporting.make", json!({ "round": "r", "format": "html", "path": path }));
    std::fs::read_to_string(path).expect("the report was written")
}

#[test]
fn an_edited_sentence_is_flagged_when_its_figures_change_and_never_printed_as_right() {
    let mut world = read();
    assert_eq!(finding(&mut world)["own"], Value::Null);
    let generated = sentence(&finding(&mut world));
    let worded = rewords(&mut world, Some(WORDS));
    assert_eq!(worded["own"], json!({ "text": WORDS, "then": null, "doubtful": [] }));
    assert_eq!(sentence(&finding(&mut world)), generated, "the sentence of the figures is still at hand");
    assert!(report(&mut world).contains(WORDS));

    changes(&mut world, &no());
    let flagged = finding(&mut world);
    assert_eq!((&flagged["own"]["then"], &flagged["own"]["text"]), (&json!(generated), &json!(WORDS)));
    let printed = report(&mut world);
    assert!(!printed.contains(WORDS) && printed.contains("En omskriven mening är utelämnad"), "told, not printed");

    rewords(&mut world, Some(WORDS));
    assert_eq!(finding(&mut world)["own"]["then"], Value::Null, "the author says that it holds");
    changes(&mut world, &yes());
    assert!(finding(&mut world)["own"]["then"].is_string(), "it held for the figures as they were");
    rewords(&mut world, None);
    assert_eq!(finding(&mut world)["own"], Value::Null);
    assert_eq!(world.does("search.find", json!({ "words": "Samråden" }))["all"], 0, "and the words are gone");
}

#[test]
fn words_belong_to_the_language_they_were_written_in() {
    let mut world = read();
    rewords(&mut world, Some(WORDS));
    world.does("start.language", json!({ "language": "en" }));
    assert_eq!(finding(&mut world)["own"], Value::Null);
    rewords(&mut world, Some("They talk to each other."));
    world.does("start.language", json!({ "language": "sv" }));
    assert_eq!(finding(&mut world)["own"]["text"], WORDS);
}

#[test]
fn a_number_that_the_figures_do_not_have_is_told() {
    let mut world = read();
    let doubtful = |world: &mut World, text: &str| rewords(world, Some(text))["own"]["doubtful"].clone();
    assert_eq!(doubtful(&mut world, "Samråd i fyra av 7 utredningar."), json!(["fyra", "7"]));
    assert_eq!(doubtful(&mut world, "Samråd i en av en utredning."), json!([]), "one may be an article");
}

#[test]
fn a_family_alone_is_no_finding_to_word() {
    let mut world = read();
    let mut of_family = cut();
    of_family["family"] = "f1".into();
    let failed = world.fails("findings.reword", json!({ "cut": of_family, "text": WORDS }));
    assert!(matches!(failed, app::Failure::NotFound { .. }), "{failed:?}");
}
