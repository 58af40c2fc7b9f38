//! Shipped migrations never change.

use crate::connection;

/// A migration that has shipped is frozen: stores in use have carried it out. Change the schema by adding one.
#[test]
fn migrations_are_frozen() {
    let hashes: Vec<String> = connection::MIGRATIONS
        .iter()
        .map(|one| blake3::hash(one.sql.replace("\r\n", "\n").as_bytes()).to_hex()[..16].to_string())
        .collect();
    assert_eq!(
        hashes,
        [
            "80709131fae3fb6d",
            "c7937d560f9dbfd6",
            "c719a9a8da828324",
            "a194067e609c1ffb",
            "a2e44aa2499fccd0",
            "9d31362e2cb4c299",
            "8acd65f8d277adf7"
        ]
    );
}

#[test]
fn a_new_store_has_the_tables_that_architecture_tells() {
    let (_world, store) = super::world::World::new();
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'text_search_%' ORDER BY name";
    let mut statement = store.connection.prepare(sql).unwrap();
    let tables: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(
        tables,
        [
            "access",
            "change",
            "conflict",
            "document",
            "draft",
            "erased",
            "erased_subject",
            "exchange",
            "gone_with_subject",
            "key",
            "local",
            "plan",
            "register",
            "review",
            "text",
            "text_place",
            "text_search",
            "watched_name"
        ],
        "a new table needs a word about whether it is truth or projection"
    );
}

#[test]
fn the_settings_that_safety_rests_on_are_on() {
    let (_world, store) = super::world::World::new();
    for (pragma, expected) in [
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("locking_mode", "exclusive"),
        ("secure_delete", "1"),
        ("foreign_keys", "1"),
        ("trusted_schema", "0"),
        ("temp_store", "2"),
        ("mmap_size", "0"),
    ] {
        let mut statement = store.connection.prepare(&format!("PRAGMA {pragma}")).unwrap();
        let found = statement
            .query_row([], |row| {
                Ok(match row.get_ref(0)? {
                    rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                    other => other.as_str().map_err(rusqlite::Error::from)?.to_string(),
                })
            })
            .unwrap();
        assert_eq!(found, expected, "{pragma}");
    }
}
