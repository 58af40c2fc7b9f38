//! Trials of a key: what is answered for made-up families is kept, counted among trials, and seen by nothing else.

use app::Failure;
use serde_json::{Value, json};

use crate::world::{PASSPHRASE, World};

const KEY: &str = "adult-investigation";

fn of() -> Value {
    json!({ "is": "version", "id": KEY, "version": 2 })
}

fn show(world: &mut World) -> Value {
    world.does("trials.show", json!({ "of": of() }))
}

fn sheet(world: &mut World, family: u64) -> Value {
    world.does("trials.open", json!({ "of": of(), "family": family }))
}

/// The first place that is asked and has no answer, with what it can be answered by.
fn unanswered(sheet: &Value) -> Option<(Value, Value)> {
    let list = |value: &Value| value.as_array().expect("a list").clone();
    let questions = list(&sheet["sections"]).into_iter().flat_map(|section| list(&section["questions"]));
    let mut places =
        questions.flat_map(|question| list(&question["slots"]).into_iter().map(move |slot| (question.clone(), slot)));
    let (question, slot) = places.find(|(_, slot)| slot["asked"] == true && slot["state"].is_null())?;
    let mut place = json!({ "question": question["id"] });
    if let Some(member) = slot["member"]["id"].as_str() {
        place["member"] = member.into();
    }
    Some((place, question["answer"].clone()))
}

/// Answers everything that is asked of a family, with the option at `choice` where there are options.
fn goes_through(world: &mut World, family: u64, choice: usize) {
    while let Some((slot, answer)) = unanswered(&sheet(world, family)) {
        let option = || answer["options"][choice]["code"].clone();
        let state = match answer["type"].as_str().expect("a type") {
            "single" => json!({ "is": "single", "code": option() }),
            "multiple" | "checklist" => json!({ "is": "several", "codes": [option()] }),
            "count" => json!({ "is": "count", "n": 2 }),
            "text" => json!({ "is": "text", "body": "Provsvaret kvitten" }),
            _ => json!({ "is": "notShown" }),
        };
        world.does("trials.answer", json!({ "of": of(), "family": family, "slot": slot, "state": state }));
    }
}

#[test]
fn a_family_counts_once_everything_that_is_asked_is_answered() {
    let mut world = World::round();
    let before = show(&mut world);
    let families = before["families"].as_array().expect("families").len();
    assert!(families > 1, "one way through is not every way");
    assert_eq!(before["families"][0]["name"], "Familj A: ett barn, en vuxen");
    assert_eq!((&before["result"]["families"], &before["result"]["reached"]["n"]), (&json!(0), &json!(0)));
    assert_eq!(
        before["result"]["withProgram"]["n"], before["result"]["withProgram"]["of"],
        "the program walks them all"
    );

    let first = json!({ "of": of(), "family": 1, "slot": { "question": "both-current" }, "state": { "is": "single", "code": "yes" } });
    let saved = world.does("trials.answer", first);
    assert_eq!(saved["progress"]["answered"], 1);
    assert!(saved["hidden"].as_array().expect("places").iter().any(|slot| slot["question"] == "made-jointly"));
    assert_eq!(show(&mut world)["result"]["reached"]["n"], 0, "what one has not come to is not passed over");

    goes_through(&mut world, 1, 0);
    let after = show(&mut world);
    assert_eq!((&after["families"][0]["isGoneThrough"], &after["result"]["families"]), (&json!(true), &json!(1)));
    let (reached, left) = (&after["result"]["reached"], after["result"]["left"].as_array().expect("words"));
    assert!(reached["n"].as_u64() > Some(0), "{reached}");
    assert_eq!(
        reached["n"].as_u64().map(|n| n + left.len() as u64),
        reached["of"].as_u64(),
        "reached and left are all"
    );
    assert!(left.iter().any(|one| one == "Fråga 4 hoppades aldrig över."), "{left:?}");
    let jointly = &after["result"]["questions"][3];
    assert_eq!(
        (&jointly["question"]["id"], &jointly["skipped"]),
        (&json!("made-jointly"), &json!({ "n": 0, "of": 1 }))
    );

    let again = world.does("trials.restart", json!({ "of": of() }));
    assert_eq!(again["families"][0]["progress"]["answered"], 0);
    assert!(matches!(world.fails("trials.open", json!({ "of": of(), "family": 0 })), Failure::NotFound { .. }));
    assert!(matches!(world.fails("trials.open", json!({ "of": of(), "family": 999 })), Failure::NotFound { .. }));
    let astray =
        json!({ "of": of(), "family": 1, "slot": { "question": "both-current" }, "state": { "is": "count", "n": 1 } });
    assert!(matches!(world.fails("trials.answer", astray), Failure::BadValue { .. }));
}

