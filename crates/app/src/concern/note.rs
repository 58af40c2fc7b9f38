//! Notes that an acute concern was raised, what was done and that it was handed over; or takes the note away.

use domain::Concern;
use domain::register::ReviewEdit;
use jiff::civil::Date;
use store::{Op, TextKind};

use super::show::shown;
use super::{ConcernForm, ConcernPage, ConcernProblem, NoteConcern};
use crate::app::App;
use crate::events::span;
use crate::failure::Failure;
use crate::reviews::Loaded;

/// A review that is marked as done takes the note too: what is noted is no answer, and a child's safety does not wait
/// until the review is opened again. A closed round takes nothing.
pub(crate) fn note(app: &mut App, ask: NoteConcern) -> Result<ConcernPage, Failure> {
    let (at, today, fresh) = (app.now(), app.today(), app.text_id());
    let mut loaded = Loaded::find(app.open()?, &ask.review)?;
    let days = match &ask.concern {
        Some(form) => Some(days(form, today).map_err(|problems| Failure::BadConcern { problems })?),
        None => None,
    };
    let body = ask.concern.map(|form| form.done).filter(|done| !done.trim().is_empty());
    let written = loaded.review.concern.as_ref().and_then(|one| one.done.clone());
    let bodies = app.open()?.store.texts(written.as_slice())?;
    // The same words again keep their text, so that nothing is written anew for them.
    let kept = written.filter(|id| bodies.get(id) == body.as_ref());
    let new_text = body.filter(|_| kept.is_none());
    let done = kept.or_else(|| new_text.as_ref().map(|_| fresh.clone()));
    let concern = days.map(|(raised, settled)| Concern { raised, done, settled });
    let round = ask.review.round;
    loaded.write(app.open()?, Op::RaiseConcern, at, vec![ReviewEdit::Concern(concern)], |tx| match &new_text {
        Some(body) => Ok(tx.put_text(&fresh, TextKind::Concern, &round, body)?),
        None => Ok(()),
    })?;
    Ok(ConcernPage { at: Some(at.to_string()), ..shown(app, &loaded)? })
}

/// The day it was raised and the day it was settled, or everything that is wrong with them.
fn days(form: &ConcernForm, today: Date) -> Result<(Date, Option<Date>), Vec<ConcernProblem>> {
    let (raised, settled) = (form.raised.trim(), form.settled.as_deref().unwrap_or_default().trim());
    let mut problems = Vec::new();
    let raised_on = day(raised);
    match raised_on {
        None => problems.push(ConcernProblem::RaisedNotADay { typed: raised.into() }),
        Some(day) if day > today => problems.push(ConcernProblem::RaisedLater),
        Some(_) => {}
    }
    let settled_on = day(settled);
    match settled_on {
        None if settled.is_empty() => {}
        None => problems.push(ConcernProblem::SettledNotADay { typed: settled.into() }),
        Some(day) if day > today => problems.push(ConcernProblem::SettledLater),
        Some(day) if raised_on.is_some_and(|raised| day < raised) => problems.push(ConcernProblem::SettledBefore),
        Some(_) => {}
    }
    match raised_on {
        Some(raised) if problems.is_empty() => Ok((raised, settled_on)),
        Some(_) | None => Err(problems),
    }
}

/// One day, however it is typed; a whole month is none.
fn day(typed: &str) -> Option<Date> {
    span(typed).filter(|(first, last)| first == last).map(|(day, _)| day)
}
