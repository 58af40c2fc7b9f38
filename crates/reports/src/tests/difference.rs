//! What the documents of a family say differently, in words.

use analysis::family_grid;
use domain::Lang;

use super::round::Made;

/// What is said of a family with two documents, read with `one` and `other`.
fn said(one: &[(&str, &str)], other: &[(&str, &str)], lang: Lang) -> Option<Vec<String>> {
    let mut made = Made::new();
    let first = made.family(1);
    let second = made.another(&first, "f1-other");
    made.read(&first, one);
    made.read(&second, other);
    let made = made.counted();
    let differences = made.told(lang).differences(&family_grid(&made.sheets, &made.plan, &"f1".parse().unwrap()))?;
    Some([vec![differences.finding], differences.lines].concat())
}

#[test]
fn each_question_where_they_differ_is_told_with_the_answers_and_their_documents() {
    let one = [("held", "yes"), ("needs", "partly"), ("times", "5"), ("day", "2021-02-11")];
    let other = [("held", "no"), ("needs", "fully"), ("times", "2"), ("day", "2021-02-11")];
    assert_eq!(
        said(&one, &other, Lang::Sv).unwrap(),
        [
            "Handlingarna säger olika om tre av de fyra frågor som flera av dem svarar på",
            "Hölls samråd? Ja i ”Utredning” (LSS), nej i ”Utredning”",
            "Beskrivs behoven? ”Beskrivs delvis” i ”Utredning” (LSS), ”beskrivs helt” i ”Utredning”",
            "Hur många samråd? 5 samråd i ”Utredning” (LSS), 2 samråd i ”Utredning”",
        ]
    );
    assert_eq!(
        said(&one, &other, Lang::En).unwrap()[..2],
        [
            "The documents differ on three of the four questions that several of them answer",
            "Hölls samråd? Yes in “Investigation” (LSS), no in “Investigation”",
        ]
    );
}

#[test]
fn only_what_two_documents_give_a_value_to_is_compared() {
    let said = |one, other| said(&[("held", one)], &[("held", other)], Lang::Sv);
    assert_eq!(said("yes", "-"), None, "not shown is no other answer");
    assert_eq!(said("yes", "na"), None);
    assert_eq!(
        said("yes", "yes").unwrap(),
        ["Handlingarna säger detsamma om den enda fråga som flera av dem svarar på"]
    );
    assert_eq!(said("yes", "no").unwrap()[0], "Handlingarna säger olika om den enda fråga som flera av dem svarar på");
}
