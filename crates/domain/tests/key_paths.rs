//! Made-up families take every path through a key: those that ship, and any that the check lets through.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

mod shipped;

use std::collections::BTreeSet;

use domain::answer::State;
use domain::key::Key;
use domain::key::check::check;
use domain::key::paths::{Goal, Paths};
use domain::{Answer, Member, Review, Value as Given};
use proptest::prelude::*;
use serde_json::{Value, json};

fn shipped() -> impl Iterator<Item = Key> {
    shipped::keys().into_iter().map(|(_, key)| key)
}

/// What every path of a key must be: answered where it is asked and nowhere else, and honest about what it reaches.
fn hold(key: &Key, paths: &Paths) {
    let mut reached = BTreeSet::new();
    for path in &paths.paths {
        let members: Vec<&Member> = path.members.iter().collect();
        let answers = key.answers(&path.review, &members);
        for (question, slot) in key.slots(&members) {
            let is_asked = answers.is_asked(question, &slot);
            assert_eq!(path.review.answers.contains_key(&slot), is_asked, "{slot:?}");
            assert_eq!(path.passed_over.contains(&slot), !is_asked, "{slot:?}");
        }
        assert_eq!(path.reaches, key.reached(&path.review, &members));
        reached.extend(path.reaches.clone());
    }
    let goals: BTreeSet<Goal> = key.goals().into_iter().collect();
    let left_out: BTreeSet<Goal> = paths.left_out.iter().cloned().collect();
    assert!(reached.is_disjoint(&left_out), "what is reached is not left out");
    let never: Vec<Goal> = key.never_reached().into_iter().cloned().map(Goal::Asked).collect();
    let asked = |goal: &&Goal| matches!(goal, Goal::Asked(_));
    assert_eq!(
        never,
        paths.left_out.iter().filter(asked).cloned().collect::<Vec<_>>(),
        "the same, found without paths"
    );
    let accounted: BTreeSet<Goal> = reached.iter().chain(&left_out).chain(&paths.given_up).cloned().collect();
    let unaccounted: Vec<_> = goals.difference(&accounted).collect();
    assert!(unaccounted.is_empty(), "{unaccounted:?}");
}

#[test]
fn a_few_families_take_every_path_through_the_keys_that_ship() {
    for key in shipped() {
        let paths = key.paths();
        hold(&key, &paths);
        assert_eq!((&paths.left_out, &paths.given_up), (&vec![], &vec![]), "{}", key.id);
        let paths = paths.paths.len();
        assert!(paths < key.goals().len() / 2, "{}: {paths} paths are too many to try by hand", key.id);
    }
}

#[test]
fn the_same_key_gives_the_same_paths() {
    for key in shipped() {
        assert_eq!(key.paths(), key.paths(), "{}", key.id);
    }
}

fn text(words: &str) -> Value {
    json!({ "sv": words })
}

const KINDS: [&str; 4] = ["single", "multiple", "count", "single"];

/// A key whose questions hang on those before them, as the numbers say; not every one is sound.
fn key(questions: &[(u8, u8, Option<Test>)], rules: &[Test]) -> Value {
    let options = ["yes", "partly", "no"].map(|code| json!({ "code": code, "label": text(code) }));
    let made = questions.iter().enumerate().map(|(at, (kind, per, test))| {
        let kind = KINDS[usize::from(*kind)];
        let answer = if kind == "count" { json!({ "type": kind }) } else { json!({ "type": kind, "scale": "s" }) };
        let mut one = json!({ "id": format!("q{at}"), "text": text("?"), "answer": answer });
        if let Some(per) = [None, Some("child"), Some("adult"), Some("member")][usize::from(*per)] {
            one["per"] = json!(per);
            one["roll_up"] = json!("every");
        }
        if let Some(test) = test.as_ref().filter(|_| at > 0) {
            one["visible_if"] = test.on(&questions[..at]);
        }
        one
    });
    let made: Vec<Value> = made.collect();
    let mut rules: Vec<Value> =
        rules.iter().map(|rule| json!({ "when": rule.on(questions), "gives": "yes", "because": text("x") })).collect();
    rules.push(json!({ "gives": "no", "because": text("x") }));
    json!({
        "id": "k", "version": 1, "life": "draft", "name": text("K"), "subject": "document",
        "scales": { "s": { "order": "ordinal", "options": options } },
        "sections": [{ "id": "s", "title": text("S"), "questions": made }],
        "ratings": [{ "id": "r", "name": text("R"), "scale": "s", "rules": rules }],
    })
}

/// A condition before it is known which questions there are.
#[derive(Debug, Clone)]
enum Test {
    Equals(usize, usize),
    AtLeast(usize, usize),
    Not(Box<Test>),
    All(Vec<Test>),
    Any(Vec<Test>),
}

