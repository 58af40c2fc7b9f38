//! Days as people type them.

use domain::Days;
use jiff::civil::Date;

use super::{EventProblem, TypedDays};

/// The months in Swedish and English; the first three letters are enough.
const MONTHS: [[&str; 2]; 12] = [
    ["januari", "january"],
    ["februari", "february"],
    ["mars", "march"],
    ["april", "april"],
    ["maj", "may"],
    ["juni", "june"],
    ["juli", "july"],
    ["augusti", "august"],
    ["september", "september"],
    ["oktober", "october"],
    ["november", "november"],
    ["december", "december"],
];

/// The days that were typed, or everything that is wrong with them; none when nothing was typed.
pub(super) fn read(typed: Option<&TypedDays>) -> Result<Option<Days>, Vec<EventProblem>> {
    let first = typed.map_or("", |typed| typed.first.trim());
    let last = typed.and_then(|typed| typed.last.as_deref()).map_or("", str::trim);
    match (first.is_empty(), last.is_empty()) {
        (true, true) => return Ok(None),
        // Only the last field was filled in: that there is no first day is what is wrong.
        (true, false) => return Err(vec![EventProblem::NotADay { typed: String::new() }]),
        (false, _) => {}
    }
    let (begin, end) = (span(first), if last.is_empty() { span(first) } else { span(last) });
    let mut problems = Vec::new();
    problems.extend(begin.is_none().then(|| EventProblem::NotADay { typed: first.into() }));
    problems.extend((!last.is_empty() && end.is_none()).then(|| EventProblem::LastNotADay { typed: last.into() }));
    match (begin, end) {
        (Some((begin, _)), Some((_, end))) if end < begin => Err(vec![EventProblem::Backwards]),
        (Some((first, _)), Some((_, end))) => Ok(Some(Days { first, last: (end > first).then_some(end) })),
        (_, _) => Err(problems),
    }
}

/// The first and last day of what was typed: a day, or a whole month.
pub(crate) fn span(typed: &str) -> Option<(Date, Date)> {
    let parts: Vec<&str> = typed.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let day = |year: &str, month: i8, day: &str| Date::new(year_of(year)?, month, day.parse().ok()?).ok();
    let one = |date: Date| (date, date);
    match parts[..] {
        // 20210312 and 210312
        [run] if is_number(run) && (run.len() == 8 || run.len() == 6) => {
            let (year, rest) = run.split_at(run.len() - 4);
            let (month, rest) = rest.split_at(2);
            day(year, month.parse().ok()?, rest).map(one)
        }
        // 2021-03-12
        [year, month, last] if year.len() == 4 && is_number(year) => day(year, month_of(month)?, last).map(one),
        // 12/3 2021, 12.3.21, 12 mars 2021, and March 12, 2021
        [first, month, year] => match (month_of(month), month_of(first)) {
            (Some(month), _) if is_number(first) => day(year, month, first).map(one),
            (_, Some(named)) if !is_number(first) => day(year, named, month).map(one),
            (_, _) => None,
        },
        // 2021-03
        [year, month] if year.len() == 4 && is_number(year) => whole_month(year_of(year)?, month_of(month)?),
        // mars 2021
        [month, year] if year.len() == 4 && is_number(year) => whole_month(year_of(year)?, month_of(month)?),
        _ => None,
    }
}

fn whole_month(year: i16, month: i8) -> Option<(Date, Date)> {
    let first = Date::new(year, month, 1).ok()?;
    Some((first, first.last_of_month()))
}

/// A year of four digits, or of two, which are in this century.
fn year_of(typed: &str) -> Option<i16> {
    let year: i16 = typed.parse().ok()?;
    match typed.len() {
        4 => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

/// A month by its number, or by its name or the beginning of it.
fn month_of(typed: &str) -> Option<i8> {
    if let Ok(month) = typed.parse() {
        return Some(month);
    }
    let typed = typed.to_lowercase();
    let is = |name: &&str| typed.chars().count() >= 3 && name.starts_with(&typed);
    (1..).zip(MONTHS).find(|(_, names)| names.iter().any(is)).map(|(month, _)| month)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn typed(first: &str, last: &str) -> TypedDays {
        TypedDays { first: first.into(), last: (!last.is_empty()).then(|| last.into()) }
    }

    #[test]
    fn a_day_is_read_however_it_is_typed() {
        for form in [
            "2021-03-12",
            "2021-3-12",
            "2021/03/12",
            "2021.03.12",
            "20210312",
            "210312",
            "12/3 2021",
            "12/3-21",
            "12.3.2021",
            "12 mars 2021",
            "12 mar 2021",
            "12 Mars, 2021",
            "12 March 2021",
            "March 12, 2021",
            "  2021-03-12 ",
            "2021 mars 12",
        ] {
            let day = Days { first: date(2021, 3, 12), last: None };
            assert_eq!(read(Some(&typed(form, ""))), Ok(Some(day)), "{form:?}");
        }
    }

    #[test]
    fn a_month_is_all_of_its_days() {
        for form in ["mars 2021", "2021-03", "March 2021"] {
            let month = Days { first: date(2021, 3, 1), last: Some(date(2021, 3, 31)) };
            assert_eq!(read(Some(&typed(form, ""))), Ok(Some(month)), "{form:?}");
        }
        let spring = Days { first: date(2021, 2, 1), last: Some(date(2021, 4, 30)) };
        assert_eq!(read(Some(&typed("feb 2021", "april 2021"))), Ok(Some(spring)));
    }

    #[test]
    fn a_period_of_one_day_is_a_day_and_nothing_typed_is_no_day() {
        let day = Days { first: date(2021, 3, 12), last: None };
        assert_eq!(read(Some(&typed("2021-03-12", "12 mars 2021"))), Ok(Some(day)));
        assert_eq!(read(Some(&typed(" ", ""))), Ok(None));
        assert_eq!(read(None), Ok(None));
    }

    #[test]
    fn what_is_no_day_is_told_both_ends_at_once() {
        let not = |typed: &str| EventProblem::NotADay { typed: typed.into() };
        let last_not = |typed: &str| EventProblem::LastNotADay { typed: typed.into() };
        for form in ["i våras", "2021-02-30", "2021-13-01", "12/3", "mars", "ma 2021", "1", "2021", "12 3 4 5", "99999"]
        {
            assert_eq!(read(Some(&typed(form, ""))), Err(vec![not(form)]), "{form:?}");
        }
        assert_eq!(read(Some(&typed("i våras", "sen"))), Err(vec![not("i våras"), last_not("sen")]));
        assert_eq!(read(Some(&typed("", "2021-03-12"))), Err(vec![not("")]));
        assert_eq!(read(Some(&typed("2021-03-12", "2021-03-11"))), Err(vec![EventProblem::Backwards]));
        assert!(read(Some(&typed("1897-03-12", ""))).is_ok(), "long ago is a day too");
    }
}
