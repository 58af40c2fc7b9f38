//! The forms of a report: what stands on them, in which order, and that making them twice gives the same.

use domain::Lang;
use figures::Canvas;
use jiff::civil::Date;
use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;

use super::round::{Made, key, whole};
use crate::pdf::press::{Page, set};
use crate::report::Report;

const MARK: &str = "Arbetsmaterial för gruppen – lämnar inte gruppen";

fn made() -> Date {
    "2021-11-30".parse().unwrap()
}

fn pages_of(page: Page, content: &impl serde::Serialize) -> Vec<String> {
    text_of(&set(page, content).unwrap())
}

/// The text of each page, in the order it is set.
pub(super) fn text_of(document: &PagedDocument) -> Vec<String> {
    let pages = document.pages().iter().map(|page| {
        let mut text = String::new();
        write(&page.frame, &mut text);
        text
    });
    pages.collect()
}

fn write(frame: &Frame, text: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => write(&group.frame, text),
            FrameItem::Text(run) => {
                text.push_str(&run.text);
                text.push('\n');
            }
            FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
}

#[test]
fn the_report_says_the_same_on_paper_in_html_and_on_a_terminal() {
    let round = whole();
    let told = round.told(Lang::Sv);
    insta::assert_snapshot!(
        "round-pdf",
        pages_of(Page::Round, &Report::new(&told, None, made(), Canvas::PAPER)).join("\n=== page ===\n")
    );
    insta::assert_snapshot!("round-html", crate::html(&told, None, made()));
    insta::assert_snapshot!("round-text", crate::text::round(&told, None, crate::text::By::DocumentType, None));
}

#[test]
fn every_page_says_that_it_stays_in_the_group() {
    let round = whole();
    for page in pages_of(Page::Round, &Report::new(&round.told(Lang::Sv), None, made(), Canvas::PAPER)) {
        assert!(page.contains(MARK), "{page}");
    }
    assert!(crate::html(&round.told(Lang::Sv), None, made()).contains(MARK));
}

#[test]
fn a_report_is_an_accessible_pdf_and_the_same_bytes_each_time() {
    let round = whole();
    let told = round.told(Lang::Sv);
    let pdf = crate::pdf(&told, None, made()).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    // The standard is named in the document's own description, which is never compressed.
    let says = |what: &[u8]| pdf.windows(what.len()).any(|window| window == what);
    assert!(says(b"pdfuaid:part"), "it says that it follows PDF/UA");
    assert!(says("Liten omgång".as_bytes()), "it has its title");
    assert_eq!(pdf, crate::pdf(&told, None, made()).unwrap(), "no clock and no chance");
}

#[test]
fn a_round_with_nothing_in_it_has_a_report_too() {
    let empty = Made::new().counted();
    let mut unread = Made::new();
    unread.family(1);
    for round in [empty, unread.counted()] {
        for lang in [Lang::Sv, Lang::En] {
            assert!(crate::pdf(&round.told(lang), None, made()).is_ok());
        }
    }
}

#[test]
fn a_key_on_paper_has_room_for_every_answer() {
    let key = key();
    let text = pages_of(Page::Key, &crate::form::Form::new(&key, Lang::Sv)).join("\n");
    let flat = text.replace('\n', " ");
    for scale in key.scales.values() {
        for choice in &scale.options {
            assert!(flat.contains(&choice.label.sv), "{} cannot be ticked", choice.label.sv);
        }
    }
    assert_eq!(flat.matches("Framgår ej").count(), key.questions().count());
    assert_eq!(flat.matches("Ej tillämpligt, eftersom").count(), key.questions().count());
    assert!(flat.contains("Besvaras om svaret på fråga 1 är ja"), "{flat}");
    assert_eq!(flat.matches("Barn 3").count(), 3, "a column for each child in two questions, and lines in one of them");
    assert!(crate::key_on_paper(&key, Lang::En).is_ok());
}
