//! Where each text that is current stands: in which thing of the log, and in which part of it. A projection of the log.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::register::{CLEARED, CodebookEdit, ConclusionsEdit, PlanEdit, ReviewEdit, place_of};
use domain::{
    ActionId, CandidateId, DocumentId, RatingId, ReviewerId, RoundId, SightingId, Slot, TextId, ThemeId, WordingId,
};
use rusqlite::{Connection, OptionalExtension, params, params_from_iter};

use crate::document::Registers;
use crate::error::{Part, StoreError};
use crate::thing::Thing;
use crate::{history, projection};

/// A part of a thing where texts stand.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spot {
    /// The answer of a slot: in words, or why the question is not applicable.
    Answer(Slot),
    /// The comment of a slot.
    Comment(Slot),
    /// The evidence of a slot.
    Evidence(Slot),
    /// Why a reader set a judgement.
    Judgement(RatingId),
    /// The note of an event.
    Event(SightingId),
    /// Why a review was opened again, or marked as done with gaps.
    Status,
    /// Why a document could not be reviewed.
    Unreviewable(DocumentId),
    /// What a reader saw in the round as a whole.
    Reflection(ReviewerId),
    /// Why a family was left out.
    LeftOut(CandidateId),
    /// The example of a theme.
    Example(ThemeId),
    /// What is to be done.
    Action(ActionId),
    /// The author's own words for a finding.
    Wording(WordingId),
    /// What was done about an acute concern.
    Concern,
    /// The unit's own routine for an acute concern.
    Routine,
}

impl Spot {
    /// The spot that the register called `register` is, or was before it was set aside; `None` for one that never holds a
    /// text.
    pub(crate) fn of(thing: &Thing, register: &str) -> Option<Self> {
        match thing {
            Thing::Review(_) if register == "status" => Some(Self::Status),
            Thing::Review(_) => match ReviewEdit::from_register(place_of(register).0, CLEARED).ok()? {
                ReviewEdit::State(slot, _) | ReviewEdit::Given(slot, _) => Some(Self::Answer(slot)),
                ReviewEdit::Comment(slot, _) => Some(Self::Comment(slot)),
                ReviewEdit::Evidence(slot, _) => Some(Self::Evidence(slot)),
                ReviewEdit::Override(rating, _) => Some(Self::Judgement(rating)),
                ReviewEdit::Sighting(id, _) => Some(Self::Event(id)),
                ReviewEdit::Concern(_) => Some(Self::Concern),
                ReviewEdit::Version(_) | ReviewEdit::Status(_) | ReviewEdit::Aside(..) => None,
            },
            Thing::Plan(_) if register == "routine" => Some(Self::Routine),
            Thing::Plan(_) => match register.split_once('/')? {
                ("document", id) => id.parse().ok().map(Self::Unreviewable),
                ("reflection", id) => id.parse().ok().map(Self::Reflection),
                ("left-out", id) => id.parse().ok().map(Self::LeftOut),
                _ => None,
            },
            Thing::Codebook => match CodebookEdit::from_register(register, CLEARED).ok()? {
                CodebookEdit::Theme(id, _) => Some(Self::Example(id)),
            },
            // A coding names which version of a comment was read; the comment stands in its review. A key and a group name no texts.
            Thing::Coding(_) | Thing::KeyDraft(_) | Thing::Group => None,
            Thing::Conclusions(_) => match ConclusionsEdit::from_register(register, CLEARED).ok()? {
                ConclusionsEdit::Action(id, _) => Some(Self::Action(id)),
                ConclusionsEdit::Wording(id, _) => Some(Self::Wording(id)),
            },
        }
    }

    /// The slot that it belongs to, if it does.
    pub fn slot(&self) -> Option<&Slot> {
        match self {
            Self::Answer(slot) | Self::Comment(slot) | Self::Evidence(slot) => Some(slot),
            Self::Judgement(_)
            | Self::Event(_)
            | Self::Status
            | Self::Unreviewable(_)
            | Self::Reflection(_)
            | Self::LeftOut(_)
            | Self::Example(_)
            | Self::Action(_)
            | Self::Wording(_)
            | Self::Concern
            | Self::Routine => None,
        }
    }

