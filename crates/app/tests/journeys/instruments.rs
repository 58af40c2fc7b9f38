//! Keys about a family, its members and respondents: read, answered and told as what they are about.

use app::Failure;
use serde_json::{Value, json};

use crate::world::{World, no, parts, yes};

const STOPS: &str = "mandatory-stops";
const INVENTORY: &str = "selection-inventory";
const ANALYSIS: &str = "child-consequence-analysis";
const STEPS: &str = "step-measure";
const PARENTS: &str = "parent-survey";
const EMPLOYEES: &str = "employee-survey";

#[test]
fn each_is_told_with_its_denominator_and_named_as_what_it_counts() {
    let mut world = instruments();
    for subject in [json!({ "family": "f1" }), json!({ "member": "b1" }), json!({ "member": "v1" })] {
        reads(&mut world, &subject, "anna");
    }
    world.sits(Some("anna"));
    let family = about(STOPS, &json!({ "family": "f1" }), "anna");
    world.answers(&family, "consultation", &[], &yes());
    world.answers(&family, "child-spoken-of", &["b1"], &yes());
    world.answers(&family, "child-spoken-of", &["b2"], &no());
    let child = about(ANALYSIS, &json!({ "member": "b1" }), "anna");
    world.answers(&child, "made-before", &[], &yes());
    let adult = about(STEPS, &json!({ "member": "v1" }), "anna");
    world.answers(&adult, "step", &[], &single("2"));
    let parent = next(&mut world, PARENTS);
    world.answers(&parent, "listened-to", &[], &single("wholly"));
    world.answers(&parent, "whom-to-turn-to", &[], &json!({ "is": "notShown" }));
    for review in [family, child, adult, parent] {
        world.does("reviews.submit", json!({ "review": review, "gaps": "Prov" }));
    }
    world.sits(None);

    let told = [
        (STOPS, "consultation", "documents", 1, "Ja i den enda familjen", "Yes in the only family"),
        (
            STOPS,
            "child-spoken-of",
            "documents",
            1,
            "Olika för barnen i den enda familjen",
            "Differs between the children in the only family",
        ),
        (STOPS, "child-spoken-of", "members", 2, "Ja för ett av två barn", "Yes for one of two children"),
        (
            ANALYSIS,
            "made-before",
            "documents",
            1,
            "Ja för det enda barnet som räknas; för ett barn är ingen granskning klar",
            "Yes for the only child that counts; for one child no review is done",
        ),
        (
            STEPS,
            "step",
            "documents",
            1,
            "”2 Deltar i en aktivitet” för den enda vuxna",
            "“2 Takes part in an activity” for the only adult",
        ),
        (PARENTS, "listened-to", "documents", 1, "”Helt” för den enda svarande", "“Wholly” for the only respondent"),
        (
            PARENTS,
            "whom-to-turn-to",
            "documents",
            1,
            "Vet inte för den enda svarande",
            "Do not know for the only respondent",
        ),
    ];
    for (language, sentence) in [("sv", 4), ("en", 5)] {
        world.does("start.language", json!({ "language": language }));
        for one in &told {
            let tally = world.block(one.0, one.1)[one.2].clone();
            assert_eq!(tally["of"], one.3, "{} of {}", one.1, one.0);
            let pieces =
                ["said", "aside"].into_iter().flat_map(|part| tally["finding"][part].as_array().expect("pieces"));
            let found: String = pieces.map(|piece| piece["text"].as_str().expect("words")).collect();
            assert_eq!(found, if sentence == 4 { one.4 } else { one.5 });
        }
    }
}

