//! This desktop in its group.

use std::collections::BTreeSet;
use std::path::PathBuf;

use domain::group::{Group, GroupMember, GroupRole};
use domain::{DeviceId, GroupId, InvitationId, PersonId, Plan, ReviewerId};
use exchange::invitation::Leader;
use exchange::{Card, GroupFolder, Identity, Place, Ring};
use serde::{Deserialize, Serialize};
use store::{Origin, Reads, StoreError, Tx};

use super::GroupProblem;
use super::rows::{self, kind};
use crate::failure::Failure;

/// This desktop in its group, with its secrets. It does not print itself.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Own {
    /// The group.
    pub(super) group: GroupId,
    /// What it is called, as long as its log is not here.
    pub(super) name: String,
    /// Who sits here.
    pub(super) person: PersonId,
    /// What they call the desktop.
    pub(super) label: String,
    /// The desktop's secret.
    pub(super) identity: Identity,
    /// Where the group folder is.
    pub(super) folder: PathBuf,
    /// The keys of the epochs, as far as they are here.
    pub(super) ring: Ring,
    /// Who is believed about the group before its log is here.
    pub(super) leaders: Vec<Leader>,
    /// The number of the next bundle.
    pub(super) next: u64,
    /// The hash of the last one.
    pub(super) previous: Option<String>,
    /// The public key of the paper that the seed of the review keys is wrapped to, when there is one.
    pub(super) paper: Option<[u8; 32]>,
    /// True when the box for the paper is yet to be published.
    pub(super) escrow_due: bool,
    /// The invitation that was answered and has not been let in.
    pub(super) answered: Option<InvitationId>,
}

impl Own {
    /// This desktop in its group; `None` when it is in none.
    pub(super) fn find(reads: &Reads) -> Result<Option<Self>, StoreError> {
        rows::read(reads, kind::OWN, "")
    }

    /// This desktop in its group, or the failure that it is in none.
    pub(super) fn read(reads: &Reads) -> Result<Self, Failure> {
        Self::find(reads)?.ok_or(Failure::Group { problem: GroupProblem::NoGroup })
    }

    /// Remembers it.
    pub(super) fn write(&self, tx: &mut Tx<'_>) -> Result<(), StoreError> {
        rows::put(tx, kind::OWN, "", self)
    }

    /// The desktop's id.
    pub(super) fn device(&self) -> DeviceId {
        self.identity.card().device()
    }

    /// Its sub-folder.
    pub(super) fn place(&self) -> Place {
        Place { person: self.person.clone(), device: self.device() }
    }

    /// Where what lies in a sub-folder was made.
    pub(super) fn origin(&self, place: &Place) -> Origin {
        if *place == self.place() { Origin::Here } else { Origin::Elsewhere }
    }

    /// The group folder.
    pub(super) fn group_folder(&self) -> GroupFolder {
        GroupFolder::at(&self.folder)
    }

    /// True when the group is led from this desktop.
    pub(super) fn leads(&self, group: Option<&Group>) -> bool {
        group.is_some_and(|group| group.roles_of(&self.device()).contains(&GroupRole::Owner))
    }

    /// Whether whoever has this desktop leads the group, and nobody else does.
    pub(super) fn leads_alone(&self, group: &Group) -> bool {
        let mut leads =
            group.members.values().filter(|member| !member.removed && member.roles.contains(&GroupRole::Owner));
        leads.all(|member| member.id == self.person) && self.leads(Some(group))
    }

    /// The card by which bundles of a place are checked: a desktop's of the group, one's own, or a leader's as long as the group
    /// is not here. `None` for a desktop that is not known.
    pub(super) fn card_of(&self, group: Option<&Group>, place: &Place) -> Option<Card> {
        if *place == self.place() {
            return Some(self.identity.card());
        }
        let known = group.and_then(|group| group.devices.get(&place.device)).filter(|one| one.person == place.person);
        let by_group = known.and_then(|device| Card::new(&device.signs, &device.agrees));
        let is_leader = |leader: &&Leader| leader.person == place.person && leader.card.device() == place.device;
        by_group.or_else(|| self.leaders.iter().find(is_leader).map(|leader| leader.card))
    }
}

/// Who sits at a desktop.
pub(super) fn member<'a>(group: &'a Group, device: &DeviceId) -> Option<&'a GroupMember> {
    group.members.get(group.person_of(device)?)
}

/// Who may read at a desktop.
pub(crate) enum Chair {
    /// Whoever sits down, but these, who have desktops of their own. In a store that is in no group they are none.
    AnyoneBut(BTreeSet<ReviewerId>),
    /// The reviewer that the group says sits here; nobody when they are none of the round's.
    Theirs(Option<ReviewerId>),
}

/// Who may read at this desktop in the round of `plan`, as the group has it.
pub(crate) fn chair(reads: &Reads, plan: &Plan) -> Result<Chair, StoreError> {
    let anyone = || Ok(Chair::AnyoneBut(BTreeSet::new()));
    let (Some(own), Some(group)) = (Own::find(reads)?, reads.group()?) else { return anyone() };
    let Some(mine) = member(&group, &own.device()) else { return anyone() };
    if mine.roles.contains(&GroupRole::Owner) {
        let others = group.members.values().filter(|member| member.id != mine.id && !member.removed);
        return Ok(Chair::AnyoneBut(others.filter_map(|member| member.reviewer.clone()).collect()));
    }
    Ok(Chair::Theirs(mine.reviewer.clone().filter(|id| plan.reviewers.contains_key(id))))
}
