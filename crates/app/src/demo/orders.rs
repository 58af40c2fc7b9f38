//! The made-up round in its other orders: the overview, by family, by child, and two questions against each other.

use std::fmt::Write;

use serde_json::Value;

use super::figures::MADE;

#[test]
fn the_overview_tells_five_findings_by_the_rule() {
    let findings = MADE.overview["findings"].as_array().expect("findings");
    let mut lines = String::new();
    for found in findings {
        let line = match found["is"].as_str().expect("a kind") {
            "differs" => format!("differs | {}", text(&found["text"])),
            "changed" => {
                let change = &found["change"];
                let pieces = change["finding"].as_array().expect("pieces").iter().map(|piece| text(&piece["text"]));
                format!("changed | {} | {}", text(&change["question"]), pieces.collect::<String>())
            }
            _ => {
                let block = &found["block"];
                format!("{} | {} {} | {}", text(&found["why"]), text(&found["name"]), block["number"], sentence(block))
            }
        };
        writeln!(lines, "{line}").expect("a string can be written to");
    }
    assert_eq!(findings.len(), 5, "{lines}");
    insta::assert_snapshot!("overview", lines);
}

#[test]
fn families_whose_documents_differ_are_those_of_the_family_pages() {
    let families = MADE.grid["families"].as_array().expect("families");
    let mut compared = 0;
    for topic in MADE.grid["topics"].as_array().expect("topics") {
        for (at, differs) in topic["differs"].as_array().expect("one for each family").iter().enumerate() {
            let family = MADE.families.iter().find(|one| one["family"]["id"] == families[at]["id"]).expect("a page");
            // Where no two documents can be compared, siblings in one may still differ on the family's page.
            let Some(differs) = differs.as_bool() else { continue };
            let row = family["rows"].as_array().expect("rows").iter().find(|row| row["text"] == topic["text"]);
            let on_page = row.is_some_and(|row| row["differs"] == "documents");
            assert_eq!(on_page, differs, "{} in {}", topic["text"], families[at]["label"]);
            compared += 1;
        }
    }
    assert!(compared > 40, "most families can be compared on most of what is shared: {compared}");
}

#[test]
fn a_child_is_told_by_its_own_answers() {
    let children = MADE.children["children"].as_array().expect("children");
    let of = |family: &str, child: &str| {
        let found = children.iter().find(|one| one["family"]["label"] == family && one["child"]["label"] == child);
        found.unwrap_or_else(|| panic!("{child} in {family} is asked about"))
    };
    // In family 3 one investigation is about three siblings, and they were not all met.
    let met = |child: &str| {
        let rows = of("Familj 3", child)["rows"].as_array().expect("rows").clone();
        let row =
            rows.into_iter().find(|row| row["text"] == "Handläggaren träffade barnet").expect("asked of each child");
        text(&row["cells"][0]["answers"][0]["label"])
    };
    let met: Vec<String> = ["Barn 1", "Barn 2", "Barn 3"].map(met).into();
    assert!(met.contains(&"Ja".to_owned()) && met.contains(&"Nej".to_owned()), "siblings are told apart: {met:?}");
}

#[test]
fn two_questions_are_told_with_their_denominator() {
    let table = &MADE.cross["table"];
    assert_eq!(table["finding"], "Oftast ”ja” tillsammans med ”delvis” (fem av åtta barn)");
    let cells = table["cells"].as_array().expect("rows").iter().flat_map(|row| row.as_array().expect("cells"));
    let sum: u64 = cells.map(|n| n.as_u64().expect("a count")).sum();
    assert_eq!(Some(sum), table["of"].as_u64(), "every child that counts is in one cell");
    assert_eq!(table["unit"], "barn");
}

fn sentence(block: &Value) -> String {
    let tally = if block["documents"].is_null() { &block["members"] } else { &block["documents"] };
    let pieces = |part: &str| tally["finding"][part].as_array().expect("pieces").clone();
    pieces("said").iter().chain(&pieces("aside")).map(|piece| text(&piece["text"])).collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("words, not {value}")).to_owned()
}
