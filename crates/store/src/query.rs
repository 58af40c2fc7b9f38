//! What somebody looks for: words that begin so, and phrases. Whatever is typed means something, or nothing at all.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How much of a text is shown around what was found in it, in characters.
const SHOWN: usize = 200;
/// How much of that stands before it.
const BEFORE: usize = 60;

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query(Vec<Wanted>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Wanted {
    /// A word that begins so.
    Beginning(String),
    /// These words, one after the other.
    Phrase(Vec<String>),
}

/// A piece of a text that is shown because something was found in it.
#[derive(Clone, PartialEq, Eq)]
pub struct Piece {
    /// The words, without line breaks or other control characters.
    pub text: String,
    /// Whether it is what was looked for.
    pub mark: Mark,
}

/// Whether a piece of a text is what was looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It is.
    Found,
    /// It stands around it.
    Around,
}

impl Query {
    /// What was typed: words in quotation marks are a phrase, each other word of two letters or more is the beginning
    /// of a word, a single letter is itself. A mark that is never closed quotes the rest. `None` when there is no word
    /// at all.
    pub fn parse(typed: &str) -> Option<Self> {
        let mut wanted = Vec::new();
        for (place, run) in typed.split('"').enumerate() {
            let words: Vec<String> = words(run).map(|word| folded(&run[word])).collect();
            if place % 2 == 1 {
                if !words.is_empty() {
                    wanted.push(Wanted::Phrase(words));
                }
            } else {
                // Half the language begins with any one letter.
                wanted.extend(words.into_iter().map(|word| match word.chars().nth(1) {
                    Some(_) => Wanted::Beginning(word),
                    None => Wanted::Phrase(vec![word]),
                }));
            }
        }
        if wanted.is_empty() { None } else { Some(Self(wanted)) }
    }

    /// The query in FTS5's language: every word a quoted string, so that nothing that is typed is an operator. Texts
    /// are kept as they were typed, so letters are looked for both whole and taken apart (å, and a with a ring).
    pub(crate) fn expression(&self) -> String {
        let wanted = |one: &Wanted| {
            let (words, end) = match one {
                Wanted::Beginning(word) => (word.clone(), "*"),
                Wanted::Phrase(words) => (words.join(" "), ""),
            };
            let apart: String = words.nfd().collect();
            if apart == words { format!("\"{words}\"{end}") } else { format!("(\"{words}\"{end} OR \"{apart}\"{end})") }
        };
        self.0.iter().map(wanted).collect::<Vec<_>>().join(" AND ")
    }

    /// Where in `text` what is looked for stands, in order; `None` unless all of it does.
    pub fn marks(&self, text: &str) -> Option<Vec<Range<usize>>> {
        let words = folded_words(text);
        let mut marks = Vec::new();
        for wanted in &self.0 {
            let before = marks.len();
            marks.extend(wanted.marks(&words));
            if marks.len() == before {
                return None;
            }
        }
        marks.sort_by_key(|mark| (mark.start, mark.end));
        marks.dedup();
        Some(marks)
    }

    /// How well `text` answers: the more often it says what is looked for, and the less else it says, the higher. The
    /// sum of BM25's term weights (Robertson and Zaragoza 2009, equation 3.15; k₁ = 1.2, b = 0.75) without the weights
    /// of the words, which are the same for every text; a text of forty words is taken to be a common one.
    pub(crate) fn weight(&self, text: &str) -> f64 {
        let words = folded_words(text);
        let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
        let long = 1.2 * (0.25 + 0.75 * count(words.len()) / 40.0);
        let of = |wanted: &Wanted| {
            let times = count(wanted.marks(&words).count());
            times * 2.2 / (times + long)
        };
        self.0.iter().map(of).sum()
    }

    /// The words of `text` around the first place where something is found, on one line, with every place in them
    /// marked. The beginning of the text when nothing is.
    pub fn excerpt(&self, text: &str) -> Vec<Piece> {
        let line = on_one_line(text);
        let marks = self.marks(&line).unwrap_or_default();
        let (start, end) = window(&line, marks.first().map_or(0, |mark| mark.start));
        let mut pieces = Vec::new();
        let mut piece = |text: String, mark: Mark| {
            if !text.is_empty() {
                pieces.push(Piece { text, mark });
            }
        };
        let mut at = start;
        let dots = |is_cut: bool| if is_cut { "…" } else { "" };
        let mut around = dots(start > 0).to_string();
        for mark in marks.iter().filter(|mark| mark.end <= end) {
            // A phrase and a word of it may lie over each other.
            let from = mark.start.max(at);
            if from < mark.end {
                around.push_str(&line[at..from]);
                piece(std::mem::take(&mut around), Mark::Around);
                piece(line[from..mark.end].into(), Mark::Found);
                at = mark.end;
            }
        }
        around.push_str(&line[at..end]);
        around.push_str(dots(end < line.len()));
        piece(around, Mark::Around);
        pieces
    }
}

