//! What the page of the group folder shows.

use domain::group::{Group, GroupRole, InvitationState};
use exchange::Place;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AgreedView, FolderTrouble};
use crate::failure::Failure;

/// What somebody may do in the group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum MemberRole {
    /// Leads the group: invites and removes, and may change everything.
    Owner,
    /// Method developer: plans, keys, who reads what.
    Developer,
    /// Reviewer: their own reviews.
    Reviewer,
    /// Manager: summaries, and nothing else.
    Manager,
}

impl From<MemberRole> for GroupRole {
    fn from(role: MemberRole) -> Self {
        match role {
            MemberRole::Owner => Self::Owner,
            MemberRole::Developer => Self::Developer,
            MemberRole::Reviewer => Self::Reviewer,
            MemberRole::Manager => Self::Manager,
        }
    }
}

impl From<GroupRole> for MemberRole {
    fn from(role: GroupRole) -> Self {
        match role {
            GroupRole::Owner => Self::Owner,
            GroupRole::Developer => Self::Developer,
            GroupRole::Reviewer => Self::Reviewer,
            GroupRole::Manager => Self::Manager,
        }
    }
}

/// The group of the open store.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "state", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum GroupPage {
    /// It is in none.
    Alone {
        /// True when the store has no round, so that it can join a group.
        can_join: bool,
        /// The rounds that would become the group's.
        rounds: Vec<String>,
    },
    /// An invitation was answered; whoever leads the group has not seen it yet.
    Answered {
        /// What the group is called.
        name: String,
        /// Where the folder is.
        folder: String,
        /// The words by which the two can see that nobody stands between them.
        words: Vec<String>,
        /// What is the matter with the folder, when something is.
        trouble: Option<FolderTrouble>,
    },
    /// It is in one.
    In(Box<GroupView>),
}

/// A group that the store is in.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroupView {
    /// What it is called.
    pub name: String,
    /// Where the folder is.
    pub folder: String,
    /// What is the matter with the folder, when something is.
    pub trouble: Option<FolderTrouble>,
    /// Who sits here, in the group.
    pub person: String,
    /// True when the group is led from here.
    pub leads: bool,
    /// True when the seed of the review keys is wrapped to the recovery key of this store.
    pub paper: bool,
    /// Those who are or were in it, by name.
    pub members: Vec<GroupMemberView>,
    /// The invitations that wait for an answer.
    pub invitations: Vec<InvitationView>,
    /// How many changes have not been published.
    pub unpublished: u32,
    /// How many bundles lie in the folder and have not been taken in.
    pub unfetched: u32,
    /// What was put aside, or could not be taken in.
    pub aside: Vec<AsideView>,
    /// How many names in the folder no program of the group gave.
    pub strange: Vec<String>,
    /// Reviews of others that are here and sealed until they are released.
    pub sealed: u32,
    /// What was changed in two places at once.
    pub conflicts: Vec<ConflictView>,
    /// What the group has agreed on, and who has signed it.
    pub agreed: Vec<AgreedView>,
    /// What was erased, and where it is gone.
    pub erased: Vec<ErasedView>,
    /// The summaries that were sent to the group.
    pub summaries: Vec<SummaryView>,
    /// That what is published cannot be read here any more, when it is so: the desktop may have been taken out of the group.
    pub shut: Option<ShutView>,
}

/// That a desktop cannot read what is published in its group.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShutView {
    /// Those who lead the group, and publish what cannot be read.
    pub by: Vec<String>,
    /// When they last published something that could be, by their own clock.
    pub since: Option<String>,
}

/// Somebody in the group.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroupMemberView {
    /// Their id.
    pub id: String,
    /// Their name.
    pub name: String,
    /// What they may do.
    pub roles: Vec<MemberRole>,
    /// The code of the reviewer that they are, if they read.
    pub reviewer: Option<String>,
    /// True for whoever sits here.
    pub here: bool,
    /// True when they are in the group no more.
    pub removed: bool,
    /// Their desktops.
    pub devices: Vec<DeviceView>,
}

