//! The round of 2020, and what changed from it to that of 2021.

use std::fmt::Write;

use domain::key::{ChangeClass, Key, since};
use serde_json::Value;

use super::content::Content;
use super::figures::{MADE, held};
use super::script::script;
use crate::keys::shipped;

/// The table of the round, as that of 2021 is written.
const FIGURES: &str = "
question                   | child-investigation                               | adult-investigation                  | child-assignment                      | adult-assignment | journal
both-current               | yes 2 of 5                                        | yes 4 of 5                           | yes 1 of 3                            | yes 2 of 2       |
met-child                  | yes 3, mixed 1, no 1 of 5                         |                                      | yes 2 of 3                            |                  |
told-assessment            | yes 2 of 5                                        |                                      |                                       |                  |
relevant-information       | yes 3 of 5                                        |                                      |                                       |                  |
could-express              | yes 4, mixed 1 of 5                               |                                      |                                       |                  |
child-mentioned            |                                                   | yes 4 of 5                           |                                       |                  |
child-consequence-analysis |                                                   | yes 2 of 5                           |                                       |                  |
made-jointly               |                                                   | yes 0 of 2; notAsked 3               |                                       |                  |
consultation               | yes 4 of 5                                        | yes 3 of 5                           | yes 1 of 3                            | yes 1 of 2       |
joint-meeting              | yes 4 of 5                                        | yes 2 of 5                           | yes 2 of 3                            | yes 1 of 2       |
needs-described            | fully 0, partly 3, not 2 of 5                     | fully 3, partly 2, not 0 of 5        | fully 0, partly 2, not 1 of 3         |                  |
child-needs-described      |                                                   |                                      |                                       | yes 0 of 2       |
cooperation                | none 0, some 4, several 1, every 0 of 5           | none 1, some 4, several 0, every 0 of 5 | none 0, some 3 of 3                | some 2 of 2      | none 1, some 1 of 2
";

/// What changed, in words. The last cell says how the figure was told when it is of the four families of both years.
const CHANGES: &str = "
adult-investigation | child-consequence-analysis | same           | Ja: från två av fem till fyra av fem utredningar
adult-investigation | joint-meeting              | same           | Oförändrat: ja i två av fem utredningar då och två av fem nu
adult-investigation | both-current               | same           | Ja: från fyra av fem till tre av fem utredningar
adult-investigation | consultation               | same           | Ja: från tre av fem till fem av fem utredningar
adult-investigation | made-jointly               | same           | Ja: från ingen av två till två av fyra utredningar
adult-investigation | needs-described            | changedMeaning | Går inte att jämföra: frågan har fått en annan innebörd
adult-investigation | child-voice                | new            | Ny fråga i Aktgranskning 2021
adult-investigation | child-mentioned            | gone           | Fråga som ställdes i Aktgranskning 2020 men inte i Aktgranskning 2021
child-investigation | met-child                  | editorial      | Ja: från tre av fem till sju av nio utredningar
child-investigation | told-assessment            | same           | Ja: från två av fem till sex av åtta utredningar
child-investigation | consultation               | same           | Ja: från fyra av fem till alla nio utredningar
child-investigation | needs-described            | same           | ”Beskrivs delvis”: från tre av fem till fem av nio utredningar; ”beskrivs helt”: från ingen av fem till tre av nio
child-assignment    | met-child                  | same           | Samma andel: ja i två av tre uppdrag då och fyra av sex nu
";

#[test]
fn every_figure_of_the_year_before_follows_from_its_answers() {
    assert_eq!(held(FIGURES, &MADE.before), 29, "no cell of the table was passed over");
}

#[test]
fn the_two_years_are_told_side_by_side() {
    let mut held = 0;
    for line in CHANGES.trim().lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [key, question, standing, expected] = cells[..] else { panic!("a line has four cells: {line}") };
        let change = change(&MADE.years, key, question);
        assert_eq!(
            (change["standing"].as_str(), &*sentence(change)),
            (Some(standing), expected),
            "{question} in {key}"
        );
        held += 1;
    }
    assert_eq!(held, 13, "as many as there are lines");
    insta::assert_snapshot!("years-sv", told(&MADE.years));
    insta::assert_snapshot!("years-en", told(&MADE.years_in_english));
}

