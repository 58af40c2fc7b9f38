//! Summaries for every member, managers among them: a report that whoever leads or develops sends on purpose.

use std::path::Path;

use domain::RoundId;
use domain::group::{Group, GroupRole};
use exchange::bundle::Kind;
use exchange::{Audience, Part, Place, What};
use serde::{Deserialize, Serialize};
use store::{Access, Op, Tx};

use super::own::Own;
use super::rows::{self, kind};
use super::take::NotTaken;
use super::{AsideWhy, GroupPage, GroupProblem, SaveSummary, SendSummary, SummaryView, publish, show};
use crate::app::App;
use crate::failure::Failure;
use crate::file;
use crate::open::Open;
use crate::reporting::{ReportMade, html_to_leave};

/// A summary that is here.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Kept {
    place: String,
    person: domain::PersonId,
    at: i64,
}

/// Sends the report of a round to every member. What looks as if it points at people is told first, as for any report.
pub(crate) fn send_summary(app: &mut App, ask: SendSummary) -> Result<GroupPage, Failure> {
    let at = app.now();
    let own = Own::read(&app.open()?.store)?;
    let group = app.open()?.store.group()?;
    if !group.is_some_and(|group| may_send(&group, &own.place())) {
        return Err(GroupProblem::NotTheirs.into());
    }
    let made = html_to_leave(app, &ask.round, ask.leaving)?;
    let open = app.open()?;
    let name = format!("{}.html", open.plan(&ask.round)?.round.name);
    let user = open.user().to_string();
    open.store.note_access(Access::Exported, ask.round.as_str(), &user, at)?;
    let what = What::Summary { round: ask.round.clone(), name: name.clone(), at: at.as_millisecond() };
    let part = Part { what, body: made.into_bytes() };
    open.write(Op::Exchange, at, |tx| {
        let mut own = Own::read(tx)?;
        let ring = own.ring.clone();
        let audience = (Kind::Changes, Audience::Everyone(&ring));
        publish::put(tx, &mut own, audience, std::slice::from_ref(&part))?;
        keep(tx, &own.place(), (&ask.round, &name, at.as_millisecond()), &part.body)?;
        Ok(own.write(tx)?)
    })?;
    show(app, ())
}

/// Keeps a summary that came.
pub(super) fn take(tx: &mut Tx<'_>, place: &Place, about: (&RoundId, &str, i64), body: &[u8]) -> Result<(), NotTaken> {
    match tx.group()? {
        Some(group) if may_send(&group, place) => Ok(keep(tx, place, about, body)?),
        Some(_) => Err(NotTaken::Aside(AsideWhy::NotTheirs)),
        None => Err(NotTaken::Waits),
    }
}

/// The latest of a round and name takes the place of the one before.
fn keep(
    tx: &mut Tx<'_>,
    place: &Place,
    (round, name, at): (&RoundId, &str, i64),
    body: &[u8],
) -> Result<(), store::StoreError> {
    let row = format!("{round}/{name}");
    let standing: Option<Kept> = rows::read(tx, kind::SUMMARY, &row)?;
    let kept = Kept { place: place.to_string(), person: place.person.clone(), at };
    if standing.is_some_and(|standing| (standing.at, &standing.place) > (kept.at, &kept.place)) {
        return Ok(());
    }
    rows::put(tx, kind::SUMMARY, &row, &kept)?;
    tx.set_exchanged(kind::SUMMARY_FILE, &row, Some(body))
}

fn may_send(group: &Group, place: &Place) -> bool {
    let roles = group.roles_of(&place.device);
    roles.contains(&GroupRole::Owner) || roles.contains(&GroupRole::Developer)
}

/// Those that are here, by round and name.
pub(super) fn list(open: &Open, group: &Group) -> Result<Vec<SummaryView>, Failure> {
    let kept: Vec<(String, Kept)> = rows::all(&open.store, kind::SUMMARY)?;
    let view = |(row, kept): (String, Kept)| {
        let (round, name) = row.split_once('/')?;
        let by = group.members.get(&kept.person).map(|member| member.name.clone()).unwrap_or_default();
        let at = jiff::Timestamp::from_millisecond(kept.at).ok()?.to_string();
        Some(SummaryView { round: round.into(), name: name.into(), by, at })
    };
    Ok(kept.into_iter().filter_map(view).collect())
}

/// Saves one as a file.
pub(crate) fn save_summary(app: &mut App, ask: SaveSummary) -> Result<ReportMade, Failure> {
    let at = app.now();
    let open = app.open()?;
    let row = format!("{}/{}", ask.round, ask.name);
    let body = open.store.exchanged(kind::SUMMARY_FILE, &row)?;
    let body = body.ok_or_else(|| Failure::not_found("summary", &ask.name))?;
    let user = open.user().to_string();
    open.store.note_access(Access::Exported, ask.round.as_str(), &user, at)?;
    file::write(Path::new(&ask.path), &body)?;
    Ok(ReportMade { path: ask.path, bytes: u64::try_from(body.len()).unwrap_or(u64::MAX) })
}
