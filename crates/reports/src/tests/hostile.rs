//! What people write is data: it stands in a report as it was written and does nothing there.

use domain::Lang;
use proptest::prelude::*;

use super::paper::text_of;
use super::round::Made;
use crate::pdf::press::{Page, export, set};
use crate::report::Report;

/// What a typesetter, a browser or a terminal might take for its own.
const TRICKS: [&str; 14] = [
    "#panic(\"x\")",
    "#{ while true {} }",
    "#read(\"/etc/passwd\")",
    "= Rubrik\n- punkt *fet* _kursiv_ `kod` $x^2$ @ref <etikett>",
    "\\u{1F600} \\ \\\\ \" ' ” «»",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "</style></td></table><!-- --> &amp; &#39; ]]>",
    "// ingen kommentar /* inte heller */",
    "a\u{0}b\u{7}c\u{1b}[31mröd",
    "åäö A\u{30a} e\u{301} \u{202e}baklänges\u{202c} \u{200b}\u{feff}",
    "🙂 漢字 العربية \u{e000} \u{10ffff}",
    "{n} {of} { $n } {{data.title}}",
    "rad ett\r\nrad två\n\n\n  rad fyra\t\ttabb",
    "x",
];

fn with_comments(comments: &[String]) -> Made {
    let mut made = Made::new();
    for (at, comment) in comments.iter().enumerate() {
        let subject = made.family(at + 1);
        made.read(&subject, &[("held", "yes")]);
        made.comment("held", None, comment, comment);
    }
    made.counted()
}

/// The signs that must come through: gaps and line ends may move, and hyphens may be put in.
fn signs(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace() && *sign != '-' && *sign != '\u{ad}').collect()
}

fn as_printed(text: &str) -> String {
    let mut value = serde_json::Value::String(text.to_owned());
    crate::pdf::glyphs::make_printable(&mut value);
    signs(value.as_str().unwrap())
}

fn check(comments: &[String]) {
    let round = with_comments(comments);
    let told = round.told(Lang::Sv);
    let report = Report::new(&told, None, "2021-11-30".parse().unwrap(), figures::Canvas::PAPER);
    let document = set(Page::Round, &report).unwrap();
    let printed = signs(&text_of(&document).concat());
    let html = crate::html(&told, None, "2021-11-30".parse().unwrap());
    assert!(export(&document).is_ok(), "PDF/UA takes it");
    assert!(!html.contains("<script") && !html.contains("<img"), "nothing in a comment is markup");
    let read = signs(&unescaped(&html));
    for line in comments.iter().flat_map(|comment| comment.lines()) {
        let wanted = as_printed(line);
        assert!(printed.contains(&wanted), "{line:?} does not stand in the PDF as {wanted:?}");
        let wanted: String = line.chars().filter(|sign| !sign.is_control()).collect();
        if !line.chars().any(char::is_control) {
            assert!(read.contains(&signs(&wanted)), "{line:?} does not stand in the HTML");
        }
    }
}

fn unescaped(html: &str) -> String {
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    signs.into_iter().fold(html.to_owned(), |html, (escaped, sign)| html.replace(escaped, sign))
}

#[test]
fn known_tricks_stand_as_they_were_written() {
    check(&TRICKS.map(str::to_owned));
}

#[test]
fn a_sign_without_a_glyph_is_printed_as_its_number() {
    assert_eq!(as_printed("ö🙂\u{0}\u{202e}"), "ö[U+1F642][U+0000][U+202E]");
}

proptest! {
    // Setting a page takes long in a debug build; each case carries many comments instead.
    #![proptest_config(ProptestConfig { cases: 4, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_comment_stands_as_it_was_written(comments in prop::collection::vec("\\PC{0,60}|[#$*_`<>@\\\\\\[\\]{}\"'&=/~ -]{1,20}", 12)) {
        check(&comments);
    }
}
