//! A change from another desktop, read with suspicion before it is let into a document.
//!
//! What this program writes has one form. A change in any other, however well it is signed, is refused: the engine that
//! merges is made for writers who mean well.

use std::panic::{AssertUnwindSafe, catch_unwind};

use automerge::{Change, ExpandedChange};
use domain::register::{
    CLEARED, CodebookEdit, CodingEdit, ConclusionsEdit, DraftEdit, GroupEdit, PlanEdit, Register, ReviewEdit,
};
use serde_json::Value;

use crate::error::StoreError;
use crate::log;
use crate::thing::Thing;
use crate::travel::TravelChange;

/// The kind of a piece of the engine's format that holds one change, not compressed: a few compressed bytes could be made
/// to fill the memory.
const ONE_CHANGE: u8 = 1;
/// Where in the piece its kind stands: after four bytes that every piece has, and four of its hash.
const KIND_AT: usize = 8;

/// A change that can be read and says nothing but what this version of the program could have written.
pub(crate) struct Foreign<'a> {
    pub(crate) change: Change,
    pub(crate) expanded: ExpandedChange,
    pub(crate) registers: Vec<Register>,
    pub(crate) travelled: &'a TravelChange,
}

impl<'a> Foreign<'a> {
    pub(crate) fn read(travelled: &'a TravelChange) -> Result<Self, StoreError> {
        let thing = &travelled.thing;
        let (change, expanded, registers) = guarded(thing, || {
            if travelled.bytes.get(KIND_AT) != Some(&ONE_CHANGE) {
                return None;
            }
            let change = Change::try_from(travelled.bytes.as_slice()).ok()?;
            let expanded = change.decode();
            let registers = log::registers(&expanded).filter(|registers| !registers.is_empty())?;
            let stamp = log::Stamp { op: travelled.op, by: &travelled.by, at: travelled.at };
            let is_ours = change.message() == Some(stamp.message().as_str())
                && change.timestamp() == stamp.at.as_second()
                && change.extra_bytes().is_empty()
                && Change::from(expanded.clone()).raw_bytes() == change.raw_bytes();
            is_ours.then_some((change, expanded, registers))
        })?;
        for (name, value) in &registers {
            if !is_known(thing, name, value) {
                let register = StoreError::as_code(name);
                return Err(StoreError::ForeignUnknown { thing: Box::new(thing.clone()), register, op: None });
            }
        }
        Ok(Self { change, expanded, registers, travelled })
    }
}

/// What the engine makes of bytes from elsewhere; that it gives up, in whatever way, is that they are damaged.
pub(crate) fn guarded<T>(thing: &Thing, work: impl FnOnce() -> Option<T>) -> Result<T, StoreError> {
    let worked = catch_unwind(AssertUnwindSafe(work));
    worked.ok().flatten().ok_or_else(|| damaged(thing))
}

pub(crate) fn damaged(thing: &Thing) -> StoreError {
    StoreError::ForeignDamaged { thing: Box::new(thing.clone()) }
}

/// True when `thing` has a register of that name, and all that its value says is read here.
fn is_known(thing: &Thing, name: &str, value: &str) -> bool {
    let register = match thing {
        Thing::Plan(_) if value == CLEARED => return PlanEdit::clears(name),
        Thing::Plan(_) => PlanEdit::from_register(name, value).map(|edit| edit.register()),
        Thing::Review(_) => ReviewEdit::from_register(name, value).map(|edit| edit.register()),
        Thing::Codebook => CodebookEdit::from_register(name, value).map(|edit| edit.register()),
        Thing::Coding(_) => CodingEdit::from_register(name, value).map(|edit| edit.register()),
        Thing::Conclusions(_) => ConclusionsEdit::from_register(name, value).map(|edit| edit.register()),
        Thing::KeyDraft(_) => DraftEdit::from_register(name, value).map(|edit| edit.register()),
        Thing::Group => GroupEdit::from_register(name, value).map(|edit| edit.register()),
    };
    register.is_ok_and(|(known, read)| known == name && says_all_of(&read, value))
}

/// True when nothing that `value` says was left out when it was read and written again: an older version may say less than
/// this one, and a newer one more.
fn says_all_of(read: &str, value: &str) -> bool {
    read == value
        || match (serde_json::from_str(read), serde_json::from_str(value)) {
            (Ok(read), Ok(value)) => holds(&read, &value),
            (Err(_), Err(_)) => true,
            (Ok(_), Err(_)) | (Err(_), Ok(_)) => false,
        }
}

fn holds(read: &Value, value: &Value) -> bool {
    match (read, value) {
        (Value::Object(read), Value::Object(value)) => {
            value.iter().all(|(name, value)| value.is_null() || read.get(name).is_some_and(|read| holds(read, value)))
        }
        (Value::Array(read), Value::Array(value)) => {
            read.len() == value.len() && read.iter().zip(value).all(|(read, value)| holds(read, value))
        }
        (
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) | Value::Object(_),
            _,
        ) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::says_all_of;

    #[test]
    fn what_a_newer_version_says_and_this_one_would_drop_is_told_from_what_an_older_one_left_out() {
        for (read, value, expected) in [
            (r#"{"id":"a","order":1}"#, r#"{"id":"a","order":1}"#, true),
            (r#"{"order":1,"id":"a"}"#, r#"{"id":"a","order":1}"#, true),
            (r#"{"id":"a","order":1}"#, r#"{"id":"a"}"#, true),
            (r#"{"id":"a"}"#, r#"{"id":"a","new":1}"#, false),
            (r#"{"id":"a"}"#, r#"{"id":"a","none":null}"#, true),
            (r#"{"in":{"a":1}}"#, r#"{"in":{"a":1,"new":2}}"#, false),
            (r#"[{"a":1}]"#, r#"[{"a":1,"new":2}]"#, false),
            (r#"["a"]"#, r#"["a","b"]"#, false),
            ("= 1.5", "= 1.50", true),
            ("= yes", r#"{"a":1}"#, false),
        ] {
            assert_eq!(says_all_of(read, value), expected, "{read} of {value}");
        }
    }
}