/// A desktop of somebody in the group.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeviceView {
    /// Its id.
    pub id: String,
    /// What they call it.
    pub label: String,
    /// True for this one.
    pub here: bool,
    /// True when it was lost, or its owner removed: what it sends counts no more.
    pub ended: bool,
    /// The words of its card.
    pub words: Vec<String>,
    /// When it last sent something that was taken in here, by its own clock.
    pub heard: Option<String>,
    /// True when its bundles do not hang together: it was set back to a copy, or somebody has exchanged bundles for others.
    pub parted: bool,
    /// How many of its bundles have been taken in.
    pub taken: u32,
    /// The numbers of its bundles that should be in the folder and are not here.
    pub missing: Vec<u64>,
    /// How many of its bundles have not been taken in.
    pub unfetched: u32,
}

/// An invitation that waits for an answer.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InvitationView {
    /// Its id.
    pub id: String,
    /// Who is invited.
    pub name: String,
    /// What they may do.
    pub roles: Vec<MemberRole>,
    /// The words that let them in, where it was made.
    pub words: Option<Vec<String>>,
    /// False where it was made, when it is yet to be laid in the folder: until then the words open nothing.
    pub laid: bool,
}

/// A bundle that was put aside.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AsideView {
    /// Whose it is; empty for somebody who is not in the group.
    pub name: String,
    /// What they call the desktop.
    pub label: String,
    /// Its number.
    pub number: u64,
    /// Why.
    pub why: AsideWhy,
}

impl AsideView {
    /// A bundle of a place, as the group calls whose it is.
    pub(super) fn of(group: Option<&Group>, place: &Place, number: u64, why: AsideWhy) -> Self {
        let member = group.and_then(|group| group.members.get(&place.person));
        let device = group.and_then(|group| group.devices.get(&place.device));
        Self {
            name: member.map(|member| member.name.clone()).unwrap_or_default(),
            label: device.map(|device| device.label.clone()).unwrap_or_default(),
            number,
            why,
        }
    }
}

/// What lies in the folder, read through.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FolderChecked {
    /// How many bundles are as their authors sealed them.
    pub sound: u32,
    /// How many are signed by whom they should be, and for others to open.
    pub closed: u32,
    /// How much they are in all, in bytes.
    pub bytes: u64,
    /// Those that are not sound, and why.
    pub problems: Vec<AsideView>,
    /// Names that no program of the group gave.
    pub strange: Vec<String>,
}

/// Why a bundle is not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum AsideWhy {
    /// Its bytes are not what its name says: it is on its way still, or damaged.
    Torn,
    /// It could not be read: another program holds it, or the rights of the file do not let this one.
    Unread,
    /// What is in it does not hang together.
    Damaged,
    /// It was not signed by the desktop in whose folder it lies.
    Forged,
    /// A newer version of the program made it.
    Newer,
    /// It changes what its author may not change.
    NotTheirs,
    /// It was sent after its author was removed, or the desktop lost.
    Removed,
    /// It is larger than anything that the program makes.
    TooLarge,
    /// It is of another group.
    OtherGroup,
    /// The desktop is not known in the group.
    Unknown,
    /// It stands on a bundle that has not come.
    Waits,
}

/// Something that was changed in two places before either knew of the other.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConflictView {
    /// The kind of the document.
    pub kind: String,
    /// Which document, as JSON.
    pub identity: String,
    /// The register.
    pub register: String,
    /// What it is about, in words.
    pub about: String,
    /// True when the role of whoever sits here lets them choose.
    pub may_choose: bool,
    /// The values that stand, the one that is shown first.
    pub values: Vec<StandingView>,
}

/// One of the values of a conflict.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StandingView {
    /// The value, for choosing it.
    pub value: String,
    /// In words.
    pub told: String,
    /// Who wrote it.
    pub by: String,
    /// When, by their clock.
    pub at: String,
    /// True for the one that stands until somebody chooses.
    pub shown: bool,
}

