//! A round is prepared, changed while it is read, closed, and copied for the next year.

use app::Failure;
use serde_json::{Value, json};

use crate::world::{World, parts, review, yes};

const CHILD: &str = "child-investigation";

fn edit(world: &mut World, changes: Value) -> Value {
    world.does("plans.edit", json!({ "round": "r", "changes": changes }))
}

/// What is wrong with changes that are refused, as `number kind`.
fn refused(world: &mut World, changes: Value) -> Vec<String> {
    let failure = world.fails("plans.edit", json!({ "round": "r", "changes": changes }));
    let Failure::BadPlan { problems } = failure else { panic!("{failure:?}") };
    let told = |problem| {
        let json: Value = serde_json::to_value(problem).expect("a problem has a JSON form");
        format!("{} {}", json["change"], json["kind"].as_str().expect("a kind"))
    };
    problems.iter().map(told).collect()
}

/// What changes would do, as `kind: what, reviews, submitted, answers`.
fn effects(world: &mut World, changes: &Value) -> Vec<String> {
    let effects = world.does("plans.effect", json!({ "round": "r", "changes": changes }));
    let told = |one: &Value| {
        let text = |name: &str| one[name].as_str().expect("words").to_string();
        format!("{}: {}, {}, {}, {}", text("kind"), text("what"), one["reviews"], one["submitted"], one["answers"])
    };
    effects["effects"].as_array().expect("effects").iter().map(told).collect()
}

fn view(world: &mut World, round: &str) -> Value {
    world.does("plans.view", json!({ "round": round }))
}

fn change(name: &str, to: Value) -> Value {
    json!({ "change": name, "to": to })
}

fn reads(name: &str, document: &str, who: &str) -> Value {
    change(name, json!({ "subject": { "document": document }, "reviewer": who }))
}

/// The small round with Anna's review of the child's investigation marked as done.
fn with_a_review() -> World {
    let mut world = World::round();
    let anna = review(CHILD, "child", Some("anna"));
    world.answers(&anna, "met-child", &["b1", "b2"], &yes());
    world.answers(&anna, "both-current", &[], &yes());
    world.does("reviews.submit", json!({ "review": anna, "gaps": "Prov" }));
    world
}

/// How many documents each part of a question counts.
fn counted(world: &mut World) -> Vec<(String, u64)> {
    parts(&world.block(CHILD, "both-current")["documents"])
}

#[test]
fn everything_that_is_wrong_with_changes_is_told_at_once_and_nothing_is_written() {
    let mut world = World::round();
    let before = view(&mut world, "r");
    let changes = json!([
        change("family", json!({ "label": "Familj 2" })),
        change("family", json!({ "label": "  familj  1 " })),
        change("family", json!({ "label": " " })),
        change("family", json!({ "label": "20000101-2384" })),
        change("member", json!({ "family": "f9", "label": "Barn 1", "role": "child", "gender": "other" })),
        change(
            "member",
            json!({ "family": "f1", "label": "Barn 9", "role": "child", "gender": "other", "age": "100" })
        ),
        change("document", json!({ "family": "f1", "kind": "letter", "side": "child" })),
        change(
            "document",
            json!({
                "family": "f1", "kind": "journal", "side": "child", "period": { "from": "2026-02-01", "to": "2026-01-01" }
            })
        ),
        reads("reads", "child", "cecilia"),
        change("no_term", json!({ "list": "document_kind", "code": "investigation" })),
        change("round", json!({ "name": "Prov", "begins": "2026-02-01", "ends": "2026-01-01", "keys": {} })),
        change("round", json!({ "name": "Prov", "keys": { "journal": 7 } })),
        change("left_out", json!({ "label": "Ärende A", "reason": "" })),
    ]);
    let expected = [
        "1 nameTaken",
        "2 empty",
        "3 personalNumber",
        "4 unknown",
        "5 unknown",
        "6 unknown",
        "7 datesReversed",
        "8 unknown",
        "9 termInUse",
        "10 datesReversed",
        "11 keyNotPublished",
        "12 empty",
    ];
    assert_eq!(refused(&mut world, changes), expected);
    assert_eq!(view(&mut world, "r"), before, "not even the family that was right");
}

