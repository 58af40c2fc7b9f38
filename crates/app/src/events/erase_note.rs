//! Erases the note of an event for good.

use domain::register::ReviewEdit;
use domain::{Sighting, SightingId};
use store::{Spot, TextKind};

use super::of_review::{draft_of, shown};
use super::{EraseNote, NoteErased};
use crate::app::App;
use crate::failure::Failure;
use crate::reviews::{Loaded, erase};

/// The event stands, without its note; that a change of the note was being typed is forgotten too.
pub(crate) fn erase_note(app: &mut App, ask: EraseNote) -> Result<NoteErased, Failure> {
    let at = app.now();
    let open = app.open()?;
    let mut loaded = Loaded::find(open, &ask.review)?;
    let standing = loaded.review.sightings.get(&ask.sighting);
    let standing = standing.ok_or_else(|| Failure::not_found("sighting", ask.sighting.as_str()))?;
    let emptied = standing.note.is_some().then(|| without_note(&ask.sighting, standing));
    let id = loaded.review.id.clone();
    let draft = draft_of(open, &loaded)?.and_then(|draft| draft.sighting);
    let is_typed = draft.as_deref() == Some(ask.sighting.as_str());
    let spot = Spot::Event(ask.sighting);
    let gone = erase(open, &mut loaded, at, (&spot, TextKind::Event), emptied, |tx| {
        if is_typed { Ok(tx.save_event_draft(&id, None)?) } else { Ok(()) }
    })?;
    Ok(NoteErased {
        versions: gone.versions,
        in_backups_until: gone.in_backups_until,
        events: shown(app, &loaded, None)?,
    })
}

fn without_note(id: &SightingId, standing: &Sighting) -> ReviewEdit {
    ReviewEdit::Sighting(id.clone(), Some(Sighting { note: None, ..standing.clone() }))
}
