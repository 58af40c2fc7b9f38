//! What was taken out of a text and what was put in, word by word.

use serde::Serialize;

/// A part of two texts laid over each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "run", content = "text", rename_all = "camelCase")]
pub enum Run {
    /// Stands in both.
    Kept(String),
    /// Stands in the older only.
    Out(String),
    /// Stands in the newer only.
    In(String),
}

/// Longer texts than this many pairs of words are not laid over each other: all of the older went out and all of the
/// newer came in, which is true as well. No text of a key that anyone reads is near it.
const MOST_PAIRS: usize = 1 << 22;

/// The two texts laid over each other, so that as much as possible is kept. The kept runs and those taken out are the
/// older text, the kept and those put in the newer; no run is empty, and of a change what went out stands first.
pub fn word_difference(older: &str, newer: &str) -> Vec<Run> {
    let (was, is) = (pieces(older), pieces(newer));
    let before = was.iter().zip(&is).take_while(|(was, is)| was == is).count();
    let (was_rest, is_rest) = (&was[before..], &is[before..]);
    let after = was_rest.iter().rev().zip(is_rest.iter().rev()).take_while(|(was, is)| was == is).count();
    let (was_mid, is_mid) = (&was_rest[..was_rest.len() - after], &is_rest[..is_rest.len() - after]);

    let mut steps: Vec<Step<'_>> = was[..before].iter().map(|piece| Step::Keep(piece)).collect();
    if was_mid.len().saturating_mul(is_mid.len()) > MOST_PAIRS {
        steps.extend(was_mid.iter().map(|piece| Step::TakeOut(piece)));
        steps.extend(is_mid.iter().map(|piece| Step::PutIn(piece)));
    } else {
        steps.extend(laid_over(was_mid, is_mid));
    }
    steps.extend(was[was.len() - after..].iter().map(|piece| Step::Keep(piece)));
    runs(&steps)
}

/// True when two texts have the same words in the same order, whatever the capitals, spaces and punctuation.
pub(super) fn reads_the_same(older: &str, newer: &str) -> bool {
    let words = |text| -> Vec<String> {
        pieces(text).into_iter().filter(|piece| !piece.chars().all(is_passed_over)).map(str::to_lowercase).collect()
    };
    words(older) == words(newer)
}

/// A sign that nobody reads out. Strokes and signs of sums are not among them: 1–5 is not 15.
fn is_passed_over(c: char) -> bool {
    c.is_whitespace() || ".,;:!?\"'”“’()".contains(c)
}

/// A text as words, spaces between them, and single signs.
fn pieces(text: &str) -> Vec<&str> {
    let kind = |c: char| match c {
        c if c.is_alphanumeric() => 0_u8,
        c if c.is_whitespace() => 1,
        _ => 2,
    };
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut last = None;
    for (at, c) in text.char_indices() {
        if last.is_some_and(|last| last == 2 || last != kind(c)) {
            pieces.push(&text[start..at]);
            start = at;
        }
        last = Some(kind(c));
    }
    if start < text.len() {
        pieces.push(&text[start..]);
    }
    pieces
}

