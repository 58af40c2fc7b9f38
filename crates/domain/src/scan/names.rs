//! The names that a round avoids.

use std::collections::HashMap;
use std::ops::Range;

use super::fold::{fold, words};
use super::{Certainty, Finding, Kind};

/// How many characters may stand between two words of a name: a space, a hyphen, a line break.
const BETWEEN: usize = 3;

/// Names to look for, ready to be compared. They are about people, so they do not print themselves.
#[derive(Default)]
pub struct Names {
    by_first: HashMap<String, Vec<Name>>,
}

struct Name {
    words: Vec<String>,
    /// Written with a capital on the list: in small letters it may be another word.
    is_capital: bool,
}

impl Names {
    /// The names of a list. What has no letter in it is left out.
    pub fn new<S: AsRef<str>>(list: impl IntoIterator<Item = S>) -> Self {
        let mut by_first: HashMap<String, Vec<Name>> = HashMap::new();
        for name in list {
            let chars: Vec<char> = name.as_ref().chars().collect();
            let words: Vec<String> = words(&chars).into_iter().map(|word| fold(&chars[word])).collect();
            if let Some(first) = words.first().filter(|_| chars.iter().any(|c| c.is_alphabetic())) {
                let is_capital = chars.iter().any(|c| c.is_uppercase());
                by_first.entry(first.clone()).or_default().push(Name { words, is_capital });
            }
        }
        // Of two names that begin alike, the longer one is told.
        for names in by_first.values_mut() {
            names.sort_by_key(|name| std::cmp::Reverse(name.words.len()));
        }
        Self { by_first }
    }

    /// True when `found`, which the scan told as a name, is one with the s of a genitive.
    pub fn is_genitive(&self, found: &str) -> bool {
        let chars: Vec<char> = found.chars().collect();
        let said: Vec<String> = words(&chars).into_iter().map(|word| fold(&chars[word])).collect();
        let names = said.first().and_then(|first| self.by_first.get(first));
        !names.is_some_and(|names| names.iter().any(|name| name.words == said))
            && said.last().is_some_and(|last| last.ends_with('s'))
    }

    pub(super) fn find(&self, text: &[char]) -> Vec<Finding> {
        if self.by_first.is_empty() {
            return Vec::new();
        }
        let places = words(text);
        let said: Vec<String> = places.iter().map(|word| fold(&text[word.clone()])).collect();
        (0..said.len()).filter_map(|at| self.at(text, &places[at..], &said[at..])).collect()
    }

    /// The longest name that begins with the first word.
    fn at(&self, text: &[char], places: &[Range<usize>], said: &[String]) -> Option<Finding> {
        let of_one_word = said[0].strip_suffix('s').and_then(|stem| self.by_first.get(stem));
        let names = self.by_first.get(&said[0]).into_iter().chain(of_one_word).flatten();
        let name = names.filter(|name| name.is(text, places, said)).max_by_key(|name| name.words.len())?;
        let (start, end) = (places[0].start, places[name.words.len() - 1].end);
        let is_small = name.is_capital && !text[start..end].iter().any(|c| c.is_uppercase());
        let certainty = if is_small { Certainty::LooksLike } else { Certainty::Is };
        Some(Finding { kind: Kind::Name, certainty, start, end })
    }
}

impl Name {
    /// True when the words that are said begin with this name; its last word may have the s of a genitive.
    fn is(&self, text: &[char], places: &[Range<usize>], said: &[String]) -> bool {
        let Some((last, before)) = self.words.split_last() else { return false };
        let Some((said_last, said_before)) = said.get(..self.words.len()).and_then(<[String]>::split_last) else {
            return false;
        };
        let is_next = |pair: &[Range<usize>]| {
            let between = &text[pair[0].end..pair[1].start];
            between.len() <= BETWEEN && between.iter().all(|c| c.is_whitespace() || *c == '-')
        };
        said_before == before
            && (said_last == last || said_last.strip_suffix('s') == Some(last))
            && places[..self.words.len()].windows(2).all(is_next)
    }
}