    /// The register that the spot is, in the thing that has such spots.
    fn register(&self) -> String {
        match self {
            Self::Answer(slot) => ReviewEdit::State(slot.clone(), None).register().0,
            Self::Comment(slot) => ReviewEdit::Comment(slot.clone(), None).register().0,
            Self::Evidence(slot) => ReviewEdit::Evidence(slot.clone(), Vec::new()).register().0,
            Self::Judgement(rating) => ReviewEdit::Override(rating.clone(), None).register().0,
            Self::Event(id) => ReviewEdit::Sighting(id.clone(), None).register().0,
            Self::Status => "status".into(),
            Self::Concern => ReviewEdit::Concern(None).register().0,
            Self::Routine => PlanEdit::Routine(None).register().0,
            Self::Unreviewable(id) => PlanEdit::Document(id.clone(), None).register().0,
            Self::Reflection(id) => PlanEdit::Reflection(id.clone(), None).register().0,
            Self::LeftOut(id) => PlanEdit::LeftOut(id.clone(), None).register().0,
            Self::Example(id) => CodebookEdit::Theme(id.clone(), None).register().0,
            Self::Action(id) => ConclusionsEdit::Action(id.clone(), None).register().0,
            Self::Wording(id) => ConclusionsEdit::Wording(id.clone(), None).register().0,
        }
    }
}

/// The texts that a register of a document names now.
#[derive(Debug, Clone)]
pub(crate) struct Named {
    pub(crate) document: i64,
    pub(crate) register: String,
    pub(crate) texts: Vec<TextId>,
}

/// Every register of `thing` that names a text.
pub(crate) fn named(document: i64, thing: &Thing, registers: &Registers) -> Result<Vec<Named>, StoreError> {
    let mut named = Vec::new();
    for (register, value) in Registers::iter(&registers.0) {
        let texts = texts(thing, register, value)?;
        if !texts.is_empty() {
            named.push(Named { document, register: register.into(), texts });
        }
    }
    Ok(named)
}

/// The texts that stand in a register of `thing` that holds `value`.
pub(crate) fn texts(thing: &Thing, register: &str, value: &str) -> Result<Vec<TextId>, StoreError> {
    let found = |texts: Vec<&TextId>| texts.into_iter().cloned().collect();
    Ok(match thing {
        Thing::Review(_) => found(ReviewEdit::from_register(register, value)?.texts()),
        // A register of a plan that is cleared cannot be read, and names nothing.
        Thing::Plan(_) if value == CLEARED => Vec::new(),
        Thing::Plan(_) => found(PlanEdit::from_register(register, value)?.text().into_iter().collect()),
        Thing::Codebook => found(CodebookEdit::from_register(register, value)?.text().into_iter().collect()),
        Thing::Coding(_) | Thing::KeyDraft(_) | Thing::Group => Vec::new(),
        Thing::Conclusions(_) => found(ConclusionsEdit::from_register(register, value)?.texts()),
    })
}

/// Every register that names one of `texts`, which came after it: in the things of their rounds, and in those that belong
/// to no round or have few registers.
pub(crate) fn awaiting(connection: &Connection, texts: &[(TextId, RoundId)]) -> Result<Vec<Named>, StoreError> {
    let rounds: BTreeSet<&RoundId> = texts.iter().map(|(_, round)| round).collect();
    let texts: BTreeSet<&TextId> = texts.iter().map(|(text, _)| text).collect();
    let mut all = Vec::new();
    let of_round = "SELECT number, kind, identity FROM document
                    WHERE number IN (SELECT document FROM plan WHERE round = ?1 UNION ALL
                                     SELECT document FROM review WHERE round = ?1)";
    for round in rounds {
        documents(connection, of_round, &[round.as_str()], &mut all)?;
    }
    let others = "SELECT number, kind, identity FROM document WHERE kind IN ('codebook', 'conclusions')";
    documents(connection, others, &[], &mut all)?;
    // An id stands in a register as it is: a thing in which none of them stands is not read, of which there may be thousands.
    let ids: BTreeSet<&[u8]> = texts.iter().map(|text| text.as_str().as_bytes()).collect();
    let names_one = |registers: &Registers| {
        registers.0.as_bytes().split(|byte| !byte.is_ascii_hexdigit()).any(|run| ids.contains(run))
    };
    let mut awaiting = Vec::new();
    for (number, thing) in all {
        let registers = projection::read(connection, number, &thing)?.unwrap_or_default();
        if !names_one(&registers) {
            continue;
        }
        let named = named(number, &thing, &registers)?.into_iter();
        awaiting.extend(named.filter(|one| one.texts.iter().any(|text| texts.contains(text))));
    }
    Ok(awaiting)
}

fn documents(
    connection: &Connection,
    sql: &str,
    with: &[&str],
    into: &mut Vec<(i64, Thing)>,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params_from_iter(with))?;
    while let Some(row) = rows.next()? {
        let (number, kind, identity): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        into.push((number, Thing::read(&kind, &identity).ok_or(StoreError::corrupt(Part::Row))?));
    }
    Ok(())
}

