//! The commands that make the reviews of documents, families, members and respondents.

use std::collections::{BTreeMap, BTreeSet};

use domain::key::{AnswerType, Key};
use domain::{KeyId, Member, QuestionId, Slot, Subject};
use serde_json::{Value, json};

use super::content::{
    Content, DocumentEntry, EventEntry, FamilyFile, Given, NOT_SHOWN, Place, Reader, ReviewEntry, When,
};
use super::prepare::document;
use super::script::{Misfit, Step};

/// Something that is reviewed, and what the files say of it.
pub(super) struct Reviewed<'a> {
    content: &'a Content,
    key: &'a Key,
    subject: Subject,
    /// The members that it concerns.
    concerned: Vec<&'a Member>,
    /// Its code, for whoever mends the files.
    code: String,
}

/// The reviews of a document.
pub(super) fn of_document(
    content: &Content,
    family: &FamilyFile,
    entry: &DocumentEntry,
    members: &[Member],
    keys: &[Key],
) -> Result<Vec<Step>, Misfit> {
    let planned = document(family, entry, 0);
    let key = keys
        .iter()
        .find(|key| content.round.keys.get(&key.id) == Some(&key.version) && key.takes_document(&planned))
        .ok_or_else(|| Misfit::NoKey(entry.id.to_string()))?;
    let concerned = entry.members.iter().filter_map(|id| members.iter().find(|member| &member.id == id)).collect();
    let subject = Subject::Document(entry.id.clone());
    Reviewed { content, key, subject, concerned, code: entry.id.to_string() }.steps(&entry.reviews)
}

/// The reviews of a family and of its members.
pub(super) fn of_family(
    content: &Content,
    family: &FamilyFile,
    members: &[Member],
    keys: &[Key],
) -> Result<Vec<Step>, Misfit> {
    let mut steps = Vec::new();
    for (id, reviews) in &family.reviews {
        let key = key(keys, id, family.id.as_str())?;
        let (subject, concerned) = (Subject::Family(family.id.clone()), members.iter().collect());
        steps.extend(Reviewed { content, key, subject, concerned, code: family.id.to_string() }.steps(reviews)?);
    }
    for (entry, member) in family.members.iter().zip(members) {
        for (id, reviews) in &entry.reviews {
            let key = key(keys, id, entry.id.as_str())?;
            let (subject, code) = (Subject::Member(entry.id.clone()), entry.id.to_string());
            steps.extend(Reviewed { content, key, subject, concerned: vec![member], code }.steps(reviews)?);
        }
    }
    Ok(steps)
}

/// What respondents answered, numbered in the order of their days.
pub(super) fn of_respondents(content: &Content, keys: &[Key]) -> Result<Vec<Step>, Misfit> {
    let of_key = content.round.respondents.iter().map(|(key, all)| all.iter().map(move |one| (key, one)));
    let mut reviews: Vec<(&KeyId, &ReviewEntry)> = of_key.flatten().collect();
    reviews.sort_by_key(|(_, review)| review.day);
    let mut steps = Vec::new();
    for (number, (id, review)) in (1..).zip(reviews) {
        let code = format!("respondent {number}");
        let key = key(keys, id, &code)?;
        let reviewed = Reviewed { content, key, subject: Subject::Respondent(number), concerned: Vec::new(), code };
        steps.extend(reviewed.steps(std::slice::from_ref(review))?);
    }
    Ok(steps)
}

fn key<'a>(keys: &'a [Key], id: &KeyId, code: &str) -> Result<&'a Key, Misfit> {
    keys.iter().find(|key| &key.id == id).ok_or_else(|| Misfit::NoKey(code.into()))
}

impl Reviewed<'_> {
    /// Each review in its order: opened, answered place by place in the order of the key, and marked as done.
    fn steps(&self, reviews: &[ReviewEntry]) -> Result<Vec<Step>, Misfit> {
        let mut steps = Vec::new();
        let mut before: Vec<(&Reader, BTreeMap<&QuestionId, &Given>, &[EventEntry])> = Vec::new();
        for review in reviews {
            let (mut answers, likewise) = match &review.like {
                None => (BTreeMap::new(), &[][..]),
                Some(like) => before
                    .iter()
                    .find(|(by, _, _)| *by == like)
                    .map(|(_, answers, events)| (answers.clone(), *events))
                    .ok_or_else(|| Misfit::NoSuchReview { document: self.code.clone(), like: reader_name(like) })?,
            };
            answers.extend(&review.answers);
            let events = review.events.as_deref().unwrap_or(likewise);
            steps.extend(Written { of: self, review, answers: &answers, events }.steps()?);
            before.push((&review.by, answers, events));
        }
        Ok(steps)
    }
}

fn reader_name(reader: &Reader) -> String {
    match reader {
        Reader::Reviewer(id) => id.to_string(),
        Reader::Consensus => "consensus".into(),
    }
}

/// One review as it is written, with every answer it has.
struct Written<'a> {
    of: &'a Reviewed<'a>,
    review: &'a ReviewEntry,
    answers: &'a BTreeMap<&'a QuestionId, &'a Given>,
    events: &'a [EventEntry],
}

impl Written<'_> {
    fn steps(&self) -> Result<Vec<Step>, Misfit> {
        let slots: Vec<_> = self.of.key.slots(&self.of.concerned).collect();
        self.check_places(&slots.iter().map(|(_, slot)| slot).collect())?;
        let mut steps = vec![self.step("reviews.open", &json!({}))];
        for (question, slot) in &slots {
            if let Some(given) = self.given(slot) {
                let state = state(&question.answer, given).ok_or_else(|| Misfit::BadAnswer {
                    document: self.of.code.clone(),
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
        for (at, event) in self.events.iter().enumerate() {
            let by = reader_name(&self.review.by);
            let name = event.name.clone().unwrap_or_else(|| format!("{} {by} {at}", self.of.code));
            let noting = json!({
                "kind": event.kind, "when": event.when.as_ref().map(typed), "units": event.units, "note": event.note,
            });
            steps.push(self.step("events.note", &noting).noting(name, event.same.clone()));
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
            "round": self.of.content.round.id,
            "key": self.of.key.id,
            "subject": self.of.subject,
        });
        if let Reader::Reviewer(reviewer) = &self.review.by {
            review["reviewer"] = json!(reviewer);
        }
        let mut argument = rest.clone();
        argument["review"] = review;
        Step::new(self.review.day, command, argument)
    }

    /// Nothing may be written where the key does not ask, lest it be left out without a word.
    fn check_places(&self, slots: &BTreeSet<&Slot>) -> Result<(), Misfit> {
        let answered = self.answers.iter().flat_map(|(question, given)| {
            let place = |member| Slot { question: (*question).clone(), member: Some(member) };
            given.members().cloned().map(place)
        });
        let asked: BTreeSet<&QuestionId> = slots.iter().map(|slot| &slot.question).collect();
        let unknown = self.answers.keys().find(|question| !asked.contains(*question)).map(ToString::to_string);
        let noted = self.review.comments.keys().chain(self.review.evidence.keys()).map(|place| place.0.clone());
        let astray = answered.chain(noted).find(|slot| !slots.contains(slot)).map(|slot| slot.question.to_string());
        match unknown.or(astray) {
            None => Ok(()),
            Some(question) => Err(Misfit::NotAsked { document: self.of.code.clone(), question }),
        }
    }
}

/// Days as they are typed.
fn typed(when: &When) -> Value {
    match when {
        When::Day(day) => json!({ "first": day }),
        When::Days(first, last) => json!({ "first": first, "last": last }),
    }
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
