//! Invites somebody: the words that let them in, and the file that the words open.

use domain::PersonId;
use domain::group::{Group, GroupRole, InvitationState, Invited};
use domain::register::GroupEdit;
use exchange::invitation::{self, Invitation, Leader};
use exchange::{Card, Code};
use store::Op;

use super::own::Own;
use super::rows::{self, Letter, kind};
use super::{GroupPage, GroupProblem, InvitationMade, Invite, WithdrawInvitation, begin, lay, show};
use crate::app::App;
use crate::failure::Failure;
use crate::open::Open;

pub(crate) fn invite(app: &mut App, ask: Invite) -> Result<InvitationMade, Failure> {
    let at = app.now();
    let open = app.open()?;
    let (own, group) = leader(open)?;
    let invited = match &ask.person {
        Some(person) => {
            let member = group.members.get(person).filter(|member| !member.removed);
            let member = member.ok_or_else(|| Failure::not_found("member", person.as_str()))?;
            (member.name.clone(), member.roles.clone(), member.reviewer.clone())
        }
        None => (begin::named(&ask.name)?, ask.roles.into_iter().map(Into::into).collect(), ask.reviewer),
    };
    let (name, roles, reviewer) = invited;
    if roles.is_empty() {
        return Err(GroupProblem::NoRole.into());
    }
    if roles.contains(&GroupRole::Reviewer) && reviewer.is_none() {
        return Err(GroupProblem::NoReviewer.into());
    }
    if let (Some(reviewer), None) = (&reviewer, &ask.person)
        && group.is_bound(reviewer)
    {
        return Err(GroupProblem::ReviewerTaken { reviewer: reviewer.to_string() }.into());
    }
    let person = match ask.person {
        Some(person) => person,
        None => PersonId::from_bytes(exchange::random().map_err(Failure::chance)?),
    };
    let code = Code::random().map_err(Failure::chance)?;
    let key = code.key();
    let sent = Invitation {
        group: own.group.clone(),
        name: group.head.name.clone(),
        by: open.user().to_string(),
        leaders: leaders(&own, &group),
        person: person.clone(),
        invited: name.clone(),
    };
    let file = invitation::invite(&key, &own.identity, &sent).map_err(Failure::chance)?;
    let edit = GroupEdit::Invited(Invited {
        id: key.id.clone(),
        name: name.clone(),
        roles,
        reviewer,
        state: InvitationState::Waiting,
        person: Some(person),
    });
    let words: Vec<String> = code.words().into_iter().map(Into::into).collect();
    // It is in the log before it lies in the folder: an invitation that nobody remembers cannot be answered.
    let letter = Letter::Invitation(key.id.clone());
    open.write(Op::EditGroup, at, |tx| {
        rows::put(tx, kind::INVITATION, key.id.as_str(), &words)?;
        letter.send(tx, &file)?;
        Ok(tx.edit_group(std::slice::from_ref(&edit))?)
    })?;
    // What cannot be laid now is laid when the folder is reached.
    let laid = lay::letters(open, at)?.is_none();
    Ok(InvitationMade { id: key.id.to_string(), name, words, laid })
}

pub(crate) fn withdraw_invitation(app: &mut App, ask: WithdrawInvitation) -> Result<GroupPage, Failure> {
    let at = app.now();
    let open = app.open()?;
    let (own, group) = leader(open)?;
    let standing = group.invitations.get(&ask.invitation).filter(|one| one.state == InvitationState::Waiting);
    let standing = standing.ok_or_else(|| Failure::not_found("invitation", ask.invitation.as_str()))?;
    let edit = GroupEdit::Invited(Invited { state: InvitationState::Withdrawn, ..standing.clone() });
    open.write(Op::EditGroup, at, |tx| {
        rows::drop_row(tx, kind::INVITATION, ask.invitation.as_str())?;
        Letter::Invitation(ask.invitation.clone()).forget(tx)?;
        Ok(tx.edit_group(std::slice::from_ref(&edit))?)
    })?;
    // Its words let nobody in any more. A file that cannot be taken away now is at the next exchange.
    let _ = own.group_folder().remove_invitation(&ask.invitation);
    show(app, ())
}

/// This desktop and the group, when it leads it.
pub(super) fn leader(open: &Open) -> Result<(Own, Group), Failure> {
    let own = Own::read(&open.store)?;
    let group = open.store.group()?;
    match group {
        Some(group) if own.leads(Some(&group)) => Ok((own, group)),
        Some(_) | None => Err(GroupProblem::NotLeader.into()),
    }
}

/// The desktops that lead the group, this one first.
fn leaders(own: &Own, group: &Group) -> Vec<Leader> {
    let mut leaders = vec![Leader { person: own.person.clone(), card: own.identity.card() }];
    for device in group.devices.values().filter(|device| device.until.is_none()) {
        let card = Card::new(&device.signs, &device.agrees);
        let leads = group.roles_of(&device.id).contains(&GroupRole::Owner) && device.id != own.device();
        leaders.extend(card.filter(|_| leads).map(|card| Leader { person: device.person.clone(), card }));
    }
    leaders
}
