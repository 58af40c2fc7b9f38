//! Words as they are compared: in lower case and decomposed, so that a composed and a decomposed å are the same.

use std::ops::Range;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// True for what a word is made of; a mark belongs to the letter before it.
pub(super) fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

/// The words of a text, by their places.
pub(super) fn words(text: &[char]) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut at = 0;
    for run in text.chunk_by(|one, other| is_of_word(*one) == is_of_word(*other)) {
        if is_of_word(run[0]) {
            words.push(at..at + run.len());
        }
        at += run.len();
    }
    words
}

/// The word as it is compared.
pub(super) fn fold(word: &[char]) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in word {
        if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
        } else {
            decompose_canonical(*c, |part| folded.extend(part.to_lowercase()));
        }
    }
    folded
}