#[test]
fn who_handles_a_family_reads_nothing_of_it() {
    let mut world = with_a_review();
    let handles = change("handles", json!({ "family": "f1", "reviewer": "anna" }));
    let told = effects(&mut world, &json!([handles]));
    assert_eq!(told, ["reviewsWithoutReader: anna, 1, 1, 3"], "it is told before it happens");
    edit(&mut world, json!([handles]));
    let view = view(&mut world, "r");
    let family = &view["families"][0];
    assert_eq!(family["handledBy"], json!(["anna"]));
    let readers: Vec<&Value> =
        family["documents"].as_array().expect("documents").iter().map(|one| &one["readers"]).collect();
    assert_eq!(readers, [&json!(["bo"]), &json!([])], "her readings are gone");
    assert_eq!(counted(&mut world), [("notReviewed".to_string(), 1)], "and her review does not count");

    assert_eq!(refused(&mut world, json!([reads("reads", "adult", "anna")])), ["0 handles"]);
    let ask = json!({ "round": "r", "perDocument": 1, "which": "all" });
    let spread = world.does("plans.spread", ask);
    let to: Vec<&Value> = spread["readings"].as_array().expect("readings").iter().map(|one| &one["reviewer"]).collect();
    assert_eq!(to, [&json!("bo")], "a spread gives her nothing of it");
    let anna = review("adult-investigation", "adult", Some("anna"));
    assert_eq!(world.fails("reviews.open", json!({ "review": anna })), Failure::Partial);
    let done = review(CHILD, "child", Some("anna"));
    let reopen = json!({ "review": done, "reason": "Prov" });
    assert_eq!(world.fails("reviews.reopen", reopen), Failure::Partial, "nor can she go on with what she began");

    edit(
        &mut world,
        json!([change("handles_not", json!({ "family": "f1", "reviewer": "anna" })), reads("reads", "child", "anna"),]),
    );
    assert_eq!(counted(&mut world), [("yes".to_string(), 1)], "what was kept counts again");
}

#[test]
fn a_document_that_is_taken_away_takes_its_reviews_out_of_the_count_and_back_again() {
    let mut world = with_a_review();
    let gone = json!([change("no_document", json!({ "id": "child" }))]);
    let what = "Familj 1: Barnutredning · b1, b2, v1";
    assert_eq!(effects(&mut world, &gone), [format!("reviewsWithoutDocument: {what}, 1, 1, 3")]);
    edit(&mut world, gone);
    let result = world.does("results.round", json!({ "round": "r" }));
    let blocks = result["types"].as_array().expect("types").iter().filter(|one| one["key"] == CHILD).count();
    assert_eq!(blocks, 0, "there is nothing to count");
    let list = world.does("plans.list", Value::Null);
    assert_eq!((&list["rounds"][0]["documents"], &list["rounds"][0]["reviews"]), (&json!(1), &json!(0)));

    let another = change("document", json!({ "family": "f1", "kind": "investigation", "side": "child" }));
    let made = edit(&mut world, json!([another]));
    assert_ne!(made["made"][0], "child", "a code that was another's is never given again");

    let back = json!([
        change(
            "document",
            json!({
                "id": "child", "family": "f1", "order": 1, "kind": "investigation", "side": "child", "members": ["b1", "b2", "v1"]
            })
        ),
        reads("reads", "child", "anna"),
    ]);
    assert_eq!(effects(&mut world, &back), [format!("reviewsAgain: {what}, 1, 1, 3")]);
    edit(&mut world, back);
    assert_eq!(counted(&mut world), [("yes".to_string(), 1), ("notReviewed".to_string(), 1)]);
}

#[test]
fn a_document_code_is_not_reused_for_the_same_name() {
    let mut world = World::round();
    let document = change("document", json!({ "family": "f1", "kind": "journal", "side": "child" }));
    let first = edit(&mut world, json!([document]))["made"][0].clone();
    assert_eq!(first, "f1-child-journal");
    edit(&mut world, json!([reads("reads", "f1-child-journal", "anna")]));
    edit(
        &mut world,
        json!([change("round", json!({ "name": "Prov", "keys": { "child-investigation": 2, "journal": 1 } }))]),
    );
    let anna = review("journal", "f1-child-journal", Some("anna"));
    world.answers(&anna, "consultations-recorded", &[], &yes());
    edit(&mut world, json!([change("no_document", json!({ "id": "f1-child-journal" }))]));
    let second = edit(&mut world, json!([document]))["made"][0].clone();
    assert_eq!(second, "f1-child-journal-2", "the review of the first is not a review of the second");
}

