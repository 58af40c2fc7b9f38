//! The commands that make the round and its plan.

use domain::{Document, Family, Member, Reviewer, ReviewerId, Subject};
use jiff::civil::Date;
use serde_json::{Value, json};

use super::content::{Content, DocumentEntry, FamilyFile, MemberEntry, Reader, ReviewEntry};
use super::script::Step;

/// The round and its plan, all on the first day.
pub(super) fn prepare(content: &Content) -> Vec<Step> {
    let round = &content.round;
    let keys = content.keys.iter().map(|file| Step::new(round.begins, "keys.add", json!({ "json": file })));
    let reviewers = round.reviewers.iter().map(|one| {
        change("reviewer", &json!(Reviewer { id: one.id.clone(), name: one.name.clone(), role: one.role.clone() }))
    });
    let left = round.copied_from.iter().flat_map(|copied| &copied.left);
    let gone = left.map(|reviewer| change("no_reviewer", &json!({ "id": reviewer })));
    let group = edit(content, round.begins, gone.chain(reviewers).collect());
    let families = content.families.iter().zip(0_u32..).map(|(family, order)| {
        let head = Family { id: family.id.clone(), label: family.label.clone(), order };
        let mut changes = vec![change("family", &json!(head))];
        changes.extend(members(family).iter().map(plan_member));
        for (document, order) in family.documents.iter().zip(0_u32..) {
            changes.extend(plan_document(family, document, order));
        }
        changes.extend(readings(&Subject::Family(family.id.clone()), family.reviews.values().flatten()));
        for member in &family.members {
            changes.extend(readings(&Subject::Member(member.id.clone()), member.reviews.values().flatten()));
        }
        edit(content, round.begins, changes)
    });
    let create = match &round.copied_from {
        None => json!({
            "id": round.id, "name": round.name, "begins": round.begins, "ends": round.ends, "keys": round.keys,
        }),
        Some(copied) => json!({
            "from": copied.round, "id": round.id, "name": round.name, "begins": round.begins, "ends": round.ends,
            "families": "left",
        }),
    };
    let how = if round.copied_from.is_some() { "plans.copy" } else { "plans.create" };
    let create = Step::new(round.begins, how, create);
    let conflicts = round.conflicts.iter().map(|one| change("handles", &json!(one)));
    let left_out = round
        .left_out
        .iter()
        .map(|one| change("left_out", &json!({ "id": one.id, "label": one.label, "reason": one.reason })));
    let sampling = edit(content, round.begins, conflicts.chain(left_out).collect());
    keys.chain([create, group]).chain(families).chain([sampling]).collect()
}

pub(super) fn edit(content: &Content, day: Date, changes: Vec<Value>) -> Step {
    Step::new(day, "plans.edit", json!({ "round": content.round.id, "changes": changes }))
}

pub(super) fn change(name: &str, to: &Value) -> Value {
    json!({ "change": name, "to": to })
}

pub(super) fn members(family: &FamilyFile) -> Vec<Member> {
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

pub(super) fn document(family: &FamilyFile, entry: &DocumentEntry, order: u32) -> Document {
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

fn plan_member(member: &Member) -> Value {
    let mut to = json!(member);
    let case_types = to.as_object_mut().and_then(|fields| fields.remove("case_types"));
    to["caseTypes"] = case_types.unwrap_or_else(|| json!([]));
    change("member", &to)
}

/// A document, who reads it, and why it could not be reviewed when that is so.
fn plan_document(family: &FamilyFile, entry: &DocumentEntry, order: u32) -> Vec<Value> {
    let mut changes = vec![change("document", &json!(document(family, entry, order)))];
    let subject = Subject::Document(entry.id.clone());
    changes.extend(readings(&subject, &entry.reviews));
    changes.extend(entry.readers.iter().map(|reviewer| reads(&subject, reviewer)));
    let could_not = |reason| change("could_not_be_reviewed", &json!({ "document": entry.id, "reason": reason }));
    changes.extend(entry.unreviewable.as_ref().map(could_not));
    changes
}

/// Who reads a subject: each who has reviewed it, once.
fn readings<'a>(subject: &Subject, reviews: impl IntoIterator<Item = &'a ReviewEntry>) -> Vec<Value> {
    let mut readers: Vec<&ReviewerId> = Vec::new();
    for review in reviews {
        match &review.by {
            Reader::Reviewer(reviewer) if !readers.contains(&reviewer) => readers.push(reviewer),
            Reader::Reviewer(_) | Reader::Consensus => {}
        }
    }
    readers.into_iter().map(|reviewer| reads(subject, reviewer)).collect()
}

fn reads(subject: &Subject, reviewer: &ReviewerId) -> Value {
    change("reads", &json!({ "subject": subject, "reviewer": reviewer }))
}
