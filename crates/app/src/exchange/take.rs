//! One bundle of another desktop, taken in whole or not at all.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::RangeInclusive;

use domain::group::{Group, GroupRole};
use domain::{DeviceId, ReviewId, RoundId, Subject, TextId};
use exchange::bundle::Bundle;
use exchange::{EpochKeys, Found, Part, ReviewKey, Secret, What};
use jiff::Timestamp;
use store::{Origin, Reads, StoreError, StoredText, TextKind, Thing, TravelChange, Tx};

use super::fetch::Known;
use super::own::Own;
use super::rows::{self, Contact, Dealt, Progress, Sent, kind};
use super::{AsideWhy, agreed, epochs, erasing, may, publish};

mod erased;

/// Why a bundle is not taken in now.
#[derive(Debug)]
pub(super) enum NotTaken {
    /// It stands on something that has not come yet.
    Waits,
    /// It never will be, by this version of the program.
    Aside(AsideWhy),
    /// The store could not be written.
    Store(StoreError),
}

impl From<StoreError> for NotTaken {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::ForeignWaits { .. } => Self::Waits,
            StoreError::ForeignUnknown { .. } => Self::Aside(AsideWhy::Newer),
            StoreError::ForeignDamaged { .. }
            | StoreError::TextDiffers { .. }
            | StoreError::KeyDiffers { .. }
            | StoreError::UnknownReview { .. }
            | StoreError::UnknownRound { .. } => Self::Aside(AsideWhy::Damaged),
            other => Self::Store(other),
        }
    }
}

/// What came with a bundle, for whoever sits here.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Came {
    /// The reviews that something new is to be seen of.
    pub(super) reviews: BTreeSet<ReviewId>,
    /// True when the plan of a round changed, or a key came that one may wait for.
    pub(super) plans: bool,
    /// True when what bundles are read with is other than before: the group, or this desktop in it.
    pub(super) known: bool,
}

/// Takes in what `bundle` holds, which lies in the folder as `found`.
pub(super) fn take(tx: &mut Tx<'_>, known: &Known, found: &Found, bundle: &Bundle) -> Result<Came, NotTaken> {
    let mut own = known.own.clone();
    let group = known.group.as_ref();
    if bundle.header.group != own.group {
        return Err(NotTaken::Aside(AsideWhy::OtherGroup));
    }
    if let Some(group) = group
        && *found.place.device.as_str() != *own.device().as_str()
        && let Some(device) = group.devices.get(&found.place.device)
        && (!may::counts(group, &device.id, found.sequence) || device.until.is_some() && takes_the_place(tx, found)?)
    {
        return Err(NotTaken::Aside(AsideWhy::Removed));
    }
    let erased = tx.subject_erasures()?.into_iter().map(|one| (one.round, one.subject)).collect();
    let mut taking = Taking {
        tx,
        own: &mut own,
        group,
        found,
        keys: HashMap::new(),
        erased,
        changes: Vec::new(),
        sealed: BTreeMap::new(),
        came: Came::default(),
        at: 0,
    };
    for (part, number) in bundle.parts.iter().zip(0..) {
        taking.part(part, number)?;
    }
    taking.keep_sealed()?;
    let (changes, mut came, at, erased) = (taking.changes, taking.came, taking.at, taking.erased);
    if found.place == own.place() && found.sequence >= own.next {
        // The store was set back to a copy: its numbers go on where the folder says that they had come to.
        own.next = found.sequence + 1;
        own.previous = Some(found.digits());
        came.known = true;
    }
    let came = merge(tx, &own, group, found, changes, (came, &erased))?;
    if came.known {
        own.write(tx)?;
    }
    rows::put(tx, kind::BUNDLE, &rows::bundle(found), &Dealt::Taken)?;
    let device = found.place.device.as_str();
    let known: Option<Contact> = rows::read(tx, kind::CONTACT, device)?;
    rows::put(tx, kind::CONTACT, device, &heard(known, found, bundle.header.previous.as_deref(), at))?;
    Ok(came)
}

