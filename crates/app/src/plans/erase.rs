//! Erases a document for good, with all that was reviewed of it: here, and through the group on every other desktop.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::{DocumentId, Plan, ReviewId, RoundId, Subject};
use serde::{Deserialize, Serialize};
use store::{Op, Spot, Thing, Which};
use ts_rs::TS;

use super::known::Known;
use super::proposal::Proposal;
use super::{DocumentRef, PlanChange};
use crate::app::App;
use crate::exchange::{self, GroupProblem, may_erase_subject};
use crate::failure::Failure;
use crate::open::Open;

/// A document of a round to erase.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EraseDocument {
    /// The round.
    #[ts(type = "string")]
    pub round: RoundId,
    /// The document.
    #[ts(type = "string")]
    pub document: DocumentId,
}

/// What would go with a document if it were erased.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Erasing {
    /// How many reviews of it are here.
    pub reviews: u32,
    /// How many of those are marked as done.
    pub submitted: u32,
    /// How many answers stand in them.
    pub answers: u32,
    /// How many texts they name, the earlier versions of a text among them.
    pub texts: u32,
    /// How many reviews of it are known to be begun on other desktops and cannot be read here.
    pub elsewhere: u32,
    /// Whether the store is in a group, so that it goes from other desktops too.
    pub shared: bool,
}

/// A document that is erased.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentErased {
    /// When, as RFC 3339.
    pub at: String,
    /// The day when the last backup that holds something of it goes, as `2021-02-11`, if the store is opened every day until then;
    /// later otherwise. Absent when no backup holds any of it.
    pub in_backups_until: Option<String>,
}

pub(crate) fn erasing(app: &mut App, ask: EraseDocument) -> Result<Erasing, Failure> {
    let open = app.open()?;
    let (subject, ..) = find(open, &ask)?;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let texts = open.store.texts_of_subject(&ask.round, &subject)?.len();
    let begun = begun(open, &ask.round, &subject)?;
    let mut here = 0;
    let mut erasing =
        Erasing { reviews: 0, submitted: 0, answers: 0, texts: count(texts), elsewhere: 0, shared: begun.is_some() };
    let begun = begun.unwrap_or_default();
    open.store.each_review(&ask.round, Which::All, |review| {
        if review.id.subject == subject {
            here += usize::from(begun.contains(&review.id));
            erasing.reviews += 1;
            erasing.submitted += u32::from(review.status.is_submitted());
            erasing.answers += count(review.answers.values().filter(|answer| answer.state.is_some()).count());
        }
    })?;
    erasing.elsewhere = count(begun.len() - here);
    Ok(erasing)
}

/// Also of a round that is closed: nothing is answered in it, and something is gone.
pub(crate) fn erase_document(app: &mut App, ask: EraseDocument) -> Result<DocumentErased, Failure> {
    let at = app.now();
    let open = app.open()?;
    let (subject, plan, known) = find(open, &ask)?;
    let (thing, spot) = (Thing::Plan(ask.round.clone()), Spot::Unreviewable(ask.document.clone()));
    let reasons = open.store.versions(&thing, &spot)?;
    let is_planned = plan.documents.contains_key(&ask.document);
    let away = is_planned.then(|| PlanChange::NoDocument(DocumentRef { id: ask.document.clone() }));
    let mut no_texts = || app.text_id();
    let Proposal { edits, problems, .. } = Proposal::of(&plan, &known, &mut no_texts, away.as_slice());
    if !problems.is_empty() {
        return Err(Failure::BadPlan { problems });
    }
    let open = app.open()?;
    // The copies are asked before there is nothing left to ask for.
    let is_elsewhere = begun(open, &ask.round, &subject)?.is_some_and(|begun| !begun.is_empty());
    let holding = if is_elsewhere {
        // Any of them may hold what came sealed of others' reviews.
        open.store.backups()?
    } else {
        let mut holding = open.store.backups_with_subjects(&ask.round, std::slice::from_ref(&subject))?;
        holding.extend(open.store.backups_with(&reasons, &thing, &spot)?);
        holding
    };
    let until = open.store.backups_gone(&holding, at)?;
    open.write(Op::Erase, at, |tx| {
        reasons.iter().try_for_each(|text| exchange::erase_text(tx, text))?;
        exchange::erase_subject(tx, &ask.round, &subject)?;
        Ok(tx.edit_plan(&ask.round, &edits)?)
    })?;
    Ok(DocumentErased { at: at.to_string(), in_backups_until: until.map(|day| day.to_string()) })
}

/// The reviews of a subject that are begun, here or elsewhere; `None` in a store that is in no group.
fn begun(open: &Open, round: &RoundId, subject: &Subject) -> Result<Option<BTreeSet<ReviewId>>, Failure> {
    let mut begun = exchange::begun(&open.store, round)?;
    if let Some(begun) = &mut begun {
        begun.retain(|review| review.subject == *subject);
    }
    Ok(begun)
}

/// The document as a subject, when it is in the plan, or was and is reviewed, and whoever sits here may erase it; with the plan,
/// and what is known besides it.
fn find(open: &mut Open, ask: &EraseDocument) -> Result<(Subject, Arc<Plan>, Known), Failure> {
    if !may_erase_subject(&open.store)? {
        return Err(GroupProblem::NotTheirs.into());
    }
    let plan = open.plan(&ask.round)?;
    let known = Known::of(open, &ask.round)?;
    if !plan.documents.contains_key(&ask.document) && !known.out.reviews.contains_key(&ask.document) {
        return Err(Failure::not_found("document", ask.document.as_str()));
    }
    Ok((Subject::Document(ask.document.clone()), plan, known))
}
