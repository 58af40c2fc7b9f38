//! Sentences whose numbers know what they count.
//!
//! A message is always a whole sentence or a whole clause of `locales/`; what is put into it may itself be a phrase.
//! Where a number stands with what it is a part of is marked in the message, by the one who words it: `⟨ ⟩`.

use analysis::{Part, Share};

use crate::words::{Fact, Words, capital};

/// What opens and closes the place of a number in a message.
const NUMBER: [char; 2] = ['⟨', '⟩'];

/// The first of the signs that stand for what is put into a message while it is formatted. They belong to nobody
/// (Unicode's private use area), and nothing that people wrote is ever looked through for them.
const FIRST_PLACE: u32 = 0xE000;

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// Words only.
    Words(String),
    /// A number with its denominator, as it is worded, and what it counts.
    Number {
        /// "sju av nio", "alla nio", "båda".
        text: String,
        /// What it counts.
        counted: Counted,
    },
}

/// What a number in a sentence counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    /// The parts of the tally. Of several, the number is that of each, or of all of them: [`Counted::share`] says which.
    pub parts: Vec<Part>,
    /// How many of how many.
    pub share: Share,
    /// In which of several rounds side by side, from 0; 0 where there is one.
    pub round: usize,
}

/// Pieces in a row.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Phrase(Vec<Piece>);

impl Piece {
    /// How it reads.
    pub fn text(&self) -> &str {
        match self {
            Self::Words(text) | Self::Number { text, .. } => text,
        }
    }

    fn text_mut(&mut self) -> &mut String {
        match self {
            Self::Words(text) | Self::Number { text, .. } => text,
        }
    }
}

impl Phrase {
    /// A phrase without numbers that can be opened.
    pub(crate) fn words(text: impl Into<String>) -> Self {
        Self(vec![Piece::Words(text.into())])
    }

    pub(crate) fn text(&self) -> String {
        self.0.iter().map(Piece::text).collect()
    }

    pub(crate) fn pieces(self) -> Vec<Piece> {
        self.0
    }

    /// The phrase with a capital first letter, inside a quotation mark too.
    pub(crate) fn capital(mut self) -> Self {
        let has_letter = |text: &&mut String| text.chars().any(char::is_alphanumeric);
        if let Some(first) = self.0.iter_mut().map(Piece::text_mut).find(has_letter) {
            *first = capital(first);
        }
        self
    }

    /// The phrase with its numbers as those of one of several rounds.
    pub(crate) fn of_round(mut self, round: usize) -> Self {
        for piece in &mut self.0 {
            match piece {
                Piece::Number { counted, .. } => counted.round = round,
                Piece::Words(_) => {}
            }
        }
        self
    }

    fn push(&mut self, piece: Piece) {
        if piece.text().is_empty() {
            return;
        }
        match (self.0.last_mut(), piece) {
            (Some(Piece::Words(before)), Piece::Words(text)) => before.push_str(&text),
            (Some(_) | None, piece) => self.0.push(piece),
        }
    }
}

impl From<String> for Phrase {
    fn from(text: String) -> Self {
        Self::words(text)
    }
}

impl From<&str> for Phrase {
    fn from(text: &str) -> Self {
        Self::words(text)
    }
}

impl Words {
    /// The message as a phrase: `chosen` are the facts that it chooses its wording by, `said` those that stand in it,
    /// `counted` what its marked number counts. Without `counted` the marks only fall away.
    pub(crate) fn phrase(
        &self,
        id: &str,
        chosen: &[Fact<'_>],
        said: &[(&'static str, Phrase)],
        counted: Option<&Counted>,
    ) -> Phrase {
        let places = said.iter().zip(FIRST_PLACE..).map(|((name, _), sign)| {
            let sign = char::from_u32(sign).expect("few facts, and the area is wide");
            (*name, sign.to_string().into())
        });
        let facts: Vec<Fact<'_>> = chosen.iter().cloned().chain(places).collect();
        let said_at = |sign: char| {
            let at = usize::try_from(u32::from(sign).checked_sub(FIRST_PLACE)?).ok()?;
            said.get(at).map(|(_, phrase)| phrase)
        };
        let mut phrase = Phrase::default();
        let mut number: Option<String> = None;
        for sign in self.tell(id, &facts).chars() {
            let put = said_at(sign);
            match (&mut number, put) {
                (None, None) if sign == NUMBER[0] => number = Some(String::new()),
                (Some(text), None) if sign == NUMBER[1] => {
                    let text = std::mem::take(text);
                    number = None;
                    phrase.push(match counted {
                        Some(counted) => Piece::Number { text, counted: counted.clone() },
                        None => Piece::Words(text),
                    });
                }
                (Some(text), Some(put)) => text.push_str(&put.text()),
                (Some(text), None) => text.push(sign),
                (None, Some(put)) => put.0.iter().for_each(|piece| phrase.push(piece.clone())),
                (None, None) => phrase.push(Piece::Words(sign.into())),
            }
        }
        phrase
    }

    /// Phrases in a row: "a, b och c".
    pub(crate) fn phrases(&self, mut things: Vec<Phrase>) -> Phrase {
        let Some(last) = things.pop() else { return Phrase::default() };
        let mut first = Phrase::default();
        for (at, phrase) in things.into_iter().enumerate() {
            if at > 0 {
                first.push(Piece::Words(", ".into()));
            }
            phrase.0.into_iter().for_each(|piece| first.push(piece));
        }
        if first.0.is_empty() {
            return last;
        }
        self.phrase("told-list-last", &[], &[("first", first), ("last", last)], None)
    }
}
