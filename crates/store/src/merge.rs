//! Changes from other desktops taken into the documents here.

use std::collections::{HashMap, HashSet, VecDeque};

use automerge::legacy::Key;
use automerge::{ActorId, ChangeHash, ObjId, ROOT, ReadDoc};
use domain::TextId;
use rusqlite::Connection;

use crate::document::Document;
use crate::error::StoreError;
use crate::foreign::{Foreign, damaged, guarded};
use crate::log::{self, Stamp};
use crate::op::Changed;
use crate::text_place::{self, Named};
use crate::thing::Thing;
use crate::travel::{Origin, TravelChange};
use crate::tx::Tx;
use crate::{conflict, erased_subject, projection};

/// What became of changes from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Merged {
    /// How many were new.
    pub taken: usize,
    /// How many were here already.
    pub known: usize,
    /// The things that the new ones changed, each once, in the order they came.
    pub things: Vec<Thing>,
    /// The texts that were named by changes of reviews whose subject is erased for good. Such a change is not taken in.
    pub unwanted: Vec<TextId>,
}

impl Tx<'_> {
    /// Takes in changes that were made at `origin`: of several things, in any order, any number of times. All of them or, when one
    /// is refused, none. What is refused is told by kind: [`StoreError::ForeignDamaged`], [`StoreError::ForeignUnknown`],
    /// [`StoreError::ForeignWaits`].
    pub fn merge(&mut self, changes: &[TravelChange], origin: Origin) -> Result<Merged, StoreError> {
        let merged = self.take_all(changes, origin);
        self.noticed(merged)
    }

    fn take_all(&mut self, changes: &[TravelChange], origin: Origin) -> Result<Merged, StoreError> {
        let mut order: Vec<&Thing> = Vec::new();
        let mut incoming: HashMap<&Thing, Vec<Foreign<'_>>> = HashMap::new();
        let mut merged = Merged::default();
        let erased = erased_subject::list(&self.reads.connection)?;
        let is_erased = |thing: &Thing| match thing {
            Thing::Review(review) => erased.iter().any(|one| one.holds(review)),
            _ => false,
        };
        for change in changes {
            let (thing, foreign) = (&change.thing, Foreign::read(change)?);
            if is_erased(thing) {
                for (register, value) in &foreign.registers {
                    merged.unwanted.extend(text_place::texts(thing, register, value)?);
                }
                continue;
            }
            let of_thing = incoming.entry(thing).or_insert_with(|| {
                order.push(thing);
                Vec::new()
            });
            of_thing.push(foreign);
        }
        for thing in order {
            let taken = self.take(thing, &incoming[thing], origin)?;
            merged.taken += taken;
            merged.known += incoming[thing].len() - taken;
            if taken > 0 {
                merged.things.push(thing.clone());
                self.note(Changed::from(thing));
            }
        }
        Ok(merged)
    }

    /// How many of `incoming`, which are changes of `thing`, were new.
    fn take(&mut self, thing: &Thing, incoming: &[Foreign<'_>], origin: Origin) -> Result<usize, StoreError> {
        let connection = &self.reads.connection;
        let document = self.documents.open(connection, thing)?;
        let taken = document.take(connection, thing, incoming, origin)?;
        let Some(last) = taken.last() else { return Ok(0) };
        let at = last.travelled.at.as_millisecond();
        let names = taken.iter().flat_map(|foreign| foreign.registers.iter().map(|(name, _)| name));
        let mut seen = HashSet::new();
        let mut now = Vec::new();
        for name in names.filter(|name| seen.insert(name.as_str())) {
            now.push((name.clone(), document.value(name)?));
            conflict::put(connection, document, name)?;
        }
        projection::put(connection, document, thing, &now, at).map_err(|error| refused(error, thing))?;
        for (register, value) in now {
            let texts = text_place::texts(thing, &register, &value)?;
            self.named.push(Named { document: document.entry.number, register, texts });
        }
        Ok(taken.len())
    }
}

/// Registers that can be read one by one and make no thing together, such as a review of no version of its key.
fn refused(error: StoreError, thing: &Thing) -> StoreError {
    match error {
        StoreError::UnknownReview { .. } | StoreError::UnknownRound { .. } => damaged(thing),
        other => other,
    }
}

