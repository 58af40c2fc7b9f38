//! One trip: both sides are looked through, place by place, and what one lacks is carried to it.
//!
//! A trip remembers nothing and leaves nothing half done: it can be stopped anywhere, and the next does the rest.

use std::time::SystemTime;

use blake3::Hash;
use futures_util::{StreamExt, stream};
use tokio::sync::Semaphore;

use crate::errands::{End, Errand, Holding, errands};
use crate::fault::{Fault, Reason};
use crate::layout::{Kind, LARGEST, Place};
use crate::side::{Put, Side};
use crate::told::Told;

/// How many files are under way at a time.
const AT_ONCE: usize = 6;

/// A file is held whole while it is under way, so that what is sent is what was checked: so much in all, in pieces of 1 KiB.
const HELD: usize = 64 * 1024;

/// After so many failures of a side in a row, the rest is left for the next trip.
const GIVE_UP: usize = 12;

/// Carries what each side lacks to it, and tells what came of it. `now` is for what was left half written long ago.
pub(crate) async fn trip(folder: &Side, store: &Side, now: SystemTime) -> Told {
    let mut trip =
        Trip { sides: Sides { folder, store, held: Semaphore::new(HELD) }, told: Told::default(), in_a_row: 0 };
    let Some((folder_top, store_top)) = trip.look(&Place::Top, now).await else { return trip.told };

    let places: Vec<Place> = folder_top.places.union(&store_top.places).cloned().collect();
    trip.make_alike(&Place::Top, &folder_top, &store_top).await;
    for place in places {
        // What could not be listed is not taken to be empty: its files would all be carried anew.
        if trip.in_a_row < GIVE_UP
            && let Some((in_folder, in_store)) = trip.look(&place, now).await
        {
            trip.make_alike(&place, &in_folder, &in_store).await;
        }
    }
    if trip.in_a_row >= GIVE_UP {
        let side = trip.told.last_fault().unwrap_or(End::Store);
        trip.told.fault(fault(String::new(), side, Reason::GivenUp { in_a_row: trip.in_a_row }));
    }
    trip.told
}

struct Trip<'a> {
    sides: Sides<'a>,
    told: Told,
    in_a_row: usize,
}

struct Sides<'a> {
    folder: &'a Side,
    store: &'a Side,
    held: Semaphore,
}

/// What came of one errand.
enum Done {
    Carried {
        to: End,
        bytes: u64,
    },
    Withdrawn,
    /// Somebody else was there before: it lies there already, or was taken away meanwhile.
    Before,
}

impl Trip<'_> {
    /// What both sides hold at `place`; `None`, and a fault, when one of them does not tell.
    async fn look(&mut self, place: &Place, now: SystemTime) -> Option<(Holding, Holding)> {
        let (folder, store) =
            futures_util::join!(self.sides.folder.look(place, now), self.sides.store.look(place, now));
        let mut listed = |side, holding: Result<Holding, Reason>| match holding {
            Ok(holding) => {
                self.told.ignore(side, holding.ignored);
                Some(holding)
            }
            Err(reason) => {
                self.in_a_row += usize::from(reason.is_of_the_side());
                self.told.fault(fault(place.folder().unwrap_or_default().to_owned(), side, reason));
                None
            }
        };
        let (folder, store) = (listed(End::Folder, folder), listed(End::Store, store));
        folder.zip(store)
    }

    async fn make_alike(&mut self, place: &Place, folder: &Holding, store: &Holding) {
        let (mut errands, in_the_way) = errands(place, folder, store);
        for (name, side, reason) in in_the_way {
            self.told.fault(fault(place.path(&name), side, reason));
        }
        // The first file to a sub-folder of WebDAV makes it, and of two that make it at once, some servers refuse the second.
        let first = errands.iter().position(|errand| store.files.is_empty() && errand.puts_at(End::Store));
        if let Some(first) = first.map(|at| errands.remove(at)) {
            let done = self.sides.run(place, first).await;
            take_in(done, &mut self.told, &mut self.in_a_row);
        }
        let sides = &self.sides;
        let mut under_way = stream::iter(errands).map(|errand| sides.run(place, errand)).buffer_unordered(AT_ONCE);
        while self.in_a_row < GIVE_UP
            && let Some(done) = under_way.next().await
        {
            take_in(done, &mut self.told, &mut self.in_a_row);
        }
    }
}

