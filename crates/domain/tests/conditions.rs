//! When questions are asked and which rule fires: examples as tables, and the check's *never* and *always* held
//! against the conditions as they are used.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use domain::key::Key;
use domain::key::check::{ProblemKind, check};
use domain::plan::{Gender, Role};
use domain::register::review_from_registers;
use domain::{By, Member, Occasion, Review, ReviewId, Slot, Subject};
use proptest::prelude::*;
use serde_json::{Value, json};

fn question(id: &str, per: Option<&str>, answer: &Value, visible_if: Option<&Value>) -> Value {
    let mut question = json!({ "id": id, "text": { "sv": id }, "answer": answer });
    if let Some(per) = per {
        question["per"] = json!(per);
        question["roll_up"] = json!("every");
    }
    if let Some(condition) = visible_if {
        question["visible_if"] = condition.clone();
    }
    question
}

fn key(questions: &[Value], rules: &[Value]) -> Value {
    let scale = |order: &str, codes: &[&str]| {
        let options: Vec<_> = codes.iter().map(|code| json!({ "code": code, "label": { "sv": code } })).collect();
        json!({ "order": order, "options": options })
    };
    let mut key = json!({
        "id": "example", "version": 1, "life": "draft", "name": { "sv": "Exempel" }, "subject": "document",
        "scales": { "yes-no": scale("nominal", &["yes", "no"]), "extent": scale("ordinal", &["not", "partly", "fully"]) },
        "sections": [{ "id": "all", "title": { "sv": "Allt" }, "questions": questions }]
    });
    if !rules.is_empty() {
        key["ratings"] = json!([{ "id": "whole", "name": { "sv": "Helhet" }, "scale": "extent", "rules": rules }]);
    }
    key
}

fn single(scale: &str) -> Value {
    json!({ "type": "single", "scale": scale })
}

fn member(id: &str, role: Role) -> Member {
    Member {
        id: id.parse().unwrap(),
        family: "f".parse().unwrap(),
        label: id.into(),
        order: 0,
        role,
        gender: Gender::Other,
        age: None,
        case_types: Vec::new(),
        focus: true,
        protected: false,
    }
}

/// Two children and an adult.
fn family() -> [Member; 3] {
    [member("c1", Role::Child), member("c2", Role::Child), member("a1", Role::Adult)]
}

/// A review with answers in the form of their registers: `met/c1: = one yes; extent: ns`.
fn review(answers: &str) -> Review {
    let id = ReviewId {
        round: "r".parse().unwrap(),
        key: "example".parse().unwrap(),
        subject: Subject::Document("d".parse().unwrap()),
        occasion: Occasion::Round,
        by: By::Consensus,
    };
    let answers = answers.split("; ").filter(|one| !one.is_empty()).map(|one| one.split_once(": ").unwrap());
    let registers: Vec<(String, &str)> = answers.map(|(slot, state)| (format!("{slot}/v"), state)).collect();
    let all = registers.iter().map(|(name, value)| (name.as_str(), *value)).chain([("version", "1")]);
    review_from_registers(id, all).unwrap()
}

/// The slots that are asked, as `question` or `question/member`.
fn asked(key: &Key, review: &Review) -> Vec<String> {
    let family = family();
    let members: Vec<&Member> = family.iter().collect();
    let answers = key.answers(review, &members);
    key.slots(&members)
        .filter(|(question, slot)| answers.is_asked(question, slot))
        .map(|(_, slot)| name(&slot))
        .collect()
}

fn name(slot: &Slot) -> String {
    slot.member.as_ref().map_or_else(|| slot.question.to_string(), |member| format!("{}/{member}", slot.question))
}

