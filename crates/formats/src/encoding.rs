//! How a text file is written.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How a text file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, told by its first two bytes.
    Utf16,
    /// Windows-1252, as older Excel writes Swedish.
    Windows1252,
}

/// The text in `bytes`; `None` when they are no text. What is not UTF-8 is taken to be Windows-1252, in which any
/// bytes mean something: so bytes that no text has are looked for first.
pub(crate) fn decode(bytes: &[u8]) -> Option<(String, Encoding)> {
    if let Some(rest) = bytes.strip_prefix(&[0xff, 0xfe]) {
        return whole(UTF_16LE.decode_without_bom_handling(rest), Encoding::Utf16);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xfe, 0xff]) {
        return whole(UTF_16BE.decode_without_bom_handling(rest), Encoding::Utf16);
    }
    let rest = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(rest) {
        return is_text(text).then(|| (text.to_string(), Encoding::Utf8));
    }
    whole(WINDOWS_1252.decode_without_bom_handling(bytes), Encoding::Windows1252)
}

fn whole((text, damaged): (std::borrow::Cow<'_, str>, bool), encoding: Encoding) -> Option<(String, Encoding)> {
    (!damaged && is_text(&text)).then(|| (text.into_owned(), encoding))
}

/// True when `text` has no signs that only programs write.
fn is_text(text: &str) -> bool {
    !text.chars().any(|sign| sign.is_control() && !matches!(sign, '\t' | '\n' | '\r'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_however_it_was_written() {
        let utf16 = |to_bytes: fn(u16) -> [u8; 2], mark: [u8; 2]| {
            [mark.to_vec(), "Förälder".encode_utf16().flat_map(to_bytes).collect()].concat()
        };
        for (bytes, encoding) in [
            ("Förälder".as_bytes().to_vec(), Encoding::Utf8),
            ("\u{feff}Förälder".as_bytes().to_vec(), Encoding::Utf8),
            (b"F\xf6r\xe4lder".to_vec(), Encoding::Windows1252),
            (utf16(u16::to_le_bytes, [0xff, 0xfe]), Encoding::Utf16),
            (utf16(u16::to_be_bytes, [0xfe, 0xff]), Encoding::Utf16),
        ] {
            assert_eq!(decode(&bytes), Some(("Förälder".into(), encoding)), "{bytes:?}");
        }
    }

    #[test]
    fn what_is_no_text_is_not_read_as_some() {
        for bytes in [&b"\0\x01\x02"[..], b"\x89PNG\r\n\x1a\n\0", b"\xff\xfea", b"\xff\xfe\x00\xd8a\0"] {
            assert_eq!(decode(bytes), None, "{bytes:?}");
        }
    }
}
