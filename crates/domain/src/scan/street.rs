//! Street addresses: a word that ends as streets do, and the number of a house.

use std::ops::Range;
use std::sync::LazyLock;

use super::fold::{fold, words};
use super::{Certainty, Finding, Kind};

/// Endings that hardly any other word has before a number.
const STREETS: &[&str] = &[
    "gatan",
    "gata",
    "vägen",
    "gränden",
    "gränd",
    "torget",
    "torg",
    "stigen",
    "allén",
    "allen",
    "esplanaden",
    "backen",
    "brinken",
    "slingan",
    "promenaden",
    "kajen",
    "terrassen",
    "stråket",
];
/// Endings that other words have too: only with a capital, or as a word of its own after a name.
const ALSO_WORDS: &[&str] = &["väg", "stig", "allé", "alle", "plan", "plats", "ringen", "leden", "liden"];
/// What begins the names of streets, and is part of them.
const BEGINNINGS: &[&str] =
    &["stora", "lilla", "norra", "södra", "östra", "västra", "gamla", "nya", "övre", "nedre", "sankt", "sankta"];
/// The most digits of a house.
const HOUSE: usize = 3;

/// The three lists as words are compared.
static FOLDED: LazyLock<[Vec<String>; 3]> = LazyLock::new(|| {
    let folded = |words: &[&str]| words.iter().map(|word| fold(&word.chars().collect::<Vec<_>>())).collect();
    [folded(STREETS), folded(ALSO_WORDS), folded(BEGINNINGS)]
});

/// Every street with the number of a house.
pub(super) fn find(text: &[char]) -> Vec<Finding> {
    let words = words(text);
    let mut found = Vec::new();
    for (place, pair) in words.windows(2).enumerate() {
        let [street, house] = pair else { continue };
        let Some(end) = house_end(text, street, house) else { continue };
        let Some((first, certainty)) = street_at(text, &words, place) else { continue };
        found.push(Finding { kind: Kind::StreetAddress, certainty, start: words[first].start, end });
    }
    found
}

/// Where the number of the house ends, with its letter: "12", "12B", "12 B".
fn house_end(text: &[char], street: &Range<usize>, house: &Range<usize>) -> Option<usize> {
    let is_near = (1..=2).contains(&(house.start - street.end))
        && text[street.end..house.start].iter().all(|c| c.is_whitespace());
    let word = &text[house.clone()];
    let digits = word.iter().take_while(|c| c.is_ascii_digit()).count();
    let is_number = (1..=HOUSE).contains(&digits) && word[0] != '0';
    let is_letter = |letters: &[char]| matches!(letters, [letter] if letter.is_ascii_alphabetic());
    if !is_near || !is_number || !(digits == word.len() || is_letter(&word[digits..])) {
        return None;
    }
    // A capital by itself after a space: the letter of the house.
    let after = &text[house.end..(house.end + 3).min(text.len())];
    match after {
        [' ', 'A'..='H'] => Some(house.end + 2),
        [' ', 'A'..='H', next] if !next.is_alphanumeric() => Some(house.end + 2),
        _ => Some(house.end),
    }
}

/// The first word of the street whose last word stands at `place`.
fn street_at(text: &[char], words: &[Range<usize>], place: usize) -> Option<(usize, Certainty)> {
    let word = |at: usize| &text[words[at].clone()];
    let is_capital = |at: usize| word(at)[0].is_uppercase();
    let [streets, also_words, beginnings] = &*FOLDED;
    let folded = fold(word(place));
    let ends = |endings: &[String]| endings.iter().any(|ending| folded.ends_with(ending));
    let is_whole = streets.contains(&folded) || also_words.contains(&folded);
    let is_next = |at: usize| at > 0 && text[words[at - 1].end..words[at].start].iter().all(|c| *c == ' ');
    if is_whole {
        // "Karl Johans väg 7", but not "på vägen 3".
        let names = (0..3).take_while(|n| place > *n && is_next(place - n) && is_capital(place - n - 1)).count();
        return (names > 0).then_some((place - names, Certainty::Is));
    }
    let certainty = match (is_capital(place), ends(streets), ends(also_words)) {
        (true, true, _) => Certainty::Is,
        (false, true, _) | (true, false, true) => Certainty::LooksLike,
        (false, false, true) | (_, false, false) => return None,
    };
    let is_begun = is_next(place) && beginnings.contains(&fold(word(place - 1)));
    Some((if is_begun { place - 1 } else { place }, certainty))
}
