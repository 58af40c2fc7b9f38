//! One number over all that should be the same on every desktop of a group once everything has travelled.

use rusqlite::{Connection, Row};

use crate::conflict;
use crate::document::Registers;
use crate::error::{Part, StoreError};
use crate::log;
use crate::projection;
use crate::thing::Thing;

/// The digest of what is stored: of every thing its registers as they stand and what is in conflict, the keys, the texts and
/// which texts and subjects are erased. Nothing that is one desktop's alone, and no order in which things came.
pub(crate) fn digest(connection: &Connection) -> Result<[u8; 32], StoreError> {
    let mut hash = blake3::Hasher::new_derive_key("aktsam 2026 digest");
    things(connection, &mut hash)?;
    rows(connection, &mut hash, "key", "SELECT id, CAST(version AS TEXT), hex(hash) FROM key ORDER BY id, version", 3)?;
    // Not by whom or when: the same text can be read in from the same file on two desktops.
    rows(connection, &mut hash, "text", "SELECT id, round, kind, body FROM text ORDER BY id", 4)?;
    rows(connection, &mut hash, "erased", "SELECT text FROM erased ORDER BY text", 1)?;
    let subjects = "SELECT round, subject FROM erased_subject ORDER BY round, subject";
    rows(connection, &mut hash, "erased-subject", subjects, 2)?;
    Ok(hash.finalize().into())
}

/// The digest of what one thing says as it stands, the same on every desktop that has all of it; `None` when it is not here.
pub(crate) fn of(connection: &Connection, thing: &Thing) -> Result<Option<[u8; 32]>, StoreError> {
    let Some(entry) = log::find(connection, thing.id())? else { return Ok(None) };
    let Some(registers) = projection::read(connection, entry.number, thing)? else { return Ok(None) };
    let mut hash = blake3::Hasher::new_derive_key("aktsam 2026 digest of a thing");
    for part in [thing.kind(), &thing.identity(), &registers.0] {
        add(&mut hash, part);
    }
    // Registers name texts and do not say what stands in them. One that was erased is not there.
    let mut statement = connection.prepare_cached(
        "SELECT text.id, body FROM text_place JOIN text ON text.number = text_place.text WHERE document = ?
         ORDER BY register, text.id",
    )?;
    let mut rows = statement.query([entry.number])?;
    while let Some(row) = rows.next()? {
        let (id, body): (String, String) = (row.get(0)?, row.get(1)?);
        add(&mut hash, &id);
        add(&mut hash, &body);
    }
    Ok(Some(hash.finalize().into()))
}

fn things(connection: &Connection, hash: &mut blake3::Hasher) -> Result<(), StoreError> {
    let mut statement = connection.prepare("SELECT number, kind, identity FROM document ORDER BY id")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (number, kind, identity): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let thing = Thing::read(&kind, &identity).ok_or(StoreError::corrupt(Part::Log { document: number }))?;
        let registers = projection::read(connection, number, &thing)?.unwrap_or_default();
        let conflicts = conflict::of(connection, &thing)?;
        // One that nothing is written in is made by looking for what to write.
        if registers == Registers::default() && conflicts.is_empty() {
            continue;
        }
        for part in [kind.as_str(), &identity, &registers.0] {
            add(hash, part);
        }
        for conflict in conflicts {
            let mut values: Vec<String> = conflict.standing.into_iter().map(|one| one.value).collect();
            values.sort_unstable();
            values.dedup();
            add(hash, &conflict.register);
            for value in &values {
                add(hash, value);
            }
        }
    }
    Ok(())
}

fn rows(
    connection: &Connection,
    hash: &mut blake3::Hasher,
    what: &str,
    sql: &str,
    columns: usize,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        add(hash, what);
        (0..columns).try_for_each(|column| add_column(hash, row, column))?;
    }
    Ok(())
}

fn add_column(hash: &mut blake3::Hasher, row: &Row<'_>, column: usize) -> Result<(), StoreError> {
    let text = row.get_ref(column)?.as_str().map_err(rusqlite::Error::from)?;
    add(hash, text);
    Ok(())
}

fn add(hash: &mut blake3::Hasher, part: &str) {
    hash.update(&(part.len() as u64).to_le_bytes()).update(part.as_bytes());
}
