//! Pictures, read back.

mod counts;
mod look;
mod read;
mod room;
mod samples;
mod words;
