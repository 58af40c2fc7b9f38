//! The rules of findings: every example of `docs/resultattext.md`, and what holds whatever was answered.

use analysis::{Cut, Filter, Level, Part, Sheet, Tally, Values};
use domain::plan::TermList;
use domain::{Forms, Genus, Lang, Noun, QuestionId};
use proptest::prelude::*;

use super::round::Made;
use crate::told::{Counted, Finding, Piece};
use crate::words::Words;

pub(super) const RULES: &str = include_str!("../../../../docs/resultattext.md");

/// An example of the rules.
struct Example<'d> {
    things: &'d str,
    question: &'d str,
    answers: &'d str,
    told: [&'d str; 2],
}

fn examples() -> Vec<Example<'static>> {
    let mut things = "";
    let mut found = Vec::new();
    for line in RULES.lines() {
        if let Some(told) = line.strip_prefix("Exemplen gäller *") {
            things = told.trim_end_matches("*.");
        }
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        if let ["", question, answers, sv, en, ""] = cells[..]
            && question.ends_with('?')
        {
            found.push(Example { things, question, answers, told: [sv, en] });
        }
    }
    found
}

/// The round of an example.
fn made(example: &Example<'_>) -> (Made, Cut) {
    let (mut made, question) = answered(example.question, example.answers);
    match example.things {
        "utredningar" | "barn" => {}
        "uppdrag" => call(&mut made, Some(assignment())),
        "handlingar" => call(&mut made, None),
        other => panic!("no example is about {other}"),
    }
    let level = if example.things == "barn" { Level::Members } else { Level::Subjects };
    let cut = Cut { question, level, filter: Filter::default() };
    (made, cut)
}

/// A round whose documents answer a question as an example says: "2 × Ja, Ja / Nej, framgår ej".
pub(super) fn answered(question: &str, answers: &str) -> (Made, QuestionId) {
    let key = super::round::key();
    let question = key.questions().find(|one| one.text.sv == question).expect("a question of the key");
    let scale = key.scale(question);
    let code = |told: &str| match told.trim() {
        "framgår ej" => "-".to_owned(),
        "ej tillämpligt" => "na".to_owned(),
        "ej besvarad" => ".".to_owned(),
        other if other.starts_with('”') => format!("text:{other}"),
        other => {
            let choice = scale.and_then(|scale| scale.options.iter().find(|one| one.label.sv == other));
            choice.map_or_else(|| other.to_owned(), |choice| choice.code.to_string())
        }
    };
    let answer = |told: &str| match told {
        "inte granskad" => "x".to_owned(),
        "ej samsyn" => "?".to_owned(),
        "inte ställd" => "!".to_owned(),
        told => {
            let several = |told: &str| told.split(" + ").map(code).collect::<Vec<_>>().join("+");
            told.split(" / ").map(several).collect::<Vec<_>>().join("/")
        }
    };
    let answers: Vec<String> = answers
        .split(", ")
        .filter(|told| !told.is_empty())
        .flat_map(|told| match told.split_once(" × ") {
            Some((n, told)) => vec![answer(told); n.parse().unwrap()],
            None => vec![answer(told)],
        })
        .collect();
    let made = Made::of(question.id.as_str(), &answers.iter().map(String::as_str).collect::<Vec<_>>());
    (made, question.id.clone())
}

/// Gives the kind of the documents other forms.
fn call(made: &mut Made, forms: Option<Forms>) {
    let kinds = made.plan.terms.get_mut(&TermList::DocumentKind).unwrap();
    for kind in kinds.values_mut() {
        kind.forms.clone_from(&forms);
    }
}

fn assignment() -> Forms {
    let noun = |genus, forms: [&str; 4]| {
        let [one, the, many, the_many] = forms.map(str::to_owned);
        Noun { genus, one, the, many, the_many }
    };
    Forms {
        sv: noun(Genus::Neuter, ["uppdrag", "uppdraget", "uppdrag", "uppdragen"]),
        en: Some(noun(Genus::Common, ["assignment", "the assignment", "assignments", "the assignments"])),
    }
}

