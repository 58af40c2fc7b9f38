//! Notes an event, new or changed.

use domain::plan::TermList;
use domain::register::ReviewEdit;
use domain::{Plan, Sighting, SightingId, Subject, TermCode};
use store::{Op, TextKind};

use super::of_review::shown;
use super::{EventProblem, EventsOfReview, NoteEvent, days};
use crate::app::App;
use crate::failure::Failure;
use crate::reviews::Loaded;

pub(crate) fn note(app: &mut App, ask: NoteEvent) -> Result<EventsOfReview, Failure> {
    let (at, fresh) = (app.now(), app.text_id());
    let mut loaded = Loaded::find(app.open()?, &ask.review)?;
    loaded.is_open()?;
    match &loaded.review.id.subject {
        Subject::Document(_) => {}
        Subject::Family(_) | Subject::Member(_) | Subject::Respondent(_) => {
            return Err(Failure::not_found("document", ask.review.key.as_str()));
        }
    }
    let standing = match &ask.sighting {
        Some(id) => {
            Some(loaded.review.sightings.get(id).cloned().ok_or_else(|| Failure::not_found("sighting", id.as_str()))?)
        }
        None => None,
    };
    let (kind, when, units) =
        checked(&loaded.plan, &ask, standing.as_ref()).map_err(|problems| Failure::BadEvent { problems })?;
    let body = ask.note.filter(|note| !note.trim().is_empty());
    let written = standing.as_ref().and_then(|one| one.note.clone());
    let bodies = app.open()?.store.texts(written.as_slice())?;
    // The same words again keep their text, so that nothing is written anew for them.
    let kept = written.filter(|id| bodies.get(id) == body.as_ref());
    let new_text = match (&kept, body) {
        (None, Some(body)) => Some((app.text_id(), body)),
        (_, _) => None,
    };
    let note = kept.or_else(|| new_text.as_ref().map(|(id, _)| id.clone()));
    let id = ask.sighting.unwrap_or_else(|| {
        SightingId::new(fresh.as_str()).expect("a text id is 32 hexadecimal digits, which a code can be")
    });
    let edit = ReviewEdit::Sighting(id.clone(), Some(Sighting { kind, when, units, note }));
    let (review, round) = (loaded.review.id.clone(), ask.review.round);
    loaded.write(app.open()?, Op::NoteSighting, at, vec![edit], |tx| {
        if let Some((text, body)) = &new_text {
            tx.put_text(text, TextKind::Event, &round, body)?;
        }
        Ok(tx.save_event_draft(&review, None)?)
    })?;
    shown(app, &loaded, Some(&id))
}

/// What was asked for as values, or everything that is wrong with it. A word that stands already may stand on, though
/// its list has it no more.
fn checked(
    plan: &Plan,
    ask: &NoteEvent,
    standing: Option<&Sighting>,
) -> Result<(TermCode, Option<domain::Days>, Vec<TermCode>), Vec<EventProblem>> {
    let mut problems = Vec::new();
    let known = |list: TermList, code: &str| {
        let code = TermCode::new(code).ok()?;
        let stands = |one: &Sighting| match list {
            TermList::EventKind => one.kind == code,
            TermList::Unit => one.units.contains(&code),
            TermList::Area | TermList::Service | TermList::DocumentKind | TermList::Step | TermList::AgeBand => false,
        };
        (plan.term(list, &code).is_some() || standing.is_some_and(stands)).then_some(code)
    };
    let kind = known(TermList::EventKind, &ask.kind);
    if kind.is_none() {
        problems.push(if ask.kind.is_empty() {
            EventProblem::NoKind
        } else {
            EventProblem::UnknownKind { code: ask.kind.clone() }
        });
    }
    let when = days::read(ask.when.as_ref()).unwrap_or_else(|wrong| {
        problems.extend(wrong);
        None
    });
    let mut units: Vec<TermCode> = Vec::new();
    for code in &ask.units {
        match known(TermList::Unit, code) {
            Some(unit) if units.contains(&unit) => {}
            Some(unit) => units.push(unit),
            None => problems.push(EventProblem::UnknownUnit { code: code.clone() }),
        }
    }
    match kind {
        Some(kind) if problems.is_empty() => Ok((kind, when, units)),
        Some(_) | None => Err(problems),
    }
}