#[test]
fn what_changes_do_to_answers_is_told_before_it_happens() {
    let mut world = with_a_review();
    let what = "Familj 1: Barnutredning · ";
    let document = |members: Value| {
        json!([change(
            "document",
            json!({
                "id": "child", "family": "f1", "kind": "investigation", "side": "child", "members": members
            })
        )])
    };
    let told = effects(&mut world, &document(json!(["b1"])));
    assert_eq!(told, [format!("answersNotAsked: {what}b1, 1, 1, 1")]);
    edit(
        &mut world,
        json!([change(
            "member",
            json!({
                "id": "b3", "family": "f1", "label": "b3", "role": "child", "gender": "male"
            })
        )]),
    );
    let told = effects(&mut world, &document(json!(["b1", "b2", "v1", "b3"])));
    assert_eq!(told.len(), 1);
    assert!(told[0].starts_with(&format!("questionsUnanswered: {what}b1, b2, v1, b3, 1, 1, ")), "{}", told[0]);

    let other_kind = json!([change(
        "document",
        json!({
            "id": "child", "family": "f1", "kind": "journal", "side": "child", "members": ["b1", "b2", "v1"]
        })
    )]);
    assert_eq!(effects(&mut world, &other_kind), [format!("reviewsOfOtherKey: {what}b1, b2, v1, 1, 1, 3")]);
    let no_key = json!([change("round", json!({ "name": "Prov", "keys": { "adult-investigation": 2 } }))]);
    assert_eq!(effects(&mut world, &no_key), ["reviewsWithoutKey: Barnutredning, 1, 1, 3"]);
    let could_not = json!([change("could_not_be_reviewed", json!({ "document": "child", "reason": "Sekretess." }))]);
    assert_eq!(effects(&mut world, &could_not), [format!("reviewsOfUnreviewable: {what}b1, b2, v1, 1, 1, 0")]);
    let no_reader = json!([change("no_reviewer", json!({ "id": "anna" }))]);
    assert_eq!(effects(&mut world, &no_reader), ["reviewsWithoutReader: anna, 1, 1, 3"]);
    let nothing = json!([change("family", json!({ "label": "Familj 2" })), reads("reads", "adult", "bo")]);
    assert_eq!(effects(&mut world, &nothing), Vec::<String>::new());
    assert_eq!(counted(&mut world), [("yes".to_string(), 1)], "asking changes nothing");
}

#[test]
fn a_spread_is_a_proposal_that_can_be_carried_out() {
    let mut world = World::round();
    let journal = |n: u32| {
        change(
            "document",
            json!({
                "id": format!("j{n}"), "family": "f1", "kind": "journal", "side": "child", "period": { "from": format!("2026-01-0{n}") }
            }),
        )
    };
    edit(
        &mut world,
        json!([
            change("reviewer", json!({ "id": "cecilia", "name": "Cecilia", "role": "granskare" })),
            journal(1),
            journal(2),
            journal(3),
            journal(4),
            change("could_not_be_reviewed", json!({ "document": "j4", "reason": "Inte avslutad." })),
        ]),
    );
    let ask = |which: &str, n: u32| json!({ "round": "r", "perDocument": n, "which": which });
    let spread = world.does("plans.spread", ask("unread", 1));
    assert_eq!(spread["gone"], json!([]), "whoever reads goes on");
    let loads = |spread: &Value| {
        let loads = spread["loads"].as_array().expect("loads").clone();
        loads
            .iter()
            .map(|load| (load["before"].as_u64().expect("n"), load["after"].as_u64().expect("n")))
            .collect::<Vec<_>>()
    };
    assert_eq!(loads(&spread), [(2, 2), (1, 2), (0, 2)], "Anna has two already");
    let again = world.does("plans.spread", ask("all", 1));
    assert_eq!(loads(&again).iter().map(|load| load.1).sum::<u64>(), 5, "each of five documents has one reader");
    assert!(!again["gone"].as_array().expect("readings").is_empty(), "the child's investigation had two");

    let reading = |name: &str, one: &Value| {
        change(name, json!({ "subject": { "document": one["document"] }, "reviewer": one["reviewer"] }))
    };
    let new = again["readings"].as_array().expect("readings").iter().map(|one| reading("reads", one));
    let gone = again["gone"].as_array().expect("readings").iter().map(|one| reading("reads_not", one));
    let changes: Vec<Value> = gone.chain(new).collect();
    edit(&mut world, json!(changes));
    let settled = world.does("plans.spread", ask("all", 1));
    assert_eq!((&settled["readings"], &settled["gone"]), (&json!([]), &json!([])), "carried out, it is the same again");
    let too_many = world.does("plans.spread", ask("unread", 3));
    assert_eq!(too_many["lacking"], json!([]), "three readers can read each document");
    edit(&mut world, json!([change("no_reviewer", json!({ "id": "cecilia" }))]));
    let lacking = world.does("plans.spread", ask("unread", 3))["lacking"].clone();
    assert_eq!(lacking[0]["why"], "tooFewReviewers");
}

