//! Makes a round.

use domain::code::code_of;
use domain::{Plan, Round, RoundId};
use store::Op;

use super::change::RoundChange;
use super::default_lists::default_lists;
use super::known::Known;
use super::proposal::Proposal;
use super::{NewRound, PlanChange, PlanSaved};
use crate::app::App;
use crate::failure::Failure;
use crate::open::Open;

pub(crate) fn create(app: &mut App, new: NewRound) -> Result<PlanSaved, Failure> {
    let at = app.now();
    let open = app.open()?;
    let (id, made) = free_code(open, new.id, &new.name)?;
    let known = Known::of(open, &id)?;
    let blank = Plan::new(Round {
        id: id.clone(),
        name: String::new(),
        begins: None,
        ends: None,
        closed: None,
        keys: std::collections::BTreeMap::new(),
    });
    let round = RoundChange { name: new.name, begins: new.begins, ends: new.ends, keys: new.keys };
    let mut text_ids = || app.text_id();
    let Proposal { mut edits, problems, .. } = Proposal::of(&blank, &known, &mut text_ids, &[PlanChange::Round(round)]);
    if !problems.is_empty() {
        return Err(Failure::BadPlan { problems });
    }
    edits.extend(default_lists());
    app.open()?.write(Op::CreateRound, at, |tx| Ok(tx.edit_plan(&id, &edits)?))?;
    let made = made.into_iter().collect();
    Ok(PlanSaved { at: at.to_string(), round: id.to_string(), made, warnings: Vec::new() })
}

/// The code `given`, when no round has it; else one made of `name`, told also as made.
pub(super) fn free_code(open: &Open, given: Option<RoundId>, name: &str) -> Result<(RoundId, Option<String>), Failure> {
    let rounds = open.store.rounds()?;
    let is_taken = |code: &str| rounds.iter().any(|round| round.id.as_str() == code);
    match given {
        Some(id) if is_taken(id.as_str()) => Err(Failure::Exists { thing: "round".into(), code: id.to_string() }),
        Some(id) => Ok((id, None)),
        None => {
            let code = code_of(name, "round", is_taken);
            let id = RoundId::new(code.clone()).expect("a code that was made is one");
            Ok((id, Some(code)))
        }
    }
}
