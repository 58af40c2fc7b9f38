//! What two wrote apart in a group: told in words to whoever may see it, and chosen by whoever may.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use app::Failure;
use app::exchange::GroupProblem;
use serde_json::{Value, json};
use store::Thing;

use crate::exchange::{Group, KEY, done};
use crate::world::{World, no, review, yes};

#[test]
fn two_who_change_the_same_are_told_and_either_can_stand() {
    let mut group = Group::begun();
    group.joins("Eva", json!({ "roles": ["developer"] }));
    group.settle();
    let label = |label: &str| {
        let family = json!({ "change": "family", "to": { "id": "f1", "label": label, "order": 1 } });
        json!({ "round": "r", "changes": [family] })
    };
    group.desks[0].does("plans.edit", label("Familj Ett"));
    group.desks[1].does("plans.edit", label("Familj A"));
    group.settle();
    let [first, second] = [0, 1].map(|desk| group.page(desk)["conflicts"].clone());
    assert_eq!(first, second, "both see the same");
    assert_eq!(first.as_array().unwrap().len(), 1);
    assert_eq!(first[0]["about"].as_str().unwrap().split_once(": ").unwrap().1, "namn", "the one field that differs");
    assert!(first[0]["about"].as_str().unwrap().contains(" i Prov 2021"), "{first}");
    let values = first[0]["values"].as_array().unwrap();
    assert_eq!(values.len(), 2);
    let told: std::collections::BTreeSet<&str> = values.iter().map(|value| value["told"].as_str().unwrap()).collect();
    assert_eq!(told, ["Familj A", "Familj Ett"].into(), "as it is read, not as it is stored");
    let losing = values.iter().find(|value| value["shown"] == false).unwrap();
    let pick = json!({
        "kind": first[0]["kind"], "identity": first[0]["identity"], "register": first[0]["register"],
        "value": losing["value"],
    });
    group.desks[1].does("exchange.settle", pick.clone());
    group.settle();
    let plans: Vec<Value> = (0..2).map(|desk| group.desks[desk].does("plans.show", json!({ "round": "r" }))).collect();
    assert_eq!(plans[0], plans[1]);
    assert!(losing["value"].as_str().unwrap().contains(plans[0]["families"][0]["label"].as_str().unwrap()));
    for desk in 0..2 {
        assert_eq!(group.page(desk)["conflicts"], json!([]));
        let settled = Failure::Group { problem: GroupProblem::Settled };
        assert_eq!(group.desks[desk].fails("exchange.settle", pick.clone()), settled);
    }
}

/// Anna answered the same question at two desktops of her own, and Bo is done too, so that everything is released. Gives her desktops.
fn answered_apart(group: &mut Group) -> [usize; 2] {
    let first = group.joins("Anna", json!({ "roles": ["reviewer"], "reviewer": "anna" }));
    let members = group.page(0)["members"].clone();
    let anna = members.as_array().unwrap().iter().find(|one| one["name"] == "Anna").unwrap()["id"].clone();
    let second = group.joins("Anna", json!({ "person": anna }));
    let bo = group.joins("Bo", json!({ "roles": ["reviewer"], "reviewer": "bo" }));
    group.settle();
    done(&mut group.desks[first], "anna", &yes(), "Det står på sidan fyra.");
    done(&mut group.desks[second], "anna", &no(), "Det står inget.");
    done(&mut group.desks[bo], "bo", &yes(), "Bos ord.");
    group.settle();
    [first, second]
}

#[test]
fn an_answer_that_was_written_apart_is_told_by_its_question_and_in_the_words_of_the_key() {
    let mut group = Group::begun();
    for desk in answered_apart(&mut group) {
        let conflicts = group.page(desk)["conflicts"].as_array().unwrap().clone();
        let told = |part: &str| {
            let is_it = |one: &&Value| one["about"].as_str().unwrap().ends_with(part);
            let one = conflicts.iter().find(is_it).unwrap_or_else(|| panic!("{part}: {conflicts:?}"));
            let values = one["values"].as_array().unwrap().iter();
            let mut values: Vec<String> = values.map(|value| value["told"].as_str().unwrap().into()).collect();
            values.sort();
            (one["about"].as_str().unwrap().to_string(), values)
        };
        let (about, answers) = told(": svar");
        assert!(about.starts_with("Familj 1 · Barnutredning") && about.contains(" · fråga "), "{about}");
        assert_eq!(answers, ["Ja", "Nej"]);
        assert_eq!(told(": kommentar").1, ["Det står inget.", "Det står på sidan fyra."]);
        assert!(conflicts.iter().all(|one| one["mayChoose"] == true), "it is Anna who chooses");
    }
}

