//! A desktop that died: with the recovery key of its store its owner reads their own reviews again, on another desktop.
//!
//! The seed of a desktop's review keys lies in the folder in a box for a key that is made of the store's recovery key. It opens those
//! reviews and signs nothing.

use exchange::{Paper, Secret};
use jiff::Timestamp;
use store::{Op, RecoveryKey};

use super::own::Own;
use super::rows::{self, kind};
use super::{GroupPage, GroupProblem, KeepPaper, RecoverReviews, Recovered, run, show};
use crate::app::App;
use crate::failure::Failure;
use crate::open::Open;

/// What the box is said to hold.
pub(super) const ABOUT: &[u8] = b"aktsam 2026 seed of reviews, for paper";

pub(crate) fn recover(app: &mut App, ask: RecoverReviews) -> Result<Recovered, Failure> {
    let at = app.now();
    let open = app.open()?;
    let own = Own::read(&open.store)?;
    let paper = Paper::of(&secret(&RecoveryKey::parse(&ask.recovery)?));
    let mine = |device: &str| {
        let group = open.store.group().ok().flatten();
        group.is_some_and(|group| group.devices_of(&own.person).any(|one| one.id.as_str() == device))
    };
    let mut seeds = Vec::new();
    for (name, sealed) in open.store.exchanged_all(kind::ESCROW)? {
        let device = name.split('/').next().unwrap_or_default().to_string();
        let seed = paper.open(&sealed, ABOUT).and_then(|seed| <[u8; 32]>::try_from(seed.as_slice()).ok());
        if let Some(seed) = seed.filter(|_| mine(&device)) {
            seeds.push((device, Secret::from_bytes(seed)));
        }
    }
    if seeds.is_empty() {
        return Err(GroupProblem::NothingToRecover.into());
    }
    open.write(Op::Exchange, at, |tx| {
        seeds.iter().try_for_each(|(device, seed)| Ok(rows::put(tx, kind::SEED, device, seed)?))
    })?;
    let reviews = run::unseal(open, at)?;
    Ok(Recovered { reviews: u32::try_from(reviews.len()).unwrap_or(u32::MAX) })
}

/// Wraps the seed of the review keys to the recovery key of this store, from the next exchange on.
pub(crate) fn keep_paper(app: &mut App, ask: KeepPaper) -> Result<GroupPage, Failure> {
    let at = app.now();
    let open = app.open()?;
    let own = Own::read(&open.store)?;
    let Some(paper) = paper(open, Some(&ask.recovery))? else { return Err(Failure::WrongRecoveryKey) };
    let own = Own { paper: Some(paper), escrow_due: true, ..own };
    open.write(Op::Exchange, at, |tx| Ok(own.write(tx)?))?;
    show(app, ())
}

/// The store has a new recovery key: where the seed was wrapped to the one before, it is wrapped to this one.
pub(crate) fn renewed_paper(open: &mut Open, recovery: &RecoveryKey, at: Timestamp) -> Result<(), Failure> {
    let Some(own) = Own::find(&open.store)?.filter(|own| own.paper.is_some()) else { return Ok(()) };
    let own = Own { paper: Some(Paper::of(&secret(recovery)).public()), escrow_due: true, ..own };
    open.write(Op::Exchange, at, |tx| Ok(own.write(tx)?))
}

/// The public key of the paper that was typed, which must be the one that opens this store; `None` when none was.
pub(super) fn paper(open: &Open, typed: Option<&str>) -> Result<Option<[u8; 32]>, Failure> {
    let Some(typed) = typed.map(str::trim).filter(|typed| !typed.is_empty()) else { return Ok(None) };
    let recovery = RecoveryKey::parse(typed)?;
    open.store.confirm(store::Unlock::Recovery(&recovery))?;
    Ok(Some(Paper::of(&secret(&recovery)).public()))
}

fn secret(recovery: &RecoveryKey) -> Secret {
    Secret::from_bytes(recovery.derive("aktsam 2026 paper of a group"))
}
