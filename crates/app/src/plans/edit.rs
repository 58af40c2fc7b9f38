//! Changes the plan of a round.

use domain::Plan;
use store::Op;

use super::known::Known;
use super::proposal::Proposal;
use super::{EditPlan, PlanSaved};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn edit(app: &mut App, ask: EditPlan) -> Result<PlanSaved, Failure> {
    let at = app.now();
    let open = app.open()?;
    let plan = open.plan(&ask.round)?;
    is_open(&plan)?;
    let known = Known::of(open, &ask.round)?;
    let mut text_ids = || app.text_id();
    let proposal = Proposal::of(&plan, &known, &mut text_ids, &ask.changes);
    let Proposal { edits, texts, made, problems, warnings, .. } = proposal;
    if !problems.is_empty() {
        return Err(Failure::BadPlan { problems });
    }
    app.open()?.write(Op::EditPlan, at, |tx| {
        for text in &texts {
            tx.put_text(&text.id, text.kind, &ask.round, &text.body)?;
        }
        Ok(tx.edit_plan(&ask.round, &edits)?)
    })?;
    Ok(PlanSaved { at: at.to_string(), round: ask.round.to_string(), made, warnings })
}

/// Fails with [`Failure::RoundClosed`] when nothing of the round can be changed.
pub(crate) fn is_open(plan: &Plan) -> Result<(), Failure> {
    match plan.round.closed {
        None => Ok(()),
        Some(_) => Err(Failure::RoundClosed),
    }
}
