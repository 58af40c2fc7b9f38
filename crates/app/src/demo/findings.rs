//! The sentences that the made-up round comes to, in both languages.

use std::fmt::Write;

use serde_json::Value;

use super::figures::MADE;

/// Every figure of the review as its source tells it, in words.
const FIGURES: &str = "
child-investigation | both-current | Ja i en majoritet av utredningarna (sex av nio), framgår ej i en
adult-investigation | both-current | Ja i tre av fem utredningar, framgår ej i en; två utredningar är inte granskade
child-assignment | both-current | Ja i fyra av sex uppdrag
adult-assignment | both-current | Ja i alla fem uppdrag
child-investigation | met-child | Ja i en majoritet av utredningarna (sju av nio), olika för barnen i en
child-assignment | met-child | Ja i fyra av sex uppdrag, olika för barnen i ett
child-investigation | told-assessment | Ja i en majoritet av utredningarna som räknas (sex av åtta), olika för barnen i en; i en utredning var frågan inte tillämplig
child-investigation | relevant-information | Ja i en majoritet av utredningarna som räknas (sex av åtta), olika för barnen i en; i en utredning var frågan inte tillämplig
child-investigation | could-express | Ja i en majoritet av utredningarna som räknas (sju av åtta), olika för barnen i en; i en utredning var frågan inte tillämplig
adult-investigation | child-consequence-analysis | Ja i fyra av fem utredningar; två utredningar är inte granskade
adult-investigation | made-jointly | Ja i hälften av utredningarna som räknas (två av fyra), framgår ej i en; i en utredning ställdes frågan inte och två är inte granskade
child-investigation | consultation | Ja i alla nio utredningar
adult-investigation | consultation | Ja i alla fem utredningar som räknas; två utredningar är inte granskade
child-assignment | consultation | Ja i fyra av sex uppdrag, framgår ej i ett
adult-assignment | consultation | Ja i tre av fem uppdrag
child-investigation | joint-meeting | Ja i en majoritet av utredningarna (sex av nio), framgår ej i en
adult-investigation | joint-meeting | Ja i två av fem utredningar; två utredningar är inte granskade
child-assignment | joint-meeting | Ja i fem av sex uppdrag
adult-assignment | joint-meeting | Ja i tre av fem uppdrag
child-investigation | needs-described | Oftast ”beskrivs delvis” (fem av nio utredningar), därnäst ”beskrivs helt” (tre) och ”beskrivs inte” (en)
adult-investigation | needs-described | Lika ofta ”beskrivs delvis” som ”beskrivs helt” (två av fem utredningar vardera, tillsammans fyra), därnäst ”beskrivs inte” (en); två utredningar är inte granskade
child-assignment | needs-described | Oftast ”beskrivs delvis” (tre av sex uppdrag), därnäst ”beskrivs inte” (två) och ”beskrivs helt” (ett)
adult-assignment | child-needs-described | Ja i två av fem uppdrag
adult-assignment | from-child-needs | Ja i två av fem uppdrag, framgår ej i ett
child-investigation | cooperation | Oftast ”flertal möten” (sex av nio utredningar), därnäst ”vissa möten tillsammans” (tre)
adult-investigation | cooperation | Oftast ”vissa möten tillsammans” (tre av fem utredningar), därnäst ”flertal möten” (två); två utredningar är inte granskade
child-assignment | cooperation | Lika ofta ”vissa möten tillsammans” som ”flertal möten” (tre av sex uppdrag vardera)
adult-assignment | cooperation | Oftast ”flertal möten” (två av fyra uppdrag), därnäst ”vissa möten tillsammans” (ett) och ”samarbete i alla steg” (ett); i ett uppdrag är frågan inte besvarad
";

#[test]
fn every_figure_of_the_review_is_told_in_words() {
    let types = MADE.result["types"].as_array().expect("types");
    let mut held = 0;
    for line in FIGURES.trim().lines() {
        let cells: Vec<&str> = line.split(" | ").collect();
        let [key, question, expected] = cells[..] else { panic!("a line has three cells: {line}") };
        let blocks = types.iter().find(|one| one["key"] == key).expect("a result for each key")["blocks"].as_array();
        let block = blocks.and_then(|blocks| blocks.iter().find(|one| one["question"] == question));
        assert_eq!(sentence(&block.expect("a block for each question")["documents"]), expected, "{question} in {key}");
        held += 1;
    }
    assert_eq!(held, 28, "as many as there are figures");
}

#[test]
fn every_block_of_the_round_is_told_in_words() {
    insta::assert_snapshot!("findings-sv", told(&MADE.result));
    insta::assert_snapshot!("findings-en", told(&MADE.english));
}

#[test]
fn what_the_documents_of_each_family_say_differently_is_told_in_words() {
    let mut lines = String::new();
    for family in &MADE.families {
        writeln!(lines, "# {}", family["family"]["label"].as_str().expect("a label"))
            .expect("a string can be written to");
        let differences = &family["differences"];
        writeln!(lines, "{}", differences["finding"].as_str().expect("a sentence"))
            .expect("a string can be written to");
        for line in differences["lines"].as_array().expect("lines") {
            writeln!(lines, "    {}", line.as_str().expect("a line")).expect("a string can be written to");
        }
    }
    insta::assert_snapshot!("differences", lines);
}

/// Each question with what is said of it, per document and per member.
fn told(result: &Value) -> String {
    let mut lines = String::new();
    for of_type in result["types"].as_array().expect("types") {
        writeln!(lines, "# {}: {}", of_type["name"], of_type["counted"]).expect("a string can be written to");
        for block in of_type["blocks"].as_array().expect("blocks") {
            writeln!(lines, "{}", block["text"].as_str().expect("a question")).expect("a string can be written to");
            for tally in ["documents", "members"].map(|level| &block[level]).into_iter().filter(|one| !one.is_null()) {
                writeln!(lines, "    {}", sentence(tally)).expect("a string can be written to");
            }
            for line in block["unknown"].as_array().expect("lines") {
                writeln!(lines, "        {}", line.as_str().expect("a line")).expect("a string can be written to");
            }
        }
    }
    lines
}

fn sentence(tally: &Value) -> String {
    let finding = &tally["finding"];
    let pieces = ["said", "aside"].into_iter().flat_map(|part| finding[part].as_array().expect("pieces"));
    pieces.map(|piece| piece["text"].as_str().expect("words")).collect()
}
