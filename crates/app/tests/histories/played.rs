//! A group's life while it is played, and what must hold in it.

use std::collections::{BTreeMap, BTreeSet};

use app::Failure;
use domain::{By, RoundId, Subject};
use serde_json::{Value, json};

use crate::carrier::Which;
use crate::group::{ANSWERS, DESKS, DOCUMENTS, Group, QUESTIONS, READERS, list, readings, round};
use crate::step::{Step, Way};

/// What is known of a group's life.
pub(crate) struct Played<'a> {
    group: &'a mut Group,
    /// Which round it is at: one for each history.
    round: usize,
    /// What was told as saved: in which round, by whom, where, and which answer.
    told: BTreeMap<(usize, &'static str, &'static str, &'static str), &'static str>,
    /// Who has marked what as done in this history, if only for a while.
    done: BTreeSet<(&'static str, &'static str)>,
    /// What was erased with all that was told of it: in which round, and which document.
    erased: BTreeSet<(usize, &'static str)>,
    restored: BTreeSet<usize>,
    removed: BTreeSet<usize>,
}

impl<'a> Played<'a> {
    /// A group of so many desktops with everything ahead of it.
    pub(crate) fn new(group: &'a mut Group, desks: usize) -> Self {
        group.begins_again(desks);
        Self {
            group,
            round: 0,
            told: BTreeMap::new(),
            done: BTreeSet::new(),
            erased: BTreeSet::new(),
            restored: BTreeSet::new(),
            removed: BTreeSet::new(),
        }
    }

    /// One history, in a round of its own. Nothing is read by whom it should not be, and in the end everybody has the same.
    pub(crate) fn history(&mut self, number: usize, steps: &[Step]) {
        self.round = number;
        self.done.clear();
        for step in steps {
            self.step(step);
        }
        for desk in 0..self.group.playing {
            self.is_blind(desk);
        }
        self.everybody_is_done();
        let left = self.left();
        self.group.rests(&left);
        let first = self.group.digest(0);
        for desk in left {
            assert!(self.group.digest(desk) == first, "desk {desk} has the same as the first");
        }
    }

    fn step(&mut self, step: &Step) {
        let playing = self.group.playing;
        let at = |desk: usize| desk % playing;
        match *step {
            Step::Answers { desk, place, answer } => self.answers(at(desk), place, answer),
            Step::Comments { desk, place } => self.comments(at(desk), place),
            Step::Submits { desk, document } => self.submits(at(desk), document),
            Step::Reopens { desk, document } => {
                let desk = at(desk);
                if let Some(review) = self.review(desk, document) {
                    self.may(desk, "reviews.reopen", &json!({ "review": review, "reason": words(desk, document) }));
                }
            }
            Step::Erases { desk, place } => {
                let desk = at(desk);
                if let Some(review) = self.review(desk, place) {
                    let slot = json!({ "question": QUESTIONS[place / 2] });
                    self.may(desk, "reviews.erase_text", &json!({ "review": review, "slot": slot, "part": "comment" }));
                }
            }
            Step::ErasesDocument { document } => {
                let document = DOCUMENTS[document];
                if self.may(0, "plans.erase_document", &json!({ "round": round(self.round), "document": document })) {
                    self.erased.insert((self.round, document));
                }
            }
            Step::Plans { desk, family, label } => {
                let to = json!({ "id": format!("f{}", family + 1), "label": format!("Familj {label}"), "order": family + 1 });
                let changes = json!([{ "change": "family", "to": to }]);
                self.may(at(desk), "plans.edit", &json!({ "round": round(self.round), "changes": changes }));
            }
            Step::Themes { desk, name } => {
                let theme = json!({ "round": round(self.round), "name": format!("Tema {name}"), "parent": null });
                self.may(at(desk), "themes.change", &theme);
            }
            Step::Runs { desk, most, way } => self.runs(at(desk), most, way),
            Step::Carries { from, to, how, which } => {
                self.group.carrier.carries(at(from), at(to), how, Which::of(which));
            }
            Step::Loses { desk, which } => self.group.carrier.loses(at(desk), Which::of(which)),
            Step::Doubles { desk, which } => self.group.carrier.doubles(at(desk), Which::of(which)),
            Step::Dies { desk } => self.group.dies(at(desk)),
            Step::SealsAndDies { desk } => self.group.seals_and_dies(at(desk)),
            Step::LaysAndDies { desk } => self.group.lays_and_dies(at(desk)),
            Step::FetchesAndDies { desk, most } => {
                let desk = at(desk);
                self.runs(desk, most, Way::In);
                self.group.dies(desk);
            }
            Step::Copies { desk } => self.group.copies(at(desk)),
            Step::Restores { desk } => {
                // What had not been published is lost with it.
                if self.group.restores(at(desk)) {
                    self.restored.insert(at(desk));
                }
            }
            Step::PublishesAgain { desk } => drop(self.group.does(at(desk), "exchange.again", &Value::Null)),
            Step::Jumps { desk, days } => self.group.jumps(at(desk), days),
            Step::Removes { desk } => self.removes(at(desk)),
        }
    }

    fn left(&self) -> Vec<usize> {
        (0..self.group.playing).filter(|desk| !self.removed.contains(desk)).collect()
    }

    /// The reviewer at a desktop and one of the documents that they read.
    fn reads(desk: usize, number: usize) -> Option<(&'static str, &'static str)> {
        let reviewer = DESKS[desk].2?;
        let (_, documents) = READERS.iter().find(|(id, _)| *id == reviewer)?;
        Some((reviewer, documents[number % documents.len()]))
    }

    /// A review as the border names it.
    fn named(&self, document: &str, reviewer: &str) -> Value {
        json!({ "round": round(self.round), "key": "k", "subject": { "document": document }, "reviewer": reviewer })
    }

    fn review(&self, desk: usize, document: usize) -> Option<Value> {
        let (reviewer, document) = Self::reads(desk, document)?;
        Some(self.named(document, reviewer))
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

    fn answers(&mut self, desk: usize, place: usize, answer: usize) {
        let Some((reviewer, document)) = Self::reads(desk, place) else { return };
        let (question, code) = (QUESTIONS[place / 2], ANSWERS[answer]);
        let answer = json!({
            "review": self.named(document, reviewer), "slot": { "question": question },
            "state": { "is": "single", "code": code },
        });
        if self.may(desk, "reviews.answer", &answer) {
            self.told.insert((self.round, reviewer, document, question), code);
        }
    }

    fn comments(&mut self, desk: usize, place: usize) {
        let Some(review) = self.review(desk, place) else { return };
        let slot = json!({ "question": QUESTIONS[place / 2] });
        self.may(desk, "reviews.comment", &json!({ "review": review, "slot": slot, "body": words(desk, place) }));
    }

    fn submits(&mut self, desk: usize, document: usize) {
        let Some((reviewer, document)) = Self::reads(desk, document) else { return };
        let submit = json!({ "review": self.named(document, reviewer), "gaps": words(desk, document.len()) });
        if self.may(desk, "reviews.submit", &submit) {
            self.done.insert((reviewer, document));
        }
    }

    fn runs(&mut self, desk: usize, most: u32, way: Way) {
        let run = json!({ "most": most, "onlyOut": way == Way::Out, "onlyIn": way == Way::In });
        let done = self.group.does(desk, "exchange.run", &run);
        // What is gone from the folder of the desktop may be its own.
        assert!(done["trouble"].is_null() || done["trouble"] == "missing", "{}", done["trouble"]);
        self.is_blind(desk);
    }

    fn removes(&mut self, desk: usize) {
        let person = DESKS[desk].0;
        let remain = self.left().iter().filter(|other| DESKS[**other].0 != person).count();
        if desk == 0 || self.removed.contains(&desk) || remain < 2 {
            return;
        }
        if self.group.removes(desk).is_ok() {
            self.removed.extend((0..DESKS.len()).filter(|other| DESKS[*other].0 == person));
        }
    }

    /// Of a review that somebody else of the same document has not been done with, nothing is on this desktop but its own: no
    /// change in the log, and no word that a search would find.
    fn is_blind(&mut self, desk: usize) {
        let here = DESKS[desk].2;
        let playing = &DESKS[..self.group.playing];
        let readers: Vec<_> =
            READERS.iter().filter(|(id, _)| playing.iter().any(|(.., reader)| *reader == Some(id))).collect();
        let is_released = |document: &str| {
            let mut of_it = readers.iter().filter(|(_, documents)| documents.contains(&document));
            of_it.all(|(reader, _)| self.done.iter().any(|done| *done == (*reader, document)))
        };
        let code = round(self.round);
        let of_round = RoundId::new(code.as_str()).expect("a code");
        let reads = self.group.app(desk).reads().expect("it is open");
        for head in reads.reviews(&of_round).expect("the store can be read") {
            let (By::Reviewer(by), Subject::Document(document)) = (&head.id.by, &head.id.subject) else { continue };
            let is_own = here == Some(by.as_str());
            assert!(is_own || is_released(document.as_str()), "desk {desk} has what {by} reads in {document}");
        }
        let may_read: BTreeSet<String> = readers
            .iter()
            .flat_map(|(reader, documents)| documents.iter().map(move |document| (*reader, *document)))
            .filter(|(reader, document)| here == Some(reader) || is_released(document))
            .map(|(reader, _)| reader.to_string())
            .collect();
        let found = self.group.does(
            desk,
            "search.find",
            &json!({ "words": "ord", "round": code, "kinds": ["comment", "reason"] }),
        );
        for hit in list(&found["hits"]) {
            let by = hit["link"]["review"]["reviewer"].as_str().expect("it stands in a review");
            assert!(may_read.contains(by), "desk {desk} finds what {by} wrote");
        }
    }

    /// Who is left in the group reads what is left to read, and marks it as done.
    fn everybody_is_done(&mut self) {
        let left = self.left();
        if !self.removed.is_empty() {
            let readers: BTreeSet<&str> = left.iter().filter_map(|desk| DESKS[*desk].2).collect();
            let changes = readings("reads_not", |reader| !readers.contains(reader));
            self.may(0, "plans.edit", &json!({ "round": round(self.round), "changes": changes }));
        }
        for desk in left {
            for document in 0..2 {
                self.submits(desk, document);
            }
        }
    }

    /// All is compared, page by page, and the stores of so many with their own logs.
    pub(crate) fn ends(mut self, many: usize) {
        let left = self.left();
        for desk in &left {
            let page = self.group.does(*desk, "exchange.show", &Value::Null);
            assert_eq!(page["unpublished"], 0, "desk {desk} has laid everything");
            // What somebody had not marked as done before they were removed stays sealed.
            assert!(page["sealed"] == 0 || !self.removed.is_empty(), "desk {desk} has opened everything");
            let mut aside = list(&page["aside"]).iter();
            assert_eq!(aside.find(|one| one["why"] != "removed"), None, "desk {desk} has put aside nothing else");
        }
        let result = json!({ "round": round(self.round) });
        let results: Vec<Value> = left.iter().map(|desk| self.group.does(*desk, "results.round", &result)).collect();
        self.stands();
        for (desk, result) in left.iter().zip(&results) {
            assert!(result == &results[0], "desk {desk} has the same result as the first");
        }
        let first = self.group.digest(0);
        for desk in left.into_iter().rev().take(many) {
            assert!(self.group.rebuilt_digest(desk) == first, "desk {desk} has the same when it is worked out anew");
        }
    }

    /// What was told as saved stands, on the desktop of whoever leads.
    fn stands(&mut self) {
        for ((round, reviewer, document, question), code) in std::mem::take(&mut self.told) {
            let desks: Vec<usize> = (0..self.group.playing).filter(|desk| DESKS[*desk].2 == Some(reviewer)).collect();
            let is_erased = self.erased.contains(&(round, document));
            let is_sure = desks.len() == 1
                && !is_erased
                && !self.restored.contains(&desks[0])
                && !self.removed.contains(&desks[0]);
            if !is_sure {
                continue;
            }
            self.round = round;
            let page = self.group.does(0, "reviews.open", &json!({ "review": self.named(document, reviewer) }));
            let mut questions = list(&page["sections"]).iter().flat_map(|section| list(&section["questions"]));
            let found = questions.find(|one| one["id"] == question).expect("the question");
            assert_eq!(found["slots"][0]["state"]["code"], code, "{reviewer} of {document}, {question}");
        }
    }
}

/// What is written at a desktop: the first word is searched for.
fn words(desk: usize, place: usize) -> String {
    format!("Ord från bord {desk} om {place}.")
}
