//! Many histories of a group: two to seven desktops do what they like, in any order, with folders that are carried by whim, programs
//! that die, stores that are restored from copies and clocks that jump. In the end everybody has the same.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use app::Failure;
use group::{Carry, DESKS, Group, READERS, readings};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};

mod group;

const QUESTIONS: [&str; 2] = ["consultation", "joint-meeting"];
const ANSWERS: [&str; 2] = ["yes", "no"];

/// How many histories are played in the suite: as many as there is time for, since each takes a second or so unoptimised.
/// `AKTSAM_HISTORIES` asks for another number.
const HISTORIES: u32 = 40;

/// How many are played at once, each in a group of its own.
const AT_ONCE: u32 = 2;

/// Something that happens at a desktop, which is one of those that take part.
#[derive(Debug, Clone)]
enum Step {
    Answers { desk: usize, place: usize, answer: usize },
    Comments { desk: usize, place: usize },
    Submits { desk: usize, document: usize },
    Reopens { desk: usize, document: usize },
    Erases { desk: usize, place: usize },
    Plans { desk: usize, family: usize, label: u8 },
    Themes { desk: usize, name: u8 },
    Runs { desk: usize, most: u32, way: Way },
    Carries { from: usize, to: usize, how: Carry, which: u64 },
    Dies { desk: usize },
    SealsAndDies { desk: usize },
    Copies { desk: usize },
    Restores { desk: usize },
    PublishesAgain { desk: usize },
    Jumps { desk: usize, days: i64 },
    Removes { desk: usize },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Both,
    Out,
    In,
}

fn step() -> impl Strategy<Value = Step> {
    let desk = || 0..DESKS.len();
    let way = prop_oneof![3 => Just(Way::Both), 2 => Just(Way::Out), 2 => Just(Way::In)];
    let how = prop_oneof![5 => Just(Carry::Whole), 1 => Just(Carry::Torn)];
    prop_oneof![
        6 => (desk(), 0..4usize, 0..2usize).prop_map(|(desk, place, answer)| Step::Answers { desk, place, answer }),
        3 => (desk(), 0..4usize).prop_map(|(desk, place)| Step::Comments { desk, place }),
        3 => (desk(), 0..2usize).prop_map(|(desk, document)| Step::Submits { desk, document }),
        1 => (desk(), 0..2usize).prop_map(|(desk, document)| Step::Reopens { desk, document }),
        1 => (desk(), 0..4usize).prop_map(|(desk, place)| Step::Erases { desk, place }),
        2 => (desk(), 0..3usize, any::<u8>()).prop_map(|(desk, family, label)| Step::Plans { desk, family, label }),
        1 => (desk(), any::<u8>()).prop_map(|(desk, name)| Step::Themes { desk, name }),
        7 => (desk(), 1..9u32, way).prop_map(|(desk, most, way)| Step::Runs { desk, most, way }),
        9 => (desk(), desk(), how, any::<u64>()).prop_map(|(from, to, how, which)| Step::Carries { from, to, how, which }),
        1 => desk().prop_map(|desk| Step::Dies { desk }),
        1 => desk().prop_map(|desk| Step::SealsAndDies { desk }),
        1 => desk().prop_map(|desk| Step::Copies { desk }),
        1 => desk().prop_map(|desk| Step::Restores { desk }),
        1 => desk().prop_map(|desk| Step::PublishesAgain { desk }),
        1 => (desk(), -3_650..3_650i64).prop_map(|(desk, days)| Step::Jumps { desk, days }),
        1 => desk().prop_map(|desk| Step::Removes { desk }),
    ]
}

/// What is known of a history while it is played.
struct Played<'a> {
    group: &'a mut Group,
    /// How many desktops take part: the first of them all.
    desks: usize,
    /// What was told as saved, where one desktop alone writes and no copy was restored.
    told: BTreeMap<(&'static str, &'static str, &'static str), &'static str>,
    restored: BTreeSet<usize>,
    removed: BTreeSet<usize>,
}

