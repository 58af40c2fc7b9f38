//! The events of a family: which of its documents record them.

use std::collections::{BTreeMap, BTreeSet};

use domain::plan::TermList;
use domain::{By, Days, FamilyId, Plan, Review, ReviewId, ReviewerId, Sighting, SightingId, Subject, TermCode};

use crate::missing::{WhyUnread, why_unread};

/// A family: its documents as columns, its events as rows.
#[derive(Debug, Clone, PartialEq)]
pub struct EventGrid<'a> {
    /// The documents in the plan's order, then whatever else of the family has an event noted.
    pub columns: Vec<EventColumn>,
    /// The events: by kind in the order of the list, then by day, those without a day last.
    pub rows: Vec<EventRow<'a>>,
}

/// A subject and whether it says anything about events.
#[derive(Debug, Clone, PartialEq)]
pub struct EventColumn {
    /// What was reviewed.
    pub subject: Subject,
    /// Whether it counts.
    pub standing: Standing,
}

/// Whether what a subject records is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// A review of it counts.
    Read,
    /// No review of it counts.
    NotReviewed(WhyUnread),
    /// Somebody has submitted a review of it that is withheld from whoever asks.
    Withheld,
}

/// An event: sightings of one kind that somebody said are the same, or one that nobody linked.
#[derive(Debug, Clone, PartialEq)]
pub struct EventRow<'a> {
    /// The sighting that stands for it in the plan.
    pub event: SightingId,
    /// What it was.
    pub kind: TermCode,
    /// Every time that is given for it, each once; several when the documents differ, none when none says.
    pub days: Vec<Days>,
    /// One for each column.
    pub cells: Vec<EventCell<'a>>,
}

/// What one document says of an event. The kinds of nothing are never mixed.
#[derive(Debug, Clone, PartialEq)]
pub enum EventCell<'a> {
    /// It stands there.
    Recorded(Vec<Seen<'a>>),
    /// Some of those who read the document found it, others did not, and the group has not agreed.
    NoAgreement(Vec<Seen<'a>>),
    /// It was read, and does not stand there.
    NotRecorded,
    /// No review of it counts.
    NotReviewed(WhyUnread),
    /// Its reviews are withheld from whoever asks.
    Withheld,
}

/// A sighting with where it was noted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seen<'a> {
    /// Which.
    pub id: &'a SightingId,
    /// In which review.
    pub review: &'a ReviewId,
    /// What was noted.
    pub sighting: &'a Sighting,
}

/// How many events of a kind there are, and how many of them stand in each document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindCount {
    /// The kind.
    pub kind: TermCode,
    /// The events that stand in at least one document.
    pub events: u32,
    /// The events that no document is agreed to record.
    pub no_agreement: u32,
    /// One for each column; `None` where the document is not reviewed, or withheld.
    pub columns: Vec<Option<ColumnCount>>,
}

/// The events of a kind in one document. What is left of all rows of the kind is not recorded there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ColumnCount {
    /// Those that stand there.
    pub recorded: u32,
    /// Those that its readers differ on.
    pub no_agreement: u32,
}

impl EventCell<'_> {
    /// The sightings in it.
    pub fn seen(&self) -> &[Seen<'_>] {
        match self {
            Self::Recorded(seen) | Self::NoAgreement(seen) => seen,
            Self::NotRecorded | Self::NotReviewed(_) | Self::Withheld => &[],
        }
    }
}

impl<'a> EventRow<'a> {
    /// Every sighting of the event.
    pub fn seen(&self) -> impl Iterator<Item = &Seen<'a>> {
        self.cells.iter().flat_map(|cell| match cell {
            EventCell::Recorded(seen) | EventCell::NoAgreement(seen) => seen.as_slice(),
            EventCell::NotRecorded | EventCell::NotReviewed(_) | EventCell::Withheld => &[],
        })
    }

    /// How many days apart two events may lie: the nearest of their sightings that may be the same. `None` when none
    /// may, and when one reader found both in one document: to them they are two.
    pub fn may_be(&self, other: &Self) -> Option<i32> {
        let own: BTreeSet<&ReviewId> = self.seen().map(|one| one.review).collect();
        if other.seen().any(|one| own.contains(one.review)) {
            return None;
        }
        let pairs = self.seen().flat_map(|one| other.seen().map(move |other| (one.sighting, other.sighting)));
        let alike = pairs.filter(|(one, other)| one.may_be(other));
        alike.filter_map(|(one, other)| Some(one.when?.apart(other.when?))).min()
    }
}

impl EventGrid<'_> {
    /// The kinds that occur, in the order of the rows.
    pub fn counts(&self) -> Vec<KindCount> {
        let mut counts: Vec<KindCount> = Vec::new();
        for row in &self.rows {
            if counts.last().is_none_or(|last| last.kind != row.kind) {
                let columns = self.columns.iter().map(|column| match column.standing {
                    Standing::Read => Some(ColumnCount::default()),
                    Standing::NotReviewed(_) | Standing::Withheld => None,
                });
                counts.push(KindCount {
                    kind: row.kind.clone(),
                    events: 0,
                    no_agreement: 0,
                    columns: columns.collect(),
                });
            }
            let Some(count) = counts.last_mut() else { continue };
            let is_recorded = row.cells.iter().any(|cell| matches!(cell, EventCell::Recorded(_)));
            *(if is_recorded { &mut count.events } else { &mut count.no_agreement }) += 1;
            for (counted, cell) in count.columns.iter_mut().zip(&row.cells) {
                let Some(counted) = counted else { continue };
                match cell {
                    EventCell::Recorded(_) => counted.recorded += 1,
                    EventCell::NoAgreement(_) => counted.no_agreement += 1,
                    EventCell::NotRecorded | EventCell::NotReviewed(_) | EventCell::Withheld => {}
                }
            }
        }
        counts
    }

    /// The pairs of rows, by their places, that may be the same event and are not linked, the nearest first.
    pub fn alike(&self) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        for (at, row) in self.rows.iter().enumerate() {
            for (later, other) in self.rows.iter().enumerate().skip(at + 1) {
                pairs.extend(row.may_be(other).map(|apart| (apart, at, later)));
            }
        }
        pairs.sort_unstable();
        pairs.into_iter().map(|(_, one, other)| (one, other)).collect()
    }
}

