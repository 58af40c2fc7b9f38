//! The words themselves: every message that is asked for exists, and every message that exists is asked for.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use domain::{Days, Genus, Lang};

use crate::words::{Words, capital, inside};

fn messages(lang: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(lang);
    let read = |file: &str| fs::read_to_string(folder.join(format!("{file}.ftl"))).unwrap();
    let files = ["results", "finding", "event-results", "change", "conclusions", "themes-told", "report"];
    let all: String = files.into_iter().map(read).collect();
    let ids = all.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id.trim().to_owned());
    ids.filter(|id| id.starts_with("told-") || id.starts_with("report-")).collect()
}

fn sources(folder: &Path) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() && !path.ends_with("tests") {
            all += &sources(&path);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            all += &fs::read_to_string(&path).unwrap();
        }
    }
    all
}

#[test]
fn every_message_is_there_and_every_message_is_used() {
    // The app says a few of them itself, beside what it takes from here.
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let source = sources(&crates.join("reports/src")) + &sources(&crates.join("app/src"));
    let literals: BTreeSet<&str> = source.split('"').collect();
    let numbers = (0..=12).map(|n| format!("told-number-{n}"));
    // Labels of reports are named without their prefix, numbers by their value.
    let asked: BTreeSet<String> = literals.iter().map(|text| (*text).to_owned()).chain(numbers).collect();
    let is_asked =
        |id: &str| asked.contains(id) || id.strip_prefix("report-").is_some_and(|label| asked.contains(label));
    for lang in ["sv", "en"] {
        let there = messages(lang);
        let lacking: Vec<_> = asked
            .iter()
            .filter(|id| id.starts_with("told-") || id.starts_with("report-"))
            .filter(|id| !id.contains('{') && !there.contains(*id))
            .collect();
        assert!(lacking.is_empty(), "{lang} lacks {lacking:?}");
        let unused: Vec<_> = there.iter().filter(|id| !is_asked(id)).collect();
        assert!(unused.is_empty(), "{lang} words what nobody says: {unused:?}");
    }
}

#[test]
fn a_message_with_all_its_facts_has_no_hole_in_it() {
    // Fluent writes {$name} where a fact is missing.
    let made = super::round::whole();
    for lang in [Lang::Sv, Lang::En] {
        let told = made.told(lang);
        let all = crate::html(&told, None, "2021-11-30".parse().unwrap())
            + &crate::text::round(&told, None, crate::text::By::Question, None);
        let hole = all.find("{$").map(|at| &all[at.saturating_sub(60)..(at + 40).min(all.len())]);
        assert_eq!(hole, None);
    }
}

#[test]
fn numbers_and_days_are_written_as_in_the_language() {
    let (sv, en) = (Words::new(Lang::Sv), Words::new(Lang::En));
    assert_eq!(sv.count(1, Genus::Neuter), "ett");
    assert_eq!((sv.count(12, Genus::Common), sv.count(13, Genus::Common)), ("tolv".into(), "13".into()));
    assert_eq!((sv.digits(2021.0), sv.digits(12_345.5)), ("2021".into(), "12\u{a0}345,5".into()));
    assert_eq!((en.digits(12_345.5), sv.digits(-3.25)), ("12,345.5".into(), "−3,25".into()));
    let day = "2021-02-11".parse().unwrap();
    assert_eq!((sv.date(day), en.date(day)), ("11 februari 2021".into(), "11 February 2021".into()));
    let days = |first: &str, last: &str| Days { first: first.parse().unwrap(), last: Some(last.parse().unwrap()) };
    for (period, told) in [
        (days("2021-03-01", "2021-03-05"), "1–5 mars 2021"),
        (days("2021-03-01", "2021-03-31"), "mars 2021"),
        (days("2021-02-28", "2021-03-03"), "28 februari – 3 mars 2021"),
        (days("2020-12-28", "2021-01-03"), "28 december 2020 – 3 januari 2021"),
        (Days { first: day, last: None }, "11 februari 2021"),
    ] {
        assert_eq!(sv.days(period), told);
    }
    let list = ["a", "b", "c"].map(str::to_owned);
    assert_eq!((sv.list(&list), sv.list(&list[..1]), sv.list(&[])), ("a, b och c".into(), "a".into(), String::new()));
}

#[test]
fn abbreviations_keep_their_capitals_inside_a_sentence() {
    for (label, expected) in [("Ja", "ja"), ("LSS", "LSS"), ("Ål", "ål"), ("É", "é"), ("4 år", "4 år"), ("", "")]
    {
        assert_eq!(inside(label), expected);
    }
    assert_eq!((capital("åtta"), capital("")), ("Åtta".to_owned(), String::new()));
    assert_eq!((capital("”åtta”"), capital("8 år")), ("”Åtta”".to_owned(), "8 år".to_owned()));
}
