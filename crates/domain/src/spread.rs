//! Who reads what, spread so that everybody reads as much as the others.
//!
//! Who handles a family reads nothing of it (jäv), and nobody reads a document twice. Within that the spread is the
//! most even there is: no other one has a smaller sum of the squares of the loads. It is made as documents and
//! readers are matched in Harvey, Ladner, Lovász & Tamir, *Semi-matchings for bipartite graphs and load balancing*
//! (2006): any first spread is improved along paths from a reader with more to a reader with less, and one without
//! such a path is the best.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::code::{DocumentId, FamilyId, ReviewerId};
use crate::plan::{Plan, Reading};
use crate::subject::Subject;

/// Readings that were found for documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread {
    /// The readings besides those that were kept.
    pub readings: BTreeSet<Reading>,
    /// The documents that lack a reader, and how many of the reviewers handle their family themselves.
    pub lacking: BTreeMap<DocumentId, usize>,
}

/// Finds readers until `wanted` read each document that can be reviewed. The readings in `kept` stand: they count
/// as readers of their document, and in the load of their reader. The same plan always gives the same spread.
pub fn spread(plan: &Plan, kept: &BTreeSet<Reading>, wanted: usize) -> Spread {
    let mut board = Board::new(plan, kept);
    let mut lacking = BTreeMap::new();
    let mut slots = 0;
    for document in documents(plan) {
        let free = board.may_read(document).count();
        let more = wanted.saturating_sub(board.readers_of(document));
        if more > free {
            let partial = plan.conflicts.iter().filter(|one| &one.family == board.family_of(document)).count();
            lacking.insert(document.clone(), partial);
        }
        slots += more.min(free);
    }
    let level = board.level(slots);
    for document in documents(plan) {
        for _ in board.readers_of(document)..wanted {
            let Some(reader) = board.first_choice(document, level) else { break };
            board.give(document, reader);
        }
    }
    board.even_out();
    let readings = board.given.iter().flat_map(|(document, readers)| {
        let subject = Subject::Document((*document).clone());
        readers.iter().map(move |reader| Reading { subject: subject.clone(), reviewer: (*reader).clone() })
    });
    Spread { readings: readings.collect(), lacking }
}

/// How many documents that can be reviewed each reviewer reads by `readings`.
pub fn loads<'a>(plan: &'a Plan, readings: impl IntoIterator<Item = &'a Reading>) -> BTreeMap<&'a ReviewerId, usize> {
    let mut loads: BTreeMap<&ReviewerId, usize> = plan.reviewers.keys().map(|id| (id, 0)).collect();
    for reading in readings {
        if let (Some(_), Some(load)) = (readable(plan, &reading.subject), loads.get_mut(&reading.reviewer)) {
            *load += 1;
        }
    }
    loads
}

/// The documents that can be reviewed, family by family.
fn documents(plan: &Plan) -> impl Iterator<Item = &DocumentId> {
    let by_family = plan.documents_by_family();
    let families = plan.families_in_order().into_iter();
    let documents = families.flat_map(move |family| by_family.get(&family.id).cloned().unwrap_or_default());
    documents.filter(|document| document.unreviewable.is_none()).map(|document| &document.id)
}

/// The document that `subject` is, when it can be reviewed.
fn readable<'a>(plan: &'a Plan, subject: &Subject) -> Option<&'a DocumentId> {
    match subject {
        Subject::Document(id) => {
            plan.documents.get(id).filter(|document| document.unreviewable.is_none()).map(|document| &document.id)
        }
        Subject::Family(_) | Subject::Member(_) | Subject::Respondent(_) => None,
    }
}

/// The spread while it is made.
struct Board<'a> {
    plan: &'a Plan,
    partial: BTreeSet<(&'a FamilyId, &'a ReviewerId)>,
    kept: BTreeMap<&'a DocumentId, BTreeSet<&'a ReviewerId>>,
    given: BTreeMap<&'a DocumentId, BTreeSet<&'a ReviewerId>>,
    loads: BTreeMap<&'a ReviewerId, usize>,
    /// How many documents of a family each reads, to let them go on with a family that they know.
    knows: BTreeMap<(&'a FamilyId, &'a ReviewerId), usize>,
}

impl<'a> Board<'a> {
    fn new(plan: &'a Plan, kept: &'a BTreeSet<Reading>) -> Self {
        let partial = plan.conflicts.iter().map(|one| (&one.family, &one.reviewer)).collect();
        let (kept_by, given, knows) = Default::default();
        let mut board = Self { plan, partial, kept: kept_by, given, loads: loads(plan, kept), knows };
        for reading in kept {
            if let Some(document) = readable(plan, &reading.subject) {
                board.kept.entry(document).or_default().insert(&reading.reviewer);
                *board.knows.entry((board.family_of(document), &reading.reviewer)).or_default() += 1;
            }
        }
        board
    }

