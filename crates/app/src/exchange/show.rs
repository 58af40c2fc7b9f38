//! The group of the open store: who is in it, what has not gone out or come in, and what is the matter.

use std::collections::{BTreeMap, BTreeSet};

use domain::DeviceId;
use domain::group::{Group, GroupDevice, GroupMember, GroupRole};
use exchange::{Card, Found, Listing, Place};
use jiff::Timestamp;
use store::{Erasure, SubjectErasure};

use super::own::Own;
use super::rows::{self, Contact, Dealt, Letter, kind};
use super::{
    AsideView, AsideWhy, DeviceView, ErasedView, ErasedWhat, FolderTrouble, GroupMemberView, GroupPage, GroupView,
    InvitationView, agreed, conflicts, may, shapes, shut, summaries, vanished,
};
use crate::app::App;
use crate::failure::Failure;
use crate::open::Open;

pub(crate) fn show(app: &mut App, (): ()) -> Result<GroupPage, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let Some(own) = Own::find(&open.store)? else {
        let rounds: Vec<String> = open.store.rounds()?.into_iter().map(|round| round.name).collect();
        return Ok(GroupPage::Alone { can_join: rounds.is_empty(), rounds });
    };
    let folder = own.folder.display().to_string();
    let (listing, trouble) = match own.group_folder().list() {
        Ok(listing) => {
            let trouble = FolderTrouble::in_listing(&listing);
            (Some(listing), trouble)
        }
        Err(error) => (None, Some(FolderTrouble::of(&error))),
    };
    let Some(group) = open.store.group()? else {
        let words = words(&own.identity.card());
        return Ok(GroupPage::Answered { name: own.name, folder, words, trouble });
    };
    let state = Lying::of(open, &own, Some(&group), listing.as_ref())?;
    let trouble = trouble.or((!state.vanished.is_empty()).then_some(FolderTrouble::Missing));
    Ok(GroupPage::In(Box::new(GroupView {
        name: group.head.name.clone(),
        folder,
        trouble,
        person: own.person.to_string(),
        leads: own.leads(Some(&group)),
        paper: own.paper.is_some(),
        members: members(open, &own, &group, &state)?,
        invitations: invitations(open, &group)?,
        unpublished: unpublished(open)?,
        unfetched: count(state.new.values().map(BTreeSet::len).sum()),
        aside: state.aside(&group),
        strange: listing.map(|listing| listing.strange).unwrap_or_default(),
        sealed: sealed(open)?,
        conflicts: conflicts::list(open, &group, &own.device(), lang)?,
        agreed: agreed::list(open, &group, &own, lang)?,
        erased: erased(open, &group)?,
        summaries: summaries::list(open, &group)?,
        shut: shut::shut(open, &own, &group, &state)?,
    })))
}

/// What lies in the folder, seen from here.
pub(super) struct Lying {
    /// The numbers of those that were taken in, or made here, by place.
    taken: BTreeMap<Place, BTreeSet<u64>>,
    /// The numbers of those that were not, by place.
    new: BTreeMap<Place, BTreeSet<u64>>,
    /// The numbers of those that no key here opens.
    closed: BTreeMap<Place, BTreeSet<u64>>,
    /// The numbers of those that are addressed to others.
    for_others: BTreeMap<Place, BTreeSet<u64>>,
    /// Those that were withdrawn.
    gone: BTreeMap<Place, BTreeSet<u64>>,
    aside: Vec<(Place, u64, AsideWhy)>,
    /// The numbers of those of this desktop that should lie there and do not.
    vanished: BTreeSet<u64>,
}

