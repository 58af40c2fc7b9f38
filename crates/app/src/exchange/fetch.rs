//! From the folder into the store: bundles that are new here, in any order, until none of the rest can be taken in.

use std::collections::VecDeque;

use domain::group::{Group, GroupRole};
use exchange::{Bundle, FolderError, Found, Place, Refusal, bundle};
use jiff::Timestamp;
use store::{Op, Reads, StoreError, Tx};

use super::own::Own;
use super::rows::{self, Dealt, kind};
use super::take::{self, Came, NotTaken};
use super::{AsideWhy, FolderTrouble, GroupProblem, may, vanished};
use crate::failure::Failure;
use crate::open::Open;

/// What is left to look at. It is kept between calls, so that a long exchange lists the folder once.
#[derive(Debug, Default)]
pub(crate) struct ToFetch {
    /// Those to look at in this pass.
    now: VecDeque<Found>,
    /// Those that waited for something in it.
    later: Vec<Found>,
    /// True when something was taken in during the pass: then those that waited are looked at again.
    progress: bool,
    /// True when something was taken in since the folder was looked at.
    took: bool,
    /// Those that cannot be read as they lie there now, and why: still on their way, damaged, or held by another program.
    unread: Vec<(Found, AsideWhy)>,
    /// What is the matter with the folder that stops nothing else.
    trouble: Option<FolderTrouble>,
}

/// What an open store remembers of its exchanges until it is closed.
#[derive(Debug, Default)]
pub(crate) struct Session {
    /// What is left of an exchange that goes on.
    pub(super) left: Option<ToFetch>,
    /// Those that the last exchange could not take in, and why.
    pub(super) not_taken: Vec<(Found, AsideWhy)>,
}

impl ToFetch {
    /// How many are left.
    pub(super) fn left(&self) -> usize {
        self.now.len() + self.later.len()
    }

    /// True when there is something that a further call would look at.
    pub(super) fn goes_on(&self) -> bool {
        !self.now.is_empty() || self.progress && !self.later.is_empty()
    }

    /// Those that could not be taken in, and why.
    pub(super) fn not_taken(&self) -> Vec<(Found, AsideWhy)> {
        let later = self.later.iter().map(|found| (found.clone(), AsideWhy::Waits));
        self.unread.iter().cloned().chain(later).collect()
    }

    /// What is the matter with the folder that stops nothing else.
    pub(super) fn trouble(&self) -> Option<FolderTrouble> {
        self.trouble
    }

    /// Something was opened: those that waited are looked at again.
    pub(super) fn again(&mut self) {
        self.progress = true;
    }

    /// Something was taken in: those that waited are looked at again, and in the end the folder is.
    fn took_in(&mut self) {
        self.progress = true;
        self.took = true;
    }

    /// True when something was taken in since the folder was looked at.
    pub(super) fn took(&self) -> bool {
        self.took
    }

    /// True when a bundle of `place` has not been looked at.
    pub(super) fn holds(&self, place: &Place) -> bool {
        self.now.iter().any(|found| found.place == *place)
    }

    fn next(&mut self) -> Option<Found> {
        if self.now.is_empty() && self.progress {
            self.now = std::mem::take(&mut self.later).into();
            self.progress = false;
        }
        self.now.pop_front()
    }
}

/// What came by a fetch.
pub(super) struct Fetched {
    /// Each bundle that was taken in, and what came with it.
    pub(super) taken: Vec<(Found, Came)>,
    /// What stopped it, if something did.
    pub(super) stopped: Option<FolderError>,
}

