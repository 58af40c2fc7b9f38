//! The bytes of a key file: what must hold before anything is parsed.

use super::problem::{Problem, ProblemKind};
use super::{DEEPEST, LARGEST};

/// A text that is small, UTF-8, shallow and JSON.
pub(super) struct Source<'a> {
    text: &'a str,
    line_starts: Vec<usize>,
}

impl<'a> Source<'a> {
    /// The text of `bytes`, or the first reason why it cannot be read further.
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, Problem> {
        if bytes.len() > LARGEST {
            let kind = ProblemKind::TooLarge { bytes: bytes.len(), limit: LARGEST };
            return Err(Problem { path: String::new(), line: 1, column: 1, kind });
        }
        let text = std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error.valid_up_to()))?;
        let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let source = Self { text, line_starts };
        if text.starts_with('\u{feff}') {
            return Err(source.file_problem(0, ProblemKind::ByteOrderMark));
        }
        if let Some(at) = too_deep(bytes) {
            return Err(source.file_problem(at, ProblemKind::TooDeep { limit: DEEPEST }));
        }
        // serde_json decides what is JSON: it is the reader that makes the key in the end.
        match serde_json::from_str::<serde_json::Value>(text) {
            Ok(_) => Ok(source),
            Err(error) if error.is_eof() => Err(source.file_problem(text.len(), ProblemKind::CutShort)),
            Err(error) => Err(source.file_problem(source.offset_of(&error), ProblemKind::NotJson)),
        }
    }

    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    /// The problem at a byte of the text.
    pub(super) fn problem(&self, offset: usize, path: String, kind: ProblemKind) -> Problem {
        let line = self.line_starts.partition_point(|start| *start <= offset);
        let start = self.line_starts[line - 1];
        let column = self.text.get(start..offset).map_or(0, |before| before.chars().count()) + 1;
        Problem { path, line: short(line), column: short(column), kind }
    }

    /// The problem of a text that is JSON of the right shape and no key all the same.
    pub(super) fn unreadable(&self, error: &serde_json::Error) -> Problem {
        self.file_problem(self.offset_of(error), ProblemKind::Unreadable)
    }

    pub(super) fn file_problem(&self, offset: usize, kind: ProblemKind) -> Problem {
        self.problem(offset, String::new(), kind)
    }

    /// `serde_json` counts columns in bytes, from 1, and may point past the end of the line.
    fn offset_of(&self, error: &serde_json::Error) -> usize {
        let start = self.line_starts.get(error.line().saturating_sub(1)).copied().unwrap_or_default();
        let mut offset = (start + error.column().saturating_sub(1)).min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }
}

fn not_utf8(bytes: &[u8], first: usize) -> Problem {
    let before = String::from_utf8_lossy(&bytes[..first]);
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    let places = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    Problem { path: String::new(), line: short(line), column: short(column), kind: ProblemKind::NotUtf8 { places } }
}

/// The first bracket that stands too deep. Brackets inside strings are text.
fn too_deep(bytes: &[u8]) -> Option<usize> {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for (at, byte) in bytes.iter().enumerate() {
        match (in_string, byte) {
            (true, _) if escaped => escaped = false,
            (true, b'\\') => escaped = true,
            (_, b'"') => in_string = !in_string,
            (false, b'{' | b'[') => {
                depth += 1;
                if depth > DEEPEST {
                    return Some(at);
                }
            }
            (false, b'}' | b']') => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// Lines and columns of a file of at most [`LARGEST`] bytes.
fn short(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
