//! Text on its way into a picture.

use domain::Lang;
use proptest::prelude::*;

use super::read::{parsed, texts};
use super::samples::{bar, entry, with_words};
use crate::font::Weight;
use crate::wrap::Type;
use crate::{Bars, Canvas, Fill, Frame, bars};

const TYPE: Type = Type { size: 10.0, weight: Weight::Regular, slack: 1.0, lang: Lang::Sv };

#[test]
fn a_compound_is_broken_between_its_syllables() {
    let lines = TYPE.wrap("Barnkonsekvensanalysen", 60.0);
    assert_eq!(lines.join("|"), "Barnkonse-|kvensanaly-|sen");
    assert_eq!(TYPE.wrap("LSS-handläggaren", 50.0), ["LSS-hand-", "läggaren"]);
    assert!(TYPE.wrap("", 50.0).is_empty());
}

#[test]
fn what_people_wrote_is_never_markup() {
    let hostile = "<script>alert(\"&'1'\")</script>]]>\u{0}\u{7}\u{ffff}";
    let frame = Frame { id: "a\"><b", title: hostile, lang: Lang::Sv, canvas: Canvas::WINDOW };
    let rows = vec![bar(hostile, &[2, 1], hostile), bar("b", &[1, 1], "")];
    let parts = vec![entry(hostile, Fill::tone(4)), entry("Nej", Fill::NotShown)];
    let figure = with_words(|words| bars(&frame, words, &Bars { parts, rows }));
    let document = parsed(&figure);
    assert!(document.descendants().all(|node| !node.has_tag_name("script") && !node.has_tag_name("b")));
    let title = document.descendants().find(|node| node.has_tag_name("title")).unwrap();
    assert!(title.text().unwrap().starts_with("<script>alert(\"&'1'\")</script>]]>[U+0000][U+0007][U+FFFF]"));
}

#[test]
fn different_ids_stay_different_names() {
    let name = |id| Frame { id, title: "", lang: Lang::Sv, canvas: Canvas::PAPER }.name();
    let names = ["a b", "a_20_b", "a.b", "ab", "å"].map(name);
    for (at, one) in names.iter().enumerate() {
        assert!(!names[..at].contains(one), "{one}");
        assert!(one.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-' || sign == '_'));
    }
}

#[test]
fn a_canvas_is_never_too_small_for_its_words() {
    let frame = Frame { id: "a", title: "", lang: Lang::Sv, canvas: Canvas::new(10.0, 2.0) };
    let figure = with_words(|words| {
        let rows = vec![bar("Barnutredningar", &[3], ""), bar("b", &[200], "")];
        bars(&frame, words, &Bars { parts: vec![entry("Ja", Fill::tone(4))], rows })
    });
    assert!(texts(parsed(&figure).root()).iter().all(|text| text.size >= Canvas::LEAST_TEXT));
}

proptest! {
    #[test]
    fn no_letter_is_lost_and_no_line_is_too_long(text in "[a-zåäöA-ZÅÄÖ /–-]{0,60}", room in 12.0..200.0_f64) {
        let lines = TYPE.wrap(&text, room);
        for line in &lines {
            prop_assert!(TYPE.width(line) <= room || line.chars().count() == 1, "{line} in {room}");
        }
        let letters = |text: &str| text.chars().filter(|sign| sign.is_alphabetic()).collect::<String>();
        prop_assert_eq!(letters(&lines.concat()), letters(&text));
    }
}
