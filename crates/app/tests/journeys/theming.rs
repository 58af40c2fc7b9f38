//! Comments are read and given themes; the codebook changes, and nothing that stands on a comment is moved by it.

use app::Failure;
use app::themes::ThemeProblem;
use serde_json::{Value, json};

use crate::world::{World, review, yes};

const KEY: &str = "child-investigation";

/// The small round, with two comments by Anna in a review that is marked as done.
fn commented() -> (World, Vec<Value>) {
    let mut world = World::round();
    let anna = review(KEY, "child", Some("anna"));
    let mut comments = Vec::new();
    for (question, body) in [("consultation", "Samrådet hölls."), ("joint-meeting", "Mötet blev av.")] {
        world.answers(&anna, question, &[], &yes());
        let slot = json!({ "question": question });
        world.does("reviews.comment", json!({ "review": anna, "slot": slot, "body": body }));
        comments.push(json!({ "review": anna, "slot": slot }));
    }
    world.does("reviews.submit", json!({ "review": anna, "gaps": "Prov" }));
    (world, comments)
}

fn theme(world: &mut World, name: &str, parent: Option<&str>) -> String {
    let made = world.does("themes.change", json!({ "round": "r", "name": name, "parent": parent }));
    made["themes"][0].as_str().expect("a code").to_string()
}

fn put(world: &mut World, comment: &Value, theme: &str) -> Value {
    world.does("comments.put", json!({ "comment": comment, "theme": theme }))
}

/// The comments that a filter lets through, each with the names of its themes.
fn listed(world: &mut World, filter: &Value) -> Vec<(String, Vec<String>)> {
    let mut ask = json!({ "round": "r" });
    ask.as_object_mut().expect("an object").extend(filter.as_object().expect("an object").clone());
    let list = world.does("comments.list", ask);
    let name = |theme: &Value| theme["name"].as_str().expect("a name").to_string();
    let one = |comment: &Value| {
        let themes = comment["marks"]["themes"].as_array().expect("themes").iter().map(name).collect();
        (comment["body"].as_str().expect("a body").to_string(), themes)
    };
    list["comments"].as_array().expect("comments").iter().map(one).collect()
}

fn problem(failure: Failure) -> ThemeProblem {
    match failure {
        Failure::BadTheme { problem } => problem,
        other => panic!("another failure: {other:?}"),
    }
}

#[test]
fn comments_are_found_by_what_stands_on_them() {
    let (mut world, comments) = commented();
    let main = theme(&mut world, "Samverkan", None);
    let part = theme(&mut world, "Möten", Some(&main));
    put(&mut world, &comments[1], &part);
    world.does("comments.quote", json!({ "comment": comments[0] }));

    let (consultation, meeting) =
        (("Samrådet hölls.".to_string(), vec![]), ("Mötet blev av.".to_string(), vec!["Möten".to_string()]));
    for (filter, expected) in [
        (json!({}), vec![&consultation, &meeting]),
        (json!({ "theme": main }), vec![&meeting]),
        (json!({ "theme": part }), vec![&meeting]),
        (json!({ "standing": "withoutTheme" }), vec![&consultation]),
        (json!({ "standing": "quoted" }), vec![&consultation]),
        (json!({ "standing": "changed" }), vec![]),
        (json!({ "words": "möte" }), vec![&meeting]),
        (json!({ "words": "\"" }), vec![]),
        (json!({ "words": " " }), vec![&consultation, &meeting]),
        (json!({ "family": "f1" }), vec![&consultation, &meeting]),
        (json!({ "family": "f2" }), vec![]),
        (json!({ "key": KEY, "question": "joint-meeting" }), vec![&meeting]),
        (json!({ "key": "journal" }), vec![]),
    ] {
        let expected: Vec<_> = expected.into_iter().cloned().collect();
        assert_eq!(listed(&mut world, &filter), expected, "{filter}");
    }
    world.does("comments.take", json!({ "comment": comments[1], "theme": part }));
    assert_eq!(listed(&mut world, &json!({ "theme": main })), []);
}