/// Something that was erased for good.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ErasedView {
    /// What it was.
    pub what: ErasedWhat,
    /// Who erased it.
    pub by: String,
    /// When, by their clock.
    pub at: String,
    /// On how many of the group's desktops it is known to be gone.
    pub gone: u32,
    /// Of how many.
    pub of: u32,
}

/// What was erased for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ErasedWhat {
    /// A text.
    Text,
    /// A document, with all that was reviewed of it.
    Document,
}

/// A summary that was sent to the group.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SummaryView {
    /// The round.
    pub round: String,
    /// What it is called.
    pub name: String,
    /// Who sent it.
    pub by: String,
    /// When, by their clock.
    pub at: String,
    /// Its files, by name: the same as Word, HTML and PDF.
    pub files: Vec<String>,
}

/// An invitation that was made.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InvitationMade {
    /// Its id.
    pub id: String,
    /// Who is invited.
    pub name: String,
    /// The words that let them in.
    pub words: Vec<String>,
    /// False when it is yet to be laid in the folder: until then the words open nothing.
    pub laid: bool,
}

/// What an invitation says.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InvitationSeen {
    /// What the group is called.
    pub group: String,
    /// Who invites.
    pub by: String,
    /// Who is invited.
    pub name: String,
}

/// What an exchange did.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Exchanged {
    /// How many bundles were taken in.
    pub fetched: u32,
    /// From whom, and how many reviews came or changed.
    pub from: Vec<FromMember>,
    /// How many bundles were laid in the folder.
    pub published: u32,
    /// Those who were let into the group.
    pub let_in: Vec<String>,
    /// How many bundles are left to take in.
    pub left: u32,
    /// True when there is more to do at once.
    pub more: bool,
    /// What stopped it, when something did.
    pub trouble: Option<FolderTrouble>,
}

/// What came from somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FromMember {
    /// Their name.
    pub name: String,
    /// How many reviews came or changed.
    pub reviews: u32,
}

/// What was recovered.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Recovered {
    /// How many reviews can be read again.
    pub reviews: u32,
}

/// Why something cannot be done in the group. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "problem", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum GroupProblem {
    /// The store is in no group.
    NoGroup,
    /// It is in one already.
    AlreadyInGroup,
    /// It has rounds of its own, so it cannot join.
    StoreNotEmpty,
    /// Another group lies in the folder.
    FolderTaken,
    /// Only who leads the group may do this.
    NotLeader,
    /// The role of whoever sits here does not let them change this.
    NotTheirs,
    /// Nobody takes themselves, or the desktop that they sit at, out of the group.
    Oneself,
    /// There is no name.
    NoName,
    /// Somebody who is invited may do something.
    NoRole,
    /// A reviewer is one of the round's reviewers.
    NoReviewer,
    /// Somebody is that reviewer.
    ReviewerTaken {
        /// Which.
        reviewer: String,
    },
    /// Some of what was typed are none of the words of invitations.
    UnknownWords {
        /// All of those.
        words: Vec<String>,
    },
    /// There are too few words, or too many.
    WordCount {
        /// How many there are.
        found: u32,
        /// How many there should be.
        expected: u32,
    },
    /// They are words, but not these together.
    MistakenWords,
    /// There is no invitation with these words in the folder.
    NoInvitation,
    /// The invitation is damaged.
    DamagedInvitation,
    /// The invitation was not made by whom it says.
    ForgedInvitation,
    /// The recovery key opens nothing that lies in the folder for whoever sits here.
    NothingToRecover,
    /// There is no key to seal with.
    NoKey,
    /// The group has not agreed on the review, or it is not marked as done.
    NotAgreed,
    /// It stands no more: somebody has chosen since.
    Settled,
    /// The folder cannot be used.
    Folder {
        /// What is the matter.
        trouble: FolderTrouble,
    },
}

impl From<GroupProblem> for Failure {
    fn from(problem: GroupProblem) -> Self {
        Self::Group { problem }
    }
}

/// Only these are shown as invitations.
pub(super) fn waits(state: InvitationState) -> bool {
    match state {
        InvitationState::Waiting => true,
        InvitationState::Accepted | InvitationState::Withdrawn => false,
    }
}
