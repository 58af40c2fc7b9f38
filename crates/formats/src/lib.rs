//! Foreign formats in: what other programs write, read into plain rows. Bytes in, values out; no file is opened here
//! and nothing is known of rounds.
//!
//! A table is a sheet of an Excel workbook, a CSV file in any of the encodings and with any of the separators that
//! spreadsheets write, or what was pasted from one. Everything that is read is bounded, so that a file made to do
//! harm is refused and not carried out.

mod encoding;
mod separated;
mod table;
mod workbook;

pub use encoding::Encoding;
pub use table::{BadTable, Kind, Merged, Row, Table, read_file, read_text};
