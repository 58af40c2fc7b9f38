//! E-mail addresses.

use super::{Certainty, Finding, Kind};

fn is_local(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-')
}

fn is_domain(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '-')
}

/// Every address: something, an at sign, and a domain with a last part of letters.
pub(super) fn find(text: &[char]) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for at in text.iter().enumerate().filter(|(_, c)| **c == '@').map(|(at, _)| at) {
        let from = found.last().map_or(0, |before| before.end);
        let local = text[from..at].iter().rev().take_while(|c| is_local(**c)).count();
        let start = at - local + text[at - local..at].iter().take_while(|c| !c.is_alphanumeric()).count();
        let domain = text[at + 1..].iter().take_while(|c| is_domain(**c)).count();
        let tail = text[at + 1..at + 1 + domain].iter().rev().take_while(|c| !c.is_alphanumeric()).count();
        let end = at + 1 + domain - tail;
        let last = text[at + 1..end].iter().rev().take_while(|c| **c != '.').collect::<Vec<_>>();
        let has_dot = last.len() < end - at - 1;
        if start < at && has_dot && last.len() >= 2 && last.iter().all(|c| c.is_alphabetic()) {
            found.push(Finding { kind: Kind::Email, certainty: Certainty::Is, start, end });
        }
    }
    found
}
