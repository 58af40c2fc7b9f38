//! From the files to the commands that a method developer and five readers would have given.

use std::collections::{BTreeMap, BTreeSet};

use domain::key::{AnswerType, Key};
use domain::plan::Term;
use domain::{Document, Family, Member, MemberId, QuestionId, Reviewer, Slot, Subject, Text};
use jiff::civil::Date;
use serde_json::{Value, json};

use super::content::{Content, DocumentEntry, FamilyFile, Given, MemberEntry, NOT_SHOWN, Place, Reader, ReviewEntry};

/// One command, and the day it is given.
pub(super) struct Step {
    pub(super) day: Date,
    pub(super) command: &'static str,
    pub(super) argument: Value,
}

/// Something in the files that fits neither the plan nor the keys.
#[derive(Debug, PartialEq, thiserror::Error)]
pub(super) enum Misfit {
    #[error("no key is made for the document {0}")]
    NoKey(String),
    #[error("{document}: the key does not ask {question}")]
    NotAsked { document: String, question: String },
    #[error("{document}: nobody has reviewed it before as {like}")]
    NoSuchReview { document: String, like: String },
    #[error("{document}: the answer to {question} does not fit the question")]
    BadAnswer { document: String, question: String },
}

/// The commands that make the round and answer its reviews, in the order of their days.
pub(super) fn script(content: &Content, keys: &[Key]) -> Result<Vec<Step>, Misfit> {
    let mut steps = prepare(content);
    for family in &content.families {
        let members = members(family);
        for document in &family.documents {
            steps.extend(review(content, family, document, &members, keys)?);
        }
    }
    let last = content.round.ends;
    steps.extend(content.round.reviewers.iter().map(|reviewer| {
        let reflection = json!({ "reviewer": reviewer.id, "body": reviewer.reflection });
        edit(content, last, vec![change("reflection", &reflection)])
    }));
    // Stable: within a day the order of the files stands.
    steps.sort_by_key(|step| step.day);
    Ok(steps)
}

/// The round and its plan, all on the first day.
fn prepare(content: &Content) -> Vec<Step> {
    let round = &content.round;
    let versions: BTreeMap<_, u32> = round.keys.iter().map(|key| (key, 1)).collect();
    let create = json!({
        "id": round.id, "name": round.name, "begins": round.begins, "ends": round.ends, "keys": versions,
    });
    let terms = round.terms.iter().flat_map(|(list, words)| {
        words.iter().zip(0_u32..).map(move |(word, order)| {
            let name = Text { sv: word.sv.clone(), en: Some(word.en.clone()) };
            change("term", &json!({ "list": list, "code": word.code, "term": Term { name, order } }))
        })
    });
    let reviewers = round.reviewers.iter().map(|one| {
        change("reviewer", &json!(Reviewer { id: one.id.clone(), name: one.name.clone(), role: one.role.clone() }))
    });
    let lists = edit(content, round.begins, terms.chain(reviewers).collect());
    let families = content.families.iter().zip(0_u32..).map(|(family, order)| {
        let head = Family { id: family.id.clone(), label: family.label.clone(), order };
        let mut changes = vec![change("family", &json!(head))];
        changes.extend(members(family).iter().map(|member| change("member", &json!(member))));
        for (document, order) in family.documents.iter().zip(0_u32..) {
            changes.extend(plan_document(family, document, order));
        }
        edit(content, round.begins, changes)
    });
    let create = Step { day: round.begins, command: "plans.create", argument: create };
    [create, lists].into_iter().chain(families).collect()
}

fn edit(content: &Content, day: Date, changes: Vec<Value>) -> Step {
    Step { day, command: "plans.edit", argument: json!({ "round": content.round.id, "changes": changes }) }
}

fn change(name: &str, to: &Value) -> Value {
    json!({ "change": name, "to": to })
}

fn members(family: &FamilyFile) -> Vec<Member> {
    let member = |(entry, order): (&MemberEntry, u32)| Member {
        id: entry.id.clone(),
        family: family.id.clone(),
        label: entry.label.clone(),
        order,
        role: entry.role,
        gender: entry.gender,
        age: Some(entry.age.clone()),
        case_types: entry.case_types.clone(),
        focus: entry.focus,
        protected: entry.protected,
    };
    family.members.iter().zip(0..).map(member).collect()
}