#[test]
fn a_comment_that_has_changed_since_is_told_and_keeps_its_theme() {
    let (mut world, comments) = commented();
    let theme = theme(&mut world, "Samverkan", None);
    put(&mut world, &comments[0], &theme);
    world.does("comments.quote", json!({ "comment": comments[0] }));
    let anna = review(KEY, "child", Some("anna"));
    world.does("reviews.reopen", json!({ "review": anna, "reason": "Rättat" }));
    assert_eq!(listed(&mut world, &json!({})), [], "what is not marked as done does not count");
    let failure = world.fails("comments.put", json!({ "comment": comments[0], "theme": theme }));
    assert_eq!(failure, Failure::NotSubmitted);
    let slot = json!({ "question": "consultation" });
    world.does("reviews.comment", json!({ "review": anna, "slot": slot, "body": "Samrådet hölls två gånger." }));
    world.does("reviews.submit", json!({ "review": anna, "gaps": "Prov" }));

    let changed = json!({ "standing": "changed" });
    assert_eq!(listed(&mut world, &changed), [("Samrådet hölls två gånger.".into(), vec!["Samverkan".into()])]);
    let marked = put(&mut world, &comments[0], &theme);
    assert_eq!(marked["marks"]["themes"][0]["changed"], false, "it still fits: it stands on what is read now");
    assert_eq!(marked["marks"]["quote"], "quotedAndChanged", "of the quote nobody has said so");
    world.does("comments.quote", json!({ "comment": comments[0] }));
    assert_eq!(listed(&mut world, &changed), []);
}

#[test]
fn what_a_reader_may_not_see_yet_is_neither_shown_nor_given_a_theme() {
    let (mut world, comments) = commented();
    let theme = theme(&mut world, "Samverkan", None);
    put(&mut world, &comments[0], &theme);
    world.sits(Some("bo"));
    assert_eq!(listed(&mut world, &json!({})), []);
    for command in ["themes.show", "themes.matrix", "comments.list"] {
        let told = world.does(command, json!({ "round": "r" })).to_string();
        assert!(!told.contains("Samrådet"), "{command}");
    }
    let shown = world.does("themes.show", json!({ "round": "r" }));
    assert_eq!((&shown["comments"], &shown["themes"][0]["theme"]["comments"]), (&json!(0), &json!(0)));
    let failure = world.fails("comments.put", json!({ "comment": comments[0], "theme": theme }));
    assert_eq!(failure, Failure::Blind);
    assert_eq!(world.fails("comments.quote", json!({ "comment": comments[0] })), Failure::Blind);
}

#[test]
fn the_last_thing_put_on_a_comment_can_be_taken_back_and_done_again() {
    let (mut world, comments) = commented();
    let one = theme(&mut world, "Ett", None);
    let two = theme(&mut world, "Två", None);
    let names = |world: &mut World| {
        let themes = listed(world, &json!({})).into_iter().map(|(_, themes)| themes.join(" "));
        themes.collect::<Vec<_>>()
    };
    put(&mut world, &comments[0], &one);
    put(&mut world, &comments[1], &two);
    world.does("comments.take", json!({ "comment": comments[0], "theme": one }));
    let round = json!({ "round": "r" });
    for (command, expected) in [
        ("comments.undo", ["Ett", "Två"]),
        ("comments.undo", ["Ett", ""]),
        ("comments.redo", ["Ett", "Två"]),
        ("comments.redo", ["", "Två"]),
        ("comments.redo", ["", "Två"]),
        ("comments.undo", ["Ett", "Två"]),
        ("comments.undo", ["Ett", ""]),
        ("comments.undo", ["", ""]),
    ] {
        world.does(command, round.clone());
        assert_eq!(names(&mut world), expected, "{command}");
    }
    assert_eq!(world.does("comments.undo", round)["marked"], Value::Null, "there is nothing more");
}