impl Lying {
    /// Of a folder that could be listed what lies there, of another what has come from there.
    fn of(open: &Open, own: &Own, group: Option<&Group>, listing: Option<&Listing>) -> Result<Self, Failure> {
        let mut lying = Self {
            taken: BTreeMap::new(),
            new: BTreeMap::new(),
            closed: BTreeMap::new(),
            for_others: BTreeMap::new(),
            gone: BTreeMap::new(),
            aside: Vec::new(),
            vanished: BTreeSet::new(),
        };
        let dealt = rows::dealt(&open.store)?;
        for (found, one) in &dealt {
            match one {
                Dealt::Taken => insert(&mut lying.taken, found),
                Dealt::Aside { why, .. } => lying.aside.push((found.place.clone(), found.sequence, *why)),
                Dealt::Closed { .. } => insert(&mut lying.closed, found),
                Dealt::ForOthers => insert(&mut lying.for_others, found),
            }
        }
        // What the desktop has said itself, under its signature: anybody with the folder can lay a mark there.
        for name in open.store.exchanged_names(kind::WITHDRAWN)? {
            let Some((place, sequence)) = rows::read_withdrawn(&name) else { continue };
            lying.gone.entry(place).or_default().insert(sequence);
        }
        let Some(listing) = listing else { return Ok(lying) };
        let vanished = vanished::vanished(&open.store, own, &dealt, listing)?;
        lying.vanished = vanished.into_iter().map(|found| found.sequence).collect();
        for (found, why) in &open.exchange.not_taken {
            // One that came since, or was withdrawn, is no trouble any more.
            let is_there = listing.bundles.contains(found) && !dealt.contains_key(found);
            if is_there {
                let known = own.card_of(group, &found.place).is_some();
                let why = if known { *why } else { AsideWhy::Unknown };
                lying.aside.push((found.place.clone(), found.sequence, why));
            }
        }
        for found in &listing.bundles {
            match dealt.get(found) {
                Some(Dealt::Taken | Dealt::ForOthers | Dealt::Aside { .. }) => {}
                Some(Dealt::Closed { keys }) if own.ring.keys_held() <= *keys => {}
                Some(Dealt::Closed { .. }) | None => insert(&mut lying.new, found),
            }
        }
        Ok(lying)
    }

    /// The numbers that a desktop has gone past and that are nowhere: taken out of the folder before they came here.
    fn missing(&self, place: &Place) -> Vec<u64> {
        let of_place = |all: &BTreeMap<Place, BTreeSet<u64>>| all.get(place).cloned().unwrap_or_default();
        let mut there = of_place(&self.taken);
        there.append(&mut of_place(&self.new));
        let last = there.last().copied().unwrap_or(1);
        for known in [&self.closed, &self.for_others, &self.gone] {
            there.append(&mut of_place(known));
        }
        there.extend(self.aside.iter().filter(|(of, ..)| of == place).map(|(_, number, _)| *number));
        (1..last).filter(|number| !there.contains(number)).collect()
    }

    /// True when a desktop has published what no key here opens, and no key is on its way: every bundle before it has come.
    pub(super) fn is_shut(&self, place: &Place) -> bool {
        let is_in = |all: &BTreeMap<Place, BTreeSet<u64>>, number: &u64| {
            all.get(place).is_some_and(|numbers| numbers.contains(number))
        };
        let mut closed = self.closed.get(place).into_iter().flatten();
        let Some(first) = closed.find(|number| !is_in(&self.new, number)) else { return false };
        let opened = [&self.taken, &self.for_others, &self.gone];
        (1..*first).all(|number| opened.iter().any(|all| is_in(all, &number)))
    }

    fn aside(&self, group: &Group) -> Vec<AsideView> {
        let view = |(place, number, why): &(Place, u64, AsideWhy)| AsideView::of(Some(group), place, *number, *why);
        let mut told: Vec<AsideView> = self.aside.iter().map(view).collect();
        told.sort_by(|one, other| (&one.name, one.number).cmp(&(&other.name, other.number)));
        told
    }
}

/// Sets the number of a bundle down at its place.
fn insert(numbers: &mut BTreeMap<Place, BTreeSet<u64>>, found: &Found) {
    match numbers.get_mut(&found.place) {
        Some(there) => drop(there.insert(found.sequence)),
        None => drop(numbers.insert(found.place.clone(), [found.sequence].into())),
    }
}

fn members(open: &Open, own: &Own, group: &Group, lying: &Lying) -> Result<Vec<GroupMemberView>, Failure> {
    let mut members: Vec<&GroupMember> = group.members.values().collect();
    members.sort_by_key(|member| (member.removed, !member.roles.contains(&GroupRole::Owner), &member.name));
    members
        .into_iter()
        .map(|member| {
            let devices = group.devices_of(&member.id).map(|one| device(open, own, one, lying));
            Ok(GroupMemberView {
                id: member.id.to_string(),
                name: member.name.clone(),
                roles: member.roles.iter().copied().map(Into::into).collect(),
                reviewer: member.reviewer.as_ref().map(ToString::to_string),
                here: member.id == own.person,
                removed: member.removed,
                devices: devices.collect::<Result<_, Failure>>()?,
            })
        })
        .collect()
}

