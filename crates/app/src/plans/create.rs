//! Makes a round.

use domain::Round;
use domain::key::Life;
use domain::register::PlanEdit;
use store::Op;

use super::{NewRound, PlanSaved};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn create(app: &mut App, new: NewRound) -> Result<PlanSaved, Failure> {
    let at = app.now();
    let open = app.open()?;
    if open.store.plan(&new.id)?.is_some() {
        return Err(Failure::Exists { thing: "round".into(), code: new.id.to_string() });
    }
    for (id, version) in &new.keys {
        if open.key(id, *version)?.life != Life::Published {
            return Err(Failure::KeyNotPublished { key: id.to_string() });
        }
    }
    let id = new.id.clone();
    let round = Round { id: new.id, name: new.name, begins: new.begins, ends: new.ends, closed: None, keys: new.keys };
    open.write(Op::CreateRound, at, |tx| Ok(tx.edit_plan(&id, &[PlanEdit::Round(round.clone())])?))?;
    Ok(PlanSaved { at: at.to_string() })
}
