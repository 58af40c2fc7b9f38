//! Opening the database file: pragmas in their order, versions, migrations.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use zeroize::Zeroizing;

use crate::error::StoreError;
use crate::secret::Secret;
use crate::text_place;

/// The name of the file.
pub(crate) const FILE: &str = "store.db";
/// The name of its write-ahead log, which is there while the store is open.
pub(crate) const JOURNAL: &str = "store.db-wal";

/// Every migration in order, frozen once shipped. The number of those carried out is the file's `user_version`.
pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration::of(include_str!("../migrations/0001_first.sql")),
    Migration::of(include_str!("../migrations/0002_watched_names.sql")),
    Migration { then: text_place::fill, ..Migration::of(include_str!("../migrations/0003_text_places.sql")) },
    Migration::of(include_str!("../migrations/0004_registers.sql")),
    Migration::of(include_str!("../migrations/0005_concerns.sql")),
    Migration::of(include_str!("../migrations/0006_exchange.sql")),
    Migration::of(include_str!("../migrations/0007_erased_subjects.sql")),
];

/// One step from a format to the next.
pub(crate) struct Migration {
    /// What it does to the tables.
    pub(crate) sql: &'static str,
    /// What SQL cannot say, in the same transaction.
    then: fn(&Connection) -> Result<(), StoreError>,
}

impl Migration {
    const fn of(sql: &'static str) -> Self {
        Self { sql, then: |_| Ok(()) }
    }
}

/// The format that this program writes.
pub(crate) fn newest_format() -> u32 {
    u32::try_from(MIGRATIONS.len()).expect("there are few migrations")
}

/// Opens `path`, which must exist unless `flags` say otherwise, and takes the lock that keeps other processes out.
pub(crate) fn open(path: &Path, secret: &Secret, existing: Existing) -> Result<Connection, StoreError> {
    let make = match existing {
        Existing::MustExist => OpenFlags::empty(),
        Existing::MadeNow => OpenFlags::SQLITE_OPEN_CREATE,
    };
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | make;
    let connection = Connection::open_with_flags(path, flags)?;
    // SQLCipher would write on the terminal when a page does not decrypt.
    pragma(&connection, "cipher_log_level = NONE")?;
    pragma(&connection, &key_pragma(secret))?;
    assert_versions(&connection)?;
    configure(&connection)?;
    Ok(connection)
}

/// The pragmas of a copy being made: the same key, and no journal, since a half copy is thrown away.
pub(crate) fn prepare_copy(connection: &Connection, secret: &Secret) -> Result<(), StoreError> {
    pragma(connection, "cipher_log_level = NONE")?;
    pragma(connection, &key_pragma(secret))?;
    pragma(connection, "journal_mode = OFF")?;
    pragma(connection, "synchronous = OFF")
}

/// Whether the file is there.
#[derive(Clone, Copy)]
pub(crate) enum Existing {
    MustExist,
    MadeNow,
}

