//! Reviews as registers.

use std::collections::BTreeMap;

use serde::Serialize;

use super::aside::{self, AsideEdit};
use super::{BadRegister, CLEARED, Register};
use crate::answer::{Answer, Given, State};
use crate::code::{RatingId, SightingId};
use crate::concern::Concern;
use crate::event::Sighting;
use crate::review::{Override, Review, ReviewId, Slot, Status};
use crate::text::TextId;
use crate::value::Value;

/// Begins the name of a register that holds a judgement; no code begins so.
const OVERRIDE: &str = "!";

/// Begins the name of a register that holds a sighting; no code begins so.
const SIGHTING: &str = "@";

/// The register that holds an acute concern.
const CONCERN: &str = "concern";

/// One change of a review. `None` and an empty list clear.
#[derive(Debug, Clone, PartialEq)]
pub enum ReviewEdit {
    /// The version of the key that is answered.
    Version(u32),
    /// How far the review has come.
    Status(Status),
    /// What is answered in a slot.
    State(Slot, Option<State>),
    /// The comment in a slot.
    Comment(Slot, Option<TextId>),
    /// The evidence in a slot.
    Evidence(Slot, Vec<TextId>),
    /// What the state in a slot was carried over from.
    Given(Slot, Option<Given>),
    /// A judgement that the reader sets; `None` goes back to the computed one.
    Override(RatingId, Option<Override>),
    /// An event that the subject records, as this reader found it.
    Sighting(SightingId, Option<Sighting>),
    /// The acute concern that the reader raised.
    Concern(Option<Concern>),
    /// What is set aside of a version of the key.
    Aside(u32, AsideEdit),
}

impl ReviewEdit {
    /// The register that carries the change.
    pub fn register(&self) -> Register {
        match self {
            Self::Version(version) => ("version".into(), version.to_string()),
            Self::Status(status) => ("status".into(), write_status(status)),
            Self::State(slot, state) => (slot_name(slot, 'v'), state.as_ref().map_or(CLEARED.into(), write_state)),
            Self::Comment(slot, text) => {
                (slot_name(slot, 'c'), text.as_ref().map_or(CLEARED.into(), |id| id.as_str().into()))
            }
            Self::Evidence(slot, texts) => {
                (slot_name(slot, 'e'), texts.iter().map(TextId::as_str).collect::<Vec<_>>().join(" "))
            }
            Self::Given(slot, given) => (slot_name(slot, 'o'), given.as_ref().map_or(CLEARED.into(), write_given)),
            Self::Override(rating, set) => (
                format!("{OVERRIDE}{rating}"),
                set.as_ref().map_or(CLEARED.into(), |set| format!("{} {}", set.level, set.reason.as_str())),
            ),
            Self::Sighting(id, seen) => (format!("{SIGHTING}{id}"), seen.as_ref().map_or(CLEARED.into(), json)),
            Self::Concern(raised) => (CONCERN.into(), raised.as_ref().map_or(CLEARED.into(), json)),
            Self::Aside(version, edit) => edit.register(*version),
        }
    }
}

impl ReviewEdit {
    /// The change that a register carries: what [`ReviewEdit::register`] wrote. `version` is never cleared.
    pub fn from_register(name: &str, value: &str) -> Result<Self, BadRegister> {
        let bad = || BadRegister { name: name.into() };
        if let Some(aside) = aside::read(name, value) {
            return aside;
        }
        if value != CLEARED {
            return read(name, value).ok_or_else(bad);
        }
        if let Some(rating) = name.strip_prefix(OVERRIDE) {
            return Ok(Self::Override(rating.parse().map_err(|_| bad())?, None));
        }
        if let Some(id) = name.strip_prefix(SIGHTING) {
            return Ok(Self::Sighting(id.parse().map_err(|_| bad())?, None));
        }
        if name == CONCERN {
            return Ok(Self::Concern(None));
        }
        let (slot, part) = name.rsplit_once('/').ok_or_else(bad)?;
        let slot = read_slot(slot).ok_or_else(bad)?;
        match part {
            "v" => Ok(Self::State(slot, None)),
            "c" => Ok(Self::Comment(slot, None)),
            "e" => Ok(Self::Evidence(slot, Vec::new())),
            "o" => Ok(Self::Given(slot, None)),
            _ => Err(bad()),
        }
    }
}