impl Test {
    fn on(&self, questions: &[(u8, u8, Option<Test>)]) -> Value {
        let operand = |at: usize, value: usize| match KINDS[usize::from(questions[at].0)] {
            "count" => json!(value),
            _ => json!(["yes", "partly", "no"][value]),
        };
        match self {
            Self::Equals(at, value) => {
                let at = at % questions.len();
                json!({ "equals": { "question": format!("q{at}"), "value": operand(at, *value) } })
            }
            Self::AtLeast(at, value) => {
                let at = at % questions.len();
                let kind = if KINDS[usize::from(questions[at].0)] == "multiple" { "equals" } else { "at_least" };
                json!({ kind: { "question": format!("q{at}"), "value": operand(at, *value) } })
            }
            Self::Not(part) => json!({ "not": part.on(questions) }),
            Self::All(parts) => json!({ "all": parts.iter().map(|part| part.on(questions)).collect::<Vec<_>>() }),
            Self::Any(parts) => json!({ "any": parts.iter().map(|part| part.on(questions)).collect::<Vec<_>>() }),
        }
    }
}

fn tests() -> impl Strategy<Value = Test> {
    let leaf = prop_oneof![
        (0_usize..6, 0_usize..3).prop_map(|(at, value)| Test::Equals(at, value)),
        (0_usize..6, 0_usize..3).prop_map(|(at, value)| Test::AtLeast(at, value)),
    ];
    leaf.prop_recursive(2, 6, 3, |part| {
        prop_oneof![
            part.clone().prop_map(|part| Test::Not(Box::new(part))),
            proptest::collection::vec(part.clone(), 1..3).prop_map(Test::All),
            proptest::collection::vec(part, 1..3).prop_map(Test::Any),
        ]
    })
}

/// Keys of six questions, with the conditions and rules taken away that the check does not let through.
fn keys() -> impl Strategy<Value = Key> {
    let questions = proptest::collection::vec((0_u8..4, 0_u8..4, proptest::option::of(tests())), 6);
    (questions, proptest::collection::vec(tests(), 0..3)).prop_filter_map(
        "a sound key",
        |(mut questions, mut rules)| {
            loop {
                match check(&serde_json::to_vec(&key(&questions, &rules)).unwrap()) {
                    Ok(key) => return Some(key),
                    Err(problems) => {
                        let problem = problems.iter().find(|one| one.path.starts_with("/sections"));
                        match problem {
                            Some(problem) => {
                                let at: usize = problem.path.split('/').nth(4)?.parse().ok()?;
                                questions[at].2.take()?;
                            }
                            None => {
                                rules.pop()?;
                            }
                        }
                    }
                }
            }
        },
    )
}

#[test]
fn a_question_that_two_answers_of_the_same_child_keep_away_is_told() {
    // The last is asked when a child's answer is yes and no child's answer is there at all: more than the check sees.
    let any = |at| Test::AtLeast(at, 0);
    let both = Test::All(vec![Test::Equals(2, 0), Test::Equals(1, 0)]);
    let questions =
        [(0, 1, None), (0, 1, Some(Test::Equals(0, 0))), (0, 0, Some(Test::Not(Box::new(any(0))))), (0, 0, Some(both))];
    let key = check(&serde_json::to_vec(&key(&questions, &[])).unwrap()).unwrap();
    let paths = key.paths();
    hold(&key, &paths);
    assert_eq!(paths.left_out, [Goal::Asked("q3".parse().unwrap())]);
}

proptest! {
    #[test]
    fn a_path_is_answered_where_it_is_asked_and_every_goal_is_reached_or_told(key in keys()) {
        hold(&key, &key.paths());
    }

    #[test]
    fn what_no_path_was_found_to_nobody_comes_to_by_chance(
        key in keys(), picks in proptest::collection::vec(0_u8..5, 40),
    ) {
        let paths = key.paths();
        let Some(path) = paths.paths.iter().max_by_key(|path| path.members.len()) else { return Ok(()) };
        let members: Vec<&Member> = path.members.iter().collect();
        let mut review: Review = path.review.clone();
        review.answers.clear();
        for ((question, slot), pick) in key.slots(&members).zip(picks.iter().cycle()) {
            let options = key.scale(question).map(|scale| &scale.options);
            let state = match (options, pick) {
                (_, 4) => State::NotShown,
                (Some(options), pick) if question.answer.scale().is_some() => {
                    let code = options[usize::from(*pick) % options.len()].code.clone();
                    State::Value(match question.answer {
                        domain::key::AnswerType::Single { .. } => Given::Single(code),
                        _ => Given::Several(BTreeSet::from([code])),
                    })
                }
                (_, pick) => State::Value(Given::Count(u32::from(*pick))),
            };
            review.answers.insert(slot, Answer { state: Some(state), ..Answer::default() });
        }
        let reached = key.reached(&review, &members);
        let missed: Vec<_> = paths.left_out.iter().filter(|goal| reached.contains(goal)).collect();
        prop_assert!(missed.is_empty(), "{:?}", missed);
    }
}
