//! From the folder into the store: bundles that are new here, in any order, until none of the rest can be taken in.

use std::collections::VecDeque;

use domain::group::GroupRole;
use exchange::{FolderError, Found, Refusal, bundle};
use jiff::Timestamp;
use store::Op;

use super::own::Own;
use super::rows::{self, Dealt, kind};
use super::take::{self, Came, NotTaken};
use super::{AsideWhy, may};
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
    /// Those whose bytes are not what their name says, still on their way or damaged.
    torn: Vec<Found>,
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
        let torn = self.torn.iter().map(|found| (found.clone(), AsideWhy::Torn));
        torn.chain(self.later.iter().map(|found| (found.clone(), AsideWhy::Waits))).collect()
    }

    /// Something was opened: those that waited are looked at again.
    pub(super) fn again(&mut self) {
        self.progress = true;
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
    let dealt: std::collections::HashMap<String, Dealt> = rows::all(&open.store, kind::BUNDLE)?.into_iter().collect();
    let is_new = |found: &Found| match dealt.get(&rows::bundle(found)) {
        Some(Dealt::Taken) => false,
        Some(Dealt::Closed { keys }) => own.ring.keys_held() > *keys,
        // More of what somebody sent counts since it was heard how far others had taken it in.
        Some(Dealt::Aside { why: AsideWhy::Removed, .. }) if counts(found) => true,
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
    Ok(Ok(ToFetch { now: now.into(), ..ToFetch::default() }))
}

/// Takes in at most `most` bundles of what is left.
pub(super) fn fetch(open: &mut Open, left: &mut ToFetch, at: Timestamp, most: u32) -> Result<Fetched, Failure> {
    let mut fetched = Fetched { taken: Vec::new(), stopped: None };
    for _ in 0..most {
        let Some(found) = left.next() else { break };
        match one(open, &found, at)? {
            Looked::Taken(came) => {
                left.progress = true;
                fetched.taken.push((found, came));
            }
            Looked::Waits => left.later.push(found),
            Looked::Torn => left.torn.push(found),
            Looked::Aside => {}
            Looked::Stopped(error) => {
                left.now.push_front(found);
                fetched.stopped = Some(error);
                break;
            }
        }
    }
    Ok(fetched)
}

enum Looked {
    Taken(Came),
    Waits,
    Torn,
    Aside,
    Stopped(FolderError),
}

fn one(open: &mut Open, found: &Found, at: Timestamp) -> Result<Looked, Failure> {
    let own = Own::read(&open.store)?;
    let bytes = match own.group_folder().read(found) {
        Ok(bytes) => bytes,
        Err(FolderError::TooLarge { .. }) => return aside(open, found, AsideWhy::TooLarge, at),
        // It was withdrawn, or another program holds it: it is looked at again the next time.
        Err(FolderError::NoFile { .. } | FolderError::Held { .. } | FolderError::Io { .. } | FolderError::ReadOnly) => {
            return Ok(Looked::Waits);
        }
        Err(error @ (FolderError::Away | FolderError::Full | FolderError::NotReadBack { .. })) => {
            return Ok(Looked::Stopped(error));
        }
    };
    let group = open.store.group()?;
    let Some(card) = own.card_of(group.as_ref(), &found.place) else { return Ok(Looked::Waits) };
    let opened = match bundle::open(found, &bytes, &card, &own.ring, &own.identity) {
        Ok(opened) => opened,
        Err(Refusal::Changed) => return Ok(Looked::Torn),
        Err(Refusal::NoKey) => return closed(open, found, own.ring.keys_held(), at),
        Err(Refusal::Newer) => return aside(open, found, AsideWhy::Newer, at),
        Err(Refusal::Forged | Refusal::Misplaced) => return aside(open, found, AsideWhy::Forged, at),
        Err(Refusal::NotABundle | Refusal::Damaged) => return aside(open, found, AsideWhy::Damaged, at),
    };
    let taken = open.write_as(Op::Exchange, at, |tx| take::take(tx, found, &opened));
    match taken {
        Ok(came) => Ok(Looked::Taken(came)),
        Err(NotTaken::Waits) => Ok(Looked::Waits),
        Err(NotTaken::Aside(why)) => aside(open, found, why, at),
        Err(NotTaken::Store(error)) => Err(error.into()),
    }
}

/// It is for others, or its key is yet to come.
fn closed(open: &mut Open, found: &Found, keys: usize, at: Timestamp) -> Result<Looked, Failure> {
    let dealt = Dealt::Closed { keys };
    open.write(Op::Exchange, at, |tx| Ok(rows::put(tx, kind::BUNDLE, &rows::bundle(found), &dealt)?))?;
    Ok(Looked::Waits)
}

fn aside(open: &mut Open, found: &Found, why: AsideWhy, at: Timestamp) -> Result<Looked, Failure> {
    let dealt = Dealt::Aside { why, by: env!("CARGO_PKG_VERSION").into() };
    open.write(Op::Exchange, at, |tx| Ok(rows::put(tx, kind::BUNDLE, &rows::bundle(found), &dealt)?))?;
    Ok(Looked::Aside)
}