fn document(family: &FamilyFile, entry: &DocumentEntry, order: u32) -> Document {
    Document {
        id: entry.id.clone(),
        family: family.id.clone(),
        order,
        kind: entry.kind.clone(),
        side: entry.side,
        area: Some(entry.area.clone()),
        service: entry.service.clone(),
        members: entry.members.clone(),
        step: Some(entry.step.clone()),
        period: Some(entry.period),
        unreviewable: None,
    }
}

/// A document, who reads it, and why it could not be reviewed when that is so.
fn plan_document(family: &FamilyFile, entry: &DocumentEntry, order: u32) -> Vec<Value> {
    let mut changes = vec![change("document", &json!(document(family, entry, order)))];
    let made = entry.reviews.iter().filter_map(|review| match &review.by {
        Reader::Reviewer(reviewer) => Some(reviewer),
        Reader::Consensus => None,
    });
    changes.extend(made.chain(&entry.readers).map(|reviewer| {
        change("reads", &json!({ "subject": Subject::Document(entry.id.clone()), "reviewer": reviewer }))
    }));
    let could_not = |reason| change("could_not_be_reviewed", &json!({ "document": entry.id, "reason": reason }));
    changes.extend(entry.unreviewable.as_ref().map(could_not));
    changes
}

/// The reviews of one document: opened, answered place by place in the order of the key, and marked as done.
fn review(
    content: &Content,
    family: &FamilyFile,
    entry: &DocumentEntry,
    members: &[Member],
    keys: &[Key],
) -> Result<Vec<Step>, Misfit> {
    let planned = document(family, entry, 0);
    let key = keys
        .iter()
        .find(|key| content.round.keys.contains(&key.id) && key.applies_to.takes(&planned))
        .ok_or_else(|| Misfit::NoKey(entry.id.to_string()))?;
    let concerned: Vec<&Member> =
        entry.members.iter().filter_map(|id| members.iter().find(|member| &member.id == id)).collect();

    let mut steps = Vec::new();
    let mut before: Vec<(&Reader, BTreeMap<&QuestionId, &Given>)> = Vec::new();
    for review in &entry.reviews {
        let mut answers = match &review.like {
            None => BTreeMap::new(),
            Some(like) => before
                .iter()
                .find(|(by, _)| *by == like)
                .map(|(_, answers)| answers.clone())
                .ok_or_else(|| Misfit::NoSuchReview { document: entry.id.to_string(), like: reader_name(like) })?,
        };
        answers.extend(&review.answers);
        let written = Written { content, entry, review, key, answers: &answers };
        steps.extend(written.steps(&concerned)?);
        before.push((&review.by, answers));
    }
    Ok(steps)
}

fn reader_name(reader: &Reader) -> String {
    match reader {
        Reader::Reviewer(id) => id.to_string(),
        Reader::Consensus => "consensus".into(),
    }
}

/// One review as it is written, with every answer it has.
struct Written<'a> {
    content: &'a Content,
    entry: &'a DocumentEntry,
    review: &'a ReviewEntry,
    key: &'a Key,
    answers: &'a BTreeMap<&'a QuestionId, &'a Given>,
}