/// Whether another bundle with the same number has been taken in from the desktop: whoever was removed still has the keys of
/// their time, and could lay what they like under a number that counts.
fn takes_the_place(tx: &Tx<'_>, found: &Found) -> Result<bool, StoreError> {
    let own_name = rows::bundle(found);
    let of_number = own_name.trim_end_matches(|sign| sign != '-');
    for (name, dealt) in rows::under::<Dealt>(tx, kind::BUNDLE, of_number)? {
        if name != own_name && dealt == Dealt::Taken {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What is known of a desktop when one more of its bundles has come.
fn heard(known: Option<Contact>, found: &Found, previous: Option<&str>, at: i64) -> Contact {
    let newest = || Contact { sequence: found.sequence, hash: found.digits(), parted: false, at };
    let Some(known) = known else { return newest() };
    let follows = found.sequence == known.sequence + 1;
    let is_parted = follows && previous != Some(known.hash.as_str())
        || found.sequence == known.sequence && found.digits() != known.hash;
    let newer = if found.sequence > known.sequence { newest() } else { known.clone() };
    Contact { parted: known.parted || is_parted, at: known.at.max(at), ..newer }
}

/// The reviews of which something lies here sealed though its key has come, each with the desktop that wrote it.
pub(super) fn to_unseal(reads: &Reads) -> Result<BTreeSet<(ReviewId, DeviceId)>, StoreError> {
    let mut lying: BTreeSet<String> = BTreeSet::new();
    for name in reads.exchanged_names(kind::SEALED)? {
        lying.extend(name.match_indices('/').nth(1).map(|(at, _)| name[..at].to_string()));
    }
    if lying.is_empty() {
        return Ok(BTreeSet::new());
    }
    let released: Vec<(String, (ReviewId, [u8; 32]))> = rows::all(reads, kind::REVIEW_KEY)?;
    let seeds: Vec<(String, Secret)> = rows::all(reads, kind::SEED)?;
    let progress: Vec<(String, Progress)> = rows::all(reads, kind::PROGRESS)?;
    let with_key = released.iter().map(|(name, (review, _))| (name, review));
    let is_seeded = |name: &str| seeds.iter().any(|(device, _)| name.ends_with(device.as_str()));
    let with_seed = progress.iter().filter(|(name, _)| is_seeded(name)).map(|(name, one)| (name, &one.review));
    let can = with_key.chain(with_seed).filter(|(name, _)| lying.contains(name.as_str()));
    Ok(can.filter_map(|(name, review)| Some((review.clone(), DeviceId::new(name.split_once('/')?.1).ok()?))).collect())
}

/// The numbers of the bundles in which something came of a review as a desktop wrote it that lies here sealed, the oldest first.
pub(super) fn sealed_in(reads: &Reads, review: &ReviewId, device: &DeviceId) -> Result<BTreeSet<u64>, StoreError> {
    let rows = reads.exchanged_under(kind::SEALED, &format!("{}/", rows::on(review, device)))?;
    Ok(rows.iter().filter_map(|(name, _)| rows::sealed_in(name)).collect())
}

/// Opens what lies sealed of a review as a desktop wrote it and came with bundles of these numbers, and takes it in, all of it
/// or nothing.
pub(super) fn unseal(
    tx: &mut Tx<'_>,
    (review, device): (&ReviewId, &DeviceId),
    numbers: RangeInclusive<u64>,
) -> Result<(), NotTaken> {
    let own = Own::find(tx)?.ok_or(NotTaken::Waits)?;
    let key = key_of(tx, &own, review, device)?.ok_or(NotTaken::Waits)?;
    let before = format!("{}/", rows::on(review, device));
    let mut changes = Vec::new();
    let is_asked = |name: &str| rows::sealed_in(name).is_some_and(|number| numbers.contains(&number));
    for (name, body) in tx.exchanged_under(kind::SEALED, &before)?.iter().filter(|(name, _)| is_asked(name)) {
        for sealed in rows::framed(body)? {
            let part = key.open(review, sealed).ok_or_else(damaged)?;
            match part.what {
                What::Change { .. } => changes.push(own_change(&part, review)?),
                What::Text { .. } => tx.take_text(&text(&part)?)?,
                _ => return Err(damaged()),
            }
        }
        rows::drop_row(tx, kind::SEALED, name)?;
    }
    tx.merge(&changes, Origin::Elsewhere)?;
    Ok(())
}

/// The key of a review as a desktop wrote it, if it is here: this desktop itself, one whose seed its author has brought along, or
/// one that released it.
fn key_of(reads: &Reads, own: &Own, review: &ReviewId, device: &DeviceId) -> Result<Option<ReviewKey>, StoreError> {
    if *device == own.device() {
        return Ok(Some(own.identity.review_key(review)));
    }
    if let Some(seed) = rows::read::<Secret>(reads, kind::SEED, device.as_str())? {
        return Ok(Some(ReviewKey::of(&seed, review)));
    }
    let released: Option<(ReviewId, [u8; 32])> = rows::read(reads, kind::REVIEW_KEY, &rows::on(review, device))?;
    Ok(released.map(|(_, key)| ReviewKey::from_bytes(key)))
}

/// A change that was sealed with the key of a review, which is one of that review.
fn own_change(part: &Part, review: &ReviewId) -> Result<TravelChange, NotTaken> {
    let change = change(part)?;
    if publish::sealed_review(&change.thing) == Some(review) { Ok(change) } else { Err(damaged()) }
}

struct Taking<'a, 'tx, 'store> {
    tx: &'tx mut Tx<'store>,
    own: &'a mut Own,
    /// The group as it was before the bundle.
    group: Option<&'a Group>,
    found: &'a Found,
    /// The keys of the reviews that parts of the bundle are sealed with, of those that are here.
    keys: HashMap<ReviewId, Option<ReviewKey>>,
    /// The subjects that are erased, as far as is known.
    erased: Vec<(RoundId, Subject)>,
    /// The parts of it that are sealed with a key that is not here, by the names of their rows.
    sealed: BTreeMap<String, Vec<u8>>,
    changes: Vec<TravelChange>,
    came: Came,
    at: i64,
}

impl Taking<'_, '_, '_> {
    fn part(&mut self, part: &Part, number: usize) -> Result<(), NotTaken> {
        let place = &self.found.place;
        match &part.what {
            What::Change { at, .. } => {
                self.at = self.at.max(*at);
                let change = change(part)?;
                if publish::sealed_review(&change.thing).is_some() {
                    // A reader's review travels under its own key only.
                    return Err(NotTaken::Aside(AsideWhy::Damaged));
                }
                self.changes.push(change);
            }
            What::Text { text, .. } => {
                // One that is sealed with a reader's review is that reader's words: what else is said of it is not kept before it.
                if self.tx.text(text)?.is_some() || !erasing::is_sealed(self.tx, text)? {
                    self.tx.take_text(&self::text(part)?)?;
                }
                self.lies_here(text, None)?;
            }
            What::Sealed { review, text } => self.sealed(part, number, review, text.as_ref())?,
            What::Key { key, version } => {
                self.must_develop()?;
                let read: domain::key::Key = serde_json::from_slice(&part.body).map_err(|_| damaged())?;
                if (&read.id, read.version) != (key, *version) {
                    return Err(damaged());
                }
                self.tx.add_key(&read)?;
                self.came.plans = true;
                rows::put(self.tx, kind::KEY, &format!("{key}/{version}"), &())?;
            }
            What::Erased { text, by, at } => self.erased(text, by, *at)?,
            What::Receipt => self.receipt(&part.body)?,
            What::ErasedSubject { round, subject, by, at } => self.erased_subject((round, subject), by, *at)?,
            What::SubjectReceipt { round, subject } => self.subject_receipt(round, subject)?,
            What::Progress { review, submitted } => {
                let sequence = self.found.sequence;
                let progress = Progress { review: review.clone(), submitted: *submitted, sequence };
                self.may_write(review)?;
                let name = rows::on(review, &place.device);
                let known: Option<Progress> = rows::read(self.tx, kind::PROGRESS, &name)?;
                if known.is_none_or(|known| known.sequence <= sequence) {
                    rows::put(self.tx, kind::PROGRESS, &name, &progress)?;
                }
            }
            What::Released { review, device } => {
                let key: [u8; 32] = part.body.as_slice().try_into().map_err(|_| damaged())?;
                self.asks(|group| group.person_of(device) == Some(&place.person))?;
                rows::put(self.tx, kind::REVIEW_KEY, &rows::on(review, device), &(review, key))?;
                rows::put(self.tx, kind::RELEASED, &rows::on(review, device), &())?;
            }
            What::Escrow => {
                // Each is kept: they come in any order, and each opens with its own paper.
                let name = format!("{}/{:012}", place.device, self.found.sequence);
                self.tx.set_exchanged(kind::ESCROW, &name, Some(&part.body))?;
            }
            What::Seed { device } if *device == self.own.device() => {
                let mine = self.own.person.clone();
                self.asks(|group| group.person_of(&place.device) == Some(&mine))?;
                let seed = self.own.identity.seed_from(&part.body).ok_or_else(damaged)?;
                rows::put(self.tx, kind::SEED, place.device.as_str(), &seed)?;
            }
            What::Seed { .. } => {}
            What::Ring => {
                self.must_lead()?;
                let keys: Vec<EpochKeys> = serde_json::from_slice(&part.body).map_err(|_| damaged())?;
                let (had, before) = (self.own.ring.keys_held(), self.own.ring.epochs().to_vec());
                for one in keys {
                    self.own.ring.take(one);
                }
                self.came.known |= self.own.ring.keys_held() > had;
                let is_more = had > 0 && self.own.ring.keys_held() > had;
                if is_more && *place != self.own.place() && self.own.leads(self.group) {
                    epochs::came(self.tx, &before, self.own.ring.epochs())?;
                }
            }
            What::Withdrawn { sequence } => self.withdrawn(*sequence)?,
            What::Confirmed { device, sequence } => self.confirmed(device, *sequence)?,
            What::Heard { device, sequence } => {
                self.must_work()?;
                // How far one's own counts is for others to say.
                self.asks(|group| group.person_of(device) != Some(&place.person))?;
                let known: Option<u64> = rows::read(self.tx, kind::HEARD, device.as_str())?;
                rows::put(self.tx, kind::HEARD, device.as_str(), &known.unwrap_or_default().max(*sequence))?;
            }
            What::Signed { review, at } => self.signed((review, *at), Some(&part.body))?,
            What::Unsigned { review } => self.signed((review, 0), None)?,
            What::Summary { round, name, at } => {
                super::summaries::take(self.tx, self.found, (round, name, *at), &part.body)?;
            }
        }
        // It was asked and read as ever, so that a bundle that is put aside is put aside everywhere.
        match part.what.review() {
            Some(review) if self.is_erased(review) => Ok(erasing::forget_review(self.tx, review)?),
            Some(_) | None => Ok(()),
        }
    }

    fn sealed(&mut self, part: &Part, number: usize, review: &ReviewId, text: Option<&TextId>) -> Result<(), NotTaken> {
        self.may_write(review)?;
        if self.is_erased(review) {
            return self.of_erased(review, text);
        }
        if let Some(text) = text {
            erasing::belongs(self.tx, self.group, text, review)?;
        }
        if !self.keys.contains_key(review) {
            let key = key_of(self.tx, self.own, review, &self.found.place.device)?;
            self.keys.insert(review.clone(), key);
        }
        let Some(key) = &self.keys[review] else {
            // What is erased goes unread.
            if let Some(text) = text
                && self.tx.is_erased(text)?
            {
                return Ok(());
            }
            // A text has a row of its own, which goes with it; all else that a review says lies together.
            let name = rows::sealed(review, text, self.found, text.map_or(0, |_| number));
            rows::put(self.tx, kind::SEALED_OF, &rows::of_review(review), review)?;
            rows::frame(self.sealed.entry(name).or_default(), &part.body);
            return Ok(());
        };
        let part = key.open(review, &part.body).ok_or_else(damaged)?;
        match &part.what {
            What::Change { at, .. } => {
                self.at = self.at.max(*at);
                self.changes.push(own_change(&part, review)?);
            }
            What::Text { text, .. } => {
                self.tx.take_text(&self::text(&part)?)?;
                self.lies_here(text, Some(review))?;
            }
            _ => return Err(damaged()),
        }
        Ok(())
    }

    fn keep_sealed(&mut self) -> Result<(), StoreError> {
        self.sealed.iter().try_for_each(|(name, parts)| self.tx.set_exchanged(kind::SEALED, name, Some(parts)))
    }

    fn signed(&mut self, of: (&ReviewId, i64), body: Option<&[u8]>) -> Result<(), NotTaken> {
        self.must_work()?;
        agreed::take(self.tx, (self.own, self.group), self.found, of, body)
    }

    /// Remembers that a text of one's own lies in this bundle too, so that it is withdrawn when the text is erased: a store that
    /// was restored from a copy does not know what it had published since.
    fn lies_here(&mut self, text: &TextId, review: Option<&ReviewId>) -> Result<(), StoreError> {
        if self.found.place == self.own.place() {
            Sent::in_bundle(self.tx, text, review, rows::bundle(self.found))?;
        }
        Ok(())
    }

    /// That the desktop may write this review: asked of what is sealed too, which cannot be read.
    fn may_write(&self, review: &ReviewId) -> Result<(), NotTaken> {
        self.asks(|group| may::may(group, &self.found.place.device, &Thing::Review(review.clone()), []))
    }

    /// That the desktop leads the group: keys from anybody else would part the group in two.
    fn must_lead(&self) -> Result<(), NotTaken> {
        let device = &self.found.place.device;
        let invited = self.own.leaders.iter().any(|leader| leader.card.device() == *device);
        match self.group {
            Some(group) if group.roles_of(device).contains(&GroupRole::Owner) => Ok(()),
            None if invited => Ok(()),
            Some(group) if !group.devices.contains_key(device) => Err(NotTaken::Waits),
            Some(_) => Err(NotTaken::Aside(AsideWhy::NotTheirs)),
            None => Err(NotTaken::Waits),
        }
    }

    /// That whoever has the desktop reviews, or prepares what is reviewed.
    fn must_work(&self) -> Result<(), NotTaken> {
        self.asks(|group| group.roles_of(&self.found.place.device).into_iter().any(may::does_work))
    }

    fn must_develop(&self) -> Result<(), NotTaken> {
        self.asks(|group| {
            let roles = group.roles_of(&self.found.place.device);
            roles.contains(&GroupRole::Owner) || roles.contains(&GroupRole::Developer)
        })
    }

    fn asks(&self, may: impl FnOnce(&Group) -> bool) -> Result<(), NotTaken> {
        match self.group {
            Some(group) if may(group) => Ok(()),
            // What was written of the desktop in the group is yet to come.
            Some(group) if !group.devices.contains_key(&self.found.place.device) => Err(NotTaken::Waits),
            Some(_) => Err(NotTaken::Aside(AsideWhy::NotTheirs)),
            None => Err(NotTaken::Waits),
        }
    }
}

/// Merges what may be merged; a bundle with anything else in it is put aside whole.
fn merge(
    tx: &mut Tx<'_>,
    own: &Own,
    group: Option<&Group>,
    found: &Found,
    changes: Vec<TravelChange>,
    (mut came, erased): (Came, &[(RoundId, Subject)]),
) -> Result<Came, NotTaken> {
    let device = &found.place.device;
    let leads = own.leaders.iter().any(|leader| leader.card.device() == *device) || *device == own.device();
    for change in &changes {
        let is_allowed = match group {
            Some(group) if group.devices.contains_key(device) => {
                may::may(group, device, &change.thing, change.registers()?.iter().map(|(name, _)| name.as_str()))
            }
            // Who invited is believed about the group before it is here, and a desktop that was restored about itself.
            Some(_) | None if leads => true,
            Some(_) | None => return Err(NotTaken::Waits),
        };
        if !is_allowed {
            return Err(NotTaken::Aside(AsideWhy::NotTheirs));
        }
    }
    for change in &changes {
        match &change.thing {
            Thing::Review(review) => drop(came.reviews.insert(review.clone())),
            Thing::Plan(_) => came.plans = true,
            Thing::Group => came.known = true,
            Thing::Codebook | Thing::Coding(_) | Thing::Conclusions(_) | Thing::KeyDraft(_) => {}
        }
    }
    let merged = tx.merge(&changes, own.origin(&found.place))?;
    merged.unwanted.iter().try_for_each(|text| erasing::drop_unwanted(tx, text))?;
    for (round, subject) in erased {
        came.reviews.retain(|review| review.round != *round || review.subject != *subject);
    }
    Ok(came)
}

fn change(part: &Part) -> Result<TravelChange, NotTaken> {
    let What::Change { kind, identity, op, by, at } = &part.what else { return Err(damaged()) };
    Ok(TravelChange {
        thing: Thing::read(kind, identity).ok_or(NotTaken::Aside(AsideWhy::Newer))?,
        op: store::Op::from_code(op).ok_or(NotTaken::Aside(AsideWhy::Newer))?,
        by: by.clone(),
        at: Timestamp::from_millisecond(*at).map_err(|_| damaged())?,
        bytes: part.body.clone(),
    })
}

fn text(part: &Part) -> Result<StoredText, NotTaken> {
    let What::Text { text, round, kind, by, at } = &part.what else { return Err(damaged()) };
    Ok(StoredText {
        id: text.clone(),
        kind: TextKind::from_code(kind).map_err(|_| NotTaken::Aside(AsideWhy::Newer))?,
        round: round.clone(),
        by: by.clone(),
        at: Timestamp::from_millisecond(*at).map_err(|_| damaged())?,
        body: String::from_utf8(part.body.clone()).map_err(|_| damaged())?,
    })
}

fn damaged() -> NotTaken {
    NotTaken::Aside(AsideWhy::Damaged)
}
