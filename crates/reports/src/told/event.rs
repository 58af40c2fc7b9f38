//! Events: which documents of a family record them, in words.
//!
//! The rules, in order; the same events always give the same words:
//!
//! 1. A kind whose events all stand in one document at least is told from the documents that have most: "Fem gemensamma
//!    möten står i barnutredningen och journalen, två i uppdraget för barn, inget i vuxenutredningen".
//! 2. Where no document has them all, the whole is told first: "Fyra samråd är noterade: tre i barnutredningen, två
//!    vardera i vuxenutredningen och journalen".
//! 3. A kind that the words know no forms of is told by its own word and numbers: "Hembesök: 5 i barnutredningen, 0 i
//!    journalen".
//! 4. The finding is that of the kind where the documents are furthest apart; the others follow in the order of the
//!    list.
//!
//! Only documents whose reviews count are numbered. The rest, and everything that makes a number uncertain, is told
//! by [`FamilyEvents::unknown`].

use analysis::{EventCell, EventGrid, EventRow, KindCount, Standing, event_grid};
use domain::plan::TermList;
use domain::{Days, FamilyId, Genus, ReviewId, SightingId, Subject, TermCode};

use super::Told;
use super::answer::Quoting;
use crate::words::capital;

/// The events of a family.
pub struct FamilyEvents {
    /// What stands out, as a heading.
    pub finding: String,
    /// The same of the other kinds, and where days differ.
    pub more: Vec<String>,
    /// What makes the numbers uncertain.
    pub unknown: Vec<String>,
    /// The documents, a column each.
    pub columns: Vec<Subject>,
    /// The events by kind.
    pub kinds: Vec<EventsOfKind>,
    /// Pairs that may be the same event, the nearest first.
    pub alike: Vec<AlikePair>,
    /// What readers wrote of events, in the order of the rows.
    pub notes: Vec<EventNote>,
}

/// The events of a kind.
pub struct EventsOfKind {
    /// The kind in words.
    pub label: String,
    /// One for each event.
    pub rows: Vec<EventLine>,
    /// One for each column: "5 av 5"; what the column is, where it is not reviewed.
    pub counts: Vec<String>,
}

/// An event.
pub struct EventLine {
    /// The sighting that stands for it.
    pub event: SightingId,
    /// When: "12 mars 2021"; every day that is given, when the documents differ.
    pub when: String,
    /// The units that took part, as any document has it.
    pub units: Vec<String>,
    /// One for each column.
    pub cells: Vec<EventMark>,
}

/// What a document says of an event.
pub struct EventMark {
    /// Which of the things it can say.
    pub standing: Mark,
    /// The same in words.
    pub label: String,
    /// When, where the documents differ.
    pub when: Option<String>,
    /// The sightings, with the reviews they stand in.
    pub sightings: Vec<(SightingId, ReviewId)>,
}

/// What a document can say of an event. The kinds of nothing are never mixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
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

/// Two events that may be one.
pub struct AlikePair {
    /// The one.
    pub one: SightingId,
    /// The other.
    pub other: SightingId,
    /// What they are, in words.
    pub kind: String,
    /// The one in words: "12 mars 2021 i barnutredningen".
    pub one_told: String,
    /// The other in words.
    pub other_told: String,
}

/// What a reader wrote of an event.
pub struct EventNote {
    /// Which event: "Samråd 12 mars 2021".
    pub event: String,
    /// The document.
    pub subject: Subject,
    /// What was written; that it is not shown, where the document concerns a member with protected personal data.
    pub body: String,
}