/// Tells what came of an errand, and counts how many in a row failed for a reason of the side.
fn take_in(done: Result<Done, Fault>, told: &mut Told, in_a_row: &mut usize) {
    match done {
        Ok(done) => {
            *in_a_row = 0;
            match done {
                Done::Carried { to, bytes } => told.carry(to, bytes),
                Done::Withdrawn => told.withdraw(),
                Done::Before => {}
            }
        }
        Err(fault) => {
            *in_a_row += usize::from(fault.reason.is_of_the_side());
            told.fault(fault);
        }
    }
}

impl Sides<'_> {
    fn at(&self, end: End) -> &Side {
        match end {
            End::Folder => self.folder,
            End::Store => self.store,
        }
    }

    async fn run(&self, place: &Place, errand: Errand) -> Result<Done, Fault> {
        match errand {
            Errand::Carry { name, kind, bytes, from } => self.carry(place, &name, kind, bytes, from).await,
            Errand::Mend { name, hash, folder, store } => self.mend(place, &name, hash, folder, store).await,
            Errand::Withdraw { withdrawal, untold, of, lies } => {
                // First the word, then the deed: whoever carries the same file meanwhile is told not to.
                if let Some(to) = untold {
                    let put = self.at(to).put(place, &withdrawal, bytes::Bytes::new()).await;
                    put.map_err(|reason| fault(place.path(&withdrawal), to, reason))?;
                }
                for end in lies {
                    let removed = self.at(end).remove(place, &of).await;
                    removed.map_err(|reason| fault(place.path(&of), end, reason))?;
                }
                Ok(Done::Withdrawn)
            }
        }
    }

    async fn carry(&self, place: &Place, name: &str, kind: Kind, bytes: u64, from: End) -> Result<Done, Fault> {
        let to = from.other();
        let _held = self.hold(bytes).await;
        let read = self.at(from).read(place, name, bytes).await;
        let Some(content) = read.map_err(|reason| fault(place.path(name), from, reason))? else {
            return Ok(Done::Before);
        };
        match kind {
            Kind::Bundle(hash) if blake3::hash(&content) != hash => {
                return Err(fault(place.path(name), from, Reason::Damaged));
            }
            Kind::Bundle(_) | Kind::Notice | Kind::Letter | Kind::Withdrawal { .. } => {}
        }
        match self.at(to).put(place, name, content).await {
            Ok(Put::Now) => Ok(Done::Carried { to, bytes }),
            Ok(Put::Before) => Ok(Done::Before),
            Err(reason) => Err(fault(place.path(name), to, reason)),
        }
    }

    /// A bundle is torn on one side, by a transfer to a server that shows what it has not all of: the whole one takes its place.
    async fn mend(&self, place: &Place, name: &str, hash: Hash, folder: u64, store: u64) -> Result<Done, Fault> {
        for (from, bytes) in [(End::Folder, folder), (End::Store, store)] {
            if bytes > LARGEST {
                continue;
            }
            let _held = self.hold(bytes).await;
            let read = self.at(from).read(place, name, bytes).await;
            let Some(content) = read.map_err(|reason| fault(place.path(name), from, reason))? else {
                return Ok(Done::Before);
            };
            if blake3::hash(&content) == hash {
                let to = from.other();
                let replaced = self.at(to).replace(place, name, content).await;
                return replaced
                    .map(|()| Done::Carried { to, bytes })
                    .map_err(|reason| fault(place.path(name), to, reason));
            }
        }
        Err(fault(place.path(name), End::Folder, Reason::Damaged))
    }

    /// A part of the memory for a file, for as long as what is given back is kept.
    async fn hold(&self, bytes: u64) -> tokio::sync::SemaphorePermit<'_> {
        let pieces = u32::try_from(bytes.min(LARGEST).div_ceil(1024)).expect("64 MiB are 65,536 KiB").max(1);
        self.held.acquire_many(pieces).await.expect("it is never closed")
    }
}

fn fault(file: String, side: End, reason: Reason) -> Fault {
    Fault { file, side, reason }
}
