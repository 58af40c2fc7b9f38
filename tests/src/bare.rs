//! A store's own file without the store: what a bare database sees, and what SQL alone makes of it. For measurements;
//! the store must be closed.

use std::fmt::Write;
use std::path::Path;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use rusqlite::{Connection, OpenFlags};
use serde::{Deserialize, Serialize};
use store::Cost;

#[derive(Deserialize)]
struct Doors {
    format: u32,
    store: String,
    slots: Vec<Slot>,
}

#[derive(Deserialize)]
struct Slot {
    opens_with: OpensWith,
    salt: String,
    nonce: String,
    key: String,
}

/// The fields in the order in which they are authenticated.
#[derive(Serialize, Deserialize)]
struct OpensWith {
    kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    user: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cost: Option<Cost>,
}

/// The database of the store in `folder`, to read, opened with the passphrase of its first user.
pub fn open(folder: &Path, passphrase: &str) -> Connection {
    let database = Connection::open_with_flags(folder.join("store.db"), OpenFlags::SQLITE_OPEN_READ_WRITE)
        .expect("a store has a database");
    database.execute_batch(&key_pragma(folder, passphrase)).expect("a key is a pragma");
    database.execute_batch("PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = MEMORY;").expect("pragmas are known");
    database
}

/// How many bytes each of the last `count` changes took: the change itself and what stands beside it in its row.
pub fn bytes_of_last_changes(database: &Connection, count: u32) -> Vec<u32> {
    let sql = "SELECT length(bytes) + length(hash) + length(op) + length(author) + 8
               FROM change ORDER BY at DESC, seq DESC LIMIT ?";
    let mut statement = database.prepare(sql).expect("the log has these columns");
    let rows = statement.query_map([count], |row| row.get(0)).expect("the log can be read");
    rows.collect::<Result<_, _>>().expect("lengths are numbers")
}

fn key_pragma(folder: &Path, passphrase: &str) -> String {
    let slots = std::fs::read(folder.join("slots.json")).expect("a store has slots");
    let slots: Doors = serde_json::from_slice(&slots).expect("slots are JSON");
    let slot = slots.slots.iter().find(|slot| slot.opens_with.user.is_some()).expect("a store has a user");
    let cost = slot.opens_with.cost.expect("a passphrase has its cost");

    let mut wrapping = [0; 32];
    let params = Params::new(cost.mib * 1024, cost.passes, 1, Some(32)).expect("a store's own cost");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), &bytes::<16>(&slot.salt), &mut wrapping)
        .expect("there is memory for it");

    let opens_with = serde_json::to_string(&slot.opens_with).expect("strings and numbers");
    let aad = format!("aktsam slot {}\n{}\n{opens_with}", slots.format, slots.store);
    let payload = Payload { msg: &bytes::<48>(&slot.key), aad: aad.as_bytes() };
    let key = XChaCha20Poly1305::new(&wrapping.into())
        .decrypt(&XNonce::from(bytes::<24>(&slot.nonce)), payload)
        .expect("the passphrase opens the slot");
    let mut pragma = String::from("PRAGMA key = \"x'");
    for byte in key {
        write!(pragma, "{byte:02x}").expect("a string takes whatever is written to it");
    }
    pragma + "'\""
}

fn bytes<const N: usize>(hex: &str) -> [u8; N] {
    std::array::from_fn(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).expect("hexadecimal digits"))
}
