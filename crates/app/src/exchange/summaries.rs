//! Summaries for every member, managers among them: what is counted of a round and what was chosen to be quoted, which whoever
//! leads or develops sends on purpose, as PDF, Word and HTML. One that says what is erased is dropped in every form, and taken back
//! by the desktop that sent it.

use std::collections::BTreeMap;
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

/// A file of a summary that is here.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Kept {
    place: String,
    person: domain::PersonId,
    at: i64,
    /// The name of the bundle that it lies in; empty for one that was kept before this was remembered.
    #[serde(default)]
    bundle: String,
}

impl Kept {
    /// True for a file of the same summary.
    fn is_with(&self, other: &Self) -> bool {
        (self.at, &self.place) == (other.at, &other.place)
    }
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
    let title = open.plan(&ask.round)?.round.name.clone();
    let user = open.user().to_string();
    open.store.note_access(Access::Exported, ask.round.as_str(), &user, at)?;
    let parts = made.map(|(end, body)| {
        let name = format!("{title}.{end}");
        Part { what: What::Summary { round: ask.round.clone(), name, at: at.as_millisecond() }, body }
    });
    open.write(Op::Exchange, at, |tx| {
        let mut own = Own::read(tx)?;
        seal(tx, &mut own, &parts)?;
        Ok(own.write(tx)?)
    })?;
    show(app, ())
}

/// Seals the files of a summary in one bundle, and keeps them here.
fn seal(tx: &mut Tx<'_>, own: &mut Own, parts: &[Part]) -> Result<(), Failure> {
    let ring = own.ring.clone();
    let bundle = publish::put(tx, own, (Kind::Texts, Audience::Everyone(&ring)), parts)?;
    let place = own.place();
    for part in parts {
        if let What::Summary { round, name, at } = &part.what {
            keep(tx, (&place, bundle.clone()), (round, name, *at), &part.body)?;
        }
    }
    Ok(())
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

/// The latest of a round takes the place of the one before, with every file of it, whose bundle is taken back by whoever sent it.
fn keep(
    tx: &mut Tx<'_>,
    (place, bundle): (&Place, String),
    (round, name, at): (&RoundId, &str, i64),
    body: &[u8],
) -> Result<(), StoreError> {
    let row = format!("{round}/{name}");
    let kept = Kept { place: place.to_string(), person: place.person.clone(), at, bundle };
    let standing: Vec<(String, Kept)> = rows::under(tx, kind::SUMMARY, &format!("{round}/"))?;
    let is_newer = |one: &Kept| (one.at, &one.place) > (kept.at, &kept.place);
    if standing.iter().any(|(_, one)| is_newer(one)) {
        return take_back(tx, &kept);
    }
    for (name, one) in &standing {
        if one.bundle != kept.bundle {
            take_back(tx, one)?;
        }
        if !one.is_with(&kept) {
            drop_kept(tx, name)?;
        }
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
    let all: Vec<(String, Kept)> = rows::under(tx, kind::SUMMARY, &of_round)?;
    // The text is looked for where it stands as it was written, and goes from every form of the same summary.
    let mut saying = Vec::new();
    let is_page = |row: &str| row.rsplit_once('.').is_some_and(|(_, end)| end == "html");
    for (row, kept) in all.iter().filter(|(row, _)| is_page(row)) {
        let file = tx.exchanged(kind::SUMMARY_FILE, row)?.unwrap_or_default();
        if reports::holds(&String::from_utf8_lossy(&file), &text.body) {
            saying.push(kept);
        }
    }
    for (row, kept) in all.iter().filter(|(_, kept)| saying.iter().any(|one| one.is_with(kept))) {
        take_back(tx, kept)?;
        drop_kept(tx, row)?;
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

/// Publishes those that were sent from here once more, the files of each together.
pub(super) fn send_again(tx: &mut Tx<'_>, own: &mut Own) -> Result<(), Failure> {
    let place = own.place().to_string();
    let mut sent: BTreeMap<(RoundId, i64), Vec<Part>> = BTreeMap::new();
    for (row, Kept { at, .. }) in
        rows::all::<Kept>(tx, kind::SUMMARY)?.into_iter().filter(|(_, kept)| kept.place == place)
    {
        let about = row.split_once('/').and_then(|(round, name)| Some((RoundId::new(round).ok()?, name.to_owned())));
        if let (Some((round, name)), Some(body)) = (about, tx.exchanged(kind::SUMMARY_FILE, &row)?) {
            let part = Part { what: What::Summary { round: round.clone(), name, at }, body };
            sent.entry((round, at)).or_default().push(part);
        }
    }
    sent.values().try_for_each(|parts| seal(tx, own, parts))
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

/// Those that are here, by round and name, each with its files.
pub(super) fn list(open: &Open, group: &Group) -> Result<Vec<SummaryView>, Failure> {
    let mut views: Vec<(Kept, SummaryView)> = Vec::new();
    for (row, kept) in rows::all::<Kept>(&open.store, kind::SUMMARY)? {
        let Some((round, file)) = row.split_once('/') else { continue };
        if let Some((_, view)) = views.iter_mut().find(|(one, view)| one.is_with(&kept) && view.round == round) {
            view.files.push(file.into());
            continue;
        }
        let Ok(at) = jiff::Timestamp::from_millisecond(kept.at) else { continue };
        let by = group.members.get(&kept.person).map(|member| member.name.clone()).unwrap_or_default();
        let name = file.rsplit_once('.').map_or(file, |(name, _)| name).to_owned();
        let view = SummaryView { round: round.into(), name, by, at: at.to_string(), files: vec![file.into()] };
        views.push((kept, view));
    }
    Ok(views.into_iter().map(|(_, view)| view).collect())
}

/// Saves a file of one.
pub(crate) fn save_summary(app: &mut App, ask: SaveSummary) -> Result<ReportMade, Failure> {
    let at = app.now();
    let open = app.open()?;
    let row = format!("{}/{}", ask.round, ask.file);
    let body = open.store.exchanged(kind::SUMMARY_FILE, &row)?;
    let body = body.ok_or_else(|| Failure::not_found("summary", &ask.file))?;
    let user = open.user().to_string();
    open.store.note_access(Access::Exported, ask.round.as_str(), &user, at)?;
    file::write(Path::new(&ask.path), &body)?;
    Ok(ReportMade { path: ask.path, bytes: u64::try_from(body.len()).unwrap_or(u64::MAX) })
}