#[test]
fn a_merged_theme_is_read_as_the_one_it_went_into_and_can_be_taken_into_use_again() {
    let (mut world, comments) = commented();
    let school = theme(&mut world, "Skolan", None);
    let around = theme(&mut world, "Andra runt familjen", None);
    put(&mut world, &comments[0], &school);
    put(&mut world, &comments[1], &school);
    put(&mut world, &comments[1], &around);
    world.does("themes.merge", json!({ "theme": school, "into": around }));
    let both = [
        ("Samrådet hölls.".to_string(), vec!["Andra runt familjen".to_string()]),
        ("Mötet blev av.".to_string(), vec!["Andra runt familjen".to_string()]),
    ];
    assert_eq!(listed(&mut world, &json!({ "theme": around })), both, "each is told once");
    let refused = problem(world.fails("comments.put", json!({ "comment": comments[0], "theme": school })));
    assert_eq!(refused, ThemeProblem::NotOffered { name: "Skolan".into() });
    let history = world.does("themes.history", json!({ "theme": school }));
    assert_eq!(history["steps"][0]["did"][0], json!({ "is": "merged", "into": "Andra runt familjen" }));

    world.does("themes.restore", json!({ "theme": school }));
    let again = ["Skolan".to_string()].to_vec();
    assert_eq!(listed(&mut world, &json!({}))[0].1, again, "what stood there stands there still");
    world.does("themes.merge", json!({ "theme": school, "into": around }));
    world.does("comments.take", json!({ "comment": comments[1], "theme": around }));
    assert_eq!(listed(&mut world, &json!({}))[1].1, Vec::<String>::new(), "taken off, it is taken off as both");
}

#[test]
fn a_theme_that_is_split_leaves_a_list_to_go_through() {
    let (mut world, comments) = commented();
    let meetings = theme(&mut world, "Möten", None);
    put(&mut world, &comments[0], &meetings);
    let made = world.does("themes.split", json!({ "theme": meetings, "into": ["Möten", " ", "Samråd"] }));
    assert_eq!(made["themes"], json!(["moten", "moten-2", "samrad"]), "it keeps its code, and the new ones get theirs");
    let shown = world.does("themes.show", json!({ "round": "r" }));
    assert_eq!(shown["themes"][0]["theme"]["standing"], json!({ "is": "split", "into": ["Möten", "Samråd"] }));
    assert_eq!(listed(&mut world, &json!({ "theme": meetings })).len(), 1, "still to go through");
    put(&mut world, &comments[0], "samrad");
    world.does("comments.take", json!({ "comment": comments[0], "theme": meetings }));
    assert_eq!(listed(&mut world, &json!({ "theme": meetings })), []);
    assert_eq!(listed(&mut world, &json!({ "theme": "samrad" })).len(), 1);
}

#[test]
fn a_retired_theme_is_told_where_it_stands_and_not_offered() {
    let (mut world, comments) = commented();
    let (used, unused) = (theme(&mut world, "Använt", None), theme(&mut world, "Oanvänt", None));
    put(&mut world, &comments[0], &used);
    for theme in [&used, &unused] {
        world.does("themes.retire", json!({ "theme": theme }));
    }
    let list = world.does("comments.list", json!({ "round": "r" }));
    let offered: Vec<_> =
        list["themes"].as_array().expect("themes").iter().map(|one| (&one["id"], &one["live"])).collect();
    assert_eq!(offered, [(&json!(used), &json!(false))]);
    assert_eq!(list["comments"][0]["marks"]["themes"][0]["live"], false);
    let refused = problem(world.fails("themes.remove", json!({ "theme": used })));
    assert_eq!(refused, ThemeProblem::Used { comments: 1 });
    world.does("themes.remove", json!({ "theme": unused }));
}

