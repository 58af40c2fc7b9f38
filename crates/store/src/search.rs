//! Finding texts by their words. å is not a.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::rc::Rc;

use domain::TextId;
use domain::register::place_of;
use jiff::Timestamp;
use rusqlite::{Connection, Statement, params};

use crate::error::{Part, StoreError};
use crate::query::{Piece, Query, on_one_line};
use crate::text::{self, TextKind};
use crate::text_place::Spot;
use crate::thing::Thing;

/// How many texts are weighed against each other, the newest of those found. What more texts than this have is told by
/// no order, and to weigh every one would take time.
const WEIGHED: usize = 500;

/// How many texts are counted. A word of half of all texts has more, and nobody reads on from a number: they write one
/// word more.
const COUNTED: u32 = 5_000;

/// What was found.
#[derive(Clone, PartialEq, Eq)]
pub struct Found {
    /// The best, first the one that says most of what was looked for in the fewest words; of equals the newest.
    pub hits: Vec<Hit>,
    /// How many there are, those in `hits` too.
    pub all: u32,
    /// Whether that is every one.
    pub counted: Counted,
}

/// How far something was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// To the end: there are so many.
    Every,
    /// Until it was enough: there are at least so many.
    Enough,
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
    /// The version of the key that it was written in, when it is set aside.
    pub aside: Option<u32>,
    /// Who wrote it.
    pub by: String,
    /// When, to the millisecond.
    pub at: Timestamp,
    /// The words around what was found.
    pub excerpt: Vec<Piece>,
}

/// What stands in one place and has every word.
struct Candidate {
    number: i64,
    thing: Rc<Thing>,
    spot: Spot,
    aside: Option<u32>,
    kind: TextKind,
}

pub(crate) fn find(
    connection: &Connection,
    query: &Query,
    limit: usize,
    in_thing: impl FnMut(&Thing) -> bool,
    at_spot: impl FnMut(&Thing, &Spot, TextKind) -> bool,
) -> Result<Found, StoreError> {
    let (candidates, all, counted) = candidates(connection, query, in_thing, at_spot)?;
    let mut weighed = Vec::with_capacity(candidates.len());
    let mut statement = connection.prepare_cached("SELECT body FROM text_words WHERE number = ?")?;
    for candidate in candidates {
        let body: String = statement.query_row([candidate.number], |row| row.get(0))?;
        let body = on_one_line(&body);
        weighed.push((query.weight(&body), candidate, body));
    }
    // They come with the newest first, and those that weigh the same stay so.
    weighed.sort_by(|(one, ..), (other, ..)| other.total_cmp(one));
    weighed.truncate(limit);
    let hits = weighed.into_iter().map(|(_, candidate, body)| hit(connection, query, candidate, &body));
    Ok(Found { hits: hits.collect::<Result<_, _>>()?, all, counted })
}

/// The newest of what is looked for, and how many there are. A common word is in most of all texts, so whatever
/// can be known of a plan, a review or a register is worked out once.
fn candidates(
    connection: &Connection,
    query: &Query,
    mut in_thing: impl FnMut(&Thing) -> bool,
    mut at_spot: impl FnMut(&Thing, &Spot, TextKind) -> bool,
) -> Result<(Vec<Candidate>, u32, Counted), StoreError> {
    let mut things: HashMap<i64, Option<Rc<Thing>>> = HashMap::new();
    let mut spots: HashMap<&'static str, HashMap<String, (Spot, Option<u32>)>> = HashMap::new();
    let mut candidates = Vec::new();
    let mut all = 0;
    // CROSS JOIN keeps the order: the index first, whose rows come as they are asked for.
    let mut statement = connection.prepare_cached(
        "SELECT text, document, register, kind FROM text_search CROSS JOIN text_place ON text = text_search.rowid
         WHERE text_search MATCH ? ORDER BY text_search.rowid DESC",
    )?;
    let mut of_document = connection.prepare_cached("SELECT kind, identity FROM document WHERE number = ?")?;
    let mut rows = statement.query([query.expression()])?;
    while let Some(row) = rows.next()? {
        let document: i64 = row.get(1)?;
        let thing = match things.entry(document) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let thing = thing(&mut of_document, document)?;
                new.insert(in_thing(&thing).then(|| Rc::new(thing)))
            }
        };
        let Some(thing) = thing else { continue };
        let register = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?;
        let known = spots.entry(thing.kind()).or_default();
        if !known.contains_key(register) {
            let spot = Spot::of(thing, register).ok_or(StoreError::corrupt(Part::Row))?;
            known.insert(register.to_owned(), (spot, place_of(register).1));
        }
        let (spot, aside) = &known[register];
        let kind = TextKind::from_code(row.get_ref(3)?.as_str().map_err(rusqlite::Error::from)?)?;
        if at_spot(thing, spot, kind) {
            if all == COUNTED {
                return Ok((candidates, all, Counted::Enough));
            }
            all += 1;
            if candidates.len() < WEIGHED {
                let (thing, spot, aside) = (Rc::clone(thing), spot.clone(), *aside);
                candidates.push(Candidate { number: row.get(0)?, thing, spot, aside, kind });
            }
        }
    }
    Ok((candidates, all, Counted::Every))
}

fn thing(statement: &mut Statement<'_>, document: i64) -> Result<Thing, StoreError> {
    let (kind, identity): (String, String) = statement.query_row([document], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Thing::read(&kind, &identity).ok_or(StoreError::corrupt(Part::Row))
}

fn hit(connection: &Connection, query: &Query, found: Candidate, body: &str) -> Result<Hit, StoreError> {
    let mut statement = connection.prepare_cached("SELECT id, author, at FROM text WHERE number = ?")?;
    let (id, by, at): (String, String, i64) =
        statement.query_row(params![found.number], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(Hit {
        text: TextId::try_from(id).map_err(|_| StoreError::corrupt(Part::Row))?,
        kind: found.kind,
        thing: Rc::unwrap_or_clone(found.thing),
        spot: found.spot,
        aside: found.aside,
        by,
        at: text::time(at)?,
        excerpt: query.excerpt(body),
    })
}
