//! Finding texts by their words. å is not a.

use std::collections::HashMap;

use domain::TextId;
use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::error::{Part, StoreError};
use crate::query::{Piece, Query};
use crate::text::{self, TextKind};
use crate::text_place::Spot;
use crate::thing::Thing;

/// How many texts are weighed against each other, the newest of those found. What more texts than this have is told by
/// no order, and to weigh every one would take time.
const WEIGHED: usize = 500;

/// What was found.
#[derive(Clone, PartialEq, Eq)]
pub struct Found {
    /// The best, first the one that says most of what was looked for in the fewest words; of equals the newest.
    pub hits: Vec<Hit>,
    /// How many more there are.
    pub more: u32,
}

/// A text that was found where it stands.
#[derive(Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its id.
    pub text: TextId,
    /// What it is.
    pub kind: TextKind,
    /// The plan or the review.
    pub thing: Thing,
    /// Where in it.
    pub spot: Spot,
    /// Who wrote it.
    pub by: String,
    /// When, to the millisecond.
    pub at: Timestamp,
    /// The words around what was found.
    pub excerpt: Vec<Piece>,
}

/// What stands in one place and has every word.
struct Candidate<'a> {
    number: i64,
    thing: &'a Thing,
    spot: Spot,
    kind: TextKind,
}

pub(crate) fn find(
    connection: &Connection,
    query: &Query,
    limit: usize,
    in_thing: impl FnMut(&Thing) -> bool,
    at_spot: impl FnMut(&Thing, &Spot, TextKind) -> bool,
) -> Result<Found, StoreError> {
    let places = places(connection, query)?;
    let things = things(connection, &places, in_thing)?;
    let (candidates, all) = candidates(&places, &things, at_spot)?;
    let mut weighed = Vec::with_capacity(candidates.len());
    let mut statement = connection.prepare_cached("SELECT body FROM text_words WHERE number = ?")?;
    for candidate in candidates {
        let body: String = statement.query_row([candidate.number], |row| row.get(0))?;
        let body = crate::query::on_one_line(&body);
        weighed.push((query.weight(&body), candidate, body));
    }
    // They come with the newest first, and those that weigh the same stay so.
    weighed.sort_by(|(one, ..), (other, ..)| other.total_cmp(one));
    weighed.truncate(limit);
    let more = u32::try_from(all - weighed.len()).unwrap_or(u32::MAX);
    let hits = weighed.into_iter().map(|(_, candidate, body)| hit(connection, query, candidate, &body));
    Ok(Found { hits: hits.collect::<Result<_, _>>()?, more })
}

/// Where a text that has every word stands: the number of the text and of the document, the register, the kind.
type Row = (i64, i64, String, String);

/// The newest text first.
fn places(connection: &Connection, query: &Query) -> Result<Vec<Row>, StoreError> {
    // CROSS JOIN keeps the order: the index first, whose rows come as they are asked for.
    let mut statement = connection.prepare_cached(
        "SELECT text, document, register, kind FROM text_search CROSS JOIN text_place ON text = text_search.rowid
         WHERE text_search MATCH ? ORDER BY text_search.rowid DESC",
    )?;
    let rows =
        statement.query_map([query.expression()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The plans and reviews that the places are in and that are to be looked in.
fn things(
    connection: &Connection,
    places: &[Row],
    mut in_thing: impl FnMut(&Thing) -> bool,
) -> Result<HashMap<i64, Option<Thing>>, StoreError> {
    let mut things: HashMap<i64, Option<Thing>> = HashMap::new();
    let mut statement = connection.prepare_cached("SELECT kind, identity FROM document WHERE number = ?")?;
    for (_, document, ..) in places {
        if things.contains_key(document) {
            continue;
        }
        let (kind, identity) =
            statement.query_row([document], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
        let thing = Thing::read(&kind, &identity).ok_or(StoreError::corrupt(Part::Row))?;
        let thing = in_thing(&thing).then_some(thing);
        things.insert(*document, thing);
    }
    Ok(things)
}

/// The newest of what is looked for, and how many there are in all.
fn candidates<'a>(
    places: &[Row],
    things: &'a HashMap<i64, Option<Thing>>,
    mut at_spot: impl FnMut(&Thing, &Spot, TextKind) -> bool,
) -> Result<(Vec<Candidate<'a>>, usize), StoreError> {
    let mut candidates = Vec::new();
    let mut all = 0;
    for (number, document, register, kind) in places {
        let Some(Some(thing)) = things.get(document) else { continue };
        let spot = Spot::of(thing, register).ok_or(StoreError::corrupt(Part::Row))?;
        let kind = TextKind::from_code(kind)?;
        if at_spot(thing, &spot, kind) {
            all += 1;
            if candidates.len() < WEIGHED {
                candidates.push(Candidate { number: *number, thing, spot, kind });
            }
        }
    }
    Ok((candidates, all))
}

fn hit(connection: &Connection, query: &Query, found: Candidate<'_>, body: &str) -> Result<Hit, StoreError> {
    let mut statement = connection.prepare_cached("SELECT id, author, at FROM text WHERE number = ?")?;
    let (id, by, at): (String, String, i64) =
        statement.query_row(params![found.number], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(Hit {
        text: TextId::try_from(id).map_err(|_| StoreError::corrupt(Part::Row))?,
        kind: found.kind,
        thing: found.thing.clone(),
        spot: found.spot,
        by,
        at: text::time(at)?,
        excerpt: query.excerpt(body),
    })
}
