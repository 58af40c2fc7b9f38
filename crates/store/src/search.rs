//! Full-text search over texts. å is not a.

use domain::{RoundId, TextId};
use rusqlite::{Connection, params};

use crate::error::{Part, StoreError};
use crate::text::{self, TextKind};

/// A text that was found.
#[derive(Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its id.
    pub text: TextId,
    /// What it is.
    pub kind: TextKind,
    /// The round it belongs to.
    pub round: RoundId,
    /// Some twelve words around the first match; each match stands between U+0002 and U+0003.
    pub excerpt: String,
}

pub(crate) fn search(connection: &Connection, query: &str, limit: u32) -> Result<Vec<Hit>, StoreError> {
    let Some(expression) = expression(query) else { return Ok(Vec::new()) };
    let mut statement = connection.prepare_cached(
        "SELECT text.id, text.kind, text.round, snippet(text_search, 0, char(2), char(3), '…', 12)
         FROM text_search JOIN text ON text.number = text_search.rowid
         WHERE text_search MATCH ? ORDER BY rank, text.number LIMIT ?",
    )?;
    let mut rows = statement.query(params![expression, limit])?;
    let mut hits = Vec::new();
    while let Some(row) = rows.next()? {
        hits.push(Hit {
            text: TextId::try_from(row.get::<_, String>(0)?).map_err(|_| StoreError::corrupt(Part::Row))?,
            kind: TextKind::from_code(&row.get::<_, String>(1)?)?,
            round: text::code(row.get(2)?)?,
            excerpt: row.get(3)?,
        });
    }
    Ok(hits)
}

/// The query in FTS5's language: every word a quoted string, so that nothing that is typed is an operator; each word
/// outside quotation marks finds words that begin with it. `None` when there is no word at all.
fn expression(query: &str) -> Option<String> {
    let mut parts = Vec::new();
    for (place, run) in query.split('"').enumerate() {
        // Inside quotation marks: a phrase. A mark that is never closed quotes the rest.
        if place % 2 == 1 {
            let words: Vec<&str> = words(run).collect();
            if !words.is_empty() {
                parts.push(format!("\"{}\"", words.join(" ")));
            }
        } else {
            parts.extend(words(run).map(|word| format!("\"{word}\"*")));
        }
    }
    if parts.is_empty() { None } else { Some(parts.join(" ")) }
}

/// Runs of letters and digits; what lies between them means nothing to the index either.
fn words(run: &str) -> impl Iterator<Item = &str> {
    run.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_typed_becomes_quoted_words() {
        for (typed, expected) in [
            ("barn röst", Some(r#""barn"* "röst"*"#)),
            (r#""barnets röst" syns"#, Some(r#""barnets röst" "syns"*"#)),
            (r#""aldrig stängd"#, Some(r#""aldrig stängd""#)),
            ("NEAR(a b) OR -c*", Some(r#""NEAR"* "a"* "b"* "OR"* "c"*"#)),
            ("familje-behandling", Some(r#""familje"* "behandling"*"#)),
            ("\0 \" ( ) * ^ :", None),
            ("", None),
        ] {
            assert_eq!(expression(typed).as_deref(), expected, "typed: {typed:?}");
        }
    }
}