#[test]
fn a_closed_round_is_not_changed_until_it_is_opened_again() {
    let mut world = with_a_review();
    let result = counted(&mut world);
    let bo = review(CHILD, "child", Some("bo"));
    world.answers(&bo, "both-current", &[], &yes());
    world.does("protect.set_names", json!({ "round": "r", "names": ["Åsa"] }));
    world.does("plans.close", json!({ "round": "r" }));
    assert!(view(&mut world, "r")["round"]["closed"].is_string());
    assert_eq!(world.does("protect.names", json!({ "round": "r" }))["names"], json!([]), "they are gone for good");
    let family = json!([change("family", json!({ "label": "Familj 2" }))]);
    let answer = json!({ "review": bo, "slot": { "question": "both-current" }, "state": yes() });
    let table = json!({ "round": "r", "source": { "paste": "Familj\nFamilj 2\n" }, "mapping": ["family"] });
    for (command, argument) in [
        ("plans.edit", json!({ "round": "r", "changes": family })),
        ("plans.effect", json!({ "round": "r", "changes": family })),
        ("plans.spread", json!({ "round": "r", "perDocument": 1, "which": "all" })),
        ("plans.close", json!({ "round": "r" })),
        ("tables.check", table),
        ("protect.set_names", json!({ "round": "r", "names": ["Bo"] })),
        ("reviews.answer", answer.clone()),
        ("reviews.submit", json!({ "review": bo, "gaps": "Prov" })),
        ("reviews.reopen", json!({ "review": review(CHILD, "child", Some("anna")), "reason": "Prov" })),
        ("reviews.comment", json!({ "review": bo, "slot": { "question": "both-current" }, "body": "Prov" })),
    ] {
        assert_eq!(world.fails(command, argument), Failure::RoundClosed, "{command}");
    }
    assert_eq!(counted(&mut world), result, "what was read is still told");
    world.does("plans.reopen", json!({ "round": "r" }));
    world.does("reviews.answer", answer);
    assert!(view(&mut world, "r")["round"]["closed"].is_null());
}

#[test]
fn a_round_is_copied_as_next_years_start() {
    let mut world = with_a_review();
    edit(
        &mut world,
        json!([
            change("handles", json!({ "family": "f1", "reviewer": "bo" })),
            change("left_out", json!({ "label": "Ärende A", "reason": "Flyttade." })),
            change("term", json!({ "list": "area", "term": { "name": { "sv": "Skola" } } })),
            change("reflection", json!({ "reviewer": "anna", "body": "Mycket samråd." })),
        ]),
    );
    world.does("plans.close", json!({ "round": "r" }));
    let kept = world
        .does("plans.copy", json!({ "from": "r", "name": "Prov 2022", "begins": "2022-09-01", "families": "kept" }));
    assert_eq!(kept["made"], json!(["prov-2022"]));
    let view = view(&mut world, "prov-2022");
    assert_eq!((&view["round"]["begins"], &view["round"]["closed"]), (&json!("2022-09-01"), &Value::Null));
    assert_eq!(view["keys"].as_array().expect("keys").len(), 2);
    let family = &view["families"][0];
    assert_eq!(family["members"].as_array().expect("members").len(), 3);
    assert_eq!((&family["documents"], &family["handledBy"]), (&json!([]), &json!(["bo"])));
    assert_eq!(view["leftOut"], json!([]), "who was left out was left out of that round");
    let areas = &view["lists"][1]["terms"];
    assert!(areas.as_array().expect("areas").iter().any(|one| one["sv"] == "Skola"), "lists follow along");
    let left = world.does("plans.copy", json!({ "from": "r", "name": "Prov 2022", "families": "left" }));
    assert_eq!(left["round"], "prov-2022-2", "a code is made once");
    assert_eq!(self::view(&mut world, "prov-2022-2")["families"], json!([]));
}

