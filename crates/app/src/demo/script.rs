//! From the files to the commands that a method developer and five readers would have given.

use std::collections::BTreeMap;

use domain::ReviewerId;
use domain::key::Key;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::content::{Content, Reader};
use super::prepare::{change, edit, members, prepare};
use super::reading::{of_document, of_family, of_respondents};
use super::themes::coding;

/// One command, and the day it is given.
pub(super) struct Step {
    pub(super) day: Date,
    pub(super) command: &'static str,
    pub(super) argument: Value,
    /// What the event that it notes is called in the files.
    pub(super) names: Option<String>,
    /// The event of the files that it is the same as.
    same: Option<String>,
}

impl Step {
    pub(super) fn new(day: Date, command: &'static str, argument: Value) -> Self {
        Self { day, command, argument, names: None, same: None }
    }

    /// The step as one that notes the event called `name`, which is the `same` as another.
    pub(super) fn noting(self, name: String, same: Option<String>) -> Self {
        Self { names: Some(name), same, ..self }
    }

    /// The argument, with the code of each event in the place of what the files call it.
    pub(super) fn argument(&self, codes: &BTreeMap<String, Value>) -> Value {
        let mut argument = self.argument.clone();
        if self.command == LINK {
            for end in ["sighting", "event"] {
                let code = argument[end].as_str().and_then(|name| codes.get(name)).cloned();
                argument[end] = code.unwrap_or_default();
            }
        }
        argument
    }
}

const LINK: &str = "events.link";

/// Something in the files that fits neither the plan nor the keys.
#[derive(Debug, PartialEq, thiserror::Error)]
pub(super) enum Misfit {
    #[error("no key is made for the document {0}")]
    NoKey(String),
    #[error("{document}: the key does not ask {question}")]
    NotAsked { document: String, question: String },
    #[error("{document}: nobody has reviewed it before as {like}")]
    NoSuchReview { document: String, like: String },
    #[error("{document}: nobody has written a comment to {question}")]
    NoSuchComment { document: String, question: String },
    #[error("no event is called {0}")]
    NoSuchEvent(String),
    #[error("{document}: the answer to {question} does not fit the question")]
    BadAnswer { document: String, question: String },
}

/// The commands that make the round and answer its reviews, in the order of their days.
pub(super) fn script(content: &Content, keys: &[Key]) -> Result<Vec<Step>, Misfit> {
    let mut steps = prepare(content);
    for family in &content.families {
        let members = members(family);
        for document in &family.documents {
            steps.extend(of_document(content, family, document, &members, keys)?);
        }
        steps.extend(of_family(content, family, &members, keys)?);
    }
    steps.extend(of_respondents(content, keys)?);
    let last = content.round.ends;
    steps.extend(content.round.reviewers.iter().filter_map(|reviewer| {
        let reflection = json!({ "reviewer": reviewer.id, "body": reviewer.reflection.as_ref()? });
        Some(edit(content, last, vec![change("reflection", &reflection)]))
    }));
    let routine = content.round.routine.as_ref().map(|body| change("routine", &json!({ "body": body })));
    steps.extend(routine.map(|routine| edit(content, last, vec![routine])));
    // Stable: within a day the order of the files stands.
    steps.sort_by_key(|step| step.day);
    // The group says which events are the same when all that was found is on the table.
    steps.extend(links(content, &steps)?);
    steps.extend(content.round.actions.iter().map(|one| {
        let from = json!({ "round": content.round.id, "key": one.key, "question": one.question, "level": "subjects" });
        let action = json!({
            "round": content.round.id, "what": one.what, "owner": one.owner, "due": one.due, "status": one.status, "from": from,
        });
        Step::new(last, "actions.save", action)
    }));
    steps.extend(content.round.wordings.iter().map(|one| {
        let cut = json!({ "round": content.round.id, "key": one.key, "question": one.question, "level": "subjects" });
        Step::new(last, "findings.reword", json!({ "cut": cut, "text": one.text }))
    }));
    // When everything is read, the comments are gone through.
    steps.extend(coding(content, &steps)?);
    // Last, since a reader is shown nothing of what they have yet to read: whoever has something left sits down.
    let sits = |reviewer| json!({ "round": content.round.id, "reviewer": reviewer });
    steps.extend(unfinished(content).map(|reviewer| Step::new(last, "desk.sit_down", sits(reviewer))));
    let closes = json!({ "round": content.round.id });
    steps.extend(content.round.closed.map(|day| Step::new(day, "plans.close", closes)));
    Ok(steps)
}