    fn family_of(&self, document: &DocumentId) -> &'a FamilyId {
        &self.plan.documents[document].family
    }

    fn readers_of(&self, document: &DocumentId) -> usize {
        let count =
            |readers: &BTreeMap<&DocumentId, BTreeSet<&ReviewerId>>| readers.get(document).map_or(0, BTreeSet::len);
        count(&self.kept) + count(&self.given)
    }

    /// The reviewers who could read a document and do not.
    fn may_read(&self, document: &'a DocumentId) -> impl Iterator<Item = &'a ReviewerId> {
        let family = self.family_of(document);
        let reads = move |readers: &BTreeMap<&DocumentId, BTreeSet<&ReviewerId>>, reviewer: &ReviewerId| {
            readers.get(document).is_some_and(|readers| readers.contains(reviewer))
        };
        self.plan.reviewers.keys().filter(move |reviewer| {
            !self.partial.contains(&(family, *reviewer))
                && !reads(&self.kept, reviewer)
                && !reads(&self.given, reviewer)
        })
    }

    /// How many documents each would read if `slots` more could be given to anybody, rounded down.
    fn level(&self, slots: usize) -> usize {
        let mut loads: Vec<usize> = self.loads.values().copied().collect();
        loads.sort_unstable();
        let (mut left, mut level) = (slots, loads.first().copied().unwrap_or(0));
        for (reached, next) in loads.iter().skip(1).enumerate() {
            let step = (next - level) * (reached + 1);
            if step > left {
                return level + left / (reached + 1);
            }
            (left, level) = (left - step, *next);
        }
        level + left.checked_div(loads.len()).unwrap_or(0)
    }

    /// Who is given a document first: somebody with room who knows the family, else who has the most room.
    fn first_choice(&self, document: &'a DocumentId, level: usize) -> Option<&'a ReviewerId> {
        let family = self.family_of(document);
        self.may_read(document).min_by_key(|reviewer| {
            let load = self.loads[*reviewer];
            let knows = self.knows.contains_key(&(family, *reviewer));
            (load >= level, load < level && !knows, load)
        })
    }

    fn give(&mut self, document: &'a DocumentId, reviewer: &'a ReviewerId) {
        self.given.entry(document).or_default().insert(reviewer);
        *self.loads.entry(reviewer).or_default() += 1;
        *self.knows.entry((self.family_of(document), reviewer)).or_default() += 1;
    }

    fn take(&mut self, document: &'a DocumentId, reviewer: &'a ReviewerId) {
        if let Some(readers) = self.given.get_mut(document) {
            readers.remove(reviewer);
        }
        *self.loads.get_mut(reviewer).expect("what was given stands in the loads") -= 1;
        *self.knows.get_mut(&(self.family_of(document), reviewer)).expect("what was given is known") -= 1;
    }

    /// Moves documents along paths from a reader with more to a reader with at least two less, until there is none.
    fn even_out(&mut self) {
        // Each round lessens the sum of the squares of the loads, so it comes to an end.
        while let Some(path) = self.path() {
            for (document, from, to) in path {
                self.take(document, from);
                self.give(document, to);
            }
        }
    }

    /// A shortest path of moves (document, from, to) that makes the loads more even.
    fn path(&self) -> Option<Vec<(&'a DocumentId, &'a ReviewerId, &'a ReviewerId)>> {
        let moves = self.moves();
        let mut heavy: Vec<_> = self.loads.iter().collect();
        heavy.sort_by_key(|(reviewer, load)| (std::cmp::Reverse(**load), **reviewer));
        for (start, load) in heavy {
            let mut came: BTreeMap<&ReviewerId, (&ReviewerId, &DocumentId)> = BTreeMap::new();
            let mut queue = VecDeque::from([*start]);
            while let Some(from) = queue.pop_front() {
                for (to, document) in moves.get(from).into_iter().flatten() {
                    if to == start || came.contains_key(to) {
                        continue;
                    }
                    came.insert(to, (from, document));
                    if self.loads[to] + 2 <= *load {
                        return Some(walked(start, to, &came));
                    }
                    queue.push_back(to);
                }
            }
        }
        None
    }

    /// For each reader, to whom a document of theirs could go, and which.
    fn moves(&self) -> BTreeMap<&'a ReviewerId, BTreeMap<&'a ReviewerId, &'a DocumentId>> {
        let mut moves: BTreeMap<&ReviewerId, BTreeMap<&ReviewerId, &DocumentId>> = BTreeMap::new();
        for (document, readers) in &self.given {
            for to in self.may_read(document) {
                for from in readers {
                    moves.entry(from).or_default().entry(to).or_insert(document);
                }
            }
        }
        moves
    }
}

/// The moves that lead from `start` to `end`, the last one first: so every document is free to be taken when it is.
fn walked<'a>(
    start: &'a ReviewerId,
    end: &'a ReviewerId,
    came: &BTreeMap<&'a ReviewerId, (&'a ReviewerId, &'a DocumentId)>,
) -> Vec<(&'a DocumentId, &'a ReviewerId, &'a ReviewerId)> {
    let mut path = Vec::new();
    let mut to = end;
    while to != start {
        let (from, document) = came[to];
        path.push((document, from, to));
        to = from;
    }
    path
}