#[test]
fn families_and_documents_are_put_where_they_belong() {
    let mut world = World::round();
    edit(
        &mut world,
        json!([
            change("family", json!({ "id": "f2", "label": "Familj 2" })),
            change("family", json!({ "id": "f3", "label": "Familj 3" })),
            change("move_family", json!({ "id": "f3", "place": 0 })),
            change("move_document", json!({ "id": "child", "place": 9 })),
        ]),
    );
    let view = view(&mut world, "r");
    let ids =
        |things: &Value| things.as_array().expect("a list").iter().map(|one| one["id"].clone()).collect::<Vec<_>>();
    assert_eq!(ids(&view["families"]), ["f3", "f1", "f2"]);
    assert_eq!(ids(&view["families"][1]["documents"]), ["adult", "child"]);
    edit(&mut world, json!([change("no_family", json!({ "id": "f1" }))]));
    let view = self::view(&mut world, "r");
    assert_eq!(ids(&view["families"]), ["f3", "f2"]);
    assert_eq!(view["reviewers"][0]["documents"], 0, "what is gone is nobody's to read");
}

#[test]
fn a_round_that_was_changed_while_it_was_read_survives_its_file() {
    let mut world = with_a_review();
    let bo = review(CHILD, "child", Some("bo"));
    world.answers(&bo, "met-child", &["b1", "b2"], &yes());
    edit(
        &mut world,
        json!([
            change("no_member", json!({ "id": "b2" })),
            change("no_document", json!({ "id": "adult" })),
            change("no_reviewer", json!({ "id": "anna" })),
            change("left_out", json!({ "label": "Ärende A", "reason": "Flyttade." })),
            change("family", json!({ "id": "f2", "label": "Familj 2" })),
            change("handles", json!({ "family": "f2", "reviewer": "bo" })),
        ]),
    );
    world.does("plans.close", json!({ "round": "r" }));
    let (first, second) = (world.folder.path().join("1.json"), world.folder.path().join("2.json"));
    world.does("round_file.export", json!({ "round": "r", "path": first }));
    let mut other = World::empty();
    other.does("start.create", json!({ "name": "Annat", "user": "Prov", "passphrase": crate::world::PASSPHRASE }));
    let imported = other.does("round_file.import", json!({ "path": first }));
    assert_eq!(imported["reviews"], 1, "the review of the reader who is gone stays behind");
    other.does("round_file.export", json!({ "round": "r", "path": second }));
    let bytes = |path: &std::path::Path| std::fs::read(path).expect("the file is there");
    assert!(bytes(&first) == bytes(&second), "the same byte for byte");
    let view = view(&mut other, "r");
    assert!(view["round"]["closed"].is_string(), "it is closed there too");
    assert_eq!(view["leftOut"][0]["reason"], "Flyttade.");
    assert_eq!(view["families"][1]["handledBy"], json!(["bo"]));
}

#[test]
fn what_is_typed_and_not_saved_stands_there_after_a_lock_and_goes_when_the_round_closes() {
    let mut world = World::round();
    let typed = |world: &mut World| world.does("plans.typed", json!({ "round": "r" }))["typed"].clone();
    assert_eq!(typed(&mut world), json!({}));
    let text = json!({ "left-add-reason": "Flyttade" });
    world.does("plans.keep_typed", json!({ "round": "r", "typed": text }));
    let folder = world.does("start.lock", Value::Null)["stores"][0]["folder"].clone();
    world.does("start.unlock", json!({ "folder": folder, "passphrase": crate::world::PASSPHRASE }));
    assert_eq!(typed(&mut world), text);
    world.does("plans.keep_typed", json!({ "round": "r", "typed": {} }));
    assert_eq!(typed(&mut world), json!({}), "nothing typed forgets what was");

    world.does("plans.keep_typed", json!({ "round": "r", "typed": text }));
    world.does("plans.close", json!({ "round": "r" }));
    assert_eq!(typed(&mut world), json!({}), "it is needed only while somebody writes");
    let late = json!({ "round": "r", "typed": text });
    assert_eq!(world.fails("plans.keep_typed", late), Failure::RoundClosed);
}