/// What is new in the folder.
pub(super) fn look(open: &Open) -> Result<Result<ToFetch, FolderError>, Failure> {
    let own = Own::read(&open.store)?;
    let listing = match own.group_folder().list() {
        Ok(listing) => listing,
        Err(error) => return Ok(Err(error)),
    };
    let group = open.store.group()?;
    let counts =
        |found: &Found| group.as_ref().is_some_and(|group| may::counts(group, &found.place.device, found.sequence));
    let dealt = rows::dealt(&open.store)?;
    let is_replaced = |found: &Found| {
        let is_other = |other: &Found| other.place == found.place && other.sequence == found.sequence && other != found;
        dealt.iter().any(|(other, dealt)| is_other(other) && *dealt == Dealt::Taken)
    };
    let is_whole = vanished::vanished(&open.store, &own, &dealt, &listing)?.is_empty();
    let trouble = FolderTrouble::in_listing(&listing).or((!is_whole).then_some(FolderTrouble::Missing));
    let is_new = |found: &Found| match dealt.get(found) {
        Some(Dealt::Taken | Dealt::ForOthers) => false,
        Some(Dealt::Closed { keys }) => own.ring.keys_held() > *keys,
        // More of what somebody sent counts since it was heard how far others had taken it in.
        Some(Dealt::Aside { why: AsideWhy::Removed, .. }) if counts(found) && !is_replaced(found) => true,
        // What another version put aside may be read by this one.
        Some(Dealt::Aside { by, .. }) => by != env!("CARGO_PKG_VERSION"),
        None => true,
    };
    let mut now: Vec<Found> = listing.bundles.into_iter().filter(is_new).collect();
    // What those who lead say first, so that whoever was removed is known to be; then the oldest of every desktop: what others stand
    // on comes before what stands on it.
    let leads = |found: &Found| {
        group.as_ref().is_some_and(|group| group.roles_of(&found.place.device).contains(&GroupRole::Owner))
    };
    now.sort_by_key(|found| (!leads(found), found.sequence));
    Ok(Ok(ToFetch { now: now.into(), trouble, ..ToFetch::default() }))
}

/// How many bundles are taken in in one write: each write goes onto the disk.
const TOGETHER: usize = 16;

/// Takes in at most `most` bundles of what is left.
pub(super) fn fetch(open: &mut Open, left: &mut ToFetch, at: Timestamp, most: u32) -> Result<Fetched, Failure> {
    let mut fetched = Fetched { taken: Vec::new(), stopped: None };
    let mut to_look = usize::try_from(most).unwrap_or(usize::MAX);
    while to_look > 0 && left.goes_on() && fetched.stopped.is_none() {
        let known = Known::read(&open.store)?.ok_or(GroupProblem::NoGroup)?;
        let mut some: Vec<(Found, Bundle)> = Vec::new();
        while to_look > 0 && some.len() < TOGETHER {
            let Some(found) = left.next() else { break };
            to_look -= 1;
            match look_into(open, &known, &found, at)? {
                Looked::Opened(bundle) => some.push((found, bundle)),
                // What it lacks may come with those before it, and what comes after it may not count once it is read.
                Looked::Waits | Looked::Closed if !some.is_empty() => {
                    left.now.push_front(found);
                    to_look += 1;
                    break;
                }
                Looked::Waits => left.later.push(found),
                Looked::Closed => {
                    dealt(open, &found, &Dealt::Closed { keys: known.own.ring.keys_held() }, at)?;
                    left.later.push(found);
                }
                Looked::Unread(why) => left.unread.push((found, why)),
                Looked::Aside => {}
                Looked::Stopped(error) => {
                    left.now.push_front(found);
                    fetched.stopped = Some(error);
                    break;
                }
            }
        }
        take_in(open, &known, some, left, at, &mut fetched.taken)?;
    }
    Ok(fetched)
}

/// Takes in bundles in one write; where one of them cannot be, each in a write of its own.
fn take_in(
    open: &mut Open,
    known: &Known,
    some: Vec<(Found, Bundle)>,
    left: &mut ToFetch,
    at: Timestamp,
    taken: &mut Vec<(Found, Came)>,
) -> Result<(), Failure> {
    if some.is_empty() {
        return Ok(());
    }
    if let Ok(came) = open.write_as(Op::Exchange, at, |tx| take_all(tx, known, &some)) {
        left.took_in();
        taken.extend(some.into_iter().map(|(found, _)| found).zip(came));
        return Ok(());
    }
    for one in some {
        let known = Known::read(&open.store)?.ok_or(GroupProblem::NoGroup)?;
        match open.write_as(Op::Exchange, at, |tx| take::take(tx, &known, &one.0, &one.1)) {
            Ok(came) => {
                left.took_in();
                taken.push((one.0, came));
            }
            Err(NotTaken::Waits) => left.later.push(one.0),
            Err(NotTaken::Aside(why)) => drop(aside(open, &one.0, why, at)?),
            Err(NotTaken::Store(error)) => return Err(error.into()),
        }
    }
    Ok(())
}

