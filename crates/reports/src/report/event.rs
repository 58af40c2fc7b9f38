//! The events of a family, against its documents.

use domain::FamilyId;
use serde::Serialize;

use super::Place;
use super::block::Kind;
use crate::told::{EventLine, EventMark, EventsOfKind, FamilyEvents, Mark, Told};

/// The events of a family.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct EventsPart {
    pub(crate) finding: String,
    pub(crate) more: Vec<String>,
    pub(crate) unknown: Vec<String>,
    pub(crate) columns: Vec<Place>,
    pub(crate) kinds: Vec<KindPart>,
    pub(crate) notes: Vec<NoteLine>,
}

/// The events of a kind.
#[derive(Serialize)]
pub(crate) struct KindPart {
    pub(crate) label: String,
    pub(crate) rows: Vec<EventRowLine>,
    pub(crate) counts: Vec<String>,
}

/// An event.
#[derive(Serialize)]
pub(crate) struct EventRowLine {
    pub(crate) when: String,
    /// The units that took part: "Barn och familj, LSS-enheten"; empty when none is known.
    pub(crate) units: String,
    pub(crate) cells: Vec<MarkLine>,
}

/// What a document says of an event.
#[derive(Serialize)]
pub(crate) struct MarkLine {
    pub(crate) kind: Kind,
    pub(crate) step: u32,
    pub(crate) label: String,
    pub(crate) when: Option<String>,
}

/// What a reader wrote of an event.
#[derive(Serialize)]
pub(crate) struct NoteLine {
    pub(crate) event: String,
    pub(crate) place: Place,
    pub(crate) body: String,
}

impl EventsPart {
    /// `None` when no event of the family is noted.
    pub(super) fn of(told: &Told<'_>, family: &FamilyId) -> Option<Self> {
        let FamilyEvents { finding, more, unknown, columns, kinds, notes, .. } = told.events(family)?;
        let kind = |EventsOfKind { label, rows, counts }| KindPart {
            label,
            counts,
            rows: rows.into_iter().map(row).collect(),
        };
        let notes = notes.into_iter().map(|note| NoteLine {
            event: note.event,
            place: Place::of_document(told, &note.subject, None),
            body: note.body,
        });
        Some(Self {
            finding,
            more,
            unknown,
            columns: columns.iter().map(|subject| Place::of_document(told, subject, None)).collect(),
            kinds: kinds.into_iter().map(kind).collect(),
            notes: notes.collect(),
        })
    }
}

fn row(EventLine { when, units, cells, .. }: EventLine) -> EventRowLine {
    EventRowLine {
        when: crate::words::capital(&when),
        units: units.join(", "),
        cells: cells.into_iter().map(mark).collect(),
    }
}

/// A mark with the square that stands for it: dark where the event stands, lined where it does not, spotted where
/// readers differ, empty where nobody knows.
fn mark(EventMark { standing, label, when, .. }: EventMark) -> MarkLine {
    let (kind, step) = match standing {
        Mark::Recorded => (Kind::Value, 4),
        Mark::NoAgreement => (Kind::Mixed, 2),
        Mark::NotRecorded => (Kind::Value, 0),
        Mark::NotReviewed | Mark::Withheld => (Kind::Outside, 0),
    };
    MarkLine { kind, step, label, when }
}
