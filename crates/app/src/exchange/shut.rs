//! What a desktop that was taken out of its group can see of that.
//!
//! Nobody tells it: the removal itself is sealed with keys that it is not given. What it sees is that whoever leads the group publishes
//! what everybody who reviews can open, and this desktop cannot. A manager has not all keys to begin with, and is told nothing.

use domain::group::{Group, GroupDevice, GroupRole};
use exchange::Place;
use jiff::Timestamp;

use super::own::Own;
use super::rows::{self, Contact, kind};
use super::show::Lying;
use super::{ShutView, may};
use crate::failure::Failure;
use crate::open::Open;

/// Those who lead the group and publish what cannot be read here; `None` when there are none.
pub(super) fn shut(open: &Open, own: &Own, group: &Group, lying: &Lying) -> Result<Option<ShutView>, Failure> {
    if !may::works(group, &own.person) {
        return Ok(None);
    }
    let leads =
        |device: &&GroupDevice| device.until.is_none() && group.roles_of(&device.id).contains(&GroupRole::Owner);
    let (mut by, mut since) = (Vec::new(), None);
    for device in group.devices.values().filter(leads) {
        let place = Place { person: device.person.clone(), device: device.id.clone() };
        let Some(member) = group.members.get(&device.person).filter(|_| lying.is_shut(&place)) else { continue };
        by.push(member.name.clone());
        let contact: Option<Contact> = rows::read(&open.store, kind::CONTACT, device.id.as_str())?;
        since = since.max(contact.and_then(|contact| Timestamp::from_millisecond(contact.at).ok()));
    }
    by.sort();
    by.dedup();
    let since = since.filter(|at| at.as_second() > 0).map(|at| at.to_string());
    Ok(Some(ShutView { by, since }).filter(|shut| !shut.by.is_empty()))
}
