//! `results`.

use serde_json::Value;

use crate::ran::demo;

/// The figures of the demo round, per document: the parts that are pinned, the denominator, and what is outside.
const FIGURES: &str = "
both-current               | child-investigation | yes 6 of 9
both-current               | adult-investigation | yes 3 of 5; notReviewed 2
both-current               | child-assignment    | yes 4 of 6
both-current               | adult-assignment    | yes 5 of 5
met-child                  | child-investigation | yes 7 of 9
told-assessment            | child-investigation | yes 6 of 8; notApplicable 1
could-express              | child-investigation | yes 7 of 8; notApplicable 1
child-consequence-analysis | adult-investigation | yes 4 of 5; notReviewed 2
made-jointly               | adult-investigation | yes 2 of 4; notAsked 1; notReviewed 2
consultation               | child-investigation | yes 9 of 9
consultation               | child-assignment    | yes 4 of 6
joint-meeting              | adult-investigation | yes 2 of 5; notReviewed 2
needs-described            | child-investigation | fully 3, partly 5, not 1 of 9
needs-described            | child-assignment    | fully 1, partly 3, not 2 of 6
cooperation                | child-investigation | none 0, some 3, several 6, every 0 of 9
cooperation                | adult-assignment    | none 0, some 1, several 2, every 1 of 4; notAnswered 1
";

#[test]
fn the_demo_round_tells_its_figures_with_their_denominators() {
    let folder = demo();
    let results = folder.ran(&["results", "--round", "2021", "--json"]).json();
    for line in FIGURES.trim().lines() {
        let [question, key, told] = line.split('|').map(str::trim).collect::<Vec<_>>()[..] else { panic!("{line}") };
        let figures = results["figures"].as_array().unwrap();
        let is_it = |one: &&Value| one["question"] == question && one["key"] == key && one["unit"] == "documents";
        let figure = figures.iter().find(is_it).unwrap_or_else(|| panic!("{line}"));
        assert_eq!(as_told(figure, told), told, "{line}");
    }
}

fn as_told(figure: &Value, told: &str) -> String {
    let parts = told.split(" of ").next().unwrap().split(", ").map(|part| part.split(' ').next().unwrap());
    let counted = |code: &str| {
        let part = figure["parts"].as_array().unwrap().iter().find(|part| part["code"] == code);
        format!("{code} {}", part.map_or(0, |part| part["n"].as_u64().unwrap()))
    };
    let inside = format!("{} of {}", parts.map(counted).collect::<Vec<_>>().join(", "), figure["of"]);
    let outside = ["notApplicable", "notAnswered", "notAsked", "notReviewed", "noAgreement"];
    let outside = outside.iter().filter(|kind| figure["outside"][**kind] != 0);
    outside.fold(inside, |told, kind| format!("{told}; {kind} {}", figure["outside"][*kind]))
}

#[test]
fn parts_and_what_is_outside_add_up_to_the_subjects() {
    let folder = demo();
    for by in ["question", "family", "document-type", "area"] {
        let results = folder.ran(&["results", "--round", "2021", "--by", by, "--json"]).json();
        let figures = results["figures"].as_array().unwrap();
        assert!(figures.len() >= 51, "{by}: every question of every key");
        for figure in figures {
            let sum = |parts: Vec<&Value>| parts.into_iter().map(|n| n.as_u64().unwrap()).sum::<u64>();
            let inside = sum(figure["parts"].as_array().unwrap().iter().map(|part| &part["n"]).collect());
            let outside = sum(figure["outside"].as_object().unwrap().values().collect());
            let (of, subjects) = (figure["of"].as_u64().unwrap(), figure["subjects"].as_u64().unwrap());
            assert!(figure["several"] == true || inside == of, "{by}: {figure}");
            assert_eq!(of + outside, subjects, "{by}: {figure}");
        }
    }
}

#[test]
fn the_fields_are_stable() {
    let folder = demo();
    let mut results =
        folder.ran(&["results", "--round", "2021", "--family", "family-4", "--by", "family", "--json"]).json();
    results["figures"].as_array_mut().unwrap().truncate(3);
    insta::assert_json_snapshot!(results);
}

#[test]
fn people_read_the_same_figures() {
    let folder = demo();
    let told = folder.ran(&["results", "--round", "2021"]).ok();
    assert!(told.contains("7 av 9 utredningar: Ja"), "{told}");
    let told = folder.ran(&["results", "--round", "2021", "--lang", "en", "--by", "question"]).ok();
    assert!(told.contains("7 of 9 investigations: Yes"), "{told}");
}

#[test]
fn what_is_not_there_is_told() {
    let folder = demo();
    for arguments in [&["--round", "1999"][..], &["--round", "2021", "--family", "family-99"], &["--round", "Å"]] {
        for form in [&[][..], &["--json"]] {
            let told = folder.ran(&[&["results"], arguments, form].concat()).failed(2);
            assert!(told.contains(arguments.last().unwrap()), "{told}");
        }
    }
}

#[test]
fn two_years_are_told_side_by_side_as_fields_and_as_words() {
    let folder = demo();
    let years = folder.ran(&["results", "compare", "2021", "--json"]).json();
    let rounds: Vec<&str> = years["rounds"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(rounds, ["2020", "2021"], "one alone is compared with the one before it");
    let of_adults = years["types"].as_array().unwrap().iter().find(|one| one["key"] == "adult-investigation").unwrap();
    let analysis = of_adults["changes"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["question"] == "child-consequence-analysis")
        .unwrap();
    let yes = analysis["inside"][0]["cells"].as_array().unwrap();
    let told: Vec<(u64, u64)> =
        yes.iter().map(|cell| (cell["n"].as_u64().unwrap(), cell["of"].as_u64().unwrap())).collect();
    assert_eq!(told, [(2, 5), (4, 5)]);

    let words = folder.ran(&["results", "compare", "2020", "2021", "--same-families"]).ok();
    assert!(words.contains("Ja: från två av fyra till tre av tre utredningar"), "{words}");
    assert!(words.contains("Går inte att jämföra: frågan har fått en annan innebörd"), "{words}");
}

#[test]
fn themes_are_told_with_what_their_numbers_are_of_as_fields_and_as_words() {
    let folder = demo();
    let themes = folder.ran(&["results", "themes", "2021", "--json"]).json();
    let families = &themes["families"];
    let columns = families["columns"].as_array().unwrap();
    let of: u64 = columns.iter().map(|column| column["of"].as_u64().unwrap()).sum();
    assert_eq!(families["all"], of, "the columns are of all the comments");
    for line in families["lines"].as_array().unwrap() {
        let cells: u64 = line["cells"].as_array().unwrap().iter().map(|n| n.as_u64().unwrap()).sum();
        assert_eq!(line["comments"], cells, "{line}");
    }
    let words = folder.ran(&["results", "themes", "2021"]).ok();
    let first = &families["lines"][0];
    assert!(
        words.contains(&format!("{}: {}", first["name"].as_str().unwrap(), first["told"].as_str().unwrap())),
        "{words}"
    );
    let none = folder.ran(&["results", "themes", "2020"]).ok();
    assert!(!none.trim().is_empty(), "a round without themes says so, or tells them");
    assert!(folder.ran(&["results", "themes", "1999"]).failed(2).contains("1999"));
}