#[test]
fn the_families_of_both_years_can_be_counted_alone() {
    let told = &MADE.same_families;
    assert_eq!(told["same"], 4, "families 1, 3, 6 and 8");
    let analysis = change(told, "adult-investigation", "child-consequence-analysis");
    assert_eq!(sentence(analysis), "Ja: från två av fyra till tre av tre utredningar", "one could not be reviewed");
    let cells = &analysis["finding"].as_array().expect("pieces")[1]["number"]["cut"];
    assert_eq!(cells["round"], "2020", "the first number opens what is behind it in its own round");
    assert_eq!(cells["among"].as_array().map(Vec::len), Some(4), "among the same families");
}

#[test]
fn what_changed_most_is_ranked_by_the_rule() {
    let changes = MADE.changes["changes"].as_array().expect("changes");
    let told: Vec<String> = changes
        .iter()
        .map(|one| {
            format!("{}, {}: {}", one["key"].as_str().unwrap(), one["question"].as_str().unwrap(), sentence(one))
        })
        .collect();
    insta::assert_snapshot!("changed-most", told.join("\n"));
    assert_eq!(MADE.changes["earlier"]["id"], "2020");
}

#[test]
fn each_change_of_the_keys_is_told_and_nothing_else_has_changed() {
    let content = Content::of_2020().unwrap();
    for newer in shipped().iter().filter(|key| key.version > 1) {
        let older = content.keys().into_iter().find(|key| key.id == newer.id).unwrap();
        let changes = &newer.previous.as_ref().unwrap().changes;
        let both: Vec<&Key> = vec![&older, newer];
        for id in older.questions().chain(newer.questions()).map(|question| &question.id) {
            let class = since(&both, id).unwrap().class;
            let told = changes.get(id).map_or(ChangeClass::Same, |change| change.class);
            assert_eq!(class, told, "{id} in {}: what the key says is what happened", newer.id);
            let reads =
                |key: &Key| key.question(id).map(|one| (one.text.clone(), one.guidance.clone(), one.answer.clone()));
            assert_eq!(reads(&older) == reads(newer), told == ChangeClass::Same, "{id} in {}", newer.id);
        }
    }
}

#[test]
fn the_year_before_is_the_smaller_one() {
    let content = Content::of_2020().unwrap();
    let commands = script(&content, &content.keys()).unwrap().len();
    assert!((200..=350).contains(&commands), "{commands} commands");
    assert_eq!(content.families.len(), 5);
}

fn change<'a>(years: &'a Value, key: &str, question: &str) -> &'a Value {
    let of_type = years["types"].as_array().unwrap().iter().find(|one| one["key"] == key).expect("the key is compared");
    let changes = of_type["changes"].as_array().unwrap();
    changes.iter().find(|one| one["question"] == question).expect("the question is told")
}

fn sentence(change: &Value) -> String {
    let pieces = change["finding"].as_array().expect("pieces");
    pieces.iter().map(|piece| piece["text"].as_str().expect("words")).collect()
}

/// Everything that is said of the years.
fn told(years: &Value) -> String {
    let mut lines = String::new();
    let mut line = |text: &str| writeln!(lines, "{text}").expect("a string can be written to");
    years["families"].as_array().unwrap().iter().for_each(|one| line(one.as_str().unwrap()));
    for of_type in years["types"].as_array().unwrap() {
        line(&format!("# {} {}", of_type["name"].as_str().unwrap(), of_type["only"].as_str().unwrap_or_default()));
        for change in of_type["changes"].as_array().unwrap() {
            line(change["text"].as_str().unwrap());
            line(&format!("    {}", sentence(change)));
            let more = change["notes"].as_array().unwrap().iter().chain(change["reasons"].as_array().unwrap());
            more.for_each(|note| line(&format!("        {}", note.as_str().unwrap())));
        }
    }
    lines
}
