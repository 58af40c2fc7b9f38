//! Changes a draft, or throws it away.

use domain::key::draft::DraftId;
use domain::register::DraftEdit;
use store::Op;

use super::{Begun, ChangeDraft, DraftManner, DraftSaved, saved};
use crate::app::App;
use crate::failure::Failure;

/// Keeps what was changed in the window. What is half written is kept too: a draft may lack anything.
pub(crate) fn change(app: &mut App, ask: ChangeDraft) -> Result<DraftSaved, Failure> {
    Begun::find(app.open()?, &ask.draft)?;
    if let Some(what) = ask.edits.iter().find_map(misfit) {
        return Err(Failure::BadArgument { what: what.into() });
    }
    let op = match ask.manner {
        DraftManner::Typed => Op::TypeInKey,
        DraftManner::Chosen => Op::EditKey,
    };
    let kept = saved(app, op, &ask.draft, ask.edits)?;
    // The window made them and has them.
    Ok(DraftSaved { edits: Vec::new(), ..kept })
}

/// Throws a draft away. It can be taken back.
pub(crate) fn discard(app: &mut App, id: DraftId) -> Result<DraftSaved, Failure> {
    Begun::find(app.open()?, &id)?;
    saved(app, Op::DiscardKey, &id, vec![DraftEdit::Head(None)])
}

/// Why an edit is none that the window makes.
fn misfit(edit: &DraftEdit) -> Option<&'static str> {
    let (is_fit, why) = match edit {
        DraftEdit::Stage(_) => (false, "how far a key has come is changed by commands of its own"),
        DraftEdit::Head(head) => (head.is_some(), "a draft is thrown away by a command of its own"),
        DraftEdit::Question(id, one) => {
            (one.as_ref().is_none_or(|one| &one.id == id), "a question stands under its own code")
        }
        DraftEdit::Rating(id, one) => {
            (one.as_ref().is_none_or(|one| &one.id == id), "a judgement stands under its own code")
        }
        DraftEdit::Outline(_)
        | DraftEdit::Section(..)
        | DraftEdit::Scale(..)
        | DraftEdit::Change(..)
        | DraftEdit::Dismissed(..) => (true, ""),
    };
    (!is_fit).then_some(why)
}
