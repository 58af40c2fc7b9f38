//! The keys of the group: a new epoch when somebody is removed, and one again where two who lead have begun one each.

use domain::PersonId;
use domain::group::{Group, GroupRole};
use exchange::bundle::Kind;
use exchange::{Audience, Card, EpochKeys};
use jiff::Timestamp;
use store::{Op, StoreError, Tx};

use super::own::Own;
use super::rows::kind;
use super::{admit, may, publish};
use crate::failure::Failure;
use crate::open::Open;

/// New keys, wrapped to everybody who is left, this desktop too: a store that is restored from a copy finds them again. That somebody
/// was removed lies in the same bundle: whoever leads and has the keys passes them on to everybody who is in the group.
pub(super) fn begin(tx: &mut Tx<'_>) -> Result<(), Failure> {
    let mut own = Own::read(tx)?;
    let Some(group) = tx.group()? else { return Ok(()) };
    let number = own.ring.latest().map_or(0, |epoch| epoch.number) + 1;
    let keys = EpochKeys::random(number).map_err(Failure::chance)?;
    own.ring.take(keys.clone());
    wrap(tx, &mut own, &group, &[keys])?;
    Ok(own.write(tx)?)
}

/// In the row that keys came which are to be passed on: they belong to an epoch that was begun without knowledge of one that is here.
const APART: &[u8] = b"apart";

/// Remembers that keys came which are to be passed on; `before` are the epochs that there were, `now` those that there are.
pub(super) fn came(tx: &mut Tx<'_>, before: &[EpochKeys], now: &[EpochKeys]) -> Result<(), StoreError> {
    let mut fresh = now.iter().filter(|one| !before.contains(one));
    // Whoever begins an epoch counts on from the highest that they know.
    let is_apart = fresh.any(|one| {
        before.iter().any(|known| known.number >= one.number)
            || now.iter().any(|other| other.number == one.number && other.everyone != one.everyone)
    });
    let standing = tx.exchanged(kind::PASS_ON, "")?;
    let is_apart = is_apart || standing.as_deref() == Some(APART);
    tx.set_exchanged(kind::PASS_ON, "", Some(if is_apart { APART } else { b"" }))
}

/// Passes on the keys that somebody else who leads has begun an epoch with: whoever was let in here meanwhile was not known there.
/// Where two have begun epochs apart, somebody whom the one removed may have the keys of the other: the first desktop of those that
/// lead begins one more, which is everybody's.
pub(super) fn pass_on(open: &mut Open, at: Timestamp) -> Result<(), Failure> {
    let Some(came) = open.store.exchanged(kind::PASS_ON, "")? else { return Ok(()) };
    open.write(Op::Exchange, at, |tx| {
        let mut own = Own::read(tx)?;
        let Some(group) = tx.group()? else { return Ok(()) };
        let epochs = own.ring.epochs().to_vec();
        wrap(tx, &mut own, &group, &epochs)?;
        own.write(tx)?;
        if came == APART && is_first(&group, &own) {
            begin(tx)?;
        }
        Ok(tx.set_exchanged(kind::PASS_ON, "", None)?)
    })
}

/// Whether this desktop is the first of those that lead, in the order of their ids.
fn is_first(group: &Group, own: &Own) -> bool {
    let leads = group.devices.values().filter(|device| device.until.is_none());
    let mut leads = leads.filter(|device| group.roles_of(&device.id).contains(&GroupRole::Owner));
    leads.next().is_some_and(|first| first.id == own.device())
}

/// Wraps keys to every desktop of those who are in the group; a manager gets only those that are for every member.
fn wrap(tx: &mut Tx<'_>, own: &mut Own, group: &Group, epochs: &[EpochKeys]) -> Result<(), Failure> {
    let (workers, managers): (Vec<_>, Vec<_>) =
        cards(group).into_iter().partition(|(person, _)| may::works(group, person));
    let for_managers = epochs.iter().map(EpochKeys::for_managers).collect();
    for (members, keys) in [(workers, epochs.to_vec()), (managers, for_managers)] {
        let cards: Vec<Card> = members.into_iter().map(|(_, card)| card).collect();
        if !cards.is_empty() {
            let parts = admit::keys(tx, &keys)?;
            publish::put(tx, own, (Kind::Keys, Audience::Cards(&cards)), &parts)?;
        }
    }
    Ok(())
}

/// The desktops of those who are in the group.
fn cards(group: &Group) -> Vec<(PersonId, Card)> {
    let in_group = |person: &PersonId| group.members.get(person).is_some_and(|member| !member.removed);
    let devices = group.devices.values().filter(|one| one.until.is_none() && in_group(&one.person));
    devices.filter_map(|one| Some((one.person.clone(), Card::new(&one.signs, &one.agrees)?))).collect()
}
