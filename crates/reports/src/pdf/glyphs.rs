//! Signs that our fonts cannot print.
//!
//! PDF/UA forbids a sign without a glyph, and leaving one out would change what somebody wrote. So a sign that a
//! font lacks is printed as its number, "[U+1F600]", in plain sight; the text in the store is untouched.

use serde_json::Value;

use super::press::FONTS;
use crate::words::by_number;

/// Replaces every sign that cannot be printed, in all texts of `content`.
pub(crate) fn make_printable(content: &mut Value) {
    match content {
        Value::String(text) => {
            if !text.chars().all(prints) {
                *text = printable(text);
            }
        }
        Value::Array(values) => values.iter_mut().for_each(make_printable),
        Value::Object(fields) => fields.values_mut().for_each(make_printable),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The text with every sign that cannot be printed as its number.
pub(crate) fn printable(text: &str) -> String {
    text.chars().fold(String::new(), print)
}

fn print(mut text: String, sign: char) -> String {
    match sign {
        '\t' => text.push(' '),
        '\r' => {}
        sign if prints(sign) => text.push(sign),
        sign => text.push_str(&by_number(sign)),
    }
    text
}

/// A new line divides paragraphs; any other sign needs a glyph in every face, since a text may stand in any.
fn prints(sign: char) -> bool {
    let is_control = sign.is_control() || matches!(sign, '\u{ad}' | '\u{feff}' | '\u{e000}'..='\u{f8ff}');
    sign == '\n' || (!is_control && FONTS.iter().all(|font| font.info().coverage.contains(u32::from(sign))))
}