impl Told<'_> {
    /// The events of `family`; `None` when none is noted.
    pub fn events(&self, family: &FamilyId) -> Option<FamilyEvents> {
        let material = self.material;
        let grid = event_grid(material.plan, material.reviews, material.withheld, family);
        let counts = grid.counts();
        let lead = lead(&counts)?;
        let findings = counts.iter().map(|count| self.events_found(&grid, count)).collect::<Vec<_>>();
        let mut more: Vec<String> =
            (0..).zip(&findings).filter(|(at, _)| *at != lead).map(|(_, one)| one.clone()).collect();
        let differing = number(grid.rows.iter().filter(|row| row.days.len() > 1).count());
        more.extend((differing > 0).then(|| self.counting_events("told-events-days-differ", differing)));
        Some(FamilyEvents {
            finding: findings[lead].clone(),
            more,
            unknown: self.events_unknown(&grid),
            kinds: counts.iter().map(|count| self.events_of_kind(&grid, count)).collect(),
            alike: self.events_alike(&grid),
            notes: self.event_notes(&grid),
            columns: grid.columns.into_iter().map(|column| column.subject).collect(),
        })
    }

    /// What the counts of a kind say, as one line without a full stop.
    fn events_found(&self, grid: &EventGrid<'_>, count: &KindCount) -> String {
        let forms = self.has_forms(&count.kind);
        let mut numbers: Vec<(u32, Vec<String>)> = Vec::new();
        for (column, counted) in grid.columns.iter().zip(&count.columns) {
            let Some(counted) = counted else { continue };
            let document = self.document_inside(&column.subject);
            match numbers.iter_mut().find(|(n, _)| *n == counted.recorded) {
                Some((_, documents)) => documents.push(document),
                None => numbers.push((counted.recorded, vec![document])),
            }
        }
        numbers.sort_by_key(|(n, _)| std::cmp::Reverse(*n));
        let places = |(counted, documents): &(u32, Vec<String>)| {
            let n = if forms { self.event_number(&count.kind, *counted) } else { counted.to_string() };
            let id =
                if forms && *counted > 0 && documents.len() > 1 { "told-events-in-each" } else { "told-events-in" };
            self.words.tell(id, &[("n", n.into()), ("documents", self.words.list(documents).into())])
        };
        if !forms {
            let list = numbers.iter().map(places).collect::<Vec<_>>().join(", ");
            let kind = self.term(TermList::EventKind, &count.kind);
            return self.words.tell("told-events-of-other-kind", &[("kind", kind.into()), ("list", list.into())]);
        }
        if count.events == 0 {
            let events = self.events_of(&count.kind, count.no_agreement);
            let facts = [("count", count.no_agreement.into()), ("events", events.into())];
            return capital(&self.words.tell("told-events-none-agreed", &facts));
        }
        let events = self.events_of(&count.kind, count.events);
        capital(&match numbers.as_slice() {
            [(most, documents), rest @ ..] if *most == count.events => {
                let facts = [
                    ("count", count.events.into()),
                    ("events", events.into()),
                    ("documents", self.words.list(documents).into()),
                ];
                let first = self.words.tell("told-events-stand", &facts);
                std::iter::once(first).chain(rest.iter().map(places)).collect::<Vec<_>>().join(", ")
            }
            numbers => {
                let list = numbers.iter().map(places).collect::<Vec<_>>().join(", ");
                self.words.tell("told-events-noted", &[("events", events.into()), ("list", list.into())])
            }
        })
    }

    /// What makes the numbers uncertain, a sentence each.
    fn events_unknown(&self, grid: &EventGrid<'_>) -> Vec<String> {
        let mut lines = Vec::new();
        for column in &grid.columns {
            let document = self.document_inside(&column.subject);
            lines.extend(match &column.standing {
                Standing::Read => None,
                Standing::NotReviewed(why) => {
                    let facts = [("document", document.into()), ("why", self.why_unread(why).into())];
                    Some(self.words.tell("told-events-unread", &facts))
                }
                Standing::Withheld => Some(self.words.tell("told-events-withheld", &[("document", document.into())])),
            });
        }
        let rows = |wanted: &dyn Fn(&EventRow<'_>) -> bool| number(grid.rows.iter().filter(|row| wanted(row)).count());
        let differ = rows(&|row| row.cells.iter().any(|cell| matches!(cell, EventCell::NoAgreement(_))));
        let no_day = rows(&|row| row.days.is_empty());
        let alike = number(grid.alike().len());
        for (n, id) in [(differ, "told-events-differ"), (no_day, "told-events-no-day"), (alike, "told-events-alike")] {
            lines.extend((n > 0).then(|| capital(&self.counting_events(id, n))));
        }
        lines
    }

    fn events_of_kind(&self, grid: &EventGrid<'_>, count: &KindCount) -> EventsOfKind {
        let of = count.events + count.no_agreement;
        let counts =
            grid.columns.iter().zip(&count.columns).map(|(column, counted)| match (counted, &column.standing) {
                (Some(counted), _) => {
                    let facts = [("n", counted.recorded.to_string().into()), ("of", of.to_string().into())];
                    self.words.tell("told-events-count", &facts)
                }
                (None, Standing::Withheld) => self.words.say("told-event-withheld"),
                (None, Standing::NotReviewed(_) | Standing::Read) => self.words.say("told-part-not-reviewed"),
            });
        EventsOfKind {
            label: self.term(TermList::EventKind, &count.kind),
            counts: counts.collect(),
            rows: grid.rows.iter().filter(|row| row.kind == count.kind).map(|row| self.event_line(row)).collect(),
        }
    }

    fn event_line(&self, row: &EventRow<'_>) -> EventLine {
        let mut units: Vec<&TermCode> = Vec::new();
        for unit in row.seen().flat_map(|seen| &seen.sighting.units) {
            if !units.contains(&unit) {
                units.push(unit);
            }
        }
        EventLine {
            event: row.event.clone(),
            when: self.event_days(&row.days),
            units: units.into_iter().map(|unit| self.term(TermList::Unit, unit)).collect(),
            cells: row.cells.iter().map(|cell| self.event_mark(row, cell)).collect(),
        }
    }

    fn event_mark(&self, row: &EventRow<'_>, cell: &EventCell<'_>) -> EventMark {
        let (standing, label) = match cell {
            EventCell::Recorded(_) => (Mark::Recorded, "told-event-recorded"),
            EventCell::NoAgreement(_) => (Mark::NoAgreement, "told-part-no-agreement"),
            EventCell::NotRecorded => (Mark::NotRecorded, "told-event-not-recorded"),
            EventCell::NotReviewed(_) => (Mark::NotReviewed, "told-part-not-reviewed"),
            EventCell::Withheld => (Mark::Withheld, "told-event-withheld"),
        };
        let mut days: Vec<Days> = cell.seen().iter().filter_map(|seen| seen.sighting.when).collect();
        days.sort_unstable();
        days.dedup();
        let is_other = !cell.seen().is_empty() && days != row.days;
        EventMark {
            standing,
            label: self.words.say(label),
            when: is_other.then(|| self.event_days(&days)),
            sightings: cell.seen().iter().map(|seen| (seen.id.clone(), seen.review.clone())).collect(),
        }
    }

    /// Every time that is given: "12 mars 2021 eller 14 mars 2021".
    fn event_days(&self, days: &[Days]) -> String {
        let told: Vec<String> = days.iter().map(|one| self.words.days(*one)).collect();
        match told.as_slice() {
            [] => self.words.say("told-event-no-day"),
            [one] => one.clone(),
            [first @ .., last] => {
                let facts = [("first", first.join(", ").into()), ("last", last.clone().into())];
                self.words.tell("told-either", &facts)
            }
        }
    }

    fn events_alike(&self, grid: &EventGrid<'_>) -> Vec<AlikePair> {
        let told = |row: &EventRow<'_>| {
            let cells = grid.columns.iter().zip(&row.cells).filter(|(_, cell)| !cell.seen().is_empty());
            let documents: Vec<String> = cells.map(|(column, _)| self.document_inside(&column.subject)).collect();
            let facts =
                [("when", self.event_days(&row.days).into()), ("documents", self.words.list(&documents).into())];
            self.words.tell("told-event-where", &facts)
        };
        let pair = |(one, other): (usize, usize)| {
            let (one, other) = (&grid.rows[one], &grid.rows[other]);
            // A sighting that is there, though the one that stands for the event may be gone.
            let id = |row: &EventRow<'_>| row.seen().next().map_or_else(|| row.event.clone(), |seen| seen.id.clone());
            AlikePair {
                one: id(one),
                other: id(other),
                kind: self.term(TermList::EventKind, &one.kind),
                one_told: told(one),
                other_told: told(other),
            }
        };
        grid.alike().into_iter().map(pair).collect()
    }

    fn event_notes(&self, grid: &EventGrid<'_>) -> Vec<EventNote> {
        let mut notes = Vec::new();
        for row in &grid.rows {
            let kind = self.term(TermList::EventKind, &row.kind);
            for (column, cell) in grid.columns.iter().zip(&row.cells) {
                for note in cell.seen().iter().filter_map(|seen| seen.sighting.note.as_ref()) {
                    let body = match self.quoting(&column.subject, None) {
                        Quoting::Allowed => self.text(note),
                        Quoting::Protected => capital(&self.words.say("told-not-quoted")),
                    };
                    let event = format!("{kind}, {}", self.event_days(&row.days));
                    notes.push(EventNote { event, subject: column.subject.clone(), body });
                }
            }
        }
        notes
    }

    /// A document inside a sentence: "barnutredningen", with its area where the family has two of them.
    pub(super) fn document_inside(&self, subject: &Subject) -> String {
        let key = self.sheet_of(subject).map_or("", |sheet| sheet.key().id.as_str());
        let name = self.subject_name(subject);
        let facts = [("key", key.into()), ("name", name.clone().into())];
        let told = self.words.tell("told-document-inside", &facts);
        let area = self.subject_area(subject);
        let is_alone = self.plan().family_of(subject).is_none_or(|family| {
            let of_family = self.plan().documents_of(family).into_iter();
            of_family.filter(|one| self.subject_name(&Subject::Document(one.id.clone())) == name).count() < 2
        });
        if is_alone || area.is_empty() { told } else { format!("{told} ({area})") }
    }

    /// True when the words know how to inflect what the round calls the kind.
    fn has_forms(&self, kind: &TermCode) -> bool {
        self.words.tell("told-event-kind", &[("kind", kind.as_str().into())]) == self.term(TermList::EventKind, kind)
    }

    /// "fem gemensamma möten"
    fn events_of(&self, kind: &TermCode, n: u32) -> String {
        let facts = [("kind", kind.as_str().into()), ("count", n.into()), ("n", self.event_number(kind, n).into())];
        self.words.tell("told-events-number", &facts)
    }

    /// A number of events of a kind, alone: "ett", "fem", "inget".
    fn event_number(&self, kind: &TermCode, n: u32) -> String {
        let facts = [("kind", kind.as_str().into())];
        if n == 0 {
            return self.words.tell("told-events-zero", &facts);
        }
        let is_neuter = self.words.tell("told-event-gender", &facts) == "neuter";
        self.words.count(n, if is_neuter { Genus::Neuter } else { Genus::Common })
    }

    fn counting_events(&self, id: &str, n: u32) -> String {
        self.words.tell(id, &[("count", n.into()), ("n", self.words.count(n, Genus::Common).into())])
    }
}

/// The kind where the documents are furthest apart, by its place; of several the first. `None` without kinds.
fn lead(counts: &[KindCount]) -> Option<usize> {
    let gap = |count: &KindCount| {
        let numbers = || count.columns.iter().flatten().map(|column| column.recorded);
        numbers().max().unwrap_or(0) - numbers().min().unwrap_or(0)
    };
    (0..counts.len()).max_by_key(|at| (gap(&counts[*at]), std::cmp::Reverse(*at)))
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
