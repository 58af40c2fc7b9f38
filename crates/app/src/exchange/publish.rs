//! What was made here since the last time, sealed into bundles. They lie in the outbox, in the same transaction that marks
//! what is in them as sent, before anything is written in the folder.

use std::collections::{BTreeMap, BTreeSet};

use domain::group::{Group, GroupDevice, GroupRole};
use domain::{By, ReviewId, TextId};
use exchange::bundle::{self, Kind, Link};
use exchange::{Audience, Card, Part, Place, What, sealed_box};
use jiff::Timestamp;
use store::{Op, Outgoing, StoredText, SubjectErasure, Thing, TravelChange, Tx};

use super::own::Own;
use super::release::{self, Due};
use super::rows::{self, Contact, Dealt, Progress, Sent, kind};
use super::{agreed, may};
use crate::failure::Failure;
use crate::open::Open;

/// How much goes into one round of bundles, in bytes before they are compressed.
const MOST: usize = 4 * 1024 * 1024;

/// How much of what lies in the folder has been looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seen {
    /// All of it.
    All,
    /// There may be more: who is to read what is not known for certain, so no key of a review is released.
    Some,
}

/// Seals everything that has not gone out. True when there was something.
pub(super) fn seal_all(open: &mut Open, at: Timestamp, seen: Seen) -> Result<bool, Failure> {
    let mut any = false;
    while open.write(Op::Exchange, at, |tx| seal_some(tx, seen))? {
        any = true;
    }
    Ok(any)
}

fn seal_some(tx: &mut Tx<'_>, seen: Seen) -> Result<bool, Failure> {
    let mut own = Own::read(tx)?;
    let Some(group) = tx.group()? else { return Ok(false) };
    if own.ring.latest().is_none() {
        return Ok(false);
    }
    let outgoing = tx.outgoing(MOST)?;
    let mut letter = Letter::default();
    for one in &outgoing {
        letter.change(tx, &own, one)?;
    }
    tx.sent(&outgoing)?;
    if may::works(&group, &own.person) {
        letter.keys(tx, &own, &group)?;
        letter.erasures(tx, &own)?;
        letter.withdrawn(tx, &own)?;
        letter.confirmed(tx)?;
        letter.heard(tx, &group)?;
        letter.receipts(tx, &own)?;
        if seen == Seen::All {
            letter.released(tx, &own)?;
        }
        letter.work.extend(agreed::outgoing(tx, &own)?);
        letter.escrow(&mut own);
        letter.seeds(tx, &own, &group)?;
    }
    let is_any = !letter.is_empty();
    if is_any {
        letter.seal(tx, &mut own)?;
        own.write(tx)?;
    }
    Ok(is_any)
}

/// What goes out together.
#[derive(Default)]
struct Letter {
    everyone: Vec<Part>,
    keys: Vec<Part>,
    work: Vec<Part>,
    texts: BTreeMap<TextId, (Option<ReviewId>, Part)>,
}

impl Letter {
    fn is_empty(&self) -> bool {
        self.everyone.is_empty() && self.keys.is_empty() && self.work.is_empty() && self.texts.is_empty()
    }

    fn change(&mut self, tx: &mut Tx<'_>, own: &Own, one: &Outgoing) -> Result<(), Failure> {
        let change = &one.change;
        let part = change_part(change);
        let review = sealed_review(&change.thing);
        match (&change.thing, review) {
            (Thing::Group, _) => self.everyone.push(part),
            (_, None) => self.work.push(part),
            (_, Some(review)) => {
                self.work.push(seal(own, review, None, &part)?);
                self.progress(tx, own, review)?;
            }
        }
        for text in &one.texts {
            if tx.exchanged(kind::TEXT, text.id.as_str())?.is_none() {
                self.text(own, review, text)?;
            }
        }
        Ok(())
    }

    fn text(&mut self, own: &Own, review: Option<&ReviewId>, text: &StoredText) -> Result<(), Failure> {
        let part = Part {
            what: What::Text {
                text: text.id.clone(),
                round: text.round.clone(),
                kind: text.kind.code().into(),
                by: text.by.clone(),
                at: text.at.as_millisecond(),
            },
            body: text.body.clone().into_bytes(),
        };
        let part = match review {
            Some(review) => seal(own, review, Some(&text.id), &part)?,
            None => part,
        };
        self.texts.insert(text.id.clone(), (review.cloned(), part));
        Ok(())
    }