fn take_all(tx: &mut Tx<'_>, known: &Known, some: &[(Found, Bundle)]) -> Result<Vec<Came>, NotTaken> {
    let mut since: Option<Known> = None;
    let mut all = Vec::with_capacity(some.len());
    for (found, bundle) in some {
        let came = take::take(tx, since.as_ref().unwrap_or(known), found, bundle)?;
        if came.known {
            since = Known::read(tx)?;
        }
        all.push(came);
    }
    Ok(all)
}

/// What bundles are read with.
pub(super) struct Known {
    pub(super) own: Own,
    pub(super) group: Option<Group>,
}

impl Known {
    /// As it is now; `None` in no group.
    fn read(reads: &Reads) -> Result<Option<Self>, StoreError> {
        let Some(own) = Own::find(reads)? else { return Ok(None) };
        Ok(Some(Self { own, group: reads.group()? }))
    }
}

enum Looked {
    Opened(Bundle),
    Closed,
    Waits,
    Unread(AsideWhy),
    Aside,
    Stopped(FolderError),
}

/// Reads and opens one bundle.
fn look_into(open: &mut Open, known: &Known, found: &Found, at: Timestamp) -> Result<Looked, Failure> {
    let Known { own, group } = known;
    let bytes = match own.group_folder().read(found) {
        Ok(bytes) => bytes,
        Err(FolderError::TooLarge { .. }) => return aside(open, found, AsideWhy::TooLarge, at),
        // It was withdrawn meanwhile.
        Err(FolderError::NoFile { .. }) => return Ok(Looked::Waits),
        // It is looked at again the next time.
        Err(FolderError::Shut { .. } | FolderError::Held { .. } | FolderError::Io { .. } | FolderError::ReadOnly) => {
            return Ok(Looked::Unread(AsideWhy::Unread));
        }
        Err(error @ (FolderError::Away | FolderError::Full | FolderError::NotReadBack { .. })) => {
            return Ok(Looked::Stopped(error));
        }
    };
    let Some(card) = own.card_of(group.as_ref(), &found.place) else { return Ok(Looked::Waits) };
    match bundle::open(found, &bytes, &card, &own.ring, &own.identity) {
        Ok(opened) => Ok(Looked::Opened(opened)),
        Err(Refusal::Changed) => Ok(Looked::Unread(AsideWhy::Torn)),
        Err(Refusal::NoKey) => Ok(Looked::Closed),
        Err(Refusal::ForOthers) => {
            dealt(open, found, &Dealt::ForOthers, at)?;
            Ok(Looked::Aside)
        }
        Err(Refusal::Newer) => aside(open, found, AsideWhy::Newer, at),
        Err(Refusal::Forged | Refusal::Misplaced) => aside(open, found, AsideWhy::Forged, at),
        Err(Refusal::NotABundle | Refusal::Damaged) => aside(open, found, AsideWhy::Damaged, at),
    }
}

fn aside(open: &mut Open, found: &Found, why: AsideWhy, at: Timestamp) -> Result<Looked, Failure> {
    dealt(open, found, &Dealt::Aside { why, by: env!("CARGO_PKG_VERSION").into() }, at)?;
    Ok(Looked::Aside)
}

/// Remembers what became of a bundle that was not taken in.
fn dealt(open: &mut Open, found: &Found, dealt: &Dealt, at: Timestamp) -> Result<(), Failure> {
    open.write(Op::Exchange, at, |tx| Ok(rows::put(tx, kind::BUNDLE, &rows::bundle(found), dealt)?))
}
