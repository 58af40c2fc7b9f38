//! The keys of the group: a new epoch when somebody is removed, and one again where two who lead have begun one each.

use domain::PersonId;
use domain::group::{Group, GroupRole};
use exchange::bundle::Kind;
use exchange::{Audience, Card, EpochKeys};
use jiff::Timestamp;
use store::{Op, Tx};

use super::own::Own;
use super::rows::kind;
use super::{admit, may, publish};
use crate::failure::Failure;
use crate::open::Open;

/// New keys, wrapped to everybody who is left, this desktop too: a store that is restored from a copy finds them again.
pub(super) fn begin(tx: &mut Tx<'_>) -> Result<(), Failure> {
    let mut own = Own::read(tx)?;
    let Some(group) = tx.group()? else { return Ok(()) };
    let number = own.ring.latest().map_or(0, |epoch| epoch.number) + 1;
    let keys = EpochKeys::random(number).map_err(Failure::chance)?;
    own.ring.take(keys.clone());
    wrap(tx, &mut own, &group, &[keys])?;
    Ok(own.write(tx)?)
}

/// Passes on the keys that somebody else who leads has begun an epoch with: whoever was let in here meanwhile was not known there.
/// Where two have begun one each, somebody whom the one removed may have the keys of the other: the first desktop of those that
/// lead begins a third, which is everybody's.
pub(super) fn pass_on(open: &mut Open, at: Timestamp) -> Result<(), Failure> {
    if open.store.exchanged(kind::PASS_ON, "")?.is_none() {
        return Ok(());
    }
    open.write(Op::Exchange, at, |tx| {
        let mut own = Own::read(tx)?;
        let Some(group) = tx.group()? else { return Ok(()) };
        let epochs = own.ring.epochs().to_vec();
        wrap(tx, &mut own, &group, &epochs)?;
        own.write(tx)?;
        let mut numbers = epochs.iter().rev().map(|epoch| epoch.number);
        if numbers.next() == numbers.next() && is_first(&group, &own) {
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
            publish::put(tx, own, (Kind::Keys, Audience::Cards(&cards)), &[admit::ring(&keys)])?;
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
