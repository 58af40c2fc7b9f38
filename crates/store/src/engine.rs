//! What the store runs on, for those who look after it.

use crate::error::StoreError;
use crate::store::Store;

/// The versions behind an open store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Engine {
    /// SQLite's: "3.53.4".
    pub sqlite: String,
    /// SQLCipher's: "4.19.0 community".
    pub sqlcipher: String,
    /// The format of the store's tables.
    pub format: u32,
}

impl Store {
    /// The versions behind this store.
    pub fn engine(&self) -> Result<Engine, StoreError> {
        Ok(Engine {
            sqlite: rusqlite::version().into(),
            sqlcipher: self.connection.query_row("PRAGMA cipher_version", [], |row| row.get(0))?,
            format: self.connection.query_row("PRAGMA user_version", [], |row| row.get(0))?,
        })
    }
}
