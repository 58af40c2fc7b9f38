//! A group: the people who share one store between desktops, their devices and what each may do.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::code::ReviewerId;
use crate::id::{DeviceId, GroupId, InvitationId, PersonId};

/// A group as it stands. Nobody is ever taken out of it: who has left is marked as removed, so that what they sent before
/// can still be told from what they send after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The group itself.
    pub head: GroupHead,
    /// Everybody who is or was in it.
    pub members: BTreeMap<PersonId, GroupMember>,
    /// Every desktop that is or was theirs.
    pub devices: BTreeMap<DeviceId, GroupDevice>,
    /// Every invitation that was made.
    pub invitations: BTreeMap<InvitationId, Invited>,
}

/// What a group is called, and who made it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupHead {
    /// Its id.
    pub id: GroupId,
    /// Its name: "Referensgruppen".
    pub name: String,
    /// Who made it.
    pub founder: PersonId,
}

/// What somebody may do in a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum GroupRole {
    /// Leads the group: invites, removes, gives roles.
    Owner,
    /// Method developer (metodutvecklare): plans, keys, who reads what.
    Developer,
    /// Reviewer (granskare): their own reviews.
    Reviewer,
    /// Manager (chef): what is concluded.
    Manager,
}

/// Somebody in a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupMember {
    /// Their id.
    pub id: PersonId,
    /// How the group calls them.
    pub name: String,
    /// What they may do.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub roles: BTreeSet<GroupRole>,
    /// Which reviewer of the rounds they are, if they read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewer: Option<ReviewerId>,
    /// True when they are in the group no more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub removed: bool,
}

/// A desktop of somebody in a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupDevice {
    /// Its id.
    pub id: DeviceId,
    /// Whose it is.
    pub person: PersonId,
    /// What they call it: "Kontorsdatorn".
    pub label: String,
    /// The public key that its bundles are signed with: 64 hexadecimal digits.
    pub signs: String,
    /// The public key that bundles are sealed for it with: 64 hexadecimal digits.
    pub agrees: String,
    /// The last sequence number of its bundles that counts, set when it was removed or lost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<u64>,
}

/// How far an invitation has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum InvitationState {
    /// Nobody has used it.
    Waiting,
    /// Somebody is in the group by it.
    Accepted,
    /// It was taken back, and lets nobody in.
    Withdrawn,
}

/// An invitation to a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invited {
    /// Its id.
    pub id: InvitationId,
    /// Who is invited, as the group calls them.
    pub name: String,
    /// What they may do.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub roles: BTreeSet<GroupRole>,
    /// Which reviewer of the rounds they are to be, if they read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewer: Option<ReviewerId>,
    /// How far it has come.
    pub state: InvitationState,
    /// Who came in by it; for somebody who is in already and gets a new device, who that is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
}

impl Group {
    /// A group with nobody in it.
    pub fn new(head: GroupHead) -> Self {
        Self { head, members: BTreeMap::new(), devices: BTreeMap::new(), invitations: BTreeMap::new() }
    }

    /// Whose a device is, whether or not they are still in the group; `None` for a device that never was in it.
    pub fn person_of(&self, device: &DeviceId) -> Option<&PersonId> {
        self.devices.get(device).map(|device| &device.person)
    }

    /// What whoever has `device` may do; nothing for a device that never was in the group. It is asked of what was sent
    /// before somebody was removed too, so it does not ask whether they were: [`GroupDevice::until`] tells what counts.
    pub fn roles_of(&self, device: &DeviceId) -> BTreeSet<GroupRole> {
        let member = self.person_of(device).and_then(|person| self.members.get(person));
        member.map(|member| member.roles.clone()).unwrap_or_default()
    }

    /// True when somebody in the group is, or was, that reviewer: what was one's is never another's.
    pub fn is_bound(&self, reviewer: &ReviewerId) -> bool {
        self.members.values().any(|member| member.reviewer.as_ref() == Some(reviewer))
    }

    /// Every device that is or was somebody's.
    pub fn devices_of(&self, person: &PersonId) -> impl Iterator<Item = &GroupDevice> {
        self.devices.values().filter(move |device| device.person == *person)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u8) -> [u8; 16] {
        [number; 16]
    }

    fn group() -> Group {
        let founder = PersonId::from_bytes(id(1));
        let head = GroupHead { id: GroupId::from_bytes(id(9)), name: "Referensgruppen".into(), founder };
        let mut group = Group::new(head);
        for (number, role, removed) in [(1, GroupRole::Owner, false), (2, GroupRole::Reviewer, true)] {
            let person = PersonId::from_bytes(id(number));
            let reviewer = Some(ReviewerId::new(format!("r{number}")).unwrap());
            let member =
                GroupMember { id: person.clone(), name: "Namn".into(), roles: [role].into(), reviewer, removed };
            group.members.insert(person.clone(), member);
            let device = DeviceId::from_bytes(id(10 + number));
            let keys = || "0".repeat(64);
            let until = removed.then_some(7);
            let one = GroupDevice {
                id: device.clone(),
                person,
                label: "Datorn".into(),
                signs: keys(),
                agrees: keys(),
                until,
            };
            group.devices.insert(device, one);
        }
        group
    }

    #[test]
    fn what_a_device_may_do_is_what_its_person_may_do_also_after_they_were_removed() {
        let group = group();
        assert_eq!(group.roles_of(&DeviceId::from_bytes(id(11))), [GroupRole::Owner].into());
        assert_eq!(group.roles_of(&DeviceId::from_bytes(id(12))), [GroupRole::Reviewer].into());
        assert_eq!(group.roles_of(&DeviceId::from_bytes(id(13))), BTreeSet::new(), "nobody's device may do nothing");
        assert_eq!(group.person_of(&DeviceId::from_bytes(id(12))), Some(&PersonId::from_bytes(id(2))));
        assert_eq!(group.devices_of(&PersonId::from_bytes(id(1))).count(), 1);
    }

    #[test]
    fn a_reviewer_that_somebody_was_is_nobody_elses() {
        let group = group();
        let bound = |code: &str| group.is_bound(&ReviewerId::new(code).unwrap());
        assert_eq!([bound("r1"), bound("r2"), bound("r3")], [true, true, false]);
    }
}
