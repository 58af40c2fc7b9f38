//! Summaries for every member, managers among them: what is counted of a round and what was chosen to be quoted, which whoever
//! leads or develops sends on purpose. One that says what is erased is dropped, and taken back by the desktop that sent it.

use std::path::Path;

use domain::group::{Group, GroupRole};
use domain::{RoundId, TextId};
use exchange::bundle::Kind;
use exchange::{Audience, Found, Part, Place, What};
use serde::{Deserialize, Serialize};
use store::{Access, Op, StoreError, Tx};

use super::own::Own;
use super::rows::{self, kind};
use super::take::NotTaken;
use super::{AsideWhy, GroupPage, GroupProblem, SaveSummary, SendSummary, SummaryView, publish, show};
use crate::app::App;
use crate::failure::Failure;
use crate::file;
use crate::open::Open;
use crate::reporting::{self, ReportMade};

/// A summary that is here.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Kept {
    place: String,
    person: domain::PersonId,
    at: i64,
    /// The name of the bundle that it lies in; empty for one that was kept before this was remembered.
    #[serde(default)]
    bundle: String,
}

/// Sends a summary of a round to every member. What looks as if it points at people is told first, as for any report.
pub(crate) fn send_summary(app: &mut App, ask: SendSummary) -> Result<GroupPage, Failure> {
    let at = app.now();
    let own = Own::read(&app.open()?.store)?;
    let group = app.open()?.store.group()?;
    if !group.is_some_and(|group| may_send(&group, &own.place())) {
        return Err(GroupProblem::NotTheirs.into());
    }
    let made = reporting::summary(app, &ask.round, ask.leaving)?;
    let open = app.open()?;
    let name = format!("{}.html", open.plan(&ask.round)?.round.name);
    let user = open.user().to_string();
    open.store.note_access(Access::Exported, ask.round.as_str(), &user, at)?;
    let what = What::Summary { round: ask.round.clone(), name: name.clone(), at: at.as_millisecond() };
    let part = Part { what, body: made.into_bytes() };
    open.write(Op::Exchange, at, |tx| {
        let mut own = Own::read(tx)?;
        let ring = own.ring.clone();
        let audience = (Kind::Texts, Audience::Everyone(&ring));
        let bundle = publish::put(tx, &mut own, audience, std::slice::from_ref(&part))?;
        let about = (&ask.round, name.as_str(), at.as_millisecond());
        keep(tx, (&own.place(), bundle), about, &part.body)?;
        Ok(own.write(tx)?)
    })?;
    show(app, ())
}

/// Keeps a summary that came, unless whoever sent it has taken it back already.
pub(super) fn take(tx: &mut Tx<'_>, found: &Found, about: (&RoundId, &str, i64), body: &[u8]) -> Result<(), NotTaken> {
    let taken_back = rows::withdrawn(&found.place, found.sequence);
    if tx.exchanged(kind::WITHDRAWN, &taken_back)?.is_some() {
        return Ok(());
    }
    match tx.group()? {
        Some(group) if may_send(&group, &found.place) => {
            Ok(keep(tx, (&found.place, rows::bundle(found)), about, body)?)
        }
        Some(_) => Err(NotTaken::Aside(AsideWhy::NotTheirs)),
        None => Err(NotTaken::Waits),
    }
}

/// The latest of a round and name takes the place of the one before, whose bundle is taken back by whoever sent it.
fn keep(
    tx: &mut Tx<'_>,
    (place, bundle): (&Place, String),
    (round, name, at): (&RoundId, &str, i64),
    body: &[u8],
) -> Result<(), StoreError> {
    let row = format!("{round}/{name}");
    let standing: Option<Kept> = rows::read(tx, kind::SUMMARY, &row)?;
    let kept = Kept { place: place.to_string(), person: place.person.clone(), at, bundle };
    match standing {
        Some(standing) if (standing.at, &standing.place) > (kept.at, &kept.place) => return take_back(tx, &kept),
        Some(standing) if standing.bundle != kept.bundle => take_back(tx, &standing)?,
        Some(_) | None => {}
    }
    rows::put(tx, kind::SUMMARY, &row, &kept)?;
    tx.set_exchanged(kind::SUMMARY_FILE, &row, Some(body))
}

