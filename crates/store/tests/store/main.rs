//! The store from outside. One binary for all of it: linking SQLCipher takes longer than compiling a test.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod refusals;
mod round_trip;
mod world;