    /// How far a review has come, when that is other than what was told before.
    fn progress(&mut self, tx: &mut Tx<'_>, own: &Own, review: &ReviewId) -> Result<(), Failure> {
        let submitted = tx.review(review)?.is_some_and(|review| review.status.is_submitted());
        let name = rows::on(review, &own.device());
        let known: Option<Progress> = rows::read(tx, kind::PROGRESS, &name)?;
        if known.is_none_or(|known| known.submitted != submitted) {
            let now = Progress { review: review.clone(), submitted, sequence: own.next };
            rows::put(tx, kind::PROGRESS, &name, &now)?;
            self.work.push(Part { what: What::Progress { review: review.clone(), submitted }, body: Vec::new() });
        }
        Ok(())
    }

    /// Keys that the others may lack.
    fn keys(&mut self, tx: &mut Tx<'_>, own: &Own, group: &Group) -> Result<(), Failure> {
        let roles = group.roles_of(&own.device());
        if !roles.contains(&GroupRole::Owner) && !roles.contains(&GroupRole::Developer) {
            return Ok(());
        }
        for key in tx.keys()? {
            let name = format!("{}/{}", key.id, key.version);
            if tx.exchanged(kind::KEY, &name)?.is_none() {
                rows::put(tx, kind::KEY, &name, &())?;
                let body = serde_json::to_vec(key.as_ref()).expect("a key came from JSON, so it has a JSON form");
                self.keys.push(Part { what: What::Key { key: key.id.clone(), version: key.version }, body });
            }
        }
        Ok(())
    }

    fn erasures(&mut self, tx: &mut Tx<'_>, own: &Own) -> Result<(), Failure> {
        let erased = tx.outgoing_erasures()?;
        for one in &erased {
            tx.set_exchanged(kind::RECEIPT, &rows::gone_from(&one.text, &own.device()), Some(b""))?;
            let what = What::Erased { text: one.text.clone(), by: one.by.clone(), at: one.at.as_millisecond() };
            self.work.push(Part { what, body: Vec::new() });
        }
        tx.sent_erasures(&erased)?;
        let subjects = tx.outgoing_subject_erasures()?;
        for one in &subjects {
            let (round, subject, by) = (one.round.clone(), one.subject.clone(), one.by.clone());
            let what = What::ErasedSubject { round, subject, by, at: one.at.as_millisecond() };
            self.work.push(Part { what, body: Vec::new() });
        }
        Ok(tx.sent_subject_erasures(&subjects)?)
    }

    /// The bundles of one's own that hold a text that is erased, by itself or with its subject, are to be taken back; what else is
    /// in them goes out anew.
    fn withdrawn(&mut self, tx: &mut Tx<'_>, own: &Own) -> Result<(), Failure> {
        let mut torn = BTreeSet::new();
        let erased = tx.erasures()?.into_iter().map(|erasure| erasure.text);
        for text in erased.chain(tx.gone_with_subjects()?) {
            if let Some(sent) = rows::read::<Sent>(tx, kind::TEXT, text.as_str())? {
                torn.extend(sent.bundles);
            }
        }
        // Only then is all that was sent looked through.
        let sent: Vec<(String, Sent)> = if torn.is_empty() { Vec::new() } else { rows::all(tx, kind::TEXT)? };
        for (text, sent) in sent.iter().filter(|(_, sent)| !sent.bundles.is_disjoint(&torn)) {
            rows::drop_row(tx, kind::TEXT, text)?;
            let Some(stored) = tx.text(&text_id(text)?)? else { continue };
            let bundles: BTreeSet<String> = sent.bundles.difference(&torn).cloned().collect();
            if bundles.is_empty() {
                self.text(own, sent.review.as_ref(), &stored)?;
            } else {
                rows::put(tx, kind::TEXT, text, &Sent { bundles, review: sent.review.clone() })?;
            }
        }
        for bundle in torn {
            // One that has not left the outbox never leaves it.
            rows::drop_row(tx, kind::OUTBOX, &bundle)?;
            rows::put(tx, kind::WITHDRAW, &bundle, &())?;
        }
        for found in tx.exchanged_names(kind::WITHDRAW)?.iter().filter_map(|name| rows::read_bundle(name)) {
            let (sequence, told) = (found.sequence, rows::withdrawn(&found.place, found.sequence));
            if tx.exchanged(kind::WITHDRAWN, &told)?.is_none() {
                tx.set_exchanged(kind::WITHDRAWN, &told, Some(b""))?;
                // Managers too: what was taken back may be a summary.
                self.everyone.push(Part { what: What::Withdrawn { sequence }, body: Vec::new() });
            }
        }
        Ok(())
    }