fn sound(key: &Value) -> Key {
    check(&serde_json::to_vec(key).unwrap()).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

#[test]
fn a_question_has_a_slot_for_each_member_it_is_asked_about_in_their_order() {
    let text = json!({ "type": "text" });
    let of = |per| question(per, Some(per), &text, None);
    let mut file = key(&[question("once", None, &text, None), of("child"), of("adult"), of("member")], &[]);
    file["scales"] = json!({});
    let key = sound(&file);
    let expected = ["once", "child/c1", "child/c2", "adult/a1", "member/c1", "member/c2", "member/a1"];
    assert_eq!(asked(&key, &review("")), expected);
}

#[test]
fn a_question_is_asked_when_its_condition_holds() {
    let is = |question: &str, value: Value| json!({ "equals": { "question": question, "value": value } });
    let least = |question: &str, value: Value| json!({ "at_least": { "question": question, "value": value } });
    let key = |target_per: Option<&str>, condition: &Value| {
        sound(&key(
            &[
                question("once", None, &single("yes-no"), None),
                question("met", Some("child"), &single("yes-no"), None),
                question("heard", Some("child"), &single("yes-no"), Some(&is("met", json!("yes")))),
                question("extent", None, &single("extent"), None),
                question("times", None, &json!({ "type": "count" }), None),
                question("hours", None, &json!({ "type": "number" }), None),
                question("ticked", None, &json!({ "type": "checklist", "scale": "extent" }), None),
                question("then", target_per, &json!({ "type": "text" }), Some(condition)),
            ],
            &[],
        ))
    };
    let child = Some("child");
    // whose question, its condition, the answers, the slots where it is asked
    let cases: Vec<(Option<&str>, Value, &str, &[&str])> = vec![
        (None, is("once", json!("yes")), "once: = one yes", &["then"]),
        (None, is("once", json!("yes")), "once: = one no", &[]),
        (None, is("once", json!("yes")), "", &[]),
        (None, is("once", json!("yes")), "once: ns", &[]),
        (None, is("once", json!("yes")), "once: na 00000000000000000000000000000000", &[]),
        (child, is("once", json!("yes")), "once: = one yes", &["then/c1", "then/c2"]),
        (child, is("met", json!("yes")), "met/c1: = one yes; met/c2: = one no", &["then/c1"]),
        (None, is("met", json!("yes")), "met/c1: = one no; met/c2: = one yes", &["then"]),
        (Some("adult"), is("met", json!("yes")), "met/c2: = one yes", &["then/a1"]),
        (Some("member"), is("met", json!("yes")), "met/c2: = one yes", &["then/c2", "then/a1"]),
        (None, json!({ "not": is("once", json!("yes")) }), "", &["then"]),
        (None, json!({ "not": is("once", json!("yes")) }), "once: = one yes", &[]),
        // what was answered before it was hidden does not count
        (child, is("heard", json!("yes")), "met/c1: = one yes; heard/c1: = one yes", &["then/c1"]),
        (child, is("heard", json!("yes")), "met/c1: = one no; heard/c1: = one yes", &[]),
        // steps, counts and numbers
        (None, least("extent", json!("partly")), "extent: = one not", &[]),
        (None, least("extent", json!("partly")), "extent: = one partly", &["then"]),
        (None, least("extent", json!("partly")), "extent: = one fully", &["then"]),
        (None, least("times", json!(2)), "times: = count 1", &[]),
        (None, least("times", json!(2)), "times: = count 2", &["then"]),
        (None, is("times", json!(2)), "times: = count 3", &[]),
        (None, least("hours", json!(1.5)), "hours: = number 1.4", &[]),
        (None, least("hours", json!(1.5)), "hours: = number 1.5", &["then"]),
        // several options
        (None, is("ticked", json!("not")), "ticked: = some fully not", &["then"]),
        (None, is("ticked", json!("not")), "ticked: = some", &[]),
        (
            None,
            json!({ "in": { "question": "ticked", "value": ["not", "partly"] } }),
            "ticked: = some partly",
            &["then"],
        ),
        // parts
        (None, json!({ "all": [is("once", json!("yes")), least("times", json!(1))] }), "once: = one yes", &[]),
        (None, json!({ "any": [is("once", json!("yes")), least("times", json!(1))] }), "once: = one yes", &["then"]),
    ];
    for (per, condition, answers, expected) in cases {
        let asked = asked(&key(per, &condition), &review(answers));
        let then: Vec<&str> = asked.iter().map(String::as_str).filter(|slot| slot.starts_with("then")).collect();
        assert_eq!(then, expected, "{condition} with {answers}");
    }
}

#[test]
fn the_first_rule_that_holds_decides() {
    let when = |step: &str, gives: &str, because: &str| {
        let test = json!({ "at_least": { "question": "extent", "value": step } });
        json!({ "when": test, "gives": gives, "because": { "sv": because } })
    };
    let rules = [
        json!({ "when": { "equals": { "question": "met", "value": "no" } }, "gives": "not", "because": { "sv": "ej sedd" } }),
        when("fully", "fully", "helt"),
        when("partly", "partly", "delvis"),
    ];
    let questions =
        [question("met", Some("child"), &single("yes-no"), None), question("extent", None, &single("extent"), None)];
    let key = sound(&key(&questions, &rules));
    let family = family();
    let members: Vec<&Member> = family.iter().collect();
    for (answers, expected) in [
        ("extent: = one fully", Some(("fully", "helt"))),
        ("extent: = one partly", Some(("partly", "delvis"))),
        ("extent: = one fully; met/c1: = one yes; met/c2: = one no", Some(("not", "ej sedd"))),
        ("extent: = one not", None),
        ("", None),
    ] {
        let review = review(answers);
        let rated = key.ratings[0].rate(&key.answers(&review, &members));
        let told = rated.map(|rated| (rated.level.as_str(), rated.rule.because.sv.as_str()));
        assert_eq!(told, expected, "with {answers}");
    }
}

/// How a question of a made-up key is answered.
#[derive(Debug, Clone, Copy)]
enum Kind {
    YesNo,
    Extent,
    Ticked,
    Count,
}

const KINDS: [Kind; 4] = [Kind::YesNo, Kind::Extent, Kind::Ticked, Kind::Count];

impl Kind {
    fn answer(self) -> Value {
        match self {
            Self::YesNo => single("yes-no"),
            Self::Extent => single("extent"),
            Self::Ticked => json!({ "type": "checklist", "scale": "yes-no" }),
            Self::Count => json!({ "type": "count" }),
        }
    }

    /// Answers, of which there is one for each that a test can tell apart. The first is none.
    fn states(self) -> &'static [&'static str] {
        match self {
            Self::YesNo => &["", "= one yes", "= one no"],
            Self::Extent => &["ns", "= one not", "= one partly", "= one fully"],
            Self::Ticked => &["= some", "= some yes", "= some no", "= some no yes"],
            Self::Count => &["", "= count 0", "= count 1", "= count 2", "= count 3"],
        }
    }

    /// A test of question `id`, chosen by `seed`.
    fn test(self, id: &str, seed: usize) -> Value {
        let pick = |options: &[&str]| json!(options[seed % options.len()]);
        let (word, value) = match (self, seed % 5) {
            (Self::YesNo, 4) => ("in", json!(["yes", "no"])),
            (Self::YesNo | Self::Ticked, _) => ("equals", pick(&["yes", "no"])),
            (Self::Extent, 0 | 1) => ("at_least", pick(&["not", "partly", "fully"])),
            (Self::Extent, _) => ("equals", pick(&["not", "partly", "fully"])),
            (Self::Count, 0 | 1) => ("at_least", json!(seed % 3)),
            (Self::Count, _) => ("equals", json!(seed % 3)),
        };
        json!({ word: { "question": id, "value": value } })
    }
}