/// Makes the places of the registers in `all` what they name now; a later one of the same register wins. A text that is
/// not in the store stands nowhere.
pub(crate) fn put(connection: &Connection, all: &[Named]) -> Result<(), StoreError> {
    let mut documents: BTreeMap<i64, BTreeMap<&str, &[TextId]>> = BTreeMap::new();
    for one in all {
        documents.entry(one.document).or_default().insert(&one.register, &one.texts);
    }
    for (document, registers) in documents {
        // A thing has few texts: what stands is read once and compared here.
        let mut standing: HashMap<String, BTreeSet<i64>> = HashMap::new();
        let mut statement = connection.prepare_cached("SELECT register, text FROM text_place WHERE document = ?")?;
        for row in statement.query_map([document], |row| Ok((row.get(0)?, row.get(1)?)))? {
            let (register, text) = row?;
            standing.entry(register).or_default().insert(text);
        }
        for (register, texts) in registers {
            let before = standing.remove(register).unwrap_or_default();
            if !(texts.is_empty() && before.is_empty()) {
                replace(connection, (document, register), texts, &before)?;
            }
        }
    }
    Ok(())
}

fn replace(
    connection: &Connection,
    (document, register): (i64, &str),
    texts: &[TextId],
    before: &BTreeSet<i64>,
) -> Result<(), StoreError> {
    let mut now = BTreeSet::new();
    for text in texts {
        let row: Option<(i64, String)> = connection
            .prepare_cached("SELECT number, kind FROM text WHERE id = ?")?
            .query_row([text.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let Some((number, kind)) = row else { continue };
        if now.insert(number) && !before.contains(&number) {
            connection
                .prepare_cached("INSERT INTO text_place (text, document, register, kind) VALUES (?, ?, ?, ?)")?
                .execute(params![number, document, register, kind])?;
        }
    }
    for gone in before.difference(&now) {
        connection
            .prepare_cached("DELETE FROM text_place WHERE text = ? AND document = ? AND register = ?")?
            .execute(params![gone, document, register])?;
    }
    Ok(())
}

/// Where a text stands now: the things and the registers in them.
pub(crate) fn of_text(connection: &Connection, text: &TextId) -> Result<Vec<(Thing, String)>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT document.kind, identity, register FROM text_place JOIN text ON text.number = text_place.text
         JOIN document ON document.number = text_place.document WHERE text.id = ?",
    )?;
    let mut rows = statement.query([text.as_str()])?;
    let mut places = Vec::new();
    while let Some(row) = rows.next()? {
        let (kind, identity): (String, String) = (row.get(0)?, row.get(1)?);
        places.push((Thing::read(&kind, &identity).ok_or(StoreError::corrupt(Part::Row))?, row.get(2)?));
    }
    Ok(places)
}

/// True when the places of `thing` are what its registers say.
pub(crate) fn agrees(
    connection: &Connection,
    document: i64,
    thing: &Thing,
    registers: &Registers,
) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT register, id, text_place.kind FROM text_place JOIN text ON number = text WHERE document = ?",
    )?;
    let standing = statement.query_map([document], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let standing: BTreeSet<(String, String, String)> = standing.collect::<Result<_, _>>()?;
    let mut expected = BTreeSet::new();
    for one in named(document, thing, registers)? {
        for text in one.texts {
            let kind: Option<String> = connection
                .prepare_cached("SELECT kind FROM text WHERE id = ?")?
                .query_row([text.as_str()], |row| row.get(0))
                .optional()?;
            expected.extend(kind.map(|kind| (one.register.clone(), String::from(text), kind)));
        }
    }
    Ok(standing == expected)
}

/// Works out the places of every plan and review from the registers of the projection, for a store of a format that
/// had no places. What cannot be read is left for `verify` to tell.
pub(crate) fn fill(connection: &Connection) -> Result<(), StoreError> {
    let mut statement = connection.prepare(
        "SELECT number, kind, identity, registers FROM document
         JOIN (SELECT document, registers FROM plan UNION ALL SELECT document, registers FROM review) ON document = number",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (number, kind, identity): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let Some(thing) = Thing::read(&kind, &identity) else { continue };
        if let Ok(named) = named(number, &thing, &Registers(row.get(3)?)) {
            put(connection, &named)?;
        }
    }
    Ok(())
}

/// Every text that ever stood in a spot of a thing, or is set aside from there, the oldest first, whether or not it is
/// still here.
pub(crate) fn versions(connection: &Connection, thing: &Thing, spot: &Spot) -> Result<Vec<TextId>, StoreError> {
    let register = spot.register();
    let mut versions = Vec::new();
    for change in history::changes(connection, thing)? {
        for (name, value) in change.registers.iter().filter(|(name, _)| place_of(name).0 == register) {
            for text in texts(thing, name, value)? {
                if !versions.contains(&text) {
                    versions.push(text);
                }
            }
        }
    }
    Ok(versions)
}
