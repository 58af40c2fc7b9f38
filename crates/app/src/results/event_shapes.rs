//! What the family page shows of events.

use serde::Serialize;
use ts_rs::TS;

use crate::shapes::ReviewRef;

/// The events of a family, against its documents.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FamilyEventsView {
    /// What stands out: "Fem gemensamma möten står i barnutredningen, inget i vuxenutredningen".
    pub finding: String,
    /// The same of the other kinds.
    pub more: Vec<String>,
    /// What makes the numbers uncertain, in words.
    pub unknown: Vec<String>,
    /// The documents, one column each.
    pub columns: Vec<EventColumnView>,
    /// The events by kind.
    pub kinds: Vec<EventKindView>,
    /// Pairs that may be the same event.
    pub alike: Vec<AlikePairView>,
    /// What readers wrote of events.
    pub notes: Vec<EventNoteView>,
}

/// A document as the head of a column.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EventColumnView {
    /// "Barnutredning".
    pub name: String,
    /// Area and service.
    pub detail: String,
}

/// The events of a kind.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EventKindView {
    /// The kind.
    pub label: String,
    /// One for each event.
    pub rows: Vec<EventRowView>,
    /// One for each column: "5 av 5".
    pub counts: Vec<String>,
}

/// An event.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EventRowView {
    /// The sighting that stands for it.
    pub event: String,
    /// When, in words.
    pub when: String,
    /// The units that took part, in words.
    pub units: Vec<String>,
    /// One for each column.
    pub cells: Vec<EventCellView>,
}

/// What a document says of an event.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EventCellView {
    /// Which of the things it can say.
    pub mark: EventMarkRef,
    /// The same in words.
    pub label: String,
    /// When, where the documents differ.
    pub when: Option<String>,
    /// The sightings behind it.
    pub sightings: Vec<SightingView>,
}

/// What a document can say of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum EventMarkRef {
    /// It stands there.
    Recorded,
    /// Its readers differ.
    NoAgreement,
    /// It does not stand there.
    NotRecorded,
    /// The document is not reviewed.
    NotReviewed,
    /// Its reviews are not shown yet.
    Withheld,
}

/// A sighting and the review it stands in.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SightingView {
    /// Its code.
    pub id: String,
    /// The review.
    pub review: ReviewRef,
    /// True when it is linked with others.
    pub linked: bool,
}

/// Two events that may be one.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AlikePairView {
    /// A sighting of the one.
    pub one: String,
    /// A sighting of the other.
    pub other: String,
    /// What they are.
    pub kind: String,
    /// The one: "12 mars 2021 i barnutredningen".
    pub one_told: String,
    /// The other.
    pub other_told: String,
}

/// What a reader wrote of an event.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EventNoteView {
    /// Which event: "Samråd, 12 mars 2021".
    pub event: String,
    /// The document.
    pub document: String,
    /// What was written.
    pub body: String,
}