/// A condition on questions before place `at`, read off `seeds`.
fn condition(kinds: &[Kind], at: usize, seeds: &mut impl Iterator<Item = usize>, depth: usize) -> Value {
    let mut draw = || seeds.next().unwrap_or_default();
    match (depth, draw() % 5) {
        (1.., 0) => json!({ "not": condition(kinds, at, seeds, depth - 1) }),
        (1.., n @ (1 | 2)) => {
            let parts = [condition(kinds, at, seeds, depth - 1), condition(kinds, at, seeds, depth - 1)];
            json!({ if n == 1 { "all" } else { "any" }: parts })
        }
        _ => {
            let (target, seed) = (draw() % at, draw());
            kinds[target].test(&format!("q{target}"), seed)
        }
    }
}

const PERS: [Option<&str>; 4] = [None, Some("child"), Some("adult"), Some("member")];

/// A key of questions q0, q1 …, the first without a condition, the others mostly with one.
fn made_up(kinds: &[Kind], pers: &[Option<&str>], seeds: &[usize]) -> Value {
    let mut seeds = seeds.iter().copied();
    let questions: Vec<Value> = kinds
        .iter()
        .enumerate()
        .map(|(at, kind)| {
            let condition = (at > 0).then(|| condition(kinds, at, &mut seeds, 2));
            question(&format!("q{at}"), pers[at], &kind.answer(), condition.as_ref())
        })
        .collect();
    let mut key = key(&questions, &[]);
    let used = key["sections"].to_string();
    key["scales"].as_object_mut().unwrap().retain(|id, _| used.contains(&format!("\"scale\":\"{id}\"")));
    key
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Verdict {
    Never,
    Always,
    Sometimes,
}

/// What the check says of each question of a made-up key.
fn verdicts(key: &Value, questions: usize) -> Vec<Verdict> {
    let mut verdicts = vec![Verdict::Sometimes; questions];
    for problem in check(&serde_json::to_vec(key).unwrap()).err().unwrap_or_default() {
        let at: usize = problem.path.split('/').nth(4).unwrap().parse().unwrap();
        verdicts[at] = match problem.kind {
            ProblemKind::NeverHolds | ProblemKind::NeverAsked { .. } => Verdict::Never,
            ProblemKind::AlwaysHolds => Verdict::Always,
            other => panic!("a made-up key has nothing else wrong with it: {other:?} in {key}"),
        };
    }
    verdicts
}

fn made_up_parts(questions: usize) -> impl Strategy<Value = (Vec<Kind>, Vec<Option<&'static str>>, Vec<usize>)> {
    (
        prop::collection::vec(prop::sample::select(&KINDS[..]), questions),
        prop::collection::vec(prop::sample::select(&PERS[..]), questions),
        prop::collection::vec(0_usize..1000, 40),
    )
}

proptest! {
    #[test]
    fn what_is_told_never_to_happen_does_not(
        (kinds, pers, seeds) in made_up_parts(5),
        chosen in prop::collection::vec(prop::collection::vec(0_usize..60, 20), 40)
    ) {
        let file = made_up(&kinds, &pers, &seeds);
        let verdicts = verdicts(&file, kinds.len());
        let key: Key = serde_json::from_value(file).unwrap();
        let family = family();
        let members: Vec<&Member> = family.iter().collect();
        let slots: Vec<Slot> = key.slots(&members).map(|(_, slot)| slot).collect();
        let at = |slot: &Slot| slot.question.as_str()[1..].parse::<usize>().unwrap();
        for choices in chosen {
            let states = slots.iter().zip(&choices).map(|(slot, n)| {
                let states = kinds[at(slot)].states();
                format!("{}: {}", name(slot), states[n % states.len()])
            });
            let answers = states.filter(|one| !one.ends_with(' ')).collect::<Vec<_>>().join("; ");
            let asked = asked(&key, &review(&answers));
            for slot in &slots {
                match (verdicts[at(slot)], asked.contains(&name(slot))) {
                    (Verdict::Never, true) => prop_assert!(false, "{} is asked with {answers} in {key:?}", name(slot)),
                    (Verdict::Always, false) => prop_assert!(false, "{} is not asked with {answers} in {key:?}", name(slot)),
                    (Verdict::Never | Verdict::Sometimes, false) | (Verdict::Always | Verdict::Sometimes, true) => {}
                }
            }
        }
    }

    #[test]
    fn of_questions_asked_once_all_that_never_happens_is_told((kinds, _, seeds) in made_up_parts(4)) {
        let file = made_up(&kinds, &[None; 4], &seeds);
        let told = verdicts(&file, 4);
        let key: Key = serde_json::from_value(file).unwrap();
        let mut times_asked = [0; 4];
        let worlds: usize = kinds[..3].iter().map(|kind| kind.states().len()).product();
        for world in 0..worlds {
            let mut rest = world;
            let answers = kinds[..3].iter().enumerate().map(|(at, kind)| {
                let state = kind.states()[rest % kind.states().len()];
                rest /= kind.states().len();
                format!("q{at}: {state}")
            });
            let answers = answers.filter(|one| !one.ends_with(' ')).collect::<Vec<_>>().join("; ");
            for slot in asked(&key, &review(&answers)) {
                times_asked[slot[1..].parse::<usize>().unwrap()] += 1;
            }
        }
        for at in 1..4 {
            let expected = match times_asked[at] {
                0 => Verdict::Never,
                times if times == worlds => Verdict::Always,
                _ => Verdict::Sometimes,
            };
            prop_assert_eq!(told[at], expected, "q{} of {}", at, serde_json::to_string(&key).unwrap());
        }
    }
}
