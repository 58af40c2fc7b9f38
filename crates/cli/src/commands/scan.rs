//! `scan`: tells what in a text looks as if it points at a person. It needs no store.

use std::fs::File;
use std::io::{Read, stdin};
use std::path::Path;

use domain::scan::{Names, scan as find};
use serde_json::json;

use crate::Desk;
use crate::arguments::Scan;
use crate::trouble::Trouble;

/// The largest text that is read, in bytes.
const LARGEST: u64 = 64 * 1024 * 1024;

pub(crate) fn scan(desk: &mut Desk, ask: &Scan) -> Result<(), Trouble> {
    let names = match &ask.names {
        Some(file) => Names::new(text(file)?.lines()),
        None => Names::default(),
    };
    let findings = find(&text(&ask.file)?, &names);
    let findings = serde_json::to_string_pretty(&json!({ "findings": findings })).expect("findings are plain values");
    desk.out.text(&findings)
}

/// The text of a file, or of standard input where it is called `-`.
fn text(file: &Path) -> Result<String, Trouble> {
    let unreadable = |error| Trouble::unreadable(file, &error);
    let from: Box<dyn Read> = match file.to_str() {
        Some("-") => Box::new(stdin()),
        Some(_) | None => Box::new(File::open(file).map_err(unreadable)?),
    };
    let mut bytes = Vec::new();
    from.take(LARGEST + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if u64::try_from(bytes.len()).is_ok_and(|read| read > LARGEST) {
        return Err(Trouble::TooLarge { file: file.into(), megabytes: LARGEST / 1024 / 1024 });
    }
    String::from_utf8(bytes).map_err(|error| {
        let read = error.as_bytes();
        let before = &read[..error.utf8_error().valid_up_to()];
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let marks: [&[u8]; 2] = [&[0xFF, 0xFE], &[0xFE, 0xFF]];
        if marks.iter().any(|mark| read.starts_with(mark)) {
            Trouble::Utf16 { file: file.into() }
        } else {
            Trouble::NotUtf8 { file: file.into(), line }
        }
    })
}