    /// That what others have taken back is known here, to those who lead.
    fn confirmed(&mut self, tx: &mut Tx<'_>) -> Result<(), Failure> {
        for name in tx.exchanged_names(kind::TO_CONFIRM)? {
            if let Some((Place { device, .. }, sequence)) = rows::read_withdrawn(&name) {
                self.work.push(Part { what: What::Confirmed { device, sequence }, body: Vec::new() });
            }
            rows::drop_row(tx, kind::TO_CONFIRM, &name)?;
        }
        Ok(())
    }

    /// That more was taken in from a desktop than counts, since it was not heard here that it had been removed.
    fn heard(&mut self, tx: &mut Tx<'_>, group: &Group) -> Result<(), Failure> {
        for device in group.devices.values() {
            let Some(until) = device.until else { continue };
            let contact: Option<Contact> = rows::read(tx, kind::CONTACT, device.id.as_str())?;
            let heard: Option<u64> = rows::read(tx, kind::HEARD, device.id.as_str())?;
            let sequence = contact.map_or(0, |contact| contact.sequence);
            if sequence > until.max(heard.unwrap_or_default()) {
                rows::put(tx, kind::HEARD, device.id.as_str(), &sequence)?;
                self.work.push(Part { what: What::Heard { device: device.id.clone(), sequence }, body: Vec::new() });
            }
        }
        Ok(())
    }

    fn receipts(&mut self, tx: &mut Tx<'_>, own: &Own) -> Result<(), Failure> {
        let erased = tx.exchanged_names(kind::TO_ACKNOWLEDGE)?;
        for text in &erased {
            tx.set_exchanged(kind::RECEIPT, &rows::gone_from(&text_id(text)?, &own.device()), Some(b""))?;
        }
        if !erased.is_empty() {
            let body = serde_json::to_vec(&erased).expect("ids have a JSON form");
            self.work.push(Part { what: What::Receipt, body });
        }
        erased.iter().try_for_each(|text| rows::drop_row(tx, kind::TO_ACKNOWLEDGE, text))?;
        for SubjectErasure { round, subject, .. } in tx.subject_erasures()? {
            let name = rows::subject_gone_from(&round, &subject, &own.device());
            if tx.exchanged(kind::SUBJECT_RECEIPT, &name)?.is_none() {
                tx.set_exchanged(kind::SUBJECT_RECEIPT, &name, Some(b""))?;
                self.work.push(Part { what: What::SubjectReceipt { round, subject }, body: Vec::new() });
            }
        }
        Ok(())
    }

    fn released(&mut self, tx: &mut Tx<'_>, own: &Own) -> Result<(), Failure> {
        for Due { review, device, key } in release::due(tx, own)? {
            rows::put(tx, kind::RELEASED, &rows::on(&review, &device), &())?;
            let body = key.bytes().to_vec();
            self.work.push(Part { what: What::Released { review, device }, body });
        }
        Ok(())
    }

    /// The seed of the review keys, wrapped to the paper: what lets its holder read their own reviews again on another desktop.
    fn escrow(&mut self, own: &mut Own) {
        let Some(paper) = own.paper.filter(|_| own.escrow_due) else { return };
        own.escrow_due = false;
        let seed = own.identity.review_seed();
        if let Some(body) = sealed_box::seal(&paper, seed.bytes(), super::recover::ABOUT) {
            self.work.push(Part { what: What::Escrow, body });
        }
    }

