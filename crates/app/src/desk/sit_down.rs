//! Chooses who reads at this desktop.

use super::{Desk, DeskOf, SitDown, show};
use crate::app::App;
use crate::exchange::{Chair, GroupProblem, chair};
use crate::failure::Failure;

pub(crate) fn sit_down(app: &mut App, ask: SitDown) -> Result<Desk, Failure> {
    let at = app.now();
    let open = app.open()?;
    let plan = open.plan(&ask.round)?;
    if let Some(reader) = &ask.reviewer
        && !plan.reviewers.contains_key(reader)
    {
        return Err(Failure::not_found("reviewer", reader.as_str()));
    }
    if let (Some(reader), Chair::AnyoneBut(others)) = (&ask.reviewer, chair(&open.store, &plan)?)
        && others.contains(reader)
    {
        return Err(GroupProblem::NotTheirs.into());
    }
    open.sit_down(&ask.round, ask.reviewer.as_ref(), at)?;
    show(app, DeskOf { round: Some(ask.round) })
}
