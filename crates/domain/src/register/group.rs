//! A group as registers.

use super::{BadRegister, Register, json, parse};
use crate::group::{Group, GroupDevice, GroupHead, GroupMember, Invited};
use crate::id::is_hex;

/// One change of a group. Nothing of a group is ever cleared: who leaves is marked as removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupEdit {
    /// The group itself.
    Head(GroupHead),
    /// Somebody in it.
    Member(GroupMember),
    /// A desktop of somebody in it.
    Device(GroupDevice),
    /// An invitation to it.
    Invited(Invited),
}

impl GroupEdit {
    /// The register that carries the change.
    pub fn register(&self) -> Register {
        match self {
            Self::Head(head) => ("group".into(), json(head)),
            Self::Member(one) => (format!("member/{}", one.id), json(one)),
            Self::Device(one) => (format!("device/{}", one.id), json(one)),
            Self::Invited(one) => (format!("invitation/{}", one.id), json(one)),
        }
    }

    /// The change that a register carries: what [`GroupEdit::register`] wrote, under the name that it gave it.
    pub fn from_register(name: &str, value: &str) -> Result<Self, BadRegister> {
        let edit = read(name, value).filter(|edit| edit.register().0 == name);
        edit.ok_or_else(|| BadRegister { name: name.into() })
    }
}

impl Group {
    /// Carries out one change.
    pub fn apply(&mut self, edit: GroupEdit) {
        match edit {
            GroupEdit::Head(head) => self.head = head,
            GroupEdit::Member(one) => drop(self.members.insert(one.id.clone(), one)),
            GroupEdit::Device(one) => drop(self.devices.insert(one.id.clone(), one)),
            GroupEdit::Invited(one) => drop(self.invitations.insert(one.id.clone(), one)),
        }
    }

    /// The changes that make this group from nothing.
    pub fn edits(&self) -> Vec<GroupEdit> {
        std::iter::once(GroupEdit::Head(self.head.clone()))
            .chain(self.members.values().cloned().map(GroupEdit::Member))
            .chain(self.devices.values().cloned().map(GroupEdit::Device))
            .chain(self.invitations.values().cloned().map(GroupEdit::Invited))
            .collect()
    }
}

/// The group that `registers` (name and value, in any order) hold; `None` without a `group` register.
pub fn group_from_registers<'a>(
    registers: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<Option<Group>, BadRegister> {
    let edits = registers.into_iter().map(|(name, value)| GroupEdit::from_register(name, value));
    let edits = edits.collect::<Result<Vec<_>, _>>()?;
    let head = edits.iter().find_map(|edit| match edit {
        GroupEdit::Head(head) => Some(head.clone()),
        GroupEdit::Member(_) | GroupEdit::Device(_) | GroupEdit::Invited(_) => None,
    });
    Ok(head.map(|head| {
        let mut group = Group::new(head);
        for edit in edits {
            group.apply(edit);
        }
        group
    }))
}

fn read(name: &str, value: &str) -> Option<GroupEdit> {
    match name.split_once('/').unwrap_or((name, "")).0 {
        "group" => Some(GroupEdit::Head(parse(value)?)),
        "member" => Some(GroupEdit::Member(parse(value)?)),
        "device" => {
            let device: GroupDevice = parse(value)?;
            (is_hex(&device.signs, 64) && is_hex(&device.agrees, 64)).then_some(GroupEdit::Device(device))
        }
        "invitation" => Some(GroupEdit::Invited(parse(value)?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::group::{GroupRole, InvitationState};
    use crate::id::{DeviceId, GroupId, InvitationId, PersonId};

    fn edits() -> [GroupEdit; 4] {
        let person = PersonId::from_bytes([1; 16]);
        let reviewer = Some("anna".parse().unwrap());
        let roles = || [GroupRole::Owner, GroupRole::Reviewer].into();
        [
            GroupEdit::Head(GroupHead {
                id: GroupId::from_bytes([9; 16]),
                name: "Referensgruppen".into(),
                founder: person.clone(),
            }),
            GroupEdit::Member(GroupMember {
                id: person.clone(),
                name: "Anna".into(),
                roles: roles(),
                reviewer: reviewer.clone(),
                removed: false,
            }),
            GroupEdit::Device(GroupDevice {
                id: DeviceId::from_bytes([2; 16]),
                person: person.clone(),
                label: "Kontorsdatorn".into(),
                signs: "0a".repeat(32),
                agrees: "1b".repeat(32),
                until: Some(17),
            }),
            GroupEdit::Invited(Invited {
                id: InvitationId::from_bytes([3; 16]),
                name: "Bo".into(),
                roles: roles(),
                reviewer,
                state: InvitationState::Waiting,
                person: None,
            }),
        ]
    }

    #[test]
    fn a_group_survives_its_registers_in_any_order() {
        let mut registers: Vec<_> = edits().iter().map(GroupEdit::register).collect();
        registers.reverse();
        let read = |registers: &[Register]| {
            group_from_registers(registers.iter().map(|(name, value)| (name.as_str(), value.as_str()))).unwrap()
        };
        let group = read(&registers).unwrap();
        assert_eq!(group.edits(), edits());
        assert_eq!(read(&registers[..3]), None, "what is in a group is none without the group itself");
    }

    #[test]
    fn a_register_holds_what_its_name_says_and_keys_are_whole() {
        let [_, member, device, _] = edits().map(|edit| edit.register());
        let other = "f".repeat(32);
        for (name, value) in [
            (format!("member/{other}"), member.1.clone()),
            (member.0.clone(), device.1.clone()),
            (device.0.clone(), device.1.replace("0a0a", "0a")),
            (device.0.clone(), device.1.replace("0a", "0A")),
            ("member".into(), member.1.clone()),
            (member.0.clone(), String::new()),
            ("group/x".into(), edits()[0].register().1),
            ("guest/x".into(), member.1.clone()),
        ] {
            assert_eq!(GroupEdit::from_register(&name, &value), Err(BadRegister { name: name.clone() }), "{name}");
        }
    }
}