impl ReviewEdit {
    /// Every text that the change names.
    pub fn texts(&self) -> Vec<&TextId> {
        match self {
            Self::Version(_) => Vec::new(),
            Self::Status(status) => status.text().into_iter().collect(),
            Self::State(_, state) => state.as_ref().and_then(State::text).into_iter().collect(),
            Self::Comment(_, text) => text.iter().collect(),
            Self::Evidence(_, texts) => texts.iter().collect(),
            Self::Given(_, given) => given.iter().filter_map(|given| given.state.text()).collect(),
            Self::Override(_, set) => set.iter().map(|set| &set.reason).collect(),
            Self::Sighting(_, seen) => seen.iter().filter_map(|seen| seen.note.as_ref()).collect(),
            Self::Concern(raised) => raised.iter().filter_map(|one| one.done.as_ref()).collect(),
            Self::Aside(_, edit) => edit.texts(),
        }
    }
}

impl Review {
    /// Carries out one change. A slot with nothing left in it is taken away.
    pub fn apply(&mut self, edit: ReviewEdit) {
        match edit {
            ReviewEdit::Version(version) => self.key_version = version,
            ReviewEdit::Status(status) => self.status = status,
            ReviewEdit::State(slot, state) => in_slot(&mut self.answers, slot, |one| one.state = state),
            ReviewEdit::Comment(slot, comment) => in_slot(&mut self.answers, slot, |one| one.comment = comment),
            ReviewEdit::Evidence(slot, evidence) => in_slot(&mut self.answers, slot, |one| one.evidence = evidence),
            ReviewEdit::Given(slot, given) => in_slot(&mut self.answers, slot, |one| one.given = given),
            ReviewEdit::Override(rating, set) => super::put(&mut self.overrides, rating, set),
            ReviewEdit::Sighting(id, seen) => super::put(&mut self.sightings, id, seen),
            ReviewEdit::Concern(raised) => self.concern = raised,
            ReviewEdit::Aside(version, edit) => {
                let aside = self.set_aside.entry(version).or_default();
                aside.apply(edit);
                if aside.is_empty() {
                    self.set_aside.remove(&version);
                }
            }
        }
    }

    /// The changes that make this review from nothing, in an order that can be replayed.
    pub fn edits(&self) -> Vec<ReviewEdit> {
        let mut edits = vec![ReviewEdit::Version(self.key_version), ReviewEdit::Status(self.status.clone())];
        edits.extend(edits_of(&self.answers));
        let overrides = self.overrides.iter();
        edits.extend(overrides.map(|(rating, set)| ReviewEdit::Override(rating.clone(), Some(set.clone()))));
        let sightings = self.sightings.iter();
        edits.extend(sightings.map(|(id, seen)| ReviewEdit::Sighting(id.clone(), Some(seen.clone()))));
        edits.extend(self.concern.iter().map(|one| ReviewEdit::Concern(Some(one.clone()))));
        let aside = self.set_aside.iter();
        edits.extend(aside.flat_map(|(version, aside)| aside.edits().map(|edit| ReviewEdit::Aside(*version, edit))));
        edits
    }

    /// The changes that make `other` of this review.
    pub fn changes_to(&self, other: &Self) -> Vec<ReviewEdit> {
        let registers = |review: &Self| -> BTreeMap<String, ReviewEdit> {
            review.edits().into_iter().map(|edit| (edit.register().0, edit)).collect()
        };
        let (mut before, after) = (registers(self), registers(other));
        let mut changes: Vec<ReviewEdit> = Vec::new();
        for (name, edit) in after {
            if before.remove(&name).as_ref() != Some(&edit) {
                changes.push(edit);
            }
        }
        let emptied =
            |name: &String| ReviewEdit::from_register(name, CLEARED).expect("what can be written can be cleared");
        changes.extend(before.keys().map(emptied));
        changes
    }
}

/// Changes the answer in a slot. A slot with nothing left in it is taken away.
pub(super) fn in_slot(answers: &mut BTreeMap<Slot, Answer>, slot: Slot, change: impl FnOnce(&mut Answer)) {
    let mut answer = answers.remove(&slot).unwrap_or_default();
    change(&mut answer);
    if !answer.is_blank() {
        answers.insert(slot, answer);
    }
}

/// The changes that make these answers from none.
pub(super) fn edits_of(answers: &BTreeMap<Slot, Answer>) -> impl Iterator<Item = ReviewEdit> {
    answers.iter().flat_map(|(slot, answer)| {
        let state = answer.state.is_some().then(|| ReviewEdit::State(slot.clone(), answer.state.clone()));
        let comment = answer.comment.is_some().then(|| ReviewEdit::Comment(slot.clone(), answer.comment.clone()));
        let evidence = !answer.evidence.is_empty();
        let evidence = evidence.then(|| ReviewEdit::Evidence(slot.clone(), answer.evidence.clone()));
        let given = answer.given.is_some().then(|| ReviewEdit::Given(slot.clone(), answer.given.clone()));
        [state, comment, evidence, given].into_iter().flatten()
    })
}