/// Everything after the key, which a test without encryption shares.
pub(crate) fn configure(connection: &Connection) -> Result<(), StoreError> {
    connection.busy_timeout(Duration::ZERO)?;
    // EXCLUSIVE before WAL: then there is no shared memory, and the first read locks the file.
    pragma(connection, "locking_mode = EXCLUSIVE")?;
    pragma(connection, "journal_mode = WAL")?;
    pragma(connection, "synchronous = FULL")?;
    pragma(connection, "foreign_keys = ON")?;
    pragma(connection, "secure_delete = ON")?;
    pragma(connection, "temp_store = MEMORY")?;
    pragma(connection, "trusted_schema = OFF")?;
    pragma(connection, "mmap_size = 0")?;
    // 32 MB: a page that has left the cache is decrypted again, and a search comes by most pages of its index.
    pragma(connection, "cache_size = -32000")?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// The format of the file, or [`StoreError::NewerFormat`].
pub(crate) fn format(connection: &Connection) -> Result<u32, StoreError> {
    let found = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let known = newest_format();
    if found > known { Err(StoreError::NewerFormat { found, known }) } else { Ok(found) }
}

/// Carries out the migrations that the file lacks, each in its own transaction.
pub(crate) fn migrate(connection: &Connection) -> Result<(), StoreError> {
    carry_out(connection, MIGRATIONS, format(connection)?)
}

/// Carries out those of `migrations` that come after the first `done`.
fn carry_out(connection: &Connection, migrations: &[Migration], done: u32) -> Result<(), StoreError> {
    for (migration, number) in migrations.iter().zip(1..).skip(done as usize) {
        let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
        connection.execute_batch(migration.sql)?;
        (migration.then)(connection)?;
        connection.pragma_update(None, "user_version", number)?;
        transaction.commit()?;
    }
    Ok(())
}

/// Moves the write-ahead log into the file and empties it, so that nothing that was erased stays in it.
pub(crate) fn checkpoint(connection: &Connection) -> Result<(), StoreError> {
    pragma(connection, "wal_checkpoint(TRUNCATE)")
}

/// The raw key: SQLCipher derives nothing from it.
fn key_pragma(secret: &Secret) -> Zeroizing<String> {
    use std::fmt::Write;
    let mut text = Zeroizing::new(String::with_capacity(80));
    text.push_str("key = \"x'");
    for byte in secret.0.iter() {
        write!(text, "{byte:02x}").expect("a string takes whatever is written to it");
    }
    text.push_str("'\"");
    text
}

/// Carries out a pragma, whether or not it answers with rows.
pub(crate) fn pragma(connection: &Connection, text: &str) -> Result<(), StoreError> {
    let sql = Zeroizing::new(format!("PRAGMA {text}"));
    let mut statement = connection.prepare(&sql)?;
    let mut rows = statement.query([])?;
    while rows.next()?.is_some() {}
    Ok(())
}

/// SQLite before 3.51.3 can corrupt a file in WAL mode; SQLCipher before 4.19 is built on one.
fn assert_versions(connection: &Connection) -> Result<(), StoreError> {
    let sqlite = rusqlite::version();
    let cipher: String = connection.query_row("PRAGMA cipher_version", [], |row| row.get(0))?;
    if at_least(sqlite, [3, 51, 3]) && at_least(&cipher, [4, 19, 0]) {
        Ok(())
    } else {
        Err(StoreError::EngineTooOld { sqlite: sqlite.into(), sqlcipher: cipher })
    }
}

/// True when `version`, such as `4.19.0 community`, is `least` or later.
fn at_least(version: &str, least: [u32; 3]) -> bool {
    let number = version.split(' ').next().unwrap_or_default();
    let mut parts = number.split('.').map(|part| part.parse().unwrap_or(0));
    let found: [u32; 3] = std::array::from_fn(|_| parts.next().unwrap_or(0));
    found >= least
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_numbers() {
        for (version, expected) in [
            ("3.51.3", true),
            ("3.51.2", false),
            ("3.6.0", false),
            ("3.100.0", true),
            ("4.0.0 community", true),
            ("", false),
            ("new", false),
        ] {
            assert_eq!(at_least(version, [3, 51, 3]), expected, "{version}");
        }
    }

    #[test]
    fn a_migration_that_fails_leaves_the_format_before_it() {
        let connection = Connection::open_in_memory().unwrap();
        let good = || Migration::of("CREATE TABLE a (x TEXT) STRICT;");
        let broken = Migration::of("CREATE TABLE b (x TEXT) STRICT; INSERT INTO nowhere VALUES (1);");
        assert!(carry_out(&connection, &[good(), broken], 0).is_err());
        let unfinished =
            Migration { then: |_| Err(StoreError::NoChance), ..Migration::of("CREATE TABLE b (x TEXT) STRICT;") };
        assert!(carry_out(&connection, &[good(), unfinished], 1).is_err());
        let tables = "SELECT group_concat(name) FROM sqlite_schema";
        let found = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap();
        assert_eq!((format(&connection).unwrap(), found(tables)), (1, "a".into()), "the first one stands, whole");
        carry_out(&connection, &[good(), Migration::of("CREATE TABLE b (x TEXT) STRICT;")], 1).unwrap();
        assert_eq!((format(&connection), found(tables)), (Ok(2), "a,b".into()));
    }
}
