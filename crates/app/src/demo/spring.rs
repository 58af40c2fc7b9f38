//! The round of the spring, which is about families, children, adults and respondents: its results name what they count.

use std::fmt::Write;

use serde_json::Value;

use super::figures::MADE;

#[test]
fn every_sentence_of_the_spring_names_what_it_counts() {
    insta::assert_snapshot!("spring-sv", told(&MADE.spring));
    insta::assert_snapshot!("spring-en", told(&MADE.spring_in_english));
}

#[test]
fn no_sentence_of_the_spring_speaks_of_documents() {
    for (result, words) in
        [(&MADE.spring, [" handling", "utredningar"]), (&MADE.spring_in_english, [" document", "investigations"])]
    {
        let told = told(result);
        for word in words {
            let line = told.lines().find(|line| line.contains(word));
            assert_eq!(line, None, "nothing in the round is a document");
        }
    }
}

/// What was looked at, and each question of each key with what is told of it.
fn told(result: &Value) -> String {
    let mut told = String::new();
    for key in result["types"].as_array().expect("keys") {
        writeln!(told, "{}: {}", text(&key["name"]), text(&key["counted"])).expect("a string can be written to");
        for block in key["blocks"].as_array().expect("blocks") {
            for tally in ["documents", "members"].map(|level| &block[level]).into_iter().filter(|one| !one.is_null()) {
                let pieces = |part: &str| tally["finding"][part].as_array().expect("pieces").clone();
                let sentence: String =
                    pieces("said").iter().chain(&pieces("aside")).map(|piece| text(&piece["text"])).collect();
                let line =
                    format!("  {} | {} av {} | {sentence}", text(&block["question"]), tally["of"], tally["subjects"]);
                writeln!(told, "{line} [{}]", text(&tally["unit"])).expect("a string can be written to");
            }
            for unknown in block["unknown"].as_array().expect("lines") {
                writeln!(told, "    {}", text(unknown)).expect("a string can be written to");
            }
        }
    }
    told
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("words, not {value}")).to_owned()
}
