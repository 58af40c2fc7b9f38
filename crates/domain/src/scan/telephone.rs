//! Telephone numbers: Swedish ones by the numbering plan, others by their plus sign.

use super::context::Said;
use super::number::{Gap, Group, Grouping, Reading};
use super::{Certainty, Kind};

/// Area codes of three digits; 08 has two, and all the others have four.
const OF_THREE: &[&str] = &[
    "010", "011", "013", "016", "018", "019", "020", "021", "023", "026", "031", "033", "035", "036", "040", "042",
    "044", "046", "054", "060", "063", "090",
];
/// Mobile numbers begin so, and have ten digits.
const MOBILE: &[&str] = &["070", "072", "073", "076", "079"];
/// The most digits of an international number (ITU-T E.164).
const LONGEST: usize = 15;

/// The telephone number that begins with the first of `groups`; the longest that is one.
pub(super) fn read(text: &[char], groups: &[Group], said: Option<Said>) -> Option<Reading> {
    let first = groups.first()?.start;
    let before = first.checked_sub(1).map(|at| text[at]);
    let is_told = said == Some(Said::Telephone);
    // Part of a decimal number, or of a name with digits in it.
    let is_decimal = matches!(before, Some('.' | ',')) && first >= 2 && text[first - 2].is_ascii_digit();
    if is_decimal || (before.is_some_and(char::is_alphabetic) && !is_told) {
        return None;
    }
    let is_abroad = before == Some('+');
    if !is_abroad && !is_told && text[first] != '0' {
        return None;
    }
    let number = Number { text, groups, is_told, is_abroad };
    let (mut count, mut best) = (0, None);
    for taken in 1..=groups.len() {
        count += groups[taken - 1].len();
        if count > LONGEST {
            break;
        }
        best = number.of(taken).or(best);
        if groups[taken - 1].gap == Gap::Apart || groups[taken - 1].gap == Gap::Plus {
            break;
        }
    }
    best
}

struct Number<'a> {
    text: &'a [char],
    groups: &'a [Group],
    is_told: bool,
    is_abroad: bool,
}

impl Number<'_> {
    /// The first `taken` groups as a telephone number.
    fn of(&self, taken: usize) -> Option<Reading> {
        let groups = &self.groups[..taken];
        let digits: String = groups.iter().flat_map(|group| &self.text[group.start..group.end]).collect();
        let (certainty, grouping) = if self.is_abroad || digits.starts_with("00") {
            abroad(digits.strip_prefix("00").unwrap_or(&digits), groups)?
        } else if digits.starts_with('0') {
            self.national(&digits, groups)?
        } else {
            self.local(&digits, groups)?
        };
        let (mut start, end) = (groups[0].start, groups[taken - 1].end);
        // A sign in front belongs to it, and a parenthesis that is closed within it.
        let opens = start.checked_sub(1).map(|at| self.text[at]);
        if self.is_abroad || (opens == Some('(') && self.text[start..end].contains(&')')) {
            start -= 1;
        }
        Some(Reading { kind: Kind::Telephone, certainty, grouping, start, end, groups: taken })
    }

    /// With an area code.
    fn national(&self, digits: &str, groups: &[Group]) -> Option<(Certainty, Grouping)> {
        let (area, is_mobile) = area(digits)?;
        if is_day(groups, self.text) {
            return None;
        }
        // Pairs or threes after the area code; a mobile number's first four digits may stand together.
        let is_area = groups[0].len() == area || (is_mobile && matches!(groups[0].len(), 2 | 4));
        let is_split = groups.len() > 1;
        let has_sign = matches!(groups[0].gap, Gap::Dash | Gap::Slash);
        let rest = groups.get(1..).unwrap_or_default();
        let is_usual =
            is_split && is_area && rest.iter().all(|group| (2..=4).contains(&group.len()) || rest.len() == 1);
        let grouping = if is_usual { Grouping::Telling } else { Grouping::Mute };
        match (is_mobile, is_split, is_usual) {
            (true, _, _) => Some((Certainty::Is, grouping)),
            (false, true, true) if has_sign || self.is_told => Some((Certainty::Is, grouping)),
            (false, true, true) | (false, false, _) => Some((Certainty::LooksLike, grouping)),
            (false, true, false) => self.is_told.then_some((Certainty::LooksLike, grouping)),
        }
    }

    /// Without an area code: only where it is said to be a telephone number.
    fn local(&self, digits: &str, groups: &[Group]) -> Option<(Certainty, Grouping)> {
        // Half of a date is no number either.
        let is_whole = groups.last().is_some_and(|last| matches!(last.gap, Gap::Apart | Gap::Space));
        let is_one = self.is_told && is_whole && (5..=8).contains(&digits.len()) && !is_day(groups, self.text);
        is_one.then_some((Certainty::LooksLike, Grouping::Mute))
    }
}

/// After the sign of a country.
fn abroad(digits: &str, groups: &[Group]) -> Option<(Certainty, Grouping)> {
    let grouping = if groups.len() > 1 { Grouping::Telling } else { Grouping::Mute };
    match digits.strip_prefix("46") {
        Some(swedish) => {
            let national = format!("0{}", swedish.strip_prefix('0').unwrap_or(swedish));
            area(&national).map(|_| (Certainty::Is, grouping))
        }
        None => (8..=LONGEST).contains(&digits.len()).then_some((Certainty::LooksLike, grouping)),
    }
}

/// How many digits the area code has, and whether it is a mobile's, when `digits` are a national number.
fn area(digits: &str) -> Option<(usize, bool)> {
    let begins = |codes: &[&str]| codes.iter().any(|code| digits.starts_with(code));
    let is_mobile = begins(MOBILE);
    let area = match digits {
        _ if digits.starts_with("00") => return None,
        _ if digits.starts_with("08") => 2,
        _ if is_mobile || begins(OF_THREE) => 3,
        _ => 4,
    };
    let lengths = if is_mobile { 10..=10 } else { 8..=10 };
    let is_number = lengths.contains(&digits.len()) && (is_mobile || digits.as_bytes().get(area) != Some(&b'0'));
    is_number.then_some((area, is_mobile))
}

/// A day: 2021-03-05, 20210305 or 05-03-2021.
fn is_day(groups: &[Group], text: &[char]) -> bool {
    let value =
        |group: &Group| text[group.start..group.end].iter().filter_map(|c| c.to_digit(10)).fold(0, |n, d| n * 10 + d);
    let is_date = |year: u32, month: u32, day: u32| {
        (1800..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)
    };
    match groups {
        [year, month, day] if year.len() == 4 => is_date(value(year), value(month), value(day)),
        [day, month, year] if year.len() == 4 => is_date(value(year), value(month), value(day)),
        [one] if one.len() == 8 => is_date(value(one) / 10_000, value(one) / 100 % 100, value(one) % 100),
        _ => false,
    }
}
