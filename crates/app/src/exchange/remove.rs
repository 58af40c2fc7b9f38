//! Takes somebody, or a lost desktop, out of the group: what they send after this counts no more, and a new epoch begins
//! whose keys they are not given. What they have read they keep.

use domain::group::{GroupDevice, GroupMember};
use domain::register::GroupEdit;
use jiff::Timestamp;
use store::{Op, Tx};

use super::rows::{self, Contact, kind};
use super::{GroupPage, GroupProblem, LoseDevice, RemoveMember, epochs, invite, show};
use crate::app::App;
use crate::failure::Failure;
use crate::open::Open;

pub(crate) fn remove(app: &mut App, ask: RemoveMember) -> Result<GroupPage, Failure> {
    let at = app.now();
    let open = app.open()?;
    let (own, group) = invite::leader(open)?;
    let member = group.members.get(&ask.person).filter(|member| !member.removed);
    let member = member.ok_or_else(|| Failure::not_found("member", ask.person.as_str()))?;
    if ask.person == own.person {
        return Err(GroupProblem::Oneself.into());
    }
    let member = GroupMember { removed: true, ..member.clone() };
    let devices: Vec<GroupDevice> = group.devices_of(&ask.person).filter(|one| one.until.is_none()).cloned().collect();
    open.write(Op::EditGroup, at, |tx| {
        tx.edit_group(&[GroupEdit::Member(member.clone())])?;
        end(tx, &devices)?;
        epochs::begin(tx)
    })?;
    show(app, ())
}

pub(crate) fn lose(app: &mut App, ask: LoseDevice) -> Result<GroupPage, Failure> {
    let at = app.now();
    let open = app.open()?;
    let (own, group) = invite::leader(open)?;
    if ask.device == own.device() {
        return Err(GroupProblem::Oneself.into());
    }
    let device = group.devices.get(&ask.device).filter(|device| device.until.is_none()).cloned();
    let device = device.ok_or_else(|| Failure::not_found("device", ask.device.as_str()))?;
    open.write(Op::EditGroup, at, |tx| {
        end(tx, std::slice::from_ref(&device))?;
        epochs::begin(tx)
    })?;
    show(app, ())
}

/// What these desktops have sent so far counts, and nothing after it.
fn end(tx: &mut Tx<'_>, devices: &[GroupDevice]) -> Result<(), Failure> {
    for device in devices {
        let contact: Option<Contact> = rows::read(tx, kind::CONTACT, device.id.as_str())?;
        let until = Some(contact.map_or(0, |contact| contact.sequence));
        tx.edit_group(&[GroupEdit::Device(GroupDevice { until, ..device.clone() })])?;
    }
    Ok(())
}

/// What others had taken in from a desktop before they heard that it was removed counts everywhere: what they have written since
/// may stand on it.
pub(super) fn count_what_was_heard(open: &mut Open, at: Timestamp) -> Result<(), Failure> {
    let Some(group) = open.store.group()? else { return Ok(()) };
    let mut edits = Vec::new();
    for device in group.devices.values() {
        let heard: Option<u64> = rows::read(&open.store, kind::HEARD, device.id.as_str())?;
        if heard > device.until && device.until.is_some() {
            edits.push(GroupEdit::Device(GroupDevice { until: heard, ..device.clone() }));
        }
    }
    if edits.is_empty() {
        return Ok(());
    }
    open.write(Op::EditGroup, at, |tx| Ok(tx.edit_group(&edits)?))
}
