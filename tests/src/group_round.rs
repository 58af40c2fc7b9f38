//! A made-up round that a group reads at desktops of its own: a key of thirty questions, and reviews written as a reader
//! writes them, one change for each answer and a comment on one answer in ten.

use std::sync::Arc;

use domain::key::Key;
use domain::key::check::check;
use domain::plan::Side;
use domain::register::{PlanEdit, ReviewEdit};
use domain::{
    By, Document, Family, Occasion, OptionCode, Plan, Reading, ReviewId, Reviewer, ReviewerId, Round, Slot, State,
    Status, Subject, TextId, Value,
};
use jiff::Timestamp;
use serde_json::{Value as Json, json};
use store::{Op, Store, StoreError, TextKind, Tx};

use crate::chance::Chance;

/// How many questions the key has.
pub const QUESTIONS: usize = 30;

const MODEL: &[u8] = include_bytes!("../../review-keys/journal.json");

/// The round: its key, its readers and what they read.
pub struct GroupRound {
    /// Thirty questions with yes or no.
    pub key: Arc<Key>,
    /// Everybody reads every document.
    pub plan: Plan,
}

impl GroupRound {
    /// A round with `readers` called `r1`, `r2` …, each of whom reads `documents` journals.
    pub fn new(readers: usize, documents: usize) -> Self {
        let key = Arc::new(key());
        let round = Round {
            id: code("r"),
            name: "Granskning".to_owned(),
            begins: None,
            ends: None,
            closed: None,
            keys: [(key.id.clone(), key.version)].into(),
        };
        let mut plan = Plan::new(round);
        for number in 1..=readers {
            let reader =
                Reviewer { id: reader(number), name: format!("Läsare {number}"), role: "granskare".to_owned() };
            plan.reviewers.insert(reader.id.clone(), reader);
        }
        for (number, order) in (0..documents).zip(0_u32..) {
            let family: domain::FamilyId = code(&format!("f{number}"));
            plan.families
                .insert(family.clone(), Family { id: family.clone(), label: format!("Familj {number}"), order });
            let document = Document {
                id: code(&format!("d{number}")),
                family,
                order,
                kind: code("journal"),
                side: Side::Child,
                area: None,
                service: None,
                members: Vec::new(),
                step: None,
                period: None,
                unreviewable: None,
            };
            let subject = Subject::Document(document.id.clone());
            plan.readings
                .extend(plan.reviewers.keys().map(|by| Reading { subject: subject.clone(), reviewer: by.clone() }));
            plan.documents.insert(document.id.clone(), document);
        }
        Self { key, plan }
    }

    /// Writes the key and the plan.
    pub fn put(&self, tx: &mut Tx<'_>) -> Result<(), StoreError> {
        tx.add_key(&self.key)?;
        let edits: Vec<PlanEdit> = self.plan.edits();
        tx.edit_plan(&self.plan.round.id, &edits)
    }

    /// Writes the whole review of one document by one reader, and marks it as done.
    pub fn read(&self, store: &mut Store, by: &ReviewerId, document: usize, chance: &mut Chance) {
        let subject = Subject::Document(code(&format!("d{document}")));
        let (round, key) = (self.plan.round.id.clone(), self.key.id.clone());
        let id = ReviewId { round, key, subject, occasion: Occasion::Round, by: By::Reviewer(by.clone()) };
        let at = Timestamp::now();
        let written = store.write(Op::AnswerQuestion, by.as_str(), at, |tx| {
            tx.edit_review(&id, &[ReviewEdit::Version(self.key.version)])?;
            for number in 0..QUESTIONS {
                let slot = Slot { question: code(&question(number)), member: None };
                let option = OptionCode::new(["yes", "no"][chance.below(2)]).expect("an option of the key");
                tx.edit_review(&id, &[ReviewEdit::State(slot.clone(), Some(State::Value(Value::Single(option))))])?;
                if number % 10 == 0 {
                    let text = text(chance);
                    let body = format!(
                        "Det framgår av anteckningen efter mötet hemma hos familjen, nummer {}.",
                        text.as_str()
                    );
                    tx.put_text(&text, TextKind::Comment, &id.round, &body)?;
                    tx.edit_review(&id, &[ReviewEdit::Comment(slot, Some(text))])?;
                }
            }
            tx.edit_review(&id, &[ReviewEdit::Status(Status::Submitted { at, gaps: None })])
        });
        written.expect("there is room on the disk");
    }
}

/// The reader with a number.
pub fn reader(number: usize) -> ReviewerId {
    code(&format!("r{number}"))
}

fn question(number: usize) -> String {
    format!("question-{number}")
}

/// The shipped key of journals, with one of its questions thirty times in the place of all.
fn key() -> Key {
    let mut key: Json = serde_json::from_slice(MODEL).expect("a shipped key is JSON");
    let mut model = key["sections"][1]["questions"][0].take();
    model.as_object_mut().expect("a question").remove("concept");
    let questions: Vec<Json> = (0..QUESTIONS)
        .map(|number| {
            model["id"] = json!(question(number));
            model.clone()
        })
        .collect();
    key["id"] = json!("measured");
    key["sections"][1]["questions"] = json!(questions);
    key["sections"] = json!([key["sections"][1]]);
    key["scales"].as_object_mut().expect("scales").remove("cooperation");
    check(&serde_json::to_vec(&key).expect("JSON")).expect("the key is made of one that was checked")
}

fn text(chance: &mut Chance) -> TextId {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&chance.number().to_le_bytes());
    bytes[8..].copy_from_slice(&chance.number().to_le_bytes());
    TextId::from_bytes(bytes)
}

fn code<T: TryFrom<String, Error = domain::NotACode>>(text: &str) -> T {
    T::try_from(text.to_owned()).expect("codes here are made of letters, digits and dashes")
}
