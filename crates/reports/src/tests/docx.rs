//! The Word file: whole, readable, and with everything that the other forms say.

use std::io::{Cursor, Read};

use domain::Lang;
use figures::Canvas;
use proptest::prelude::*;
use roxmltree::Document;

use super::round::{Made, whole};
use crate::report::Report;

fn parts(file: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        parts.push((part.name().unwrap().into_owned(), bytes));
    }
    parts
}

pub(super) fn part(file: &[u8], name: &str) -> String {
    let found = parts(file).into_iter().find(|(one, _)| one == name);
    String::from_utf8(found.unwrap_or_else(|| panic!("there is {name}")).1).unwrap()
}

/// The text of each paragraph.
pub(super) fn paragraphs(xml: &str) -> Vec<String> {
    let document = Document::parse(xml).unwrap();
    let paragraphs = document.descendants().filter(|node| {
        node.tag_name().name() == "p"
            && node.has_tag_name(("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "p"))
    });
    paragraphs
        .map(|one| {
            one.descendants().filter(|node| node.tag_name().name() == "t").filter_map(|node| node.text()).collect()
        })
        .collect()
}

fn made() -> jiff::civil::Date {
    "2021-11-30".parse().unwrap()
}

#[test]
fn every_part_of_a_word_file_is_whole_and_every_picture_is_there() {
    let round = whole();
    let file = crate::docx(&round.told(Lang::Sv), None, made()).unwrap();
    for (name, bytes) in parts(&file) {
        if name.starts_with("word/media/") {
            assert!(bytes.starts_with(b"\x89PNG"), "{name}");
        } else {
            Document::parse(std::str::from_utf8(&bytes).unwrap()).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
    }
    let text = part(&file, "word/document.xml");
    let relations = part(&file, "word/_rels/document.xml.rels");
    let document = Document::parse(&text).unwrap();
    let pictures: Vec<_> = document.descendants().filter(|node| node.tag_name().name() == "docPr").collect();
    let report = Report::new(&round.told(Lang::Sv), None, made(), Canvas::PAPER);
    let figures = report.types.iter().flat_map(|one| &one.blocks).flat_map(|block| &block.counts);
    let figures: Vec<_> = figures.filter_map(|count| count.figure.as_ref()).collect();
    assert!(!figures.is_empty());
    for figure in &figures {
        let told = format!("{}. {}", figure.title, figure.description);
        assert!(pictures.iter().any(|node| node.attribute("descr") == Some(&told)), "{told}");
    }
    for blip in document.descendants().filter(|node| node.tag_name().name() == "blip") {
        let id = blip.attributes().find(|one| one.name() == "embed").unwrap().value();
        assert!(relations.contains(&format!("Id=\"{id}\"")), "{id} leads to a file");
    }
    assert_eq!(file, crate::docx(&round.told(Lang::Sv), None, made()).unwrap(), "no clock and no chance");
}

#[test]
fn a_word_file_says_every_finding_under_a_heading_of_its_own() {
    let round = whole();
    for lang in [Lang::Sv, Lang::En] {
        let told = round.told(lang);
        let said = paragraphs(&part(&crate::docx(&told, None, made()).unwrap(), "word/document.xml"));
        let report = Report::new(&told, None, made(), Canvas::PAPER);
        for block in report.types.iter().flat_map(|one| &one.blocks) {
            assert!(said.contains(&block.finding), "{}", block.finding);
            for count in &block.counts[1..] {
                assert!(said.iter().any(|one| one.contains(&count.finding)), "{}", count.finding);
            }
            for comment in block.comments.iter().flat_map(|one| &one.comments) {
                assert!(comment.body.lines().all(|line| line.trim().is_empty() || said.iter().any(|one| one == line)));
            }
        }
    }
}

#[test]
fn every_table_of_a_word_file_has_a_row_that_heads_it() {
    let text = part(&crate::docx(&whole().told(Lang::Sv), None, made()).unwrap(), "word/document.xml");
    let document = Document::parse(&text).unwrap();
    let tables: Vec<_> = document.descendants().filter(|node| node.tag_name().name() == "tbl").collect();
    assert!(!tables.is_empty());
    for table in tables {
        let first = table.children().find(|node| node.tag_name().name() == "tr").unwrap();
        assert!(first.descendants().any(|node| node.tag_name().name() == "tblHeader"));
    }
}

#[test]
fn a_round_with_nothing_in_it_is_a_word_file_too() {
    assert!(crate::docx(&Made::new().counted().told(Lang::Sv), None, made()).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]
    #[test]
    fn what_people_wrote_stands_in_a_word_file_as_it_was_written(comment in "[ -~åäö\u{0}\u{7}\u{1f642}]{1,80}") {
        let mut round = Made::new();
        let subject = round.family(1);
        round.read(&subject, &[("held", "yes")]);
        round.comment("held", None, &comment, "");
        let round = round.counted();
        let said = paragraphs(&part(&crate::docx(&round.told(Lang::Sv), None, made()).unwrap(), "word/document.xml"));
        let signs = |text: &str| text.chars().filter(|sign| !sign.is_whitespace()).collect::<String>();
        let shown = comment.replace('\u{0}', "[U+0000]").replace('\u{7}', "[U+0007]");
        prop_assert!(comment.trim().is_empty() || said.iter().any(|one| signs(one) == signs(&shown)), "{said:?}");
    }
}
