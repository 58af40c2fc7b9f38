//! Who may change what. The same rules hold for what is done here and for what comes from others, so that no desktop says of
//! itself that it has done what the others refuse.

use domain::group::{Group, GroupMember, GroupRole};
use domain::{By, DeviceId, PersonId, ReviewId, ReviewerId};
use store::{Reads, StoreError, Thing, Tx};

use super::GroupProblem;
use super::own::Own;
use crate::failure::Failure;

/// Whether whoever has `device` may write `registers` of `thing`.
///
/// - Who leads the group may change everything in it, also for a reader who has no desktop of their own.
/// - A method developer may change everything but the group and others' reviews.
/// - A reviewer may change their own reviews, the group's agreed ones, what stands on comments and what is concluded; of a plan,
///   their own reflection and which events are the same.
/// - A manager may change nothing.
pub(super) fn may<'a>(
    group: &Group,
    device: &DeviceId,
    thing: &Thing,
    registers: impl IntoIterator<Item = &'a str>,
) -> bool {
    let Some(member) = super::own::member(group, device) else { return false };
    let is = |role| member.roles.contains(&role);
    if is(GroupRole::Owner) {
        return true;
    }
    let develops = is(GroupRole::Developer);
    let works = develops || is(GroupRole::Reviewer);
    match thing {
        Thing::Group => false,
        Thing::Review(review) => match &review.by {
            By::Reviewer(reader) => works && member.reviewer.as_ref() == Some(reader),
            By::Consensus => works,
        },
        Thing::Coding(_) | Thing::Conclusions(_) => works,
        Thing::Codebook | Thing::KeyDraft(_) => develops,
        Thing::Plan(_) => {
            let reader = member.reviewer.as_ref();
            develops || works && registers.into_iter().all(|name| is_readers_own(name, reader))
        }
    }
}

/// That what a write changed here is what whoever sits here may change: what the others would refuse is not written at all.
pub(crate) fn may_write(tx: &Tx<'_>) -> Result<(), Failure> {
    if tx.written().is_empty() {
        return Ok(());
    }
    let Some(own) = Own::find(tx)? else { return Ok(()) };
    let Some(group) = tx.group()? else { return Ok(()) };
    let device = own.device();
    let is_allowed = |(thing, registers): &(Thing, Vec<String>)| {
        !is_anothers(&group, &device, thing) && may(&group, &device, thing, registers.iter().map(String::as_str))
    };
    if tx.written().iter().all(is_allowed) { Ok(()) } else { Err(GroupProblem::NotTheirs.into()) }
}

/// Whether whoever sits here may erase what is written in a review: the others would not. Anybody may in a store that is in no group.
pub(crate) fn may_erase(reads: &Reads, review: &ReviewId) -> Result<bool, StoreError> {
    let (Some(own), Some(group)) = (Own::find(reads)?, reads.group()?) else { return Ok(true) };
    Ok(may(&group, &own.device(), &Thing::Review(review.clone()), []))
}

/// Whether whoever sits here may erase all that was reviewed of a subject: others' work goes with it, so whoever leads the group may.
/// Anybody may in a store that is in no group.
pub(crate) fn may_erase_subject(reads: &Reads) -> Result<bool, StoreError> {
    let Some(own) = Own::find(reads)? else { return Ok(true) };
    Ok(own.leads(reads.group()?.as_ref()))
}

/// Whether a thing is the review of somebody who has a desktop of their own. Who leads the group may have written it before they
/// came, so it counts when it comes from there; it is not written now.
fn is_anothers(group: &Group, device: &DeviceId, thing: &Thing) -> bool {
    let Thing::Review(ReviewId { by: By::Reviewer(reader), .. }) = thing else { return false };
    let person = group.person_of(device);
    let is_reader = |member: &&GroupMember| !member.removed && member.reviewer.as_ref() == Some(reader);
    group.members.values().filter(is_reader).any(|member| Some(&member.id) != person)
}

/// Whether a register of a plan is one that the reader writes.
fn is_readers_own(register: &str, reader: Option<&ReviewerId>) -> bool {
    match register.split_once('/') {
        Some(("reflection", of)) => reader.is_some_and(|reader| reader.as_str() == of),
        Some((kind, _)) => kind == "link",
        None => false,
    }
}

/// Whether bundles of `device` count that have this number: not those after it was removed or lost.
pub(super) fn counts(group: &Group, device: &DeviceId, sequence: u64) -> bool {
    group.devices.get(device).is_some_and(|device| device.until.is_none_or(|until| sequence <= until))
}

/// Whether `person` is in the group and reads what those who review read.
pub(super) fn works(group: &Group, person: &PersonId) -> bool {
    group.members.get(person).is_some_and(|member| !member.removed && member.roles.iter().copied().any(does_work))
}

/// Whether a role is one of those who read what is reviewed.
pub(super) fn does_work(role: GroupRole) -> bool {
    match role {
        GroupRole::Owner | GroupRole::Developer | GroupRole::Reviewer => true,
        GroupRole::Manager => false,
    }
}
