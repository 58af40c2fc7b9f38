//! The closing counts of three test runners, added up.

use std::fmt;

/// How many tests passed and failed, over all runners so far.
#[derive(Default, Debug, PartialEq, Eq)]
pub(crate) struct Tally {
    passed: u64,
    failed: u64,
}

impl Tally {
    /// Whether no runner has told of any test yet.
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Adds the counts of `line` if it is a runner's closing line; any other line changes nothing.
    ///
    /// Known are cargo (`test result: ok. 3 passed; 0 failed; …`), Vitest (`Tests  1 failed | 2 passed (3)`) and Node
    /// (`ℹ pass 3`, `ℹ fail 0`).
    pub(crate) fn read(&mut self, line: &str) {
        let line = without_colours(line);
        let words: Vec<&str> = line.split([' ', '\t', ';', '|', '\r']).filter(|word| !word.is_empty()).collect();
        match words.as_slice() {
            ["test", "result:", _, counts @ ..] | ["Tests", counts @ ..] => {
                self.passed += counted(counts, "passed");
                self.failed += counted(counts, "failed");
            }
            ["ℹ" | "#", "pass", count] => self.passed += count.parse().unwrap_or(0),
            ["ℹ" | "#", "fail", count] => self.failed += count.parse().unwrap_or(0),
            _ => {}
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

fn counted(words: &[&str], name: &str) -> u64 {
    words.windows(2).find(|pair| pair[1] == name).and_then(|pair| pair[0].parse().ok()).unwrap_or(0)
}

fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        if character == '\u{1b}' {
            characters.by_ref().find(char::is_ascii_alphabetic);
        } else {
            plain.push(character);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_lines_of_all_runners_are_added_up() {
        let lines = [
            ("test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.52s", (12, 0)),
            (
                "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
                (3, 2),
            ),
            ("      Tests  11 passed (11)", (11, 0)),
            ("      Tests  1 failed | 10 passed (11)", (10, 1)),
            (
                "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m4 passed\u{1b}[39m\u{1b}[22m\u{1b}[90m (4)\u{1b}[39m",
                (4, 0),
            ),
            (" Test Files  2 passed (2)", (0, 0)),
            ("ℹ pass 7", (7, 0)),
            ("ℹ fail 1", (0, 1)),
            ("# pass 2", (2, 0)),
            ("ℹ duration_ms 1200", (0, 0)),
            ("5 passed were not counted by anyone", (0, 0)),
        ];
        let mut sum = Tally::default();
        for (line, (passed, failed)) in lines {
            let mut tally = Tally::default();
            tally.read(line);
            assert_eq!(tally, Tally { passed, failed }, "{line:?}");
            sum.read(line);
        }
        assert_eq!(sum.to_string(), "49 passed, 4 failed");
    }
}