/// What happens to one piece on the way from the older text to the newer.
enum Step<'a> {
    Keep(&'a str),
    TakeOut(&'a str),
    PutIn(&'a str),
}

/// The steps that keep the longest common subsequence (Wagner and Fischer 1974).
fn laid_over<'a>(was: &[&'a str], is: &[&'a str]) -> Vec<Step<'a>> {
    let width = is.len() + 1;
    // longest[row × width + column]: how much of was[row..] and is[column..] can be kept.
    let mut longest = vec![0_u32; (was.len() + 1) * width];
    for row in (0..was.len()).rev() {
        for column in (0..is.len()).rev() {
            let at = row * width + column;
            longest[at] = if was[row] == is[column] {
                longest[at + width + 1] + 1
            } else {
                longest[at + width].max(longest[at + 1])
            };
        }
    }
    let (mut row, mut column) = (0, 0);
    let mut steps = Vec::with_capacity(was.len() + is.len());
    while row < was.len() || column < is.len() {
        let at = row * width + column;
        if row < was.len() && column < is.len() && was[row] == is[column] {
            steps.push(Step::Keep(was[row]));
            (row, column) = (row + 1, column + 1);
        } else if column == is.len() || (row < was.len() && longest[at + width] >= longest[at + 1]) {
            steps.push(Step::TakeOut(was[row]));
            row += 1;
        } else {
            steps.push(Step::PutIn(is[column]));
            column += 1;
        }
    }
    steps
}

/// Steps as runs. A space that was kept between two changes goes with them: else each word of a phrase that was
/// replaced would stand by itself.
fn runs(steps: &[Step<'_>]) -> Vec<Run> {
    let mut runs = Vec::new();
    let (mut kept, mut out, mut put) = (String::new(), String::new(), String::new());
    for step in steps {
        match step {
            Step::Keep(piece) => kept.push_str(piece),
            Step::TakeOut(piece) | Step::PutIn(piece) => {
                if !kept.is_empty() {
                    let is_space_within = kept.chars().all(char::is_whitespace) && !(out.is_empty() && put.is_empty());
                    if is_space_within {
                        out.push_str(&kept);
                        put.push_str(&kept);
                    } else {
                        end(&mut runs, &mut out, &mut put);
                        runs.push(Run::Kept(std::mem::take(&mut kept)));
                    }
                    kept.clear();
                }
                match step {
                    Step::PutIn(_) => put.push_str(piece),
                    Step::TakeOut(_) | Step::Keep(_) => out.push_str(piece),
                }
            }
        }
    }
    end(&mut runs, &mut out, &mut put);
    if !kept.is_empty() {
        runs.push(Run::Kept(kept));
    }
    runs
}

/// Ends a change.
fn end(runs: &mut Vec<Run>, out: &mut String, put: &mut String) {
    if !out.is_empty() {
        runs.push(Run::Out(std::mem::take(out)));
    }
    if !put.is_empty() {
        runs.push(Run::In(std::mem::take(put)));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Kept as it stands, [out], {in}.
    fn marked(older: &str, newer: &str) -> String {
        let mark = |run: Run| match run {
            Run::Kept(text) => text,
            Run::Out(text) => format!("[{text}]"),
            Run::In(text) => format!("{{{text}}}"),
        };
        word_difference(older, newer).into_iter().map(mark).collect()
    }

    #[test]
    fn whole_words_and_phrases_are_taken_out_and_put_in() {
        for (older, newer, expected) in [
            ("Hölls ett möte?", "Hölls ett möte?", "Hölls ett möte?"),
            ("Hölls ett möte?", "Hölls ett samråd?", "Hölls ett [möte]{samråd}?"),
            ("Hölls ett möte?", "Hölls ett möte i tid?", "Hölls ett möte{ i tid}?"),
            (
                "Har barnet träffat handläggaren under utredningen?",
                "Träffade handläggaren barnet under utredningen?",
                "[Har barnet träffat]{Träffade} handläggaren{ barnet} under utredningen?",
            ),
            ("", "Ny.", "{Ny.}"),
            ("Gammal.", "", "[Gammal.]"),
            ("", "", ""),
        ] {
            assert_eq!(marked(older, newer), expected);
        }
    }

    #[test]
    fn capitals_spaces_and_punctuation_are_not_other_words() {
        assert!(reads_the_same("Hölls  ett möte", "hölls ett möte?"));
        assert!(!reads_the_same("1–5 dagar", "15 dagar"), "a stroke between numbers says something");
        assert!(!reads_the_same("e-post", "epost"), "the author says whether this is the same");
    }

    #[test]
    fn texts_too_long_to_lay_over_each_other_are_told_whole() {
        let long = |word: &str| format!("början {}slut", format!("{word} ").repeat(2_000));
        let runs = word_difference(&long("ett"), &long("två"));
        assert_eq!(runs.len(), 4, "what is the same at both ends is kept");
        let numbers =
            |numbers: &mut dyn Iterator<Item = u32>| numbers.map(|n| n.to_string()).collect::<Vec<_>>().join(" ") + " ";
        let (mixed, turned) = (numbers(&mut (0..3_000)), numbers(&mut (0..3_000).rev()));
        assert!(matches!(&word_difference(&mixed, &turned)[..], [Run::Out(_), Run::In(_), Run::Kept(_)]));
    }

    proptest! {
        #[test]
        fn the_difference_put_together_gives_both_texts_back(
            older in "([a-cå ,.?]|  |\\PC){0,40}", newer in "([a-cå ,.?]|  |\\PC){0,40}",
        ) {
            let (mut was, mut is) = (String::new(), String::new());
            for run in word_difference(&older, &newer) {
                match run {
                    Run::Kept(text) => { was.push_str(&text); is.push_str(&text); prop_assert!(!text.is_empty()); }
                    Run::Out(text) => { was.push_str(&text); prop_assert!(!text.is_empty()); }
                    Run::In(text) => { is.push_str(&text); prop_assert!(!text.is_empty()); }
                }
            }
            prop_assert_eq!((was, is), (older, newer));
        }

        #[test]
        fn a_text_against_itself_is_kept_whole(text in "\\PC{1,60}") {
            prop_assert_eq!(word_difference(&text, &text), [Run::Kept(text.clone())]);
        }
    }
}