/// The events of `family` as the submitted ones of `reviews` tell them. `withheld` are the subjects whose submitted
/// reviews whoever asks may not see yet.
///
/// What counts in a document follows the rule of answers: what the group noted, where it noted anything; else what
/// the only reader found; else what all its readers found, and the rest is *no agreement*.
pub fn event_grid<'a>(
    plan: &Plan,
    reviews: &'a [Review],
    withheld: &BTreeSet<Subject>,
    family: &FamilyId,
) -> EventGrid<'a> {
    let mut about: BTreeMap<&Subject, Vec<&Review>> = BTreeMap::new();
    for review in reviews.iter().filter(|review| plan.family_of(&review.id.subject) == Some(family)) {
        about.entry(&review.id.subject).or_default().push(review);
    }
    let documents: Vec<Subject> =
        plan.documents_of(family).into_iter().map(|one| Subject::Document(one.id.clone())).collect();
    let other = about.iter().filter(|(subject, own)| {
        !documents.contains(subject)
            && own.iter().any(|review| review.status.is_submitted() && !review.sightings.is_empty())
    });
    let other: Vec<Subject> = other.map(|(subject, _)| (*subject).clone()).collect();
    let (mut columns, mut readers) = (Vec::new(), Vec::new());
    let mut events: BTreeMap<(&SightingId, &TermCode), Places<'a>> = BTreeMap::new();
    for (at, subject) in documents.into_iter().chain(other).enumerate() {
        let own = about.get(&subject).map_or(&[][..], Vec::as_slice);
        let (counting, of) = counting(own);
        readers.push(of);
        for review in counting {
            for (id, sighting) in &review.sightings {
                let places = events.entry((plan.event_of(id), &sighting.kind)).or_default();
                places.entry(at).or_default().push(Seen { id, review: &review.id, sighting });
            }
        }
        let standing = if own.iter().any(|review| review.status.is_submitted()) {
            Standing::Read
        } else if withheld.contains(&subject) {
            Standing::Withheld
        } else {
            Standing::NotReviewed(why_unread(plan, &subject, own))
        };
        columns.push(EventColumn { subject, standing });
    }
    let mut rows: Vec<EventRow<'a>> =
        events.into_iter().map(|((event, kind), places)| row(&columns, &readers, event, kind, places)).collect();
    let place = |kind: &TermCode| plan.terms.get(&TermList::EventKind)?.get(kind).map(|term| term.order);
    rows.sort_by_cached_key(|row| {
        let order = place(&row.kind);
        let first = row.days.first().copied();
        ((order.is_none(), order, row.kind.clone()), (first.is_none(), first), row.event.clone())
    });
    EventGrid { columns, rows }
}

/// Where an event was found: the sightings in each column, by its place.
type Places<'a> = BTreeMap<usize, Vec<Seen<'a>>>;

/// The reviews of a subject whose sightings count, and how many readers must have found an event for it to stand.
fn counting<'a>(reviews: &[&'a Review]) -> (Vec<&'a Review>, usize) {
    let submitted = || reviews.iter().copied().filter(|review| review.status.is_submitted());
    let of_group: Vec<&Review> =
        submitted().filter(|review| review.id.by == By::Consensus && !review.sightings.is_empty()).collect();
    if !of_group.is_empty() {
        return (of_group, 1);
    }
    let own: Vec<&Review> = submitted().filter(|review| review.id.by != By::Consensus).collect();
    let readers = own.iter().filter_map(|review| reader(&review.id)).collect::<BTreeSet<_>>().len();
    (own, readers)
}

/// Who read; `None` for the group.
fn reader(review: &ReviewId) -> Option<&ReviewerId> {
    match &review.by {
        By::Reviewer(id) => Some(id),
        By::Consensus => None,
    }
}

fn row<'a>(
    columns: &[EventColumn],
    readers: &[usize],
    event: &SightingId,
    kind: &TermCode,
    mut places: Places<'a>,
) -> EventRow<'a> {
    let days: BTreeSet<Days> = places.values().flatten().filter_map(|one| one.sighting.when).collect();
    let cell = |(at, column): (usize, &EventColumn)| match (places.remove(&at), &column.standing) {
        (Some(mut seen), _) => {
            seen.sort_by_key(|one| (one.review, one.id));
            let found: BTreeSet<_> = seen.iter().map(|one| reader(one.review)).collect();
            if found.len() < readers[at] { EventCell::NoAgreement(seen) } else { EventCell::Recorded(seen) }
        }
        (None, Standing::Read) => EventCell::NotRecorded,
        (None, Standing::NotReviewed(why)) => EventCell::NotReviewed(why.clone()),
        (None, Standing::Withheld) => EventCell::Withheld,
    };
    let cells = columns.iter().enumerate().map(cell).collect();
    EventRow { event: event.clone(), kind: kind.clone(), days: days.into_iter().collect(), cells }
}
