//! Saves the evidence of an answer.

use domain::Evidence;
use domain::register::ReviewEdit;
use store::{Op, TextKind};

use super::{Loaded, NoteEvidence, Saved};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn evidence(app: &mut App, ask: NoteEvidence) -> Result<Saved, Failure> {
    let at = app.now();
    let mut loaded = Loaded::find(app.open()?, &ask.review)?;
    loaded.is_open()?;
    let (_, slot) = loaded.slot(&ask.slot)?;
    let standing = loaded.review.answers.get(&slot).map_or_else(Vec::new, |answer| answer.evidence.clone());
    let bodies = app.open()?.store.texts(&standing)?;
    let mut ids = Vec::new();
    let mut fresh = Vec::new();
    for form in ask.evidence {
        let evidence = Evidence::from(form);
        if evidence.is_blank() {
            continue;
        }
        let body = serde_json::to_string(&evidence).expect("evidence is plain values");
        // What stands already keeps its id, so that nothing is written anew for it.
        let known = standing.iter().find(|id| bodies.get(*id) == Some(&body) && !ids.contains(*id)).cloned();
        let id = known.unwrap_or_else(|| {
            let id = app.text_id();
            fresh.push((id.clone(), body));
            id
        });
        ids.push(id);
    }
    let round = ask.review.round;
    loaded.write(app.open()?, Op::NoteEvidence, at, vec![ReviewEdit::Evidence(slot, ids)], |tx| {
        for (id, body) in &fresh {
            tx.put_text(id, TextKind::Evidence, &round, body)?;
        }
        Ok(())
    })?;
    loaded.saved(app, at)
}