#[test]
fn a_codebook_has_two_levels_and_names_that_tell_themes_apart() {
    let (mut world, _) = commented();
    let (main, other) = (theme(&mut world, "Samverkan", None), theme(&mut world, "Röst", None));
    let part = theme(&mut world, "Möten", Some(&main));
    let change = |to: Value| {
        let mut ask = json!({ "round": "r" });
        ask.as_object_mut().expect("an object").extend(to.as_object().expect("an object").clone());
        ask
    };
    for (to, expected) in [
        (json!({ "name": "  " }), ThemeProblem::NoName),
        (json!({ "name": "samverkan" }), ThemeProblem::NameTaken { name: "Samverkan".into() }),
        (json!({ "name": "Ny", "parent": part }), ThemeProblem::NoMainTheme { name: "Möten".into() }),
        (
            json!({ "id": main, "name": "Samverkan", "parent": main }),
            ThemeProblem::NoMainTheme { name: "Samverkan".into() },
        ),
        (
            json!({ "id": main, "name": "Samverkan", "parent": other }),
            ThemeProblem::HasParts { name: "Samverkan".into() },
        ),
    ] {
        assert_eq!(problem(world.fails("themes.change", change(to.clone()))), expected, "{to}");
    }
    for (command, argument, expected) in [
        ("themes.retire", json!({ "theme": main }), ThemeProblem::HasParts { name: "Samverkan".into() }),
        (
            "themes.split",
            json!({ "theme": main, "into": ["a", "b"] }),
            ThemeProblem::HasParts { name: "Samverkan".into() },
        ),
        ("themes.split", json!({ "theme": part, "into": ["a", ""] }), ThemeProblem::SplitInOne),
        ("themes.merge", json!({ "theme": part, "into": part }), ThemeProblem::IntoItself),
        ("themes.merge", json!({ "theme": main, "into": part }), ThemeProblem::HasParts { name: "Samverkan".into() }),
        ("themes.remove", json!({ "theme": main }), ThemeProblem::HasParts { name: "Samverkan".into() }),
    ] {
        assert_eq!(problem(world.fails(command, argument.clone())), expected, "{command} {argument}");
    }
    world.does("themes.merge", json!({ "theme": main, "into": other }));
    let shown = world.does("themes.show", json!({ "round": "r" }));
    let röst = shown["themes"].as_array().expect("themes").iter().find(|one| one["theme"]["id"] == *other).expect("it");
    assert_eq!(röst["parts"][0]["id"], *part, "its parts go with it");
    let renamed = change(json!({ "id": other, "name": "Barnets röst" }));
    assert_eq!(world.does("themes.change", renamed)["themes"], json!([other]), "a name changes, a code does not");
    let history = world.does("themes.history", json!({ "theme": other }));
    assert_eq!(history["steps"][0]["did"][0], json!({ "is": "renamed", "from": "Röst", "to": "Barnets röst" }));
    assert_eq!(history["steps"][1]["did"][0], json!({ "is": "added", "name": "Röst" }));
}

#[test]
fn an_example_can_be_erased_and_is_then_nowhere() {
    let (mut world, _) = commented();
    let make = |id: Option<&str>, example: &str| json!({ "round": "r", "id": id, "name": "Röst", "example": example });
    let theme = world.does("themes.change", make(None, "Jag vill inte."));
    let id = theme["themes"][0].as_str().expect("a code").to_string();
    world.does("themes.change", make(Some(&id), "Jag vill inte dit."));
    let find = json!({ "words": "\"jag vill inte\"" });
    let found = world.does("search.find", find.clone());
    assert_eq!((&found["hits"][0]["kind"], &found["hits"][0]["document"]), (&json!("example"), &json!("Röst")));
    assert_eq!(found["all"], 1, "the version before stands nowhere");
    let erased = world.does("themes.erase_example", json!({ "theme": id }));
    assert_eq!(erased["versions"], 2);
    assert_eq!(world.does("search.find", find)["all"], 0);
    let shown = world.does("themes.show", json!({ "round": "r" }));
    assert_eq!(shown["themes"][0]["theme"]["example"], Value::Null);
}

#[test]
fn nothing_is_put_on_the_comments_of_a_closed_round() {
    let (mut world, comments) = commented();
    let theme = theme(&mut world, "Samverkan", None);
    put(&mut world, &comments[0], &theme);
    world.does("plans.close", json!({ "round": "r" }));
    let list = world.does("comments.list", json!({ "round": "r" }));
    assert_eq!(list["closed"], true);
    assert_eq!(world.fails("comments.put", json!({ "comment": comments[0], "theme": theme })), Failure::RoundClosed);
    assert_eq!(world.fails("comments.undo", json!({ "round": "r" })), Failure::RoundClosed);
}

#[test]
fn who_has_protected_personal_data_is_never_quoted() {
    let (mut world, comments) = commented();
    let to = json!({ "id": "v1", "family": "f1", "label": "v1", "order": 3, "role": "adult", "gender": "female", "protected": true });
    world.does("plans.edit", json!({ "round": "r", "changes": [{ "change": "member", "to": to }] }));
    let list = world.does("comments.list", json!({ "round": "r" }));
    assert_eq!(list["comments"][0]["marks"]["quote"], "never", "the document concerns them");
    assert_eq!(world.fails("comments.quote", json!({ "comment": comments[0] })), Failure::Protected);
}