#[test]
fn every_example_of_the_rules_is_told_as_they_say() {
    let examples = examples();
    let mut faults = Vec::new();
    for example in &examples {
        let (made, cut) = made(example);
        for (lang, expected) in [Lang::Sv, Lang::En].into_iter().zip(example.told) {
            let told = made.told(lang).finding(&made.sheets[0], cut.clone()).unwrap().text();
            // Nobody sees in a table whether a gap may be broken.
            let told = told.replace('\u{a0}', " ");
            if told != expected {
                faults.push(format!(
                    "{} ({})\n  should be {expected}\n  is        {told}",
                    example.answers, example.things
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(examples.len() > 50, "the examples are read: {}", examples.len());
}

/// The numbers in words or digits that stand in `text`.
fn numbers(words: &Words, text: &str) -> Vec<u32> {
    let word = |word: &str| {
        let named = (0..=12).find(|n| {
            [Genus::Common, Genus::Neuter].iter().any(|genus| words.count(*n, *genus).eq_ignore_ascii_case(word))
        });
        named.or_else(|| word.parse().ok())
    };
    text.split(' ').filter_map(word).collect()
}

/// Fails when the words of a number say anything but what it counts.
fn holds(words: &Words, tally: &Tally, text: &str, counted: &Counted) -> Result<(), TestCaseError> {
    let (n, of) = (counted.share.count(), counted.share.of());
    match numbers(words, text)[..] {
        [said, said_of] => prop_assert_eq!((said, said_of), (n, of), "{}", text),
        // "alla nio", "ingen av nio", "någon av nio" (after a not), "två" of what has been told before.
        [said] => {
            let is_none = ["ingen", "inget", "någon", "något", "none", "any"]
                .iter()
                .any(|one| text.to_lowercase().starts_with(one));
            prop_assert_eq!(said, if is_none { of } else { n }, "{}", text);
        }
        [] => {
            let said = if ["båda", "both"].contains(&text) { 2 } else { 1 };
            prop_assert_eq!((n, of), (said, said), "{}", text);
        }
        _ => prop_assert!(false, "{} says more than one share", text),
    }
    for part in &counted.parts {
        let own = tally.share(part);
        prop_assert!(own.count() == n || counted.parts.len() > 1, "{}", text);
        prop_assert_eq!(own.of(), of, "{}", text);
    }
    Ok(())
}

/// Every part that occurs and no number tells; only the rest of a scale of two, and of many options, is left unsaid.
fn untold(finding: &Finding) -> Vec<Part> {
    let told: Vec<&Part> = finding
        .pieces()
        .flat_map(|piece| match piece {
            Piece::Number { counted, .. } => counted.parts.as_slice(),
            Piece::Words(_) => &[],
        })
        .collect();
    let outside = analysis::Nothing::ALL.map(|kind| (Part::Outside(kind), finding.tally.outside().count(kind)));
    let parts = finding.tally.inside().into_iter().chain(outside);
    parts.filter(|(part, n)| *n > 0 && !told.contains(&part)).map(|(part, _)| part).collect()
}

/// What is said of `question`, per subject and per member.
fn each_finding(
    made: &Made,
    question: &str,
    lang: Lang,
    mut check: impl FnMut(&Sheet, Finding) -> Result<(), TestCaseError>,
) -> Result<(), TestCaseError> {
    let (told, sheet) = (made.told(lang), &made.sheets[0]);
    for level in [Level::Subjects, Level::Members] {
        let cut = Cut { question: question.parse().unwrap(), level, filter: Filter::default() };
        if let Some(finding) = told.finding(sheet, cut) {
            check(sheet, finding)?;
        }
    }
    Ok(())
}

/// Answers to one question, as [`Made::of`] takes them.
fn answers() -> impl Strategy<Value = (&'static str, Vec<String>)> {
    let nothing = ["-", ".", "na", "x", "?"];
    let of = move |question: &'static str, values: &'static [&'static str]| {
        let all: Vec<&str> = values.iter().copied().chain(nothing).collect();
        (Just(question), prop::collection::vec(prop::sample::select(all).prop_map(str::to_owned), 0..30))
    };
    prop_oneof![
        of("held", &["yes", "no"]),
        of("held", &["yes"]),
        of("met", &["yes", "no", "yes/no", "no/na", "-/yes"]),
        of("needs", &["not", "partly", "fully"]),
        of("who", &["school", "school+lss", "care+kin+lss", "!"]),
        of("times", &["0", "1", "17"]),
        of("day", &["2021-02-11", "2020-12-01"]),
        of("words", &["text:Ett/text:Två", "text:Jag/-"]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_number_in_the_sentence_is_the_number_in_its_tally((question, answers) in answers()) {
        let made = Made::of(question, &answers.iter().map(String::as_str).collect::<Vec<_>>());
        for lang in [Lang::Sv, Lang::En] {
            let words = Words::new(lang);
            each_finding(&made, question, lang, |sheet, finding| {
                for piece in finding.pieces() {
                    match piece {
                        Piece::Number { text, counted } => {
                            holds(&words, &finding.tally, text, counted)?;
                            for part in &counted.parts {
                                let behind = sheet.behind(&finding.cut, part).len();
                                prop_assert_eq!(behind, finding.tally.share(part).count() as usize);
                            }
                        }
                        Piece::Words(text) => {
                            let is_measure = matches!(finding.tally.values(), Values::Numbers(_) | Values::Dates { .. });
                            prop_assert!(is_measure || numbers(&words, &text.replace("en majoritet", "")).is_empty() || text.contains('%'),
                                "a number that counts nothing: {} in {}", text, finding.text());
                        }
                    }
                }
                Ok(())
            })?;
        }
    }

    #[test]
    fn everyone_is_told_or_is_the_rest_of_those_who_are((question, answers) in answers()) {
        let made = Made::of(question, &answers.iter().map(String::as_str).collect::<Vec<_>>());
        each_finding(&made, question, Lang::Sv, |_, finding| {
            let untold = untold(&finding);
            match finding.tally.values() {
                Values::Several { .. } => prop_assert!(untold.iter().all(|part| matches!(part, Part::Option(_)))),
                Values::Single { options, .. } if options.len() == 2 => prop_assert!(untold.len() <= 1, "{:?}", untold),
                Values::Single { .. } | Values::Numbers(_) | Values::Dates { .. } | Values::Text { .. } => {
                    prop_assert!(untold.is_empty(), "{:?} in {}", untold, finding.text());
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn a_few_are_never_told_in_percent((question, answers) in answers()) {
        let made = Made::of(question, &answers.iter().map(String::as_str).collect::<Vec<_>>());
        for lang in [Lang::Sv, Lang::En] {
            each_finding(&made, question, lang, |_, finding| {
                prop_assert!(finding.tally.of() >= 20 || !finding.text().contains('%'), "{}", finding.text());
                Ok(())
            })?;
        }
    }

    #[test]
    fn the_same_answers_in_any_order_give_the_same_words(
        ((question, answers), shuffled) in answers().prop_flat_map(|(question, answers)| {
            let shuffled = Just(answers.clone()).prop_shuffle();
            (Just((question, answers)), shuffled)
        })
    ) {
        let told = |answers: &[String]| {
            let made = Made::of(question, &answers.iter().map(String::as_str).collect::<Vec<_>>());
            let mut all = Vec::new();
            each_finding(&made, question, Lang::Sv, |_, finding| { all.push(finding.text()); Ok(()) }).map(|()| all)
        };
        prop_assert_eq!(told(&answers)?, told(&shuffled)?);
    }
}

#[test]
fn what_is_outside_is_told_by_kind_and_what_is_not_shown_as_inside() {
    let cases: [(&str, &[&str]); 3] = [
        ("yes yes", &[]),
        (
            "yes - na . x",
            &[
                "Framgår ej i en av två utredningar. Det räknas med.",
                "Ej tillämpligt i en utredning. Räknas inte med.",
                "Frågan är inte besvarad i en utredning. Räknas inte med.",
                "En utredning är inte granskad.",
            ],
        ),
        (
            "yes na na x x",
            &["Ej tillämpligt i två utredningar. Räknas inte med.", "Två utredningar är inte granskade."],
        ),
    ];
    for (answers, expected) in cases {
        let made = Made::of("held", &answers.split(' ').collect::<Vec<_>>());
        let (told, sheet) = (made.told(Lang::Sv), &made.sheets[0]);
        let cut = Cut { question: "held".parse().unwrap(), level: Level::Subjects, filter: Filter::default() };
        assert_eq!(told.unknown(sheet, &sheet.tally(&cut).unwrap()), expected, "{answers}");
    }
}

#[test]
fn the_marks_of_a_number_in_somebodys_words_are_theirs() {
    let mut made = Made::of("needs", &["partly", "fully", "fully"]);
    let key = std::sync::Arc::make_mut(&mut made.key);
    let scale = key.scales.values_mut().find(|scale| scale.options.len() == 3).unwrap();
    scale.options[2].label.sv = "⟨Helt⟩ \u{E000}".into();
    let made = made.counted();
    let cut = Cut { question: "needs".parse().unwrap(), level: Level::Subjects, filter: Filter::default() };
    let finding = made.told(Lang::Sv).finding(&made.sheets[0], cut).unwrap();
    assert_eq!(finding.text(), "Oftast ”⟨Helt⟩ \u{E000}” (två av tre utredningar), därnäst ”beskrivs delvis” (en)");
    assert_eq!(finding.said.len(), 5, "two numbers among words");
}