#[test]
fn a_number_leads_back_to_whom_it_is_about() {
    let mut world = instruments();
    reads(&mut world, &json!({ "member": "b2" }), "anna");
    world.sits(Some("anna"));
    let child = about(ANALYSIS, &json!({ "member": "b2" }), "anna");
    world.answers(&child, "made-before", &[], &yes());
    world.does("reviews.submit", json!({ "review": child, "gaps": "Prov" }));
    let parent = next(&mut world, PARENTS);
    world.answers(&parent, "whom-to-turn-to", &[], &yes());
    world.does("reviews.submit", json!({ "review": parent, "gaps": "Prov" }));
    let mut behind = |key: &str, question: &str| {
        let cut = world.block(key, question)["documents"]["cut"].clone();
        let ask = json!({ "cut": cut, "parts": [{ "is": "option", "code": "yes" }] });
        let answers = world.does("results.behind", ask)["answers"].clone();
        assert_eq!(answers.as_array().map(Vec::len), Some(1));
        ["family", "document", "member"].map(|field| answers[0][field].as_str().unwrap_or_default().to_owned())
    };
    assert_eq!(behind(ANALYSIS, "made-before"), ["Familj 1", "Barnkonsekvensanalys", "b2"]);
    assert_eq!(behind(PARENTS, "whom-to-turn-to"), ["Svarande 1", "Föräldraenkät", ""]);
}

#[test]
fn a_key_about_children_takes_no_adult_and_counts_none() {
    let mut world = instruments();
    reads(&mut world, &json!({ "member": "v1" }), "anna");
    let wrong = about(ANALYSIS, &json!({ "member": "v1" }), "anna");
    assert_eq!(
        world.fails("reviews.open", json!({ "review": wrong })),
        Failure::NotFound { thing: "subject".into(), code: ANALYSIS.into() }
    );
    world.does("reviews.open", json!({ "review": about(STEPS, &json!({ "member": "v1" }), "anna") }));
    let tally = world.block(ANALYSIS, "made-before")["documents"].clone();
    assert_eq!(parts(&tally), [("notReviewed".into(), 2)], "the two children and not their parent");
}

#[test]
fn who_has_answered_one_key_about_a_family_is_still_blind_to_the_other() {
    let mut world = instruments();
    let family = json!({ "family": "f1" });
    for who in ["anna", "bo"] {
        reads(&mut world, &family, who);
    }
    for key in [STOPS, INVENTORY] {
        world.does("reviews.submit", json!({ "review": about(key, &family, "bo"), "gaps": "Prov" }));
    }
    world.does("reviews.submit", json!({ "review": about(STOPS, &family, "anna"), "gaps": "Prov" }));
    world.sits(Some("anna"));
    world.does("reviews.open", json!({ "review": about(STOPS, &family, "bo") }));
    assert_eq!(world.fails("reviews.open", json!({ "review": about(INVENTORY, &family, "bo") })), Failure::Blind);
    let counted = |world: &mut World, key: &str, question: &str| parts(&world.block(key, question)["documents"]);
    assert_eq!(counted(&mut world, INVENTORY, "work-plan"), [("notReviewed".into(), 1)], "nor is it counted for her");
    assert_eq!(counted(&mut world, STOPS, "consultation"), [("notAnswered".into(), 1)]);
}

#[test]
fn respondents_get_the_next_number_of_the_round_and_no_other_name() {
    let mut world = instruments();
    assert_eq!(
        world.does("desk.show", json!({ "round": "r" }))["surveys"][0]["next"],
        Value::Null,
        "somebody has to take them in"
    );
    world.sits(Some("anna"));
    for (key, number) in [(PARENTS, 1), (EMPLOYEES, 2), (PARENTS, 3)] {
        let review = next(&mut world, key);
        assert_eq!(review["subject"]["respondent"], number, "one row of numbers, whatever is answered");
        assert_eq!(next(&mut world, key), review, "nobody has answered, so the number is free");
        let question = if key == PARENTS { "listened-to" } else { "work-together" };
        world.answers(&review, question, &[], &single("partly"));
    }
    world.sits(Some("bo"));
    let surveys = world.does("desk.show", json!({ "round": "r" }))["surveys"].clone();
    assert!(
        surveys.as_array().expect("surveys").iter().all(|one| one["tasks"] == json!([])),
        "what Anna took in is hers"
    );
    assert_eq!(next(&mut world, PARENTS)["subject"]["respondent"], 4, "and its numbers are taken");
    world.sits(None);
    let surveys = world.does("desk.show", json!({ "round": "r" }))["surveys"].clone();
    let parents = surveys.as_array().expect("surveys").iter().find(|one| one["key"] == PARENTS).expect("the survey");
    let told: Vec<&Value> = parents["tasks"].as_array().expect("tasks").iter().map(|task| &task["detail"]).collect();
    assert_eq!(told, ["Svarande 1", "Svarande 3"]);
}

