//! What the page of the group folder asks for.

use domain::{DeviceId, InvitationId, PersonId, ReviewerId, RoundId};
use serde::Deserialize;
use ts_rs::TS;

use super::MemberRole;
use crate::protect::Leaving;

/// A group to begin with the open store.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BeginGroup {
    /// The folder that the members reach.
    pub folder: String,
    /// What the group is called.
    pub name: String,
    /// What this desktop is called.
    pub label: String,
    /// The reviewer of the rounds that whoever begins is, if they read.
    #[ts(optional, type = "string")]
    pub reviewer: Option<ReviewerId>,
    /// The recovery key of the store, so that what is read here can be read again if the desktop dies.
    #[ts(optional)]
    pub recovery: Option<String>,
}

/// Somebody to invite.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Invite {
    /// What the group calls them; of no account for somebody who is in it.
    #[serde(default)]
    pub name: String,
    /// What they may do.
    #[serde(default)]
    pub roles: Vec<MemberRole>,
    /// The reviewer of the rounds that they are, if they read.
    #[ts(optional, type = "string")]
    pub reviewer: Option<ReviewerId>,
    /// Who they are, for somebody who is in the group and gets another desktop.
    #[ts(optional, type = "string")]
    pub person: Option<PersonId>,
}

/// An invitation to take back.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WithdrawInvitation {
    /// Its id.
    #[ts(type = "string")]
    pub invitation: InvitationId,
}

/// An invitation to look at.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LookAtInvitation {
    /// The folder that it lies in.
    pub folder: String,
    /// Its words, as they were typed.
    pub words: String,
}

/// An invitation to answer.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct JoinGroup {
    /// The folder that it lies in.
    pub folder: String,
    /// Its words, as they were typed.
    pub words: String,
    /// What this desktop is called.
    pub label: String,
    /// The recovery key of the store, so that what is read here can be read again if the desktop dies.
    #[ts(optional)]
    pub recovery: Option<String>,
}

/// How much of an exchange to do now.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RunExchange {
    /// At most so many bundles in, and so many out.
    pub most: u32,
    /// Only take in.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub only_in: bool,
    /// Only publish.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub only_out: bool,
}

/// Somebody to take out of the group.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RemoveMember {
    /// Who.
    #[ts(type = "string")]
    pub person: PersonId,
}

/// A desktop that is lost.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LoseDevice {
    /// Which.
    #[ts(type = "string")]
    pub device: DeviceId,
}

/// What opens one's own reviews from a desktop that is no more.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecoverReviews {
    /// The recovery key of the store that lay there.
    pub recovery: String,
}

/// The recovery key of this store, so that what is read here can be read again if the desktop dies.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeepPaper {
    /// The key.
    pub recovery: String,
}

/// Where the group folder lies now.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetFolder {
    /// The folder.
    pub folder: String,
}

/// One of the values of a conflict, to stand from now on.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SettleConflict {
    /// The kind of the document.
    pub kind: String,
    /// Which document, as JSON.
    pub identity: String,
    /// The register.
    pub register: String,
    /// The value.
    pub value: String,
}

/// A summary of a round to send to every member.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SendSummary {
    /// The round.
    #[ts(type = "string")]
    pub round: RoundId,
    /// Whether texts that look as if they point at people may go with it.
    #[serde(default)]
    #[ts(optional, as = "Option<Leaving>")]
    pub leaving: Leaving,
}

/// A file of a summary to save.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveSummary {
    /// The round.
    #[ts(type = "string")]
    pub round: RoundId,
    /// The name of the file in the summary.
    pub file: String,
    /// Where it is to be saved.
    pub path: String,
}
