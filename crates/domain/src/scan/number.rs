//! Numbers: groups of digits with what stands between them, read as an identity number and as a telephone number.

use super::context::{Said, said_before};
use super::{Certainty, Finding, Kind, identity, telephone};

/// Digits that stand together.
pub(super) struct Group {
    pub(super) start: usize,
    pub(super) end: usize,
    /// What stands between it and the next group.
    pub(super) gap: Gap,
}

impl Group {
    pub(super) fn len(&self) -> usize {
        self.end - self.start
    }
}

/// What stands between two groups of digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// White space only; at most one line break.
    Space,
    /// A dash of some kind, with or without space around it.
    Dash,
    /// A plus sign: the person is a hundred years old or more.
    Plus,
    /// A slash or a parenthesis, as in telephone numbers.
    Slash,
    /// Anything else: the groups have nothing to do with each other.
    Apart,
}

/// How much the grouping of digits says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grouping {
    /// The digits are grouped as such numbers are.
    Telling,
    /// They stand together, or are grouped in another way.
    Mute,
}

/// A number as one of the two readers sees it.
pub(super) struct Reading {
    pub(super) kind: Kind,
    pub(super) certainty: Certainty,
    pub(super) grouping: Grouping,
    pub(super) start: usize,
    pub(super) end: usize,
    /// How many groups of digits it takes.
    pub(super) groups: usize,
}

/// Every number that is somebody's.
pub(super) fn find(text: &[char]) -> Vec<Finding> {
    let groups = groups(text);
    let mut found = Vec::new();
    let mut next = 0;
    while next < groups.len() {
        let here = &groups[next..];
        let said = said_before(text, here[0].start);
        match chosen(said, identity::read(text, here), telephone::read(text, here, said)) {
            Some(reading) => {
                let Reading { kind, certainty, start, end, .. } = reading;
                found.push(Finding { kind, certainty, start, end });
                next += reading.groups;
            }
            None => next += 1,
        }
    }
    found
}

/// Which of two readings holds: what the words before say, else the grouping, else the checksum.
fn chosen(said: Option<Said>, identity: Option<Reading>, telephone: Option<Reading>) -> Option<Reading> {
    let doubtful = |reading: Reading| Reading { certainty: Certainty::LooksLike, ..reading };
    if said == Some(Said::Case) {
        let is_right = |reading: &Reading| reading.certainty == Certainty::Is;
        let is_grouped = |reading: &Reading| reading.grouping == Grouping::Telling;
        return identity.filter(is_right).or(telephone.filter(is_grouped)).map(doubtful);
    }
    match (identity, telephone) {
        (Some(identity), Some(telephone)) => Some(match (said, identity.grouping, telephone.grouping) {
            (Some(Said::Telephone), _, _) => telephone,
            (Some(Said::Identity), _, _) | (_, Grouping::Telling, _) => identity,
            (_, Grouping::Mute, Grouping::Telling) => telephone,
            // Ten digits and nothing else to go by: a mobile number unless the checksum says otherwise.
            (_, Grouping::Mute, Grouping::Mute) => match (identity.certainty, telephone.certainty) {
                (Certainty::LooksLike, Certainty::Is) => telephone,
                (Certainty::Is | Certainty::LooksLike, _) => doubtful(identity),
            },
        }),
        (identity, telephone) => identity.or(telephone),
    }
}

fn groups(text: &[char]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut at = 0;
    for run in text.chunk_by(|one, other| one.is_ascii_digit() == other.is_ascii_digit()) {
        if run[0].is_ascii_digit() {
            if let Some(before) = groups.last_mut() {
                before.gap = gap(&text[before.end..at]);
            }
            groups.push(Group { start: at, end: at + run.len(), gap: Gap::Apart });
        }
        at += run.len();
    }
    groups
}

/// What stands between two groups of digits.
pub(super) fn gap(between: &[char]) -> Gap {
    // A dash with a space on each side and a line break of two characters is the longest.
    const LONGEST: usize = 4;
    if between.len() > LONGEST || between.iter().filter(|c| **c == '\n').count() > 1 {
        return Gap::Apart;
    }
    let signs: Vec<char> = between.iter().copied().filter(|c| !is_space(*c)).collect();
    match signs[..] {
        [] => Gap::Space,
        ['+'] => Gap::Plus,
        ['/' | '(' | ')'] => Gap::Slash,
        [sign] if is_dash(sign) => Gap::Dash,
        // "(08)-465": a parenthesis that closes, and a dash.
        [')', sign] if is_dash(sign) => Gap::Slash,
        _ => Gap::Apart,
    }
}

fn is_space(c: char) -> bool {
    // The last ones take no room, and come along when text is pasted.
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// Every character that people and programs write for a hyphen: soft, non-breaking, figure, en, em, minus and so on.
fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{AD}' | '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}'
    )
}