#[test]
fn time_is_the_sum_of_the_stretches_at_a_question_and_pauses_are_not_counted() {
    let mut world = World::round();
    let mut spend = |question: &str, milliseconds: u32| {
        let spent = json!({ "of": of(), "family": 1, "question": question, "milliseconds": milliseconds });
        world.does("trials.spent", spent);
    };
    spend("both-current", 20_000);
    spend("both-current", 22_500);
    spend("consultation", 300_001);
    goes_through(&mut world, 1, 0);
    let questions = show(&mut world)["result"]["questions"].clone();
    let took = |id: &str| {
        let found = questions.as_array().expect("questions").iter().find(|one| one["question"]["id"] == id);
        found.expect("a question of the key")["took"].clone()
    };
    assert_eq!((&took("both-current")["seconds"], &took("both-current")["of"]), (&json!(43), &json!(1)));
    assert_eq!(took("consultation"), Value::Null);
}

#[test]
fn two_testers_are_compared_and_each_says_what_they_think_of_a_question() {
    let mut world = World::round();
    let folder = world.does("start.show", Value::Null)["open"]["folder"].clone();
    let remark = |body: &str| json!({ "of": of(), "question": "child-voice", "body": body });
    goes_through(&mut world, 1, 0);
    world.does("trials.remark", remark("Vad är röst?"));
    world.does("users.add", json!({ "name": "Bo", "passphrase": "bos egen mening", "own": PASSPHRASE }));
    world.does("start.unlock", json!({ "folder": folder, "passphrase": "bos egen mening" }));
    assert_eq!(show(&mut world)["families"][0]["progress"]["answered"], 0, "everyone has a trial of their own");
    goes_through(&mut world, 1, 1);
    world.does("trials.remark", remark("Jag förstår."));
    world.does("trials.remark", remark(" "));
    let result = show(&mut world)["result"].clone();
    assert_eq!((&result["testers"], &result["families"]), (&json!(["Bo", "Prov"]), &json!(2)));
    let questions = result["questions"].as_array().expect("questions");
    let of = |id: &str| questions.iter().find(|one| one["question"]["id"] == id).expect("a question of the key");
    assert_eq!(of("both-current")["differed"], json!({ "n": 1, "of": 1 }));
    assert_eq!(
        of("child-voice")["said"],
        json!([{ "who": "Prov", "body": "Vad är röst?" }]),
        "what is emptied is gone"
    );
}

