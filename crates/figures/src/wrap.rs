//! Text broken into lines that have room. A Swedish compound may be longer than any line: it is broken where a reader
//! would break it, and where no such place has room, where there is.

use std::fmt::Write as _;

use domain::Lang;

use crate::font::{Weight, width};

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Type {
    pub(crate) size: f64,
    pub(crate) weight: Weight,
    pub(crate) slack: f64,
    pub(crate) lang: Lang,
}

impl Type {
    /// How much room `text` needs on a line of its own.
    pub(crate) fn width(&self, text: &str) -> f64 {
        width(text, self.size, self.weight) * self.slack
    }

    /// From one line to the next.
    pub(crate) fn line(&self) -> f64 {
        self.size * 1.25
    }

    /// From the top of a line to its baseline.
    pub(crate) fn ascent(&self) -> f64 {
        self.size
    }

    /// `text` in lines of at most `room`. No lines for no text.
    pub(crate) fn wrap(&self, text: &str, room: f64) -> Vec<String> {
        let text = clean(text);
        let mut lines = Vec::new();
        let mut line = String::new();
        for word in text.split_whitespace() {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if self.width(&longer) <= room {
                line = longer;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            let mut rest = word;
            while self.width(rest) > room {
                let (begins, after) = self.split(rest, room);
                lines.push(begins);
                rest = after;
            }
            rest.clone_into(&mut line);
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }

    /// The widest of some lines.
    pub(crate) fn widest<S: AsRef<str>>(&self, lines: &[S]) -> f64 {
        lines.iter().map(|line| self.width(line.as_ref())).fold(0.0, f64::max)
    }

    /// As much of a word as has room, with a hyphen, and the rest.
    fn split<'t>(&self, word: &'t str, room: f64) -> (String, &'t str) {
        let cut = self.cut(word, room, syllables(word, self.lang)).or_else(|| self.cut(word, room, letters(word)));
        // Not even one letter has room: it stands alone all the same, so that nothing is left out.
        let at = cut.unwrap_or_else(|| word.chars().next().map_or(word.len(), char::len_utf8));
        let (begins, rest) = word.split_at(at);
        (if cut.is_some() { with_hyphen(begins) } else { begins.to_owned() }, rest)
    }

    /// The last of `places` before which the word has room.
    fn cut(&self, word: &str, room: f64, places: Vec<usize>) -> Option<usize> {
        places.into_iter().rev().find(|at| self.width(&with_hyphen(&word[..*at])) <= room)
    }
}

fn with_hyphen(begins: &str) -> String {
    if begins.ends_with(['-', '/', '–']) { begins.to_owned() } else { format!("{begins}-") }
}

/// Where a word may be broken between syllables, and after the hyphens it has.
fn syllables(word: &str, lang: Lang) -> Vec<usize> {
    let lang = match lang {
        Lang::Sv => hypher::Lang::Swedish,
        Lang::En => hypher::Lang::English,
    };
    let mut places = Vec::new();
    let mut at = 0;
    for piece in word.split_inclusive(['-', '/', '–']) {
        let letters = piece.trim_end_matches(|sign: char| !sign.is_alphabetic());
        if letters.chars().all(char::is_alphabetic) {
            let mut inside = at;
            for syllable in hypher::hyphenate(letters, lang) {
                inside += syllable.len();
                places.push(inside);
            }
            places.pop();
        }
        at += piece.len();
        places.push(at);
    }
    places.retain(|at| *at > 0 && *at < word.len());
    places
}

fn letters(word: &str) -> Vec<usize> {
    word.char_indices().map(|(at, _)| at).skip(1).collect()
}

/// The text with every sign that no XML may hold shown by its number, as on paper.
pub(crate) fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    for sign in text.chars() {
        let is_barred = sign.is_control() || matches!(sign, '\u{fffe}' | '\u{ffff}');
        match sign {
            '\n' | '\r' | '\t' => cleaned.push(' '),
            sign if is_barred => {
                let _ = write!(cleaned, "[U+{:04X}]", u32::from(sign));
            }
            sign => cleaned.push(sign),
        }
    }
    cleaned
}
