//! Personal identity numbers, coordination numbers, and the interim and reserve numbers made in their image.
//!
//! The forms: the Swedish Tax Agency's SKV 704 (personal identity numbers) and SKV 707 (coordination numbers). The last
//! digit is a checksum of the nine before it (Luhn 1960, modulus 10).

use super::number::{Gap, Group, Grouping, Reading, gap};
use super::{Certainty, Kind};

/// The ways in which digits are grouped, by how many there are in each group; the longest first.
const SHAPES: &[(&[usize], Shape)] = &[
    (&[4, 2, 2, 4], Shape::Spread),
    (&[2, 2, 2, 4], Shape::Spread),
    (&[4, 4, 4], Shape::Spread),
    (&[8, 4], Shape::Date),
    (&[6, 4], Shape::Date),
    (&[12], Shape::Together),
    (&[10], Shape::Together),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// A date, and four digits after it.
    Date,
    /// No grouping at all.
    Together,
    /// The date is grouped too, as dates by themselves are.
    Spread,
}

/// The identity number that begins with the first of `groups`.
pub(super) fn read(text: &[char], groups: &[Group]) -> Option<Reading> {
    with_letter(text, groups)
        .or_else(|| SHAPES.iter().find_map(|(lengths, shape)| shaped(text, groups, lengths, *shape)))
}

fn shaped(text: &[char], groups: &[Group], lengths: &[usize], shape: Shape) -> Option<Reading> {
    let taken = groups.get(..lengths.len())?;
    let is_joined = |group: &Group| matches!(group.gap, Gap::Space | Gap::Dash | Gap::Plus);
    let (last, before) = taken.split_last()?;
    if taken.iter().map(Group::len).ne(lengths.iter().copied()) || !before.iter().all(is_joined) {
        return None;
    }
    let digits: Vec<u32> =
        taken.iter().flat_map(|group| &text[group.start..group.end]).filter_map(|c| c.to_digit(10)).collect();
    let (kind, certainty) = number(&digits)?;
    let (start, end) = (taken[0].start, last.end);
    let sign = before.last().map(|group| group.gap);
    let is_glued = match text[..start] {
        [.., digit, '.' | ','] => digit.is_ascii_digit(),
        [.., before] => before.is_alphabetic(),
        [] => false,
    };
    let is_right = certainty == Certainty::Is;
    let holds = match shape {
        Shape::Date => true,
        // Glued to letters, or behind a decimal comma, it may be anything; the checksum tells.
        Shape::Together => is_right || !is_glued,
        // A date and a time, or two dates, unless the checksum or a sign says otherwise.
        Shape::Spread => !matches!(last.gap, Gap::Dash) && (is_right || matches!(sign, Some(Gap::Dash | Gap::Plus))),
    };
    let grouping = match (shape, sign) {
        (Shape::Date, _) | (Shape::Spread, Some(Gap::Dash | Gap::Plus)) => Grouping::Telling,
        (Shape::Together | Shape::Spread, _) => Grouping::Mute,
    };
    holds.then_some(Reading { kind, certainty, grouping, start, end, groups: lengths.len() })
}

/// What ten or twelve digits are, when they begin as such a number does.
fn number(digits: &[u32]) -> Option<(Kind, Certainty)> {
    let ten = match digits {
        // Reserve numbers of some regions: 99, then the year.
        [9, 9, one, nine, ..] if digits.len() == 12 && is_century(*one, *nine) => {
            return Some((Kind::ReserveNumber, Certainty::LooksLike));
        }
        [one, nine, ten @ ..] if digits.len() == 12 && is_century(*one, *nine) => ten,
        _ if digits.len() == 10 => digits,
        _ => return None,
    };
    let kind = born(ten)?;
    let is_day = match kind {
        Kind::PersonalIdentityNumber => ten[4] * 10 + ten[5] <= days_in(ten[2] * 10 + ten[3]),
        _ => true,
    };
    let certainty = if is_day && luhn(ten) { Certainty::Is } else { Certainty::LooksLike };
    Some((kind, certainty))
}

/// An interim number has a T in the place of the seventh digit, which counts as 1; a reserve number another letter, or
/// two.
fn with_letter(text: &[char], groups: &[Group]) -> Option<Reading> {
    const LETTERS: usize = 2;
    let [date, serial, ..] = groups else { return None };
    let between = &text[date.end..serial.start];
    let letters = between.iter().rev().take_while(|c| c.is_ascii_alphabetic()).count();
    let after = text.get(serial.end).is_some_and(|c| c.is_alphabetic());
    let is_joined = matches!(gap(&between[..between.len() - letters]), Gap::Space | Gap::Dash | Gap::Plus);
    if !(1..=LETTERS).contains(&letters) || letters + serial.len() != 4 || after || !is_joined {
        return None;
    }
    let letters = &between[between.len() - letters..];
    let mut digits: Vec<u32> = text[date.start..date.end].iter().filter_map(|c| c.to_digit(10)).collect();
    match digits[..] {
        [one, nine, ..] if digits.len() == 8 && is_century(one, nine) => drop(digits.drain(..2)),
        _ if digits.len() == 6 => {}
        _ => return None,
    }
    born(&digits)?;
    digits.push(1);
    digits.extend(text[serial.start..serial.end].iter().filter_map(|c| c.to_digit(10)));
    let (kind, certainty) = match letters {
        ['T' | 't'] if luhn(&digits) => (Kind::InterimNumber, Certainty::Is),
        ['T' | 't'] => (Kind::InterimNumber, Certainty::LooksLike),
        // The regions have no checksum in common.
        _ if letters.iter().all(char::is_ascii_uppercase) => (Kind::ReserveNumber, Certainty::LooksLike),
        _ => return None,
    };
    Some(Reading { kind, certainty, grouping: Grouping::Telling, start: date.start, end: serial.end, groups: 2 })
}

fn is_century(first: u32, second: u32) -> bool {
    matches!((first, second), (1, 8 | 9) | (2, 0))
}

/// Which kind of number begins with these digits, year, month and day.
fn born(digits: &[u32]) -> Option<Kind> {
    let (month, day) = (digits[2] * 10 + digits[3], digits[4] * 10 + digits[5]);
    match (month, day) {
        (1..=12, 1..=31) => Some(Kind::PersonalIdentityNumber),
        // What is not known of the day of birth is 0.
        (0..=12, 60..=91) => Some(Kind::CoordinationNumber),
        _ => None,
    }
}

fn days_in(month: u32) -> u32 {
    match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// True when the last of ten digits is the checksum of the others.
fn luhn(digits: &[u32]) -> bool {
    let weighed = |(place, digit): (usize, &u32)| {
        let product = digit * if place % 2 == 0 { 2 } else { 1 };
        product / 10 + product % 10
    };
    digits.iter().enumerate().map(weighed).sum::<u32>() % 10 == 0
}
