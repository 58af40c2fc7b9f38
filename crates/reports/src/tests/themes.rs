//! The themes of the comments, and what is quoted, in every form of the report.

use domain::{CommentAt, Lang, Slot, TextId, Theme};
use figures::Canvas;
use proptest::prelude::*;

use super::docx::{paragraphs, part};
use super::paper::text_of;
use super::round::Made;
use crate::pdf::press::{Page, set};
use crate::report::{Reach, Report, ThemesPart};
use crate::text::By;

/// A theme of the codebook, a part of `parent` when there is one.
fn theme(made: &mut Made, id: &str, name: &str, parent: Option<&str>) {
    let theme: Theme = serde_json::from_value(
        serde_json::json!({ "id": id, "name": name, "parent": parent, "order": made.themed.codebook.themes.len() }),
    )
    .unwrap();
    made.themed.codebook.themes.insert(theme.id.clone(), theme);
}

/// As many families as there are `comments`, each with a comment on its first question and the themes that stand on it.
fn commented(comments: &[&[&str]]) -> Made {
    let mut made = Made::new();
    theme(&mut made, "voice", "Barnets röst", None);
    theme(&mut made, "words", "Egna ord", Some("voice"));
    theme(&mut made, "meetings", "Möten", None);
    for (at, themes) in comments.iter().enumerate() {
        let subject = made.family(at + 1);
        made.read(&subject, &[("held", "yes")]);
        made.comment("held", None, &format!("Kommentar {}.", at + 1), "");
        let review = made.reviews.last().unwrap();
        let slot = Slot { question: "held".parse().unwrap(), member: None };
        let text = review.answers[&slot].comment.clone().unwrap();
        let coded = made.themed.coding.comments.entry(CommentAt::new(&review.id.clone(), slot)).or_default();
        coded.themes.extend(themes.iter().map(|theme| (theme.parse().unwrap(), text.clone())));
    }
    made.counted()
}

fn quote_the_first(made: &mut Made) {
    let review = &made.reviews[0];
    let slot = Slot { question: "held".parse().unwrap(), member: None };
    let text: TextId = review.answers[&slot].comment.clone().unwrap();
    made.themed.coding.comments.entry(CommentAt::new(&review.id, slot)).or_default().quote = Some(text);
}

#[test]
fn every_form_tells_the_themes_with_what_their_numbers_are_of() {
    let made = commented(&[&["words"], &["meetings"], &[]]);
    let told = made.told(Lang::Sv);
    let day = "2021-11-30".parse().unwrap();
    let report = Report::new(&told, None, day, Canvas::PAPER);
    let pdf = text_of(&set(Page::Round, &report).unwrap()).join(" ");
    let word = paragraphs(&part(&crate::docx(&told, None, day).unwrap(), "word/document.xml")).join(" ");
    for form in [&pdf, &crate::html(&told, None, day), &word] {
        for said in
            ["Teman och familjer", "Teman och frågor: Utredning", "Barnets röst", "Egna ord", "Utan tema", "1 av 3"]
        {
            assert!(form.contains(said), "{said}: {form}");
        }
    }
    let text = crate::text::themes(&told);
    assert!(
        text.contains("Barnets röst: en av tre kommentarer, i en av tre familjer\n    Familj 1: 1 av 1\n"),
        "{text}"
    );
    assert!(
        crate::text::round(&told, None, By::DocumentType, None).contains(text.trim_end()),
        "the report says the same"
    );
}

#[test]
fn without_comments_or_without_a_codebook_there_is_no_such_part() {
    let mut made = commented(&[&[]]);
    made.themed.codebook.themes.clear();
    assert!(ThemesPart::new(&made.told(Lang::Sv), Reach::Group).is_none());
    assert_eq!(crate::text::themes(&made.told(Lang::Sv)).trim(), "");
    assert!(ThemesPart::new(&commented(&[]).told(Lang::Sv), Reach::Group).is_none());
}

#[test]
fn a_marked_comment_is_a_quote_under_its_finding_in_the_text_too() {
    let mut made = commented(&[&[], &[]]);
    let quiet = crate::text::round(&made.told(Lang::Sv), None, By::DocumentType, None);
    assert!(!quiet.contains("Kommentar 1."), "what is not marked is not quoted");
    quote_the_first(&mut made);
    let told = crate::text::round(&made.told(Lang::Sv), None, By::DocumentType, None);
    assert!(told.contains("  Familj 1 · LSS — Ja\n    ”Kommentar 1.”\n"), "{told}");
    assert!(!told.contains("Kommentar 2."), "{told}");
}

#[test]
fn what_is_quoted_tells_a_terminal_nothing() {
    let mut made = commented(&[&[]]);
    quote_the_first(&mut made);
    let text = made.texts.values_mut().find(|text| text.starts_with("Kommentar")).unwrap();
    "\u{1b}[31mRött".clone_into(text);
    let told = crate::text::round(&made.told(Lang::Sv), None, By::DocumentType, None);
    assert!(told.contains("”[U+001B][31mRött”") && !told.contains('\u{1b}'), "{told}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_slices_of_a_wide_table_hold_each_column_once_with_all_of_its_comments(
        themes in prop::collection::vec(prop::sample::subsequence(vec!["voice", "words", "meetings"], 0..=3), 1..27)
    ) {
        let themes: Vec<&[&str]> = themes.iter().map(Vec::as_slice).collect();
        let made = commented(&themes);
        let part = ThemesPart::new(&made.told(Lang::Sv), Reach::Group).unwrap();
        let families = &part.tables[0];
        let columns: Vec<&String> = families.slices.iter().flat_map(|slice| &slice.columns).collect();
        prop_assert_eq!(columns.len(), themes.len());
        prop_assert!(families.slices.iter().all(|slice| slice.columns.len() <= 10), "more than a page has room for");
        for (at, name) in ["Barnets röst", "Egna ord", "Möten", "Utan tema"].into_iter().enumerate() {
            let cells = families.slices.iter().flat_map(|slice| &slice.lines[at].cells);
            let counted: u32 = cells.sum();
            prop_assert_eq!(&families.slices[0].lines[at].name, name);
            prop_assert_eq!(&families.slices[0].lines[at].comments, &format!("{counted} av {}", themes.len()));
        }
    }
}
