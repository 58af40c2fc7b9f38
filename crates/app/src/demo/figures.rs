//! The figures that the made-up round must come to, held against what the product makes of its answers.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::LazyLock;

use domain::plan::{Gender, Plan, Role, Side};
use domain::{Document, RoundId};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::content::Content;
use super::play;
use super::script::script;
use crate::app::{App, Setting};
use crate::border::dispatch;

/// What came of the round: its plan, its result in both languages and by family, and the reviews of two documents.
pub(super) struct Made {
    plan: Plan,
    pub(super) result: Value,
    /// The result in English.
    pub(super) english: Value,
    /// The overview.
    pub(super) overview: Value,
    /// The families against what is asked with a scale.
    pub(super) grid: Value,
    /// What children could say against how well the services answer to the problem.
    pub(super) cross: Value,
    /// The children.
    pub(super) children: Value,
    /// The result of each family.
    pub(super) families: Vec<Value>,
    done: Value,
    unfinished: Value,
    /// The result of the year before.
    pub(super) before: Value,
    /// The result of the spring, in both languages.
    pub(super) spring: Value,
    pub(super) spring_in_english: Value,
    /// The two years side by side: all families in both languages, and the families that both have.
    pub(super) years: Value,
    pub(super) years_in_english: Value,
    pub(super) same_families: Value,
    /// What changed most.
    pub(super) changes: Value,
}

/// Made once for all tests, since it takes some twelve hundred writes to the disk.
pub(super) static MADE: LazyLock<Made> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let mut app = App::new(Setting {
        data: folder.path().to_path_buf(),
        clock: Box::new(|| Timestamp::from_second(1_700_000_000).expect("a time of our time")),
        chance: Box::new(|| [0xaa; 16]),
        zone: jiff::tz::TimeZone::UTC,
        cost: store::Cost::SMALL,
    });
    let store = json!({ "name": "Prov", "user": "Prov", "passphrase": "bara för provet" });
    dispatch(&mut app, "start.create", store).expect("a store can be made");
    play(&mut app).expect("every command of the made-up round is carried out");
    let id = RoundId::new("2021").expect("a code");
    let plan = app.open().expect("the store is open").plan(&id).expect("the round is there").as_ref().clone();
    let result = dispatch(&mut app, "results.round", json!({ "round": "2021" })).expect("the round has a result");
    dispatch(&mut app, "start.language", json!({ "language": "en" })).expect("the language is chosen");
    let english = dispatch(&mut app, "results.round", json!({ "round": "2021" })).expect("the round has a result");
    let spring = || json!({ "round": "spring-2021" });
    let spring_in_english = dispatch(&mut app, "results.round", spring()).expect("the round has a result");
    let both = json!({ "rounds": ["2020", "2021"] });
    let compared =
        |app: &mut App, ask: Value| dispatch(app, "results.compare", ask).expect("the rounds can be compared");
    let years_in_english = compared(&mut app, both.clone());
    dispatch(&mut app, "start.language", json!({ "language": "sv" })).expect("the language is chosen");
    let years = compared(&mut app, both);
    let same_families = compared(&mut app, json!({ "rounds": ["2021"], "among": "same" }));
    let changes = dispatch(&mut app, "results.changes", json!({ "round": "2021" })).expect("there is a round before");
    let before = dispatch(&mut app, "results.round", json!({ "round": "2020" })).expect("the round has a result");
    let spring = dispatch(&mut app, "results.round", spring()).expect("the round has a result");
    let round = || json!({ "round": "2021" });
    let overview = dispatch(&mut app, "results.overview", round()).expect("the round has an overview");
    let grid = dispatch(&mut app, "results.families", round()).expect("the round has families");
    let children = dispatch(&mut app, "results.children", round()).expect("the round has children");
    let asked = |key: &str, question: &str| json!({ "key": key, "question": question });
    let cross = json!({
        "round": "2021",
        "rows": asked("child-investigation", "could-express"),
        "columns": asked("child-assignment", "answers-to-problem"),
    });
    let cross = dispatch(&mut app, "results.cross", cross).expect("the two questions have children in common");
    let families = plan.families_in_order().into_iter().map(|family| {
        let family = json!({ "round": "2021", "family": family.id });
        dispatch(&mut app, "results.family", family).expect("the family has a result")
    });
    let families = families.collect();
    let mut review = |key, document, reviewer| {
        let review = json!({ "round": "2021", "key": key, "subject": { "document": document }, "reviewer": reviewer });
        dispatch(&mut app, "reviews.open", json!({ "review": review })).expect("the review is there")
    };
    let done = review("adult-assignment", "f5-adult-assignment", "karin");
    let unfinished = review("journal", "f9-journal", "leila");
    Made {
        plan,
        result,
        english,
        overview,
        grid,
        cross,
        children,
        families,
        done,
        unfinished,
        before,
        spring,
        spring_in_english,
        years,
        years_in_english,
        same_families,
        changes,
    }
});

