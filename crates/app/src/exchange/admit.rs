//! Lets those in who have answered their invitation: their desktop gets the keys of every epoch, and stands in the group.

use domain::group::{GroupMember, InvitationState, Invited};
use domain::register::GroupEdit;
use exchange::bundle::Kind;
use exchange::invitation::{self, Answer};
use exchange::{Audience, Code, EpochKeys, FolderError, Part, What};
use jiff::Timestamp;
use store::{Op, Reads, StoreError, Thing};

use super::own::Own;
use super::rows::{self, kind};
use super::{begin, may, publish, shapes};
use crate::failure::Failure;
use crate::open::Open;

/// Looks for answers to the invitations that were made here. Gives the names of those who were let in.
pub(super) fn admit(open: &mut Open, at: Timestamp) -> Result<Vec<String>, Failure> {
    let own = Own::read(&open.store)?;
    let waiting: Vec<(String, Vec<String>)> = rows::all(&open.store, kind::INVITATION)?;
    let mut let_in = Vec::new();
    for (_, words) in waiting {
        let Ok(code) = Code::read(&words.join(" ")) else { continue };
        let key = code.key();
        let folder = own.group_folder();
        let file = match folder.answer(&key.id) {
            Ok(Some(file)) => file,
            Err(FolderError::Away) => break,
            Ok(None) | Err(_) => continue,
        };
        // What is not sealed with these words is no answer: whoever has the folder may have laid it there.
        let Ok(answer) = invitation::read_answer(&key, &file) else { continue };
        if let Some(name) = let_one_in(open, &answer, at)? {
            let_in.push(name);
        }
    }
    take_away(open, &own)?;
    Ok(let_in)
}

/// Takes away what lies in the folder of invitations that were used or taken back: those of now, and those that were settled while
/// the folder was out of reach, or just before the program died. What cannot be taken away is tried again the next time.
fn take_away(open: &Open, own: &Own) -> Result<(), Failure> {
    let (folder, group) = (own.group_folder(), open.store.group()?);
    for id in folder.invitations().unwrap_or_default() {
        let known = group.as_ref().and_then(|group| group.invitations.get(&id));
        if known.is_some_and(|invited| !shapes::waits(invited.state)) {
            let _ = folder.remove_invitation(&id);
        }
    }
    Ok(())
}

fn let_one_in(open: &mut Open, answer: &Answer, at: Timestamp) -> Result<Option<String>, Failure> {
    let Some(group) = open.store.group()? else { return Ok(None) };
    let invited = group.invitations.get(&answer.invitation);
    let invited =
        invited.filter(|one| one.state == InvitationState::Waiting && one.person == Some(answer.person.clone()));
    let Some(invited) = invited.cloned() else { return Ok(None) };
    let member = GroupMember {
        id: answer.person.clone(),
        name: invited.name.clone(),
        roles: invited.roles.clone(),
        reviewer: invited.reviewer.clone(),
        removed: false,
    };
    let name = invited.name.clone();
    let edits = [
        GroupEdit::Member(member),
        GroupEdit::Device(begin::device(&answer.card, &answer.person, &answer.label)),
        GroupEdit::Invited(Invited { state: InvitationState::Accepted, ..invited }),
    ];
    open.write(Op::EditGroup, at, |tx| {
        tx.edit_group(&edits)?;
        let mut own = Own::read(tx)?;
        let works = tx.group()?.is_some_and(|group| may::works(&group, &answer.person));
        let keys: Vec<EpochKeys> =
            own.ring.epochs().iter().map(|epoch| if works { epoch.clone() } else { epoch.for_managers() }).collect();
        publish::put(tx, &mut own, (Kind::Keys, Audience::Cards(&[answer.card])), &self::keys(tx, &keys)?)?;
        own.write(tx)?;
        Ok(rows::drop_row(tx, kind::INVITATION, answer.invitation.as_str())?)
    })?;
    Ok(Some(name))
}

/// Keys of epochs as parts of a bundle that is addressed to cards. All that was written of the group lies with them: whoever can
/// read what others have published knows by then who was removed, and what of theirs counts.
pub(super) fn keys(reads: &Reads, keys: &[EpochKeys]) -> Result<Vec<Part>, StoreError> {
    let mut parts: Vec<Part> = reads.changes_of(&Thing::Group)?.iter().map(publish::change_part).collect();
    parts.push(Part { what: What::Ring, body: serde_json::to_vec(keys).expect("keys have a JSON form") });
    Ok(parts)
}