impl Played<'_> {
    /// The reviewer at a desktop and one of the documents that they read.
    fn reads(desk: usize, number: usize) -> Option<(&'static str, &'static str)> {
        let reviewer = DESKS[desk].2?;
        let (_, documents) = READERS.iter().find(|(id, _)| *id == reviewer)?;
        Some((reviewer, documents[number % documents.len()]))
    }

    fn readers(&self) -> BTreeSet<&'static str> {
        (0..self.desks).filter(|desk| !self.removed.contains(desk)).filter_map(|desk| DESKS[desk].2).collect()
    }

    fn step(&mut self, step: &Step) {
        match *step {
            Step::Answers { desk, place, answer } => self.answers(desk % self.desks, place, answer),
            Step::Comments { desk, place } => self.comments(desk % self.desks, place),
            Step::Submits { desk, document } => {
                let desk = desk % self.desks;
                if let Some(review) = Self::review(desk, document) {
                    self.may(desk, "reviews.submit", &json!({ "review": review, "gaps": "Prov" }));
                }
            }
            Step::Reopens { desk, document } => {
                let desk = desk % self.desks;
                if let Some(review) = Self::review(desk, document) {
                    self.may(desk, "reviews.reopen", &json!({ "review": review, "reason": "Prov" }));
                }
            }
            Step::Erases { desk, place } => {
                let desk = desk % self.desks;
                if let Some(review) = Self::review(desk, place) {
                    let slot = json!({ "question": QUESTIONS[place / 2] });
                    self.may(desk, "reviews.erase_text", &json!({ "review": review, "slot": slot, "part": "comment" }));
                }
            }
            Step::Plans { desk, family, label } => {
                let to = json!({ "id": format!("f{}", family + 1), "label": format!("Familj {label}"), "order": family + 1 });
                let changes = json!([{ "change": "family", "to": to }]);
                self.may(desk % self.desks, "plans.edit", &json!({ "round": "r", "changes": changes }));
            }
            Step::Themes { desk, name } => {
                let theme = json!({ "round": "r", "name": format!("Tema {name}"), "parent": null });
                self.may(desk % self.desks, "themes.change", &theme);
            }
            Step::Runs { desk, most, way } => {
                let (out, only_in) = (way == Way::Out, way == Way::In);
                let run = json!({ "most": most, "onlyOut": out, "onlyIn": only_in });
                self.group.does(desk % self.desks, "exchange.run", &run);
            }
            Step::Carries { from, to, how, which } => {
                let mut bits = which;
                self.group.carries((from % self.desks, to % self.desks), how, |_| {
                    bits = bits.rotate_left(1);
                    bits & 1 == 1
                });
            }
            Step::Dies { desk } => self.group.dies(desk % self.desks),
            Step::SealsAndDies { desk } => self.group.seals_and_dies(desk % self.desks),
            Step::Copies { desk } => self.group.copies(desk % self.desks),
            Step::Restores { desk } => {
                // What had not been published is lost with it.
                self.restored.insert(desk % self.desks);
                self.group.restores(desk % self.desks);
            }
            Step::PublishesAgain { desk } => drop(self.group.does(desk % self.desks, "exchange.again", &Value::Null)),
            Step::Jumps { desk, days } => self.group.jumps(desk % self.desks, days),
            Step::Removes { desk } => self.removes(desk % self.desks),
        }
    }

    fn removes(&mut self, desk: usize) {
        if desk == 0 || self.removed.contains(&desk) {
            return;
        }
        if self.group.removes(desk).is_ok() {
            let all = (0..DESKS.len()).filter(|other| DESKS[*other].0 == DESKS[desk].0);
            self.removed.extend(all);
        }
    }

    /// A command that may be refused, and may not go wrong.
    fn may(&mut self, desk: usize, command: &str, argument: &Value) -> bool {
        match self.group.tries(desk, command, argument) {
            Ok(_) => true,
            Err(
                failure @ (Failure::Fault { .. }
                | Failure::Corrupt { .. }
                | Failure::Disk { .. }
                | Failure::NoSuchCommand { .. }
                | Failure::BadArgument { .. }),
            ) => panic!("{command} at desk {desk}: {failure:?}"),
            Err(_) => false,
        }
    }

    fn review(desk: usize, document: usize) -> Option<Value> {
        let (reviewer, document) = Self::reads(desk, document)?;
        Some(review(document, reviewer))
    }

    fn answers(&mut self, desk: usize, place: usize, answer: usize) {
        let Some((reviewer, document)) = Self::reads(desk, place) else { return };
        let (question, code) = (QUESTIONS[place / 2], ANSWERS[answer]);
        let answer = json!({
            "review": review(document, reviewer), "slot": { "question": question },
            "state": { "is": "single", "code": code },
        });
        if self.may(desk, "reviews.answer", &answer) {
            self.told.insert((reviewer, document, question), code);
        }
    }

    fn comments(&mut self, desk: usize, place: usize) {
        let Some(review) = Self::review(desk, place) else { return };
        let slot = json!({ "question": QUESTIONS[place / 2] });
        let body = format!("Ord från bord {desk} om {place}.");
        self.may(desk, "reviews.comment", &json!({ "review": review, "slot": slot, "body": body }));
    }

    /// Who is left reads, marks everything as done and exchanges until nothing happens any more; then all is compared.
    fn ends(&mut self) {
        let left: Vec<usize> = (0..self.desks).filter(|desk| !self.removed.contains(desk)).collect();
        let readers = self.readers();
        let gone = readings("reads_not", |reader| !readers.contains(reader));
        self.may(0, "plans.edit", &json!({ "round": "r", "changes": gone }));
        for desk in &left {
            for document in 0..2 {
                if let Some(review) = Self::review(*desk, document) {
                    self.may(*desk, "reviews.submit", &json!({ "review": review, "gaps": "Prov" }));
                }
            }
        }
        self.group.rests(&left);
        for desk in &left {
            let page = self.group.does(*desk, "exchange.show", &Value::Null);
            assert_eq!(page["unpublished"], 0, "desk {desk} has laid everything");
            // What somebody had not marked as done before they were removed stays sealed.
            assert!(page["sealed"] == 0 || !self.removed.is_empty(), "desk {desk} has opened everything");
            let mut aside = page["aside"].as_array().expect("those put aside").iter();
            assert_eq!(aside.find(|one| one["why"] != "removed"), None, "desk {desk} has put aside nothing else");
        }
        let results: Vec<Value> =
            left.iter().map(|desk| self.group.does(*desk, "results.round", &json!({ "round": "r" }))).collect();
        self.stands();
        let digests: Vec<[u8; 32]> = left.iter().map(|desk| self.group.digest(*desk)).collect();
        for (desk, (digest, result)) in left.iter().zip(digests.iter().zip(&results)) {
            assert!(result == &results[0], "desk {desk} has the same result as the first");
            assert!(digest == &digests[0], "desk {desk} has the same as the first");
        }
    }

    /// What was told as saved stands, on the desktop of whoever leads.
    fn stands(&mut self) {
        let told = std::mem::take(&mut self.told);
        for ((reviewer, document, question), code) in told {
            let desks: Vec<usize> = (0..self.desks).filter(|desk| DESKS[*desk].2 == Some(reviewer)).collect();
            let is_sure = desks.len() == 1 && !self.restored.contains(&desks[0]) && !self.removed.contains(&desks[0]);
            if !is_sure {
                continue;
            }
            let page = self.group.does(0, "reviews.open", &json!({ "review": review(document, reviewer) }));
            let sections = page["sections"].as_array().expect("sections").iter();
            let mut questions = sections.flat_map(|section| section["questions"].as_array().expect("questions"));
            let found = questions.find(|one| one["id"] == question).expect("the question");
            assert_eq!(found["slots"][0]["state"]["code"], code, "{reviewer} of {document}, {question}");
        }
    }
}