/// The table of the round as its source and its makers tell it. A cell names the parts it pins and the
/// denominator; after the semicolons stands everything that is outside the denominator.
const FIGURES: &str = "
question                   | child-investigation                               | adult-investigation                                  | child-assignment                      | adult-assignment
both-current               | yes 6 of 9                                        | yes 3 of 5; notReviewed 2                            | yes 4 of 6                            | yes 5 of 5
met-child                  | yes 7 of 9                                        |                                                      | yes 4 of 6                            |
told-assessment            | yes 6 of 8; notApplicable 1                       |                                                      |                                       |
relevant-information       | yes 6 of 8; notApplicable 1                       |                                                      |                                       |
could-express              | yes 7 of 8; notApplicable 1                       |                                                      |                                       |
child-consequence-analysis |                                                   | yes 4 of 5; notReviewed 2                            |                                       |
made-jointly               |                                                   | yes 2 of 4; notAsked 1; notReviewed 2                |                                       |
consultation               | yes 9 of 9                                        | yes 5 of 5; notReviewed 2                            | yes 4 of 6                            | yes 3 of 5
joint-meeting              | yes 6 of 9                                        | yes 2 of 5; notReviewed 2                            | yes 5 of 6                            | yes 3 of 5
needs-described            | fully 3, partly 5, not 1 of 9                     | fully 2, partly 2, not 1 of 5; notReviewed 2         | fully 1, partly 3, not 2 of 6         |
child-needs-described      |                                                   |                                                      |                                       | yes 2 of 5
from-child-needs           |                                                   |                                                      |                                       | yes 2 of 5
cooperation                | none 0, some 3, several 6, every 0 of 9           | none 0, some 3, several 2, every 0 of 5; notReviewed 2 | none 0, some 3, several 3, every 0 of 6 | none 0, some 1, several 2, every 1 of 4; notAnswered 1
";

#[test]
fn every_figure_of_the_round_follows_from_its_answers() {
    assert_eq!(held(FIGURES, &MADE.result), 28, "no cell of the table was passed over");
}

/// How many cells of a table the result holds, each of them as the table says.
pub(super) fn held(figures: &str, result: &Value) -> usize {
    let mut lines = figures.trim().lines().map(|line| line.split('|').map(str::trim).collect::<Vec<_>>());
    let types = lines.next().expect("the table has a head");
    let mut held = 0;
    for line in lines {
        for (key, told) in types.iter().zip(&line).skip(1).filter(|(_, told)| !told.is_empty()) {
            let tally = tally(result, key, line[0]);
            assert_eq!(as_told(tally, told), *told, "{} in {key}: {tally}", line[0]);
            held += 1;
        }
    }
    held
}

/// The tally of a question per document.
fn tally<'a>(result: &'a Value, key: &str, question: &str) -> &'a Value {
    let of_type = list(result, "types").iter().find(|one| one["key"] == key).expect("a result for each key");
    let block =
        list(of_type, "blocks").iter().find(|one| one["question"] == question).expect("a block for each question");
    &block["documents"]
}

fn list<'a>(value: &'a Value, name: &str) -> &'a Vec<Value> {
    value[name].as_array().unwrap_or_else(|| panic!("{name} is a list"))
}

/// A tally in the words of the table: of what is inside the parts that `told` names, of what is outside everything.
fn as_told(tally: &Value, told: &str) -> String {
    let count = |parts: &[Value], name: &str| {
        parts
            .iter()
            .find(|one| one["part"]["code"] == name || one["part"]["is"] == name)
            .map_or(0, |one| one["n"].as_u64().expect("a part has a count"))
    };
    let named = told.split(" of ").next().unwrap_or_default().split(", ").filter_map(|part| part.split(' ').next());
    let inside: Vec<String> = named.map(|name| format!("{name} {}", count(list(tally, "inside"), name))).collect();
    let mut words = format!("{} of {}", inside.join(", "), tally["of"]);
    for name in ["notApplicable", "notAnswered", "notAsked", "notReviewed", "noAgreement"] {
        let n = count(list(tally, "outside"), name);
        if n > 0 {
            write!(words, "; {name} {n}").expect("a string can be written to");
        }
    }
    words
}

#[test]
fn the_families_and_their_members_are_those_of_the_round() {
    let plan = &MADE.plan;
    assert_eq!(plan.families.len(), 9, "focus families");
    let focus = |role, gender| {
        plan.members.values().filter(|one| one.focus && one.role == role && one.gender == gender).count()
    };
    let told = [
        focus(Role::Adult, Gender::Female),
        focus(Role::Adult, Gender::Male),
        focus(Role::Child, Gender::Female),
        focus(Role::Child, Gender::Male),
    ];
    assert_eq!(told, [5, 4, 3, 6], "women, men, girls and boys among the eighteen focus persons");
    assert!(plan.members.values().any(|one| !one.focus && one.role == Role::Child), "there are siblings besides them");
    let in_two = |one: &&domain::Member| one.role == Role::Child && one.case_types.len() == 2;
    assert_eq!(plan.members.values().filter(in_two).count(), 2, "children who are current in two case types");
    assert_eq!(plan.members.values().filter(|one| one.protected).count(), 1, "members with protected data");
}

