//! Events in words: what stands where, and what is not known.

use domain::{By, Lang, Subject};

use super::round::Made;
use crate::told::{FamilyEvents, Mark};

/// A family with two documents that both are read.
fn two() -> (Made, Subject, Subject) {
    let mut made = Made::new();
    made.event_words();
    let one = made.family(1);
    let other = made.another(&one, "f1-other");
    made.read(&one, &[]);
    made.read(&other, &[]);
    (made, one, other)
}

fn events(made: Made, lang: Lang) -> FamilyEvents {
    made.counted().told(lang).events(&"f1".parse().unwrap()).unwrap()
}

/// Everything that is said, a line each.
fn said(events: FamilyEvents) -> Vec<String> {
    [vec![events.finding], events.more, events.unknown].concat()
}

#[test]
fn what_stands_in_one_document_and_not_in_the_other_is_the_finding() {
    let make = || {
        let (mut made, one, _) = two();
        for (id, day) in [("m1", "2021-02-25"), ("m2", "2021-03-11"), ("m3", "2021-03-31")] {
            made.event(&one, id, "joint-meeting", Some(day));
        }
        made
    };
    assert_eq!(said(events(make(), Lang::Sv)), ["Tre gemensamma möten står i ”Utredning” (LSS), inget i ”Utredning”"]);
    assert_eq!(
        said(events(make(), Lang::En)),
        ["Three joint meetings are recorded in “Investigation” (LSS), none in “Investigation”"]
    );
}

#[test]
fn events_that_no_document_has_all_of_are_told_as_a_whole_first() {
    let (mut made, one, other) = two();
    made.event(&one, "a1", "consultation", Some("2021-02-01"));
    made.event(&one, "a2", "consultation", Some("2021-03-01"));
    made.event(&other, "b2", "consultation", Some("2021-03-02"));
    made.event(&other, "b3", "consultation", Some("2021-05-01"));
    made.event(&one, "v", "visit", Some("2021-04-01"));
    made.same("b2", "a2");
    let events = events(made, Lang::Sv);
    assert_eq!(events.kinds[0].rows[1].when, "1 mars 2021 eller 2 mars 2021");
    let marks: Vec<_> = events.kinds[0].rows.iter().map(|row| (row.cells[0].standing, row.cells[1].standing)).collect();
    assert_eq!(
        marks,
        [(Mark::Recorded, Mark::NotRecorded), (Mark::Recorded, Mark::Recorded), (Mark::NotRecorded, Mark::Recorded)]
    );
    assert_eq!(events.kinds[0].rows[1].cells[1].when.as_deref(), Some("2 mars 2021"));
    assert_eq!(events.kinds[0].counts, ["2 av 3", "2 av 3"]);
    assert_eq!(
        said(events),
        [
            "Hembesök: 1 i ”Utredning” (LSS), 0 i ”Utredning”",
            "Tre samråd är noterade: två vardera i ”Utredning” (LSS) och ”Utredning”",
            "En av händelserna har olika dag i olika handlingar",
        ]
    );
}

#[test]
fn what_makes_the_numbers_uncertain_is_told() {
    let (mut made, one, other) = two();
    made.event(&one, "a1", "consultation", Some("2021-02-01"));
    made.event(&other, "b1", "consultation", Some("2021-02-03"));
    made.event(&other, "b2", "consultation", None);
    made.read_by(By::Reviewer("b".parse().unwrap()), &one, &[]);
    let third = made.another(&other, "f1-third");
    assert!(matches!(third, Subject::Document(_)));
    let unknown = events(made, Lang::Sv).unknown;
    assert_eq!(
        unknown,
        [
            "Vad som står i ”Utredning” vet vi inte. Inte påbörjad.",
            "En händelse är noterad av någon men inte av alla som har läst handlingen. Där är den varken räknad eller avskriven.",
            "En händelse har ingen dag.",
            "Ett par av händelserna kan vara en och samma. Då är de färre än här.",
        ]
    );
}

#[test]
fn notes_where_a_member_is_protected_are_not_quoted() {
    let (mut made, one, _) = two();
    let note = made.text("Mamman sade var hon bor.");
    made.event(&one, "m1", "joint-meeting", Some("2021-02-25")).note = Some(note);
    made.plan.members.values_mut().next().unwrap().protected = true;
    let made = made.counted();
    let told = made.told(Lang::Sv);
    let bodies: Vec<_> = told.events(&"f1".parse().unwrap()).unwrap().notes.into_iter().map(|note| note.body).collect();
    assert_eq!(bodies, ["Visas inte, skyddade personuppgifter"]);
    assert!(!crate::html(&told, None, "2021-11-30".parse().unwrap()).contains("var hon bor"));
}

#[test]
fn a_family_without_events_says_nothing_of_them() {
    let (made, ..) = two();
    assert!(made.counted().told(Lang::Sv).events(&"f1".parse().unwrap()).is_none());
}