fn review(document: &str, reviewer: &str) -> Value {
    json!({ "round": "r", "key": "child-investigation", "subject": { "document": document }, "reviewer": reviewer })
}

fn play(group: &mut Group, desks: usize, steps: &[Step]) {
    group.begins_again(desks);
    let mut played =
        Played { group, desks, told: BTreeMap::new(), restored: BTreeSet::new(), removed: BTreeSet::new() };
    for step in steps {
        played.step(step);
    }
    played.ends();
}

#[test]
fn whatever_happens_everybody_has_the_same_in_the_end_and_nothing_that_was_told_as_saved_is_lost() {
    let asked = std::env::var("AKTSAM_HISTORIES").ok().map(|number| number.parse().expect("a number of histories"));
    let cases = asked.unwrap_or(HISTORIES).div_ceil(AT_ONCE);
    std::thread::scope(|scope| {
        let playing: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(|| play_many(cases))).collect();
        for one in playing {
            if let Err(failed) = one.join().expect("a history that fails is told, with its steps") {
                panic!("{failed}");
            }
        }
    });
}

/// Plays as many histories, in a group of its own. One that fails is told with as few steps as it takes.
fn play_many(cases: u32) -> Result<(), String> {
    let group = RefCell::new(Group::new());
    let mut runner = TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
    let history = (2..=DESKS.len(), proptest::collection::vec(step(), 1..24));
    let played = runner.run(&history, |(desks, steps)| {
        play(&mut group.borrow_mut(), desks, &steps);
        Ok(())
    });
    played.map_err(|failed| failed.to_string())
}
