//! The events of a family, in the shape that pages show.

use domain::{By, FamilyId, ReviewId};
use reports::told::{EventLine, EventMark, EventsOfKind, FamilyEvents, Mark, Told};

use super::{
    AlikePairView, EventCellView, EventColumnView, EventKindView, EventMarkRef, EventNoteView, EventRowView,
    FamilyEventsView, SightingView,
};
use crate::shapes::ReviewRef;

/// `None` when no event of the family is noted.
pub(super) fn events(told: &Told<'_>, family: &FamilyId) -> Option<FamilyEventsView> {
    let FamilyEvents { finding, more, unknown, columns, kinds, alike, notes } = told.events(family)?;
    let column = |subject: &domain::Subject| EventColumnView {
        name: told.subject_name(subject),
        detail: told.subject_area(subject),
    };
    let pair = |one: reports::told::AlikePair| AlikePairView {
        one: one.one.to_string(),
        other: one.other.to_string(),
        kind: one.kind,
        one_told: one.one_told,
        other_told: one.other_told,
    };
    let note = |one: reports::told::EventNote| EventNoteView {
        event: one.event,
        document: told.subject_name(&one.subject),
        body: one.body,
    };
    Some(FamilyEventsView {
        finding,
        more,
        unknown,
        columns: columns.iter().map(column).collect(),
        kinds: kinds.into_iter().map(kind_view).collect(),
        alike: alike.into_iter().map(pair).collect(),
        notes: notes.into_iter().map(note).collect(),
    })
}

fn kind_view(EventsOfKind { label, rows, counts }: EventsOfKind) -> EventKindView {
    EventKindView { label, counts, rows: rows.into_iter().map(row_view).collect() }
}

fn row_view(EventLine { event, when, units, cells }: EventLine) -> EventRowView {
    let linked = cells.iter().map(|cell| cell.sightings.len()).sum::<usize>() > 1;
    EventRowView {
        event: event.to_string(),
        when,
        units,
        cells: cells.into_iter().map(|cell| cell_view(cell, linked)).collect(),
    }
}

fn cell_view(EventMark { standing, label, when, sightings }: EventMark, linked: bool) -> EventCellView {
    let sighting = |(id, review): (domain::SightingId, ReviewId)| SightingView {
        id: id.to_string(),
        review: ReviewRef {
            round: review.round,
            key: review.key,
            subject: review.subject,
            reviewer: match review.by {
                By::Reviewer(id) => Some(id),
                By::Consensus => None,
            },
        },
        linked,
    };
    EventCellView {
        mark: match standing {
            Mark::Recorded => EventMarkRef::Recorded,
            Mark::NoAgreement => EventMarkRef::NoAgreement,
            Mark::NotRecorded => EventMarkRef::NotRecorded,
            Mark::NotReviewed => EventMarkRef::NotReviewed,
            Mark::Withheld => EventMarkRef::Withheld,
        },
        label,
        when,
        sightings: sightings.into_iter().map(sighting).collect(),
    }
}
