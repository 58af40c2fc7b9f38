//! Answers an invitation: an empty store becomes one of the group's, once whoever leads it has seen the answer.

use std::path::PathBuf;

use exchange::invitation::{self, Answer, Invitation, NotBelieved};
use exchange::words::NotWords;
use exchange::{Code, GroupFolder, Identity, Ring};
use store::Op;

use super::own::Own;
use super::rows::{self, Letter, kind};
use super::{GroupPage, GroupProblem, InvitationSeen, JoinGroup, LookAtInvitation, begin, lay, recover, show};
use crate::app::App;
use crate::failure::Failure;

/// What the words of an invitation say, before anything is done.
pub(crate) fn look(app: &mut App, ask: LookAtInvitation) -> Result<InvitationSeen, Failure> {
    begin::alone(app.open()?)?;
    let (_, invitation) = find(&GroupFolder::at(&PathBuf::from(&ask.folder)), &ask.words)?;
    Ok(InvitationSeen { group: invitation.name, by: invitation.by, name: invitation.invited })
}

pub(crate) fn join(app: &mut App, ask: JoinGroup) -> Result<GroupPage, Failure> {
    let at = app.now();
    let open = app.open()?;
    begin::alone(open)?;
    // What was made here before is nobody's in the group, and might be what they may not change.
    if !open.store.rounds()?.is_empty() || open.store.outgoing_count()? > 0 {
        return Err(GroupProblem::StoreNotEmpty.into());
    }
    let folder = PathBuf::from(&ask.folder);
    let group_folder = GroupFolder::at(&folder);
    let (key, invitation) = find(&group_folder, &ask.words)?;
    let paper = recover::paper(open, ask.recovery.as_deref())?;
    let own = Own {
        group: invitation.group,
        name: invitation.name,
        person: invitation.person,
        label: ask.label.trim().into(),
        identity: Identity::random().map_err(Failure::chance)?,
        folder,
        ring: Ring::default(),
        leaders: invitation.leaders,
        next: 1,
        previous: None,
        escrow_due: paper.is_some(),
        paper,
        answered: Some(key.id.clone()),
    };
    let answer = Answer {
        invitation: key.id.clone(),
        person: own.person.clone(),
        card: own.identity.card(),
        label: own.label.clone(),
    };
    let file = invitation::answer(&key, &own.identity, &answer).map_err(Failure::chance)?;
    let letter = Letter::Answer(key.id.clone());
    open.write(Op::EditGroup, at, |tx| {
        own.write(tx)?;
        Ok(letter.send(tx, &file)?)
    })?;
    if let Some(error) = lay::letters(open, at)? {
        // Nobody has seen the answer: the store is as it was, and the words can be used again.
        open.write(Op::EditGroup, at, |tx| {
            letter.forget(tx)?;
            Ok(rows::drop_row(tx, kind::OWN, "")?)
        })?;
        return Err(Failure::folder(error));
    }
    show(app, ())
}

fn find(folder: &GroupFolder, typed: &str) -> Result<(exchange::CodeKey, Invitation), Failure> {
    let code = Code::read(typed).map_err(|wrong| match wrong {
        NotWords::Unknown { words } => GroupProblem::UnknownWords { words },
        NotWords::Count { found, expected } => GroupProblem::WordCount {
            found: u32::try_from(found).unwrap_or(u32::MAX),
            expected: u32::try_from(expected).unwrap_or(u32::MAX),
        },
        NotWords::Mistaken => GroupProblem::MistakenWords,
    })?;
    let key = code.key();
    let file = folder.invitation(&key.id).map_err(Failure::folder)?.ok_or(GroupProblem::NoInvitation)?;
    let invitation = invitation::read_invitation(&key, &file).map_err(|wrong| match wrong {
        NotBelieved::Unreadable => GroupProblem::DamagedInvitation,
        NotBelieved::Forged => GroupProblem::ForgedInvitation,
    })?;
    Ok((key, invitation))
}
