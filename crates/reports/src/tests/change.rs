//! The rules of rounds side by side: every example of `docs/resultattext.md`, and what holds whatever was answered.

use analysis::{Filter, Trend, compare};
use domain::Lang;
use domain::key::ChangeClass;
use proptest::prelude::*;

use super::finding::{RULES, answered};
use super::round::Made;
use crate::told::{Change, Piece, Year, change};

/// An example of the rules.
struct Example<'d> {
    question: &'d str,
    then: &'d str,
    now: &'d str,
    told: [&'d str; 2],
}

fn examples() -> Vec<Example<'static>> {
    let cells = RULES.lines().map(|line| line.split('|').map(str::trim).collect::<Vec<_>>());
    let example = |cells: Vec<&'static str>| match cells[..] {
        ["", question, then, now, sv, en, ""] if question.ends_with('?') => {
            Some(Example { question, then, now, told: [sv, en] })
        }
        _ => None,
    };
    cells.filter_map(example).collect()
}

/// The round of 2020 and that of 2021, as they are called in the examples.
fn named(mut then: Made, mut now: Made) -> [Made; 2] {
    then.plan.round.name = "2020".into();
    now.plan.round.name = "2021".into();
    [then, now]
}

/// What changed in each question, in a language.
fn changes(rounds: &[Made; 2], lang: Lang) -> Vec<(Trend, Change)> {
    let told = rounds.each_ref().map(|made| made.told(lang));
    let years: Vec<Year<'_>> =
        told.iter().zip(rounds).map(|(told, made)| Year { told, sheet: &made.sheets[0] }).collect();
    let sheets: Vec<_> = years.iter().map(|year| year.sheet).collect();
    let versions: Vec<_> = rounds.iter().map(|made| &*made.key).collect();
    let newest = versions[1];
    let trends = compare(&sheets, &versions, &Filter::default());
    trends.into_iter().map(|trend| (trend.clone(), change(&years, newest, &trend))).collect()
}

#[test]
fn every_example_of_what_changed_is_told_as_the_rules_say() {
    let examples = examples();
    let mut faults = Vec::new();
    for example in &examples {
        let (then, question) = answered(example.question, example.then);
        let rounds = named(then, answered(example.question, example.now).0);
        for (lang, expected) in [Lang::Sv, Lang::En].into_iter().zip(example.told) {
            let changes = changes(&rounds, lang);
            let (_, change) = changes.iter().find(|(trend, _)| trend.question == question).unwrap();
            let told = change.text().replace('\u{a0}', " ");
            if told != expected {
                faults.push(format!("{} → {}\n  should be {expected}\n  is        {told}", example.then, example.now));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(examples.len() > 12, "the examples are read: {}", examples.len());
}

#[test]
fn what_cannot_be_compared_says_so_with_the_reason_of_the_key() {
    let later = |made: Made, held: serde_json::Value| {
        let mut made = made;
        let mut key = serde_json::to_value(&*made.key).unwrap();
        key["version"] = 2.into();
        key["previous"] = serde_json::json!({ "version": 1, "changes": { "held": held } });
        made.key = std::sync::Arc::new(serde_json::from_value(key).unwrap());
        // Answers to another version never count.
        made.reviews.iter_mut().for_each(|review| review.key_version = 2);
        made.counted()
    };
    let of_class = |class: &str| {
        let reason = serde_json::json!({ "sv": "Förra gången frågades om planer.", "en": "Plans were asked for." });
        let rounds = named(
            Made::of("held", &["yes", "no"]),
            later(Made::of("held", &["yes", "yes"]), serde_json::json!({ "class": class, "reason": reason })),
        );
        let changes = changes(&rounds, Lang::Sv);
        let (_, change) = changes.into_iter().find(|(trend, _)| trend.question.as_str() == "held").unwrap();
        (change.text(), change.notes, change.reasons)
    };
    let reason = || vec!["Förra gången frågades om planer.".to_owned()];
    assert_eq!(
        of_class("changed_meaning"),
        ("Går inte att jämföra: frågan har fått en annan innebörd".into(), vec![], reason())
    );
    assert_eq!(
        of_class("scale_changed"),
        ("Går inte att jämföra: svaren ges på en annan skala".into(), vec![], reason()),
        "nothing says what became of the options"
    );
    let editorial = vec!["Frågan har fått nya ord men frågar efter samma sak.".to_owned()];
    assert_eq!(
        of_class("editorial"),
        ("Ja: från en av två till två av två utredningar".into(), editorial, reason()),
        "new words are told, and compared"
    );
}

#[test]
fn what_is_outside_in_a_round_is_told_of_that_round() {
    let rounds = named(Made::of("held", &["yes", "no"]), Made::of("held", &["yes", "na", "x"]));
    let changes = changes(&rounds, Lang::Sv);
    let (_, change) = changes.into_iter().find(|(trend, _)| trend.question.as_str() == "held").unwrap();
    assert_eq!(change.notes, ["2021: i en utredning var frågan inte tillämplig och en är inte granskad."]);
}

/// Answers to one question in two rounds, as [`Made::of`] takes them.
fn answers() -> impl Strategy<Value = (&'static str, [Vec<String>; 2])> {
    let of = |question: &'static str, values: &'static [&'static str]| {
        let all: Vec<&str> = values.iter().copied().chain(["-", ".", "na", "x", "?"]).collect();
        let answers = move || prop::collection::vec(prop::sample::select(all.clone()).prop_map(str::to_owned), 0..26);
        (Just(question), [answers(), answers()])
    };
    prop_oneof![
        of("held", &["yes", "no"]),
        of("met", &["yes", "no", "yes/no", "no/na"]),
        of("needs", &["not", "partly", "fully"]),
        of("who", &["school", "school+lss", "care+kin+lss", "!"]),
        of("times", &["0", "1", "17"]),
        of("words", &["text:Ett/text:Två", "text:Jag/-"]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn each_number_is_that_of_its_own_round_and_leads_to_as_many_answers_there((question, answers) in answers()) {
        let [then, now] = answers.map(|answers| Made::of(question, &answers.iter().map(String::as_str).collect::<Vec<_>>()));
        let rounds = named(then, now);
        for lang in [Lang::Sv, Lang::En] {
            for (trend, change) in changes(&rounds, lang) {
                prop_assert_eq!(trend.standing, ChangeClass::Same);
                for piece in &change.said {
                    let Piece::Number { text, counted } = piece else { continue };
                    let point = trend.points[counted.round].as_ref().unwrap();
                    let behind: usize = counted.parts.iter().map(|part| rounds[counted.round].sheets[0].behind(&point.cut, part).len()).sum();
                    prop_assert_eq!(behind, counted.share.count() as usize, "{}", text);
                    prop_assert_eq!(counted.share.of(), point.tally.of(), "{}", text);
                }
                let of = trend.points.iter().flatten().map(|point| point.tally.of()).min().unwrap_or(0);
                prop_assert!(of >= 20 || trend.question.as_str() == "times" || !change.text().contains('%'), "{}", change.text());
                prop_assert!(of >= 5 || change.moved.is_none(), "too few to say that anything moved");
            }
        }
    }
}