/// The review `id` that `registers` (name and value, in any order) hold. A review needs its `version` register.
pub fn review_from_registers<'a>(
    id: ReviewId,
    registers: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<Review, BadRegister> {
    let mut review = Review::new(id, 0);
    for (name, value) in registers {
        if value == CLEARED {
            continue;
        }
        review.apply(read(name, value).ok_or_else(|| BadRegister { name: name.into() })?);
    }
    if review.key_version == 0 { Err(BadRegister { name: "version".into() }) } else { Ok(review) }
}

fn read(name: &str, value: &str) -> Option<ReviewEdit> {
    if let Some(aside) = aside::read(name, value) {
        return aside.ok();
    }
    if let Some(rating) = name.strip_prefix(OVERRIDE) {
        let (level, reason) = value.split_once(' ')?;
        let set = Override { level: level.parse().ok()?, reason: read_text(reason)? };
        return Some(ReviewEdit::Override(rating.parse().ok()?, Some(set)));
    }
    if let Some(id) = name.strip_prefix(SIGHTING) {
        return Some(ReviewEdit::Sighting(id.parse().ok()?, Some(serde_json::from_str(value).ok()?)));
    }
    let Some((slot, part)) = name.rsplit_once('/') else {
        return match name {
            "version" => value.parse().ok().map(ReviewEdit::Version),
            "status" => read_status(value).map(ReviewEdit::Status),
            CONCERN => serde_json::from_str(value).ok().map(|raised| ReviewEdit::Concern(Some(raised))),
            _ => None,
        };
    };
    let slot = read_slot(slot)?;
    match part {
        "v" => Some(ReviewEdit::State(slot, Some(read_state(value)?))),
        "c" => Some(ReviewEdit::Comment(slot, Some(read_text(value)?))),
        "o" => Some(ReviewEdit::Given(slot, Some(read_given(value)?))),
        "e" => Some(ReviewEdit::Evidence(slot, value.split(' ').map(read_text).collect::<Option<_>>()?)),
        _ => None,
    }
}

fn read_slot(name: &str) -> Option<Slot> {
    Some(match name.split_once('/') {
        Some((question, member)) => Slot { question: question.parse().ok()?, member: Some(member.parse().ok()?) },
        None => Slot { question: name.parse().ok()?, member: None },
    })
}

fn slot_name(slot: &Slot, part: char) -> String {
    match &slot.member {
        Some(member) => format!("{}/{member}/{part}", slot.question),
        None => format!("{}/{part}", slot.question),
    }
}

fn json<T: Serialize>(thing: &T) -> String {
    serde_json::to_string(thing).expect("codes and days have a JSON form")
}

/// `= <value>`, `na <reason>`, `ns`.
fn write_state(state: &State) -> String {
    match state {
        State::Value(value) => format!("= {value}"),
        State::NotApplicable { reason } => format!("na {}", reason.as_str()),
        State::NotShown => "ns".into(),
    }
}

fn read_state(form: &str) -> Option<State> {
    if form == "ns" {
        return Some(State::NotShown);
    }
    let (kind, rest) = form.split_once(' ')?;
    match kind {
        "=" => rest.parse::<Value>().ok().map(State::Value),
        "na" => read_text(rest).map(|reason| State::NotApplicable { reason }),
        _ => None,
    }
}

/// `<version> <state>`.
fn write_given(given: &Given) -> String {
    format!("{} {}", given.version, write_state(&given.state))
}

fn read_given(form: &str) -> Option<Given> {
    let (version, state) = form.split_once(' ')?;
    Some(Given { version: version.parse().ok()?, state: read_state(state)? })
}

/// `open [<reason>]`, `submitted <time> [<reason>]`.
fn write_status(status: &Status) -> String {
    let with = |head: String, text: &Option<TextId>| match text {
        Some(text) => format!("{head} {}", text.as_str()),
        None => head,
    };
    match status {
        Status::Open { again } => with("open".into(), again),
        Status::Submitted { at, gaps } => with(format!("submitted {at}"), gaps),
    }
}

fn read_status(form: &str) -> Option<Status> {
    let parts: Vec<&str> = form.split(' ').collect();
    match parts[..] {
        ["open"] => Some(Status::Open { again: None }),
        ["open", reason] => Some(Status::Open { again: Some(read_text(reason)?) }),
        ["submitted", at] => Some(Status::Submitted { at: at.parse().ok()?, gaps: None }),
        ["submitted", at, reason] => Some(Status::Submitted { at: at.parse().ok()?, gaps: Some(read_text(reason)?) }),
        _ => None,
    }
}

fn read_text(id: &str) -> Option<TextId> {
    TextId::try_from(id.to_string()).ok()
}