impl Document {
    /// Takes in those of `incoming` that are not here, and gives them in the order they were taken.
    fn take<'f, 'c>(
        &mut self,
        connection: &Connection,
        thing: &Thing,
        incoming: &'f [Foreign<'c>],
        origin: Origin,
    ) -> Result<Vec<&'f Foreign<'c>>, StoreError> {
        let fresh = self.in_order(thing, incoming)?;
        if fresh.is_empty() {
            return Ok(fresh);
        }
        let changes: Vec<_> = fresh.iter().map(|foreign| foreign.change.clone()).collect();
        guarded(thing, || {
            self.content.apply_changes(changes).ok()?;
            fresh.iter().all(|foreign| self.was_written_so(foreign)).then_some(())
        })?;
        let rows = fresh.iter().map(|foreign| {
            let TravelChange { op, by, at, .. } = foreign.travelled;
            (Stamp { op: *op, by, at: *at }, foreign.change.clone().bytes().into_owned())
        });
        let rows: Vec<_> = rows.collect();
        let heads = self.content.get_heads();
        log::take_in(connection, &mut self.entry, (&rows, origin), heads)?;
        Ok(fresh)
    }

    /// Those of `incoming` that are not here, each once, those that stand on others after them. The engine takes a change
    /// that lacks what it stands on without a word and holds it back, and trusts how changes are numbered.
    fn in_order<'f, 'c>(
        &mut self,
        thing: &Thing,
        incoming: &'f [Foreign<'c>],
    ) -> Result<Vec<&'f Foreign<'c>>, StoreError> {
        let own = self.content.get_actor().clone();
        let mut last_ops: HashMap<ChangeHash, u64> = HashMap::new();
        let mut written: HashMap<ActorId, u64> = HashMap::new();
        for known in self.content.get_changes_meta(&[]) {
            last_ops.insert(known.hash, known.max_op);
            *written.entry(known.actor.into_owned()).or_default() += 1;
        }
        let mut seen = HashSet::new();
        let mut is_fresh = |hash: ChangeHash| !last_ops.contains_key(&hash) && seen.insert(hash);
        let fresh: Vec<&Foreign<'c>> = incoming.iter().filter(|foreign| is_fresh(foreign.change.hash())).collect();

        let mut waiting: HashMap<ChangeHash, Vec<usize>> = HashMap::new();
        let mut lacks: Vec<usize> = Vec::with_capacity(fresh.len());
        for (foreign, place) in fresh.iter().zip(0..) {
            let missing = foreign.change.deps().iter().filter(|dep| !last_ops.contains_key(dep));
            let missing: Vec<ChangeHash> = missing.copied().collect();
            lacks.push(missing.len());
            for dep in missing {
                waiting.entry(dep).or_default().push(place);
            }
        }
        let mut ready: VecDeque<usize> = (0..fresh.len()).filter(|place| lacks[*place] == 0).collect();
        let mut ordered = Vec::with_capacity(fresh.len());
        while let Some(place) = ready.pop_front() {
            let change = &fresh[place].change;
            let before = change.deps().iter().filter_map(|dep| last_ops.get(dep)).max().copied().unwrap_or(0);
            let count = written.entry(change.actor_id().clone()).or_default();
            let is_next = change.seq() == *count + 1 && change.start_op().get() == before + 1;
            if !is_next || *change.actor_id() == own {
                return Err(damaged(thing));
            }
            *count += 1;
            last_ops.insert(change.hash(), change.max_op());
            ordered.push(fresh[place]);
            for one in waiting.remove(&change.hash()).unwrap_or_default() {
                lacks[one] -= 1;
                if lacks[one] == 0 {
                    ready.push_back(one);
                }
            }
        }
        if ordered.len() == fresh.len() {
            Ok(ordered)
        } else {
            Err(StoreError::ForeignWaits { thing: Box::new(thing.clone()) })
        }
    }

    /// True when each value replaced what stood in its own register where it was written: no more, so that nothing is taken
    /// away that its author had not seen or did not name, and no less.
    fn was_written_so(&self, foreign: &Foreign<'_>) -> bool {
        let mut own: HashMap<&str, u64> = HashMap::new();
        foreign.expanded.operations.iter().zip(foreign.change.start_op().get()..).all(|(operation, number)| {
            let Key::Map(name) = &operation.key else { return false };
            let replaced: HashSet<(u64, ActorId)> =
                operation.pred.iter().map(|op| (op.counter(), op.actor().clone())).collect();
            let stood = match own.insert(name, number) {
                Some(before) => Some([(before, foreign.change.actor_id().clone())].into()),
                None => self.ops_at(name, foreign.change.deps()),
            };
            stood == Some(replaced)
        })
    }

    /// The operations that made what stood in a register where `heads` were the last changes.
    fn ops_at(&self, name: &str, heads: &[ChangeHash]) -> Option<HashSet<(u64, ActorId)>> {
        let standing = self.content.get_all_at(ROOT, name, heads).ok()?;
        let ops = standing.into_iter().map(|(_, id)| match id {
            ObjId::Id(number, actor, _) => Some((number, actor)),
            ObjId::Root => None,
        });
        ops.collect()
    }
}
