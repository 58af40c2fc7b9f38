//! The rounds of the store.

use domain::Plan;
use store::ReviewHead;

use super::{RoundLine, RoundList};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn list(app: &mut App, (): ()) -> Result<RoundList, Failure> {
    let open = app.open()?;
    let mut rounds = open.store.rounds()?;
    rounds.sort_by(|a, b| (b.begins, &b.id).cmp(&(a.begins, &a.id)));
    let mut lines = Vec::new();
    for round in rounds {
        let plan = open.plan(&round.id)?;
        lines.push(line(&plan, &open.counted(&plan)?));
    }
    Ok(RoundList { rounds: lines })
}

/// The round of `plan` in a line.
pub(super) fn line(plan: &Plan, reviews: &[ReviewHead]) -> RoundLine {
    RoundLine {
        id: plan.round.id.to_string(),
        name: plan.round.name.clone(),
        begins: plan.round.begins.map(|day| day.to_string()),
        ends: plan.round.ends.map(|day| day.to_string()),
        closed: plan.round.closed.map(|day| day.to_string()),
        families: number(plan.families.len()),
        documents: number(plan.documents.len()),
        unreviewable: number(plan.documents.values().filter(|one| one.unreviewable.is_some()).count()),
        reviews: number(reviews.len()),
        submitted: number(reviews.iter().filter(|one| one.status.is_submitted()).count()),
    }
}

pub(super) fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
