//! What in a free text looks as if it points at a person: numbers, addresses, and the names that a round avoids.
//!
//! The scan is an eye that helps, not a guarantee: what it does not find may still point somebody out. So it errs
//! towards telling too much; it leaves alone only what is plainly something else, such as dates and case numbers.

mod context;
mod email;
mod fold;
mod identity;
mod names;
mod number;
mod street;
mod telephone;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use names::Names;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// A personal identity number (personnummer).
    PersonalIdentityNumber,
    /// A coordination number (samordningsnummer): 60 is added to the day, and the month may be unknown.
    CoordinationNumber,
    /// An interim number (T-nummer): a T in the place of a digit.
    InterimNumber,
    /// A reserve number (reservnummer), as regions give them.
    ReserveNumber,
    /// A telephone number.
    Telephone,
    /// An e-mail address.
    Email,
    /// A street with the number of a house.
    StreetAddress,
    /// A name that the round avoids.
    Name,
}

impl Kind {
    /// Every one of them.
    pub const ALL: &[Self] = &[
        Self::PersonalIdentityNumber,
        Self::CoordinationNumber,
        Self::InterimNumber,
        Self::ReserveNumber,
        Self::Telephone,
        Self::Email,
        Self::StreetAddress,
        Self::Name,
    ];
}

/// How sure the scan is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Certainty {
    /// The form is right, and the checksum where there is one.
    Is,
    /// The form is near: a checksum is wrong, or something else is written the same way.
    LooksLike,
}

/// A place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Finding {
    /// What stands there.
    pub kind: Kind,
    /// How sure that is.
    pub certainty: Certainty,
    /// Where it begins, in Unicode code points.
    pub start: usize,
    /// Where it ends, in Unicode code points; not part of it.
    pub end: usize,
}

/// Every place in `text` that looks as if it points at a person, in order; no two overlap.
pub fn scan(text: &str, names: &Names) -> Vec<Finding> {
    let text: Vec<char> = text.chars().collect();
    // What is found first keeps its place: a name within an address is told as the address.
    let found = email::find(&text).into_iter().chain(number::find(&text)).chain(street::find(&text));
    let mut kept: BTreeMap<usize, Finding> = BTreeMap::new();
    for finding in found.chain(names.find(&text)) {
        let is_free = kept.range(..finding.end).next_back().is_none_or(|(_, before)| before.end <= finding.start);
        if is_free {
            kept.insert(finding.start, finding);
        }
    }
    kept.into_values().collect()
}

/// What lies between `start` and `end` (in code points) of `text`; what lies outside of it is left out.
pub fn slice(text: &str, start: usize, end: usize) -> String {
    text.chars().skip(start).take(end.saturating_sub(start)).collect()
}

/// What was found, without the ways in which it can be written: the same number with another separator, or the same
/// name with another space, is the same.
pub fn comparable(kind: Kind, found: &str) -> String {
    let chars: Vec<char> = found.chars().collect();
    let said: Vec<String> = fold::words(&chars).into_iter().map(|word| fold::fold(&chars[word])).collect();
    match kind {
        Kind::PersonalIdentityNumber | Kind::CoordinationNumber | Kind::InterimNumber => {
            let joined = said.concat();
            // The century may be left out.
            joined.get(joined.len().saturating_sub(10)..).unwrap_or(&joined).to_string()
        }
        Kind::ReserveNumber | Kind::Telephone => said.concat(),
        Kind::Email | Kind::StreetAddress | Kind::Name => said.join(" "),
    }
}
