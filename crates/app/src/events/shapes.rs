//! What noting events asks for and gives back.

use domain::{RoundId, SightingId, TermCode};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::shapes::ReviewRef;

/// An event to note in a review, or one to change.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NoteEvent {
    /// The review.
    pub review: ReviewRef,
    /// What to change; absent for a new one.
    #[ts(type = "string | null", optional)]
    pub sighting: Option<SightingId>,
    /// The kind's code; empty when none was chosen.
    pub kind: String,
    /// When it took place; absent when the document does not show it.
    #[ts(optional = nullable)]
    pub when: Option<TypedDays>,
    /// The codes of the units that took part.
    #[serde(default)]
    pub units: Vec<String>,
    /// What else there is to say; empty is nothing.
    #[ts(optional = nullable)]
    pub note: Option<String>,
}

/// An event as it is being typed in a review: kept on disk at once, whatever is wrong with it.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeepEvent {
    /// The review.
    pub review: ReviewRef,
    /// What is typed so far; absent when it is given up.
    #[ts(optional = nullable)]
    pub draft: Option<EventDraft>,
}

/// The fields of an event as they stand on the screen.
#[derive(Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EventDraft {
    /// What is being changed; null for a new one.
    pub sighting: Option<String>,
    /// The kind's code; empty when none is chosen.
    pub kind: String,
    /// The day, or the first of several, as it is typed.
    pub first: String,
    /// The last of several, as it is typed.
    pub last: String,
    /// The codes of the units that are ticked.
    pub units: Vec<String>,
    /// The note so far.
    pub note: String,
}

/// The note of an event, to erase for good with every version of it.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EraseNote {
    /// The review.
    pub review: ReviewRef,
    /// The event as the review has it.
    #[ts(type = "string")]
    pub sighting: SightingId,
}

/// A note that is gone from the store.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoteErased {
    /// How many versions of it there were.
    pub versions: u32,
    /// The day when the last backup that holds it goes, as `2021-02-11`, if the store is opened every day until then;
    /// later otherwise. Absent when no backup holds it.
    pub in_backups_until: Option<String>,
    /// The events of the review as they stand now.
    pub events: EventsOfReview,
}

/// Days as somebody typed them: "2021-03-12", "12 mars 2021", "12/3 2021", or a whole month, "mars 2021".
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TypedDays {
    /// The day, or the first of several.
    pub first: String,
    /// The last of several.
    #[ts(optional = nullable)]
    pub last: Option<String>,
}

/// What is wrong with an event; nothing was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum EventProblem {
    /// No kind was chosen.
    NoKind,
    /// The round has no such kind.
    UnknownKind {
        /// Its code.
        code: String,
    },
    /// The round has no such unit.
    UnknownUnit {
        /// Its code.
        code: String,
    },
    /// The first day cannot be read as one.
    NotADay {
        /// What was typed.
        typed: String,
    },
    /// The last day cannot be read as one.
    LastNotADay {
        /// What was typed.
        typed: String,
    },
    /// The last day comes before the first.
    Backwards,
}

/// An event to take away from a review.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RemoveEvent {
    /// The review.
    pub review: ReviewRef,
    /// Which.
    #[ts(type = "string")]
    pub sighting: SightingId,
}

/// A review whose events are asked for.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EventsOf {
    /// The review.
    pub review: ReviewRef,
}

/// The events noted in a review, and the words to note one with.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EventsOfReview {
    /// The kinds of event there are.
    pub kinds: Vec<TermView>,
    /// The units there are.
    pub units: Vec<TermView>,
    /// What is noted, by day; what has no day comes last.
    pub noted: Vec<NotedEvent>,
    /// What was just noted or changed.
    pub saved: Option<String>,
    /// What was being noted when the window was lost; absent when nothing was, or the review is marked as done.
    pub draft: Option<EventDraft>,
    /// When the last change of the review was saved, as RFC 3339; absent when nothing has been.
    pub at: Option<String>,
}

/// A word of a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TermView {
    /// Its code.
    pub code: String,
    /// The word.
    pub label: String,
}

/// An event as a review has it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NotedEvent {
    /// Its code.
    pub id: String,
    /// What it was.
    pub kind: TermView,
    /// When; absent when the document does not show it.
    pub when: Option<DaysView>,
    /// The units that took part.
    pub units: Vec<TermView>,
    /// What else was said of it.
    pub note: String,
    /// Whether a version of the note is still here to erase, though it may be another than the one that stands.
    pub erasable: bool,
    /// The event that it belongs to.
    pub event: String,
    /// The family's other documents that record the same event, as far as the reader may see.
    pub also_in: Vec<String>,
}

/// Days, to edit and to read.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DaysView {
    /// The day, or the first of several, as `2021-03-12`.
    pub first: String,
    /// The last of several.
    pub last: Option<String>,
    /// In words: "12 mars 2021".
    pub told: String,
}

/// An event as it is being noted, to find others that may be the same.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AlikeTo {
    /// The review.
    pub review: ReviewRef,
    /// What it is, when it is noted already.
    #[ts(type = "string | null", optional)]
    pub sighting: Option<SightingId>,
    /// The kind's code.
    #[ts(type = "string")]
    pub kind: TermCode,
    /// When.
    #[ts(optional = nullable)]
    pub when: Option<TypedDays>,
}

/// The events that may be the same.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Alike {
    /// The nearest first.
    pub events: Vec<AlikeEvent>,
}

/// An event that may be the same.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AlikeEvent {
    /// The sighting of it that is nearest.
    pub sighting: String,
    /// The event.
    pub event: String,
    /// The document that the sighting stands in.
    pub document: String,
    /// When, in that document.
    pub when: DaysView,
    /// The units that took part, in words.
    pub units: Vec<String>,
}

/// That a sighting is an event, or one of its own.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LinkEvent {
    /// The round.
    #[ts(type = "string")]
    pub round: RoundId,
    /// The sighting.
    #[ts(type = "string")]
    pub sighting: SightingId,
    /// The event, or any sighting of it; absent for an event of its own.
    #[ts(type = "string | null", optional)]
    pub event: Option<SightingId>,
}

/// That links are saved.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EventLinked {
    /// When, as RFC 3339.
    pub at: String,
}