#[test]
fn what_a_reader_wrote_at_one_desktop_is_read_at_their_other_before_anybody_else_is_done() {
    let mut group = Group::begun();
    let first = group.joins("Anna", json!({ "roles": ["reviewer"], "reviewer": "anna" }));
    let members = group.page(0)["members"].clone();
    let anna = members.as_array().unwrap().iter().find(|one| one["name"] == "Anna").unwrap()["id"].clone();
    let bo = group.joins("Bo", json!({ "roles": ["reviewer"], "reviewer": "bo" }));
    group.settle();
    let hers = review(KEY, "child", Some("anna"));
    let comment = |body: &str| json!({ "review": hers, "slot": { "question": "consultation" }, "body": body });
    group.desks[first].does("reviews.comment", comment("Skrivet på kontoret."));
    group.settle();
    let second = group.joins("Anna", json!({ "person": anna }));
    group.settle();
    let reads = |group: &mut Group, desk: usize, body: &str| {
        group.desks[desk].does("reviews.open", json!({ "review": hers })).to_string().contains(body)
    };
    assert!(reads(&mut group, second, "Skrivet på kontoret."), "what was published before she came to it");
    group.desks[second].does("reviews.comment", comment("Skrivet hemma."));
    group.settle();
    assert!(reads(&mut group, first, "Skrivet hemma."));
    assert_eq!(group.page(first)["conflicts"], json!([]), "she went on from what she had written");
    for desk in [0, bo] {
        let thing = Thing::Review(
            serde_json::from_value(json!({
                "round": "r", "key": KEY, "subject": { "document": "child" }, "by": { "reviewer": "anna" }
            }))
            .unwrap(),
        );
        let texts = group.desks[desk].app.reads().unwrap().texts_named_by(&thing).unwrap();
        assert!(texts.is_empty(), "it is sealed for everybody else");
    }
}

#[test]
fn what_another_reader_wrote_apart_is_not_told_to_whoever_is_to_read_the_same() {
    let mut group = Group::begun();
    answered_apart(&mut group);
    let changes = json!([
        { "change": "reviewer", "to": { "id": "cia", "name": "Cia", "role": "granskare" } },
        { "change": "reads", "to": { "subject": { "document": "child" }, "reviewer": "cia" } },
    ]);
    group.desks[0].does("plans.edit", json!({ "round": "r", "changes": changes }));
    let cia = group.joins("Cia", json!({ "roles": ["reviewer"], "reviewer": "cia" }));
    group.settle();
    assert_ne!(group.page(0)["conflicts"], json!([]), "who leads, and reads nothing, sees them");
    assert_eq!(group.page(cia)["conflicts"], json!([]), "who is to read the same reads first");
}

#[test]
fn a_theme_that_two_named_apart_is_told_by_its_name_and_only_those_who_write_themes_choose() {
    let mut group = Group::begun();
    let eva = group.joins("Eva", json!({ "roles": ["developer"] }));
    let anna = group.joins("Anna", json!({ "roles": ["reviewer"], "reviewer": "anna" }));
    let theme = json!({ "name": "Delaktighet", "definition": "", "include": "", "exclude": "", "example": "" });
    let mut made = theme.clone();
    made["round"] = "r".into();
    group.desks[0].does("themes.change", made);
    group.settle();
    let book = group.desks[0].does("themes.show", json!({ "round": "r" }));
    let id = book["themes"][0]["theme"]["id"].clone();
    for (desk, definition) in [(0, "När barnet är med."), (eva, "När någon lyssnar.")] {
        let mut change = theme.clone();
        change["id"] = id.clone();
        change["round"] = "r".into();
        change["definition"] = definition.into();
        group.desks[desk].does("themes.change", change);
    }
    group.settle();
    for (desk, may_choose) in [(0, true), (eva, true), (anna, false)] {
        let conflict = group.page(desk)["conflicts"][0].clone();
        assert_eq!(conflict["about"], "Temat Delaktighet: definition");
        assert_eq!(conflict["mayChoose"], may_choose, "{conflict}");
    }
}

#[test]
fn the_desk_tells_who_prepares_and_whether_the_group_says_who_reads() {
    let mut group = Group::begun();
    let eva = group.joins("Eva", json!({ "roles": ["developer"] }));
    let anna = group.joins("Anna", json!({ "roles": ["reviewer"], "reviewer": "anna" }));
    group.settle();
    let mut of = |desk: usize| group.desks[desk].does("desk.show", json!({}))["group"].clone();
    let told = |prepared_by: Value, bound: bool, elsewhere: &[&str]| json!({ "preparedBy": prepared_by, "bound": bound, "elsewhere": elsewhere });
    assert_eq!(of(0), told(Value::Null, false, &["anna"]));
    assert_eq!(of(eva), told(Value::Null, true, &[]));
    assert_eq!(of(anna), told(json!(["Eva", "Maria"]), true, &[]));
    let mut alone = World::round();
    assert_eq!(alone.does("desk.show", json!({}))["group"], Value::Null);
}
