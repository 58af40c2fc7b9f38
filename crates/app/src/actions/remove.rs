//! Takes an action away for good, with every version of its texts.

use domain::register::ConclusionsEdit;
use store::{Op, Spot, Thing};

use super::list::shown;
use super::{ActionOf, ActionsPage};
use crate::app::App;
use crate::exchange::erase_text;
use crate::failure::Failure;

/// What was decided and given up says so and why; what should never have stood here is erased.
pub(crate) fn remove(app: &mut App, ask: ActionOf) -> Result<ActionsPage, Failure> {
    let at = app.now();
    let open = app.open()?;
    super::save::seen_whole(open, &ask.round)?;
    if !open.store.conclusions(&ask.round)?.actions.contains_key(&ask.id) {
        return Err(Failure::not_found("action", ask.id.as_str()));
    }
    let texts = open.store.versions(&Thing::Conclusions(ask.round.clone()), &Spot::Action(ask.id.clone()))?;
    open.write(Op::Erase, at, |tx| {
        texts.iter().try_for_each(|text| erase_text(tx, text))?;
        Ok(tx.edit_conclusions(&ask.round, &[ConclusionsEdit::Action(ask.id.clone(), None)])?)
    })?;
    shown(app, &ask.round, None)
}
