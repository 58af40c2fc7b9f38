//! A store becomes the first of a group.

use std::path::PathBuf;

use domain::group::{GroupDevice, GroupHead, GroupMember, GroupRole};
use domain::register::GroupEdit;
use domain::{GroupId, PersonId};
use exchange::{Card, EpochKeys, GroupFolder, Identity, Ring};
use store::Op;

use super::own::Own;
use super::{BeginGroup, GroupPage, GroupProblem, recover, show};
use crate::app::App;
use crate::failure::Failure;
use crate::open::Open;

pub(crate) fn begin(app: &mut App, ask: BeginGroup) -> Result<GroupPage, Failure> {
    let at = app.now();
    let open = app.open()?;
    alone(open)?;
    let name = named(&ask.name)?;
    let folder = PathBuf::from(&ask.folder);
    let group_folder = GroupFolder::at(&folder);
    if group_folder.is_a_group().map_err(Failure::folder)? {
        return Err(GroupProblem::FolderTaken.into());
    }
    let paper = recover::paper(open, ask.recovery.as_deref())?;
    let group = GroupId::from_bytes(exchange::random().map_err(Failure::chance)?);
    let person = PersonId::from_bytes(exchange::random().map_err(Failure::chance)?);
    let mut ring = Ring::default();
    ring.take(EpochKeys::random(1).map_err(Failure::chance)?);
    let own = Own {
        group: group.clone(),
        name: name.clone(),
        person: person.clone(),
        label: ask.label.trim().into(),
        identity: Identity::random().map_err(Failure::chance)?,
        folder,
        ring,
        leaders: Vec::new(),
        next: 1,
        previous: None,
        escrow_due: paper.is_some(),
        paper,
        answered: None,
    };
    group_folder.lay_note().map_err(Failure::folder)?;
    let user = open.user().to_string();
    let edits = [
        GroupEdit::Head(GroupHead { id: group, name, founder: person.clone() }),
        GroupEdit::Member(GroupMember {
            id: person.clone(),
            name: user,
            roles: [GroupRole::Owner].into(),
            reviewer: ask.reviewer,
            removed: false,
        }),
        GroupEdit::Device(device(&own.identity.card(), &person, &own.label)),
    ];
    open.write(Op::EditGroup, at, |tx| {
        own.write(tx)?;
        Ok(tx.edit_group(&edits)?)
    })?;
    show(app, ())
}

/// That the store is in no group.
pub(super) fn alone(open: &Open) -> Result<(), Failure> {
    match Own::find(&open.store)? {
        None => Ok(()),
        Some(_) => Err(GroupProblem::AlreadyInGroup.into()),
    }
}

/// A name with something in it.
pub(super) fn named(name: &str) -> Result<String, Failure> {
    let name = name.trim();
    if name.is_empty() { Err(GroupProblem::NoName.into()) } else { Ok(name.into()) }
}

/// A desktop as the group knows it.
pub(super) fn device(card: &Card, person: &PersonId, label: &str) -> GroupDevice {
    GroupDevice {
        id: card.device(),
        person: person.clone(),
        label: label.trim().into(),
        signs: card.signs(),
        agrees: card.agrees(),
        until: None,
    }
}