/// What says which of the events noted in `steps` are the same.
fn links(content: &Content, steps: &[Step]) -> Result<Vec<Step>, Misfit> {
    let mut links = Vec::new();
    for step in steps {
        let (Some(name), Some(same)) = (&step.names, &step.same) else { continue };
        if !steps.iter().any(|other| other.names.as_ref() == Some(same)) {
            return Err(Misfit::NoSuchEvent(same.clone()));
        }
        let link = json!({ "round": content.round.id, "sighting": name, "event": same });
        links.push(Step::new(content.round.ends, LINK, link));
    }
    Ok(links)
}

/// Who has a review that was never marked as done.
fn unfinished(content: &Content) -> Option<&ReviewerId> {
    let documents = content.families.iter().flat_map(|family| &family.documents);
    let mut left = documents.flat_map(|document| &document.reviews).filter(|review| review.unfinished);
    left.find_map(|review| match &review.by {
        Reader::Reviewer(id) => Some(id),
        Reader::Consensus => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::content::FamilyFile;
    use crate::demo::themes::ThemesFile;
    use crate::keys::shipped;

    /// A family with one investigation about one child, and these reviews of it.
    fn with_reviews(kind: &str, reviews: &Value) -> Content {
        let family: FamilyFile = serde_json::from_value(json!({
            "id": "family-1",
            "label": "Familj 1",
            "members": [
                { "id": "f1-barn-1", "label": "Barn 1", "role": "child", "gender": "male", "age": "7-12", "case_types": [] }
            ],
            "documents": [{
                "id": "f1-document", "kind": kind, "side": "child", "area": "lss", "step": "investigation",
                "members": ["f1-barn-1"], "period": { "from": "2021-01-01" }, "reviews": reviews
            }]
        }))
        .unwrap();
        Content { families: vec![family], themes: ThemesFile::default(), ..Content::of_2021().unwrap() }
    }

    #[test]
    fn what_fits_no_key_is_told_and_never_left_out() {
        let not_asked = |question: &str| Misfit::NotAsked { document: "f1-document".into(), question: question.into() };
        let bad = |question: &str| Misfit::BadAnswer { document: "f1-document".into(), question: question.into() };
        let by = |rest: Value| {
            let mut review = json!({ "by": "eva", "day": "2021-09-14" });
            review.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
            json!([review])
        };
        let cases = [
            ("letter", by(json!({})), Misfit::NoKey("f1-document".into())),
            ("investigation", by(json!({ "answers": { "shoe-size": 4 } })), not_asked("shoe-size")),
            (
                "investigation",
                by(json!({ "answers": { "met-child": { "f2-barn-1": "yes" } } })),
                not_asked("met-child"),
            ),
            ("investigation", by(json!({ "comments": { "met-child": "…" } })), not_asked("met-child")),
            ("investigation", by(json!({ "evidence": { "consultation/f1-barn-1": [] } })), not_asked("consultation")),
            (
                "investigation",
                by(json!({ "events": [{ "kind": "consultation", "same": "nowhere" }] })),
                Misfit::NoSuchEvent("nowhere".into()),
            ),
            ("investigation", by(json!({ "answers": { "consultation": 4 } })), bad("consultation")),
            ("investigation", by(json!({ "answers": { "areas-covered": "health" } })), bad("areas-covered")),
            (
                "investigation",
                by(json!({ "like": "mats" })),
                Misfit::NoSuchReview { document: "f1-document".into(), like: "mats".into() },
            ),
        ];
        for (kind, reviews, misfit) in cases {
            let told = script(&with_reviews(kind, &reviews), &shipped()).err();
            assert_eq!(told, Some(misfit), "{kind}: {reviews}");
        }
    }
}
