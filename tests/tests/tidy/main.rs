//! What holds for the whole tree, and no compiler checks: which room may know which, that the app is offline, where
//! its parts come from and under which licences, that shipped migrations stay as they were, that both languages say
//! the same things, and the habits of the code.

#![allow(clippy::unwrap_used, reason = "an unwrap in a test is an assertion")]

mod checkout;
mod frozen;
mod habits;
mod offline;
mod origins;
mod rooms;
mod words;