impl Written<'_> {
    fn steps(&self, concerned: &[&Member]) -> Result<Vec<Step>, Misfit> {
        let slots: Vec<_> = self.key.slots(concerned).collect();
        self.check_places(&slots.iter().map(|(_, slot)| slot).collect())?;
        let mut steps = vec![self.step("reviews.open", &json!({}))];
        for (question, slot) in &slots {
            if let Some(given) = self.given(slot) {
                let state = state(&question.answer, given).ok_or_else(|| Misfit::BadAnswer {
                    document: self.entry.id.to_string(),
                    question: slot.question.to_string(),
                })?;
                steps.push(self.step("reviews.answer", &json!({ "slot": slot, "state": state })));
            }
            let place = Place(slot.clone());
            let comment = self.review.comments.get(&place);
            steps.extend(comment.map(|body| self.step("reviews.comment", &json!({ "slot": slot, "body": body }))));
            let evidence = self.review.evidence.get(&place);
            steps.extend(evidence.map(|all| self.step("reviews.evidence", &json!({ "slot": slot, "evidence": all }))));
        }
        if self.review.unfinished {
            // The reader rose from the desk at the first question without an answer.
            let next = slots.iter().find(|(_, slot)| self.given(slot).is_none());
            steps.extend(next.map(|(_, slot)| self.step("reviews.stop_at", &json!({ "slot": slot }))));
        } else {
            let gaps = self.review.gaps.as_ref().map_or(json!({}), |gaps| json!({ "gaps": gaps }));
            steps.push(self.step("reviews.submit", &gaps));
        }
        Ok(steps)
    }

    fn given(&self, slot: &Slot) -> Option<&Given> {
        self.answers.get(&slot.question)?.about(slot.member.as_ref())
    }

    /// The command on this review, with what else it takes.
    fn step(&self, command: &'static str, rest: &Value) -> Step {
        let mut review = json!({
            "round": self.content.round.id,
            "key": self.key.id,
            "subject": Subject::Document(self.entry.id.clone()),
        });
        if let Reader::Reviewer(reviewer) = &self.review.by {
            review["reviewer"] = json!(reviewer);
        }
        let mut argument = rest.clone();
        argument["review"] = review;
        Step { day: self.review.day, command, argument }
    }

    /// Nothing may be written where the key does not ask, lest it be left out without a word.
    fn check_places(&self, slots: &BTreeSet<&Slot>) -> Result<(), Misfit> {
        let answered = self.answers.iter().flat_map(|(question, given)| match given {
            Given::Each(each) => each.keys().map(|member| place(question, Some(member))).collect(),
            Given::Words(_) | Given::Number(_) | Given::Several(_) | Given::NotApplicable(_) => Vec::new(),
        });
        let asked: BTreeSet<&QuestionId> = slots.iter().map(|slot| &slot.question).collect();
        let unknown = self.answers.keys().find(|question| !asked.contains(*question)).map(|q| q.to_string());
        let noted = self.review.comments.keys().chain(self.review.evidence.keys()).map(|place| place.0.clone());
        let astray = answered.chain(noted).find(|slot| !slots.contains(slot)).map(|slot| slot.question.to_string());
        match unknown.or(astray) {
            None => Ok(()),
            Some(question) => Err(Misfit::NotAsked { document: self.entry.id.to_string(), question }),
        }
    }
}

fn place(question: &QuestionId, member: Option<&MemberId>) -> Slot {
    Slot { question: question.clone(), member: member.cloned() }
}

/// The answer in the form that the command takes; `None` when it does not fit how the question is answered.
fn state(answer: &AnswerType, given: &Given) -> Option<Value> {
    match (answer, given) {
        (_, Given::Words(words)) if words == NOT_SHOWN => Some(json!({ "is": "notShown" })),
        (_, Given::NotApplicable(why)) => Some(json!({ "is": "notApplicable", "reason": why.reason })),
        (AnswerType::Single { .. }, Given::Words(code)) => Some(json!({ "is": "single", "code": code })),
        (AnswerType::Date {}, Given::Words(day)) => Some(json!({ "is": "date", "day": day })),
        (AnswerType::Text {}, Given::Words(body)) => Some(json!({ "is": "text", "body": body })),
        (AnswerType::Count { .. }, Given::Number(n)) => Some(json!({ "is": "count", "n": n })),
        (AnswerType::Number { .. }, Given::Number(x)) => Some(json!({ "is": "number", "x": x })),
        (AnswerType::Multiple { .. } | AnswerType::Checklist { .. }, Given::Several(codes)) => {
            Some(json!({ "is": "several", "codes": codes }))
        }
        (
            AnswerType::Single { .. }
            | AnswerType::Multiple { .. }
            | AnswerType::Checklist { .. }
            | AnswerType::Count { .. }
            | AnswerType::Number { .. }
            | AnswerType::Date {}
            | AnswerType::Text {},
            Given::Words(_) | Given::Number(_) | Given::Several(_) | Given::Each(_),
        ) => None,
    }
}
