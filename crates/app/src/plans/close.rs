//! Closes a round, so that nothing in it can be changed, and opens it again.

use domain::Round;
use domain::register::PlanEdit;
use jiff::civil::Date;
use store::Op;

use super::{PlanSaved, RoundOf};
use crate::app::App;
use crate::failure::Failure;
use crate::protect;

/// Closes a round. Its list of names to avoid, what was let stand, and what was typed and never saved go for good: they
/// are needed only while somebody writes.
pub(crate) fn close(app: &mut App, ask: RoundOf) -> Result<PlanSaved, Failure> {
    let plan = app.open()?.plan(&ask.round)?;
    super::edit::is_open(&plan)?;
    let today = app.today();
    set(app, plan.round.clone(), Some(today))
}

/// Opens a closed round again. The names to avoid are gone and must be written anew.
pub(crate) fn reopen(app: &mut App, ask: RoundOf) -> Result<PlanSaved, Failure> {
    let plan = app.open()?.plan(&ask.round)?;
    set(app, plan.round.clone(), None)
}

fn set(app: &mut App, round: Round, closed: Option<Date>) -> Result<PlanSaved, Failure> {
    let at = app.now();
    let id = round.id.clone();
    let round = Round { closed, ..round };
    app.open()?.write(Op::CloseRound, at, |tx| {
        if closed.is_some() {
            tx.set_watched_names(&id, &[])?;
            tx.set_local(&protect::let_stand_in(&id), None)?;
            tx.set_local(&super::typed::typed_in(&id), None)?;
        }
        Ok(tx.edit_plan(&id, &[PlanEdit::Round(round.clone())])?)
    })?;
    Ok(PlanSaved { at: at.to_string(), round: id.to_string(), made: Vec::new(), warnings: Vec::new() })
}