fn device(open: &Open, own: &Own, device: &GroupDevice, lying: &Lying) -> Result<DeviceView, Failure> {
    let contact: Option<Contact> = rows::read(&open.store, kind::CONTACT, device.id.as_str())?;
    let place = Place { person: device.person.clone(), device: device.id.clone() };
    let parted = contact.as_ref().is_some_and(|contact| contact.parted);
    let heard =
        contact.and_then(|contact| Timestamp::from_millisecond(contact.at).ok()).filter(|at| at.as_second() > 0);
    Ok(DeviceView {
        id: device.id.to_string(),
        label: device.label.clone(),
        here: device.id == own.device(),
        ended: device.until.is_some(),
        words: Card::new(&device.signs, &device.agrees).as_ref().map(words).unwrap_or_default(),
        heard: heard.map(|at| at.to_string()),
        parted,
        taken: count(lying.taken.get(&place).map_or(0, BTreeSet::len)),
        missing: if device.id == own.device() {
            lying.vanished.iter().copied().collect()
        } else {
            lying.missing(&place)
        },
        unfetched: count(lying.new.get(&place).map_or(0, BTreeSet::len)),
    })
}

fn invitations(open: &Open, group: &Group) -> Result<Vec<InvitationView>, Failure> {
    let waiting = group.invitations.values().filter(|one| shapes::waits(one.state));
    waiting
        .map(|one| {
            Ok(InvitationView {
                id: one.id.to_string(),
                name: one.name.clone(),
                roles: one.roles.iter().copied().map(Into::into).collect(),
                words: rows::read(&open.store, kind::INVITATION, one.id.as_str())?,
                laid: !Letter::Invitation(one.id.clone()).is_on_its_way(&open.store)?,
            })
        })
        .collect()
}

/// What is in the log and in no bundle, and the bundles that lie in the outbox.
fn unpublished(open: &Open) -> Result<u32, Failure> {
    let in_outbox = open.store.exchanged_names(kind::OUTBOX)?.len();
    Ok(count(in_outbox) + open.store.outgoing_count()?)
}

/// Reviews that lie here sealed.
fn sealed(open: &Open) -> Result<u32, Failure> {
    let rows = open.store.exchanged_names(kind::SEALED)?;
    let reviews: BTreeSet<&str> = rows.iter().filter_map(|name| name.split('/').next()).collect();
    Ok(count(reviews.len()))
}

fn erased(open: &Open, group: &Group) -> Result<Vec<ErasedView>, Failure> {
    let mut receipts = open.store.exchanged_names(kind::RECEIPT)?;
    receipts.extend(open.store.exchanged_names(kind::SUBJECT_RECEIPT)?);
    // Whoever does not review never had it.
    let reads = |device: &&GroupDevice| device.until.is_none() && may::works(group, &device.person);
    let devices: Vec<&GroupDevice> = group.devices.values().filter(reads).collect();
    let told = |what: ErasedWhat, by: String, at: Timestamp, row: &dyn Fn(&DeviceId) -> String| {
        let gone = devices.iter().filter(|device| receipts.contains(&row(&device.id))).count();
        ErasedView { what, by, at: at.to_string(), gone: count(gone), of: count(devices.len()) }
    };
    let texts = open
        .store
        .erasures()?
        .into_iter()
        .map(|Erasure { text, by, at }| told(ErasedWhat::Text, by, at, &|device| rows::gone_from(&text, device)));
    let subjects = open.store.subject_erasures()?.into_iter().map(|SubjectErasure { round, subject, by, at }| {
        told(ErasedWhat::Document, by, at, &|device| rows::subject_gone_from(&round, &subject, device))
    });
    Ok(subjects.chain(texts).collect())
}

fn words(card: &Card) -> Vec<String> {
    card.words().into_iter().map(Into::into).collect()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
