//! One exchange: in, then out, then in what was let loose by it. A long one is done in pieces, so that a save never waits for it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use domain::{By, DeviceId, ReviewId};
use exchange::FolderError;
use jiff::Timestamp;
use store::{Op, Tx};

use super::own::Own;
use super::publish::Seen;
use super::take::{self, NotTaken};
use super::{Exchanged, FolderTrouble, FromMember, RunExchange, admit, epochs, fetch, lay, moved, publish, remove};
use crate::app::App;
use crate::failure::Failure;
use crate::open::Open;

/// Takes in and lays at most as many bundles as it is told, and says whether there is more.
pub(crate) fn run(app: &mut App, ask: RunExchange) -> Result<Exchanged, Failure> {
    let at = app.now();
    let open = app.open()?;
    let own = Own::read(&open.store)?;
    let mut done = Exchanged::default();
    let goes_on = open.exchange.left.take();
    let is_anew = goes_on.is_none();
    let mut left = match goes_on {
        Some(left) => left,
        None => match fetch::look(open)? {
            Ok(left) => left,
            Err(error) => {
                // What was made is sealed all the same: it lies in the outbox when the folder is back.
                publish::seal_all(open, at, Seen::Some)?;
                return Ok(stopped(done, &error));
            }
        },
    };
    let mut stop = None;
    if !ask.only_out {
        let fetched = fetch::fetch(open, &mut left, at, ask.most)?;
        let mut came: BTreeMap<String, BTreeSet<ReviewId>> = BTreeMap::new();
        let group = open.store.group()?;
        let members = group.as_ref().map(|group| &group.members);
        for (found, one) in &fetched.taken {
            // What the group calls whoever wrote it.
            let member = members.and_then(|members| members.get(&found.place.person));
            let name = member.map(|member| member.name.clone()).unwrap_or_default();
            came.entry(name).or_default().extend(one.reviews.iter().cloned());
        }
        done.fetched = u32::try_from(fetched.taken.len()).unwrap_or(u32::MAX);
        let plans = fetched.taken.iter().any(|(_, one)| one.plans);
        let unsealed = unseal(open, at)?;
        if !unsealed.is_empty() {
            left.again();
        }
        for review in unsealed {
            let name = author(open, &review);
            came.entry(name).or_default().insert(review);
        }
        done.from = came
            .into_iter()
            .map(|(name, reviews)| FromMember { name, reviews: u32::try_from(reviews.len()).unwrap_or(u32::MAX) })
            .collect();
        stop = fetched.stopped;
        done.left = u32::try_from(left.left()).unwrap_or(u32::MAX);
        // What came into the folder while a long exchange went on is looked for at its end.
        done.more = stop.is_none() && (left.goes_on() || !is_anew && left.took());
        // The program may have died after the plan came, and before what was written here was moved after it.
        if plans || is_anew {
            moved::follow(app, at)?;
        }
    }
    let open = app.open()?;
    // A key that came opens what was shut when the folder was looked at: it is looked at anew.
    let opens_more = Own::read(&open.store)?.ring.keys_held() > own.ring.keys_held();
    if own.leads(open.store.group()?.as_ref()) {
        done.let_in = admit::admit(open, at)?;
        remove::count_what_was_heard(open, at)?;
        // Who is in the group is known when all that came has been taken in.
        if !done.more {
            epochs::pass_on(open, at)?;
        }
    }
    if !ask.only_in {
        // A store that was set back to a copy finds first what it had written since: its numbers go on after that.
        if !left.holds(&own.place()) {
            let seen = if left.goes_on() || stop.is_some() { Seen::Some } else { Seen::All };
            publish::seal_all(open, at, seen)?;
        }
        if stop.is_none() {
            let laid = lay::lay(open, at, ask.most)?;
            done.published = laid.bundles;
            done.more |= laid.bundles == ask.most;
            stop = laid.stopped;
        }
    }
    // What is left is kept only while the exchange goes on: the next one looks at the folder anew.
    open.exchange.not_taken = left.not_taken();
    let trouble = left.trouble();
    open.exchange.left = Some(left).filter(|left| done.more && !opens_more && left.goes_on());
    done.more |= opens_more && stop.is_none();
    Ok(match stop {
        Some(error) => stopped(done, &error),
        // What stops nothing is told when all else is done.
        None => Exchanged { trouble: trouble.filter(|_| !done.more), ..done },
    })
}

/// How many reviews are opened in one write: a whole round at once would make a save wait, and each by itself costs a write.
const TOGETHER: usize = 16;

/// Opens the reviews whose keys have come. Gives those that were.
pub(super) fn unseal(open: &mut Open, at: Timestamp) -> Result<BTreeSet<ReviewId>, Failure> {
    let mut unsealed = BTreeSet::new();
    loop {
        let before = unsealed.len();
        let to_unseal: Vec<(ReviewId, DeviceId)> = take::to_unseal(&open.store)?.into_iter().collect();
        for some in to_unseal.chunks(TOGETHER) {
            if unseal_of(open, at, some, 1..=u64::MAX)? {
                unsealed.extend(some.iter().map(|(review, _)| review.clone()));
                continue;
            }
            // A part of one stands on something that has not come, which may itself stand on another part: what can be taken is.
            for (one, (review, device)) in some.chunks(1).zip(some) {
                for number in take::sealed_in(&open.store, review, device)? {
                    if unseal_of(open, at, one, number..=number)? {
                        unsealed.insert(review.clone());
                    }
                }
            }
        }
        // What one desktop wrote may stand on what another did.
        if unsealed.len() == before {
            return Ok(unsealed);
        }
    }
}

/// Opens what came of reviews in bundles of these numbers, all of it or nothing. False when something of it stands on what has not
/// come: it is tried again the next time.
fn unseal_of(
    open: &mut Open,
    at: Timestamp,
    reviews: &[(ReviewId, DeviceId)],
    numbers: RangeInclusive<u64>,
) -> Result<bool, Failure> {
    let unseals = |tx: &mut Tx<'_>| {
        reviews.iter().try_for_each(|(review, device)| take::unseal(tx, (review, device), numbers.clone()))
    };
    match open.write_as(Op::Exchange, at, unseals) {
        Ok(()) => Ok(true),
        Err(NotTaken::Waits | NotTaken::Aside(_)) => Ok(false),
        Err(NotTaken::Store(error)) => Err(error.into()),
    }
}

fn stopped(done: Exchanged, error: &FolderError) -> Exchanged {
    Exchanged { trouble: Some(FolderTrouble::of(error)), more: false, ..done }
}

/// What the round calls whoever wrote a review.
fn author(open: &mut Open, review: &ReviewId) -> String {
    let By::Reviewer(reviewer) = &review.by else { return String::new() };
    let Ok(plan) = open.plan(&review.round) else { return reviewer.to_string() };
    plan.reviewers.get(reviewer).map_or_else(|| reviewer.to_string(), |one| one.name.clone())
}