#[test]
fn the_documents_are_those_of_the_round() {
    let plan = &MADE.plan;
    let mut made_up_of: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for document in plan.documents.values() {
        let family = plan.families[&document.family].order + 1;
        made_up_of.entry(name(document)).or_default().push(family);
    }
    for families in made_up_of.values_mut() {
        families.sort_unstable();
    }
    let told = [
        ("child investigation, child-welfare", vec![1, 2, 3, 4, 6, 8, 9]),
        ("child investigation, lss", vec![4, 7]),
        ("adult investigation, psychiatry", vec![1, 2, 6, 8]),
        ("adult investigation, addiction", vec![5]),
        ("adult investigation, domestic-violence", vec![3, 9]),
        ("child assignment, family-therapy", vec![1, 3, 6, 9]),
        ("child assignment, respite", vec![4, 7]),
        ("adult assignment, housing-support, psychiatry", vec![1, 2, 6, 8]),
        ("adult assignment, housing-support, addiction", vec![5]),
        ("journal", vec![1, 2, 3, 4, 5, 6, 7, 8, 9]),
    ];
    assert_eq!(made_up_of, told.map(|(name, families)| (name.to_string(), families)).into(), "in which families");
    let not_reviewed: Vec<&str> =
        plan.documents.values().filter(|one| one.unreviewable.is_some()).map(|one| one.id.as_str()).collect();
    assert_eq!(not_reviewed, ["f8-adult-investigation", "f9-adult-investigation"], "could not be reviewed");
}

fn name(document: &Document) -> String {
    let side = match document.side {
        Side::Child => "child",
        Side::Adult => "adult",
    };
    let (kind, area) = (&document.kind, document.area.as_ref().map_or("", |area| area.as_str()));
    match (kind.as_str(), &document.service) {
        ("journal", _) => "journal".into(),
        ("assignment", Some(service)) if service.as_str() == "housing-support" => {
            format!("{side} {kind}, {service}, {area}")
        }
        (_, Some(service)) => format!("{side} {kind}, {service}"),
        (_, None) => format!("{side} {kind}, {area}"),
    }
}

#[test]
fn what_is_missing_is_told() {
    let overview = &MADE.overview;
    let families =
        |name| list(overview, name).iter().map(|one| one["family"].as_str().unwrap_or_default()).collect::<Vec<_>>();
    assert_eq!(
        families("missing"),
        ["Familj 8", "Familj 9", "Familj 9"],
        "two investigations that could not be reviewed, and a journal that is still being read"
    );
    assert_eq!(families("gaps"), ["Familj 5"], "one review was marked as done with a question unanswered");
    assert_eq!(list(overview, "reflections").len(), 5, "each role tells what it saw");
}

#[test]
fn a_review_was_made_on_its_own_day_and_one_waits_to_be_gone_on_with() {
    let done = &MADE.done["status"];
    assert!(done["at"].as_str().is_some_and(|at| at.starts_with("2021-10-12T")), "marked as done: {done}");
    assert!(done["gaps"].as_str().is_some_and(|gaps| !gaps.is_empty()), "with a reason for its gap: {done}");
    let unfinished = &MADE.unfinished;
    assert_eq!(unfinished["status"]["is"], "open", "the reader has not marked it as done");
    assert_eq!(unfinished["progress"], json!({ "answered": 2, "asked": 6 }), "and has answered the first two");
    assert_eq!(unfinished["resume"], json!({ "question": "consultations-recorded" }), "and goes on at the third");
}

#[test]
fn readers_and_siblings_may_differ() {
    let result = &MADE.result;
    let others = "yes 4, no 3 of 7; notReviewed 1; noAgreement 1";
    assert_eq!(as_told(tally(result, "journal", "others-visible"), others), others, "two readers have not agreed");
    let met = "yes 7, mixed 1, no 1 of 9";
    assert_eq!(as_told(tally(result, "child-investigation", "met-child"), met), met, "siblings differ in one document");
}

#[test]
fn comments_stand_beside_their_figures() {
    let result = &MADE.result;
    let blocks = list(result, "types").iter().flat_map(|one| list(one, "blocks"));
    let beside: usize = blocks.map(|block| list(block, "comments").len()).sum();
    assert!(beside >= 70, "at least seventy comments, not {beside}");
}

#[test]
fn the_files_are_read_to_the_last_word() {
    let content = Content::of_2021().unwrap();
    let steps = script(&content, &content.keys()).unwrap();
    let given = |command: &str| steps.iter().filter(|step| step.command == command).count();
    let written = |of: fn(&super::content::ReviewEntry) -> usize| -> usize {
        content.families.iter().flat_map(|family| &family.documents).flat_map(|one| &one.reviews).map(of).sum()
    };
    assert_eq!(given("reviews.comment"), written(|review| review.comments.len()), "comments");
    assert_eq!(given("reviews.evidence"), written(|review| review.evidence.len()), "places in the files");
    assert_eq!(given("reviews.open"), written(|_| 1), "reviews");
    assert_eq!(given("reviews.submit"), written(|_| 1) - 1, "all but one of them marked as done");
    assert!(steps.is_sorted_by_key(|step| step.day), "day by day");
}