#[test]
fn no_round_result_search_report_or_file_sees_a_trial() {
    let mut world = World::demo();
    let seen = |world: &mut World| {
        let round = json!({ "round": "2021" });
        let commands =
            ["results.round", "results.overview", "results.topics", "results.children", "comments.list", "plans.show"];
        let mut told: Vec<String> = commands.iter().map(|name| world.does(name, round.clone()).to_string()).collect();
        told.push(world.does("keys.worked", json!({ "id": KEY, "version": 2 })).to_string());
        told.push(world.does("upkeep.verify", json!({ "how": "check" }))["documents"].to_string());
        told.push(world.does("search.find", json!({ "words": "kvitten" })).to_string());
        for (name, file) in [("round_file.export", "round.json"), ("reporting.make", "report.html")] {
            let path = world.folder.path().join(file);
            let mut ask = json!({ "round": "2021", "path": path, "leaving": "anyway" });
            if name == "reporting.make" {
                ask["format"] = "html".into();
            }
            world.does(name, ask);
            told.push(std::fs::read_to_string(&path).expect("a file of text"));
        }
        told
    };
    let before = seen(&mut world);
    goes_through(&mut world, 1, 0);
    let slot = json!({ "question": "both-current" });
    let reason = json!({ "is": "notApplicable", "reason": "kvitten" });
    world.does("trials.answer", json!({ "of": of(), "family": 2, "slot": slot, "state": reason }));
    world.does("trials.remark", json!({ "of": of(), "question": "child-voice", "body": "kvitten" }));
    let after = seen(&mut world);
    for (before, after) in before.iter().zip(&after) {
        assert!(!after.contains("kvitten"), "a trial is seen");
        assert_eq!(before, after, "nothing is otherwise");
    }
    assert!(sheet(&mut world, 2).to_string().contains("kvitten"), "it is kept all the same");
}

#[test]
fn a_draft_is_tried_once_it_is_sound_and_a_change_sets_its_trial_aside() {
    let mut world = World::round();
    let begun = world.does("drafts.begin", json!({ "from": "nothing", "name": "Provnyckel", "subject": "family" }));
    let id = begun["draft"].clone();
    let of = json!({ "is": "draft", "id": id["key"], "version": id["version"] });
    let faulty = world.does("trials.show", json!({ "of": of }));
    assert_eq!(faulty["result"], Value::Null);
    assert_eq!(faulty["faults"].as_array().map(Vec::len), Some(2), "its section has no heading, its question no words");
    assert!(matches!(world.fails("trials.open", json!({ "of": of, "family": 1 })), Failure::BadFile { .. }));

    let words = |world: &mut World, text: &str| {
        let page = world.does("drafts.show", id.clone());
        let question = page["outline"]["sections"][0]["questions"][0].as_str().expect("a question").to_string();
        let mut one = page["questions"][&question].clone();
        one["text"] = json!({ "sv": text });
        one["answer"] = json!({ "type": "text" });
        let edits =
            json!([{ "section": ["avsnitt", { "title": { "sv": "Avsnitt" } }] }, { "question": [question, one] }]);
        world.does("drafts.change", json!({ "draft": id, "edits": edits, "manner": "chosen" }));
        question
    };
    let question = words(&mut world, "Vad hände?");
    let slot = json!({ "question": question });
    let state = json!({ "is": "text", "body": "Inget." });
    world.does("trials.answer", json!({ "of": of, "family": 1, "slot": slot, "state": state }));
    let tried = world.does("trials.show", json!({ "of": of }));
    assert_eq!(
        (&tried["changed"], &tried["result"]["reached"]),
        (&json!(false), &json!({ "n": 1, "of": 1 })),
        "{tried}"
    );

    words(&mut world, "Vad hände sedan?");
    let changed = world.does("trials.show", json!({ "of": of }));
    assert_eq!((&changed["changed"], &changed["result"]["reached"]["n"]), (&json!(true), &json!(0)));
    assert_eq!(changed["result"]["earlier"], json!(["Prov"]), "what one said of another wording does not count");
    words(&mut world, "Vad hände?");
    assert_eq!(world.does("trials.show", json!({ "of": of }))["changed"], false, "it is the key that was tried again");

    let published = world.does("drafts.publish", id.clone());
    let of = json!({ "is": "version", "id": published["id"], "version": published["version"] });
    let kept = world.does("trials.show", json!({ "of": of }));
    assert_eq!(
        (&kept["changed"], &kept["result"]["reached"]["n"]),
        (&json!(false), &json!(1)),
        "a version is its draft"
    );
}
