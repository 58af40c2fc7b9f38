//! Changes the plan of a round.

use domain::register::PlanEdit;
use domain::{Plan, Reading, Subject, TextId};
use store::{Op, TextKind};

use super::{EditPlan, PlanChange, PlanSaved};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn edit(app: &mut App, ask: EditPlan) -> Result<PlanSaved, Failure> {
    let at = app.now();
    let mut plan = app.open()?.plan(&ask.round)?.as_ref().clone();
    let mut edits = Vec::new();
    let mut texts = Vec::new();
    for change in ask.changes {
        let (edit, text) = edit_of(app, &plan, change)?;
        // Later changes may build on earlier ones: a member on its family, a document on its members.
        plan.apply(edit.clone());
        edits.push(edit);
        texts.extend(text);
    }
    app.open()?.write(Op::EditPlan, at, |tx| {
        for (id, kind, body) in &texts {
            tx.put_text(id, *kind, &ask.round, body)?;
        }
        Ok(tx.edit_plan(&ask.round, &edits)?)
    })?;
    Ok(PlanSaved { at: at.to_string() })
}

type NewText = (TextId, TextKind, String);

fn edit_of(app: &mut App, plan: &Plan, change: PlanChange) -> Result<(PlanEdit, Option<NewText>), Failure> {
    let edit = match change {
        PlanChange::Term { list, code, term } => PlanEdit::Term(list, code, Some(term)),
        PlanChange::Reviewer(reviewer) => PlanEdit::Reviewer(reviewer.id.clone(), Some(reviewer)),
        PlanChange::Family(family) => PlanEdit::Family(family.id.clone(), Some(family)),
        PlanChange::Member(member) => {
            known(plan.families.contains_key(&member.family), "family", member.family.as_str())?;
            PlanEdit::Member(member.id.clone(), Some(member))
        }
        PlanChange::Document(mut document) => {
            known(plan.families.contains_key(&document.family), "family", document.family.as_str())?;
            for member in &document.members {
                let own = plan.members.get(member).is_some_and(|member| member.family == document.family);
                known(own, "member", member.as_str())?;
            }
            document.unreviewable = plan.documents.get(&document.id).and_then(|old| old.unreviewable.clone());
            PlanEdit::Document(document.id.clone(), Some(document))
        }
        PlanChange::CouldNotBeReviewed { document, reason } => {
            let mut changed = plan
                .documents
                .get(&document)
                .cloned()
                .ok_or_else(|| Failure::not_found("document", document.as_str()))?;
            let text = (!reason.trim().is_empty()).then(|| (app.text_id(), TextKind::Reason, reason));
            changed.unreviewable = text.as_ref().map(|(id, _, _)| id.clone());
            return Ok((PlanEdit::Document(document, Some(changed)), text));
        }
        PlanChange::Reads { subject, reviewer } => {
            known(plan.reviewers.contains_key(&reviewer), "reviewer", reviewer.as_str())?;
            is_there(plan, &subject)?;
            PlanEdit::Reads(Reading { subject, reviewer })
        }
        PlanChange::Reflection { reviewer, body } => {
            known(plan.reviewers.contains_key(&reviewer), "reviewer", reviewer.as_str())?;
            let text = (!body.trim().is_empty()).then(|| (app.text_id(), TextKind::Reflection, body));
            let id = text.as_ref().map(|(id, _, _)| id.clone());
            return Ok((PlanEdit::Reflection(reviewer, id), text));
        }
    };
    Ok((edit, None))
}

/// Fails when the plan has no such subject. A respondent is in no plan.
fn is_there(plan: &Plan, subject: &Subject) -> Result<(), Failure> {
    match subject {
        Subject::Document(id) => known(plan.documents.contains_key(id), "document", id.as_str()),
        Subject::Family(id) => known(plan.families.contains_key(id), "family", id.as_str()),
        Subject::Member(id) => known(plan.members.contains_key(id), "member", id.as_str()),
        Subject::Respondent(_) => Ok(()),
    }
}

fn known(is: bool, thing: &str, code: &str) -> Result<(), Failure> {
    if is { Ok(()) } else { Err(Failure::not_found(thing, code)) }
}
