//! The rules of findings, by example: answers, and what is said of them.

use analysis::{Cut, Filter, Level};
use domain::Lang;

use super::round::Made;

fn told(question: &str, level: Level, answers: &str) -> (String, Vec<String>) {
    let answers: Vec<&str> = answers.split(' ').collect();
    let made = Made::of(question, &answers);
    let told = made.told(Lang::Sv);
    let sheet = &made.sheets[0];
    let question = sheet.key().questions().find(|one| one.id.as_str() == question).unwrap();
    let tally = sheet.tally(&Cut { question: question.id.clone(), level, filter: Filter::default() }).unwrap();
    (told.finding(sheet, question, &tally), told.unknown(&tally))
}

#[test]
fn the_same_answers_always_give_the_same_words() {
    let cases = [
        // A nominal scale of two is told from the affirmative.
        ("held", "yes yes no", "Ja i två av tre handlingar"),
        ("held", "yes no no no no -", "Ja i en av sex handlingar, framgår ej i en"),
        ("held", "yes yes yes", "Ja i alla tre handlingar"),
        ("held", "yes yes", "Ja i båda handlingarna"),
        ("held", "yes", "Ja i den enda handlingen"),
        ("held", "yes no", "Ja i en av två handlingar"),
        ("held", "yes yes no no", "Ja i hälften av handlingarna (två av fyra)"),
        ("held", "no no no", "Nej i alla tre handlingar"),
        ("held", "no no -", "Ja i ingen av tre handlingar, framgår ej i en"),
        ("held", "- -", "Framgår ej i båda handlingarna"),
        ("held", "x x", "Ingen handling räknas"),
        ("held", "na x .", "Ingen handling räknas"),
        // Thirteen and more in digits.
        ("held", "yes yes yes yes yes yes yes yes yes yes yes yes yes no", "Ja i 13 av 14 handlingar"),
        // Children of one document who differ.
        ("met", "yes yes/no", "Ja i en av två handlingar, olika för barnen i en"),
        // An ordinal scale from the most common step; never a mean.
        (
            "needs",
            "partly partly fully not",
            "Beskrivs delvis i hälften av handlingarna (två av fyra), beskrivs inte i en och beskrivs helt i en",
        ),
        (
            "needs",
            "partly fully partly fully not",
            "Beskrivs delvis eller beskrivs helt i fyra av fem handlingar (två av vardera) och beskrivs inte i en",
        ),
        (
            "needs",
            "not partly fully",
            "Beskrivs inte, beskrivs delvis eller beskrivs helt i alla tre handlingar (en av varje)",
        ),
        ("needs", "fully fully -", "Beskrivs helt i två av tre handlingar, framgår ej i en"),
        // Counts and days.
        ("times", "2 5 3", "2 till 5 samråd i alla tre handlingar"),
        ("times", "2 2 -", "2 samråd i två av tre handlingar, framgår ej i en"),
        ("times", "- -", "Framgår ej i båda handlingarna"),
        ("day", "2021-02-11 2021-03-05", "Mellan 11 februari 2021 och 5 mars 2021 i båda handlingarna"),
        ("day", "2021-02-11 -", "11 februari 2021 i en av två handlingar, framgår ej i en"),
    ];
    for (question, answers, expected) in cases {
        assert_eq!(told(question, Level::Subjects, answers).0, expected, "{question}: {answers}");
    }
}

#[test]
fn children_are_counted_in_the_neuter_and_told_as_children() {
    let cases = [
        ("met", "yes/no", "Ja för ett av två barn i handlingarna"),
        ("met", "yes/yes yes/no", "Ja för tre av fyra barn i handlingarna"),
        ("met", "yes/no no/yes", "Ja för hälften av barnen i handlingarna (två av fyra)"),
        ("words", "text:Jag/-", "Besvarad för ett av två barn i handlingarna, framgår ej för ett"),
    ];
    for (question, answers, expected) in cases {
        assert_eq!(told(question, Level::Members, answers).0, expected, "{question}: {answers}");
    }
}

#[test]
fn several_options_overlap_and_are_told_from_the_most_common() {
    let made = |answers: &str| {
        let mut made = Made::new();
        for (at, answer) in answers.split(' ').enumerate() {
            let subject = made.family(at + 1);
            made.read(&subject, &[("held", "yes"), ("who", answer)]);
        }
        let made = made.counted();
        let told = made.told(Lang::Sv);
        let sheet = &made.sheets[0];
        let question = sheet.key().questions().find(|one| one.id.as_str() == "who").unwrap();
        let cut = Cut { question: question.id.clone(), level: Level::Subjects, filter: Filter::default() };
        told.finding(sheet, question, &sheet.tally(&cut).unwrap())
    };
    assert_eq!(made("school+lss lss"), "LSS-handläggare i båda handlingarna och skolan i en");
    assert_eq!(
        made("school+lss+care+kin lss+care lss"),
        "Vanligast: LSS-handläggare i alla tre handlingar, vården i två och skolan i en",
        "the fourth is in the table"
    );
}

#[test]
fn what_is_outside_is_told_by_kind_and_what_is_not_shown_as_inside() {
    let cases: [(&str, &[&str]); 3] = [
        ("yes yes", &[]),
        (
            "yes - na . x",
            &[
                "Framgår ej i en av två handlingar. Det räknas med.",
                "Ej tillämpligt i en handling, som inte räknas med.",
                "Frågan är inte besvarad i en handling, som inte räknas med.",
                "En handling är inte granskad.",
            ],
        ),
        (
            "yes na na x x",
            &["Ej tillämpligt i två handlingar, som inte räknas med.", "Två handlingar är inte granskade."],
        ),
    ];
    for (answers, expected) in cases {
        assert_eq!(told("held", Level::Subjects, answers).1, expected, "{answers}");
    }
}
