//! Takes an event away from a review.

use domain::register::ReviewEdit;
use store::Op;

use super::of_review::shown;
use super::{EventsOfReview, RemoveEvent};
use crate::app::App;
use crate::failure::Failure;
use crate::reviews::Loaded;

/// The sighting goes, its links stay: when it is taken back by *undo* it is the same event again.
pub(crate) fn remove(app: &mut App, ask: RemoveEvent) -> Result<EventsOfReview, Failure> {
    let at = app.now();
    let mut loaded = Loaded::find(app.open()?, &ask.review)?;
    loaded.is_open()?;
    if !loaded.review.sightings.contains_key(&ask.sighting) {
        return Err(Failure::not_found("sighting", ask.sighting.as_str()));
    }
    let edit = ReviewEdit::Sighting(ask.sighting, None);
    loaded.write(app.open()?, Op::NoteSighting, at, vec![edit], |_| Ok(()))?;
    shown(app, &loaded, None)
}
