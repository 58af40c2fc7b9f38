//! Proposes who reads what, so that everybody reads as much as the others. Nothing is written.

use std::collections::BTreeSet;

use domain::spread::{Spread, loads, spread as spread_over};
use domain::{By, DocumentId, Plan, Reading, RoundId, Subject};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::edit::is_open;
use super::list::number;
use crate::app::App;
use crate::failure::Failure;
use crate::naming::Naming;

/// Readings to spread.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SpreadReadings {
    /// The round.
    #[ts(type = "string")]
    pub round: RoundId,
    /// How many read each document, 1 to 3.
    #[ts(type = "1 | 2 | 3")]
    pub per_document: u32,
    /// Whether what is decided stands.
    pub which: SpreadWhich,
}

/// Which readings may be proposed anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SpreadWhich {
    /// Documents that lack readers get them; whoever reads a document goes on with it.
    Unread,
    /// Everything but the readings that have been started.
    All,
}

/// A spread that the window can propose.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Proposed {
    /// Who is to read what besides what they read already.
    pub readings: Vec<ProposedReading>,
    /// The readings that are to be taken away; none of them has been started.
    pub gone: Vec<ProposedReading>,
    /// How much each would read, by name.
    pub loads: Vec<Load>,
    /// The documents that would lack a reader.
    pub lacking: Vec<Lacking>,
}

/// That a reviewer reads a document.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProposedReading {
    /// The document.
    pub document: String,
    /// What it is called.
    pub document_name: String,
    /// The label of its family.
    pub family: String,
    /// The reviewer.
    pub reviewer: String,
}

/// How much a reviewer reads, in documents that can be reviewed.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Load {
    /// The reviewer.
    pub reviewer: String,
    /// How the group calls them.
    pub name: String,
    /// As it is.
    pub before: u32,
    /// As it would be.
    pub after: u32,
}

/// A document that would have fewer readers than was asked for.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Lacking {
    /// The document.
    pub document: String,
    /// What it is called.
    pub name: String,
    /// The label of its family.
    pub family: String,
    /// Why.
    pub why: LackingWhy,
}

/// Why a document lacks readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LackingWhy {
    /// Too many of the reviewers handle the family themselves.
    OnlyConflicts,
    /// There are not so many reviewers.
    TooFewReviewers,
}

pub(crate) fn spread(app: &mut App, ask: SpreadReadings) -> Result<Proposed, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let plan = open.plan(&ask.round)?;
    is_open(&plan)?;
    let naming = Naming::of(open, &plan, lang)?;
    let wanted = usize::try_from(ask.per_document).ok().filter(|wanted| (1..=3).contains(wanted));
    let wanted = wanted.ok_or_else(|| Failure::BadArgument { what: "perDocument is 1, 2 or 3".into() })?;
    let kept: BTreeSet<Reading> = match ask.which {
        SpreadWhich::Unread => plan.readings.clone(),
        SpreadWhich::All => {
            let heads = open.store.reviews(&ask.round)?;
            let started: BTreeSet<Reading> = heads.into_iter().filter_map(|head| reading(head.id)).collect();
            let is_kept = |one: &&Reading| started.contains(*one) || !is_of_document(one);
            plan.readings.iter().filter(is_kept).cloned().collect()
        }
    };
    let Spread { readings, lacking } = spread_over(&plan, &kept, wanted);
    let after: BTreeSet<Reading> = kept.union(&readings).cloned().collect();
    let gone = plan.readings.iter().filter(|one| is_readable(&plan, one) && !after.contains(*one));
    let before = loads(&plan, &plan.readings);
    let mut loads: Vec<Load> = loads(&plan, &after)
        .into_iter()
        .map(|(id, after)| Load {
            reviewer: id.to_string(),
            name: plan.reviewers[id].name.clone(),
            before: number(before[id]),
            after: number(after),
        })
        .collect();
    loads.sort_by_cached_key(|load| (load.name.to_lowercase(), load.reviewer.clone()));
    let lacking = lacking.into_iter().map(|(document, partial)| Lacking {
        name: name(&plan, &document, &naming),
        family: family(&plan, &document),
        document: document.to_string(),
        why: if plan.reviewers.len() >= wanted && partial > 0 {
            LackingWhy::OnlyConflicts
        } else {
            LackingWhy::TooFewReviewers
        },
    });
    Ok(Proposed {
        readings: readings.difference(&plan.readings).filter_map(|one| proposed(&plan, one, &naming)).collect(),
        gone: gone.filter_map(|one| proposed(&plan, one, &naming)).collect(),
        loads,
        lacking: lacking.collect(),
    })
}

/// The reading that a review is of; none for the group's own.
fn reading(review: domain::ReviewId) -> Option<Reading> {
    match review.by {
        By::Reviewer(reviewer) => Some(Reading { subject: review.subject, reviewer }),
        By::Consensus => None,
    }
}

fn is_of_document(reading: &Reading) -> bool {
    match reading.subject {
        Subject::Document(_) => true,
        Subject::Family(_) | Subject::Member(_) | Subject::Respondent(_) => false,
    }
}

/// True for a reading of a document that can be reviewed; who was to read the others stays with them.
fn is_readable(plan: &Plan, reading: &Reading) -> bool {
    match &reading.subject {
        Subject::Document(id) => plan.documents.get(id).is_some_and(|document| document.unreviewable.is_none()),
        Subject::Family(_) | Subject::Member(_) | Subject::Respondent(_) => false,
    }
}

fn proposed(plan: &Plan, reading: &Reading, naming: &Naming<'_>) -> Option<ProposedReading> {
    let document = match &reading.subject {
        Subject::Document(id) => id,
        Subject::Family(_) | Subject::Member(_) | Subject::Respondent(_) => return None,
    };
    Some(ProposedReading {
        document: document.to_string(),
        document_name: name(plan, document, naming),
        family: family(plan, document),
        reviewer: reading.reviewer.to_string(),
    })
}

fn name(plan: &Plan, document: &DocumentId, naming: &Naming<'_>) -> String {
    plan.documents.get(document).map_or_else(String::new, |document| naming.document(document))
}

fn family(plan: &Plan, document: &DocumentId) -> String {
    let family = plan.documents.get(document).and_then(|document| plan.families.get(&document.family));
    family.map_or_else(String::new, |family| family.label.clone())
}