    /// The seed of the review keys, for the other desktops of whoever sits here: what they wrote on one they read on the other,
    /// before anybody else does.
    fn seeds(&mut self, tx: &mut Tx<'_>, own: &Own, group: &Group) -> Result<(), Failure> {
        let is_other = |one: &&GroupDevice| one.until.is_none() && one.id != own.device();
        for device in group.devices_of(&own.person).filter(is_other) {
            if tx.exchanged(kind::SEEDED, device.id.as_str())?.is_some() {
                continue;
            }
            let card = Card::new(&device.signs, &device.agrees);
            if let Some(body) = card.and_then(|card| own.identity.seed_for(&card)) {
                rows::put(tx, kind::SEEDED, device.id.as_str(), &())?;
                self.work.push(Part { what: What::Seed { device: device.id.clone() }, body });
            }
        }
        Ok(())
    }

    fn seal(self, tx: &mut Tx<'_>, own: &mut Own) -> Result<(), Failure> {
        let ring = own.ring.clone();
        // Before the word that the bundles are taken back in which these texts lay: who has that counts these too.
        if !self.texts.is_empty() {
            let (sent, parts): (Vec<_>, Vec<_>) =
                self.texts.into_iter().map(|(text, (review, part))| ((text, review), part)).unzip();
            let bundle = put(tx, own, (Kind::Texts, Audience::Work(&ring)), &parts)?;
            for (text, review) in sent {
                Sent::in_bundle(tx, &text, review.as_ref(), bundle.clone())?;
            }
        }
        if !self.everyone.is_empty() {
            put(tx, own, (Kind::Changes, Audience::Everyone(&ring)), &self.everyone)?;
        }
        // Keys alone: one that differs from the group's is put aside, and takes nothing else with it.
        if !self.keys.is_empty() {
            put(tx, own, (Kind::Changes, Audience::Work(&ring)), &self.keys)?;
        }
        if !self.work.is_empty() {
            put(tx, own, (Kind::Changes, Audience::Work(&ring)), &self.work)?;
        }
        Ok(())
    }
}

/// Seals one bundle and puts it in the outbox. Gives its name.
pub(super) fn put(
    tx: &mut Tx<'_>,
    own: &mut Own,
    audience: (Kind, Audience<'_>),
    parts: &[Part],
) -> Result<String, Failure> {
    let link = Link { group: own.group.clone(), sequence: own.next, previous: own.previous.clone() };
    let written = bundle::seal(&own.identity, &own.person, &link, audience, parts).map_err(Failure::sealing)?;
    own.next += 1;
    own.previous = Some(written.found.digits());
    let name = rows::bundle(&written.found);
    tx.set_exchanged(kind::OUTBOX, &name, Some(&written.bytes))?;
    rows::put(tx, kind::BUNDLE, &name, &Dealt::Taken)?;
    Ok(name)
}

/// The part that a change travels as.
pub(super) fn change_part(change: &TravelChange) -> Part {
    Part {
        what: What::Change {
            kind: change.thing.kind().into(),
            identity: change.thing.identity(),
            op: change.op.code().into(),
            by: change.by.clone(),
            at: change.at.as_millisecond(),
        },
        body: change.bytes.clone(),
    }
}

fn seal(own: &Own, review: &ReviewId, text: Option<&TextId>, part: &Part) -> Result<Part, Failure> {
    let body = own.identity.review_key(review).seal(review, part).map_err(|error| Failure::sealing(error.into()))?;
    Ok(Part { what: What::Sealed { review: review.clone(), text: text.cloned() }, body })
}

/// The review that a thing is, when it is sealed until it is released.
pub(super) fn sealed_review(thing: &Thing) -> Option<&ReviewId> {
    match thing {
        Thing::Review(review) => Some(review).filter(|review| is_readers(review)),
        Thing::Plan(_)
        | Thing::Codebook
        | Thing::Coding(_)
        | Thing::Conclusions(_)
        | Thing::KeyDraft(_)
        | Thing::Group => None,
    }
}

fn is_readers(review: &ReviewId) -> bool {
    match review.by {
        By::Reviewer(_) => true,
        By::Consensus => false,
    }
}

fn text_id(name: &str) -> Result<TextId, Failure> {
    TextId::try_from(name.to_string()).map_err(|_| Failure::from(store::StoreError::Corrupt { part: store::Part::Row }))
}