impl Wanted {
    /// Where it stands among the words of a text.
    fn marks<'a>(&'a self, words: &'a [(Range<usize>, String)]) -> impl Iterator<Item = Range<usize>> + 'a {
        let long = match self {
            Self::Beginning(_) => 1,
            Self::Phrase(phrase) => phrase.len(),
        };
        words.windows(long).filter_map(move |run| {
            let is_here = match self {
                Self::Beginning(word) => run[0].1.starts_with(word.as_str()),
                Self::Phrase(phrase) => run.iter().zip(phrase).all(|((_, word), wanted)| word == wanted),
            };
            is_here.then(|| run[0].0.start..run[long - 1].0.end)
        })
    }
}

/// Runs of letters and digits, with the marks upon them; what lies between them means nothing to the index either.
fn words(run: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let is_of_word = |c: char| c.is_alphanumeric() || is_combining_mark(c);
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + run[rest..].find(is_of_word)?;
        let end = run[start..].find(|c| !is_of_word(c)).map_or(run.len(), |long| start + long);
        rest = end;
        Some(start..end)
    })
}

fn folded_words(text: &str) -> Vec<(Range<usize>, String)> {
    words(text).map(|word| (word.clone(), folded(&text[word]))).collect()
}

/// In lower case and with its letters whole, so that what looks the same is the same.
fn folded(word: &str) -> String {
    // Nothing below the combining marks can be composed: most words need no more than this.
    if word.chars().all(|c| c < '\u{300}') {
        return word.to_lowercase();
    }
    word.nfc().flat_map(char::to_lowercase).collect()
}

/// The text with each run of spaces, line breaks and other control characters as one space.
pub(crate) fn on_one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// From where to where `line` is shown: some characters before `found`, beginning and ending with whole words.
fn window(line: &str, found: usize) -> (usize, usize) {
    let start = match line[..found].char_indices().rev().nth(BEFORE - 1) {
        Some((place, _)) => line[place..found].find(' ').map_or(found, |space| place + space + 1),
        None => 0,
    };
    let end = match line[start..].char_indices().nth(SHOWN) {
        Some((place, _)) => line[start..start + place].rfind(' ').map_or(start + place, |space| start + space),
        None => line.len(),
    };
    (start, end)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn expression(typed: &str) -> Option<String> {
        Query::parse(typed).map(|query| query.expression())
    }

    /// The excerpt with what was found between brackets.
    fn shown(typed: &str, text: &str) -> String {
        let pieces = Query::parse(typed).unwrap().excerpt(text);
        let told = |piece: Piece| match piece.mark {
            Mark::Found => format!("[{}]", piece.text),
            Mark::Around => piece.text,
        };
        pieces.into_iter().map(told).collect()
    }

    #[test]
    fn whatever_is_typed_becomes_quoted_words() {
        for (typed, expected) in [
            ("barn stöd", Some("\"barn\"* AND (\"stöd\"* OR \"sto\u{308}d\"*)")),
            ("sto\u{308}d", Some("(\"stöd\"* OR \"sto\u{308}d\"*)")),
            ("\"barnets ord\" syns", Some("\"barnets ord\" AND \"syns\"*")),
            ("\"aldrig stangd", Some("\"aldrig stangd\"")),
            ("NEAR(a bo) OR -c*", Some("\"near\"* AND \"a\" AND \"bo\"* AND \"or\"* AND \"c\"")),
            ("familje-behandling", Some("\"familje\"* AND \"behandling\"*")),
            ("\0 \" ( ) * ^ :", None),
            ("", None),
        ] {
            assert_eq!(expression(typed).as_deref(), expected, "typed: {typed:?}");
        }
    }

    #[test]
    fn an_excerpt_marks_what_was_found() {
        for (typed, text, expected) in [
            ("barn", "Barnet och barnen.", "[Barnet] och [barnen]."),
            ("ålder", "Alder är inte ålder, A\u{30a}LDER.", "Alder är inte [ålder], [A\u{30a}LDER]."),
            ("\"två ord\" ord", "Ett ord,\ntvå\u{2}  ord.", "Ett [ord], [två ord]."),
            ("saknas", "Början av en text.", "Början av en text."),
        ] {
            assert_eq!(shown(typed, text), expected, "{typed} in {text}");
        }
        let long = format!("{}här står det{}", "förr ".repeat(40), " sedan".repeat(90));
        let shown = shown("står", &long);
        assert!(shown.starts_with("…förr förr") && shown.contains("här [står] det sedan") && shown.ends_with("sedan…"));
        assert!(shown.chars().count() < SHOWN + 10, "no more than fits on a line or three");
    }

    #[test]
    fn a_text_that_says_it_more_and_less_else_weighs_more() {
        let query = Query::parse("barn").unwrap();
        let weigh = |text: &str| query.weight(text);
        assert!(weigh("barn barn och annat") > weigh("barn bara och annat"));
        assert!(weigh("barn") > weigh(&format!("barn{}", " ord".repeat(80))));
        assert!(weigh("inget") < f64::EPSILON);
    }

    proptest! {
        #[test]
        fn an_excerpt_is_never_more_than_the_text_and_never_falls_over(typed in ".{0,20}", text in ".{0,400}") {
            if let Some(query) = Query::parse(&typed) {
                let shown: String = query.excerpt(&text).into_iter().map(|piece| piece.text).collect();
                let line = on_one_line(&text);
                prop_assert!(line.contains(shown.trim_matches('…')) || shown.contains('…'));
                prop_assert!(!shown.contains(char::is_control));
                prop_assert!(query.weight(&line).is_finite());
            }
        }
    }
}