#[test]
fn preparing_asks_for_readers_of_families_and_members_and_not_for_documents() {
    let mut world = instruments();
    let gone = ["child", "adult"].map(|id| json!({ "change": "no_document", "to": { "id": id } }));
    world.does("plans.edit", json!({ "round": "r", "changes": gone }));
    let left = |world: &mut World| -> Vec<(String, u64)> {
        let plan = world.does("plans.view", json!({ "round": "r" }));
        let of =
            |left: &Value| (left["what"].as_str().expect("a kind").to_owned(), left["n"].as_u64().expect("a number"));
        plan["ready"].as_array().expect("what is left").iter().map(of).collect()
    };
    assert_eq!(left(&mut world), [("keyUnread".into(), 4)]);
    for subject in [json!({ "family": "f1" }), json!({ "member": "b1" })] {
        reads(&mut world, &subject, "anna");
    }
    assert_eq!(left(&mut world), [("keyUnread".into(), 1)], "nobody measures any adult yet");
    let plan = world.does("plans.view", json!({ "round": "r" }));
    let others = plan["families"][0]["others"].as_array().expect("rows");
    let told: Vec<(&Value, usize, usize)> = others
        .iter()
        .map(|one| {
            (
                &one["name"],
                one["keys"].as_array().expect("keys").len(),
                one["readers"].as_array().expect("readers").len(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [(&json!("Hela familjen"), 2, 1), (&json!("b1"), 1, 1), (&json!("b2"), 1, 0), (&json!("v1"), 1, 0)]
    );
    world.sits(Some("anna"));
    let desk = world.does("desk.show", json!({ "round": "r" }));
    let tasks = desk["families"][0]["tasks"].as_array().expect("tasks");
    let told: Vec<[&str; 2]> =
        tasks.iter().map(|task| ["document", "detail"].map(|field| task[field].as_str().expect("words"))).collect();
    assert_eq!(told, [["Hållplatser", ""], ["Urvalsinventering", ""], ["Barnkonsekvensanalys", "b1"]]);
}

/// The small round with the keys about families, members and respondents, and no other.
fn instruments() -> World {
    let mut world = World::round();
    let keys = json!({ STOPS: 1, INVENTORY: 1, ANALYSIS: 1, STEPS: 1, PARENTS: 1, EMPLOYEES: 1 });
    let change = json!({ "change": "round", "to": { "name": "Prov 2021", "keys": keys } });
    world.does("plans.edit", json!({ "round": "r", "changes": [change] }));
    world
}

fn reads(world: &mut World, subject: &Value, who: &str) {
    let change = json!({ "change": "reads", "to": { "subject": subject, "reviewer": who } });
    world.does("plans.edit", json!({ "round": "r", "changes": [change] }));
}

fn about(key: &str, subject: &Value, who: &str) -> Value {
    json!({ "round": "r", "key": key, "subject": subject, "reviewer": who })
}

/// Where the next respondent's answers to a survey go.
fn next(world: &mut World, key: &str) -> Value {
    let surveys = world.does("desk.show", json!({ "round": "r" }))["surveys"].clone();
    let survey = surveys.as_array().expect("surveys").iter().find(|one| one["key"] == key).expect("the survey").clone();
    survey["next"].clone()
}

fn single(code: &str) -> Value {
    json!({ "is": "single", "code": code })
}