/// Erases a text for good, and every summary of its round that says it.
pub(crate) fn erase_text(tx: &mut Tx<'_>, text: &TextId) -> Result<(), StoreError> {
    drop_saying(tx, text)?;
    tx.erase_text(text)
}

/// Drops the summaries that say what a text says, which is yet to be erased.
pub(super) fn drop_saying(tx: &mut Tx<'_>, text: &TextId) -> Result<(), StoreError> {
    let Some(text) = tx.text(text)? else { return Ok(()) };
    let of_round = format!("{}/", text.round);
    for (row, file) in tx.exchanged_under(kind::SUMMARY_FILE, &of_round)? {
        if reports::holds(&String::from_utf8_lossy(&file), &text.body) {
            let kept: Option<Kept> = rows::read(tx, kind::SUMMARY, &row)?;
            kept.iter().try_for_each(|kept| take_back(tx, kept))?;
            drop_kept(tx, &row)?;
        }
    }
    Ok(())
}

/// Takes back the summaries of a round that were sent from here, since something that they count is erased.
pub(super) fn take_back_round(tx: &mut Tx<'_>, round: &RoundId) -> Result<(), StoreError> {
    let Some(own) = Own::find(tx)? else { return Ok(()) };
    let place = own.place().to_string();
    for (row, kept) in rows::under::<Kept>(tx, kind::SUMMARY, &format!("{round}/"))? {
        if kept.place == place {
            take_back(tx, &kept)?;
            drop_kept(tx, &row)?;
        }
    }
    Ok(())
}

/// Drops the summary that lies in a bundle, when whoever sent it has taken it back.
pub(super) fn withdrawn(tx: &mut Tx<'_>, place: &Place, sequence: u64) -> Result<(), StoreError> {
    let kept: Vec<(String, Kept)> = rows::all(tx, kind::SUMMARY)?;
    let lies_there = |kept: &Kept| {
        rows::read_bundle(&kept.bundle).is_some_and(|found| found.place == *place && found.sequence == sequence)
    };
    kept.iter().filter(|(_, kept)| lies_there(kept)).try_for_each(|(row, _)| drop_kept(tx, row))
}

/// Publishes those that were sent from here once more.
pub(super) fn send_again(tx: &mut Tx<'_>, own: &mut Own) -> Result<(), Failure> {
    let (place, ring) = (own.place(), own.ring.clone());
    let kept: Vec<(String, Kept)> = rows::all(tx, kind::SUMMARY)?;
    for (row, kept) in kept.into_iter().filter(|(_, kept)| kept.place == place.to_string()) {
        let body = tx.exchanged(kind::SUMMARY_FILE, &row)?;
        let about = row.split_once('/').and_then(|(round, name)| Some((RoundId::new(round).ok()?, name)));
        let (Some(body), Some((round, name))) = (body, about) else { continue };
        let what = What::Summary { round: round.clone(), name: name.into(), at: kept.at };
        let part = Part { what, body };
        let audience = (Kind::Texts, Audience::Everyone(&ring));
        let bundle = publish::put(tx, own, audience, std::slice::from_ref(&part))?;
        keep(tx, (&place, bundle), (&round, name, kept.at), &part.body)?;
    }
    Ok(())
}

/// Takes a bundle with a summary out of the folder, when it was sent from here.
fn take_back(tx: &mut Tx<'_>, kept: &Kept) -> Result<(), StoreError> {
    let is_known = rows::read_bundle(&kept.bundle).is_some();
    if is_known && Own::find(tx)?.is_some_and(|own| own.place().to_string() == kept.place) {
        // One that has not left the outbox never leaves it.
        rows::drop_row(tx, kind::OUTBOX, &kept.bundle)?;
        rows::put(tx, kind::WITHDRAW, &kept.bundle, &())?;
    }
    Ok(())
}

fn drop_kept(tx: &mut Tx<'_>, row: &str) -> Result<(), StoreError> {
    rows::drop_row(tx, kind::SUMMARY, row)?;
    rows::drop_row(tx, kind::SUMMARY_FILE, row)
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
